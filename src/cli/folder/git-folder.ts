// SPDX-License-Identifier: EUPL-1.2
// A data folder as it was in a git revision, read without checking it out.

import { execFileSync } from 'node:child_process';

/** One commit that touched the folder. */
export interface Landed {
  readonly revision: string;
  /** Time of the commit in UTC, ISO 8601 to the second. */
  readonly at: string;
}

/**
 * All files of `folder` at a revision, named relative to it. Null when git, the repository or the revision is not there,
 * or the folder was empty then.
 */
export function readRevision(folder: string, revision: string): Map<string, Uint8Array> | null {
  const listed = git(folder, ['ls-tree', '-r', '-z', '--name-only', revision, '--', '.']);
  const names = (listed?.toString('utf8') ?? '').split('\0').filter((name) => name !== '');
  if (names.length === 0) return null;
  const asked = names.map((name) => `${revision}:./${name}\n`).join('');
  const packed = git(folder, ['cat-file', '--batch'], asked);
  return packed && takeApart(names, packed);
}

/** Some files of the folder as they were last committed; a file that was not is left out. Null without git or a commit. */
export function readCommitted(folder: string, names: readonly string[]): Map<string, Uint8Array> | null {
  if (fullRevision(folder, 'HEAD') === null) return null;
  const listed = git(folder, ['ls-tree', '-z', '--name-only', 'HEAD', '--', './']);
  const held = new Set((listed?.toString('utf8') ?? '').split('\0').map((path) => path.split('/').at(-1)));
  const asked = names.filter((name) => held.has(name) && !name.includes('\n'));
  if (asked.length === 0) return new Map();
  const packed = git(folder, ['cat-file', '--batch'], asked.map((name) => `HEAD:./${name}\n`).join(''));
  return packed && takeApart(asked, packed);
}

/** Full name of a revision; null when there is none of that name. */
export function fullRevision(folder: string, revision: string): string | null {
  // `--` would make git read the name as a path, and a name that begins with a dash is none.
  if (revision.startsWith('-')) return null;
  const named = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  return named?.toString('utf8').trim() || null;
}

/** Commits that touched files of the folder with these endings, newest first; empty without a history. */
export function landedChanges(folder: string, patterns: readonly string[], most: number): Landed[] {
  const log = git(folder, ['log', `-n${most}`, '--format=%H %ct', '--', ...patterns]);
  return (log?.toString('utf8') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [revision = '', seconds] = line.split(' ');
      return { revision, at: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') };
    });
}

/** The answer of `git cat-file --batch`: for each object a line "name type size", its bytes, and a line end. */
function takeApart(names: readonly string[], packed: Buffer): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const name of names) {
    const end = packed.indexOf(0x0a, at);
    const size = Number(packed.toString('utf8', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) throw new Error(`git cat-file: ${name}: no size in its answer`);
    files.set(name, new Uint8Array(packed.subarray(end + 1, end + 1 + size)));
    at = end + 1 + size + 1;
  }
  return files;
}

function git(folder: string, args: readonly string[], input?: string): Buffer | null {
  try {
    return execFileSync('git', [...args], {
      cwd: folder,
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input === undefined ? {} : { input }),
    });
  } catch {
    return null; // No git, no repository, or no such revision: the caller says what it looked for.
  }
}
