// SPDX-License-Identifier: EUPL-1.2
// The hand on the map by pointer: a border dragged with its neighbour, with Escape in the middle of it. By keyboard it draws
// in desk.test.ts.

import { describe, expect } from 'vitest';
import { handWordsOf } from '../../src/words/hand';
import { pictureWordsOf } from '../../src/words/picture';
import { test, type Watched } from './driver';
import type { Page } from './harness';

const says = (page: Page, text: string) =>
  expect.poll(() => page.locator('.nuf-hand-said').textContent(), { timeout: 15_000 }).toContain(text);
const layer = (page: Page, file: string) => page.locator('.nuf-desk > .nuf-field select').selectOption(file);
const corners = (page: Page) => page.locator('.nuf-hand-vertex');

describe('the hand on the map', () => {
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
    // What the keys do here is not what they do on the map of the citizen.
    const { editing } = pictureWordsOf('de');
    await expect
      .poll(() => page.locator('.nuf-map__hint, .nuf-map__keys').allTextContents())
      .toEqual([editing.crosshair, editing.keyboard]);
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

    // A double click ends a drawing where it is, and the picture does not zoom.
    await layer(page, 'planned-expansion.geojson');
    await page.getByRole('button', { name: handWordsOf('de').tool.area, exact: true }).click();
    const before = new URL(page.url()).hash;
    for (const [dx, dy] of [
      [0, 0],
      [40, 0],
    ] as const)
      await page.mouse.click(x + dx, y + dy);
    await page.mouse.dblclick(x + 40, y + 40);
    await says(page, 'Fläche gezeichnet');
    await page.waitForFunction(() => (globalThis as unknown as Watched).nufDrawing.settled());
    expect(new URL(page.url()).hash).toBe(before);
  });
});
