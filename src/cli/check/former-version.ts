// SPDX-License-Identifier: EUPL-1.2
// The version before, which `nuf check` holds layers against: a folder that was named, else what was last committed.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../../core/findings/finding';
import type { FindingCode } from '../../core/findings/finding-words';
import { bigFileBytes } from '../../core/limits/limits';
import { checkFormer } from '../../core/validation/check-former';
import { layerOfFile } from '../../layers/layer-of-file';
import { type Here, WrongUse } from '../disk/wrong-use';
import { readCommitted } from '../folder/git-folder';

export interface FormerFindings {
  readonly byPath: ReadonlyMap<string, readonly Finding<FindingCode>[]>;
  /** What was compared with; null where nothing was, though there are layers. */
  readonly comparedWith: string | null;
  /** Whether there is any layer to compare. */
  readonly hasLayers: boolean;
}

/**
 * Findings of layers against the version before. A file that is new, unchanged or unreadable has none.
 * @param before a folder with files of the same names; undefined: the last commit
 * @throws WrongUse when the folder is not there
 */
export function formerFindings(
  paths: readonly string[],
  before: string | undefined,
  io: Here,
): FormerFindings {
  const layers = paths.filter((path) => layerOfFile(path) !== null && statSync(path).size <= bigFileBytes);
  const byPath = new Map<string, readonly Finding<FindingCode>[]>();
  let comparedWith = before === undefined ? null : before;
  if (before !== undefined) mustBeFolder(before, io);
  for (const folder of new Set(layers.map((path) => dirname(path)))) {
    const here = layers.filter((path) => dirname(path) === folder);
    const former =
      before === undefined
        ? readCommitted(
            folder,
            here.map((path) => basename(path)),
          )
        : readNamed(resolve(io.cwd, before), here);
    if (former === null) continue;
    if (before === undefined) comparedWith = 'git HEAD';
    for (const path of here) {
      const bytes = former.get(basename(path));
      const now = new Uint8Array(readFileSync(path));
      if (bytes === undefined || Buffer.from(bytes).equals(now)) continue;
      const found = checkFormer(layerOfFile(path)!, bytes, now);
      if (found) byPath.set(path, found);
    }
  }
  return { byPath, comparedWith, hasLayers: layers.length > 0 };
}

function mustBeFolder(named: string, { cwd, lang }: Here): void {
  const path = resolve(cwd, named);
  if (existsSync(path) && statSync(path).isDirectory()) return;
  throw new WrongUse(
    lang === 'de' ? `--before ${named}: das ist kein Ordner` : `--before ${named}: that is no folder`,
  );
}

function readNamed(folder: string, paths: readonly string[]): Map<string, Uint8Array> {
  const names = paths.map((path) => basename(path)).filter((name) => existsSync(join(folder, name)));
  return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}
