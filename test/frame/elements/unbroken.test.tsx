// SPDX-License-Identifier: EUPL-1.2
// "Mbit/s" stays on one line, and the text stays what it is.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { unbroken } from '../../../src/frame/elements/unbroken';

test.each([
  ['bis 1.000\u00a0Mbit/s', ['Mbit/s']],
  ['Glasfaser (FTTB/H) ab 30 Mbit/s, sonst 50 €/m².', ['FTTB/H', 'Mbit/s', '€/m²']],
  ['dl-de/by-2-0, https://a.example/b und 2020/21er', []],
  ['ohne Strich', []],
])('%s', (text, whole) => {
  const html = renderToStaticMarkup(<p>{unbroken(text)}</p>);
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
  expect([...html.matchAll(/nuf-unbroken">([^<]*)</g)].map(([, piece]) => piece)).toEqual(whole);
});

test('a text with a unit is one piece to what holds it, so that no gap of a row parts its words', () => {
  expect(renderToStaticMarkup(unbroken('ab 30 Mbit/s'))).toMatch(/^<span>ab 30 <span.*<\/span><\/span>$/);
});
