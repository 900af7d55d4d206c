// SPDX-License-Identifier: EUPL-1.2
// "Mbit/s" and "(82,4 % von 590)" stay on one line, and the text stays what it is.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { unbroken } from '../../../src/frame/elements/unbroken';

test.each([
  ['bis 1.000\u00a0Mbit/s', ['Mbit/s']],
  ['Glasfaser (FTTB/H) ab 30 Mbit/s, sonst 50 €/m².', ['FTTB/H', 'Mbit/s', '€/m²']],
  ['dl-de/by-2-0, https://a.example/b und 2020/21er', []],
  [
    'für die meisten (82,4\u00a0% von 590); Glasfaser für keinen (0 von 12)',
    ['(82,4\u00a0% von 590)', '(0 von 12)'],
  ],
  ['available to most (77.9% of 35,378) in Bierbaum (Ort)', ['(77.9% of 35,378)']],
  ['ohne Strich', []],
])('%s', (text, whole) => {
  const html = renderToStaticMarkup(<p>{unbroken(text)}</p>);
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
  expect([...html.matchAll(/nuf-unbroken">([^<]*)</g)].map(([, piece]) => piece)).toEqual(whole);
});

test('a text with a unit is one piece to what holds it, so that no gap of a row parts its words', () => {
  expect(renderToStaticMarkup(unbroken('ab 30 Mbit/s'))).toMatch(/^<span>ab 30 <span.*<\/span><\/span>$/);
});
