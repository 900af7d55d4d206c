// SPDX-License-Identifier: EUPL-1.2
// The number under a verdict is the number of that verdict: for how many the whole need is met, of when, and beside it how many
// have the download alone. No sentence of the check speaks of old data as of today.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit, type LineFacts, lineFit } from '../../../src/analysis/site-check/business-fit';
import type { Need } from '../../../src/analysis/site-check/business-need';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { fitShare } from '../../../src/analysis/site-check/fit-share';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import type { SupplyHere } from '../../../src/analysis/site-check/site-lines';
import { plainly } from '../../../src/business/number/figure-sentence';
import { reachSentence } from '../../../src/business/number/reach-sentence';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { byThreshold, type ThresholdMbit } from '../../../src/layers/speed-thresholds';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { formatShare } from '../../../src/words/number/format';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };
const foundry = '80,cloud-erp,offsite-backup/200';
const layers = ['commercial-sites', 'startup-buildings', 'industrial-zones', 'residential-zones'] as const;
const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);

function said(target: SiteTarget, language: 'de' | 'en' = 'de', firm = foundry, today = '2026-11-22') {
  const check = siteCheck(city, target, '2026-11-22', federalRules);
  const fit = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  const figures = {
    site: siteFigures(check, shapeOf(target), federalRules, origin),
    fit: fitFigures(fit.need, requirements, origin),
  };
  const saying = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  return {
    fit,
    supply: check.supply,
    verdict: fitVerdict(fit, check, saying.words),
    sentence: plain(reachSentence(fit, check, figures, saying)?.(plainly(language)) ?? ''),
    facts: siteFacts({ check, fit, figures }, { requirements, ...federalRules }, saying),
  };
}
const of = (id: string): SiteTarget => ({
  kind: 'feature',
  feature: features.find((one) => one.id === id)!,
});

test('Rahmedetal: the 2.8 per cent whose line meets the whole need stand before the 84.9 who have the download', () => {
  const { verdict, sentence } = said(of('site-rahmedetal'));
  expect(verdict).toBe('Passt unter Bedingungen für einen Teil der Betriebe');
  expect(sentence).toBe(
    'Mitte 2021 (vor 5 Jahren) passte eine Leitung für 2,8 % von 301 Betrieben dieses Gebiets (Glasfaser ab 400 Mbit/s); der Download allein (mindestens 100 Mbit/s) für 84,9 %, nicht aber Upload.',
  );
  expect(said(of('site-rahmedetal'), 'en')).toMatchObject({
    verdict: 'Fits with conditions for some of the businesses',
    sentence:
      'In mid-2021 (5 years ago), a line fitted for 2.8% of 301 businesses of this area (fibre at least 400 Mbit/s); the download alone (at least 100 Mbit/s) for 84.9%, but not upload.',
  });
});

test('a share that stands for less than one firm is told as that, not as some of them', () => {
  const symmetric = '80,cloud-erp,public-server,cad-upload/36';
  const { verdict, sentence } = said(of('site-rahmedetal'), 'de', symmetric);
  expect(sentence).toContain('für mindestens 0,2 % von 301 Betrieben');
  expect(verdict).toBe('Ob es für einen von 301 Betrieben passt, lassen diese Daten offen');
  expect(said(of('site-rahmedetal'), 'en', symmetric).verdict).toBe(
    'Whether it fits for one of 301 businesses these data leave open',
  );
});

test('where no line fits, nobody is the number, and not those who have the download', () => {
  const { verdict, sentence } = said(of('building-innovation-factory'));
  expect(verdict).toBe('Für die Betriebe im Umkreis passt nach diesen Daten keine Leitung (Grund: Upload)');
  expect(sentence).toMatch(
    /^Mitte 2021 \(vor 5 Jahren\) passte eine Leitung für keinen von 198 Betrieben im Umkreis; der Download allein \(mindestens 100 Mbit\/s\) für 100,0 %\.$/,
  );
});

test('data of this year speak in the present', () => {
  const { sentence } = said(of('site-rahmedetal'), 'de', foundry, '2021-12-01');
  expect(sentence).toMatch(/^Es passt eine Leitung für 2,8 % von 301 /);
  expect(said(of('site-rahmedetal'), 'en', foundry, '2021-12-01').sentence).toMatch(
    /^A line fits for 2\.8% of 301 /,
  );
});

test('Freisenberg: of a firm that must not fail those are the number who may have a line that nothing rules out', () => {
  const mustNotFail = '80,cloud-erp,video/12,shift-iot,!';
  const { verdict, sentence } = said(of('site-freisenberg'), 'de', mustNotFail);
  expect(verdict).toBe(
    'Für die meisten Betriebe passt nach diesen Daten keine Leitung (Grund: Upload); für die übrigen ist es nicht bekannt',
  );
  expect(sentence).toBe(
    'Mitte 2021 (vor 5 Jahren) kam für 18,0 % von 508 Betrieben dieses Gebiets eine Leitung infrage (Glasfaser ab 200 Mbit/s; offen: Ersatzweg); der Download allein (mindestens 200 Mbit/s) für 100,0 %, nicht aber Upload.',
  );
  expect(said(of('site-freisenberg'), 'en', mustNotFail).sentence).toBe(
    'In mid-2021 (5 years ago), a line may have fitted for 18.0% of 508 businesses of this area (fibre at least 200 Mbit/s; open: backup route); the download alone (at least 200 Mbit/s) for 100.0%, but not upload.',
  );
  expect(said(of('site-freisenberg'), 'de', mustNotFail, '2021-12-01').sentence).toMatch(
    /^Es kommt für 18,0 % von 508 /,
  );
});

