// SPDX-License-Identifier: EUPL-1.2
// When a project counts as in service and what it then offers: the expansion's shares and its scenario rest on it.

import { describe, expect, test } from 'vitest';
import {
  announcedCompletions,
  isMostlyCompleted,
  isNewlyServedBy,
  serviceDate,
  speedsReached,
  technologiesRaised,
} from '../../../src/analysis/roles/service-date';
import { aCity } from '../../a-city';

const said = (event: string, announcedFor: string) => ({
  announcedOn: null,
  event,
  announcedFor,
  source: 'test',
});
const plan = (properties: object) =>
  aCity().withPlan('Ausbau', null, properties).build().layers['planned-expansion'][0]!;
const announced = (...announcements: ReturnType<typeof said>[]) => ({ announcements });
const thrice = announced(
  said('completion', '2028'),
  said('completion', '2030'),
  said('completion', '2026-Q3'),
  said('start', '2029'),
);

describe('the date of service', () => {
  test.each<[string, object, string | null]>([
    ['is when it was completed, whatever was announced', { ...thrice, completedOn: '2027-04' }, '2027-04'],
    ['else the completion announced last, not the latest and no start', thrice, '2026-Q3'],
    ['is not the completion of a part', announced(said('partial', '2026'), said('start', '2025')), null],
    ['is never where nothing is known', {}, null],
    ['is never for a project that was cancelled', { ...thrice, state: 'cancelled' }, null],
    [
      'is never for one withdrawn, even if a part was built',
      { completedOn: '2024', state: 'withdrawn' },
      null,
    ],
    ['stays for one that is closed', { completedOn: '2024', state: 'closed' }, '2024'],
  ])('%s', (_, properties, date) => {
    expect(serviceDate(plan(properties))).toBe(date);
  });

  test('completions keep the order of the file', () => {
    expect(announcedCompletions(plan(thrice)).map(({ announcedFor }) => announcedFor)).toEqual([
      '2028',
      '2030',
      '2026-Q3',
    ]);
  });

  test.each([
    [{ completedOn: '2024', state: 'houseConnections' }, true],
    [{ completedOn: '2024', state: 'inService' }, false],
    [{ completedOn: '2024', state: null }, false],
    [{ state: 'houseConnections' }, false],
  ])('with %j largely done: %s', (properties, is) => {
    expect(isMostlyCompleted(plan(properties).properties)).toBe(is);
  });
});

describe('newly served', () => {
  test.each<[string, object, string | null, string, boolean]>([
    ['in the quarter that it is announced for', thrice, '2021-H1', '2026-Q3', true],
    ['not a quarter before', thrice, '2021-H1', '2026-Q2', false],
    ['in the year whose end is the quarter’s', thrice, '2021-H1', '2026', true],
    [
      'not by a year of which it takes the last day',
      announced(said('completion', '2026')),
      null,
      '2026-Q3',
      false,
    ],
    ['not where the data already count it', { completedOn: '2021-06' }, '2021-H1', '2026', false],
    ['the day after the data', { completedOn: '2021-07-01' }, '2021-H1', '2026', true],
    ['where no one knows when the data were collected', { completedOn: '2010' }, null, '2026', true],
    ['never without a date', {}, '2021-H1', '2099', false],
    ['never outside the city', { ...thrice, coversCity: 'no' }, '2021-H1', '2099', false],
    ['where it may or does cover the city', { ...thrice, coversCity: 'yes' }, '2021-H1', '2099', true],
    ['never when given up', { ...thrice, state: 'withdrawn' }, '2021-H1', '2099', false],
  ])('%s', (_, properties, dataAsOf, date, is) => {
    expect(isNewlyServedBy(plan(properties), dataAsOf, date)).toBe(is);
  });
});

describe('what it offers', () => {
  test.each([
    [{ downMbit: 29 }, 0],
    [{ downMbit: 30 }, 1],
    [{ downMbit: 100 }, 3],
    [{ downMbit: 1000 }, 6],
    [{ technology: 'ftthb' }, 6],
    [{ technology: 'ftthb', downMbit: 400 }, 5],
    [{ technology: 'hfc' }, 0],
    [{}, 0],
  ])('%j reaches %i of the six thresholds', (properties, count) => {
    expect(speedsReached(plan(properties))).toBe(count);
  });

  test('raises the best of all technologies and its own where it is known', () => {
    expect(technologiesRaised(plan({ technology: 'hfc' }))).toEqual(['alle', 'hfc']);
    expect(technologiesRaised(plan({}))).toEqual(['alle']);
  });
});
