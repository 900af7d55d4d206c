// SPDX-License-Identifier: EUPL-1.2
// Which words with a stroke are units that no line may end in.

import { expect, test } from 'vitest';
import { piecesAtUnits } from '../../../src/words/number/unit-with-stroke';

test.each([
  ['bis 1.000\u00a0Mbit/s', ['Mbit/s']],
  ['Glasfaser (FTTB/H) ab 30 Mbit/s, sonst 50 €/m².', ['FTTB/H', 'Mbit/s', '€/m²']],
  ['1,5 GB/s; 12 kWh/m²', ['GB/s', 'kWh/m²']],
  ['50/50, 2020/21, Straße/Platz, Betriebe/ha', []],
  ['dl-de/by-2-0, https://a.example/b und /a/b/c.json', []],
  ['ohne Strich', []],
  ['', []],
])('%s', (text, units) => {
  const pieces = piecesAtUnits(text);
  expect(pieces.join('')).toBe(text);
  expect(pieces.filter((_, at) => at % 2 === 1)).toEqual(units);
});
