// SPDX-License-Identifier: EUPL-1.2
// Replaces a file as a whole: whatever happens while it is written, its name holds the old bytes or the new ones.
// Imports Node only, because scripts that no build has touched load it as it stands.

import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** What a file will hold: whole, or in pieces that are made while they are written. */
export type FileContent = Uint8Array | string | Iterable<string>;

/**
 * Writes `content` under `path`. The bytes go into a new file in the same folder, reach the disk, and take the name in one
 * step; a link stays a link and its target is replaced, and mode and owner of the old file are kept. What is no plain file
 * (a pipe, a device) is written to directly. Remains of writers that were killed are removed.
 * @throws the system's error; the file is then as it was before
 */
export function replaceFile(path: string, content: FileContent): void {
  const target = targetOf(path);
  const old = statOrNull(target);
  if (old && !old.isFile()) {
    // A folder is refused by the system here, with its own reason.
    const file = openSync(target, 'w');
    try {
      writeContent(file, content);
    } catch (error) {
      // Who reads from the pipe has enough (`-o /dev/stdout | head`): no fault, as for what is printed.
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    } finally {
      closeSync(file);
    }
    return;
  }
  // Renaming asks for the right to the folder only: a file that is protected stays protected.
  if (old) accessSync(target, constants.W_OK);
  const folder = dirname(target);
  removeRemains(folder, basename(target));
  const beside = join(
    folder,
    `${prefixOf(basename(target))}${process.pid}-${randomBytes(4).toString('hex')}.tmp`,
  );
  try {
    writeThrough(beside, content, old);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Whether two paths name one file, also by a link or under a second name; false where either is not there. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statOrNull(one), statOrNull(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** The path at the end of a chain of links; the last one need not exist yet. */
function targetOf(path: string): string {
  const old = statOrNull(path);
  if (old) return old.isFile() ? realpathSync(path) : path;
  let target = path;
  // As many links as Linux follows; a circle of them ends in the system's own error when it is opened.
  for (let links = 0; links < 40 && lstatOrNull(target)?.isSymbolicLink(); links++) {
    target = resolve(realpathSync(dirname(target)), readlinkSync(target));
  }
  return target;
}

function writeContent(file: number, content: FileContent): void {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    writeFileSync(file, content);
    return;
  }
  for (const piece of content) writeFileSync(file, piece);
}

function writeThrough(path: string, content: FileContent, old: Stats | null): void {
  // Before it has its rights, nobody else may read it: the old file may have been secret.
  const file = openSync(path, 'wx', old ? 0o600 : 0o666);
  try {
    writeContent(file, content);
    if (old) {
      keepOwner(file, old);
      fchmodSync(file, old.mode & 0o7777);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give a file away; for everybody else the new file belongs to who wrote it. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Nothing lost: the content is what counts.
  }
}

/** A folder is made to remember the new name; not every system lets a folder be opened for that. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows; and network folders that know no such thing.
  }
}

/** Begins the name of every half-written file of this name on this machine; hidden, and no longer than a name may be. */
function prefixOf(name: string): string {
  const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `.nuf-${short(name)}-${short(hostname())}-`;
}

function removeRemains(folder: string, name: string): void {
  const prefix = prefixOf(name);
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(prefix) || !entry.endsWith('.tmp')) continue;
    const writer = Number.parseInt(entry.slice(prefix.length), 10);
    if (!isRunning(writer)) rmSync(join(folder, entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function statOrNull(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function lstatOrNull(path: string): Stats | null {
  return lstatSync(path, { throwIfNoEntry: false }) ?? null;
}
