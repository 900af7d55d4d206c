// SPDX-License-Identifier: EUPL-1.2
// What `nuf check` sees only beside the version before: in git, or in a folder that is named.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

let folder = '';
const names = [
  'municipality.json',
  'planned-expansion.geojson',
  'startup-buildings.geojson',
  'places.geojson',
];
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
const copy = (to: string) => {
  for (const name of names) cpSync(join('data', name), join(folder, to, name));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-former-'));
  copy('data');
  copy('before');
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => copy('data'));

interface Feature {
  id: string;
  properties: Record<string, unknown>;
}

async function changed(
  layer: string,
  change: (features: Feature[]) => Feature[] | undefined,
  ...more: string[]
) {
  const path = join(folder, 'data', `${layer}.geojson`);
  const file = JSON.parse(readFileSync(path, 'utf8')) as { features: Feature[] };
  writeFileSync(path, JSON.stringify({ ...file, features: change(file.features) ?? file.features }));
  const { code, out } = await runNuf(['check', '--json', '--today', '2026-11-29', ...more, 'data'], folder);
  const { compared, files } = JSON.parse(out);
  const findings = files.flatMap(
    (one: { findings: { code: string; message: string; severity: string }[] }) => one.findings,
  );
  const told = findings.filter(({ severity }: { severity: string }) => severity !== 'notice');
  return {
    code,
    compared,
    codes: told.map((one: { code: string }) => one.code),
    said: told.map((one: { message: string }) => one.message).join('\n'),
  };
}

const promises = (feature: Feature) => feature.properties.announcements as Record<string, unknown>[];
const withPromises = (features: Feature[]) => features.find((feature) => promises(feature).length > 0)!;
const withFloor = (features: Feature[]) => features.find(({ properties }) => properties.floorM2 !== null)!;

test('a file as it was committed is silent, and what was compared with is said', async () => {
  expect(await changed('places', (list) => list)).toEqual({
    code: 0,
    compared: 'git HEAD',
    codes: [],
    said: '',
  });
});

describe.each([
  ['git', []],
  ['a folder', ['--before', 'before']],
] as [string, string[]][])('against %s', (_, more) => {
  test.each<[string, string, (list: Feature[]) => Feature[] | undefined, number, RegExp]>([
    ['layer-emptied', 'places', () => [], 1, /vorher standen \d+ Objekte darin: .*git checkout/],
    ['features-lost', 'places', (list) => list.slice(2), 0, /fehlen jetzt: [\w-]+, [\w-]+ \(2\)/],
    [
      'announcement-changed',
      'planned-expansion',
      (list) => {
        promises(withPromises(list))[0]!.announcedFor = '2031';
        return undefined;
      },
      0,
      /fehlt oder wurde geändert: .*\(1-mal\)/,
    ],
    [
      'null-became-false',
      'startup-buildings',
      (list) => {
        for (const { properties } of list) if (properties.workshop === null) properties.workshop = false;
        return undefined;
      },
      0,
      /„nicht bekannt“ \(null\) wurde „nein“ \(false\), \d+-mal/,
    ],
    [
      'list-emptied',
      'places',
      (list) => {
        list.find(({ properties }) => (properties.aliases as string[]).length > 0)!.properties.aliases = [];
        return undefined;
      },
      0,
      /vorher hatte sie \d+ Eintr/,
    ],
  ])('%s', async (wanted, layer, change, ends, sentence) => {
    const { code, codes, said } = await changed(layer, change, ...more);
    expect([code, codes]).toEqual([ends, [wanted]]);
    expect(said).toMatch(sentence);
  });
});

test('decimals that a program cut off are told, an edit is not', async () => {
  const set = (value: number) => (list: Feature[]) => {
    withFloor(list).properties.floorM2 = value;
    return undefined;
  };
  await changed('startup-buildings', set(1234.5));
  cpSync(join(folder, 'data'), join(folder, 'half'), { recursive: true });
  const cut = await changed('startup-buildings', set(1234), '--before', 'half');
  expect(cut.codes).toEqual(['numbers-rounded']);
  expect(cut.said).toMatch(/^Aus 1234\.5 wurde 1234 \(1-mal\)/);
  expect((await changed('startup-buildings', set(1300), '--before', 'half')).codes).toEqual([]);
});

test('a promise that is added, or a note in better words, is no finding', async () => {
  const { codes } = await changed('planned-expansion', (list) => {
    const all = promises(withPromises(list));
    all[0]!.note = 'anders gesagt';
    all.push({ ...all.at(-1)!, announcedFor: '2032' });
    return undefined;
  });
  expect(codes).toEqual([]);
});

test('without git and without a folder it says that nothing was compared', async () => {
  const alone = mkdtempSync(join(tmpdir(), 'nuf-alone-'));
  cpSync('data/places.geojson', join(alone, 'places.geojson'));
  const { out } = await runNuf(['check', 'places.geojson'], alone);
  const none = await runNuf(['check', '--before', 'nowhere', 'places.geojson'], alone);
  rmSync(alone, { recursive: true });
  expect(out).toMatch(/^Hinweis: nicht verglichen mit einem früheren Stand/m);
  expect([none.code, none.err]).toEqual([
    2,
    expect.stringContaining('--before nowhere: das ist kein Ordner'),
  ]);
});
