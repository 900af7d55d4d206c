// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SiteCandidate, siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import { compareSites } from '../../../src/analysis/site-search/site-comparison';
import { findSites, type SiteWish } from '../../../src/analysis/site-search/site-finder';
import { allOf, isWithinDistance } from '../../../src/analysis/site-search/yes-no-unknown';
import { byThreshold } from '../../../src/layers/speed-thresholds';
import { aCity, atMetres, everySpeed } from '../../a-city';

const nothingKnown: Omit<SiteCandidate, 'key' | 'name' | 'feature'> = {
  kind: 'land',
  freeM2: null,
  areaM2: null,
  planningStage: null,
  areas: null,
  code: null,
  availability: null,
  priceEurPerM2: null,
  downMbit: null,
  coming: [],
  builtSince: [],
  named: [],
  supply: null,
  motorway: null,
  motorwayM: null,
  motorwayUncertaintyM: null,
  insideCity: null,
  confidence: 'found',
};
const aSite = (name: string, known: Partial<SiteCandidate> = {}): SiteCandidate => ({
  ...nothingKnown,
  key: `commercial-sites/${name}`,
  name,
  feature: {} as never,
  ...known,
});
/** Everybody has up to this speed, nobody more. */
const line = (downMbit: number): Partial<SiteCandidate> => lineFor(1, downMbit);
/** This share has up to this speed, nobody more. */
const lineFor = (share: number, downMbit: number): Partial<SiteCandidate> => {
  const at = byThreshold((mbit) => ({
    share: mbit <= downMbit ? share : 0,
    reached: 0,
    counted: 20,
    withoutFigure: 0,
  }));
  const supply = { subject: { kind: 'area' }, cells: 3, of: { alle: { total: 20, at } } };
  return { downMbit, supply: supply as never };
};
/** The data have no column for these speeds. */
const withoutClass = (facts: Partial<SiteCandidate>, ...gone: number[]): Partial<SiteCandidate> => {
  const { total, at } = facts.supply!.of.alle;
  const left = byThreshold((mbit) => (gone.includes(mbit) ? { ...at[mbit], share: null } : at[mbit]));
  return { ...facts, supply: { ...facts.supply!, of: { alle: { total, at: left } } } as never };
};
const answersTo = (wish: SiteWish, ...known: Partial<SiteCandidate>[]) => {
  const sites = known.map((facts, i) => aSite(String(i), facts));
  const { shown } = findSites(sites, wish, false);
  return sites.map((site) => shown.find(({ candidate }) => candidate === site)?.answer ?? 'no');
};

test('what is taken or not on offer comes last among its equals, the rest in the order of the files', () => {
  const sites = [
    aSite('full', { availability: 'full' }),
    aSite('open'),
    aSite('notOnOffer', { availability: 'notOnOffer' }),
    aSite('available', { availability: 'available', ...line(1000) }),
    aSite('taken', { availability: 'taken', ...line(1000) }),
  ];
  const names = (wish: SiteWish) =>
    findSites(sites, wish, false).shown.map(({ candidate }) => candidate.name);
  expect(names({})).toEqual(['open', 'available', 'full', 'notOnOffer', 'taken']);
  expect(names({ downMbit: 100 })).toEqual(['available', 'taken', 'open', 'full', 'notOnOffer']);
});

test('a line that a part of the firms has is neither a yes nor a no; nearly all are a yes', () => {
  const wish = { downMbit: 400 };
  expect(
    answersTo(wish, lineFor(0.95, 400), lineFor(0.94, 400), lineFor(0.02, 400), lineFor(1, 200)),
  ).toEqual(['yes', 'unknown', 'unknown', 'no']);
});

