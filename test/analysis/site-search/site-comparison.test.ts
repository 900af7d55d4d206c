// SPDX-License-Identifier: EUPL-1.2
// A place of one's own stands beside the sites of the files: same facts, same functions, and its numbers come again.

import { isDeepStrictEqual } from 'node:util';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { candidateFigures, figuresOfCandidate } from '../../../src/analysis/site-search/candidate-figures';
import { hitRow } from '../../../src/analysis/site-search/hit-table';
import { siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import {
  afterOutline,
  comparedKey,
  comparedPlace,
  compareSites,
  keptCorners,
  ownPlace,
  standingKeys,
} from '../../../src/analysis/site-search/site-comparison';
import { candidateSentence } from '../../../src/business/find/candidate-text';
import { plainly } from '../../../src/business/number/figure-sentence';
import { ownName } from '../../../src/business/number/own-name';
import { siteName } from '../../../src/business/site/site-name';
import { linkOfFigure } from '../../../src/reproduce/link';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const city = theCity;
const candidates = siteCandidates(city);
const corners = '7.610000/51.240000,7.614000/51.240000,7.614000/51.243000,7.610000/51.243000';
const geometry: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [7.61, 51.24],
      [7.614, 51.24],
      [7.614, 51.243],
      [7.61, 51.243],
      [7.61, 51.24],
    ],
  ],
};
const outline = { geometry, subject: { kind: 'outline', file: 'umriss.geojson', corners } } as const;
const placed = (key: string, drawn: typeof outline | null = outline) =>
  comparedPlace(city, key, { candidates, outline: drawn });
const zone = city.layers['industrial-zones'].find(({ properties }) =>
  properties.name.includes('Freisenberg'),
)!;
const own = {
  outline: placed('umriss')!,
  point: placed('punkt/7.61200/51.24150')!,
  area: placed(`industrial-zones/${zone.id}`)!,
};

test('an outline, a point and an estate stand in the columns of the sites', () => {
  const rows = compareSites([candidates[0]!, own.outline, own.point, own.area]);
  const valuesOf = (fact: string) => rows.find((row) => row.fact === fact)!.values;
  expect(valuesOf('kind').slice(1)).toEqual(['outline', 'point', 'area']);
  // 280 m × 334 m, by the plane of the town and not by degrees; a point has no area, and nothing drawn has a price.
  expect(valuesOf('areaM2')[1]).toBeCloseTo(93_150, -3);
  expect(valuesOf('areaM2')[2]).toBeNull();
  expect(valuesOf('priceEurPerM2').slice(1)).toEqual([null, null, null]);
  expect(valuesOf('insideCity').slice(1)).toEqual([true, true, true]);
});

test('an estate whose position nobody knows lies in the city, as its own page answers and its entry among the sites says', () => {
  for (const name of ['loher-strasse', 'wiesenstrasse', 'wibschla']) {
    const [listed, area] = [`commercial-sites/site-${name}`, `industrial-zones/industrial-${name}`].map(
      (key) => placed(key)!,
    );
    expect([name, area?.kind, area?.insideCity]).toEqual([name, 'area', true]);
    expect(area?.insideCity).toBe(listed?.insideCity);
  }
  // A street and a site of two towns of which only the name is known may lie on either side.
  expect(placed('commercial-sites/site-schalksmuehle-gemeinsam')?.insideCity).toBeNull();
});

test('a street that reaches across the border further than it may be wrong lies in the city in part, and is told so', () => {
  const sideOf = (id: string) => placed(id)?.insideCity;
  for (const id of ['places/place-strasse-altenaer-strasse', 'base-roads/road-a45', 'base-roads/road-b54'])
    expect([id, sideOf(id)]).toEqual([id, 'partly']);
  expect(sideOf('places/place-strasse-werdohler-strasse')).toBe(true);
  // Not even on which side a rough point lies is known.
  expect(sideOf('places/place-strasse-golsberger-strasse')).toBeNull();
  const street = placed('places/place-strasse-altenaer-strasse')!;
  const said = (language: 'de' | 'en') => {
    const wording = { words: checkWordsOf(language), all: wordsOf(language), language };
    return candidateSentence(
      street,
      candidateFigures(city, street),
      'insideCity',
      wording,
    )?.(plainly(language));
  };
  expect([said('de'), said('en')]).toEqual(['zum Teil', 'in part']);
});

