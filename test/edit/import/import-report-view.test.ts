// SPDX-License-Identifier: EUPL-1.2
// The report of an import on the page: what it quotes of the file is written as the language writes it.

import { expect, test } from 'vitest';
import { toldFindings } from '../../../src/edit/import/import-report-view';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const properties = { name: 'Ausbau', downMbit: 1234567.5, stateAsOf: '2026-02-31' };
const collection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'p', properties, geometry: null }],
};

test.for([
  ['de', '1.234.567,5', '31. Februar 2026'],
  ['en', '1,234,567.5', '31 February 2026'],
] as const)('in %s', async ([language, number, date]) => {
  const bytes = new TextEncoder().encode(JSON.stringify(collection));
  const layer = layerById('planned-expansion')!;
  const { report } = await importFile({ name: 'plan.geojson', bytes }, { layer });
  const told = toldFindings(report, language)
    .map(({ message }) => message)
    .join('\n');
  expect(told).toContain(number);
  expect(told).toContain(date);
  expect(told).not.toMatch(/1234567\.5|2026-02-31/);
});
