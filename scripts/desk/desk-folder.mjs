// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Publishes changed files of the data folder as one: all of them or none, whenever the process dies. What was published
// before is kept beside them. Node only.
//
// Beside the data, in files that begin with a dot: `.desk.new.<name>` (written and on the disk before anything happens),
// `.desk.before.<name>` (the version before), `.desk.intent.json` (from here on the publication is finished at the next
// start), `.desk.left.<name>` (what could not be finished because somebody else changed the file meanwhile).

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, from: string, to: string }} Intended a file, its hash before and after */
/** @typedef {(step: string) => void} OnStep called before each step that changes the disk; a test dies in it */

const layerName = /^[a-z0-9]+(-[a-z0-9]+)*\.geojson$/;

/** @param {Uint8Array} bytes @returns {string} SHA-256 in lower-case hexadecimal */
export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * The layers that may be read and written: plain files of the folder itself with a layer's kind of name. No link, nothing
 * below or outside.
 * @param {string} folder @returns {string[]}
 */
export function layerFiles(folder) {
  return readdirSync(folder)
    .filter((name) => layerName.test(name) && lstatSync(join(folder, name)).isFile())
    .sort();
}

/**
 * Publishes files together. Each must hold the bytes of its `from` now; ask before, under the same lock.
 * @param {string} folder @param {readonly (Intended & { bytes: Uint8Array })[]} files @param {OnStep} [onStep]
 * @throws the system's error; before the intent is written nothing has changed, after it the next start finishes
 */
export function publishFiles(folder, files, onStep = () => {}) {
  for (const { name, bytes } of files) {
    writeThrough(beside(folder, 'new', name), bytes, onStep);
    writeThrough(beside(folder, 'old', name), readFileSync(join(folder, name)), onStep);
  }
  const intent = JSON.stringify({ files: files.map(({ name, from, to }) => ({ name, from, to })) });
  writeThrough(beside(folder, 'new', 'intent'), Buffer.from(intent), onStep);
  // What the intent speaks of is on the disk before it.
  syncFolder(folder, onStep);
  rename(beside(folder, 'new', 'intent'), intentIn(folder), onStep);
  syncFolder(folder, onStep);
  finish(folder, onStep);
}

/**
 * Finishes or takes back what a process that died was publishing; to be called before anything else at each start.
 * @param {string} folder @param {OnStep} [onStep]
 * @returns {{ finished: string[], left: string[] }} names of files finished now, and of those that somebody else had changed
 */
export function recoverFolder(folder, onStep = () => {}) {
  if (existsSync(intentIn(folder))) return finish(folder, onStep);
  // Nothing was promised: what was prepared is taken away.
  for (const name of readdirSync(folder).filter((one) => /^\.desk\.(new|old)\./.test(one))) {
    onStep(`remove ${name}`);
    rmSync(join(folder, name), { force: true });
  }
  return { finished: [], left: [] };
}

/** @param {string} folder @param {OnStep} onStep */
function finish(folder, onStep) {
  const { files } = /** @type {{ files: Intended[] }} */ (JSON.parse(readFileSync(intentIn(folder), 'utf8')));
  /** @type {{ finished: string[], left: string[] }} */
  const done = { finished: [], left: [] };
  for (const { name, from, to } of files) {
    const [target, fresh] = [join(folder, name), beside(folder, 'new', name)];
    const now = existsSync(target) ? hashOf(readFileSync(target)) : null;
    if (now === to || !existsSync(fresh)) continue;
    if (now !== from) {
      rename(fresh, beside(folder, 'left', name), onStep);
      done.left.push(name);
      continue;
    }
    const old = beside(folder, 'old', name);
    if (existsSync(old)) rename(old, beside(folder, 'before', name), onStep);
    rename(fresh, target, onStep);
    done.finished.push(name);
  }
  syncFolder(folder, onStep);
  onStep('remove intent');
  rmSync(intentIn(folder));
  syncFolder(folder, onStep);
  return done;
}

/** The version before the last publication; null without one. @param {string} folder @param {string} name */
export function versionBefore(folder, name) {
  const path = beside(folder, 'before', name);
  return layerName.test(name) && existsSync(path) ? readFileSync(path) : null;
}

/** @param {string} folder @param {'new' | 'old' | 'before' | 'left'} kind @param {string} name */
const beside = (folder, kind, name) => join(folder, `.desk.${kind}.${name}`);
/** @param {string} folder */
const intentIn = (folder) => join(folder, '.desk.intent.json');

/** @param {string} path @param {Uint8Array} bytes @param {OnStep} onStep */
function writeThrough(path, bytes, onStep) {
  onStep(`write ${path}`);
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    onStep(`sync ${path}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** @param {string} from @param {string} to @param {OnStep} onStep */
function rename(from, to, onStep) {
  onStep(`rename ${to}`);
  renameSync(from, to);
}

/** A rename is on the disk once its folder is. @param {string} path @param {OnStep} onStep */
function syncFolder(path, onStep) {
  onStep(`sync ${path}`);
  // Windows opens no folders; a rename is then as safe as the system makes it.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
