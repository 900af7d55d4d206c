// SPDX-License-Identifier: EUPL-1.2
// The one table of the benchmarks, and the parts that can be called alone.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One line of the table.
 * @typedef {object} Line
 * @property {string} what
 * @property {string} size
 * @property {number | string} ms milliseconds (NaN: skipped), or a text where something else is measured
 * @property {number | null} ratio how many times as long as the own way in the same run
 * @property {string} goal
 * @property {string} note
 */

/** A line for what could not be measured here. @param {string} what @param {string} why @returns {Line} */
export function skipped(what, why) {
  return { what, size: '', ms: Number.NaN, ratio: null, goal: '', note: why };
}

/** Whether a file was started by itself and not imported. @param {string} url its `import.meta.url` */
export function isAlone(url) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
}

/** @param {readonly Line[]} lines */
export function printTable(lines) {
  const cells = lines.map(({ what, size, ms, ratio, goal, note }) => [
    what,
    size,
    shown(ms),
    ratio === null ? '' : `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`,
    goal,
    note,
  ]);
  const head = ['what', 'size', 'measured', 'ratio', 'goal', 'note'];
  const widths = head.map((title, c) => Math.max(title.length, ...cells.map((row) => (row[c] ?? '').length)));
  const print = (/** @type {readonly string[]} */ row) => {
    const padded = row.map((cell, c) =>
      c === 2 || c === 3 ? cell.padStart(widths[c] ?? 0) : cell.padEnd(widths[c] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  };
  print(head);
  print(widths.map((width) => '-'.repeat(width)));
  for (const row of cells) print(row);
}

/** @param {number | string} ms */
function shown(ms) {
  if (typeof ms === 'string') return ms;
  if (Number.isNaN(ms)) return 'skipped';
  if (ms < 0.001) return `${(ms * 1e6).toFixed(0)} ns`;
  if (ms < 1) return `${(ms * 1e3).toFixed(1)} µs`;
  return ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(2)} s`;
}
