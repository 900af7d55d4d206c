// SPDX-License-Identifier: EUPL-1.2
// A town that has areas and nothing else: the report says in sentences what is not known, and calls nothing a demo, a nought or a
// count that nobody made.

import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { shareFigure } from '../../src/analysis/coverage/coverage-figures';
import { councilReport } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { reportMarkdown } from '../../src/report/output/markdown';
import { aCity } from '../a-city';
import { committedMaterial } from './a-council';

const city = aCity()
  .withFeature('industrial-zones', 'g1', null, { name: 'Hafen', confidence: 'found', source: 'Amt' })
  .withZone('Nord', 'residential', [0, 0, 100, 100])
  .withoutCells()
  .build();

test('a share of nothing is not known, and no demo', () => {
  const { value, proof } = shareFigure(city, coverageShares(city, { quarter: null }), {
    group: 'industrial',
    unit: 'businesses',
    technology: 'alle',
    mbit: 100,
  });
  expect([value, proof.confidence]).toEqual([null, 'unknown']);
});

test('a site of which nothing is said but its name is no reason to say that there is none', () => {
  const withSite = { name: 'Alte Weberei', kind: 'brownfield' };
  const town = aCity().withFeature('commercial-sites', 'b', null, withSite).withoutCells().build();
  const material = { ...committedMaterial(), city: town, facts: null, comparison: null };
  const text = reportMarkdown(councilReport(material, plainQuestion));
  expect(text).not.toContain('In den Daten steht kein Standort');
  expect(text).toContain('Standorte ohne Angabe: 0 in der Stadt, 1, von denen nicht gesagt ist');
});

test('what is not known is said in a sentence, and nothing is counted that nobody listed', () => {
  const material = { ...committedMaterial(), city, facts: null, comparison: null };
  const text = reportMarkdown(councilReport(material, plainQuestion));
  expect(text).toContain('Für keines dieser Gebiete ist eine Versorgung bekannt.');
  expect(text).toContain('In den Daten steht kein Standort');
  const ofAnotherTown =
    /Demo-Feldern|Bekannt ist nur eine Zählung|0 Standorte|allen beteiligten Kommunen|Eigenanteil/;
  expect(text).not.toMatch(ofAnotherTown);
  expect(text).not.toMatch(/\| 0 \|$/m);
  expect(text).not.toMatch(/nicht bekannt \| nicht bekannt \| nicht bekannt/);
});
