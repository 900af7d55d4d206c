// SPDX-License-Identifier: EUPL-1.2
// The one page that the exposé keeps to. First labels run into their text, lines draw nearer and the map grows smaller, which loses nothing; then
// rows go, group by group, and each group says how many more the screen has; map and sources go last.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { fitPage, type PaperPage } from '../../frame/device/fit-page';
import type { SiteFact } from './site-fact';

type Group = SiteFact['group'];

/** Rows of each group that are never folded: what a bank or a landlord looks for first. */
const keptRows: Readonly<Record<Group, number>> = {
  site: 5,
  fit: 2,
  line: 4,
  coming: 1,
  funding: 1,
  law: 3,
  size: 3,
  contact: 2,
};

/** Named after what each does without; its rules stand in sheet-steps.css. */
const steps = [
  'run',
  'tight',
  'map',
  'size',
  'law',
  'coming',
  'line',
  'contact',
  'site',
  // Why a line suffices or not is named in the verdict as well; what is unsure of the place stands in the note alone.
  'fit',
  'funding',
  'note',
  'picture',
  'sources',
] as const satisfies readonly (Group | 'run' | 'tight' | 'map' | 'note' | 'picture' | 'sources')[];

export const exposePage: PaperPage = {
  steps,
  // The page with its margins, which are in the sheet, less two lines for a printer that breaks lines otherwise.
  roomMm: 297 - 7,
};

/** Longer than a line of its column: kept, such a row takes the place of two. */
const oneLine = 80;

/**
 * The step that leaves out each row of a group, in their order; undefined where none does. A row that is kept for what it says, such as that
 * something is finished or was given up, takes the place of those that would have stayed; one that is newer than the row before it goes after that.
 */
export function foldsOf(
  group: Group,
  rows: readonly Pick<SiteFact, 'value' | 'isKept' | 'isNewer'>[],
): readonly (Group | undefined)[] {
  const taken = rows.map(({ value, isKept }) => (isKept ? ((value?.length ?? 0) > oneLine ? 2 : 1) : 0));
  let left = keptRows[group] - taken.reduce<number>((sum, one) => sum + one, 0);
  const stays = new Set<number>();
  const rank = (at: number) => (rows[at + 1]?.isNewer ? at + 1 : rows[at]?.isNewer && at > 0 ? at - 1 : at);
  for (const at of rows.keys()) if (rows[rank(at)]?.isKept || left-- > 0) stays.add(rank(at));
  return rows.map((_row, at) => (stays.has(at) ? undefined : group));
}

/** The step after which none of these rows is left, so that their source goes too; undefined where one always stays. */
export function lastFold(folds: readonly (Group | undefined)[]): Group | undefined {
  const places = folds.map((fold) => (fold === undefined ? Infinity : steps.indexOf(fold)));
  return steps[Math.max(...places)] as Group | undefined;
}

/**
 * Keeps a sheet to its page: anew for another `content`, and whenever the returned function is called because a part of it
 * has grown.
 */
export function useOnePage(content: string): [RefObject<HTMLElement | null>, () => void] {
  const sheet = useRef<HTMLElement>(null);
  const taken = useRef(0);
  const keep = useCallback(() => {
    taken.current = fitPage(sheet.current, exposePage, taken.current);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands in the sheet is what is measured
  useLayoutEffect(() => {
    taken.current = 0;
    keep();
  }, [content, keep]);
  return [sheet, keep];
}
