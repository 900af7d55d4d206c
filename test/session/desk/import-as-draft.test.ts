// SPDX-License-Identifier: EUPL-1.2
// An import as a draft of its layer: added or renewed by id, nothing deleted, and undo takes all of it back.

import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { Desk } from '../../../src/core/edit/desk';
import { writeFeatures } from '../../../src/core/write/write-geojson';
import { draftedText } from '../../../src/edit/import/drafted-text';
import { type DraftOptions, importedDraft } from '../../../src/session/desk/import-as-draft';
import { mergeAll } from '../../../src/session/desk/take-in';

const file = 'residential-zones.geojson';
const zone = (id: string, properties: object, x = 7.63) => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'Point', coordinates: [x, 51.2] },
});
const written = `{"type":"FeatureCollection","features":[
${JSON.stringify(zone('a', { name: 'Alt', population: 10, source: 'Amt' }))},

${JSON.stringify(zone('b', { name: 'Bleibt' })).replace('7.63', '7.630')}
]}`;
const opened = () => new Desk([{ name: file, bytes: new TextEncoder().encode(written) }]);
const textOf = (desk: Desk) => new TextDecoder().decode(desk.document(file).bytes());

function taken(desk: Desk, features: readonly object[], more: Partial<DraftOptions> = {}) {
  const text = writeFeatures(features as readonly Feature[]);
  const options = { isMade: () => false, filledIn: [], ...more };
  const draft = importedDraft(desk.document(file), text, options);
  if ('pairs' in draft) return draft;
  const {
    theirs,
    flattened: _,
    kept: __,
    overDraft: ___,
    older: _o,
    moves: _m,
    probably: _p,
    ...counts
  } = draft;
  const merged = mergeAll(desk, [theirs], () => null, new Map());
  if (merged.kind !== 'merged') throw new Error(merged.kind);
  desk.perform({ note: { code: 'merge', features: merged.features }, edits: merged.edits });
  return counts;
}
const idsOf = (desk: Desk) =>
  (JSON.parse(textOf(desk)) as { features: { id: string }[] }).features.map(({ id }) => id);

test('renews what has its id, adds the others, deletes nothing, and is one step', () => {
  const desk = opened();
  const news = zone('a', { name: 'Neu', population: null, source: 'landuse.geojson' }, 7.7);
  expect(taken(desk, [news, zone('c', { name: 'Dazu' })], { filledIn: ['source'] })).toEqual({
    added: 1,
    renewed: 1,
    unchanged: 0,
  });
  expect(idsOf(desk)).toEqual(['a', 'b', 'c']);
  const { features } = JSON.parse(textOf(desk)) as { features: ReturnType<typeof zone>[] };
  expect(features[0]).toEqual(zone('a', { name: 'Neu', population: 10, source: 'Amt' }, 7.7));
  // The text of what nobody touched stays to the last zero.
  expect(textOf(desk)).toContain('7.630');
  desk.undo();
  expect(textOf(desk)).toBe(written);
});

test('an empty list of the import takes no list away', () => {
  const desk = opened();
  taken(desk, [zone('a', { history: [{ on: '2020-01' }] })]);
  taken(desk, [zone('a', { history: [] })]);
  expect(JSON.parse(textOf(desk)).features[0].properties.history).toEqual([{ on: '2020-01' }]);
});

test('ids that the import made renew nobody', () => {
  const desk = opened();
  expect(taken(desk, [zone('a', { name: 'Fremd' })], { isMade: () => true })).toEqual({
    added: 1,
    renewed: 0,
    unchanged: 0,
  });
  expect(idsOf(desk)).toEqual(['a', 'b', 'a-2']);
  expect(textOf(desk)).toContain('"Alt"');
});

test('imported twice with ids that the import made, what is open already is not added once more', () => {
  const desk = opened();
  const made = [
    zone('z-1', { name: 'Neu' }),
    zone('z-2', { name: 'Neu' }),
    zone('z-3', { name: 'Fern' }, 7.8),
  ];
  expect(taken(desk, made, { isMade: () => true })).toEqual({ added: 3, renewed: 0, unchanged: 0 });
  const once = textOf(desk);
  expect(taken(desk, made, { isMade: () => true })).toEqual({ added: 0, renewed: 0, unchanged: 3 });
  expect(textOf(desk)).toBe(once);
  const other = zone('z-1', { name: 'Anders' });
  expect(taken(desk, [other, made[2]!], { isMade: () => true })).toEqual({
    added: 1,
    renewed: 0,
    unchanged: 1,
  });
});

