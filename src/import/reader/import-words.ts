// SPDX-License-Identifier: EUPL-1.2
// What an import can find, beside the findings of the core: sentences and severities. `{found}` and `{expected}` are
// put in; what is quoted there is the same in both languages.

import { type Finding, type Reader, type Word, wording } from '../../core/findings/finding';
import { describeFinding } from '../../core/findings/finding-in-layer';
import type { FindingCode } from '../../core/findings/finding-words';
import type { LayerId } from '../../layers';
import { houses } from './import-words-houses';
import { pages } from './import-words-pages';
import { place, shape } from './import-words-place';
import { overlap, series, update } from './import-words-series';
import { table } from './import-words-table';
import { quotedWords } from './quoted-words';

const file = {
  'import-unknown-format': {
    severity: 'error',
    de: 'Das Format der Datei ist nicht zu erkennen ({found}). Speichern Sie sie in einem von diesen: {expected}.',
    en: 'The format of the file is not recognised ({found}). Save it as one of these: {expected}.',
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
    en: 'The import was cancelled; nothing was imported.',
  },
  'import-no-layers': {
    severity: 'error',
    de: 'Die Datei enthält keine Objekte ({found}). Prüfen Sie Auswahl und Filter des Exports.',
    en: 'The file contains no features ({found}). Check the selection and the filter of the export.',
  },
  'import-nothing-in-it': {
    severity: 'error',
    de: 'Die Datei ist leer. Speichern oder übertragen Sie sie erneut.',
    en: 'The file is empty. Save or transfer it again.',
  },
  'import-empty': {
    severity: 'warning',
    de: 'Die Datei enthält kein einziges Objekt. Prüfen Sie Auswahl und Filter des Exports.',
    en: 'The file contains not a single feature. Check the selection and the filter of the export.',
  },
  'import-layer-question': {
    severity: 'error',
    de: 'Die Datei enthält mehrere Ebenen: {found}. Wählen Sie eine (--source-layer).',
    en: 'The file contains several layers: {found}. Choose one (--source-layer).',
    page: {
      de: 'Die Datei enthält mehrere Ebenen: {found}. Wählen Sie eine.',
      en: 'The file contains several layers: {found}. Choose one.',
    },
  },
  'import-layer-missing': {
    severity: 'error',
    de: 'Die Ebene „{found}“ gibt es in der Datei nicht. Es gibt: {expected}.',
    en: 'The file has no layer “{found}”. It has: {expected}.',
  },
  'import-layer-view': {
    severity: 'error',
    de: '„{found}“ ist eine Sicht: Die Datei enthält nur die Abfrage, die ihre Objekte aus anderen Ebenen zusammenstellt, nicht die Objekte selbst. Speichern Sie die Sicht in Ihrem GIS als neue Datei, und lesen Sie diese ein.',
    en: '“{found}” is a view: the file holds only the query that puts its features together from other layers, not the features themselves. Save the view in your GIS as a new file, and import that.',
  },
  'import-layer-gone': {
    severity: 'warning',
    de: 'Das Verzeichnis der Datei nennt die Ebene „{found}“, sie ist aber nicht darin. Fehlt sie Ihnen, exportieren Sie die Datei noch einmal.',
    en: 'The contents of the file name the layer “{found}”, but it is not in it. If you miss it, export the file again.',
  },
  'import-tables-left': {
    severity: 'warning',
    de: 'Die Datei enthält auch Tabellen, die nicht gelesen wurden: {found}. Brauchen Sie Angaben daraus, übernehmen Sie diese vorher in die Ebene, oder lesen Sie die Tabelle für sich ein (--source-layer).',
    en: 'The file also contains tables, which were not read: {found}. If you need values of them, take these into the layer first, or import the table by itself (--source-layer).',
    page: {
      de: 'Die Datei enthält auch Tabellen, die nicht gelesen wurden: {found}. Brauchen Sie Angaben daraus, übernehmen Sie diese vorher in die Ebene, oder wählen Sie die Tabelle als Ebene der Datei.',
      en: 'The file also contains tables, which were not read: {found}. If you need values of them, take these into the layer first, or choose the table as the layer of the file.',
    },
  },
  'import-members-left': {
    severity: 'warning',
    de: 'Im Archiv liegen weitere Dateien, die nicht gelesen wurden: {found}. Brauchen Sie Angaben daraus, entpacken Sie das Archiv, und lesen Sie sie einzeln ein.',
    en: 'The archive contains further files, which were not read: {found}. If you need values of them, unpack the archive, and import them one by one.',
  },
  'import-pictures-left': {
    severity: 'notice',
    de: 'Die Datei enthält auch Bilder oder Kacheln, die nicht gelesen wurden: {found}. Eingelesen werden nur Ebenen mit Objekten.',
    en: 'The file also contains images or tiles, which were not read: {found}. Only layers with features are imported.',
  },
  'import-part-missing': {
    severity: 'warning',
    de: 'Zu {found} fehlt die Datei {expected}; ohne sie haben die Objekte keine Angaben. Legen Sie sie dazu, und lesen Sie beide noch einmal ein.',
    en: 'The file {expected} that belongs to {found} is missing; without it the features have no values. Add it, and import both again.',
  },
  'import-counts-differ': {
    severity: 'warning',
    de: 'Die Teile der Datei haben verschieden viele Einträge: {found}, {expected}. Objekte ohne Zeile haben keine Angaben, Zeilen ohne Objekt wurden nicht gelesen. Exportieren Sie die Datei noch einmal.',
    en: 'The parts of the file have different numbers of entries: {found}, {expected}. Features without a row have no values, rows without a feature were not read. Export the file again.',
  },
  'import-rows-deleted': {
    severity: 'notice',
    de: 'Zeilen, die in der Datei als gelöscht markiert sind und nicht gelesen wurden: {found}.',
    en: 'Rows that are marked as deleted in the file and were not read: {found}.',
  },
  'import-write-ahead': {
    severity: 'warning',
    de: 'Zu {found} kann eine Datei „-wal“ mit den jüngsten Änderungen gehören; sie wurde nicht gelesen. Schließen Sie das Programm, das die Datei offen hat, und lesen Sie sie noch einmal ein.',
    en: 'A file “-wal” with the latest changes may belong to {found}; it was not read. Close the program that has the file open, and import it again.',
  },
  'import-server-error': {
    severity: 'error',
    de: 'Statt der Daten enthält die Datei die Fehlermeldung eines Dienstes ({found}). Laden Sie die Daten noch einmal herunter.',
    en: 'Instead of the data, the file contains the error message of a service ({found}). Download the data again.',
  },
  'import-outside-kept': {
    severity: 'notice',
    de: 'Angaben, die am Objekt neben „properties“ standen, wurden zu weiteren Angaben: {found}.',
    en: 'What stood at the features beside “properties” became further fields: {found}.',
  },
  'import-outside-left': {
    severity: 'warning',
    de: 'Angaben, die in der Form (geometry) stehen, wurden nicht übernommen: {found}. Schreiben Sie sie unter „properties“, wenn Sie sie brauchen.',
    en: 'What stands in the shape (geometry) was not imported: {found}. Put it into “properties” if you need it.',
  },
  'import-head-left': {
    severity: 'notice',
    de: 'Angaben zur ganzen Datei gehören zu keinem Objekt und stehen nicht im Ergebnis: {found}. Gilt davon etwas für die Objekte, etwa eine Quelle oder ein Stand, tragen Sie es dort ein.',
    en: 'What the file says of the whole belongs to no feature and is not in the result: {found}. If some of it holds for the features, such as a source or a date, enter it there.',
  },
  'import-line-refused': {
    severity: 'error',
    de: 'Hier steht weder ein Objekt noch eine Form von GeoJSON: {found}. Erwartet wird {"type": "Feature", …} mit den Angaben unter „properties“.',
    en: 'This is neither a feature nor a geometry of GeoJSON: {found}. Expected is {"type": "Feature", …} with the values under “properties”.',
  },
  'import-no-place': {
    severity: 'warning',
    de: '{found} hat keine eigene Lage und wurde nicht zum Objekt.',
    en: '{found} has no position of its own, so no feature was made of it.',
  },
} as const satisfies Record<string, Word>;

