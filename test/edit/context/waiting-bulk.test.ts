// SPDX-License-Identifier: EUPL-1.2
// A change of many objects that is being typed comes back as it stood; nothing else is read as one.

import { expect, test } from 'vitest';
import {
  type BulkEntry,
  bulkSaid,
  bulkText,
  noTexts,
  waitingBulk,
} from '../../../src/edit/context/waiting-bulk';

const entry: BulkEntry = { way: 'replace', name: 'owner', within: '', ...noTexts, find: 'a', by: ' b ' };

test('it comes back as it stood, and is read as what was typed, of much the beginning', () => {
  expect(waitingBulk(bulkText(entry))).toEqual(entry);
  expect(bulkSaid(bulkText(entry)!)).toBe('a · b');
  expect(bulkSaid(bulkText({ ...entry, cells: 'x'.repeat(5000) })!)).toHaveLength(201);
});

test('where only a way and a field are chosen nothing waits', () => {
  expect(bulkText({ ...entry, ...noTexts })).toBeNull();
});

test.each([null, '', '{', 'null', '[]', '1.250', '{"way":"set"}', '{"open":"new","texts":{}}'])(
  'no change of many is in %s',
  (text) => {
    expect(waitingBulk(text)).toBeNull();
  },
);
