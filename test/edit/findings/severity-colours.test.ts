// SPDX-License-Identifier: EUPL-1.2
// How grave a finding is, its bar tells as well as its word: no two levels share a colour.

import { expect, test } from 'vitest';
import { importWordsOf } from '../../../src/words/import';
import { de } from '../../../src/words/page/de';
import { en } from '../../../src/words/page/en';
import { readText } from '../../project/repository';

const css = readText('src/edit/planner-room.css');

/** The token of the bar of a finding; the plain rule stands for what has no rule of its own. */
function barOf(severity: string): string | undefined {
  const rule = (selector: string) => css.split(selector)[1]?.split('}')[0];
  const own = rule(`.nuf-findings li[data-severity="${severity}"] {`) ?? rule('.nuf-findings li {');
  return own?.match(/--kern-color-feedback-[a-z]+/)?.[0];
}

test('error, warning and notice differ by the colour of their bar and by their word', () => {
  const levels = ['error', 'warning', 'notice'] as const;
  expect(new Set(levels.map(barOf))).toEqual(
    new Set(['danger', 'warning', 'info'].map((name) => `--kern-color-feedback-${name}`)),
  );
  for (const words of [importWordsOf('de'), importWordsOf('en'), de.check, en.check])
    expect(new Set(levels.map((level) => words.severities[level])).size).toBe(3);
});
