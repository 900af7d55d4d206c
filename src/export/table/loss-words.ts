// SPDX-License-Identifier: EUPL-1.2
// What a format could not hold, as sentences for whoever saved a file.

import type { Loss, LossCode } from './losses';

/** What becomes of one, and of several; `{n}` is how many. */
type Sentence = readonly [one: string, several: string];

const words: Readonly<Record<LossCode, { readonly de: Sentence; readonly en: Sentence }>> = {
  characters: {
    de: [
      '{n} Zeichen kennt das Format nicht; an seiner Stelle steht „\ufffd“',
      '{n} Zeichen kennt das Format nicht; an ihrer Stelle steht „\ufffd“',
    ],
    en: [
      '{n} character does not exist in this format; "\ufffd" is written instead',
      '{n} characters do not exist in this format; "\ufffd" is written instead',
    ],
  },
  collections: {
    de: [
      '{n} Objekt ist ohne Lage gespeichert: Es besteht aus verschiedenen Arten von Geometrie, und das Format kennt je Objekt nur eine',
      '{n} Objekte sind ohne Lage gespeichert: Sie bestehen aus verschiedenen Arten von Geometrie, und das Format kennt je Objekt nur eine',
    ],
    en: [
      '{n} feature is saved without its position: it has several kinds of geometry, and the format knows only one per feature',
      '{n} features are saved without their positions: they have several kinds of geometry, and the format knows only one per feature',
    ],
  },
  empties: {
    de: [
      '{n} fehlender Wert oder leerer Text ist wie „nicht bekannt“ (null) gespeichert; das Format unterscheidet beides nicht',
      '{n} fehlende Werte oder leere Texte sind wie „nicht bekannt“ (null) gespeichert; das Format unterscheidet beides nicht',
    ],
    en: [
      '{n} missing value or empty text is saved like “not known” (null); the format has no way to tell them apart',
      '{n} missing values or empty texts are saved like “not known” (null); the format has no way to tell them apart',
    ],
  },
  formulas: {
    de: [
      '{n} Text beginnt wie eine Formel; ein Apostroph davor verhindert, dass eine Tabelle ihn ausrechnet',
      '{n} Texte beginnen wie eine Formel; ein Apostroph davor verhindert, dass eine Tabelle sie ausrechnet',
    ],
    en: [
      '{n} text begins like a formula; an apostrophe in front keeps a spreadsheet from calculating it',
      '{n} texts begin like a formula; an apostrophe in front keeps a spreadsheet from calculating them',
    ],
  },
  heights: {
    de: ['{n} Objekt verliert seine Höhen', '{n} Objekte verlieren ihre Höhen'],
    en: ['{n} feature loses its heights', '{n} features lose their heights'],
  },
  'ids-are-text': {
    de: [
      '{n} Kennung war eine Zahl und ist als Text gespeichert',
      '{n} Kennungen waren Zahlen und sind als Text gespeichert',
    ],
    en: ['{n} id was a number and is saved as text', '{n} ids were numbers and are saved as text'],
  },
  'in-degrees': {
    de: [
      'Alle Koordinaten sind in Grad gespeichert (EPSG:4326) statt in Metern, weil {n} Paar zu weit von der UTM-Zone der übrigen liegt',
      'Alle Koordinaten sind in Grad gespeichert (EPSG:4326) statt in Metern, weil {n} Paare zu weit von der UTM-Zone der übrigen liegen',
    ],
    en: [
      'All coordinates are saved in degrees (EPSG:4326) instead of metres, because {n} pair lies too far from the UTM zone of the others',
      'All coordinates are saved in degrees (EPSG:4326) instead of metres, because {n} pairs lie too far from the UTM zone of the others',
    ],
  },
  'json-text': {
    de: [
      '{n} Liste oder Gruppe von Werten ist als Text gespeichert (JSON)',
      '{n} Listen oder Gruppen von Werten sind als Text gespeichert (JSON)',
    ],
    en: [
      '{n} list or group of values is saved as text (JSON)',
      '{n} lists or groups of values are saved as text (JSON)',
    ],
  },
  'kinds-apart': {
    de: [
      'Punkte, Linien und Flächen liegen in {n} Datei, weil das Format je Datei nur eine Art kennt',
      'Punkte, Linien und Flächen liegen in {n} Dateien, weil das Format je Datei nur eine Art kennt',
    ],
    en: [
      'Points, lines and areas are in {n} file, because the format allows one kind per file',
      'Points, lines and areas are in {n} files, because the format allows one kind per file',
    ],
  },
  'kinds-changed': {
    de: [
      '{n} Geometrie hat dieselbe Form, aber einen anderen Typ, etwa Polygon statt MultiPolygon',
      '{n} Geometrien haben dieselbe Form, aber einen anderen Typ, etwa Polygon statt MultiPolygon',
    ],
    en: [
      '{n} geometry has the same shape but another type, such as Polygon instead of MultiPolygon',
      '{n} geometries have the same shape but another type, such as Polygon instead of MultiPolygon',
    ],
  },
  'mixed-text': {
    de: [
      '{n} Zahl oder Ja/Nein-Angabe ist als Text gespeichert, weil dieselbe Spalte auch Text enthält',
      '{n} Zahlen oder Ja/Nein-Angaben sind als Text gespeichert, weil dieselbe Spalte auch Text enthält',
    ],
    en: [
      '{n} number or yes/no value is saved as text, because the same column also holds text',
      '{n} numbers or yes/no values are saved as text, because the same column also holds text',
    ],
  },
  'names-changed': {
    de: ['{n} Spalte heißt in der Datei anders', '{n} Spalten heißen in der Datei anders'],
    en: ['{n} column has another name in the file', '{n} columns have other names in the file'],
  },
  'numbers-beyond': {
    de: [
      '{n} ganze Zahl liegt jenseits von 2⁵³; manche Programme runden sie oder lesen sie als Text',
      '{n} ganze Zahlen liegen jenseits von 2⁵³; manche Programme runden sie oder lesen sie als Text',
    ],
    en: [
      '{n} whole number is beyond 2⁵³; some programs round it or read it as text',
      '{n} whole numbers are beyond 2⁵³; some programs round them or read them as text',
    ],
  },
  'numbers-rounded': {
    de: [
      '{n} Zahl ist gerundet, weil die Spalte nicht genug Stellen hat',
      '{n} Zahlen sind gerundet, weil die Spalte nicht genug Stellen hat',
    ],
    en: [
      '{n} number is rounded, because the column has too few digits',
      '{n} numbers are rounded, because the column has too few digits',
    ],
  },
  'places-empty': {
    de: [
      '{n} Objekt hat eine leere Geometrie und ist ohne Lage gespeichert',
      '{n} Objekte haben eine leere Geometrie und sind ohne Lage gespeichert',
    ],
    en: [
      '{n} feature has an empty geometry and is saved without a position',
      '{n} features have an empty geometry and are saved without a position',
    ],
  },
  'places-too-long': {
    de: [
      '{n} Objekt ist ohne Lage gespeichert, weil der Text seiner Geometrie nicht in eine Zelle passt',
      '{n} Objekte sind ohne Lage gespeichert, weil der Text ihrer Geometrie nicht in eine Zelle passt',
    ],
    en: [
      '{n} feature is saved without its position, because the text of its geometry does not fit into a cell',
      '{n} features are saved without their positions, because the text of their geometry does not fit into a cell',
    ],
  },
  'points-beside': {
    de: [
      '{n} Objekt besteht aus Flächen und Punkten; wer die Datei wieder einliest, erhält nur die Flächen',
      '{n} Objekte bestehen aus Flächen und Punkten; wer die Datei wieder einliest, erhält nur die Flächen',
    ],
    en: [
      '{n} feature consists of areas and points; who reads the file back gets only the areas',
      '{n} features consist of areas and points; who reads the file back gets only the areas',
    ],
  },
  'rows-numbered': {
    de: [
      '{n} Zeile hat zusätzlich eine Nummer, weil eine leere Zeile beim Einlesen übergangen wird',
      '{n} Zeilen haben zusätzlich eine Nummer, weil eine leere Zeile beim Einlesen übergangen wird',
    ],
    en: [
      '{n} row has a number added, because an empty row is skipped when the file is read',
      '{n} rows have a number added, because an empty row is skipped when the file is read',
    ],
  },
  'second-id': {
    de: [
      '{n} Objekt hat neben seiner Kennung eine abweichende Angabe „id“; sie ist nicht gespeichert',
      '{n} Objekte haben neben ihrer Kennung eine abweichende Angabe „id“; sie ist nicht gespeichert',
    ],
    en: [
      '{n} feature has a field “id” that differs from its id; the field is not saved',
      '{n} features have a field “id” that differs from their id; the field is not saved',
    ],
  },
  'texts-cut': {
    de: [
      '{n} Text ist gekürzt, weil er für das Format zu lang ist',
      '{n} Texte sind gekürzt, weil sie für das Format zu lang sind',
    ],
    en: [
      '{n} text is cut, because it is too long for the format',
      '{n} texts are cut, because they are too long for the format',
    ],
  },
  'texts-trimmed': {
    de: [
      '{n} Text verliert Leerzeichen oder Zeilenumbrüche am Anfang oder Ende',
      '{n} Texte verlieren Leerzeichen oder Zeilenumbrüche am Anfang oder Ende',
    ],
    en: [
      '{n} text loses spaces or line breaks at its beginning or end',
      '{n} texts lose spaces or line breaks at their beginning or end',
    ],
  },
  'values-are-text': {
    de: [
      '{n} Zahl oder Ja/Nein-Angabe ist als Text gespeichert; das Format kennt nur Text',
      '{n} Zahlen oder Ja/Nein-Angaben sind als Text gespeichert; das Format kennt nur Text',
    ],
    en: [
      '{n} number or yes/no value is saved as text; the format knows only text',
      '{n} numbers or yes/no values are saved as text; the format knows only text',
    ],
  },
};

const groupMarks = { de: '.', en: ',' } as const;

/** One loss as a sentence without a full stop, with the columns that it concerns. */
export function lossText({ code, count, names }: Loss, language: 'de' | 'en'): string {
  const where = names.length > 0 ? ` (${names.join(', ')})` : '';
  const n = grouped(count, language);
  const sentence = words[code][language][count === 1 ? 0 : 1];
  return `${sentence.replace('{n}', n)}${where}`;
}

/** A whole number with a mark between thousands. */
export function grouped(value: number, language: 'de' | 'en'): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, groupMarks[language]);
}
