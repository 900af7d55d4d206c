// SPDX-License-Identifier: EUPL-1.2
// A building that has opened is no candidate any more: it is in use, given up, or nobody knows. And the day on which it opened
// does not say that it is open today.

import { expect, test } from 'vitest';
import { startupBuildings } from '../../src/layers/startup-buildings';
import { theCity as city } from '../the-city';

const opened = city.layers['startup-buildings'].filter(({ properties }) => properties.openSince !== null);

test('no building that has opened stands as a candidate or as designated', () => {
  expect(opened.length).toBeGreaterThan(2);
  const contradicted = opened.filter(
    ({ properties: { stage } }) => stage === 'candidate' || stage === 'designated',
  );
  expect(contradicted.map(({ id }) => id)).toEqual([]);
});

test('of the Villa Hueck the opening is known, and not whether it is in use today', () => {
  const villa = opened.find(({ id }) => id === 'building-villa-hueck')!;
  expect(villa.properties).toMatchObject({ openSince: '2019-02-01', stage: null, asOf: '2019' });
});

test('the day of opening is called that', () => {
  expect(startupBuildings.fields.openSince.label).toMatchObject({ de: 'Eröffnet', en: 'Opened' });
});
