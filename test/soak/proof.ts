// SPDX-License-Identifier: EUPL-1.2
// What can be proved again and again: one case a seed, the same case for the same seed.

/** Proves what a seed stands for and returns how many cases that were; throws an `Error` that says what disagrees. */
export type Prove = (seed: number) => number;
/** The same of what is not done at once. */
export type ProveLater = (seed: number) => Promise<number>;

export interface Proof {
  readonly name: string;
  /** Made ready once; takes what it needs (GEOS, files) at its start. */
  start(): Promise<Prove> | Prove | ProveLater;
}

/** A seed for each proof and case in which all bits matter, because small numbers follow each other. */
export function mixed(seed: number): number {
  let state = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

/** Throws when a number is further from what is expected than `tolerance` times `of`. */
export function mustAgree(
  what: string,
  found: number,
  expected: number,
  tolerance: number,
  of: number,
): void {
  const off = Math.abs(found - expected);
  if (off <= tolerance * of) return;
  throw new Error(`${what}: found ${found}, expected ${expected}, off by ${off / of} of the whole`);
}
