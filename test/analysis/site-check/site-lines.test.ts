// SPDX-License-Identifier: EUPL-1.2
// What the cell at a place says of lines and networks, which decides on funding: sure, sure not, or not known.

import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfOutline } from '../../../src/analysis/place/subject';
import {
  commonClass,
  isOfFew,
  isOneCell,
  linesAround,
  linesToCome,
  type SupplyHere,
  supplyFacts,
  supplyHere,
} from '../../../src/analysis/site-check/site-lines';
import type { City } from '../../../src/core/city/city';
import { aCity, atMetres, type CellWords, type Percent, polygonAt } from '../../a-city';

const [lon, lat] = atMetres(50, 50);
const suppliedIn = (city: City) => {
  const answer = placeAnswer(city, lon, lat);
  return { answer, supply: supplyHere(city, answer.subject)! };
};
const inCell = (words: CellWords) =>
  suppliedIn(aCity().withBoundary([0, 0, 500, 500]).withCell(0, 0, words).build());
const factsOf = ({ answer, supply }: ReturnType<typeof inCell>) => supplyFacts(answer, supply);
const business = (gew: Percent) => inCell({ businesses: 5, households: 5, gew, hh: {} });

/** All thresholds of 30 Mbit/s for each wired technology. */
const of30 = (ftthb: number | null, hfc: number | null, fttc: number | null): Percent => ({
  ...(ftthb !== null && { ftthb_30: ftthb }),
  ...(hfc !== null && { hfc_30: hfc }),
  ...(fttc !== null && { fttc_30: fttc }),
});

describe('networks that make a place ineligible', () => {
  test.each([
    ['all have two, the third is not known', [null, 100, 100], 2],
    ['all have three', [100, 100, 100], 3],
    ['all have one and nobody another', [0, 100, 0], 1],
    ['nobody has any', [0, 0, 0], 0],
    ['all have one, of another only some', [0, 100, 60], null],
    ['all have one, the others are not known', [null, 100, null], null],
    ['all have two, of the third only some', [40, 100, 100], 2],
    ['only some have each', [40, 40, 40], null],
  ] as const)('%s: %s', (_, [ftthb, hfc, fttc], networks) => {
    expect(factsOf(business(of30(ftthb, hfc, fttc))).ngaNetworks).toBe(networks);
  });

  test.each([
    [100, true],
    [99.99, null],
    [0.01, null],
    [0, false],
    [null, null],
  ] as const)('fibre for %s per cent is present: %s', (percent, present) => {
    expect(factsOf(business(of30(percent, null, null))).fibrePresent).toBe(present);
  });

  test('without a cell nothing is known, and nothing is denied', () => {
    const supplied = suppliedIn(aCity().withBoundary([0, 0, 500, 500]).build());
    expect(factsOf(supplied)).toMatchObject({
      downMbit: null,
      belowDownMbit: null,
      fibrePresent: null,
      ngaNetworks: null,
      commitments: null,
    });
    expect(linesAround(supplied.supply)).toEqual([]);
  });
});

test.each([
  ['alle_30', 30, 50],
  ['alle_400', 400, 1000],
  ['alle_1000', 1000, null],
] as const)(
  'the best class is at least %s, which bounds the speed from below and above',
  (column, down, below) => {
    const order = ['alle_30', 'alle_50', 'alle_100', 'alle_200', 'alle_400', 'alle_1000'] as const;
    const at = order.indexOf(column);
    const gew = Object.fromEntries(order.map((name, i) => [name, i <= at ? 100 : 0]));
    const facts = factsOf(inCell({ businesses: 5, households: 5, gew, hh: gew }));
    expect(facts).toMatchObject({ downMbit: down, belowDownMbit: below, upMbit: null, asOf: '2021-06' });
  },
);

