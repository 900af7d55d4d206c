// SPDX-License-Identifier: EUPL-1.2
// One page as a guest from abroad meets it: its language, where zooming out ends, what a link in this tab does, and how a
// fault is reported.

import { expect } from 'vitest';
import { errorReportWordsOf } from '../../src/words/answer/error-report';
import { en } from '../../src/words/page/en';
import { pictureWordsOf } from '../../src/words/picture';
import { test, the } from './driver';

const picture = pictureWordsOf('en');
/** `startZoom` of data/municipality.json is 11.5, and the region is 2.5 steps further out. */
const regionZoom = 9;

test('an English browser opens in English; the official number opens its proof; the map ends at the region and follows a link; the report has the focus', async ({
  visit,
}) => {
  const { page } = await visit({ language: 'en', width: 390, height: 700 });
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await the(page.getByRole('link', { name: en.rooms.report, exact: true }).first()).isShown();

  // The official number of the start opens its proof as every other number does.
  await page.locator('.nuf-start__official .nuf-number').click();
  const proof = page.getByRole('dialog');
  await the(proof).isShown();
  expect(await proof.textContent()).toMatch(/77\.9.*Breitbandatlas/s);
  await page.keyboard.press('Escape');
  await proof.waitFor({ state: 'hidden' });

  const zoomInLink = async () => Number(/karte=([\d.]+)/.exec(page.url())?.[1] ?? Number.NaN);
  const zoomOut = page.getByRole('button', { name: picture.zoomOut, exact: true });
  for (let times = 0; times < 4; times++) await zoomOut.click();
  await expect.poll(zoomInLink).toBe(regionZoom);

  await page.evaluate(() => (location.hash = 'karte=14.00/51.23000/7.60000&ort=7.61250,51.24750'));
  await zoomOut.click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('karte=13.00/51.23000/7.60000');

  await page.getByRole('button', { name: en.answer.reportError, exact: true }).click();
  const text = page.getByLabel(errorReportWordsOf('en').text, { exact: true });
  await expect.poll(() => text.evaluate((field) => document.activeElement === field)).toBe(true);
  // Its first line can be seen, and nothing lies over it.
  const isSeen = () =>
    text.evaluate((field) => {
      const { left, top } = field.getBoundingClientRect();
      return document.elementFromPoint(left + 30, top + 20) === field;
    });
  await expect.poll(isSeen).toBe(true);
});