test('goes on from what is open, also where that was changed already', () => {
  const desk = opened();
  taken(desk, [zone('c', { name: 'Erst' })]);
  expect(taken(desk, [zone('c', { name: 'Dann' })])).toEqual({ added: 0, renewed: 1, unchanged: 0 });
  expect(taken(desk, [zone('c', { name: 'Dann' })])).toEqual({ added: 0, renewed: 0, unchanged: 1 });
  expect(idsOf(desk)).toEqual(['a', 'b', 'c']);
  expect(textOf(desk)).toContain('"Dann"');
});

test('an id that is only a number renews what name or place shows to be the same, and asks about the others', () => {
  const desk = opened();
  const [one, two] = [zone('1', { name: 'Nord 1' }, 7.6), zone('2', { name: 'Nord 2' }, 7.61)];
  const numbered = 'residential-zones';
  expect(taken(desk, [one, two], { numbered })).toEqual({ added: 2, renewed: 0, unchanged: 0 });
  // The same file, newer: one renamed, one moved.
  const newer = [zone('1', { name: 'Nord I' }, 7.6), zone('2', { name: 'Nord 2' }, 7.613)];
  expect(taken(desk, newer, { numbered })).toEqual({ added: 0, renewed: 2, unchanged: 0 });
  const before = textOf(desk);
  const south = [zone('1', { name: 'Süd 1' }, 7.5), zone('2', { name: 'Süd 2' }, 7.51)];
  const doubt = { pairs: 2, id: '1', before: 'Nord I', after: 'Süd 1', gapM: expect.any(Number) };
  expect(taken(desk, south, { numbered })).toEqual(doubt);
  // Called alike, kilometres away: another one.
  const alike = [zone('1', { name: 'Nord I' }, 7.5)];
  expect(taken(desk, alike, { numbered })).toMatchObject({ pairs: 1, after: 'Nord I' });
  expect(textOf(desk)).toBe(before);
  const rows = 'new';
  expect(taken(desk, south, { numbered, rows })).toEqual({ added: 2, renewed: 0, unchanged: 0 });
  expect(idsOf(desk)).toEqual(['a', 'b', '1', '2', '1-2', '2-2']);
  expect(taken(desk, south, { numbered, rows })).toEqual({ added: 0, renewed: 0, unchanged: 2 });
  desk.undo();
  desk.undo();
  expect(taken(desk, south, { numbered, rows: 'same' })).toEqual({ added: 0, renewed: 2, unchanged: 0 });
  expect(idsOf(desk)).toEqual(['a', 'b', '1', '2']);
});

test('a whole number that floating point would change stays in an object that is renewed', () => {
  const text = written.replace('"population":10', '"parcel":9007199254740993');
  const desk = new Desk([{ name: file, bytes: new TextEncoder().encode(text) }]);
  expect(taken(desk, [zone('a', { name: 'Neu' })])).toMatchObject({ renewed: 1 });
  expect(textOf(desk)).toContain('"name":"Neu","parcel":9007199254740993');
});

