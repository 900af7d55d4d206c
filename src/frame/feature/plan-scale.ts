// SPDX-License-Identifier: EUPL-1.2
// How large a project is, as its source counts it: every number with what it counts, because a part may be told in another unit
// than the whole.

import { isGrantAlone } from '../../analysis/roles/service-date';
import type { CityFeature } from '../../core/city/city';
import { plannedExpansion } from '../../layers/planned-expansion';
import type { Words } from '../../words';
import { aboutText } from '../../words/number/figure-text';
import { formatNumber, type Language } from '../../words/number/format';

type Properties = CityFeature<'planned-expansion'>['properties'];

/** A number as its source tells it. */
export function asTold({ approximate }: Properties, key: string, text: string, language: Language): string {
  return approximate.includes(key) ? aboutText(text, language) : text;
}

const counted = ['addresses', 'households', 'businesses', 'connections', 'distributors'] as const;

/** Who builds, operator first; "not known" where the file names nobody, null of a grant with which nothing is known to be built. */
export function builderText(
  plan: Pick<CityFeature<'planned-expansion'>, 'properties'>,
  words: Words,
): string | null {
  const { operator, contractor } = plan.properties;
  const named = [operator, contractor].filter(Boolean).join(', ');
  return named || (isGrantAlone(plan) ? null : words.unknown);
}

/** `etwa 2.600 Adressen`; "not known" where the source counts nothing. */
export function scaleText(properties: Properties, words: Words, language: Language): string {
  const { fields } = plannedExpansion;
  const { routeKm, announcements } = properties;
  const number = (value: number) => formatNumber(value, language, 1);
  const counts = counted.flatMap((key) => {
    const value = properties[key];
    if (value === null) return [];
    const label = fields[key].label[language];
    const unit = language === 'en' ? label.toLowerCase() : label;
    return [`${asTold(properties, key, number(value), language)} ${unit}`];
  });
  // To the metre, as the file has it: a note may name the same length in metres.
  const route =
    routeKm === null
      ? []
      : [
          `${fields.routeKm.label[language]} ${asTold(properties, 'routeKm', `${formatNumber(routeKm, language, 3)} km`, language)}`,
        ];
  const parts = [...counts, ...route];
  if (parts.length === 0) return words.unknown;
  const hasPart = announcements.some(({ event }) => event === 'partial');
  const notes = [
    properties.countsAreForCity === false ? words.answer.wholeFigures(properties.coversCity === 'no') : '',
    // Without it a part of so many households seems larger than its whole.
    hasPart && properties.addresses !== null && properties.households === null
      ? words.answer.addressesHoldMore
      : '',
  ].filter(Boolean);
  return notes.length > 0 ? `${parts.join(', ')} (${notes.join('; ')})` : parts.join(', ');
}
