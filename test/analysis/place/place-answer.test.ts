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

describe('where layers are missing', () => {
  test('a place without a boundary is neither inside nor outside', () => {
    const city = aCity().withCell(0, 0, { households: 1 }).build();
    expect(at(city, 50, 50)).toMatchObject({ insideMunicipality: null, nearestNeighbour: null });
  });

  test('a place in one of two parts of the municipality is inside', () => {
    const city = aCity().withBoundary([0, 0, 100, 100]).withBoundary([500, 0, 100, 100]).build();
    const inside = [50, 550, 300].map((x) => at(city, x, 50).insideMunicipality);
    expect(inside).toEqual([true, true, false]);
  });

  test('without coverage its zones and works are told, and nothing of lines', () => {
    const city = aCity()
      .withBoundary([0, 0, 500, 500])
      .withZone('Tal', 'mixed', [0, 0, 200, 200])
      .withPlan('Fläche', [0, 0, 100, 100])
      .withoutCells()
      .build();
    const answer = at(city, 50, 50);
    const nowhere = { households: null, businesses: null };
    expect(answer).toMatchObject({
      cell: null,
      nearest: { gigabit: nowhere, fibre: nowhere, built: null },
      about: null,
    });
    expect(answer.zones.map(({ name }) => name)).toEqual(['Tal']);
    expect(answer.plansHere).toHaveLength(1);
  });

  test('outside the municipality only the zones that contain the point are told', () => {
    const city = aCity()
      .withBoundary([0, 0, 100, 100])
      .withZone('draußen', 'mixed', [200, 0, 100, 100])
      .withZone('anderswo', 'mixed', [400, 0, 100, 100])
      .build();
    expect(at(city, 250, 50).zones.map(({ name }) => name)).toEqual(['draußen']);
  });

  test('a cell without a figure of the mobile network says none', () => {
    const { cell } = at(
      aCity().withCell(0, 0, { households: 1, mobile4g: 3, mobile5g: 255 }).build(),
      50,
      50,
    );
    expect(cell).toMatchObject({ mobile4g: { ownNetwork: true, roaming: true }, mobile5g: null });
  });

  test('a neighbour without a place is not the nearest, and one is named up to five kilometres away', () => {
    const city = (east: number) =>
      aCity()
        .withBoundary([0, 0, 100, 100])
        .withFeature('base-neighbours', 'ohne', null, { name: 'Ohne' })
        .withFeature(
          'base-neighbours',
          'o',
          { type: 'Point', coordinates: atMetres(east, 50) },
          { name: 'Ost' },
        )
        .build();
    // Metres of the plane are a little longer than those on the ground.
    expect(at(city(5990), 1000, 50).nearestNeighbour).toBe('Ost');
    expect(at(city(6020), 1000, 50).nearestNeighbour).toBeNull();
  });
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

  test('stand nearest first, an area at no distance; one that is near an area is not in it', () => {
    const point = (x: number, uncertaintyM: number | null) =>
      [
        { type: 'Point', coordinates: atMetres(x, 50) },
        { kind: 'worksite', uncertaintyM },
      ] as const;
    const made = aCity()
      .withBoundary([0, 0, 500, 500])
      .withFeature('planned-expansion', 'fern', point(90, null)[0], { name: 'fern', ...point(90, null)[1] })
      .withFeature('planned-expansion', 'nah', point(60, 20)[0], { name: 'nah', ...point(60, 20)[1] })
      .withFeature('planned-expansion', 'weit', point(110, null)[0], { name: 'weit', ...point(110, null)[1] })
      .withPlan('Fläche', [0, 0, 100, 100], { uncertaintyM: 80 })
      .withPlan('daneben', [60, 0, 100, 100], { uncertaintyM: 80 });
    const found = at(made.build(), 50, 50).plansHere;
    expect(found.map(({ plan, distanceM }) => [plan.properties.name, Math.round(distanceM)])).toEqual([
      ['Fläche', 0],
      ['nah', 10],
      ['fern', 40],
    ]);
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