describe.each([
  '80,cloud-erp,video/12,shift-iot,!',
  '3,cloud-erp,!',
  '80,cloud-erp,video/12',
  '3,cloud-erp',
  '400,offsite-backup/9000,cad-upload/40',
])('over every site, building and area, for a firm %s', (firm) => {
  test('the number is a share that some fitting line has, and never more than have the download', () => {
    for (const feature of features) {
      const { fit, supply, sentence, verdict } = said({ kind: 'feature', feature }, 'de', firm);
      const share = fitShare(fit, supply);
      if (!share || !sentence) continue;
      const fitting = fit.lines.filter((one) => one.fit === 'fits' || one.fit === 'fits-with');
      // Who has a line that something known rules out is never in the number.
      const open = fit.lines.filter((one) => fitting.length === 0 && one.fit === 'unknown');
      const possible = [...fitting, ...open];
      expect(share.share > 0).toBe(possible.length > 0);
      for (const { line } of fitting) expect(share.share).toBeGreaterThanOrEqual(line.share!);
      expect(share.share).toBeLessThanOrEqual(
        possible.reduce((sum, { line }) => sum + line.share!, 0) + 1e-9,
      );
      expect(share.open.length > 0).toBe(open.length > 0);
      expect(sentence.includes('infrage')).toBe(open.length > 0 && !sentence.includes('zu wenige'));
      // Of fewer than ten no share is told, but how many they are.
      const few = /(\d) von (\d) /.exec(sentence);
      if (few && share.share > 0) {
        expect(Number(few[1]) / Number(few[2])).toBeCloseTo(share.share, 3);
        expect(sentence).not.toContain('%');
      } else if (share.share > 0)
        expect(sentence.split('; ')[0]).toContain(formatShare(share.share, 'de').replaceAll('\u00a0', ' '));
      else expect(sentence).toContain('für keinen von ');
      if (fitting.length > 0 && share.share <= 0.5)
        expect(verdict).toMatch(
          /für einen Teil der (Betriebe|Haushalte)( im Umkreis(, soweit er in der Stadt liegt)?| in dem Teil, der in der Stadt liegt| in diesem 100-Meter-Feld)?$|für einen von \d+ \w+ passt, lassen diese Daten offen$|zu wenige/,
        );
    }
  });

  test('no row of the check speaks of 2021 in the present', () => {
    for (const feature of features) {
      for (const { group, value } of said({ kind: 'feature', feature }, 'de', firm).facts) {
        if (group !== 'fit' || !value) continue;
        expect(value).not.toMatch(/können sie buchen|^Mindestens|Es passt|vorhanden\./);
      }
    }
  });
});

describe('lines of several technologies', () => {
  const need: Need = {
    rows: [],
    downMbit: 100,
    upMbit: 0,
    reserveFactor: 1,
    latency: 'any',
    symmetry: 'no',
    redundancy: 'no',
  };
  const line = (technology: LineFacts['technology'], downMbit: number, share: number): LineFacts => ({
    technology,
    downMbit,
    belowDownMbit: null,
    upMbit: null,
    share,
  });
  const share = (lines: readonly LineFacts[], any: number) => {
    const at = (value: number | null) => ({
      at: byThreshold(() => ({ share: value, reached: 0, counted: 1, withoutFigure: 0 })),
    });
    const shareAt = (technology: string) => ({
      at: byThreshold((mbit: ThresholdMbit) => {
        const found = lines.filter((one) => one.technology === technology && (one.downMbit ?? 0) >= mbit);
        return {
          share: Math.max(0, ...found.map((one) => one.share ?? 0)),
          reached: 0,
          counted: 1,
          withoutFigure: 0,
        };
      }),
    });
    const supply = {
      of: { alle: at(any), ftthb: shareAt('ftthb'), hfc: shareAt('hfc'), fttc: shareAt('fttc') },
    };
    const fits = lines.map((one) => lineFit(need, one, null, requirements));
    return fitShare({ lines: fits }, supply as unknown as SupplyHere);
  };

  test('that all fit reach whoever has any of them', () => {
    const found = share([line('ftthb', 1000, 0.2), line('hfc', 100, 0.5)], 0.6);
    expect(found).toMatchObject({ share: 0.6, isLeast: false, anyMbit: 100 });
  });

  test('of which one reaches further down than fits reach at least those of the widest', () => {
    const slow = share([line('ftthb', 400, 0.2), line('hfc', 100, 0.5), line('fttc', 50, 0.9)], 0.95);
    expect(slow).toMatchObject({ share: 0.95, anyMbit: 100, isLeast: false });
    const unsold = { ...line('fttc', 100, 0.9), upMbit: 0 };
    const fits = [line('ftthb', 400, 0.2), line('hfc', 100, 0.5)];
    const needy = { ...need, upMbit: 20 };
    const lines = [...fits, unsold].map((one) => lineFit(needy, one, null, requirements));
    const table = {
      of: {
        alle: { at: byThreshold(() => ({ share: 0.95 })) },
        ftthb: { at: byThreshold(() => ({ share: 0.2 })) },
        hfc: { at: byThreshold(() => ({ share: 0.5 })) },
        fttc: { at: byThreshold(() => ({ share: 0.9 })) },
      },
    };
    expect(fitShare({ lines }, table as unknown as SupplyHere)).toMatchObject({
      share: 0.5,
      isLeast: true,
      anyMbit: null,
      lacking: ['up'],
    });
  });

  test('none known is no share', () => {
    expect(fitShare({ lines: [] }, null)).toBeNull();
  });
});
