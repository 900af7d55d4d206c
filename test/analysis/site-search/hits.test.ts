// SPDX-License-Identifier: EUPL-1.2
// The hits of the finder: what cannot be meant stays out, in the order that was asked for, as rows for machines.

import { describe, expect, test } from 'vitest';
import { isTaken } from '../../../src/analysis/roles/site-availability';
import { searchFigures } from '../../../src/analysis/site-search/candidate-figures';
import { hitRow } from '../../../src/analysis/site-search/hit-table';
import { notMeant, reasonsNotMeant } from '../../../src/analysis/site-search/not-meant';
import { askedText, notUnderstood, orderFrom } from '../../../src/analysis/site-search/search-link';
import { hitOrders, orderedHits } from '../../../src/analysis/site-search/search-order';
import { siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { csvOfRecords } from '../../../src/core/write/csv';
import { checkPlacesDe } from '../../../src/words/business/places-de';
import { checkPlacesEn } from '../../../src/words/business/places-en';
import { theCity as city } from '../../the-city';

const candidates = siteCandidates(city);
const named = (name: string) => candidates.find((one) => one.name.startsWith(name))!;

describe('what cannot be meant', () => {
  const namesFor = (wish: Parameters<typeof findSites>[1]) =>
    findSites(candidates, wish, false).shown.map(({ candidate }) => candidate.name);

  test('is a building that was given up, as soon as anything is asked', () => {
    expect(namesFor({})).toContain('Forum am Sternplatz');
    expect(namesFor({ areaFromM2: 20_000 })).not.toContain('Forum am Sternplatz');
    expect(namesFor({ areaFromM2: 20_000 })).not.toContain('DOT.AP (Regionale 2025)');
  });

  test('is a building of unknown floor where land is asked, an institute in its own house, and a project without a building', () => {
    const buildings = (wish: Parameters<typeof findSites>[1]) =>
      findSites(candidates, wish, false)
        .shown.filter(({ candidate }) => candidate.kind === 'building')
        .map(({ candidate }) => candidate.name);
    expect(buildings({ areaFromM2: 20_000 })).toEqual([]);
    const small = buildings({ areaFromM2: 300 });
    expect(small).toContain('P&C-Gebäude, Wilhelmstraße');
    expect(small).toContain('Leere Läden in der Altstadt');
    expect(small.filter((name) => /DIAL|Fachhochschule|Innovation Factory/.test(name))).toEqual([]);
    // Who names buildings as the kind means them, whatever is known of their floor.
    const named = buildings({ areaFromM2: 20_000, kinds: ['building'] });
    expect(named).toContain('P&C-Gebäude, Wilhelmstraße');
    expect(named).toContain('DIAL (Lichttechnik)');
    expect(named).not.toContain('Innovation Factory (Denkfabrik digital, Regionale 2025)');
  });

  test('is counted by its reason, which says itself in both languages', () => {
    const { notMeant } = findSites(candidates, { areaFromM2: 20_000 }, false);
    expect(notMeant).toEqual({ 'given-up': 2, 'no-building': 3, 'own-use': 5, 'land-asked': 6 });
    for (const words of [checkPlacesDe, checkPlacesEn])
      for (const reason of reasonsNotMeant)
        expect(words.find.notMeant[reason]('7', false)).toMatch(/^7 \p{L}{4}/u);
  });

  test('is a building where a price of land or a planning stage is asked', () => {
    for (const wish of [{ priceToEurPerM2: 100 }, { planningStages: ['available' as const] }])
      expect(
        findSites(candidates, wish, false).shown.filter(({ candidate }) => candidate.kind === 'building'),
      ).toEqual([]);
  });

  test('does not answer no: of what has a known price none is above 70 €, so no place fails for it', () => {
    const search = findSites(candidates, { priceToEurPerM2: 70 }, false);
    expect(search.answers).toMatchObject({ yes: 1, no: 0 });
    expect(search.notMeant['land-asked']).toBe(7);
    expect(findSites(candidates, { priceToEurPerM2: 70, kinds: ['building'] }, false).answers.yes).toBe(0);
    const named = findSites(candidates, { priceToEurPerM2: 70, kinds: ['building'] }, false);
    expect(named.counts.find(({ filter }) => filter === 'priceToEurPerM2')?.no).toBe(0);
  });
});

describe('the counts of the finder', () => {
  const of = (wish: Parameters<typeof findSites>[1]) => {
    const search = findSites(candidates, wish, true);
    return { search, figures: searchFigures(candidates, search, { asked: '', dataAsOf: '2026-11-22' }) };
  };

  test('a value that can be ticked counts what ticking it shows', () => {
    const { options } = of({}).figures;
    expect(options.size).toBeGreaterThan(5);
    for (const [key, { figure }] of options) {
      const [filter = '', value = ''] = key.split('.');
      expect([key, of({ [filter]: [value] }).search.shown.length]).toEqual([key, figure.value]);
    }
  });

  test('what fits, what is not known and what does not fit are all that were asked; who was not is counted too', () => {
    const numberOf = (one: { figure: { value: number | null } } | null) => one?.figure.value ?? 0;
    const wishes = [
      {},
      { areaFromM2: 20_000 },
      { insideCity: true, downMbit: 400 },
      { codes: ['GE' as const] },
    ];
    for (const wish of wishes)
      for (const hideUnknown of [false, true]) {
        const search = findSites(candidates, wish, hideUnknown);
        const { fits, open, no, all, notMeant } = searchFigures(candidates, search, {
          asked: '',
          dataAsOf: '2026-11-22',
        });
        expect(numberOf(fits) + numberOf(open) + numberOf(no)).toBe(numberOf(all));
        const left = [...notMeant.values()].reduce((sum, one) => sum + numberOf(one), 0);
        expect(numberOf(all) + left).toBe(candidates.length);
        expect(notMeant.size === 0).toBe(Object.keys(wish).length === 0);
        expect(search.shown).toHaveLength(numberOf(fits) + (hideUnknown ? 0 : numberOf(open)));
      }
  });

  test('the number of all places and its formula agree on what was left out', () => {
    const gone = candidates.filter((one) => notMeant(one, { areaFromM2: 1 }) !== null).length;
    expect(gone).toBeGreaterThan(0);
    const all = (wish: Parameters<typeof findSites>[1]) => of(wish).figures.all.figure;
    expect(all({}).value).toBe(candidates.length);
    expect(all({ areaFromM2: 1 }).value).toBe(candidates.length - gone);
    expect(all({ areaFromM2: 1 }).proof.formula.de).toContain('aufgegeben');
    expect(all({ areaFromM2: 1 }).proof.formula.en).toContain('given up');
  });
});

describe('the order of the hits', () => {
  const { shown } = findSites(candidates, {}, false);

  test.each([
    ['flaeche', ({ freeM2, areaM2, availability }) => freeM2 ?? (isTaken(availability) ? null : areaM2), -1],
    ['preis', ({ priceEurPerM2 }) => priceEurPerM2, 1],
    ['autobahn', ({ motorwayM }) => motorwayM, 1],
  ] as const satisfies readonly (readonly [
    (typeof hitOrders)[number],
    (one: (typeof candidates)[number]) => number | null,
    number,
  ])[])('by %s: what is not known comes last, nobody is lost', (order, amountOf, sign) => {
    const values = orderedHits(shown, order).map(({ candidate }) => amountOf(candidate));
    const known = values.filter((value) => value !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(values.slice(0, known.length)).toEqual(known.toSorted((a, b) => sign * (a - b)));
    expect(values).toHaveLength(shown.length);
  });

  test('has what fits before what may, however near that is', () => {
    const found = findSites(candidates, { areaFromM2: 20_000 }, false).shown;
    expect(orderedHits(found, 'autobahn')[0]?.candidate.name).toBe('Märkischer Gewerbepark Rosmart');
  });

  test('is the search’s own where none is asked, and a link keeps one that exists', () => {
    expect(orderedHits(shown, null)).toBe(shown);
    expect(hitOrders.map((order) => orderFrom({ 'f-reihe': order }))).toEqual(hitOrders);
    expect(orderFrom({ 'f-reihe': 'farbe' })).toBeNull();
    expect(askedText({ 'f-reihe': 'preis' }, 'f-')).toBe('f-reihe=preis');
    expect(notUnderstood({ 'f-reihe': 'farbe' }, 'f-')).toEqual([
      { text: 'f-reihe=farbe', expected: hitOrders },
    ]);
  });
});

describe('a hit for machines', () => {
  test('has number, unit and date in columns of their own, its place, and no words of the interface', () => {
    expect(hitRow(city, named('Märkischer Gewerbepark Rosmart'))).toMatchObject({
      id: 'commercial-sites/site-rosmart',
      kind: 'estate',
      free_area: 130_000,
      free_area_unit: 'm2',
      free_area_as_of: '2022-12-31',
      price: 65,
      price_unit: 'EUR/m2',
      price_as_of: '2015',
      availability: 'available',
      inside_city: false,
      lon: expect.closeTo(7.65, 1),
      lat: expect.closeTo(51.25, 1),
    });
  });

  test('has the same columns for every candidate, and what is not known is empty', () => {
    const rows = candidates.map((candidate) => hitRow(city, candidate));
    expect(new Set(rows.map((row) => Object.keys(row).join())).size).toBe(1);
    const [head, ...lines] = csvOfRecords(rows).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(head).toMatch(
      /^id;name;kind;area;area_unit;area_as_of;area_confidence;area_least;.*;area_most;.*drawn_area;.*plot_confidence;free_area;/,
    );
    expect(lines).toHaveLength(candidates.length);
    expect(lines.join('\n')).not.toMatch(/nicht bekannt|not known|Gewerbegebiet;/);
    expect(csvOfRecords([])).toBe('');
  });
});
