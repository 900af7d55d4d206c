// SPDX-License-Identifier: EUPL-1.2
// Whatever is printed can be read by eyes of seventy: no type below 9 pt, labels of pictures and small print not below 8.

import { describe, expect } from 'vitest';
import { checkWordsOf } from '../../src/words/business';
import { test, the } from './driver';
import type { Page } from './harness';
import { onPaper, pagesOf, smallerThan } from './on-paper';

const textPt = 9;
const pictureAndSmallPrintPt = 8;
/** What is looked up and not read: sources with their numbers, and what stands beside them. */
const smallPrint = ['.nuf-sheet__foot', 'sup'];
const pictures = ['svg'];

/** Between the margins of the report, and the whole sheet, in CSS pixels. */
const reportWidth = 673;
const sheetWidth = 794;

async function expectReadable(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 1123 });
  await onPaper(page);
  expect(await smallerThan(page, textPt, [...smallPrint, ...pictures])).toEqual([]);
  expect(await smallerThan(page, pictureAndSmallPrintPt)).toEqual([]);
}

const everything = 'x.firma=80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,public-server,!';
/** One place of each kind, the fullest among them. */
const places = {
  building: 'objekt=startup-buildings/building-pc',
  site: 'objekt=commercial-sites/site-freisenberg',
  zone: 'objekt=industrial-zones/industrial-freisenberg',
  point: 'ort=7.63361,51.21611',
} as const;

describe.each(['de', 'en'] as const)('the exposé in %s', (language) => {
  const words = checkWordsOf(language);

  test.for(Object.entries(places))(
    'of a %s keeps to one page of readable type',
    async ([, at], { revisit }) => {
      const { page } = await revisit({ at: `raum=site&${at}&${everything}&sprache=${language}` });
      await page.getByRole('button', { name: words.site.actions.expose, exact: true }).click();
      const sheet = page.locator('.nuf-sheet');
      await sheet.locator('canvas').waitFor();
      await the(sheet.getByRole('list', { name: words.expose.legend })).isShown();
      const short = (await sheet.getAttribute('data-short')) ?? '';
      expect(short).toContain('run');
      // What is left out is said where it is missing, and nothing is said to be missing that is there.
      const folded = await sheet
        .locator('[data-folded]')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
      expect(folded.length > 0).toBe(short.includes('size'));
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
      await expectReadable(page, sheetWidth);
      const { scale, heightMm } = await sheet.evaluate((one) => {
        const canvas = one.querySelector('canvas') as HTMLCanvasElement;
        return {
          scale: canvas.width / canvas.clientWidth,
          heightMm: (one.getBoundingClientRect().height / 96) * 25.4,
        };
      });
      // The map is drawn as large as it is shown, so its names keep their size.
      expect(Math.abs(scale - 4)).toBeLessThan(0.1);
      expect(heightMm).toBeLessThanOrEqual(297);
    },
  );
});

test.for([
  ['the laboratory', 'raum=site&x.teil=bedarf', '.nuf-lab .nuf-chart svg'],
  [
    'the comparison',
    'raum=site&x.teil=finden&x.ansicht=vergleich&x.vergleich=commercial-sites/site-rosmart,commercial-sites/site-freisenberg',
    '.nuf-compare__table',
  ],
  [
    'the list of founders',
    'raum=site&x.teil=gruenden&x.g-nutzung=workshop&x.g-flaeche=200',
    '.nuf-found > li',
  ],
  ['the finder', 'raum=site&x.teil=finden&x.f-ab=20000', '.nuf-found > li'],
  ['the figures', 'bereich=figures', '.nuf-chart svg, .nuf-curves svg'],
] as const)('%s is printed in readable type', async ([, at, ready], { revisit }) => {
  const { page } = await revisit({ at });
  await page.locator(ready).first().waitFor();
  await expectReadable(page, sheetWidth);
});

test.for(['de', 'en'] as const)(
  'the report is printed in readable type, in %s',
  async (language, { revisit }) => {
    const { page } = await revisit({ at: `raum=report&sprache=${language}` });
    await page.locator('[data-table="age"]').waitFor({ state: 'attached' });
    await expectReadable(page, reportWidth);
  },
);

test('the report as a page of its own is printed in readable type', async ({ visit }) => {
  const { page } = await visit({ at: 'raum=report' });
  await page.goto(new URL('bericht/', page.url()).href);
  await page.locator('#proofs').waitFor({ state: 'attached' });
  await page.setViewportSize({ width: reportWidth, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  expect(await smallerThan(page, textPt, pictures)).toEqual([]);
  expect(await smallerThan(page, pictureAndSmallPrintPt)).toEqual([]);
});
