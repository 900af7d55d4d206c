// SPDX-License-Identifier: EUPL-1.2
// Where no graphics card draws, the still picture is the whole picture, and nobody pays for the map proper before touching it;
// also of a country, whose cells it draws as they are seen from afar.

import { beforeAll, expect } from 'vitest';
import { publishCity } from '../../scripts/vite/publish-city';
import { countryFolder, largeOf, readingOf, wideCountry } from './a-country';
import { test, type Watched } from './driver';
import type { Page } from './harness';

let published: ReadonlyMap<string, Uint8Array>;

beforeAll(() => {
  published = publishCity(countryFolder(wideCountry), null).files;
});

const isWhole = (page: Page) => page.locator('.nuf-stage canvas[data-whole]').waitFor();
const isMoving = (page: Page) => page.locator('.nuf-stage[data-picture="map"]').waitFor({ timeout: 40_000 });

/** What the map proper has cost so far: what it drew, the canvases and the files that it has. */
const costOf = (page: Page) =>
  page.evaluate(() => ({
    draws: (globalThis as unknown as Watched).nufDrawing.draws,
    canvases: document.querySelectorAll('.maplibregl-canvas').length,
    files: performance.getEntriesByType('resource').filter(({ name }) => /city-map|maplibre/.test(name))
      .length,
  }));
const drawingOf = (page: Page) => page.evaluate(() => ({ ...(globalThis as unknown as Watched).nufDrawing }));
const none = { draws: 0, canvases: 0, files: 0 };

/** The part of the still picture, 0–1, that is something else than the ground in its corner. */
const cellsIn = (page: Page) =>
  page.evaluate(() => {
    const seen = document.querySelector<HTMLCanvasElement>('.nuf-map__still canvas')!;
    const { data } = seen.getContext('2d')!.getImageData(0, 0, seen.width, seen.height);
    let cells = 0;
    for (let at = 0; at < data.length; at += 4)
      if ([0, 1, 2].some((of) => Math.abs(data[at + of]! - data[of]!) > 16)) cells += 1;
    return (4 * cells) / data.length;
  });

/** Long enough for a page that has nothing to do to begin with the map proper all the same. */
const isIdle = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done), { timeout: 5000 })),
  );

test('a town stands as a still picture, and moves after the first touch', async ({ visit }) => {
  const { page, when } = await visit({ webgl: true, card: false });
  await isWhole(page);
  await isIdle(page);
  expect(await costOf(page)).toEqual(none);
  expect(await cellsIn(page)).toBeGreaterThan(0.005);
  await page.locator('.nuf-map__still').focus();
  await when.press('ArrowLeft');
  await when.drawn();
  expect((await costOf(page)).draws).toBeGreaterThan(0);
  // Once without any, then with them: it was made where the still picture had been moved to, and is not moved there once more.
  expect((await drawingOf(page)).roomMessages).toBeLessThanOrEqual(2);
});

test('where a card draws, the map proper comes unasked; what it draws while its sources come is small', async ({
  visit,
}) => {
  const { page, when } = await visit({ webgl: true, card: true });
  await when.drawn();
  expect((await costOf(page)).canvases).toBe(1);
  const { drawsSmall, drawsWhole } = await drawingOf(page);
  expect(drawsWhole).toBeGreaterThan(0);
  expect(drawsWhole).toBeLessThan(drawsSmall);
  const [width, shown] = await page
    .locator('.maplibregl-canvas')
    .evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.clientWidth]);
  expect(width).toBe(shown);
});

test('a country stands with its cells, and reads neither them nor zones; a nearer look brings the map proper', async ({
  visit,
}) => {
  const asked: string[] = [];
  const { page } = await visit({ webgl: true, card: false, before: readingOf(published, asked) });
  await isWhole(page);
  await isIdle(page);
  expect(await costOf(page)).toEqual(none);
  expect(await cellsIn(page)).toBeGreaterThan(0.005);
  expect(asked).toContain('from-afar.cells');
  expect(largeOf(asked)).toEqual([]);

  const near = await visit({
    webgl: true,
    card: false,
    at: 'karte=11/51.2/7.6',
    before: readingOf(published, asked),
  });
  await isMoving(near.page);
  expect((await costOf(near.page)).draws).toBeGreaterThan(0);
});

test('a country follows the hand at once: what stands is carried along until it is drawn anew', async ({
  visit,
}) => {
  const { page } = await visit({ before: readingOf(published, []) });
  await isWhole(page);
  const carried = await page.evaluate(async () => {
    const seen = document.querySelector<HTMLCanvasElement>('.nuf-map__still canvas')!;
    const movedPx = Math.round((100 * seen.width) / seen.clientWidth);
    // Left of this part something comes into the picture, right of it something leaves.
    const partAt = (x: number) =>
      seen.getContext('2d')!.getImageData(x, 0, seen.width - movedPx, seen.height).data;
    const before = partAt(0);
    const key = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true });
    seen.parentElement!.dispatchEvent(key);
    await Promise.resolve();
    const after = partAt(movedPx);
    let [drawn, off] = [0, 0];
    for (let at = 0; at < before.length; at += 4) {
      if (Math.abs(before[at]! - before[0]!) > 16) drawn += 1;
      if (Math.abs(before[at]! - after[at]!) > 16) off += 1;
    }
    return { isWhole: seen.hasAttribute('data-whole'), drawn, off };
  });
  expect(carried.isWhole).toBe(false);
  expect(carried.drawn).toBeGreaterThan(1000);
  expect(carried.off).toBeLessThan(carried.drawn / 20);
  await isWhole(page);
});

test('a telephone shows the cells of a country without the map proper', async ({ visit }) => {
  const asked: string[] = [];
  const phone = { touch: true, width: 390, height: 844 };
  const { page } = await visit({ webgl: true, ...phone, before: readingOf(published, asked) });
  await isWhole(page);
  await isIdle(page);
  expect(await costOf(page)).toEqual(none);
  expect(await cellsIn(page)).toBeGreaterThan(0.005);
});
