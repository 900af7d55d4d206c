// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { codeHere, type SiteTables, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteDistances, siteSize } from '../../../src/analysis/site-check/site-distances';
import { withFederalRules } from '../../../src/core/city/rules-in-force';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { aCity, atMetres, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';

const tables: SiteTables = federalRules;
const at = (x: number, y: number) => {
  const [lon, lat] = atMetres(x, y);
  return { kind: 'point', lon, lat } as const;
};
const pointAt = (x: number, y: number) => ({ type: 'Point' as const, coordinates: atMetres(x, y) });
const check = (city: ReturnType<ReturnType<typeof aCity>['build']>, x: number, y: number) =>
  siteCheck(city, at(x, y), '2026-11-22', tables);

describe('lines at a place', () => {
  test('each class that some have is a line with its share; the upper bound is the class that nobody has', () => {
    const gew = {
      ...everySpeed('fttc', 0),
      fttc_30: 100,
      fttc_50: 100,
      fttc_100: 60,
      ...everySpeed('hfc', 0),
    };
    const city = aCity().withCell(0, 0, { businesses: 10, gew }).build();
    expect(check(city, 50, 50).lines).toEqual([
      { technology: 'fttc', downMbit: 100, belowDownMbit: 200, upMbit: null, share: 0.6 },
      { technology: 'fttc', downMbit: 50, belowDownMbit: 200, upMbit: null, share: 1 },
    ]);
  });

  test('where no business is counted the households speak', () => {
    const city = aCity()
      .withCell(0, 0, { households: 5, businesses: 0, hh: everySpeed('ftthb', 100) })
      .build();
    expect(check(city, 50, 50).lines).toEqual([
      { technology: 'ftthb', downMbit: 1000, belowDownMbit: null, upMbit: null, share: 1 },
    ]);
  });

  test('a place without a cell has no known line, and nothing is known of its funding', () => {
    const result = check(aCity().withCell(0, 0, { businesses: 1 }).build(), 950, 50);
    expect(result.lines).toEqual([]);
    expect(result.secondNetwork).toBeNull();
  });
});

describe('a drawn outline', () => {
  const firms = (mbit: number) => ({
    businesses: 20,
    gew: Object.fromEntries(thresholdsMbit.map((one) => [`alle_${one}`, one <= mbit ? 100 : 0])),
  });
  const city = aCity().withCells(0, 0, 2, 1, firms(400)).withCell(2, 0, firms(16)).build();
  const drawn = { kind: 'outline', geometry: polygonAt([0, 0, 300, 100]) } as const;

  test('is judged by all of its cells, not by the one in its middle', () => {
    const { supply } = siteCheck(city, drawn, '2026-11-22', tables);
    expect(supply!.of.alle.at[400]).toMatchObject({ share: 2 / 3, counted: 60 });
  });

  test('gets no “no” from a rule of funding that excludes only some of those in it', () => {
    const rules = federalRules.fundingRules.map((rule) => ({
      ...rule,
      from: null,
      until: null,
    }));
    const ruled = { ...city, municipality: { ...city.municipality, fundingRules: [rules[0]!] } };
    const { funding } = siteCheck(ruled, drawn, '2026-11-22', tables);
    expect(funding!.tests.find(({ rule }) => rule === rules[0]!.id)).toMatchObject({ result: 'unknown' });
  });
});

describe('lines to come', () => {
  const plan = { technology: 'ftthb', funding: 'commercial', state: 'construction' };
  const city = aCity()
    .withCell(0, 0, { businesses: 1 })
    .withPlan('here', [0, 0, 100, 100], {
      ...plan,
      announcements: [{ announcedOn: null, event: 'completion', announcedFor: '2027', source: 'test' }],
    })
    .withPlan('done', [0, 0, 100, 100], { ...plan, completedOn: '2020' })
    .withPlan('given up', [0, 0, 100, 100], { ...plan, state: 'withdrawn' })
    .withPlan('city-wide', null, { ...plan, coversCity: 'yes' })
    .withPlan('consulting', null, { coversCity: 'yes', funding: 'federal' })
    .withPlan('some street', null, { ...plan, kind: 'worksite' })
    .build();

  test('projects here come before city-wide ones whose area is not known; finished and withdrawn ones are left out', () => {
    const coming = check(city, 50, 50).comingLines;
    expect(coming.map(({ project, expected, areaKnown }) => [project, expected, areaKnown])).toEqual([
      ['here', '2027', true],
      ['city-wide', null, false],
    ]);
    expect(coming[0]!.line.downMbit).toBe(1000);
  });

  test('a commercial fibre project within three years excludes public funding', () => {
    const ruled = { ...city, municipality: withFederalRules(city.municipality, federalRules.fundingRules) };
    const funding = siteCheck(ruled, at(50, 50), '2026-11-22', tables).funding!;
    expect(funding).toMatchObject({ verdict: 'excluded', decidedBy: 'zusage-drei-jahre' });
  });
});

test('a slow commercial project does not rule out that another operator has committed itself', () => {
  const slow = { technology: 'fttc', downMbit: 100, funding: 'commercial', state: 'construction' };
  const city = aCity().withCell(0, 0, { businesses: 1 }).withPlan('DSL', [0, 0, 100, 100], slow).build();
  const { tests } = check(city, 50, 50).funding!;
  expect(tests.flatMap(({ missing }) => missing)).toContain('commitments');
});

describe('law at a place', () => {
  const city = aCity().withZone('north', 'industrial', [0, 0, 100, 100]).build();

  test('a zone without a published code leaves everything unknown', () => {
    const result = check(city, 50, 50);
    expect(result.zones.map((zone) => zone.name)).toEqual(['north']);
    expect(new Set(result.permission.uses.map((use) => use.answer))).toEqual(new Set(['unknown']));
  });

  test('the code of the site counts before that of the zone; two zones that differ leave it unknown', () => {
    const coded = (code: string) => {
      const [zone] = check(city, 50, 50).zones;
      return {
        ...zone!,
        feature: { ...zone!.feature, properties: { ...zone!.feature.properties, code } } as never,
      };
    };
    expect(codeHere(null, [coded('GE')])).toBe('GE');
    expect(codeHere(null, [coded('GE'), coded('MI')])).toBeNull();
    expect(codeHere(coded('MK').feature, [coded('GE')])).toBe('MK');
    expect(codeHere(coded('nonsense').feature, [])).toBeNull();
  });
});

describe('distances and size', () => {
  const place = (name: string, kind: string, extra = {}) => ({ name, kind, ...extra });
  const city = aCity()
    .withFeature(
      'places',
      'a',
      pointAt(3000, 0),
      place('A 1, Anschlussstelle Mitte', 'junction', { uncertaintyM: 40 }),
    )
    .withFeature('places', 'b', pointAt(100, 0), place('Talbrücke (A 1)', 'road'))
    .withFeature('places', 'c', pointAt(0, 400), place('Bahnhof Mitte', 'station'))
    .withFeature('places', 'd', pointAt(0, 10), place('Haltestelle Rathaus', 'stop'))
    .withFeature('commercial-sites', 'full', pointAt(1, 0), {
      ...place('full', 'estate'),
      availability: 'full',
    })
    .withFeature('commercial-sites', 'free', pointAt(0, 2000), { ...place('free', 'estate'), freeHa: 2 })
    .build();

  test('junction, railway station and free site; bridges, bus stops and full estates are not meant', () => {
    const found = siteDistances(city, pointAt(0, 0), null);
    expect(found.motorway).toMatchObject({ name: 'A 1, Anschlussstelle Mitte', uncertaintyM: 40 });
    expect(found.motorway!.distanceM).toBeCloseTo(3000, 0);
    expect(found.station!.distanceM).toBeCloseTo(400, 0);
    expect(found.freeSite).toMatchObject({ name: 'free' });
  });

  test('from an area the distance counts from its border', () => {
    expect(siteDistances(city, polygonAt([0, 0, 1000, 300]), null).motorway!.distanceM).toBeCloseTo(2000, 0);
  });

  test('a free site is not its own nearest free site', () => {
    const own = city.layers['commercial-sites'].find((site) => site.properties.name === 'free')!;
    expect(siteDistances(city, own.geometry!, own as never).freeSite).toBeNull();
  });

  test('a field of 200 m by 100 m with a hole of 10 m by 10 m has 19 900 m² of its grid (19 911 of the ground) and 640 m of border', () => {
    const size = siteSize(polygonAt([0, 0, 200, 100], [[50, 50, 10, 10]]), 'EPSG:25832')!;
    expect(size.areaM2).toBeCloseTo(19_911.43, 2);
    expect(size.perimeterM).toBeCloseTo(640, 3);
    expect(siteSize(pointAt(0, 0), 'EPSG:25832')).toBeNull();
  });
});

test('a site known by name only answers from its file and leaves the place open', () => {
  const city = aCity()
    .withFeature('commercial-sites', 's', null, {
      name: 'somewhere',
      kind: 'brownfield',
      areaHa: 0.73,
      planningStage: 'landUsePlan',
    })
    .build();
  const [feature] = city.layers['commercial-sites'];
  const result = siteCheck(city, { kind: 'feature', feature: feature as never }, '2026', tables);
  expect(result).toMatchObject({
    point: null,
    answer: null,
    lines: [],
    funding: null,
    distances: null,
    size: null,
    planningStage: 'landUsePlan',
  });
  expect(result.statedAreaM2).toBeCloseTo(7300, 9);
  expect(result.sources.map((one) => one.part)).toEqual(['site', 'law']);
});

test('an empty city answers without an exception', () => {
  const result = siteCheck(aCity().withoutCells().build(), at(0, 0), '2026', tables);
  expect(result).toMatchObject({ lines: [], zones: [], comingLines: [], nearestFibre: null });
  expect(result.funding!.verdict).not.toBe('eligible');
});
