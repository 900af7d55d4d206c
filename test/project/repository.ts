// SPDX-License-Identifier: EUPL-1.2
// What the project's own tests read: the tracked files, the packages of the lockfile, paths from the root.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** A path below the project's root, absolute. */
export const fromRoot = (path: string) => join(rootDir, path);
/** Text of a file of the project, by its path from the root. */
export const readText = (path: string) => readFileSync(fromRoot(path), 'utf8');

const ignored = new Set(['node_modules', 'dist', 'build', 'coverage', 'test-results', '.git', '.vite-temp']);

/**
 * The files that belong to the project, by their paths from the root with forward slashes, sorted: the tracked ones, and
 * in an archive without git everything but what is installed or built.
 */
export function projectFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: rootDir,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const files = listed.toString().split('\0').filter(Boolean);
    // A file that was just deleted is listed until the deletion is committed.
    return files.filter((file) => existsSync(fromRoot(file))).sort();
  } catch {
    return walk(rootDir).sort();
  }
}

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      return entry.isDirectory() ? walk(path) : [relative(rootDir, path).split(sep).join('/')];
    });
}

/** A package as the lockfile records it. */
export interface LockedPackage {
  /** Place below the root, such as `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

export function lockedPackages(): LockedPackage[] {
  const lock = JSON.parse(readText('package-lock.json')) as {
    packages: Record<string, Omit<LockedPackage, 'place'>>;
  };
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .map(([place, about]) => ({
      ...about,
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 13),
    }));
}
