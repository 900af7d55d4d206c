// SPDX-License-Identifier: EUPL-1.2
// Honesty is a field: every feature says where it comes from, how old and how sure it is, and what its shape rests on.

import { choice, date, link, number, requiredChoice, requiredText, text } from './field';

export const confidences = {
  found: { de: 'in der Quelle gelesen', en: 'read in the source' },
  // Also what nobody published anything of, such as a building that was found in no source.
  inferred: { de: 'abgeleitet oder ohne Fundstelle', en: 'inferred, or no source found' },
  demo: { de: 'Demo: mangels Daten gezeichnet', en: 'demo: drawn for lack of data' },
} as const;

export type Confidence = keyof typeof confidences;

/** Of everything that is shown, also of rules and assumptions, which are no features. */
export const certainties = {
  ...confidences,
  // A number that is shown was derived from something.
  inferred: { de: 'aus Gelesenem abgeleitet', en: 'inferred from what was read' },
  read: { de: 'gelesen', en: 'read' },
  believed: { de: 'nicht nachgeprüft', en: 'not verified' },
  // Of a number that nobody has: there is nothing that could be sure.
  unknown: { de: 'nicht bekannt', en: 'not known' },
  'own-assumption': { de: 'eigene Annahme', en: 'own assumption' },
} as const;

export const geometryBases = {
  'official-generalised': { de: 'amtlich, vereinfacht', en: 'official, generalised' },
  'published-point': { de: 'veröffentlichter Punkt', en: 'published point' },
  'estimated-point': { de: 'geschätzter Punkt', en: 'estimated point' },
  'demo-outline': { de: 'Demo-Umriss', en: 'demo outline' },
  'fitted-outline': {
    de: 'gezeichnet, an eine veröffentlichte Zahl angepasst',
    en: 'drawn, fitted to a published number',
  },
} as const;

export const honestyFields = {
  source: requiredText({ de: 'Quelle', en: 'Source' }),
  sourceUrl: link({ de: 'Adresse der Quelle', en: 'Address of the source' }),
  asOf: date({ de: 'Stand', en: 'As of' }),
  confidence: requiredChoice({ de: 'Sicherheit', en: 'Certainty' }, confidences),
  geometryBasis: choice({ de: 'Grundlage der Lage', en: 'Basis of the position' }, geometryBases),
  uncertaintyM: number(
    { de: 'Lage ungenau um', en: 'Position uncertain by' },
    { unit: 'm', min: 0, max: 100_000 },
  ),
  note: text({ de: 'Anmerkung', en: 'Note' }),
  noteEn: text({ de: 'Anmerkung (englisch)', en: 'Note (English)' }),
} as const;
