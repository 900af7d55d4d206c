// SPDX-License-Identifier: EUPL-1.2
// What an import says, read by somebody who did not build it: each matter once, numbers in the reader's language, districts as
// points of the search, and no coordinate system for a table.

import { expect, test } from 'vitest';
import { importText } from '../../src/cli/import/print-report';
import { importFile } from '../../src/import/import-file';
import { readMapping } from '../../src/import/layer/mapping';
import { layerById } from '../../src/layers';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
/** Clockwise, as other programs write their rings. */
const square = (lon: number, lat: number) => {
  const [east, north] = [lon + 0.01, lat + 0.01];
  return [
    [lon, lat],
    [lon, north],
    [east, north],
    [east, lat],
    [lon, lat],
  ];
};
const areas = (count: number, properties: object) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, i) => ({
      type: 'Feature',
      id: `way/${i}`,
      properties: { name: `Ort ${i}`, ...properties },
      geometry: { type: 'Polygon', coordinates: [square(7.5 + i / 50, 51.2)] },
    })),
  });

test('a matter of many features is said once with their number, and foreign columns in one line', async () => {
  const many = areas(12, { landuse: 'residential', barrier: 'fence', 'addr:city': 'X' });
  const { report } = await importFile(file('a.geojson', many), { layer: layerById('residential-zones')! });
  const text = importText(report, 'de');
  expect(text.match(/import-ring-turned/g)).toHaveLength(1);
  expect(text).toContain('[import-ring-turned] 12-mal, zuerst way/0');
  expect(text).toContain('auch: way/1, way/2, way/3, way/4 und 7 weitere');
  expect(text).toContain('blieben als weitere Angaben erhalten: landuse, barrier, addr:city.');
  expect(text).toContain('auf etwa 0,001 m');
});

test('areas become points of a layer that holds points, inside the area and said', async () => {
  const layer = layerById('places')!;
  const mapping = readMapping({ fields: { kind: { value: 'district' } } }, layer);
  if (typeof mapping === 'string') throw new Error(mapping);
  const outcome = await importFile(file('Ortsteile.geojson', areas(3, {})), { layer, mapping });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  expect(outcome.report).toMatchObject({ read: 3, kept: 0, repaired: 3, refused: 0 });
  expect(outcome.report.counts['import-area-as-point']).toBe(3);
  expect(outcome.features[1]).toMatchObject({ properties: { name: 'Ort 1', kind: 'district' } });
  const [lon, lat] = (outcome.features[1]!.geometry as { coordinates: number[] }).coordinates;
  expect([lon! > 7.52 && lon! < 7.53, lat! > 51.2 && lat! < 51.21]).toEqual([true, true]);
});

test('a table without places has no coordinate system', async () => {
  const { report } = await importFile(file('t.csv', 'gemeinde;anteil\nA;1\nB;2\n'), {});
  expect([report.crs, report.read]).toEqual([null, 2]);
});

test.for([
  ['de', '1.234.567,5', '31. Februar 2026'],
  ['en', '1,234,567.5', '31 February 2026'],
] as const)(
  'the command line quotes numbers and dates as they are written in %s',
  async ([lang, number, date]) => {
    const properties = { name: 'Ausbau', kind: 'project', downMbit: 1234567.5, stateAsOf: '2026-02-31' };
    const feature = { type: 'Feature', id: 'p', properties, geometry: null };
    const plan = file('plan.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const { report } = await importFile(plan, { layer: layerById('planned-expansion')! });
    const text = importText(report, lang);
    expect(text).toContain(number);
    expect(text).toContain(date);
    expect(text).not.toMatch(/1234567\.5|2026-02-31/);
  },
);
