// SPDX-License-Identifier: EUPL-1.2
// What a subcommand of `nuf` is.

import type { Bilingual } from '../layers/field';
import type { Io } from './disk/io';

export type { Io } from './disk/io';
export { type Lang, WrongUse } from './disk/wrong-use';

/** One subcommand. `run` returns the exit code: 0 clean or warnings only, 1 errors found, 2 wrong use. */
export interface Command {
  readonly name: string;
  /** One line for `nuf --help`. */
  readonly summary: Bilingual;
  /** The whole text of `nuf <name> --help`: synopsis, description, options, exit codes, examples. */
  readonly usage: Bilingual | string;
  run(args: readonly string[], io: Io): number | Promise<number>;
}
