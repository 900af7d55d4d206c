// SPDX-License-Identifier: EUPL-1.2
// No sentence of the program speaks of one town: what the page says about a place comes from its data folder.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Names of the municipality whose data the package carries, of its district and of what lies there. */
const first = /l(ü|ue)denscheid|märkische[rnm]?\b|05962032|maerkischer-kreis|\bvolme|\brahmede|\bhonsel\b/i;

/** The text of a source file without its comments, which may give an example. */
const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');

test('neither code nor words of src, nor the files that a page starts with, name the first town', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .map((name) => join('src', name));
  const starting = readdirSync('public', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|webmanifest|txt|js|html|svg)$/.test(name))
    .map((name) => join('public', name));
  const files = [...sources, ...starting, 'index.html'];
  expect(files.length).toBeGreaterThan(500);
  const naming = files.filter((file) => first.test(withoutComments(readFileSync(file, 'utf8'))));
  expect(naming).toEqual([]);
});
