// SPDX-License-Identifier: EUPL-1.2
// The warning of the coverage is there for readers of English too: what is assumed, and that the distribution is invented.

import { expect, test } from 'vitest';
import { theCity } from '../the-city';

test('the English note of the cells says what the German source line warns of', () => {
  const { about } = theCity.cells!;
  expect(about.source).toMatch(/angenommen\).*erfunden$/);
  expect(about.noteEn).toMatch(/spread over the cells is invented\. Assumed: 6,674 businesses/);
  expect(about.note).toMatch(/Felder ist erfunden\. Angenommen: 6\.674 Betriebe/);
});
