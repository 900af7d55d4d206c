// SPDX-License-Identifier: EUPL-1.2
// Findings in the members of GeoJSON and in the values of a layer: sentences and severities.

import type { Word } from './finding';

export const structure = {
  'not-geojson': {
    severity: 'error',
    de: 'Gültiges JSON, aber kein GeoJSON: Gefunden wurde {found}, erwartet wird {expected}.',
    en: 'Valid JSON but not GeoJSON: found {found}, expected {expected}.',
  },
  'type-unknown': {
    severity: 'error',
    de: 'Der Typ {found} ist unbekannt. Erwartet wird {expected}, genau so geschrieben.',
    en: 'The type {found} is unknown. Expected: {expected}, written exactly so.',
  },
  'type-missing': {
    severity: 'error',
    de: 'Das Mitglied „type“ fehlt. Erwartet wird {expected}.',
    en: 'The member “type” is missing. Expected: {expected}.',
  },
  'features-not-a-list': {
    severity: 'error',
    de: '„features“ ist {found}, erwartet wird eine Liste in eckigen Klammern.',
    en: '“features” is {found}; expected a list in square brackets.',
  },
  'no-features': {
    severity: 'notice',
    de: 'Die Datei enthält kein einziges Objekt.',
    en: 'The file holds not a single feature.',
  },
  'no-area': {
    severity: 'error',
    de: 'In der Datei ist keine Fläche. Erwartet wird GeoJSON mit einem Polygon in Längen- und Breitengrad.',
    en: 'There is no area in the file. Expected GeoJSON with a polygon in longitude and latitude.',
  },
  'not-a-collection': {
    severity: 'notice',
    inLayer: 'error',
    de: 'Die Datei ist {found} statt einer FeatureCollection und wird als ein einzelnes Objekt gelesen.',
    en: 'The file is {found} instead of a FeatureCollection and is read as one single feature.',
  },
  'feature-not-an-object': {
    severity: 'error',
    de: 'An der Stelle eines Objekts steht {found}. Löschen oder ersetzen Sie den Eintrag.',
    en: 'Found {found} where a feature is expected. Delete or replace the entry.',
  },
  'properties-missing': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Dem Objekt fehlt „properties“. Ergänzen Sie "properties": {} oder die Angaben.',
    en: 'The feature lacks “properties”. Add "properties": {} or the values.',
  },
  'properties-not-an-object': {
    severity: 'error',
    de: '„properties“ ist {found}, erwartet wird ein Objekt in geschweiften Klammern.',
    en: '“properties” is {found}; expected an object in braces.',
  },
  'geometry-missing': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Dem Objekt fehlt „geometry“; es wird ohne Lage geführt. Ergänzen Sie "geometry": null oder die Lage.',
    en: 'The feature lacks “geometry” and is kept without a position. Add "geometry": null or the position.',
  },
  'geometry-not-an-object': {
    severity: 'error',
    de: 'Die Geometrie ist {found}, erwartet wird ein Objekt mit „type“ und „coordinates“.',
    en: 'The geometry is {found}; expected an object with “type” and “coordinates”.',
  },
  'geometry-empty': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Geometrie ist leer oder unvollständig; das Objekt wird ohne diese Lage geführt. Zeichnen Sie sie neu oder setzen Sie null.',
    en: 'The geometry is empty or incomplete; the feature is kept without this position. Draw it again or write null.',
  },
  'geometry-foreign-member': {
    severity: 'warning',
    de: 'Die Geometrie trägt das Mitglied „{found}“, das dort nichts bedeutet; es wird überlesen.',
    en: 'The geometry carries the member “{found}”, which means nothing there; it is skipped.',
  },
  'geometry-nested-collection': {
    severity: 'warning',
    de: 'Eine GeometryCollection steht in einer anderen. Lösen Sie die Verschachtelung auf.',
    en: 'A GeometryCollection stands inside another. Flatten them.',
  },
  'coordinates-missing': {
    severity: 'error',
    de: 'Der Geometrie fehlt „{expected}“.',
    en: 'The geometry lacks “{expected}”.',
  },
  'coordinates-nesting': {
    severity: 'error',
    de: 'Die Koordinaten sind falsch verschachtelt: Gefunden wurde {found}, erwartet wird {expected}.',
    en: 'The coordinates are nested wrongly: found {found}, expected {expected}.',
  },
  'position-too-short': {
    severity: 'error',
    de: 'Die Position {found} ist zu kurz; erwartet werden zwei Zahlen: Länge, Breite.',
    en: 'The position {found} is too short; expected two numbers: longitude, latitude.',
  },
  'position-not-a-number': {
    severity: 'error',
    de: 'In einer Position steht {found}, erwartet wird eine Zahl ohne Anführungszeichen.',
    en: 'A position contains {found}; expected a number without quotation marks.',
  },
  'position-too-long': {
    severity: 'warning',
    de: 'Eine Position hat {found} Zahlen, vorgesehen sind Länge, Breite und höchstens eine Höhe. Löschen Sie die übrigen.',
    en: 'A position has {found} numbers; expected longitude, latitude and at most one height. Delete the rest.',
  },
  'line-too-short': {
    severity: 'error',
    de: 'Positionen der Linie: {found}; erwartet werden mindestens zwei.',
    en: 'Positions of the line: {found}; expected at least two.',
  },
  'ring-too-short': {
    severity: 'error',
    de: 'Positionen des Rings: {found}; erwartet werden mindestens vier, die letzte gleich der ersten.',
    en: 'Positions of the ring: {found}; expected at least four, the last equal to the first.',
  },
  'ring-not-closed': {
    severity: 'error',
    de: 'Der Ring ist nicht geschlossen: Die letzte Position {found} ist nicht die erste {expected}. Wiederholen Sie die erste am Ende.',
    en: 'The ring is not closed: the last position {found} is not the first {expected}. Repeat the first at the end.',
  },
  'bbox-wrong': {
    severity: 'warning',
    de: 'Die „bbox“ ist {found}, erwartet werden vier oder sechs Zahlen: West, Süd, Ost, Nord. Löschen Sie sie; sie wird nicht gebraucht.',
    en: 'The “bbox” is {found}; expected four or six numbers: west, south, east, north. Delete it; it is not needed.',
  },
  'id-type': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Kennung „id“ ist {found}, erwartet wird ein Text.',
    en: 'The “id” is {found}; expected a text.',
  },
  'id-missing': {
    severity: 'error',
    de: 'Dem Objekt fehlt die Kennung „id“. Geben Sie ihm eine eigene, die in der Datei nur einmal vorkommt.',
    en: 'The feature lacks an “id”. Give it one of its own that occurs only once in the file.',
  },
  'id-among-properties': {
    severity: 'error',
    de: 'Die Kennung steht in properties.id ({found}) statt am Objekt, wie QGIS und GDAL sie exportieren: übernehmen.',
    en: 'The ID is in properties.id ({found}) instead of at the feature, which is how QGIS and GDAL export it: move it to the feature.',
  },
  'id-differs': {
    severity: 'warning',
    de: 'Am Objekt steht die Kennung {found}, in properties.id {expected}. Gilt die zweite (Nummern wie 0, 1, 2 vergibt GDAL selbst), übernehmen Sie sie; sonst löschen Sie properties.id.',
    en: 'The feature has the ID {found}, but properties.id says {expected}. If the second one counts (GDAL assigns numbers such as 0, 1, 2 by itself), use it as the ID; otherwise delete properties.id.',
  },
  'structure-other': {
    severity: 'error',
    de: 'Der Aufbau verletzt GeoJSON (RFC 7946): {found}.',
    en: 'The structure breaks GeoJSON (RFC 7946): {found}.',
  },
} as const satisfies Record<string, Word>;

