// SPDX-License-Identifier: EUPL-1.2
// Data without a column, or without a count, tell as much as they can: the slowest speed that they know is not 30 Mbit/s
// where they have none for it, and nobody of the one unit is not nobody where the other one is not counted.

import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../../src/analysis/place/distribution';
import { lineRows } from '../../../src/analysis/place/line-rows';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { subjectAnswer } from '../../../src/analysis/place/subject-answer';
import type { CityFeature } from '../../../src/core/city/city';
import { howManyOfRow } from '../../../src/frame/feature/how-many';
import { wordsOf } from '../../../src/words';
import { answerSentences } from '../../../src/words/answer/headline';
import { aCity, type CellWords, everySpeed } from '../../a-city';

/** A residential zone of these cells, from west to east. */
function zoneOf(...cells: readonly CellWords[]) {
  const builder = aCity().withBoundary([-100, -100, 2000, 500]);
  for (const [column, words] of cells.entries()) builder.withCell(column, 0, words);
  const city = builder.withZone('Heide', 'residential', [0, 0, 100 * cells.length, 100]).build();
  const zone = city.layers['residential-zones'][0] as CityFeature;
  return { city, subject: subjectOfFeature(city, zone)! };
}
const sentences = (of: ReturnType<typeof zoneOf>, language: 'de' | 'en') =>
  answerSentences(subjectAnswer(of.city, of.subject), wordsOf(language).headline, true)
    .join(' ')
    .replaceAll(/\s/g, ' ');

describe('without a column for 30 Mbit/s', () => {
  const no30 = (alle_50: number, alle_1000: number): CellWords => ({
    households: 50,
    businesses: 0,
    hh: { alle_50, alle_100: alle_1000, alle_1000 },
  });
  const zone = zoneOf(no30(40, 4), no30(10, 0), no30(90, 0));

  test('the headline tells of the slowest speed that is known', () => {
    const few = zoneOf(no30(40, 4), no30(10, 0));
    expect(sentences(few, 'en')).toContain('at least 50 Mbit/s to some (25.0%)');
    expect(sentences(few, 'en')).not.toMatch(/\b30\sMbit/);
  });

  test('the worst cell is slower than the slowest speed that is known', () => {
    const { best, worst } = distributionOf(zone.city, zone.subject, 'alle');
    expect(best).toMatchObject({ downMbit: 50 });
    expect(worst).toMatchObject({ downMbit: 0, lowestMbit: 50 });
  });
});

describe('where nobody counted the households and there are shares of them', () => {
  const uncounted = (fibre: number, all: number): CellWords => ({
    households: null,
    businesses: 20,
    hh: { ...everySpeed('ftthb', fibre), ...everySpeed('alle', all) },
    gew: { ...everySpeed('ftthb', 0), ...everySpeed('alle', 100) },
  });
  const zone = zoneOf(uncounted(10, 100), { ...uncounted(0, 0), businesses: 0 }, uncounted(0, 100));

  test.each([
    ['de', '0 von 40 Betrieben (0,0 %), Haushalte: nicht bekannt'],
    ['en', '0 of 40 businesses (0.0%), households: not known'],
  ] as const)('%s: no business with fibre is not nobody', (language, said) => {
    const { rows, silence } = lineRows(zone.city, zone.subject, 'ftthb');
    expect(silence).toBeNull();
    expect(
      rows.map((row) => howManyOfRow(row, wordsOf(language), language).replaceAll('\u00a0', ' ')),
    ).toEqual([said]);
    expect(rows[0]).toMatchObject({ isAtAll: true });
  });

  test('the answer for where people live says that nothing is known of their households', () => {
    expect(sentences(zone, 'de')).toMatch(/Ob .*Haushalte verfügbar war, ist nicht bekannt/);
    expect(sentences(zone, 'en')).toMatch(/not known.*households/);
  });

  test('the worst cell is one of the households, also where no business is', () => {
    const { best, worst } = distributionOf(zone.city, zone.subject, 'alle');
    expect([best?.downMbit, worst?.downMbit]).toEqual([1000, 0]);
  });
});

test('nobody of those counted is not nobody where a cell does not say how many households it has', () => {
  const none = everySpeed('ftthb', 0);
  const counted: CellWords = { households: 10, businesses: 0, hh: none };
  const silenceOf = (...cells: readonly CellWords[]) => {
    const { city, subject } = zoneOf(...cells);
    return lineRows(city, subject, 'ftthb').silence;
  };
  expect(silenceOf(counted, counted)).toBe('nobody');
  expect(silenceOf(counted, { households: null, businesses: 0, hh: everySpeed('ftthb', 40) })).toBe(
    'nobody-known',
  );
});
