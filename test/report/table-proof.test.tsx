// SPDX-License-Identifier: EUPL-1.2
// The line below each table, which is what paper can hold of its proofs: complete, once, and large enough to read.

import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ReportView } from '../../src/council/report-view';
import { councilReport } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { reportMarkdown, text } from '../../src/report/output/markdown';
import { tableProof, tableProofText } from '../../src/report/output/proof-text';
import { standaloneCss } from '../../src/report/output/standalone-css';
import { committedMaterial } from './a-council';

test.each([
  ['the page', readFileSync('src/council/report-print.css', 'utf8'), '.nuf-report__proof'],
  ['the file', standaloneCss.slice(standaloneCss.indexOf('@media print')), '.table-proof'],
])('nothing of %s is printed smaller than nine points, proofs neither', (_, css, proof) => {
  const sizes = [...css.matchAll(/font-size: ([\d.]+)pt/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  const ofProof = new RegExp(`${proof} \\{[^}]*font-size: ([\\d.]+)pt`).exec(css)?.[1];
  expect(Number(ofProof)).toBeGreaterThanOrEqual(9);
});

test('in English per cent stand close to their number, and a sentence says who has fibre', () => {
  const english = reportMarkdown(councilReport(committedMaterial(), { ...plainQuestion, language: 'en' }));
  expect(english.match(/.{20}\d\s%.{20}/g) ?? []).toEqual([]);
  // A speed is a floor and no beginning: “from” is the German “ab”.
  expect(english.match(/.{20}\bfrom [\d,]+\sMbit.{10}/g) ?? []).toEqual([]);
  expect(english).toMatch(/; fibre with 1,000\sMbit\/s was available to [\d.]+%\./);
});

test('the first sheet has no running head in either language, and on paper nothing looks as if it could be pressed', () => {
  for (const css of [readFileSync('src/council/report-print.css', 'utf8'), standaloneCss]) {
    expect(css).toMatch(/@page :first \{\s*@top-left \{\s*content: none;/);
    expect(css).toMatch(/@page council-en:first \{\s*@top-left \{\s*content: none;/);
  }
  // A running head takes its letters from nothing on the page.
  const family = /font: 1rem\/1\.5 ([^;]+);/.exec(standaloneCss)?.[1];
  const heads = [...standaloneCss.matchAll(/@(?:top-left|bottom-right) \{[^}]*font: 9pt ([^;]+);/g)];
  expect(heads.map(([, own]) => own)).toEqual([family, family]);
  const printed = standaloneCss.slice(standaloneCss.indexOf('@media print'));
  expect(printed).toContain('a, .number { color: inherit; text-decoration: none; }');
  expect(printed).toMatch(/caption \{[^}]*font-size: 9pt;/);
  // What ends a table holds on to nothing after it: a whole section could not be broken then, and breaks anywhere.
  expect(printed).toContain('p:not(.table-proof):has(+ :not(p, h2, h3)) { break-after: avoid; }');
});

describe('a table', () => {
  const report = councilReport(committedMaterial(), plainQuestion);
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

  test('has below it the numbers of its formulas, its sources and its date; each formula is written out once', () => {
    const annex = report.sections
      .find(({ id }) => id === 'methods')!
      .blocks.find(({ kind }) => kind === 'list');
    const written = annex?.kind === 'list' ? annex.items.map((item) => text(item, 'de')) : [];
    const markdown = reportMarkdown(report);
    // A unit that stays on one line stands in an element of its own.
    const page = renderToStaticMarkup(<ReportView report={report} />).replaceAll(
      /<span class="nuf-unbroken">([^<]*)<\/span>/g,
      '$1',
    );
    expect(written.length).toBeGreaterThan(10);
    written.forEach((one, at) => void expect(markdown.split(`\n${at + 1}. ${one}\n`), one).toHaveLength(2));
    expect(new Set(written).size).toBe(written.length);
    for (const table of tables) {
      const proof = tableProof(table, { language: 'de', dataFolder: null });
      if (proof === null) continue;
      const line = tableProofText(proof, report);
      const how = /^Rechenweg: (.+?) · Quelle: \S/.exec(line)?.[1] ?? '';
      const numbers = /^Anhang ([\d, ]+)/.exec(how)?.[1]?.split(', ') ?? [];
      const referred = numbers.map((number) => written[Number(number) - 1]);
      expect(referred, table.id).toEqual(written.filter((one) => proof.formulas.includes(one)));
      for (const one of proof.formulas) expect([...referred, how].join('; '), table.id).toContain(one);
      expect(line, table.id).toMatch(/ · Stand: \S/);
      expect(markdown, table.id).toContain(line);
      expect(page, table.id).toContain(`Rechenweg: ${how}`);
    }
  });

  test('names each source once in its proof', () => {
    for (const table of tables) {
      const sources = tableProof(table, { language: 'de', dataFolder: null })?.sources ?? [];
      const single = sources.flatMap((one) => one.split('; '));
      expect(new Set(single).size, table.id).toBe(single.length);
    }
  });
});
