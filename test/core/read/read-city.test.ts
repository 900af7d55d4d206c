// SPDX-License-Identifier: EUPL-1.2
// A folder becomes a city; what is missing or broken stays empty, says so, and harms nothing else.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noFigure } from '../../../src/core/cells/cells';
import { writeCellsFile } from '../../../src/core/cells/cells-file';
import { cellsFromFeatures } from '../../../src/core/read/cells-from-features';
import { checkAnyFile } from '../../../src/core/read/check-data-file';
import { readCity, readContacts, readLayer, readMunicipality } from '../../../src/core/read/read-city';
import { writeLayer } from '../../../src/core/write/write-geojson';
import { type LayerId, layers } from '../../../src/layers';
import { expectAlike } from '../../alike';

const bytes = (text: string) => new TextEncoder().encode(text);

function folder(): Map<string, Uint8Array> {
  const names = readdirSync('data', { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(geojson|json|csv)$/.test(name));
  return new Map(
    files.map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(`data/${name}`))]),
  );
}

describe('the data folder of the project', () => {
  const { city, reports } = readCity(folder());

  test('is read without any finding', () => {
    expect(reports.flatMap(({ file, findings }) => findings.map(({ code }) => `${file}: ${code}`))).toEqual(
      [],
    );
  });

  test('has a report for each layer and for the four files beside them', () => {
    expect(reports).toHaveLength(layers.length + 4);
    for (const { layer, features } of reports) {
      if (layer !== null) expect(city.layers[layer]).toHaveLength(features);
    }
  });

  test('gives the same city when it is trusted', () => {
    expectAlike(readCity(folder(), { trust: true }).city, city);
  });

  test('has one cell a coverage feature, sorted by row, then column', () => {
    const cells = city.cells!;
    expect(cells.count).toBe(city.layers['broadband-coverage'].length);
    for (let i = 1; i < cells.count; i++) {
      const [row, before] = [cells.row[i]!, cells.row[i - 1]!];
      expect(row > before || (row === before && cells.column[i]! > cells.column[i - 1]!)).toBe(true);
    }
  });

  test.each(layers.map(({ id }) => id))('%s is written as it was read', (id: LayerId) => {
    const text = readFileSync(`data/${id}.geojson`, 'utf8');
    const { features } = readLayer(id, bytes(text));
    expect(features.length).toBeGreaterThan(0);
    const written = writeLayer(id, features);
    const lines = text.split('\n');
    expect(written.split('\n').find((line, i) => line !== lines[i])).toBeUndefined();
    expect(written.length).toBe(text.length);
  });
});

describe('a folder with its coverage packed', () => {
  const whole = folder();
  const { city } = readCity(whole);
  const packed = new Map(whole).set('broadband-coverage.cells', writeCellsFile(city.cells!));
  const alone = new Map(packed);
  alone.delete('broadband-coverage.geojson');

  test('has the same cells as the folder with the GeoJSON, and no finding', () => {
    const read = readCity(alone);
    expectAlike(read.city.cells, city.cells);
    expect(read.city.layers['broadband-coverage']).toEqual([]);
    expect(read.reports.flatMap(({ findings }) => findings)).toEqual([]);
    const report = read.reports.find(({ layer }) => layer === 'broadband-coverage');
    expect(report).toMatchObject({ file: 'broadband-coverage.cells', features: city.cells!.count });
  });

  test('that has both counts the GeoJSON, which people edit, and says so', () => {
    const read = readCity(packed);
    expectAlike(read.city.cells, city.cells);
    const report = read.reports.find(({ file }) => file === 'broadband-coverage.cells');
    expect(report!.findings.map(({ code }) => code)).toEqual(['cells-file-unused']);
  });

  test('that is damaged has no cells, one finding, and everything else', () => {
    const read = readCity(new Map(alone).set('broadband-coverage.cells', bytes('NUFX, no cells at all')));
    expect(read.city.cells).toBeNull();
    expectAlike(read.city.layers['industrial-zones'], city.layers['industrial-zones']);
    const findings = read.reports.flatMap((report) => report.findings);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['cells-file-refused', 'error']]);
    expect(checkAnyFile(bytes('x'), 'broadband-coverage.cells').findings[0]!.code).toBe('cells-file-refused');
    const houses = checkAnyFile(bytes('NUFH\u0001'), 'town/house-coordinates.houses');
    expect(houses.findings[0]!.code).toBe('houses-file-refused');
  });
});

