// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { matchFigures } from '../../../src/analysis/site-search/founder-figures';
import {
  type FounderNeed,
  type FounderPlace,
  founderPlaces,
  matchFounders,
} from '../../../src/analysis/site-search/founders-space';
import { stagesFrom } from '../../../src/analysis/site-search/search-link';
import { aCity, atMetres, everySpeed } from '../../a-city';
import { federalRules } from '../../federal-rules';

const rules = federalRules.permissibility;
const aPlace = (name: string, known: Partial<FounderPlace> = {}): FounderPlace => ({
  key: `startup-buildings/${name}`,
  feature: { id: name, properties: { source: 'test' } } as never,
  name,
  stage: 'usable',
  use: null,
  land: null,
  isGone: false,
  floorM2: null,
  freeFloorM2: null,
  desks: null,
  workshop: null,
  fibre: null,
  barrierFree: null,
  rentEurPerM2: null,
  availableFrom: null,
  code: null,
  stop: null,
  builtSince: [],
  named: [],
  supply: null,
  ...known,
});
const reason = (known: Partial<FounderPlace>, need: FounderNeed) => {
  const [match] = matchFounders([aPlace('x', known)], need, rules);
  const { answer, task } = match!.reasons.find(({ criterion }) => criterion !== 'stage')!;
  return [answer, task];
};

describe('each need is met, not met or not known, with what would have to be done', () => {
  test.each<[string, FounderNeed, Partial<FounderPlace>, string, string | null]>([
    ['120 m² free of 100 wanted', { floorM2: 100 }, { freeFloorM2: 120 }, 'for', null],
    ['the whole house is smaller', { floorM2: 100 }, { floorM2: 80 }, 'against', 'look-elsewhere'],
    ['how much of 4,500 m² is free', { floorM2: 100 }, { floorM2: 4500 }, 'unknown', 'ask-owner'],
    ['whether one of 200 desks is free', { desks: 3 }, { desks: 200 }, 'unknown', 'ask-owner'],
    ['two desks in all', { desks: 3 }, { desks: 2 }, 'against', 'look-elsewhere'],
    ['no workshop', { workshop: true }, { workshop: false }, 'against', 'look-elsewhere'],
    ['evening hours', { lateHours: true }, {}, 'unknown', 'ask-owner'],
    ['passers-by', { footfall: true }, {}, 'unknown', 'ask-owner'],
    ['fibre is in', { fibre: true }, { fibre: true }, 'for', null],
    ['no fibre yet', { fibre: true }, { fibre: false }, 'against', 'order-fibre'],
    [
      'no fibre in the file, and some built there since',
      { fibre: true },
      { fibre: false, builtSince: [{ line: { technology: 'ftthb' } }] as never },
      'unknown',
      'ask-operator',
    ],
    ['fibre not known', { fibre: true }, {}, 'unknown', 'ask-operator'],
    ['steps', { barrierFree: true }, { barrierFree: false }, 'against', 'rebuild-access'],
    ['rent within the budget', { rentToEurPerM2: 8 }, { rentEurPerM2: 8 }, 'for', null],
    ['rent above it', { rentToEurPerM2: 8 }, { rentEurPerM2: 9 }, 'against', 'look-elsewhere'],
    ['free in time', { from: '2027' }, { availableFrom: '2027-06' }, 'for', null],
    ['free too late', { from: '2027' }, { availableFrom: '2028' }, 'against', 'look-elsewhere'],
    ['a workshop in MK', { use: 'workshop' }, { code: 'MK' }, 'for', null],
    ['a hotel in WA', { use: 'hotel' }, { code: 'WA' }, 'for', 'apply-for-exception'],
    ['a foundry in MI', { use: 'production' }, { code: 'MI' }, 'against', 'change-plan'],
    ['a zone without a code', { use: 'office' }, {}, 'unknown', 'ask-building-authority'],
  ])('%s', (_, need, known, answer, task) => {
    expect(reason(known, need)).toEqual([answer, task]);
  });

  test('a known stop 300 m away speaks for a place; that none is nearer no file says, so it never speaks against it', () => {
    const stop = (uncertaintyM: number | null) => ({
      stop: { name: 'stop', feature: {} as never, distanceM: 300, uncertaintyM },
    });
    expect(reason(stop(null), { stopWithinM: 300 })[0]).toBe('for');
    expect(reason(stop(null), { stopWithinM: 250 })).toEqual(['unknown', 'ask-timetable']);
    expect(reason(stop(100), { stopWithinM: 250 })[0]).toBe('unknown');
    expect(reason({}, { stopWithinM: 250 })[0]).toBe('unknown');
  });

  test('what is not asked is not counted', () => {
    const [match] = matchFounders([aPlace('x', { fibre: false })], { fibre: false }, rules);
    // Only whether one could move in is open: that somebody uses the building says nothing for a founder.
    expect(match).toMatchObject({ for: 0, against: 0, unknown: 1 });
  });
});

