// SPDX-License-Identifier: EUPL-1.2
// What a checked site is called says of what its numbers are.

import { expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteName } from '../../../src/business/site/site-name';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const nameOf = (lon: number, lat: number) => {
  const check = siteCheck(city, { kind: 'point', lon, lat }, city.municipality.dataAsOf, federalRules);
  return { name: siteName(check, checkWordsOf('de'), 'de'), subject: check.answer?.subject };
};

test('a point at which a place stands has the name of what its numbers are of, any other its coordinates', () => {
  let named = 0;
  for (const { geometry } of city.layers.places) {
    if (geometry?.type !== 'Point') continue;
    const [lon, lat] = geometry.coordinates as [number, number];
    const { name, subject } = nameOf(lon, lat);
    if (!subject?.name) continue;
    named++;
    expect(name).toContain(subject.name);
    expect(name).not.toContain('Punkt');
    const beside = nameOf(lon + 0.00003, lat);
    if (beside.subject?.kind === 'cell') expect(beside.name).toMatch(/^Punkt \d/);
  }
  expect(named).toBeGreaterThan(50);
});
