// SPDX-License-Identifier: EUPL-1.2
// What an import can find, beside the findings of the core: sentences and severities. `{found}` and `{expected}` are
// put in; what is quoted there is the same in both languages.

import { type Finding, type Reader, type Word, wording } from '../../core/findings/finding';
import { describeFinding } from '../../core/findings/finding-in-layer';
import { type FindingCode, plain } from '../../core/findings/finding-words';
import type { LayerId } from '../../layers';
import { houses } from './import-words-houses';
import { pages } from './import-words-pages';
import { place, shape } from './import-words-place';
import { overlap, series, update } from './import-words-series';
import { table } from './import-words-table';

const file = {
  'import-unknown-format': {
    severity: 'error',
    de: 'Das Format der Datei ist nicht zu erkennen ({found}). Gelesen werden {expected}.',
    en: 'The format of the file is not recognised ({found}). Formats that are read: {expected}.',
  },
  'import-other-format': {
    severity: 'error',
    de: 'Die Datei ist {found}; dieses Format wird nicht gelesen. Speichern Sie sie als eines von diesen: {expected}.',
    en: 'The file is {found}; this format is not read. Save it as one of these: {expected}.',
  },
  'import-damaged': {
    severity: 'error',
    de: 'Die Datei ist beschädigt oder unvollständig: {found}. Übertragen oder exportieren Sie sie erneut.',
    en: 'The file is damaged or incomplete: {found}. Transfer or export it again.',
  },
  'import-encrypted': {
    severity: 'error',
    de: 'Das Archiv ist verschlüsselt (encrypted): {found}. Entpacken Sie es mit seinem Kennwort.',
    en: 'The archive is encrypted: {found}. Unpack it with its password.',
  },
  'import-budget': {
    severity: 'error',
    de: 'Die Datei überschreitet eine Grenze des Imports: {found}, erlaubt sind {expected}. Teilen Sie die Datei.',
    en: 'The file exceeds a limit of the import: {found}; allowed are {expected}. Split the file.',
  },
  'import-cancelled': {
    severity: 'error',
    de: 'Der Import wurde abgebrochen; nichts davon wurde übernommen.',
    en: 'The import was cancelled; nothing of it was kept.',
  },
  'import-no-layers': {
    severity: 'error',
    de: 'Die Datei enthält keine Objekte ({found}).',
    en: 'The file holds no features ({found}).',
  },
  'import-nothing-in-it': {
    severity: 'error',
    de: 'Die Datei ist leer. Speichern oder übertragen Sie sie erneut.',
    en: 'The file is empty. Save or transfer it again.',
  },
  'import-empty': {
    severity: 'warning',
    de: 'Die Datei enthält kein einziges Objekt. Prüfen Sie Auswahl und Filter des Exports.',
    en: 'The file holds not a single feature. Check the selection and the filter of the export.',
  },
  'import-layer-question': {
    severity: 'error',
    de: 'Die Datei enthält mehrere Ebenen: {found}. Wählen Sie eine (--source-layer).',
    en: 'The file holds several layers: {found}. Choose one (--source-layer).',
    page: {
      de: 'Die Datei enthält mehrere Ebenen: {found}. Wählen Sie eine.',
      en: 'The file holds several layers: {found}. Choose one.',
    },
  },
  'import-layer-missing': {
    severity: 'error',
    de: 'Die Ebene „{found}“ gibt es in der Datei nicht. Es gibt: {expected}.',
    en: 'The file has no layer “{found}”. It has: {expected}.',
  },
  'import-part-missing': {
    severity: 'warning',
    de: 'Im Archiv fehlt {expected} zu {found}; ohne sie fehlen die Eigenschaften der Objekte.',
    en: 'The archive lacks {expected} for {found}; without it the features have no properties.',
  },
  'import-counts-differ': {
    severity: 'warning',
    de: 'Die Teile der Datei passen nicht zusammen: {found}, erwartet {expected}. Was übersteht, bleibt ohne Gegenstück.',
    en: 'The parts of the file do not match: {found}, expected {expected}. What is left over has no counterpart.',
  },
  'import-rows-deleted': {
    severity: 'notice',
    de: '{found} Zeilen sind in der Datei als gelöscht markiert und wurden nicht gelesen.',
    en: '{found} rows are marked as deleted in the file and were not read.',
  },
  'import-write-ahead': {
    severity: 'warning',
    de: 'Zu {found} kann eine Datei „-wal“ mit den jüngsten Änderungen gehören; sie wurde nicht gelesen. Schließen Sie das Programm, das die Datei offen hat.',
    en: 'A file “-wal” with the latest changes may belong to {found}; it was not read. Close the program that has the file open.',
  },
  'import-server-error': {
    severity: 'error',
    de: 'Die Datei ist die Fehlermeldung eines Dienstes ({found}) statt der Daten. Laden Sie die Daten erneut.',
    en: 'The file is the error message of a server ({found}) instead of the data. Load the data again.',
  },
  'import-no-place': {
    severity: 'warning',
    de: '{found} hat keine eigene Lage und wurde nicht zum Objekt.',
    en: '{found} has no place of its own, so no feature was made of it.',
  },
} as const satisfies Record<string, Word>;

