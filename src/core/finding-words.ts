// SPDX-License-Identifier: EUPL-1.2
// Every code of a finding: how grave it is, and one sentence saying what was found, what was expected, what to do.

import type { Finding, Severity } from './finding';

interface Word {
  readonly severity: Severity;
  /** Graver (or milder) in a file of the data folder, whose format is ours, than in a file from elsewhere. */
  readonly inLayer?: Severity;
  readonly de: string;
  readonly en: string;
}

const bytesAndText = {
  'file-missing': {
    severity: 'warning',
    de: 'Die Datei fehlt, die Ebene bleibt leer. Legen Sie die Datei in den Datenordner.',
    en: 'The file is missing and its layer stays empty. Put the file into the data folder.',
  },
  'cells-file-refused': {
    severity: 'error',
    de: 'Die Zelldatei lässt sich nicht lesen ({found}). Erzeugen Sie sie neu: nuf pack broadband-coverage.geojson -o broadband-coverage.cells.',
    en: 'The cell file cannot be read ({found}). Make it again: nuf pack broadband-coverage.geojson -o broadband-coverage.cells.',
  },
  'cells-file-unused': {
    severity: 'warning',
    de: 'Neben dieser Zelldatei liegt {found}; gezählt wird nur diese GeoJSON-Datei. Entfernen Sie eine von beiden.',
    en: 'Beside this cell file lies {found}; only that GeoJSON file counts. Remove one of the two.',
  },
  'file-empty': {
    severity: 'error',
    de: 'Die Datei ist leer. Erwartet wird {expected}; speichern oder übertragen Sie sie erneut.',
    en: 'The file is empty. Expected is {expected}; save or transfer it again.',
  },
  'file-too-large': {
    severity: 'error',
    de: 'Die Datei hat {found}, erlaubt sind {expected}. Teilen Sie sie oder vereinfachen Sie die Umrisse.',
    en: 'The file has {found}, allowed are {expected}. Split it or simplify the outlines.',
  },
  'format-other': {
    severity: 'error',
    de: 'Die Datei ist {found}, gelesen wird GeoJSON. Exportieren Sie sie, etwa mit QGIS, als „GeoJSON“ in EPSG:4326.',
    en: 'The file is {found}; GeoJSON is what is read. Export it, for example with QGIS, as “GeoJSON” in EPSG:4326.',
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
    en: 'The text is UTF-16; expected is UTF-8. Save it as UTF-8.',
  },
} as const satisfies Record<string, Word>;

const json = {
  'json-truncated': {
    severity: 'error',
    de: 'Die Datei ist unvollständig: Sie endet in {at}, erwartet wird noch {expected}. Übertragen Sie sie erneut.',
    en: 'The file is incomplete: it ends in {at}, still expected is {expected}. Transfer it again.',
  },
  'json-syntax': {
    severity: 'error',
    de: 'Kein gültiges JSON: In {at} steht {found}, erwartet wird {expected}. Berichtigen Sie die Stelle.',
    en: 'Not valid JSON: in {at} stands {found}, expected is {expected}. Correct the place.',
  },
  'json-trailing-comma': {
    severity: 'error',
    de: 'Kein gültiges JSON: überzähliges Komma in {at}. Löschen Sie es.',
    en: 'Not valid JSON: superfluous comma in {at}. Delete it.',
  },
  'json-comment': {
    severity: 'error',
    de: 'Kein gültiges JSON: Kommentar in {at}. Löschen Sie ihn; JSON kennt keine Kommentare.',
    en: 'Not valid JSON: comment in {at}. Delete it; JSON has no comments.',
  },
  'json-not-a-number': {
    severity: 'error',
    de: 'Kein gültiges JSON: In {at} steht {found}, eine Zahl oder null wird erwartet. Schreiben Sie null, wo kein Wert bekannt ist.',
    en: 'Not valid JSON: in {at} stands {found}, a number or null is expected. Write null where no value is known.',
  },
  'json-number-too-large': {
    severity: 'error',
    de: 'Die Zahl {found} in {at} ist zu groß. Berichtigen Sie sie.',
    en: 'The number {found} in {at} is too large. Correct it.',
  },
  'json-too-deep': {
    severity: 'error',
    de: 'Die Datei ist tiefer als {expected} Ebenen verschachtelt (in {at}). Vereinfachen Sie ihren Aufbau.',
    en: 'The file is nested deeper than {expected} levels (in {at}). Simplify its structure.',
  },
  'json-duplicate-key': {
    severity: 'warning',
    de: 'Der Schlüssel {found} steht doppelt ({at}); es gilt der letzte. Löschen Sie den falschen.',
    en: 'The key {found} stands twice ({at}); the last one counts. Delete the wrong one.',
  },
  'json-proto-key': {
    severity: 'notice',
    de: 'Der Schlüssel „__proto__“ in {at} wurde überlesen. Benennen Sie ihn um.',
    en: 'The key “__proto__” in {at} was skipped. Rename it.',
  },
  'json-lone-surrogate': {
    severity: 'warning',
    de: 'In {at} steht ein halbes Zeichen ({found}). Geben Sie das Zeichen neu ein.',
    en: 'In {at} stands half a character ({found}). Type the character again.',
  },
} as const satisfies Record<string, Word>;

