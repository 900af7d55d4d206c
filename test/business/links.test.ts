// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landDemand } from '../../src/analysis/land-demand/land-demand';
import { readLandDemandInput } from '../../src/analysis/land-demand/read-assumptions';
import { firmFrom, firmText, startFirm, withActivity } from '../../src/analysis/site-check/firm-link';
import { needFrom, stagesFrom, toggledChoice, wishFrom } from '../../src/analysis/site-search/search-link';
import {
  assumptionsFrom,
  assumptionsOf,
  assumptionTexts,
  demandInput,
  startAssumptions,
} from '../../src/business/land-demand/demand-link';
import { watchListFrom } from '../../src/business/shortlist/watch-list';
import { dateFrom } from '../../src/business/site/law-parts';
import { businessRequirementsSchema } from '../../src/core/city/business-requirements';
import { landDemandDefaultsSchema } from '../../src/core/city/land-demand-defaults';

const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const table = businessRequirementsSchema.parse(json('business-requirements'));
const defaults = landDemandDefaultsSchema.parse(json('land-demand-defaults'));
const seed = { seed: 20261122, numRuns: 200 };

describe('a firm in the link', () => {
  const firms = fc.record({
    headcount: fc.integer({ min: 1, max: 5000 }),
    activities: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...table.activities.map(({ id }) => id)),
        amount: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
      }),
      { selector: ({ id }) => id },
    ),
    mustNotFail: fc.boolean(),
  });

  test('is the same firm when the link is opened', () => {
    fc.assert(
      fc.property(firms, (firm) => {
        const activities = firm.activities.map(({ id, amount }) => (amount ? { id, amount } : { id }));
        const said = { ...firm, activities };
        expect(firmFrom(firmText(said) ?? undefined, table)).toEqual(said);
      }),
      seed,
    );
  });

  test('any text opens a usable form', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const firm = firmFrom(text, table);
        expect(firm.headcount).toBeGreaterThanOrEqual(1);
        expect(firm.activities.every(({ id }) => table.activities.some((one) => one.id === id))).toBe(true);
      }),
      seed,
    );
  });

  test('of which nothing was said yet is not in the link', () => {
    expect(firmText(startFirm)).toBeNull();
  });

  test('unticking an activity takes its amount along', () => {
    const ticked = withActivity(startFirm, 'video', true, 12);
    expect(firmText(ticked)).toBe('10,video/12');
    expect(withActivity(ticked, 'video', false)).toEqual(startFirm);
  });
});

describe('a wish in the link', () => {
  test('a filter that makes no sense is not asked', () => {
    expect(wishFrom({ 'f-ab': 'viel', 'f-bisjahr': 'bald', 'f-stadt': 'vielleicht' })).toEqual({});
  });

  test('each filter is read with its kind', () => {
    const wish = wishFrom({
      'f-ab': '20000',
      'f-art': 'estate,brownfield',
      'f-bisjahr': '2028/1000',
      'f-stadt': 'nein',
    });
    expect(wish).toEqual({
      areaFromM2: 20_000,
      kinds: ['estate', 'brownfield'],
      lineBy: { year: 2028, downMbit: 1000 },
      insideCity: false,
    });
  });

  test('of several ticks those that exist are read, in the order of the form', () => {
    expect(wishFrom({ 'f-stufe': 'available,palace,regional', 'f-baunvo': 'castle' })).toEqual({
      planningStages: ['regional', 'available'],
    });
  });

  test('ticking adds a value in the order of the form, unticking the last one takes the filter away', () => {
    const one = toggledChoice({}, 'codes', 'GI');
    expect(one).toBe('GI');
    const two = toggledChoice({ 'f-baunvo': 'GI' }, 'codes', 'GE');
    expect(two).toBe('GE,GI');
    expect(toggledChoice({ 'f-baunvo': 'GE,GI' }, 'codes', 'GE')).toBe('GI');
    expect(toggledChoice({ 'f-baunvo': 'GI' }, 'codes', 'GI')).toBeNull();
    expect(toggledChoice({ 'f-baunvo': 'castle' }, 'codes', 'GI')).toBe('GI');
  });

  test('founders ask for what is ticked only', () => {
    const extra = { 'g-werkstatt': 'ja', 'g-glasfaser': 'nein', 'g-nutzung': 'workshop', 'g-ab': '2027-13' };
    expect(needFrom(extra)).toEqual({ workshop: true, use: 'workshop' });
  });

  test('without a choice of stages all but those given up are shown', () => {
    expect(stagesFrom({})).toEqual(['usable', 'designated', 'candidate']);
    expect(stagesFrom({ 'g-stand': 'candidate,palace' })).toEqual(['candidate']);
  });
});

