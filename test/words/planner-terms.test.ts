// SPDX-License-Identifier: EUPL-1.2
// In the planners' room one thing has one name: what a layer holds is an „Objekt“ and a feature, its corners are „Ecken“.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['words/edit', 'words/hand', 'words/import', 'import/reader', 'core/findings'];

/** Sentences of one language: literals, without the code put into them and without keys and arguments. */
function sentencesOf(language: 'de' | 'en'): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join('src', folder))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(join('src', folder, name), 'utf8');
        const isCatalogue = new RegExp(`(^|-)${language}\\.ts$`).test(name);
        const marked = new RegExp(`\\b${language}: '((?:[^'\\\\]|\\\\.)*)'`, 'g');
        const literals = isCatalogue
          ? [...text.matchAll(/(?<=[:?(,]\s*|=>\s*)(?:'((?:[^'\\\n]|\\.)*)'|`([^`]*)`)/g)]
          : [...text.matchAll(marked)];
        return (
          literals
            .map((match) => (match[1] ?? match[2] ?? '').replace(/\$\{[^}]*\}/g, ' '))
            // A word by itself is a key of the code.
            .filter((sentence) => /\S\s+\S/.test(sentence))
        );
      }),
  );
}

test.for([
  ['de', /\bEckpunkt|\bFeature\b(?!["“]|Collection)|\bVertex|\bEigenschaft/],
  [
    'en',
    /\bobjects?\b(?! in braces| with “type”)|\bvert(ex|ices)\b|\bmended\b|\bno place\b|\bwithout a place\b/i,
  ],
] as const)('the sentences in %s', ([language, other]) => {
  const sentences = sentencesOf(language);
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => other.test(sentence))).toEqual([]);
});
