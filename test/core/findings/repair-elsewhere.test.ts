// SPDX-License-Identifier: EUPL-1.2
// What other programs make of an area that overlaps itself is said where it is refused (findings/repair-cuts-out-what-lies-twice.sh).

import { expect, test } from 'vitest';
import { findingMessage } from '../../../src/core/findings/finding-words';
import { checkFile } from '../../../src/core/validation/check-file';

const square = (west: number, south: number, width: number) => [
  [west, south],
  [west + width, south],
  [west + width, south + width],
  [west, south + width],
  [west, south],
];
const outer = square(7.6, 51.2, 0.01);
const within = square(7.602, 51.202, 0.004);
const hole = (shift: number) => square(7.602 + shift, 51.202 + shift, 0.004).reverse();

test.each([
  ['parts', 'parts-overlap', [[outer], [within]], 'das Gemeinsame heraus', 'cut out'],
  ['holes', 'holes-overlap', [[outer, hole(0), hole(0.002)]], 'füllen', 'fill'],
] as const)('of %s that overlap the finding warns of a repair elsewhere', (_, code, coordinates, de, en) => {
  const features = [
    { type: 'Feature', id: 'a', properties: {}, geometry: { type: 'MultiPolygon', coordinates } },
  ];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { findings } = checkFile(new TextEncoder().encode(text), 'zones.geojson');
  const found = findings.find((finding) => finding.code === code);
  expect(found).toBeDefined();
  expect(findingMessage(found!, 'de')).toContain(de);
  expect(findingMessage(found!, 'en')).toContain(en);
});
