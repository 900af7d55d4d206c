// SPDX-License-Identifier: EUPL-1.2
// A big file gets the report that a small one gets, and more where the small one's reading stops.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { checkBigFile } from '../../../src/core/large-file/check-large-file';
import { checkFile, withoutCollection } from '../../../src/core/validation/check-file';

/** West, south, east, north of Lüdenscheid and its neighbours. */
const options = { surroundings: [7.4, 51.0, 7.88, 51.42] as const };
const stopsReading =
  /json-(syntax|truncated|trailing-comma|comment|not-a-number|number-too-large|too-deep)|format-lines|merge-markers/;

const fixtures = readdirSync('test/fixtures', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !stopsReading.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`);
const city = readdirSync('data').filter((file) => file.endsWith('.geojson') && !file.startsWith('broadband'));

function nameOf(path: string): string {
  const folder = path.split('/').at(-2)!;
  return ['good', 'bad', 'data'].includes(folder) ? path.split('/').at(-1)! : `${folder}.geojson`;
}

test.each([...fixtures, ...city.map((file) => `data/${file}`)])('%s', (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const name = nameOf(path);
  const small = withoutCollection(checkFile(bytes, name, options));
  const big = checkBigFile(bytes, name, options);
  // Only the big one's findings about structure have a line.
  const plain = ({ line: _, column: __, ...finding }: Finding) => finding;
  expect({ ...big, findings: big.findings.map(plain) }).toEqual({
    ...small,
    findings: small.findings.map(plain),
  });
});

test('behind broken syntax the other features are still checked', () => {
  const bad = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[7.63,x]}}';
  const far = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[7.63,10]}}';
  const text = `{"type":"FeatureCollection","features":[${bad},${far},${far.replace('10', '51.2')}]}`;
  const { findings, features, refused } = checkBigFile(new TextEncoder().encode(text), 'x.geojson', options);
  expect(findings.map(({ code, index }) => `${code} ${index}`)).toEqual(['json-syntax 0', 'far-from-city 1']);
  expect([features, refused]).toEqual([3, 1]);
});
