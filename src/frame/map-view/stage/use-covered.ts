// SPDX-License-Identifier: EUPL-1.2
// Where exactly buttons, legend, time and sheet lie over the picture, so that no name stands half under them.

import { type RefObject, useEffect, useState } from 'react';
import { nothingCovered } from '../../../map/contract/map-contract';
import type { CoveredBox } from '../../../map/style/seen-names';

/** The sheet of a phone is no part of the stage. */
const covers = '.nuf-map-buttons, .nuf-map-pad, .nuf-legend, .nuf-time, .nuf-panel';

/** The parts of the stage that are covered, in CSS pixels from its upper left corner; the same list while nothing changes. */
export function useCovered(stage: RefObject<HTMLElement | null>): readonly CoveredBox[] {
  const [covered, setCovered] = useState<readonly CoveredBox[]>(nothingCovered);
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const watched = new WeakSet<Element>();
    const read = () => {
      const found = [...document.querySelectorAll(covers)];
      // Asked again for the same element an observer would tell of it again.
      for (const cover of found.filter((one) => !watched.has(one))) {
        watched.add(cover);
        sizes.observe(cover);
      }
      const all = element.getBoundingClientRect();
      const boxes = found
        .map((cover) => coveredBox(all, cover.getBoundingClientRect()))
        .filter((box) => box !== null);
      setCovered((old) => (String(old) === String(boxes) ? old : boxes));
    };
    // In the frame after: what is looked at or drawn anew while sizes are being told would itself be told too late, which browsers report
    // as an error.
    let frame: number | null = null;
    const readSoon = () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        read();
      });
    };
    const sizes = new ResizeObserver(readSoon);
    sizes.observe(element);
    // Legend and time open and close by coming and going.
    const parts = new MutationObserver(readSoon);
    parts.observe(element, { childList: true, subtree: true });
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      sizes.disconnect();
      parts.disconnect();
    };
  }, [stage]);
  return covered;
}

type Sides = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What of the stage lies under a cover, in whole pixels; null where it has none of it. */
export function coveredBox(stage: Sides, cover: Sides): CoveredBox | null {
  const left = Math.floor(Math.max(stage.left, cover.left) - stage.left);
  const top = Math.floor(Math.max(stage.top, cover.top) - stage.top);
  const right = Math.ceil(Math.min(stage.right, cover.right) - stage.left);
  const bottom = Math.ceil(Math.min(stage.bottom, cover.bottom) - stage.top);
  return right - left > 1 && bottom - top > 1 ? [left, top, right, bottom] : null;
}
