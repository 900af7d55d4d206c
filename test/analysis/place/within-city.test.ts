// SPDX-License-Identifier: EUPL-1.2
// What has an extent is judged by that, and not by the point in its middle: how much of it lies in the municipality, who is
// counted there, and how far it is from there to the nearest line.

import { describe, expect, test } from 'vitest';
import { ownLine, planWhatIf, whatIfFigures } from '../../../src/analysis/expansion/plan-what-if';
import { distributionOf } from '../../../src/analysis/place/distribution';
import { subjectNamed } from '../../../src/analysis/place/named-subject';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { subjectAnswer } from '../../../src/analysis/place/subject-answer';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import type { CityFeature } from '../../../src/core/city/city';
import { answerSentences } from '../../../src/words/answer/headline';
import { headlineDe } from '../../../src/words/answer/headline-de';
import { headlineEn } from '../../../src/words/answer/headline-en';
import { aCity, atMetres, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';

const hh = { ...everySpeed('alle', 100), ...everySpeed('ftthb', 0) };
const fibre = { ...everySpeed('alle', 100), ...everySpeed('ftthb', 100) };

/** A town of 1 km × 1 km; the cells go on beyond its border, as those of a country do. */
const aTown = () =>
  aCity()
    .withBoundary([0, 0, 1000, 1000])
    .withCells(1, 0, 19, 10, { households: 10, businesses: 4, hh, gew: hh })
    .withCells(0, 0, 1, 10, { households: 10, businesses: 4, hh: fibre, gew: fibre });

type City = ReturnType<ReturnType<typeof aCity>['build']>;
const checked = (city: City, target: SiteTarget) => siteCheck(city, target, '2026-11-22', federalRules);
const outline = (place: Parameters<typeof polygonAt>[0]) =>
  ({ kind: 'outline', geometry: polygonAt(place) }) as const;
const feature = (city: City, layer: keyof City['layers']) =>
  ({ kind: 'feature', feature: city.layers[layer][0] as CityFeature }) as const;
const pointAt = (x: number, y: number) => ({ type: 'Point' as const, coordinates: atMetres(x, y) });
const said = (city: City, target: SiteTarget, speak = headlineDe) =>
  answerSentences(subjectAnswer(city, checked(city, target).answer!.subject!), speak, false);

describe('an outline across the border', () => {
  const city = aTown().build();
  // A fifth of it lies in the town, its middle outside.
  const drawn = outline([900, 0, 500, 100]);

  test('is no place outside, and speaks for the part inside', () => {
    const { answer, supply } = checked(city, drawn);
    expect(answer?.insideMunicipality).toBe(true);
    expect(answer?.subject?.within).not.toBeNull();
    expect(supply?.of.alle.total).toBeCloseTo(4);
  });

  test('says which part of its land and of those who are counted that is, in both languages', () => {
    const { cityPart } = subjectAnswer(city, checked(city, drawn).answer!.subject!);
    expect(cityPart?.share).toBeCloseTo(0.2);
    expect(cityPart?.counted.households.inside).toBeCloseTo(10);
    expect(cityPart?.counted.households.all).toBeCloseTo(50);
    expect(said(city, drawn)[0]).toContain('in der gezeichneten Fläche (Teil in Teststadt)');
    expect(said(city, drawn)[1]).toBe(
      'In Teststadt liegen 20,0\u00a0% der Fläche und, soweit gezählt, 10 von 50 Haushalten und 4 von 20 Betrieben; nur für diesen Teil gilt die Antwort, über den Rest ist nichts bekannt.',
    );
    expect(said(city, drawn, headlineEn)[1]).toBe(
      '20.0% of the area and, as far as they are counted, 10 of 50 households and 4 of 20 businesses lie in Teststadt; the answer is for this part only, of the rest nothing is known.',
    );
  });

  test('counts of a cell that both borders cut exactly what lies in both', () => {
    // The town ends in the middle of a cell; the outline has its lower and its right half, which overlap in a quarter.
    const cut = aCity()
      .withBoundary([0, 0, 50, 1000])
      .withCell(0, 0, { households: 100, businesses: 100, hh })
      .build();
    const { supply } = checked(cut, outline([25, 0, 500, 50]));
    expect(supply?.of.alle.total).toBeCloseTo(12.5);
  });

  test('all of which lies outside is outside, all of which lies inside is whole', () => {
    expect(checked(city, outline([1100, 0, 300, 100])).answer).toMatchObject({
      subject: null,
      insideMunicipality: false,
    });
    expect(checked(city, outline([500, 0, 300, 100])).answer?.subject?.within).toBeNull();
    expect(said(city, outline([500, 0, 300, 100])).join()).not.toContain('In Teststadt liegen');
  });
});

describe('a zone across the border', () => {
  const place = [900, 0, 500, 100] as const;
  const city = aTown().withZone('Grenzgebiet', 'residential', place).build();
  const drawn = outline(place);
  const zone = feature(city, 'residential-zones');

  test('counts the same people as its outline drawn anew, and both say which part that is', () => {
    const [ofZone, ofDrawn] = [zone, drawn].map((one) => checked(city, one).answer!.subject!);
    for (const technology of ['alle', 'ftthb'] as const)
      for (const unit of ['households', 'businesses'] as const)
        expect(distributionOf(city, ofZone!, technology)[unit]).toEqual(
          distributionOf(city, ofDrawn!, technology)[unit],
        );
    expect(distributionOf(city, ofZone!, 'alle').households.total).toBeCloseTo(10);
    expect(said(city, zone)[1]).toMatch(/^In Teststadt liegen 20,0\u00a0% der Fläche/);
  });

  test('gains by a line only those who live in the town, and its formula says so', () => {
    const slow = aCity()
      .withBoundary([0, 0, 1000, 1000])
      .withCells(0, 0, 20, 10, { households: 10, businesses: 0, hh: everySpeed('alle', 0) })
      .build();
    const gained = (at: readonly [number, number, number, number]) =>
      planWhatIf(slow, ownLine('ftthb', 1000), polygonAt(at))!.gain('households', 1000).gained;
    expect(gained(place)).toBeCloseTo(10);
    expect(gained([900, 0, 100, 100])).toBeCloseTo(gained(place));
    expect(gained([1000, 0, 500, 100])).toBeCloseTo(0);
    const origin = { site: { subject: { kind: 'nothing' } }, source: '', which: 'outline' } as const;
    const [figure] = whatIfFigures(slow, ownLine('ftthb', 1000), polygonAt(place), origin as never).slice(1);
    expect(figure?.figure.proof.formula?.de).toContain('was der Umriss außerhalb berührt, zählt nicht');
  });
});

describe('the nearest line', () => {
  const city = aTown().build();

  test('of an area or a street is as far as its border or its nearest bend, and no way where it holds one', () => {
    expect(checked(city, outline([50, 0, 900, 100])).nearestFibre?.distanceM).toBe(0);
    expect(checked(city, outline([300, 0, 600, 100])).nearestFibre?.distanceM).toBeCloseTo(200, 0);
    const road = aTown()
      .withFeature(
        'planned-expansion',
        'works',
        { type: 'LineString', coordinates: [atMetres(400, 50), atMetres(900, 50)] },
        { name: 'Arbeiten', kind: 'worksite' },
      )
      .build();
    expect(checked(road, feature(road, 'planned-expansion')).nearestFibre?.distanceM).toBeCloseTo(300, 0);
  });
});

describe('what is known only roughly', () => {
  const site = (insideCity: boolean | null) =>
    aTown()
      .withFeature('commercial-sites', 'site', pointAt(1100, 500), {
        name: 'Untersuchungsraum',
        kind: 'study',
        insideCity,
        uncertaintyM: 400,
      })
      .build();

  test('is in the municipality as far as it may lie there, although its point is outside', () => {
    const city = site(null);
    const { answer } = checked(city, feature(city, 'commercial-sites'));
    expect(answer?.insideMunicipality).toBe(true);
    expect(said(city, feature(city, 'commercial-sites'))[1]).toMatch(
      /^In Teststadt liegen 3\d,\d\u00a0% des Umkreises/,
    );
  });

  test('is elsewhere where its file says so', () => {
    const city = site(false);
    expect(checked(city, feature(city, 'commercial-sites')).answer?.subject).toBeNull();
    const named = aTown()
      .withFeature('places', 'there', pointAt(1500, 500), { name: 'Nachbardorf', kind: 'neighbour' })
      .withFeature('places', 'street', pointAt(1050, 500), {
        name: 'Allee',
        kind: 'street',
        district: 'Nachbardorf',
        uncertaintyM: 400,
      })
      .build();
    const street = { kind: 'feature', feature: named.layers.places[1] as CityFeature } as const;
    expect(checked(named, street).answer?.subject).toBeNull();
  });
});

test('a street that leaves the municipality is told of as far as it lies inside, by its length', () => {
  const city = aTown()
    .withFeature(
      'base-roads',
      'road',
      { type: 'LineString', coordinates: [atMetres(600, 50), atMetres(1400, 50)] },
      { name: 'Lange Straße', kind: 'state' },
    )
    .withFeature('places', 'street', null, { name: 'Lange Straße', kind: 'street' })
    .build();
  const answer = subjectAnswer(city, subjectOfFeature(city, city.layers.places[0] as CityFeature)!);
  expect(answer.cityPart).toMatchObject({ of: 'line' });
  expect(answer.cityPart?.share).toBeCloseTo(0.5);
  expect(answerSentences(answer, headlineDe, false)[0]).toContain('an der Lange Straße (Teil in Teststadt)');
});

describe('a street that leaves the municipality, where the data count nobody outside', () => {
  const town = (widthM: number) =>
    aCity()
      .withBoundary([0, 0, widthM, 1000])
      .withCells(0, 0, 10, 10, { households: 10, businesses: 4, hh, gew: hh })
      .withFeature(
        'base-roads',
        'road',
        { type: 'LineString', coordinates: [atMetres(600, 50), atMetres(1400, 50)] },
        { name: 'Lange Straße', kind: 'state' },
      )
      .build();
  const saidOf = (city: City, speak = headlineDe) => {
    const answer = subjectAnswer(city, subjectNamed(city, 'street', 'Lange Straße').subject!);
    return { answer, part: answerSentences(answer, speak, false)[1] };
  };

  test('does not say that all who live along it live in the town', () => {
    const city = town(1000);
    expect(saidOf(city).answer.cityPart?.counted.households).toEqual({ inside: 100, all: 100 });
    expect(saidOf(city).part).toBe(
      'In Teststadt liegen 50,0\u00a0% der Strecke; nur für diesen Teil gilt die Antwort, über den Rest ist nichts bekannt.',
    );
    expect(saidOf(city, headlineEn).part).toBe(
      '50.0% of the route lies in Teststadt; the answer is for this part only, of the rest nothing is known.',
    );
  });

  test('says that a cell which the border cuts is counted as a whole, and nothing of that of one that lies inside', () => {
    const cut = saidOf(town(950));
    expect(cut.answer.cityPart?.cutCells).toBe(2);
    expect(cut.part).toMatch(/ist nichts bekannt\. Felder auf der Grenze zählen ganz\.$/);
    expect(saidOf(town(950), headlineEn).part).toMatch(/Cells on the border count whole\.$/);
    expect(saidOf(town(1000)).answer.cityPart?.cutCells).toBe(0);
  });
});
