// SPDX-License-Identifier: EUPL-1.2
// Where a half-year stands on a time axis.

/** `2021-H1` is the middle of 2021; the end of a year stands at the next one. */
export const yearOfRelease = (release: string): number =>
  Number(release.slice(0, 4)) + (release.endsWith('H1') ? 0.5 : 1);