describe('an area of several cells', () => {
  const full: Percent = { alle_30: 100, alle_50: 0, ftthb_30: 100, hfc_30: 0 };
  const over = (...cells: readonly CellWords[]) => {
    const made = aCity().withBoundary([0, 0, 500, 500]);
    for (const [i, words] of cells.entries()) made.withCell(i, 0, words);
    const city = made.build();
    const supply = supplyHere(city, subjectOfOutline(polygonAt([0, 0, 100 * cells.length, 100])))!;
    return { supply, facts: supplyFacts(placeAnswer(city, lon, lat), supply) };
  };
  const firms = (businesses: number, gew: Percent): CellWords => ({ businesses, households: 1, gew });

  test('is of a class, has fibre or has none only where every firm has a figure', () => {
    expect(over(firms(5, full), firms(2, full)).facts).toMatchObject({
      downMbit: 30,
      belowDownMbit: 50,
      fibrePresent: true,
      ngaNetworks: null,
    });
    expect(over(firms(5, full), firms(2, {})).facts).toMatchObject({
      downMbit: 0,
      belowDownMbit: null,
      fibrePresent: null,
      ngaNetworks: null,
    });
    // Of cable nobody with a figure has any, but some have no figure.
    const some = over(firms(5, { ...full, fttc_30: 0 }), firms(2, { ftthb_30: 100, fttc_30: 0 }));
    expect(some.facts).toMatchObject({ fibrePresent: true, ngaNetworks: null });
  });

  test.each<[string, Percent, Percent, number | null]>([
    ['more than half have it', { alle_30: 100, alle_50: 60 }, { alle_30: 100, alle_50: 60 }, 50],
    ['most have not even the lowest', { alle_30: 40, alle_50: 0 }, { alle_30: 0, alle_50: 0 }, 0],
    ['nobody has a figure', {}, {}, null],
    ['of the lowest class alone there is no figure', { alle_50: 100 }, { alle_50: 100 }, 50],
  ])('its common class where %s', (_, one, other, mbit) => {
    expect(commonClass(over(firms(5, one), firms(5, other)).supply)).toBe(mbit);
  });

  test('half of a cell is not most of it', () => {
    expect(commonClass(business({ alle_30: 100, alle_50: 50 }).supply)).toBe(30);
    expect(commonClass(business({ alle_30: 100, alle_50: 50.01 }).supply)).toBe(50);
  });

  test('a single class with a figure is enough to know something', () => {
    expect(over(firms(5, { alle_30: 100 })).facts).toMatchObject({ downMbit: 30, belowDownMbit: null });
  });
});

test('no supply is told of a city without coverage or of no subject', () => {
  const city = aCity().withBoundary([0, 0, 500, 500]).withCell(0, 0, { businesses: 5 });
  expect(supplyHere(city.build(), null)).toBeNull();
  const bare = city.withoutCells().build();
  expect(supplyHere(bare, subjectOfOutline(polygonAt([0, 0, 100, 100])))).toBeNull();
  expect(supplyFacts(placeAnswer(bare, lon, lat), null)).toEqual({
    downMbit: null,
    belowDownMbit: null,
    upMbit: null,
    fibrePresent: null,
    ngaNetworks: null,
    commitments: null,
    asOf: null,
  });
});

test('a cell in which not even the lowest class is reached is below 30 Mbit/s', () => {
  const none = { alle_30: 0, alle_50: 0, alle_100: 0, alle_200: 0, alle_400: 0, alle_1000: 0 };
  const facts = factsOf(inCell({ businesses: 5, households: 5, gew: none, hh: none }));
  expect(facts).toMatchObject({ downMbit: 0, belowDownMbit: 30 });
});

describe('lines around a place', () => {
  test('are those of businesses; of households where no business is counted', () => {
    const shares = { hh: { ftthb_30: 100 }, gew: { hfc_30: 100 } };
    const technologies = (words: CellWords) =>
      linesAround(inCell(words).supply).map(({ technology }) => technology);
    expect(technologies({ businesses: 5, households: 5, ...shares })).toEqual(['hfc']);
    expect(technologies({ businesses: 0, households: 5, ...shares })).toEqual(['ftthb']);
    expect(technologies({ businesses: null, households: 5, ...shares })).toEqual(['ftthb']);
  });

  test('stand once for each class that more have than the next one, fastest first, with the class that nobody has as its upper bound', () => {
    const lines = linesAround(
      business({ hfc_30: 90, hfc_50: 90, hfc_100: 60, hfc_200: 60, hfc_400: 60, hfc_1000: 0 }).supply,
    );
    expect(lines.map(({ downMbit, belowDownMbit, share }) => [downMbit, belowDownMbit, share])).toEqual([
      [400, 1000, 0.6],
      [50, 1000, 0.9],
    ]);
  });

  test('are none of a class that nobody has, whether or not a faster one has a figure', () => {
    expect(linesAround(business({ hfc_30: 0, hfc_50: 0 }).supply)).toEqual([]);
    expect(linesAround(business({ hfc_30: 40, hfc_50: 0 }).supply)).toHaveLength(1);
  });

  test('of the fastest class have no upper bound', () => {
    const all = Object.fromEntries([30, 50, 100, 200, 400, 1000].map((mbit) => [`ftthb_${mbit}`, 100]));
    expect(linesAround(business(all).supply)).toEqual([
      { technology: 'ftthb', downMbit: 1000, belowDownMbit: null, upMbit: null, share: 1 },
    ]);
  });
});

