// SPDX-License-Identifier: EUPL-1.2
// The whole page on the draft: figures, lists and search are of the changed city; what breaks a rule stays as it was; after a
// publication the page shows what was saved.

import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { addFeature } from '../../src/core/edit/operations/add-feature';
import { removeFeature } from '../../src/core/edit/operations/remove-feature';
import { setId } from '../../src/core/edit/operations/set-id';
import { setProperties } from '../../src/core/edit/operations/set-properties';
import { searchPlaces } from '../../src/core/search/find-places';
import { keepsPictureFromAfar, pageDraftOf } from '../../src/session/follow-desk';
import { type OpenCity, openCity } from '../../src/session/use-city';
import { theCity } from '../the-city';
import { SharedBrowser } from './desk/a-desk-store';

const zones = 'residential-zones.geojson';
const page = openCity({
  city: theCity,
  manifest: null,
  more: null,
  view: {},
  index: null,
  troubles: [],
  rest: null,
  far: null,
}) as OpenCity;

async function opened() {
  const store = new SharedBrowser().tab();
  await store.open();
  return { store, desk: store.get().desk! };
}

test('while nothing is changed the page is as it was read', async () => {
  const { store, desk } = await opened();
  expect(pageDraftOf(store)).toBeNull();
  store.do(setProperties(desk, [{ file: zones, key: 0, set: { note: 'x' } }]));
  store.undo();
  expect(pageDraftOf(store)).toBeNull();
});

test('a renamed zone is found by its new name; one that is gone counts in no figure', async () => {
  const { store, desk } = await opened();
  const [first] = theCity.layers['residential-zones'];
  const gone = coverageShares(theCity).zones.find(
    ({ zone, figures }) => figures && zone.group === 'residential' && zone.feature.index > 0,
  )!;
  store.do(setProperties(desk, [{ file: zones, key: 0, set: { name: 'Am neuen Hang' } }]));
  store.do(removeFeature(desk, zones, gone.zone.feature.index));
  const draft = pageDraftOf(store)!;
  expect(draft).toMatchObject({ changes: 2, left: 0, published: null, isShown: true });
  const drafted = draft.draft!(page);
  expect(searchPlaces(drafted.index, 'Am neuen Hang')[0]?.feature?.id).toBe(first!.id);
  expect(searchPlaces(page.index, 'Am neuen Hang')).toEqual([]);
  const [before, after] = [page, drafted].map(({ city }) => coverageShares(city).groups.residential.areaM2);
  expect(before! - after!).toBeCloseTo(gone.figures!.areaM2, 3);
  expect(drafted.cellsView()!.groups).not.toBe(page.cellsView()!.groups);
  // Which line a cell has does not depend on the draft: those columns are shared.
  expect(drafted.cellsView()!.classes.alle).toBe(page.cellsView()!.classes.alle);
});

test('what breaks a rule stays as it was published; a new object is left out until it keeps them, and both are counted', async () => {
  const { store, desk } = await opened();
  const [first] = theCity.layers['residential-zones'];
  store.do(setProperties(desk, [{ file: zones, key: 0, set: { population: -5 } }]));
  expect(store.do(addFeature(desk, { file: zones, id: 'new', properties: {}, geometry: null }))).toBe(true);
  const { draft, left } = pageDraftOf(store)!;
  expect(left).toBe(2);
  const shown = draft!(page).city.layers['residential-zones'];
  expect(shown).toHaveLength(theCity.layers['residential-zones'].length);
  expect(shown[0]!.properties).toEqual(first!.properties);
  expect(shown.map(({ index }) => index)).toEqual(shown.map((_, i) => i));
});

test('an id that two have is shown once', async () => {
  const { store, desk } = await opened();
  const [first, second] = theCity.layers['residential-zones'];
  // The desk refuses it; a file that was edited elsewhere may have it.
  expect(setId(desk, zones, 1, first!.id).refusal?.code).toBe('bad-value');
  store.do(setId(desk, zones, 1, 'other'));
  const shown = pageDraftOf(store)!.draft!(page).city.layers['residential-zones'];
  expect(shown.map(({ id }) => id)).not.toContain(second!.id);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
});

test('after a publication the page shows what was saved, and it is no draft any more', async () => {
  const { store, desk } = await opened();
  store.do(setProperties(desk, [{ file: zones, key: 0, set: { name: 'Am neuen Hang' } }]));
  await store.published([{ name: zones, bytes: desk.document(zones).bytes() }]);
  const after = pageDraftOf(store)!;
  expect(after).toMatchObject({ changes: 0, left: 0, draft: null });
  const saved = after.published!(page);
  expect(searchPlaces(saved.index, 'Am neuen Hang')).toHaveLength(1);
  // A next draft comes on top of it.
  store.do(setProperties(store.get().desk!, [{ file: zones, key: 1, set: { name: 'Am alten Hang' } }]));
  const next = pageDraftOf(store)!;
  const drafted = next.draft!(next.published!(page));
  expect(searchPlaces(drafted.index, 'Am neuen Hang')).toHaveLength(1);
  expect(searchPlaces(drafted.index, 'Am alten Hang')).toHaveLength(1);
});

test('the picture from afar goes with a changed zone or plan, and stays where nothing that it shows has changed', async () => {
  const { store, desk } = await opened();
  const far = { step: [0.01, 0.01] as const, layers: {}, cells: async () => null };
  store.do(setProperties(desk, [{ file: zones, key: 0, set: { note: 'x' } }]));
  expect(pageDraftOf(store)!.draft!({ ...page, far }).far).toBeNull();
  expect(keepsPictureFromAfar(['commercial-sites', 'places'])).toBe(true);
  expect(keepsPictureFromAfar(['commercial-sites', 'planned-expansion'])).toBe(false);
});
