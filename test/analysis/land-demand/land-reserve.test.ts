// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
  freeOutside,
  landReserve,
  monitoringDemand,
  reachYears,
} from '../../../src/analysis/land-demand/land-reserve';
import type { CityFeature, FeatureId } from '../../../src/core/city/city';
import { ruleKit } from '../../../src/core/schema/rule-kit';
import { commercialSites } from '../../../src/layers/commercial-sites';

type Site = CityFeature<'commercial-sites'>;

function site(name: string, properties: object): Site {
  const complete = { name, kind: 'land', source: 'test', confidence: 'found', ...properties };
  return {
    layer: 'commercial-sites',
    id: name as FeatureId,
    index: 0,
    geometry: null,
    properties: commercialSites.properties(ruleKit).parse(complete),
  };
}

describe('monitoring form', () => {
  const good = {
    yearlyTakeUpM2: [30_000, 50_000],
    horizonYears: 20,
    allowance: 0.2,
    creditedReservesM2: 60_000,
  };

  test('4 ha a year for 20 years and a fifth on top are 96 ha, 90 ha after credited reserves', () => {
    expect(monitoringDemand(good)).toEqual({
      ok: true,
      value: { meanYearlyTakeUpM2: 40_000, demandM2: 960_000, remainingM2: 900_000 },
    });
  });

  test('reserves above the demand leave a negative rest instead of hiding the surplus', () => {
    const result = monitoringDemand({ ...good, creditedReservesM2: 1_000_000 });
    expect(result.ok && result.value.remainingM2).toBe(-40_000);
  });

  test.each([
    ['yearlyTakeUpM2', []],
    ['yearlyTakeUpM2', [1, Number.NaN]],
    ['horizonYears', -1],
    ['allowance', 0.21],
    ['creditedReservesM2', Number.POSITIVE_INFINITY],
  ])('%s = %j is refused by name', (field, value) => {
    expect(monitoringDemand({ ...good, [field]: value })).toEqual({ ok: false, field });
  });
});

describe('reserve by planning stage', () => {
  const reserve = landReserve([
    site('serviced', { planningStage: 'serviced', freeHa: 3 }),
    site('also serviced', { planningStage: 'serviced', freeHa: 1.5 }),
    site('unmeasured', { planningStage: 'serviced' }),
    site('early', { planningStage: 'regional', freeHa: 10 }),
    site('full estate', { availability: 'full' }),
    site('not on offer', { availability: 'notOnOffer' }),
    site('nowhere', {}),
  ]);

  test('free areas add up per stage, from the regional plan to unknown', () => {
    expect(
      reserve.stages.map(({ stage, freeHa, sites, notOnOffer, unknown }) => [
        stage,
        freeHa,
        ...[sites, notOnOffer, unknown].map((of) => of.length),
      ]),
    ).toEqual([
      ['regional', 10, 1, 0, 0],
      ['serviced', 4.5, 2, 0, 1],
      [null, 0, 1, 1, 1],
    ]);
    expect(reserve.freeHa).toBe(14.5);
  });

  test('a full estate has 0 ha, a site without a figure is unknown and never 0', () => {
    expect(reserve.unknownSites).toBe(2);
    expect(reserve.stages.at(-1)!.sites.map((one) => one.properties.name)).toEqual(['full estate']);
  });

  test('land outside the city is all that is known to be free, or a part of it', () => {
    const outside = site('outside', { freeHa: 13, insideCity: false });
    const full = site('full', { availability: 'full', insideCity: true });
    const unknown = site('unknown', { insideCity: true });
    const only = freeOutside(landReserve([outside, full, unknown]));
    expect([only.sites.map(({ properties }) => properties.name), only.isAll]).toEqual([['outside'], true]);
    const inside = site('inside', { freeHa: 1, insideCity: true });
    expect(freeOutside(landReserve([outside, inside])).isAll).toBe(false);
    expect(freeOutside(landReserve([full]))).toEqual({ sites: [], isAll: false });
  });

  test('no sites, no reserve', () => {
    expect(landReserve([])).toEqual({ freeHa: 0, unknownSites: 0, stages: [] });
  });

  test('14.5 ha last 7.25 years at 2 ha a year, and without demand there is no such number', () => {
    expect(reachYears(14.5, Array(20).fill(20_000))).toBe(7.25);
    expect(reachYears(14.5, [0, 0])).toBeNull();
    expect(reachYears(14.5, [])).toBeNull();
  });

  test('each year takes its own demand, and after the last year of the list as much as in it', () => {
    expect(reachYears(3, [20_000, 10_000, 5000])).toBe(2);
    expect(reachYears(2.5, [20_000, 10_000, 5000])).toBe(1.5);
    expect(reachYears(4.5, [20_000, 10_000, 5000])).toBe(5);
    expect(reachYears(0, [20_000])).toBe(0);
  });
});
