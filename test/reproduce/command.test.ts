// SPDX-License-Identifier: EUPL-1.2
// The command that a proof names, kind by kind, and what it makes of names that a shell or jq would read as its own.
// That each prints its number again is shown in test/cli/proof-commands.test.ts.

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { AreaQuestion, Reproduction, SiteQuestion } from '../../src/analysis/figure/reproduction';
import type { FeatureId } from '../../src/core/city/city';
import { changeCommand, commandOf, savedFirst } from '../../src/reproduce/command';

const site = (question: SiteQuestion): Reproduction => ({ by: 'site', figure: 'x', site: question });
const area = (more: Partial<AreaQuestion>): Reproduction => ({
  by: 'area',
  area: {
    file: 'f.geojson',
    id: 'z',
    group: 'all',
    weight: 'area',
    value: 'areaM2',
    page: { corners: null },
    ...more,
  },
});
const zone = (id: string) => ({ layer: 'industrial-zones', id: id as FeatureId }) as const;
const coverage = (file: string, weight: string) =>
  `nuf coverage --zones ${file} --coverage data/broadband-coverage.geojson --weight ${weight}`;

test.each<[Reproduction, string]>([
  [
    { by: 'share', group: 'mixed', unit: 'area', technology: 'hfc', mbit: 200, quarter: '2026-Q4' },
    `nuf report --json --quarter 2026-Q4 | jq '.coverage.mixed.area.hfc."200"'`,
  ],
  [
    { by: 'share', group: 'all', unit: 'households', technology: 'alle', mbit: 30, quarter: null },
    `nuf report --json | jq '.coverage.all.households.any."30"'`,
  ],
  [
    { by: 'zone-share', zone: 'z', unit: 'businesses', technology: 'ftthb', mbit: 1000, quarter: '2026-Q4' },
    `nuf report --json --quarter 2026-Q4 | jq '.zones[] | select(.id == "z") | .coverage.businesses.ftthb."1000"'`,
  ],
  [
    { by: 'official-row', unit: 'households', asOf: '2021-H1', column: 'alle_30' },
    `nuf report --json | jq '.official.rows[] | select(.unit == "households" and .asOf == "2021-H1") | .percent.alle_30 / 100'`,
  ],
  [
    { by: 'comparison-row', unit: 'households', ags: '05', asOf: '2019-H1', column: 'hfc_100' },
    `nuf report --json | jq '.comparison.rows[] | select(.unit == "households" and .ags == "05" and .asOf == "2019-H1") | .percent.hfc_100 / 100'`,
  ],
  [
    { by: 'report', figure: 'f', section: 's', asked: { quarter: '2026-Q4', rule: 'grau', unit: 'area' } },
    `nuf report --json --quarter 2026-Q4 --rule grau --unit area | jq '.figures["f"].value'`,
  ],
  [{ by: 'change', before: 'a', after: null, filter: '.x' }, `nuf diff a --json | jq '.x'`],
  [
    { by: 'demand', figure: 'f', asked: { annahmen: 'T/10' } },
    `nuf demand --input annahmen-flaechenbedarf.json --figures --json | jq '.figures["f"].value'`,
  ],
  [
    site({ subject: { kind: 'outline', file: 'u.geojson' }, line: 'ftthb/1000' }),
    `nuf site --outline u.geojson --line ftthb/1000 --json | jq '.figures["x"].value'`,
  ],
  [
    site({ subject: { kind: 'find', wish: 'f-ab=1&f-stadt=ja' } }),
    `nuf site --find 'f-ab=1&f-stadt=ja' --json | jq '.figures["x"].value'`,
  ],
  [
    site({ subject: { kind: 'found', wish: 'g-flaeche=1' } }),
    `nuf site --found 'g-flaeche=1' --json | jq '.figures["x"].value'`,
  ],
  [
    site({ subject: { kind: 'nothing' }, date: '2026' }),
    `nuf site --at  --date 2026 --json | jq '.figures["x"].value'`,
  ],
  [
    area({ value: 'amount' }),
    `${coverage('f.geojson', 'area')} --json --amounts | jq '.[] | select(.id == "z") | .amount'`,
  ],
  [area({ value: 'areaM2', id: null }), `${coverage('f.geojson', 'area')} --json | jq '.[0].areaM2'`],
])('the command of %j', (how, command) => {
  expect(commandOf(how)).toBe(command);
});

