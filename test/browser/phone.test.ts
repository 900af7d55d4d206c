// SPDX-License-Identifier: EUPL-1.2
// The phone: time within reach, a sheet that is dragged, and a picture that follows what was picked under a whole sheet.

import { expect } from 'vitest';
import { wordsOf } from '../../src/words';
import { pictureWordsOf } from '../../src/words/picture';
import { test, the } from './driver';
import { hiddenLines } from './page-faults';

const picture = pictureWordsOf('de');

test('on a phone time is one press away, the sheet is dragged, and a row picked under it moves the picture', async ({
  visit,
}) => {
  const { page } = await visit({
    width: 390,
    height: 844,
    webgl: false,
    at: 'bereich=list&liste=industrial-zones',
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await the(page.getByRole('slider')).count(0);
  await button(picture.time.label).click();
  await page.getByRole('slider').press('End');
  await the(page.locator('.nuf-time output')).matches(/^4\. Quartal/);
  // The legend takes the place of the time.
  await button(picture.legend.title).click();
  await the(page.getByRole('slider')).count(0);
  await button(picture.legend.title).click();

  const sheet = () => page.locator('main').getAttribute('data-sheet');
  const grip = page.locator('.nuf-sheet-grip');
  const drag = async (byPx: number) => {
    const { x, y } = (await grip.boundingBox())!;
    await page.mouse.move(x + 20, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + byPx, { steps: 4 });
    await page.mouse.up();
  };
  expect(await sheet()).toBe('half');
  await drag(120);
  expect(await sheet()).toBe('peek');
  await drag(-500);
  expect(await sheet()).toBe('full');
  // And by single presses, for who cannot drag.
  const { sheetMore, sheetLess } = wordsOf('de').phone;
  for (const [name, then] of [
    [sheetLess, 'half'],
    [sheetLess, 'peek'],
    [sheetMore, 'half'],
    [sheetMore, 'full'],
  ] as const) {
    await button(name).click();
    expect(await sheet()).toBe(then);
  }

  await page.getByRole('button', { name: 'Freisenberg', exact: true }).click();
  await the(page.locator('tr[data-selected]')).says('Freisenberg');
  await drag(100);
  await expect.poll(() => decodeURIComponent(page.url())).toMatch(/karte=1[2-6]\.\d+\/51\.24/);
});

test('without WebGL the note about the picture is whole and free, on every small window and with type of double size', async ({
  visit,
}) => {
  const { page, get } = await visit({ width: 390, height: 844, webgl: false });
  const note = '.nuf-stage__note:not([data-empty])';
  const found: string[] = [];
  for (const language of ['de', 'en'] as const) {
    await page.evaluate((hash) => (location.hash = hash), `sprache=${language}`);
    await the(get.mapNote()).says(wordsOf(language).trouble.noWebgl);
    for (const [width, height] of [
      [320, 568],
      [320, 640],
      [360, 640],
      [390, 844],
      [640, 480],
      [1000, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const size of ['100%', '200%']) {
        await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size);
        await page.locator(width < 900 ? `.nuf-panel ${note}` : `.nuf-stage ${note}`).waitFor();
        const faults = await page.evaluate(hiddenLines, note);
        found.push(...faults.map((line) => `${language}, ${width} × ${height}, ${size}: ${line}`));
      }
    }
  }
  expect(found).toEqual([]);

  // The last window is wide, of double size: the time stands in the picture, and no word beyond its box.
  await page.getByRole('slider').press('End');
  const [box, stage] = await Promise.all(
    ['.nuf-time', '.nuf-stage'].map(async (part) => (await page.locator(part).boundingBox())!),
  );
  expect(box!.y).toBeGreaterThanOrEqual(stage!.y);
  expect(box!.x + box!.width).toBeLessThanOrEqual(stage!.x + stage!.width);
  expect(await page.locator('.nuf-time').evaluate((time) => time.scrollWidth - time.clientWidth)).toBe(0);
});

test('an answer is read from its beginning, wherever its question stood in the panel', async ({ visit }) => {
  const { page } = await visit({ width: 390, height: 844, webgl: false });
  const panel = page.locator('.nuf-panel');
  const scrolled = () => panel.evaluate(({ scrollTop }) => scrollTop);
  for (const at of ['', 'raum=check']) {
    await page.evaluate((hash) => (location.hash = hash), at);
    const example = page.locator('.nuf-examples button').first();
    await example.waitFor();
    // By script, as a finger would: what scrolls for its press alone may stop short of the end.
    await panel.evaluate((node) => node.scrollTo({ top: node.scrollHeight }));
    await expect.poll(scrolled).toBeGreaterThan(100);
    await example.evaluate((button: HTMLElement) => button.click());
    const verdict = page.locator('.nuf-answer__verdict');
    await verdict.waitFor();
    expect(await scrolled(), at).toBe(0);
    const { y } = (await verdict.boundingBox())!;
    expect(y, at).toBeLessThan(844);
  }
});
