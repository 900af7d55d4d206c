// SPDX-License-Identifier: EUPL-1.2
// Overlays in a browser: the engine runs in its worker under the production headers, and where the worker's response says
// what the page's says, overlays alone are missing and the desk says so. By keyboard, without a picture.

import { describe, expect } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/policy.mjs';
import { editWordsOf } from '../../src/words/edit';
import { handWordsOf } from '../../src/words/hand';
import { test } from './driver';
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
