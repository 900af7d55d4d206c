// SPDX-License-Identifier: EUPL-1.2
// How sure a value is, in both languages: files that are saved name it in both, whichever is spoken.

export const confidenceDe = {
  found: 'veröffentlicht',
  inferred: 'abgeleitet',
  demo: 'Demo',
  read: 'gelesen',
  believed: 'nicht nachgeprüft',
  'own-assumption': 'eigene Annahme',
};

export const confidenceEn: typeof confidenceDe = {
  found: 'published',
  inferred: 'inferred',
  demo: 'demo',
  read: 'read',
  believed: 'not verified',
  'own-assumption': 'own assumption',
};