const structure = {
  'not-geojson': {
    severity: 'error',
    de: 'Gültiges JSON, aber kein GeoJSON: Gefunden wurde {found}, erwartet wird {expected}.',
    en: 'Valid JSON but no GeoJSON: found was {found}, expected is {expected}.',
  },
  'type-unknown': {
    severity: 'error',
    de: 'Der Typ {found} ist unbekannt. Erwartet wird {expected}, genau so geschrieben.',
    en: 'The type {found} is unknown. Expected is {expected}, written exactly so.',
  },
  'type-missing': {
    severity: 'error',
    de: 'Das Mitglied „type“ fehlt. Erwartet wird {expected}.',
    en: 'The member “type” is missing. Expected is {expected}.',
  },
  'features-not-a-list': {
    severity: 'error',
    de: '„features“ ist {found}, erwartet wird eine Liste in eckigen Klammern.',
    en: '“features” is {found}; expected is a list in square brackets.',
  },
  'no-features': {
    severity: 'notice',
    de: 'Die Datei enthält kein einziges Objekt.',
    en: 'The file holds not a single feature.',
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
    en: 'In the place of a feature stands {found}. Delete or replace the entry.',
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
    en: '“properties” is {found}; expected is an object in braces.',
  },
  'geometry-missing': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Dem Objekt fehlt „geometry“; es wird ohne Lage geführt. Ergänzen Sie "geometry": null oder die Lage.',
    en: 'The feature lacks “geometry” and is kept without a place. Add "geometry": null or the place.',
  },
  'geometry-not-an-object': {
    severity: 'error',
    de: 'Die Geometrie ist {found}, erwartet wird ein Objekt mit „type“ und „coordinates“.',
    en: 'The geometry is {found}; expected is an object with “type” and “coordinates”.',
  },
  'geometry-empty': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Geometrie ist leer oder unvollständig; das Objekt wird ohne diese Lage geführt. Zeichnen Sie sie neu oder setzen Sie null.',
    en: 'The geometry is empty or incomplete; the feature is kept without this place. Draw it again or write null.',
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
    en: 'The coordinates are nested wrongly: found was {found}, expected is {expected}.',
  },
  'position-too-short': {
    severity: 'error',
    de: 'Die Position {found} ist zu kurz; erwartet werden zwei Zahlen: Länge, Breite.',
    en: 'The position {found} is too short; expected are two numbers: longitude, latitude.',
  },
  'position-not-a-number': {
    severity: 'error',
    de: 'In einer Position steht {found}, erwartet wird eine Zahl ohne Anführungszeichen.',
    en: 'In a position stands {found}; expected is a number without quotation marks.',
  },
  'line-too-short': {
    severity: 'error',
    de: 'Positionen der Linie: {found}; erwartet werden mindestens zwei.',
    en: 'Positions of the line: {found}; expected are at least two.',
  },
  'ring-too-short': {
    severity: 'error',
    de: 'Positionen des Rings: {found}; erwartet werden mindestens vier, die letzte gleich der ersten.',
    en: 'Positions of the ring: {found}; expected are at least four, the last equal to the first.',
  },
  'ring-not-closed': {
    severity: 'error',
    de: 'Der Ring ist nicht geschlossen: Die letzte Position {found} ist nicht die erste {expected}. Wiederholen Sie die erste am Ende.',
    en: 'The ring is not closed: the last position {found} is not the first {expected}. Repeat the first at the end.',
  },
  'bbox-wrong': {
    severity: 'warning',
    de: 'Die „bbox“ ist {found}, erwartet werden vier oder sechs Zahlen. Löschen Sie sie; sie wird nicht gebraucht.',
    en: 'The “bbox” is {found}; expected are four or six numbers. Delete it; it is not needed.',
  },
  'id-type': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Kennung „id“ ist {found}, erwartet wird ein Text.',
    en: 'The “id” is {found}; expected is a text.',
  },
  'id-missing': {
    severity: 'error',
    de: 'Dem Objekt fehlt die Kennung „id“. Geben Sie ihm eine eigene, die in der Datei nur einmal vorkommt.',
    en: 'The feature lacks an “id”. Give it one of its own that occurs only once in the file.',
  },
  'structure-other': {
    severity: 'error',
    de: 'Der Aufbau verletzt GeoJSON (RFC 7946): {found}.',
    en: 'The structure breaks GeoJSON (RFC 7946): {found}.',
  },
} as const satisfies Record<string, Word>;

