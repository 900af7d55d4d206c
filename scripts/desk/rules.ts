// SPDX-License-Identifier: EUPL-1.2
// What the desk server knows of the data: the rules of `nuf check`, and how the page's own files are made of a folder.
// Built for Node by `build-rules.mjs`, because Node runs no TypeScript.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/core/findings/finding';
import { type FindingCode, findingMessage } from '../../src/core/findings/finding-words';
import { readCity } from '../../src/core/read/read-city';
import { readFolder } from '../vite/city-data';
import { publishCity } from '../vite/publish-city';

/** A finding with its file, and with a sentence for whoever asks without the page. */
export interface DeskFinding extends Finding<FindingCode> {
  readonly file: string;
  readonly message: { readonly de: string; readonly en: string };
}

/** Findings of some files as they would be in the folder, so that rules across files are among them. */
export function checkInFolder(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): DeskFinding[] {
  const all = new Map([...readFolder(folder), ...files.map(({ name, bytes }) => [name, bytes] as const)]);
  const names = new Set(files.map(({ name }) => name));
  return readCity(all).reports.flatMap(({ file, findings }) =>
    names.has(file)
      ? findings.map((finding) => ({
          ...finding,
          file,
          message: { de: findingMessage(finding, 'de'), en: findingMessage(finding, 'en') },
        }))
      : [],
  );
}

/**
 * Makes the data of the built page anew from the folder, each file whole; packed forms of older bytes are removed first.
 * The finished report of the build stays as it was until the next build.
 * @throws when the folder has an error; the page keeps what it had
 */
export function republish(folder: string, dist: string): void {
  const { files, refused } = publishCity(readFolder(folder), null);
  if (refused) throw new Error(`${folder}: the data has errors and is not published`);
  // The manifest last: until then a page finds the sums that fit the files before.
  const manifest = 'data/manifest.json';
  for (const [path, bytes] of [...files].sort(
    ([a], [b]) => Number(a === manifest) - Number(b === manifest),
  )) {
    const target = join(dist, path);
    mkdirSync(dirname(target), { recursive: true });
    for (const packed of ['.br', '.gz']) rmSync(`${target}${packed}`, { force: true });
    writeFileSync(`${target}.part`, bytes);
    renameSync(`${target}.part`, target);
  }
}
