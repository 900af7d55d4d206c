// SPDX-License-Identifier: EUPL-1.2
// From a folder on the disk to the map of names and bytes that `readCity` and `checkFile` take.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type * as z from 'zod/mini';
import { type Io, type Lang, WrongUse } from './command';
import { whyUnreadable } from './unreadable';

/**
 * The data folder to use: the one named, else that of NUF_DATA (as `npm start` and the build take it), else `data/` of the
 * current folder, else that of the package.
 */
export function dataFolder(named: string | undefined, io: Io): string {
  const wanted = named ?? (io.nufData || undefined);
  if (wanted !== undefined) return resolve(io.cwd, wanted);
  const here = resolve(io.cwd, 'data');
  return existsSync(here) ? here : join(io.packageDir, 'data');
}

/** Paths of all files below `folder`, in a fixed order; names that begin with a dot are left out. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (statSync(path).isDirectory()) found.push(...filesBelow(path));
    else found.push(path);
  }
  return found;
}

/** The same paths relative to `folder`, with forward slashes. */
export function namesBelow(folder: string): string[] {
  return filesBelow(folder).map((path) => relative(folder, path).split(sep).join('/'));
}

/**
 * All files of a data folder, named relative to it with forward slashes (`statistics/breitbandatlas.csv`).
 * @throws WrongUse when the folder cannot be read.
 */
export function readDataFolder(folder: string, lang: Lang = 'de'): Map<string, Uint8Array> {
  try {
    return new Map(
      namesBelow(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
    );
  } catch (error) {
    throw new WrongUse(`${folder}: ${whyUnreadable(error, lang)}`);
  }
}

/**
 * One table of a data folder.
 * @throws WrongUse when it cannot be read or does not have its shape.
 */
export function readTable<S extends z.ZodMiniType>(path: string, schema: S, lang: Lang): z.output<S> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new WrongUse(`${path}: ${whyUnreadable(error, lang)}`);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new WrongUse(
      lang === 'de'
        ? `${path}: hat nicht die erwartete Form; nuf check sagt, was zu tun ist`
        : `${path}: does not have the expected shape; nuf check says what to do`,
    );
  }
}
