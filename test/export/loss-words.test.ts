// SPDX-License-Identifier: EUPL-1.2
// The sentences about what a format could not hold: read by people, so one and several are told in their own words.

import { expect, test } from 'vitest';
import { excessText } from '../../src/export/table/excess-words';
import { lossText } from '../../src/export/table/loss-words';
import type { LossCode } from '../../src/export/table/losses';
import type { Bound } from '../../src/export/table/writer';

const codes = Object.keys({
  characters: true,
  collections: true,
  empties: true,
  formulas: true,
  heights: true,
  'ids-are-text': true,
  'in-degrees': true,
  'json-text': true,
  'kinds-apart': true,
  'kinds-changed': true,
  'mixed-text': true,
  'names-changed': true,
  'numbers-beyond': true,
  'numbers-rounded': true,
  'places-empty': true,
  'places-too-long': true,
  'points-beside': true,
  'rows-numbered': true,
  'second-id': true,
  'texts-cut': true,
  'texts-trimmed': true,
  'values-are-text': true,
} satisfies Record<LossCode, true>) as LossCode[];
const languages = ['de', 'en'] as const;

test.each(codes)('%s: one and several are sentences of their own, each with its number', (code) => {
  for (const language of languages) {
    const said = (count: number) => lossText({ code, count, names: [] }, language);
    expect(said(1)).toMatch(/(^|\s)1\s/);
    expect(said(2)).toMatch(/(^|\s)2\s/);
    expect(said(1).replace(/(^|\s)1\s/, '$12 ')).not.toBe(said(2));
    expect(said(2)).not.toMatch(/\.$|stehen als|stand as|\{n\}/);
  }
});

test('numbers are grouped as the language does it, and the columns stand behind the sentence', () => {
  const loss = { code: 'texts-cut', count: 39_592, names: ['note', 'name'] } as const;
  expect(lossText(loss, 'de')).toBe(
    '39.592 Texte sind gekürzt, weil sie für das Format zu lang sind (note, name)',
  );
  expect(lossText(loss, 'en')).toBe(
    '39,592 texts are cut, because they are too long for the format (note, name)',
  );
});

const bounds = Object.keys({
  columns: true,
  rows: true,
  rowBytes: true,
  fileBytes: true,
  digits: true,
} satisfies Record<Bound, true>) as Bound[];

test.each(bounds)(
  'too much of %s: what was found, what the format holds and what to do, in both languages',
  (bound) => {
    const column = bound === 'digits' ? 'areaHa' : null;
    for (const [language, found, most] of [
      ['de', '1.048.577', '1.048.576'],
      ['en', '1,048,577', '1,048,576'],
    ] as const) {
      const said = excessText({ bound, found: 1_048_577, most: 1_048_576, column }, language);
      expect(said).toContain(found);
      expect(said).toContain(most);
      expect(said).toMatch(language === 'de' ? /[Ss]peichern Sie/ : /[Ss]ave /);
      expect(said.includes('areaHa')).toBe(bound === 'digits');
      expect(said).not.toMatch(/[{}]/);
    }
  },
);
