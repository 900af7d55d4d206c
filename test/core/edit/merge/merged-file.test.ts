// SPDX-License-Identifier: EUPL-1.2
// The bytes of a merged file: markers that can be decided by hand for either side, and the frame around the features.

import { describe, expect, test } from 'vitest';
import { mergedFile } from '../../../../src/core/edit/merge/merged-file';
import { bytesOf, textOf } from '../a-desk';

type One = Readonly<Record<string, unknown>>;
const feature = (id: string, properties: One, x = 0): One => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'Point', coordinates: [x, 51] },
});
const lines = (features: readonly One[], head = '', foot = '') =>
  `{${head}"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]${foot}}\n`;

function merged(base: string, ours: string, theirs: string) {
  const versions = { base: bytesOf(base), ours: bytesOf(ours), theirs: bytesOf(theirs) };
  const made = mergedFile('zones.geojson', versions);
  if (made.kind === 'unreadable') throw new Error(made.why);
  const sides = (['ours', 'theirs'] as const).map((side) => {
    const choices = new Map(made.conflicts.map(({ name }) => [name, side]));
    const decided = mergedFile('zones.geojson', versions, choices);
    if (decided.kind === 'unreadable') throw new Error(decided.why);
    return JSON.parse(textOf(decided.bytes)) as unknown;
  });
  return { text: textOf(made.bytes), conflicts: made.conflicts.length, sides };
}

/** What an editor makes of the file whose user takes one side of every block. */
const taken = (text: string, side: 'ours' | 'theirs') =>
  text.replaceAll(
    /<<<<<<< ours\n([\s\S]*?)=======\n([\s\S]*?)>>>>>>> theirs/g,
    side === 'ours' ? '$1' : '$2',
  );

const [x, o, t] = ['x', 'o', 't'].map((name) => ({ name }));
const [a, b, c] = ['a', 'b', 'c'].map((id) => feature(id, x!)) as [One, One, One];

describe('a file with markers is whole JSON whichever side of all its blocks is taken', () => {
  test.each<[string, One[], One[], One[], number]>([
    ['the first of three', [a, b, c], [feature('a', o!), b, c], [feature('a', t!), b, c], 1],
    ['the last of three', [a, b, c], [a, b, feature('c', o!)], [a, b, feature('c', t!)], 1],
    ['the only one', [a], [feature('a', o!)], [feature('a', t!)], 1],
    [
      'two that follow each other',
      [a, b, c],
      [feature('a', o!), feature('b', o!), c],
      [feature('a', t!), feature('b', t!), c],
      2,
    ],
    ['all of them', [a, b], [feature('a', o!), feature('b', o!)], [feature('a', t!), feature('b', t!)], 2],
    ['the first, removed here', [a, b, c], [b, c], [feature('a', t!), b, c], 1],
    ['the first, removed there', [a, b, c], [feature('a', o!), b, c], [b, c], 1],
    ['one between, removed here', [a, b, c], [a, c], [a, feature('b', t!), c], 1],
    ['the last, removed here', [a, b, c], [a, b], [a, b, feature('c', t!)], 1],
    ['the last, removed there', [a, b, c], [a, b, feature('c', o!)], [a, b], 1],
    ['the last two, removed here and there', [a, b, c], [a, feature('b', o!)], [a, feature('c', t!)], 2],
    [
      'the last, removed, behind one that both changed',
      [a, b, c],
      [a, feature('b', o!)],
      [a, feature('b', t!), feature('c', t!)],
      2,
    ],
    ['the only one, removed', [a], [], [feature('a', t!)], 1],
    [
      'a field removed here and changed there',
      [feature('a', { name: 'x', n: 1 }), b],
      [feature('a', { name: 'x' }), b],
      [feature('a', { name: 'x', n: 2 }), b],
      1,
    ],
  ])('%s', (_, was, own, other, count) => {
    const { text, conflicts, sides } = merged(lines(was), lines(own), lines(other));
    expect(conflicts).toBe(count);
    expect(text.match(/^(<{7} ours|={7}|>{7} theirs)$/gm)).toHaveLength(3 * count);
    expect(JSON.parse(taken(text, 'ours'))).toEqual(sides[0]);
    expect(JSON.parse(taken(text, 'theirs'))).toEqual(sides[1]);
  });

  test('in a file that is set out over lines the markers still begin a line, and the rest keeps its place', () => {
    const wide = (features: One[]) => JSON.stringify({ type: 'FeatureCollection', features }, null, 2);
    const { text, sides } = merged(
      wide([a, b, c]),
      wide([a, feature('b', o!), c]),
      wide([a, feature('b', t!), c]),
    );
    expect(JSON.parse(taken(text, 'theirs'))).toEqual(sides[1]);
    expect(text).toContain('\n<<<<<<< ours\n{\n');
    expect(text.startsWith(wide([a, b, c]).slice(0, 60))).toBe(true);
  });
});

describe('the frame around the features', () => {
  const named = '"name":"Zonen",';
  const box = (west: number, east: number) => `"bbox":[${west}, 51, ${east}, 51],`;
  const at = (first: number, last: number) => [feature('a', x!, first), feature('b', x!, last)];

  test('is that of the side that changed it, with our features as they are spelled', () => {
    const own = lines([a, b]).replaceAll('"coordinates":[0,51]', '"coordinates":[0.0,51]');
    const { text } = merged(lines([a, b]), own, lines([a, feature('b', t!)], named, ',"more":1'));
    expect(text).toBe(
      lines([a, feature('b', t!)], named, ',"more":1').replaceAll(
        '"coordinates":[0,51]',
        '"coordinates":[0.0,51]',
      ),
    );
    expect(merged(lines([a]), lines([a], named), lines([feature('a', t!)])).text).toBe(
      lines([feature('a', t!)], named),
    );
    // The same change on both sides is no collision.
    expect(merged(lines([a]), lines([a], named), lines([feature('a', t!)], named)).text).toBe(
      lines([feature('a', t!)], named),
    );
  });

  test.each([
    ['before', (members: string) => [members, ''] as const],
    ['behind', (members: string) => ['', `,${members.replace(/,$/, '')}`] as const],
  ])('has the box of all features, also where the box stands %s the list', (_, frame) => {
    const file = (first: number, last: number, members: string) => lines(at(first, last), ...frame(members));
    const before = file(1, 2, box(1, 2));
    // Ours moves one, theirs the other and names the file: neither box is that of both.
    const both = merged(before, file(1, 3, box(1, 3)), file(0.5, 2, named + box(0.5, 2)));
    expect(both.text).toBe(file(0.5, 3, named + box(0.5, 3)));
    // Theirs adds a box, ours moves a feature.
    const added = merged(file(1, 2, named), file(1, 3, named), file(1, 2, `"more":1,${box(1, 2)}`));
    expect(JSON.parse(added.text)).toMatchObject({ bbox: [1, 51, 3, 51], more: 1 });
  });

  test('keeps a box as it is written where no position lies elsewhere than the box says', () => {
    const wide = '"bbox":[0.50, 50, 9, 52.0],';
    const { text } = merged(
      lines(at(1, 2)),
      lines([feature('a', o!, 1), feature('b', x!, 2)]),
      lines(at(1, 2), named + wide),
    );
    expect(text).toContain(wide);
  });
});
