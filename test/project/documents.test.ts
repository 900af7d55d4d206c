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
const rooms = [
  ...new Set(files.flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? [])),
  ...['src', 'test', 'scripts', 'bench', 'docs', 'data', 'deploy', 'public'],
];

/** Paths in code spans, such as `core/geo/`, `src/cli.ts` or `scripts/policy.mjs`; a star stands for any name. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');
  const named = spans.flatMap((span) => span.split(/[\s{}(),|]+/));
  const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link]) => link ?? '');
  const isPath = (word: string) => rooms.some((room) => word.startsWith(`${room}/`)) && !/[<>$*…]/.test(word);
  return [...named.filter(isPath), ...links.filter((link) => !/^[a-z]+:/.test(link))];
}

/** A path from the root, from src/, from the room or from the document's own folder. */
function isThere(path: string, document: string): boolean {
  const room = /^src\/[^/]+/.exec(document)?.[0] ?? 'src';
  return ['.', 'src', room, dirname(document)].some((from) => {
    const at = fromRoot(join(from, path));
    return ['', '.ts', '.tsx'].some((end) => existsSync(at + end));
  });
}

describe('a path that a document names is there', () => {
  test.each(documents)('%s', (document) => {
    expect(pathsIn(readText(document)).filter((path) => !isThere(path, document))).toEqual([]);
  });

  test('paths are found, and one that is not there is', () => {
    const text = 'See `core/geo/circle.ts`, `src/nowhere.ts` and [this](docs/scale.md).';
    expect(pathsIn(text)).toEqual(['core/geo/circle.ts', 'src/nowhere.ts', 'docs/scale.md']);
    expect(pathsIn(text).filter((path) => !isThere(path, 'README.md'))).toEqual(['src/nowhere.ts']);
  });
});

test('a decision has a number of its own, in its name and in its head', () => {
  const records = files.filter((file) => /^docs\/decisions\/\d/.test(file));
  const numbers = records.map((file) => Number(/(\d+)-/.exec(file)?.[1]));
  expect(numbers).toEqual(records.map((_, at) => at + 1));
  expect(records.map((file) => Number(/^# (\d+)\. /.exec(readText(file))?.[1]))).toEqual(numbers);
});
