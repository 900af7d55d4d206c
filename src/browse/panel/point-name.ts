// SPDX-License-Identifier: EUPL-1.2
// What a point is called: what was searched and the zone say it best; else the coordinate itself.

/**
 * `58513 Lüdenscheid (…)`, `Honsel, Lüdenscheid (…)`: nothing twice, also not the city in its own postcode. `position` is null for
 * what has no single one, `municipality` for what lies outside.
 */
export function pointName(
  known: readonly (string | null | undefined)[],
  municipality: string | null,
  position: string | null,
): string {
  const names = [...new Set(known.filter((name) => name != null))];
  if (names.length === 0) return position ?? '';
  const isNamed = names.some((name) => municipality === null || name.split(/[\s,]+/).includes(municipality));
  const said = [...names, ...(isNamed ? [] : [municipality])].join(', ');
  return position === null ? said : `${said} (${position})`;
}
