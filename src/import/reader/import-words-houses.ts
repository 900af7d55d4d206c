// SPDX-License-Identifier: EUPL-1.2
// What can be found on the way of house coordinates into the file of a town's houses.

import type { Word } from '../../core/findings/finding';

export const houses = {
  'import-houses-columns': {
    severity: 'error',
    de: 'Die Spalten für Straße und Hausnummer sind nicht zu erkennen. Vorhanden sind: {found}. Nennen Sie sie mit --mapping: {expected}.',
    en: 'The columns of street and house number are not recognised. There are: {found}. Name them with --mapping: {expected}.',
  },
  'import-houses-town': {
    severity: 'error',
    de: 'Die Datei hat Häuser von {found} Gemeinden. Nennen Sie Ihre mit --ags, oder schreiben Sie in ihren Datenordner. Die ersten: {expected}.',
    en: 'The file has houses of {found} municipalities. Name yours with --ags, or write into its data folder. The first ones: {expected}.',
  },
  'import-houses-none': {
    severity: 'error',
    de: 'Keine der {found} Zeilen ist eine Adresse.',
    en: 'None of the {found} rows is an address.',
  },
  'import-houses-line': {
    severity: 'error',
    de: 'Zeile {expected} ist keine Zeile mit Hauskoordinaten: „{found}“.',
    en: 'Line {expected} is no row of house coordinates: “{found}”.',
  },
  'import-houses-street': {
    severity: 'notice',
    de: '{found} Zeilen nennen keine Straße und sind keine Adressen, etwa „{expected}“.',
    en: '{found} rows name no street and are no addresses, such as “{expected}”.',
  },
  'import-houses-number': {
    severity: 'notice',
    de: '{found} Zeilen haben keine Hausnummer und sind keine Adressen, etwa „{expected}“.',
    en: '{found} rows have no house number and are no addresses, such as “{expected}”.',
  },
  'import-houses-place': {
    severity: 'warning',
    de: '{found} Zeilen haben keine Lage in Deutschland und fehlen, etwa „{expected}“.',
    en: '{found} rows have no place in Germany and are missing, such as “{expected}”.',
  },
  'import-houses-date': {
    severity: 'warning',
    de: '{found} Hausnummern hat eine Tabellenkalkulation zu Tagen gemacht; die Zeilen fehlen, etwa „{expected}“. Lesen Sie die ursprüngliche Datei mit der Spalte als Text.',
    en: '{found} house numbers were made days of the calendar by a spreadsheet; their rows are missing, such as “{expected}”. Read the original file with the column as text.',
  },
  'import-houses-axes': {
    severity: 'warning',
    de: '{found} Zeilen haben Ost- und Nordwert (oder Länge und Breite) vertauscht und fehlen, etwa „{expected}“. Vertauschen Sie die beiden Spalten der Lage.',
    en: '{found} rows have east and north (or longitude and latitude) swapped and are missing, such as “{expected}”. Swap the two columns of the place.',
  },
  'import-houses-zone': {
    severity: 'warning',
    de: '{found} Zeilen lägen eine UTM-Zone weiter in der Gemeinde und fehlen, etwa „{expected}“. Nennen Sie die richtige Zone mit --crs.',
    en: '{found} rows would lie in the municipality one UTM zone further, and are missing, such as “{expected}”. Name the right zone with --crs.',
  },
  'import-houses-far': {
    severity: 'warning',
    de: '{found} Zeilen liegen weit außerhalb der Gemeinde und fehlen, etwa „{expected}“.',
    en: '{found} rows lie far outside the municipality and are missing, such as “{expected}”.',
  },
  'import-houses-apart': {
    severity: 'warning',
    de: '{found} Häuser stehen an zwei Orten, die mehr als 100 m auseinanderliegen, etwa „{expected}“. Beide werden gefunden; prüfen Sie, welcher stimmt.',
    en: '{found} houses stand at two places more than 100 m apart, such as “{expected}”. Both are found; check which one is right.',
  },
  'import-houses-quality': {
    severity: 'notice',
    de: '{found} Zeilen haben nur eine ungenaue Lage (Qualität schlechter als A und B) und fehlen.',
    en: '{found} rows have an inexact place only (quality below A and B) and are missing.',
  },
  'import-houses-other-towns': {
    severity: 'notice',
    de: '{found} Zeilen gehören nach ihrem Schlüssel nicht zur Gemeinde {expected}.',
    en: '{found} rows do not belong to the municipality {expected} by their key.',
  },
  'import-houses-no-town': {
    severity: 'warning',
    de: 'Die Datei hat keine Spalte mit Gemeindeschlüsseln: Übernommen werden alle Zeilen, nicht nur die der Gemeinde {expected}.',
    en: 'The file has no column of municipality keys: all rows are taken, not only those of the municipality {expected}.',
  },
  'import-houses-doubled': {
    severity: 'notice',
    de: '{found} Zeilen wiederholen ein Haus an derselben Stelle.',
    en: '{found} rows repeat a house at the same place.',
  },
  'import-houses-sum': {
    severity: 'notice',
    de: 'Zeilen = Adressen + übrige: {found}.',
    en: 'Rows = addresses + others: {found}.',
  },
} as const satisfies Record<string, Word>;
