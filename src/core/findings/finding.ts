// SPDX-License-Identifier: EUPL-1.2
// What is wrong with a file, as a code with its place. The sentences live in `finding-words-*.ts`, beside the codes.

export type Severity = 'error' | 'warning' | 'notice';

/** The order in which findings are told: errors first. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** One thing found in a file. Only `error` stops a file from being used. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly featureId: string | null;
  /** Index of the feature in its collection, from 0; null for the file as a whole. */
  readonly index: number | null;
  /** JSON path such as `features[3].properties.downMbit`, or the name of a table's column; null where there is none. */
  readonly path: string | null;
  /** Longitude and latitude of the trouble, where one can be named. */
  readonly coordinate: readonly [number, number] | null;
  /** What was found, quoted into the sentence. */
  readonly found: string | null;
  /** What was expected, quoted into the sentence. */
  readonly expected: string | null;
  /** Place in the text, from 1; only for findings about the text itself. */
  readonly line?: number;
  readonly column?: number;
  /** How often the same stands in the file where it is said once; absent for a finding that speaks of one place. */
  readonly count?: number;
}

/** How grave a code is, and its sentence in each language; `{at}`, `{found}`, `{expected}` and `{count}` are put in. */
export interface Word {
  readonly severity: Severity;
  /** Graver (or milder) in a file of the data folder, whose format is ours, than in a file from elsewhere. */
  readonly inLayer?: Severity;
  readonly de: string;
  readonly en: string;
  /** For readers of the page, where the sentence names a command or its options. */
  readonly page?: { readonly de: string; readonly en: string };
}

/** Who reads a sentence: somebody at the command line, or of the page, which has no options. */
export type Reader = 'command' | 'page';

/** The sentence of a word before anything is put in. */
export const wording = (word: Word, lang: 'de' | 'en', reader: Reader): string =>
  (reader === 'page' ? word.page?.[lang] : undefined) ?? word[lang];