const schema = {
  'value-missing': {
    severity: 'error',
    de: 'Die Angabe „{expected}“ fehlt, sie ist Pflicht. Tragen Sie sie ein.',
    en: 'The value “{expected}” is missing; it is required. Enter it.',
  },
  'value-type': {
    severity: 'error',
    de: 'Hier steht {found}, erwartet wird {expected} (oder null, wenn nicht bekannt).',
    en: 'Here stands {found}; expected is {expected} (or null when not known).',
  },
  'value-out-of-range': {
    severity: 'error',
    de: 'Der Wert {found} liegt außerhalb des Erlaubten: {expected}. Berichtigen Sie ihn.',
    en: 'The value {found} is outside what is allowed: {expected}. Correct it.',
  },
  'value-not-listed': {
    severity: 'error',
    de: 'Der Wert {found} ist nicht vorgesehen. Möglich sind: {expected}.',
    en: 'The value {found} is not provided for. Possible are: {expected}.',
  },
  'value-format': {
    severity: 'error',
    de: 'Der Text {found} hat nicht die erwartete Form: {expected}.',
    en: 'The text {found} has not the expected form: {expected}.',
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
  'property-unknown': {
    severity: 'notice',
    de: 'Die Angabe „{found}“ kennt das Format nicht; sie bleibt erhalten. Ähnlich ist: {expected}.',
    en: 'The format does not know the property “{found}”; it is kept. Similar is: {expected}.',
  },
  'shape-unexpected': {
    severity: 'error',
    de: 'Die Geometrie ist {found}, diese Ebene erwartet {expected}.',
    en: 'The geometry is {found}; this layer expects {expected}.',
  },
  'geometry-required': {
    severity: 'error',
    de: 'Das Objekt hat keine Lage; in dieser Ebene braucht jedes eine. Zeichnen Sie sie ein.',
    en: 'The feature has no place; in this layer each needs one. Draw it.',
  },
  'date-impossible': {
    severity: 'error',
    de: 'Das Datum {found} gibt es nicht. Berichtigen Sie es.',
    en: 'The date {found} does not exist. Correct it.',
  },
} as const satisfies Record<string, Word>;

const geometry = {
  'ring-crosses-itself': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Der Umriss kreuzt sich selbst (Selbstüberschneidung) bei {found}. Verschieben Sie dort einen Eckpunkt.',
    en: 'The outline crosses itself (self-intersection) at {found}. Move a vertex there.',
  },
  'ring-touches-itself': {
    severity: 'warning',
    de: 'Der Umriss berührt sich selbst bei {found}. Teilen Sie die Fläche dort oder rücken Sie einen Eckpunkt ab.',
    en: 'The outline touches itself at {found}. Split the area there or move a vertex away.',
  },
  'ring-spike': {
    severity: 'warning',
    de: 'Der Umriss läuft bei {found} auf sich selbst zurück (Spitze ohne Fläche). Löschen Sie den Eckpunkt.',
    en: 'The outline runs back on itself at {found} (a spike without area). Delete the vertex.',
  },
  'rings-cross': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Zwei Ringe derselben Fläche schneiden sich bei {found}. Ein Loch muss ganz in seiner Fläche liegen.',
    en: 'Two rings of the same area cross at {found}. A hole must lie wholly inside its area.',
  },
  'hole-outside': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Ein Loch liegt außerhalb seiner Fläche, bei {found}. Löschen oder verschieben Sie es.',
    en: 'A hole lies outside its area, at {found}. Delete or move it.',
  },
  'holes-overlap': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Zwei Löcher derselben Fläche überdecken sich bei {found}. Vereinigen Sie sie.',
    en: 'Two holes of the same area overlap at {found}. Merge them.',
  },
  'hole-cuts-area': {
    severity: 'warning',
    de: 'Ein Loch berührt den Rand mehrfach (bei {found}) und zerteilt so die Fläche. Zeichnen Sie zwei Flächen.',
    en: 'A hole touches the edge more than once (at {found}) and so cuts the area apart. Draw two areas.',
  },
  'parts-overlap': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Zwei Teile desselben MultiPolygons überdecken sich bei {found}. Vereinigen Sie sie.',
    en: 'Two parts of the same MultiPolygon overlap at {found}. Merge them.',
  },
  'ring-winding': {
    severity: 'warning',
    de: 'Der Umlaufsinn ist falsch: {found}, erwartet wird {expected}. Gezeichnet und gerechnet wird trotzdem richtig.',
    en: 'The winding is wrong: {found}, expected is {expected}. It is drawn and measured rightly all the same.',
  },
  'ring-no-area': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Der Ring schließt keine Fläche ein. Löschen Sie ihn oder zeichnen Sie ihn neu.',
    en: 'The ring encloses no area. Delete it or draw it again.',
  },
  'line-no-length': {
    severity: 'warning',
    de: 'Die Linie hat keine Länge: Alle Positionen sind gleich.',
    en: 'The line has no length: all its positions are the same.',
  },
  'duplicate-vertex': {
    severity: 'notice',
    inLayer: 'warning',
    de: 'Zwei aufeinander folgende Eckpunkte sind gleich ({found}). Löschen Sie einen.',
    en: 'Two successive vertices are the same ({found}). Delete one.',
  },
  'crosses-antimeridian': {
    severity: 'warning',
    de: 'Die Geometrie springt um mehr als 180 Grad in der Länge (Datumsgrenze). Teilen Sie sie dort.',
    en: 'The geometry jumps by more than 180 degrees of longitude (antimeridian). Split it there.',
  },
  'geometry-not-measured': {
    severity: 'notice',
    de: 'Die Geometrie hat {found} Eckpunkte; auf Überschneidungen geprüft wird bis {expected}.',
    en: 'The geometry has {found} vertices; crossings are looked for up to {expected}.',
  },
} as const satisfies Record<string, Word>;

