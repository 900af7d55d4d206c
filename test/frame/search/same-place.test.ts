// SPDX-License-Identifier: EUPL-1.2
// The text of the search stays as long as its place is the selected one.

import { expect, test } from 'vitest';
import type { FeatureId } from '../../../src/core/city/city';
import type { Selection } from '../../../src/core/city/view';
import { isSamePlace } from '../../../src/frame/search/same-place';

const street: Selection = { point: null, feature: null };
const point = { lon: 7.6, lat: 51.2 };
const site: Selection = { point, feature: { layer: 'commercial-sites', id: 'a' as FeatureId } };

test('a click on the map is another place than the street without one, and than the site that was picked', () => {
  expect(isSamePlace(street, { point: null, feature: null })).toBe(true);
  expect(isSamePlace(street, { point, feature: null })).toBe(false);
  expect(
    isSamePlace(site, { point: { ...point }, feature: { layer: 'commercial-sites', id: 'a' as FeatureId } }),
  ).toBe(true);
  expect(isSamePlace(site, { point: { lon: 7.6, lat: 51.3 }, feature: site.feature })).toBe(false);
  expect(isSamePlace(site, { point, feature: { layer: 'commercial-sites', id: 'b' as FeatureId } })).toBe(
    false,
  );
});
