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

// --- Comments ---

const code = files.filter((file) => /^(src|test|scripts|bench|bin)\/.*\.(tsx?|mjs|js|css)$/.test(file));
const topRooms = [...new Set(files.flatMap((file) => /^(?:src\/)?([a-z-]+)\//.exec(file)?.[1] ?? []))];

/** The text of the comments of a file of code; an address or a quoted `//` begins none. */
const commentsOf = (text: string) =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\w/])\/\/[^\n]*/g)].map(([comment]) => comment).join('\n');

/** Files of code or documents (`curve.ts`, `../bench/table.mjs`) and paths that begin with a room (`core/geo`). */
function namedInComments(comments: string): string[] {
  const named = comments.matchAll(
    /(?<![\w./*@-])(?:\.\.?\/)*(?:[a-z][\w.-]*\/)*[a-z][\w-]*(?:\.[\w-]+)*\.(?:tsx?|mjs|css|md)\b/g,
  );
  const rooms = comments.matchAll(
    new RegExp(`(?<![\\w./*@-])(?:src/)?(?:${topRooms.join('|')})/[a-z][a-z/-]*[a-z](?![\\w.*{-])`, 'g'),
  );
  return [...new Set([...named, ...rooms].map(([path]) => path))];
}

/** A file of that name, with as much of its path as is said, or a folder. */
function standsInTree(path: string): boolean {
  const plain = path.replace(/^(\.\.?\/)+/, '');
  return (
    files.some((file) => `/${file}`.endsWith(`/${plain}`)) ||
    files.some((file) => new RegExp(`(^|/)${plain}(\\.tsx?$|/)`).test(file))
  );
}

describe('a file that a comment names is there', () => {
  test('in src, test, scripts, bench and bin', () => {
    const named = code
      .filter((file) => file !== 'test/project/documents.test.ts')
      .flatMap((file) => namedInComments(commentsOf(readText(file))).map((path) => ({ file, path })));
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter(({ path }) => !standsInTree(path))).toEqual([]);
  });

  test('they are found, and one that is not there is', () => {
    const text =
      "// See curve.ts.\nconst url = 'https://a.example/gone.ts';\n/* core/geo, core/gone, ../bench/table.mjs, slab.ts */";
    const named = namedInComments(commentsOf(text));
    expect(named.sort()).toEqual(['../bench/table.mjs', 'core/geo', 'core/gone', 'curve.ts', 'slab.ts']);
    expect(named.filter((path) => !standsInTree(path))).toEqual(['core/gone', 'slab.ts']);
  });
});

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
