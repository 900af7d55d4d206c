// SPDX-License-Identifier: EUPL-1.2
// Overlays in a browser: the engine runs in its worker under the production headers, and where the worker's response says
// what the page's says, overlays alone are missing and the desk says so. By keyboard without a picture, by pointer and by finger.

import { describe, expect } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/policy.mjs';
import { editWordsOf } from '../../src/words/edit';
import { handWordsOf } from '../../src/words/hand';
import { type Locator, test } from './driver';
import type { Page } from './harness';

const words = handWordsOf('de');
const tool = (page: Page, name: keyof typeof words.tool) =>
  page.locator('.nuf-hand-tools').getByRole('button', { name: words.tool[name], exact: true });
const says = (page: Page, text: string) =>
  expect.poll(() => page.locator('.nuf-hand-said').textContent(), { timeout: 60_000 }).toContain(text);
const corners = (page: Page) => page.locator('.nuf-hand-vertex');
const view = { path: '#raum=care&karte=14.00/51.22500/7.63000', webgl: false, width: 1024, height: 900 };

/** The first zone of the layer, its corners as longitude and latitude. */
async function openZone(page: Page): Promise<[lon: number, lat: number][]> {
  await page.locator('.nuf-desk > .nuf-field select').selectOption('residential-zones.geojson');
  await page.locator('.nuf-desk-rows tbody button').first().press('Enter');
  await corners(page).first().waitFor();
  return (await corners(page).allTextContents()).map((text) => {
    const [lat, lon] = text.match(/\d+\.\d{7}/g)!.map(Number) as [number, number];
    return [lon, lat];
  });
}

