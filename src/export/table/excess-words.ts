// SPDX-License-Identifier: EUPL-1.2
// Why a file of a format cannot hold what somebody wants to save, as a sentence that says what to do.

import { grouped } from './loss-words';
import type { Bound, Excess } from './writer';

const words: Readonly<Record<Bound, { readonly de: string; readonly en: string }>> = {
  columns: {
    de: 'Es wären {found} Spalten, das Format fasst höchstens {most}. Speichern Sie in einem anderen Format.',
    en: 'There would be {found} columns, the format holds at most {most}. Save in another format.',
  },
  rows: {
    de: 'Es wären {found} Zeilen, das Format fasst höchstens {most}. Speichern Sie weniger Einträge oder in einem anderen Format.',
    en: 'There would be {found} rows, the format holds at most {most}. Save fewer entries, or in another format.',
  },
  rowBytes: {
    de: 'Die Angaben eines Eintrags wären zusammen {found} Byte lang, das Format fasst höchstens {most}. Speichern Sie in einem anderen Format.',
    en: 'The fields of an entry would be {found} bytes long together, the format holds at most {most}. Save in another format.',
  },
  fileBytes: {
    de: 'Die Datei wäre {found} Byte lang, das Format fasst höchstens {most}. Speichern Sie weniger Einträge oder in einem anderen Format.',
    en: 'The file would be {found} bytes long, the format holds at most {most}. Save fewer entries, or in another format.',
  },
  digits: {
    de: 'In der Spalte {column} hat eine Zahl {found} Stellen, das Format fasst höchstens {most}. Berichtigen Sie die Zahl, oder speichern Sie in einem anderen Format.',
    en: 'A number in the column {column} has {found} digits, the format holds at most {most}. Correct the number, or save in another format.',
  },
};

/** What was found, what the format holds and what to do. */
export function excessText({ bound, found, most, column }: Excess, language: 'de' | 'en'): string {
  return words[bound][language]
    .replace('{found}', grouped(found, language))
    .replace('{most}', grouped(most, language))
    .replace('{column}', column ?? '');
}
