// SPDX-License-Identifier: EUPL-1.2
// The verdict on funding of what lies in the city in part is that of this part, and says so.

import { expect, test } from 'vitest';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { decisiveSaid, fundingVerdict } from '../../../src/business/number/funding-verdict';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { checkedSite, featureOf } from '../a-checked-site';

const fibre = { ...everySpeed('alle', 100), ...everySpeed('ftthb', 100) };
const townOf = (hh: typeof fibre) =>
  aCity()
    .withBoundary([0, 0, 1000, 1000])
    .withCells(0, 0, 20, 10, { households: 10, businesses: 20, hh, gew: hh })
    .build();

function said(hh: typeof fibre, place: Parameters<typeof polygonAt>[0], language: 'de' | 'en' = 'de') {
  const target = { kind: 'outline', geometry: polygonAt(place) } as const;
  const check = siteCheck(townOf(hh), target, '2026-11-22', federalRules);
  return [check.funding?.verdict, fundingVerdict(check, checkWordsOf(language))];
}

test('a no across the border is that of the part in the city', () => {
  expect(said(fibre, [500, 0, 1000, 300])).toEqual([
    'excluded',
    'Für den Teil, der in der Stadt liegt: Nach den Demo-Feldern nein: Eine Regel schließt Förderung aus.',
  ]);
  expect(said(fibre, [500, 0, 1000, 300], 'en')[1]).toMatch(/^For the part that lies in the city: /);
  expect(said(fibre, [100, 0, 800, 300])).toEqual([
    'excluded',
    'Nach den Demo-Feldern nein: Eine Regel schließt Förderung aus.',
  ]);
});

test('a place that is known only roughly is told the verdict of its surroundings', () => {
  const { check, tables, saying } = checkedSite(featureOf('building-innovation-factory'));
  const decided =
    check.funding?.verdict !== 'unknown' ||
    decisiveSaid(check, tables.eligibility, saying.words, 'de')?.startsWith('Für sie');
  expect([decided, fundingVerdict(check, saying.words).startsWith('Für den Umkreis: ')]).toEqual([
    true,
    true,
  ]);
});
