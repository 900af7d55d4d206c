// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { drawnOutline } from '../../../src/analysis/place/drawn-outline';
import { aCity } from '../../a-city';

const drawn = (households: number | null, more: object = {}) => {
  const city = aCity()
    .withCell(0, 0, { households: 100 })
    .withPlan('Netz', [0, 0, 100, 100], { households, geometryBasis: 'demo-outline', ...more })
    .build();
  return drawnOutline(city, city.layers['planned-expansion'][0]!);
};

test('a drawn outline that does not hold the published households says so, from two per cent on', () => {
  expect(drawn(1500)).toMatchObject({ published: 1500, isApproximate: false });
  expect(drawn(1500)!.inOutline).toBeCloseTo(100, 6);
  expect(drawn(103)).not.toBeNull();
  expect(drawn(102)).toBeNull();
});

test('an outline fitted to the published number says so while it holds it, and no longer where the cells have changed', () => {
  const fitted = { geometryBasis: 'fitted-outline' };
  expect(drawn(101, fitted)).toMatchObject({ isFitted: true, published: 101 });
  expect(drawn(1500, fitted)).toMatchObject({ isFitted: false });
});

test('nothing is said of an outline that is published, or where no number is', () => {
  expect(drawn(null)).toBeNull();
  expect(drawn(1500, { geometryBasis: 'official-generalised' })).toBeNull();
  expect(drawn(1500, { approximate: ['households'] })).toMatchObject({ isApproximate: true });
});
