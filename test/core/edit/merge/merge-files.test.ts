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

  test('another spelling of the same stays with the side that wrote it, in an object that nobody else changed and in one that is', () => {
    const from = lines([
      feature('a', { name: 'x', n: 0.73, m: 65 }, point(7.6)),
      feature('b', { name: 'y', n: 0.73 }, point(7.7)),
    ]);
    const ours = from.replace('"name":"x"', '"name":"A"').replace('"m":65', '"m":65.0');
    const theirs = from
      .replaceAll('"n":0.73', '"n":0.730')
      .replace('"m":65', '"m":6.5e1')
      .replace('[7.6,', '[7.60,')
      .replace(
        '"n":0.730},"geometry":{"type":"Point","coordinates":[7.7',
        '"n": 0.730},"geometry":{"type":"Point","coordinates":[7.70',
      );
    const { text, conflicts } = merge(from, ours, theirs);
    expect(conflicts).toEqual([]);
    // What both spelled anew stays as it is here.
    expect(text).toBe(theirs.replace('"name":"x"', '"name":"A"').replace('"m":6.5e1', '"m":65.0'));
    expect(merge(from, ours, from).text).toBe(ours);
    const pretty = JSON.stringify(JSON.parse(from), null, 2).replaceAll('0.73', '0.730');
    expect(merge(from, ours, pretty).text).toBe(ours.replaceAll('0.73', '0.730'));
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

describe('lists of entries', () => {
  const listed = (l: unknown) => lines([feature('a', { l }), b, c]);
  const [y, o, t] = [{ y: 1 }, { o: 1 }, { t: 1 }];

  test.each<[string, unknown, unknown, unknown, unknown]>([
    ['both add the same: once', [y], [y, o], [y, o, t], [y, o, t]],
    ['both begin one that was empty', [], [o], [t], [o, t]],
    ['theirs adds what was there already', [y], [y, o], [y, y], [y, o, y]],
    ['several each', [y], [y, o, { o: 2 }], [y, t, { t: 2 }], [y, o, { o: 2 }, t, { t: 2 }]],
  ])('%s', (_, was, own, other, both) => {
    expect(merge(listed(was), listed(own), listed(other))).toEqual({
      text: listed(both),
      conflicts: [],
      why: null,
    });
  });

  test.each<[string, unknown, unknown, unknown]>([
    ['one side changes an entry', [y], [y, o], [t]],
    ['one side removes an entry', [y, o], [y, o, t], [y]],
    ['one side removes all', [y], [], [y, t]],
    ['an entry is put first', [y], [o, y], [y, t]],
    ['of numbers', [1], [1, 2], [1, 3]],
    ['of numbers on one side', [y], [y, 2], [y, t]],
    ['that one side makes a text', [y], 'y', [y, t]],
    ['that the other side makes a text', [y], [y, o], 'y'],
    ['that was none', 'y', [y, o], [y, t]],
  ])('%s: a collision, nothing is added up', (_, was, own, other) => {
    const { conflicts } = merge(listed(was), listed(own), listed(other));
    expect(conflicts).toMatchObject([
      { what: { kind: 'property', name: 'l' }, base: was, ours: own, theirs: other },
    ]);
  });
});

describe('what stands at the edge of a merge', () => {
  const open = (text: string) => new LayerDocument('zones.geojson', bytesOf(text));
  const pretty = (text: string) => JSON.stringify(JSON.parse(text), null, 2);

  test('nothing to take makes no edit', () => {
    expect(mergeInto(open(base), open(base), open(pretty(base)))).toEqual({
      kind: 'merged',
      edits: [],
      conflicts: [],
    });
  });

  test('what one side removed goes where the other only spelled it anew', () => {
    const anew = base.replace(
      '"id":"b","properties":{"name":"x","n":1}',
      '"id":"b","properties":{"n":1.0,"name":"x"}',
    );
    expect(anew).not.toBe(base);
    const without = { text: lines([a, c]), conflicts: [], why: null };
    expect(merge(base, anew, lines([a, c]))).toEqual(without);
    expect(merge(base, lines([a, c]), anew)).toEqual(without);
  });

  test('a feature or a value comes on one line into a file of lines, its texts as they are', () => {
    const note = { name: 'two  spaces, a "quote" and a \\', n: [1, 2] };
    const wanted = lines([feature('a', { name: 'x', n: 1, note }), b, feature('new', note), c]);
    expect(merge(base, base, pretty(wanted)).text).toBe(wanted);
    // Into a file that has no feature to go by it comes as it is written.
    const alone = merge(lines([]), lines([]), pretty(lines([a]))).text!;
    expect(JSON.parse(alone)).toEqual(JSON.parse(lines([a])));
    expect(alone).toContain('"id": "a"');
    // And into one that is set out over lines it keeps its own.
    const wide = merge(pretty(lines([a])), pretty(lines([a])), pretty(lines([a, b]))).text!;
    expect(JSON.parse(wide)).toEqual(JSON.parse(lines([a, b])));
    expect(wide).toMatch(/"id": "b",\n/);
  });

  test('a new feature stands before the next that ours still has', () => {
    const theirs = lines([a, feature('n'), b, c]);
    expect(merge(base, lines([a, c]), theirs).text).toBe(lines([a, feature('n'), c]));
    expect(merge(base, lines([c, a, b]), theirs).text).toBe(lines([c, a, feature('n'), b]));
  });

  test('properties that one side emptied as a whole collide as a whole', () => {
    const none = lines([feature('a', null), b, c]);
    const changed = lines([feature('a', { name: 'T', n: 1 }), b, c]);
    const collisions = [merge(base, none, changed), merge(base, changed, none)].map(
      ({ conflicts }) => conflicts,
    );
    const whole = [{ id: 'a', what: { kind: 'member', name: 'properties' } }];
    expect(collisions).toMatchObject([whole, whole]);
  });

  test('a member beside the properties, and a property of a member’s name, are decided each for itself', () => {
    const of = (value: string) => {
      const properties = { geometry: value, properties: { p: value } };
      return lines([{ ...feature('a', properties, point(value.length)), station: value }]);
    };
    const { conflicts } = merge(of('x'), of('oo'), of('ttt'));
    expect(conflicts.map(({ what }) => what)).toEqual([
      { kind: 'property', name: 'geometry' },
      { kind: 'property', name: 'properties' },
      { kind: 'geometry' },
      { kind: 'member', name: 'station' },
    ]);
    expect(new Set(conflicts.map(({ name }) => name)).size).toBe(4);
    const choices = new Map(conflicts.map(({ name }, i) => [name, i === 0 ? 'theirs' : 'ours'] as const));
    const [decided] = JSON.parse(merge(of('x'), of('oo'), of('ttt'), choices).text!).features;
    expect(decided).toMatchObject({
      station: 'oo',
      properties: { geometry: 'ttt', properties: { p: 'oo' } },
      geometry: point(2),
    });
  });

  test('a feature that cannot be taken apart is named with its version', () => {
    const twice = base.replace('"id":"b"', '"id":"b","id":"B"');
    expect(merge(base, twice, base).why).toMatchObject({ which: 'ours', why: 'repeated-key' });
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

test('whole numbers that are one in floating point are not one', () => {
  const of = (n: string, more = '') =>
    `{"type":"FeatureCollection","features":[\n{"type":"Feature","id":"a","properties":{"n":${n}${more}},"geometry":null}\n]}\n`;
  const [was, one, two] = [of('9007199254740993'), of('9007199254740992'), of('9007199254740994')];
  expect(merge(was, one, was)).toMatchObject({ text: one, conflicts: [] });
  expect(merge(was, was, one)).toMatchObject({ text: one, conflicts: [] });
  // Beside a change of ours, and back from a number that floating point has.
  expect(merge(one, of('9007199254740992', ',"m":1'), was).text).toBe(of('9007199254740993', ',"m":1'));
  expect(merge(was, one, two).conflicts).toMatchObject([
    { base: '9007199254740993', ours: 9007199254740992, theirs: 9007199254740994 },
  ]);
  const list = (entries: string) => of('1', `,"l":[${entries}]`);
  const [p, q] = ['{"k":9007199254740993}', '{"k":9007199254740995}'];
  expect(merge(list(''), list(p), list(q)).text).toBe(list(`${p},${q}`));
});
