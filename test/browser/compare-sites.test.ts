// SPDX-License-Identifier: EUPL-1.2
// Sites side by side in a browser: on a phone, with a place of one's own among them, and on paper.

import { expect } from 'vitest';
import { checkWordsOf } from '../../src/words/business';
import { test, the } from './driver';
import type { Page } from './harness';
import { onPaper, pagesOf } from './on-paper';
import { longestWord } from './words-on-screen';

const words = checkWordsOf('de');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('two sites stand side by side on a phone', async ({ revisit }) => {
  const at =
    'raum=site&x.teil=finden&x.ansicht=vergleich&x.vergleich=commercial-sites/site-rosmart,commercial-sites/site-freisenberg';
  const { page } = await revisit({ at, width: 390, height: 844 });
  await the(page.locator('.nuf-compare__table tr', { hasText: words.compare.facts.freeM2 })).says('13 ha');
  await the(page.locator('.nuf-compare__table tr', { hasText: words.compare.facts.freeM2 })).says(
    words.compare.differs,
  );
  // Two whole columns and no part of a third; the names stand on one line, each button in the corner of its column.
  const frame = (await page.locator('.nuf-compare .nuf-table-scroll').boundingBox())!;
  const heads = page.locator('.nuf-compare__table thead th:not(:first-child)');
  const boxes = await heads.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(Math.abs(boxes[1]!.right - frame.x - frame.width)).toBeLessThan(1);
  const names = await heads
    .locator('strong')
    .evaluateAll((all) => all.map((one) => one.getClientRects()[0]!.top));
  expect(names[1]).toBe(names[0]);
  // A word that the column has room for is not torn, whatever the browser knows of hyphens.
  expect(await longestWord(heads.locator('strong').first())).toEqual({ word: 'Gewerbepark', lines: 1 });
  // What a number says on two lines begins where its column begins.
  const alignments = await page
    .locator('.nuf-number')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
  expect(new Set(alignments)).toEqual(new Set(['start']));
  await button(page, words.compare.remove('Freisenberg')).click();
  expect(page.url()).not.toContain('freisenberg');
});

test('the own outline comes beside a site with the keyboard, on a phone, and the link keeps it', async ({
  revisit,
}) => {
  const corners = '7.610000/51.240000,7.614000/51.240000,7.614000/51.243000,7.610000/51.243000';
  const at = `raum=site&x.umriss=${corners}&x.vergleich=commercial-sites/site-rosmart`;
  const { page } = await revisit({ at, width: 390, height: 844 });
  await button(page, words.site.actions.compare).focus();
  await page.keyboard.press('Enter');
  await button(page, words.compare.show(2)).focus();
  await page.keyboard.press('Enter');
  await the(page.locator('.nuf-compare__table thead')).says(words.site.outline);
  await the(page.locator('.nuf-compare__table tr', { hasText: words.compare.facts.areaM2 }).first()).says(
    '9,3 ha',
  );
  await the(page.locator('.nuf-compare__table')).says(words.compare.ownSource.outline);
  expect(page.url()).toContain('x.vergleich=commercial-sites/site-rosmart,umriss');
  expect(page.url()).toContain('x.umriss=');
  // Several windows of this room are told apart by their titles.
  expect(await page.title()).toBe('Vergleich – Standort – Netz & Fläche Lüdenscheid');
});

test('outline and point stand side by side in either order: a cleared outline stays in the comparison', async ({
  revisit,
}) => {
  const corners = '7.610000/51.240000,7.614000/51.240000,7.614000/51.243000,7.610000/51.243000';
  const at = `raum=site&ort=7.63111,51.21777&x.umriss=${corners}&x.vergleich=umriss`;
  const { page } = await revisit({ at });
  await button(page, words.site.insteadOfOutline(words.site.point('51.21777, 7.63111'))).click();
  await button(page, words.site.actions.compare).click();
  await button(page, words.compare.show(2)).click();
  const heads = page.locator('.nuf-compare__table thead');
  await the(heads).says(words.site.outline);
  await the(heads).says('51.21777');
  const area = page.locator('.nuf-compare__table tr', { hasText: words.compare.facts.areaM2 }).first();
  await the(area).says('9,3 ha');
  expect(page.url()).not.toContain('x.umriss=');
});

test('the comparison is printed dark on white with date, QR code and what a gap means', async ({
  revisit,
}) => {
  const at =
    'raum=site&x.teil=finden&x.ansicht=vergleich&x.vergleich=commercial-sites/site-rosmart,commercial-sites/site-freisenberg';
  const { page } = await revisit({ at, scheme: 'dark' });
  await the(page.locator('.nuf-compare__table')).says('13 ha');
  await onPaper(page);
  const paper = page.locator('.nuf-compare__paper');
  await the(paper).says(words.expose.disclaimer);
  expect(await paper.getByRole('img', { name: words.expose.qrLabel }).isVisible()).toBe(true);
  await the(button(page, words.compare.remove('Freisenberg'))).isHidden();
  const sizes = await page
    .locator('.nuf-compare__table :is(th, td, th *, td *)')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one).fontSize),
    );
  expect(new Set(sizes)).toEqual(new Set(['12px']));
  const ink = await page
    .locator('.nuf-compare__table td')
    .first()
    .evaluate((one) => getComputedStyle(one).color);
  const red = Number(/\d+/.exec(ink)?.[0]);
  expect(red).toBeLessThan(60);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toBe(1);
});
