// SPDX-License-Identifier: EUPL-1.2
// A file that is replaced is the old one or the new one, whatever happens meanwhile, and stays what it was otherwise.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { transformWithOxc } from 'vite';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isSameFile, replaceFile } from '../../../src/cli/disk/safe-write';

const root = mkdtempSync(join(tmpdir(), 'nuf-safe-'));
const folder = join(root, 'here');
const file = join(folder, 'a.txt');
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(file, 'old');
});

test('the new bytes stand under the name, and nothing else is left', () => {
  replaceFile(file, 'new');
  replaceFile(join(folder, 'b.bin'), new Uint8Array([0, 255]));
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect([...readFileSync(join(folder, 'b.bin'))]).toEqual([0, 255]);
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.bin']);
});

test.each([0o660, 0o644, 0o600])('the mode %o is kept', (mode) => {
  chmodSync(file, mode);
  replaceFile(file, 'new');
  expect(statSync(file).mode & 0o777).toBe(mode);
});

test('a new file has the mode that any new file of this user has', () => {
  writeFileSync(join(folder, 'plain'), '');
  replaceFile(join(folder, 'made'), '');
  expect(statSync(join(folder, 'made')).mode).toBe(statSync(join(folder, 'plain')).mode);
});

test('a link stays a link: its target is replaced, or made where it leads nowhere yet', () => {
  mkdirSync(join(folder, 'far'));
  symlinkSync('../a.txt', join(folder, 'far', 'link'));
  symlinkSync('fresh', join(folder, 'dangling'));
  replaceFile(join(folder, 'far', 'link'), 'new');
  replaceFile(join(folder, 'dangling'), 'made');
  expect([readFileSync(file, 'utf8'), readFileSync(join(folder, 'fresh'), 'utf8')]).toEqual(['new', 'made']);
  expect(readlinkSync(join(folder, 'far', 'link'))).toBe('../a.txt');
  expect(lstatSync(join(folder, 'dangling')).isSymbolicLink()).toBe(true);
});

test('a circle of links, a folder and a folder that is not there are refused and nothing changes', () => {
  symlinkSync('round', join(folder, 'about'));
  symlinkSync('about', join(folder, 'round'));
  expect(() => replaceFile(join(folder, 'round'), 'x')).toThrow('ELOOP');
  expect(() => replaceFile(folder, 'x')).toThrow('EISDIR');
  expect(() => replaceFile(join(folder, 'gone', 'a.txt'), 'x')).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['a.txt', 'about', 'round']);
});

test('what is no plain file is written to and stays what it is', () => {
  replaceFile('/dev/null', 'x');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  expect(() => replaceFile('/dev/full', 'x')).toThrow('ENOSPC');
});

test('a reader that leaves a pipe in the middle causes no error', () => {
  const pipe = join(folder, 'pipe');
  execFileSync('bash', ['-c', 'mkfifo "$0"', pipe]);
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
  function* pieces() {
    yield 'read';
    closeSync(reader);
    yield 'nobody is there';
  }
  expect(() => replaceFile(pipe, pieces())).not.toThrow();
  expect(() => closeSync(reader)).toThrow('EBADF');
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test('one file is known under each of its names', () => {
  linkSync(file, join(folder, 'second'));
  symlinkSync('a.txt', join(folder, 'link'));
  writeFileSync(join(folder, 'other'), 'old');
  for (const name of ['a.txt', 'second', 'link']) expect(isSameFile(file, join(folder, name))).toBe(true);
  for (const name of ['other', 'gone']) expect(isSameFile(file, join(folder, name))).toBe(false);
});

describe('in a process of its own', () => {
  const script = join(root, 'writer.mjs');
  const size = 3_000_000;

  /** Runs `code`, which knows `replaceFile`, `file` and a text of 3 MB for each letter. */
  async function writer(code: string): Promise<void> {
    const source = readFileSync('src/cli/disk/safe-write.ts', 'utf8');
    const { code: plain } = await transformWithOxc(source, 'safe-write.ts');
    writeFileSync(join(root, 'safe-write.mjs'), plain);
    writeFileSync(
      script,
      `import { replaceFile } from './safe-write.mjs';
      const file = ${JSON.stringify(file)};
      const text = (letter) => letter.repeat(${size});
      ${code}`,
    );
  }

  // Four commands, forty moments each: npm run soak -- --proof kills.
  test('killed at any moment, it leaves the old file or the new one, and its remains go with the next write', async () => {
    await writer(`for (let i = 0; ; i++) {
      replaceFile(file, text(i % 2 ? 'a' : 'b'));
      if (i === 0) process.stdout.write('began');
    }`);
    const found = new Set<string>();
    for (let kill = 0; kill < 12; kill++) {
      const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(child.stdout, 'data');
      await wait((kill * 17) % 41);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(file, 'utf8');
      const whole = text.length === size && text === text[0]!.repeat(size);
      found.add(whole ? 'whole' : `torn: ${text.length} characters`);
    }
    expect([...found]).toEqual(['whole']);
    replaceFile(file, 'last');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test('on a full disk the old file stays and nothing is left beside it', async () => {
    await writer(`try { replaceFile(file, text('a')); } catch (error) { process.stdout.write(error.code); }`);
    // A limit of the shell stands in for the disk: 20 kB, and no signal but an error.
    const limited = `ulimit -f 40; trap '' XFSZ; exec "$0" "$1"`;
    const { stdout } = spawnSync('bash', ['-c', limited, process.execPath, script], { encoding: 'utf8' });
    expect(stdout).toBe('EFBIG');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});
