// SPDX-License-Identifier: EUPL-1.2
// What other engines than Chromium stumble over is said once. `npm run engines` looks at the pages themselves.

import { expect, test } from 'vitest';
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
    'maplibre/use-commands',
  ];
  for (const file of printed) expect(readText(`src/map/${file}.ts`)).toMatch(/getContext\('2d', forPaper\)/);
});
