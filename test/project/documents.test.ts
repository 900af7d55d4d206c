// SPDX-License-Identifier: EUPL-1.2
// What the documents name is there: a path that moved is named anew, or the sentence goes.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromRoot, projectFiles, readText } from './repository';

const files = projectFiles();
const documents = files.filter((file) =>
  /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$|^src\/.*\/README\.md$/.test(file),
);
/** What a document rightly names and no clone has: made by a build, a part of a package, an id of the data. */
const elsewhere = [
  ...['dist/', 'build/', 'assets/'], // made by a build
  ...['zod/mini', 'engines/'], // parts of packages, beside the program
  'industrial-zones/industrial-freisenberg', // an id in a link
];

/** Paths in code spans, such as `core/geo/`, `src/cli.ts` or `scripts/policy.mjs`, files named alone, and links. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
  const named = spans.flatMap((span) => span.split(/[\s{}(),|]+/));
  const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link]) => link ?? '');
  const isPath = (word: string) =>
    (/^(\.\.?\/)*[a-z][\w.-]*\/[\w./-]*$/.test(word) || /^[\w-][\w.-]*\.(tsx?|mjs|css)$/.test(word)) &&
    !elsewhere.some((one) => word.startsWith(one));
  return [...named.filter(isPath), ...links.filter((link) => !/^[a-z]+:/.test(link))];
}

/** A path from the root, from src/, from the room or from the document's own folder; a file alone from anywhere below. */
function isThere(path: string, document: string): boolean {
  const room = /^src\/[^/]+/.exec(document)?.[0] ?? 'src';
  const below = document.startsWith('src/') ? `${dirname(document)}/` : '';
  return (
    ['.', 'src', room, dirname(document)].some((from) => {
      const at = fromRoot(join(from, path));
      return ['', '.ts', '.tsx'].some((end) => existsSync(at + end));
    }) ||
    (!path.includes('/') && files.some((file) => file.startsWith(below) && file.endsWith(`/${path}`)))
  );
}

/** The rooms that a README says its own uses: code spans between "Uses" and the end of that sentence. */
const usedIn = (text: string) =>
  [...text.replaceAll('\n', ' ').matchAll(/\bUses ([^.:;]*)/g)].flatMap(([, said]) =>
    [...(said ?? '').matchAll(/`([\w/-]+)`/g)].map(([, room]) => room ?? ''),
  );

describe('a path that a document names is there', () => {
  test.each(documents)('%s', (document) => {
    expect(pathsIn(readText(document)).filter((path) => !isThere(path, document))).toEqual([]);
  });

  test('paths are found, and one that is not there is', () => {
    const text =
      'See `core/geo/circle.ts`, `src/nowhere.ts`, `place/`, `projection.ts`, `gone.ts`, `a/*.ts` and [this](docs/scale.md).';
    expect(pathsIn(text)).toEqual([
      ...['core/geo/circle.ts', 'src/nowhere.ts', 'place/', 'projection.ts', 'gone.ts'],
      'docs/scale.md',
    ]);
    const missing = pathsIn(text).filter((path) => !isThere(path, 'README.md'));
    expect(missing).toEqual(['src/nowhere.ts', 'place/', 'gone.ts']);
  });

  test('a file named alone stands in the folder of the README that names it, or below', () => {
    expect(isThere('projection.ts', 'src/core/geo/README.md')).toBe(true);
    expect(isThere('projection.ts', 'src/core/csv/README.md')).toBe(false);
  });

  test('what is exempt is named somewhere', () => {
    const all = documents.map(readText).join('\n');
    expect(elsewhere.filter((one) => !all.includes(`\`${one}`))).toEqual([]);
  });

  test('a room that a README says it uses is there', () => {
    const readmes = documents.filter((file) => /^src\/.*README\.md$/.test(file));
    const used = readmes.flatMap((file) => usedIn(readText(file)).map((room) => ({ file, room })));
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter(({ file, room }) => !isThere(room, join(dirname(file), '..', 'README.md')))).toEqual(
      [],
    );
  });
});

test('a decision has a number of its own, in its name and in its head', () => {
  const records = files.filter((file) => /^docs\/decisions\/\d/.test(file));
  const numbers = records.map((file) => Number(/(\d+)-/.exec(file)?.[1]));
  expect(numbers).toEqual(records.map((_, at) => at + 1));
  expect(records.map((file) => Number(/^# (\d+)\. /.exec(readText(file))?.[1]))).toEqual(numbers);
});
