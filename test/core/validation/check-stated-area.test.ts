// SPDX-License-Identifier: EUPL-1.2
// A stated area against its own outline: square metres under the name of hectares are found, rough outlines are not.

import { expect, test } from 'vitest';
import { checkFile } from '../../../src/core/validation/check-file';
import { importFile } from '../../../src/import/import-file';
import { layerById } from '../../../src/layers';

const side = 0.001;
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
].map(([x, y]) => [7.64 + x! * side, 51.22 + y! * side]); // prettier-ignore
const outline = { type: 'Polygon', coordinates: [ring] };
/** The codes about areas for a site whose outline measures 0.78 ha. */
function found(values: object, geometry: object | null = outline): string[] {
  const properties = { name: 'A', kind: 'estate', source: 'x', confidence: 'found', ...values };
  const features = [{ type: 'Feature', id: 'a', properties, geometry }];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const { findings } = checkFile(new TextEncoder().encode(text), 'commercial-sites.geojson');
  return findings.map(({ code }) => code as string).filter((code) => code.startsWith('area-'));
}

test.each([
  ['hectares', { areaHa: 0.77 }, []],
  ['fifteen times its outline, as published districts are', { areaHa: 11.7 }, []],
  ['square metres', { areaHa: 7700 }, ['area-other-unit']],
  ['ares', { areaHa: 77 }, ['area-far-off']],
  ['square metres of rough outlines', { areaHa: 2100 }, ['area-other-unit']],
  ['a mark drawn for a place of 1,250 ha', { areaHa: 1250 }, ['area-far-off']],
  ['more than square metres would be', { areaHa: 40_000 }, ['area-far-off']],
  ['square kilometres', { areaHa: 0.0077 }, ['area-far-off']],
  ['free land in square metres', { freeHa: 7700 }, ['area-other-unit']],
  ['a small part that is free', { areaHa: 0.77, freeHa: 0.005 }, []],
  ['nothing', { areaHa: 0, freeHa: null }, []],
] as const)('%s', (_, values, codes) => {
  expect(found(values)).toEqual(codes);
});

test('of a point and of what has no place nothing is said', () => {
  expect(found({ areaHa: 7700 }, { type: 'Point', coordinates: [7.64, 51.22] })).toEqual([]);
  expect(found({ areaHa: 7700 }, null)).toEqual([]);
});

test('an import refuses each row of a column „Fläche“ that holds square metres, and takes „Fläche (m²)“', async () => {
  const wkt = (x: number) => `"POLYGON((${ring.map(([lon, lat]) => `${lon! + x} ${lat}`).join(',')}))"`;
  const read = async (head: string) => {
    const text = `id;name;kind;${head};wkt\na;A;land;7700;${wkt(0)}\nb;B;land;7800;${wkt(0.01)}\n`;
    const file = { name: 'a.csv', bytes: new TextEncoder().encode(text) };
    const { report } = await importFile(file, { layer: layerById('commercial-sites')! });
    return [report.kept, report.refused, report.counts['area-other-unit'] ?? 0];
  };
  expect(await read('Fläche')).toEqual([0, 2, 2]);
  expect(await read('Fläche (m²)')).toEqual([2, 0, 0]);
});