test('the same spot has the same line and the same way to the motorway, listed or picked', () => {
  const listed = candidates.find(
    ({ feature }) => feature.geometry?.type === 'Point' && feature.layer === 'startup-buildings',
  )!;
  const [lon, lat] = (listed.feature.geometry as { coordinates: number[] }).coordinates as [number, number];
  const picked = placed(`punkt/${lon.toFixed(5)}/${lat.toFixed(5)}`)!;
  expect(Math.abs(picked.motorwayM! - listed.motorwayM!)).toBeLessThan(2);
  expect(picked.code).toBe(placed(`punkt/${lon.toFixed(6)}/${lat.toFixed(6)}`)!.code);
});

test('a point at which a place stands has its name and source, in the comparison as in the check', () => {
  const words = checkWordsOf('de');
  let named = 0;
  for (const place of city.layers.places) {
    if (place.geometry?.type !== 'Point') continue;
    const [lon, lat] = place.geometry.coordinates as [number, number];
    const target = { kind: 'point', lon, lat } as const;
    const check = siteCheck(city, target, city.municipality.dataAsOf, federalRules);
    const beside = ownPlace(city, { key: comparedKey(check)!, target, subject: target });
    expect(ownName({ ...beside, point: target }, words)).toBe(siteName(check, words, 'de'));
    if (!check.answer?.subject?.name) continue;
    named++;
    expect(beside.kind).toBe('place');
    const row = hitRow(city, beside);
    expect(row.name).toBe(beside.name);
    // Two places may stand at one point: the first of them answers.
    const here = city.layers.places.filter(({ geometry }) => isDeepStrictEqual(geometry, place.geometry));
    expect(row.source).toBe(here[0]?.properties.source);
  }
  expect(named).toBeGreaterThan(50);
});

describe('the key of what was checked leads to it again', () => {
  const nothing = { feature: null, size: null, point: null };
  test.each([
    ['a point', { ...nothing, point: { lon: 7.612, lat: 51.2415 } }, 'punkt/7.61200/51.24150', own.point],
    [
      'an outline',
      { ...nothing, size: { areaM2: 1, perimeterM: 4 }, point: { lon: 7.6, lat: 51.2 } },
      'umriss',
      own.outline,
    ],
    ['a feature', { ...nothing, feature: zone as never }, `industrial-zones/${zone.id}`, own.area],
  ])('%s', (_, check, key, place) => {
    expect(comparedKey(check)).toBe(key);
    expect(placed(key)).toEqual(place);
  });

  test('what is not there (any more) has no column', () => {
    expect(comparedKey(nothing)).toBeNull();
    for (const key of [
      '',
      'punkt/7.6',
      'punkt/999.0/51.2',
      'punkt/x/y',
      'industrial-zones/none',
      'nothing/none',
    ])
      expect(placed(key), key).toBeNull();
    expect(placed('umriss', null)).toBeNull();
  });
});

test('each number of a place of one’s own has a proof that opens it again', () => {
  for (const place of Object.values(own)) {
    const figures = figuresOfCandidate(candidateFigures(city, place));
    expect(figures.length).toBeGreaterThan(1);
    for (const { figure } of figures) {
      expect(figure.proof.sources.length).toBeGreaterThan(0);
      expect(linkOfFigure(figure.proof.reproduce)).not.toBe('');
    }
  }
  const [area] = figuresOfCandidate(candidateFigures(city, own.outline));
  expect(decodeURIComponent(linkOfFigure(area!.figure.proof.reproduce))).toContain(`umriss=${corners}`);
});

test('its facts are said in both languages, and what nobody knows of it is not known', () => {
  const said = (
    fact: 'kind' | 'confidence' | 'priceEurPerM2' | 'freeM2' | 'areaM2',
    language: 'de' | 'en',
  ) => {
    const wording = { words: checkWordsOf(language), all: wordsOf(language), language };
    const figures = candidateFigures(city, own.outline);
    return candidateSentence(own.outline, figures, fact, wording)?.(plainly(language)) ?? null;
  };
  expect([said('kind', 'de'), said('kind', 'en')]).toEqual(['Eigener Umriss', 'Your own outline']);
  expect([said('confidence', 'de'), said('confidence', 'en')]).toEqual([
    'Ihre eigene Angabe',
    'your own input',
  ]);
  expect(said('areaM2', 'de')).toBe('9,3\u00a0ha (aus dem Umriss gerechnet)');
  expect([said('priceEurPerM2', 'de'), said('freeM2', 'en')]).toEqual([null, null]);
});

