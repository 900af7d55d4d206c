// SPDX-License-Identifier: EUPL-1.2
// What a project changes is told as coming only of one that is to come, and in English by its English name.

import { expect, test } from 'vitest';
import { planWhatIfSaid } from '../../../src/business/outline/plan-what-if-text';
import { checkWordsOf } from '../../../src/words/business';
import { theCity as city } from '../../the-city';

const said = (id: string, language: 'de' | 'en') =>
  planWhatIfSaid(
    city.layers['planned-expansion'].find((plan) => plan.id === id)!,
    checkWordsOf(language).outline.plan,
    language,
  );

test('a project that was reported largely done would not change anything, and changes the data', () => {
  expect(said('plan-telekom-altstadt', 'de').heading).toBe('Was das Vorhaben an den Daten ändert');
  expect(said('plan-telekom-altstadt', 'en').heading).toBe('What the project changes in the data');
  expect(said('plan-telekom-innenstadt', 'de').heading).toBe('Was das Vorhaben ändern würde');
});

test('its name is that of the language', () => {
  expect(said('plan-telekom-altstadt', 'en').assumption).toContain('“Telekom fibre, old town”');
  expect(said('plan-telekom-altstadt', 'de').assumption).toContain('„Telekom-Glasfaser Altstadt“');
});