describe('each filter says yes, no or not known', () => {
  test.each<[string, SiteWish, Partial<SiteCandidate>[], string[]]>([
    [
      '2 ha wanted',
      { areaFromM2: 20_000 },
      [{ freeM2: 20_000 }, { availability: 'full', areaM2: 90_000 }],
      ['yes', 'no'],
    ],
    [
      '2 ha, only the whole is known',
      { areaFromM2: 20_000 },
      [{ areaM2: 90_000 }, { areaM2: 7300 }],
      ['unknown', 'no'],
    ],
    [
      '2 ha, only bounds of the whole are known',
      { areaFromM2: 20_000 },
      [
        { areaRange: { leastM2: 15_000, mostM2: 19_000 } },
        { areaRange: { leastM2: 15_000, mostM2: 29_000 } },
        { areaRange: { leastM2: 25_000, mostM2: null } },
        { availability: 'taken', areaRange: { leastM2: 25_000, mostM2: 29_000 } },
      ],
      ['no', 'unknown', 'unknown', 'no'],
    ],
    [
      'at most 1 ha, only bounds of the whole are known',
      { areaToM2: 10_000 },
      [
        { areaRange: { leastM2: 8000, mostM2: 10_000 } },
        { areaRange: { leastM2: 8000, mostM2: 12_000 } },
        { areaRange: { leastM2: 8000, mostM2: null } },
        { availability: 'taken', areaRange: { leastM2: 8000, mostM2: 9000 } },
      ],
      ['unknown', 'unknown', 'unknown', 'no'],
    ],
    [
      'at most 1 ha',
      { areaToM2: 10_000 },
      [
        { freeM2: 9000 },
        { freeM2: 130_000 },
        { freeM2: 130_000, kind: 'estate' },
        {},
        { availability: 'taken', areaM2: 9000 },
        // Small as it is, nobody says that any of it is free.
        { areaM2: 7300 },
      ],
      ['yes', 'no', 'unknown', 'unknown', 'no', 'unknown'],
    ],
    [
      'serviced',
      { planningStages: ['serviced'] },
      [{ planningStage: 'serviced' }, { planningStage: 'regional' }, {}],
      ['yes', 'no', 'unknown'],
    ],
    ['GE or GI', { codes: ['GE', 'GI'] }, [{ code: 'GI' }, { code: 'MI' }, {}], ['yes', 'no', 'unknown']],
    [
      'for sale',
      { availability: ['available'] },
      [{ availability: 'available' }, { availability: 'full' }, {}],
      ['yes', 'no', 'unknown'],
    ],
    [
      'up to 70 €',
      { priceToEurPerM2: 70 },
      [{ priceEurPerM2: 65 }, { priceEurPerM2: 71 }, {}],
      ['yes', 'no', 'unknown'],
    ],
    ['100 Mbit/s now', { downMbit: 100 }, [line(100), line(50), {}], ['yes', 'no', 'unknown']],
    [
      '100 Mbit/s where no column is of that speed',
      { downMbit: 100 },
      [withoutClass(line(400), 100), withoutClass(line(30), 100), withoutClass(line(50), 100, 200)],
      ['yes', 'no', 'unknown'],
    ],
    [
      'in the city',
      { insideCity: true },
      [{ insideCity: true }, { insideCity: false }, {}],
      ['yes', 'no', 'unknown'],
    ],
    [
      'outside',
      { insideCity: false },
      [{ insideCity: true }, { insideCity: false }, {}, { insideCity: 'partly' }],
      ['no', 'yes', 'unknown', 'yes'],
    ],
    ['read in a source', { confidences: ['found'] }, [{}, { confidence: 'demo' }], ['yes', 'no']],
    ['brownfields', { kinds: ['brownfield'] }, [{ kind: 'brownfield' }, { kind: 'building' }], ['yes', 'no']],
    [
      '2 km to the motorway',
      { motorwayToM: 2000 },
      [
        { motorwayM: 1900 },
        { motorwayM: 2100 },
        { motorwayM: 1900, motorwayUncertaintyM: 600 },
        { motorwayM: 2700, motorwayUncertaintyM: 600 },
        {},
      ],
      ['yes', 'no', 'unknown', 'no', 'unknown'],
    ],
  ])('%s', (_, wish, known, answers) => {
    expect(answersTo(wish, ...known)).toEqual(answers);
  });

  test('the line in 2027: fast now, surely built by then, perhaps built, or not announced at all', () => {
    const coming = (by: string | null, surely: boolean, downMbit: number | null = 1000) => ({
      ...line(30),
      coming: [{ by, downMbit, surely }],
    });
    const wish = { lineBy: { year: 2027, downMbit: 400 } };
    const cases = [
      line(1000),
      coming('2027', true),
      coming('2028-Q1', true),
      coming('2026', false),
      coming(null, true),
      coming('2026', true, null),
      line(30),
      {},
    ];
    expect(answersTo(wish, ...cases)).toEqual([
      'yes',
      'yes',
      'no',
      'unknown',
      'unknown',
      'unknown',
      'no',
      'unknown',
    ]);
  });
});

