// SPDX-License-Identifier: EUPL-1.2
// What the report misses is named: a file that was published and did not come, never one that the town does not have.

import { expect, test } from 'vitest';
import { loadFurtherMaterial } from '../../src/council/use-report-material';
import type { Fetch } from '../../src/session/load/fetch-file';
import type { Manifest } from '../../src/session/load/manifest';

const files: Readonly<Record<string, string>> = { 'changes.json': '{"changes":[]}' };
const server: Fetch = async (name) =>
  new Response(files[name] ?? null, { status: name in files ? 200 : 404 });
const listing = (...names: readonly string[]) =>
  ({ files: names.map((name) => ({ name, bytes: 1, sha256: '' })) }) as unknown as Manifest;
const missed = async (list: Manifest | null) => (await loadFurtherMaterial(list, server)).missing;

test('a town that never published a thing of its council has lost nothing', async () => {
  expect(await missed(listing('land-demand-defaults.json'))).toEqual(['land-demand-defaults.json']);
});

test('a file of the list that does not come is named, and without a list every one', async () => {
  const both = ['council-facts.json', 'land-demand-defaults.json'];
  expect(await missed(listing(...both))).toEqual(both);
  expect(await missed(null)).toEqual(both);
});
