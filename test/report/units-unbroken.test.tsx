// SPDX-License-Identifier: EUPL-1.2
// No line of the report ends behind the stroke of a unit: every "Mbit/s" that a reader sees stands in what does not break.

import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ReportView } from '../../src/council/report-view';
import { councilReport } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { reportHtml } from '../../src/report/output/html';
import { standaloneCss } from '../../src/report/output/standalone-css';
import { committedMaterial } from './a-council';

const unit = /[A-Za-z€]+\/(?:s|m²|H)(?![\p{L}\d])/gu;
const whole =
  /<span class="(?:nuf-unbroken|unit)">[^<]*<\/span>|<a class="number[^>]*>[^<]*<\/a>|<button[^>]* data-stroke="true"[^>]*>[^<]*<\/button>/g;
/** Not seen as lines: the head of the file, and what a picture says to a screen reader. */
const unseen = /<(head|title|svg)[ >].*?<\/\1>/gs;
const unitsIn = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ').match(unit) ?? [];

describe.each(['de', 'en'] as const)('units with a stroke in the report, %s', (language) => {
  const report = councilReport(committedMaterial(), { ...plainQuestion, language });
  test.each([
    ['page', () => renderToStaticMarkup(<ReportView report={report} />)],
    ['file', () => reportHtml(report, { served: null, page: null })],
  ])('stay on one line in the %s', (_, markup) => {
    const seen = markup().replaceAll(unseen, '');
    expect(unitsIn(seen).length).toBeGreaterThan(50);
    const broken = seen.replaceAll(whole, '');
    expect(unitsIn(broken)).toEqual([]);
  });
});

test('what holds them does not break', () => {
  const unwrapped = /white-space: nowrap;[^}]*}/.source;
  for (const [css, selector] of [
    [standaloneCss, '\\.unit'],
    [standaloneCss, '\\.number'],
    [readFileSync('src/frame/elements/unbroken.css', 'utf8'), '\\.nuf-unbroken'],
    [readFileSync('src/frame/proof/figure-view.css', 'utf8'), '\\.nuf-number\\[data-stroke\\]'],
  ] as const)
    expect(css).toMatch(new RegExp(`${selector} {[^}]*${unwrapped}`));
});
