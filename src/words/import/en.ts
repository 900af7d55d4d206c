// SPDX-License-Identifier: EUPL-1.2
// What the import in the planners' room says, in English.

import type { ImportWords } from './de';

export const importEn: ImportWords = {
  heading: 'Import files',
  lead: 'Shapefile (as zip), GeoPackage, CSV, Excel, KML, GML and XPlanGML, GeoJSON, FlatGeobuf, GeoParquet. The files stay on this device.',
  drop: 'Drop files here',
  or: 'or',
  choose: 'Choose files',
  becomes: 'Becomes',
  plain: 'GeoJSON, no layer',
  series: 'Official series (municipal table)',
  read: 'Import',
  reading: (features) => `Reading … ${features} features`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was imported.',
  failed: (why) => `Reading stopped: ${why}. Nothing was imported.`,
  tooSlow: (name, seconds) =>
    `${name} was not read after ${seconds} seconds and is probably damaged. Nothing was imported. Export the file again.`,
  gone: (name) =>
    `The browser could not read ${name}, for instance because the file was moved, changed or deleted. Nothing was imported. Choose the file again.`,
  remove: (name) => `Take ${name} off the list`,
  tooLarge: (name, most) => `${name} is larger than ${most} MB. Import the file with “npx nuf import”.`,
  arePages: (names) =>
    `${names}: are these the pages of one single answer of a geodata service (WFS, OGC API)?`,
  joinPages: 'Import together',
  questions: {
    layer: 'The file contains several layers. Which one?',
    crs: 'It is not certain in which coordinate system the file gives its positions. In which picture are they right?',
    unit: 'Whom does the table count?',
    'as-of': 'Which half-year is the table for?',
  },
  units: { households: 'households', firms: 'businesses', firmsInEstates: 'businesses in commercial areas' },
  halfYear: 'Half-year, such as 2021-H1',
  systems: {
    'EPSG:25831': 'UTM zone 31',
    'EPSG:25832': 'UTM zone 32',
    'EPSG:25833': 'UTM zone 33',
    'EPSG:4647': 'UTM zone 32, easting with 32 in front',
    'EPSG:5650': 'UTM zone 33, easting with 33 in front',
    'EPSG:31466': 'Gauß-Krüger, zone 2',
    'EPSG:31467': 'Gauß-Krüger, zone 3',
    'EPSG:31468': 'Gauß-Krüger, zone 4',
    'EPSG:31469': 'Gauß-Krüger, zone 5',
    'EPSG:3035': 'European grid (LAEA)',
    'EPSG:3857': 'web maps (Web Mercator)',
    'EPSG:4258': 'degrees of longitude and latitude (ETRS89)',
    'EPSG:4326': 'degrees of longitude and latitude (WGS 84)',
  },
  here: (town) => `lies in or near ${town}`,
  away: (km) => `would lie ${km} away`,
  nowhere: 'would not lie on Earth',
  mapping: 'Match columns',
  field: 'Field of the layer',
  column: 'Column of the file',
  samples: 'Values in it',
  byName: '– same name or none –',
  trim: 'Cut the overlaps and import again',
  again: 'Import again with this mapping',
  remembered: 'The mapping of the last file with these columns is filled in.',
  counts: (read, kept, repaired, refused) =>
    `${read} read = ${kept} kept + ${repaired} repaired + ${refused} refused`,
  facts: {
    format: 'Format',
    sourceLayer: 'Layer of the file',
    crs: 'Coordinate system',
    encoding: 'Encoding',
    shapes: 'Shapes',
    fields: 'Column → field',
    shift: 'Largest shift',
    hash: 'Checksum (SHA-256)',
  },
  from: (value, source) => `${value} (from: ${source})`,
  accuracy: (metres) => `accurate to about ${metres} m`,
  causes: {
    bytes: 'the content of the file',
    values: 'the values',
    declaration: 'a statement in the file',
    'byte order mark': 'the mark at the beginning of the file (BOM)',
    'no .dbf': 'no statement, the .dbf file is missing',
  },
  chosen: 'your choice',
  shapeTypes: {
    Point: 'point',
    MultiPoint: 'group of points',
    LineString: 'line',
    MultiLineString: 'multi-part line',
    Polygon: 'area',
    MultiPolygon: 'multi-part area',
    GeometryCollection: 'collection of shapes',
  },
  withoutPlace: 'without a position',
  places: {
    row: (number: string) => `row ${number}`,
    object: (number: number) => `feature ${number}`,
  },
  findings: 'What was noticed',
  noFindings: 'Nothing noteworthy was found.',
  more: (count) => `… and ${count} more of these`,
  severities: { error: 'Error', warning: 'Warning', notice: 'Notice' },
  save: (name) => `Download ${name}`,
  saveRest: (name) => `Download the rest as ${name}`,
  asDraft: 'Open as a draft',
  drafted: (added, renewed, unchanged) =>
    `Taken into the draft: ${added} new, ${renewed} updated, ${unchanged} unchanged, nothing deleted. The layer is open above; “Undo” reverses all of it.`,
  flattened: (count) =>
    `Features whose outline or course was replaced by a point or a line of the file: ${count}. To keep it, undo this and leave the position out of the file.`,
  older: (count, object, before, after) =>
    `Values whose date in the file is older than the former one, and which now have the older one: ${count} (first ${object}: ${before} → ${after}). Check that it is the right file.`,
  movedFar: (count, object, distance) =>
    `Features that now lie more than 1 km from their former position: ${count} (first ${object}: ${distance}). Check that they are the same.`,
  probably: (count, object, former) =>
    `New features that are probably existing ones with another ID: ${count} (first ${object}: ${former}). Both are now in the layer; delete one if they are the same.`,
  keptValues: (fields) =>
    `Where the file has nothing, or only the beginning of a text, the old value stayed (features): ${fields}.`,
  overDraft: (fields) =>
    `Values of this draft, not published yet, that the file has replaced (features): ${fields}.`,
  position: 'Position',
  rowsQuestion: (pairs, id, before, after) =>
    `Nothing imported yet: the IDs of the file are only numbers. For ${pairs} of them name and position do not suggest that the feature of that number in the layer is the same. Number ${id} is “${before}” in the layer and “${after}” in the file. Are they the same features?`,
  rowsApart: (distance) => `The two are ${distance} apart.`,
  rowsSame: 'The same: update them',
  rowsNew: 'Others: add them as new',
  notDrafted:
    'The draft could not be opened, because nothing can be changed at the moment. The reason is given above.',
  resultGone: 'The browser has lost the result, as where its disk is full. Import the file once more.',
  next: (name) => `Put the file into the data folder as ${name}; “npx nuf check” checks it there once more.`,
};
