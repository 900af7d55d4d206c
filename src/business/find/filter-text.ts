// SPDX-License-Identifier: EUPL-1.2
// The filters of the site finder in words: what their values are called, and what was asked as one line.

import type { ChoiceFilter } from '../../analysis/site-search/search-link';
import type { SiteCandidate } from '../../analysis/site-search/site-candidate';
import type { SiteFilter, SiteWish } from '../../analysis/site-search/site-finder';
import { commercialSites, planningStages } from '../../layers/commercial-sites';
import { type LandUseCode, landUseCodes, landUseText } from '../../layers/land-use';
import { type CheckWords, checkWordsOf } from '../../words/business';
import type { Language } from '../../words/number/format';
import { askedAmount, askedSpeed } from '../number/input-number';
import { kindText } from './candidate-text';

/** Filters that take an amount, with its unit, in the order of the form. */
export const amountFilters = [
  ['areaFromM2', 'm²'],
  ['areaToM2', 'm²'],
  ['priceToEurPerM2', '€/m²'],
  ['motorwayToM', 'm'],
] as const satisfies readonly (readonly [SiteFilter, string])[];

interface Choice {
  readonly filter: ChoiceFilter;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** Every filter of values to tick with what its values are called, in the order of the form. */
export function choicesOf(words: CheckWords, language: Language): readonly Choice[] {
  const { kind, availability } = commercialSites.fields;
  const labels = (of: Readonly<Record<string, Readonly<Record<Language, string>>>>) =>
    Object.entries(of).map(([value, label]) => [value, label[language]] as const);
  const kinds = [...(Object.keys(kind.of) as SiteCandidate['kind'][]), 'building' as const];
  return [
    {
      filter: 'kinds',
      options: kinds.map((one) => [
        one,
        one === 'building' ? words.find.buildingsOrShops : kindText(one, words, language),
      ]),
    },
    { filter: 'availability', options: labels(availability.of) },
    { filter: 'planningStages', options: labels(planningStages) },
    {
      filter: 'codes',
      options: (Object.keys(landUseCodes) as LandUseCode[]).map((code) => [
        code,
        landUseText(code, language),
      ]),
    },
    {
      filter: 'confidences',
      options: (['found', 'inferred', 'demo'] as const).map((one) => [one, words.certainty[one]]),
    },
  ];
}

/** Each filter that is set as it was asked, such as `Freie Fläche ab 20.000 m²`, in the order of the form. */
export function filtersSaid(wish: SiteWish, language: Language): ReadonlyMap<SiteFilter, string> {
  const words = checkWordsOf(language);
  const { label } = words.find;
  const { downMbit, lineBy, insideCity } = wish;
  const said = new Map<SiteFilter, string>();
  for (const [filter, unit] of amountFilters) {
    const amount = wish[filter];
    if (amount !== undefined) said.set(filter, `${label[filter]} ${askedAmount(amount, unit, language)}`);
  }
  if (downMbit !== undefined) said.set('downMbit', `${label.downMbit} ${askedSpeed(downMbit, language)}`);
  for (const { filter, options } of choicesOf(words, language)) {
    const chosen: readonly string[] | undefined = wish[filter];
    const names = options.flatMap(([value, name]) => (chosen?.includes(value) ? [name] : []));
    if (names.length > 0) said.set(filter, `${label[filter]}: ${names.join(', ')}`);
  }
  if (lineBy) said.set('lineBy', `${label.lineBy} ${lineBy.year}: ${askedSpeed(lineBy.downMbit, language)}`);
  if (insideCity !== undefined)
    said.set('insideCity', `${label.insideCity}: ${words.find[insideCity ? 'inside' : 'outside']}`);
  return said;
}

/** `Freie Fläche ab 20.000 m²; Lage: in der Stadt`. Without a filter it says so. */
export function wishSaid(wish: SiteWish, hideUnknown: boolean, language: Language): string {
  const { find } = checkWordsOf(language);
  const said = [...filtersSaid(wish, language).values(), ...(hideUnknown ? [find.hideUnknown] : [])];
  return said.length > 0 ? said.join('; ') : find.noFilter;
}
