// SPDX-License-Identifier: EUPL-1.2
// "Passt, sobald … gebaut ist" speaks for those who stand in the area of the project, and for nobody where these are too few or
// where the project works somewhere near a place that is known only roughly.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit, type PlannedLine } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { placeFacts, siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { plainly } from '../../../src/business/number/figure-sentence';
import { afterSentence } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { City, CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { aCity, everySpeed, type Place, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const firm = firmFrom('80,cloud-erp,video/12', requirements);
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };

/** What is said of the time after a project, of whatever project the check finds or of one that is named. */
function said(city: City, target: SiteTarget, language: 'de' | 'en' = 'de', project?: string): string | null {
  const check = siteCheck(city, target, '2026-11-22', federalRules);
  const coming = project ? check.comingLines.filter((one) => one.plan.id === project) : check.comingLines;
  const { after } = businessFit(firm, { lines: [], secondNetwork: null }, coming, requirements);
  if (!after) return null;
  const { coming: figures } = siteFigures(check, shapeOf(target), federalRules, origin);
  const telling = { words: checkWordsOf(language), all: wordsOf(language), language, today: '2026-11-22' };
  const sentence = afterSentence(after, { coming: figures }, check.comingLines, telling);
  return sentence(plainly(language)).replaceAll('\u00a0', ' ');
}
function featureOf(id: string): SiteTarget {
  const layers = Object.values(theCity.layers).flatMap((layer) => layer as readonly CityFeature[]);
  return { kind: 'feature', feature: layers.find((one) => one.id === id)! };
}

test.each([
  [
    'residential-hoeh',
    'Das Vorhaben „Telekom-Glasfaser Innenstadt“ umfasst 3,1 % von 140 Betrieben dieses Gebiets (Umriss gezeichnet, ± 500 m): zu wenige, um für das Ganze zu sprechen.',
  ],
  [
    'building-villa-hueck',
    'Ob das Vorhaben „Telekom-Glasfaser Innenstadt“, mit dem es unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit) passen würde, diesen Ort umfasst, ist nicht bekannt; es umfasst 352 von 1.119 Betrieben im Umkreis (31,5 %) (Umriss gezeichnet, ± 500 m); Termin nicht bekannt.',
  ],
  [
    'residential-tinsberg',
    'Das Vorhaben „Telekom-Glasfaser Innenstadt“ umfasst 4 von 125 Betrieben dieses Gebiets (3,2 %) (Umriss gezeichnet, ± 500 m): zu wenige, um für das Ganze zu sprechen.',
  ],
])('%s', (id, text) => expect(said(theCity, featureOf(id))).toBe(text));

test('a building known to ±700 m is not told to get a line from a work site known to ±450 m', () => {
  expect(said(theCity, featureOf('building-villa-hueck'), 'de', 'plan-baustelle-lennekreuz')).toMatch(
    /^Ob das Vorhaben „Lennekreuz: .*“, mit dem es unter Bedingungen \(zu klären: Upload, Ersatzweg, Verfügbarkeit\) passen würde, diesen Ort umfasst, ist nicht bekannt: /,
  );
});

describe('an outline of ten cells with ten firms each', () => {
  const fibre = { technology: 'ftthb', downMbit: 1000 };
  const told = (project: Place, language: 'de' | 'en' = 'de') => {
    const city = aCity()
      .withBoundary([-1000, -1000, 4000, 3000])
      .withCells(0, 0, 10, 1, { businesses: 10, gew: everySpeed('alle', 0) })
      .withPlan('Netz', project, fibre)
      .build();
    return said(city, { kind: 'outline', geometry: polygonAt([0, 0, 1000, 100]) }, language);
  };

  test.each([
    [
      [0, 0, 1000, 100],
      'Passt unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit), sobald „Netz“ gebaut ist, für alle: 100 von 100 Betrieben dieses Gebiets (100,0 %); Termin nicht bekannt.',
    ],
    [
      [0, 0, 960, 100],
      'Passt unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit), sobald „Netz“ gebaut ist, für fast alle: 96 von 100 Betrieben dieses Gebiets (96,0 %); Termin nicht bekannt.',
    ],
    [
      [0, 0, 600, 100],
      'Passt unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit), sobald „Netz“ gebaut ist, für die meisten: 60 von 100 Betrieben dieses Gebiets (60,0 %); Termin nicht bekannt.',
    ],
    [
      [0, 0, 490, 100],
      'Passt unter Bedingungen (zu klären: Upload, Ersatzweg, Verfügbarkeit), sobald „Netz“ gebaut ist, nur für einen Teil: 49 von 100 Betrieben dieses Gebiets (49,0 %); Termin nicht bekannt.',
    ],
    [
      [0, 0, 90, 100],
      'Das Vorhaben „Netz“ umfasst 9 von 100 Betrieben dieses Gebiets (9,0 %): zu wenige, um für das Ganze zu sprechen.',
    ],
  ] as const)('%j', (project, text) => expect(told(project)).toBe(text));

  test('is told so in English', () => {
    expect(told([0, 0, 600, 100], 'en')).toBe(
      'Fits with conditions (to be settled: upload, backup route, availability) once the project “Netz” is built, for most: 60 of 100 businesses of this area (60.0%); date not known.',
    );
    expect(told([0, 0, 90, 100], 'en')).toBe(
      'The project “Netz” includes 9 of 100 businesses of this area (9.0%): too few to speak for the whole.',
    );
  });
});

test('of several projects the first that reaches most here is told, before an earlier one that reaches a part', () => {
  const line = {
    technology: 'ftthb',
    downMbit: 1000,
    belowDownMbit: null,
    upMbit: null,
    share: null,
  } as const;
  const plan = (project: string, partHere: number | null): PlannedLine => ({
    project,
    expected: null,
    line,
    partHere,
  });
  const first = (...plans: PlannedLine[]) =>
    businessFit(firm, { lines: [], secondNetwork: null }, plans, requirements).after?.project ?? null;
  expect(first(plan('ein Teil', 0.02), plan('die meisten', 0.6), plan('alle', 1))).toBe('die meisten');
  expect(first(plan('nicht bekannt', null), plan('ein Teil', 0.02), plan('mehr', 0.3))).toBe('mehr');
  expect(first(plan('niemand', 0), plan('nicht bekannt', null))).toBe('nicht bekannt');
  expect(first(plan('niemand', 0))).toBeNull();
});

test('a search for a line by a year does not count a project that reaches a corner of the site', () => {
  const answer = (project: Place) => {
    const city = aCity()
      .withBoundary([-1000, -1000, 4000, 3000])
      .withCells(0, 0, 10, 1, { businesses: 10, gew: everySpeed('alle', 0) })
      .withPlan('Netz', project, {
        technology: 'ftthb',
        downMbit: 1000,
        announcements: [{ event: 'completion', announcedOn: '2026', announcedFor: '2027', source: 'x' }],
      })
      .build();
    const outline = { kind: 'outline', geometry: polygonAt([0, 0, 1000, 100]) } as const;
    const candidate = { ...siteCandidates(theCity)[0]!, ...placeFacts(city, outline, null) };
    return findSites([candidate], { lineBy: { year: 2028, downMbit: 400 } }, false).shown[0]?.answer;
  };
  expect(answer([0, 0, 1000, 100])).toBe('yes');
  expect(answer([0, 0, 90, 100])).toBe('unknown');
});

test('the rows behind exposé and files say for how many firms a project is announced', () => {
  const target = featureOf('residential-hoeh');
  const check = siteCheck(theCity, target, '2026-11-22', federalRules);
  const figures = { site: siteFigures(check, shapeOf(target), federalRules, origin), fit: null };
  const saying = {
    words: checkWordsOf('de'),
    all: wordsOf('de'),
    language: 'de' as const,
    today: '2026-11-22',
  };
  const facts = siteFacts({ check, fit: null, figures }, { requirements, ...federalRules }, saying);
  const coming = facts
    .filter(({ group }) => group === 'coming')
    .map(({ value }) => value?.replaceAll('\u00a0', ' '));
  expect(coming).toContain(
    'im Bau (18. März 2024), Ende nicht bekannt; für 3,1 % von 140 Betrieben dieses Gebiets (Umriss gezeichnet, ± 500 m)',
  );
});
