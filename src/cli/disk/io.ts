// SPDX-License-Identifier: EUPL-1.2
// What a command may use of the world: two streams, a folder, a language.

import type { Rerun } from './time-limit';

/** The world as a command sees it; a test passes its own. Text is written as it is, without an added line end. */
export interface Io extends Rerun {
  /** Folder of the installed package, in which its own `data/` lies. */
  readonly packageDir: string;
  /** The data folder that the variable NUF_DATA names, relative to `cwd`; absent or empty: none. */
  readonly nufData?: string | undefined;
  out(text: string): void;
  err(text: string): void;
}
