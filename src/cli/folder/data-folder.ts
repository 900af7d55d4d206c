// SPDX-License-Identifier: EUPL-1.2
// From a folder on the disk to the map of names and bytes that `readCity` and `checkFile` take.

import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type * as z from 'zod/mini';
import { federalRulesSchema } from '../../core/city/federal-rules';
import { mostBytesOf } from '../../core/read/check-data-file';
import { readCity } from '../../core/read/read-city';
import { federalRulesFile } from '../../core/read/read-document';
import { ReadMemory } from '../../core/read/read-memory';
import { readInput, readWithin, unreadable } from '../disk/input-file';
import { type Here, type Lang, WrongUse } from '../disk/wrong-use';

/** What decides which folder is meant. */
export interface FolderWorld extends Here {
  /** Folder of the installed package, in which its own `data/` lies. */
  readonly packageDir: string;
  /** The folder that the variable NUF_DATA names, relative to `cwd`; absent or empty: none. */
  readonly nufData?: string | undefined;
}

/**
 * The data folder to use: the one named, else that of NUF_DATA (as `npm start` and the build take it), else `data/` of the
 * current folder, else that of the package.
 */
export function dataFolder(named: string | undefined, io: FolderWorld): string {
  const wanted = named ?? (io.nufData || undefined);
  if (wanted !== undefined) return resolve(io.cwd, wanted);
  const here = resolve(io.cwd, 'data');
  return existsSync(here) ? here : join(io.packageDir, 'data');
}

/** The folder as whoever asks has named it, for a command that asks again; null where none was named. */
export function namedFolder(
  named: string | undefined,
  { nufData }: Pick<FolderWorld, 'nufData'>,
): string | null {
  return named ?? (nufData || null);
}

/**
 * Paths of all files below `folder`, in a fixed order; names that begin with a dot are left out.
 * @throws the system's error with the path it is about: a link that leads nowhere, or back to a folder it lies in
 */
export function filesBelow(folder: string, above: readonly string[] = []): string[] {
  const real = realpathSync(folder);
  if (above.includes(real)) throw Object.assign(new Error(), { code: 'ELOOP', path: folder });
  const found: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (statSync(path).isDirectory()) found.push(...filesBelow(path, [...above, real]));
    else found.push(path);
  }
  return found;
}

/** The same paths relative to `folder`, with forward slashes. */
export function namesBelow(folder: string): string[] {
  return filesBelow(folder).map((path) => relative(folder, path).split(sep).join('/'));
}

/**
 * All files of a data folder, named relative to it with forward slashes (`statistics/breitbandatlas.csv`). The rules of the
 * federation are those of the package, where one is named and the folder has none of its own.
 * @throws WrongUse when the folder cannot be read, or is none of ours: without municipality.json nothing has a name or date.
 */
export function readDataFolder(
  folder: string,
  lang: Lang = 'de',
  packageDir?: string,
): Map<string, Uint8Array> {
  let files: Map<string, Uint8Array>;
  try {
    files = new Map(namesBelow(folder).map((name) => [name, bytesOf(join(folder, name), name)] as const));
  } catch (error) {
    throw unreadable(folder, error, { lang });
  }
  if (packageDir !== undefined && !files.has(federalRulesFile))
    files.set(federalRulesFile, bytesOf(join(packageDir, 'data', federalRulesFile), federalRulesFile));
  if (files.has('municipality.json')) return files;
  throw new WrongUse(
    lang === 'de'
      ? `${folder}: kein Datenordner; erwartet wird municipality.json, daneben Ebenen wie industrial-zones.geojson`
      : `${folder}: not a data folder; expected municipality.json and, beside it, layers such as industrial-zones.geojson`,
  );
}

/** A file beyond the limit stays unread: bytes that nobody ever fills have its length, by which every reader refuses it. */
function bytesOf(path: string, name: string): Uint8Array {
  const { bytes, size } = readWithin(path, mostBytesOf(name));
  return bytes ?? new Uint8Array(Math.min(size, 2 ** 32));
}

/** The rules of the federation for a data folder: its own edition, else the one of the package. */
export function federalRulesOf(folder: string, { packageDir, lang }: FolderWorld & { lang: Lang }) {
  const own = join(folder, federalRulesFile);
  return readTable(
    existsSync(own) ? own : join(packageDir, 'data', federalRulesFile),
    federalRulesSchema,
    lang,
  );
}

/**
 * One table of a data folder.
 * @throws WrongUse when it cannot be read or does not have its shape.
 */
export function readTable<S extends z.ZodMiniType>(path: string, schema: S, lang: Lang): z.output<S> {
  const text = new TextDecoder().decode(readInput(path, { lang }));
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

/** Kept for all: of two states that a process compares, what both share is read once; `ReadMemory` bounds it. */
const memory = new ReadMemory();

/** The city of a folder's files, for every command: as `readCity`, with a memory for the whole process. */
export const readFiles = (files: ReadonlyMap<string, Uint8Array>) =>
  readCity(files, { memory, today: new Date().toISOString().split('T')[0]! });
