// SPDX-License-Identifier: EUPL-1.2
// A state of the data that a command is told by name: a folder, or a git revision of the data folder.

import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { City } from '../../core/city/city';
import { type LayerId, layers } from '../../layers';
import { type Here, WrongUse } from '../disk/wrong-use';
import { readDataFolder, readFiles } from './data-folder';
import { fullRevision, readRevision } from './git-folder';

/** Where a command stands, and where it says what is wrong. */
interface Speaker extends Here {
  err(text: string): void;
}

export interface DataState {
  /** Full name of the revision, or the folder as it was named. */
  readonly name: string;
  readonly city: City;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly refused: number;
  /** Names of those files. */
  readonly refusedFiles: readonly string[];
}

/**
 * The state of a data folder under a name: a folder of that name goes before a revision of that name. Files that are
 * refused are said in the name of the command.
 * @throws WrongUse when the name is neither.
 */
export function stateOf(named: string, folder: string, command: 'diff' | 'report', io: Speaker): DataState {
  const path = resolve(io.cwd, named);
  if (existsSync(path) && statSync(path).isDirectory())
    return readState(named, readDataFolder(path, io.lang), command, io);
  const revision = fullRevision(folder, named);
  const files = revision === null ? null : readRevision(folder, revision);
  if (revision === null || files === null) {
    throw new WrongUse(
      io.lang === 'de'
        ? `${named}: weder ein Ordner noch eine git-Revision von ${folder}`
        : `${named}: neither a folder nor a git revision of ${folder}`,
    );
  }
  return readState(revision, files, command, io);
}

/** The layers of some files. */
export function layersOf(files: readonly string[]): LayerId[] {
  return layers.map(({ id }) => id).filter((id) => files.includes(`${id}.geojson`));
}

function readState(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  command: string,
  io: Speaker,
): DataState {
  const { city, reports } = readFiles(files);
  const refused = reports.filter(
    ({ findings, unlisted }) => unlisted.error > 0 || findings.some(({ severity }) => severity === 'error'),
  );
  for (const { file } of refused) {
    io.err(
      io.lang === 'de'
        ? `nuf ${command}: ${name}: ${file} wird nicht verwendet; nuf check sagt, was zu tun ist\n`
        : `nuf ${command}: ${name}: ${file} is not used; nuf check says what to do\n`,
    );
  }
  return { name, city, files, refused: refused.length, refusedFiles: refused.map(({ file }) => file) };
}