export const schema = {
  'value-missing': {
    severity: 'error',
    de: 'Die Angabe „{expected}“ fehlt, sie ist Pflicht. Tragen Sie sie ein.',
    en: 'The value “{expected}” is missing; it is required. Enter it.',
  },
  'value-type': {
    severity: 'error',
    de: 'Hier steht {found}, erwartet wird {expected} (oder null, wenn nicht bekannt).',
    en: 'Found {found}; expected {expected} (or null when not known).',
  },
  'list-became-object': {
    severity: 'error',
    de: 'Hier steht {…}, erwartet wird eine Liste. QGIS hat die Liste geleert; holen Sie sie aus git (git checkout -- Datei), oder schreiben Sie [].',
    en: 'Found {…}; expected a list. QGIS has emptied the list; restore it from git (git checkout -- file), or write [].',
  },
  'property-other-case': {
    severity: 'error',
    de: 'Die Angabe „{found}“ heißt „{expected}“; so geschrieben zählt sie nicht. PostGIS schreibt Namen klein: berichtigen.',
    en: 'The property “{found}” is called “{expected}”; spelled like this it does not count. PostGIS writes names in small letters: correct it.',
  },
  'value-out-of-range': {
    severity: 'error',
    de: 'Der Wert {found} liegt außerhalb des Erlaubten: {expected}. Berichtigen Sie ihn.',
    en: 'The value {found} is outside what is allowed: {expected}. Correct it.',
  },
  'value-two-numbers': {
    severity: 'error',
    de: 'Hier steht der Text {found}, erwartet wird eine Zahl, und er kann zwei heißen: {expected}. Schreiben Sie die gemeinte als Zahl.',
    en: 'Found the text {found}, expected a number, and it can mean two: {expected}. Write the one that is meant as a number.',
  },
  'date-other-form': {
    severity: 'error',
    de: 'Das Datum {found} steht nicht in der Form der Ebene; gemeint ist {expected}: übernehmen.',
    en: 'The date {found} is not in the form of the layer; {expected} is meant: take that over.',
  },
  'value-no-data': {
    severity: 'error',
    de: 'Der Wert {found} ist ein Kennzeichen für „keine Angabe“ und wäre hier eine Zahl. Schreiben Sie {expected}: Das heißt „nicht bekannt“.',
    en: 'The value {found} is a code for “no data” and would be a figure here. Write {expected}: that means “not known”.',
  },
  'value-not-listed': {
    severity: 'error',
    de: 'Der Wert {found} ist nicht vorgesehen. Möglich sind: {expected}.',
    en: 'The value {found} is not allowed. Allowed: {expected}.',
  },
  'layer-not-shown': {
    severity: 'warning',
    de: 'Die Datei {found} heißt wie keine Ebene und wird deshalb nirgends gezeigt und nirgends gezählt. Benennen Sie sie um: {expected}.',
    en: 'The file {found} is not named like any layer, so it is neither shown nor counted anywhere. Rename it: {expected}.',
  },
  'value-format': {
    severity: 'error',
    de: 'Der Text {found} hat nicht die erwartete Form: {expected}.',
    en: 'The text {found} does not have the expected form: {expected}.',
  },
  'value-empty': {
    severity: 'error',
    de: 'Der Text ist leer. Schreiben Sie den Wert, oder null, wenn er nicht bekannt ist.',
    en: 'The text is empty. Write the value, or null when it is not known.',
  },
  'value-invalid': {
    severity: 'error',
    de: 'Der Wert {found} passt nicht: {expected}.',
    en: 'The value {found} does not fit: {expected}.',
  },
  'property-foreign': {
    severity: 'notice',
    de: 'Die Angabe „{found}“ kennt das Format nicht; sie bleibt erhalten.',
    en: 'The property “{found}” is not part of the format; it is kept.',
  },
  'property-unknown': {
    severity: 'notice',
    de: 'Die Angabe „{found}“ kennt das Format nicht; sie bleibt erhalten. Ähnlich ist: {expected}.',
    en: 'The property “{found}” is not part of the format; it is kept. Similar: {expected}.',
  },
  'shape-unexpected': {
    severity: 'error',
    de: 'Die Geometrie ist {found}, diese Ebene erwartet {expected}. Wählen Sie die richtige Ebene, oder wandeln Sie um (QGIS: „Linien zu Polygonen“, „Zentroide“).',
    en: 'The geometry is {found}; this layer expects {expected}. Choose the right layer, or convert (QGIS: “Lines to polygons”, “Centroids”).',
  },
  'geometry-required': {
    severity: 'error',
    de: 'Das Objekt hat keine Lage; in dieser Ebene braucht jedes eine. Zeichnen Sie sie ein.',
    en: 'The feature has no position; in this layer each needs one. Draw it.',
  },
  'date-impossible': {
    severity: 'error',
    de: 'Das Datum {found} gibt es nicht. Berichtigen Sie es.',
    en: 'The date {found} does not exist. Correct it.',
  },
} as const satisfies Record<string, Word>;
