// SPDX-License-Identifier: EUPL-1.2
// The German words of changes of many objects at once.

import { formatNumber } from '../number/format';

const n = (value: number) => formatNumber(value, 'de');
const many = (count: number, one: string, more: string) => `${n(count)} ${count === 1 ? one : more}`;

export const bulkDe = {
  way: 'Was soll geschehen?',
  set: 'Eine Angabe für alle setzen',
  replace: 'Text suchen und ersetzen',
  paste: 'Zellen aus einer Tabelle einfügen',
  field: 'Angabe',
  value: 'Neuer Wert (leer: nicht bekannt)',
  find: 'Suchen nach',
  by: 'Ersetzen durch',
  within: 'In',
  allTexts: 'allen Texten',
  cells: 'Zellen aus Excel oder Calc',
  cellsHint:
    'Die erste Zeile nennt die Angaben, eine Spalte die Kennung oder den Namen. Leere Zellen ändern nichts. Gilt für alle Objekte der Ebene.',
  preview: 'Vorschau zeigen',
  nothing: 'Nichts würde sich ändern.',
  would: (cells: number, objects: number) =>
    `${many(cells, 'Angabe würde', 'Angaben würden')} sich ändern, in ${many(objects, 'Objekt', 'Objekten')}:`,
  more: (count: number) => `und ${n(count)} weitere`,
  apply: (objects: number) => `${many(objects, 'Objekt', 'Objekte')} ändern`,
  done: (objects: number) =>
    `${many(objects, 'Objekt', 'Objekte')} geändert. „Rückgängig“ nimmt alles auf einmal zurück.`,
  rows: (rows: number) => `${many(rows, 'Zeile', 'Zeilen')} gelesen.`,
  unknown: (columns: string) => `Diese Spalten gehören zu keiner Angabe und bleiben unbeachtet: ${columns}`,
  left: (count: number) => `${many(count, 'Zelle wird', 'Zellen werden')} nicht übernommen:`,
  leftTexts: (texts: number) =>
    `${many(texts, 'Text, der das enthält, bleibt', 'Texte, die das enthalten, bleiben')}, wie ${texts === 1 ? 'er ist' : 'sie sind'}: Eine Pflichtangabe wäre leer, eine Adresse keine mehr, oder das Objekt lässt sich nur lesen.`,
  trouble: (row: number, column: string, found: string, why: string) =>
    `Zeile ${n(row)}, ${column}: „${found}“. ${why}`,
  noTable:
    'Das sind keine Zellen mit einer Kopfzeile. Kopieren Sie die Überschriften der Spalten mit, darunter mindestens eine Zeile.',
  noKey:
    'Keine Spalte nennt die Objekte. Eine muss „Kennung“, „id“ oder wie die Angabe mit dem Namen heißen.',
  why: {
    required: 'Das ist eine Pflichtangabe, sie darf nicht leer sein.',
    'no-object': 'Ein solches Objekt gibt es in dieser Ebene nicht.',
    'several-objects': 'Mehrere Objekte heißen so. Nehmen Sie die Kennung.',
    twice: 'Dieses Objekt stand schon in einer Zeile weiter oben.',
    'read-only': 'Dieses Objekt lässt sich hier nur lesen.',
  },
  readings: (one: string, other: string) =>
    `Gemeint sein kann ${one} oder ${other}. Schreiben Sie die Zahl ohne Punkt.`,
};

export type BulkWords = typeof bulkDe;
