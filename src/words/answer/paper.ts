// SPDX-License-Identifier: EUPL-1.2
// Words that only the printed answer has, in both languages; they come with it, not with the first answer.

import type { Language } from '../number/format';

const de = {
  link: 'Diese Antwort im Netz',
  more: 'Was auf dieser Seite keinen Platz hat (Anmerkungen, Quellen, Näheres), steht in der Antwort im Netz.',
  noMap: 'Auch die Karte steht dort.',
  qrLabel: 'QR-Code mit dem Link zu dieser Antwort',
  legend: 'Legende',
  map: 'Der gefragte Ort liegt in der Mitte.',
};

type PaperWords = typeof de;

const en: PaperWords = {
  link: 'This answer online',
  more: 'What this page has no room for (notes, sources, details) is in the answer online.',
  noMap: 'So is the map.',
  qrLabel: 'QR code with the link to this answer',
  legend: 'Legend',
  map: 'The place that was asked about is in the middle.',
};

/** The words of one language. */
export function paperWordsOf(language: Language): PaperWords {
  return language === 'en' ? en : de;
}
