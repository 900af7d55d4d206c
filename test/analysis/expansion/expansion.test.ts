// SPDX-License-Identifier: EUPL-1.2
// The promise ledger: announced dates, how far they moved, and the own share that is computed instead of typed.

import { describe, expect, test } from 'vitest';
import { expansionGroups, expansionLedger, timelineOf } from '../../../src/analysis/expansion/expansion';
import { aCity } from '../../a-city';

const said = (event: string, announcedFor: string) => ({
  announcedOn: null,
  event,
  announcedFor,
  source: 'test',
});
const ledgerOf = (properties: object) =>
  expansionLedger(aCity().withPlan('Ausbau', null, properties).build())[0]!;

describe('announced dates', () => {
  test('a slip is counted from the announcement before of the same kind', () => {
    const entry = ledgerOf({
      announcements: [
        said('completion', '2025-05'),
        said('start', '2025-01'),
        said('completion', '2025-12'),
        said('completion', '2027-Q1'),
      ],
    });
    expect(entry.announced.map((a) => a.slipMonths)).toEqual([null, null, 7, 15]);
    expect(entry.announced.map((a) => a.slipQuarters)).toEqual([null, null, 2, 5]);
    expect(entry).toMatchObject({ totalSlipMonths: 22, timesMoved: 2, expected: '2027-Q1', overdue: false });
  });

  test('a date that came nearer is a negative slip', () => {
    const entry = ledgerOf({ announcements: [said('completion', '2027'), said('completion', '2026-06')] });
    expect(entry.announced[1]).toMatchObject({ slipMonths: -18, slipQuarters: -6 });
  });

  test('the actual completion closes the ledger', () => {
    const entry = ledgerOf({ announcements: [said('completion', '2023-06')], completedOn: '2023-H2' });
    expect(entry).toMatchObject({ totalSlipMonths: 6, expected: '2023-H2', overdue: false, timesMoved: 0 });
  });

  test('a project whose houses are still being connected is largely done, not done', () => {
    const built = { completedOn: '2022-12' };
    expect(ledgerOf({ ...built, state: 'houseConnections' }).isMostlyCompleted).toBe(true);
    expect(ledgerOf({ ...built, state: 'inService' }).isMostlyCompleted).toBe(false);
    expect(ledgerOf({ state: 'houseConnections' }).isMostlyCompleted).toBe(false);
  });

  test('a promised date that passed without a report is overdue', () => {
    expect(ledgerOf({ announcements: [said('completion', '2025-12')] }).overdue).toBe(true);
    expect(ledgerOf({ announcements: [said('completion', '2026-12')] }).overdue).toBe(false);
    const [part, end] = [said('partial', '2025-12'), said('completion', '2027-12')];
    expect(ledgerOf({ announcements: [part, end] })).toMatchObject({ overdue: false, isPartOverdue: true });
    expect(ledgerOf({ announcements: [end] }).isPartOverdue).toBe(false);
    // Of a whole that is overdue or done its parts need no word of their own.
    expect(ledgerOf({ announcements: [part, said('completion', '2025-12')] }).isPartOverdue).toBe(false);
    expect(ledgerOf({ announcements: [part], completedOn: '2026-01' }).isPartOverdue).toBe(false);
  });

  test('a project without any date expects nothing', () => {
    expect(ledgerOf({})).toMatchObject({ expected: null, totalSlipMonths: null, overdue: false });
  });
});

describe('how many stand where', () => {
  const countsOf = (...plans: object[]) => {
    const city = plans.reduce<ReturnType<typeof aCity>>(
      (made, properties, at) => made.withPlan(`Ausbau ${at}`, null, properties),
      aCity(),
    );
    const groups = Object.entries(expansionGroups(expansionLedger(city.build())));
    return Object.fromEntries(groups.map(([name, entries]) => [name, entries.length]));
  };

  test('nothing is counted where nothing is planned', () => {
    expect(countsOf()).toEqual({ all: 0, building: 0, done: 0, rest: 0, overdue: 0, undated: 0 });
  });

  test('an entry without a state is neither being built nor done', () => {
    expect(countsOf({ state: null })).toEqual({
      all: 1,
      building: 0,
      done: 0,
      rest: 1,
      overdue: 0,
      undated: 1,
    });
  });

  test('what is done is neither overdue nor undated', () => {
    const late = { announcements: [said('completion', '2020-06')] };
    expect(
      countsOf(
        { state: 'construction', ...late },
        { state: 'houseConnections' },
        { state: 'closed' },
        { state: 'announced', ...late },
        { state: 'inService', ...late },
        { state: 'construction', ...late, completedOn: '2021-01' },
      ),
    ).toEqual({ all: 6, building: 2, done: 3, rest: 1, overdue: 2, undated: 1 });
  });
});

describe('money', () => {
  test('the own share is cost minus federal minus state', () => {
    const { money } = ledgerOf({ costEur: 100, federalEur: 50, stateEur: 40, publishedOwnEur: 12 });
    expect(money).toMatchObject({ ownEur: 10, ownShare: 0.1, federalShare: 0.5, ownDifferenceEur: -2 });
  });

  test('an unknown part makes the own share unknown, not larger', () => {
    expect(ledgerOf({ costEur: 100, federalEur: 50 }).money).toMatchObject({ ownEur: null, ownShare: null });
  });
});

describe('the time line', () => {
  test('runs from the quarter after the data to the last announced completion', () => {
    const city = aCity()
      .asOf('2021-H1')
      .withPlan('a', null, { announcements: [said('completion', '2021-12')] })
      .withPlan('b', null, { announcements: [said('completion', '2030')], coversCity: 'no' })
      .build();
    expect(timelineOf(city)).toEqual({ dataAsOf: '2021-H1', quarters: ['2021-Q3', '2021-Q4'] });
  });

  test('has no stop beyond the data where nothing is announced', () => {
    expect(timelineOf(aCity().build()).quarters).toEqual([]);
  });
});
