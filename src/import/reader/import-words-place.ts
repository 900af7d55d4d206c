// SPDX-License-Identifier: EUPL-1.2
// What can be found of where things lie, coordinate systems among it, and of their shapes.

import type { Word } from '../../core/findings/finding';

export const place = {
  'import-crs-question': {
    severity: 'error',
    de: 'Das Koordinatensystem ist nicht bekannt ({found}). Nennen Sie es mit --crs, zum Beispiel {expected}.',
    en: 'The coordinate system is not known ({found}). Specify it with --crs, for example {expected}.',
    page: {
      de: 'Das Koordinatensystem ist nicht bekannt ({found}). Wählen Sie das, mit dem die Lage stimmt.',
      en: 'The coordinate system is not known ({found}). Choose the one that gives the right position.',
    },
  },
  'import-crs-assumed': {
    severity: 'warning',
    de: 'Die Datei nennt kein Koordinatensystem; alle Werte sehen aus wie Längen- und Breitengrade und wurden so gelesen ({found}).',
    en: 'The file states no coordinate system; all values look like degrees of longitude and latitude and were read as such ({found}).',
  },
  'import-crs-shifted': {
    severity: 'notice',
    de: 'Das Koordinatensystem {found} hat ein anderes Bezugssystem (geodätisches Datum); umgerechnet wurde mit sieben Parametern, die Lage stimmt auf etwa {expected} m.',
    en: 'The coordinate system {found} has another reference frame (geodetic datum); it was converted with seven parameters, and positions are right to about {expected} m.',
  },
  'import-crs-contradicts': {
    severity: 'error',
    de: 'Als Koordinatensystem gilt {found}, die Werte passen aber nicht dazu ({expected}). Nennen Sie das richtige mit --crs.',
    en: 'The coordinate system is said to be {found}, but the values do not fit it ({expected}). Specify the right one with --crs.',
    page: {
      de: 'Als Koordinatensystem gilt {found}, die Werte passen aber nicht dazu ({expected}). Stellen Sie in Ihrem Programm das richtige ein, und exportieren Sie die Datei neu.',
      en: 'The coordinate system is said to be {found}, but the values do not fit it ({expected}). Set the right one in your program, and export the file again.',
    },
  },
  'import-crs-overruled': {
    severity: 'warning',
    de: 'Die Datei nennt {found}; gelesen wurde nach Ihrer Angabe als {expected}.',
    en: 'The file states {found}; it was read as {expected}, as you specified.',
  },
  'import-axes-swapped': {
    severity: 'notice',
    de: 'In der Datei steht der Nordwert (die Breite) vor dem Ostwert (der Länge); beide wurden getauscht ({found}).',
    en: 'In the file the northing (latitude) stands before the easting (longitude); the two were swapped ({found}).',
  },
  'import-axes-unclear': {
    severity: 'warning',
    de: 'Ob zuerst die Breite oder zuerst die Länge steht, ist nicht eindeutig ({found}); gelesen wurde {expected}. Prüfen Sie die Lage auf der Karte.',
    en: 'It is not clear whether latitude or longitude comes first ({found}); it was read as {expected}. Check the position on the map.',
  },
  'import-off-earth': {
    severity: 'error',
    de: 'Eine Position liegt nicht auf der Erde oder passt nicht zum Koordinatensystem: {found}. Berichtigen Sie sie, oder nennen Sie das richtige mit --crs.',
    en: 'A position is not on Earth or does not fit the coordinate system: {found}. Correct it, or specify the right one with --crs.',
    page: {
      de: 'Eine Position liegt nicht auf der Erde oder passt nicht zum Koordinatensystem: {found}. Berichtigen Sie sie, oder exportieren Sie die Datei mit dem richtigen neu.',
      en: 'A position is not on Earth or does not fit the coordinate system: {found}. Correct it, or export the file again with the right one.',
    },
  },
  'import-grid-mismatch': {
    severity: 'error',
    de: 'Kennung und Umriss des Rasterfelds widersprechen sich: {found}, der Umriss liegt in {expected}. Die Datei hat ein anderes Raster als erwartet.',
    en: 'ID and outline of the grid cell contradict each other: {found}, but the outline lies in {expected}. The file uses another grid than expected.',
  },
} as const satisfies Record<string, Word>;

