// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { answerDe as de } from '../../../src/words/answer/de';

test.each([
  ['Freisenberg', 'Gewerbegebiet Freisenberg: Welche Leitung gibt es?'],
  ['Gewerbegebiet Lobeda-Süd', 'Gewerbegebiet Lobeda-Süd: Welche Leitung gibt es?'],
  ['Technologiepark Nord', 'Technologiepark Nord: Welche Leitung gibt es?'],
])('the example of %s says once what it is', (name, sentence) => {
  expect(de.start.exampleEstate(name)).toBe(sentence);
});
