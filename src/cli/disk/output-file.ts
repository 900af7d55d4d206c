// SPDX-License-Identifier: EUPL-1.2
// What `-o` names: never one of the files that are read, written as a whole or left as it was.

import { resolve } from 'node:path';
import { reasonOf } from './reason';
import { isSameFile, replaceFile } from './safe-write';
import { type Here, WrongUse } from './wrong-use';

/**
 * Refuses a target that is one of the inputs, also by a link; asked before anything is computed.
 * @throws WrongUse
 */
export function refuseInput(target: string, inputs: readonly string[], { cwd, lang }: Here): void {
  const path = resolve(cwd, target);
  if (!inputs.some((input) => isSameFile(resolve(cwd, input), path))) return;
  throw new WrongUse(
    lang === 'de'
      ? `-o ${target}: das ist die Datei, die gelesen wird; gebraucht wird ein anderes Ziel`
      : `-o ${target}: that is the file that is read; another target is needed`,
  );
}

/**
 * Writes `content` under the name that a person gave.
 * @throws WrongUse with the reason; the file is then as it was before
 */
export function writeOutput(target: string, content: Uint8Array | string, { cwd, lang }: Here): void {
  try {
    replaceFile(resolve(cwd, target), content);
  } catch (error) {
    const kept = lang === 'de' ? 'Geschrieben wurde nichts.' : 'Nothing was written.';
    throw new WrongUse(`${target}: ${reasonOf(error, lang)}. ${kept}`);
  }
}