const text = {
  'import-text-garbled': {
    severity: 'warning',
    de: 'Umlaute sind verloren gegangen oder falsch gelesen: „{found}“. Öffnen Sie die ursprüngliche Datei mit der richtigen Zeichencodierung, und speichern Sie sie als UTF-8.',
    en: 'Umlauts are lost or were read wrongly: “{found}”. Open the original file with the right encoding, and save it as UTF-8.',
  },
  'import-encoding-legacy': {
    severity: 'warning',
    de: 'Der Text ist nicht in der Zeichencodierung UTF-8 gespeichert; gelesen wurde er als {found}. Prüfen Sie die Umlaute.',
    en: 'The text is not saved in the encoding UTF-8; it was read as {found}. Check the umlauts.',
  },
  'import-encoding-unknown': {
    severity: 'warning',
    de: 'Die Datei nennt die Zeichencodierung „{found}“, die nicht bekannt ist; gelesen wurde sie als {expected}. Nennen Sie die richtige mit --encoding.',
    en: 'The file states the encoding “{found}”, which is not known; it was read as {expected}. Specify the right one with --encoding.',
    page: {
      de: 'Die Datei nennt die Zeichencodierung „{found}“, die nicht bekannt ist; gelesen wurde sie als {expected}. Prüfen Sie die Umlaute, oder speichern Sie die Datei als UTF-8.',
      en: 'The file states the encoding “{found}”, which is not known; it was read as {expected}. Check the umlauts, or save the file as UTF-8.',
    },
  },
  'import-encoding-wrong': {
    severity: 'warning',
    de: 'Die Datei nennt die Zeichencodierung {found}, ihr Inhalt passt aber nicht dazu; gelesen wurde sie als {expected}. Prüfen Sie die Umlaute.',
    en: 'The file states the encoding {found}, but its content does not fit; it was read as {expected}. Check the umlauts.',
  },
} as const satisfies Record<string, Word>;