describe('a folder with trouble', () => {
  const small = folder();
  // The city's 8 MB of cells would only slow these tests down.
  const cell = readFileSync('test/fixtures/good/broadband-coverage/one-cell.geojson');
  small.set('broadband-coverage.geojson', new Uint8Array(cell));

  const withFile = (name: string, text: string | null) => {
    const files = new Map(small);
    if (text === null) files.delete(name);
    else files.set(name, bytes(text));
    return readCity(files);
  };

  test.each([
    [null, 'file-missing'],
    ['', 'file-empty'],
    ['<!doctype html><p>Not found', 'format-html'],
    ['{"type":"FeatureCollection","features":[', 'json-truncated'],
    ['version https://git-lfs.github.com/spec/v1\n', 'format-lfs'],
  ])('a layer whose file is %j is empty, says %s, and the others are whole', (text, code) => {
    const { city, reports } = withFile('places.geojson', text);
    expect(city.layers.places).toEqual([]);
    expect(city.layers['residential-zones'].length).toBeGreaterThan(0);
    // One cell has not the households of the town, which is no matter here.
    const troubled = reports.filter(({ findings }) => findings.some((one) => one.code !== 'sum-off'));
    expect(troubled.map(({ file, findings }) => [file, findings[0]!.code])).toEqual([
      ['places.geojson', code],
    ]);
  });

  test('one feature with an error keeps its whole layer out, so that no figure comes from half a file', () => {
    const text = readFileSync('data/industrial-zones.geojson', 'utf8').replace(
      '"confidence":"demo"',
      '"confidence":"sure"',
    );
    const { city, reports } = withFile('industrial-zones.geojson', text);
    expect(city.layers['industrial-zones']).toEqual([]);
    expect(reports.find(({ layer }) => layer === 'industrial-zones')).toMatchObject({ refused: 1 });
  });

  test('without coverage there are no cells', () => {
    expect(withFile('broadband-coverage.geojson', null).city.cells).toBeNull();
  });

  test('without municipality.json the layers are still read, and nothing is known of the municipality', () => {
    const { city } = withFile('municipality.json', '{}');
    expect(city.municipality.name).toBe('–');
    expect(city.layers.places.length).toBeGreaterThan(0);
  });

  test('a broken line of the statistics is named by its number', () => {
    const { reports } = withFile(
      'statistics/breitbandatlas.csv',
      'unit;asOf;alle_30\nhouseholds;2018-H2;viele\n',
    );
    const report = reports.find(({ file }) => file.endsWith('.csv'));
    expect(report?.findings[0]).toMatchObject({ code: 'number-text', path: 'alle_30', line: 2 });
  });

  test('a renamed head of the statistics is told once, with the columns that are missing, found and meant', () => {
    const file = 'statistics/breitbandatlas.csv';
    const findingsOf = (head: string) => {
      const rows = '\nhouseholds;2018-H2;95;94\nhouseholds;2019-H1;95;94\n';
      const { reports } = withFile(file, `${head}${rows}`);
      return reports
        .find((report) => report.file === file)!
        .findings.map(({ code, line, expected, found }) => [code, line, expected, found]);
    };
    const renamed = (head: string, expected: string) =>
      expect(findingsOf(head)).toEqual([
        ['table-columns-renamed', 1, expect.stringContaining(expected), head],
      ]);
    renamed('unit;Stand;alle_30;alle_50', 'asOf');
    renamed('unit;asOf;all_30;alle_50', 'all_30 → alle_30');
    renamed('Unit;asof;alle_30;alle_50', 'Unit → unit, asof → asOf');
    expect(findingsOf('unit;asOf;alle_30;alle_50')).toEqual([]);
  });

  test('a share of up to 100.65 % in the statistics counts as 100 and is told', () => {
    const { reports, city } = withFile(
      'statistics/breitbandatlas.csv',
      'unit;asOf;alle_30\nhouseholds;2018-H2;100.5\n',
    );
    const found = reports.find(({ file }) => file.endsWith('breitbandatlas.csv'))!.findings;
    expect(found.map(({ code, line, severity }) => [code, line, severity])).toEqual([
      ['share-above-100', 2, 'notice'],
    ]);
    expect(city.statistics.rows[0]!.percent.alle_30).toBe(100);
  });

  test('an empty folder is a city without anything', () => {
    const { city, reports } = readCity(new Map());
    expect(city.contacts).toEqual([]);
    expect(city.cells).toBeNull();
    expect(reports.every(({ findings }) => findings[0]?.code === 'file-missing')).toBe(true);
  });
});