describe('ranking', () => {
  const places = [
    aPlace('gone', { stage: 'gone', isGone: true, fibre: true }),
    aPlace('against', { fibre: false }),
    aPlace('open'),
    aPlace('candidate', { stage: 'candidate', fibre: true }),
    aPlace('with fibre', { fibre: true }),
  ];
  const names = (list: readonly { place: FounderPlace }[]) => list.map(({ place }) => place.name);

  test('what is in use, then candidates; what has a reason against it comes after, what was given up last', () => {
    const ranked = matchFounders(places, { fibre: true }, rules);
    expect(names(ranked)).toEqual(['with fibre', 'open', 'candidate', 'against', 'gone']);
    expect(ranked.find(({ place }) => place.name === 'open')).toMatchObject({
      for: 0,
      against: 0,
      unknown: 2,
    });
  });

  test('what nobody has classified never comes before what is in use, and what was given up is asked for or not shown', () => {
    const more = [
      aPlace('unclassified', { stage: null }),
      aPlace('taken', { stage: null, isGone: true }),
      ...places,
    ];
    expect(names(matchFounders(more, {}, rules, stagesFrom({})))).toEqual([
      'against',
      'open',
      'with fibre',
      'candidate',
      'unclassified',
    ]);
    expect(names(matchFounders(more, {}, rules, stagesFrom({ 'g-stand': 'usable,gone' }))).slice(-2)).toEqual(
      ['gone', 'taken'],
    );
    const { shown } = matchFigures(matchFounders(more, {}, rules, stagesFrom({})), more.length, '', '2026');
    expect(shown.figure).toMatchObject({
      value: 5,
      proof: { formula: { en: expect.stringMatching(/given up only when asked/) } },
    });
  });

  test('a founders’ centre in use leads and speaks for itself, an institute comes after other houses, a project without a building after all', () => {
    const more = [
      aPlace('A institute', { use: 'institute', fibre: true }),
      aPlace('B office', { use: 'office' }),
      aPlace('C centre', { use: 'incubator' }),
      aPlace('A candidate', { stage: 'candidate', use: 'incubator', fibre: true }),
      aPlace('A project', { use: 'programme' }),
    ];
    const ranked = matchFounders(more, {}, rules);
    expect(ranked.map(({ place, reasons }) => [place.name, reasons[0]?.answer])).toEqual([
      ['C centre', 'for'],
      ['B office', 'unknown'],
      ['A institute', 'unknown'],
      ['A candidate', 'unknown'],
      ['A project', 'against'],
    ]);
  });

  test('what is shown is counted by what it is: no project and no sum of shops is called a building', () => {
    const land = aPlace('land', {
      stage: null,
      feature: { id: 'land', layer: 'commercial-sites', properties: {} } as never,
    });
    const of = (name: string, use: FounderPlace['use']) =>
      aPlace(name, { use, feature: { id: name, layer: 'startup-buildings', properties: {} } as never });
    const shown = [
      of('house', null),
      of('office', 'office'),
      of('project', 'programme'),
      of('shops', 'premises'),
      land,
    ];
    const { kinds } = matchFigures(matchFounders(shown, {}, rules), shown.length, '', '2026');
    expect([...kinds].map(([kind, { figure }]) => [kind, figure.value])).toEqual([
      ['buildings', 2],
      ['premises', 1],
      ['sites', 1],
      ['programmes', 1],
    ]);
  });

  test('only what can be used already, and what nobody has classified', () => {
    const unclassified = aPlace('unclassified', { stage: null });
    expect(names(matchFounders([...places, unclassified], {}, rules, ['usable'])).sort()).toEqual([
      'against',
      'open',
      'unclassified',
      'with fibre',
    ]);
  });
});