describe('lines to come', () => {
  const here = [0, 0, 500, 500] as const;
  const told = (name: string, date: string) => ({
    name,
    announcements: [{ event: 'completion', announcedOn: '2020', announcedFor: date, source: 'x' }],
  });
  const base = () => aCity().withBoundary(here).withCell(0, 0, { businesses: 5 });
  const toCome = (city: ReturnType<typeof base>) => linesToCome(placeAnswer(city.build(), lon, lat));

  test('name this place first, then by date, those without a date last', () => {
    const city = base()
      .withPlan('ohne Termin', here, { technology: 'ftthb' })
      .withPlan('später', here, { technology: 'ftthb', ...told('später', '2028') })
      .withPlan('früher', here, { technology: 'ftthb', ...told('früher', '2027') })
      .withPlan('stadtweit', null, { technology: 'ftthb', ...told('stadtweit', '2026') });
    expect(toCome(city).map(({ project, areaKnown }) => [project, areaKnown])).toEqual([
      ['früher', true],
      ['später', true],
      ['ohne Termin', true],
      ['stadtweit', false],
    ]);
  });

  test('a half-year comes after the quarters in it, and of one date the order of the file stays, also city-wide', () => {
    const dated = (name: string, date: string) => ({ technology: 'ftthb', ...told(name, date) });
    const city = [
      ['zweites Halbjahr', '2027-H2'],
      ['drittes Quartal', '2027-Q3'],
      ['November', '2027-11'],
      ['auch November', '2027-11'],
      ['Jahr davor', '2026'],
    ].reduce(
      (made, [name, date]) =>
        made.withPlan(name!, here, dated(name!, date!)).withPlan(name!, null, dated(name!, date!)),
      base(),
    );
    const order = ['Jahr davor', 'drittes Quartal', 'November', 'auch November', 'zweites Halbjahr'];
    expect(toCome(city).map(({ project, areaKnown }) => [project, areaKnown])).toEqual([
      ...order.map((name) => [name, true]),
      ...order.map((name) => [name, false]),
    ]);
  });

  test.each([
    [{ completedOn: '2025' }, 0],
    [{ state: 'inService' }, 0],
    [{ state: 'closed' }, 0],
    [{ state: 'cancelled' }, 0],
    [{ state: 'withdrawn' }, 0],
    [{ state: 'construction' }, 1],
    [{ state: null }, 1],
  ])('of a project with %j: %i', (properties, count) => {
    expect(toCome(base().withPlan('P', here, { technology: 'ftthb', ...properties }))).toHaveLength(count);
  });

  test.each([
    [{ kind: 'worksite', technology: 'ftthb' }, 0],
    [{}, 0],
    [{ addresses: 12 }, 1],
    [{ downMbit: 100 }, 1],
    [{ routeKm: 3 }, 1],
    [{ technology: 'hfc' }, 1],
  ])('of a project without an area with %j: %i, as a line may be here', (properties, count) => {
    expect(toCome(base().withPlan('P', null, properties))).toHaveLength(count);
  });

  test('fibre without a stated speed counts as 1000 Mbit/s, any other as not known', () => {
    const speed = (properties: object) => toCome(base().withPlan('P', here, properties))[0]!.line.downMbit;
    expect(speed({ technology: 'ftthb' })).toBe(1000);
    expect(speed({ technology: 'ftthb', downMbit: 400 })).toBe(400);
    expect(speed({ technology: 'hfc' })).toBeNull();
  });

  test('commit an operator only where they are commercial and known to cover the place; others are never ruled out', () => {
    const commitments = (place: typeof here | null, funding: string | null) =>
      supplyFacts(
        placeAnswer(
          base()
            .withPlan('P', place, { technology: 'ftthb', funding, ...told('P', '2027') })
            .build(),
          lon,
          lat,
        ),
        null,
      ).commitments;
    expect(commitments(here, 'commercial')).toEqual([
      { by: '2027', downMbit: 1000 },
      { by: null, downMbit: null },
    ]);
    expect(commitments(here, null)).toBeNull();
    expect(commitments(null, 'commercial')).toBeNull();
  });
});

describe('on how much an answer rests', () => {
  const supply = (kind: string, cells: number, total: number) =>
    ({ subject: { kind }, cells, of: { alle: { total } } }) as unknown as SupplyHere;

  test.each([
    ['cell', 1, 3, true, false],
    ['cell', 4, 3, true, false],
    ['circle', 1, 3, false, true],
    ['area', 1, 1, false, true],
    ['area', 1, 12, false, false],
    ['circle', 2, 9, false, true],
    ['circle', 2, 10, false, false],
  ])('a %s over %d cells with %d businesses: one cell %s, too few %s', (kind, cells, total, one, few) => {
    expect([isOneCell(supply(kind, cells, total)), isOfFew(supply(kind, cells, total))]).toEqual([one, few]);
  });

  test('how far its cells lie apart is asked of places that are known only to so many metres', () => {
    const city = aCity().withBoundary([0, 0, 500, 500]).withCell(0, 0, { businesses: 5 }).build();
    const { subject } = placeAnswer(city, lon, lat);
    const spreadOf = (kind: 'cell' | 'circle' | 'building' | 'outline') =>
      supplyHere(city, { ...subject!, kind } as typeof subject)!.spread;
    expect([spreadOf('circle')!.alle[30], spreadOf('building')!.ftthb[1000]]).not.toContain(undefined);
    expect([spreadOf('cell'), spreadOf('outline')]).toEqual([null, null]);
  });
});
