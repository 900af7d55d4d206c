// SPDX-License-Identifier: EUPL-1.2
// A number that is shown carries its proof; one without cannot be made.

import { describe, expect, test } from 'vitest';
import { coverageShares } from '../../../src/analysis/coverage/coverage';
import {
  officialFigure,
  shareFigure,
  zoneShareFigure,
} from '../../../src/analysis/coverage/coverage-figures';
import type { CoverageQuery } from '../../../src/analysis/coverage/figures';
import { officialCurve, officialUnitFor } from '../../../src/analysis/coverage/official-shares';
import { makeFigure } from '../../../src/analysis/figure/figure';
import type { City } from '../../../src/core/city/city';
import { readOfficialSeries } from '../../../src/core/read/read-official-series';
import { commandOf } from '../../../src/reproduce/command';
import { linkOfFigure } from '../../../src/reproduce/link';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';

const city = aCity()
  .withZone('Tal', 'residential', [0, 0, 200, 100])
  .withCell(0, 0, { households: 10, hh: { alle_100: 50 } })
  .withCell(1, 0, { households: 30 })
  .build();
const choice: CoverageQuery = { group: 'residential', unit: 'households', technology: 'alle', mbit: 100 };

describe('a share as a figure', () => {
  const figure = shareFigure(city, coverageShares(city), choice);

  test('names its numerator, its denominator and what has no figure', () => {
    expect(figure.value).toBeCloseTo(0.5, 9);
    const values = figure.proof.inputs.map(({ value }) => Math.round(value as number));
    expect(values).toEqual([5, 10, 30]);
    expect(figure.proof).toMatchObject({ asOf: '2021-06', confidence: 'demo', sources: ['test'] });
  });

  test('of a moment after the data names what it counts beside them: which projects, since when, by whose word', () => {
    const later = coverageShares(theCity, { quarter: '2026-Q4' });
    const asked: CoverageQuery = { group: 'mixed', unit: 'businesses', technology: 'ftthb', mbit: 1000 };
    const zone = later.zones.find(({ zone }) => zone.group === 'mixed')!;
    for (const one of [shareFigure(theCity, later, asked), zoneShareFigure(theCity, later, zone, asked)]) {
      expect(one.proof.formula.de).toMatch(/^Datenstand und dazu die Vorhaben/);
      expect(one.proof.inputs.at(-1)).toMatchObject({
        label: { en: 'Telekom fibre, old town, reported largely done' },
        value: '2022-12',
      });
      expect(one.proof.sources.join()).toContain('come-on');
    }
    const data = shareFigure(theCity, coverageShares(theCity), asked);
    expect(data.proof.formula.de).not.toContain('Vorhaben');
  });

  test('can be had again by link and by command', () => {
    expect(figure.proof.reproduce).toEqual({ by: 'share', ...choice, quarter: null });
    expect(linkOfFigure(figure.proof.reproduce)).toBe('bereich=figures&gruppe=residential&tempo=100');
    expect(commandOf(figure.proof.reproduce)).toBe(
      `nuf report --json | jq '.coverage.residential.households.any."100"'`,
    );
  });

  const planned = aCity()
    .withZone('Tal', 'residential', [0, 0, 100, 100])
    .withCell(0, 0, { households: 10, hh: { alle_100: 50 } })
    .withPlan('Ausbau', [0, 0, 100, 100], { technology: 'ftthb', completedOn: '2025' });
  const inScenario = (of: City) => shareFigure(of, coverageShares(of, { quarter: '2026-Q1' }), choice);

  test('of a scenario says by when', () => {
    const { proof, value } = inScenario(planned.build());
    expect(value).toBeCloseTo(1, 9);
    expect(linkOfFigure(proof.reproduce)).toContain('stand=2026-Q1');
    expect(commandOf(proof.reproduce)).toContain('--quarter 2026-Q1');
  });

  test.each([
    ['demo', 'demo', 'found'],
    ['demo', 'found', 'demo'],
    ['inferred', 'found', 'found'],
    ['inferred', 'inferred', 'found'],
  ] as const)('of a scenario is %s over cells that are %s and plans that are %s', (is, cells, plans) => {
    const built = planned.build();
    const about = { ...built.cells!.about, confidence: cells };
    const [plan] = built.layers['planned-expansion'];
    const properties = { ...plan!.properties, confidence: plans };
    const zones = built.layers['residential-zones'].map((zone) => ({
      ...zone,
      properties: { ...zone.properties, confidence: 'found' as const },
    }));
    const scenario: City = {
      ...built,
      cells: { ...built.cells!, about },
      layers: {
        ...built.layers,
        'planned-expansion': [{ ...plan!, properties }],
        'residential-zones': zones,
      },
    };
    expect(inScenario(scenario).proof.confidence).toBe(is);
    const coverage = coverageShares(scenario, { quarter: '2026-Q1' });
    const ofZone = zoneShareFigure(scenario, coverage, coverage.zones[0]!, choice);
    expect(ofZone.proof.confidence).toBe(is);
    expect(shareFigure(scenario, coverageShares(scenario), choice).proof.confidence).toBe(cells);
  });
});

