// SPDX-License-Identifier: EUPL-1.2
// What page, workers, command line and build do not reach is dead, even if a test uses it; `npm test` asks knip both ways.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from './repository';

/**
 * Code that waits for its user, each with what will use it: a folder, a file, or a file and the name it exports. Whoever writes
 * the user takes the line out.
 */
const ahead: Readonly<Record<string, string>> = {
  'src/core/edit/': 'editor',
  'src/core/read/feature-source.ts readSource': 'editor: a file is written back as it was',
  'src/session/load/read-worker.ts readInWorker': 'import: a large file is read off the main thread',
};

interface Issue {
  readonly file: string;
  readonly files: readonly unknown[];
  readonly exports: readonly { readonly name: string }[];
}

test('what the product does not reach is named above with its coming user, or gone', () => {
  const knip = [fromRoot('node_modules/knip/bin/knip.js'), '--no-progress', '--production'];
  const output = execFileSync(process.execPath, [...knip, '--reporter', 'json', '--no-exit-code'], {
    cwd: fromRoot('.'),
  });
  const { issues } = JSON.parse(output.toString()) as { readonly issues: readonly Issue[] };
  const unused = issues.flatMap(({ file, files, exports }) => [
    ...files.map(() => file),
    ...exports.map(({ name }) => `${file} ${name}`),
  ]);
  const waits = Object.keys(ahead);
  const covers = (entry: string, code: string) =>
    entry.endsWith('/') ? code.startsWith(entry) : code === entry;
  expect(unused.filter((code) => !waits.some((entry) => covers(entry, code)))).toEqual([]);
  expect(waits.filter((entry) => !unused.some((code) => covers(entry, code)))).toEqual([]);
});