describe('assumptions in the link', () => {
  const start = startAssumptions(defaults);

  test('the defaults are an input that the model accepts, and leave the link short', () => {
    expect(readLandDemandInput(demandInput(start, defaults, 'de')).ok).toBe(true);
    expect(assumptionTexts(start, defaults)).toEqual({ annahmen: null, branchen: null, tooLong: false });
  });

  test('changed assumptions come back from the link and give the same land', () => {
    const sectors = [{ name: 'Gießereien; groß', E: 800, a: 1, v: 0.007, n: 0.0015, w: 0.25, f: 225 }];
    const changed = {
      ...start,
      horizonYears: 15,
      reuseOn: 'all' as const,
      changed: { rho: 0.4, f: 200 },
      sectors,
    };
    const { annahmen, branchen } = assumptionTexts(changed, defaults);
    const opened = assumptionsFrom(annahmen ?? undefined, branchen ?? undefined, defaults);
    expect(opened).toEqual(changed);
    const landOf = (one: typeof changed) => landDemand(demandInput(one, defaults, 'de')).demandM2;
    expect(landOf(opened as typeof changed)).toBe(landOf(changed));
  });

  test('the saved input opens as assumptions that give the same land', () => {
    const input = demandInput({ ...start, changed: { epsilon: 0, w: 0, netToGross: 1.2 } }, defaults, 'de');
    const opened = demandInput(assumptionsOf(input), defaults, 'de');
    expect(landDemand(opened)).toEqual(landDemand(input));
  });

  test('what the model refuses stays at its default', () => {
    const opened = assumptionsFrom('rho/1,s/1,T/-3,epsilon/0.5,magic/7', '{"a":1}', defaults);
    expect(opened.horizonYears).toBe(start.horizonYears);
    expect(opened.sectors).toBeNull();
    // s = 1 would leave no job beside ρ = 1.
    expect(opened.changed).toEqual({ rho: 1, epsilon: 0.5 });
  });

  test('sectors that are too long for a link say so', () => {
    const sectors = Array.from({ length: 40 }, (_, i) => ({
      ...defaults.example.sectors[0]!,
      name: `Branche ${i}`,
    }));
    expect(assumptionTexts({ ...start, sectors }, defaults)).toMatchObject({ branchen: null, tooLong: true });
  });

  test('any text opens the laboratory', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const opened = assumptionsFrom(one, other, defaults);
        expect(readLandDemandInput(demandInput(opened, defaults, 'de')).ok).toBe(true);
      }),
      seed,
    );
  });
});

describe('what else the device or the link remembers', () => {
  test('a watch list holds each site once, and broken storage is an empty list', () => {
    expect(watchListFrom('["a/1","a/1",7,"b/2"]')).toEqual(['a/1', 'b/2']);
    expect([watchListFrom('{'), watchListFrom('"a"'), watchListFrom(null)]).toEqual([[], [], []]);
  });

  test('only a full and real day is a date to ask funding rules about', () => {
    expect(dateFrom('2022-06-01')).toBe('2022-06-01');
    expect([dateFrom('2022-06'), dateFrom('2022-13-01'), dateFrom('heute'), dateFrom(undefined)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
