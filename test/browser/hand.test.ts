// SPDX-License-Identifier: EUPL-1.2
// The hand on the map in a browser: an area with a hole drawn, corrected and kept by keyboard alone, without WebGL; and a
// border dragged with its neighbour by pointer, with Escape in the middle of it.

import { describe, expect } from 'vitest';
import { handWordsOf } from '../../src/words/hand';
import { test } from './driver';
import type { Page } from './harness';

const words = handWordsOf('de');
const tool = (page: Page, name: keyof typeof words.tool) =>
  page.locator('.nuf-hand-tools').getByRole('button', { name: words.tool[name], exact: true });
const says = (page: Page, text: string) =>
  expect.poll(() => page.locator('.nuf-hand-said').textContent(), { timeout: 15_000 }).toContain(text);
const layer = (page: Page, file: string) => page.locator('.nuf-desk > .nuf-field select').selectOption(file);
const corners = (page: Page) => page.locator('.nuf-hand-vertex');

describe('the hand on the map', () => {
  test('by keyboard alone and without WebGL: an area with a hole is drawn, corrected and kept', async ({
    open,
  }) => {
    const { page } = await open({
      path: '#raum=care&karte=15.00/51.22500/7.63000',
      webgl: false,
      width: 1024,
      height: 700,
    });
    await layer(page, 'planned-expansion.geojson');
    const picture = page.locator('.nuf-map__still');
    /** Pans under the cross-hair by keys, then sets. */
    const set = async (...ways: readonly string[]) => {
      await picture.focus();
      for (const way of ways) await page.keyboard.press(way);
      await page.keyboard.press('Enter');
    };
    await tool(page, 'area').press('Enter');
    await set();
    await says(page, 'Ecke 1 gesetzt');
    await set('ArrowRight', 'ArrowRight');
    await set('ArrowDown', 'ArrowDown');
    await says(page, 'Ecke 3 gesetzt');
    await page.keyboard.press('Enter');
    await says(page, 'Fläche gezeichnet');
    expect(await corners(page).count()).toBe(3);

    // The first corner by typed numbers, another by arrows: 10 m to the east.
    await corners(page).first().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await says(page, 'verschoben');
    const before = await corners(page).first().textContent();
    await page.locator('.nuf-hand-coordinates input').first().fill('51,2251');
    await page.keyboard.press('Enter');
    await expect.poll(() => corners(page).first().textContent()).not.toBe(before);
    expect(await corners(page).first().textContent()).toContain('51.2251000');

    await tool(page, 'hole').press('Enter');
    const [latitude, longitude] = [
      page.locator('.nuf-hand-coordinates input').nth(0),
      page.locator('.nuf-hand-coordinates input').nth(1),
    ];
    const place = (await corners(page).allTextContents()).map((text) =>
      text.match(/\d+\.\d{7}/g)!.map(Number),
    );
    const middle = [0, 1].map((at) => place.reduce((sum, one) => sum + one[at]!, 0) / 3) as [number, number];
    for (const [north, east] of [
      [0, 0],
      [0, 0.0002],
      [0.0001, 0],
    ] as const) {
      await latitude.fill((middle[0] + north).toFixed(7));
      await longitude.fill((middle[1] + east).toFixed(7));
      await page.keyboard.press('Enter');
    }
    await page.locator('.nuf-hand-coordinates').getByRole('button', { name: words.finish }).press('Enter');
    await says(page, 'Loch gezeichnet');
    expect(await corners(page).count()).toBe(6);
    await expect
      .poll(() => page.locator('.nuf-desk-bar__state').textContent())
      .toMatch(/4 Änderungen.*gespeichert um/);
  });

  test('by pointer: a shared corner moves with its neighbour, and Escape in a drag takes all back', async ({
    open,
  }) => {
    const { page } = await open({
      path: '#raum=care&karte=14.00/51.22500/7.63000',
      width: 1024,
      height: 900,
    });
    await layer(page, 'residential-zones.geojson');
    await page.locator('.nuf-stage[data-picture="map"]').waitFor({ timeout: 60_000 });
    const box = (await page.locator('.nuf-stage').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await says(page, 'Objekt gewählt');
    const shared = corners(page).filter({ hasText: 'gemeinsam' }).first();
    const was = (await shared.textContent())!;
    const [lat, lon] = was.match(/\d+\.\d{7}/g)!.map(Number) as [number, number];
    // At zoom 14 a degree of longitude has 512 · 2^14 / 360 pixels.
    const perDegree = (512 * 2 ** 14) / 360;
    const pixel = [
      x + (lon - 7.63) * perDegree,
      y - ((lat - 51.225) * perDegree) / Math.cos((51.225 * Math.PI) / 180),
    ] as const;
    await page.mouse.move(...pixel);
    await page.mouse.down();
    await page.mouse.move(pixel[0] + 12, pixel[1] + 6, { steps: 3 });
    await expect
      .poll(() => page.locator('.nuf-hand-readout').textContent())
      .toContain('Objekte bewegen sich mit');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await says(page, 'Zurückgenommen');
    expect(
      await corners(page)
        .filter({ hasText: was.slice(0, 20) })
        .count(),
    ).toBe(1);
  });
});
