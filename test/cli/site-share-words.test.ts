// SPDX-License-Identifier: EUPL-1.2
// A share in the proofs of `nuf site --json` has the word of the claims beside it, and what was built since the data is there too.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isLessThanOne, isTooFew } from '../../src/analysis/figure/share-bounds';
import { founderPlaces } from '../../src/analysis/site-search/founders-space';
import { siteCandidates } from '../../src/analysis/site-search/site-candidate';
import { featureKey } from '../../src/core/city/feature-index';
import { seeded } from '../analysis/degenerate-zones';
import { theCity } from '../the-city';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-words-'));
afterAll(() => rmSync(folder, { recursive: true }));
const jsonOf = async (...args: string[]) => JSON.parse((await runNuf(['site', ...args, '--json'], '.')).out);

const outlineAt = (lon: number, lat: number, size: number) => {
  const file = join(folder, 'outline.geojson');
  const ring = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
  writeFileSync(file, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
  return file;
};

test('a share of drawn outlines that stands for nobody whole has no word that says somebody', async () => {
  const random = seeded(12);
  const [west, south, east, north] = theCity.municipality.bbox;
  const words = new Set<string>();
  for (let k = 0; k < 25; k++) {
    const file = outlineAt(
      west + random() * (east - west),
      south + random() * (north - south),
      0.001 + random() * 0.006,
    );
    const { figures, claims } = await jsonOf('--outline', file);
    for (const mbit of [30, 100, 200, 400, 1000]) {
      const reach = figures[`reach.${mbit}.share`];
      if (!reach) continue;
      const counted = figures[`reach.${mbit}.counted`].value;
      words.add(reach.quantifier);
      if (isTooFew(counted)) expect(reach.quantifier).toBe('too-few');
      else expect(reach.quantifier === 'less-than-one').toBe(isLessThanOne(reach.value, counted));
      // A claim of the same line and unit says the same.
      for (const claim of claims)
        if (
          claim.technology === 'alle' &&
          claim.thresholdMbit === mbit &&
          claim.unit === figures[`reach.${mbit}.counted`].unit
        )
          expect(reach.quantifier).toBe(claim.quantifier);
    }
  }
  expect([...words]).toEqual(expect.arrayContaining(['too-few', 'some', 'all']));
}, 60_000);

test('hits and founders’ places have all that was built there since the data', async () => {
  const { hits } = await jsonOf('--find', '');
  const { places } = await jsonOf('--found', '');
  const ids = (built: readonly { plan: { id: string } }[]) =>
    built.map(({ plan }) => `planned-expansion/${plan.id}`);
  const told = (one: { builtSince: { id: string }[] }) => one.builtSince.map(({ id }) => id);
  for (const candidate of siteCandidates(theCity)) {
    const hit = hits.find(({ id }: { id: string }) => id === candidate.key);
    if (hit) expect(told(hit)).toEqual(ids(candidate.builtSince));
  }
  let some = 0;
  for (const { feature, builtSince } of founderPlaces(theCity)) {
    const place = places.find(({ id }: { id: string }) => id === featureKey(feature));
    if (!place) continue;
    expect(told(place)).toEqual(ids(builtSince));
    for (const { completedOn } of place.builtSince) expect(completedOn > '2021-06').toBe(true);
    some += place.builtSince.length;
  }
  expect(some).toBeGreaterThan(0);
});
