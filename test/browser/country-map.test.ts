// SPDX-License-Identifier: EUPL-1.2
// The moving map of a country: from afar it shows what the build has put aside, and nobody waits for cells and zones of which
// a pixel holds several; who comes nearer, or asks, has them read.

import { beforeAll, expect } from 'vitest';
import { publishCity } from '../../scripts/vite/publish-city';
import { checkWordsOf } from '../../src/words/business';
import { pictureWordsOf } from '../../src/words/picture';
import { cellsName, countryFolder, largeOf as large, readingOf, wideCountry } from './a-country';
import { pictureOf, test, the } from './driver';
import type { Page } from './harness';
import { onPaper } from './on-paper';

let published: ReadonlyMap<string, Uint8Array>;

beforeAll(() => {
  published = publishCity(countryFolder(wideCountry), null).files;
});

const reading = (asked: string[], without: readonly string[] = []) => readingOf(published, asked, without);

test('it stands before cells and zones are read, moves without them, and has them read for a nearer look', async ({
  visit,
}) => {
  const asked: string[] = [];
  const { page, when, get } = await visit({ drawn: true, before: reading(asked) });
  expect(asked).toContain('from-afar.cells');
  await when.redrawn(async () => {
    await get.canvas().focus();
    await when.press('ArrowLeft');
  });
  await the(page.locator('.nuf-start')).isShown();
  expect(large(asked)).toEqual([]);

  const afar = await pictureOf(page);
  for (const _ of [1, 2]) await when.redrawn(() => get.mapButton(pictureWordsOf('de').zoomIn).click());
  await expect.poll(() => large(asked), { timeout: 30_000 }).toContain(cellsName);
  expect(large(asked)).toEqual(
    expect.arrayContaining(['industrial-zones.geojson', 'residential-zones.geojson']),
  );
  await when.drawn();
  expect((await pictureOf(page)).equals(afar)).toBe(false);
});

test('a click on it waits for what was not read, and then answers', async ({ visit }) => {
  const asked: string[] = [];
  const { when, get } = await visit({ drawn: true, before: reading(asked) });
  expect(large(asked)).toEqual([]);
  await when.clickMap(0.5, 0.5);
  await the(get.verdict()).isShown();
  expect(large(asked)).toContain(cellsName);
});

test('its cells are those of the whole, pixel by pixel; where they were not put aside the whole is read', async ({
  visit,
}) => {
  const at = 'aus=industrial-zones,residential-zones';
  const far: string[] = [];
  const one = await visit({ drawn: true, at, before: reading(far) });
  const picture = await pictureOf(one.page);
  expect(large(far)).toEqual([]);
  const whole: string[] = [];
  const other = await visit({ drawn: true, at, before: reading(whole, ['from-afar.cells']) });
  other.expectTrouble(/status of 404/);
  expect(large(whole)).toContain(cellsName);
  expect((await pictureOf(other.page)).equals(picture)).toBe(true);
});

/** Of the light map that paper has: how light it is, 0–255, and which part of it is more than ground. Null: there is none. */
const paperMapOf = (page: Page, where = '.nuf-stage .nuf-map__paper--light') =>
  page.evaluate((selector) => {
    const seen = document.querySelector<HTMLCanvasElement>(selector);
    if (seen === null) return null;
    const pixels = seen.getContext('2d')?.getImageData(0, 0, seen.width, seen.height).data ?? [];
    let [light, drawn] = [0, 0];
    for (let at = 0; at < pixels.length; at += 4) {
      light += pixels[at + 1]!;
      if ([0, 1, 2].some((of) => Math.abs(pixels[at + of]! - pixels[of]!) > 8)) drawn += 1;
    }
    return { light: light / (pixels.length / 4), drawn: drawn / (pixels.length / 4) };
  }, where);

const { noCellsOnPaper } = pictureWordsOf('de');

test('from a dark screen it is printed light with all its cells, and the screen keeps what it had', async ({
  visit,
}) => {
  const { page, when } = await visit({ drawn: true, before: reading([]) });
  // Later than the map stands: what is printed then is told of the paper after the map is.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-kern-theme="dark"]').waitFor();
  await when.drawn();
  const screen = await pictureOf(page);
  await onPaper(page);
  await expect.poll(async () => (await paperMapOf(page))?.light ?? 0).toBeGreaterThan(120);
  expect((await paperMapOf(page))?.drawn).toBeGreaterThan(0.02);
  await the(page.getByText(noCellsOnPaper)).count(0);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => paperMapOf(page)).toBeNull();
  await when.drawn();
  expect((await pictureOf(page)).equals(screen)).toBe(true);
});

test('printed without the map proper it is light too, with its cells; where they did not come it says that they are missing', async ({
  visit,
}) => {
  const dark = { scheme: 'dark', width: 1440, height: 900 } as const;
  const { page } = await visit({ ...dark, before: reading([]) });
  await page.locator('.nuf-stage canvas[data-whole]').waitFor();
  await onPaper(page);
  await expect.poll(async () => (await paperMapOf(page))?.light ?? 0).toBeGreaterThan(120);
  expect((await paperMapOf(page))?.drawn).toBeGreaterThan(0.005);
  await the(page.getByText(noCellsOnPaper)).count(0);

  const other = await visit({ ...dark, before: reading([], ['from-afar.cells']) });
  other.expectTrouble(/status of 404/);
  await other.page.locator('.nuf-stage canvas[data-whole]').waitFor();
  await onPaper(other.page);
  await the(other.page.getByText(noCellsOnPaper)).isShown();
  expect((await paperMapOf(other.page))?.light).toBeGreaterThan(120);
  expect((await paperMapOf(other.page))?.drawn).toBeLessThan(0.005);
});

test.for([
  ['with all cells', '', 120, 0.02],
  // Bright cells would hide a dark ground.
  ['and light ground', '&aus=broadband-coverage', 200, 0],
] as const)(
  'the exposé of a place has a light map %s, whatever the screen wears',
  async ([, more, light, drawn], { visit }) => {
    const { page, when } = await visit({
      drawn: true,
      scheme: 'dark',
      at: `raum=site&objekt=industrial-zones%2Findustrial-freisenberg&karte=12.50/51.23500/7.61500${more}`,
      before: reading([]),
    });
    await when.drawn();
    await page.getByRole('button', { name: checkWordsOf('de').site.actions.expose, exact: true }).click();
    const map = () => paperMapOf(page, '.nuf-sheet__picture canvas');
    await expect.poll(async () => (await map())?.light ?? 0, { timeout: 30_000 }).toBeGreaterThan(light);
    expect((await map())?.drawn).toBeGreaterThan(drawn);
    await the(page.locator('.nuf-sheet').getByText(noCellsOnPaper)).count(0);
  },
);
