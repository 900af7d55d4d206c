// SPDX-License-Identifier: EUPL-1.2
// `nuf check` as a person or a script meets it: what it prints and how it ends.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { namesBelow } from '../../src/cli/folder/data-folder';
import { emptyLayersLine, missingLayerFiles } from '../../src/core/read/empty-layers';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const nuf = (...argv: string[]) => runNuf(argv, folder);

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return name;
}

const fixture = (name: string) => readFileSync(`test/fixtures/${name}`, 'utf8');
const clean = file('clean.geojson', fixture('good/polygon-with-holes.geojson'));
const warned = file('warned.geojson', fixture('bad/ring-crosses-itself.geojson'));
const broken = file('broken/places.geojson', '{"type":"FeatureCollection",\n"features":[');
const zone = file('zones/industrial-zones.geojson', fixture('bad/industrial-zones/value-not-listed.geojson'));

test('a packed shapefile is sent to an export as GeoJSON, because unpacked it is not read either', async () => {
  const name = file('zones.zip', 'PK\x03\x04\x14\0\0\0\0\0zones.shp zones.dbf');
  const { code, out } = await nuf('check', name);
  rmSync(join(folder, name));
  expect(code).toBe(1);
  expect(out).toMatch(/Shapefile.*gelesen wird GeoJSON.*QGIS/);
  expect(out).not.toContain('Entpacken');
});

test('a data folder with few layers names the empty ones in one line; packed cells are a layer', async () => {
  const town = mkdtempSync(join(tmpdir(), 'nuf-town-'));
  for (const name of ['municipality.json', 'boundary.geojson']) cpSync(`data/${name}`, join(town, name));
  const first = await nuf('check', town);
  expect(
    first.out.match(/^Hinweis: .*leer.*: base-water\.geojson, .*broadband-coverage\.geojson.*$/gm),
  ).toHaveLength(1);
  expect(first.out).not.toContain('contacts.json');
  writeFileSync(join(town, 'broadband-coverage.cells'), '');
  expect((await nuf('check', town)).out).not.toMatch(/^Hinweis: .*broadband-coverage/m);
  expect((await nuf('check', '--quiet', town)).out).not.toContain('base-water');
  expect(emptyLayersLine(missingLayerFiles(namesBelow('data')), 'de')).toBeNull();
  rmSync(town, { recursive: true });
});

test('a file of more than 20 MiB says of its shapes what a small one says', async () => {
  const { features } = JSON.parse(fixture('bad/ring-crosses-itself.geojson'));
  const found = async (name: string, note: string) => {
    const noted = features.map((one: object) => ({ ...one, properties: { note } }));
    file(name, JSON.stringify({ type: 'FeatureCollection', features: noted }));
    const { code, out } = await nuf('check', '--json', name);
    rmSync(join(folder, name));
    const [{ features: count, findings }] = JSON.parse(out).files;
    const withoutLine = findings.map((one: { places: { line: unknown }[] }) => ({
      ...one,
      places: one.places.map(({ line: _, ...place }) => place),
    }));
    return { code, count, findings: withoutLine };
  };
  const big = await found('big.geojson', 'x'.repeat(21 * 2 ** 20));
  expect(big.findings.map(({ code }: { code: string }) => code)).toContain('ring-crosses-itself');
  expect(big).toEqual(await found('small.geojson', 'x'));
});

test('the land-demand sheet that a municipality has chosen is held against the model, not only its shape', async () => {
  const defaults = JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8'));
  const { horizonYears, reuseOn, sectors } = defaults.example;
  const sheet = {
    horizonYears,
    reuseOn,
    sectors: sectors.map(({ nameEn: _, ...sector }: { nameEn: string }) => sector),
  };
  const withSheet = (input: object) => {
    const chosen = { chosenOn: '2026-11-22', chosenBy: 'Rat', note: { de: 'n', en: 'n' }, input };
    return file('chosen/land-demand-defaults.json', JSON.stringify({ ...defaults, chosen }, null, 2));
  };
  expect(await nuf('check', withSheet(sheet))).toMatchObject({ code: 0 });
  const noJobs = { s: 1, rho: 1, epsilon: 1, g: 0, delta: 0, mu: 1 };
  const { code, out } = await nuf('check', withSheet({ ...sheet, horizonYears: -3, automation: noJobs }));
  expect(code).toBe(1);
  expect(out).toMatch(/chosen\.input\.horizonYears.*-3|-3.*chosen\.input\.horizonYears/s);
  expect(out.match(/chosen\.input/g)!.length).toBeGreaterThanOrEqual(2);
  rmSync(join(folder, 'chosen'), { recursive: true });
});

