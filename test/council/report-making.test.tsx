// SPDX-License-Identifier: EUPL-1.2
// How far the report of a country is: to be seen, to be asked of the bar, and not told again and again.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Making } from '../../src/council/report-making';
import { reportWordsOf } from '../../src/words/report';

const words = reportWordsOf('de');
const shown = (isMaking: boolean, done: number | null) =>
  renderToStaticMarkup(
    <Making isMaking={isMaking} progress={done === null ? null : { done, of: 174 }} words={words} />,
  );
/** What a screen reader says by itself. */
const told = (markup: string) => /<p role="status"[^>]*>(.*?)<\/p>/.exec(markup)?.[1];

test('the bar has a name, its end and how far it is; the steps stand beside it', () => {
  const markup = shown(true, 37);
  expect(markup).toMatch(/<progress[^>]* max="174" value="37" aria-label="Rechnung des Berichts">/);
  expect(markup).toContain('<span aria-hidden="true">37 von 174 Schritten</span>');
});

test('what is said aloud stays the same from the first step to the last', () => {
  expect(new Set([null, 0, 37, 173].map((done) => told(shown(true, done))))).toEqual(
    new Set([words.loading]),
  );
});

test('when it is made, nothing is left of it', () => {
  expect(told(shown(false, null))).toBe('');
  expect(shown(false, null)).not.toContain('progress');
});
