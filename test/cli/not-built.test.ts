// SPDX-License-Identifier: EUPL-1.2
// `nuf` in a folder where it was never built: which command makes it ready.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'nuf-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync('bin', join(folder, 'bin'), { recursive: true });

function nuf() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'nuf.mjs')], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a fresh clone is sent to npm ci, which builds it; with packages the build alone is enough', () => {
  expect(nuf()).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('`npm ci`') });
  mkdirSync(join(folder, 'node_modules'));
  expect(nuf()).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('`npm run build:cli`') });
});
