// SPDX-License-Identifier: EUPL-1.2
// What a subcommand of `nuf` is, and what it may use of the world: two streams, a folder, a language.

import type { Bilingual } from '../layers/field';
import type { Rerun } from './disk/time-limit';

export { type Lang, WrongUse } from './disk/wrong-use';

/** The world as a command sees it; a test passes its own. Text is written as it is, without an added line end. */
export interface Io extends Rerun {
  /** Folder of the installed package, in which its own `data/` lies. */
  readonly packageDir: string;
  /** The data folder that the variable NUF_DATA names, relative to `cwd`; absent or empty: none. */
  readonly nufData?: string | undefined;
  out(text: string): void;
  err(text: string): void;
}

/** One subcommand. `run` returns the exit code: 0 clean or warnings only, 1 errors found, 2 wrong use. */
export interface Command {
  readonly name: string;
  /** One line for `nuf --help`. */
  readonly summary: Bilingual;
  /** The whole text of `nuf <name> --help`: synopsis, description, options, exit codes, examples. */
  readonly usage: Bilingual | string;
  run(args: readonly string[], io: Io): number | Promise<number>;
}
