// SPDX-License-Identifier: EUPL-1.2
// Where a sentence may stand in both languages (docs/decisions/0018): in words/, and with the thing that it is a part of.

import { expect, test } from 'vitest';
import { projectFiles, readText } from './repository';

/** Folders whose definitions carry their own texts. */
const definitions = [
  'src/words/',
  'src/layers/',
  'src/core/findings/',
  'src/core/search/',
  'src/core/city/',
  'src/import/',
  'src/export/',
  'src/analysis/',
  'src/reproduce/',
  'src/map/style/',
  'src/cli.ts',
  'src/cli/',
  'src/report/',
];

const source = projectFiles().filter((file) => /^src\/.*\.tsx?$/.test(file));

/** Texts in one language: members `de` or `en`, and choices between two texts by the language. */
function textsIn(text: string): { de: number; en: number; chosen: number } {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return {
    de: count(/\bde:\s*(['"`(]|[a-z]\w* =>)/g),
    en: count(/\ben:\s*(['"`(]|[a-z]\w* =>)/g),
    // An address of a page, a tag of a language or the name of a property is no text.
    chosen: count(/\blang(uage)? === '(de|en)' \? '(?!\.\/|name|de\b|en\b)[^']*\p{L}{3}/gu),
  };
}

test('a sentence of the interface stands in words/, or with the definition that it is a part of', () => {
  const wrong = source
    .filter((file) => !definitions.some((folder) => file.startsWith(folder)))
    .filter((file) => {
      const { de, en, chosen } = textsIn(readText(file));
      return de + en + chosen > 0;
    });
  expect(wrong).toEqual([]);
});

test('what stands in one language stands in the other', () => {
  const counted = source
    .filter((file) => !/^src\/words\/.*(de|en)\.ts$/.test(file))
    .map((file) => ({ file, ...textsIn(readText(file)) }));
  expect(counted.reduce((sum, { de }) => sum + de, 0)).toBeGreaterThan(400);
  expect(
    counted.filter(({ de, en }) => de !== en).map(({ file, de, en }) => `${file}: ${de} de, ${en} en`),
  ).toEqual([]);
});

test('a text in one language alone is found, a tag of a language is not', () => {
  expect(textsIn("{ de: 'Ende' }")).toEqual({ de: 1, en: 0, chosen: 0 });
  expect(textsIn("language === 'de' ? 'Ende' : 'end of'").chosen).toBe(1);
  expect(textsIn("language === 'de' ? 'de-DE' : 'en-GB'").chosen).toBe(0);
});
