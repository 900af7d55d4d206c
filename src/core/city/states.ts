// SPDX-License-Identifier: EUPL-1.2
// The Länder by their official key in both languages, and what the official tables' places are called in English: only the
// country and the Länder have a name of their own there.

import type { Bilingual } from '../../layers/field';

/** Key of the country in the official tables. */
export const countryKey = '00';

/** The Länder by the first two digits of the AGS (Destatis, Gemeindeverzeichnis). */
const states: Readonly<Record<string, Bilingual>> = {
  '01': { de: 'Schleswig-Holstein', en: 'Schleswig-Holstein' },
  '02': { de: 'Hamburg', en: 'Hamburg' },
  '03': { de: 'Niedersachsen', en: 'Lower Saxony' },
  '04': { de: 'Bremen', en: 'Bremen' },
  '05': { de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' },
  '06': { de: 'Hessen', en: 'Hesse' },
  '07': { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  '08': { de: 'Baden-Württemberg', en: 'Baden-Württemberg' },
  '09': { de: 'Bayern', en: 'Bavaria' },
  '10': { de: 'Saarland', en: 'Saarland' },
  '11': { de: 'Berlin', en: 'Berlin' },
  '12': { de: 'Brandenburg', en: 'Brandenburg' },
  '13': { de: 'Mecklenburg-Vorpommern', en: 'Mecklenburg-Western Pomerania' },
  '14': { de: 'Sachsen', en: 'Saxony' },
  '15': { de: 'Sachsen-Anhalt', en: 'Saxony-Anhalt' },
  '16': { de: 'Thüringen', en: 'Thuringia' },
};

/** The Land of an AGS, null where its first two digits name none. */
export function stateOf(ags: string): Bilingual | null {
  return states[ags.slice(0, 2)] ?? null;
}

/**
 * The English name of the country or a Land by the whole key of its row in an official table, `00` or two digits. Null for a
 * district or town, whose name is the file's in every language, and for a key that names no Land.
 */
export function englishNameOf(key: string): string | null {
  if (key === countryKey) return 'Germany';
  return key.length === 2 ? (stateOf(key)?.en ?? null) : null;
}
