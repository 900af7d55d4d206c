// SPDX-License-Identifier: EUPL-1.2
// For whom funding is excluded follows the rule that excludes most of them, not the speed of the day alone, and what is known for a part is not
// called unknown: a place with two networks for nearly all is told so, as one is where all have them.

import { expect, test } from 'vitest';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import {
  decisiveRule,
  fundingMissing,
  fundingVerdict,
  networksSaid,
  partSaid,
  testMissing,
  testResult,
} from '../../../src/business/number/funding-verdict';
import type { CityFeature } from '../../../src/core/city/city';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const today = '2026-11-22';
const features = Object.values(theCity.layers).flatMap((layer) => layer as readonly CityFeature[]);
const networks = 'zwei-nga-netze';
const fibre = 'glasfaser-vorhanden';

function asked(feature: CityFeature, language: 'de' | 'en' = 'de') {
  const target = { kind: 'feature', feature } as const;
  const check = siteCheck(theCity, target, today, federalRules);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const site = siteFigures(check, shapeOf(target), federalRules, origin);
  const words = checkWordsOf(language);
  const telling = { words, language, today };
  const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
  const testOf = (rule: string) => check.funding!.tests.find((one) => one.rule === rule)!;
  return {
    check,
    verdict: fundingVerdict(check, words),
    part: plain(partSaid(check, site, telling)?.(plainly(language))),
    rule: decisiveRule(check, federalRules.eligibility)?.id,
    networks: plain(networksSaid(check, networks, site, telling)?.(plainly(language))),
    resultOf: (rule: string) => testResult(check, testOf(rule), words),
    missingOf: (rule: string) => testMissing(check, testOf(rule)),
  };
}
const of = (id: string, language?: 'de' | 'en') => asked(features.find((one) => one.id === id)!, language);

test('at the innovation factory nearly all have cable and DSL, though hardly a third has the speed', () => {
  const said = of('building-innovation-factory');
  expect(said.verdict).toBe(
    'Für den Umkreis: Nach den Demo-Feldern schließt für fast alle hier eine Regel Förderung aus; für die anderen ist es nicht bekannt.',
  );
  expect(said.part).toBe('2 oder mehr Netze ab 30 Mbit/s Mitte 2021: mindestens 96,5 % der Betriebe.');
  expect(said.rule).toBe(networks);
  expect(said.resultOf(networks)).toBe('schließt für fast alle aus, für die anderen nicht bekannt');
  expect(said.resultOf('gigabit-richtlinie-2')).toBe(
    'schließt für einen Teil aus, für die anderen nicht bekannt',
  );
  const english = of('building-innovation-factory', 'en');
  expect(english.part).toBe(
    '2 or more networks from 30 Mbit/s in mid-2021: at least 96.5% of the businesses.',
  );
  expect(english.verdict).toMatch(/excludes funding for nearly all here; for the others it is not known\.$/);
});

test('where all have two networks the same row says so', () => {
  const said = of('building-kimw');
  expect(said.networks).toBe('2 oder mehr Netze ab 30 Mbit/s Mitte 2021: 100,0 % der Betriebe.');
  expect([said.resultOf(networks), said.rule]).toEqual(['schließt aus', networks]);
});

test('at Timberg fibre into the building is known for most, and nothing is missing of it', () => {
  const { resultOf, missingOf, check } = of('industrial-timberg');
  expect(resultOf(fibre)).toBe('schließt für die meisten aus, steht für die anderen nicht im Weg');
  expect(missingOf(fibre)).toEqual([]);
  expect(fundingMissing(check)).not.toContain('fibre');
  expect(missingOf(networks)).toEqual(['networks']);
});

test('of every place the part is that of the rule that excludes most, and no bound is above what its shares allow', () => {
  let led = 0;
  for (const feature of features.filter(({ layer }) => /zones|sites|buildings/.test(layer))) {
    const { check, rule } = asked(feature);
    const { supply, excludedParts, funding } = check;
    if (!supply || !funding) continue;
    const shares = [supply.of.ftthb, supply.of.hfc, supply.of.fttc].map(({ at }) => at[30].share ?? 0);
    const [first = 0, second = 0, third = 0] = shares.sort((a, b) => b - a);
    const two = supply.networks[1]!.share ?? 0;
    expect(two).toBeGreaterThanOrEqual(first + second - 1 - 1e-9);
    // Whoever has two has one of the two smaller ones.
    expect(two).toBeLessThanOrEqual(Math.min((first + second + third) / 2, second + third) + 1e-9);
    const [most] = excludedParts;
    if (!most || funding.verdict !== 'unknown') continue;
    for (const one of excludedParts) expect(one.share).toBeLessThanOrEqual(most.share);
    if (rule === networks) led++;
  }
  expect(led).toBeGreaterThan(10);
});

test('whoever has no figure is not told to be excluded, and not to be free of a rule', () => {
  const full = { ...everySpeed('ftthb', 100), ...everySpeed('alle', 100) };
  const city = aCity()
    .withCell(0, 0, { businesses: 30, gew: full })
    .withCell(1, 0, { businesses: 30, gew: {} })
    .build();
  const drawn = { kind: 'outline', geometry: polygonAt([0, 0, 200, 100]) } as const;
  const { excludedParts } = siteCheck(city, drawn, today, federalRules);
  expect(excludedParts.find(({ rule }) => rule === fibre)).toMatchObject({
    share: expect.closeTo(0.5, 6),
    areOthers: true,
    othersPass: false,
  });
});
