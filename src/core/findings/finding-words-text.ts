// SPDX-License-Identifier: EUPL-1.2
// Findings in the bytes and the text of a file, before it is GeoJSON: sentences and severities.

import type { Word } from './finding';

export const bytesAndText = {
  'file-missing': {
    severity: 'warning',
    de: 'Die Datei fehlt, die Ebene bleibt leer. Legen Sie die Datei in den Datenordner.',
    en: 'The file is missing and its layer stays empty. Put the file into the data folder.',
  },
  'cells-file-refused': {
    severity: 'error',
    de: 'Die Zelldatei lässt sich nicht lesen ({found}). Erzeugen Sie sie neu: nuf pack broadband-coverage.geojson -o broadband-coverage.cells.',
    en: 'The cell file cannot be read ({found}). Make it again: nuf pack broadband-coverage.geojson -o broadband-coverage.cells.',
    page: {
      de: 'Die Zelldatei lässt sich nicht lesen ({found}). Wer die Seite betreibt, muss sie neu erzeugen.',
      en: 'The cell file cannot be read ({found}). Whoever runs this site has to make it again.',
    },
  },
  'cells-file-unused': {
    severity: 'warning',
    de: 'Neben dieser Zelldatei liegt {found}; gezählt wird nur diese GeoJSON-Datei. Entfernen Sie eine von beiden.',
    en: 'Beside this cell file lies {found}; only that GeoJSON file counts. Remove one of the two.',
  },
  'houses-file-refused': {
    severity: 'error',
    de: 'Die Datei der Hausnummern lässt sich nicht lesen ({found}). Erzeugen Sie sie neu: nuf import ADRESSEN --layer house-coordinates -o house-coordinates.houses.',
    en: 'The file of house numbers cannot be read ({found}). Make it again: nuf import ADDRESSES --layer house-coordinates -o house-coordinates.houses.',
    page: {
      de: 'Die Datei der Hausnummern lässt sich nicht lesen ({found}). Wer die Seite betreibt, muss sie neu erzeugen.',
      en: 'The file of house numbers cannot be read ({found}). Whoever runs this site has to make it again.',
    },
  },
  'file-empty': {
    severity: 'error',
    de: 'Die Datei ist leer. Erwartet wird {expected}; speichern oder übertragen Sie sie erneut.',
    en: 'The file is empty. Expected: {expected}; save or transfer it again.',
  },
  'text-garbled': {
    severity: 'warning',
    de: 'Umlaute sind verloren oder falsch gelesen: „{found}“. Öffnen Sie die ursprüngliche Datei mit der richtigen Zeichencodierung, und speichern Sie sie als UTF-8.',
    en: 'Umlauts are lost or were read wrongly: “{found}”. Open the original file with the right encoding, and save it as UTF-8.',
  },
  'file-too-large': {
    severity: 'error',
    de: 'Die Datei hat {found}, erlaubt sind {expected}. Teilen Sie sie oder vereinfachen Sie die Umrisse.',
    en: 'The file has {found}, the limit is {expected}. Split it or simplify the outlines.',
  },
  'format-other': {
    severity: 'error',
    de: 'Die Datei ist {found}, gelesen wird GeoJSON. Exportieren Sie sie, etwa mit QGIS, als „GeoJSON“ in EPSG:4326.',
    en: 'The file is {found}; only GeoJSON is read here. Export it, for example with QGIS, as “GeoJSON” in EPSG:4326.',
  },
  'format-compressed': {
    severity: 'error',
    de: 'Die Datei ist gepackt ({found}). Entpacken Sie sie und prüfen Sie die Datei darin.',
    en: 'The file is compressed ({found}). Unpack it and check the file inside.',
  },
  'format-encrypted': {
    severity: 'error',
    de: 'Die Datei ist ein verschlüsseltes ZIP-Archiv (encrypted). Entpacken Sie es mit seinem Kennwort.',
    en: 'The file is an encrypted ZIP archive. Unpack it with its password.',
  },
  'format-html': {
    severity: 'error',
    de: 'Die Datei ist eine HTML-Seite, vermutlich eine Fehlermeldung statt der Daten. Laden Sie die Daten erneut herunter.',
    en: 'The file is an HTML page, probably an error message instead of the data. Download the data again.',
  },
  'format-lfs': {
    severity: 'error',
    de: 'Die Datei ist nur ein Git-LFS-Zeiger (Git LFS pointer). Holen Sie den Inhalt mit „git lfs pull“.',
    en: 'The file is only a Git LFS pointer. Fetch its content with “git lfs pull”.',
  },
  'format-lines': {
    severity: 'error',
    de: 'Die Datei enthält ein GeoJSON je Zeile (NDJSON, GeoJSONSeq). Fassen Sie die Zeilen zu einer FeatureCollection zusammen.',
    en: 'The file holds one GeoJSON a line (NDJSON, GeoJSONSeq, line-delimited). Join the lines into one FeatureCollection.',
  },
  'merge-markers': {
    severity: 'error',
    de: 'Hier stehen zwei Fassungen zwischen Konfliktmarken (<<<<<<<, =======, >>>>>>>). Behalten Sie eine davon und löschen Sie die andere und die Marken.',
    en: 'There are two versions here between conflict markers (<<<<<<<, =======, >>>>>>>). Keep one of them and delete the other and the markers.',
  },
  'text-bom': {
    severity: 'notice',
    de: 'Am Anfang steht ein BOM (Bytefolge EF BB BF); es wurde überlesen. Speichern Sie als „UTF-8 ohne BOM“.',
    en: 'The file begins with a BOM (bytes EF BB BF); it was skipped. Save as “UTF-8 without BOM”.',
  },
  'text-windows-1252': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Der Text ist nicht UTF-8 (Byte {found}), sondern vermutlich Windows-1252 und wurde so gelesen. Speichern Sie ihn als UTF-8.',
    en: 'The text is not UTF-8 (byte {found}) but probably Windows-1252 and was read as such. Save it as UTF-8.',
  },
  'text-utf-16': {
    severity: 'error',
    de: 'Der Text ist UTF-16, erwartet wird UTF-8. Speichern Sie ihn als UTF-8.',
    en: 'The text is UTF-16; expected UTF-8. Save it as UTF-8.',
  },
} as const satisfies Record<string, Word>;

