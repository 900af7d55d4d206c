// SPDX-License-Identifier: EUPL-1.2
// What a module keeps from one call to the next is kept per object by core/memo; where that cannot be, the reason stands beside it.

import { expect, test } from 'vitest';
import { projectFiles, readText } from './repository';

/**
 * A variable, or an object that begins empty and is not read only, outside of every function: a collection, those who listen, a
 * memory. What turns text into bytes and back keeps nothing.
 */
const kept =
  /^(?:export )?(?:let (\w+)|const (\w+)(?:: (?!readonly )[^=]+)? = (?:new (?!Text(?:En|De)coder\b)[A-Z]\w*(?:<.*>)?\(\)|\[\]);)/;

/** What of it stands without its reason in the line above: names. */
function unreasoned(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const [, variable, collection] = kept.exec(line) ?? [];
    const name = variable ?? collection;
    return name === undefined || /^\/\*\* Kept for all: .+ \*\/$/.test(lines[i - 1] ?? '') ? [] : [name];
  });
}

test('a module keeps nothing for all, or says why and how much', () => {
  const files = projectFiles().filter(
    (file) => /^src\/.*\.tsx?$/.test(file) && !file.startsWith('src/core/memo/'),
  );
  expect(files.length).toBeGreaterThan(800);
  expect(files.flatMap((file) => unreasoned(readText(file)).map((name) => `${file}: ${name}`))).toEqual([]);
});

test('what is kept is found, with its reason and without', () => {
  const text = [
    '// matter',
    'const a = new Map<string, Map<number, A>>();',
    'let b: B | null = null;',
    '/** Kept for all: of ten names. */',
    'const c = new WeakMap();',
    '/** Of names. */',
    'const d: D[] = [];',
    "const e = new Set(['fixed']);",
    '  let inner = 1;',
    'const f = new Listeners();',
    'const g = new TextEncoder();',
  ].join('\n');
  expect(unreasoned(text)).toEqual(['a', 'b', 'd', 'f']);
});
