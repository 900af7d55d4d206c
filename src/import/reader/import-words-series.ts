// SPDX-License-Identifier: EUPL-1.2
// What can be found on the way into files that are there already: the town's official series, and layers that are updated.

import type { Word } from '../../core/findings/finding';

export const series = {
  'import-series-no-key': {
    severity: 'error',
    de: 'Keine Spalte heißt AGS oder Gemeindeschlüssel. Die Spalten sind: {found}.',
    en: 'No column is called AGS (municipality key). The columns are: {found}.',
  },
  'import-series-no-row': {
    severity: 'error',
    de: 'Für die Gemeinde {found} steht in den {expected} Zeilen der Tabelle keine.',
    en: 'None of the {expected} rows of the table is of the municipality {found}.',
  },
  'import-series-rows': {
    severity: 'error',
    de: 'Für die Gemeinde {found} hat die Tabelle mehr als eine Zeile.',
    en: 'The table has more than one row for the municipality {found}.',
  },
  'import-series-no-shares': {
    severity: 'error',
    de: 'Keine Spalte nennt einen Anteil leitungsgebundener Anschlüsse ab 30 Mbit/s. Die Spalten sind: {found}.',
    en: 'No column names a share of wired lines of 30 Mbit/s or more. The columns are: {found}.',
  },
  'import-series-figure': {
    severity: 'error',
    de: '„{found}“ in der Spalte „{expected}“ ist kein Anteil.',
    en: '“{found}” in the column “{expected}” is no share.',
  },
  'import-series-twice': {
    severity: 'error',
    de: 'Zwei Spalten stehen für dieselbe Klasse und haben verschiedene Zahlen: {found}. Löschen Sie die, die nicht gemeint ist.',
    en: 'Two columns stand for one class and have different figures: {found}. Delete the one that is not meant.',
  },
  'import-series-fractions': {
    severity: 'error',
    de: 'Alle Anteile liegen zwischen 0 und 1 ({found}). Das sind Bruchteile; gebraucht werden Prozent, also das Hundertfache.',
    en: 'All shares lie between 0 and 1 ({found}). These are fractions; per cent are needed, a hundred times as much.',
  },
  'import-series-unit': {
    severity: 'error',
    de: 'Wen die Tabelle zählt, sagt ihr Name nicht ({found}). Nennen Sie es mit --unit: {expected}.',
    en: 'The name of the table does not say whom it counts ({found}). Name it with --unit: {expected}.',
    page: {
      de: 'Wen die Tabelle zählt, sagt ihr Name nicht ({found}). Wählen Sie es aus.',
      en: 'The name of the table does not say whom it counts ({found}). Choose it.',
    },
  },
  'import-series-date': {
    severity: 'error',
    de: 'Von welchem Halbjahr die Tabelle ist, sagt ihr Name nicht ({found}). Nennen Sie es mit --as-of, etwa {expected}.',
    en: 'The name of the table does not say of which half-year it is ({found}). Name it with --as-of, such as {expected}.',
    page: {
      de: 'Von welchem Halbjahr die Tabelle ist, sagt ihr Name nicht ({found}). Tragen Sie es ein, etwa {expected}.',
      en: 'The name of the table does not say of which half-year it is ({found}). Enter it, such as {expected}.',
    },
  },
  'import-series-missing': {
    severity: 'notice',
    de: 'Diese Klassen nennt die Tabelle nicht; sie bleiben leer: {found}.',
    en: 'The table does not name these classes; they stay empty: {found}.',
  },
  'import-series-replaced': {
    severity: 'notice',
    de: 'Die Zeile {found} stand schon in der Reihe und wurde ersetzt.',
    en: 'The row {found} stood in the series already and was replaced.',
  },
} as const satisfies Record<string, Word>;

export const overlap = {
  'import-overlap': {
    severity: 'warning',
    de: 'Das Gebiet liegt auf {found} seiner Fläche über {expected}; jeder Ort darf nur einmal zählen, und nuf check nennt das einen Fehler. Mit „Überlappungen abschneiden“ (nuf import --trim) weicht dieses Gebiet dort.',
    en: 'The area lies over {expected} on {found}; every place may count only once, and nuf check calls that an error. With “Cut the overlaps” (nuf import --trim) this area gives way there.',
    page: {
      de: 'Das Gebiet liegt auf {found} seiner Fläche über {expected}; jeder Ort darf nur einmal zählen. Mit „Überlappungen abschneiden“ weicht dieses Gebiet dort.',
      en: 'The area lies over {expected} on {found}; every place may count only once. With “Cut the overlaps” this area gives way there.',
    },
  },
  'import-neighbour-unread': {
    severity: 'warning',
    de: 'Die Datei {found} im selben Ordner hat Fehler; ob Gebiete auf ihren liegen, ist deshalb nicht geprüft. nuf check nennt die Fehler.',
    en: 'The file {found} in the same folder has errors, so whether areas lie on those in it is not checked. nuf check names the errors.',
    page: {
      de: 'Die Ebene in {found} hat Fehler; ob Gebiete auf ihren liegen, ist deshalb nicht geprüft. Berichtigen Sie zuerst diese Ebene.',
      en: 'The layer in {found} has errors, so whether areas lie on those in it is not checked. Correct that layer first.',
    },
  },
  'import-trimmed': {
    severity: 'warning',
    de: 'Das Gebiet lag auf {found} über {expected} und wurde dort zurückgenommen.',
    en: 'The area lay over {expected} on {found} and was taken back there.',
  },
  'import-covered': {
    severity: 'error',
    de: 'Das Gebiet liegt ganz in {expected}; jeder Ort darf nur einmal zählen.',
    en: 'The area lies wholly within {expected}; every place may count only once.',
  },
} as const satisfies Record<string, Word>;

export const update = {
  'import-update': {
    severity: 'notice',
    de: 'Abgeglichen über „{expected}“: erneuert / neu / unverändert geblieben = {found}. Gelöscht wurde nichts.',
    en: 'Matched by “{expected}”: renewed / new / left as they are = {found}. Nothing was deleted.',
  },
  'import-update-left': {
    severity: 'notice',
    de: '{found} vorhandene Objekte stehen nicht in der neuen Datei und blieben, wie sie waren: {expected}.',
    en: '{found} features that were there are not in the new file and stayed as they were: {expected}.',
  },
  'import-update-value': {
    severity: 'notice',
    de: 'Wo die neue Datei für „{found}“ nichts nennt, blieb der bisherige Wert ({expected} Objekte).',
    en: 'Where the new file has nothing for “{found}”, the old value stayed ({expected} features).',
  },
  'import-update-no-key': {
    severity: 'error',
    de: 'Dem Objekt „{found}“ fehlt der Schlüssel „{expected}“, nach dem abgeglichen werden soll.',
    en: 'The feature “{found}” lacks the key “{expected}” by which to match.',
  },
  'import-update-key-twice': {
    severity: 'error',
    de: 'Der Schlüssel „{found}“ ({expected}) kommt zweimal vor; abgleichen lässt sich nur, was eindeutig ist.',
    en: 'The key “{found}” ({expected}) is there twice; only what is unique can be matched.',
  },
} as const satisfies Record<string, Word>;
