// SPDX-License-Identifier: EUPL-1.2
// How a command refuses what it was given, and in which language.

export type Lang = 'de' | 'en';

/** Where a command stands: the folder that relative paths start from, and the language of its sentences. */
export interface Here {
  readonly cwd: string;
  readonly lang: Lang;
}

/** Thrown by a command that was called wrongly; the frame prints the sentence, points to --help and exits with 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
