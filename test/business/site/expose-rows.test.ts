// SPDX-License-Identifier: EUPL-1.2
// What a founder or a bank takes home on paper leaves out nothing that limits an answer on the screen.

import { expect, test } from 'vitest';
import type { SiteTarget } from '../../../src/analysis/site-check/site-check';
import { checkWordsOf } from '../../../src/words/business';
import { checkedSite, featureOf } from '../a-checked-site';

function rowsOf(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const { check, saying, facts } = checkedSite(target, { language });
  return { check, saying, facts, of: (group: string) => facts.filter((one) => one.group === group) };
}

test.each(['residential-homert', 'site-rahmedetal'])(
  '%s: programmes that may come stand beside “none covers”',
  (id) => {
    const [row, ...further] = rowsOf(featureOf(id)).of('coming');
    expect(further).toEqual([]);
    expect(row!.value).toMatch(/^Kein (weiteres )?Vorhaben, dessen Gebiet bekannt/);
    expect(row!.value).toContain(
      ' Vorhaben, deren Gebiet nicht bekannt ist: 6. Förderaufruf des Bundes, weiße Flecken (angekündigt für Dezember 2025; das Ende wurde nicht gemeldet)',
    );
    expect(row!.value).toContain(
      'Dunkelgraue Flecken (Gigabit-Richtlinie 2.0) (angekündigt für Dezember 2026)',
    );
  },
);

test.each([
  ['Rosmart', featureOf('site-rosmart')],
  ['a point in Kierspe', { kind: 'point', lon: 7.56082, lat: 51.18785 } as SiteTarget],
])('%s: whose the contacts are stands before them, inside not', (_, target) => {
  const [first, next] = rowsOf(target).of('contact');
  expect(first!.value).toBe(checkWordsOf('de').contactsOutside);
  expect(next!.value).toContain('SEG');
  expect(rowsOf(featureOf('site-rahmedetal')).of('contact')[0]!.value).toContain('SEG');
});
