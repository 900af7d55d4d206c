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

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly size: string;
  readonly ms: number;
  /** How many times as long as the own way in the same run, and the goal where there is one. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly note: string;
}

export function printTable(lines: readonly Line[]): void {
  const cells = lines.map(({ what, size, ms, ratio, goal, note }) => [
    what,
    size,
    Number.isNaN(ms) ? 'skipped' : amount(ms),
    ratio === null ? '' : `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`,
    goal,
    note,
  ]);
  const head = ['what', 'size', 'cpu', 'ratio', 'goal', 'note'];
  const widths = head.map((title, c) => Math.max(title.length, ...cells.map((row) => row[c]!.length)));
  const print = (row: readonly string[]) =>
    console.log(
      row
        .map((cell, c) => (c === 2 || c === 3 ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
        .join('  ')
        .trimEnd(),
    );
  print(head);
  print(widths.map((width) => '-'.repeat(width)));
  for (const row of cells) print(row);
}

function amount(ms: number): string {
  if (ms < 0.001) return `${(ms * 1e6).toFixed(0)} ns`;
  if (ms < 1) return `${(ms * 1e3).toFixed(1)} µs`;
  return ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
