// SPDX-License-Identifier: EUPL-1.2
// `nuf format` puts a file that another program saved back into the house format, and only that.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli';

const folder = mkdtempSync(join(tmpdir(), 'nuf-format-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'industrial-zones.geojson');
const house = readFileSync('data/industrial-zones.geojson', 'utf8');

async function nuf(...argv: string[]) {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const code = await run(argv, { cwd: folder, packageDir: process.cwd(), lang: 'de', out, err: out });
  return { code, said: said.join('') };
}

/** As another program would save it: indented, keys in another order, numbers with more digits. */
function savedElsewhere(): string {
  const { features } = JSON.parse(house);
  const reordered = features.map((feature: { properties: object }) => ({
    geometry: null,
    ...feature,
    properties: Object.fromEntries(Object.entries(feature.properties).reverse()),
  }));
  return JSON.stringify(
    { name: 'industrial-zones', features: reordered, type: 'FeatureCollection' },
    null,
    2,
  );
}

beforeEach(() => writeFileSync(path, savedElsewhere()));

test('a file saved elsewhere becomes the same bytes again, and nothing else is left in the folder', async () => {
  expect(await nuf('format', 'industrial-zones.geojson')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/geschrieben/),
  });
  expect(readFileSync(path, 'utf8')).toBe(house);
  expect(readdirSync(folder)).toEqual(['industrial-zones.geojson']);
  expect((await nuf('format', 'industrial-zones.geojson')).said).toMatch(/unverändert/);
});

test('--dry-run only says what would change', async () => {
  const before = readFileSync(path, 'utf8');
  expect((await nuf('format', '-n', 'industrial-zones.geojson')).said).toMatch(/würde geändert/);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a file with an error stays as it is and the error is named', async () => {
  const broken = savedElsewhere().replace('"confidence": "demo"', '"confidence": "sure"');
  writeFileSync(path, broken);
  expect(await nuf('format', 'industrial-zones.geojson')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/"sure"/),
  });
  expect(readFileSync(path, 'utf8')).toBe(broken);
});

test.each([[[]], [['elsewhere.geojson']], [['places.geojson']]])('%j is wrong use', async (paths) => {
  expect((await nuf('format', ...paths)).code).toBe(2);
});

