// SPDX-License-Identifier: EUPL-1.2
// Words of the map picture against the data that they speak of.

import { expect, test } from 'vitest';
import { plansAdded } from '../../src/analysis/coverage/scenario';
import { timelineOf } from '../../src/analysis/expansion/expansion';
import { isDrawn } from '../../src/analysis/place/drawn-outline';
import { pictureWordsOf } from '../../src/words/picture';
import { theCity as city } from '../the-city';

test('the slider does not say of projects whose outline is drawn that their area was published', () => {
  const last = timelineOf(city).quarters.at(-1)!;
  expect(plansAdded(city, last).some(isDrawn)).toBe(true);
  expect(pictureWordsOf('de').time.explain).toContain('gezeichnet');
  expect(pictureWordsOf('en').time.explain).toContain('drawn');
});
