// SPDX-License-Identifier: EUPL-1.2
// A project that takes away the reason of a "no" is told also where it leaves something open, and what is asked about itself comes
// before another of which nobody knows whether it stands here.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit, type LineFacts, type PlannedLine } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { plainly } from '../../../src/business/number/figure-sentence';
import { afterSentence } from '../../../src/business/site/fit-text';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const today = '2026-11-22';
const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: today };
const foundry = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!';

function said(id: string, firm: string, language: 'de' | 'en' = 'de'): string | null {
  const feature = Object.values(theCity.layers)
    .flatMap((layer) => layer as readonly CityFeature[])
    .find((one) => one.id === id)!;
  const target = { kind: 'feature', feature } as const;
  const check = siteCheck(theCity, target, today, federalRules);
  const { after } = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  if (!after) return null;
  const site = siteFigures(check, shapeOf(target), federalRules, origin);
  const telling = { words: checkWordsOf(language), all: wordsOf(language), language, today };
  const sentence = afterSentence(after, site, check.comingLines, telling);
  return sentence(plainly(language)).replaceAll('\u00a0', ' ');
}

describe('a foundry that stands still without a line', () => {
  test('is told of fibre under construction around it, and what is to be settled', () => {
    expect(said('residential-kluse', foundry)).toBe(
      'Ob es passt, sobald „Telekom-Glasfaser Innenstadt“ gebaut ist, ist nicht bekannt (zu klären: Upload, Symmetrie, Ersatzweg, Verfügbarkeit); es umfasst 61,0 % von 50 Betrieben dieses Gebiets (Umriss gezeichnet, ± 500 m): Termin nicht bekannt.',
    );
    expect(said('residential-kluse', foundry, 'en')).toBe(
      'Whether it fits once the project “Telekom fibre, town centre” is built is not known (to be settled: upload, symmetry, backup route, availability); it includes 61.0% of 50 businesses of this area (outline drawn, ± 500 m): date not known.',
    );
  });

  test('is told of the project that it asks about', () => {
    expect(said('plan-telekom-innenstadt', foundry)).toBe(
      'Ob es passt, sobald „Telekom-Glasfaser Innenstadt“ gebaut ist, ist nicht bekannt (zu klären: Upload, Symmetrie, Ersatzweg, Verfügbarkeit): Termin nicht bekannt.',
    );
  });

  test('is told of no programme of which nobody knows whether it comes here', () => {
    expect(said('industrial-timberg', foundry)).toBeNull();
  });
});

test('a work site that is asked about is not told that another work site may include it', () => {
  expect(said('plan-baustelle-loesenbacher-2', '17,voip,offsite-backup/900,video/6')).toBe(
    'Gefragt ist das Vorhaben „Lösenbacher Landstraße, Tankstelle bis Bahnübergang (Märkenstück)“ selbst; für wen damit eine Leitung passt, ist nicht bekannt: angekündigt für Januar 2026; das Ende wurde nicht gemeldet.',
  );
});

test('a project that fits comes before a wider one that leaves something open, and none that leaves all open helps', () => {
  const firm = firmFrom('80,cloud-erp,video/12', requirements);
  const line = { belowDownMbit: null, upMbit: null, share: null } as const;
  const slow = { ...line, technology: 'fttc', downMbit: 30, belowDownMbit: 50, share: 1 } as const;
  const open: PlannedLine = {
    project: 'offen',
    expected: null,
    line: { ...line, technology: null, downMbit: null },
    partHere: 1,
  };
  const fibre: PlannedLine = {
    project: 'Glasfaser',
    expected: null,
    line: { ...line, technology: 'ftthb', downMbit: 1000 },
    partHere: 0.3,
  };
  const after = (plans: readonly PlannedLine[], lines = [slow] as readonly (typeof slow)[]) =>
    businessFit(firm, { lines, secondNetwork: null }, plans, requirements).after?.project ?? null;
  expect(after([open, fibre])).toBe('Glasfaser');
  expect(after([open])).toBe('offen');
  expect(after([{ ...open, partHere: null }])).toBeNull();
  // Where it is not known already, a project that leaves it unknown changes nothing.
  expect(after([open], [])).toBeNull();
});

