// SPDX-License-Identifier: EUPL-1.2
// The answer as a sheet to hand to a neighbour.

import { expect } from 'vitest';
import { accessibilityFindings } from './axe';
import { test, the } from './driver';
import type { Page } from './harness';
import { onPaper, pagesOf, smallerThan } from './on-paper';

/** In the middle of the city: three areas, two projects, all programmes, all contacts. */
const dense = 'ort=7.63361,51.21611';

/** Ready means that the sheet's script has come: printing waits for nothing. */
async function sheetOf(page: Page) {
  await onPaper(page);
  const sheet = page.locator('.nuf-paper');
  await sheet.waitFor();
  return sheet;
}

/** One subject of each kind, the fullest of its kind among them: a street through six areas, a building with a long note. */
const subjects = {
  cell: dense,
  street: 'objekt=places/place-strasse-altenaer-strasse',
  district: 'objekt=residential-zones/residential-bierbaum',
  estate: 'objekt=industrial-zones/industrial-freisenberg',
  building: 'objekt=startup-buildings/building-pc',
  postcode: 'ort=7.64570,51.21690',
};

test('prints the answer on one page, also from a dark screen and without an emulated medium', async ({
  revisit,
}) => {
  const pages: Record<string, number> = {};
  // A page is slow to print: in English the two that are fullest.
  const english = ['street', 'building', 'postcode'] as const;
  const asked = [
    ...Object.entries(subjects),
    ...english.map((kind) => [`${kind} in English`, `${subjects[kind]}&sprache=en`]),
  ];
  for (const [kind = '', at = ''] of asked) {
    const { page } = await revisit({ at, scheme: 'dark' });
    await sheetOf(page);
    await page.emulateMedia({ media: null });
    await page.locator('.nuf-paper').waitFor({ state: 'detached' });
    pages[kind] = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  }
  expect(new Set(Object.values(pages)), JSON.stringify(pages)).toEqual(new Set([1]));
});

test('is no longer than its page in English for the other subjects', async ({ revisit }) => {
  const heightsMm: number[] = [];
  for (const kind of ['cell', 'district', 'estate'] as const) {
    const { page } = await revisit({ at: `${subjects[kind]}&sprache=en` });
    const sheet = await sheetOf(page);
    heightsMm.push(((await sheet.boundingBox())!.height / 96) * 25.4);
    // Also what the sheet takes over from the panel; the letters of its samples are those of a picture.
    expect(await smallerThan(page, 9, ['svg']), kind).toEqual([]);
    expect(await smallerThan(page, 8), kind).toEqual([]);
    // Drawn as large as it is shown, at four dots to a pixel: so its names keep their size.
    const dots = await sheet
      .locator('canvas')
      .evaluate((one: HTMLCanvasElement) => one.width / one.clientWidth);
    expect(Math.abs(dots - 4), kind).toBeLessThan(0.1);
  }
  for (const heightMm of heightsMm) {
    expect(heightMm).toBeGreaterThan(100);
    expect(heightMm).toBeLessThanOrEqual(279);
  }
});

test('says on the page what it leaves out, and leaves no map out where there is room', async ({
  revisit,
}) => {
  const street = await sheetOf((await revisit({ at: subjects.street })).page);
  for (const part of ['Anmerkungen, Quellen', 'Telekom-Glasfaser Altstadt', 'Rahmedetal'])
    await the(street).says(part);
  await the(street).says('Bundesnetzagentur');
  // The fullest of all, a street known to half a kilometre and a postcode, have no room for their map and say so.
  for (const [kind, hasMap] of [
    ['street', false],
    ['postcode', false],
    ['district', true],
  ] as const) {
    const sheet = await sheetOf((await revisit({ at: subjects[kind] })).page);
    const [map, said] = [sheet.locator('.nuf-paper__map'), sheet.locator('.nuf-paper__no-map')];
    await the(hasMap ? map : said).isShown();
    await the(hasMap ? said : map).isHidden();
  }
  const outside = await revisit({ at: 'ort=7.80000,51.30000' });
  expect(await (await sheetOf(outside.page)).getAttribute('data-short')).toBe('');
});

test('has the place, the map, its legend, projects, each contact once, certainty and link on it', async ({
  revisit,
}) => {
  const { page, words } = await revisit({ at: dense });
  const sheet = await sheetOf(page);
  await page.setViewportSize({ width: 690, height: 1000 });
  const text = await sheet.innerText();
  for (const part of [
    'Netz & Fläche · Lüdenscheid',
    page.url(),
    words.demo.bannerWhy(true, true),
    words.answer.passedText,
    words.answer.sureDemoText,
    'Zum Tümpel',
    '· angekündigt für 29. August 2025 (Die Quelle nennt nur „29. August“; das Jahr ist abgeleitet).',
  ])
    expect(text).toContain(part);
  expect(text.split('Bundesnetzagentur')).toHaveLength(2);
  const map = (await sheet.locator('canvas').boundingBox())!;
  expect(map.height).toBeGreaterThan(150);
  expect(map.y + map.height).toBeLessThan(900);
  expect(await sheet.locator('.nuf-paper__legend li').count()).toBeGreaterThan(3);
  expect(await sheet.getByRole('img').count()).toBe(1);
  expect(await page.locator('.nuf-answer').isVisible()).toBe(false);
  expect(await page.locator('.nuf-stage').isVisible()).toBe(false);
  expect(await overlaps(page)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
});

/** Pairs of blocks of text that lie over each other. */
function overlaps(page: Page): Promise<string[]> {
  return page.locator('.nuf-paper :is(h1, h2, h3, h4, p, li, tr, summary, dt, dd)').evaluateAll((all) => {
    const shown = all
      .filter((one) => one.checkVisibility() && !one.classList.contains('kern-sr-only'))
      // Line by line: what runs on begins where another ends.
      .flatMap((one) => [...one.getClientRects()].map((box) => ({ one, box })));
    return shown.flatMap(({ one, box }, at) =>
      shown
        .slice(at + 1)
        .filter(
          (other) =>
            !one.contains(other.one) &&
            !other.one.contains(one) &&
            box.bottom > other.box.top + 2 &&
            other.box.bottom > box.top + 2 &&
            box.right > other.box.left + 1 &&
            other.box.right > box.left + 1,
        )
        .map((other) => `${one.textContent} × ${other.one.textContent}`),
    );
  });
}