test.each([
  ['demo', 'found', 'demo'],
  ['demo', 'demo', 'found'],
  ['inferred', 'found', 'inferred'],
  ['found', 'found', 'found'],
] as const)('a share is %s over cells that are %s in outlines that are %s', (is, cells, outlines) => {
  const about = { ...city.cells!.about, confidence: cells };
  const zones = city.layers['residential-zones'].map((zone) => ({
    ...zone,
    properties: { ...zone.properties, confidence: outlines },
  }));
  const town: City = {
    ...city,
    cells: { ...city.cells!, about },
    layers: { ...city.layers, 'residential-zones': zones },
  };
  const coverage = coverageShares(town);
  expect(shareFigure(town, coverage, choice).proof.confidence).toBe(is);
  expect(zoneShareFigure(town, coverage, coverage.zones[0]!, choice).proof.confidence).toBe(is);
});

describe('a figure without a proof', () => {
  const { proof } = shareFigure(city, coverageShares(city), choice);

  test.each([
    ['inputs', { ...proof, inputs: [] }],
    ['sources', { ...proof, sources: [] }],
    ['formula', { ...proof, formula: { de: '', en: 'x' } }],
  ])('cannot be made: no %s', (part, without) => {
    expect(() => makeFigure(0.5, 'share', without)).toThrow(`no ${part}`);
  });

  test('nor one that is no number', () => {
    expect(() => makeFigure(Number.NaN, 'share', proof)).toThrow('NaN');
  });
});

describe('the official series', () => {
  const csv = [
    'unit;asOf;alle_30;alle_50;alle_100;alle_200;alle_400;alle_1000;fttc_50;fttc_100;fttc_200;hfc_100;hfc_1000;ftthb_1000',
    'households;2021-H1;96.04;;;;;;;;;;;1.04',
    'households;2018-H2;90;;;;;;;;;;;',
    'firmsInEstates;2020-H1;95;;;;;;;;;;;25.4',
  ].join('\n');
  const official: City = { ...city, statistics: readOfficialSeries(csv).series };

  test('runs from the oldest to the newest release, gaps stay gaps', () => {
    expect(officialCurve(official.statistics, 'households', 'ftthb', 1000)).toEqual([
      { asOf: '2018-H2', value: null },
      { asOf: '2021-H1', value: 0.0104 },
    ]);
  });

  test('stands beside the whole city and estates only, never beside a group it does not describe', () => {
    expect(officialUnitFor('all', 'businesses')).toBe('firms');
    expect(officialUnitFor('industrial', 'businesses')).toBe('firmsInEstates');
    expect(officialUnitFor('residential', 'households')).toBeNull();
    expect(officialUnitFor('all', 'area')).toBeNull();
  });

  test('gives the newest number of its unit and column, or none', () => {
    expect(officialFigure(official, { ...choice, group: 'industrial', unit: 'businesses' })).toBeNull();
    const fibre = { group: 'industrial', unit: 'businesses', technology: 'ftthb', mbit: 1000 } as const;
    expect(officialFigure(official, fibre)?.proof).toMatchObject({ confidence: 'found', asOf: '2020-H1' });
  });
});
