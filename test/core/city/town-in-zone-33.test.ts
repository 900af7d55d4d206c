// SPDX-License-Identifier: EUPL-1.2
// A town whose offices measure in zone 33 of UTM: sizes, files for other programs, typed coordinates and the project of QGIS
// are in that zone, because its own file says so. The corners are those of PROJ 9.1.1 for whole metres of EPSG:25833.

import { unzipSync } from 'fflate';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { siteSize } from '../../../src/analysis/site-check/site-distances';
import { qgisFiles } from '../../../src/cli/qgis';
import { newTownFiles } from '../../../src/core/city/new-town';
import { planeOf } from '../../../src/core/city/town-plane';
import { placeTexts, readPlace } from '../../../src/core/edit/gesture/coordinate-entry';
import { exportFormats } from '../../../src/export/formats';
import { importFile } from '../../../src/import/import-file';
import { handWordsOf } from '../../../src/words/hand';
import { theCity } from '../../the-city';

const plane = 'EPSG:25833';
const corners = [
  [13.726345335232, 51.192474145486],
  [13.740652334496, 51.192629025086],
  [13.740529773998, 51.197124037267],
  [13.72622138328, 51.196969132944],
];
const field: Polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };

test('the town says its zone, and one that says none has that of its Land', () => {
  expect(planeOf({ crs: 'EPSG:25832', ags: '14627210' })).toBe('EPSG:25832');
  expect(planeOf({ ags: '14627210' })).toBe(plane);
  // Passau lies in zone 33 and is surveyed in 32, as all of Bavaria.
  expect(planeOf({ ags: '09262000' })).toBe('EPSG:25832');
  expect(planeOf({ ags: '05962032' })).toBe('EPSG:25832');
});

test('nuf new writes the zone into the town’s file, where it can be changed', () => {
  const rules = { files: new Map(), landDemand: {} } as unknown as Parameters<typeof newTownFiles>[1];
  const town = {
    name: 'Radebeul',
    ags: '14627210',
    boundary: null,
    boundarySource: null,
    today: '2026-01-01',
  };
  const files = newTownFiles({ ...town, centre: [13.66, 51.1] }, rules)!;
  expect(JSON.parse(files.get('municipality.json')!).crs).toBe(plane);
});

// pyproj 3.7.2: Geod(ellps='GRS80').polygon_area_perimeter
test('a field of 1000 m by 500 m of its grid has that perimeter, and its area on the ellipsoid', () => {
  expect(siteSize(field, plane)!.areaM2).toBeCloseTo(500_303.97, 1);
  expect(siteSize(field, plane)!.perimeterM).toBeCloseTo(3000, 3);
});

describe.each(['geopackage', 'shapefile'])('a %s', (id) => {
  test('is in its zone, says so, and comes back to the same place', async () => {
    const format = exportFormats.find((one) => one.id === id)!;
    const feature = { type: 'Feature' as const, id: 'a', properties: { name: 'Süd' }, geometry: field };
    const { bytes } = (await format.load())([feature], { title: 'feld', layer: null, plane });
    const outcome = await importFile({ name: `feld${format.endings[0]}`, bytes });
    expect(outcome.report.crs).toBe(plane);
    const [back] = outcome.kind === 'read' ? outcome.features : [];
    (back!.geometry as Polygon).coordinates[0]!.forEach(([lon, lat], at) => {
      const [wanted] = field.coordinates;
      expect(Math.hypot(lon! - wanted![at]![0]!, lat! - wanted![at]![1]!)).toBeLessThan(1e-8);
    });
    if (id === 'shapefile')
      expect(Buffer.from(unzipSync(bytes)['LIESMICH.txt']!).toString()).toMatch(/^EPSG:25833, UTF-8/);
  });
});

test('coordinates typed at the desk are metres of its zone, and a zone that is typed before them goes before', () => {
  const [lon, lat] = readPlace(plane, '411.000', '5.672.000,0')!;
  expect(Math.hypot(lon - corners[0]![0]!, lat - corners[0]![1]!)).toBeLessThan(1e-8);
  expect(readPlace('EPSG:25832', '33411000', '5672000')).toEqual([lon, lat]);
  expect(placeTexts(plane, [lon, lat])).toEqual(['411000.000', '5672000.000']);
  for (const language of ['de', 'en'] as const) {
    const words = handWordsOf(language);
    expect(words.systemName(plane)).toContain('UTM 33, EPSG:25833');
    expect(words.method(plane)).toContain('UTM 33 (EPSG:25833)');
  }
});

test('the project of QGIS is shown in its zone', () => {
  const municipality = { ...theCity.municipality, crs: plane } as const;
  const project = qgisFiles({ ...theCity, municipality }, '../data/').get('netz-und-flaeche.qgs')!;
  expect(project).toContain('<authid>EPSG:25833</authid>');
  expect(project).not.toContain('EPSG:25832');
});
