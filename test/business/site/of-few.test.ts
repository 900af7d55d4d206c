// SPDX-License-Identifier: EUPL-1.2
// Of an area in which hardly anybody is counted no share is told, neither of firms whom its rim cuts off nor as a yes or no of funding; and
// for whom the line excludes funding is told by the words for shares, in the verdict as beside its rule.

import { readFileSync } from 'node:fs';
import { bboxPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { outlineFigures } from '../../../src/analysis/site-check/outline-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import { fundingVerdict, testResult } from '../../../src/business/number/funding-verdict';
import { reachOf, whomSaid } from '../../../src/business/number/reach-sentence';
import { announced } from '../../../src/business/outline/outline-figures-part';
import { fitOf } from '../../../src/business/site/business-fit-part';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { cornersFrom, soundOutline } from '../../../src/core/outline/outline';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const day = city.municipality.dataAsOf;
const outlineOf = (west: number, south: number, east: number, north: number): SiteTarget => ({
  kind: 'outline',
  geometry: bboxPolygon([west, south, east, north]).geometry,
});
const lonely = outlineOf(7.572411, 51.186686, 7.585389, 51.191954);
const centre = outlineOf(7.631, 51.2152, 7.637, 51.2188);
const oldTown = outlineOf(7.626, 51.2161, 7.634, 51.2209);
const checkOf = (target: SiteTarget) => siteCheck(city, target, day, federalRules);
const feature = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: (Object.values(city.layers).flat() as CityFeature[]).find((one) => one.id === id)!,
});
const figuresOf = (target: SiteTarget) =>
  outlineFigures(city, shapeOf(target)!, {
    name: { de: '', en: '' },
    source: '–',
    page: { corners: null },
    file: 'o.geojson',
    id: null,
    group: 'all',
  });

test('the firm that a rim cuts off is no firm, and of one household there is no share', () => {
  const check = checkOf(lonely);
  expect(check.supply).toMatchObject({ unit: 'households' });
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: day };
  const site = siteFigures(check, shapeOf(lonely), federalRules, origin);
  const said = (language: 'de' | 'en') =>
    reachOf(1000, site, { words: checkWordsOf(language), language, today: day })!(plainly(language));
  expect(said('de')).toBe('Gezählt ist hier nur 1 Haushalt mit Angabe: zu wenige für einen Anteil.');
  expect(said('en')).toBe('Only 1 household is counted here with a figure: too few for a share.');
  expect(fundingVerdict(check, checkWordsOf('de'))).not.toMatch(/Teil|meisten/);
});

test('no row and no reason tells a share of a single household, whom nothing else than the town counts', () => {
  const check = checkOf(lonely);
  const fit = fitOf(check, firmFrom('3,voip', requirements), requirements)!;
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: day };
  const figures = {
    site: siteFigures(check, shapeOf(lonely), federalRules, origin),
    fit: fitFigures(fit.need, requirements, origin),
  };
  const valuesOf = (language: 'de' | 'en') => {
    const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today: day };
    const rows = siteFacts({ check, fit, figures }, { requirements, ...federalRules }, saying);
    return rows.filter(({ group }) => group !== 'size').map(({ value }) => value ?? '');
  };
  const [de, en] = [valuesOf('de'), valuesOf('en')];
  expect(
    [...de, ...en].filter((value) =>
      /%\s+(der|of) (Haushalte|households)|1 (Haushalte|households)/u.test(value),
    ),
  ).toEqual([]);
  expect(de).toContainEqual(
    expect.stringMatching(/^ab 1\.000\sMbit\/s: zu wenige gezählt für einen Anteil$/u),
  );
});

test('table and line of an outline give no share of fewer than ten', () => {
  const now = figuresOf(lonely);
  expect(now.tooFew).toEqual({ households: true, businesses: true, area: false });
  const line = announced({ now, before: null }, 1000, checkWordsOf('de').outline, 'de');
  expect(line).toMatch(/: 1 Haushalt, 0 Betriebe, ab 1\.000\sMbit\/s: .* der Fläche$/u);
  expect(announced({ now, before: null }, 1000, checkWordsOf('en').outline, 'en')).toContain(
    ': 1 household,',
  );
  expect(figuresOf(centre).tooFew).toEqual({ households: false, businesses: false, area: false });
});

