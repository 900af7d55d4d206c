// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { houseBook } from '../../../src/core/houses/house-book';
import { housesFile, writeHousesFile } from '../../../src/core/houses/houses-file';
import type { Manifest } from '../../../src/session/load/manifest';
import { openHouses } from '../../../src/session/load/open-houses';

const about = { source: 'Kreis', asOf: '2026-07' };
const house = {
  street: 'Weg',
  streetKey: '',
  number: 3,
  addition: '',
  eastDm: 4_040_005,
  northDm: 56_750_005,
};
const bytes = writeHousesFile(houseBook([house], about));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const listed = { name: housesFile, layer: null, bytes: bytes.length, sha256, asOf: null, features: null };
const manifest: Manifest = { version: 1, dataAsOf: '2026-07', files: [listed] };
const opened = (body: Uint8Array, list = manifest) =>
  openHouses(async () => new Response(Uint8Array.from(body)), list);

test('houses that came whole are found, and one by its name at its point', async () => {
  const houses = await opened(bytes);
  if ('kind' in houses) throw new Error(houses.kind);
  const [hit] = houses.find('Weg 3').hits;
  expect([houses.about, hit?.name]).toEqual([about, 'Weg 3']);
  expect(houses.isHouse('Weg 3', hit!.point)).toBe(true);
  expect(houses.isHouse('Weg 3', { ...hit!.point, lon: hit!.point.lon + 1e-5 })).toBe(false);
});

test('a file that is not the one of the build, or none, is named and not used', async () => {
  const other = bytes.slice();
  other[bytes.length - 1] = 1 ^ other[bytes.length - 1]!;
  expect(await opened(other)).toMatchObject({ kind: 'hash', file: housesFile });
  const text = new TextEncoder().encode('x');
  const sum = createHash('sha256').update(text).digest('hex');
  const wrong = { ...manifest, files: [{ ...listed, sha256: sum }] };
  expect(await opened(text, wrong)).toMatchObject({ kind: 'refused', file: housesFile });
});