test('contacts and municipality name the path of what is wrong', () => {
  const contacts = readContacts(bytes('{"contacts":[{"id":"a"}]}'));
  expect(contacts.value).toBeNull();
  expect(contacts.findings.map(({ path }) => path)).toContain('contacts[0].name');
  expect(readMunicipality(bytes('[]')).findings[0]).toMatchObject({ code: 'value-type' });
});

test('null where a value must be known is told as missing, not offered as the way to say that it is not', () => {
  const feature = (name: unknown) => ({
    type: 'Feature',
    id: 'a',
    geometry: null,
    properties: { name, use: 'industrial', source: 'Amt', confidence: 'demo' },
  });
  const found = (name: unknown) =>
    readLayer(
      'industrial-zones',
      bytes(JSON.stringify({ type: 'FeatureCollection', features: [feature(name)] })),
    ).findings.filter(({ path }) => path?.endsWith('.name'));
  expect(found(null)).toMatchObject([{ code: 'value-missing', expected: 'name' }]);
  expect(found(7)).toMatchObject([{ code: 'value-type' }]);
});

test('a file beside the layers is checked by its own rules, any other as GeoJSON', () => {
  expect(checkAnyFile(bytes('{}'), 'some/where/contacts.json').findings[0]!.path).toBe('contacts');
  expect(checkAnyFile(bytes('{}'), 'constructor').findings[0]!.code).toBe('type-missing');
});

test('cells keep "no figure" apart from 0, and two decimals of a per cent', () => {
  const text = readFileSync('test/fixtures/good/broadband-coverage/one-cell.geojson', 'utf8');
  const [feature] = readLayer('broadband-coverage', bytes(text)).features;
  const { properties } = feature!;
  const above = { ...properties, raster_id: '100mN56806E4001', down_fn_hh_alle_50: null };
  const cells = cellsFromFeatures([
    { ...feature!, properties: above },
    { ...feature!, properties: { ...properties, down_fn_hh_alle_50: 33.33 } },
  ])!;
  expect([...cells.row, ...cells.column]).toEqual([56805, 56806, 4047, 4001]);
  expect(cells.percent.get('down_fn_hh_alle_50')).toEqual(Uint16Array.of(3333, noFigure));
  expect(cells.percent.get('down_fn_hh_ftthb_30')).toEqual(Uint16Array.of(0, 0));
  expect(cells.percent.has('down_fn_gew_alle_30')).toBe(false);
  expect(cells.mobile5g[0]).toBe(255);
  expect(cellsFromFeatures([])).toBeNull();
});

test.skipIf(!existsSync('../shared/data'))('a foreign city of the test bed is read as a foreign file', () => {
  const report = checkAnyFile(
    new Uint8Array(readFileSync('../shared/data/staedte/jena/stadtgrenze.geojson')),
    'stadtgrenze.geojson',
  );
  expect(report).toMatchObject({ layer: null, features: 1, refused: 0 });
});
