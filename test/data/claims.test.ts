// SPDX-License-Identifier: EUPL-1.2
// No sentence of the product contradicts a number: every cell, zone, street, circle, project and 500 drawn outlines.

import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { reportTechnology } from '../../src/analysis/figure/reproduction';
import { claimOf, headlineClaims } from '../../src/analysis/place/claim';
import {
  countedUnits,
  type Subject,
  subjectOfCity,
  subjectOfFeature,
  subjectOfOutline,
  subjectOfPoint,
  withinCity,
} from '../../src/analysis/place/subject';
import { subjectAnswer } from '../../src/analysis/place/subject-answer';
import { buildReport } from '../../src/analysis/report/report';
import type { CityFeature } from '../../src/core/city/city';
import { fromPlane } from '../../src/core/geo/projection';
import { coverageTechnologies } from '../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { wordsOf } from '../../src/words';
import { answerSentences, headlineSentences } from '../../src/words/answer/headline';
import { headlineDe } from '../../src/words/answer/headline-de';
import { seeded } from '../analysis/degenerate-zones';
import { refuted } from '../analysis/place/read-back';
import { theCity } from '../the-city';

const city = theCity;
const cells = city.cells!;
const layers = [
  'industrial-zones',
  'residential-zones',
  'planned-expansion',
  'commercial-sites',
  'startup-buildings',
  'places',
  'base-roads',
] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);

function everyCell(): Subject[] {
  return Array.from({ length: cells.count }, (_, i) => {
    const at = (place: number) => (place + 0.3) * cells.cellM;
    return subjectOfPoint(city, ...fromPlane(cells.crs, at(cells.column[i]!), at(cells.row[i]!)));
  }).filter((subject) => subject !== null);
}

function everyFeature(): Subject[] {
  return features.map((feature) => subjectOfFeature(city, feature)).filter((subject) => subject !== null);
}

/** Outlines of three to nine corners from 30 m to 3 km across, some crossing the boundary of the city. */
function outlines(count: number): Subject[] {
  const random = seeded(12);
  const [west, south, east, north] = city.municipality.bbox;
  return Array.from({ length: count }, () => {
    const [lon, lat] = [west + random() * (east - west), south + random() * (north - south)];
    const radius = 0.0003 * 50 ** random();
    const corners = 3 + Math.floor(random() * 7);
    const ring = Array.from({ length: corners }, (_, k) => {
      const [angle, far] = [(2 * Math.PI * k) / corners, radius * (0.4 + 0.6 * random())];
      return [lon + 1.6 * far * Math.cos(angle), lat + far * Math.sin(angle)];
    });
    const geometry: Geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    const drawn = subjectOfOutline(geometry);
    return withinCity(city, drawn) ?? drawn;
  });
}

function wrongSentences(subjects: readonly Subject[]): string[] {
  return subjects.flatMap((subject) => {
    const claims = headlineClaims(city, subject);
    const units = [...new Set(claims.map(({ unit }) => unit))];
    return (['de', 'en'] as const).flatMap((language) => {
      const sentences = headlineSentences(claims, wordsOf(language).headline, { isPast: true });
      if (sentences.length !== units.length) return [`${subject.id}: ${sentences.length} sentences`];
      return sentences.flatMap((sentence, k) => refuted(city, subject, units[k]!, sentence, language));
    });
  });
}

describe('no sentence contradicts its distribution', () => {
  test('of every cell', () => expect(wrongSentences(everyCell())).toEqual([]));
  test('of every zone, street, circle, project, site and building', () => {
    const subjects = everyFeature();
    expect(new Set(subjects.map(({ kind }) => kind))).toEqual(
      new Set(['area', 'corridor', 'circle', 'building']),
    );
    expect(wrongSentences(subjects)).toEqual([]);
  });
  test('of 500 drawn outlines and the city', () =>
    expect(wrongSentences([subjectOfCity(city)!, ...outlines(500)])).toEqual([]));
});

