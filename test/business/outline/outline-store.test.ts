// SPDX-License-Identifier: EUPL-1.2
// The outline between hands and link: a drag writes once, at its end; another link opens its own outline.

import { expect, test } from 'vitest';
import { cornersOfLink, modelOf, OutlineStore } from '../../../src/business/outline/outline-store';
import type { CityFeature } from '../../../src/core/city/city';
import type { Corner } from '../../../src/core/outline/outline';
import { outlineFeatures, outlineLayers } from '../../../src/map/style/outline-layers';
import { Session } from '../../../src/session/session';
import { startState } from '../../../src/session/state';
import { aCity } from '../../a-city';

const triangle: readonly Corner[] = [
  [7.6, 51.2],
  [7.61, 51.2],
  [7.605, 51.21],
];
const triangleText = '7.600000/51.200000,7.610000/51.200000,7.605000/51.210000';
const city = aCity()
  .withZone('Nord', 'industrial', [0, 0, 100, 100])
  .withZone('ohne Lage', 'industrial', null)
  .build();
const [zone, unplaced] = city.layers['industrial-zones'] as readonly CityFeature[];

function open(link = '') {
  let fragment = link;
  const written: string[] = [];
  const session = new Session(
    {
      readFragment: () => fragment,
      writeFragment: (text) => {
        fragment = text;
        written.push(text);
      },
    },
    startState,
    { isThere: () => true, fetch: async () => {} },
  );
  const fitted: (readonly Corner[])[] = [];
  const store = new OutlineStore(session, city, (corners) => fitted.push(corners));
  let told = 0;
  store.subscribe(() => told++);
  const go = (to: string) => {
    fragment = to;
    session.reopen();
  };
  return { session, store, written, fitted, told: () => told, go };
}

const kept = ({ session }: ReturnType<typeof open>) => session.get().extra;

test('a drag is written once, when the corner is let go', () => {
  const all = open(`x.umriss=${triangleText}`);
  for (let step = 1; step <= 20; step++)
    all.store.do({ do: 'move', at: 0, corner: [7.6 - step / 10_000, 51.2] });
  expect(all.written).toEqual([]);
  expect(all.told()).toBe(20);
  expect(all.store.get().corners[0]).toEqual([7.598, 51.2]);
  all.store.do({ do: 'release' });
  expect(all.written).toHaveLength(1);
  expect(kept(all).umriss).toBe(triangleText.replace('7.600000', '7.598000'));
});

test('a corner pushed by a key is written at once', () => {
  const all = open(`x.umriss=${triangleText}`);
  all.store.do({ do: 'nudge', at: 0, eastM: 0, northM: 111.32 });
  expect(kept(all).umriss).toBe(triangleText.replace('7.600000/51.200000', '7.600000/51.201000'));
});

test('an edit that changes nothing tells nobody, and what the link already says is not written again', () => {
  const all = open(`x.umriss=${triangleText}`);
  all.store.do({ do: 'finish' });
  all.store.do({ do: 'nudge', at: 9, eastM: 1, northM: 1 });
  expect(all.told()).toBe(0);
  all.store.do({ do: 'select', at: 1 });
  expect(all.told()).toBe(1);
  expect(all.written).toEqual([]);
});

test('a copy is kept by the name of its feature until a corner is changed', () => {
  const all = open();
  all.store.copy(zone!);
  expect(kept(all)).toEqual({ vorlage: 'industrial-zones/Nord' });
  expect(all.store.get().corners).toHaveLength(4);
  expect(all.fitted).toEqual([all.store.get().corners]);
  all.store.do({ do: 'remove', at: 0 });
  expect(kept(all)).toMatchObject({ vorlage: 'industrial-zones/Nord', umriss: expect.any(String) });
});

test('without corners nothing is left of a copy: neither outline nor model', () => {
  const all = open();
  all.store.copy(zone!);
  all.store.do({ do: 'replace', corners: [] });
  expect(kept(all)).toEqual({});
  expect(all.store.get().corners).toEqual([]);
});

test('what has no area is no model', () => {
  const all = open();
  all.store.copy(unplaced!);
  expect(all.written).toEqual([]);
  expect(modelOf(city, { vorlage: 'industrial-zones/ohne Lage' })).toBeNull();
  expect(modelOf(city, { vorlage: 'industrial-zones/fehlt' })).toBeNull();
  expect(modelOf(city, {})).toBeNull();
  expect(modelOf(city, { vorlage: 'industrial-zones/Nord' })).toBe(zone);
});

