// SPDX-License-Identifier: EUPL-1.2
// Every code of a finding with its sentence: what was found, what was expected, what to do.

import type { Bilingual } from '../layers/field';
import type { Finding } from './finding';

const sentences = {
  'file-missing': {
    de: 'Die Datei fehlt. Legen Sie sie in den Datenordner; bis dahin bleibt die Ebene leer.',
    en: 'The file is missing. Put it into the data folder; until then the layer stays empty.',
  },
} as const satisfies Record<string, Bilingual>;

export type FindingCode = keyof typeof sentences;

/** The sentence of a finding in one language, with what was found and expected quoted into it. */
export function findingMessage(finding: Finding<FindingCode>, lang: 'de' | 'en'): string {
  return sentences[finding.code][lang]
    .replaceAll('{found}', finding.found ?? '?')
    .replaceAll('{expected}', finding.expected ?? '?');
}
