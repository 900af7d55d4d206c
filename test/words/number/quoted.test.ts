// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { repairWordsOf } from '../../../src/words/edit/repair-words';
import { quoted } from '../../../src/words/number/quoted';
import { changedTexts, entryText, partText, valueText } from '../../../src/words/number/value-text';

test('quotation marks within become single ones, in pairs of either language and alone', () => {
  expect(quoted('Ausbau „Nord“', 'de')).toBe('„Ausbau ‚Nord‘“');
  expect(quoted('Ausbau “Nord” und „Süd“', 'de')).toBe('„Ausbau ‚Nord‘ und ‚Süd‘“');
  expect(quoted('Ausbau „Nord“', 'en')).toBe('“Ausbau ‘Nord’”');
  expect(quoted('bis zum „Nord', 'de')).toBe('„bis zum ‚Nord“');
  expect(quoted('Nord“ und mehr', 'de')).toBe('„Nord‘ und mehr“');
  expect(quoted('up to “North', 'en')).toBe('“up to ‘North”');
});

test('what a change says of a value is quoted so, a long text too; beside its label a value stands as it is', () => {
  const note = 'Beschluss „Glasfaser für alle“';
  expect(valueText(note, undefined, 'de')).toBe('„Beschluss ‚Glasfaser für alle‘“');
  expect(changedTexts([note, null], undefined, 'de')[0]).toBe('„Beschluss ‚Glasfaser für alle‘“');
  const long = `${'x'.repeat(150)} ${note}`;
  const [was, is] = changedTexts([long, `${long}.`], undefined, 'de');
  expect([was, is].map((text) => text.slice(-25))).toEqual(
    ['luss ‚Glasfaser für alle‘“', 'uss ‚Glasfaser für alle‘.“'].map((text) => text.slice(-25)),
  );
  expect(partText(note, undefined, 'de')).toBe(note);
  expect(entryText({ source: note }, { kind: 'list', entry: { source: { kind: 'text' } } }, 'de')).toContain(
    note,
  );
  expect(repairWordsOf('de').moved(1, 0.3, 'Gebiet „Nord“')).toContain('von „Gebiet ‚Nord‘“');
});

test('a name that brings quotation marks ends none early', () => {
  expect(quoted('Denkfabrik „415 m“', 'de')).toBe('„Denkfabrik ‚415 m‘“');
  expect(quoted('Denkfabrik „415 m“', 'en')).toBe('“Denkfabrik ‘415 m’”');
});
