// SPDX-License-Identifier: EUPL-1.2
// What is known about a point: its cell, its zone, the works that concern it, and what is nearest.

import { describe, expect, test } from 'vitest';
import { builtSince } from '../../../src/analysis/place/built-since';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { aCity, atMetres, everySpeed } from '../../a-city';

const at = (city: ReturnType<ReturnType<typeof aCity>['build']>, x: number, y: number) =>
  placeAnswer(city, ...atMetres(x, y));

describe('where it is', () => {
  test('a place without a cell has none', () => {
    const city = aCity()
      .withCell(0, 0, { households: 10, hh: everySpeed('alle', 100) })
      .build();
    expect(at(city, 550, 50).cell).toBeNull();
  });

  test('a place that is not known exactly has no cell of its own, a district none either', () => {
    const city = aCity()
      .withCell(0, 0, { households: 10 })
      .withFeature(
        'places',
        'markt',
        { type: 'Point', coordinates: atMetres(50, 50) },
        { name: 'Markt', kind: 'place', uncertaintyM: 200 },
      )
      .build();
    expect(at(city, 50, 50)).toMatchObject({ cell: null, subject: { kind: 'circle' } });
  });

  test('beyond the boundary nothing is said but which neighbour is nearest', () => {
    const city = aCity()
      .withBoundary([0, 0, 300, 300])
      .withCell(5, 0, { households: 10, hh: everySpeed('alle', 100) })
      .withFeature(
        'base-neighbours',
        'fern',
        { type: 'Point', coordinates: atMetres(5000, 0) },
        { name: 'Fern' },
      )
      .withFeature(
        'base-neighbours',
        'nah',
        { type: 'Point', coordinates: atMetres(900, 0) },
        { name: 'Nah' },
      )
      .build();
    expect(at(city, 550, 50)).toMatchObject({
      subject: null,
      insideMunicipality: false,
      nearestNeighbour: 'Nah',
    });
    expect(at(city, 150, 50)).toMatchObject({ insideMunicipality: true, nearestNeighbour: null });
    // So far out it may be in a municipality that the map does not name.
    expect(at(city, 11_000, 0)).toMatchObject({ subject: null, nearestNeighbour: null });
  });
});

describe('the cell', () => {
  const city = aCity()
    .withCell(0, 0, {
      households: 4,
      businesses: null,
      hh: { alle_30: 75, hfc_30: 75 },
      mobile4g: 1,
      mobile5g: 2,
    })
    .withCell(1, 0, { households: 0, businesses: 3, gew: { alle_100: 100 } })
    .build();

  test('gives its name and its mobile network', () => {
    const { cell } = at(city, 50, 50);
    expect(cell).toEqual({
      index: 0,
      rasterId: '100mN56750E4040',
      mobile4g: { ownNetwork: true, roaming: false },
      mobile5g: { ownNetwork: false, roaming: true },
    });
  });

  test('a point on the border between two cells belongs to the right one', () => {
    expect(at(city, 100.0001, 50).cell?.rasterId).toBe('100mN56750E4041');
    expect(at(city, 99.9999, 50).cell?.rasterId).toBe('100mN56750E4040');
  });
});

test('the nearest fibre is measured to the border of its cell', () => {
  const city = aCity()
    .withCell(0, 0, { households: 1, hh: everySpeed('alle', 100) })
    .withCell(4, 0, { households: 1, hh: everySpeed('ftthb', 100) })
    .withCell(9, 0, { households: 1, hh: everySpeed('ftthb', 100) })
    .build();
  const { nearestFibre, nearestGigabit } = at(city, 50, 50);
  expect(nearestFibre?.rasterId).toBe('100mN56750E4044');
  expect(nearestFibre?.distanceM).toBeCloseTo(350, 5);
  expect(nearestGigabit).toEqual({ rasterId: '100mN56750E4040', distanceM: 0 });
});

describe('works', () => {
  const line = { type: 'LineString', coordinates: [atMetres(0, 500), atMetres(1000, 500)] } as const;
  const city = aCity()
    .withZone('Tal', 'mixed', [0, 0, 200, 200])
    .withPlan('Fläche', [0, 0, 100, 100])
    .withPlan('Programm', null, { coversCity: 'partly' })
    .withPlan('Anderswo', null, { coversCity: 'no' })
    .withFeature(
      'planned-expansion',
      'strasse',
      { ...line, coordinates: line.coordinates.map((c) => [...c]) },
      { name: 'Straße', kind: 'worksite', uncertaintyM: 30 },
    )
    .build();
  const names = (x: number, y: number) => at(city, x, y).plansHere.map(({ plan }) => plan.properties.name);

  test('concern a point inside their area or within the uncertainty of their line', () => {
    expect(names(50, 50)).toEqual(['Fläche']);
    expect(names(150, 150)).toEqual([]);
    expect(names(500, 529)).toEqual(['Straße']);
    expect(names(500, 531)).toEqual([]);
  });

  test('that were done after the day of the figures are named, because the figures lack them', () => {
    const since = (completedOn: string | null, asOf: string | null) => {
      const built = aCity()
        .withZone('Tal', 'mixed', [0, 0, 200, 200])
        .withPlan('Fläche', [0, 0, 100, 100], { completedOn })
        .build();
      const { plansHere } = at(built, 50, 50);
      return builtSince({ plansHere, about: asOf === null ? null : ({ asOf } as never) }).length;
    };
    expect(since('2022-12', '2021-H1')).toBe(1);
    expect(since('2021-06', '2021-H1')).toBe(0);
    expect(since(null, '2021-H1')).toBe(0);
    expect(since('2022-12', null)).toBe(0);
  });

  test('for the city as a whole are named everywhere, those elsewhere nowhere', () => {
    expect(at(city, 50, 50).plansCityWide.map((plan) => plan.properties.name)).toEqual(['Programm']);
  });

  test('zones that contain the point are named with their group', () => {
    expect(at(city, 50, 50).zones.map(({ name, group }) => [name, group])).toEqual([['Tal', 'mixed']]);
    expect(at(city, 250, 50).zones).toEqual([]);
  });
});
