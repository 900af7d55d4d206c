// SPDX-License-Identifier: EUPL-1.2
// A line that its file doubts is answered as far as the doubt goes, and no count is more exact than the line; the same for
// a street, a work site, the map's answer, the businesses' check and the claims of the command line.

import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../../src/analysis/place/distribution';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { type Subject, streetLine, subjectOfFeature } from '../../../src/analysis/place/subject';
import { subjectAnswer } from '../../../src/analysis/place/subject-answer';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { supplyHere } from '../../../src/analysis/site-check/site-lines';
import type { City, CityFeature } from '../../../src/core/city/city';
import { answerSentences } from '../../../src/words/answer/headline';
import { headlineDe } from '../../../src/words/answer/headline-de';
import { headlineEn } from '../../../src/words/answer/headline-en';
import { aCity, atMetres, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const line = { type: 'LineString' as const, coordinates: [atMetres(0, 950), atMetres(1000, 950)] };

/** A line, and homes only 500 m beside it; those next to it are in no cell. */
const drawn = (uncertaintyM: number | null) =>
  aCity()
    .withBoundary([-2000, -2000, 5000, 5000])
    .withFeature('base-roads', 'road', line, { name: 'Talstraße', kind: 'state', uncertaintyM })
    .withFeature('planned-expansion', 'works', line, { name: 'Bauarbeiten', kind: 'worksite', uncertaintyM })
    .withPlan('beside', [0, 200, 300, 300], { technology: 'ftthb', completedOn: '2022-12', state: 'closed' })
    .withCell(0, 4, {
      households: 30,
      businesses: 12,
      hh: everySpeed('ftthb', 100),
      gew: everySpeed('ftthb', 0),
    })
    .withCell(9, 4, { households: 10, businesses: 12, hh: everySpeed('alle', 0), gew: everySpeed('alle', 0) })
    .build();
const works = (city: City) =>
  city.layers['planned-expansion'].find(({ id }) => id === 'works') as CityFeature;
const counted = (city: City, subject: Subject) => distributionOf(city, subject, 'alle').households.total;

test.each([
  [null, 'line', 50, 0],
  [20, 'line', 50, 0],
  [300, 'corridor', 300, 0],
  [600, 'corridor', 600, 40],
] as const)('of a line to ±%s m', (uncertaintyM, kind, radiusM, households) => {
  const city = drawn(uncertaintyM);
  for (const subject of [streetLine(city, 'Talstraße')!, subjectOfFeature(city, works(city))!]) {
    expect(subject).toMatchObject({ kind, radiusM });
    expect(counted(city, subject)).toBe(households);
  }
});

test('of a street the part of which least is known says how much is known of all', () => {
  const further = { type: 'LineString' as const, coordinates: [atMetres(1000, 950), atMetres(1100, 950)] };
  const city = aCity()
    .withFeature('base-roads', 'a', line, { name: 'Talstraße', kind: 'state' })
    .withFeature('base-roads', 'b', further, { name: 'Talstraße', kind: 'state', uncertaintyM: 400 })
    .build();
  expect(streetLine(city, 'Talstraße')).toMatchObject({ kind: 'corridor', radiusM: 400 });
});

describe('every answer says how far it reaches', () => {
  const city = drawn(600);
  const said = (subject: Subject, speak: typeof headlineDe) =>
    answerSentences(subjectAnswer(city, subject), speak, false).join(' ').replaceAll('\u00a0', ' ');
  test('in both languages, of a street and of a route', () => {
    const street = streetLine(city, 'Talstraße')!;
    expect(said(street, headlineDe)).toContain('im Umkreis von 600 m um die Talstraße (Lage ungenau)');
    expect(said({ ...street, name: 'Talweg' }, headlineDe)).toContain('um den Talweg (');
    expect(said(street, headlineEn)).toContain('within 600 m of the inexact line of Talstraße');
    expect(said(subjectOfFeature(city, works(city))!, headlineDe)).toContain(
      'um die Strecke „Bauarbeiten“ (',
    );
    // One bracket, not two, where only a part of it lies in the municipality.
    expect(said({ ...street, within: polygonAt([-2000, -2000, 5000, 5000]) }, headlineDe)).toContain(
      '(Lage ungenau, Teil in Teststadt)',
    );
  });

  test('the check of a business tells how far the cells lie apart in which it may run', () => {
    const check = siteCheck(city, { kind: 'feature', feature: works(city) }, '2023-01-01', federalRules);
    expect(check.supply?.subject.kind).toBe('corridor');
    expect(supplyHere(city, check.answer!.subject)?.spread).not.toBeNull();
    expect(supplyHere(drawn(null), streetLine(drawn(null), 'Talstraße'))?.spread).toBeNull();
    // What is built there may be for it, or not.
    expect(check.builtSince.map(({ covers }) => covers)).toEqual(['part']);
  });

  test('a distance begins where the line is drawn, and its doubt is told beside it', () => {
    const { nearest } = placeAnswer(city, ...atMetres(500, 950), streetLine(city, 'Talstraße'));
    expect(nearest.fibre.households?.distanceM).toBeCloseTo(450, 0);
  });
});

test('at the Lösenbacher works nobody is told that no household is counted', () => {
  const city = theCity;
  for (const id of ['plan-baustelle-loesenbacher-1', 'plan-baustelle-loesenbacher-2']) {
    const feature = city.layers['planned-expansion'].find((one) => one.id === id) as CityFeature;
    const subject = subjectOfFeature(city, feature)!;
    expect(subject).toMatchObject({ kind: 'corridor', radiusM: 600 });
    expect(counted(city, subject)).toBeGreaterThan(100);
    expect(answerSentences(subjectAnswer(city, subject), headlineDe, true)[0]).toContain(
      'im Umkreis von 600\u00a0m',
    );
  }
});
