// SPDX-License-Identifier: EUPL-1.2
// `nuf report` of a town whose grid lacks a speed, and of one that has no zones of a kind: beside a share stands of how many it is.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-columns-'));
const data = join(folder, 'data');

beforeAll(() => {
  cpSync(resolve('data'), data, { recursive: true });
  const cells = join(data, 'broadband-coverage.geojson');
  writeFileSync(cells, readFileSync(cells, 'utf8').replaceAll(/"down_\w+_30":[^,]+,/g, ''));
  rmSync(join(data, 'industrial-zones.geojson'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('no share is of 0 for want of one column, and what is in no file is not 0 large', async () => {
  const { code, out } = await runNuf(['report', '--lang', 'en'], folder);
  expect(code).toBe(0);
  const rows = out.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
  expect(rows).toContain('whole city, households – 95.9 95.1 93.3 91.8 77.9 of 35,378');
  expect(rows).toContain('residential, businesses – 96.8 95.6 92.6 91.1 69.9 of 3,072 (assumed)');
  for (const unit of ['households', 'businesses', 'area'])
    expect(rows).toContain(`industrial, ${unit} – – – – – – not known`);
  expect(out).not.toMatch(/of 0\b/);
});
