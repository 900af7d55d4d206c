// SPDX-License-Identifier: EUPL-1.2
// Each file in fixtures/good is clean; each in fixtures/bad is named after the finding it must lead to
// (`<code>--<variant>`), and a folder is the layer that it is checked as.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FindingCode, findingMessage, severityOf } from '../../src/core/findings/finding-words';
import { geometry, sense } from '../../src/core/findings/finding-words-place';
import { rules } from '../../src/core/findings/finding-words-rules';
import { schema, structure } from '../../src/core/findings/finding-words-structure';
import { table } from '../../src/core/findings/finding-words-table';
import { bytesAndText, json } from '../../src/core/findings/finding-words-text';
import { checkAnyFile } from '../../src/core/read/check-data-file';
import { checkFile } from '../../src/core/validation/check-file';

/** West, south, east, north of Lüdenscheid and its neighbours. */
const surroundings = [7.4, 51.0, 7.88, 51.42] as const;

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

function check(path: string) {
  const layer = basename(dirname(path));
  if (path.endsWith('.csv') && layer === 'table') {
    const report = checkAnyFile(new Uint8Array(readFileSync(path)), basename(path));
    const isRefused = report.findings.some(({ severity }) => severity === 'error');
    return { ...report, collection: isRefused ? null : [] };
  }
  const name = layer === 'good' || layer === 'bad' ? basename(path) : `${layer}.geojson`;
  return checkFile(new Uint8Array(readFileSync(path)), name, { surroundings });
}

test.each(filesIn('test/fixtures/good'))('%s is clean', (path) => {
  const { findings, collection, features } = check(path);
  expect(findings).toEqual([]);
  expect(collection).toHaveLength(features);
});

const bad = filesIn('test/fixtures/bad').map((path) => ({ path, code: basename(path).split(/--|\./)[0]! }));

test.each(bad)('$path leads to $code', ({ path, code }) => {
  const { findings, collection, layer } = check(path);
  const found = findings.find((finding) => finding.code === code);
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(found!.severity).toBe(severityOf(found!.code, layer !== null));
  expect(collection === null).toBe(findings.some(({ severity }) => severity === 'error'));
});

describe('the sentence of a finding', () => {
  test.each(bad)('of $path is complete in both languages', ({ path, code }) => {
    const finding = check(path).findings.find((candidate) => candidate.code === code)!;
    for (const lang of ['de', 'en'] as const) {
      const message = findingMessage(finding, lang);
      expect(message).toMatch(/^[\p{Lu}„“].*\.$/u);
      expect(message).not.toMatch(/\{(at|found|expected)\}|undefined|\?|null, null/);
    }
    expect(findingMessage(finding, 'de')).not.toBe(findingMessage(finding, 'en'));
  });

  test('a quoted value that looks like a place holder stays as it was written', () => {
    const finding = check('test/fixtures/bad/type-unknown.geojson').findings[0]!;
    expect(findingMessage({ ...finding, found: '"{expected}"' }, 'en')).toContain('"{expected}"');
  });

  test('every code has a fixture, apart from the few that need a large, missing or packed file or an option', () => {
    const withFixture = new Set(bad.map(({ code }) => code));
    // Rules of layers are seen red on a copy of data/ in data-rules.test.ts.
    const words: Readonly<Record<FindingCode, unknown>> = {
      ...bytesAndText,
      ...json,
      ...structure,
      ...schema,
      ...geometry,
      ...sense,
      ...table,
      ...rules,
    };
    const without = Object.keys(words)
      .filter((code) => !withFixture.has(code) && !(code in rules))
      .sort();
    // Packed cells are tested and the series in read-city.test.ts, from bytes that the test writes itself; sectors in read-assumptions.test.ts.
    expect(without).toEqual([
      'cells-file-refused',
      'cells-file-unused',
      'file-missing',
      'file-too-large',
      'geometry-not-measured',
      'houses-file-refused',
      'layer-not-shown',
      'no-area',
      'number-contradicts',
      'series-twice',
      'table-columns-renamed',
      'table-lines-quoted',
      'table-no-row',
      'table-row-sum',
      'table-row-wrong',
      'table-unknown-column',
      'table-value-missing',
      'value-invalid',
    ]);
  });
});

test.each([
  ['ring-crosses-itself.geojson', [7.635, 51.225]],
  ['ring-touches-itself.geojson', [7.64, 51.22]],
  ['hole-outside.geojson', [7.66, 51.225]],
  ['null-island.geojson', [0, 0]],
  ['axes-swapped.geojson', [51.22, 7.63]],
])('%s names the coordinate', (file, coordinate) => {
  const [finding] = check(`test/fixtures/bad/${file}`).findings;
  expect(finding?.coordinate).toEqual(coordinate);
});

test.each([
  ['json-trailing-comma.geojson', 2, 14],
  ['json-comment.geojson', 1, 30],
  ['json-not-a-number.geojson', 1, 32],
  ['json-truncated--inside-text.geojson', 1, 21],
])('%s names line and column', (file, line, column) => {
  const [finding] = check(`test/fixtures/bad/${file}`).findings;
  expect([finding?.line, finding?.column]).toEqual([line, column]);
});
