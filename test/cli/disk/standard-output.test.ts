// SPDX-License-Identifier: EUPL-1.2
// What goes to standard output arrives whole, or the command says that it did not.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../src/cli';
import { IncompleteOutput, writerTo } from '../../../src/cli/disk/standard-output';

const folder = mkdtempSync(join(tmpdir(), 'nuf-out-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = join(folder, 'speaker.mjs');
beforeAll(async () => {
  const source = readFileSync('src/cli/disk/standard-output.ts', 'utf8');
  writeFileSync(join(folder, 'output.mjs'), (await transformWithOxc(source, 'output.ts')).code);
  writeFileSync(
    script,
    `import { writerTo } from './output.mjs';
    const out = writerTo(1);
    try {
      for (let i = 0; i < 4; i++) out('ä'.repeat(250_000));
      process.exitCode = 0;
    } catch (error) {
      process.stderr.write(error.cause.code);
      process.exitCode = 2;
    }`,
  );
});

test('a file that may not grow further is no success', () => {
  const limited = `ulimit -f 40; trap '' XFSZ; exec "$0" "$1" > "$2"`;
  const target = join(folder, 'limited');
  const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, script, target], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, 'EFBIG']);
  expect(statSync(target).size).toBeGreaterThan(0);
});

test('a reader that takes its time gets everything; one that leaves early causes no error', async () => {
  const slow = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let got = 0;
  slow.stdout.on('data', (part: Buffer) => {
    got += part.length;
    slow.stdout.pause();
    setTimeout(() => slow.stdout.resume(), 2);
  });
  expect((await once(slow, 'close'))[0]).toBe(0);
  expect(got).toBe(2_000_000);
  const { status, stdout, stderr } = spawnSync('bash', [
    '-c',
    `"$0" "$1" | head -c 3`,
    process.execPath,
    script,
  ]);
  expect([status, stdout.length, String(stderr)]).toEqual([0, 3, '']);
});

test('a full disk is told to the command, which says it in words and ends with 2', async () => {
  const full = openSync('/dev/full', 'w');
  expect(() => writerTo(full)('x')).toThrow(IncompleteOutput);
  let said = '';
  const io = { cwd: folder, packageDir: process.cwd(), lang: 'de' as const, out: writerTo(full) };
  const code = await run(['coverage', '--help'], { ...io, err: (text) => (said += text) });
  closeSync(full);
  expect([code, said]).toEqual([
    2,
    'nuf: Die Ausgabe ist unvollständig: auf dem Datenträger ist kein Platz mehr. Verwenden Sie sie nicht.\n',
  ]);
});
