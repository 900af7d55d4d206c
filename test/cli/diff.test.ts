// SPDX-License-Identifier: EUPL-1.2
// `nuf diff` over folders and over the revisions of a repository.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-diff-'));
const plans = join(folder, 'data/planned-expansion.geojson');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });

const nuf = (...argv: string[]) => runNuf(argv, folder);

beforeAll(() => {
  cpSync(resolve('data'), join(folder, 'data'), { recursive: true });
  cpSync(resolve('data'), join(folder, 'old'), { recursive: true });
  git('init', '-q');
  git('add', 'data');
  git('commit', '-q', '-m', 'first');
  writeFileSync(
    plans,
    readFileSync(plans, 'utf8').replaceAll('"announcedFor":"2026-12"', '"announcedFor":"2027-03"'),
  );
  git('commit', '-q', '-a', '-m', 'second');
});
afterAll(() => rmSync(folder, { recursive: true }));

const slipped = /das Ende ist um 3\sMonate verschoben, von Dezember 2026 auf März 2027/;

describe('compares', () => {
  test('two folders, in a sentence that names the slip', async () => {
    const { code, out, err } = await nuf('diff', 'old', 'data');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(slipped);
  });

  test('a revision with the folder as it is', async () => {
    expect((await nuf('diff', 'HEAD~1')).out).toMatch(slipped);
    expect((await nuf('diff', 'HEAD')).out).toBe('Nichts, wonach der Rat fragt.\n');
  });

  test('two revisions, as Markdown', async () => {
    const { out } = await nuf('diff', 'HEAD~1', 'HEAD', '--md');
    expect(out).toMatch(/^- /);
    expect(out).toMatch(slipped);
  });

  test('two revisions, as JSON', async () => {
    const { dates, shares } = JSON.parse((await nuf('diff', 'HEAD~1', 'HEAD', '--json')).out);
    expect(dates).toEqual([
      {
        id: 'plan-dunkelgraue-flecken',
        name: expect.any(String),
        nameEn: 'Dark-grey spots (Gigabit directive 2.0)',
        before: '2026-12',
        after: '2027-03',
        months: 3,
        done: null,
      },
    ]);
    expect(shares).toEqual([]);
  });
});

test('what a file says of itself as a whole, and of no box, which follows from its features', async () => {
  const named = (members: string) => {
    cpSync(join(folder, 'old'), join(folder, 'licensed'), { recursive: true });
    const file = 'licensed/startup-buildings.geojson';
    const text = readFileSync(join(folder, 'old/startup-buildings.geojson'), 'utf8');
    writeFileSync(join(folder, file), text.replace('"features":', `${members},"features":`));
  };
  named('"license":"CC BY 4.0","bbox":[7.5,51.1,7.7,51.3]');
  expect((await nuf('diff', 'old', 'licensed')).out).toBe(
    'Gebäude für Gründer, „license“ der ganzen Datei: nicht bekannt → „CC BY 4.0“\n',
  );
  expect((await nuf('diff', 'licensed', 'old', '--lang', 'en')).out).toContain(
    '“license” of the whole file:',
  );
  expect(JSON.parse((await nuf('diff', 'old', 'licensed', '--json')).out).files).toEqual([
    {
      layer: 'startup-buildings',
      differences: [{ name: 'license', before: null, after: 'CC BY 4.0' }],
    },
  ]);
});

test('in English every sentence names a project by its English name', async () => {
  const { out } = await nuf('diff', 'old', 'data', '--lang', 'en');
  expect(out).toContain('Dark-grey spots (Gigabit directive 2.0): Announced');
  expect(out).not.toContain('Dunkelgraue Flecken');
});

