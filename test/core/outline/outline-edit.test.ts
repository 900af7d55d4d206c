// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostCorners } from '../../../src/core/limits/limits';
import type { Corner } from '../../../src/core/outline/outline';
import {
  afterEdit,
  type OutlineEdit,
  type OutlineState,
  openOutline,
} from '../../../src/core/outline/outline-edit';

const [a, b, c, d]: [Corner, Corner, Corner, Corner] = [
  [7.61, 51.24],
  [7.62, 51.24],
  [7.62, 51.25],
  [7.61, 51.25],
];
const outlineAfter = (state: OutlineState, ...edits: OutlineEdit[]) => edits.reduce(afterEdit, state);
const triangle = openOutline([a, b, c]);

describe('drawing an outline', () => {
  test('begins empty, takes a corner a click, and ends', () => {
    const drawn = outlineAfter(
      openOutline([]),
      { do: 'draw' },
      { do: 'add', corner: a },
      { do: 'add', corner: b },
      { do: 'add', corner: c },
      { do: 'finish' },
    );
    expect(drawn).toMatchObject({ corners: [a, b, c], drawing: false });
    expect(drawn.past).toEqual([[], [a], [a, b]]);
  });

  test('has room for so many corners as fit into the link, and no more', () => {
    const full = openOutline(Array.from({ length: mostCorners }, () => a));
    expect(outlineAfter(full, { do: 'add', corner: b })).toBe(full);
    expect(outlineAfter(full, { do: 'insert', at: 1, corner: b })).toBe(full);
  });

  test('takes no corner where there is none', () => {
    for (const edit of [
      { do: 'move', at: 3, corner: a },
      { do: 'remove', at: 3 },
      { do: 'nudge', at: -1, eastM: 10, northM: 0 },
      { do: 'insert', at: 5, corner: a },
    ] as const) {
      expect(outlineAfter(triangle, edit).corners, edit.do).toEqual([a, b, c]);
    }
  });
});

describe('moving a corner', () => {
  test('is one step, however many frames it takes', () => {
    const moved = outlineAfter(
      triangle,
      { do: 'move', at: 2, corner: a },
      { do: 'move', at: 2, corner: d },
      { do: 'release' },
    );
    expect(moved).toMatchObject({ corners: [a, b, d], selected: 2, past: [[a, b, c]], held: null });
    expect(outlineAfter(moved, { do: 'undo' }).corners).toEqual([a, b, c]);
  });

  test('back to where it was is no step', () => {
    const back = outlineAfter(
      triangle,
      { do: 'move', at: 0, corner: d },
      { do: 'move', at: 0, corner: a },
      { do: 'release' },
    );
    expect(back.past).toEqual([]);
  });

  test('that was pulled out of a side is one step with its birth', () => {
    const pulled = outlineAfter(
      triangle,
      { do: 'insert', at: 3, corner: [7.615, 51.245] },
      { do: 'move', at: 3, corner: d },
      { do: 'release' },
    );
    expect(pulled).toMatchObject({ corners: [a, b, c, d], past: [[a, b, c]] });
  });

  test('by a key is a step of ten metres or whatever the key says', () => {
    const [lon, lat] = outlineAfter(triangle, { do: 'nudge', at: 0, eastM: 0, northM: 10 }).corners[0]!;
    expect([lon, lat - a[1]]).toEqual([a[0], expect.closeTo(10 / 111_320, 5)]);
  });
});

describe('undo and redo', () => {
  const corner = fc
    .tuple(fc.integer({ min: 700, max: 800 }), fc.integer({ min: 5100, max: 5200 }))
    .map(([x, y]): Corner => [x / 100, y / 100]);
  const at = fc.integer({ min: -1, max: 6 });
  const edit: fc.Arbitrary<OutlineEdit> = fc.oneof(
    corner.map((of) => ({ do: 'add' as const, corner: of })),
    fc.tuple(at, corner).map(([where, of]) => ({ do: 'insert' as const, at: where, corner: of })),
    fc.tuple(at, corner).map(([where, of]) => ({ do: 'move' as const, at: where, corner: of })),
    at.map((where) => ({ do: 'remove' as const, at: where })),
    at.map((where) => ({ do: 'nudge' as const, at: where, eastM: 10, northM: -10 })),
    at.map((where) => ({ do: 'select' as const, at: where })),
    fc.array(corner, { maxLength: 5 }).map((corners) => ({ do: 'replace' as const, corners })),
    fc.constantFrom<OutlineEdit>(
      { do: 'release' },
      { do: 'draw' },
      { do: 'finish' },
      { do: 'undo' },
      { do: 'redo' },
    ),
  );

  test('take every step back to the beginning and forward again, and the selection is always a corner', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const done = outlineAfter(openOutline([a, b, c]), ...edits, { do: 'release' });
        let state = done;
        while (state.past.length > 0) state = afterEdit(state, { do: 'undo' });
        while (state.future.length > 0) {
          expect(state.selected === null || state.corners[state.selected] !== undefined).toBe(true);
          state = afterEdit(state, { do: 'redo' });
        }
        let wanted = done;
        while (wanted.future.length > 0) wanted = afterEdit(wanted, { do: 'redo' });
        expect(state.corners).toEqual(wanted.corners);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('leave the beginning at the beginning', () => {
    const undone = outlineAfter(
      triangle,
      { do: 'remove', at: 0 },
      { do: 'replace', corners: [d] },
      { do: 'undo' },
      { do: 'undo' },
    );
    expect(undone.corners).toEqual([a, b, c]);
    expect(outlineAfter(undone, { do: 'undo' })).toEqual(undone);
    expect(outlineAfter(undone, { do: 'add', corner: d }).future).toEqual([]);
  });
});