const text = {
  'import-text-garbled': {
    severity: 'warning',
    de: 'Umlaute sind verloren oder falsch gelesen: „{found}“. Öffnen Sie die ursprüngliche Datei mit der richtigen Zeichencodierung, und speichern Sie sie als UTF-8.',
    en: 'Umlauts are lost or were read wrongly: “{found}”. Open the original file with the right encoding, and save it as UTF-8.',
  },
  'import-encoding-legacy': {
    severity: 'warning',
    de: 'Der Text ist nicht UTF-8; gelesen wurde er als {found} ({expected}). Prüfen Sie die Umlaute.',
    en: 'The text is not UTF-8; it was read as {found} ({expected}). Check the umlauts.',
  },
  'import-encoding-unknown': {
    severity: 'warning',
    de: 'Die Zeichencodierung „{found}“ ist nicht bekannt; gelesen wurde als {expected}. Nennen Sie sie mit --encoding.',
    en: 'The encoding “{found}” is not known; it was read as {expected}. Name it with --encoding.',
    page: {
      de: 'Die Zeichencodierung „{found}“ ist nicht bekannt; gelesen wurde als {expected}. Speichern Sie die Datei als UTF-8.',
      en: 'The encoding “{found}” is not known; it was read as {expected}. Save the file as UTF-8.',
    },
  },
  'import-encoding-wrong': {
    severity: 'warning',
    de: 'Angegeben ist die Zeichencodierung {found}, die Bytes sind aber {expected}; gelesen wurde wie die Bytes.',
    en: 'The stated encoding is {found}, but the bytes are {expected}; they were read as what they are.',
  },
} as const satisfies Record<string, Word>;

const layer = {
  'import-feature-twice': {
    severity: 'warning',
    de: '„{found}“ steht zweimal da, mit derselben Lage und denselben Angaben ({expected}), und zählte zweimal. Löschen Sie die zweite Zeile.',
    en: '“{found}” is there twice, with the same place and the same values ({expected}), and would count twice. Delete the second row.',
  },
  'import-ids-made': {
    severity: 'notice',
    de: 'Objekte ohne brauchbare Kennung: {found}; sie bekamen eine ({expected}).',
    en: 'Features without a usable id: {found}; they were given one ({expected}).',
  },
  'import-id-repeated': {
    severity: 'warning',
    de: 'Die Kennung „{found}“ gab es schon; hier heißt das Objekt „{expected}“.',
    en: 'The id “{found}” existed already; here the feature is called “{expected}”.',
  },
  'import-known-source': {
    severity: 'notice',
    de: 'Die Spalten sind die von {found}; Felder ohne eigene Spalte wurden danach gefüllt.',
    en: 'The columns are those of {found}; fields without a column of their own were filled accordingly.',
  },
  'import-field-mapped': {
    severity: 'notice',
    de: 'Die Spalte „{found}“ wurde zum Feld „{expected}“.',
    en: 'The column “{found}” became the field “{expected}”.',
  },
  'import-field-text-read': {
    severity: 'notice',
    de: 'Werte von „{found}“ standen anders in der Datei und wurden so gelesen: {expected}.',
    en: 'Values of “{found}” stood in the file in another form and were read so: {expected}.',
  },
  'import-field-foreign': {
    severity: 'notice',
    de: 'Spalten, die zu keinem Feld der Ebene gehören, blieben als weitere Eigenschaften: {found}.',
    en: 'Columns that belong to no field of the layer were kept as additional properties: {found}.',
  },
  'import-field-dropped': {
    severity: 'notice',
    de: 'Spalten, die nach der Zuordnung wegblieben: {found}.',
    en: 'Columns that were left out, as the mapping says: {found}.',
  },
  'import-row-filtered': {
    severity: 'notice',
    de: 'Zeilen oder Objekte, die nach der Zuordnung nicht hierher oder zu anderen Gemeinden gehören: {found}; sie wurden nicht übernommen.',
    en: 'Rows or features that do not belong here, by the mapping or because they are of other municipalities: {found}; they were not imported.',
  },
  'import-nothing-belongs': {
    severity: 'warning',
    de: 'Nichts in der Datei gehört in die Ebene {found}; das Ergebnis ist leer.',
    en: 'Nothing in the file belongs into the layer {found}; the result is empty.',
  },
  'import-area-as-point': {
    severity: 'warning',
    de: 'Diese Ebene hält Punkte: Aus der Fläche wurde ein Punkt in ihr, ihre Grenze steht nicht in der Ebene.',
    en: 'This layer holds points: the area became a point inside it; its boundary is not in the layer.',
  },
  'import-value-unmapped': {
    severity: 'error',
    de: 'Für den Wert {found} nennt die Zuordnung keine Bedeutung ({expected}).',
    en: 'The mapping gives no meaning for the value {found} ({expected}).',
  },
} as const satisfies Record<string, Word>;

export const importWords = {
  ...file,
  ...text,
  ...place,
  ...shape,
  ...table,
  ...layer,
  ...pages,
  ...series,
  ...update,
  ...overlap,
  ...houses,
};
export type ImportCode = keyof typeof importWords;
export type ImportFinding = Finding<FindingCode | ImportCode>;

/** Whether a code is one of the import's own; the others are those of the core. */
export const isImportCode = (code: string): code is ImportCode => Object.hasOwn(importWords, code);

/** The sentence of a finding in one language, without markup; with the layer it names the values that a field allows. */
export function importMessage(
  finding: ImportFinding,
  lang: 'de' | 'en',
  becomes: LayerId | null = null,
  reader: Reader = 'command',
): string {
  const { code } = finding;
  const word = (importWords as Partial<Record<string, Word>>)[code];
  if (!word) return describeFinding({ ...finding, code: code as FindingCode }, becomes, '', lang).message;
  return wording(word, lang, reader).replace(/\{(found|expected)\}/g, (_, key: 'found' | 'expected') =>
    plain(finding[key] ?? '?', lang),
  );
}
