// SPDX-License-Identifier: EUPL-1.2
// What page, workers, command line and build do not reach is dead, even if a test uses it; `npm test` asks knip both ways.

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from './repository';

interface Issue {
  readonly file: string;
  readonly files: readonly unknown[];
  readonly exports: readonly { readonly name: string }[];
}

test('there is nothing that the product does not reach', () => {
  const knip = [fromRoot('node_modules/knip/bin/knip.js'), '--no-progress', '--production'];
  const output = execFileSync(process.execPath, [...knip, '--reporter', 'json', '--no-exit-code'], {
    cwd: fromRoot('.'),
  });
  const { issues } = JSON.parse(output.toString()) as { readonly issues: readonly Issue[] };
  const unused = issues.flatMap(({ file, files, exports }) => [
    ...files.map(() => file),
    ...exports.map(({ name }) => `${file} ${name}`),
  ]);
  expect(unused).toEqual([]);
}, 240_000);