test('own corners count before those of the model', () => {
  const keys = { umriss: triangleText, vorlage: 'industrial-zones/Nord' };
  expect(cornersOfLink(city, keys)).toEqual(triangle);
  expect(cornersOfLink(city, { vorlage: keys.vorlage })).toHaveLength(4);
  expect(cornersOfLink(city, {})).toEqual([]);
});

test('another link opens its own outline, shows it and has nothing to undo', () => {
  const all = open(`x.umriss=${triangleText}`);
  const stop = all.store.follow();
  all.store.do({ do: 'remove', at: 0 });
  expect(all.store.get().past).toHaveLength(1);
  expect(all.fitted).toEqual([]);
  all.go(`x.umriss=${triangleText}`);
  expect(all.store.get()).toMatchObject({ corners: triangle, past: [], future: [] });
  expect(all.fitted).toEqual([triangle]);
  stop();
  all.go('');
  expect(all.store.get().corners).toEqual(triangle);
});

test('a link that changes elsewhere leaves the outline, and one under a hand stays in it', () => {
  const all = open(`x.umriss=${triangleText}`);
  all.store.follow();
  const before = all.store.get();
  all.session.keep('firma', '80');
  expect(all.store.get()).toBe(before);
  all.store.do({ do: 'move', at: 0, corner: [7.5, 51.2] });
  all.go('');
  expect(all.store.get().corners[0]).toEqual([7.5, 51.2]);
});

test('a link with another outline goes before a hand that holds a corner: it may never be let go', () => {
  const all = open(`x.umriss=${triangleText}`);
  all.store.follow();
  all.store.do({ do: 'move', at: 0, corner: [7.5, 51.2] });
  all.session.keep('firma', '80');
  expect(all.store.get().corners[0]).toEqual([7.5, 51.2]);
  const other = triangleText.replace('7.600000', '7.400000');
  all.go(`x.umriss=${other}`);
  expect(all.store.get()).toMatchObject({ corners: cornersOfLink(city, { umriss: other }), held: null });
});

test('while something else is asked the outline is kept on the map, without handles and told apart', () => {
  const all = open(`x.umriss=${triangleText}`);
  const [first, again] = [all.store.onMapKept(), all.store.onMapKept()];
  expect(first).toMatchObject({ corners: triangle, handles: false, drawing: false, kept: true });
  expect(again).toBe(first);
  expect(outlineFeatures(first).features.map(({ properties }) => properties?.part)).toEqual(['kept']);
  expect(
    outlineLayers('dark').some(
      (layer) => 'filter' in layer && JSON.stringify(layer.filter).includes('"kept"'),
    ),
  ).toBe(true);
  all.store.do({ do: 'replace', corners: [] });
  expect(all.store.onMapKept()).toBeNull();
});

test('a store that begins to follow takes the link as it is by then', () => {
  const all = open();
  all.go(`x.umriss=${triangleText}`);
  expect(all.store.get().corners).toEqual([]);
  all.store.follow();
  expect(all.store.get().corners).toEqual(triangle);
});

test('the picture gets the same object until the state changes; paper has no handles and no drawing', () => {
  const { store } = open(`x.umriss=${triangleText}`);
  store.do({ do: 'draw' });
  const drawn = store.onMap();
  expect(store.onMap()).toBe(drawn);
  expect(drawn).toEqual({ corners: triangle, drawing: true, selected: null, handles: true });
  expect(store.onPaper()).toEqual({ corners: triangle, drawing: false, selected: null, handles: false });
  store.do({ do: 'select', at: 1 });
  expect(store.onMap()).not.toBe(drawn);
  expect(store.onMap().selected).toBe(1);
});

test('a cleared outline stays in the comparison it was joined to; undone it is the open one again', () => {
  const all = open(`x.umriss=${triangleText}&x.vergleich=umriss,commercial-sites/x`);
  all.store.do({ do: 'replace', corners: [] });
  expect(kept(all)).toEqual({
    vergleich: `umriss/${triangleText.replaceAll(',', '_')},commercial-sites/x`,
  });
  all.store.do({ do: 'undo' });
  expect(kept(all)).toEqual({ umriss: triangleText, vergleich: 'umriss,commercial-sites/x' });
});
