// SPDX-License-Identifier: EUPL-1.2
// What commands take from the disk and put there: nothing is read that is too large, nothing destroyed that was read, and
// nothing found is not a success.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readWithin } from '../../../src/cli/disk/input-file';
import { runNuf } from '../run-nuf';

const root = mkdtempSync(join(tmpdir(), 'nuf-disk-'));
const folder = join(root, 'here');
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'town'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const name of ['municipality.json', 'boundary.geojson'])
    cpSync(`data/${name}`, join(folder, 'town', name));
  cpSync('data/broadband-coverage.geojson', join(folder, 'cells.geojson'));
});
const nuf = (...argv: string[]) => runNuf(argv, folder);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('what is written', () => {
  test.each(['cells.geojson', './town/../cells.geojson', 'link', 'again'])(
    'never destroys its own source: -o %s is refused',
    async (target) => {
      symlinkSync('cells.geojson', join(folder, 'link'));
      symlinkSync('link', join(folder, 'again'));
      const before = read('cells.geojson');
      const { code, err } = await nuf('pack', 'cells.geojson', '-o', target);
      expect([code, err]).toEqual([2, expect.stringContaining('das ist die Datei, die gelesen wird')]);
      expect(read('cells.geojson')).toBe(before);
    },
  );

  test('a target that is missing and an ending that is no format are two things', async () => {
    expect(await nuf('convert', 'cells.geojson')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Es fehlt, wohin geschrieben wird: -o ZIEL. Die Endung des Ziels'),
    });
    expect(await nuf('convert', 'cells.geojson', '-o', 'cells.xyz')).toMatchObject({
      code: 2,
      err: expect.stringContaining('-o cells.xyz: Aus dieser Endung ergibt sich kein Format. Die Endung'),
    });
  });

  test('a report takes no file of its data folder as its target', async () => {
    const { code } = await nuf('report', '--data', 'town', '--md', '-o', 'town/municipality.json');
    expect(code).toBe(2);
    expect(read('town/municipality.json')).toBe(readFileSync('data/municipality.json', 'utf8'));
  });

  test('a report goes into the file that is named, and says nothing else', async () => {
    const printed = await nuf('report', '--data', 'town', '--md');
    expect(await nuf('report', '--data', 'town', '--md', '-o', 'r.md')).toEqual({ ...printed, out: '' });
    expect(read('r.md')).toBe(printed.out);
  });

  test('nowhere to write is said in words, and nothing is left', async () => {
    const { code, err } = await nuf('pack', 'cells.geojson', '-o', 'gone/x.cells');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^nuf pack: gone\/x\.cells: den Ordner gone gibt es nicht, legen Sie ihn an\. Geschrieben wurde nichts\.$/m,
    );
    expect((await nuf('pack', 'cells.geojson', '-o', '/dev/full')).err).toContain('kein Platz mehr');
    expect(readdirSync(folder).sort()).toEqual(['cells.geojson', 'empty', 'town']);
  });

  test('nuf format writes through a link and keeps the rights', async () => {
    const path = join(folder, 'town', 'shared.geojson');
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync('data/industrial-zones.geojson', 'utf8'))), {
      mode: 0o660,
    });
    const mode = statSync(path).mode;
    symlinkSync('shared.geojson', join(folder, 'town', 'industrial-zones.geojson'));
    expect((await nuf('format', 'town/industrial-zones.geojson')).code).toBe(0);
    expect(read('town/shared.geojson')).toBe(readFileSync('data/industrial-zones.geojson', 'utf8'));
    expect(statSync(path).mode).toBe(mode);
    expect(readdirSync(join(folder, 'town'))).toHaveLength(4);
  });
});

