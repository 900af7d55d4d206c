// SPDX-License-Identifier: EUPL-1.2
// A no says of whom it is, of which part of the place, and of which day the data are; so does what leaves open whether a line fits.

import { expect, test } from 'vitest';
import { isOneCell } from '../../../src/analysis/site-check/site-lines';
import { verdictSaid } from '../../../src/business/site/built-since-text';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, polygonAt } from '../../a-city';
import { checkedFor, featureOf } from '../a-checked-site';

const foundry = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200';
const none = { unit: 'businesses', where: '', moment: null, lacking: '' } as const;
const inTown = ' in dem Teil, der in der Stadt liegt';

test.each(['de', 'en'] as const)(
  'the no of a place known roughly is dated and of its surroundings: %s',
  (language) => {
    const { check, fit, saying } = checkedFor(foundry, featureOf('building-innovation-factory'), {
      language,
    });
    expect([fit.fit, check.supply && isOneCell(check.supply)]).toEqual(['does-not-fit', false]);
    const year = {
      de: 'Mitte 2021 passte für die Betriebe im Umkreis',
      en: 'In mid-2021, no known line fitted for the businesses around here',
    };
    expect(verdictSaid(fit, check, saying)).toContain(year[language]);
  },
);

test('what is open by past data is open of that day', () => {
  const { check, fit, saying } = checkedFor('2,video/10,!', featureOf('industrial-timberg'));
  expect(verdictSaid(fit, check, saying)).toBe(
    'Mitte 2021: nach den Daten nicht bekannt, ob eine Leitung passt',
  );
});

test('a no of what lies in the town in part names that part, also beside what was built since and of few', () => {
  const { fit } = checkWordsOf('de');
  const past = { ...none, where: inTown, moment: 'Mitte 2021' };
  expect(fit.noneFits(past)).toBe(
    'Mitte 2021 passte für die Betriebe in dem Teil, der in der Stadt liegt, keine bekannte Leitung',
  );
  expect(fit.noneFitsOfFew(past)).toBe(
    'In dem Teil, der in der Stadt liegt, sind zu wenige Betriebe gezählt, um für das Ganze zu sprechen; bei ihnen passte Mitte 2021 keine bekannte Leitung',
  );
  expect(fit.noneFits({ ...none, where: inTown, unit: 'households' })).toBe(
    'Für die Haushalte in dem Teil, der in der Stadt liegt, passt nach diesen Daten keine Leitung',
  );
});

test('a drawn area across the border is told the no of its part, with the day of the data', () => {
  const slow = { alle_30: 100, alle_50: 0, fttc_30: 100, fttc_50: 0 };
  const across = aCity()
    .withBoundary([0, 0, 1000, 1000])
    .withCells(0, 0, 20, 10, { households: 10, businesses: 20, hh: slow, gew: slow })
    .build();
  const outline = { kind: 'outline', geometry: polygonAt([500, 0, 1000, 300]) } as const;
  const { check, fit, saying } = checkedFor(foundry, outline, { city: across });
  expect(verdictSaid(fit, check, saying)).toMatch(
    / passte für die Betriebe in dem Teil, der in der Stadt liegt, keine bekannte Leitung /,
  );
});

test('in the head of the sheet, before what was built for a part of them, the no leaves to that whom it counts', () => {
  const all = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,public-server,!';
  const { check, fit, saying } = checkedFor(all, featureOf('building-pc'));
  expect(fit.since).not.toBeNull();
  expect(verdictSaid(fit, check, saying, true)).toBe('Mitte 2021 passte keine bekannte Leitung');
  expect(verdictSaid(fit, check, saying)).toMatch(/^Mitte 2021 passte für die Betriebe im Umkreis keine /);
});
