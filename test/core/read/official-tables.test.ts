// SPDX-License-Identifier: EUPL-1.2
// The two tables of official shares with the mistakes that spreadsheets and people make: each gives the right figures, or
// is refused with line, column and what to write.

import { expect, test } from 'vitest';
import { findingMessage } from '../../../src/core/findings/finding-words';
import { readOfficialComparison } from '../../../src/core/read/read-official-comparison';
import { readOfficialSeries } from '../../../src/core/read/read-official-series';

const head = 'unit;asOf;alle_30;alle_50;alle_1000;ftthb_1000';
const plain = 'households;2021-H1;95;90;50;10';
const series = (...rows: string[]) => `${[head, ...rows].join('\n')}\n`;

const said = (findings: ReturnType<typeof readOfficialSeries>['findings']) =>
  findings.listed.map((finding) => findingMessage(finding, 'de'));

test.each([
  ['decimal commas', series('households;2021-H1;95,5;90,25;50;10'), [95.5, 90.25, 50, 10]],
  ['per cent signs', series('households;2021-H1;95 %;90 %;50 %;10 %'), [95, 90, 50, 10]],
  ['tabs', series(plain).replaceAll(';', '\t'), [95, 90, 50, 10]],
  ['blank rows of a spreadsheet', series(';;;;;', plain, ';;;;;'), [95, 90, 50, 10]],
  ['separators to the end of the sheet', series(plain).replaceAll('\n', ';;\n'), [95, 90, 50, 10]],
  ['words for no figure', series('households;2021-H1;k. A.;–;50;10'), [null, null, 50, 10]],
])('the series with %s is read', (_, csv, percents) => {
  const { series: read, findings } = readOfficialSeries(csv);
  expect(findings.hasError).toBe(false);
  const { alle_30, alle_50, alle_1000, ftthb_1000 } = read.rows[0]!.percent;
  expect([alle_30, alle_50, alle_1000, ftthb_1000]).toEqual(percents);
});

test.each([
  [
    'a footnote mark',
    series('households;2021-H1;95*;90;50;10'),
    /Zeile 2, Spalte alle_30: .*„95\*“.*Fußnote/,
  ],
  [
    'a hidden count',
    series('households;2021-H1;95;90;50;<5'),
    /Zeile 2, Spalte ftthb_1000: „<5“.*Zelle leer/,
  ],
  [
    'a German date',
    series('households;30.06.2021;95;90;50;10'),
    /Spalte asOf: .*„30\.06\.2021“.*wie 2021-H1\./,
  ],
  [
    'a date as a serial number',
    series('households;44377;95;90;50;10'),
    /Spalte asOf: .*„44377“.*wie 2021-H1\./,
  ],
  ['a German unit', series('Haushalte;2021-H1;95;90;50;10'), /Spalte unit: .*„Haushalte“.*households, firms/],
  [
    'a row of means',
    series(plain, 'Mittel;;95;90;50;10'),
    /Zeile 3, Spalte unit: .*„Mittel“.*löschen Sie die Zeile/,
  ],
  ['a row that stands there again', series(plain, plain), /Zeile 3.*steht schon in Zeile 2\. Löschen/],
  ['a cell too many', series(`${plain};7`), /Zeile 2 hat 7 Zellen, der Kopf hat 6/],
  [
    'decimal commas between commas',
    series(plain).replaceAll(';', ',').replace('95', '95,5'),
    /Zeile 2 hat 7 Zellen, der Kopf hat 6.*Semikolon/,
  ],
  ['a row cut short', series('households;2021-H1;95;90'), /Zeile 2 hat nur 4 Zellen, der Kopf hat 6/],
  ['a column twice', `${head};alle_30\n${plain};94\n`, /alle_30 steht zweimal im Kopf/],
  [
    'a title above the head',
    `Breitbandatlas;;;;;\n${series(plain)}`,
    /erst in Zeile 2; darüber steht „Breitbandatlas“/,
  ],
  [
    'lines quoted as a whole',
    series(plain).trimEnd().replace(/^.*$/gm, '"$&"'),
    /einzige Zelle in Anführungszeichen/,
  ],
  [
    'a half-year that lies ahead',
    series('households;2031-H1;95;90;50;10'),
    /Das Datum 2031-H1 liegt nach heute/,
  ],
])('the series with %s is told', (_, csv, sentence) => {
  expect(said(readOfficialSeries(csv, '2026-11-29').findings).join('\n')).toMatch(sentence);
});

const comparison = (...rows: string[]) => `unit;ags;name;asOf;alle_1000;ftthb_1000\n${rows.join('\n')}\n`;
const near = 'households;06053001;Nachbarau;2021-H1;50;10';

test('the shares of other places follow the grammar of every table', () => {
  const { comparison: read, findings } = readOfficialComparison(
    comparison(
      'households;06053001;Nachbarau;2021-H1;50,5;10 %',
      ';;;;;',
      'households;06;Hessen;2021-H1;–;10',
    ),
  );
  expect(findings.hasError).toBe(false);
  expect(read.rows.map(({ percent }) => percent)).toEqual([
    { alle_1000: 50.5, ftthb_1000: 10 },
    { alle_1000: null, ftthb_1000: 10 },
  ]);
});

test.each([
  ['a key without its zero', comparison(near.replace('06', '6')), /Spalte ags: .*„6053001“.*wie 06053001\./],
  [
    'more fibre than lines',
    comparison(near.replace('50;10', '50;60')),
    /mehr als alle zusammen: ftthb_1000 = 60/,
  ],
  ['fractions', comparison(near.replace('50;10', '0,5;0,1')), /größer als 0\.5; erwartet werden Prozent/],
  ['a place twice', comparison(near, near.replace('50', '51')), /Zeile 3.*06053001.*steht schon in Zeile 2/],
  ['a footnote mark', comparison(near.replace('50', '50*')), /Spalte alle_1000: .*„50\*“.*Fußnote/],
  ['a share of 500', comparison(near.replace('50', '500')), /Spalte alle_1000: 500 .*0 – 100\.65 %/],
])('the shares of other places with %s are told', (_, csv, sentence) => {
  const { findings } = readOfficialComparison(csv);
  expect(findings.hasError).toBe(true);
  expect(said(findings).join('\n')).toMatch(sentence);
});
