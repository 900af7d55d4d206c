// SPDX-License-Identifier: EUPL-1.2
// Coverage figures by hand: what a share counts, what it leaves out and what a scenario adds.

import { describe, expect, test } from 'vitest';
import {
  coverageAt,
  coverageShares,
  figuresOfShape,
  prepareCoverage,
  shareIn,
  shareUnits,
} from '../../../src/analysis/coverage/coverage';
import type { CoverageQuery, Figures } from '../../../src/analysis/coverage/figures';
import { zonesWorstFirst } from '../../../src/analysis/coverage/worst-zones';
import type { Share } from '../../../src/analysis/figure/share';
import { coverageTechnologies } from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { seeded } from '../degenerate-zones';

type Asked = CoverageQuery;
const ask = (
  ...[group, unit, technology, mbit]: [Asked['group'], Asked['unit'], Asked['technology'], Asked['mbit']]
): Asked => ({ group, unit, technology, mbit });

describe('the share of households', () => {
  test('a cell counts with the exact fraction inside the zone, not by its centre', () => {
    // A quarter of the first cell (100 homes, all served) and all of the second (50 homes, none served).
    const city = aCity()
      .withZone('Tal', 'residential', [75, 0, 125, 100])
      .withCell(0, 0, { households: 100, hh: everySpeed('alle', 100) })
      .withCell(1, 0, { households: 50, hh: everySpeed('alle', 0) })
      .build();
    const share = shareIn(coverageShares(city), ask('residential', 'households', 'alle', 100));
    expect(share.numerator).toBeCloseTo(25, 7);
    expect(share.denominator).toBeCloseTo(75, 7);
    expect(share.value).toBeCloseTo(1 / 3, 7);
  });

  test('a cell without a share is unknown, not unserved, and is reported apart', () => {
    const city = aCity()
      .withZone('Tal', 'residential', [0, 0, 200, 100])
      .withCell(0, 0, { households: 10, hh: { alle_30: 50 } })
      .withCell(1, 0, { households: 30 })
      .build();
    const share = shareIn(coverageShares(city), ask('residential', 'households', 'alle', 30));
    expect(share.value).toBeCloseTo(0.5, 9);
    expect(share.denominator).toBeCloseTo(10, 9);
    expect(share.withoutFigure).toBeCloseTo(30, 9);
  });

  test('a zone where nobody lives has no share instead of 0 per cent', () => {
    const city = aCity()
      .withZone('Wald', 'residential', [0, 0, 100, 100])
      .withCell(5, 5, { households: 10, hh: { alle_30: 50 } })
      .build();
    expect(shareIn(coverageShares(city), ask('residential', 'households', 'alle', 30)).value).toBeNull();
  });

  test('an official percentage above 100 does not make a share above one', () => {
    const city = aCity()
      .withZone('Tal', 'residential', [0, 0, 100, 100])
      .withCell(0, 0, { households: 10, hh: { alle_30: 100.65 } })
      .build();
    expect(shareIn(coverageShares(city), ask('residential', 'households', 'alle', 30)).value).toBe(1);
  });
});

describe('the share of businesses', () => {
  const city = aCity()
    .withZone('Estate', 'industrial', [0, 0, 100, 100])
    .withZone('Mix', 'mixed', [100, 0, 100, 100])
    .withCells(0, 0, 2, 1, { businesses: 10, gew: { ftthb_1000: 10 }, gwg: { ftthb_1000: 40 } })
    .build();

  test('follows the column of commercial areas inside industrial zones only', () => {
    expect(shareIn(coverageShares(city), ask('industrial', 'businesses', 'ftthb', 1000)).value).toBeCloseTo(
      0.4,
      9,
    );
    expect(shareIn(coverageShares(city), ask('mixed', 'businesses', 'ftthb', 1000)).value).toBeCloseTo(
      0.1,
      9,
    );
  });

  test('falls back to all businesses where a cell has no column of commercial areas', () => {
    const plain = aCity()
      .withZone('Estate', 'industrial', [0, 0, 100, 100])
      .withCell(0, 0, { businesses: 10, gew: { ftthb_1000: 10 } })
      .build();
    expect(shareIn(coverageShares(plain), ask('industrial', 'businesses', 'ftthb', 1000)).value).toBeCloseTo(
      0.1,
      9,
    );
  });
});

