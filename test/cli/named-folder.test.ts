// SPDX-License-Identifier: EUPL-1.2
// A town whose data lie elsewhere: the command of a proof names its folder, so that it prints that town's number and not
// the one of the data that lie where somebody stands.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli';
import { commandOf } from '../../src/reproduce/command';
import { jqValue } from '../report/jq';

const cwd = mkdtempSync(join(tmpdir(), 'nuf-named-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const half = 'other towns/half';
const kept = new Map<string, string>();

/** What a command line prints in a folder without `data/`, as a shell gives it its words. */
async function printed(line: string, nufData?: string): Promise<string> {
  const key = `${nufData} ${line}`;
  if (!kept.has(key)) {
    const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    let out = '';
    const io = { cwd, packageDir: process.cwd(), lang: 'de' as const, nufData };
    const code = await run(args, { ...io, out: (text) => (out += text), err: (text) => (out += text) });
    expect(`${code} ${code === 0 ? '' : out}`).toBe('0 ');
    kept.set(key, out);
  }
  return kept.get(key)!;
}

beforeAll(() => {
  // Half of the cells, so that every share of lines differs from that of the whole town.
  cpSync('data', join(cwd, half), { recursive: true });
  const file = join(cwd, half, 'broadband-coverage.geojson');
  const cells = JSON.parse(readFileSync(file, 'utf8'));
  cells.features = cells.features.filter((_: unknown, at: number) => at % 2 === 0);
  writeFileSync(file, JSON.stringify(cells));
});

interface Printed {
  readonly value: number | null;
  readonly proof: { readonly reproduce: { readonly cli: string } };
}

test.each([
  ['the option', ` --data '${half}'`, undefined],
  ['the variable', '', half],
])(
  'a report of a folder that %s names is had again by the commands of its proofs',
  async (_, data, nufData) => {
    const { figures } = JSON.parse(await printed(`report --json${data}`, nufData)) as {
      figures: Record<string, Printed>;
    };
    const kinds = ['share.', 'zone.', 'official.', 'comparison.', 'demand.', 'age.', 'effect.', 'spots.'];
    for (const kind of kinds) {
      const [id = '', figure] = Object.entries(figures).find(([name]) => name.startsWith(kind)) ?? [];
      const { cli = '' } = figure?.proof.reproduce ?? {};
      expect(cli).toContain(` --data '${half}'`);
      const [, command = '', program = ''] = /^nuf (.+) \| jq '(.+)'$/.exec(cli) ?? [];
      // Without the variable: the command alone leads to the town.
      const again = jqValue(JSON.parse(await printed(command)), program);
      expect(`${id}: ${again}`).toBe(`${id}: ${figure?.value}`);
    }
  },
);

test('Markdown and HTML name the folder too, and say what to do where it lies elsewhere', async () => {
  for (const form of ['--md', '--html']) {
    const text = (await printed(`report ${form} --data '${half}'`)).replaceAll('&#39;', "'");
    expect(text).not.toMatch(/nuf report --json (?!--data)/);
    expect(text).toContain(`nuf report --json --data '${half}' | jq`);
    expect(text).toContain('setzen Sie seinen Pfad ein');
    expect(text).not.toContain('Liegen die Dateien nicht im Ordner data');
  }
});

test('who names no folder reads commands without one', async () => {
  expect(await printed('report --md')).not.toMatch(/nuf report --\w+ --data/);
});

test.each([
  [
    { by: 'site', figure: 'x', site: { subject: { kind: 'point', lon: 7.6, lat: 51.2 } } },
    'nuf site --at 51.2,7.6 --data jena --json',
  ],
  [
    { by: 'demand', figure: 'x', asked: {} },
    'nuf demand --input annahmen-flaechenbedarf.json --figures --data jena --json',
  ],
  [{ by: 'change', before: 'HEAD~1', after: null, filter: '.x' }, 'nuf diff HEAD~1 --data jena --json'],
  [
    {
      by: 'area',
      area: {
        file: 'data/residential-zones.geojson',
        id: 'z',
        group: 'all',
        weight: 'area',
        value: 'areaM2',
        page: { corners: null },
      },
    },
    'nuf coverage --zones jena/residential-zones.geojson --coverage jena/broadband-coverage.geojson',
  ],
] as const)('the other commands name it as well: %j', (how, command) => {
  expect(commandOf(how, 'jena').startsWith(command)).toBe(true);
});
