// SPDX-License-Identifier: EUPL-1.2
// What other engines than Chromium stumble over is said once. `npm run engines` looks at the pages themselves.

import { expect, test } from 'vitest';
import { cutLines, headingsAlone } from '../engines/paper.mjs';
import { projectFiles, readText } from './repository';

const sheets = projectFiles().filter((file) => /^src\/.*\.css$/.test(file));

test('figures of one width are asked for in one place, because print takes them back: PDFs of Firefox and WebKit lose them', () => {
  const asking = sheets.filter((file) => /tabular-nums/.test(readText(file)));
  expect(asking).toEqual(['src/frame/page/page.css']);
  expect(readText('src/frame/page/print.css')).toMatch(/@media print \{[\s\S]*--nuf-figures: normal;/);
  const report = readText('src/report/output/standalone-css.ts');
  expect(report.slice(report.indexOf('@media print'))).toContain('font-variant-numeric: normal');
});

test.each([
  ['page', 'src/frame/page/print.css'],
  ['report file', 'src/report/output/standalone-css.ts'],
])(
  'on paper the %s joins no letters into one, and numbers of lists and charts are usual figures',
  (_, file) => {
    const css = readText(file);
    const paper = css.slice(css.indexOf('@media print'));
    expect(paper).toContain('font-variant-ligatures: none');
    for (const selector of ['::marker', 'svg [font-variant]'])
      expect(paper).toMatch(
        new RegExp(`${selector.replaceAll(/[[\]]/g, '\\$&')}[^{]*{\\s*font-variant-numeric: normal`),
      );
  },
);

test('a canvas that may be printed is kept in memory: WebKit prints one of the graphics card black', () => {
  const printed = [
    'still/print-picture',
    'still/use-still-drawing',
    'still/use-still-commands',
    'maplibre/use-paper',
    'cells/cell-layer',
  ];
  for (const file of printed) expect(readText(`src/map/${file}.ts`)).toMatch(/getContext\('2d', forPaper\)/);
});

test('a report on paper stands in blocks: WebKit cuts through the lines of a grid where a page ends', () => {
  const print = readText('src/council/report-print.css');
  const blocks = /((?:[^{}]*,)?\s*\.nuf-report__head,[^{}]*)\{\s*display: block;/.exec(print)?.[1] ?? '';
  for (const part of ['__body', '__section', '__block']) expect(blocks).toContain(`.nuf-report${part}`);
});

test('a caption, the heading of a fold and a chart with its title are whole on paper for WebKit', () => {
  const print = readText('src/council/report-print.css');
  expect(print).toMatch(/\.nuf-report__block::before \{[^}]*block-size: 36mm;[^}]*break-inside: avoid;/);
  const fold = readText('src/council/fold.css');
  expect(fold).toMatch(
    /summary \{[^}]*padding-block-end: 30mm;\s*margin-block-end: -30mm;\s*break-inside: avoid;/,
  );
  const curves = readText('src/frame/chart/curve-pictures.css');
  expect(curves).toMatch(/@media print \{[^@]*\.nuf-curves figure \{\s*display: inline-block;/);
});

test('what a room with a map prints stands in blocks too, as does the panel around it', () => {
  const print = readText('src/frame/page/print.css');
  expect(print).toMatch(/\.nuf-panel \{\s*display: block;/);
  expect(print).toMatch(/:is\(ul, dl, section, \.nuf-stack\) \{\s*display: block;/);
  // Each further line's verdict is a bold line above its reasons.
  expect(print).toMatch(/\.nuf-fit__other \{\s*break-inside: avoid;/);
});

test('a line that the end of a page cut through is found by its lower part in the margin of the next', () => {
  const page = (yMin: number, word: string) =>
    `<page width="595" height="842"><word xMin="28.3" yMin="${yMin}" xMax="76" yMax="${yMin + 12}">${word}</word></page>`;
  expect(cutLines(page(30, 'whole') + page(23.2, 'Council') + page(805, 'last'), 28.3)).toEqual([
    'page 2: Council',
  ]);
});

test('a heading that ends a page is found, over two lines and above the number of the page too; the last page is no fault', () => {
  const pages = [
    '1 / 4\nHead\nText.\nWhere is there room for\nfounders?\n',
    'Head\nUnder it.\nMixed areas\n2 / 4\n',
    'Head\n3 / 4\nText.\n',
    'Head\n4 / 4\nMixed areas\n',
  ];
  const headings = ['Where is there room for founders?', 'Mixed areas'];
  expect(headingsAlone(`${pages.join('\f')}\f`, headings)).toEqual([
    'page 1: Where is there room for founders?',
    'page 2: Mixed areas',
  ]);
  // A row whose value is the same as a heading.
  expect(headingsAlone('Head\nText.\nZone Mixed areas\f2\f3\f', headings)).toEqual([]);
});