describe('the share of area', () => {
  test('is of the whole zone; land without a cell counts as not covered and is reported', () => {
    const city = aCity()
      .withZone('Tal', 'residential', [0, 0, 400, 100])
      .withCell(0, 0, { households: 10, hh: { alle_30: 80 } })
      .build();
    const share = shareIn(coverageShares(city), ask('residential', 'area', 'alle', 30));
    // Four cells of the grid as they lie on the ellipsoid (pyproj: 10,005.7 m² a cell in Lüdenscheid).
    expect(share.denominator).toBeCloseTo(40_022.995, 2);
    expect(share.numerator).toBeCloseTo(40_022.995 / 5, 2);
    expect(share.value).toBeCloseTo(0.2, 9);
    expect(share.withoutFigure).toBeCloseTo((40_022.995 * 3) / 4, 2);
  });

  test('takes the share of businesses where nobody lives', () => {
    const city = aCity()
      .withZone('Estate', 'industrial', [0, 0, 100, 100])
      .withCell(0, 0, { households: 0, businesses: 4, hh: { alle_30: 0 }, gew: { alle_30: 75 } })
      .build();
    expect(shareIn(coverageShares(city), ask('industrial', 'area', 'alle', 30)).value).toBeCloseTo(0.75, 9);
  });
});

describe('groups', () => {
  const city = aCity()
    .withBoundary([0, 0, 1000, 1000])
    .withZone('A', 'residential', [0, 0, 150, 230])
    .withZone('B', 'residential', [150, 0, 850, 230])
    .withZone('C', 'mixed', [0, 230, 1000, 770])
    .withCells(0, 0, 10, 10, { households: 7, hh: { alle_100: 61.5 } })
    .build();

  test('zones that tile the municipality add up to it', () => {
    const coverage = coverageShares(city);
    for (const unit of ['households', 'area'] as const) {
      const all = shareIn(coverage, ask('all', unit, 'alle', 100));
      const parts = (['residential', 'mixed'] as const).map((group) =>
        shareIn(coverage, ask(group, unit, 'alle', 100)),
      );
      expect(parts[0]!.numerator + parts[1]!.numerator).toBeCloseTo(all.numerator, 3);
      expect(Math.abs(parts[0]!.denominator + parts[1]!.denominator - all.denominator)).toBeLessThan(
        1e-9 * all.denominator,
      );
    }
  });

  test('mixed zones are never counted as residential', () => {
    for (const [group, inPlaneM2] of [
      ['residential', 230_000],
      ['mixed', 770_000],
    ] as const) {
      const { areaM2, groundPerPlane } = coverageShares(city).groups[group];
      expect(areaM2).toBeCloseTo(inPlaneM2 * groundPerPlane, 3);
      expect(groundPerPlane).toBeCloseTo(1.000575, 5);
    }
  });

  test('a hole in a zone is not part of it', () => {
    const holed = aCity()
      .withZone('Ring', 'residential', [0, 0, 300, 300], { holes: [[100, 100, 100, 100]] })
      .withCells(0, 0, 3, 3, { households: 1, hh: { alle_30: 100 } })
      .build();
    expect(coverageShares(holed).groups.residential.households).toBeCloseTo(8, 9);
  });

  test('a zone of several parts and of any winding counts all parts', () => {
    const parts = [polygonAt([0, 0, 100, 100]), polygonAt([200, 0, 50, 100])];
    const coordinates = parts.map((part) => (part.type === 'Polygon' ? part.coordinates : []));
    coordinates[1] = coordinates[1]!.map((ring) => [...ring].reverse());
    const city2 = aCity()
      .withZone('Teile', 'residential', null, { geometry: { type: 'MultiPolygon', coordinates } })
      .withCells(0, 0, 3, 1, { households: 2, hh: { alle_30: 100 } })
      .build();
    expect(coverageShares(city2).groups.residential.households).toBeCloseTo(3, 9);
  });

  test('without coverage data every share is null, areas remain', () => {
    const bare = aCity().withoutCells().withZone('A', 'residential', [0, 0, 200, 100]).build();
    const coverage = coverageShares(bare);
    for (const unit of ['area', 'households'] as const)
      expect(shareIn(coverage, ask('residential', unit, 'alle', 30)).value).toBeNull();
    expect(coverage.groups.residential.areaM2).toBeCloseTo(20_011.49, 1);
    // A country that opens before its cells have come has a table of 72 shares for each of 40,000 zones: none is kept.
    const figures = coverage.zones[0]!.figures!;
    expect(Object.keys(figures)).not.toContain('shares');
    expect(figures.shares.area.alle[30].denominator).toBe(figures.areaM2);
  });

  test('zones are listed from worst to best, those without a place last', () => {
    const listed = aCity()
      .withZone('gut', 'residential', [0, 0, 100, 100])
      .withZone('unbekannt', 'residential', null)
      .withZone('schlecht', 'residential', [100, 0, 100, 100])
      .withCell(0, 0, { households: 50, hh: { alle_30: 90 } })
      .withCell(1, 0, { households: 50, hh: { alle_30: 10 } })
      .build();
    const names = zonesWorstFirst(coverageShares(listed), ask('residential', 'households', 'alle', 30)).map(
      ({ zone }) => zone.name,
    );
    expect(names).toEqual(['schlecht', 'gut', 'unbekannt']);
  });

  test('a shape being drawn gets the same figures as a zone of the file', () => {
    const drawn = figuresOfShape(prepareCoverage(city), polygonAt([0, 0, 150, 230]), 'residential');
    expectSame(drawn, coverageShares(city).zones[0]!.figures!);
  });
});

