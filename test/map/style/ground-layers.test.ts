// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { nameLayers } from '../../../src/map/style/ground-layers';
import { view } from '../a-view';

test('the name of the town gives way to outlines that are drawn by hand over the picture', () => {
  const shown = (handled: boolean) =>
    nameLayers({ view, scheme: 'light', language: 'de', overBackground: false, hits: null, handled })
      .filter(({ id, layout }) => id.startsWith('places/') && layout?.visibility === 'visible')
      .map(({ id }) => id);
  expect(shown(false)).toEqual(['places/district', 'places/city']);
  expect(shown(true)).toEqual(['places/district']);
});
