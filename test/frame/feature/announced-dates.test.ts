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
const plan = city.layers['planned-expansion'].find(({ id }) => id === 'plan-telekom-innenstadt');
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
  const entry = ledgerEntry({ ...plan!, properties } as never, '2026-11-28');
  return promiseLines(entry, words as never, words === de ? 'de' : 'en');
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

const said = (id: string, words: typeof de | typeof en) => {
  const one = city.layers['planned-expansion'].find((each) => each.id === id)!;
  return promiseLines(ledgerEntry(one, '2026-11-28'), words as never, words === de ? 'de' : 'en');
};

test('the number of a part says with itself that it is of the whole project and not of the city', () => {
  expect(said('plan-dunkelgraue-flecken', de)[0]).toBe(
    'ein Teil (etwa 2.815 Haushalte; gilt für das ganze Vorhaben, nicht nur für die Stadt) angekündigt für 3. Quartal 2026',
  );
  expect(said('plan-dunkelgraue-flecken', en as never)[0]).toBe(
    'a part (about 2,815 households; for the whole project, not only for the city) announced for Q3 2026',
  );
});

test('a date that no source says in full says what of it was inferred', () => {
  expect(said('plan-baustelle-zum-tuempel', de)).toEqual([
    'angekündigt für 29. August 2025 (Die Quelle nennt nur „29. August“; das Jahr ist abgeleitet)',
  ]);
  expect(said('plan-baustelle-zum-tuempel', en as never)[0]).toMatch(/ 2025 \(.*the year is inferred\)$/);
  expect(said('plan-baustelle-lennekreuz', de)).toEqual(['angekündigt für 30. März 2026']);
});