describe('a scenario', () => {
  const announced = (announcedFor: string) => ({
    announcedOn: '2024',
    event: 'completion',
    announcedFor,
    source: 'test',
  });
  const fibre = { technology: 'ftthb', funding: 'commercial' };
  const base = () =>
    aCity()
      .withZone('Tal', 'residential', [0, 0, 100, 100])
      .withCell(0, 0, { households: 10, hh: { ...everySpeed('alle', 40), ...everySpeed('ftthb', 20) } });
  const at = (city: ReturnType<ReturnType<typeof base>['build']>, quarter: string) =>
    shareIn(coverageAt(city, quarter), ask('residential', 'households', 'alle', 1000)).value;

  test('raises the rest of a cell on the exact fraction inside the project', () => {
    const city = base()
      .withPlan('Ausbau', [0, 0, 100, 25], { ...fibre, announcements: [announced('2026-Q4')] })
      .build();
    // A quarter of the 60 % without a gigabit gets it.
    expect(at(city, '2026-Q4')).toBeCloseTo(0.55, 9);
    expect(at(city, '2026-Q3')).toBeCloseTo(0.4, 9);
    expect(
      shareIn(coverageAt(city, '2026-Q4'), ask('residential', 'households', 'ftthb', 400)).value,
    ).toBeCloseTo(0.4, 9);
    expect(coverageAt(city, '2026-Q4').scenario).toBe(true);
    expect(coverageAt(city, '2026-Q3').scenario).toBe(false);
  });

  test('projects that overlap do not serve a household twice', () => {
    const city = base()
      .withPlan('eins', [0, 0, 100, 60], { ...fibre, completedOn: '2025' })
      .withPlan('zwei', [0, 40, 100, 60], { ...fibre, completedOn: '2025' })
      .build();
    expect(at(city, '2025-Q4')).toBeCloseTo(1, 9);
  });

  test('a project without any date never serves anybody', () => {
    const city = base().withPlan('Ausbau', [0, 0, 100, 100], fibre).build();
    expect(at(city, '2099-Q4')).toBeCloseTo(0.4, 9);
  });

  test('of several announced completions the one said last counts', () => {
    const city = base()
      .withPlan('Ausbau', [0, 0, 100, 100], {
        ...fibre,
        announcements: [announced('2025'), announced('2027-Q2')],
      })
      .build();
    expect(at(city, '2026-Q4')).toBeCloseTo(0.4, 9);
    expect(at(city, '2027-Q2')).toBeCloseTo(1, 9);
  });

  test('a slower project raises only the speeds it reaches', () => {
    const city = base()
      .withPlan('DSL', [0, 0, 100, 100], { technology: 'fttc', downMbit: 250, completedOn: '2025' })
      .build();
    const coverage = coverageAt(city, '2025-Q4');
    expect(shareIn(coverage, ask('residential', 'households', 'alle', 200)).value).toBeCloseTo(1, 9);
    expect(shareIn(coverage, ask('residential', 'households', 'alle', 400)).value).toBeCloseTo(0.4, 9);
    expect(shareIn(coverage, ask('residential', 'households', 'ftthb', 30)).value).toBeCloseTo(0.2, 9);
  });

  test('what was finished before the data were collected is in the data already', () => {
    const city = base()
      .withPlan('alt', [0, 0, 100, 100], { ...fibre, completedOn: '2020' })
      .build();
    expect(at(city, '2026-Q4')).toBeCloseTo(0.4, 9);
  });

  test('a cancelled project and one outside the city add nothing', () => {
    const city = base()
      .withPlan('aus', [0, 0, 100, 100], { ...fibre, completedOn: '2025', state: 'cancelled' })
      .withPlan('fern', [0, 0, 100, 100], { ...fibre, completedOn: '2025', coversCity: 'no' })
      .build();
    expect(at(city, '2026-Q4')).toBeCloseTo(0.4, 9);
  });
});

