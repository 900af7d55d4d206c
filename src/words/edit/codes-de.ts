// SPDX-License-Identifier: EUPL-1.2
// German sentences for the codes of the desk: why nothing may be changed, what a step did, why a gesture was refused.

/** Why a whole file opens read-only (`ReadOnlyReason`). */
export const readOnlyDe = {
  'no-json':
    'Die Datei ist kein gültiges JSON und lässt sich hier nicht bearbeiten; „npx nuf check“ nennt die Stelle.',
  'no-feature-collection':
    'Die Datei ist keine GeoJSON-Sammlung von Objekten (FeatureCollection) und lässt sich hier nicht bearbeiten.',
  'repeated-key':
    'Eine Angabe zur ganzen Datei steht zweimal darin. Welche gilt, kann nur ein Mensch entscheiden: Löschen Sie die falsche in einem Texteditor; bis dahin lässt sich die Datei hier nicht bearbeiten.',
  'not-utf-8':
    'Die Datei ist nicht in der Zeichencodierung UTF-8 gespeichert. Speichern Sie sie in UTF-8, dann lässt sie sich bearbeiten.',
  'other-crs':
    'Die Datei hat ein anderes Koordinatensystem als WGS 84 (Längen- und Breitengrade). „npx nuf import“ rechnet sie um.',
  'too-large': 'Die Datei ist zu groß für den Browser (über 2 GB).',
} as const;

/** Why one feature cannot be changed (`FeatureReadOnly`). */
export const featureReadOnlyDe = {
  'no-json': 'Dieses Objekt ist kein gültiges JSON und lässt sich hier nicht ändern.',
  'repeated-key':
    'In diesem Objekt steht eine Angabe zweimal; es lässt sich hier nicht ändern. Löschen Sie die falsche in einem Texteditor.',
  'no-feature': 'Dieser Eintrag ist kein GeoJSON-Objekt („Feature“) und lässt sich hier nicht ändern.',
} as const;

/** Why nothing may be changed at the moment (`StopReason`). */
export const stopDe = {
  opening: 'Die Ebenen werden geladen.',
  'draft-waits': 'Ein früherer Entwurf wartet auf Ihre Antwort. Danach können Sie weiterarbeiten.',
  'other-tab':
    'In einem anderen Tab dieses Browsers wird gerade bearbeitet. Hier können Sie lesen oder die Bearbeitung übernehmen.',
  'taken-over':
    'Ein anderer Tab hat die Bearbeitung übernommen. Ihr Entwurf ist dort, auch was Sie getippt und noch nicht übernommen haben.',
  'storage-refused':
    'Dieser Browser speichert hier nichts, etwa in einem privaten Fenster. Ohne Zwischenspeicher könnte Arbeit verloren gehen, darum ist das Bearbeiten gesperrt. Öffnen Sie die Seite in einem gewöhnlichen Fenster.',
  'not-kept':
    'Die letzte Änderung konnte auf diesem Gerät nicht gespeichert werden, vielleicht ist der Speicher voll. Sichern Sie den Entwurf jetzt als Datei; weiteres Bearbeiten ist gesperrt.',
  cleared:
    'Der Speicher dieser Seite wurde gelöscht, in einem anderen Tab oder vom Browser. Was Sie hier geändert haben, ist nicht mehr gespeichert: Sichern Sie es jetzt als Datei und laden Sie danach die Seite neu; weiteres Bearbeiten ist gesperrt.',
  publishing: 'Die Änderungen werden veröffentlicht.',
} as const;

/** What a step did (`StepCode`). */
export const stepDe = {
  'move-vertex': 'Ecke verschoben',
  'insert-vertex': 'Ecke eingefügt',
  'delete-vertex': 'Ecke gelöscht',
  'move-feature': 'Objekt verschoben',
  'set-properties': 'Angaben geändert',
  'set-id': 'Kennung geändert',
  'set-geometry': 'Lage geändert',
  'add-ring': 'Loch gezeichnet',
  'remove-ring': 'Loch entfernt',
  'add-part': 'Teilfläche hinzugefügt',
  'remove-part': 'Teilfläche entfernt',
  'add-feature': 'Objekt hinzugefügt',
  'remove-feature': 'Objekt gelöscht',
  split: 'Fläche geteilt',
  join: 'Flächen vereinigt',
  difference: 'Fläche abgezogen',
  clip: 'An Nachbarn abgeschnitten',
  repair: 'Befund behoben',
  several: 'Mehrere Objekte geändert',
  merge: 'Änderungen anderer übernommen',
  import: 'Datei eingelesen',
} as const;

