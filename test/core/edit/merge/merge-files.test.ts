// SPDX-License-Identifier: EUPL-1.2
// Three versions of a file become one: what only one side changed is taken, and nothing that both changed is decided.

import { describe, expect, test } from 'vitest';
import { LayerDocument } from '../../../../src/core/edit/document/layer-document';
import { type Choices, mergeInto } from '../../../../src/core/edit/merge/merge-files';
import { mergedFile } from '../../../../src/core/edit/merge/merged-file';
import { bytesOf, fileOf, lineDifference, polygon, square, textOf } from '../a-desk';

const point = (x: number) => ({ type: 'Point', coordinates: [x, 51.2] });
const lines = (features: unknown[]) =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
const feature = (id: unknown, properties: unknown = { name: 'x', n: 1 }, geometry: unknown = null) => ({
  type: 'Feature',
  ...(id === null ? {} : { id }),
  properties,
  geometry,
});

function merge(base: string, ours: string, theirs: string, choices?: Choices) {
  const [b, o, t] = [base, ours, theirs].map(bytesOf);
  const merged = mergedFile('zones.geojson', { base: b!, ours: o!, theirs: t! }, choices);
  if (merged.kind === 'unreadable') return { text: null, conflicts: [], why: merged };
  return { text: textOf(merged.bytes), conflicts: merged.conflicts, why: null };
}

const [a, b, c] = ['a', 'b', 'c'].map((id) => feature(id));
const base = lines([a, b, c]);

describe('what only one side changed is taken', () => {
  test.each([
    [
      'neighbouring lines',
      lines([feature('a', { name: 'A', n: 1 }), b, c]),
      lines([a, feature('b', { name: 'B', n: 1 }), c]),
      lines([feature('a', { name: 'A', n: 1 }), feature('b', { name: 'B', n: 1 }), c]),
    ],
    [
      'two fields of one feature',
      lines([feature('a', { name: 'A', n: 1 }), b, c]),
      lines([feature('a', { name: 'x', n: 2 }), b, c]),
      lines([feature('a', { name: 'A', n: 2 }), b, c]),
    ],
    [
      'a geometry here, a field there',
      lines([feature('a', { name: 'x', n: 1 }, point(7.6)), b, c]),
      lines([feature('a', { name: 'A', n: 1 }), b, c]),
      lines([feature('a', { name: 'A', n: 1 }, point(7.6)), b, c]),
    ],
    [
      'the same change twice',
      lines([feature('a', { name: 'A', n: 1 }), b, c]),
      lines([feature('a', { n: 1, name: 'A' }), b, c]),
      lines([feature('a', { name: 'A', n: 1 }), b, c]),
    ],
    ['both remove', lines([a, c]), lines([a, c]), lines([a, c])],
    ['each removes another', lines([a, c]), lines([a, b]), lines([a])],
    [
      'removed here, another changed there',
      lines([a, c]),
      lines([a, b, feature('c', { name: 'C', n: 1 })]),
      lines([a, feature('c', { name: 'C', n: 1 })]),
    ],
    [
      'each adds one',
      lines([a, b, feature('o'), c]),
      lines([a, b, feature('t'), c]),
      lines([a, b, feature('o'), feature('t'), c]),
    ],
    [
      'both add the same',
      lines([a, b, feature('n'), c]),
      lines([a, b, feature('n'), c]),
      lines([a, b, feature('n'), c]),
    ],
    ['both reorder: ours', lines([c, b, a]), lines([b, a, c]), lines([c, b, a])],
    [
      'a field comes, another goes',
      lines([feature('a', { name: 'x', n: 1, m: 2 }), b, c]),
      lines([feature('a', { name: 'x' }), b, c]),
      lines([feature('a', { name: 'x', m: 2 }), b, c]),
    ],
    [
      'two entries of one list',
      lines([feature('a', { name: 'x', n: 1, l: [{ y: 1 }, { o: 1 }] }), b, c]),
      lines([feature('a', { name: 'x', n: 1, l: [{ y: 1 }, { t: 1 }] }), b, c]),
      null,
    ],
  ])('%s', (_, ours, theirs, expected) => {
    const from = expected === null ? lines([feature('a', { name: 'x', n: 1, l: [{ y: 1 }] }), b, c]) : base;
    const wanted =
      expected ?? lines([feature('a', { name: 'x', n: 1, l: [{ y: 1 }, { o: 1 }, { t: 1 }] }), b, c]);
    expect(merge(from, ours, theirs)).toEqual({ text: wanted, conflicts: [], why: null });
  });

  test('a file that another program wrote anew changes nothing but what it says', () => {
    const pretty = JSON.stringify(JSON.parse(lines([a, feature('b', { name: 'B', n: 1 }), c])), null, 2);
    const ours = lines([feature('a', { name: 'A', n: 1 }), b, c]).replace('"n":1', '"n":1.00');
    const { text, conflicts } = merge(base, ours, pretty);
    expect(conflicts).toEqual([]);
    expect(lineDifference(ours, text!)).toEqual({ removed: 1, added: 1 });
    expect(text).toContain('"n":1.00');
  });

  test('members of the file are taken from the side that changed them; boxes follow', () => {
    const boxed = lines([feature('a', {}, point(7.6)), feature('b', {}, point(7.7))]).replace(
      '{"type"',
      '{"bbox":[7.6,51.2,7.7,51.2],"type"',
    );
    const ours = boxed
      .replace('"coordinates":[7.7', '"coordinates":[7.8')
      .replace('7.6,51.2,7.7', '7.6,51.2,7.8');
    const theirs = boxed
      .replace('{"bbox"', '{"name":"Zonen","bbox"')
      .replace('"coordinates":[7.6', '"coordinates":[7.5')
      .replace('[7.6,51.2,7.7', '[7.5,51.2,7.7');
    const { text } = merge(boxed, ours, theirs);
    expect(JSON.parse(text!)).toMatchObject({
      name: 'Zonen',
      features: [{ geometry: point(7.5) }, { geometry: point(7.8) }],
    });
  });
});

