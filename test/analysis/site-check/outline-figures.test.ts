// SPDX-License-Identifier: EUPL-1.2
// The figures of a drawn area are those of a zone with that outline, and each says how it comes again.

import { describe, expect, test } from 'vitest';
import { coverageShares, shareUnits } from '../../../src/analysis/coverage/coverage';
import { subjectOfOutline, withinCity } from '../../../src/analysis/place/subject';
import { zonesOf } from '../../../src/analysis/roles/zones';
import {
  figuresInside,
  type OutlineOrigin,
  outlineFigures,
} from '../../../src/analysis/site-check/outline-figures';
import { supplyHere } from '../../../src/analysis/site-check/site-lines';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { commandOf } from '../../../src/reproduce/command';
import { aCity, polygonAt } from '../../a-city';
import { theCity } from '../../the-city';

const own: OutlineOrigin = {
  name: { de: 'eigene Fläche', en: 'own area' },
  source: 'eigene Fläche',
  page: { corners: null },
  file: 'umriss.geojson',
  id: null,
  group: 'all',
};

describe('the figures of an outline', () => {
  test('are those of the zone that has it, for every zone, unit and threshold', () => {
    const city = theCity;
    const coverage = coverageShares(city);
    const outlined = zonesOf(city).filter(({ feature }) => feature.geometry !== null);
    expect(outlined.length).toBeGreaterThan(40);
    for (const { feature, group } of outlined) {
      const figures = outlineFigures(city, feature.geometry!, { ...own, group });
      const zone = coverage.zones.find((one) => one.zone.feature === feature)!.figures!;
      expect(figures.areaM2.value).toBe(zone.areaM2);
      expect(figures.households.value).toBe(zone.households);
      expect(figures.businesses.value).toBe(zone.businesses);
      for (const unit of shareUnits)
        for (const mbit of thresholdsMbit)
          expect(figures.shares[unit][mbit].value).toBe(zone.shares[unit].alle[mbit].value);
    }
  });

  test('say with which command they come again', () => {
    const city = aCity()
      .withCell(0, 0, { households: 10, hh: { alle_100: 40 } })
      .build();
    const figures = outlineFigures(city, polygonAt([0, 0, 50, 100]), own);
    expect(figures.shares.households[100].value).toBeCloseTo(0.4, 9);
    expect(commandOf(figures.shares.households[100].proof.reproduce)).toBe(
      `nuf coverage --zones umriss.geojson --coverage data/broadband-coverage.geojson --weight households --json | jq '.[0].share."100"'`,
    );
    expect(figures.perimeterM.value).toBeCloseTo(300, 3);
    expect(figures.perimeterM.proof.inputs[0]).toMatchObject({ value: 4 });
    const named = outlineFigures(city, polygonAt([0, 0, 50, 100]), { ...own, id: 'zone-a' });
    expect(commandOf(named.areaM2.proof.reproduce)).toContain(`select(.id == "zone-a") | .areaM2`);
  });

  test('say whether land without a figure is among the area that counts as not covered', () => {
    const city = aCity()
      .withCell(0, 0, { households: 10, hh: { alle_30: 100 } })
      .build();
    const settled = outlineFigures(city, polygonAt([0, 0, 50, 100]), own);
    expect(settled.hasLandWithoutFigure).toBe(false);
    expect(settled.shares.area[30].value).toBeCloseTo(1, 6);
    const beyond = outlineFigures(city, polygonAt([0, 0, 200, 100]), own);
    expect(beyond.hasLandWithoutFigure).toBe(true);
    expect(beyond.shares.area[30].value).toBeCloseTo(0.5, 6);
    const bare = outlineFigures(aCity().withoutCells().build(), polygonAt([0, 0, 200, 100]), own);
    expect(bare.hasLandWithoutFigure).toBe(false);
  });

  test('without cells are an area and nothing else', () => {
    const figures = outlineFigures(aCity().withoutCells().build(), polygonAt([0, 0, 200, 100]), own);
    expect(figures.areaM2.value).toBeCloseTo(20_011.49, 1);
    expect(figures.households.value).toBeNull();
    expect(figures.shares.area[30].value).toBeNull();
  });

  describe('of an outline that reaches beyond the municipality', () => {
    // The cells go on beyond the boundary, which cuts the second column in the middle.
    const city = aCity()
      .withBoundary([0, 0, 150, 100])
      .withCell(0, 0, { households: 10, businesses: 4, hh: { alle_100: 40 }, gew: { alle_100: 50 } })
      .withCell(1, 0, { households: 20, businesses: 6, hh: { alle_100: 100 }, gew: { alle_100: 100 } })
      .withCell(2, 0, { households: 70, businesses: 90, hh: { alle_100: 100 }, gew: { alle_100: 100 } })
      .build();
    const outline = polygonAt([50, 0, 250, 100]);
    const figures = outlineFigures(city, outline, { ...own, group: 'industrial' });

    test('are those of the part inside, as its verdict counts them', () => {
      // Half of the first cell and half of the second.
      expect(figures.within).toBe(city.municipality.name);
      expect(figures.households.value).toBeCloseTo(15, 6);
      expect(figures.businesses.value).toBeCloseTo(5, 6);
      expect(figures.shares.households[100].value).toBeCloseTo((5 * 0.4 + 10) / 15, 6);
      const { of, unit } = supplyHere(city, withinCity(city, subjectOfOutline(outline)))!;
      expect(unit).toBe('businesses');
      expect(figures.businesses.value).toBeCloseTo(of.alle.total, 9);
      expect(figures.shares.businesses[100].value).toBeCloseTo(of.alle.at[100].share!, 9);
      expect(figures.shares.area[100].value).toBeCloseTo((50 * 0.4 + 50) / 100, 6);
      // The outline itself is as large as it was drawn.
      expect(figures.areaM2.value! / 25_000).toBeCloseTo(1, 2);
      expect(figures.perimeterM.value).toBeCloseTo(700, 2);
    });

    test('say so, and which command counts that part', () => {
      const { proof } = figures.shares.households[100];
      expect(proof.formula.de).toMatch(/ Gezählt ist nur der Teil in der Gemeinde\.$/);
      expect(commandOf(proof.reproduce)).toBe(
        `nuf site --outline umriss.geojson --json | jq '.figures["outline.households.100"].value'`,
      );
      const listed = figuresInside(city, { kind: 'outline', geometry: outline }, 'umriss.geojson');
      expect(listed.find(({ id }) => id === 'outline.households.100')?.figure.value).toBe(
        figures.shares.households[100].value,
      );
      expect(figuresInside(city, { kind: 'outline', geometry: polygonAt([0, 0, 100, 100]) }, '')).toEqual([]);
    });

    test('are not known where nothing of it lies inside, which is not nobody', () => {
      const geometry = polygonAt([200, 0, 100, 100]);
      const outside = outlineFigures(city, geometry, own);
      expect(outside).toMatchObject({ isOutside: true, hasLandWithoutFigure: false });
      expect(figures.isOutside).toBe(false);
      expect(outside.households.value).toBeNull();
      expect(outside.businesses.value).toBeNull();
      for (const unit of shareUnits) expect(outside.shares[unit][100].value).toBeNull();
      expect(outside.areaM2.value).toBeGreaterThan(9000);
      const listed = figuresInside(city, { kind: 'outline', geometry }, 'umriss.geojson');
      expect(listed.map(({ figure }) => figure.value).filter((value) => value !== null)).toEqual([]);
      expect(listed.length).toBeGreaterThan(10);
    });
  });
});
