// SPDX-License-Identifier: EUPL-1.2
// The time axis of official releases, for every chart that has one.

import { yearOfRelease } from './release-year';

/** Where the names of three years would run into each other. */
const narrowPx = 500;

/** Options of the axis for these releases: a year under each end of a year, every second one where it is narrow. */
export function releaseAxis(releases: readonly string[], yearEnd: string, widthPx: number) {
  const at = releases.map(yearOfRelease);
  const [first, last] = [Math.ceil(Math.min(...at)), Math.floor(Math.max(...at))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const step = Math.max(1, Math.ceil(years.length / (widthPx < narrowPx ? 2 : 5)));
  return {
    label: null,
    tickFormat: (year: number) => `${yearEnd} ${year - 1}`,
    ticks: years.filter((_, i) => i % step === 0),
  };
}
