// SPDX-License-Identifier: EUPL-1.2
// What `-o` names: never one of the files that are read, written as a whole or left as it was.

import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { reasonOf } from './reason';
import { type FileContent, isSameFile, replaceFile } from './safe-write';
import { type Here, type Lang, WrongUse } from './wrong-use';

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
export function writeOutput(target: string, content: FileContent, { cwd, lang }: Here): void {
  try {
    replaceFile(resolve(cwd, target), content);
  } catch (error) {
    const kept = lang === 'de' ? 'Geschrieben wurde nichts.' : 'Nothing was written.';
    throw new WrongUse(`${target}: ${noFolder(target, cwd, lang) ?? reasonOf(error, lang)}. ${kept}`);
  }
}

/** Why nothing can be written where the folder is missing; null where it is there. */
function noFolder(target: string, cwd: string, lang: Lang): string | null {
  if (existsSync(dirname(resolve(cwd, target)))) return null;
  const folder = dirname(target);
  return lang === 'de'
    ? `den Ordner ${folder} gibt es nicht, legen Sie ihn an`
    : `there is no folder ${folder}, create it`;
}

/**
 * As `writeOutput`, but the file stays the same one, for a program that has it open. Until it is written, the new content
 * stands whole beside it, so that an interruption loses nothing.
 * @throws WrongUse with the reason and, where the file was begun, the name of the copy
 */
export function writeOutputInPlace(target: string, content: string, { cwd, lang }: Here): void {
  const path = resolve(cwd, target);
  const beside = `${path}.neu`;
  writeOutput(`${target}.neu`, content, { cwd, lang });
  try {
    writeFileSync(path, content, { flag: 'r+' });
    truncateSync(path, Buffer.byteLength(content));
    rmSync(beside);
  } catch (error) {
    const kept = lang === 'de' ? 'Der ganze Text steht in' : 'The whole text is in';
    throw new WrongUse(`${target}: ${reasonOf(error, lang)}. ${kept} ${target}.neu.`);
  }
}
