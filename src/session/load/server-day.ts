// SPDX-License-Identifier: EUPL-1.2
// The day at the server, by the `Date` of its answers: the clock of a device may be years off, and an age told by it wrong.

/** Kept for all: the latest day that the one server of the page has told. */
let latest: string | null = null;

/** Notes the `Date` of an answer; the latest counts, because a cache hands out old ones. What is no date is passed over. */
export function noteServerDate(header: string | null): void {
  const time = Date.parse(header ?? '');
  if (Number.isNaN(time)) return;
  const day = new Date(time).toISOString().slice(0, 10);
  if (latest === null || day > latest) latest = day;
}

/** `JJJJ-MM-TT`; null where no server has told a day, as without a network. */
export const serverDay = (): string | null => latest;
