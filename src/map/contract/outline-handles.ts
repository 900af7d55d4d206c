// SPDX-License-Identifier: EUPL-1.2
// What lies under the pointer of an outline of one's own, and what a click or a key there means: edits, or nothing.

import type { OutlineEdit } from '../../core/outline/outline-edit';
import { handleReachPx, type MapOutline, middlesOf } from '../style/outline-layers';

/** What lies under the pointer. */
export interface Handle {
  readonly part: 'corner' | 'middle';
  readonly at: number;
}

export type Project = (lon: number, lat: number) => { readonly x: number; readonly y: number };

/** How near a map is looked at, and where a place of it lies in the window. */
export interface HandleView {
  readonly zoom: number;
  readonly project: Project;
}

/** The nearest handle within reach of a pixel; corners go before middles. Null without handles there. */
export function handleAt(
  outline: MapOutline | null,
  x: number,
  y: number,
  { zoom, project }: HandleView,
): Handle | null {
  if (outline === null || !outline.handles) return null;
  const { corners, drawing } = outline;
  const near = <T extends Handle & { readonly corner: readonly [number, number] }>(all: readonly T[]) => {
    const found = all
      .map(({ part, at, corner }) => {
        const pixel = project(corner[0], corner[1]);
        return { part, at, away: Math.max(Math.abs(pixel.x - x), Math.abs(pixel.y - y)) };
      })
      .filter(({ away }) => away <= handleReachPx)
      .sort((one, other) => one.away - other.away)[0];
    return found === undefined ? null : { part: found.part, at: found.at };
  };
  const middles = middlesOf(corners, drawing).filter(({ fromZoom }) => Math.floor(zoom) >= fromZoom);
  return (
    near(corners.map((corner, at) => ({ part: 'corner' as const, at, corner }))) ??
    near(middles.map(({ corner, at }) => ({ part: 'middle' as const, at, corner })))
  );
}

/** What a click means: edits for the outline, or null where it is the map's own. */
export function editsOfClick(
  outline: MapOutline | null,
  handle: Handle | null,
  lon: number,
  lat: number,
): readonly OutlineEdit[] | null {
  if (outline === null || !outline.handles) return null;
  const { corners, drawing } = outline;
  if (handle?.part === 'middle') {
    return [{ do: 'insert', at: handle.at, corner: [lon, lat] }, { do: 'release' }];
  }
  if (handle !== null) {
    const ends = drawing && corners.length > 2 && (handle.at === 0 || handle.at === corners.length - 1);
    return [ends ? { do: 'finish' } : { do: 'select', at: handle.at }];
  }
  return drawing ? [{ do: 'add', corner: [lon, lat] }] : null;
}

/** What a key means while the picture has the keyboard; null where it is the map's own. */
export function editOfKey(
  outline: MapOutline | null,
  key: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly shiftKey: boolean;
  },
): OutlineEdit | null {
  if (outline === null || !outline.handles) return null;
  if ((key.ctrlKey || key.metaKey) && /^[zy]$/i.test(key.key)) {
    return { do: key.shiftKey || /y/i.test(key.key) ? 'redo' : 'undo' };
  }
  const last = outline.corners.length - 1;
  if (outline.drawing && (key.key === 'Escape' || key.key === 'Backspace')) return { do: 'remove', at: last };
  if (key.key === 'Delete' && outline.selected !== null) return { do: 'remove', at: outline.selected };
  return null;
}
