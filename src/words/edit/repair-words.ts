// SPDX-License-Identifier: EUPL-1.2
// What a finding quotes and what its repair would do, in sentences; loaded with the check of the draft.

import { formatNumber, type Language } from '../number/format';
import { quoted } from '../number/quoted';

const de = {
  named: (name: string) => quoted(name, 'de'),
  together: (names: readonly string[]) => names.join(' und '),
  winding: (rings: number) =>
    `${rings === 1 ? 'Der Umriss läuft' : `${count(rings)} Umrisse laufen`} dann richtig herum; keine Ecke bewegt sich.`,
  duplicates: (corners: number) =>
    `${corners === 1 ? 'Eine doppelte Ecke entfällt' : `${count(corners)} doppelte Ecken entfallen`}; die Form bleibt.`,
  'id-lifted': (id: string) => `„${id}“ wird die Kennung des Objekts und steht nicht mehr unter den Angaben.`,
  'id-text': (id: string) => `Aus der Zahl ${id} wird der Text „${id}“.`,
  'list-null': (field: string) => `${field}: Statt „nicht bekannt“ steht dann eine leere Liste da.`,
  'list-text': (field: string, entries: number) =>
    `${field}: Aus dem Text wird eine Liste mit ${entries === 1 ? 'einem Eintrag' : `${count(entries)} Einträgen`}.`,
  'number-text': (field: string, text: string, value: number) =>
    `${field}: Aus dem Text ${quoted(text, 'de')} wird die Zahl ${count(value, 10)}.`,
  'date-text': (field: string, text: string, date: string) =>
    `${field}: Aus ${quoted(text, 'de')} wird das Datum ${date}.`,
  'empty-text': (field: string) => `${field}: Statt des leeren Textes steht dann „nicht bekannt“ da.`,
  'field-case': (field: string, name: string) => `„${name}“ wird die Angabe „${field}“; der Wert bleibt.`,
  'properties-added': 'Das Objekt bekommt eine leere Liste von Angaben („properties“).',
  'place-open': 'Die Lage wird als nicht bekannt eingetragen.',
  'box-removed': 'Das falsche umschließende Rechteck (bbox) entfällt; es wird nicht gebraucht.',
  moved: (corners: number, metres: number, neighbour: string) =>
    `${corners === 1 ? 'Eine Ecke rückt' : `${count(corners)} Ecken rücken`} auf die Grenze von ${quoted(neighbour, 'de')}, um höchstens ${count(metres, 2)}\u00a0m.`,
  inserted: (corners: number) =>
    `${corners === 1 ? 'Eine Ecke gehört' : `${count(corners)} Ecken gehören`} dann beiden Gebieten.`,
  others: (areas: number) =>
    `${areas === 1 ? 'Ein weiteres Gebiet, das dort eine Ecke hat, rückt' : `${count(areas)} weitere Gebiete, die dort Ecken haben, rücken`} mit.`,
};

type RepairWords = typeof de;

function count(value: number, digits?: number): string {
  return formatNumber(value, 'de', digits);
}
const en_ = (value: number, digits?: number) => formatNumber(value, 'en', digits);

const en: RepairWords = {
  named: (name) => quoted(name, 'en'),
  together: (names) => names.join(' and '),
  winding: (rings) =>
    `${rings === 1 ? 'The outline then runs' : `${en_(rings)} outlines then run`} the right way round; no corner moves.`,
  duplicates: (corners) =>
    `${corners === 1 ? 'One duplicate corner is' : `${en_(corners)} duplicate corners are`} removed; the shape stays the same.`,
  'id-lifted': (id) => `“${id}” becomes the ID of the feature and is no longer among its values.`,
  'id-text': (id) => `The number ${id} becomes the text “${id}”.`,
  'list-null': (field) => `${field}: “not known” becomes an empty list.`,
  'list-text': (field, entries) =>
    `${field}: the text becomes a list of ${entries === 1 ? 'one entry' : `${en_(entries)} entries`}.`,
  'number-text': (field, text, value) =>
    `${field}: the text ${quoted(text, 'en')} becomes the number ${en_(value, 10)}.`,
  'date-text': (field, text, date) => `${field}: ${quoted(text, 'en')} becomes the date ${date}.`,
  'empty-text': (field) => `${field}: the empty text becomes “not known”.`,
  'field-case': (field, name) => `“${name}” becomes the field “${field}”; its value stays.`,
  'properties-added': 'The feature gets an empty set of values (“properties”).',
  'place-open': 'The position is entered as not known.',
  'box-removed': 'The wrong bounding box (bbox) is removed; it is not needed.',
  moved: (corners, metres, neighbour) =>
    `${corners === 1 ? 'One corner moves' : `${en_(corners)} corners move`} onto the border of ${quoted(neighbour, 'en')}, by ${en_(metres, 2)}\u00a0m at most.`,
  inserted: (corners) =>
    `${corners === 1 ? 'One corner then belongs' : `${en_(corners)} corners then belong`} to both areas.`,
  others: (areas) =>
    `${areas === 1 ? 'One further area that has a corner there moves' : `${en_(areas)} further areas that have corners there move`} along.`,
};

export function repairWordsOf(language: Language): RepairWords {
  return language === 'de' ? de : en;
}
