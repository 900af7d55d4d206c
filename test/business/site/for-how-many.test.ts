// SPDX-License-Identifier: EUPL-1.2
// For whom a line suffices and building may be funded, over every site, building, area and a sample of cells: counted, with
// the spread of a place that is known only roughly, and never a hard no from one cell.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit } from '../../../src/analysis/site-check/business-fit';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { isOneCell } from '../../../src/analysis/site-check/site-lines';
import { placeFacts, siteCandidates } from '../../../src/analysis/site-search/site-candidate';
import { findSites } from '../../../src/analysis/site-search/site-finder';
import { fundingVerdict } from '../../../src/business/number/funding-verdict';
import { reachOf } from '../../../src/business/number/reach-sentence';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { fromPlane } from '../../../src/core/geo/projection';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { checkWordsOf } from '../../../src/words/business';
import { figureText } from '../../../src/words/number/figure-text';
import { formatShare } from '../../../src/words/number/format';
import { aCity, polygonAt } from '../../a-city';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
// More than any line here gives.
const greedy = {
  headcount: 400,
  activities: [{ id: 'cloud-erp' }, { id: 'offsite-backup', amount: 90_000 }],
  mustNotFail: false,
};
const layers = ['commercial-sites', 'startup-buildings', 'industrial-zones', 'residential-zones'] as const;
const features: SiteTarget[] = layers.flatMap((layer) =>
  city.layers[layer].map((feature) => ({ kind: 'feature', feature: feature as CityFeature }) as const),
);
const cells = city.cells!;
const points: SiteTarget[] = Array.from({ length: 60 }, (_, n) => {
  const i = Math.floor((n * cells.column.length) / 60);
  const [lon, lat] = fromPlane(
    cells.crs,
    (cells.column[i]! + 0.5) * cells.cellM,
    (cells.row[i]! + 0.5) * cells.cellM,
  );
  return { kind: 'point', lon, lat } as const;
});
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };
const all = [...features, ...points].map((target) => {
  const check = siteCheck(city, target, '2026-11-22', federalRules);
  return { target, check, figures: siteFigures(check, shapeOf(target), federalRules, origin) };
});

test('the sample has cells, areas and places known only to so many metres', () => {
  const kinds = new Set(all.map(({ check }) => check.supply?.subject.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['cell', 'area', 'circle', 'building']));
});

test('how many have a class follows from share and number, and is none or all only where it is so', () => {
  let shareOnly = 0;
  for (const { check, figures } of all) {
    for (const mbit of thresholdsMbit) {
      const reach = figures.reach.get(mbit);
      if (!reach) continue;
      const at = check.supply!.of.alle.at[mbit];
      expect(reach.share.figure.value).toBe(at.share);
      if (reach.spread) {
        expect(reach.spread.low.figure.value).toBeLessThanOrEqual(at.share!);
        expect(reach.spread.high.figure.value).toBeGreaterThanOrEqual(at.share!);
      }
      if (!reach.reached) {
        shareOnly++;
        continue;
      }
      expect(Math.abs(reach.reached.figure.value! - at.reached)).toBeLessThanOrEqual(0.5);
      if (at.share! > 0 && at.share! < 1) {
        expect(figureText(reach.reached.figure, 'de')).not.toBe(figureText(reach.counted.figure, 'de'));
        expect(reach.reached.figure.value).toBeGreaterThan(0);
      }
      // Who divides finds the share.
      const whole = Math.round(reach.counted.figure.value!);
      expect(reach.reached.figure.proof.isApproximate).toBeUndefined();
      expect(formatShare(reach.reached.figure.value! / whole, 'de')).toBe(formatShare(at.share!, 'de'));
    }
  }
  expect(shareOnly).toBeGreaterThan(0);
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const words = checkWordsOf(language);

  test('neither one cell nor a rough place gives a hard no', () => {
    let soft = 0;
    for (const { check } of all) {
      if (!check.supply) continue;
      const { fit, best, lines } = businessFit(greedy, check, check.comingLines, requirements);
      const verdict = fitVerdict({ fit, best, lines }, check, words);
      const isSoft = isOneCell(check.supply) || check.supply.spread !== null;
      if (fit === 'does-not-fit' && isSoft) {
        soft++;
        expect(verdict.startsWith(words.fit.verdict['does-not-fit'])).toBe(false);
        // What is lacking is named, so that no speed reads against the verdict.
        expect(verdict).toMatch(/ \((Grund|reason)(: | je nach Leitung: |, by line: )/);
      }
      if (isOneCell(check.supply) && check.funding?.verdict === 'excluded') {
        soft++;
        expect(fundingVerdict(check, words)).toMatch(/100/);
      }
    }
    expect(soft).toBeGreaterThan(20);
  });

  test('the sentence names how many of how many, of what, and the spread of a rough place', () => {
    const said = (id: string) => {
      const one = all.find(({ check }) => check.feature?.id === id);
      return reachOf(1000, one!.figures, { words, language, today: '2026-11-22' })?.(({ figure }) =>
        figureText(figure, language),
      );
    };
    expect(said('site-freisenberg')).toBe(
      language === 'de'
        ? 'Mitte 2021 gab es mindestens 1.000\u00a0Mbit/s für 258 von 508 Betrieben dieses Gebiets (50,8\u00a0%).'
        : 'In mid-2021, at least 1,000\u00a0Mbit/s was available to 258 of 508 businesses of this area (50.8%).',
    );
    const rough = all.find(({ figures }) => {
      const spread = figures.reach.get(1000)?.spread;
      return spread && spread.low.figure.value !== spread.high.figure.value;
    });
    expect(said(rough!.check.feature!.id)).toMatch(language === 'de' ? / je nach Feld: / : / by cell: /);
  });
});

describe('an area of several cells in which four businesses are counted', () => {
  const slow = { households: 0, businesses: 2, gew: { alle_30: 100, alle_50: 0, fttc_30: 100, fttc_50: 0 } };
  const few = aCity().withBoundary([-100, -100, 2000, 500]).withCell(0, 0, slow).withCell(1, 0, slow).build();
  const outline = { kind: 'outline', geometry: polygonAt([0, 0, 200, 100]) } as const;
  const check = siteCheck(few, outline, '2026-11-22', federalRules);
  const { fit, best, lines } = businessFit(greedy, check, check.comingLines, requirements);

  test.each(['de', 'en'] as const)('gets no verdict on its line or its funding: %s', (language) => {
    const words = checkWordsOf(language);
    expect(fit).toBe('does-not-fit');
    expect(fitVerdict({ fit, best, lines }, check, words)).toMatch(
      /^(Hier sind zu wenige|Too few) (Betriebe|businesses) /,
    );
    const excluded = { ...check, funding: { ...check.funding!, verdict: 'excluded' as const } };
    expect(fundingVerdict(excluded, words)).toMatch(/^(Hier sind zu wenige|Too few)/);
  });

  test('is neither in nor out of a search for a line', () => {
    const candidate = { ...siteCandidates(city)[0]!, ...placeFacts(few, outline, null) };
    const answers = [30, 1000].map(
      (downMbit) => findSites([candidate], { downMbit }, false).shown[0]?.answer,
    );
    expect(answers).toEqual(['unknown', 'unknown']);
  });
});
