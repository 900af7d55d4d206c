// SPDX-License-Identifier: EUPL-1.2
// The words of the comparison with other places, in both languages; they come with it, not with the first answer.

import type { Language } from '../number/format';

const de = {
  heading: 'Vergleich mit Kreis, Land und Bund',
  lead: 'Amtliche Zahlen des Breitbandatlas, keine Demo. Gemeinden ohne Angabe zählen beim Rang nicht mit.',
  unit: 'Für wen',
  units: { households: 'Haushalte', firms: 'alle Betriebe', firmsInEstates: 'Betriebe in Gewerbegebieten' },
  what: 'Was',
  columns: { alle_1000: 'Gigabit', ftthb_1000: 'Gigabit über Glasfaser' },
  sentence: ({ when, city, share, who, what }: Record<'when' | 'city' | 'share' | 'who' | 'what', string>) =>
    `${when} gab es in ${city} ${what} für ${share} der ${who}.`,
  whose: { households: 'Haushalte', firms: 'Betriebe', firmsInEstates: 'Betriebe in Gewerbegebieten' },
  rank: (rank: string, of: string, shared: boolean) => `${shared ? 'geteilter ' : ''}Platz ${rank} von ${of}`,
  onlyDistrict: 'Von den übrigen Gemeinden des Landes liegen für diese Frage keine Zahlen vor.',
  places: 'Die Gemeinden des Kreises neben Kreis, Land und Bund, von oben nach unten',
  trend: 'Wie es sich verändert hat',
  trendLabel: (who: string, what: string) => `Liniendiagramm: Anteil der ${who} mit ${what} je Stichtag`,
  placesLabel: (who: string, what: string) =>
    `Balkendiagramm: Anteil der ${who} mit ${what} in jeder Gemeinde`,
  falls: 'Hier fällt die veröffentlichte Reihe; einen Grund nennt die Quelle nicht: ',
  fall: (place: string, before: string, after: string) => `${place} von ${before} auf ${after}`,
  table: 'Tabelle zum Vergleich',
  place: 'Ort',
  none: 'Für diese Gemeinde liegt kein Vergleich vor.',
  failed: 'Der Vergleich konnte nicht geladen werden.',
  start: (when: string, share: string) =>
    `Amtlich (Breitbandatlas), ganze Stadt, ${when}: ${share} der Haushalte mit Gigabit.`,
  startAbout: 'Haushalte der ganzen Stadt mit Gigabit, amtlich',
  startLink: 'Vergleich mit Kreis, Land und Bund',
};

type ComparisonWords = typeof de;

const en: ComparisonWords = {
  heading: 'Compared with county, state and country',
  lead: 'Official figures from the Breitbandatlas, not demo. Municipalities without a figure are not ranked.',
  unit: 'For whom',
  units: { households: 'households', firms: 'all businesses', firmsInEstates: 'businesses in estates' },
  what: 'What',
  columns: { alle_1000: 'gigabit', ftthb_1000: 'gigabit over fibre' },
  sentence: ({ when, city, share, who, what }) =>
    `${when}, ${what} was available to ${share} of the ${who} in ${city}.`,
  whose: { households: 'households', firms: 'businesses', firmsInEstates: 'businesses in estates' },
  rank: (rank, of, shared) => `${shared ? 'joint ' : ''}rank ${rank} of ${of}`,
  onlyDistrict: 'There are no figures on this question for the other municipalities of the state.',
  places: 'The municipalities beside county, state and country, highest first',
  trend: 'How it has changed',
  trendLabel: (who, what) => `Line chart: share of the ${who} with ${what} at each date`,
  placesLabel: (who, what) => `Bar chart: share of the ${who} with ${what} in each municipality`,
  falls: 'The published series falls here; the source gives no reason: ',
  fall: (place, before, after) => `${place} from ${before} to ${after}`,
  table: 'Table of the comparison',
  place: 'Place',
  none: 'There is no comparison for this municipality.',
  failed: 'The comparison could not be loaded.',
  start: (when, share) =>
    `Official (Breitbandatlas), whole city, ${when}: ${share} of the households with gigabit.`,
  startAbout: 'Households of the whole city with gigabit, official',
  startLink: 'Compared with county, state and country',
};

/** The words of one language. */
export function comparisonWordsOf(language: Language): ComparisonWords {
  return language === 'en' ? en : de;
}