describe('exit codes', () => {
  test('a clean file ends with 0', async () => {
    expect(await nuf('check', clean)).toMatchObject({ code: 0, err: '' });
  });

  test('a file with a warning ends with 0 and says so', async () => {
    const { code, out } = await nuf('check', warned);
    expect(code).toBe(0);
    expect(out).toMatch(/1 Objekt, 1 Warnung[\s\S]*\[ring-crosses-itself\][\s\S]*kreuzt sich selbst/);
  });

  test('an error in any file ends with 1', async () => {
    expect((await nuf('check', clean, broken)).code).toBe(1);
  });

  test('a folder is checked with its subfolders', async () => {
    const { code, out } = await nuf('check', '.');
    expect(code).toBe(1);
    expect(out).toMatch(/broken\/places\.geojson.*\n.*json-truncated/);
    expect(out).toMatch(/4 Dateien geprüft: 2 Fehler, 1 Warnung\n$/);
  });

  test.each([
    [['check', 'not-there.geojson'], /not-there\.geojson: das gibt es nicht/],
    [['check', '--colour'], /Die Option --colour gibt es nicht. Es gibt: .*--json/],
    [['check', '--lang', 'fr', 'x'], /Die Option --lang gibt es nicht/],
    [['check', '--json=1', 'x'], /Die Option --json steht allein, ohne Wert/],
    [['report', 'x'], /„x“ steht ohne Option davor; dieser Befehl kennt nur Optionen: .*--quarter/],
    [['report', '--data'], /Nach --data fehlt der Wert/],
    [['report', '--data', '--json'], /Nach --data fehlt der Wert.*--data=-…/],
    [['report', '--data', '--lang', 'en'], /The value after --data is missing/],
    [['report', '--markdown', '--lang', 'en'], /There is no option --markdown. There are: .*--md/],
    [['chekc'], /„chekc“ ist kein Befehl. Bekannt sind: check/],
  ])('%j is wrong use: 2, with a sentence that points to the help', async (argv, sentence) => {
    const { code, out, err } = await nuf(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
    expect(err).toMatch(argv.at(-1) === 'en' ? /Help: nuf/ : /Hilfe: nuf/);
  });

  test('without a command the help goes to the error stream', async () => {
    const { code, out, err } = await nuf();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('AUFRUF');
  });
});

describe('--json', () => {
  test('has exactly the promised members', async () => {
    const { code, out } = await nuf('check', '--json', zone);
    const { files } = JSON.parse(out);
    expect(code).toBe(1);
    expect(files).toEqual([
      {
        file: join('zones', 'industrial-zones.geojson'),
        features: 1,
        findings: [
          {
            code: 'value-not-listed',
            severity: 'error',
            count: 1,
            label: 'Art nach BauNVO',
            message: expect.stringMatching(
              /^Der Wert "GX" ist nicht vorgesehen. Möglich sind: WS \(Kleinsiedlungsgebiet\), /,
            ),
            offer: null,
            places: [
              {
                featureId: 'a',
                index: 0,
                path: 'features[0].properties.code',
                coordinate: null,
                line: 1,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('speaks English when asked, before or after the command', async () => {
    const message = async (...argv: string[]) =>
      JSON.parse((await nuf(...argv)).out).files[0].findings[0].message;
    expect(await message('check', '--json', '--lang', 'en', zone)).toMatch(/^The value "GX"/);
    expect(await message('--lang=en', 'check', '--json', zone)).toMatch(/^The value "GX"/);
  });

  test('of files without features or findings is complete as well', async () => {
    expect(JSON.parse((await nuf('check', '--json', clean)).out)).toEqual({
      compared: null,
      files: [{ file: 'clean.geojson', features: 1, findings: [] }],
    });
  });

  test('says how many findings were left out', async () => {
    const features = Array.from({ length: 1200 }, () => null);
    const many = file(
      '../many.geojson'.replace('../', 'many/'),
      JSON.stringify({ type: 'FeatureCollection', features }),
    );
    const [report] = JSON.parse((await nuf('check', '--json', many)).out).files;
    expect(report.findings).toMatchObject([{ code: 'feature-not-an-object', count: 1200 }]);
    expect(report.findings[0].places).toHaveLength(1000);
    expect(report.unlisted).toEqual({ error: 200, warning: 0, notice: 0 });
    rmSync(join(folder, 'many'), { recursive: true });
  });
});

describe('findings that repeat', () => {
  const zone = (id: string, code: string) =>
    `{"type":"Feature","id":"${id}","properties":{"name":"Gebiet","code":"${code}","source":"Amt","confidence":"found"},"geometry":null}`;
  const lines = [...'abcdefghijkl'].map((id) => zone(id, 'GX'));
  const all = [...lines.slice(0, 3), zone('odd', 'G'), ...lines.slice(3)];

  test('are said once with count, line, label, codes and names; the rarer comes first', async () => {
    const name = file(
      'many/industrial-zones.geojson',
      `{"type":"FeatureCollection","features":[\n${all.join(',\n')}\n]}`,
    );
    const { out } = await nuf('check', name);
    const folded = await nuf('check', '--all', name);
    rmSync(join(folder, 'many'), { recursive: true });
    expect(out.split('\n').slice(1, 6)).toEqual([
      '  Fehler [value-not-listed] Zeile 5, odd, features[3].properties.code (Art nach BauNVO)',
      expect.stringMatching(/^ {4}Der Wert "G" .*GE \(Gewerbegebiet\), GI \(Industriegebiet\)/),
      '  Fehler [value-not-listed] 12-mal, zuerst Zeile 2, a, features[0].properties.code (Art nach BauNVO)',
      expect.stringMatching(/^ {4}Der Wert "GX"/),
      '    auch: b, c, d, e, f, g, h, i und 3 weitere',
    ]);
    expect(folded.out.match(/\[value-not-listed\]/g)).toHaveLength(13);
  });

  test('a command that mends them stands below', async () => {
    const crs = '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},';
    const name = file('many/places.geojson', `{"type":"FeatureCollection",${crs}"features":[]}`);
    const { out } = await nuf('check', name);
    rmSync(join(folder, 'many'), { recursive: true });
    expect(out).toContain('    Abhilfe: nuf format many/places.geojson\n');
  });
});

describe('where the city is', () => {
  const point = (lon: number, lat: number) =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}]}`;

  test('a municipality.json beside the file or above it tells what is far away', async () => {
    const municipality = readFileSync('data/municipality.json', 'utf8');
    file('city/municipality.json', municipality);
    const berlin = file('city/layers/berlin.geojson', point(13.4, 52.5));
    const swapped = file('city/swapped.geojson', point(51.22, 7.63));
    expect((await nuf('check', berlin)).out).toContain('[far-from-city]');
    expect(await nuf('check', swapped)).toMatchObject({
      code: 1,
      out: expect.stringContaining('[axes-swapped]'),
    });
    rmSync(join(folder, 'city'), { recursive: true });
  });

  test('a file of features beside it that no layer is named like is told with the name that it should have', async () => {
    file('city/municipality.json', readFileSync('data/municipality.json', 'utf8'));
    for (const [name, meant] of [
      ['industrial_zones.geojson', ': industrial-zones.geojson.'],
      ['industrial-zones.json', ': industrial-zones.geojson.'],
      ['Gewerbegebiete.geojson', 'residential-zones.geojson, industrial-zones.geojson'],
    ] as const) {
      const { out } = await nuf('check', file(`city/${name}`, point(7.63, 51.22)));
      expect(out).toContain('[layer-not-shown]');
      expect(out).toContain(meant);
    }
    const right = file('city/places.geojson', '{"type":"FeatureCollection","features":[]}');
    const export_ = file('city/export/Gewerbegebiete.geojson', point(7.63, 51.22));
    expect((await nuf('check', right, export_)).out).not.toContain('layer-not-shown');
    rmSync(join(folder, 'city'), { recursive: true });
  });

  test('a key of seven digits is told in words', async () => {
    const town = readFileSync('data/municipality.json', 'utf8').replace('"05962032"', '"5962032"');
    const { code, out } = await nuf('check', file('city/municipality.json', town));
    expect(code).toBe(1);
    expect(out).toContain('"5962032" hat nicht die erwartete Form: acht Ziffern, auch eine führende Null');
    rmSync(join(folder, 'city'), { recursive: true });
  });

  test('without one nothing is far away', async () => {
    const berlin = file('berlin.geojson', point(13.4, 52.5));
    expect((await nuf('check', berlin)).out).not.toContain('far-from-city');
    rmSync(join(folder, 'berlin.geojson'));
  });
});

test('--quiet leaves out clean files and notices', async () => {
  const { out } = await nuf('check', '--quiet', clean, warned);
  expect(out).not.toContain('clean.geojson');
  expect(out).toContain('warned.geojson');
});

describe('help', () => {
  test('lists every command with one line', async () => {
    const { code, out } = await nuf('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/\n {2}check +\S.*\n/);
    expect(out).toMatch(/RÜCKGABEWERT[\s\S]*BEISPIELE/);
  });

  test.each([
    ['check', '--help'],
    ['check', '-h', 'anything'],
    ['help', 'check'],
  ])('of a command is the same by any way: %s %s', async (...argv) => {
    const { code, out } = await nuf(...argv);
    expect(code).toBe(0);
    expect(out).toMatch(/^nuf check - [\s\S]*AUFRUF[\s\S]*OPTIONEN[\s\S]*BEISPIELE/);
  });

  test('is there in English, in lines that fit a terminal', async () => {
    for (const argv of [['--help'], ['check', '--help']]) {
      for (const lang of ['de', 'en']) {
        const { out } = await nuf(...argv, '--lang', lang);
        expect(out).toContain(lang === 'en' ? 'SYNOPSIS' : 'AUFRUF');
        expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      }
    }
  });

  test('--version names the package and its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect((await nuf('--version')).out).toBe(`netz-und-flaeche ${version}\n`);
  });
});
