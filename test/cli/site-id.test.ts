// SPDX-License-Identifier: EUPL-1.2
// An id that no file has: what may have been meant is taken from the folder itself, so that another town reads of its own.

import { expect, test } from 'vitest';
import { featureAsked } from '../../src/cli/site/feature-id';
import { aCity } from '../a-city';

const city = aCity()
  .withZone('industrial-hafen', 'industrial', [0, 0, 100, 100])
  .withZone('industrial-hafen-ost', 'industrial', [100, 0, 100, 100])
  .withZone('wohnen-mitte', 'residential', [200, 0, 100, 100])
  .build();
const io = { cwd: '.', packageDir: '.', lang: 'de' as const, out: () => undefined, err: () => undefined };
const asked =
  (id: string, of = city) =>
  () =>
    featureAsked(of, id, io);

test('the feature of that name, whatever its layer', () => {
  expect(asked('residential-zones/wohnen-mitte')().id).toBe('wohnen-mitte');
});

test.each([
  ['without its layer', 'industrial-hafen', 'etwa industrial-zones/industrial-hafen, '],
  ['with a letter wrong', 'residential-zones/wohnen-mite', 'etwa residential-zones/wohnen-mitte.'],
  ['with the wrong layer', 'commercial-sites/wohnen-mitte', 'etwa residential-zones/wohnen-mitte.'],
  ['like none of them', 'x/y', 'etwa residential-zones/wohnen-mitte.'],
])('%s the nearest are told', (_, id, told) => {
  expect(asked(id)).toThrow(told);
});

test('of a folder without any feature the form is told', () => {
  expect(asked('x/y', aCity().build())).toThrow('Erwartet: EBENE/ID, etwa commercial-sites/….');
});
