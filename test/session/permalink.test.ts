// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeatureId } from '../../src/core/city/city';
import { layers } from '../../src/layers';
import { coverageTechnologies } from '../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { linkOf, stateFrom } from '../../src/session/permalink';
import { languages, pages, rooms, type SessionState, startState, tabs } from '../../src/session/state';

const layerIds = layers.map((layer) => layer.id);
const round5 = (value: number) => Number(value.toFixed(5));
const lonLat = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});

const anyState: fc.Arbitrary<SessionState> = fc.record({
  room: fc.constantFrom(...rooms),
  tab: fc.constantFrom(...tabs),
  page: fc.constantFrom(...pages, null),
  wide: fc.boolean(),
  view: fc.record({
    group: fc.constantFrom('all', 'industrial', 'residential', 'mixed'),
    technology: fc.constantFrom(...coverageTechnologies),
    thresholdMbit: fc.constantFrom(...thresholdsMbit),
    colouring: fc.constantFrom('speed', 'reach'),
    quarter: fc.constantFrom(null, '2021-Q3', '2026-Q4'),
    hidden: fc.uniqueArray(fc.constantFrom(...layerIds)).map((ids) => new Set(ids)),
    background: fc.constantFrom(null, 'basemap-grey'),
  }),
  selection: fc.record({
    point: fc.option(
      lonLat.map(({ lon, lat }) => ({ lon: round5(lon), lat: round5(lat) })),
      { nil: null },
    ),
    feature: fc.option(
      fc.record({
        layer: fc.constantFrom(...layerIds),
        id: fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }) as fc.Arbitrary<FeatureId>,
      }),
      { nil: null },
    ),
  }),
  listLayer: fc.constantFrom(...layerIds),
  camera: fc.option(
    fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }).map(round5),
      lat: fc.double({ min: -90, max: 90, noNaN: true }).map(round5),
      zoom: fc.integer({ min: 0, max: 2200 }).map((z) => z / 100),
    }),
    { nil: null },
  ),
  language: fc.constantFrom(...languages),
  unspoken: fc.constant(null),
  wantsContrast: fc.constant(false),
  appearance: fc.constant('system'),
  extra: fc.dictionary(fc.stringMatching(/^[a-z-]{1,20}$/), fc.string({ maxLength: 50, unit: 'grapheme' }), {
    noNullPrototype: true,
  }),
}) as fc.Arbitrary<SessionState>;

describe('the link', () => {
  test('is empty for the start, so that the plain address opens the start', () => {
    expect(linkOf(startState)).toBe('');
    expect(stateFrom('')).toEqual(startState);
  });

  test('reopens exactly the state it was made from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        // -0 and 0 are one place; JSON makes them one.
        expect(JSON.stringify(plain(stateFrom(linkOf(state))))).toEqual(JSON.stringify(plain(state)));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('keeps the place readable and behind the #', () => {
    const state = { ...startState, selection: { point: { lon: 7.6125, lat: 51.2475 }, feature: null } };
    expect(linkOf(state)).toBe('ort=7.61250,51.24750');
    const house = { ...state, selection: { ...state.selection, house: 'Höher Weg 12 a' } };
    expect(linkOf(house)).toBe('ort=7.61250,51.24750&haus=H%C3%B6her%20Weg%2012%20a');
    expect(stateFrom(linkOf(house)).selection).toEqual(house.selection);
    const street = { layer: 'places', id: 'place-strasse-weg' as FeatureId } as const;
    const ofStreet = { ...state, selection: { point: null, feature: street, house: 'Weg 3' } };
    expect(linkOf(ofStreet)).toBe('objekt=places/place-strasse-weg&haus=Weg%203');
    expect(stateFrom(linkOf(ofStreet)).selection).toEqual(ofStreet.selection);
    expect(stateFrom('objekt=commercial-sites/a&haus=Weg%203').selection).not.toHaveProperty('house');
  });

  test('any text opens a usable page', () => {
    const pieces = fc.constantFrom(
      'ort=',
      'haus=Weg%201',
      'ort=&haus=Weg%201',
      'objekt=',
      'karte=',
      'stand=',
      '&',
      '=',
      '%',
      '%E0%A4%A',
      ',',
      '/',
      'x.',
      '__proto__',
      'raum=',
      'tempo=',
      'aus=',
      '1e999',
      'NaN',
      '-',
    );
    const fragment = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fragment, (text) => {
        const state = stateFrom(text);
        expect(rooms).toContain(state.room);
        expect(thresholdsMbit).toContain(state.view.thresholdMbit);
        const { point } = state.selection;
        expect(point === null || (Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90)).toBe(true);
        expect(stateFrom(linkOf(state))).toEqual(state);
      }),
      { seed: 2, numRuns: 20_000 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 60_000);
});

function plain(state: SessionState): unknown {
  const { appearance: _, ...rest } = state;
  const zero = (value: number) => (Object.is(value, -0) ? 0 : value);
  const point = rest.selection.point && {
    lon: zero(rest.selection.point.lon),
    lat: zero(rest.selection.point.lat),
  };
  const camera = rest.camera && {
    lon: zero(rest.camera.lon),
    lat: zero(rest.camera.lat),
    zoom: rest.camera.zoom,
  };
  return {
    ...rest,
    camera,
    selection: {
      point,
      feature: rest.selection.feature && {
        layer: rest.selection.feature.layer,
        id: rest.selection.feature.id,
      },
    },
    view: { ...rest.view, hidden: [...rest.view.hidden].sort() },
    extra: Object.entries(rest.extra).sort(),
  };
}

test('a device that asks for contrast begins with the picture of two classes, and its links say what was seen', () => {
  const base = { ...startState, wantsContrast: true };
  const opened = stateFrom('', base);
  expect(opened.view.colouring).toBe('reach');
  expect(stateFrom(linkOf(opened)).view.colouring).toBe('reach');
  const chosen = { ...opened, view: { ...opened.view, colouring: 'speed' as const } };
  expect(stateFrom(linkOf(chosen), base).view.colouring).toBe('speed');
  expect(stateFrom('bild=speed', base).view.colouring).toBe('speed');
});
