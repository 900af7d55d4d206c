// SPDX-License-Identifier: EUPL-1.2
// What others changed comes into the open files: all of it or nothing, and nobody's own work goes.

import { expect, test } from 'vitest';
import { setProperties } from '../../../src/core/edit/operations/set-properties';
import { mergeAll } from '../../../src/session/desk/take-in';
import { bytesOf, deskOf, doIt, fileOf, polygon, square, textOf } from '../../core/edit/a-desk';

const [plots, spots] = ['plots.geojson', 'spots.geojson'] as const;
const text = fileOf({ a: polygon(square(0, 0, 10, 10)), b: null }, { name: 'x', note: null });
const with_ = (id: string, note: string) => {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(`"id":"${id}"`));
  lines[at] = lines[at]!.replace('"note":null', `"note":"${note}"`);
  return lines.join('\n');
};
const noBase = () => null;
const ours = () => deskOf({ [plots]: text, [spots]: text });
const theirs = (name: string, changed: string, base: string | null = text) => ({
  name,
  bytes: bytesOf(changed),
  base: base === null ? null : bytesOf(base),
});

test('what both changed in different objects stands in the file afterwards; the open files stay as they are until then', () => {
  const desk = ours();
  doIt(desk, setProperties(desk, [{ file: plots, key: 0, set: { note: 'mine' } }]));
  const mine = textOf(desk.document(plots).bytes());
  const merged = mergeAll(desk, [theirs(plots, with_('b', 'theirs'))], noBase, new Map());
  if (merged.kind !== 'merged') throw new Error(merged.kind);
  expect(textOf(desk.document(plots).bytes())).toBe(mine);
  expect(merged.features).toBe(1);
  desk.perform({ note: { code: 'merge', features: 1 }, edits: merged.edits });
  const after = textOf(desk.document(plots).bytes());
  expect(after).toContain('"note":"mine"');
  expect(after).toContain('"note":"theirs"');
  desk.undo();
  expect(textOf(desk.document(plots).bytes())).toBe(mine);
});

test('the version that ours was made from is asked for only where theirs names none', () => {
  const asked: string[] = [];
  const baseOf = (file: string) => {
    asked.push(file);
    return bytesOf(text);
  };
  mergeAll(ours(), [theirs(plots, text), theirs(spots, with_('a', 'theirs'), null)], baseOf, new Map());
  expect(asked).toEqual([spots]);
});

test('one collision in one of two files: nothing is answered but the question, by the file it is of', () => {
  const desk = ours();
  for (const file of [plots, spots])
    doIt(desk, setProperties(desk, [{ file, key: 0, set: { note: 'mine' } }]));
  const others = [theirs(plots, with_('b', 'theirs')), theirs(spots, with_('a', 'theirs'))];
  const asked = mergeAll(desk, others, noBase, new Map());
  if (asked.kind !== 'conflicts') throw new Error(asked.kind);
  expect(
    asked.conflicts.map(({ file, conflict }) => [file, conflict.base, conflict.ours, conflict.theirs]),
  ).toEqual([[spots, null, 'mine', 'theirs']]);
  const { name } = asked.conflicts[0]!.conflict;
  for (const [side, note] of [
    ['ours', 'mine'],
    ['theirs', 'theirs'],
  ] as const) {
    const decided = mergeAll(desk, others, noBase, new Map([[name, side]]));
    if (decided.kind !== 'merged') throw new Error(decided.kind);
    const copy = ours();
    copy.perform({
      note: { code: 'several', features: 2 },
      edits: [plots, spots].flatMap(
        (file) => setProperties(copy, [{ file, key: 0, set: { note: 'mine' } }]).step!.edits,
      ),
    });
    copy.perform({ note: { code: 'merge', features: 1 }, edits: decided.edits });
    expect(textOf(copy.document(spots).bytes())).toContain(`"note":"${note}"`);
    expect(textOf(copy.document(plots).bytes())).toContain('"note":"theirs"');
  }
});

test('members of the file that others changed are told and not written over; a handed-on change leaves ours, which is told', () => {
  const licensed = text.replace('{"type":"FeatureCollection"', '{"type":"FeatureCollection","license":"CC0"');
  expect(licensed).not.toBe(text);
  const baseOf = () => bytesOf(text);
  expect(mergeAll(ours(), [theirs(plots, licensed, null)], baseOf, new Map())).toEqual({
    kind: 'members-changed',
    file: plots,
  });
  // What a handed-on change, or an earlier version, says of the whole file is not taken over, and that is told.
  const handedOn = mergeAll(ours(), [theirs(plots, licensed)], noBase, new Map());
  expect(handedOn).toMatchObject({ kind: 'merged', membersKept: [plots] });
  expect(mergeAll(deskOf({ [plots]: licensed }), [theirs(plots, licensed)], noBase, new Map())).toMatchObject(
    {
      membersKept: [],
    },
  );
  const same = deskOf({ [plots]: licensed });
  expect(mergeAll(same, [theirs(plots, licensed, null)], baseOf, new Map()).kind).toBe('merged');
});

test.each([
  ['a file that is not open', theirs('others.geojson', text)],
  ['a file without a version that it was made from', theirs(plots, text, null)],
  ['a file that is no collection', theirs(plots, '{"type":"Feature"}')],
  ['a file with an id twice', theirs(plots, text.replaceAll('"id":"b"', '"id":"a"'))],
])('%s is told, and nothing else of it is taken', (_, file) => {
  const merged = mergeAll(ours(), [theirs(spots, with_('a', 'theirs')), file], noBase, new Map());
  expect(merged).toEqual({ kind: 'unreadable', file: file.name });
});
