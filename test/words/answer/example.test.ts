// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { answerDe as de } from '../../../src/words/answer/de';

test.each([
  ['Freisenberg', 'Gewerbegebiet Freisenberg: Welche Leitung ist bekannt?'],
  ['Gewerbegebiet Lobeda-Süd', 'Gewerbegebiet Lobeda-Süd: Welche Leitung ist bekannt?'],
  ['Technologiepark Nord', 'Technologiepark Nord: Welche Leitung ist bekannt?'],
])('the example of %s says once what it is', (name, sentence) => {
  expect(de.start.exampleEstate(name)).toBe(sentence);
});
