// SPDX-License-Identifier: EUPL-1.2
// Of those counted in what was asked, how many stand in the area of a project.

import { expect, test } from 'vitest';
import { planReach } from '../../../src/analysis/place/plan-reach';
import { subjectOfFeature, subjectOfOutline } from '../../../src/analysis/place/subject';
import { plansOf } from '../../../src/analysis/roles/zones';
import type { CityFeature } from '../../../src/core/city/city';
import { aCity, type Place, polygonAt } from '../../a-city';
import { theCity } from '../../the-city';

const ten = { households: 10, businesses: 0 };

/** How many of how many households of an outline stand in a project, three cells of ten households in a row. */
function reached(outline: Place, project: Place | null) {
  const city = aCity()
    .withBoundary([-100, -100, 2000, 500])
    .withCells(0, 0, 3, 1, ten)
    .withPlan('Netz', project)
    .build();
  const reach = planReach(city, subjectOfOutline(polygonAt(outline)), plansOf(city)[0]!);
  if (!reach) return null;
  const [amount] = reach.amounts;
  return [reach.covers, amount?.unit, round(amount?.reached), round(amount?.counted)];
}
const round = (value = Number.NaN) => Math.round(value * 1000) / 1000;

test('cells count with the part of them that lies in both', () => {
  expect(reached([0, 0, 250, 100], [0, 0, 125, 100])).toEqual(['part', 'households', 12.5, 25]);
  expect(reached([0, 0, 250, 100], [-50, -50, 400, 300])).toEqual(['whole', 'households', 25, 25]);
});

test('where both cut the same cell from two sides, what is between them counts, not the smaller of the two parts', () => {
  expect(reached([0, 0, 60, 100], [40, 0, 60, 100])).toEqual(['part', 'households', 2, 6]);
});

test('a project beside it, or without an area, covers nothing', () => {
  expect(reached([0, 0, 100, 100], [200, 0, 100, 100])).toBeNull();
  expect(reached([0, 0, 100, 100], null)).toBeNull();
});

test('of a place where nobody is counted only the covered part is told', () => {
  const city = aCity().withBoundary([-100, -100, 2000, 500]).withPlan('Netz', [0, 0, 50, 100]).build();
  const reach = planReach(city, subjectOfOutline(polygonAt([0, 0, 100, 100])), plansOf(city)[0]!);
  expect(reach).toEqual({ covers: 'part', amounts: [] });
});

test('in every area, site and building of the files a part is a part, and the whole is everybody', () => {
  const layers = [
    'residential-zones',
    'industrial-zones',
    'commercial-sites',
    'startup-buildings',
    'planned-expansion',
  ] as const;
  const counts = { whole: 0, part: 0 };
  for (const feature of layers.flatMap((layer) => theCity.layers[layer] as readonly CityFeature[])) {
    const subject = subjectOfFeature(theCity, feature);
    for (const plan of subject ? plansOf(theCity) : []) {
      const reach = planReach(theCity, subject!, plan);
      if (!reach) continue;
      counts[reach.covers]++;
      for (const { share, reached, counted } of reach.amounts) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(reached).toBeCloseTo(share * counted, 6);
        if (reach.covers === 'whole') expect(share).toBe(1);
      }
    }
  }
  expect(counts.part).toBeGreaterThan(20);
  expect(counts.whole).toBeGreaterThan(0);
});
