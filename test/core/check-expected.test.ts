// SPDX-License-Identifier: EUPL-1.2
// The test bed of real and broken files: what should load loads, what should be refused is refused by name.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingMessage } from '../../src/core/findings/finding-words';
import { checkFile } from '../../src/core/validation/check-file';
import { expectedRows, hasSharedData, sharedData } from './expected';

const rows = expectedRows();
const isJson = (file: string) => /\.(geojson|json)$/.test(file);

function check(file: string) {
  const result = checkFile(new Uint8Array(readFileSync(`${sharedData}/${file}`)), file);
  const worst = result.findings[0]?.severity ?? null;
  const messages = result.findings.map((finding) => findingMessage(finding, 'de')).join('\n');
  return { ...result, worst, messages };
}

describe.skipIf(!hasSharedData)('the test bed of files', () => {
  const of = (...outcomes: string[]) =>
    rows.filter((row) => outcomes.includes(row.outcome) && isJson(row.file));

  test.each(of('load'))('$file loads without an error', ({ file, features }) => {
    const { collection, worst } = check(file);
    expect(worst).not.toBe('error');
    expect(collection).toHaveLength(features ?? Number.NaN);
  });

  test.each(of('warn'))('$file loads and its trouble is reported', ({ file, features }) => {
    const { collection, worst } = check(file);
    expect(worst).toBe('warning');
    expect(collection).toHaveLength(features ?? Number.NaN);
  });

  test.each(of('reject', 'json'))('$file is refused with a reason', ({ file }) => {
    const { collection, worst } = check(file);
    expect(worst).toBe('error');
    expect(collection).toBeNull();
  });

  test.each(of('lenient', 'optional', 'overlay'))(
    '$file loads or is refused, never more than that',
    ({ file }) => {
      const { collection, worst } = check(file);
      expect(collection === null).toBe(worst === 'error');
    },
  );

  test.each(rows.filter((row) => !isJson(row.file)))('$file is refused because of its format', ({ file }) => {
    const { collection, worst } = check(file);
    expect(worst).toBe('error');
    expect(collection).toBeNull();
  });

  test.each([
    ['crs/mk_31467_no-crs-member.geojson', /EPSG:31467/],
    ['crs/mk_25832_crs-member_geojson2008.geojson', /EPSG:25832/],
    ['crs/json-fg_32631.json', /JSON-FG/],
    ['crs/mk_25832.gpkg', /GeoPackage/],
    ['selbst-gemacht/fremd/esri-json.json', /Esri JSON/],
    ['staedte/jena/overpass_landuse.industrial.json', /Overpass JSON/],
    ['staedte/jena/plz_bez.kml', /KML/],
    ['selbst-gemacht/kodierung/luedenscheid.geojson.gz', /gzip/],
    ['selbst-gemacht/kodierung/lines.ndjson.geojson', /NDJSON/],
    ['selbst-gemacht/kodierung/truncated.geojson', /unvollständig.*Zeile \d+, Spalte \d+/],
    [
      'selbst-gemacht/kodierung/trailing-comma-comments.geojson',
      /(Komma|Kommentar) in Zeile \d+, Spalte \d+/,
    ],
    ['selbst-gemacht/kodierung/nan-infinity.geojson', /Zeile \d+, Spalte \d+ steht (NaN|-?Infinity)/],
    ['selbst-gemacht/kodierung/windows-1252.geojson', /Windows-1252/],
    ['selbst-gemacht/kodierung/utf8-bom.geojson', /BOM/],
    ['selbst-gemacht/sicherheit/zip-encrypted.zip', /encrypted/],
    ['selbst-gemacht/geometrie/bowtie.geojson', /kreuzt sich selbst/],
    ['selbst-gemacht/geometrie/duplicate-ids.geojson', /steht schon an Objekt/],
    ['selbst-gemacht/geometrie/null-island.geojson', /0, 0/],
    ['selbst-gemacht/geometrie/winding-wrong.geojson', /Umlaufsinn/],
    ['shapefile/bostock_polygonm.zip', /Shapefile/],
    ['planung/xplangml/Demo.gml', /XPlanGML/],
  ])('%s says why in words: %s', (file, sentence) => {
    expect(check(file).messages).toMatch(sentence);
  });

  test('a converted file lies where the same file in degrees lies', () => {
    const first = (file: string) => {
      const { collection } = check(file);
      const inLuedenscheid = collection!.find((feature) => feature.properties?.GEN === 'Lüdenscheid')!;
      return JSON.stringify(inLuedenscheid.geometry)
        .match(/-?\d+\.\d+/g)!
        .slice(0, 2)
        .map(Number);
    };
    const [lon, lat] = first('crs/mk_25832_crs-member_geojson2008.geojson');
    const [expectedLon, expectedLat] = first('crs/mk_4326_rfc7946.geojson');
    expect(lon).toBeCloseTo(expectedLon!, 4);
    expect(lat).toBeCloseTo(expectedLat!, 4);
  });

  test('a file with __proto__ keys loads and changes no prototype', () => {
    const { collection } = check('selbst-gemacht/sicherheit/proto-keys.geojson');
    expect(collection).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(collection![0]!.properties)).toBe(Object.prototype);
  });

  test('no finding of any file is without its words', () => {
    for (const { file } of rows)
      expect(check(file).messages).not.toMatch(/\{(at|found|expected)\}|undefined|NaN%/);
  });
});