export const shape = {
  'import-ring-closed': {
    severity: 'warning',
    de: 'Ein Umriss war nicht geschlossen und wurde geschlossen.',
    en: 'An outline was not closed and has been closed.',
  },
  'import-ring-turned': {
    severity: 'warning',
    de: 'Umrisse liefen falsch herum und wurden umgedreht; die Form ist dieselbe.',
    en: 'Outlines ran the wrong way round and have been reversed; the shape is the same.',
  },
  'import-corner-repeated': {
    severity: 'notice',
    de: 'Ecken standen zweimal hintereinander und wurden weggelassen ({found}); die Form ist dieselbe.',
    en: 'Corners were given twice in a row and have been left out ({found}); the shape is the same.',
  },
  'import-null-geometry': {
    severity: 'notice',
    de: 'Ohne Lage: Das Objekt steht in der Tabelle und nicht auf der Karte.',
    en: 'Without a position: the feature is in the table but not on the map.',
    page: {
      de: 'Ohne Lage: Das Objekt steht in der Tabelle; auf der Karte nur, wenn ein Entwurf seine bisherige Lage behält.',
      en: 'Without a position: the feature is in the table; on the map only where a draft keeps its former position.',
    },
  },
  'import-null-type': {
    severity: 'notice',
    de: 'Die leere Lage {found} wurde als „nicht bekannt“ gelesen.',
    en: 'The empty position {found} was read as “not known”.',
  },
  'import-measures-dropped': {
    severity: 'notice',
    de: 'Messwerte an den Punkten (M) kennt GeoJSON nicht; sie entfallen.',
    en: 'GeoJSON has no measures at points (M); they are left out.',
  },
  'import-folder-one': {
    severity: 'notice',
    de: 'Alle Objekte liegen im Ordner „{found}“ der Datei; sein Name wurde nicht zu einer Angabe.',
    en: 'All features lie in the folder “{found}” of the file; its name was not made a value.',
  },
  'import-drawing-left': {
    severity: 'notice',
    de: 'Wie die Datei ihre Objekte zeichnet (Farben, Linien, Zeichen), wurde nicht übernommen: {found}. Steht darin eine Angabe, etwa die Art der Nutzung, tragen Sie sie als Spalte ein.',
    en: 'How the file draws its features (colours, lines, symbols) was not imported: {found}. If that stands for a value, such as the kind of use, enter it as a column.',
  },
  'import-second-geometry': {
    severity: 'warning',
    de: 'Das Objekt hat {found} Formen (Geometrien); behalten wurde die erste.',
    en: 'The feature has {found} shapes (geometries); the first was kept.',
  },
  'import-arcs-stroked': {
    severity: 'notice',
    de: 'Bögen, die durch gerade Strecken ersetzt wurden: {found}; die Strecken liegen höchstens {expected} daneben.',
    en: 'Arcs that were replaced by straight lines: {found}; the lines lie at most {expected} beside them.',
  },
  'import-shape-refused': {
    severity: 'error',
    de: 'Die Form des Objekts (Geometrie) lässt sich nicht lesen: {found}. Berichtigen Sie sie in Ihrem Programm, und exportieren Sie die Datei neu.',
    en: 'The shape of the feature (geometry) cannot be read: {found}. Correct it in your program, and export the file again.',
  },
  'import-gml-comma': {
    severity: 'error',
    de: '„{found}“ ist keine Lage: Koordinaten in GML haben einen Dezimalpunkt. Exportieren Sie die Datei noch einmal ohne deutsche Zahlenschreibung, oder ersetzen Sie in den Koordinaten die Kommas durch Punkte.',
    en: '“{found}” is not a position: coordinates in GML have a decimal point. Export the file again without German number formatting, or replace the commas in the coordinates with points.',
  },
  'import-collection-flattened': {
    severity: 'warning',
    de: 'Das Objekt ist eine Sammlung von Flächen und Punkten: Die Flächen wurden zu seiner Form, {found} steht als Text in der Angabe „{expected}“.',
    en: 'The feature is a collection of areas and points: the areas became its shape, {found} is kept as text in the field “{expected}”.',
  },
} as const satisfies Record<string, Word>;
