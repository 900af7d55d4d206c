// SPDX-License-Identifier: EUPL-1.2
// Words of the search field's list. They come with it, so that the first answer does not wait for them.

import { formatNumber, type Language } from '../number/format';

const de = {
  clear: 'Eingabe löschen',
  results: (count: number) => (count === 1 ? '1 Treffer' : `${formatNumber(count, 'de')} Treffer`),
  none: 'Kein Treffer.',
  noneWhy: 'Nicht jede Straße ist verzeichnet. Suchen Sie den Ortsteil oder klicken Sie auf die Karte.',
  didYouMean: 'Meinten Sie:',
  /** Of a place that was typed with a district: the one that its file states, null where it states none. */
  apart: (name: string, stated: string | null, typed: string) =>
    stated === null
      ? `Ob „${name}“ in ${typed} liegt, sagen die Daten nicht.`
      : `„${name}“ liegt nach den Daten in ${stated}, nicht in ${typed}.`,
  withoutNumber: 'Hausnummern sind nicht verzeichnet. Gezeigt wird, was ohne Nummer so heißt.',
  numberMissing: 'Diese Hausnummer ist nicht verzeichnet. Gezeigt werden die nächsten.',
  numberNeeded: 'Von dieser Straße sind nur die Häuser verzeichnet: Geben Sie auch die Hausnummer ein.',
  housesComing: 'Hausnummern werden geladen …',
  housesFailed: 'Die Hausnummern konnten nicht geladen werden. Gezeigt wird, was ohne sie zu finden ist.',
  withoutPoint: 'Lage nicht bekannt',
};

const en: typeof de = {
  clear: 'Clear the field',
  results: (count) => (count === 1 ? '1 result' : `${formatNumber(count, 'en')} results`),
  none: 'No result.',
  noneWhy: 'Not every street is listed. Search for the district or click the map.',
  didYouMean: 'Did you mean:',
  apart: (name, stated, typed) =>
    stated === null
      ? `Whether “${name}” lies in ${typed} the data do not say.`
      : `By the data “${name}” lies in ${stated}, not in ${typed}.`,
  withoutNumber: 'House numbers are not listed. Shown is what has the name without a number.',
  numberMissing: 'This house number is not listed. The nearest ones are shown.',
  numberNeeded: 'For this street only the houses are listed: type the house number too.',
  housesComing: 'Loading house numbers …',
  housesFailed: 'The house numbers could not be loaded. What can be found without them is shown.',
  withoutPoint: 'position not known',
};

const all = { de, en } as const;

export const searchWordsOf = (language: Language): typeof de => all[language];
