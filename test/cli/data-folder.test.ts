// SPDX-License-Identifier: EUPL-1.2
// Which town the command line answers for: option or path, then NUF_DATA, then data/ here, then the package's.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { askedText } from '../../src/analysis/site-search/search-link';
import { run } from '../../src/cli';
import { dataFolder } from '../../src/cli/folder/data-folder';

const cwd = mkdtempSync(join(tmpdir(), 'nuf-folder-'));
afterAll(() => rmSync(cwd, { recursive: true }));
mkdirSync(join(cwd, 'here', 'data'), { recursive: true });
mkdirSync(join(cwd, 'other'));
writeFileSync(join(cwd, 'other', 'notes.json'), '{');

async function nuf(argv: readonly string[], nufData?: string, packageDir = '/package') {
  const said = { out: '', err: '' };
  const hear = (stream: 'out' | 'err') => (text: string) => {
    said[stream] += text;
  };
  const code = await run(argv, { ...io(nufData), packageDir, out: hear('out'), err: hear('err') });
  return { code, ...said };
}

const io = (nufData?: string, here = cwd) => ({
  ...{ cwd: here, packageDir: '/package', lang: 'de' as const, nufData },
  ...{ out: () => {}, err: () => {} },
});

test.each([
  ['an option', 'named', 'other', cwd, join(cwd, 'named')],
  ['NUF_DATA, from the current folder on', undefined, 'other', join(cwd, 'here'), join(cwd, 'here', 'other')],
  ['data/ here', undefined, undefined, join(cwd, 'here'), join(cwd, 'here', 'data')],
  ['data/ here, where NUF_DATA is empty', undefined, '', join(cwd, 'here'), join(cwd, 'here', 'data')],
  ['the data of the package', undefined, undefined, cwd, join('/package', 'data')],
])('%s decides', (_, named, nufData, here, folder) => {
  expect(dataFolder(named, io(nufData, here))).toBe(folder);
});

test('nuf check without a path reads the folder of NUF_DATA', async () => {
  const { code, out } = await nuf(['check'], 'other');
  expect([code, out]).toEqual([1, expect.stringContaining(join('other', 'notes.json'))]);
});

test('a folder of NUF_DATA that is not there is wrong use, never another town', async () => {
  const { code, out, err } = await nuf(['report'], 'gone', process.cwd());
  expect([code, out, err]).toEqual([2, '', expect.stringContaining('gone')]);
});

test.each([
  [['site', '--at', '51.2,7.6', '--date', 'soon', '--data', resolve('data')], /„soon“ ist kein Tag/],
  [['site', '--outline', '.', '--data', resolve('data')], /: das ist ein Ordner/],
  [['demand', '--input', 'gone.json'], /gone\.json: das gibt es nicht/],
  [['report', '--data', 'gone'], /gone: das gibt es nicht/],
  [['report', '--unit', 'cows', '--data', resolve('data')], /cows: erwartet wird eines von households, /],
  [['pack', 'gone.geojson', '-o', 'x.cells'], /gone\.geojson: das gibt es nicht/],
  [['format', '.'], /format: \.: heißt nicht wie eine Ebene/],
  [['site', '--find', 'foo', '--data', resolve('data')], /„foo“ ist nicht bekannt\. Möglich: f-art, /],
  [
    ['site', '--find', 'f-art=estate,cow', '--data', resolve('data')],
    /„f-art=cow“ ist nicht bekannt\. Möglich: estate, /,
  ],
  [['site', '--find', 'f-ab=viel', '--data', resolve('data')], /„f-ab=viel“ ist nicht zu verstehen/],
  [
    ['site', '--found', 'f-ab=1', '--data', resolve('data')],
    /„f-ab“ ist nicht bekannt\. Möglich: g-flaeche, /,
  ],
  [['site', '--found', 'g-stand=cow', '--data', resolve('data')], /Möglich: usable, /],
  [['site', '--at', '51.2,7.6', '--firm', 'foo', '--data', resolve('data')], /„foo“ ist nicht zu verstehen/],
  [
    ['site', '--at', '51.2,7.6', '--firm', '9,cow', '--data', resolve('data')],
    /„cow“ ist nicht zu verstehen/,
  ],
])('%j is wrong use and gets a sentence', async (argv, sentence) => {
  expect(await nuf(argv)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
});

test.each(['check', 'report', 'site', 'demand', 'diff'])('nuf %s --help names NUF_DATA', async (command) => {
  for (const lang of ['de', 'en']) {
    const { out } = await nuf([command, '--help', '--lang', lang]);
    expect(out).toContain('NUF_DATA');
    expect(out).toContain('--lang de|en');
  }
});

test('what the page passes over in an old link stands in no command that a proof names', () => {
  const link = { 'f-art': 'cow,estate', 'f-ab': 'viel', 'f-offen': 'aus', 'f-cow': '1', 'g-flaeche': '10' };
  expect(askedText(link, 'f-')).toBe('f-art=estate&f-offen=aus');
  expect(askedText(link, 'g-')).toBe('g-flaeche=10');
});