const sense = {
  'crs-converted': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Koordinaten stehen laut „crs“ in {found}, erwartet wird WGS84 (CRS84). Sie wurden umgerechnet; exportieren Sie in EPSG:4326.',
    en: 'According to “crs” the coordinates are in {found}; expected is WGS84 (CRS84). They were converted; export in EPSG:4326.',
  },
  'crs-refused': {
    severity: 'error',
    de: 'Das Koordinatensystem {found} in „crs“ wird nicht gelesen. Exportieren Sie die Datei in EPSG:4326 (WGS84) ohne „crs“.',
    en: 'The coordinate system {found} in “crs” is not read. Export the file in EPSG:4326 (WGS84) without “crs”.',
  },
  'crs-contradicts': {
    severity: 'error',
    de: 'Laut „crs“ ({found}) wären die Koordinaten Meter, sie sehen aber wie Grad aus ({expected}). Löschen Sie „crs“.',
    en: 'According to “crs” ({found}) the coordinates would be metres, but they look like degrees ({expected}). Delete “crs”.',
  },
  'crs-needless': {
    severity: 'notice',
    de: 'Das Mitglied „crs“ ({found}) ist überflüssig: GeoJSON ist immer WGS84. Löschen Sie es.',
    en: 'The member “crs” ({found}) is needless: GeoJSON is always WGS84. Delete it.',
  },
  'coordinates-in-metres': {
    severity: 'error',
    de: 'Die Koordinaten sind Meter statt Grad ({found}), vermutlich {expected}. Exportieren Sie die Datei in EPSG:4326 (WGS84).',
    en: 'The coordinates are metres instead of degrees ({found}), probably {expected}. Export the file in EPSG:4326 (WGS84).',
  },
  'coordinate-out-of-range': {
    severity: 'error',
    de: 'Die Position {found} liegt nicht auf der Erde: Länge −180 bis 180, Breite −90 bis 90. Berichtigen Sie sie.',
    en: 'The position {found} is not on Earth: longitude −180 to 180, latitude −90 to 90. Correct it.',
  },
  'longitude-beyond-180': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Länge in {found} liegt jenseits von ±180 Grad. Teilen Sie das Objekt an der Datumsgrenze.',
    en: 'The longitude in {found} is beyond ±180 degrees. Split the feature at the antimeridian.',
  },
  'axes-swapped': {
    severity: 'error',
    de: 'Länge und Breite sind vertauscht: {found} wäre weit entfernt, {expected} liegt in der Gegend. Schreiben Sie zuerst die Länge.',
    en: 'Longitude and latitude are swapped: {found} would be far away, {expected} lies in the area. Write longitude first.',
  },
  'axes-swapped-perhaps': {
    severity: 'warning',
    de: 'Länge und Breite sind vielleicht vertauscht: {found} liegt vor Afrika, {expected} läge in Deutschland. Schreiben Sie zuerst die Länge.',
    en: 'Longitude and latitude are perhaps swapped: {found} lies off Africa, {expected} would be in Germany. Write longitude first.',
  },
  'null-island': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Lage ist 0, 0 im Golf von Guinea, meist ein Zeichen für „nicht bekannt“. Setzen Sie "geometry": null.',
    en: 'The place is 0, 0 in the Gulf of Guinea, mostly a sign for “not known”. Write "geometry": null.',
  },
  'far-from-city': {
    severity: 'warning',
    de: 'Das Objekt liegt bei {found}, weit entfernt von der Gemeinde ({expected}). Prüfen Sie die Lage.',
    en: 'The feature lies at {found}, far from the municipality ({expected}). Check its place.',
  },
  'file-far-from-city': {
    severity: 'notice',
    inLayer: 'warning',
    de: 'Alle Objekte liegen weit entfernt von der Gemeinde ({expected}), das erste bei {found}.',
    en: 'All features lie far from the municipality ({expected}), the first at {found}.',
  },
  'id-duplicate': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Kennung „{found}“ steht schon an Objekt {expected}. Geben Sie jedem Objekt eine eigene.',
    en: 'The id “{found}” already stands at feature {expected}. Give each feature its own.',
  },
  'dates-out-of-order': {
    severity: 'error',
    de: 'Die Daten sind nicht in der Reihenfolge: {found}, erwartet wird {expected}. Berichtigen Sie eines.',
    en: 'The dates are out of order: {found}, expected is {expected}. Correct one of them.',
  },
  'history-out-of-order': {
    severity: 'warning',
    de: 'Die Einträge sind nicht nach der Zeit geordnet: {found}. Ordnen Sie sie, der älteste zuerst.',
    en: 'The entries are not ordered by time: {found}. Order them, the oldest first.',
  },
  'raster-id-wrong': {
    severity: 'error',
    de: 'Die Rasterzelle {found} hat nicht die Form {expected} (UTM, EPSG:25832).',
    en: 'The grid cell {found} has not the form {expected} (UTM, EPSG:25832).',
  },
  'raster-id-elsewhere': {
    severity: 'error',
    de: 'Umriss und Rasterzelle {found} passen nicht zusammen: Die Ecke müsste bei {expected} liegen. Berichtigen Sie eines.',
    en: 'Outline and grid cell {found} do not fit: the corner should lie at {expected}. Correct one of them.',
  },
  'shares-rise': {
    severity: 'error',
    de: 'Die Anteile gelten „mindestens“ und dürfen mit der Geschwindigkeit nicht steigen: {found}, erwartet wird {expected}.',
    en: 'The shares mean “at least” and must not rise with speed: {found}, expected is {expected}.',
  },
  'share-above-all': {
    severity: 'error',
    de: 'Eine Technik hat mehr als alle zusammen: {found}, erwartet wird {expected}.',
    en: 'One technology has more than all together: {found}, expected is {expected}.',
  },
  'share-above-100': {
    severity: 'notice',
    de: 'Der Anteil {found} liegt über 100 %; das kommt in amtlichen Daten vor und wird als 100 % gezeichnet.',
    en: 'The share {found} is above 100 %; that occurs in official data and is drawn as 100 %.',
  },
  'table-row-wrong': {
    severity: 'error',
    de: 'Die Zeile passt nicht zum Tabellenkopf: {found}. Erwartet werden Einheit, Halbjahr und Zahlen mit Dezimalpunkt.',
    en: 'The line does not fit the head of the table: {found}. Expected are unit, half-year and numbers with decimal point.',
  },
} as const satisfies Record<string, Word>;

