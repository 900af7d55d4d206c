// SPDX-License-Identifier: EUPL-1.2
// Findings in outlines, places and what values mean together: sentences and severities.

import type { Word } from './finding';

export const geometry = {
  'ring-crosses-itself': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Der Umriss kreuzt sich selbst (Selbstüberschneidung) bei {found}. Verschieben Sie dort eine Ecke.',
    en: 'The outline crosses itself (self-intersection) at {found}. Move a corner there.',
  },
  'ring-touches-itself': {
    severity: 'warning',
    de: 'Der Umriss berührt sich selbst bei {found}. Teilen Sie die Fläche dort oder rücken Sie eine Ecke ab.',
    en: 'The outline touches itself at {found}. Split the area there or move a corner away.',
  },
  'ring-spike': {
    severity: 'warning',
    de: 'Der Umriss läuft bei {found} auf sich selbst zurück (Spitze ohne Fläche). Löschen Sie diese Ecke.',
    en: 'The outline runs back on itself at {found} (a spike without area). Delete that corner.',
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
    de: 'Ein Loch liegt außerhalb seiner Fläche, bei {found}. Löschen oder verschieben Sie es; war es als zweiter Teil gemeint (QGIS macht aus „Teil hinzufügen“ ein Loch), zeichnen Sie ein eigenes Objekt.',
    en: 'A hole lies outside its area, at {found}. Delete or move it; if it was meant as a second part (QGIS makes a hole of “Add part”), draw a feature of its own.',
  },
  'holes-overlap': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Zwei Löcher derselben Fläche überdecken sich bei {found}. Vereinigen Sie sie; viele Programme füllen beim Reparieren („make valid“), was ihnen gemeinsam ist.',
    en: 'Two holes of the same area overlap at {found}. Merge them; many programs fill what they share when they repair it (“make valid”).',
  },
  'hole-cuts-area': {
    severity: 'warning',
    de: 'Ein Loch berührt den Rand mehrfach, allein oder über andere Löcher (bei {found}), und zerteilt so die Fläche. Zeichnen Sie zwei Flächen.',
    en: 'A hole touches the edge more than once, alone or through other holes (at {found}), and so splits the area. Draw two areas.',
  },
  'hole-shares-edge': {
    severity: 'warning',
    de: 'Ein Loch hat bei {found} eine Kante mit dem Rand oder einem anderen Loch gemeinsam. Führen Sie den Rand dort entlang, oder vereinigen Sie die Löcher.',
    en: 'A hole shares an edge with the outline or with another hole at {found}. Lead the outline along there, or merge the holes.',
  },
  'parts-overlap': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Zwei Teile desselben MultiPolygons überdecken sich bei {found}. Vereinigen Sie sie; viele Programme schneiden beim Reparieren („make valid“) das Gemeinsame heraus.',
    en: 'Two parts of the same MultiPolygon overlap at {found}. Merge them; many programs cut out what they share when they repair it (“make valid”).',
  },
  'parts-share-edge': {
    severity: 'warning',
    de: 'Zwei Teile desselben MultiPolygons haben bei {found} eine Kante gemeinsam. Vereinigen Sie sie zu einer Fläche.',
    en: 'Two parts of the same MultiPolygon share an edge at {found}. Merge them into one area.',
  },
  'ring-winding': {
    severity: 'warning',
    de: 'Der Umlaufsinn ist falsch: {found}, erwartet wird {expected}. Gezeichnet und gerechnet wird trotzdem richtig.',
    en: 'The winding order is wrong: {found}, expected {expected}. It is still drawn and measured correctly.',
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
    de: 'Zwei aufeinanderfolgende Ecken sind gleich ({found}). Löschen Sie eine.',
    en: 'Two successive corners are the same ({found}). Delete one.',
  },
  'crosses-antimeridian': {
    severity: 'warning',
    de: 'Die Geometrie springt um mehr als 180 Grad in der Länge (Datumsgrenze). Teilen Sie sie dort.',
    en: 'The geometry jumps by more than 180 degrees of longitude (antimeridian). Split it there.',
  },
  'geometry-not-measured': {
    severity: 'notice',
    de: 'Die Form hat {found} Ecken; auf Überschneidungen geprüft wird bis {expected}.',
    en: 'The shape has {found} corners; crossings are looked for up to {expected}.',
  },
} as const satisfies Record<string, Word>;

