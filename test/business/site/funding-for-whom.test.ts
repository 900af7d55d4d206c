// SPDX-License-Identifier: EUPL-1.2
// The funding tests are those of the businesses, or of the households where no business is counted: the page says which, tells of both how
// many have fibre, and says where it comes out otherwise for the others.

import { expect, test } from 'vitest';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import { decisiveSaid, fibreShareSaid, fundingVerdict } from '../../../src/business/number/funding-verdict';
import type { CityFeature } from '../../../src/core/city/city';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const today = '2026-11-22';
const fibreRule = federalRules.eligibility.exclusions.find(({ kind }) => kind === 'fibre-present')!.id;
const features = Object.values(theCity.layers).flatMap((layer) => layer as readonly CityFeature[]);

function asked(id: string, language: 'de' | 'en') {
  const feature = features.find((one) => one.id === id)!;
  const target = { kind: 'feature', feature } as const;
  const check = siteCheck(theCity, target, today, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const figures = siteFigures(check, shapeOf(target), federalRules, origin);
  const said = fibreShareSaid(check, figures, checkWordsOf(language), { language, today });
  return { check, said: said?.(plainly(language)).replaceAll('\u00a0', ' ') };
}

test('Bierbaum: no business has fibre and a part of the households has, which the test of the businesses does not hide', () => {
  const { check, said } = asked('residential-bierbaum', 'de');
  expect(said).toBe('Glasfaser ab 30 Mbit/s Mitte 2021: 0,0 % der Betriebe, 9,3 % der Haushalte.');
  expect(asked('residential-bierbaum', 'en').said).toBe(
    'Fibre from 30 Mbit/s in mid-2021: 0.0% of the businesses, 9.3% of the households.',
  );
  const resultOf = (funding: typeof check.funding) =>
    funding?.tests.find(({ rule }) => rule === fibreRule)?.result;
  expect(check.supply?.unit).toBe('businesses');
  expect(resultOf(check.funding)).toBe('passes');
  expect(resultOf(check.othersFunding)).toBe('unknown');
});

test('of all places the others are told apart exactly where a test comes out otherwise for them', () => {
  let apart = 0;
  for (const feature of features.filter(({ layer }) => /zones|sites|buildings/.test(layer))) {
    const check = siteCheck(theCity, { kind: 'feature', feature }, today, federalRules);
    const { supply, othersFunding } = check;
    if (!othersFunding) continue;
    apart++;
    expect(supply?.others?.unit).not.toBe(supply?.unit);
  }
  expect(apart).toBeGreaterThan(0);
});

test('the others are told apart also where a rule excludes for another part of them', () => {
  const of = (households: number) => {
    const hh = { ...everySpeed('alle', households), ...everySpeed('ftthb', 0) };
    const gew = { ...everySpeed('alle', 96), ...everySpeed('ftthb', 0) };
    const city = aCity().withCell(0, 0, { households: 100, businesses: 100, hh, gew }).build();
    const target = { kind: 'outline', geometry: polygonAt([0, 0, 100, 100]) } as const;
    return siteCheck({ ...city, municipality: theCity.municipality }, target, today, federalRules);
  };
  expect(of(40).excludedParts.map(({ word }) => word)).toEqual(['nearlyAll']);
  expect(of(40).othersFunding).not.toBeNull();
  expect(of(97).othersFunding).toBeNull();
});

test('where both are served alike, or only one is counted, nothing is told apart', () => {
  const all = { hh: everySpeed('ftthb', 100), gew: everySpeed('ftthb', 100) };
  const of = (households: number) =>
    siteCheck(
      aCity()
        .withCell(0, 0, { households, businesses: 10, ...all })
        .build(),
      { kind: 'outline', geometry: polygonAt([0, 0, 100, 100]) },
      today,
      federalRules,
    );
  expect(of(10)).toMatchObject({ othersFunding: null, supply: { others: { unit: 'households' } } });
  expect(of(0)).toMatchObject({ othersFunding: null, supply: { others: null } });
});

test('the title of a rule stands in no answer as a statement: beside it is said whether it is so here, or that this is open', () => {
  const decided = (id: string, language: 'de' | 'en') =>
    decisiveSaid(asked(id, language).check, federalRules.eligibility, checkWordsOf(language), language);
  // Nobody is known to have promised anything for Homert.
  expect(decided('residential-homert', 'de')).toBe(
    'Offen bleibt zuerst, ob das hier zutrifft: „Ein Anbieter baut nach eigener Zusage binnen drei Jahren auf mehr als 500 Mbit/s aus“.',
  );
  expect(decided('residential-homert', 'en')).toMatch(
    /^First open question, whether this is so here: “An operator/,
  );
  expect(decided('building-kimw', 'de')).toBe(
    'Entscheidend ist, dass das hier zutrifft: „Zwei oder mehr schnelle Netze (NGA-Netze) sind vorhanden“.',
  );
  // All there have 1,000 Mbit/s: what the rule pays for is what the place is not.
  expect(decided('residential-hoeh', 'de')).toMatch(
    /^Entscheidend ist, dass das hier nicht zutrifft: „Gigabit-Richt/,
  );
  expect(decided('residential-hoeh', 'en')).toMatch(
    /^What decides is that this is not so here: “Gigabit directive/,
  );
});

test('on a day without a threshold it is the threshold that is missing, as exclusions stand below it', () => {
  const feature = features.find(({ id }) => id === 'building-egc')!;
  const check = siteCheck(theCity, { kind: 'feature', feature }, '2023-02-15', federalRules);
  expect(check.funding?.tests.length).toBeGreaterThan(0);
  const said = (['de', 'en'] as const).map((one) => fundingVerdict(check, checkWordsOf(one)));
  expect(said).toEqual([
    'Für dieses Datum steht in den Daten keine Grenze, unter der gefördert wird.',
    'The data contain no threshold for this date below which funding is given.',
  ]);
  expect(decisiveSaid(check, federalRules.eligibility, checkWordsOf('de'), 'de')).toBeNull();
});
