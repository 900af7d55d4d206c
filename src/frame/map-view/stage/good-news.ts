// SPDX-License-Identifier: EUPL-1.2
// Good news leaves by itself; what is wrong stays until somebody has read it.

import type { MapTrouble } from '../../../map/maplibre/city-map';

const goodNewsMs = 4000;

/** Calls `leave` 4 s after the picture came back, never for what is wrong; returns how to stop waiting. */
export function afterGoodNews(trouble: MapTrouble | 'chunk' | null, leave: () => void): () => void {
  if (trouble !== 'restored') return () => {};
  const timer = setTimeout(leave, goodNewsMs);
  return () => clearTimeout(timer);
}