test.each<[Reproduction, string]>([
  [
    { by: 'official-share', group: 'all', unit: 'households', technology: 'alle', mbit: 30 },
    'nuf report --json | jq .official',
  ],
  [{ by: 'arithmetic', expression: '1 + 1', asked: {} }, "jq -n '1 + 1'"],
  [
    site({ subject: { kind: 'point', lon: -7.627_304, lat: 51.219_996 } }),
    `nuf site --at 51.22,-7.6273 --json | jq '.figures["x"].value'`,
  ],
  [
    area({ weight: 'businesses', group: 'industrial', value: { share: 100 } }),
    `${coverage('f.geojson', 'businesses')} --group industrial --json | jq '.[] | select(.id == "z") | .share."100"'`,
  ],
  [
    area({ value: 'perimeterM' }),
    `${coverage('f.geojson', 'area')} --json --amounts | jq '.[] | select(.id == "z") | .perimeterM'`,
  ],
])('the command of what is rounded, shared or typed: %j', (how, command) => {
  expect(commandOf(how)).toBe(command);
});

test('only a demand reads what has to be saved first', () => {
  expect(savedFirst({ by: 'demand', figure: 'x', asked: {} })).toBe('annahmen-flaechenbedarf.json');
  expect(savedFirst({ by: 'arithmetic', expression: '1', asked: {} })).toBeNull();
});

test('a comparison names one state or two', () => {
  expect(changeCommand({ before: 'HEAD~1', after: null })).toBe('nuf diff HEAD~1');
  expect(changeCommand({ before: 'old/data', after: 'new data' })).toBe("nuf diff old/data 'new data'");
});

test('the folder that was asked stands for data/ at the beginning of a path, and nowhere else in it', () => {
  const command = (file: string) => commandOf(area({ file }), 'town');
  const cells = '--coverage town/broadband-coverage.geojson';
  expect(command('data/data/f.geojson')).toContain(`--zones town/data/f.geojson ${cells} `);
  expect(command('old/data/f.geojson')).toContain(`--zones old/data/f.geojson ${cells} `);
});

describe('a name from a file or a link is one word of the shell and one text of jq', () => {
  const nasty = `a'b "c" \\(1) $HOME; echo never \`x\``;

  /** The words that a shell gives to nuf and to jq. */
  function words(how: Reproduction): { nuf: string[]; jq: string[] } {
    const show = (name: string) => `${name}() { for one; do printf '${name}:%s\\n' "$one" >&3; done; }`;
    const script = `exec 3>&1; ${show('nuf')}; ${show('jq')}; ${commandOf(how)}`;
    const lines = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
    const of = (name: string) =>
      lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
    return { nuf: of('nuf'), jq: of('jq') };
  }

  test.each<[string, Reproduction]>([
    ['a feature', site({ subject: { kind: 'feature', feature: zone(nasty) } })],
    ['a date', site({ subject: { kind: 'nothing' }, date: nasty })],
    ['a firm', site({ subject: { kind: 'nothing' }, firm: nasty })],
    ['a project', site({ subject: { kind: 'nothing' }, plan: nasty })],
    ['a line', site({ subject: { kind: 'nothing' }, line: nasty })],
    ['a wish', site({ subject: { kind: 'find', wish: nasty } })],
    ['a founder’s wish', site({ subject: { kind: 'found', wish: nasty } })],
    ['a file with an outline', site({ subject: { kind: 'outline', file: nasty } })],
    ['a file of areas', area({ file: nasty })],
    ['a quarter', { by: 'share', group: 'all', unit: 'area', technology: 'hfc', mbit: 30, quarter: nasty }],
    ['a state of the data', { by: 'change', before: nasty, after: null, filter: '.x' }],
  ])('%s for nuf', (_, how) => {
    const { nuf } = words(how);
    expect(nuf.filter((word) => word.includes('never'))).toEqual([
      expect.stringMatching(/^(industrial-zones\/)?a'b "c" \\\(1\) \$HOME; echo never `x`$/),
    ]);
  });

  test.each<[string, Reproduction, string]>([
    ['an area', area({ id: nasty }), '.areaM2'],
    [
      'a zone',
      { by: 'zone-share', zone: nasty, unit: 'area', technology: 'hfc', mbit: 30, quarter: null },
      '.coverage.area.hfc."30"',
    ],
  ])('%s for jq', (_, how, rest) => {
    const [filter] = words(how).jq;
    expect(filter).toContain(`select(.id == ${JSON.stringify(nasty)})`);
    expect(filter!.endsWith(rest)).toBe(true);
  });

  test('a figure', () => {
    expect(words({ by: 'demand', figure: nasty, asked: {} }).jq).toEqual([
      `.figures[${JSON.stringify(nasty)}].value`,
    ]);
  });
});
