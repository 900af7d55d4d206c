// SPDX-License-Identifier: EUPL-1.2
// Types of the one function that is used of geojson-validation 1.0.2, which brings none.

declare module 'geojson-validation' {
  /** Messages about a feature with `trace`; an empty list means valid. Throws on some malformed input. */
  export function isFeature(feature: unknown, trace: true): string[] | boolean;
}
