// SPDX-License-Identifier: EUPL-1.2
// No finding that has a sentence is without a test: each code stands in the expectation of one, or is the name of a fixture.
// A sentence for readers of the page names no command and none of its options.

import { expect, test } from 'vitest';
import { type Word, wording } from '../../src/core/findings/finding';
import { findingWords } from '../../src/core/findings/finding-words';
import { importWords } from '../../src/import/reader/import-words';
import { projectFiles, readText } from './repository';

const own = 'test/project/codes-seen.test.ts';
const tests = projectFiles().filter((file) => file.startsWith('test/') && file !== own);
const named = new Set(
  tests
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readText(file).matchAll(/(?<![\w-])[a-z]+(?:-[a-z0-9]+)+(?![\w-])/g)])
    .map(([code]) => code),
);
const fixtures = new Set(
  tests.flatMap(
    (file) => /^test\/fixtures\/bad\/(?:.*\/)?([a-z0-9-]+?)(?:--[^/]*)?\.[a-z]+$/.exec(file)?.[1] ?? [],
  ),
);
const words: Readonly<Record<string, Word>> = { ...findingWords, ...importWords };

test('every code of a check, a rule and an import stands in a test', () => {
  expect(Object.keys(words).length).toBeGreaterThan(250);
  expect(Object.keys(words).filter((code) => !named.has(code) && !fixtures.has(code))).toEqual([]);
});

/** House coordinates are read by the command alone. */
const isForCommand = (code: string) => code.startsWith('import-houses-');

test.each(['de', 'en'] as const)('no sentence on the page names a command or an option (%s)', (lang) => {
  const naming = Object.entries(words).filter(
    ([code, word]) => !isForCommand(code) && /--[a-z]|\bnuf\b/.test(wording(word, lang, 'page')),
  );
  expect(naming.map(([code]) => code)).toEqual([]);
});
