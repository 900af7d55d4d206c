// SPDX-License-Identifier: EUPL-1.2
// How the table of what a project changes is headed, and what it assumes.

import { isToCome, type Plan } from '../../analysis/roles/service-date';
import type { CityFeature } from '../../core/city/city';
import { featureName } from '../../frame/feature/feature-name';
import type { CheckWords } from '../../words/business';
import type { Language } from '../../words/number/format';

/** Only of what is to come it is told what it would change; what was built since the day of the data changes these. */
export function planWhatIfSaid(
  plan: Plan,
  words: CheckWords['outline']['plan'],
  language: Language,
): { readonly heading: string; readonly assumption: string } {
  return {
    heading: isToCome(plan) ? words.heading : words.headingBuilt,
    assumption: words.assumption(featureName(plan as CityFeature, language)),
  };
}
