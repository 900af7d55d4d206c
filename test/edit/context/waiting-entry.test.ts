// SPDX-License-Identifier: EUPL-1.2
// An entry that is being written comes back as it stood, and is read as what was typed.

import { expect, test } from 'vitest';
import { waitingEntry, waitingText } from '../../../src/edit/context/waiting-entry';

const kept = JSON.stringify({ open: 'new', texts: { kind: 'end', source: 'Vorlage 12/2026', date: '' } });

test('an entry comes back with its parts, a new one and one that is being corrected', () => {
  expect(waitingEntry(kept)).toEqual(JSON.parse(kept));
  const old = { open: { at: 1, entry: { kind: 'end' } }, texts: { kind: 'start' } };
  expect(waitingEntry(JSON.stringify(old))).toEqual(old);
});

test.each([null, '', '{', '1.250', 'null', '[]', '{"open":3,"texts":{}}', '{"open":"new","texts":{"a":1}}'])(
  'no entry is in %s',
  (text) => {
    expect(waitingEntry(text)).toBeNull();
  },
);

test('it is read as its parts, any other text as it is', () => {
  expect(waitingText(kept)).toBe('end · Vorlage 12/2026');
  expect(waitingText('1.250')).toBe('1.250');
});
