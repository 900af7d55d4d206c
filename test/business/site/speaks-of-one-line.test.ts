// SPDX-License-Identifier: EUPL-1.2
// A sentence that names a line gives that line's number; where any of several technologies fits, none of them is named for all. And of
// one technology the slower class is never the more open one.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { fitShare } from '../../../src/analysis/site-check/fit-share';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import { reachSentence } from '../../../src/business/number/reach-sentence';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { formatShare } from '../../../src/words/number/format';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const today = '2026-11-22';
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
const layers = ['commercial-sites', 'startup-buildings', 'industrial-zones', 'residential-zones'] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);
const checks = features.map((feature) => siteCheck(city, { kind: 'feature', feature }, today, federalRules));

function told(check: (typeof checks)[number], firm: string, language: 'de' | 'en') {
  const fit = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  const figures = {
    site: siteFigures(check, shapeOf({ kind: 'feature', feature: check.feature! }), federalRules, origin),
    fit: fitFigures(fit.need, requirements, origin),
  };
  const telling = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const sentence = reachSentence(fit, check, figures, telling)?.(plainly(language)) ?? '';
  return { fit, found: fitShare(fit, check.supply), sentence: sentence.replaceAll('\u00a0', ' ') };
}
const at = (id: string) => checks.find(({ feature }) => feature?.id === id)!;

test('Timberg: that every firm had some line is not told of DSL, which 88.5 per cent had', () => {
  expect(told(at('industrial-timberg'), '1,voip', 'de').sentence).toContain(
    'passte eine Leitung für 244 von 244 Betrieben dieses Gebiets (100,0 %) (irgendeine Technik ab 30 Mbit/s)',
  );
  expect(told(at('industrial-timberg'), '1,voip', 'en').sentence).toContain(
    'fitted for 244 of 244 businesses of this area (100.0%) (any technology, at least 30 Mbit/s)',
  );
});

describe.each(['1,voip', '3,cloud-erp', '80,cloud-erp,video/12', '80,cloud-erp,offsite-backup/200'])(
  'over every site, building and area, for a firm %s',
  (firm) => {
    test('who names a technology in brackets gives the share of its line', () => {
      for (const check of checks) {
        const { found, sentence } = told(check, firm, 'de');
        if (!found?.line?.technology) continue;
        const name = wordsOf('de').view.technologies[found.line.technology];
        if (!sentence.includes(`(${name} ab `)) continue;
        // Of fewer than ten the count alone is told.
        const [, part, whole] = /für (\d) von (\d) [^(]*\(/.exec(sentence) ?? [];
        if (part) expect(Number(part) / Number(whole)).toBeCloseTo(found.line.share!, 9);
        else expect(sentence).toContain(formatShare(found.line.share!, 'de').replaceAll('\u00a0', ' '));
      }
    });

    test('of one technology the slower class is not more open than the faster', () => {
      const order = ['no', 'unknown', 'yes'];
      for (const check of checks) {
        const { fit } = told(check, firm, 'de');
        const down = fit.lines.map(({ line, reasons }) => ({
          ...line,
          answer: order.indexOf(reasons.find(({ about }) => about === 'down')!.answer),
        }));
        for (const fast of down)
          for (const slow of down)
            if (fast.technology === slow.technology && slow.downMbit! < fast.downMbit!)
              expect(slow.answer).toBeLessThanOrEqual(fast.answer);
      }
    });
  },
);

test('only one line of a place is told to be the one that comes closest', () => {
  for (const language of ['de', 'en'] as const) {
    const { fit } = checkWordsOf(language);
    expect(fit.otherThen('X', 'DSL', '30')).not.toMatch(/best|ehesten|closest/i);
    expect(fit.other('DSL', '30')).not.toMatch(/best|ehesten|closest/i);
  }
});
