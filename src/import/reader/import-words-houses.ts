// SPDX-License-Identifier: EUPL-1.2
// What can be found on the way of house coordinates into the file of a town's houses.

import type { Word } from '../../core/findings/finding';

export const houses = {
  'import-houses-columns': {
    severity: 'error',
    de: 'Die Spalten für Straße und Hausnummer sind nicht zu erkennen. Vorhanden sind: {found}. Nennen Sie sie mit --mapping: {expected}.',
    en: 'The columns for street and house number are not recognised. The columns are: {found}. Specify them with --mapping: {expected}.',
  },
  'import-houses-town': {
    severity: 'error',
    de: 'Die Datei hat Häuser von {found} Gemeinden. Nennen Sie Ihre mit --ags, oder schreiben Sie in den Datenordner Ihrer Gemeinde. Die ersten: {expected}.',
    en: 'The file has houses of {found} municipalities. Specify yours with --ags, or write into the data folder of your municipality. The first ones: {expected}.',
  },
  'import-houses-none': {
    severity: 'error',
    de: 'Keine der {found} Zeilen ist eine Adresse mit Straße, Hausnummer und Lage.',
    en: 'None of the {found} rows is an address with street, house number and position.',
  },
  'import-houses-line': {
    severity: 'error',
    de: 'Zeile {expected} ist keine Zeile mit Hauskoordinaten: „{found}“. Prüfen Sie, ob die Datei vollständig ist.',
    en: 'Line {expected} is not a row of house coordinates: “{found}”. Check that the file is complete.',
  },
  'import-houses-street': {
    severity: 'notice',
    de: 'Zeilen ohne Straße, die deshalb fehlen: {found}, etwa „{expected}“.',
    en: 'Rows without a street, which are therefore missing: {found}, such as “{expected}”.',
  },
  'import-houses-number': {
    severity: 'notice',
    de: 'Zeilen ohne Hausnummer, die deshalb fehlen: {found}, etwa „{expected}“.',
    en: 'Rows without a house number, which are therefore missing: {found}, such as “{expected}”.',
  },
  'import-houses-place': {
    severity: 'warning',
    de: 'Zeilen ohne Lage in Deutschland, die deshalb fehlen: {found}, etwa „{expected}“. Prüfen Sie deren Koordinaten.',
    en: 'Rows without a position in Germany, which are therefore missing: {found}, such as “{expected}”. Check their coordinates.',
  },
  'import-houses-date': {
    severity: 'warning',
    de: 'Hausnummern, aus denen eine Tabellenkalkulation ein Datum gemacht hat: {found}, etwa „{expected}“. Diese Zeilen fehlen. Öffnen Sie die ursprüngliche Datei mit dieser Spalte als Text.',
    en: 'House numbers that a spreadsheet has turned into dates: {found}, such as “{expected}”. Their rows are missing. Open the original file with this column as text.',
  },
  'import-houses-axes': {
    severity: 'warning',
    de: 'Zeilen, in denen Ost- und Nordwert (oder Länge und Breite) vertauscht sind und die deshalb fehlen: {found}, etwa „{expected}“. Vertauschen Sie die beiden Spalten der Lage.',
    en: 'Rows in which easting and northing (or longitude and latitude) are swapped, and which are therefore missing: {found}, such as “{expected}”. Swap the two columns of the position.',
  },
  'import-houses-zone': {
    severity: 'warning',
    de: 'Zeilen, die nur in der benachbarten UTM-Zone (Koordinatensystem) in der Gemeinde lägen und deshalb fehlen: {found}, etwa „{expected}“. Nennen Sie die richtige Zone mit --crs.',
    en: 'Rows that would lie in the municipality only in the neighbouring UTM zone (coordinate system), and are therefore missing: {found}, such as “{expected}”. Specify the right zone with --crs.',
  },
  'import-houses-far': {
    severity: 'warning',
    de: 'Zeilen weit außerhalb der Gemeinde, die deshalb fehlen: {found}, etwa „{expected}“.',
    en: 'Rows far outside the municipality, which are therefore missing: {found}, such as “{expected}”.',
  },
  'import-houses-apart': {
    severity: 'warning',
    de: 'Häuser mit zwei Lagen, die mehr als 100 m auseinanderliegen: {found}, etwa „{expected}“. Die Suche findet beide; prüfen Sie, welche stimmt.',
    en: 'Houses with two positions more than 100 m apart: {found}, such as “{expected}”. The search finds both; check which one is right.',
  },
  'import-houses-quality': {
    severity: 'notice',
    de: 'Zeilen mit ungenauer Lage (Qualität weder A noch B), die deshalb fehlen: {found}.',
    en: 'Rows with an inexact position (quality neither A nor B), which are therefore missing: {found}.',
  },
  'import-houses-other-towns': {
    severity: 'notice',
    de: 'Zeilen mit dem Schlüssel einer anderen Gemeinde als {expected}, die deshalb fehlen: {found}.',
    en: 'Rows with the key of a municipality other than {expected}, which are therefore missing: {found}.',
  },
  'import-houses-no-town': {
    severity: 'warning',
    de: 'Die Datei hat keine Spalte mit Gemeindeschlüsseln: Übernommen werden alle Zeilen, nicht nur die der Gemeinde {expected}.',
    en: 'The file has no column of municipality keys: all rows are imported, not only those of the municipality {expected}.',
  },
  'import-houses-doubled': {
    severity: 'notice',
    de: 'Zeilen, die ein Haus an derselben Stelle wiederholen und nur einmal zählen: {found}.',
    en: 'Rows that repeat a house at the same position and count only once: {found}.',
  },
  'import-houses-sum': {
    severity: 'notice',
    de: 'Zeilen = Adressen + übrige: {found}.',
    en: 'Rows = addresses + others: {found}.',
  },
} as const satisfies Record<string, Word>;
