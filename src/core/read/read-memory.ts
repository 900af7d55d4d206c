// SPDX-License-Identifier: EUPL-1.2
// What was read before: a process that reads a folder again and again (the development server at each saved file, `nuf diff`
// with two states of it) reads a file once as long as its bytes are the same.

import type { City } from '../city/city';

/** Readings kept of each file: two, as states are compared in pairs. */
const mostOfAFile = 2;
/** Cities kept: the same folder gives the same object, so that figures computed of it are still known. */
const mostCities = 2;

interface Reading {
  readonly bytes: Uint8Array;
  /** What else the reading depends on, as text. */
  readonly given: string;
  readonly result: unknown;
}

/**
 * A memory for `readCity`. Its results are shared and must not be changed. A page does not use one: it would hold the bytes
 * of files beside what was made of them.
 */
export class ReadMemory {
  readonly #readings = new Map<string, readonly Reading[]>();
  readonly #derived = new WeakMap<object, unknown>();
  #cities: readonly City[] = [];

  /** The result of reading these bytes; bytes are compared, not sums of them. */
  reading<T>(name: string, bytes: Uint8Array, given: string, read: (bytes: Uint8Array) => T): T {
    const before = this.#readings.get(name) ?? [];
    const known = before.find((one) => one.given === given && areEqual(one.bytes, bytes));
    const reading = known ?? { bytes, given, result: read(bytes) };
    const others = before.filter((one) => one !== reading);
    this.#readings.set(name, [reading, ...others].slice(0, mostOfAFile));
    return reading.result as T;
  }

  /** What follows from a value alone, once for each value. */
  derived<From extends object, T>(from: From, derive: (from: From) => T): T {
    if (!this.#derived.has(from)) this.#derived.set(from, derive(from));
    return this.#derived.get(from) as T;
  }

  /** The city itself, or an earlier one that consists of the very same parts. */
  city(city: City): City {
    const known = this.#cities.find((one) => haveSameParts(one, city)) ?? city;
    this.#cities = [known, ...this.#cities.filter((one) => one !== known)].slice(0, mostCities);
    return known;
  }
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function haveSameParts(one: City, other: City): boolean {
  const { layers, ...parts } = one;
  const { layers: otherLayers, ...otherParts } = other;
  return areShallowEqual(parts, otherParts) && areShallowEqual(layers, otherLayers);
}

function areShallowEqual(one: object, other: object): boolean {
  const [entries, others] = [Object.entries(one), new Map(Object.entries(other))];
  return entries.length === others.size && entries.every(([key, value]) => others.get(key) === value);
}
