// SPDX-License-Identifier: EUPL-1.2
// The names that objects of one kind had: a cursor over bytes keeps them, because the next object usually has the same.

import { mostJsonDepth } from '../limits/limits';

/** Names of one object that are compared with each other; more are only suspected, so that no object costs its square. */
export const comparedNames = 256;
/** Slots of names (and types): objects of one kind usually have the same, so each kind keeps its own; others share their depth's. */
export const nameSlots = {
  feature: mostJsonDepth + 1,
  geometry: mostJsonDepth + 2,
  featureType: mostJsonDepth + 3,
  geometryType: mostJsonDepth + 4,
} as const;
export const slotCount = mostJsonDepth + 5;

/** Room at first: most objects have no more, and a small file has objects of several kinds. */
const firstNames = 16;

/** What is known of the names of one slot. */
export class ObjectNames {
  /** How many names the object has that is read. */
  count = 0;
  /** How many leading ones are known to differ. */
  distinct = 0;
  // Per name: its hash, where it was read, how long it is (0 where that is not to be trusted) and what it is known as.
  hashes = new Int32Array(firstNames);
  starts = new Uint32Array(firstNames);
  lengths = new Uint32Array(firstNames);
  readonly known: string[] = [];

  /** Makes room for as many names again, up to those that are compared. */
  makeRoom(): void {
    const length = Math.min(this.hashes.length * 2, comparedNames);
    const [hashes, starts, lengths] = [
      new Int32Array(length),
      new Uint32Array(length),
      new Uint32Array(length),
    ];
    hashes.set(this.hashes);
    starts.set(this.starts);
    lengths.set(this.lengths);
    this.hashes = hashes;
    this.starts = starts;
    this.lengths = lengths;
  }
}