test('an outline that becomes a point, and a value of which the file says nothing, are told', () => {
  const ring = [
    [7.6, 51.2],
    [7.61, 51.2],
    [7.61, 51.21],
    [7.6, 51.2],
  ];
  const area = {
    ...zone('a', { name: 'A', population: 10 }),
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  const text = `{"type":"FeatureCollection","features":[\n${JSON.stringify(area)}\n]}\n`;
  const { documents } = new Desk([{ name: file, bytes: new TextEncoder().encode(text) }]);
  const said = (news: object, language: 'de' | 'en') => {
    const options = { isMade: () => false, filledIn: [] };
    const draft = importedDraft(documents.get(file)!, writeFeatures([news as Feature]), options);
    if ('pairs' in draft) throw new Error('in doubt');
    return draftedText(file, draft, language);
  };
  const point = zone('a', { name: 'A', population: null });
  expect(said(point, 'de')).toMatch(
    / 1 aktualisiert.* durch einen Punkt oder eine Linie der Datei ersetzt wurde: 1\..* blieb der bisherige Wert \(Objekte\): Einwohner \(1\)\.$/,
  );
  // It stays there after an undo, so it says what was done and not what is in the draft now.
  expect(said(point, 'de')).toMatch(/^In den Entwurf übernommen: /);
  expect(said(point, 'en')).toMatch(/^Taken into the draft: /);
  expect(said(point, 'en')).toMatch(/replaced by a point or a line of the file: 1\..*: Inhabitants \(1\)\.$/);
  const placeless = { ...point, geometry: null };
  expect(said(placeless, 'de')).toMatch(/ 1 unverändert.*zurück\. Wo die Datei nichts nennt/);
  expect(said({ ...area, properties: { name: 'B' } }, 'de')).toMatch(
    / 1 aktualisiert.*nimmt alles zurück\.$/,
  );
});

test('what was changed in the draft by hand and is replaced by the file is told', () => {
  const desk = opened();
  taken(desk, [zone('a', { name: 'Von Hand', population: 20 }), zone('c', { name: 'Eigenes' })]);
  const said = (news: object[], language: 'de' | 'en' = 'de') => {
    const options = { isMade: () => false, filledIn: [] };
    const draft = importedDraft(desk.document(file), writeFeatures(news as Feature[]), options);
    if ('pairs' in draft) throw new Error('in doubt');
    return draftedText(file, draft, language);
  };
  const news = [zone('a', { name: 'Amt', population: 20, source: 'Neu' }), zone('b', { name: 'Anders' })];
  expect(said(news)).toMatch(
    / 2 aktualisiert.* Noch nicht veröffentlichte Werte dieses Entwurfs, die die Datei dabei ersetzt hat \(Objekte\): Gebiet \(1\)\.$/,
  );
  expect(said([zone('c', { name: 'Amt' })], 'en')).toMatch(
    / 1 updated.* Values of this draft, not published yet, that the file has replaced \(features\): Area \(1\)\.$/,
  );
  expect(said([zone('b', { name: 'Anders' })])).toMatch(/nimmt alles zurück\.$/);
  expect(said([{ ...zone('b', { name: 'Anders' }), geometry: null }])).toMatch(
    / Wo die Datei nichts nennt oder nur den Anfang eines Textes, blieb der bisherige Wert \(Objekte\): Lage \(1\)\.$/,
  );
});

test('an older state over a newer one, and an object far from where it lay, are told', () => {
  const desk = opened();
  taken(desk, [zone('a', { name: 'A', asOf: '2024-05' })]);
  const said = (news: object, language: 'de' | 'en') => {
    const options = { isMade: () => false, filledIn: [] };
    const draft = importedDraft(desk.document(file), writeFeatures([news as Feature]), options);
    if ('pairs' in draft) throw new Error('in doubt');
    return draftedText(file, draft, language);
  };
  const older = zone('a', { name: 'B', asOf: '2021' }, 7.8);
  expect(said(older, 'de')).toMatch(
    /den älteren haben: 1 \(zuerst A: Mai 2024 → 2021\)\..*zuerst A: 12 km\)/,
  );
  expect(said(older, 'en')).toMatch(/the older one: 1 \(first A: May 2024 → 2021\)\..*first A: 12 km\)/);
  expect(said(zone('a', { name: 'B', asOf: '2024' }, 7.64), 'de')).not.toMatch(/älter|mehr als 1 km/);
});

test('beside one object whose id the import made the others are renewed all the same', () => {
  const desk = opened();
  const isMade = (id: string) => id === 'b';
  const news = [zone('a', { name: 'Neu' }), zone('b', { name: 'Gezeichnet' })];
  expect(taken(desk, news, { isMade })).toEqual({ added: 1, renewed: 1, unchanged: 0 });
  expect(idsOf(desk)).toEqual(['a', 'b', 'b-2']);
});

test('a new object that by name and place is probably one that is there is told', () => {
  const said = (news: object[]) => {
    const options = { isMade: () => false, filledIn: [] };
    const draft = importedDraft(opened().document(file), writeFeatures(news as Feature[]), options);
    if ('pairs' in draft) throw new Error('in doubt');
    return draftedText(file, draft, 'de');
  };
  expect(said([zone('neu', { name: 'Bleibt' })])).toContain(
    'die vermutlich vorhandene unter anderer Kennung sind: 1 (zuerst Bleibt: b).',
  );
  expect(said([zone('neu', { name: 'Bleibt' }), zone('b', { name: 'Bleibt' })])).not.toContain('vermutlich');
});

test('a text that a shapefile cut off does not replace the whole one', () => {
  const desk = opened();
  const note = 'Grüße '.repeat(60);
  taken(desk, [zone('a', { name: 'A', note })]);
  expect(taken(desk, [zone('a', { name: 'A', note: note.slice(0, 189) })])).toMatchObject({ unchanged: 1 });
  expect(taken(desk, [zone('a', { name: 'A', note: 'Grüße' })])).toMatchObject({ renewed: 1 });
});