describe('overlays', () => {
  test('a zone is split by a line, merged again with its piece, and taken back, all by keyboard', async ({
    open,
  }) => {
    const { page } = await open(view);
    const before = await openZone(page);
    const [lons, lats] = [before.map(([lon]) => lon), before.map(([, lat]) => lat)];
    const middle = (Math.min(...lons) + Math.max(...lons)) / 2;
    await tool(page, 'split').press('Enter');
    const [north, east] = [0, 1].map((at) => page.locator('.nuf-hand-coordinates input').nth(at));
    for (const lat of [Math.min(...lats) - 0.001, Math.max(...lats) + 0.001]) {
      await north!.fill(lat.toFixed(7));
      await east!.fill(middle.toFixed(7));
      await page.keyboard.press('Enter');
    }
    await page.locator('.nuf-hand-coordinates').getByRole('button', { name: words.finish }).press('Enter');
    await says(page, 'Geteilt in');
    const rows = page.locator('.nuf-desk-rows tbody tr');
    const pieces = rows.filter({ hasText: editWordsOf('de').table.added });
    const added = await pieces.count();
    expect(added).toBeGreaterThan(0);
    expect((await corners(page).allTextContents()).join()).toContain(middle.toFixed(7).slice(0, 6));

    await tool(page, 'merge').press('Enter');
    const name = (await pieces.first().locator('button').textContent())!;
    const ticks = page.locator('.nuf-hand-others').getByRole('checkbox', { name });
    expect(await ticks.count()).toBe(added);
    for (let at = 0; at < added; at++) await ticks.nth(at).press('Space');
    await page.locator('.nuf-hand-finish').getByRole('button', { name: words.finish }).press('Enter');
    await says(page, 'Vereinigt');
    expect(await pieces.count()).toBe(0);

    const bar = editWordsOf('de').bar;
    const undo = page.locator('.nuf-desk-bar').getByRole('button', { name: bar.undo });
    await undo.press('Enter');
    await undo.press('Enter');
    await expect.poll(() => page.locator('.nuf-desk-bar__state').textContent()).toContain(bar.none);
    const after = await corners(page).allTextContents();
    expect(
      after.map((text) =>
        text
          .match(/\d+\.\d{7}/g)!
          .map(Number)
          .reverse(),
      ),
    ).toEqual(before);
  });

  test.for(['pointer', 'finger'] as const)(
    'by %s a zone is split and merged, an estate is cut at zones of another layer, a plan loses a zone, and all is undone',
    async (by, { open }) => {
      const isTouch = by === 'finger';
      const at = 'karte=14.00/51.22550/7.61620';
      const size = isTouch ? { width: 390, height: 844, touch: true } : {};
      const { page } = await open({ ...view, path: `#raum=care&${at}`, ...size });
      const press = (button: Locator) => (isTouch ? button.tap() : button.click());
      const stage = page.locator('.nuf-stage');
      const perDegree = (512 * 2 ** 14) / 360;
      const tap = async (lon: number, lat: number) => {
        await stage.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
        const { x, y, width, height } = (await stage.boundingBox())!;
        const east = x + width / 2 + (lon - 7.6162) * perDegree;
        const south = y + height / 2 - ((lat - 51.2255) * perDegree) / Math.cos((51.2255 * Math.PI) / 180);
        await (isTouch ? page.touchscreen.tap(east, south) : page.mouse.click(east, south));
      };
      const use = (name: keyof typeof words.tool) => press(tool(page, name));
      const onPicture = (name: string) =>
        press(page.locator('.nuf-hand-buttons').getByRole('button', { name, exact: true }));
      const layer = (file: string) => page.locator('.nuf-desk > .nuf-field select').selectOption(file);

      await layer('residential-zones.geojson');
      await tap(7.6175, 51.2258);
      await says(page, 'Objekt gewählt, 10 Ecken');
      // The picture stays where it was tapped.
      expect(page.url()).toContain(at);
      await use('split');
      await tap(7.6125, 51.2278);
      await says(page, 'Ecke 1 gesetzt');
      await tap(7.6205, 51.2278);
      await says(page, 'Ecke 2 gesetzt');
      await onPicture(words.finish);
      await says(page, 'Geteilt in 2');
      await use('merge');
      await tap(7.6165, 51.2291);
      await says(page, 'Markiert, 1');
      await onPicture(words.finish);
      await says(page, 'Vereinigt');

      await layer('industrial-zones.geojson');
      await use('rectangle');
      await tap(7.617, 51.2262);
      await tap(7.614, 51.2245);
      await says(page, 'Nachbarfläche überdecken');
      await onPicture(words.clip);
      await says(page, words.said.overlaid.clip(1));

      await layer('planned-expansion.geojson');
      await use('rectangle');
      await tap(7.617, 51.2262);
      await tap(7.614, 51.2245);
      await says(page, 'Rechteck gezeichnet');
      await use('difference');
      await tap(7.6185, 51.2258);
      await says(page, 'Markiert, 1');
      await onPicture(words.finish);
      await says(page, words.said.overlaid.difference(1));

      const { bar } = editWordsOf('de');
      await expect.poll(() => page.locator('.nuf-desk-bar__state').textContent()).toContain('5 Änderungen');
      for (let step = 0; step < 5; step++)
        await press(page.locator('.nuf-desk-bar').getByRole('button', { name: bar.undo }));
      await expect.poll(() => page.locator('.nuf-desk-bar__state').textContent()).toContain(bar.none);
    },
  );

  test('where the host sends the page’s policy with the worker, they alone are missing, in words', async ({
    open,
  }) => {
    const { page } = await open({
      ...view,
      before: async (page) => {
        await page.route('**/engines/*', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'content-security-policy': contentSecurityPolicy() };
          await route.fulfill({ response, headers });
        });
      },
    });
    await expect
      .poll(() => page.locator('.nuf-hand-engine').textContent(), { timeout: 60_000 })
      .toContain(words.engine.forbidden);
    await openZone(page);
    for (const name of ['split', 'merge', 'difference'] as const)
      expect(await tool(page, name).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: words.clip }).isDisabled()).toBe(true);
    expect(await tool(page, 'hole').isEnabled()).toBe(true);
    await tool(page, 'move').press('Enter');
    await says(page, words.tool.move);
  });
});
