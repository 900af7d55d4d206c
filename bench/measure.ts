// SPDX-License-Identifier: EUPL-1.2
// Processor time instead of wall time, because machines are shared; medians, because they are noisy; ratios, because only
// those carry over to another machine.

/** Milliseconds of processor time that `work` took. */
export function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Median of several runs; each run repeats the work until it has lasted long enough to be measured. */
export function medianMs(work: () => void, rounds = 5): number {
  work(); // warm: the first call is compiled, not measured
  let repeat = 1;
  while (cpuMs(() => times(repeat, work)) < 20 && repeat < 1 << 20) repeat *= 2;
  return median(Array.from({ length: rounds }, () => cpuMs(() => times(repeat, work)) / repeat));
}

function times(count: number, work: () => void): void {
  for (let i = 0; i < count; i++) work();
}
