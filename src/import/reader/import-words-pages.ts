// SPDX-License-Identifier: EUPL-1.2
// What is said of the pages of a server's answer.

export const pages = {
  'import-page': {
    severity: 'warning',
    de: 'Die Antwort eines Dienstes ist nicht vollständig: {found} von {expected} Objekten. Laden Sie alle Seiten und nennen Sie sie zusammen.',
    en: 'This answer of a server is not complete: {found} of {expected} features. Load all pages and name them together.',
  },
  'import-page-open': {
    severity: 'warning',
    de: 'Der Dienst sagt nicht, wie viele Objekte es im Ganzen sind (numberMatched="unknown"); hier stehen {found}. Ob eine Seite fehlt, lässt sich daran nicht sehen: Vergleichen Sie mit dem Dienst.',
    en: 'The server does not say how many features there are in all (numberMatched="unknown"); {found} are here. That does not show whether a page is missing: compare with the server.',
  },
  'import-page-missing': {
    severity: 'warning',
    de: 'Zwischen den Seiten fehlen die Objekte {found} (von {expected}). Laden Sie diese Seite nach.',
    en: 'Between the pages the features {found} (of {expected}) are missing. Load that page too.',
  },
  'import-page-other-count': {
    severity: 'warning',
    de: 'Die Seiten nennen verschiedene Gesamtzahlen ({found}): Die Daten haben sich zwischen ihnen geändert. Laden Sie alle neu.',
    en: 'The pages name different totals ({found}): the data changed between them. Load all of them again.',
  },
  'import-page-repeated': {
    severity: 'warning',
    de: '{found} Objekte stehen gleich auf mehreren Seiten und sind einmal übernommen (das erste: {expected}).',
    en: '{found} features stand alike on several pages and are taken once (the first: {expected}).',
  },
  'import-page-conflict': {
    severity: 'warning',
    de: 'Kennungen, die auf mehreren Seiten mit verschiedenem Inhalt stehen: {found} (die erste: {expected}); alle sind übernommen.',
    en: 'Ids that are on several pages with different content: {found} (the first: {expected}); all are taken.',
  },
  'import-page-alike': {
    severity: 'warning',
    de: '{found} Objekte ohne Kennung stehen gleich auf mehreren Seiten und sind mehrfach übernommen (das erste: {expected}). Prüfen Sie, ob eine Seite zweimal genannt ist.',
    en: '{found} features without an id stand alike on several pages and are taken more than once (the first: {expected}). Check whether a page is named twice.',
  },
  'import-pages-joined': {
    severity: 'notice',
    de: 'Aus {expected} Dateien wurde eine: {found}.',
    en: '{expected} files became one: {found}.',
  },
} as const;
