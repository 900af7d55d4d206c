// SPDX-License-Identifier: EUPL-1.2
// The download speeds that every share is asked at: the one place to add a further one.

/** Download classes in Mbit/s, "at least"; the official file also has 10 and 16. */
export const thresholdsMbit = [30, 50, 100, 200, 400, 1000] as const;
export type ThresholdMbit = (typeof thresholdsMbit)[number];

/** A row of values, one for each threshold, slowest first: one too few or too many is an error of the compiler. */
export type PerThreshold<V> = AsLong<typeof thresholdsMbit, V>;
/** One for each speed class: below the lowest threshold, then from each threshold to the next. */
export type PerSpeedClass<V> = readonly [V, ...PerThreshold<V>];
/** A mapped type is a row only over a parameter. */
type AsLong<Row extends readonly unknown[], V> = { readonly [At in keyof Row]: V };

/**
 * One value per threshold. Written out, because V8 keeps an object that is filled by these numbers one after the other as a
 * list of a thousand places: 12 kB instead of 0.8 (measured), and a county has 15,000 of them.
 */
export function byThreshold<V>(make: (mbit: ThresholdMbit, at: number) => V): Record<ThresholdMbit, V> {
  return {
    30: make(30, 0),
    50: make(50, 1),
    100: make(100, 2),
    200: make(200, 3),
    400: make(400, 4),
    1000: make(1000, 5),
  };
}
