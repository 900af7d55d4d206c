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

const unitMs = /** @type {const} */ ({ ms: 1, µs: 1e-3, s: 1000 });

/**
 * Whether a line keeps its goal: `×` goals are about the ratio, all others about what was measured, in the goal's unit.
 * A bare number must be reached. Empty without a goal. @param {Line} line @returns {'' | 'met' | 'missed' | 'skipped'}
 */
export function verdictOf({ ms, ratio, goal }) {
  if (goal === '') return '';
  const parts = /^([≤≥])?\s*([\d.,]+)\s*(×|ms|µs|s|kB)?$/u.exec(goal);
  if (parts === null) throw new Error(`bench: goal "${goal}" is none that can be judged`);
  if (typeof ms === 'number' && Number.isNaN(ms)) return 'skipped';
  const [, sign, number = '', unit] = parts;
  const limit = Number(number.replaceAll(',', ''));
  const factor = unit === 'ms' || unit === 'µs' || unit === 's' ? unitMs[unit] : 1;
  const value = unit === '×' ? Number(ratio) : Number.parseFloat(String(ms)) / factor;
  return (sign === '≤' ? value <= limit : value >= limit) ? 'met' : 'missed';
}

/** @param {readonly Line[]} lines */
export function printTable(lines) {
  const cells = lines.map((line) => [
    line.what,
    line.size,
    shown(line.ms),
    line.ratio === null ? '' : `${line.ratio < 10 ? line.ratio.toFixed(1) : line.ratio.toFixed(0)}×`,
    line.goal,
    verdictOf(line),
    line.note,
  ]);
  const head = ['what', 'size', 'measured', 'ratio', 'goal', 'verdict', 'note'];
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
