// SPDX-License-Identifier: EUPL-1.2
// What is printed and saved says no more than the screen: of a place without a position no project is denied, of one known by a line
// alone it is open who gets it, and what was built in a part is told of that part. One line's lack is not that of all.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { businessFit } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import { reachSentence } from '../../../src/business/number/reach-sentence';
import { builtInShort } from '../../../src/business/site/built-since-text';
import { afterSentence, fitVerdict } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { City, CityFeature } from '../../../src/core/city/city';
import { coverageTechnologies } from '../../../src/layers/broadband-coverage';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const today = '2026-11-22';
const symmetric = '80,cloud-erp,public-server,cad-upload/36';

function told(target: SiteTarget, firm: string, city: City = theCity, language: 'de' | 'en' = 'de') {
  const check = siteCheck(city, target, today, federalRules);
  const fit = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
  const figures = {
    site: siteFigures(check, shapeOf(target), federalRules, origin),
    fit: fitFigures(fit.need, requirements, origin),
  };
  const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null;
  const after = fit.after && afterSentence(fit.after, figures.site, check.comingLines, saying);
  return {
    check,
    facts: siteFacts({ check, fit, figures }, { requirements, ...federalRules }, saying),
    coming: siteFacts({ check, fit: null, figures }, { requirements, ...federalRules }, saying).flatMap(
      ({ group, label, value }) => (group === 'coming' ? [{ label, value: plain(value) }] : []),
    ),
    after: plain(after?.(plainly(language))),
    built: plain(builtInShort(fit, check, figures.site, saying)),
    verdict: fitVerdict(fit, check, saying.words),
    reach: plain(reachSentence(fit, check, figures, saying)?.(plainly(language))),
  };
}
const of = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: Object.values(theCity.layers)
    .flatMap((layer) => layer as readonly CityFeature[])
    .find((one) => one.id === id)!,
});

test('of a place without a position it is not known which project covers it, unless one names its street', () => {
  const lost = Object.values(theCity.layers)
    .flatMap((layer) => layer as readonly CityFeature[])
    .filter(({ layer, geometry }) => layer === 'commercial-sites' && geometry === null);
  expect(lost.length).toBeGreaterThan(0);
  const unknown = lost
    .map((feature) => told({ kind: 'feature', feature }, symmetric))
    .filter(({ check }) => check.answer === null);
  expect(unknown.length).toBeGreaterThan(0);
  const named = unknown.filter(({ check }) => check.comingLines.length > 0);
  expect(named.map(({ check }) => check.feature?.id)).toEqual(['site-loher-strasse']);
  for (const { coming, check } of unknown) {
    if (check.comingLines.length > 0) continue;
    expect(coming).toEqual([{ label: 'Was angekündigt ist', value: null }]);
  }
});

test('a project that stands as a line is announced with that it is open whether it holds the place', () => {
  const { coming } = told(of('industrial-timberg'), symmetric);
  expect(coming.find(({ label }) => label.startsWith('B 229'))?.value).toMatch(
    /; ob dieser Ort dazugehört, ist nicht bekannt: Die Lage des Vorhabens ist nur ungefähr bekannt/,
  );
});

test('nobody asks whether a project holds itself', () => {
  expect(told(of('plan-baustelle-lennekreuz'), symmetric).after).toMatch(
    /^Gefragt ist das Vorhaben „.*“ selbst; für wen damit eine Leitung passt, ist nicht bekannt/,
  );
});

test.each([
  'plan-baustelle-b229',
  'plan-baustelle-loesenbacher-1',
  'plan-baustelle-loesenbacher-2',
  'plan-baustelle-lennekreuz',
])('what is announced at %s does not ask it of itself', (id) => {
  const { coming } = told(of(id), symmetric);
  const { name } = theCity.layers['planned-expansion'].find((one) => one.id === id)!.properties;
  expect(coming.find(({ label }) => label === name)?.value).not.toContain('dazugehört');
});

test('after a project it fits under the conditions that its line leaves open', () => {
  expect(told(of('residential-kluse'), symmetric).after).toMatch(
    /^Passt unter Bedingungen \(zu klären: Upload, Symmetrie, Ersatzweg, Verfügbarkeit\), sobald „/,
  );
});

test('the head of the sheet says where it was built since', () => {
  expect(told(of('residential-kluse'), symmetric).built).toBe(
    'seit Dezember 2022 ist dort, wo 22,9 % der Betriebe hier liegen (Umriss gezeichnet, ± 400 m), Glasfaser weitgehend gebaut',
  );
});

test('what the best line lacks is not told of all lines', () => {
  expect(told(of('residential-rathmecke'), symmetric).verdict).toMatch(
    /\(Grund je nach Leitung: Download, Upload, Symmetrie\)$/,
  );
});

test('who needs less than any class of the data has at least the number of those who have the slowest', () => {
  expect(told(of('residential-augustenthal'), '1,voip').reach).toContain(
    'für mindestens 75,1 % von 24 Betrieben',
  );
});

test('a part of a business is no business of which a share is told', () => {
  const city = aCity()
    .withCell(0, 0, {
      households: 10,
      businesses: 1,
      hh: everySpeed('hfc', 100),
      gew: Object.fromEntries(coverageTechnologies.flatMap((one) => Object.entries(everySpeed(one, 0)))),
    })
    .build();
  const target = { kind: 'outline', geometry: polygonAt([0, 0, 40, 100]) } as const;
  expect(told(target, symmetric, city).check.supply?.unit).toBe('households');
  const whole = { kind: 'outline', geometry: polygonAt([0, 0, 60, 100]) } as const;
  expect(told(whole, symmetric, city).check.supply?.unit).toBe('businesses');
});

test('what is said of the line has the day and the source of the line, the need those of its assumption', () => {
  const { facts } = told(of('industrial-timberg'), symmetric);
  const line = facts.find(({ group }) => group === 'line')!;
  expect(line.asOf).toBe('2021-H1');
  const fit = facts.filter(({ group }) => group === 'fit');
  expect(fit.length).toBeGreaterThan(2);
  for (const { label, asOf, source } of fit) {
    const isNeed = label === 'Bedarf';
    expect([label, asOf === line.asOf, source === line.source]).toEqual([label, !isNeed, !isNeed]);
  }
});

test('a way that starts at a drawn outline is no surer than the outline', () => {
  const { facts } = told(of('industrial-timberg'), symmetric);
  const surenessOf = (label: string) => facts.find((fact) => fact.label === label)?.certainty;
  expect(['Bahnhof', 'Autobahn'].map(surenessOf)).toEqual(['demo', 'demo']);
  expect(told({ kind: 'point', lon: 7.6273, lat: 51.2197 }, symmetric).facts).toContainEqual(
    expect.objectContaining({ label: 'Bahnhof', certainty: 'found' }),
  );
});

test('the foot of a sheet says for which day it was worked out: no date of a line, and none after which nothing was read', () => {
  for (const language of ['de', 'en'] as const)
    expect(checkWordsOf(language).expose.printedOn('X')).toMatch(/^(Gerechnet auf den|Worked out as of) X$/);
});