export const json = {
  'json-truncated': {
    severity: 'error',
    de: 'Die Datei ist unvollständig: Sie endet in {at}, erwartet wird noch {expected}. Übertragen Sie sie erneut.',
    en: 'The file is incomplete: it ends in {at}, {expected} is still expected. Transfer it again.',
  },
  'json-syntax': {
    severity: 'error',
    de: 'Kein gültiges JSON: In {at} steht {found}, erwartet wird {expected}. Berichtigen Sie die Stelle.',
    en: 'Not valid JSON in {at}: found {found}, expected {expected}. Correct it.',
  },
  'json-trailing-comma': {
    severity: 'error',
    de: 'Kein gültiges JSON: überzähliges Komma in {at}. Löschen Sie es.',
    en: 'Not valid JSON: extra comma in {at}. Delete it.',
  },
  'json-comment': {
    severity: 'error',
    de: 'Kein gültiges JSON: Kommentar in {at}. Löschen Sie ihn; JSON kennt keine Kommentare.',
    en: 'Not valid JSON: comment in {at}. Delete it; JSON does not allow comments.',
  },
  'json-not-a-number': {
    severity: 'error',
    de: 'Kein gültiges JSON: In {at} steht {found}, eine Zahl oder null wird erwartet. Schreiben Sie null, wo kein Wert bekannt ist.',
    en: 'Not valid JSON in {at}: found {found}, expected a number or null. Write null where no value is known.',
  },
  'json-number-too-large': {
    severity: 'error',
    de: 'Die Zahl {found} in {at} ist zu groß. Berichtigen Sie sie.',
    en: 'The number {found} in {at} is too large. Correct it.',
  },
  'json-number-inexact': {
    severity: 'warning',
    de: 'Die ganze Zahl {found} in {at} hat mehr Ziffern, als Programme behalten; gelesen würde eine andere. Setzen Sie sie in Anführungszeichen.',
    en: 'The whole number {found} in {at} has more digits than programs keep, so it would be read as another number. Put it in quotation marks.',
  },
  'json-too-deep': {
    severity: 'error',
    de: 'Die Datei ist tiefer als {expected} Ebenen verschachtelt (in {at}). Vereinfachen Sie ihren Aufbau.',
    en: 'The file is nested deeper than {expected} levels (in {at}). Simplify its structure.',
  },
  'json-duplicate-key': {
    severity: 'warning',
    de: 'Der Schlüssel {found} steht doppelt ({at}); es gilt der letzte. Löschen Sie den falschen.',
    en: 'The key {found} occurs twice ({at}); the last one counts. Delete the wrong one.',
  },
  'json-proto-key': {
    severity: 'notice',
    de: 'Der Schlüssel „__proto__“ in {at} wurde überlesen. Benennen Sie ihn um.',
    en: 'The key “__proto__” in {at} was skipped. Give it another name.',
  },
  'json-lone-surrogate': {
    severity: 'warning',
    de: 'In {at} steht ein halbes Zeichen ({found}). Geben Sie das Zeichen neu ein.',
    en: 'Half a character ({found}) in {at}. Type the character again.',
  },
} as const satisfies Record<string, Word>;
