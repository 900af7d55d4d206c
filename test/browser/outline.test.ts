// SPDX-License-Identifier: EUPL-1.2
// An outline of one's own in a browser: drawn and dragged by hand and by keys, its figures in every frame, a zone and a
// project tried out, and without a map the same by typing.

import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { sharesOverCells } from '../../src/analysis/coverage/zone-shares';
import { readCellFeatures } from '../../src/core/cells/cell-table';
import type { CellTable, CellWeight } from '../../src/core/cells/cell-table-builder';
import { type Corner, cornersFrom, outlineOf } from '../../src/core/outline/outline';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { checkWordsOf } from '../../src/words/business';
import { formatFigure } from '../../src/words/number/figure-text';
import { pictureWordsOf } from '../../src/words/picture';
import { accessibilityFindings } from './axe';
import { type Locator, test, the } from './driver';
import type { Page } from './harness';

const { outline: words } = checkWordsOf('de');
const english = checkWordsOf('en').outline;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const figure = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`);
const cornersIn = (page: Page): Corner[] =>
  cornersFrom(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('x.umriss') ?? '');
const cameraOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('karte');
const town = 'karte=13.70/51.21900/7.62700';
const pixelsPerDegree = (512 * 2 ** 13.7) / 360;
/** Few pixels, because a software renderer draws them. */
const small = { width: 1024, height: 600 };

const square = '7.62000/51.21500,7.63500/51.21500,7.63500/51.22300,7.62000/51.22300';

const tables = new Map<CellWeight, CellTable | null>();
const features = () => JSON.parse(readFileSync('data/broadband-coverage.geojson', 'utf8')).features;

/** Where a corner is drawn, seen from `town`. */
async function pixelOf(canvas: Locator, [lon, lat]: Corner): Promise<{ x: number; y: number }> {
  const box = (await canvas.boundingBox())!;
  const mercator = (of: number) => (Math.log(Math.tan(Math.PI / 4 + (of * Math.PI) / 360)) * 180) / Math.PI;
  return {
    x: box.x + box.width / 2 + (lon - 7.627) * pixelsPerDegree,
    y: box.y + box.height / 2 + (mercator(51.219) - mercator(lat)) * pixelsPerDegree,
  };
}

/** What `nuf coverage` says of the outline in the address, as the page writes it. */
function commandLine(page: Page, weight: CellWeight, mbit: number): string {
  const table = tables.get(weight) ?? readCellFeatures(features(), weight, thresholdsMbit).table;
  tables.set(weight, table);
  const [row] = sharesOverCells([outlineOf(cornersIn(page))], table!);
  const share = row!.shares[thresholdsMbit.indexOf(mbit as 100)] ?? null;
  return formatFigure(share, 'share', 'de').replace('\u00a0', ' ');
}

describe('an outline on the map', () => {
  test('is clicked corner by corner and closed on the first', async ({ visit }) => {
    const { page, get } = await visit({ at: `raum=site&${town}`, drawn: true, ...small });
    const box = (await get.canvas().boundingBox())!;
    const click = (x: number, y: number) => page.mouse.click(box.x + x * box.width, box.y + y * box.height);
    await page.getByText(words.heading).click();
    await button(page, words.start).click();
    await click(0.3, 0.3);
    await click(0.7, 0.3);
    await click(0.7, 0.6);
    await the(page.locator('.nuf-outline')).says('3 Ecken');
    await click(0.3, 0.3);
    await the(button(page, words.goOn)).isShown();
    expect(cornersIn(page)).toHaveLength(3);
    await the(figure(page, 'now households 100')).says(commandLine(page, 'households', 100));
  });

  test('has new figures while a corner is in the hand, a new link when it is let go, and both back by undo', async ({
    visit,
  }) => {
    const at = `raum=site&${town}&x.umriss=${square}`;
    const { page, get } = await visit({ at, drawn: true, ...small });
    const corner = await pixelOf(get.canvas(), cornersIn(page)[2]!);
    const before = { link: page.url(), area: await figure(page, 'now areaM2').innerText() };
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x + 40, corner.y - 20, { steps: 4 });
    await the(figure(page, 'now areaM2')).saysNot(before.area);
    await the(page.locator('.nuf-outline-readout')).says(await figure(page, 'now areaM2').innerText());
    expect(page.url()).toBe(before.link);
    await page.mouse.up();
    await expect.poll(() => page.url()).not.toBe(before.link);
    for (const weight of ['area', 'households', 'businesses'] as const)
      await the(figure(page, `now ${weight} 1000`)).says(commandLine(page, weight, 1000));
    await the(page.locator('.nuf-outline [role="status"]').first()).says('Haushalte');
    await button(page, words.undo).click();
    await the(figure(page, 'now areaM2')).says(before.area);
  });

  test('is dragged by a finger, and the map stays where it is', async ({ visit }) => {
    const { page, get } = await visit({ at: `raum=site&${town}&x.umriss=${square}`, drawn: true, ...small });
    const first = cornersIn(page)[0]!;
    const { x, y } = await pixelOf(get.canvas(), first);
    const finger = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    const camera = cameraOf(page);
    // Beside the corner, but within its 44 pixels.
    await touch('touchStart', { x: x + 15, y: y - 15 });
    for (const step of [10, 20, 30]) await touch('touchMove', { x: x + 15 - step, y: y - 15 + step });
    await touch('touchEnd');
    await expect.poll(() => cornersIn(page)[0]).not.toEqual(first);
    // It went as far as the finger, and did not jump under it.
    expect((cornersIn(page)[0]![0] - first[0]) * pixelsPerDegree).toBeCloseTo(-30, 0);
    expect(cornersIn(page).slice(1)).toEqual(cornersFrom(square).slice(1));
    expect(cameraOf(page)).toBe(camera);
  });

  test('is drawn and undone by keys alone, at the cross-hair', async ({ visit }) => {
    const { page, get } = await visit({ at: `raum=site&${town}`, drawn: true, ...small });
    await page.getByText(words.heading).click();
    const keysSaid = () => page.locator('.nuf-map__hint, .nuf-map__keys').allTextContents();
    const { drawing, keyboard, crosshair } = pictureWordsOf('de');
    await button(page, words.start).click();
    // Enter no longer asks about a point, and neither the cross-hair nor the description says so.
    await expect.poll(keysSaid).toEqual([drawing.crosshair, drawing.keyboard]);
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
    await button(page, words.done).click();
    await expect.poll(keysSaid).toEqual([crosshair, keyboard]);
  });
});

describe('without a map', () => {
  test('corners are typed, moved by arrow keys and buttons, and taken away', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site' });
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

  test('each figure opens its proof with the command that gives it again', async ({ revisit }) => {
    const { page } = await revisit({ at: `raum=site&x.umriss=${square}` });
    await the(page.locator('.nuf-answer__verdict')).says(checkWordsOf('de').site.outline);
    await figure(page, 'now households 1000').click();
    const proof = page.locator('.nuf-outline__proof');
    await the(proof).says('nuf coverage --zones umriss.geojson');
    await the(proof).says('--weight households --json');
    await figure(page, 'now perimeterM').click();
    await the(proof).says('--amounts');
  });
});

describe('trying out', () => {
  test('who picks a place meanwhile is told that the answer is of the outline, and is led to the place', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at: `raum=site&x.teil=finden&x.umriss=${square}` });
    const { site } = checkWordsOf('de');
    const row = page.locator('.nuf-found > li', { has: button(page, 'Timberg') });
    await row.getByRole('button', { name: 'Prüfen', exact: true }).click();
    const verdict = page.locator('.nuf-answer__verdict');
    await the(verdict).says(site.outline);
    await the(page.locator('.nuf-caution', { hasText: site.outlineFirst('Timberg') })).isShown();
    await button(page, site.insteadOfOutline('Timberg')).click();
    await the(verdict).says('Timberg');
    await the(button(page, site.insteadOfOutline('Timberg'))).count(0);
    expect(cornersIn(page)).toEqual([]);
  });

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

  test('a project shows what it would change in the whole municipality', async ({ revisit }) => {
    const at = 'raum=site&x.vorlage=planned-expansion/plan-telekom-innenstadt';
    const { page } = await revisit({ at });
    const gained = (which: string) => figure(page, `whatif.${which}.all.households.1000.gained`);
    await the(gained('outline')).says(await gained('plan').innerText());
    await button(page, words.clear).click();
    await the(gained('outline')).count(0);
    expect(page.url()).not.toContain('vorlage');
  });

  test('a line of one’s own is supposed in it: city and zones before and after, kept in the link', async ({
    visit,
  }) => {
    const at = 'raum=site&x.umriss=7.6100/51.2300,7.6300/51.2300,7.6300/51.2400,7.6100/51.2400';
    const { page } = await visit({ at });
    await page.getByLabel(words.line.technology).selectOption('ftthb');
    await the(figure(page, 'whatif.outline.residential.households.1000.built')).matches(/%/);
    await the(page.getByRole('region', { name: words.line.heading })).says('ändert keine Daten');
    expect(page.url()).toContain('x.wenn=ftthb/1000');
  });
});

describe('no accessibility findings', () => {
  test.for([
    ['light, German, wide', 1440, 'light', 'de'],
    ['dark, English, on a phone', 390, 'dark', 'en'],
  ] as const)('%s', async ([, width, scheme, language], { revisit }) => {
    const at = `raum=site&sprache=${language}&x.vorlage=planned-expansion/plan-telekom-altstadt`;
    const { page } = await revisit({ at, width, height: 844, scheme });
    const catalogue = language === 'de' ? words : english;
    await page.getByText(catalogue.cornersHeading(20)).click();
    await page.getByRole('button', { name: catalogue.remove(2), exact: true }).focus();
    await figure(page, 'now area 100').click();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
