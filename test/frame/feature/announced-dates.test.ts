// SPDX-License-Identifier: EUPL-1.2
// A date of a part does not become an earlier promise of the whole.

import { expect, test } from 'vitest';
import { ledgerEntry } from '../../../src/analysis/expansion/expansion';
import { promiseLines } from '../../../src/frame/feature/announced-dates';
import type { Announcement } from '../../../src/layers/planned-expansion';
import { de } from '../../../src/words/page/de';
import { en } from '../../../src/words/page/en';
import { theCity } from '../../the-city';

const city = theCity;
const [plan] = city.layers['planned-expansion'];
type Short = readonly [Announcement['event'], string, string?];

const lines = (announced: readonly Short[], words: typeof de | typeof en = de) => {
  const announcements = announced.map(([event, announcedFor, note]) => ({
    ...{ announcedOn: '2025-05-15', event, announcedFor, source: 'test' },
    ...{ note: note ?? null, noteEn: note ? `${note} (en)` : null },
  }));
  const properties = {
    ...plan!.properties,
    announcements: announcements as Announcement[],
    completedOn: null,
  };
  const { announced: dates } = ledgerEntry({ ...plan!, properties } as never, '2026-11-28');
  return promiseLines(dates, words as never, words === de ? 'de' : 'en');
};

test('a part and the whole, said on one day, are two promises and no slip', () => {
  const both = [
    ['partial', '2026-Q3', 'etwa 2.815 Haushalte'],
    ['completion', '2026-12'],
  ] as const;
  expect(lines(both)).toEqual([
    'ein Teil (etwa 2.815 Haushalte) angekündigt für 3. Quartal 2026',
    'angekündigt für Dezember 2026',
  ]);
  expect(lines(both, en as never)[0]).toBe('a part (etwa 2.815 Haushalte (en)) announced for Q3 2026');
});

test('the whole said twice has moved, whatever was said of a part or of the start between', () => {
  const moved = [
    ['completion', '2025-Q4'],
    ['start', '2025-09'],
    ['partial', '2026-Q1'],
    ['completion', '2026-Q2'],
  ] as const;
  expect(lines(moved)).toEqual([
    'zuerst angekündigt für 4. Quartal 2025',
    'ein Teil angekündigt für 1. Quartal 2026',
    'jetzt angekündigt für 2. Quartal 2026 (2 Quartale später)',
  ]);
});

test('nothing announced gives no line', () => {
  expect(lines([])).toEqual([]);
  expect(lines([['start', '2025-09']])).toEqual([]);
});
