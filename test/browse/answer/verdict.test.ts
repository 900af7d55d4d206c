// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import type { PlaceAnswer, Verdict } from '../../../src/analysis/place/place-answer';
import { verdictSentence } from '../../../src/browse/answer/verdict';
import { wordsOf } from '../../../src/words';

/** An answer as of mid 2021 at a place where a project was reported done at `completedOn`. */
function answerWith(verdict: Verdict, plan: Readonly<Record<string, unknown>> = {}): PlaceAnswer {
  const properties = { technology: 'ftthb', completedOn: null, state: 'houseConnections', ...plan };
  return {
    verdict,
    cell: { downMbit: { alle: 400 } },
    plansHere: [{ plan: { id: 'p', properties } }],
    about: { asOf: '2021-H1' },
    nearestNeighbour: 'Altena',
  } as never;
}
const said = (answer: PlaceAnswer, language: 'de' | 'en' = 'de') =>
  verdictSentence(answer, wordsOf(language), language);

const later = { completedOn: '2022-12' };

test('who asks where fibre was built since the data is not told that there is none', () => {
  expect(said(answerWith('gigabit-cable', later))).toBe(
    'Glasfaser ist hier seit Dezember 2022 weitgehend gebaut; Gigabit gibt es auch über Kabel.',
  );
  expect(said(answerWith('fast', { ...later, state: 'inService' }))).toBe(
    'Glasfaser ist hier seit Dezember 2022 gebaut.',
  );
  expect(said(answerWith('gigabit-cable', later), 'en')).toBe(
    'Fibre was largely built here by December 2022; gigabit is also available over cable.',
  );
});

test.for([
  ['no date', {}],
  ['a date before the data', { completedOn: '2020-12' }],
  ['another technology', { ...later, technology: 'hfc' }],
] as const)('a project with %s changes no verdict', ([, plan]) => {
  expect(said(answerWith('gigabit-cable', plan))).toBe(
    'Hier gibt es Gigabit über Kabel, aber noch keine Glasfaser.',
  );
});

test('fibre stays fibre, and a place outside stays outside', () => {
  expect(said(answerWith('fibre', later))).toBe('Hier gibt es Glasfaser.');
  expect(said(answerWith('outside', later))).toContain('Altena');
});
