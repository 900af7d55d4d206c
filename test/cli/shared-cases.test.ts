// SPDX-License-Identifier: EUPL-1.2
// docs/cases.md is what the program says today of each small input that people's files contained. `UPDATE=1` writes it anew
// where the inputs are; without them those tests are skipped.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/core/findings/finding-words-rules';
import { expectTable, tableRow } from './cases-document';
import { runNuf } from './run-nuf';

const cases = '../shared/cases';
const households = ['--weight', 'households', '--thresholds', '1000', '--amounts'];
const speeds = ['--weight', 'area', '--thresholds', '50,1000'];

/** File, what happened to it before there was one grammar for numbers and rules for layers, and how it ends now. */
const tables: readonly (readonly [file: string, was: string, ends: 0 | 1])[] = [
  ['00-base.csv', '0.25 / 40', 0],
  ['01-sep-line.csv', 'no column raster_id', 0],
  ['02-thousands-point.csv', '0.001 / 1,003', 1],
  ['02c-thousands-comma-us.csv', '0.001 / 1,003', 1],
  ['03-percent-sign.csv', 'null', 0],
  ['04-fractions.csv', '0.00625', 1],
  ['05-nodata-9999-share.csv', '0.75', 0],
  ['05e-minus-one-households2.csv', 'amount 29', 0],
  ['06-scientific.csv', 'null / 0', 0],
  ['07-excel-formula-id.csv', 'no readable cell', 0],
  ['09b-comma-sep-and-decimal-comma.csv', '0.2375', 1],
  ['12-utf16.csv', 'the head shown as noise', 0],
  ['14-duplicate-cell.csv', 'the last one counted', 1],
  ['16-no-households-column.csv', 'null / 0', 1],
  ['17b-excel-error.csv', '0', 0],
  ['92b-cells-geojson-mixed.geojson', '0.033 / 31', 1],
];

/** What `nuf coverage` makes of a file of coverage or of zones, where it is no table of cells. */
const areas: readonly (readonly [file: string, as: 'coverage' | 'zones', was: string, ends: 0 | 1])[] = [
  ['17h-downmbit-thousand.csv', 'coverage', 'null', 1],
  ['20-downmbit-string.geojson', 'coverage', '0.5 / 0', 0],
  ['20b-downmbit-gbit-text.geojson', 'coverage', '0.5 / 0', 0],
  ['21-zones-axes-swapped.geojson', 'zones', '56,710 m², null', 1],
  ['22-zones-other-shapes.geojson', 'zones', 'points and lines counted 0 m²', 0],
  ['25-zones-ids.geojson', 'zones', '…993 printed as …992', 0],
];

/** Input, the name it is given because a layer is known by it, and what was written. */
const formats: readonly (readonly [file: string, named: string, was: string])[] = [
  ['30-format-bigint.geojson', 'places.geojson', 'integers changed'],
  ['31-format-extras.geojson', 'places.geojson', 'foreign members dropped'],
  ['32-format-rounding.geojson', 'industrial-zones.geojson', 'valid before, two errors after'],
];

const outlines: readonly (readonly [file: string, was: string, ends: 0 | 1])[] = [
  ['70e-outline-multi.geojson', '40,000 m²', 0],
  ['70g-outline-bowtie.geojson', '0.0014 m²', 1],
  ['70h-outline-bom.geojson', 'no area', 0],
  ['70j-outline-hole.geojson', '40,000 m²', 0],
];

interface ZoneAnswer {
  readonly id: string;
  readonly areaM2: number | null;
  readonly share: Readonly<Record<string, number | null>>;
  readonly amount: number;
}

const rounded = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined ? 'null' : String(Number(value.toFixed(digits)));
/** Without the command and the file, each sentence in a line of its own. */
const said = (text: string) =>
  text
    .trim()
    .replace(/^nuf \w+: /gm, '')
    .replace(/^[^:\n]*\.(?:csv|geojson): /gm, '');
const firstSaid = (text: string) => said(text).split('\n')[0]!;