test('where it is open for a few only, a project of which it is open for more of those here is told', () => {
  const line = { downMbit: 1000, belowDownMbit: null, upMbit: null } as const;
  const lines = [
    { ...line, technology: 'ftthb', share: 0.04 },
    { ...line, technology: 'hfc', share: 0.94 },
  ] as const;
  const after = (plan: Partial<PlannedLine>) => {
    const fibre = {
      project: 'Glasfaser',
      expected: null,
      line: { ...line, technology: 'ftthb', share: null },
    } as const;
    const found = businessFit(
      firmFrom(foundry, requirements),
      { lines, secondNetwork: null },
      [{ ...fibre, ...plan }],
      requirements,
    );
    return found.after?.project ?? null;
  };
  expect(after({ partHere: 0.19 })).toBe('Glasfaser');
  expect(after({ partHere: null, isAsked: true })).toBe('Glasfaser');
  expect(after({ partHere: null, named: 'Werdohler Straße' })).toBe('Glasfaser');
  expect(after({ partHere: 0.03 })).toBeNull();
  expect(after({ partHere: null })).toBeNull();
});

test('where a line fits for a few only, what is asked about itself or names the street is told', () => {
  const line = { downMbit: 1000, belowDownMbit: null, upMbit: null } as const;
  const asked = firmFrom('12,cloud-erp,public-server', requirements);
  const after = (share: number, plan: Partial<PlannedLine>) => {
    const fibre = {
      project: 'Glasfaser',
      expected: null,
      line: { ...line, technology: 'ftthb', share: null },
    } as const;
    const lines = [{ ...line, technology: 'ftthb', share }] as const;
    return (
      businessFit(asked, { lines, secondNetwork: null }, [{ ...fibre, ...plan }], requirements).after
        ?.project ?? null
    );
  };
  expect(after(0.036, { isAsked: true })).toBe('Glasfaser');
  expect(after(0.036, { named: 'Lösenbacher Landstraße' })).toBe('Glasfaser');
  expect(after(0.036, {})).toBeNull();
  expect(after(0.97, { isAsked: true })).toBeNull();
});

describe('a firm that must not fail, of which it is open before and after', () => {
  const firm = firmFrom('80,cloud-erp,video/12,!', requirements);
  const other = firmFrom('80,cloud-erp,video/12', requirements);
  const line = { belowDownMbit: null, upMbit: null, share: null } as const;
  const fibre: PlannedLine = {
    project: 'Glasfaser',
    expected: null,
    line: { ...line, technology: 'ftthb', downMbit: 1000 },
    partHere: 0.6,
  };
  const wide = { ...line, technology: 'ftthb', downMbit: 10, belowDownMbit: 1000, share: 1 } as const;
  const told = (of: typeof firm, plan: Partial<PlannedLine>, lines: readonly LineFacts[]) => {
    const place = { lines, secondNetwork: null };
    const { fit, after } = businessFit(of, place, [{ ...fibre, ...plan }], requirements);
    return [fit, after?.project ?? null, after?.fit.fit ?? null];
  };

  test('is told the project that any other firm is told', () => {
    for (const lines of [[wide], []]) {
      expect(told(other, {}, lines)).toEqual(['unknown', 'Glasfaser', 'fits-with']);
      expect(told(firm, {}, lines)).toEqual(['unknown', 'Glasfaser', 'unknown']);
    }
  });

  test('is told none that brings nobody more than is here already, or that may not stand here', () => {
    const here = { ...fibre.line, share: 0.7 };
    expect(told(firm, {}, [here])).toEqual(['unknown', null, null]);
    expect(told(firm, { partHere: 0.8 }, [here])).toEqual(['unknown', 'Glasfaser', 'unknown']);
    expect(told(firm, { partHere: null }, [wide])).toEqual(['unknown', null, null]);
    expect(told(firm, { partHere: 0 }, [wide])).toEqual(['unknown', null, null]);
  });

  test('is told of the fibre of the street on which it stands', () => {
    expect(said('place-strasse-lessingstrasse', '80,cloud-erp,video/12,!')).toBe(
      'Ob es passt, sobald „Telekom-Glasfaser Innenstadt“ gebaut ist, ist nicht bekannt (zu klären: Upload, Ersatzweg, Verfügbarkeit) (Umriss gezeichnet, ± 500 m): Termin nicht bekannt.',
    );
  });
});
