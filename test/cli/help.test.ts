// SPDX-License-Identifier: EUPL-1.2
// The help of every command: both languages name the same options, each described once, in lines that a terminal holds.

import { describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

const cwd = process.cwd();
const general = (await runNuf(['--help'], cwd)).out;
const commands = [...general.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name ?? '');

async function helpOf(command: string, lang: 'de' | 'en'): Promise<string> {
  return (await runNuf([command, '--help', '--lang', lang], cwd)).out;
}

/** Options that begin a line of the help, in their order, each with a value in small letters that is part of it. */
const described = (help: string) =>
  [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+(?: [a-z]+(?= {2}|\|))?)/gm)].map(([, option]) => option ?? '');

test('every command of the general help is asked', () => {
  expect(commands).toEqual(expect.arrayContaining(['check', 'coverage', 'convert', 'site', 'new']));
});

describe.each(commands)('nuf %s --help', (command) => {
  test('describes each option once, the same ones in both languages', async () => {
    const de = described(await helpOf(command, 'de'));
    expect(de).toEqual([...new Set(de)]);
    expect(described(await helpOf(command, 'en'))).toEqual(de);
  });

  test('fits a terminal of 120 columns', async () => {
    const lines = [
      ...(await helpOf(command, 'de')).split('\n'),
      ...(await helpOf(command, 'en')).split('\n'),
    ];
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

test('nuf site --help names every part of its JSON in both languages', async () => {
  const { out } = await runNuf(['site', '--id', 'commercial-sites/site-freisenberg', '--json'], cwd);
  for (const lang of ['de', 'en'] as const) {
    const help = await helpOf('site', lang);
    expect(Object.keys(JSON.parse(out)).filter((key) => !help.includes(`${key}:`))).toEqual([]);
  }
});

test('nuf convert --help says of GeoPackage and FlatGeobuf that they have a spatial index, and of no format that it lacks one', async () => {
  const help = await helpOf('convert', 'en');
  const lines = help.split('\n').filter((line) => line.includes('with a spatial index'));
  expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(['.gpkg', '.fgb']);
  expect(help).not.toContain('without a spatial index');
  expect(await helpOf('convert', 'de')).toContain(
    '.gpkg     GeoPackage in UTM (ETRS89), mit räumlichem Index',
  );
});
