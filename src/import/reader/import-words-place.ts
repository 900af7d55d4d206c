// SPDX-License-Identifier: EUPL-1.2
// What can be found of where things lie, coordinate systems among it, and of their shapes.

import type { Word } from '../../core/findings/finding';

export const place = {
  'import-crs-question': {
    severity: 'error',
    de: 'Das Koordinatensystem ist nicht bekannt ({found}). Nennen Sie es mit --crs, zum Beispiel {expected}.',
    en: 'The coordinate system is not known ({found}). Name it with --crs, for example {expected}.',
    page: {
      de: 'Das Koordinatensystem ist nicht bekannt ({found}). Wählen Sie das, mit dem die Lage stimmt.',
      en: 'The coordinate system is not known ({found}). Choose the one that puts it in the right place.',
    },
  },
  'import-crs-assumed': {
    severity: 'warning',
    de: 'Die Datei nennt kein Koordinatensystem; alle Werte liegen wie Längen- und Breitengrade und wurden so gelesen ({found}).',
    en: 'The file names no coordinate system; all values look like degrees and were read as degrees ({found}).',
  },
  'import-crs-shifted': {
    severity: 'notice',
    de: 'Das Datum von {found} wurde mit sieben Parametern verschoben; die Lage stimmt auf etwa {expected} m.',
    en: 'The datum of {found} was shifted with seven parameters; places are right to about {expected} m.',
  },
  'import-crs-contradicts': {
    severity: 'error',
    de: 'Als Koordinatensystem gilt {found}, die Werte passen aber nicht dazu ({expected}). Nennen Sie das richtige mit --crs.',
    en: 'The coordinate system is said to be {found}, but the values do not fit it ({expected}). Name the right one with --crs.',
    page: {
      de: 'Als Koordinatensystem gilt {found}, die Werte passen aber nicht dazu ({expected}). Nennen Sie Ihrem Programm das richtige, und exportieren Sie die Datei neu.',
      en: 'The coordinate system is said to be {found}, but the values do not fit it ({expected}). Name the right one in your program, and export the file again.',
    },
  },
  'import-crs-overruled': {
    severity: 'warning',
    de: 'Die Datei nennt {found}; gelesen wurde nach Ihrer Angabe als {expected}.',
    en: 'The file names {found}; it was read as {expected}, as you said.',
  },
  'import-axes-swapped': {
    severity: 'notice',
    de: 'Die Achsen stehen in der Folge Nord, Ost und wurden getauscht ({found}).',
    en: 'The axes are in the order north, east and were swapped ({found}).',
  },
  'import-axes-unclear': {
    severity: 'warning',
    de: 'Die Reihenfolge der Achsen ist nicht eindeutig ({found}); gelesen wurde {expected}. Prüfen Sie die Lage auf der Karte.',
    en: 'The order of the axes is not clear ({found}); it was read as {expected}. Check the place on the map.',
  },
  'import-off-earth': {
    severity: 'error',
    de: 'Eine Position liegt nicht auf der Erde oder passt nicht zum Koordinatensystem: {found}. Berichtigen Sie sie, oder nennen Sie das richtige mit --crs.',
    en: 'A position is not on Earth or does not fit the coordinate system: {found}. Correct it, or name the right one with --crs.',
    page: {
      de: 'Eine Position liegt nicht auf der Erde oder passt nicht zum Koordinatensystem: {found}. Berichtigen Sie sie, oder exportieren Sie die Datei mit dem richtigen neu.',
      en: 'A position is not on Earth or does not fit the coordinate system: {found}. Correct it, or export the file again with the right one.',
    },
  },
  'import-grid-mismatch': {
    severity: 'error',
    de: 'Kennung und Umriss der Zelle widersprechen sich: {found}, der Umriss liegt in {expected}. Das Raster ist nicht das erwartete.',
    en: 'Id and outline of the cell contradict each other: {found}, the outline lies in {expected}. The grid is not the expected one.',
  },
} as const satisfies Record<string, Word>;

export const shape = {
  'import-ring-closed': {
    severity: 'warning',
    de: 'Ein Ring war nicht geschlossen und wurde geschlossen.',
    en: 'A ring was not closed and has been closed.',
  },
  'import-ring-turned': {
    severity: 'warning',
    de: 'Ringe liefen falsch herum und wurden gewendet.',
    en: 'Rings ran the wrong way and have been turned.',
  },
  'import-corner-repeated': {
    severity: 'notice',
    de: 'Eckpunkte standen zweimal hintereinander und wurden weggelassen ({found}); die Form ist dieselbe.',
    en: 'Corners stood twice in a row and have been left out ({found}); the shape is the same.',
  },
  'import-null-geometry': {
    severity: 'notice',
    de: 'Ohne Lage: Das Objekt steht in der Tabelle und nicht auf der Karte.',
    en: 'Without a place: the feature is in the table but not on the map.',
  },
  'import-null-type': {
    severity: 'notice',
    de: 'Die Geometrie {found} wurde als null gelesen.',
    en: 'The geometry {found} was read as null.',
  },
  'import-measures-dropped': {
    severity: 'notice',
    de: 'Messwerte an den Punkten (M) kennt GeoJSON nicht; sie entfallen.',
    en: 'GeoJSON has no measures at points (M); they are left out.',
  },
  'import-second-geometry': {
    severity: 'warning',
    de: 'Das Objekt hat {found} Geometrien; behalten wurde die erste.',
    en: 'The feature has {found} geometries; the first was kept.',
  },
  'import-arcs-stroked': {
    severity: 'notice',
    de: '{found} Bögen wurden durch Strecken ersetzt, die höchstens {expected} neben ihnen liegen.',
    en: '{found} arcs were replaced by lines that lie at most {expected} beside them.',
  },
  'import-shape-refused': {
    severity: 'error',
    de: 'Die Geometrie lässt sich nicht lesen: {found}.',
    en: 'The geometry cannot be read: {found}.',
  },
  'import-gml-comma': {
    severity: 'error',
    de: '„{found}“ ist keine Lage: Koordinaten in GML haben einen Dezimalpunkt. Exportieren Sie die Datei noch einmal ohne deutsche Zahlenschreibung, oder ersetzen Sie in den Koordinaten die Kommas durch Punkte.',
    en: '“{found}” is no place: coordinates in GML have a decimal point. Export the file again without German number marks, or replace the commas in the coordinates by points.',
  },
  'import-collection-flattened': {
    severity: 'warning',
    de: 'Eine Sammlung von Flächen und Punkten: Die Flächen sind die Geometrie, {found} steht als Text in der Eigenschaft „{expected}“.',
    en: 'A collection of areas and points: the areas are the geometry, {found} is kept as text in the property “{expected}”.',
  },
} as const satisfies Record<string, Word>;
