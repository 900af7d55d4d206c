// SPDX-License-Identifier: EUPL-1.2
// What can be found in tables, from text or from a workbook.

import type { Word } from '../../core/findings/finding';

export const table = {
  'import-table': {
    severity: 'notice',
    de: 'In der Tabelle ist keine Spalte mit einer Lage zu erkennen; ihre Zeilen wurden ohne Lage gelesen. Sollen sie eine haben, nennen Sie die Spalten etwa Breite und Länge, Ostwert und Nordwert, oder Koordinaten.',
    en: 'No column of the table can be recognised as a position; its rows were read without one. If they should have one, name the columns for example lat and lon, easting and northing, or coordinates.',
  },
  'import-columns-used': {
    severity: 'notice',
    de: 'Die Lage kommt aus den Spalten: {found}.',
    en: 'Positions are taken from the columns: {found}.',
  },
  'import-columns-spent': {
    severity: 'notice',
    de: 'Spalten, die als Lage verwendet und nicht noch einmal als Angabe geführt werden: {found}.',
    en: 'Columns that are used as the position and not kept a second time as values: {found}.',
  },
  'import-preamble': {
    severity: 'notice',
    de: 'Zeilen über der Tabelle, die nicht dazugehören: {found}; die Kopfzeile ist Zeile {expected}.',
    en: 'Rows above the table that do not belong to it: {found}; its header row is line {expected}.',
  },
  'import-row-note': {
    severity: 'notice',
    de: 'Eine Bemerkung unter der Tabelle wurde nicht als Zeile gelesen: {found}',
    en: 'A remark below the table was not read as a row: {found}',
  },
  'import-row-sum': {
    severity: 'warning',
    de: 'Die Zeile „{found}“ ist eine Summe der anderen und wurde nicht übernommen.',
    en: 'The row “{found}” is a total of the others and was not imported.',
  },
  'import-row-width': {
    severity: 'error',
    de: 'Die Zeile hat {found} Zellen, die Kopfzeile hat {expected}. Kommt das Trennzeichen in einem Text oder als Dezimalkomma vor, gehört die Zelle in Anführungszeichen; für Zahlen mit Komma ist das Semikolon das bessere Trennzeichen.',
    en: 'The row has {found} cells, the header row has {expected}. Where the separator occurs in a text or as a decimal comma, the cell needs quotation marks; a semicolon is the better separator for numbers with commas.',
  },
  'import-row-place': {
    severity: 'error',
    de: 'Die Lage der Zeile lässt sich nicht lesen: {found}. Schreiben Sie Grad mit Dezimalzeichen, etwa 50,9281.',
    en: 'The position of the row cannot be read: {found}. Write degrees with a decimal mark, such as 50.9281.',
  },
  'import-column-renamed': {
    severity: 'warning',
    de: 'Eine Spalte hat keinen Namen oder heißt wie eine andere („{found}“); hier heißt sie „{expected}“.',
    en: 'A column has no name or the same name as another (“{found}”); here it is called “{expected}”.',
  },
  'import-cells-starred': {
    severity: 'notice',
    de: 'Sterne statt einer Zahl, so oft in der Spalte: {found}, zuerst in Zeile {expected}. So schreiben manche Programme „kein Wert“, andere eine Zahl, die für die Spalte zu lang ist; die Werte gelten als nicht bekannt. Waren es Zahlen, verbreitern Sie die Spalte, und exportieren Sie die Datei noch einmal.',
    en: 'Asterisks instead of a number, so often in the column: {found}, first in row {expected}. Some programs write “no value” like that, others a number that is too long for the column; the values count as not known. If they were numbers, widen the column, and export the file again.',
  },
  'import-cells-kept': {
    severity: 'warning',
    de: 'Was hier steht, passt nicht zur Art der Spalte (Zahl, Datum, ja oder nein): „{found}“, so oft in der Spalte: {expected}. Es wurde als Text gelesen. Prüfen Sie die Werte.',
    en: 'What stands here does not fit the kind of the column (number, date, yes or no): “{found}”, so often in the column: {expected}. It was read as text. Check the values.',
  },
  'import-cells-lost': {
    severity: 'warning',
    de: 'Werte in einer Form, die nicht gelesen wird ({found}), so oft in der Spalte: {expected}. Sie gelten als nicht bekannt. Speichern Sie die Spalte in Ihrem GIS als Text oder als Zahl.',
    en: 'Values in a form that is not read ({found}), so often in the column: {expected}. They count as not known. Save the column in your GIS as text or as a number.',
  },
  'import-column-computed': {
    severity: 'warning',
    de: 'Die Werte der Spalte „{found}“ rechnet die Datenbank beim Lesen aus; sie stehen nicht in der Datei und fehlen hier. Speichern Sie die Ebene in Ihrem GIS als neue Datei; dann stehen sie darin.',
    en: 'The values of the column “{found}” are computed by the database when it is read; they do not stand in the file and are missing here. Save the layer in your GIS as a new file; it then holds them.',
  },
  'import-default-taken': {
    severity: 'notice',
    de: 'Die Spalte kam später hinzu; Zeilen ohne eigenen Wert darin: {expected}. Sie haben die Vorgabe der Spalte: {found}.',
    en: 'The column was added later; rows without a value of their own in it: {expected}. They have the default of the column: {found}.',
  },
  'import-default-open': {
    severity: 'warning',
    de: 'Die Spalte kam später hinzu; Zeilen ohne eigenen Wert darin: {expected}. Die Vorgabe der Spalte ist keine Zahl und kein Text ({found}); die Werte gelten als nicht bekannt. Speichern Sie die Ebene in Ihrem GIS als neue Datei.',
    en: 'The column was added later; rows without a value of their own in it: {expected}. The default of the column is neither a number nor a text ({found}); the values count as not known. Save the layer in your GIS as a new file.',
  },
  'import-row-units': {
    severity: 'notice',
    de: 'Die Zeile nennt die Einheiten der Spalten und wurde nicht als Zeile der Tabelle gelesen: {found}.',
    en: 'The row names the units of the columns and was not read as a row of the table: {found}.',
  },
  'import-head-two-rows': {
    severity: 'notice',
    de: 'Der Tabellenkopf hat zwei Zeilen; die Spalten heißen: {found}.',
    en: 'The table has two header rows; the columns are called: {found}.',
  },
  'import-cells-merged': {
    severity: 'warning',
    de: 'Die Zellen {expected} sind verbunden. Nur die erste hat den Wert „{found}“, die übrigen gelten als leer. Heben Sie die Verbindung auf, und füllen Sie jede Zelle.',
    en: 'The cells {expected} are merged. Only the first has the value “{found}”, the others count as empty. Unmerge them, and fill each cell.',
  },
  'import-formula-empty': {
    severity: 'warning',
    de: 'Formeln ohne gespeichertes Ergebnis: {found}, die erste in Zelle {expected}. Ihre Werte gelten als nicht bekannt. Öffnen und speichern Sie die Datei in Ihrer Tabellenkalkulation.',
    en: 'Formulas without a saved result: {found}, the first in cell {expected}. Their values count as not known. Open the file in your spreadsheet program and save it.',
  },
  'import-dates-utc': {
    severity: 'notice',
    de: 'Die Spalte „{found}“ enthält Zeiten als Zahl; sie wurden in Weltzeit (UTC) als Datum gelesen: {expected}. Ein Tag, den jemand in deutscher Zeit eingab, kann dort als 22 oder 23 Uhr des Vortags stehen.',
    en: 'The column “{found}” contains times as numbers; they were read as dates in UTC: {expected}. A day that somebody entered in German time may stand there as 10 or 11 p.m. of the day before.',
  },
  'import-codes-named': {
    severity: 'notice',
    de: 'Die Datei sagt, was die Codes dieser Spalten bedeuten: {found}. Die Bedeutung steht daneben als weitere Angabe: {expected}.',
    en: 'The file says what the codes of these columns mean: {found}. The meaning is kept beside them as another field: {expected}.',
  },
  'import-place-no-data': {
    severity: 'warning',
    de: 'Statt einer Lage steht hier ein Kennzeichen für „keine Angabe“: {found}. Die Zeile wurde ohne Lage gelesen. Lassen Sie die Zellen leer.',
    en: 'Instead of a position there is a code for “no data”: {found}. The row was read without a position. Leave the cells empty.',
  },
  'import-bytes-counted': {
    severity: 'warning',
    de: 'Die Spalte „{found}“ enthält Binärdaten, die GeoJSON nicht aufnehmen kann; im Ergebnis steht nur, wie viele Bytes es waren: {expected}. Exportieren Sie die Spalte als Text, wenn Sie sie brauchen.',
    en: 'The column “{found}” holds binary data, which GeoJSON cannot hold; the result only has their number of bytes: {expected}. Export the column as text if you need it.',
  },
  'import-bytes-as-text': {
    severity: 'notice',
    de: 'Spalten, die nicht als Text gekennzeichnet sind und deren Bytes als Text (UTF-8) gelesen wurden: {found}.',
    en: 'Columns that are not marked as text and whose bytes were read as text (UTF-8): {found}.',
  },
  'import-number-as-text': {
    severity: 'notice',
    de: 'Die ganze Zahl {found} hat mehr Ziffern, als eine Zahl behält; sie wurde als Text gelesen, mit allen Ziffern.',
    en: 'The whole number {found} has more digits than a number keeps; it was read as text, with all its digits.',
  },
  'import-unit-converted': {
    severity: 'warning',
    de: 'Die Spalte „{found}“ wurde umgerechnet: {expected}. Prüfen Sie einen Wert.',
    en: 'The column “{found}” was converted: {expected}. Check one value.',
  },
  'import-unit-other': {
    severity: 'warning',
    de: 'Die Einheit im Kopf der Spalte „{found}“ passt nicht zu {expected}; die Spalte wurde dieser Angabe nicht zugeordnet. Rechnen Sie die Werte um, und berichtigen Sie den Spaltenkopf.',
    en: 'The unit in the heading of the column “{found}” does not fit {expected}; the column was not matched to this field. Convert the values, and correct the column heading.',
  },
  'import-unit-unread': {
    severity: 'warning',
    de: 'Was im Kopf der Spalte „{found}“ steht, ist keine Einheit, die zu „{expected}“ führt; die Zahlen wurden gelesen, wie sie sind. Ist es eine Einheit, nennen Sie in der Zuordnung den Faktor.',
    en: 'What stands in the heading of the column “{found}” is no unit that leads to “{expected}”; the numbers were read as they are. If it is a unit, give the factor in the mapping.',
  },
  'import-unit-in-cell': {
    severity: 'error',
    de: '„{found}“ trägt eine andere Einheit als die Spalte {expected}. Rechnen Sie um und schreiben Sie nur die Zahl, oder nennen Sie die Einheit der ganzen Spalte im Spaltenkopf; dann wird umgerechnet.',
    en: '“{found}” has a unit other than that of the column {expected}. Convert it and write only the number, or name the unit of the whole column in its heading; then it is converted.',
  },
} as const satisfies Record<string, Word>;
