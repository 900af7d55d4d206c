// SPDX-License-Identifier: EUPL-1.2
// docs/cases.md is what the program says today of each small input that people's files contained. `UPDATE=1` writes it anew
// where the inputs are; without them that test is skipped.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/findings/finding-words-rules';
import { runNuf } from './run-nuf';

const cases = '../shared/cases';
const document = 'docs/cases.md';

/** File, and what happened to it before there was one grammar for numbers and rules for layers. */
const before: readonly (readonly [file: string, was: string])[] = [
  ['00-base.csv', '0.25 / 40'],
  ['01-sep-line.csv', 'no column raster_id'],
  ['02-thousands-point.csv', '0.001 / 1,003'],
  ['02c-thousands-comma-us.csv', '0.001 / 1,003'],
  ['03-percent-sign.csv', 'null'],
  ['04-fractions.csv', '0.00625'],
  ['05-nodata-9999-share.csv', '0.75'],
  ['05e-minus-one-households2.csv', 'amount 29'],
  ['06-scientific.csv', 'null / 0'],
  ['07-excel-formula-id.csv', 'no readable cell'],
  ['09b-comma-sep-and-decimal-comma.csv', '0.2375'],
  ['12-utf16.csv', 'the head shown as noise'],
  ['14-duplicate-cell.csv', 'the last one counted'],
  ['16-no-households-column.csv', 'null / 0'],
  ['17b-excel-error.csv', '0'],
  ['92b-cells-geojson-mixed.geojson', '0.033 / 31'],
];

describe.skipIf(!existsSync(cases))('small inputs of real files', () => {
  test('are in docs/cases.md as they come out today', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nuf-shared-cases-'));
    cpSync(cases, folder, { recursive: true });
    const rows: string[] = [];
    for (const [file, was] of before) {
      const zones = file.startsWith('02') ? 'zones4.geojson' : 'zones.geojson';
      const asked = ['--weight', 'households', '--thresholds', '1000', '--amounts', '--json'];
      const { code, out, err } = await runNuf(
        ['coverage', '--zones', zones, '--coverage', file, ...asked],
        folder,
      );
      const [answer] = out === '' ? [] : JSON.parse(out);
      const share = answer && Number(answer.share['1000']?.toFixed(4));
      const now = answer ? `${share} / ${Number(answer.amount.toFixed(2))}` : `refused: ${sentence(err)}`;
      rows.push(`| ${file} | ${was} | ${code} | ${now.replaceAll('|', '\\|')} |`);
    }
    rmSync(folder, { recursive: true });
    const text = documentOf(rows);
    if (process.env.UPDATE === '1') writeFileSync(document, text);
    expect(readFileSync(document, 'utf8')).toBe(text);
  });
});

/** The first sentence, without the command and the file. */
function sentence(err: string): string {
  return err.split('\n')[0]!.replace(/^nuf coverage: [^:]*: /, '');
}

function documentOf(rows: readonly string[]): string {
  return `<!-- SPDX-License-Identifier: EUPL-1.2 -->
<!-- Written by UPDATE=1 npx vitest run --project unit test/cli/shared-cases.test.ts -->

# Small inputs of real files, before and now

Each stands for a kind of input that people's files contained: share of households at 1000 Mbit/s and number of households in a
zone, or the sentence that refuses it. Before: version 0.1, always exit 0 where a figure stands.

| input | before | exit now | now |
|---|---|---|---|
${rows.join('\n')}

The same kinds with inputs of our own, and many more, are in test/cli/number-cases.test.ts and test/cli/table-cases.test.ts.
Every rule that a layer declares is seen red there:

| rule | severity | test |
|---|---|---|
${Object.entries(rules)
  .map(([code, { severity }]) => `| \`${code}\` | ${severity} | ${testOf(code)} |`)
  .join('\n')}
`;
}

const ruleTests = [
  'test/cli/data-rules.test.ts',
  'test/cli/check-former.test.ts',
  'test/core/validation/check-tiling.test.ts',
];

function testOf(code: string): string {
  return (
    ruleTests.find((file) => existsSync(file) && readFileSync(file, 'utf8').includes(`'${code}'`)) ?? 'none'
  );
}

test('every rule of a layer is named in a test that sees it red', () => {
  expect(Object.keys(rules).filter((code) => testOf(code) === 'none')).toEqual([]);
});
