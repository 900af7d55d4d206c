// SPDX-License-Identifier: EUPL-1.2
// What was built since is told of everything that it reaches into, and a place that is answered for itself is called placed.

import { expect, test } from 'vitest';
import { builtSince, coveredSince } from '../../../src/analysis/place/built-since';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { hasOwnExtent, subjectOfFeature } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { anchorOf } from '../../../src/core/geo/anchor-point';
import { isArea } from '../../../src/core/geo/geometry-parts';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { theCity as city } from '../../the-city';

const layers = [
  'places',
  'commercial-sites',
  'startup-buildings',
  'industrial-zones',
  'residential-zones',
] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);

test('a project that was done since and is listed for a place is told beside its numbers, of a rough place too', () => {
  const kinds = new Set<string>();
  for (const feature of features) {
    const subject = subjectOfFeature(city, feature);
    const point = anchorOf(feature.geometry ?? subject?.geometry ?? null);
    if (!subject || !point) continue;
    const answer = placeAnswer(city, point.lon, point.lat, subject);
    const done = builtSince(answer).filter(({ geometry }) => geometry !== null && isArea(geometry));
    expect(
      coveredSince(subject, answer).map(({ plan }) => plan.id),
      feature.id,
    ).toEqual(done.map(({ id }) => id));
    if (done.length > 0) kinds.add(subject.kind);
  }
  expect([...kinds].sort()).toEqual(expect.arrayContaining(['area', 'building', 'circle', 'corridor']));
});

test.each([
  ['Höhenstraße', true],
  ['Kölner Straße', true],
  ['Karolinenstraße', true],
  ['Zum Tümpel', false],
  ['Baukloh', false],
  ['Altena', false],
])('%s is answered for itself: %s', (name, isSo) => {
  const hit = buildPlaceIndex(city).entries.find((entry) => entry.hit.name === name)!.hit;
  expect(hasOwnExtent(city, hit)).toBe(isSo);
});