/** Why a gesture was not done (`RefusalCode`). */
export const refusalDe = {
  'read-only': 'Nicht geändert: Dieses Objekt oder seine Datei lässt sich hier nur lesen.',
  'no-feature': 'Nicht geändert: Das Objekt gibt es nicht mehr.',
  'no-vertex': 'Nicht geändert: Diese Ecke gibt es nicht.',
  'no-place':
    'Nicht geändert: Das ist keine Lage auf der Erde. Erwartet wird eine Länge von −180 bis 180 und eine Breite von −90 bis 90 Grad.',
  'same-place': 'Nicht geändert: Dort liegt schon eine Ecke.',
  'too-few-vertices':
    'Nicht geändert: Eine Fläche braucht mindestens drei Ecken, eine Linie zwei. Löschen Sie das ganze Objekt, wenn Sie es nicht mehr brauchen.',
  junction: 'Nicht geändert: An dieser Ecke treffen sich mehrere Flächen.',
  'turned-over': 'Nicht geändert: Die Fläche würde umklappen.',
  crosses: 'Nicht geändert: Die Grenze würde sich selbst kreuzen.',
  overlaps: 'Nicht geändert: Die Fläche würde eine Nachbarfläche überdecken.',
  'vertex-on-edge':
    'Nicht geändert: Die Ecke läge auf der Kante einer Nachbarfläche, ohne mit ihr verbunden zu sein.',
  'bad-geometry': 'Nicht geändert: Die Form wäre fehlerhaft.',
  'no-area': 'Nicht geändert: Das geht nur mit Flächen.',
  'no-tiling':
    'Nicht geändert: In dieser Ebene dürfen Flächen übereinander liegen; es gibt nichts abzuschneiden.',
  'other-layer':
    'Nicht geändert: Vereinigen lassen sich Flächen verschiedener Ebenen nur, wenn sie sich nicht überlappen dürfen, also Wohn- und Gewerbegebiete.',
  'not-cut': 'Nicht geteilt: Die Linie muss ganz durch die Fläche gehen, von Rand zu Rand.',
  sliver: 'Nicht geteilt: Ein Stück wäre kleiner als 1 m².',
  'no-overlap': 'Es gibt nichts zu ändern: Die Flächen überdecken sich nicht.',
  'nothing-left':
    'Nicht geändert: Es bliebe nichts übrig. Löschen Sie das ganze Objekt, wenn Sie es nicht mehr brauchen.',
  'changed-meanwhile': 'Nicht geändert: Inzwischen wurde etwas anderes geändert. Bitte noch einmal.',
  'bad-value': 'Nicht geändert: Dieser Wert ist nicht erlaubt oder schon vergeben.',
  nothing: 'Es gibt nichts zu ändern: Der Wert steht schon so da.',
} as const;

/** Why a layer could not be opened (`TroubleKind`). */
export const troubleDe = {
  'no-manifest':
    'Die Liste der Dateien (manifest.json) fehlt; ohne sie lässt sich nicht prüfen, ob die Daten stimmen. Laden Sie die Seite neu.',
  'manifest-version': 'Die Daten gehören zu einer anderen Version des Programms. Laden Sie die Seite neu.',
  unlisted: 'Die Datei steht nicht in der Liste.',
  missing: 'Die Datei fehlt.',
  late: 'Die Datei lässt auf sich warten.',
  html: 'Statt der Datei kam eine Webseite.',
  hash: 'Die Datei ist nicht die, die in der Liste steht. Laden Sie die Seite neu.',
  refused: 'Die Datei enthält Fehler.',
  network: 'Die Verbindung brach ab.',
} as const;