describe.skipIf(!existsSync(cases))('small inputs of real files', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nuf-shared-cases-'));
    cpSync(cases, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('tables of cells', async () => {
    const rows: string[] = [];
    for (const [file, was, ends] of tables) {
      const zones = file.startsWith('02') ? 'zones4.geojson' : 'zones.geojson';
      const args = ['coverage', '--zones', zones, '--coverage', file, ...households, '--json'];
      const { code, out, err } = await runNuf(args, folder);
      expect(code, file).toBe(ends);
      const [answer]: ZoneAnswer[] = out === '' ? [] : JSON.parse(out);
      const now = answer
        ? `${rounded(answer.share['1000'], 4)} / ${rounded(answer.amount, 2)}`
        : `refused: ${firstSaid(err)}`;
      rows.push(tableRow(file, was, code, now));
    }
    expectTable('Tables of cells', rows);
  });

  test('areas with speeds, and zones', async () => {
    const rows: string[] = [];
    for (const [file, as, was, ends] of areas) {
      const pair = as === 'coverage' ? ['zones.geojson', file] : [file, '00-base.csv'];
      const asked = as === 'coverage' ? speeds : households;
      const args = ['coverage', '--zones', pair[0]!, '--coverage', pair[1]!, ...asked, '--json'];
      const { code, out, err } = await runNuf(args, folder);
      expect(code, file).toBe(ends);
      const answers: ZoneAnswer[] = out === '' ? [] : JSON.parse(out);
      const figures = answers.map(({ id, areaM2, share }) => {
        const shares = Object.values(share).map((one) => rounded(one, 4));
        return `${id}: ${rounded(areaM2, 0)} m², ${shares.join(' / ')}`;
      });
      const words = said(err);
      const now = answers.length === 0 ? `refused: ${firstSaid(err)}` : `${figures.join('; ')}. ${words}`;
      rows.push(tableRow(file, as, was, code, now.trim()));
    }
    expectTable('Areas with speeds, and zones', rows);
  });

  test('files that nuf format is given', async () => {
    const rows: string[] = [];
    for (const [file, named, was] of formats) {
      cpSync(join(cases, file), join(folder, named));
      const { code, err } = await runNuf(['format', named], folder);
      expect(code, file).toBe(1);
      expect(readFileSync(join(folder, named), 'utf8')).toBe(readFileSync(join(cases, file), 'utf8'));
      rows.push(tableRow(file, was, code, `not a byte written: ${said(err)}`));
    }
    expectTable('Files that nuf format is given', rows);
  });

  test('outlines that a person draws', async () => {
    const rows: string[] = [];
    for (const [file, was, ends] of outlines) {
      const { code, out, err } = await runNuf(['site', '--outline', file, '--json'], folder);
      expect(code, file).toBe(ends);
      const areaM2 = out === '' ? null : JSON.parse(out).figures['area.drawn'].value;
      const now = areaM2 === null ? `refused: ${firstSaid(err)}` : `${rounded(areaM2, 0)} m²`;
      rows.push(tableRow(file, was, code, now));
    }
    expectTable('Outlines of nuf site', rows);
  });

  test('sectors of the land demand', async () => {
    const rows: string[] = [];
    for (const more of [[], ['--thousands', 'comma']]) {
      const args = [
        'demand',
        '--input',
        '90-demand.json',
        '--sectors',
        '90h-sectors-us.csv',
        ...more,
        '--json',
      ];
      const { code, out, err } = await runNuf(args, folder);
      const { demandM2 } = JSON.parse(out) as { demandM2?: number };
      const now = demandM2 === undefined ? `refused: ${firstSaid(err)}` : `${rounded(demandM2, 0)} m²`;
      expect(code).toBe(more.length === 0 ? 1 : 0);
      rows.push(tableRow(['90h-sectors-us.csv', ...more].join(' '), '202.5 m²', code, now));
    }
    expectTable('Sectors of nuf demand', rows);
  });

  test('every input has its row', () => {
    const document = readFileSync('docs/cases.md', 'utf8');
    const inputs = readFileSync(join(cases, 'README.md'), 'utf8').match(/^\| \d\w+-[\w-]+\.\w+/gm)!;
    expect(inputs.length).toBeGreaterThan(25);
    for (const input of inputs) expect(document).toContain(input);
  });
});

const ruleTests = [
  'test/cli/data-cases.ts',
  'test/cli/data-rules.test.ts',
  'test/cli/check-former.test.ts',
  'test/core/validation/check-tiling.test.ts',
];

function testOf(code: string): string {
  const names = (file: string) => existsSync(file) && readFileSync(file, 'utf8').includes(`'${code}'`);
  const file = ruleTests.find(names) ?? 'none';
  return file === 'test/cli/data-cases.ts' ? 'test/cli/data-rules.test.ts' : file;
}

test('every rule of a layer is named in a test that sees it red', () => {
  expect(Object.keys(rules).filter((code) => testOf(code) === 'none')).toEqual([]);
  const rows = Object.entries(rules).map(([code, { severity }]) =>
    tableRow(`\`${code}\``, severity, testOf(code)),
  );
  expectTable('Every rule that a layer declares, seen red', rows);
});
