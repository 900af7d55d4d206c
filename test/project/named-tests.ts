// SPDX-License-Identifier: EUPL-1.2
// Tests that a document names: a file in code marks, then the beginning of a name in quotation marks.

import { existsSync } from 'node:fs';
import { readText } from './repository';

/** Each “name” of a cell with the file that stands before it. */
export function namedTests(held: string): [file: string, name: string][] {
  let file = '';
  return [...held.matchAll(/`(test\/[^`]+)`|“([^”]+)”/g)].flatMap(([, path, name]) => {
    file = path ?? file;
    return name === undefined ? [] : [[file, name] as [string, string]];
  });
}

/** Those that do not exist. */
export const missingTests = (cells: readonly string[]) =>
  cells.flatMap(namedTests).filter(([file, name]) => !existsSync(file) || !readText(file).includes(name));