test('the line of an outline says of which part its people are, and of one outside that nobody knows', () => {
  const lineOf = (target: SiteTarget, language: 'de' | 'en') =>
    announced(
      { now: figuresOf(target), before: null },
      1000,
      checkWordsOf(language).outline,
      language,
    ).replaceAll('\u00a0', ' ');
  const across = outlineOf(7.62137, 51.26401, 7.64137, 51.27701);
  expect(lineOf(across, 'de')).toMatch(
    /^201,9 ha; im Teil in Lüdenscheid: 6 Haushalte, 0 Betriebe, ab 1\.000 Mbit\/s: 0,7 % der Fläche$/,
  );
  expect(lineOf(across, 'en')).toMatch(/^201\.9 ha; in the part in Lüdenscheid: 6 households, /);
  const altena = outlineOf(7.69, 51.265, 7.71, 51.275);
  expect(lineOf(altena, 'de')).toMatch(
    /^155,\d ha, nach der Grenze in den Daten ganz außerhalb von Lüdenscheid: Haushalte, Betriebe und Leitungen nicht bekannt$/,
  );
  expect(lineOf(altena, 'en')).toMatch(
    /ha, by the boundary in the data all outside Lüdenscheid: households, .* not known$/,
  );
  expect(lineOf(centre, 'de')).not.toContain('Lüdenscheid');
});

test('a drawn area of which one cell is counted is no cell, and one business decides nothing for it', () => {
  const area = outlineOf(7.71193, 51.19626, 7.71793, 51.20426);
  const check = checkOf(area);
  expect(check.supply).toMatchObject({ cells: 1, subject: { kind: 'area' } });
  const fit = fitOf(
    check,
    firmFrom('20,public-server,shift-iot,offsite-backup/2000,!', requirements),
    requirements,
  )!;
  for (const language of ['de', 'en'] as const) {
    const said = fitVerdict(fit, check, checkWordsOf(language));
    expect(said).toMatch(
      language === 'de'
        ? /^In dem Teil, der in der Stadt liegt, sind zu wenige \S+ gezählt, .*; bei ihnen passt nach diesen Daten keine Leitung/
        : /^Too few \S+ are counted in the part that lies in the city to speak for the whole; by these data, none of their lines fits/,
    );
    expect(said).not.toMatch(/100-Meter-Feld|100 m cell/);
  }
});

test('where the page counts ten, ten are not too few', () => {
  const corners = '7.657360/51.212130,7.653890/51.213270,7.653100/51.211260,7.654550/51.210460';
  const geometry = soundOutline(cornersFrom(corners))!;
  const { businesses, tooFew } = figuresOf({ kind: 'outline', geometry });
  expect(businesses.value).toBeLessThan(10);
  expect([plainly('de')({ id: '', figure: businesses }), tooFew.businesses]).toEqual(['10', false]);
});

test('the only business of an area that a project includes is one of one, not less', () => {
  const drawn = outlineOf(7.642609, 51.214153, 7.644209, 51.214793);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: day };
  const site = siteFigures(checkOf(drawn), shapeOf(drawn), federalRules, origin);
  const said = [...site.coming.values()].map((one) => whomSaid(one, plainly('de'), checkWordsOf('de').fit));
  expect(said.length).toBeGreaterThan(0);
  expect(said.join(' ')).not.toMatch(/weniger als einen von 1 .*100,0/);
});

test('for whom the line excludes funding follows from the share, and its rule says the same', () => {
  const saidOf = (target: SiteTarget) => {
    const check = checkOf(target);
    const rule = check.funding!.tests.find((one) => one.rule === check.funding!.rule!.id)!;
    const words = checkWordsOf('de');
    const share = check.supply!.of.alle.at[1000].share!;
    return { share, verdict: fundingVerdict(check, words), result: testResult(check, rule, words) };
  };
  const nearly = saidOf(centre);
  expect(nearly.share).toBeGreaterThan(0.99);
  expect(nearly.verdict).toBe('Nach den Demo-Feldern schließt für fast alle hier eine Regel Förderung aus.');
  expect(nearly.result).toBe('schließt für fast alle aus');
  // Where another rule decides already, that of the day still says what its number says.
  const decided = saidOf(feature('residential-eichholz'));
  expect(decided.share).toBeGreaterThan(0.99);
  expect(checkOf(feature('residential-eichholz')).funding!.verdict).toBe('excluded');
  expect(decided.result).toBe('schließt für fast alle aus');
  expect(saidOf(feature('site-freisenberg')).result).toMatch(/^schließt für die meisten aus, /);
  const part = saidOf(oldTown);
  expect(part.share).toBeGreaterThan(0);
  expect(part.result).toMatch(/^schließt für (einen Teil|die meisten|fast alle) aus/);
  const some = saidOf(feature('site-rahmedetal'));
  expect(some.share).toBeLessThan(0.5);
  expect(some.verdict).toContain('schließt für einen Teil hier eine Regel');
  expect(some.result).toBe('schließt für einen Teil aus, für die anderen nicht bekannt');
});

test('of fewer than ten no rule says for whom it excludes', () => {
  const check = checkOf(outlineOf(7.638756, 51.175412, 7.657352, 51.180801));
  const { at, total } = check.supply!.of.alle;
  expect(total).toBeLessThan(10);
  expect(at[1000].share! * total).toBeGreaterThanOrEqual(1);
  const rule = check.funding!.tests.find((one) => one.rule === check.funding!.rule!.id)!;
  expect(testResult(check, rule, checkWordsOf('de'))).toBe('nicht bekannt');
});
