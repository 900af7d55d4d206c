// SPDX-License-Identifier: EUPL-1.2
// What both sides made under ids of their own and is one object never stands in a merged file twice unsaid.

import { expect, test } from 'vitest';
import type { Choices } from '../../../../src/core/edit/merge/merge-files';
import { mergedFile } from '../../../../src/core/edit/merge/merged-file';
import { bytesOf, textOf } from '../a-desk';

type Ring = readonly (readonly [number, number])[];
const box = (west: number, east: number): Ring => [
  [west, 51],
  [east, 51],
  [east, 51.01],
  [west, 51.01],
  [west, 51],
];
const area = (id: string, west: number, east: number, name = 'Gebiet') => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: { type: 'Polygon', coordinates: [box(west, east)] },
});
const point = (id: string, name: string, x = 7.7) => ({
  type: 'Feature',
  id,
  properties: { name },
  geometry: { type: 'Point', coordinates: [x, 51] },
});
const far = area('far', 7.9, 7.95, 'Fern');
const file = (...features: object[]) =>
  bytesOf(
    `{"type":"FeatureCollection","features":[\n${[...features, far].map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`,
  );
function merge(base: Uint8Array, ours: Uint8Array, theirs: Uint8Array, choices?: Choices) {
  const merged = mergedFile('zones.geojson', { base, ours, theirs }, choices);
  if (merged.kind === 'unreadable') throw new Error(merged.why);
  const conflicts = merged.conflicts.map(({ name, what, ours: own, theirs: other }) => [
    what.kind,
    (own as { id: string }).id,
    (other as { id: string }).id,
    name,
  ]);
  return { text: textOf(merged.bytes), conflicts };
}
const idsOf = (text: string) =>
  (JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id);

test.each([
  ['another id', [area('a', 7.6, 7.61)], [area('b', 7.6, 7.61)], [area('c', 7.6, 7.61)], ['b', 'c']],
  [
    'another id, without a place',
    [{ ...area('a', 7, 8), geometry: null }],
    [{ ...area('b', 7, 8), geometry: null }],
    [{ ...area('c', 7, 8), geometry: null }],
    ['b', 'c'],
  ],
  [
    'a split at one place',
    [area('a', 7.6, 7.62)],
    [area('a', 7.6, 7.61), area('b', 7.61, 7.62)],
    [area('a', 7.6, 7.61), area('c', 7.61, 7.62)],
    ['b', 'c'],
  ],
  ['one area drawn by both', [], [area('b', 7.6, 7.61, 'A')], [area('c', 7.6, 7.61, 'B')], ['b', 'c']],
  ['one point of one name', [], [point('b', 'A')], [point('c', 'A')], ['b', 'c']],
])('%s: a conflict, and each side can be chosen', (_, before, mine, others, [own, other]) => {
  const [base, ours, theirs] = [file(...before), file(...mine), file(...others)];
  const { text, conflicts } = merge(base, ours, theirs);
  expect(conflicts).toEqual([['feature', own, other, expect.any(String)]]);
  const [, block] = /<<<<<<< ours\n([\s\S]*)>>>>>>> theirs/.exec(text)!;
  const [first, second] = block!.split('=======\n');
  expect([first, second].map((one) => JSON.parse(one!.replace(/,\s*$/, '')).id)).toEqual([own, other]);
  const name = String(conflicts[0]![3]);
  const ids = (side: 'ours' | 'theirs') => idsOf(merge(base, ours, theirs, new Map([[name, side]])).text);
  expect(ids('ours')).toEqual([...mine.map(({ id }) => id), 'far']);
  expect(ids('theirs')).toEqual([...others.map(({ id }) => id), 'far']);
});

test('a split at two places: beside the outline the new pieces collide, too', () => {
  const { conflicts } = merge(
    file(area('a', 7.6, 7.62)),
    file(area('a', 7.6, 7.61), area('b', 7.61, 7.62)),
    file(area('a', 7.6, 7.613), area('c', 7.613, 7.62)),
  );
  expect(conflicts.map(([kind]) => kind)).toEqual(['geometry', 'feature']);
});

test('two objects at one address, two areas side by side and what only one side made are two', () => {
  const none = (mine: object[], others: object[]) =>
    expect(merge(file(), file(...mine), file(...others)).conflicts).toEqual([]);
  none([point('b', 'A')], [point('c', 'B')]);
  none([area('b', 7.6, 7.61)], [area('c', 7.61, 7.62)]);
  none([], [area('c', 7.6, 7.61), area('d', 7.6, 7.61)]);
});
