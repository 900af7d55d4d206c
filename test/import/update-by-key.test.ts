// SPDX-License-Identifier: EUPL-1.2
// A layer that is updated loses nothing.

import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import type { RowAnswer } from '../../src/core/difference/same-object';
import { withSpokenValues } from '../../src/core/findings/spoken-values';
import { updateByKey } from '../../src/import/layer/update-by-key';
import { ImportLog } from '../../src/import/reader/import-log';
import { type ImportFinding, importMessage } from '../../src/import/reader/import-words';
import { valueWriter } from '../../src/words/number/value-text';

const site = (id: string, properties: Record<string, unknown>, x = 7): Feature => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'Point', coordinates: [x, 51] },
});
const update = (old: Feature[], news: Feature[], key = 'id') => {
  const log = new ImportLog();
  return { features: updateByKey(old, news, { key }, log), counts: Object.fromEntries(log.counts), log };
};

test('same keys are renewed in their place, others are added, nothing is deleted, and each is said', () => {
  const old = [site('a', { name: 'A', note: 'alt' }), site('b', { name: 'B' })];
  const { features, log } = update(old, [site('c', { name: 'C' }), site('a', { name: 'A2', note: null }, 8)]);
  expect(features!.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(features![0]).toMatchObject({
    properties: { name: 'A2', note: 'alt' },
    geometry: { coordinates: [8, 51] },
  });
  expect(log.findings.map(({ code, found, expected }) => [code, found, expected])).toEqual([
    ['import-update-moved', '1', 'A: 70 km'],
    ['import-update', '1 / 1 / 1', 'id'],
    ['import-update-left', '1', 'b'],
    ['import-update-value', 'note', '1'],
  ]);
});

test('by a field the id of the old feature stays, and a place that the new file lacks', () => {
  const { features, counts } = update(
    [site('a', { nr: 4 })],
    [{ ...site('x', { nr: '4' }), geometry: null } as unknown as Feature],
    'nr',
  );
  expect(features).toMatchObject([{ id: 'a', properties: { nr: '4' }, geometry: { coordinates: [7, 51] } }]);
  expect(counts['import-update-value']).toBe(1);
});

test('a key that is missing or there twice is no key', () => {
  expect(update([site('a', { nr: 1 }), site('b', { nr: 1 })], [], 'nr')).toMatchObject({
    features: null,
    counts: { 'import-update-key-twice': 1 },
  });
  expect(update([site('a', {})], [], 'nr')).toMatchObject({
    features: null,
    counts: { 'import-update-no-key': 1 },
  });
  expect(update([site('a', { name: 'Nord' })], [], 'nr').log.findings[0]).toMatchObject({ found: 'Nord' });
});

test('what the import filled in itself, and an emptied list, are no news of an old feature', () => {
  const log = new ImportLog();
  const old = [site('a', { source: 'Vermessung 2020', confidence: 'inferred', aliases: ['A'] })];
  const news = [site('a', { source: 'u1.csv', confidence: 'found', aliases: [], name: 'Neu' })];
  const [feature] = updateByKey(old, news, { key: 'id', filledIn: ['source', 'confidence'] }, log)!;
  expect(feature?.properties).toEqual({
    source: 'Vermessung 2020',
    confidence: 'inferred',
    aliases: ['A'],
    name: 'Neu',
  });
  expect(log.counts.get('import-update-value')).toBe(3);
});

test('an added feature gets an id that no old one has', () => {
  const { features, counts } = update([site('s-1', { nr: 1 })], [site('s-1', { nr: 2 })], 'nr');
  expect(features?.map(({ id }) => id)).toEqual(['s-1', 's-1-2']);
  expect(counts['import-id-repeated']).toBe(1);
});

test('an id that is only a number is none where neither name nor place agrees: it is asked, and nobody is overwritten', () => {
  const north = [site('1', { name: 'Nord 1', areaHa: 4 }), site('2', { name: 'Nord 2' }, 7.1)];
  const south = [site('1', { name: 'Süd 1' }, 7.2), site('2', { name: 'Süd 2' }, 7.3)];
  const by = (news: Feature[], rows: RowAnswer | null = null, old = north) => {
    const log = new ImportLog();
    const numbered = 'commercial-sites';
    const features = updateByKey(old, news, { key: 'id', numbered, rows }, log);
    return { log, said: features?.map(({ id, properties }) => `${id} ${properties?.name}`) ?? null };
  };
  const asked = by(south);
  expect(asked.said).toBeNull();
  expect(asked.log.findings).toMatchObject([
    { code: 'import-update-rows', found: '2', expected: '1: Nord 1 → Süd 1, ↔ 14 km' },
  ]);
  const all = ['1 Nord 1', '2 Nord 2', '1-2 Süd 1', '2-2 Süd 2'];
  expect(by(south, 'new').said).toEqual(all);
  const both = updateByKey(
    north,
    south,
    { key: 'id', numbered: 'commercial-sites', rows: 'new' },
    new ImportLog(),
  )!;
  // Once more: what stands there is not added again.
  const again = by(south, 'new', both);
  expect(again.said).toEqual(all);
  // It stands in the file, under another number: only the two of the north do not.
  expect(again.log.findings).toMatchObject([
    { code: 'import-update', found: '0 / 0 / 4' },
    { code: 'import-update-left', found: '2', expected: '1, 2' },
  ]);
  expect(by(south, 'same').said).toEqual(['1 Süd 1', '2 Süd 2']);
  // A newer version of the same file: moved under its name, renamed at its place.
  const newer = [site('1', { name: 'Nord 1' }, 7.002), site('2', { name: 'Nordhang' }, 7.1)];
  expect(by(newer).said).toEqual(['1 Nord 1', '2 Nordhang']);
  // What every plan calls its first area, in another plan 14 km to the east.
  const elsewhere = by([site('1', { name: 'Nord 1' }, 7.2)]);
  expect(elsewhere.said).toBeNull();
  expect(elsewhere.log.findings).toMatchObject([{ found: '1', expected: '1: Nord 1 → Nord 1, ↔ 14 km' }]);
  // Rows that moved up: number 1 is now what was number 2.
  expect(by([site('1', { name: 'Nord 2' }, 7.1)]).said).toBeNull();
});

test('an outline that a point replaces is told by its key; one that the file leaves out stays', () => {
  const ring = [7, 7.1, 7.1, 7].map((x, i) => [x, i > 1 ? 51.1 : 51]);
  const area = { ...site('a', {}), geometry: { type: 'Polygon', coordinates: [ring] } } as Feature;
  const line = { ...site('b', {}), geometry: { type: 'LineString', coordinates: ring } } as Feature;
  const flat = (news: Feature[]) =>
    update([area, line, site('c', {})], news).log.findings.flatMap(({ code, found, expected }) =>
      code === 'import-update-flattened' ? [`${found}: ${expected}`] : [],
    );
  expect(flat([site('a', {}), site('b', {}), site('c', {}, 8)])).toEqual(['2: a, b']);
  expect(flat([{ ...line, id: 'a' }])).toEqual(['1: a']);
  expect(flat([area, { ...area, id: 'b' }, { ...site('c', {}), geometry: null as never }])).toEqual([]);
});

test('an older state over a newer one, and an object far from where it lay, are said with both dates and the distance', () => {
  const old = [
    site('a', { name: 'A', asOf: '2024-05', priceAsOf: '2024' }),
    site('b', { name: 'B', asOf: '2024' }, 7.1),
    site('c', { asOf: '2024' }, 7.2),
  ];
  const said = (...news: Feature[]) =>
    update(old, news).log.findings.flatMap((finding) =>
      ['import-update-older', 'import-update-moved'].includes(finding.code)
        ? [importMessage(withDates(finding), 'de')]
        : [],
    );
  const withDates = (finding: ImportFinding) => withSpokenValues(finding, 'de', valueWriter);
  expect(
    said(
      site('a', { name: 'A', asOf: '2021-12', priceAsOf: '2023' }),
      site('b', { name: 'B', asOf: '2025' }, 7.2),
      site('c', { asOf: '2023-H2' }, 7.201),
    ),
  ).toEqual([
    expect.stringContaining('bisherige: 2 (A: Mai 2024 → Dezember 2021, c: 2024 → 2. Halbjahr 2023).'),
    expect.stringContaining('bisherige: 1 (A: 2024 → 2023).'),
    expect.stringContaining('mehr als 1 km von ihrer bisherigen Lage entfernt liegen: 1 (B: 7 km).'),
  ]);
  // Later, the same, a coarser one that may be later, none at all; a point that becomes an area around it.
  const around = [6.9, 7.1, 7.1, 6.9].map((x, i) => [x, i > 1 ? 51.1 : 50.9]);
  const area = { type: 'Polygon', coordinates: [[...around, around[0]!]] } as Feature['geometry'];
  expect(said({ ...site('a', { asOf: '2024' }), geometry: area }, site('b', {}, 7.1))).toEqual([]);
});

test('a new object that by name and place is probably one of another id is said, and both stay', () => {
  const old = [site('a', { name: 'A', n: 1 }), site('b', { name: 'B' }, 7.1)];
  const { features, log } = update(old, [site('x', { name: 'A', n: 2 }), site('b', { name: 'B' }, 7.1)]);
  expect(features?.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  expect(log.findings[0]).toMatchObject({
    code: 'import-update-probably',
    severity: 'warning',
    found: '1',
    expected: 'A: a → x',
  });
  expect(update(old, [site('x', { name: 'A' }), site('a', { name: 'A' })]).counts).not.toHaveProperty(
    'import-update-probably',
  );
});

test('a text that a shapefile cut off does not replace the whole one, and it is said', () => {
  const note = 'x'.repeat(400);
  const of = (text: string) => {
    const { features, log } = update([site('a', { note })], [site('a', { note: text })]);
    const said = log.findings.filter(({ code }) => code === 'import-update-cut');
    return [features![0]!.properties!.note, said.map(({ found, expected }) => `${found} ${expected}`)];
  };
  expect(of(note.slice(0, 254))).toEqual([note, ['note 1']]);
  // A shorter one, or another, is what somebody wrote.
  expect(of(note.slice(0, 100))).toEqual([note.slice(0, 100), []]);
  expect(of('y'.repeat(254))).toEqual(['y'.repeat(254), []]);
});
