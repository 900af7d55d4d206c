// SPDX-License-Identifier: EUPL-1.2
// When a picture is missed, and when its coming is news.

import type { MapTrouble } from '../contract/map-contract';

/** What is known of a picture on its way. */
interface Loading {
  readonly patienceMs: number;
  /** True: something was lost before or was missed, so that a later `load` is good news. */
  readonly hopes: { current: boolean };
  /** A failed worker also comes to `load`, with empty sources: that is none. */
  readonly workerFailed: { readonly current: boolean };
  readonly tell: (trouble: MapTrouble) => void;
}

/** Tells of a picture that does not come in time, and of its coming where something was lost; returns how to stop waiting. */
export function hearOfLoad(
  map: { once: (event: 'load', listener: () => void) => unknown },
  { patienceMs, hopes, workerFailed, tell }: Loading,
): () => void {
  const timer = setTimeout(() => {
    hopes.current = true;
    tell('worker-failed');
  }, patienceMs);
  map.once('load', () => {
    clearTimeout(timer);
    if (hopes.current && !workerFailed.current) tell('restored');
    hopes.current = false;
  });
  return () => clearTimeout(timer);
}