describe('what the house format would change or drop', () => {
  const place = '"name":"Ort","kind":"place","source":"Amt","confidence":"found"';
  const file = (properties: string, more = '', beside = '') =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","id":"p1","properties":{${properties}},"geometry":{"type":"Point","coordinates":[7.63,51.22]}${more}}]${beside}}`;
  const formatted = async (text: string) => {
    writeFileSync(join(folder, 'places.geojson'), text);
    const answer = await nuf('format', 'places.geojson');
    return { ...answer, now: readFileSync(join(folder, 'places.geojson'), 'utf8') };
  };

  test.each([
    [
      'a whole number beyond what programs keep',
      file(`${place},"locationId":9007199254740993`),
      /9007199254740993/,
    ],
    ['a key that stands twice', file(`${place},"name":"b"`), /"name" steht doppelt/],
    ['a member of a feature', file(place, ',"tippecanoe":{"minzoom":4}'), /features\[0\]\.tippecanoe/],
    ['a box', file(place, ',"bbox":[7,51,8,52]'), /features\[0\]\.bbox/],
    ['a member of the collection', file(place, '', ',"numberMatched":1'), /numberMatched/],
    ['a key that would change an object', file(`${place},"__proto__":{"a":1}`), /__proto__/],
  ])('%s: nothing is written and it is named', async (_, text, said) => {
    const { code, now, said: told } = await formatted(text);
    expect(code).toBe(1);
    expect(told).toMatch(said);
    expect(now).toBe(text);
  });

  test('numbers of properties stay as they were written, to the last sign', async () => {
    const numbers =
      '"price":0.10,"exp":1E3,"zero":-0,"tiny":0.1000000000000000055511151231257827,"ratio":1.0';
    const { code, now } = await formatted(file(`${place},${numbers}`));
    expect(code).toBe(0);
    expect(now).toContain(numbers);
  });

  test('a name that a program gave the file is left out, and that is said', async () => {
    const { code, said, now } = await formatted(file(place, '', ',"name":"places"'));
    expect([code, now.includes('"name":"places"')]).toEqual([0, false]);
    expect(said).toMatch(/geschrieben, ohne name/);
  });

  test('a hole that rounding pushes over its outline stays as it is', async () => {
    const shell = '[[7.63,51.22],[7.6400001,51.22333337],[7.6400001,51.23],[7.63,51.23],[7.63,51.22]]';
    const hole =
      '[[7.633,51.22100002],[7.633,51.222],[7.635,51.222],[7.6370001,51.222333389999996],[7.633,51.22100002]]';
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"notch","properties":{"name":"Gebiet","code":"GE","source":"Amt","confidence":"found"},"geometry":{"type":"Polygon","coordinates":[${shell},${hole}]}}]}`;
    writeFileSync(path, text);
    const { code, said } = await nuf('format', 'industrial-zones.geojson');
    expect(code).toBe(1);
    expect(said).toMatch(/Zwei Ringe derselben Fläche schneiden sich/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('what QGIS and its relatives leave behind', () => {
  const honesty = { source: 'Amt', confidence: 'found' };
  const zone = (properties: object, geometry: object | null = null, id?: string) => ({
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties: { name: 'Gebiet', ...honesty, ...properties },
    geometry,
  });
  const square = [
    [
      [7.6, 51.2],
      [7.61, 51.2],
      [7.61, 51.21],
      [7.6, 51.2],
    ],
  ];
  async function formatted(layer: string, features: object[], ...more: string[]) {
    const file = join(folder, `${layer}.geojson`);
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));
    const { code, said } = await nuf('format', ...more, `${layer}.geojson`);
    return { code, said, now: JSON.parse(readFileSync(file, 'utf8')).features };
  }

  test('an export without ids and with empty polygons is whole again, and each step is told', async () => {
    const empty = { type: 'Polygon', coordinates: [] };
    const parts = { type: 'MultiPolygon', coordinates: [square] };
    const { code, said, now } = await formatted('industrial-zones', [
      zone({ id: 'a', publishedAreaHa: '9' }, empty),
      zone({ id: 'b', publishedareaha: 1.5 }, parts),
    ]);
    expect([code, now]).toEqual([
      0,
      [
        {
          type: 'Feature',
          id: 'a',
          properties: { name: 'Gebiet', publishedAreaHa: 9, ...honesty },
          geometry: null,
        },
        {
          type: 'Feature',
          id: 'b',
          properties: { name: 'Gebiet', publishedAreaHa: 1.5, ...honesty },
          geometry: { type: 'Polygon', coordinates: square },
        },
      ],
    ]);
    expect(said.split('\n').slice(1, -1).sort()).toEqual([
      '  1 Objekt: Multi-Geometrie mit einem Teil als einfache geschrieben: b',
      '  1 Objekt: leere Lage als null geschrieben: a',
      '  1 Objekt: publishedAreaHa (Veröffentlichte Fläche): Feldname in der Schreibweise der Definition: b',
      '  1 Objekt: publishedAreaHa (Veröffentlichte Fläche): Zahl, die als Text dastand, als Zahl geschrieben: a',
      '  2 Objekte: Kennung aus properties.id übernommen: a, b',
    ]);
  });

  test('lists: null is empty, text is a list, entries have the order of the definition', async () => {
    const promise = { announcedFor: '2027', source: 'Kreis', event: 'start', announcedOn: null };
    const plan = { name: 'Ausbau', kind: 'project', ...honesty };
    const { code, said, now } = await formatted('planned-expansion', [
      {
        type: 'Feature',
        id: 'p',
        properties: { ...plan, approximate: null, announcements: [promise] },
        geometry: null,
      },
      { type: 'Feature', id: 'q', properties: { ...plan, approximate: '["addresses"]' }, geometry: null },
    ]);
    expect([code, now[0].properties.approximate, now[1].properties.approximate]).toEqual([
      0,
      [],
      ['addresses'],
    ]);
    expect(Object.keys(now[0].properties.announcements[0])).toEqual([
      'announcedOn',
      'event',
      'announcedFor',
      'source',
    ]);
    expect(said).toMatch(/announcements \(Angekündigte Termine\): Einträge in die Reihenfolge/);
  });

  test('dates as Germans and databases write them, also in lists, become those of the definition', async () => {
    const plan = {
      name: 'Nord',
      source: 'x',
      confidence: 'found',
      technology: 'ftthb',
      state: 'construction',
      kind: 'project',
    };
    const { code, now, said } = await formatted('planned-expansion', [
      {
        type: 'Feature',
        id: 'p',
        properties: {
          ...plan,
          stateAsOf: '1.3.2025',
          startedOn: 2024,
          downMbit: '1 Gbit/s',
          routeKm: '3,5 km',
          announcements: [
            { announcedOn: '12/2024', announcedFor: 'Q2 2026', event: 'completion', source: 'x' },
          ],
        },
        geometry: null,
      },
    ]);
    expect([code, said]).toEqual([0, expect.stringContaining('Datum in die Form')]);
    const { stateAsOf, startedOn, downMbit, routeKm, announcements } = now[0].properties;
    expect([startedOn, downMbit, routeKm]).toEqual(['2024', 1000, 3.5]);
    expect([stateAsOf, announcements[0].announcedOn, announcements[0].announcedFor]).toEqual([
      '2025-03-01',
      '2024-12',
      '2026-Q2',
    ]);
  });

  test.each(['31.02.2024', '1.3.25', 'Ende 2024', '03/04/2024'])(
    'the date “%s” is left to a person',
    async (stateAsOf) => {
      const properties = {
        name: 'Nord',
        source: 'x',
        confidence: 'found',
        technology: 'ftthb',
        state: 'idea',
      };
      const given = [{ type: 'Feature', id: 'p', properties: { ...properties, stateAsOf }, geometry: null }];
      const { code, now, said } = await formatted('planned-expansion', given);
      expect([code, now]).toEqual([1, given]);
      expect(said).toContain(stateAsOf === '31.02.2024' ? '2024-02-31' : stateAsOf);
    },
  );

  test('an id of a program gives way to the one among the properties only when asked', async () => {
    const given = [zone({ id: 'a' }, null, '0')];
    const kept = await formatted('industrial-zones', given);
    expect([kept.now[0].id, kept.now[0].properties.id]).toEqual(['0', 'a']);
    const { now, said } = await formatted('industrial-zones', given, '--lift-ids');
    expect([now[0].id, now[0].properties.id]).toEqual(['a', undefined]);
    expect(said).toContain('Kennung durch properties.id ersetzt: a');
  });

  test.each<[string, object[], RegExp]>([
    [
      'two pieces of a split area with one id',
      [zone({}, null, 'a'), zone({ id: 'a' })],
      /„a“ steht schon an Objekt 1/,
    ],
    ['a number that may be two', [zone({ publishedAreaHa: '1.010' }, null, 'a')], /erwartet wird eine Zahl/],
    [
      'a list that became {}',
      [zone({ aliases: {}, kind: 'place' }, { type: 'Point', coordinates: [7.6, 51.2] }, 'a')],
      /QGIS hat die Liste geleert/,
    ],
  ])('%s: nothing is written', async (_, features, said) => {
    const layer = JSON.stringify(features).includes('aliases') ? 'places' : 'industrial-zones';
    const { code, said: told, now } = await formatted(layer, features);
    expect([code, now]).toEqual([1, features]);
    expect(told).toMatch(said);
  });

  test('a file that lost all its features since the last commit is not written', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
    writeFileSync(join(folder, 'places.geojson'), readFileSync('data/places.geojson'));
    git('init', '-q');
    git('add', 'places.geojson');
    git('commit', '-q', '-m', 'first');
    const { code, said } = await formatted('places', []);
    rmSync(join(folder, '.git'), { recursive: true });
    expect(code).toBe(1);
    expect(said).toMatch(/vorher standen \d+ Objekte darin/);
    expect(readFileSync(join(folder, 'places.geojson'), 'utf8')).toBe(
      '{"type":"FeatureCollection","features":[]}',
    );
  });

  test.skipIf(!existsSync('/proc/self/fd'))(
    'a file that another program has open stays the same file',
    async () => {
      const inode = statSync(path).ino;
      const reader = spawn(process.execPath, [
        '-e',
        "require('fs').openSync(process.argv[1]);console.log(1);setInterval(()=>{},1e9)",
        path,
      ]);
      await once(reader.stdout, 'data');
      const { code, said } = await nuf('format', 'industrial-zones.geojson');
      reader.kill();
      expect([code, statSync(path).ino, readFileSync(path, 'utf8')]).toEqual([0, inode, house]);
      expect(said).toContain('weil ein anderes Programm die Datei offen hat; laden Sie sie dort neu');
      expect(readdirSync(folder).filter((name) => name.endsWith('.neu'))).toEqual([]);
    },
  );
});
