// SPDX-License-Identifier: EUPL-1.2
// An outline of one's own in a browser: drawn and dragged by hand and by keys, its figures in every frame, a zone and a
// project tried out, and without a map the same by typing.

import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { sharesOverCells } from '../../src/analysis/zone-shares';
import { type CellWeight, readCellFeatures } from '../../src/core/cell-table';
import { type Corner, cornersFrom, outlineOf } from '../../src/core/outline';
import { thresholdsMbit } from '../../src/layers/broadband-coverage';
import { checkWordsOf } from '../../src/words/check';
import { formatFigure } from '../../src/words/figure-text';
import { accessibilityFindings } from './axe';
import { test, the } from './driver';
import type { Page } from './harness';

const { outline: words } = checkWordsOf('de');
const english = checkWordsOf('en').outline;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const figure = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`);
const cornersIn = (page: Page): Corner[] =>
  cornersFrom(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('x.umriss') ?? '');
const town = 'karte=14.20/51.21900/7.62700';
const square = '7.62000/51.21500,7.63500/51.21500,7.63500/51.22300,7.62000/51.22300';

/** What `nuf coverage` says of the outline in the address, as the page writes it. */
function commandLine(page: Page, weight: CellWeight, mbit: number): string {
  const { features } = JSON.parse(readFileSync('data/broadband-coverage.geojson', 'utf8'));
  const { table } = readCellFeatures(features, weight, thresholdsMbit);
  const [row] = sharesOverCells([outlineOf(cornersIn(page))], table!);
  const share = row!.shares[thresholdsMbit.indexOf(mbit as 100)] ?? null;
  return formatFigure(share, 'share', 'de').replace('\u00a0', ' ');
}

describe('an outline on the map', () => {
  test('is clicked, closed, dragged with its figures following, undone, and restored by its link', async ({
    visit,
  }) => {
    const { page, get } = await visit({ at: `raum=site&${town}`, drawn: true });
    const box = (await get.canvas().boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    await page.getByText(words.heading).click();
    await button(page, words.start).click();
    for (const [x, y] of [
      [0.3, 0.3],
      [0.7, 0.3],
      [0.7, 0.6],
      [0.3, 0.6],
    ] as const)
      await page.mouse.click(...at(x, y));
    await the(page.locator('.nuf-outline')).says('4 Ecken');
    await page.mouse.click(...at(0.3, 0.3));
    await the(button(page, words.goOn)).isShown();
    await the(figure(page, 'now households 100')).says(commandLine(page, 'households', 100));

    const before = { link: page.url(), area: await figure(page, 'now areaM2').innerText() };
    await page.mouse.move(...at(0.7, 0.6));
    await page.mouse.down();
    await page.mouse.move(...at(0.8, 0.65), { steps: 6 });
    // Still in the hand: the figures are new, the link is not.
    await the(figure(page, 'now areaM2')).saysNot(before.area);
    await the(page.locator('.nuf-outline-readout')).says(await figure(page, 'now areaM2').innerText());
    expect(page.url()).toBe(before.link);
    await page.mouse.up();
    await expect.poll(() => cornersIn(page)).not.toEqual([]);
    for (const weight of ['area', 'households', 'businesses'] as const)
      await the(figure(page, `now ${weight} 1000`)).says(commandLine(page, weight, 1000));
    await the(page.locator('.nuf-outline [role="status"]').first()).says('Haushalte');

    await page.reload();
    await the(page.locator('.nuf-outline')).says('4 Ecken');
    await the(figure(page, 'now areaM2')).saysNot(before.area);
  });

  test('is drawn and undone by keys alone, at the cross-hair', async ({ visit }) => {
    const { page, get } = await visit({ at: `raum=site&${town}`, drawn: true });
    await page.getByText(words.heading).click();
    await button(page, words.start).click();
    await get.canvas().focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
      // The next key would meet the map while it still moves.
      await page.waitForFunction(() => true);
      await expect
        .poll(() => page.evaluate(() => document.querySelector('canvas:focus') !== null))
        .toBe(true);
    }
    await the(page.locator('.nuf-outline')).matches(/[23] Ecken/);
    const count = cornersIn(page).length;
    await page.keyboard.press('Escape');
    await expect.poll(() => cornersIn(page).length).toBe(count - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cornersIn(page).length).toBe(count);
  });
});

describe('without a map', () => {
  test('corners are typed, moved by arrow keys and buttons, and taken away', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=site' });
    await page.getByText(words.heading).click();
    await button(page, words.start).click();
    await page.getByText(words.cornersHeading(0)).click();
    const field = page.getByLabel(words.typed);
    for (const text of [
      '51,2150 7,6200',
      '51.2150, 7.6350',
      'Rathaus',
      '51.2230; 7.6350',
      '51.2230 7.6200',
    ]) {
      await field.fill(text);
      await field.press('Enter');
      if (text === 'Rathaus') await the(page.locator('.nuf-outline__typed')).says(words.notTyped('Rathaus'));
    }
    expect(cornersIn(page)).toEqual(cornersFrom(square));
    await the(figure(page, 'now households 30')).says(commandLine(page, 'households', 30));
    await page.getByRole('button', { name: /^Ecke 1 51/ }).press('ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    const [lon, lat] = cornersIn(page)[0]!;
    expect([lon, lat]).toEqual([
      expect.closeTo(7.62 + 1 / 69_700, 6),
      expect.closeTo(51.215 + 10 / 111_320, 6),
    ]);
    await button(page, words.direction.south).click();
    expect(cornersIn(page)[0]![1]).toBeCloseTo(51.215, 6);
    await page.getByRole('button', { name: /^Ecke 1 51/ }).press('Delete');
    expect(cornersIn(page)).toEqual(cornersFrom(square).slice(1));
  });

  test('each figure opens its proof with the command that gives it again', async ({ visit }) => {
    const { page } = await visit({ at: `raum=site&x.umriss=${square}` });
    await figure(page, 'now households 1000').click();
    const proof = page.locator('.nuf-outline__proof');
    await the(proof).says('nuf coverage --zones umriss.geojson');
    await the(proof).says('--weight households --json');
    await figure(page, 'now perimeterM').click();
    await the(proof).says('--amounts');
  });
});

describe('trying out', () => {
  test('a zone starts from the answer, shows before and after, and says that no data change', async ({
    visit,
  }) => {
    const { page, words: all } = await visit({ at: 'objekt=industrial-zones/industrial-freisenberg' });
    await button(page, all.answer.tryOutline).click();
    await the(page.locator('.nuf-outline')).says(words.whatIf('Freisenberg'));
    for (const key of ['areaM2', 'households', 'businesses 1000', 'area 400'])
      await the(figure(page, `now ${key}`)).says(await figure(page, `before ${key}`).innerText());
    await page.getByText(words.cornersHeading(15)).click();
    await button(page, words.remove(1)).click();
    await the(figure(page, 'now areaM2')).saysNot(await figure(page, 'before areaM2').innerText());
    await page.goBack();
    await the(page.locator('.nuf-answer')).says('Freisenberg');
  });

  test('a project shows what it would change in the whole municipality', async ({ visit }) => {
    const at = 'raum=site&x.vorlage=planned-expansion/plan-telekom-innenstadt';
    const { page } = await visit({ at });
    const gained = (which: string) => figure(page, `${which} gained households 1000`);
    await the(gained('outline')).says(await gained('plan').innerText());
    await button(page, words.clear).click();
    await the(gained('outline')).count(0);
    expect(page.url()).not.toContain('vorlage');
  });
});

describe('no accessibility findings', () => {
  test.for([
    ['light, German, wide', 1440, 'light', 'de'],
    ['dark, English, on a phone', 390, 'dark', 'en'],
  ] as const)('%s', async ([, width, scheme, language], { visit }) => {
    const at = `raum=site&sprache=${language}&x.vorlage=planned-expansion/plan-telekom-innenstadt`;
    const { page } = await visit({ at, width, height: 844, scheme });
    const catalogue = language === 'de' ? words : english;
    await page.getByText(catalogue.cornersHeading(15)).click();
    await page.getByRole('button', { name: catalogue.remove(2) }).focus();
    await figure(page, 'now area 100').click();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
