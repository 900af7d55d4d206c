// SPDX-License-Identifier: EUPL-1.2
// What can be found in tables, from text or from a workbook.

import type { Word } from '../../core/findings/finding';

export const table = {
  'import-table': {
    severity: 'notice',
    de: 'Die Datei ist eine Tabelle ohne Lage; ihre Zeilen wurden ohne Geometrie gelesen. Soll sie eine haben: Eine Lage steht in Spalten wie Breite und Länge, Ostwert und Nordwert, oder Koordinaten.',
    en: 'The file is a table without places; its rows were read without geometry. If it should have one: a place stands in columns such as lat and lon, easting and northing, or coordinates.',
  },
  'import-columns-used': {
    severity: 'notice',
    de: 'Die Lage kommt aus: {found}.',
    en: 'Places come from: {found}.',
  },
  'import-columns-spent': {
    severity: 'notice',
    de: 'Als Lage verwendet und nicht noch einmal als Angabe geführt: {found}.',
    en: 'Used as the place and not kept a second time as a value: {found}.',
  },
  'import-preamble': {
    severity: 'notice',
    de: 'Über der Tabelle stehen {found} Zeilen, die nicht dazugehören; der Kopf ist Zeile {expected}.',
    en: '{found} rows above the table do not belong to it; its header is line {expected}.',
  },
  'import-row-note': {
    severity: 'notice',
    de: 'Eine Bemerkung unter der Tabelle ist keine Zeile davon: {found}',
    en: 'A remark below the table was not read as a row: {found}',
  },
  'import-row-sum': {
    severity: 'warning',
    de: 'Die Zeile „{found}“ ist eine Summe der anderen und wurde nicht übernommen.',
    en: 'The row “{found}” is a sum of the others and was not imported.',
  },
  'import-row-width': {
    severity: 'error',
    de: 'Die Zeile hat {found} Felder, der Kopf hat {expected}. Steht der Trenner in einem Text oder als Dezimalkomma, gehört die Zelle in Anführungszeichen; für Zahlen mit Komma ist das Semikolon der bessere Trenner.',
    en: 'The row has {found} fields, the header row has {expected}. Where the separator stands in a text or as a decimal comma, the cell needs quotation marks; a semicolon is the better separator for numbers with commas.',
  },
  'import-row-place': {
    severity: 'error',
    de: 'Die Lage der Zeile lässt sich nicht lesen: {found}. Schreiben Sie Grad mit Dezimalzeichen, etwa 50,9281.',
    en: 'The place of the row cannot be read: {found}. Write degrees with a decimal mark, such as 50.9281.',
  },
  'import-column-renamed': {
    severity: 'warning',
    de: 'Die Spalte „{found}“ gibt es zweimal oder ohne Namen; sie heißt hier „{expected}“.',
    en: 'The column “{found}” exists twice or has no name; here it is called “{expected}”.',
  },
  'import-row-units': {
    severity: 'notice',
    de: 'Die Zeile nennt die Einheiten der Spalten und ist keine Zeile der Tabelle: {found}.',
    en: 'The row names the units of the columns and is no row of the table: {found}.',
  },
  'import-head-two-rows': {
    severity: 'notice',
    de: 'Der Kopf hat zwei Zeilen; die Spalten heißen: {found}.',
    en: 'The head has two rows; the columns are called: {found}.',
  },
  'import-cells-merged': {
    severity: 'warning',
    de: 'Die Zellen {expected} sind verbunden. Nur die erste hat den Wert „{found}“, die übrigen gelten als leer. Heben Sie die Verbindung auf, und füllen Sie jede Zelle.',
    en: 'The cells {expected} are merged. Only the first has the value “{found}”, the others count as empty. Unmerge them, and fill each cell.',
  },
  'import-formula-empty': {
    severity: 'warning',
    de: 'Formeln ohne gespeichertes Ergebnis: {found}, die erste in Zelle {expected}. Ihre Werte gelten als nicht bekannt. Öffnen und speichern Sie die Datei in Ihrer Tabellenkalkulation.',
    en: 'Formulas without a stored result: {found}, the first in cell {expected}. Their values count as not known. Open and save the file in your spreadsheet program.',
  },
  'import-place-no-data': {
    severity: 'warning',
    de: 'Kennzeichen für „keine Angabe“ statt einer Lage: {found}. Die Zeile wurde ohne Lage gelesen. Lassen Sie die Zellen leer.',
    en: 'A code for “no data” in place of a position: {found}. The row was read without a place. Leave the cells empty.',
  },
  'import-unit-converted': {
    severity: 'warning',
    de: 'Die Spalte „{found}“ wurde umgerechnet in {expected}. Prüfen Sie einen Wert.',
    en: 'The column “{found}” was converted into {expected}. Check one value.',
  },
  'import-unit-other': {
    severity: 'warning',
    de: 'Die Spalte „{found}“ nennt eine Einheit, die nicht zu {expected} führt; sie wurde nicht dieses Feld. Rechnen Sie die Werte um, und berichtigen Sie den Spaltenkopf.',
    en: 'The column “{found}” names a unit that does not lead to {expected}; it did not become this field. Convert the values, and correct the head of the column.',
  },
  'import-unit-in-cell': {
    severity: 'error',
    de: '„{found}“ trägt eine andere Einheit als die Spalte {expected}. Rechnen Sie um und schreiben Sie nur die Zahl, oder nennen Sie die Einheit der ganzen Spalte im Spaltenkopf; dann wird umgerechnet.',
    en: '“{found}” has another unit than the column {expected}. Convert it and write the number alone, or name the unit of the whole column in its head; then it is converted.',
  },
} as const satisfies Record<string, Word>;
