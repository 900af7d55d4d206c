// SPDX-License-Identifier: EUPL-1.2
// Differences of a feature in sentences, with the labels of its layer; for `nuf diff`, the review and the merge.

import { type LayerId, layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import type { Bilingual, Field } from '../../layers/field';
import { entryChanges } from './entry-changes';
import type { FeatureDifference } from './feature-difference';

type Language = keyof Bilingual;

/** How numbers and values are written; whoever says the sentences hands in the formatter of the page (words/number). */
export interface ValueWriter {
  readonly formatNumber: (value: number, language: Language, digits?: number, least?: number) => string;
  /** Both values of one change, so that they differ to the eye too where the values are long. */
  readonly changedTexts: (
    values: readonly [before: unknown, after: unknown],
    field: Field | undefined,
    language: Language,
  ) => readonly [before: string, after: string];
  readonly entryText: (entry: unknown, field: Field | undefined, language: Language) => string;
}

/**
 * One difference without the feature's name: `Einwohner: 881 → 900`; of a list of entries a sentence for each that came, went
 * or was corrected. A field that no layer knows is named as in the file.
 */
export function differenceSentences(
  difference: FeatureDifference,
  layer: LayerId,
  language: Language,
  write: ValueWriter,
): string[] {
  const isGerman = language === 'de';
  if (difference.kind === 'field') {
    const { name, before, after } = difference;
    const field: Field | undefined = fieldsOf(layerById(layer)!)[name];
    const label = field?.label[language] ?? name;
    const isList = (value: unknown) => Array.isArray(value) || value === null || value === undefined;
    const isOfEntries = field?.entry !== undefined && isList(before) && isList(after);
    const entries = isOfEntries ? entriesSaid([before, after], field, language, write) : [];
    if (entries.length > 0) return entries.map((entry) => `${label}, ${entry}`);
    if (isOfEntries && Array.isArray(before) && Array.isArray(after))
      return [`${label}: ${isGerman ? 'andere Reihenfolge' : 'another order'}`];
    const [was, is] = write.changedTexts([before, after], field, language);
    return [`${label}: ${was} → ${is}`];
  }
  if (difference.kind === 'member') {
    const [was, is] = write.changedTexts([difference.before, difference.after], undefined, language);
    const name = isGerman
      ? `„${difference.name}“ (neben den Angaben des Objekts)`
      : `“${difference.name}” (beside the properties of the feature)`;
    return [`${name}: ${was} → ${is}`];
  }
  if (difference.kind === 'placed') {
    if (difference.after)
      return [isGerman ? 'Die Lage ist jetzt eingetragen.' : 'The position is entered now.'];
    return [isGerman ? 'Die Lage ist nicht mehr eingetragen.' : 'The position is no longer entered.'];
  }
  return [`${isGerman ? 'Lage' : 'Position'}: ${geometrySaid(difference, language, write)}`];
}

const entryWords = {
  de: { added: 'neu', removed: 'entfällt', corrected: 'berichtigt' },
  en: { added: 'new', removed: 'gone', corrected: 'corrected' },
} as const;

function entriesSaid(
  [before, after]: readonly [unknown, unknown],
  field: Field,
  language: Language,
  { entryText }: ValueWriter,
): string[] {
  const listOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
  const { added, removed, corrected } = entryChanges(listOf(before), listOf(after));
  const words = entryWords[language];
  const say = (entry: unknown) => entryText(entry, field, language);
  return [
    ...corrected.map(([was, is]) => `${words.corrected}: ${say(was)} → ${say(is)}`),
    ...added.map((entry) => `${words.added}: ${say(entry)}`),
    ...removed.map((entry) => `${words.removed}: ${say(entry)}`),
  ];
}

type Heights = NonNullable<Extract<FeatureDifference, { kind: 'geometry' }>['heights']>;

const cornerWords = {
  de: { added: 'dazu', removed: 'entfallen', one: 'Punkt', more: 'Punkte', joined: 'anders verbunden' },
  en: { added: 'added', removed: 'gone', one: 'point', more: 'points', joined: 'joined otherwise' },
} as const;

/** Other parts with the same corners are neither. */
function cornersSaid(
  corners: { readonly added: number; readonly removed: number },
  language: Language,
  formatNumber: ValueWriter['formatNumber'],
): string[] {
  const words = cornerWords[language];
  const said = (['added', 'removed'] as const)
    .filter((way) => corners[way] > 0)
    .map(
      (way) =>
        `${formatNumber(corners[way], language)} ${corners[way] === 1 ? words.one : words.more} ${words[way]}`,
    );
  return said.length > 0 ? [said.join(', ')] : [words.joined];
}

function geometrySaid(
  { moved, corners, heights, areaM2 }: Extract<FeatureDifference, { kind: 'geometry' }>,
  language: Language,
  { formatNumber }: ValueWriter,
): string {
  const isGerman = language === 'de';
  const metres = (m: number) =>
    `${m < 10 ? formatNumber(m, language, 2, 2) : formatNumber(m, language)}\u00a0m`;
  const hectares = (m2: number) => `${formatNumber(m2 / 10_000, language, 2, 2)}\u00a0ha`;
  const area = areaM2 ? [`${hectares(areaM2.before)} → ${hectares(areaM2.after)}`] : [];
  const height = heights ? [heightsSaid(heights, language, { formatNumber, metres })] : [];
  if (corners !== null)
    return [...cornersSaid(corners, language, formatNumber), ...height, ...area].join('; ');
  if (moved === null && heights) return height.join('; ');
  if (moved === null) return [isGerman ? 'neu gezeichnet' : 'drawn anew', ...area].join('; ');
  const count = formatNumber(moved.corners, language);
  const farthest = metres(moved.farthestM);
  const points = isGerman
    ? `${count} ${moved.corners === 1 ? 'Punkt' : 'Punkte'} verschoben, höchstens ${farthest}`
    : `${count} ${moved.corners === 1 ? 'point' : 'points'} moved, by ${farthest} at most`;
  return [points, ...height, ...area].join('; ');
}

/** Of one corner the heights themselves, of more how many. */
function heightsSaid(
  { corners, before, after }: Heights,
  language: Language,
  write: Pick<ValueWriter, 'formatNumber'> & { readonly metres: (m: number) => string },
): string {
  const isGerman = language === 'de';
  if (corners > 1) {
    const count = write.formatNumber(corners, language);
    return isGerman ? `andere Höhe an ${count} Punkten` : `another height at ${count} points`;
  }
  const none = isGerman ? 'keine' : 'none';
  const [was, is] = [before, after].map((height) => (height === null ? none : write.metres(height)));
  return `${isGerman ? 'Höhe' : 'height'}: ${was} → ${is}`;
}
