// SPDX-License-Identifier: EUPL-1.2
// docs/cases.md: each table in it is what a test saw; `UPDATE=1` writes the table of the test that runs.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const path = 'docs/cases.md';

/** One line of a table: cells that may hold bars and line ends. */
export const tableRow = (...cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** Expects the table below the heading `title` of docs/cases.md to have these rows, or writes them there. */
export function expectTable(title: string, rows: readonly string[]): void {
  const document = readFileSync(path, 'utf8');
  const before = document.indexOf(`## ${title}\n`);
  const from = document.indexOf('|---|', before);
  if (before < 0 || from < 0) throw new Error(`${path}: no table below “## ${title}”`);
  const start = document.indexOf('\n', from) + 1;
  const blank = document.indexOf('\n\n', start - 1);
  const end = blank < 0 ? document.length : blank + 1;
  const table = `${rows.join('\n')}\n`;
  if (process.env.UPDATE === '1') writeFileSync(path, document.slice(0, start) + table + document.slice(end));
  expect(process.env.UPDATE === '1' ? table : document.slice(start, end)).toBe(table);
}