test('the table for machines has it with its numbers, units and position, and no word of the page', () => {
  expect(hitRow(city, own.outline)).toMatchObject({
    id: 'umriss',
    name: null,
    kind: 'outline',
    area_unit: 'm2',
    motorway_unit: 'm',
    inside_city: true,
    lon: 7.612,
    lat: 51.2415,
    source: null,
    confidence: null,
  });
  // What the page calls it, and no more digits than the ground has square metres.
  expect(hitRow(city, own.outline, 'Gezeichneter Umriss').name).toBe('Gezeichneter Umriss');
  expect(hitRow(city, own.outline).area).toBe(Math.round(own.outline.areaM2!));
  expect(Number.isInteger(own.outline.areaM2)).toBe(false);
  expect(hitRow(city, own.area, 'anders').name).toBe(zone.properties.name);
  expect(hitRow(city, own.area)).toMatchObject({ name: zone.properties.name, kind: 'area' });
  expect(Object.keys(hitRow(city, own.point))).toEqual(Object.keys(hitRow(city, candidates[0]!)));
});

test('a comparison counts what still has a place: no outline that was deleted, no site that is gone', () => {
  const site = candidates[0]!.key;
  const named = [site, 'umriss', 'punkt/7.61200/51.24150', 'commercial-sites/gone', 'punkt/7.6/91.0'];
  expect(standingKeys(city, named, () => true)).toEqual([site, 'umriss', 'punkt/7.61200/51.24150']);
  expect(standingKeys(city, named, () => false)).toEqual([site, 'punkt/7.61200/51.24150']);
  for (const hasOutline of [true, false])
    expect(standingKeys(city, named, () => hasOutline)).toEqual(
      named.filter((key) => placed(key, hasOutline ? outline : null) !== null),
    );
});

test('the same class for another share is a line that differs', () => {
  const at = (lon: number, lat: number) =>
    ownPlace(theCity, {
      key: `punkt/${lon}/${lat}`,
      target: { kind: 'point', lon, lat },
      subject: { kind: 'point', lon, lat },
    });
  // 64.3 % of the businesses of one cell, 98.0 % of those of the other, both at gigabit.
  const [one, other] = [at(7.63, 51.22), at(7.63361, 51.21611)];
  expect(one.downMbit).toBe(other.downMbit);
  const row = (...places: Parameters<typeof compareSites>[0]) =>
    compareSites(places).find(({ fact }) => fact === 'downMbit')?.differs;
  expect(row(one, other)).toBe(true);
  expect(row(one, one)).toBe(false);
});

describe('an outline that is cleared', () => {
  const kept = `umriss/${corners.replaceAll(',', '_')}`;

  test('stays in the comparison by its corners, beside a point, and is the open one again when it comes back', () => {
    const cleared = afterOutline('umriss,punkt/7.61200/51.24150', { before: corners, after: null });
    expect(cleared).toBe(`${kept},punkt/7.61200/51.24150`);
    expect(keptCorners(kept)).toBe(corners);
    expect(standingKeys(city, cleared.split(','), () => false)).toHaveLength(2);
    expect({ ...placed(kept)!, key: 'umriss' }).toEqual(own.outline);
    expect(afterOutline(cleared, { before: null, after: corners })).toBe('umriss,punkt/7.61200/51.24150');
  });

  test('leaves a comparison alone in which it is not, and another outline does not take its place', () => {
    const alone = 'commercial-sites/site-rosmart';
    expect(afterOutline(alone, { before: corners, after: null })).toBe(alone);
    expect(afterOutline(kept, { before: null, after: corners.replace('7.61', '7.62') })).toBe(kept);
    const changed = { before: corners, after: corners.replace('7.61', '7.62') };
    expect(afterOutline('umriss', changed)).toBe('umriss');
  });

  test('is passed over where its corners enclose nothing', () => {
    expect(standingKeys(city, ['umriss/7.6/51.2_7.7/51.2', 'umriss/x'], () => true)).toEqual([]);
  });
});
