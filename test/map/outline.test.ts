// SPDX-License-Identifier: EUPL-1.2
// An outline in the picture: what is drawn of it, what lies under the pointer, and what hand and keys mean.

import { describe, expect, test } from 'vitest';
import { mostCorners } from '../../src/core/limits/limits';
import type { Corner } from '../../src/core/outline/outline';
import { editOfKey, editsOfClick, handleAt } from '../../src/map/contract/outline-handles';
import {
  handleReachPx,
  type MapOutline,
  middlesOf,
  noOutline,
  outlineFeatures,
  withOutline,
} from '../../src/map/style/outline-layers';

// A picture in which a hundredth of a degree is a hundred pixels.
const project = (lon: number, lat: number) => ({ x: (lon - 7.6) * 10_000, y: (51.3 - lat) * 10_000 });
const corners: Corner[] = [
  [7.61, 51.29],
  [7.63, 51.29],
  [7.63, 51.27],
];
const ring: MapOutline = { corners, drawing: false, selected: null, handles: true };
const drawing: MapOutline = { ...ring, drawing: true };
const parts = (outline: MapOutline | null) =>
  outlineFeatures(outline).features.map(({ properties }) => properties?.part);
const key = (name: string, more: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('what is drawn', () => {
  test('of no outline, or of one without corners, is nothing', () => {
    expect(outlineFeatures(null)).toBe(noOutline);
    expect(outlineFeatures({ ...ring, corners: [] })).toBe(noOutline);
  });

  test('of a ring is a closed line, a handle a corner and one a side', () => {
    expect(parts(ring)).toEqual(['side', 'middle', 'middle', 'middle', 'corner', 'corner', 'corner']);
    const [side] = outlineFeatures(ring).features;
    expect(side?.geometry).toEqual({ type: 'LineString', coordinates: [...corners, corners[0]] });
  });

  test('while it is drawn is an open line and, dashed, how it would close', () => {
    expect(parts(drawing)).toEqual(['side', 'closing', 'middle', 'middle', 'corner', 'corner', 'corner']);
    expect(parts({ ...drawing, corners: corners.slice(0, 1) })).toEqual(['corner']);
  });

  test('on paper is the line alone', () => expect(parts({ ...ring, handles: false })).toEqual(['side']));

  test('of the style changes one source and leaves every layer the same object', () => {
    const style = {
      version: 8 as const,
      sources: { a: { type: 'geojson' as const, data: noOutline } },
      layers: [],
    };
    const data = outlineFeatures(ring);
    const next = withOutline(style, data);
    expect(next.layers).toBe(style.layers);
    expect(next.sources.a).toBe(style.sources.a);
    expect(next.sources.outline).toMatchObject({ data });
  });
});

describe('a handle for a further corner', () => {
  test('stands on the drawn line, where the picture has room for it', () => {
    const [first] = middlesOf(corners, false);
    expect(first).toMatchObject({ at: 1, corner: [7.62, expect.closeTo(51.29, 9)] });
    // 0.02 degrees are 88 px from zoom 11.6 on; drawn and hit from whole zooms.
    expect(first?.fromZoom).toBe(12);
  });

  test('is never offered between two corners in one place, nor where no corner may be added', () => {
    expect(middlesOf([corners[0]!, corners[0]!], true)[0]?.fromZoom).toBeGreaterThan(24);
    expect(
      middlesOf(
        Array.from({ length: mostCorners }, () => corners[0]!),
        false,
      ),
    ).toEqual([]);
  });
});

describe('under the pointer', () => {
  const at = (x: number, y: number, zoom = 14) => handleAt(ring, x, y, { zoom, project });

  test('a corner can be hit in a square of 44 px, and goes before the middle of a side', () => {
    expect(handleReachPx * 2).toBeGreaterThanOrEqual(44);
    expect(at(100 + 22, 100 - 22)).toEqual({ part: 'corner', at: 0 });
    expect(at(100 + 23, 100)).toBeNull();
    expect(at(200, 100)).toEqual({ part: 'middle', at: 1 });
  });

  test('of two corners in reach it is the nearer one', () => {
    const close: MapOutline = { ...ring, corners: [corners[0]!, [7.613, 51.29], corners[2]!] };
    expect(handleAt(close, 116, 100, { zoom: 14, project })).toEqual({ part: 'corner', at: 1 });
    expect(handleAt(close, 114, 100, { zoom: 14, project })).toEqual({ part: 'corner', at: 0 });
  });

  test('the middle is there from the zoom on from which it is drawn', () => {
    expect(at(200, 100, 11.99)).toBeNull();
    expect(at(200, 100, 12)).toEqual({ part: 'middle', at: 1 });
  });

  test('nothing is there on paper', () =>
    expect(handleAt({ ...ring, handles: false }, 100, 100, { zoom: 14, project })).toBeNull());
});

describe('a click', () => {
  const click = (outline: MapOutline | null, x: number, y: number) =>
    editsOfClick(outline, handleAt(outline, x, y, { zoom: 14, project }), 7.65, 51.25);

  test('adds a corner while an outline is drawn, and is the map’s own otherwise', () => {
    expect(click(drawing, 500, 500)).toEqual([{ do: 'add', corner: [7.65, 51.25] }]);
    expect(click(ring, 500, 500)).toBeNull();
    expect(click(null, 500, 500)).toBeNull();
  });

  test('on the first or last corner ends the drawing, once there are three', () => {
    expect(click(drawing, 100, 100)).toEqual([{ do: 'finish' }]);
    expect(click(drawing, 300, 300)).toEqual([{ do: 'finish' }]);
    expect(click(drawing, 300, 100)).toEqual([{ do: 'select', at: 1 }]);
    expect(click({ ...drawing, corners: corners.slice(0, 2) }, 100, 100)).toEqual([{ do: 'select', at: 0 }]);
  });

  test('on the middle of a side adds a corner there', () => {
    expect(click(ring, 200, 100)).toEqual([
      { do: 'insert', at: 1, corner: [7.65, 51.25] },
      { do: 'release' },
    ]);
  });
});

describe('a key', () => {
  test('takes the last corner back while drawing, and the selected one at any time', () => {
    expect(editOfKey(drawing, key('Escape'))).toEqual({ do: 'remove', at: 2 });
    expect(editOfKey(ring, key('Escape'))).toBeNull();
    expect(editOfKey({ ...ring, selected: 1 }, key('Delete'))).toEqual({ do: 'remove', at: 1 });
    expect(editOfKey(ring, key('Delete'))).toBeNull();
  });

  test('undoes and redoes with the control key alone', () => {
    expect(editOfKey(ring, key('z', { ctrlKey: true }))).toEqual({ do: 'undo' });
    expect(editOfKey(ring, key('Z', { metaKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
    expect(editOfKey(ring, key('y', { ctrlKey: true }))).toEqual({ do: 'redo' });
    expect(editOfKey(ring, key('z'))).toBeNull();
    expect(editOfKey(null, key('z', { ctrlKey: true }))).toBeNull();
  });
});