describe('a true collision is shown with base, ours and theirs', () => {
  const [ours, theirs] = [
    lines([a, feature('b', { name: 'O', n: 2 }), c]),
    lines([a, feature('b', { name: 'T', n: 1, more: true }), c]),
  ];

  test('and the rest is merged; decided, it is gone', () => {
    const { text, conflicts } = merge(base, ours, theirs);
    expect(conflicts).toMatchObject([
      { id: 'b', what: { kind: 'property', name: 'name' }, base: 'x', ours: 'O', theirs: 'T' },
    ]);
    expect(text).toBe(
      `{"type":"FeatureCollection","features":[\n${JSON.stringify(a)},\n<<<<<<< ours\n${JSON.stringify(feature('b', { name: 'O', n: 2, more: true }))},\n=======\n${JSON.stringify(feature('b', { name: 'T', n: 2, more: true }))},\n>>>>>>> theirs\n${JSON.stringify(c)}\n]}\n`,
    );
    const decided = merge(base, ours, theirs, new Map([[conflicts[0]!.name, 'theirs']]));
    expect(decided).toEqual({
      text: lines([a, feature('b', { name: 'T', n: 2, more: true }), c]),
      conflicts: [],
      why: null,
    });
  });

  test.each([
    [
      'edited here, removed there',
      lines([a, feature('b', {}), c]),
      lines([a, c]),
      { ours: feature('b', {}), theirs: undefined },
    ],
    [
      'removed here, edited there',
      lines([a, c]),
      lines([a, feature('b', {}), c]),
      { ours: undefined, theirs: feature('b', {}) },
    ],
    [
      'two new ones of one id',
      lines([a, b, feature('n', { name: 'O' }), c]),
      lines([a, b, feature('n', { name: 'T' }), c]),
      { ours: 'O', theirs: 'T' },
    ],
    [
      'two new ones of one id in two places: neither is mixed with the other',
      lines([a, b, feature('n', { name: 'x', o: 1 }, point(1)), c]),
      lines([a, b, feature('n', { name: 'x', t: 1 }, point(2)), c]),
      { id: 'n', what: { kind: 'feature' }, base: undefined },
    ],
    [
      'two geometries',
      lines([a, b, feature('c', { name: 'x', n: 1 }, point(1))]),
      lines([a, b, feature('c', { name: 'x', n: 1 }, point(2))]),
      { what: { kind: 'geometry' } },
    ],
  ])('%s', (_, ours, theirs, conflict) => {
    const { text, conflicts } = merge(base, ours, theirs);
    expect(conflicts).toMatchObject([conflict]);
    expect(text).toMatch(/^<<<<<<< ours\n[^<>]*=======\n[^<>]*>>>>>>> theirs$/m);
    for (const side of ['ours', 'theirs'] as const) {
      const decided = merge(base, ours, theirs, new Map([[conflicts[0]!.name, side]]));
      const expected = JSON.parse(side === 'ours' ? ours : theirs);
      expect(JSON.parse(decided.text!)).toEqual(expected);
    }
  });

  test('in a file of one line the markers have lines of their own', () => {
    const flat = (name: string) => lines([feature('a', { name }), b]).replaceAll('\n', '');
    expect(
      merge(flat('x'), flat('O'), flat('T'))
        .text!.split('\n')
        .map((line) => line.slice(0, 7)),
    ).toEqual(['{"type"', '<<<<<<<', '{"type"', '=======', '{"type"', '>>>>>>>', '{"type"', ']}']);
  });
});

test('what cannot be told apart or read is not merged: named, with the version', () => {
  expect(merge(base, base, '{').why).toMatchObject({ which: 'theirs', why: 'no-json' });
  expect(merge(lines([a, a]), base, base).why).toMatchObject({ which: 'base', why: 'repeated-id' });
  const [o, t] = ['o', 't'].map((name) => base.replace('{"type"', `{"name":"${name}","type"`));
  expect(merge(base, o!, t!).why).toMatchObject({ which: 'file' });
});

test('features without an id: each side’s new one stays, an old one that one side changed is replaced', () => {
  const [p, q] = [feature(null, { name: 'p' }), feature(null, { name: 'q' })];
  const { text } = merge(
    lines([p, q]),
    lines([p, feature(null, { name: 'Q' })]),
    lines([p, q, feature(null, { name: 'new' })]),
  );
  expect(
    JSON.parse(text!)
      .features.map(({ properties }: never) => (properties as { name: string }).name)
      .sort(),
  ).toEqual(['Q', 'new', 'p']);
});

test('the edits of a merge do to an open document what the file says', () => {
  const open = (text: string) => new LayerDocument('zones.geojson', bytesOf(text));
  const zones = fileOf({ a: polygon(square(0, 0, 10, 10)), b: null });
  const [ours, theirs] = [
    zones.replace('"name":"x"', '"name":"O"'),
    zones.replace('7.61,51.21', '7.61,51.22'),
  ];
  const document = open(ours);
  const merged = mergeInto(document, open(zones), open(theirs));
  if (merged.kind !== 'merged') throw new Error(merged.why);
  for (const edit of merged.edits) document.apply(edit);
  expect(textOf(document.bytes())).toBe(merge(zones, ours, theirs).text);
});