const layer = {
  'import-feature-twice': {
    severity: 'warning',
    de: '„{found}“ kommt zweimal vor, mit derselben Lage und denselben Angaben ({expected}), und würde doppelt zählen. Löschen Sie eines von beiden.',
    en: '“{found}” occurs twice, with the same position and the same values ({expected}), and would count twice. Delete one of the two.',
  },
  'import-ids-made': {
    severity: 'notice',
    de: 'Objekte ohne brauchbare Kennung: {found}; sie bekamen eine ({expected}).',
    en: 'Features without a usable ID: {found}; they were given one ({expected}).',
  },
  'import-ids-are-rows': {
    severity: 'notice',
    de: 'Kennungen, die wohl nur die Nummer einer Zeile sind: {found} ({expected}). Andere Dateien haben dieselben. Beim Aktualisieren gilt ein Objekt deshalb nur dann als dasselbe, wenn auch die Lage übereinstimmt, oder der Name und beide höchstens 250 m auseinander liegen.',
    en: 'IDs that are probably only the number of a row: {found} ({expected}). Other files have the same ones. In an update a feature is therefore taken for the same only if its position agrees, too, or its name with no more than 250 m between the two.',
  },
  'import-id-repeated': {
    severity: 'warning',
    de: 'Die Kennung „{found}“ gab es schon; das Objekt bekam die Kennung „{expected}“.',
    en: 'The ID “{found}” already existed; the feature was given the ID “{expected}”.',
  },
  'import-known-source': {
    severity: 'notice',
    de: 'Die Datei hat die Spalten von {found}; Angaben, für die es keine eigene Spalte gibt, wurden aus den vorhandenen abgeleitet.',
    en: 'The file has the columns of {found}; fields without a column of their own were filled from those that are there.',
  },
  'import-field-mapped': {
    severity: 'notice',
    de: 'Die Spalte „{found}“ wurde zur Angabe „{expected}“.',
    en: 'The column “{found}” became the field “{expected}”.',
  },
  'import-field-text-read': {
    severity: 'notice',
    de: 'Die Spalte „{found}“ enthält Text; jeder Wert davon wurde gelesen als {expected}.',
    en: 'The column “{found}” contains text; each of its values was read as {expected}.',
  },
  'import-field-foreign': {
    severity: 'notice',
    de: 'Spalten, die zu keiner Angabe der Ebene gehören, blieben als weitere Angaben erhalten: {found}.',
    en: 'Columns that belong to no field of the layer were kept as other fields: {found}.',
  },
  'import-field-dropped': {
    severity: 'notice',
    de: 'Weggelassene Spalten, nach der Zuordnung oder weil sie bei dieser Quelle nichts hinzufügen: {found}.',
    en: 'Columns left out, as the mapping says or because they add nothing for this source: {found}.',
  },
  'import-field-overruled': {
    severity: 'warning',
    de: 'Spalten, die wie eine Angabe der Ebene heißen, für die Sie etwas anderes festgelegt haben: {found}. Ihre Werte wurden nicht übernommen. Sollen sie erhalten bleiben, benennen Sie die Spalten in der Datei um.',
    en: 'Columns that are called like a field of the layer for which you specified something else: {found}. Their values were not imported. To keep them, rename the columns in the file.',
  },
  'import-mapped-missing': {
    severity: 'warning',
    de: 'Spalten der Zuordnung, die kein Objekt der Datei hat: {found}. Die Angaben daraus gelten als nicht bekannt. Berichtigen Sie die Zuordnung; die Datei hat: {expected}.',
    en: 'Columns of the mapping that no feature of the file has: {found}. The fields from them count as not known. Correct the mapping; the file has: {expected}.',
  },
  'import-key-column-missing': {
    severity: 'error',
    de: 'Spalten, nach denen die Zuordnung Objekte kennt oder auswählt („id“, „where“) und die kein Objekt der Datei hat: {found}. Berichtigen Sie die Zuordnung; die Datei hat: {expected}.',
    en: 'Columns by which the mapping knows or chooses features (“id”, “where”) and that no feature of the file has: {found}. Correct the mapping; the file has: {expected}.',
  },
  'import-row-filtered': {
    severity: 'notice',
    de: 'Zeilen oder Objekte, die nicht in diese Ebene gehören oder aus anderen Gemeinden sind: {found}. Sie wurden nicht übernommen.',
    en: 'Rows or features that do not belong to this layer or are from other municipalities: {found}. They were not imported.',
  },
  'import-versions-ended': {
    severity: 'notice',
    de: 'Frühere Fassungen, die das Kataster beendet hat: {found}. Sie wurden nicht übernommen.',
    en: 'Former versions, which the land register has ended: {found}. They were not imported.',
  },
  'import-nothing-belongs': {
    severity: 'warning',
    de: 'Nichts in der Datei gehört in die Ebene „{found}“; das Ergebnis ist leer. Prüfen Sie, ob Datei und Ebene zusammenpassen.',
    en: 'Nothing in the file belongs to the layer “{found}”; the result is empty. Check that file and layer match.',
  },
  'import-area-as-point': {
    severity: 'warning',
    de: 'Diese Ebene enthält nur Punkte: Aus der Fläche wurde ein Punkt in ihrem Inneren; ihr Umriss wurde nicht übernommen.',
    en: 'This layer contains points only: the area became a point inside it; its outline was not imported.',
  },
  'import-value-unmapped': {
    severity: 'error',
    de: 'Den Wert {found} der Spalte „{expected}“ kennt die Zuordnung nicht. Ergänzen Sie ihn dort unter „values“.',
    en: 'The mapping does not know the value {found} of the column “{expected}”. Add it there under “values”.',
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
    quotedWords(finding[key] ?? '?', { code, becomes, reader }, lang),
  );
}
