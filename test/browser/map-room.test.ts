// SPDX-License-Identifier: EUPL-1.2
// What both rooms with a map share: where a link opens the picture, and the edge between panel and map.

import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { wordsOf } from '../../src/words';
import { pictureWordsOf } from '../../src/words/picture';
import { test, the } from './driver';
import type { Page } from './harness';

const words = wordsOf('de');
const outskirts = { lon: 7.5709, lat: 51.2143 };
const atOutskirts = `ort=${outskirts.lon},${outskirts.lat}`;

/** Where the camera stands after one step with a button of the map. */
async function cameraAfterZoom(page: Page) {
  await page.getByRole('button', { name: pictureWordsOf('de').zoomIn, exact: true }).click();
  await expect.poll(() => page.url(), { timeout: 15_000 }).toContain('karte=');
  const [zoom = 0, lat = 0, lon = 0] = (/karte=([\d./-]+)/.exec(page.url())?.[1] ?? '')
    .split('/')
    .map(Number);
  const metresAway = Math.hypot((lon - outskirts.lon) * 69_700, (lat - outskirts.lat) * 111_300);
  return { zoom, metresAway };
}

/** What stands for the map after an event of printing, and whether the map itself is seen. */
function paperMoment(page: Page, type: 'beforeprint' | 'afterprint') {
  return page.evaluate((name) => {
    window.dispatchEvent(new Event(name));
    const copy = document.querySelector<HTMLCanvasElement>('canvas.nuf-map__paper');
    const pixels = copy?.getContext('2d')?.getImageData(0, 0, copy.width, copy.height).data;
    return {
      colours: pixels ? new Set(new Uint32Array(pixels.buffer)).size : 0,
      isMapShown: document.querySelector('.maplibregl-canvas')!.checkVisibility(),
    };
  }, type);
}

describe('a link with a place and no camera', () => {
  const expectThere = async (page: Page) => {
    const { zoom, metresAway } = await cameraAfterZoom(page);
    expect(metresAway).toBeLessThan(400);
    expect(zoom).toBeCloseTo(16, 1);
  };

  test('opens the map at that place', async ({ visit }) => {
    const { page } = await visit({ at: atOutskirts, drawn: true });
    await expectThere(page);
  });

  test('opens the site check at that place; paper shows a copy of the map, as WebKit prints the canvas of the graphics card black', async ({
    visit,
  }) => {
    const { page } = await visit({ at: `raum=site&${atOutskirts}`, drawn: true });
    await expectThere(page);
    const printed = await paperMoment(page, 'beforeprint');
    expect(printed.isMapShown).toBe(false);
    expect(printed.colours).toBeGreaterThan(50);
    expect(await paperMoment(page, 'afterprint')).toEqual({ colours: 0, isMapShown: true });
  });

  test('with a camera too, the camera counts', async ({ visit }) => {
    const { page } = await visit({ at: `${atOutskirts}&karte=13.00/51.24000/7.66000`, drawn: true });
    const { zoom, metresAway } = await cameraAfterZoom(page);
    expect(metresAway).toBeGreaterThan(4000);
    expect(zoom).toBeCloseTo(14, 1);
  });
});

test('a link that names object and camera opens at its camera, also from a page of text and in the still picture', async ({
  visit,
}) => {
  const { page } = await visit({ at: '', webgl: false });
  // The picture's chunk is there, so that the room comes back with everything at once.
  await page.evaluate(() => (location.hash = 'seite=help'));
  await the(page.locator('.nuf-page__text')).isShown();
  const link = 'objekt=planned-expansion/plan-telekom-altstadt&karte=13.50/51.21582/7.63358';
  await page.evaluate((hash) => (location.hash = hash), link);
  await the(page.locator('.nuf-plan').first()).isShown();
  await page.waitForTimeout(400);
  expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(link);
});

describe('the edge between panel and map', () => {
  const edge = (page: Page) => page.getByRole('separator', { name: pictureWordsOf('de').panelWidth.label });
  const widthPx = async (page: Page) => Math.round((await page.locator('.nuf-panel').boundingBox())!.width);

  test('moves with the arrow keys, stays on the device and holds in the other room', async ({ visit }) => {
    const { page } = await visit({ at: '', width: 1440 });
    await edge(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await widthPx(page)).toBe(470);
    expect(await edge(page).getAttribute('aria-valuenow')).toBe('470');
    await page.reload();
    await the(edge(page)).isShown();
    expect(await widthPx(page)).toBe(470);
    await page.getByRole('link', { name: words.rooms.site, exact: true }).click();
    await the(edge(page)).isShown();
    expect(await widthPx(page)).toBe(470);
  });

  test('is dragged or clicked, stops at its ends, and a double click puts it back', async ({ visit }) => {
    const { page } = await visit({ at: '', width: 1440 });
    const box = (await edge(page).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, 500);
    await page.mouse.down();
    await page.mouse.move(600, 500, { steps: 4 });
    expect(await widthPx(page)).toBe(600);
    await page.mouse.move(40, 500, { steps: 4 });
    expect(await widthPx(page)).toBe(360);
    await page.mouse.up();
    await edge(page).dblclick();
    expect(await widthPx(page)).toBe(430);
    // And by single clicks, for who cannot drag.
    const widths: number[] = [];
    for (const wait of [600, 600, 0]) {
      await edge(page).click();
      widths.push(await widthPx(page));
      await page.waitForTimeout(wait);
    }
    expect(widths).toEqual([720, 360, 430]);
  });

  test('is not there on a phone', async ({ visit }) => {
    const { page } = await visit({ at: '', width: 390, height: 844 });
    await the(page.getByRole('separator')).count(0);
  });
});

describe('a pointer that rests on the picture is told what is drawn there', () => {
  const buildings = JSON.parse(readFileSync('data/startup-buildings.geojson', 'utf8'));
  const centre = buildings.features.find((one: { properties: { name: string } }) =>
    one.properties.name.startsWith('Sauerland-Center'),
  );
  const [lon, lat] = centre.geometry.coordinates;
  // From here no mark has its name beside it.
  const at = `karte=13.00/${lat}/${lon}`;
  const tip = (page: Page) => page.getByRole('tooltip');
  async function pointAtMiddle(page: Page) {
    const box = (await page.locator('.nuf-stage').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2 - 40, box.y + box.height / 2 - 40);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }

  for (const drawn of [true, false]) {
    test(`${drawn ? 'in the moving map' : 'in the still picture'}, and Escape takes the words away`, async ({
      visit,
    }) => {
      const { page } = await visit(drawn ? { at, drawn } : { at, webgl: false });
      if (!drawn) await page.locator('.nuf-map__still canvas').waitFor();
      await pointAtMiddle(page);
      await the(tip(page)).isShown();
      const said = await tip(page).innerText();
      expect(said).toContain('Sauerland-Center');
      expect(said).toContain('Stand: Kandidat');
      expect(said).toContain('Schnellste Leitung für mindestens die Hälfte: ');
      await page.keyboard.press('Escape');
      await the(tip(page)).count(0);
      // The same words are wrong as soon as the picture moves below the pointer that rests.
      await pointAtMiddle(page);
      await the(tip(page)).isShown();
      await page.locator('.nuf-stage__layer:not([inert]) [tabindex="0"]').first().focus();
      const before = page.url();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => page.url(), { timeout: 15_000 }).not.toBe(before);
      expect((await tip(page).allInnerTexts()).join()).not.toContain('Sauerland-Center');
    });
  }
});
