// SPDX-License-Identifier: EUPL-1.2
// What is said of the pages of a server's answer.

export const pages = {
  'import-page': {
    severity: 'warning',
    de: 'Die Antwort des Dienstes ist nicht vollständig; Objekte: {found} von {expected}. Laden Sie alle Seiten herunter, und nennen Sie sie zusammen.',
    en: 'The answer of the service is not complete; features: {found} of {expected}. Download all pages, and name them together.',
    page: {
      de: 'Die Antwort des Dienstes ist nicht vollständig; Objekte: {found} von {expected}. Laden Sie alle Seiten herunter, und wählen Sie sie zusammen aus.',
      en: 'The answer of the service is not complete; features: {found} of {expected}. Download all pages, and choose them together.',
    },
  },
  'import-page-open': {
    severity: 'warning',
    de: 'Der Dienst sagt nicht, wie viele Objekte es im Ganzen sind (numberMatched="unknown"); hier stehen {found}. Ob eine Seite fehlt, lässt sich daran nicht sehen: Vergleichen Sie mit dem Dienst.',
    en: 'The service does not say how many features there are in all (numberMatched="unknown"); {found} are here. That does not show whether a page is missing: compare with the service.',
  },
  'import-page-missing': {
    severity: 'warning',
    de: 'Zwischen den Seiten fehlen die Objekte {found} (von {expected}). Laden Sie auch diese Seite herunter.',
    en: 'Between the pages the features {found} (of {expected}) are missing. Download that page too.',
  },
  'import-page-other-count': {
    severity: 'warning',
    de: 'Die Seiten nennen verschiedene Gesamtzahlen ({found}): Die Daten haben sich zwischen ihnen geändert. Laden Sie alle noch einmal herunter.',
    en: 'The pages name different totals ({found}): the data changed between them. Download all of them again.',
  },
  'import-page-repeated': {
    severity: 'warning',
    de: 'Objekte, die gleich auf mehreren Seiten stehen und einmal übernommen wurden: {found} (das erste: {expected}).',
    en: 'Features that are the same on several pages and were imported once: {found} (the first: {expected}).',
  },
  'import-page-conflict': {
    severity: 'warning',
    de: 'Kennungen, die auf mehreren Seiten mit verschiedenem Inhalt stehen: {found} (die erste: {expected}). Alle wurden übernommen; prüfen Sie, welches Objekt gilt.',
    en: 'IDs that are on several pages with different content: {found} (the first: {expected}). All were imported; check which feature is right.',
  },
  'import-page-alike': {
    severity: 'warning',
    de: 'Objekte ohne Kennung, die gleich auf mehreren Seiten stehen und mehrfach übernommen wurden: {found} (das erste: {expected}). Prüfen Sie, ob eine Seite zweimal genannt ist.',
    en: 'Features without an ID that are the same on several pages and were imported more than once: {found} (the first: {expected}). Check whether a page is named twice.',
  },
  'import-pages-joined': {
    severity: 'notice',
    de: 'Aus {expected} Dateien wurde eine: {found}.',
    en: '{expected} files became one: {found}.',
  },
} as const;
