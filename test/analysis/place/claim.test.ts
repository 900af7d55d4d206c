// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { headlineClaims, presenceThreshold, quantifierOf } from '../../../src/analysis/place/claim';
import { distributionOf } from '../../../src/analysis/place/distribution';
import {
  type Subject,
  subjectOfFeature,
  subjectOfOutline,
  subjectOfPoint,
} from '../../../src/analysis/place/subject';
import { ageOfCoverage, subjectAnswer } from '../../../src/analysis/place/subject-answer';
import type { City, CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { answerSentences, headlineSentences } from '../../../src/words/answer/headline';
import { headlineDe } from '../../../src/words/answer/headline-de';
import { aCity, atMetres, type CellWords, everySpeed, polygonAt } from '../../a-city';

const everybody = { total: 100, uncountedCells: 0 };
const word = (share: number | null, counted = 100, withoutFigure = 0, isCell = false) =>
  quantifierOf({ share, counted, withoutFigure }, everybody, isCell);

describe('the table of words', () => {
  test.for([
    [1, 'all'],
    [0.9999, 'nearly-all'],
    [0.95, 'nearly-all'],
    [0.9499, 'most'],
    [0.5001, 'most'],
    [0.5, 'some'],
    [0.0001, 'some'],
    [0, 'nobody'],
    [null, 'unknown'],
  ] as const)('a share of %s is “%s”', ([share, quantifier]) => {
    expect(word(share, 100_000)).toBe(quantifier);
  });

  test('a share that stands for less than one household is no “some”, in a cell as elsewhere', () => {
    expect([word(0.004, 89), word(0.01, 100), word(0.012, 89)]).toEqual(['less-than-one', 'some', 'some']);
    // The files round to hundredths of a per cent.
    expect(word(0.3333, 3, 0, true)).toBe('some');
    expect([word(0.1, 6, 0, true), word(1, 1, 0, true)]).toEqual(['less-than-one', 'all']);
    // A cell that does not say how many live there says nothing of one of them.
    expect(quantifierOf({ share: 0.1, counted: null, withoutFigure: 0 }, everybody, true)).toBe('some');
  });

  test('one household without a figure makes “all” and “nobody” words about those with a figure', () => {
    expect(word(1, 99, 1)).toBe('all-known');
    expect(word(0, 99, 1)).toBe('nobody-known');
  });

  test('nine units outside a cell are too few, ten are not; a cell may say of three', () => {
    expect(word(1, 9)).toBe('too-few');
    expect(word(1, 10)).toBe('all');
    expect(word(1, 3, 0, true)).toBe('all');
  });

  test('nobody counted is not “not known”, and a cell without a count is not “nobody”', () => {
    const none = { share: null, counted: 0, withoutFigure: 0 };
    expect(quantifierOf(none, { total: 0, uncountedCells: 0 }, false)).toBe('uncounted');
    expect(quantifierOf(none, { total: 0, uncountedCells: 1 }, false)).toBe('unknown');
  });

  test('beside a cell without a count “all” and “nobody” are words about those with a figure, but of that cell itself', () => {
    const beside = { total: 100, uncountedCells: 1 };
    const of = (share: number, isCell: boolean) =>
      quantifierOf({ share, counted: 100, withoutFigure: 0 }, beside, isCell);
    expect([of(1, false), of(0, false)]).toEqual(['all-known', 'nobody-known']);
    expect([of(1, true), of(0, true)]).toEqual(['all', 'nobody']);
  });
});

const fast = { households: 20, businesses: 0, hh: { ...everySpeed('alle', 100), ...everySpeed('ftthb', 0) } };
const slow = { households: 5, businesses: 0, hh: { ...everySpeed('alle', 0), ...everySpeed('ftthb', 0) } };

/** Three fast cells in a row, one slow, and an empty stretch behind them. */
const street = () =>
  aCity().withCells(0, 0, 3, 1, fast).withCell(3, 0, slow).withBoundary([-500, -500, 4000, 1000]);

const said = (city: City, subject: Subject) =>
  headlineSentences(headlineClaims(city, subject), headlineDe, { isPast: false }).map((text) =>
    text.replaceAll('\u00a0', ' '),
  );

describe('what is asked has an extent', () => {
  test('a point is its cell, an outline exactly what lies inside', () => {
    const city = street().build();
    const point = subjectOfPoint(city, ...atMetres(350, 50))!;
    expect(distributionOf(city, point, 'alle').households.at[1000]).toMatchObject({ share: 0, counted: 5 });
    const half = subjectOfOutline(polygonAt([250, 0, 150, 100]));
    const { households, cells, best, worst } = distributionOf(city, half, 'alle');
    expect(households.at[1000].share).toBeCloseTo(10 / 15, 6);
    expect(cells).toBe(2);
    expect([best?.downMbit, worst?.downMbit]).toEqual([1000, 0]);
  });

  test('a place known to 100 m is every cell that its circle touches', () => {
    const city = street()
      .withFeature(
        'places',
        'p',
        { type: 'Point', coordinates: [...atMetres(350, 50)] },
        {
          name: 'Markt',
          kind: 'place',
          uncertaintyM: 100,
        },
      )
      .build();
    const subject = subjectOfPoint(city, ...atMetres(350, 50))!;
    expect(subject).toMatchObject({ kind: 'circle', name: 'Markt', radiusM: 100 });
    expect(distributionOf(city, subject, 'alle').households).toMatchObject({ total: 25 });
  });

  test('a street without a place of its own is the cells along its line on the map', () => {
    const city = street()
      .withFeature('places', 's', null, { name: 'Marktstraße', kind: 'street' })
      .withFeature(
        'base-roads',
        'r',
        { type: 'LineString', coordinates: [[...atMetres(-60, -40)], [...atMetres(180, -40)]] },
        { name: 'L 1 (Marktstraße)' },
      )
      .build();
    const subject = subjectOfFeature(city, city.layers.places[0] as CityFeature)!;
    expect(subject).toMatchObject({ kind: 'line', name: 'Marktstraße' });
    // Two cells beside it and the one whose corner is 45 m from its end; the fourth is too far.
    expect(distributionOf(city, subject, 'alle')).toMatchObject({ cells: 3 });
  });

  test('a district that stands there as a point is the outline of its name', () => {
    const city = street()
      .withZone('Höh', 'residential', [0, 0, 400, 100])
      .withFeature(
        'places',
        'd',
        { type: 'Point', coordinates: [...atMetres(350, 50)] },
        {
          name: 'Höh',
          kind: 'district',
          uncertaintyM: 200,
        },
      )
      .build();
    expect(subjectOfPoint(city, ...atMetres(350, 50))).toMatchObject({
      kind: 'area',
      id: 'residential-zones/Höh',
      leads: ['households'],
    });
  });

  test('what has neither outline nor point is answered by the city, which says so', () => {
    const city = street().withFeature('places', 'x', null, { name: 'Talweg', kind: 'street' }).build();
    const subject = subjectOfFeature(city, city.layers.places[0] as CityFeature)!;
    expect(answerSentences(subjectAnswer(city, subject), headlineDe, true)[1]).toBe(
      'Die genaue Lage von „Talweg“ ist nicht bekannt, also auch keine eigene Leitung; die Antwort gilt für ganz Teststadt.',
    );
  });

  test('firms lead in an estate, both are told in a mixed area', () => {
    const both = { ...fast, businesses: 12, gew: { ...everySpeed('alle', 0), ...everySpeed('ftthb', 0) } };
    const city = (group: 'industrial' | 'mixed') =>
      aCity().withCell(0, 0, both).withZone('Berg', group, [0, 0, 100, 100]).build();
    const zone = (c: City, layer: 'industrial-zones' | 'residential-zones') =>
      said(c, subjectOfFeature(c, c.layers[layer][0] as CityFeature)!);
    expect(zone(city('industrial'), 'industrial-zones')).toEqual([
      'Im Juni 2021 ist im Gewerbegebiet Berg Gigabit für keinen Betrieb verfügbar; mindestens 30 Mbit/s für keinen; Glasfaser für keinen.',
    ]);
    expect(zone(city('mixed'), 'residential-zones')).toHaveLength(2);
  });
});

describe('what a headline claims', () => {
  const claims = (city: City, subject: Subject) =>
    headlineClaims(city, subject).map(
      ({ unit, technology, thresholdMbit, quantifier }) =>
        `${unit} ${technology} ${thresholdMbit} ${quantifier}`,
    );
  const here = (words: CellWords, city = aCity().withCell(0, 0, words).build()) =>
    claims(city, subjectOfPoint(city, ...atMetres(50, 50))!);
  const units = (told: readonly string[]) => [...new Set(told.map((one) => one.split(' ')[0]))];

  test('where most have no gigabit, the fastest class that most have; cable only where somebody has a gigabit', () => {
    const hh = {
      ...everySpeed('alle', 0),
      alle_30: 100,
      alle_50: 96,
      alle_100: 51,
      alle_200: 50,
      ftthb_400: 0,
    };
    expect(here({ households: 20, businesses: 0, hh })).toEqual([
      'households alle 1000 nobody',
      'households alle 100 most',
      'households ftthb 400 nobody',
    ]);
    expect(here({ households: 20, businesses: 0, hh: { ...hh, alle_1000: 5, hfc_1000: 5 } })).toEqual([
      'households alle 1000 some',
      'households alle 100 most',
      'households ftthb 400 nobody',
      'households hfc 1000 some',
    ]);
    expect(here({ households: 20, businesses: 0, hh: { alle_1000: 51, ftthb_30: 0 } })).toEqual([
      'households alle 1000 most',
      'households ftthb 30 nobody',
      'households hfc 1000 unknown',
    ]);
  });

  test('of fewer than ten in an area is that they are too few, and nothing else', () => {
    const city = aCity()
      .withCell(0, 0, { households: 9, businesses: 0, hh: everySpeed('alle', 100) })
      .build();
    expect(claims(city, subjectOfOutline(polygonAt([0, 0, 100, 100])))).toEqual([
      'households alle 1000 too-few',
    ]);
  });

  test('a cell tells of all who are counted there, or of whom it does not say how many', () => {
    const both = { hh: everySpeed('alle', 100), gew: everySpeed('alle', 100) };
    expect(units(here({ households: 3, businesses: 4, ...both }))).toEqual(['households', 'businesses']);
    expect(units(here({ households: 0, businesses: 4, ...both }))).toEqual(['businesses']);
    expect(units(here({ households: 3, businesses: 0, ...both }))).toEqual(['households']);
    expect(units(here({ households: null, businesses: 0, ...both }))).toEqual(['households']);
    expect(units(here({ households: 0, businesses: 0 }))).toEqual(['households']);
    // Those who lead in its zone come first.
    const estate = aCity()
      .withCell(0, 0, { households: 3, businesses: 4, ...both })
      .withZone('Berg', 'industrial', [0, 0, 100, 100])
      .build();
    expect(units(claims(estate, subjectOfPoint(estate, ...atMetres(50, 50))!))).toEqual([
      'businesses',
      'households',
    ]);
  });

  test.each<[string, 'industrial' | 'residential' | 'mixed', number, number, string[]]>([
    ['those who lead', 'industrial', 50, 12, ['businesses']],
    ['the others, then of too few', 'industrial', 50, 3, ['households', 'businesses']],
    ['the others, then of few homes', 'residential', 3, 12, ['businesses', 'households']],
    ['those who lead, where all are too few', 'industrial', 5, 3, ['businesses']],
    ['both who lead', 'mixed', 50, 12, ['households', 'businesses']],
    ['the one who leads and is enough', 'mixed', 5, 12, ['businesses']],
    ['the one who is there, where all are too few', 'mixed', 0, 3, ['businesses']],
    ['those who lead, where nobody is', 'industrial', 0, 0, ['businesses']],
  ])('an area tells of %s', (_, group, households, businesses, told) => {
    const figures = { hh: everySpeed('alle', 100), gew: everySpeed('alle', 100) };
    const city = aCity()
      .withCell(0, 0, { households, businesses, ...figures })
      .withZone('Berg', group, [0, 0, 100, 100])
      .build();
    const layer = group === 'industrial' ? 'industrial-zones' : 'residential-zones';
    expect(units(claims(city, subjectOfFeature(city, city.layers[layer][0] as CityFeature)!))).toEqual(told);
  });

  test('says whether its figures are drawn, and of when they are', () => {
    const city = street().build();
    const [drawn] = headlineClaims(city, subjectOfPoint(city, ...atMetres(50, 50))!);
    expect(drawn).toMatchObject({ demo: true, asOf: '2021-06' });
    const cells = { ...city.cells!, about: { ...city.cells!.about, confidence: 'found' as const } };
    const [read] = headlineClaims({ ...city, cells }, subjectOfPoint(city, ...atMetres(50, 50))!);
    expect(read?.demo).toBe(false);
    const [none] = headlineClaims({ ...city, cells: null }, subjectOfPoint(city, ...atMetres(50, 50))!);
    expect(none).toMatchObject({ demo: false, asOf: null });
  });
});

describe('who has a line at all', () => {
  test('is read from the lowest speed that any group has a column of', () => {
    const presence = (words: CellWords) => presenceThreshold(aCity().withCell(0, 0, words).build(), 'ftthb');
    expect(presence({ hh: { ftthb_100: 0, ftthb_1000: 0 } })).toBe(100);
    expect(presence({ hh: { ftthb_1000: 0 }, gwg: { ftthb_200: 0 } })).toBe(200);
    expect(presence({ hh: { alle_400: 0 } })).toBe(30);
    expect(presenceThreshold(aCity().withoutCells().build(), 'ftthb')).toBe(30);
  });
});

describe('not known is not no', () => {
  test('without a column of fibre nobody says that there is none', () => {
    const city = aCity()
      .withCell(0, 0, { households: 20, businesses: 0, hh: everySpeed('alle', 100) })
      .build();
    const [sentence] = said(city, subjectOfPoint(city, ...atMetres(50, 50))!);
    expect(sentence).toBe(
      'Im Juni 2021 ist hier Gigabit für alle 20 Haushalte verfügbar; ob Glasfaser verfügbar ist, ist nicht bekannt.',
    );
  });

  test('above five per cent without a figure the sentence is about those with one', () => {
    const city = aCity()
      .withCells(0, 0, 2, 1, fast)
      .withCell(2, 0, { households: 20, businesses: 0 })
      .build();
    const [sentence] = said(city, subjectOfOutline(polygonAt([0, 0, 300, 100])));
    expect(sentence).toContain(
      'Gigabit für alle Haushalte mit Angabe verfügbar (100,0 % von 40; 20 ohne Angabe)',
    );
  });

  test('a cell that does not say how many live there still says its share', () => {
    const city = aCity()
      .withCell(0, 0, { households: null, businesses: 0, hh: everySpeed('alle', 80) })
      .build();
    expect(said(city, subjectOfPoint(city, ...atMetres(50, 50))!)[0]).toContain(
      'für die meisten Haushalte verfügbar (80,0 %)',
    );
  });

  test('without any coverage nothing is said of nobody', () => {
    const city = street().withoutCells().build();
    expect(headlineClaims(city, subjectOfPoint(city, ...atMetres(50, 50))!)[0]).toMatchObject({
      quantifier: 'unknown',
    });
  });

  test('an empty cell tells what the nearest settled one has', () => {
    const city = street().build();
    const { claims, nearestSettled } = subjectAnswer(city, subjectOfPoint(city, ...atMetres(520, 50))!);
    expect(claims).toMatchObject([{ quantifier: 'uncounted' }]);
    expect(nearestSettled?.distanceM).toBeCloseTo(120, 0);
    expect(nearestSettled?.claims[0]).toMatchObject({ quantifier: 'nobody', counted: 5 });
  });

  test('so do a street and an outline along which nobody is counted, and they say so of both', () => {
    const lineAt = (x: number): [number, number][] => [atMetres(x, 50), atMetres(x + 300, 50)];
    const road = { type: 'LineString', coordinates: lineAt(600) } as const;
    const city = street().withFeature('base-roads', 'r', road, { name: 'Leerweg' }).build();
    const told = (subject: Subject) => answerSentences(subjectAnswer(city, subject), headlineDe, false);
    expect(told(subjectOfFeature(city, city.layers['base-roads'][0] as CityFeature)!)).toEqual([
      'Am Leerweg ist kein Haushalt und kein Betrieb gezählt.',
      expect.stringMatching(
        /ist im nächsten besiedelten Feld \(200.m entfernt\) Gigabit für keinen Haushalt verfügbar/,
      ),
    ]);
    expect(told(subjectOfOutline(polygonAt([500, 0, 700, 100])))[1]).toContain('(100\u00a0m entfernt)');
  });
});

describe('the headline changes exactly at a class', () => {
  const speeds = [30, 50, 100, 200, 400, 1000] as const;
  const best = (mbit: number, technology: 'ftthb' | 'hfc' | 'fttc' = 'fttc') => {
    const upTo = (name: string) =>
      Object.fromEntries(speeds.map((one) => [`${name}_${one}`, one <= mbit ? 100 : 0]));
    const shares = { ...upTo('alle'), ...upTo('ftthb'), ...upTo(technology) };
    const none = technology === 'ftthb' ? {} : everySpeed('ftthb', 0);
    const hh = { ...shares, ...none };
    const city = aCity().withCell(0, 0, { households: 4, businesses: 0, hh }).build();
    return said(city, subjectOfPoint(city, ...atMetres(50, 50))!)[0];
  };

  test.each([
    [0, 'Gigabit für keinen Haushalt verfügbar; mindestens 30 Mbit/s für keinen; Glasfaser für keinen.'],
    [30, 'Gigabit für keinen Haushalt verfügbar; mindestens 30 Mbit/s für alle; Glasfaser für keinen.'],
    [50, 'Gigabit für keinen Haushalt verfügbar; mindestens 50 Mbit/s für alle; Glasfaser für keinen.'],
    [400, 'Gigabit für keinen Haushalt verfügbar; mindestens 400 Mbit/s für alle; Glasfaser für keinen.'],
    [1000, 'ist hier Gigabit für alle 4 Haushalte verfügbar; Glasfaser für keinen.'],
  ])('best line of %i Mbit/s: %s', (mbit, sentence) => {
    expect(best(mbit)).toContain(sentence);
  });

  test('the only one that there is does not become “all”, in both languages', () => {
    const one = {
      households: 1,
      businesses: 0,
      hh: { ...everySpeed('alle', 100), ...everySpeed('ftthb', 100) },
    };
    const slow = { ...one, hh: { ...one.hh, alle_1000: 0, ftthb_1000: 0 } };
    const city = aCity().withCell(0, 0, one).withCell(1, 0, slow).build();
    const told = (x: number, language: 'de' | 'en') =>
      answerSentences(
        subjectAnswer(city, subjectOfPoint(city, ...atMetres(x, 50))!),
        wordsOf(language).headline,
        true,
      )[0];
    expect(told(50, 'de')).toContain(
      'war hier Gigabit für den einen Haushalt verfügbar; Glasfaser ab 30\u00a0Mbit/s für den einen.',
    );
    expect(told(150, 'de')).toContain(
      'mindestens 400\u00a0Mbit/s für den einen; Glasfaser ab 30\u00a0Mbit/s für den einen.',
    );
    expect(told(150, 'en')).toContain(
      'at least 400\u00a0Mbit/s to that one; fibre of at least 30\u00a0Mbit/s to that one.',
    );
  });

  test('a gigabit is named by what brings it', () => {
    expect(best(1000, 'ftthb')).toContain(
      'Gigabit für alle 4 Haushalte verfügbar; Glasfaser ab 30 Mbit/s für alle.',
    );
    expect(best(1000, 'hfc')).toContain(
      'Gigabit über Kabel für alle 4 Haushalte verfügbar; Glasfaser für keinen.',
    );
  });
});

test('coverage is told in the past once it is older than the interval of its layer', () => {
  expect(ageOfCoverage('2021-H1', '2022-06-30')).toEqual({ years: 1, isPast: false });
  expect(ageOfCoverage('2021-H1', '2026-11-22')).toEqual({ years: 5, isPast: true });
  expect(ageOfCoverage(null, '2026-11-22')).toBeNull();
});