export const sense = {
  'crs-converted': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Koordinaten stehen laut „crs“ in {found}, erwartet wird WGS84 (CRS84). Sie wurden umgerechnet; exportieren Sie in EPSG:4326.',
    en: 'According to “crs” the coordinates are in {found}; expected WGS84 (CRS84). They were converted; export in EPSG:4326.',
  },
  'crs-refused': {
    severity: 'error',
    de: 'Das Koordinatensystem {found} in „crs“ wird nicht gelesen. Exportieren Sie die Datei in EPSG:4326 (WGS84) ohne „crs“.',
    en: 'The coordinate system {found} in “crs” is not read. Export the file in EPSG:4326 (WGS84) without “crs”.',
  },
  'crs-contradicts': {
    severity: 'error',
    de: 'Laut „crs“ ({found}) wären die Koordinaten Meter, sie sehen aber wie Grad aus ({expected}). Löschen Sie „crs“.',
    en: 'According to “crs” ({found}) the coordinates should be in metres, but they look like degrees ({expected}). Delete “crs”.',
  },
  'crs-needless': {
    severity: 'notice',
    de: 'Das Mitglied „crs“ ({found}) ist überflüssig: GeoJSON ist immer WGS84. Löschen Sie es.',
    en: 'The member “crs” ({found}) is not needed: GeoJSON is always WGS84. Delete it.',
  },
  'coordinates-in-metres': {
    severity: 'error',
    de: 'Die Koordinaten sind Meter statt Grad ({found}), vermutlich {expected}. Exportieren Sie die Datei in EPSG:4326 (WGS84).',
    en: 'The coordinates are in metres instead of degrees ({found}), probably {expected}. Export the file in EPSG:4326 (WGS84).',
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
  'zone-mixed-up': {
    severity: 'error',
    de: 'Wahrscheinlich sind zwei UTM-Zonen verwechselt: {found} ist weit entfernt, eine Zone weiter läge das Objekt in der Gegend: {expected}. Lesen Sie die ursprüngliche Datei in dieser Zone ein (nuf import mit --crs), oder geben Sie sie in Ihrem Programm an und exportieren Sie neu.',
    en: 'Two UTM zones are probably mixed up: {found} is far away, one zone further the feature would lie in the area: {expected}. Read the original file in that zone (nuf import with --crs), or name it in your program and export again.',
    page: {
      de: 'Wahrscheinlich sind zwei UTM-Zonen verwechselt: {found} ist weit entfernt, eine Zone weiter läge das Objekt in der Gegend: {expected}. Nennen Sie Ihrem Programm diese Zone, und exportieren Sie die Datei neu.',
      en: 'Two UTM zones are probably mixed up: {found} is far away, one zone further the feature would lie in the area: {expected}. Name that zone in your program, and export the file again.',
    },
  },
  'null-island': {
    severity: 'warning',
    inLayer: 'error',
    de: 'Die Lage ist 0, 0 im Golf von Guinea, meist ein Zeichen für „nicht bekannt“. Setzen Sie "geometry": null.',
    en: 'The position is 0, 0 in the Gulf of Guinea, usually a sign of “not known”. Write "geometry": null.',
  },
  'far-from-city': {
    severity: 'warning',
    de: 'Das Objekt liegt bei {found}, weit entfernt von der Gemeinde ({expected}). Prüfen Sie die Lage.',
    en: 'The feature lies at {found}, far from the municipality ({expected}). Check its position.',
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
    en: 'The ID “{found}” is already used by feature {expected}. Give each feature its own.',
  },
  'feature-twice': {
    severity: 'warning',
    de: '„{found}“ steht schon an Objekt {expected}, mit derselben Lage und denselben Angaben, und zählt so doppelt. Löschen Sie das zweite.',
    en: '“{found}” is already there as feature {expected}, with the same position and the same values, and so counts twice. Delete the second one.',
  },
  'dates-out-of-order': {
    severity: 'error',
    de: 'Die Daten sind nicht in der Reihenfolge: {found}, erwartet wird {expected}. Berichtigen Sie eines.',
    en: 'The dates are out of order: {found}, expected {expected}. Correct one of them.',
  },
  'history-out-of-order': {
    severity: 'warning',
    de: 'Die Einträge sind nicht nach der Zeit geordnet: {found}. Ordnen Sie sie, der älteste zuerst.',
    en: 'The entries are not ordered by time: {found}. Order them, the oldest first.',
  },
  'raster-id-wrong': {
    severity: 'error',
    de: 'Die Rasterzelle {found} hat nicht die Form {expected} (UTM, EPSG:25832).',
    en: 'The grid cell {found} is not of the form {expected} (UTM, EPSG:25832).',
  },
  'raster-id-elsewhere': {
    severity: 'error',
    de: 'Umriss und Rasterzelle {found} passen nicht zusammen: Die Ecke müsste bei {expected} liegen. Berichtigen Sie eines.',
    en: 'The outline does not match grid cell {found}: its corner should lie at {expected}. Correct one of them.',
  },
  'shares-rise': {
    severity: 'error',
    de: 'Die Anteile gelten „mindestens“ und dürfen mit der Geschwindigkeit nicht steigen: {found}, erwartet wird {expected}.',
    en: 'The shares mean “at least” and must not rise with speed: {found}, expected {expected}.',
  },
  'share-above-all': {
    severity: 'error',
    de: 'Eine Technik hat mehr als alle zusammen: {found}, erwartet wird {expected}.',
    en: 'One technology covers more than all technologies together: {found}, expected {expected}.',
  },
  'share-above-100': {
    severity: 'notice',
    de: 'Der Anteil {found} liegt über 100 %; das kommt in amtlichen Daten vor und wird als 100 % gezeichnet.',
    en: 'The share {found} is above 100%; that occurs in official data and is drawn as 100%.',
  },
  'table-row-wrong': {
    severity: 'error',
    de: '{At}: Hier steht „{found}“, erwartet wird etwas wie {expected}. Berichtigen Sie die Zelle, oder löschen Sie die Zeile.',
    en: '{At}: found “{found}”, expected something like {expected}. Correct the cell, or delete the line.',
  },
} as const satisfies Record<string, Word>;
