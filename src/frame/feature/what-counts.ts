// SPDX-License-Identifier: EUPL-1.2
// What a moment of the time slider counts, in sentences.

import { plansAdded } from '../../analysis/coverage/scenario';
import { builtUncounted, plansWithoutAreaOrDate } from '../../analysis/expansion/uncounted-projects';
import { isMostlyCompleted, isToCome, type Plan, serviceDate } from '../../analysis/roles/service-date';
import { knowsPlans } from '../../analysis/roles/zones';
import type { City } from '../../core/city/city';
import { endOf } from '../../core/time/coarse-date';
import type { Language } from '../../words/number/format';
import { inLanguage } from '../../words/number/value-in-language';
import { pictureWordsOf } from '../../words/picture';

/**
 * What was built since and counts, what was by then and cannot for lack of an area, what of the announced counts, and how many
 * projects of either kind never do for lack of an area or a date. Empty without a quarter.
 */
export function whatCounts(
  city: Pick<City, 'layers' | 'cells'>,
  quarter: string | null,
  language: Language,
): string {
  if (quarter === null) return '';
  const { time: words } = pictureWordsOf(language);
  const nameOf = ({ properties }: Plan) => {
    const name = String(inLanguage(properties as never, 'name', language));
    return isMostlyCompleted(properties) ? words.mostly(name) : name;
  };
  const say = (plans: readonly Plan[], sentence: (names: string) => string) =>
    plans.length === 0 ? '' : sentence(plans.map(nameOf).join(', '));
  const asOf = city.cells?.about.asOf ?? null;
  const isBefore = asOf !== null && endOf(quarter) <= endOf(asOf);
  const counted = plansAdded(city, quarter);
  const uncounted = builtUncounted(city).filter((plan) => endOf(serviceDate(plan) ?? '') <= endOf(quarter));
  const without = plansWithoutAreaOrDate(city);
  const done = without.filter((plan) => !isToCome(plan)).length;
  return [
    say(
      counted.filter((plan) => !isToCome(plan)),
      words.built,
    ),
    say(uncounted, words.builtUncounted),
    say(counted.filter(isToCome), words.counted),
    counted.length === 0
      ? isBefore
        ? words.before
        : knowsPlans(city)
          ? words.nothingAdded
          : words.noPlans
      : '',
    without.length > 0 ? words.notCounted(without.length, done) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
