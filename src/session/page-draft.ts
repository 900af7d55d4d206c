// SPDX-License-Identifier: EUPL-1.2
// What the planners' desk makes of the city for the whole page. The desk itself comes only with its room; until then, and for
// everybody else, there is nothing here.

import { startTransition, useEffect, useMemo, useState } from 'react';
import { Listeners } from '../core/memo/listeners';
import type { OpenCity } from './use-city';

/** Makes another city of the one that the page has read. */
export type CityChange = (open: OpenCity) => OpenCity;

export interface PageDraft {
  /** Steps that are not published. */
  readonly changes: number;
  /** Objects that the draft has and the page cannot show yet, because they break a rule. */
  readonly left: number;
  /** The page with the draft; null where nothing is open. */
  readonly draft: CityChange | null;
  /** The page with what was published from here since it read its data; null where nothing was. */
  readonly published: CityChange | null;
  /** Whether the draft is shown, or, by choice, what is published. */
  readonly isShown: boolean;
}

/** Kept for all: a page shows one draft or none. */
let now: PageDraft | null = null;
/** Kept for all: those who show it. */
const listeners = new Listeners();

export const pageDraft = {
  get: (): PageDraft | null => now,
  set(next: PageDraft | null): void {
    now = next;
    listeners.tell();
  },
  subscribe: listeners.subscribe,
};

export interface DraftedCity {
  /** What the page shows. */
  readonly open: OpenCity | null;
  /** Without the draft. */
  readonly published: OpenCity | null;
  readonly draft: PageDraft | null;
}

export function usePageDraft(read: OpenCity | null): DraftedCity {
  const [draft, setDraft] = useState(now);
  useEffect(() => {
    // A transition: a city made anew is drawn in short slices, between which a key is heard.
    const follow = () => startTransition(() => setDraft(now));
    follow();
    return pageDraft.subscribe(follow);
  }, []);
  const published = useMemo(() => changed(read, draft?.published), [read, draft?.published]);
  const over = draft?.isShown ? draft.draft : null;
  const open = useMemo(() => changed(published, over), [published, over]);
  return { open, published, draft };
}

function changed(open: OpenCity | null, change: CityChange | null | undefined): OpenCity | null {
  return open && change ? change(open) : open;
}
