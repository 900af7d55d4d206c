// SPDX-License-Identifier: EUPL-1.2
// Runs the command line as a person would, and keeps what it says.

import { run } from '../../src/cli';

/** What `nuf` with these arguments says in German when it is called in `cwd`, and how it ends. */
export async function runNuf(argv: readonly string[], cwd: string) {
  let [out, err] = ['', ''];
  const code = await run(argv, {
    cwd,
    packageDir: process.cwd(),
    lang: 'de',
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
