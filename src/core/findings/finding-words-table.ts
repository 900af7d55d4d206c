// SPDX-License-Identifier: EUPL-1.2
// Findings in tables and in numbers that were written as text: sentences and severities. `{at}` (`{At}` at the
// start) is line and column, or feature and property; `{count}` how often it stands in that column.

import type { Word } from './finding';

export const table = {
  'table-no-column': {
    severity: 'error',
    de: 'Es gibt keine Spalte {expected}; gefunden: {found}. Ergänzen Sie sie oder prüfen Sie den Spaltenkopf.',
    en: 'There is no column {expected}; found: {found}. Add it or check the header row.',
  },
  'table-columns-renamed': {
    severity: 'error',
    de: 'Im Tabellenkopf fehlt {expected}; gefunden: {found}. Ein Pfeil zeigt, welche Spalte vermutlich gemeint ist: Benennen Sie sie um, oder ergänzen Sie, was fehlt.',
    en: 'The header row lacks {expected}; found: {found}. An arrow shows which column is probably meant: rename it, or add what is missing.',
  },
  'table-column-unread': {
    severity: 'warning',
    de: 'Die Spalte {found} wird nicht gelesen; gemeint ist vielleicht {expected}. Berichtigen Sie dann ihren Namen.',
    en: 'The column {found} is not read; perhaps {expected} is meant. Then correct its name.',
  },
  'table-column-twice': {
    severity: 'error',
    de: 'Die Spalte {found} steht zweimal im Kopf der Tabelle. Löschen Sie eine oder benennen Sie sie um.',
    en: 'The column {found} occurs twice in the header row. Delete one or rename it.',
  },
  'table-head-lower': {
    severity: 'error',
    de: 'Der Kopf der Tabelle steht erst in Zeile {expected}; darüber steht „{found}“. Löschen Sie die Zeilen über dem Kopf.',
    en: 'The header row is only in line {expected}; above it stands “{found}”. Delete the lines above the header.',
  },
  'table-lines-quoted': {
    severity: 'error',
    de: 'Die ganze Zeile ist eine einzige Zelle in Anführungszeichen: {found}. Öffnen Sie die Tabelle neu mit dem richtigen Trennzeichen, und speichern Sie sie als CSV mit Semikolon.',
    en: 'The whole line is a single cell in quotation marks: {found}. Open the table again with the right separator, and save it as CSV with semicolons.',
  },
  'table-unknown-column': {
    severity: 'error',
    de: 'Die Spalte {found} ist nicht bekannt; möglich sind {expected}. Löschen Sie sie oder berichtigen Sie den Namen.',
    en: 'The column {found} is not known; known are {expected}. Delete it or correct its name.',
  },
  'table-no-row': {
    severity: 'error',
    de: 'Unter dem Kopf der Tabelle steht keine Zeile; erwartet wird je Zeile {expected}.',
    en: 'The table has a header but no rows; each row needs {expected}.',
  },
  'table-value-missing': {
    severity: 'error',
    de: '{At}: Der Wert fehlt. Tragen Sie ihn ein.',
    en: '{At}: the value is missing. Enter it.',
  },
  'table-no-cell': {
    severity: 'error',
    de: 'Es gibt keine lesbare Zelle (raster_id wie 100mN56751E4043); Zeilen mit Inhalt: {found}.',
    en: 'There is no readable cell (raster_id such as 100mN56751E4043); rows with content: {found}.',
  },
  'table-two-grids': {
    severity: 'error',
    de: 'In einer Datei stehen Zellen aus zwei Gittern; die erste andere: {found}. Trennen Sie sie.',
    en: 'One file holds cells of two grids; the first other one: {found}. Separate them.',
  },
  'table-row-cells': {
    severity: 'error',
    de: '{At} hat {found} Zellen, der Kopf hat {expected} ({count}-mal). Ein Dezimalkomma in einer Tabelle mit Kommas braucht Anführungszeichen; besser ist das Semikolon als Trenner.',
    en: '{At} has {found} cells, the header row has {expected} ({count} times). A decimal comma in a table with commas needs quotation marks; a semicolon as separator is better.',
  },
  'table-row-sum': {
    severity: 'error',
    de: '{At}: „{found}“ ist die Summe der Zeilen darüber und zählte sie noch einmal. Löschen Sie diese Zeile.',
    en: '{At}: “{found}” is the sum of the rows above and would count them once more. Delete this row.',
  },
  'table-row-short': {
    severity: 'warning',
    de: '{At} hat nur {found} Zellen, der Kopf hat {expected} ({count}-mal); was fehlt, gilt als nicht bekannt.',
    en: '{At} has only {found} cells, the header row has {expected} ({count} times); what is missing counts as not known.',
  },
  'table-row-no-id': {
    severity: 'warning',
    de: 'Übergangen wurden {count} Zeilen ohne lesbare raster_id ({found}).',
    en: 'Rows without a readable raster_id were skipped: {count} ({found}).',
  },
  'table-id-wrong': {
    severity: 'error',
    de: '{At}: „{found}“ ist keine Kennung einer Zelle, wie sie gelesen wird ({count}-mal). Schreiben Sie sie wie 100mN56751E4043 oder CRS3035RES100mN3125900E4155400, ohne Leerzeichen.',
    en: '{At}: “{found}” is not the ID of a cell that can be read ({count} times). Write it like 100mN56751E4043 or CRS3035RES100mN3125900E4155400, without blanks.',
  },
  'cell-twice': {
    severity: 'error',
    de: 'Die Zelle {found} steht zweimal da, mit verschiedenen Angaben ({count} Zellen doppelt). Löschen Sie die falsche Zeile.',
    en: 'The cell {found} occurs twice with different figures (this affects {count} cells). Delete the wrong row.',
  },
  'cell-twice-alike': {
    severity: 'warning',
    de: 'Doppelt mit denselben Angaben stehen {count} Zellen, jede zählt einmal; die erste: {found}.',
    en: 'Cells that occur twice with the same figures: {count}; each counts once. The first: {found}.',
  },
  'series-twice': {
    severity: 'error',
    de: '{At}: {found} steht schon in Zeile {expected}. Löschen Sie die falsche Zeile.',
    en: '{At}: {found} is already in line {expected}. Delete the wrong line.',
  },
  'shares-are-fractions': {
    severity: 'error',
    de: 'Kein Anteil in {expected} ist größer als {found}; erwartet werden Prozent (0 bis 100). Sind es Bruchteile, sagen Sie --shares fractions, sonst --shares percent.',
    en: 'No share in {expected} is above {found}; per cent (0 to 100) are expected. If they are fractions, pass --shares fractions; otherwise --shares percent.',
    page: {
      de: 'Kein Anteil in {expected} ist größer als {found}; erwartet werden Prozent (0 bis 100). Sind es Bruchteile, nehmen Sie sie mal 100.',
      en: 'No share in {expected} is above {found}; per cent (0 to 100) are expected. If they are fractions, multiply them by 100.',
    },
  },
  'number-ambiguous': {
    severity: 'error',
    de: '{At}: „{found}“ kann zweierlei heißen, und nichts in der Spalte entscheidet es ({count}-mal): {expected}. Sagen Sie eins von beiden, oder schreiben Sie Zahlen ohne Tausenderzeichen.',
    en: '{At}: “{found}” can be read in two ways, and nothing in the column decides ({count} times): {expected}. Say which one, or write numbers without a mark for thousands.',
    page: {
      de: '{At}: „{found}“ kann zweierlei heißen, und nichts in der Spalte entscheidet es ({count}-mal): {expected}. Schreiben Sie Zahlen ohne Tausenderzeichen.',
      en: '{At}: “{found}” can be read in two ways, and nothing in the column decides ({count} times): {expected}. Write numbers without a mark for thousands.',
    },
  },
  'number-percent-mixed': {
    severity: 'error',
    de: '{At}: „{found}“ trägt ein Prozentzeichen ({count}-mal in der Spalte), andere Werte tragen keins, und von denen ist keiner größer als {expected}; ob sie Prozent oder Bruchteile sind, entscheidet nichts. Schreiben Sie alle als Prozent (0 bis 100).',
    en: '{At}: “{found}” has a per cent sign ({count} times in the column), other values have none, and none of those is above {expected}; nothing decides whether they are per cent or fractions. Write all of them in per cent (0 to 100).',
  },
  'number-contradicts': {
    severity: 'error',
    de: '{At}: „{found}“ passt nicht zu dem, was --decimal oder --thousands sagt ({count}-mal). Berichtigen Sie die Angabe oder die Zahl.',
    en: '{At}: “{found}” does not fit what --decimal or --thousands says ({count} times). Correct the option or the number.',
    page: {
      de: '{At}: „{found}“ passt nicht zu den übrigen Zahlen der Spalte ({count}-mal). Berichtigen Sie die Zahl.',
      en: '{At}: “{found}” does not fit the other numbers of the column ({count} times). Correct the number.',
    },
  },
  'number-out-of-range': {
    severity: 'error',
    de: '{At}: {found} liegt außerhalb dessen, was die Spalte halten kann: {expected} ({count}-mal). Berichtigen Sie den Wert, oder lassen Sie die Zelle leer.',
    en: '{At}: {found} is outside what the column can hold: {expected} ({count} times). Correct the value, or leave the cell empty.',
  },
  'number-text': {
    severity: 'error',
    de: '{At}: Hier steht „{found}“, erwartet wird eine Zahl ({count}-mal). Schreiben Sie die Zahl, oder lassen Sie die Zelle leer.',
    en: '{At}: found “{found}”, expected a number ({count} times). Write the number, or leave the cell empty.',
  },
  'number-inexact': {
    severity: 'error',
    de: '{At}: „{found}“ ist keine einzelne Zahl, sondern ein Bereich, eine Grenze oder ein Etwa-Wert ({count}-mal). Schreiben Sie die genaue Zahl, oder lassen Sie die Zelle leer: Das heißt „nicht bekannt“.',
    en: '{At}: “{found}” is not one number but a range, a limit or an approximate value ({count} times). Write the exact number, or leave the cell empty: that means “not known”.',
  },
  'number-footnote': {
    severity: 'error',
    de: '{At}: An der Zahl „{found}“ hängt ein Fußnotenzeichen ({count}-mal). Löschen Sie es, und schreiben Sie die Fußnote in eine eigene Spalte.',
    en: '{At}: a footnote mark is attached to the number “{found}” ({count} times). Delete it, and write the footnote in a column of its own.',
  },
  'number-as-text': {
    severity: 'error',
    de: '{At}: Die Zahl „{found}“ steht als Text da ({count}-mal). Schreiben Sie sie ohne Anführungszeichen, mit Dezimalpunkt und ohne Tausenderzeichen.',
    en: '{At}: the number “{found}” is written as text ({count} times). Write it without quotation marks, with a decimal point and no mark for thousands.',
  },
  'number-no-figure': {
    severity: 'notice',
    de: '{At}: „{found}“ ist keine Zahl und gilt als nicht bekannt ({count}-mal).',
    en: '{At}: “{found}” is not a number and counts as not known ({count} times).',
  },
  'number-sheet-error': {
    severity: 'warning',
    de: '{At}: „{found}“ ist ein Fehler der Tabellenkalkulation; der Wert gilt als nicht bekannt ({count}-mal). Berichtigen Sie die Formel.',
    en: '{At}: “{found}” is an error of the spreadsheet; the value counts as not known ({count} times). Correct the formula.',
  },
  'no-data-code': {
    severity: 'warning',
    de: '{At}: {found} ist ein Kennzeichen für „keine Angabe“ und zählt nicht als Zahl ({count}-mal). Lassen Sie die Zelle leer (in GeoJSON: null).',
    en: '{At}: {found} is a code for “no data” and does not count as a number ({count} times). Leave the cell empty (in GeoJSON: null).',
  },
} as const satisfies Record<string, Word>;
