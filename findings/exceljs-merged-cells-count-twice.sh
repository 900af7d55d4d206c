#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# exceljs gives the value of a merged cell as often as it covers cells.
# One would guess: a merged cell holds its value once, in its first cell, as the file does and as other readers give it; so the
# households of a column can be added up.
# What happens: every covered cell answers the same value: 1200 households merged over two rows are 2400; the CSV that exceljs
# writes of it holds 1200 twice, as if both zones had 1200.
# Hurts: who reads official tables, in which a figure for two districts stands in one merged cell: sums are too large, nothing
# is marked, and the same file has another sum with another reader.
# Source: ECMA-376 part 1, 18.3.1.55 (mergeCell) and the sheet data of the file itself; exceljs 4.4.0, README ("merged cells");
# second opinion: read-excel-file 9.3.17.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact exceljs@4.4.0 read-excel-file@9.3.17 >/dev/null

cat > ask.mjs <<'ASK'
import exceljs from 'exceljs';
import { readSheet } from 'read-excel-file/node';

const book = new exceljs.Workbook();
const sheet = book.addWorksheet('zones');
for (const row of [['zone', 'households'], ['A', 1200], ['B', null], ['C', 300]]) sheet.addRow(row);
sheet.mergeCells('B2:B3');
const file = Buffer.from(await book.xlsx.writeBuffer());

const again = new exceljs.Workbook();
await again.xlsx.load(file);
const households = again.worksheets[0].getColumn(2).values.slice(2);
const total = (values) => values.reduce((sum, value) => sum + (value ?? 0), 0);
console.log('exceljs        ', households.join(' '), 'sum', total(households));
const other = (await readSheet(file)).slice(1).map(([, value]) => value);
console.log('read-excel-file', other.map((value) => value ?? '-').join(' '), 'sum', total(other));
console.log('exceljs as CSV ', String(await again.csv.writeBuffer()).split('\n').slice(1).join(' '));
ASK

cat > expected.txt <<'EXPECTED'
exceljs         1200 1200 300 sum 2700
read-excel-file 1200 - 300 sum 1500
exceljs as CSV  A,1200 B,1200 C,300
EXPECTED

node --version
npm ls --depth=0 2>/dev/null | tail -n +2
node ask.mjs > found.txt
cat found.txt
if diff expected.txt found.txt; then echo 'unchanged: behaves as the header says'; else echo 'CHANGED: the behaviour is no longer what the header says' >&2; exit 1; fi