describe('what is read', () => {
  test('a check of nothing is no success and says what was expected', async () => {
    writeFileSync(join(folder, 'empty', 'notes.txt'), 'x');
    for (const paths of [['empty'], ['town', 'empty']]) {
      const { code, out, err } = await nuf('check', ...paths);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/empty: keine Datei, die geprüft werden kann; erwartet werden .*\.geojson/);
    }
  });

  test.each(['report', 'site', 'diff'])(
    'nuf %s of a folder that is none of ours has no answer',
    async (command) => {
      const more = {
        report: ['--data', 'empty'],
        site: ['--at', '51.2,7.6', '--data', 'empty'],
        diff: ['empty'],
      };
      const { code, out, err } = await nuf(command, ...more[command as 'site']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/empty: kein Datenordner; erwartet wird municipality\.json/);
    },
  );

  test('a report whose municipality.json is refused names no day', async () => {
    writeFileSync(join(folder, 'town', 'municipality.json'), '{}');
    const { code, out } = await nuf('report', '--data', 'town');
    expect(code).toBe(1);
    expect(out).toContain('Stand nicht bekannt');
    expect(out).not.toContain('1970');
  });

  test('a file beyond the limit is refused by its size and not read', async () => {
    const path = join(folder, 'town', 'places.geojson');
    writeFileSync(path, '');
    truncateSync(path, 3 * 2 ** 30);
    const before = process.memoryUsage().rss;
    const check = await nuf('check', 'town/places.geojson');
    expect(check.code).toBe(1);
    expect(check.out).toContain('Die Datei hat 3072 MB, erlaubt sind 256 MB.');
    const report = await nuf('report', '--data', 'town');
    expect([report.code, report.err]).toEqual([
      1,
      expect.stringContaining('places.geojson wird nicht verwendet'),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(1e9);
  });

  test.each([
    ['nowhere', 'ein Verweis, der ins Leere führt'],
    ['round.geojson', 'ein Verweis, der im Kreis führt'],
    ['.', 'ein Verweis, der im Kreis führt'],
  ])('a link to %s is named itself, in words', async (leadsTo, reason) => {
    symlinkSync(leadsTo, join(folder, 'town', 'round.geojson'));
    for (const argv of [
      ['check', 'town'],
      ['check', 'town/round.geojson'],
      ['report', '--data', 'town'],
    ]) {
      // A link to a folder above, asked for by itself, is that folder.
      if (leadsTo === '.' && argv[1] === 'town/round.geojson') continue;
      const { code, err } = await nuf(...argv);
      expect([argv, code, err]).toEqual([
        argv,
        2,
        expect.stringMatching(`round\\.geojson: das ist ${reason}`),
      ]);
      expect(err).not.toMatch(/E[A-Z]{4,}/);
    }
  });

  test('no message repeats a value of a million characters', async () => {
    const digits = '9'.repeat(1_000_000);
    const zone = (value: string) =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","id":${value},"geometry":null,"properties":{"name":${value},${value}:1}}]}`;
    const files = {
      'number.geojson': `{"type":"FeatureCollection","features":[],"n":${digits}}`,
      'number.json': `{"jobs":${digits},"plotRatio":"${digits}"}`,
      'minus.geojson': `[-${digits}.]`,
      'town/industrial-zones.geojson': zone(`"${digits}"`),
      'head.csv': `${digits};b\n1;2\n`,
      'row.csv': `raster_id;down_fn_hh_alle_30\n${digits};${digits}\n`,
      'sectors.csv': `name;jobs\n${digits};x${digits}\n`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const zones = join(folder, 'town', 'industrial-zones.geojson');
    const coverage = (name: string) => ['coverage', '--zones', zones, '--coverage', join(folder, name)];
    const runs = [
      ...Object.keys(files).map((name) => ['check', name]),
      ['format', 'town/industrial-zones.geojson'],
      ['pack', 'town/industrial-zones.geojson', '-o', 'x.cells'],
      ['report', '--data', 'town'],
      ...['head.csv', 'row.csv', 'number.geojson', 'minus.geojson'].map(coverage),
      ...['number.json', 'sectors.csv'].map((name) => ['demand', '--input', name]),
      ['site', '--outline', 'number.json', '--data', 'town'],
    ];
    for (const argv of runs) {
      const { out, err } = await nuf(...argv);
      expect([argv, out.length + err.length < 20_000]).toEqual([argv, true]);
    }
  });

  test('a pipe has no size beforehand and is read to its end', async () => {
    expect((await nuf('check', '/dev/null')).out).toContain('Die Datei ist leer');
    expect(readWithin('/dev/zero', 100_000)).toMatchObject({ bytes: null });
  });
});