const words = { ...bytesAndText, ...json, ...structure, ...schema, ...geometry, ...sense };

export type FindingCode = keyof typeof words;
export const findingCodes = Object.keys(words) as readonly FindingCode[];

/** How grave a finding is: in a file of the data folder (`inLayer`) or in a file from elsewhere. */
export function severityOf(code: FindingCode, inLayer: boolean): Severity {
  const word: Word = words[code];
  return (inLayer ? word.inLayer : undefined) ?? word.severity;
}

/** The sentence of a finding in one language, with place, found and expected put in; never markup. */
export function findingMessage(finding: Finding<FindingCode>, lang: 'de' | 'en'): string {
  const at = `${lang === 'de' ? 'Zeile' : 'line'} ${finding.line ?? '?'}, ${lang === 'de' ? 'Spalte' : 'column'} ${finding.column ?? '?'}`;
  // One pass, so that a quoted value which itself contains {expected} stays as it is.
  return words[finding.code][lang].replace(/\{(at|found|expected)\}/g, (_, key: string) => {
    if (key === 'at') return at;
    return plain((key === 'found' ? finding.found : finding.expected) ?? '?', lang);
  });
}

const kinds: Readonly<Record<string, string>> = {
  'a text': 'ein Text',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'true or false': 'true oder false',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
  'two numbers': 'zwei Zahlen',
  'a closing bracket or brace': 'eine schließende Klammer',
  'a closing quotation mark': 'ein schließendes Anführungszeichen',
  'a value': 'ein Wert',
  'a name in quotation marks': 'ein Name in Anführungszeichen',
  'a colon': 'ein Doppelpunkt',
  'a comma or a closing bracket': 'ein Komma oder eine schließende Klammer',
  'the end of the file': 'das Dateiende',
  'an escape such as \\n or \\u00fc': 'ein Escape wie \\n oder \\u00fc',
  'a number such as -1.5': 'eine Zahl wie -1.5',
  'no control character': 'kein Steuerzeichen',
  counterclockwise: 'gegen den Uhrzeigersinn',
  clockwise: 'im Uhrzeigersinn',
  'a CSV table': 'eine CSV-Tabelle',
  'a calendar date': 'ein Kalendertag',
  'nothing similar': 'nichts',
  'a date such as 2026, 2026-H2, 2026-Q4, 2026-11 or 2026-11-22':
    'ein Datum wie 2026, 2026-H2, 2026-Q4, 2026-11 oder 2026-11-22',
  'an address that begins with https:// or http://': 'eine Adresse, die mit https:// oder http:// beginnt',
};

/** Findings quote kinds of value in English; German sentences take the German word. */
function plain(text: string, lang: 'de' | 'en'): string {
  return lang === 'de' ? (kinds[text] ?? text) : text;
}
