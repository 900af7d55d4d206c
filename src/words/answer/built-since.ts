// SPDX-License-Identifier: EUPL-1.2
// What was built after the day of the coverage data, as a sentence without its full stop.

import type { Words } from '..';
import { formatDate, formatDistance, type Language } from '../number/format';
import { outlineSaid, type SaidOutline } from './drawn-outline';

/** The shape is that of analysis/place/built-since.ts. */
interface SaidSince {
  readonly plan: {
    readonly properties: SaidOutline & {
      readonly completedOn: string | null;
      readonly state: string | null;
      readonly technology: keyof Words['view']['technologies'] | null;
    };
  };
  readonly covers: 'whole' | 'part';
  readonly town: string | null;
  readonly meetsCounted: boolean;
}

/** Without the name of the project. Houses that are still being connected mean that it is largely built; a drawn outline is told. */
export function builtSinceText(
  { plan: { properties }, covers, town, meetsCounted }: SaidSince,
  words: Words,
  language: Language,
): string {
  const { completedOn, state, technology } = properties;
  const { builtSince, builtWhere, notCounted } = words.answer;
  const told = builtSince(
    formatDate(completedOn ?? '', language),
    state === 'houseConnections',
    builtWhere(covers === 'whole', outlineSaid(properties, words, language), town),
    technology && words.view.technologies[technology],
  );
  return `${told}${meetsCounted ? notCounted.since : notCounted.elsewhere}`;
}

/** The same as a row of a table, behind the name of the technology. */
export function builtSinceRow(
  { plan: { properties }, covers, town, meetsCounted }: SaidSince,
  words: Words,
  language: Language,
): string {
  const { completedOn, state } = properties;
  const { sinceRow, notCounted } = words.answer;
  const told = sinceRow(
    formatDate(completedOn ?? '', language),
    state === 'houseConnections',
    covers === 'whole' ? null : words.answer.partOf(town),
    outlineSaid(properties, words, language),
  );
  return `${told}${meetsCounted ? notCounted.row : notCounted.elsewhere}`;
}

/** The shape is that of `NearestBuilt` (analysis/place/nearest-line.ts). */
interface SaidNear {
  readonly plan: {
    readonly properties: SaidSince['plan']['properties'] & {
      readonly name: string;
      readonly nameEn: string | null;
    };
  };
  readonly distanceM: number;
}

/** Where fibre was built near by since, how far that is and how unsure its outline: a sentence. */
export function nearestBuiltText(
  { plan: { properties }, distanceM }: SaidNear,
  words: Words,
  language: Language,
): string {
  const { completedOn, state, technology, name, nameEn, uncertaintyM } = properties;
  const what = technology ? words.view.technologies[technology] : words.unknown;
  const told = words.answer.nearestBuilt(
    what,
    formatDate(completedOn ?? '', language),
    state === 'houseConnections',
  );
  const unsure = uncertaintyM === null ? '' : `, ±\u00a0${formatDistance(uncertaintyM, language)}`;
  const called = language === 'de' ? `„${name}“` : `“${nameEn ?? name}”`;
  return `${told} (${called}): ${formatDistance(distanceM, language)} (${words.answer.straightLine}${unsure})`;
}
