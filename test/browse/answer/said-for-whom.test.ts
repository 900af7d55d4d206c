// SPDX-License-Identifier: EUPL-1.2
// Small sentences of the answer say for whom, and of which town.

import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature, subjectOfPoint } from '../../../src/analysis/place/subject';
import { subjectAnswer } from '../../../src/analysis/place/subject-answer';
import { nearestTexts } from '../../../src/browse/answer/nearest-texts';
import { wordsOf } from '../../../src/words';
import { answerSentences } from '../../../src/words/answer/headline';
import { headlineDe } from '../../../src/words/answer/headline-de';
import { headlineEn } from '../../../src/words/answer/headline-en';
import { aCity, atMetres, everySpeed } from '../../a-city';
import { theCity } from '../../the-city';

/** Firms have a gigabit over fibre next door, homes three cells further on, a cell of both stands last. */
const cells = () =>
  aCity()
    .asOf('2021-H1')
    .withCell(2, 0, {
      households: 0,
      businesses: 4,
      gew: { ...everySpeed('alle', 100), ...everySpeed('ftthb', 100) },
    })
    .withCell(5, 0, { households: 9, hh: everySpeed('alle', 100) });
const town = () => cells().withCell(0, 0, { households: 9, businesses: 9, hh: {}, gew: {} });

describe('the nearest cell with gigabit is told for those who are asked about', () => {
  const said = (city: ReturnType<ReturnType<typeof town>['build']>, language: 'de' | 'en' = 'de') =>
    nearestTexts(placeAnswer(city, ...atMetres(50, 50)), wordsOf(language), language);

  test('in housing that of households, never the one of firms alone', () => {
    const city = town().withZone('Wohnen', 'residential', [0, 0, 200, 100]).build();
    expect(said(city)).toEqual([
      'Nächstes Feld der Daten (Mitte 2021) mit Gigabit: für mindestens die Hälfte der Haushalte 450\u00a0m (Luftlinie)',
    ]);
  });

  test('in an estate that of businesses', () => {
    const city = town().withZone('Gewerbe', 'industrial', [0, 0, 200, 100]).build();
    expect(said(city, 'en')).toEqual([
      'Nearest cell in the data (mid-2021) with gigabit: for at least half of the businesses 150\u00a0m (straight line)',
      'Nearest cell in the data (mid-2021) with gigabit over fibre: for at least half of the businesses 150\u00a0m (straight line)',
    ]);
  });

  test('elsewhere both by name, and one cell for both where it is the same', () => {
    expect(said(town().build())[0]).toBe(
      'Nächstes Feld der Daten (Mitte 2021) mit Gigabit: für mindestens die Hälfte der Haushalte 450\u00a0m, für mindestens die Hälfte der Betriebe 150\u00a0m (Luftlinie)',
    );
    const both = town().withCell(1, 0, {
      households: 1,
      businesses: 1,
      hh: everySpeed('alle', 100),
      gew: everySpeed('alle', 100),
    });
    expect(said(both.build())[0]).toContain('für mindestens die Hälfte der Haushalte und der Betriebe 50');
    expect(said(both.build(), 'en')[0]).toContain(
      'for at least half of the households and of the businesses 50',
    );
  });
});

describe('where nobody is counted the nearest cell is one of those who are asked about', () => {
  const said = (group: 'residential' | 'industrial' | null, language: 'de' | 'en' = 'de') => {
    const made = group ? cells().withZone('Hier', group, [0, 0, 150, 100]) : cells();
    const city = made.build();
    const answer = subjectAnswer(city, subjectOfPoint(city, ...atMetres(50, 50))!);
    return answerSentences(answer, language === 'de' ? headlineDe : headlineEn, true)[1];
  };

  test('of households in housing, of businesses in an estate, else of any, named as what it is', () => {
    expect(said('residential')).toMatch(
      /^Mitte 2021 war im nächsten Feld mit Haushalten \(450\sm entfernt\) Gigabit für alle 9 Haushalte/u,
    );
    expect(said('residential', 'en')).toContain('in the nearest cell with households (450\u00a0m away)');
    expect(said('industrial')).toContain('im nächsten Feld mit Betrieben (150\u00a0m entfernt)');
    expect(said(null)).toMatch(
      /im nächsten besiedelten Feld \(150\sm entfernt\) Gigabit für alle 4 Betriebe/u,
    );
  });

  test('of the others, named as well, where those who are asked about are nowhere', () => {
    const city = aCity()
      .withCell(2, 0, { households: 0, businesses: 4, gew: everySpeed('alle', 100) })
      .withZone('Hier', 'residential', [0, 0, 150, 100])
      .build();
    const answer = subjectAnswer(city, subjectOfPoint(city, ...atMetres(50, 50))!);
    expect(answerSentences(answer, headlineDe, true)[1]).toContain('für alle 4 Betriebe');
  });
});

test('the name of a neighbouring town on the map answers for nothing of this one', () => {
  const neighbours = theCity.layers['base-neighbours'];
  expect(neighbours.length).toBeGreaterThan(3);
  expect(neighbours.filter((feature) => subjectOfFeature(theCity, feature as never) !== null)).toEqual([]);
});