describe('shares added up when they are read', () => {
  // Cells, zones and a plan that meet in every way. All are rectangles, so what they have in common is known without a walk.
  type Rectangle = readonly [x: number, y: number, width: number, height: number];
  const random = seeded(41);
  const place = (): Rectangle => [random() * 700, random() * 700, random() * 400, random() * 400];
  const made = aCity().withBoundary([-50, -50, 1100, 1100]);
  const cells: { place: Rectangle; households: number; businesses: number; percent: Percents }[] = [];
  type Percents = { hh?: number; gew?: number; gwg?: number };
  for (let at = 0; at < 100; at++) {
    if (random() < 0.3) continue;
    const number = () => Math.floor(random() * 100);
    const [column, row] = [at % 10, Math.floor(at / 10)];
    const households = random() < 0.2 ? 0 : number();
    const businesses = random() < 0.2 ? 0 : number();
    const percent: Percents = {
      ...(random() < 0.8 ? { hh: number() } : {}),
      ...(random() < 0.8 ? { gew: number() } : {}),
      ...(random() < 0.3 ? { gwg: number() } : {}),
    };
    cells.push({ place: [column * 100, row * 100, 100, 100], households, businesses, percent });
    const columns = Object.entries(percent).map(([name, value]) => [name, everySpeed('alle', value)]);
    made.withCell(column, row, { households, businesses, ...Object.fromEntries(columns) });
  }
  const zones = Array.from({ length: 12 }, (_, z) => {
    return { group: (['industrial', 'residential', 'mixed'] as const)[z % 3]!, place: place() };
  });
  for (const [z, zone] of zones.entries()) made.withZone(`Zone ${z}`, zone.group, zone.place);
  const planned: Rectangle = [200, 200, 300, 300];
  const plan = { technology: 'ftthb', downMbit: 1000, completedOn: '2026-06', coversCity: 'yes' };
  const city = made.withPlan('Glas', planned, plan).build();

  const commonM2 = ([ax, ay, aw, ah]: Rectangle, [bx, by, bw, bh]: Rectangle) =>
    Math.max(0, Math.min(ax + aw, bx + bw) - Math.max(ax, bx)) *
    Math.max(0, Math.min(ay + ah, by + bh) - Math.max(ay, by));

  /** Served and all amounts of some zones, from what a share is (head of coverage.ts). */
  function expected(of: typeof zones, unit: (typeof shareUnits)[number], isScenario: boolean) {
    let [served, withFigure, total] = [0, 0, 0];
    for (const zone of of) {
      if (unit === 'area') total += zone.place[2] * zone.place[3];
      for (const { place, households, businesses, percent } of cells) {
        const { hh, gew, gwg } = percent;
        const firms = zone.group === 'industrial' ? (gwg ?? gew) : gew;
        const ofLand = (households > 0 ? hh : undefined) ?? (businesses > 0 ? (gew ?? gwg) : undefined);
        const found = { households: hh, businesses: firms, area: ofLand }[unit];
        const amount = { households, businesses, area: 10_000 }[unit];
        const weight = (commonM2(zone.place, place) / 10_000) * amount;
        if (unit !== 'area') total += weight;
        if (found === undefined) continue;
        const added = isScenario ? commonM2(planned, place) / 10_000 : 0;
        served += weight * (found / 100 + (1 - found / 100) * added);
        withFigure += weight;
      }
    }
    return { served, of: unit === 'area' ? total : withFigure, withoutFigure: total - withFigure };
  }

  test.each([null, '2026-Q4'])('are those of the rectangles, zone by zone and as groups (%s)', (quarter) => {
    const coverage = coverageShares(city, { quarter });
    const same = (
      share: Share,
      of: typeof zones,
      { unit, groundPerPlane }: { unit: (typeof shareUnits)[number]; groundPerPlane: number },
    ) => {
      const wanted = expected(of, unit, quarter !== null);
      const scale = unit === 'area' ? groundPerPlane : 1;
      expect(share.numerator / scale).toBeCloseTo(wanted.served, 2);
      expect(share.denominator / scale).toBeCloseTo(wanted.of, 2);
      expect(share.withoutFigure / scale).toBeCloseTo(wanted.withoutFigure, 2);
    };
    for (const unit of shareUnits) {
      for (const { zone, figures } of coverage.zones) {
        const place = zones[Number(zone.name.replace('Zone ', ''))]!;
        const { shares, groundPerPlane } = figures!;
        same(shares[unit].alle[400], [place], { unit, groundPerPlane });
      }
      for (const group of ['industrial', 'residential', 'mixed'] as const) {
        const members = zones.filter((zone) => zone.group === group);
        const { groundPerPlane } = coverage.groups[group];
        // The second reading is the kept one.
        for (let reading = 0; reading < 2; reading++)
          same(shareIn(coverage, ask(group, unit, 'alle', 100)), members, { unit, groundPerPlane });
      }
    }
  });

  test('an opened city adds up nothing before somebody reads', () => {
    const asked: string[] = [];
    const percent = new Map(city.cells!.percent);
    percent.get = (column) => {
      asked.push(column);
      return Map.prototype.get.call(percent, column);
    };
    const coverage = coverageShares({ ...city, cells: { ...city.cells!, percent } });
    expect(asked).toEqual([]);
    shareIn(coverage, ask('residential', 'households', 'alle', 100));
    expect(asked).toContain('down_fn_hh_alle_100');
    expect(asked.filter((column) => !column.endsWith('_alle_100'))).toEqual([]);
  });
});

function expectSame(one: Figures, other: Figures) {
  for (const key of ['areaM2', 'households', 'businesses'] as const)
    expect(one[key]).toBeCloseTo(other[key]!, 6);
  for (const unit of shareUnits)
    for (const technology of coverageTechnologies)
      for (const mbit of thresholdsMbit) {
        const [a, b] = [one, other].map(({ shares }) => shares[unit][technology][mbit]) as [Share, Share];
        expect(a.value === null).toBe(b.value === null);
        expect(a.value ?? 0).toBeCloseTo(b.value ?? 0, 9);
        expect(a.denominator).toBeCloseTo(b.denominator, 5);
        expect(a.withoutFigure).toBeCloseTo(b.withoutFigure, 5);
      }
}
