// SPDX-License-Identifier: EUPL-1.2
// Escape closes what was opened, as long as the focus is in it or on what opened it.

import { type RefObject, useEffect, useRef } from 'react';

/** Calls `close` when Escape is pressed inside `place` while it is open. */
export function useEscape(place: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const node = place.current;
    if (!open || !node) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    node.addEventListener('keydown', hear);
    return () => node.removeEventListener('keydown', hear);
  }, [place, open]);
}
