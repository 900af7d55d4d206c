// SPDX-License-Identifier: EUPL-1.2
// What a founder needs in words: one line, for paper, where the form would stand for nothing.

import type {
  Criterion,
  FounderNeed,
  FounderPlace,
  FounderStage,
} from '../../analysis/site-search/founders-space';
import type { Permissibility } from '../../core/city/permissibility-rules';
import { commercialSites } from '../../layers/commercial-sites';
import { checkWordsOf } from '../../words/business';
import { formatDate, type Language } from '../../words/number/format';
import { askedAmount } from '../number/input-number';

/** Needs that take an amount, with its unit, in the order of the form. */
export const needAmounts = [
  ['floorM2', 'm²'],
  ['desks', ''],
  ['rentToEurPerM2', '€/m²'],
  ['stopWithinM', 'm'],
] as const satisfies readonly (readonly [keyof FounderNeed, string])[];

/** Needs that are ticked, in the order of the form. */
export const needFlags = [
  'workshop',
  'lateHours',
  'footfall',
  'fibre',
  'barrierFree',
] as const satisfies readonly (keyof FounderNeed)[];

/** One need as it was asked, such as `Miete bis 8 €/m²`; one that is not asked, and the stage, by its name alone. */
export function askedSaid(
  criterion: Criterion,
  need: FounderNeed,
  rules: Permissibility,
  language: Language,
): string {
  const { label } = checkWordsOf(language).found;
  const [amountOf, unit] = needAmounts.find(([one]) => one === criterion) ?? [];
  const amount = amountOf && need[amountOf];
  if (amount !== undefined) return `${label[criterion]} ${askedAmount(amount, unit ?? '', language).trim()}`;
  if (criterion === 'from' && need.from) return `${label.from} ${formatDate(need.from, language)}`;
  if (criterion === 'use' && need.use) return `${label.use}: ${rules.uses[need.use].label[language]}`;
  return label[criterion];
}

/** The needs that were asked, in the order of the form. */
const askedOrder: readonly (keyof FounderNeed)[] = [
  ...needAmounts.map(([criterion]) => criterion),
  'from',
  'use',
  ...needFlags,
];

/**
 * `Was Sie brauchen: Fläche 200 m²; barrierefrei. Gezeigt werden: schon in Betrieb, vorgesehen, und Orte, deren Stand nicht bekannt ist.` Without a need it says that
 * none is stated.
 */
export function needSaid(
  need: FounderNeed,
  stages: readonly FounderStage[],
  rules: Permissibility,
  language: Language,
): string {
  const { found } = checkWordsOf(language);
  const said = askedOrder
    .filter((criterion) => need[criterion] !== undefined && need[criterion] !== false)
    .map((criterion) => askedSaid(criterion, need, rules, language));
  const shown = [...stages.map((stage) => found.stages[stage]), found.stagesToo].join(', ');
  return `${found.need}: ${said.length > 0 ? said.join('; ') : found.noNeed}. ${found.stagesLegend}: ${shown}.`;
}

/** How far a place is: its stage, of a site what its file says of its land and of when that is; where neither is known, that. */
export function stageSaid({ stage, feature }: FounderPlace, language: Language): string {
  const { found, find } = checkWordsOf(language);
  if (stage) return found.stages[stage];
  const { availability, availabilityAsOf } = feature.properties as {
    readonly availability?: keyof typeof availabilities | null;
    readonly availabilityAsOf?: string | null;
  };
  if (!availability) return found.stageUnknown;
  const dated = availabilityAsOf ? ` (${find.statedOn(formatDate(availabilityAsOf, language))})` : '';
  return `${availabilities[availability][language]}${dated}`;
}

const availabilities = commercialSites.fields.availability.of;
