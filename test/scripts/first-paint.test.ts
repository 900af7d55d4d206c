// SPDX-License-Identifier: EUPL-1.2
// The data are asked for beside the script, and only those that the page reads whole.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cityName, filesAhead } from '../../scripts/vite/first-paint';
import { loadCity } from '../../src/session/load/load-city';

test('every file that the page asks for is under way beside its program, the manifest excepted', async () => {
  const asked: string[] = [];
  await loadCity(
    async (name) => {
      asked.push(name);
      return new Response('', { status: 404 });
    },
    () => {},
  );
  const ahead = filesAhead(() => 1000);
  expect(ahead.toSorted()).toEqual(asked.filter((name) => name !== 'manifest.json').toSorted());
});

test('a file that was not published, or is too large to be wanted whole, is not asked for ahead', () => {
  const bytes: Record<string, number> = { 'municipality.json': 100, 'broadband-coverage.cells': 5_000_000 };
  expect(filesAhead((name) => bytes[name])).toEqual(['municipality.json']);
});

test('the name of the city comes from its own file; without one nothing is claimed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-'));
  expect(cityName(folder)).toBeNull();
  writeFileSync(join(folder, 'municipality.json'), '{"name":"Musterstadt"}');
  expect(cityName(folder)).toBe('Musterstadt');
  rmSync(folder, { recursive: true });
});
