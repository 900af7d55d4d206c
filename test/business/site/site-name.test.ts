// SPDX-License-Identifier: EUPL-1.2
// What a checked site is called says of what its numbers are.

import { describe, expect, test } from 'vitest';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteName } from '../../../src/business/site/site-name';
import { anchorOf } from '../../../src/core/geo/anchor-point';
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

describe('an outline is named by the areas that it reaches into', () => {
  const nameIn = (west: number, south: number, east: number, north: number, language: 'de' | 'en') => {
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const target: SiteTarget = { kind: 'outline', geometry: { type: 'Polygon', coordinates: [ring] } };
    return siteName(
      siteCheck(city, target, city.municipality.dataAsOf, federalRules),
      checkWordsOf(language),
      language,
    );
  };

  test('of several it is in none alone', () => {
    expect(nameIn(7.66, 51.23, 7.7, 51.26, 'de')).toMatch(
      /^Eigener Umriss, zum Teil in den gezeichneten Gebieten .+, .+ und (einem weiteren Gebiet|\d+ weiteren Gebieten)$|^Eigener Umriss, zum Teil in den gezeichneten Gebieten .+ und .+$/,
    );
    expect(nameIn(7.66, 51.23, 7.7, 51.26, 'en')).toMatch(/^Your own outline, partly in /);
  });

  test('of one that holds it it is in that one, of one that it leaves in a part of it', () => {
    const zone = city.layers['residential-zones'].find(({ properties }) => properties.name === 'Bierbaum')!;
    const { lon, lat } = anchorOf(zone.geometry)!;
    const by = (half: number) => nameIn(lon - half, lat - half, lon + half, lat + half, 'de');
    expect(by(0.0002)).toBe('Eigener Umriss, im gezeichneten Gebiet Bierbaum');
    expect(by(0.03)).not.toContain('im gezeichneten Gebiet Bierbaum');
  });
});
