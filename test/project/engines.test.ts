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

test('a canvas that may be printed is kept in memory: WebKit prints one of the graphics card black', () => {
  const printed = [
    'still/print-picture',
    'still/use-still-drawing',
    'still/use-still-commands',
    'maplibre/use-commands',
  ];
  for (const file of printed) expect(readText(`src/map/${file}.ts`)).toMatch(/getContext\('2d', forPaper\)/);
});
