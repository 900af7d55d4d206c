// SPDX-License-Identifier: EUPL-1.2
// What is counted in an extent that somebody drew is as drawn in the figures as it is in the claims, also where the cells were measured.

import { expect, test } from 'vitest';
import { headlineClaims } from '../../../src/analysis/place/claim';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { figuresOfSite, siteFigures } from '../../../src/analysis/site-check/site-figures';
import type { City, CityFeature } from '../../../src/core/city/city';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const cells = theCity.cells!;
const measured: City = { ...theCity, cells: { ...cells, about: { ...cells.about, confidence: 'found' } } };
const features = (['residential-zones', 'industrial-zones', 'commercial-sites'] as const).flatMap(
  (layer) => measured.layers[layer] as readonly CityFeature[],
);

test('each figure of those counted in an extent is demo exactly where the claims are', () => {
  const found = { drawn: 0, published: 0 };
  for (const feature of features.filter((_, at) => at % 3 === 0)) {
    const target = { kind: 'feature', feature } as const;
    const check = siteCheck(measured, target, '2026-11-22', federalRules);
    if (!check.answer?.subject || !check.supply) continue;
    const isDemo = headlineClaims(measured, check.answer.subject).some(({ demo }) => demo);
    const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };
    const site = siteFigures(check, shapeOf(target), federalRules, origin);
    const counted = figuresOfSite(site).filter(({ id }) => /^(reach|line|coming|funding\.fibre)\./.test(id));
    if (counted.length === 0) continue;
    found[isDemo ? 'drawn' : 'published']++;
    for (const { id, figure } of counted)
      expect([feature.id, id, figure.proof.confidence === 'demo']).toEqual([feature.id, id, isDemo]);
  }
  expect(Math.min(found.drawn, found.published)).toBeGreaterThan(0);
});