describe('refuses', () => {
  test('a name that is neither a folder nor a revision, and says so', async () => {
    const { code, err } = await nuf('diff', 'gibt-es-nicht');
    expect(code).toBe(2);
    expect(err).toContain('gibt-es-nicht: weder ein Ordner noch eine git-Revision');
  });

  test('a name that git would take for an option', async () => {
    expect((await nuf('diff', '--', '--output=x')).code).toBe(2);
  });

  test('no state at all, three states, and two formats', async () => {
    expect((await nuf('diff')).code).toBe(2);
    expect((await nuf('diff', 'a', 'b', 'c')).code).toBe(2);
    expect((await nuf('diff', 'old', '--json', '--md')).code).toBe(2);
  });
});

test('a state with a broken file is compared without it and ends with 1', async () => {
  cpSync(join(folder, 'old'), join(folder, 'broken'), { recursive: true });
  writeFileSync(join(folder, 'broken/commercial-sites.geojson'), '{"type":');
  const { code, out, err } = await nuf('diff', 'broken', 'old');
  expect(code).toBe(1);
  expect(err).toContain('commercial-sites.geojson wird nicht verwendet');
  expect(out).toContain('Gewerbestandorte und Brachen: nicht vergleichbar');
  expect(out).not.toContain('in den Daten (Gewerbestandorte');
});

describe('the report since a state', () => {
  test.each([
    ['old', '--html'],
    ['HEAD~1', '--md'],
  ])('%s says what slipped, with %s', async (state, format) => {
    const { code, out, err } = await nuf('report', format, '--since', state);
    expect([code, err]).toEqual([0, '']);
    const text = out.replaceAll(/<[^>]+>/g, '');
    expect(slipped.test(text), text.slice(-3000)).toBe(true);
  });

  test('that is named in no way says how to name one', async () => {
    expect((await nuf('report', '--md')).out).toContain('nuf report --since, dahinter eine git-Revision');
  });

  test('that does not exist is wrong use', async () => {
    const { code, err } = await nuf('report', '--md', '--since', 'gibt-es-nicht');
    expect(code).toBe(2);
    expect(err).toContain('weder ein Ordner noch eine git-Revision');
  });
});

describe('files that are no layers', () => {
  const changed = async (file: string, change: (text: string) => string, ...options: string[]) => {
    cpSync(join(folder, 'old'), join(folder, 'other'), { recursive: true });
    const text = readFileSync(join(folder, 'old', file), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(join(folder, 'other', file), change(text));
    const { out } = await nuf('diff', 'old', 'other', ...options);
    writeFileSync(join(folder, 'other', file), text);
    return out;
  };
  const series = 'statistics/breitbandatlas.csv';

  test('a figure of the series is told with the row it is of, and a new half-year', async () => {
    expect(await changed(series, (text) => text.replace(';96.04;', ';97.04;'))).toBe(
      'statistics/breitbandatlas.csv, households 2021-H1, alle_30: 96.04 → 97.04\n',
    );
    const added = await changed(
      series,
      (text) => `${text}households;2022-H1;97.1;;;;;;;;;;;\n`,
      '--lang',
      'en',
    );
    expect(added).toBe('statistics/breitbandatlas.csv, households 2022-H1, alle_30: not there → 97.1\n');
  });

  test.each([
    [
      'municipality.json',
      /"population": ?\d+/,
      '"population":91733',
      /^municipality\.json, census\.population: \d+ → 91733\n$/,
    ],
    [
      'federal-rules.json',
      /"belowDownMbit": ?30\b/,
      '"belowDownMbit":930',
      /^federal-rules\.json, .*belowDownMbit: 30 → 930\n$/,
    ],
  ] as const)('%s', async (file, found, instead, said) => {
    expect(await changed(file, (text) => text.replace(found, instead))).toMatch(said);
  });

  test('many are told in part, and all as JSON', async () => {
    const all = (text: string) => text.replaceAll(/;(\d)/g, ';1$1');
    expect(await changed(series, all)).toMatch(/breitbandatlas\.csv: noch \d+ Angaben \(--json\)\n$/);
    const { otherFiles } = JSON.parse(await changed(series, all, '--json'));
    expect(otherFiles[0].differences.length).toBeGreaterThan(100);
  });
});