test('a building knows the stop around it, but not the fibre of a cell as its own; a full estate is gone; a name without a place is kept', () => {
  const point = (x: number, y: number) => ({ type: 'Point' as const, coordinates: atMetres(x, y) });
  const city = aCity()
    .withCell(0, 0, { businesses: 3, gew: { ...everySpeed('ftthb', 100), ...everySpeed('alle', 100) } })
    .withFeature('places', 'stop', point(50, 350), { name: 'Haltestelle Mitte', kind: 'stop' })
    .withFeature('startup-buildings', 'hub', point(50, 50), {
      name: 'hub',
      stage: 'usable',
      uncertaintyM: 80,
    })
    .withFeature('startup-buildings', 'idea', null, { name: 'idea' })
    .withFeature('commercial-sites', 'estate', point(50, 50), {
      name: 'estate',
      kind: 'estate',
      availability: 'full',
    })
    .build();
  const [hub, idea, estate] = founderPlaces(city);
  expect(hub).toMatchObject({ name: 'hub', fibre: null, isGone: false, stop: { uncertaintyM: 80 } });
  expect(hub!.stop!.distanceM).toBeCloseTo(300, 0);
  expect(idea).toMatchObject({ name: 'idea', fibre: null, stop: null });
  expect(estate).toMatchObject({ name: 'estate', isGone: true });
});

describe('land that is not there to be had', () => {
  const matchOf = (properties: object, hasPlace: boolean) => {
    const geometry = hasPlace ? ({ type: 'Point', coordinates: atMetres(50, 50) } as const) : null;
    const city = aCity()
      .withFeature('commercial-sites', 'x', geometry, { name: 'X', ...properties })
      .build();
    return matchFounders(founderPlaces(city), { fibre: true, barrierFree: true }, rules)[0]!;
  };

  test('a plan for which no land is named has no room, and nobody is to be asked about its house', () => {
    const { reasons, ...counts } = matchOf({ kind: 'plan', availability: 'notOnOffer' }, false);
    expect(reasons).toEqual([
      { criterion: 'stage', answer: 'against', found: 'not-named', task: 'look-elsewhere' },
    ]);
    expect(counts).toMatchObject({ for: 0, against: 1, unknown: 0 });
  });

  test.each([
    ['a plan with a place', { kind: 'plan' }, true],
    ['a plan with an area', { kind: 'plan', areaHa: 2 }, false],
    ['a study', { kind: 'study' }, false],
  ])(
    '%s that was not on offer is open, and the contacts are asked, for it names no owner',
    (_, kind, hasPlace) => {
      const { reasons } = matchOf({ ...kind, availability: 'notOnOffer' }, hasPlace);
      expect(reasons).toHaveLength(3);
      expect(reasons[0]).toMatchObject({ answer: 'unknown', found: 'not-on-offer', task: 'ask-contacts' });
    },
  );

  test('a project without a building is asked nothing of its house', () => {
    const [project] = matchFounders([aPlace('x', { use: 'programme' })], { fibre: true, desks: 3 }, rules);
    expect(project!.reasons.map(({ criterion }) => criterion)).toEqual(['stage']);
  });
});
