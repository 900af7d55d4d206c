// SPDX-License-Identifier: EUPL-1.2
// Numbers as a file prints them.

/** Nine decimals: beyond them stands only what the order of a sum leaves, and a text should not change with that. */
export function rounded<V extends number | null>(value: V): V {
  return (value === null ? null : Math.round(value * 1e9) / 1e9) as V;
}
