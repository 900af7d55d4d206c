// SPDX-License-Identifier: EUPL-1.2
// The sentence over the values names everything that their numbers leave out, and the command line lists hits by the name of its
// reader's language.

import { expect, test } from 'vitest';
import { type NotMeant, notMeant } from '../../../src/analysis/site-search/not-meant';
import { siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import type { SiteWish } from '../../../src/analysis/site-search/site-finder';
import { checkWordsOf } from '../../../src/words/business';
import { runNuf } from '../../cli/run-nuf';
import { theCity as city } from '../../the-city';

const named: Readonly<Record<NotMeant, readonly [de: RegExp, en: RegExp] | null>> = {
  'given-up': [/Aufgegebenes/, /given up/],
  'no-building': [/Vorhaben ohne Gebäude/, /projects without a building/],
  'own-use': [/Institute und Hochschulen im eigenen Haus/, /institutes and universities in their own houses/],
  // Only where land is asked for, by a price, a stage or an area, none of which has values to tick that a building has.
  'land-asked': null,
};

const wish: SiteWish = { confidences: ['found', 'inferred'] };

test('whom the number beside a value leaves out stands over the values', () => {
  const left = new Set(siteCandidates(city).map((one) => notMeant(one, wish)));
  expect([...left].filter((reason) => reason !== null).length).toBe(3);
  for (const reason of left) {
    const [de, en] = (reason && named[reason]) ?? [/./, /./];
    expect(checkWordsOf('de').find.optionsLead).toMatch(de);
    expect(checkWordsOf('en').find.optionsLead).toMatch(en);
  }
});

test.each(['--find', '--found'])('nuf site %s lists English names to an English reader', async (option) => {
  const { out } = await runNuf(['site', option, '', '--lang', 'en'], '.');
  expect(out).toContain('Empty shops in the old town');
  expect(out).not.toContain('Leere Läden in der Altstadt');
});