describe('the list', () => {
  const sites = [
    aSite('open'),
    aSite('good', { priceEurPerM2: 60, code: 'GE' }),
    aSite('dear', { priceEurPerM2: 100, code: 'GE' }),
    aSite('mixed', { priceEurPerM2: 100, code: 'MI' }),
  ];
  const wish: SiteWish = { priceToEurPerM2: 70, codes: ['GE'] };
  const names = (hide: boolean) => findSites(sites, wish, hide).shown.map(({ candidate }) => candidate.name);

  test('what fits comes first, what is not known stays visible until it is hidden', () => {
    expect(names(false)).toEqual(['good', 'open']);
    expect(names(true)).toEqual(['good']);
  });

  test('each filter counts all sites, and says how many its loss would bring back', () => {
    expect(findSites(sites, wish, false).counts).toEqual([
      { filter: 'codes', yes: 2, no: 1, unknown: 1, regains: 0 },
      { filter: 'priceToEurPerM2', yes: 1, no: 2, unknown: 1, regains: 1 },
    ]);
  });

  test('the price excludes most', () => {
    expect(findSites(sites, wish, false).excludesMost).toBe('priceToEurPerM2');
  });

  test('where two filters exclude only together, the one that says no most often is named', () => {
    const both = [
      aSite('a', { priceEurPerM2: 100, code: 'MI' }),
      aSite('b', { priceEurPerM2: 100, code: 'MI' }),
    ];
    const alsoSmall: SiteWish = { ...wish, areaFromM2: 10 };
    expect(findSites(both, alsoSmall, false).excludesMost).toBe('codes');
  });

  test('a filter that says no twice but always with another counts less than one that excludes alone', () => {
    const three = [
      aSite('a', { priceEurPerM2: 100, code: 'MI' }),
      aSite('b', { priceEurPerM2: 100, code: 'MI', insideCity: false }),
      aSite('c', { priceEurPerM2: 60, code: 'GE', insideCity: false }),
    ];
    const search = findSites(three, { ...wish, insideCity: true }, false);
    expect(search.excludesMost).toBe('insideCity');
  });

  test('without a filter every site is shown and nothing excludes', () => {
    expect(findSites(sites, {}, true)).toMatchObject({ total: 4, counts: [], excludesMost: null });
    expect(findSites(sites, {}, true).shown).toHaveLength(4);
  });

  test('another filter never shows more, and the counts of a filter add up to all sites', () => {
    const site = fc
      .record({
        priceEurPerM2: fc.option(fc.integer({ min: 0, max: 100 })),
        speed: fc.option(fc.constantFrom(0, 30, 100, 1000)),
        insideCity: fc.option(fc.boolean()),
      })
      .map(({ speed, ...known }) => aSite('x', { ...known, ...(speed === null ? {} : line(speed)) }));
    fc.assert(
      fc.property(fc.array(site), fc.boolean(), (list, hide) => {
        const fewer = findSites(list, { priceToEurPerM2: 50, downMbit: 100 }, hide);
        const more = findSites(list, { priceToEurPerM2: 50, downMbit: 100, insideCity: true }, hide);
        expect(more.shown.length).toBeLessThanOrEqual(fewer.shown.length);
        for (const { yes, no, unknown, regains } of more.counts) {
          expect(yes + no + unknown).toBe(list.length);
          expect(regains).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('comparison', () => {
  test('two known values differ; an unknown one neither equals nor differs', () => {
    const facts = compareSites([
      aSite('a', { priceEurPerM2: 60, code: 'GE' }),
      aSite('b', { priceEurPerM2: 65, code: 'GE' }),
      aSite('c'),
    ]);
    const row = (fact: string) => facts.find((one) => one.fact === fact);
    expect(row('priceEurPerM2')).toEqual({
      fact: 'priceEurPerM2',
      values: [60, 65, null],
      differs: true,
      unknown: 1,
    });
    expect(row('code')).toMatchObject({ differs: false, unknown: 1 });
    expect(row('downMbit')).toMatchObject({ differs: false, unknown: 3 });
  });

  test('five fit side by side', () => {
    const six = Array.from({ length: 6 }, (_, i) => aSite(String(i)));
    expect(compareSites(six)[0]!.values).toHaveLength(5);
  });
});

test('all must hold: one no decides, else one unknown, and nothing asked is yes', () => {
  expect(allOf(['yes', 'unknown', 'no'])).toBe('no');
  expect(allOf(['yes', 'unknown'])).toBe('unknown');
  expect(allOf([])).toBe('yes');
  expect(isWithinDistance(null, 5, 100)).toBe('unknown');
  expect(isWithinDistance(100, null, 100)).toBe('yes');
});

test('candidates know their file and their place; a site known by name only knows its file', () => {
  const [lon, lat] = atMetres(50, 50);
  const point = { type: 'Point' as const, coordinates: [lon, lat] };
  const city = aCity()
    .withBoundary([0, 0, 1000, 1000])
    .withCell(0, 0, { businesses: 4, households: 0, gew: everySpeed('alle', 100) })
    .withPlan('fibre', [0, 0, 100, 100], { technology: 'ftthb', completedOn: null })
    .withFeature('commercial-sites', 'a', point, {
      name: 'a',
      kind: 'estate',
      availability: 'full',
      areaHa: 2,
    })
    .withFeature('commercial-sites', 'b', null, { name: 'b', kind: 'brownfield' })
    .withFeature('startup-buildings', 'c', point, { name: 'c', floorM2: 400, code: 'MK' })
    .build();
  const [a, b, c] = siteCandidates(city);
  expect(a).toMatchObject({
    key: 'commercial-sites/a',
    freeM2: null,
    areaM2: 20_000,
    downMbit: 1000,
    insideCity: true,
  });
  expect(a!.coming).toEqual([{ by: null, downMbit: 1000, surely: true }]);
  expect(b).toMatchObject({ freeM2: null, downMbit: null, insideCity: null, coming: [] });
  expect(c).toMatchObject({ kind: 'building', areaM2: 400, code: 'MK' });
});