describe('no claim contradicts the columns of the file', () => {
  test('in any cell, of any technology and threshold', () => {
    const wrong: string[] = [];
    for (const [i, subject] of everyCell().entries()) {
      const { kind, geometry } = subject;
      if (kind !== 'cell' || geometry.type !== 'Point') continue;
      for (const technology of coverageTechnologies) {
        for (const mbit of thresholdsMbit) {
          const claim = claimOf(city, subject, { technology, thresholdMbit: mbit, unit: 'households' });
          const percent = (cells.percent.get(`down_fn_hh_${technology}_${mbit}`) as Uint16Array)[i]! / 100;
          const expected =
            cells.households[i] === 0
              ? 'uncounted'
              : percent >= 100
                ? 'all'
                : percent >= 95
                  ? 'nearly-all'
                  : percent > 50
                    ? 'most'
                    : percent > 0
                      ? 'some'
                      : 'nobody';
          if (claim.quantifier !== expected)
            wrong.push(`${i} ${technology} ${mbit}: ${claim.quantifier}, ${percent} %`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the report makes the claims of panel and `nuf site`', () => {
  const report = buildReport(city);
  const technologies = coverageTechnologies.filter(
    (one) => reportTechnology(one) in report.coverage.all.households,
  );

  test('of the city', () => {
    for (const technology of technologies) {
      for (const mbit of thresholdsMbit) {
        for (const unit of countedUnits) {
          const claim = claimOf(city, subjectOfCity(city)!, { technology, thresholdMbit: mbit, unit });
          const share = report.coverage.all[unit][reportTechnology(technology)][mbit];
          expect([technology, mbit, unit, share]).toEqual([technology, mbit, unit, closeTo(claim.share)]);
        }
      }
    }
  });

  test('of every zone with an outline', () => {
    const drawn = report.zones.filter(({ coverage }) => coverage !== null);
    expect(drawn.length).toBeGreaterThan(30);
    for (const { id, coverage } of drawn) {
      const subject = subjectOfFeature(city, features.find((one) => one.id === id)!)!;
      for (const technology of technologies) {
        for (const unit of countedUnits) {
          const claim = claimOf(city, subject, { technology, thresholdMbit: 1000, unit });
          const share = coverage![unit][reportTechnology(technology)][1000];
          expect([id, technology, unit, share]).toEqual([id, technology, unit, closeTo(claim.share)]);
        }
      }
    }
  });
});

const closeTo = (share: number | null) => (share === null ? null : expect.closeTo(share, 9));

describe('what was said wrongly is said rightly', () => {
  const said = (subject: Subject | null) =>
    answerSentences(subjectAnswer(city, subject!), headlineDe, true).join(' ').replaceAll('\u00a0', ' ');
  const feature = (id: string) => subjectOfFeature(city, features.find((one) => one.id === id)!);

  test.for([
    [
      'a cell in which one household of four and the one business have a line: headline and rows agree',
      () => subjectOfPoint(city, 7.61495, 51.25641),
      'Mitte 2021 war hier Gigabit über Kabel für einen Teil der Haushalte verfügbar (1 von 4); mindestens 30 Mbit/s für einen Teil (1 von 4); Glasfaser für keinen. Für den einen Betrieb war Gigabit über Kabel verfügbar; Glasfaser für keinen.',
    ],
    [
      'the estate Freisenberg is its outline, not one cell of six firms',
      () => feature('site-freisenberg'),
      'Mitte 2021 war im Gewerbegebiet Freisenberg Gigabit für die meisten Betriebe verfügbar (50,8 % von 508); Glasfaser ab 30 Mbit/s für einen Teil (18,0 %).',
    ],
    [
      'Bierbaum is 413 households, not twelve',
      () => feature('place-bierbaum'),
      'Mitte 2021 war in Bierbaum Gigabit für die meisten Haushalte verfügbar (70,0 % von 413); Glasfaser ab 30 Mbit/s für einen Teil (9,3 %).',
    ],
    [
      'Hellersen has gigabit for 57.8 %, not “here is gigabit”',
      () => feature('place-hellersen'),
      'Mitte 2021 war in Hellersen Gigabit über Kabel für die meisten Haushalte verfügbar (57,8 % von 538); Glasfaser für keinen.',
    ],
    [
      'a postcode without an outline answers for the city and says so',
      () => feature('place-plz-58511'),
      'Mitte 2021 war in Lüdenscheid Gigabit für die meisten Haushalte verfügbar (77,9 % von 35.378); Glasfaser ab 30 Mbit/s für einen Teil (1,2 %). Der Umriss von „58511 Lüdenscheid“ ist nicht bekannt, also auch keine eigene Leitung; die Antwort gilt für ganz Lüdenscheid. Für die meisten Betriebe war Gigabit verfügbar (64,5 % von 6.674); Glasfaser ab 30 Mbit/s für einen Teil (9,0 %).',
    ],
    [
      'Altenaer Straße is all cells in which its rough line may lie, not an empty one beside it',
      () => feature('place-strasse-altenaer-strasse'),
      'Mitte 2021 war in den Feldern im Umkreis von 500 m um die Altenaer Straße (Lage ungenau, Teil in Lüdenscheid) Gigabit über Kabel für die meisten Haushalte verfügbar (68,3 % von 5.616); Glasfaser ab 30 Mbit/s für einen Teil (0,4 %). In Lüdenscheid liegen 59,3 % der Strecke; nur für diesen Teil gilt die Antwort, über den Rest ist nichts bekannt. Für die meisten Betriebe war Gigabit verfügbar (53,7 % von 1.553); Glasfaser ab 30 Mbit/s für einen Teil (0,8 %).',
    ],
    [
      'of a building its own record is told before the cells around it',
      () => feature('building-kimw'),
      '„Kunststoff-Institut Lüdenscheid (KIMW)“: Ob Glasfaser im Haus liegt, ist nicht bekannt. Mitte 2021 war in den Feldern im Umkreis von 40 m Gigabit über Kabel für einen Teil der Betriebe verfügbar (33,3 % von 12); mindestens 400 Mbit/s für alle; Glasfaser für keinen.',
    ],
    [
      'Timberg is ranked by its firms, not by six households',
      () => feature('industrial-timberg'),
      'Mitte 2021 war im Gewerbegebiet Timberg Gigabit für die meisten Betriebe verfügbar (72,4 % von 244); Glasfaser ab 30 Mbit/s für die meisten (81,4 %).',
    ],
    [
      'an empty cell is no negative: the nearest settled cell is told',
      () => subjectOfPoint(city, 7.6, 51.2),
      'Hier ist kein Haushalt und kein Betrieb gezählt. Mitte 2021 war im nächsten besiedelten Feld (270 m entfernt) Gigabit für keinen Haushalt verfügbar; mindestens 30 Mbit/s für keinen; Glasfaser für keinen. Für keinen Betrieb war Gigabit verfügbar; mindestens 30 Mbit/s für keinen; Glasfaser für keinen.',
    ],
  ] as const)('%s', ([, subject, sentence]) => {
    expect(said(subject())).toBe(sentence);
  });

  test('Rahmedetal: 40.0 % of 301 firms have 400 Mbit/s', () => {
    const claim = claimOf(city, feature('site-rahmedetal')!, {
      technology: 'alle',
      thresholdMbit: 400,
      unit: 'businesses',
    });
    expect(claim.share).toBeCloseTo(0.4, 3);
    expect(claim.counted).toBeCloseTo(300.66, 2);
  });
});
