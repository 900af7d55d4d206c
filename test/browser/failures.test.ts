// SPDX-License-Identifier: EUPL-1.2
// What can fail at a reader's: the map is the second representation, and a bad file takes only its own layer with it.

import { describe, expect } from 'vitest';
import { layers } from '../../src/layers';
import { checkDe } from '../../src/words/business/de';
import { de } from '../../src/words/page/de';
import { pictureWordsOf } from '../../src/words/picture';
import { pictureOf, type Story, test, the } from './driver';
import type { Page } from './harness';
import { servedData } from './other-data';

/** How many different colours the still picture holds, looked at on a grid. */
function coloursIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.nuf-map__still canvas');
    if (!canvas || canvas.width === 0) return 0;
    // A copy that is made to be read: the picture itself, read again and again, is warned of in the console.
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [canvas.width, canvas.height];
    const context = copy.getContext('2d', { willReadFrequently: true });
    context?.drawImage(canvas, 0, 0);
    const { data } = context?.getImageData(0, 0, copy.width, copy.height) ?? { data: [] };
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4 * 97) colours.add(data.slice(at, at + 4).join());
    return colours.size;
  });
}

/** Search, answer, figures and table, as far as they need no picture. */
async function expectWorkingPage({ when, get }: Story): Promise<void> {
  await when.search('Brügge');
  await the(get.answer()).says('Was gab es hier?');
  await when.openTab('figures');
  await the(get.shareOf('Ganze Stadt')).matches(/\d %/);
  await when.openTab('list');
  await the(get.rowCount()).matches(/\d+ von \d+ Einträgen/);
}

describe('without a picture of the map the rest works', () => {
  test('when there is no WebGL; what would draw it is not even loaded', async ({ visit }) => {
    const loaded: string[] = [];
    const story = await visit({
      webgl: false,
      before: async (page) => void page.on('request', (request) => loaded.push(request.url())),
    });
    await the(story.get.mapGone()).says(de.trouble.noWebgl);
    expect(loaded.some((url) => /\/assets\/still-map-/.test(url))).toBe(true);
    expect(loaded.filter((url) => /\/assets\/city-map-/.test(url))).toEqual([]);
    await expectWorkingPage(story);
    await story.page.getByRole('button', { name: de.trouble.closeNote }).click();
    await the(story.get.mapGone()).isHidden();
    await story.page.getByRole('link', { name: de.rooms.site, exact: true }).click();
    await story.page.locator('.nuf-room-check .nuf-map--still').waitFor();
    await the(story.get.mapGone()).isHidden();
  });

  test('the simpler picture that stands in answers a click, moves by keys, arrows and double clicks, and zooms by its buttons', async ({
    visit,
  }) => {
    const story = await visit({ webgl: false, at: 'karte=13.00/51.21582/7.63358' });
    const { page, when, get } = story;
    await the(get.mapGone()).says(de.trouble.noWebgl);
    const picture = page.getByRole('application', { name: 'Karte von Lüdenscheid' });
    await expect.poll(() => coloursIn(page)).toBeGreaterThan(20);
    await picture.click({ position: { x: 500, y: 300 } });
    await the(get.answer()).says('Was gab es hier?');
    const clicked = new URL(page.url()).hash;
    await picture.focus();
    await when.press('ArrowRight');
    await when.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).not.toBe(clicked);
    await get.mapButton(pictureWordsOf('de').zoomIn).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('karte=14.00');
    await get.mapButton(pictureWordsOf('de').move).click();
    const latitude = () => Number(/karte=[\d.]+\/([\d.]+)/.exec(page.url())?.[1]);
    const before = latitude();
    await page.getByRole('button', { name: pictureWordsOf('de').north, exact: true }).click();
    await expect.poll(latitude).toBeGreaterThan(before);
    await page.getByRole('button', { name: pictureWordsOf('de').south, exact: true }).click();
    await expect.poll(latitude).toBeCloseTo(before, 4);
    await picture.dblclick({ position: { x: 500, y: 300 } });
    await expect.poll(() => new URL(page.url()).hash).toContain('karte=15.00');
  });

  test('when its code does not arrive', async ({ visit }) => {
    const story = await visit({
      webgl: true,
      before: (page) => refuse(page, '**/assets/city-map-*.js'),
    });
    story.expectTrouble(/^console error: .*(404|Failed to fetch dynamically imported module)/);
    await the(story.get.mapGone()).says(de.trouble.mapChunk);
    await expectWorkingPage(story);
  });

  test('when its worker does not arrive', async ({ visit }) => {
    const story = await visit({
      webgl: true,
      before: (page) => refuse(page, '**/assets/*worker-*.js'),
    });
    story.expectTrouble(/^console error: Error: Worker failed to load/);
    await the(story.get.mapNote()).says(de.trouble.workerFailed);
    await expectWorkingPage(story);
  });
});

describe('when the graphics card loses the picture', () => {
  test('it says so, and afterwards the map shows what was asked meanwhile', async ({ visit }) => {
    const at = 'bereich=figures&karte=12.50/51.21582/7.63358';
    const story = await visit({ drawn: true, at });
    const { page, when, get } = story;
    story.expectTrouble(/^console warning: Custom layer with id 'broadband-coverage' cannot be restored/);
    const before = await pictureOf(page);
    await page.evaluate(() => {
      const card = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      Object.assign(globalThis, { card });
      card?.loseContext();
    });
    await the(get.mapNote()).says(de.trouble.contextLost);
    await when.chooseTechnology('ftthb');
    await when.chooseGroup('industrial');
    await when.redrawn(() =>
      page.evaluate(() => (globalThis as unknown as { card: WEBGL_lose_context }).card.restoreContext()),
    );
    await the(get.mapNote()).says(de.trouble.restored);
    await when.drawn();

    const fresh = await visit({ drawn: true, at: new URL(page.url()).hash.slice(1) });
    const expected = await pictureOf(fresh.page);
    expect((await pictureOf(page)).equals(expected)).toBe(true);
    expect(expected.equals(before)).toBe(false);
  });
});

type Fault = 'missing' | 'html' | 'truncated' | 'changed' | 'error';
const faults: readonly Fault[] = ['missing', 'html', 'truncated', 'changed', 'error'];

const said: Record<Fault, (file: string) => string> = {
  missing: de.trouble.missing,
  html: de.trouble.html,
  truncated: de.trouble.hash,
  changed: de.trouble.hash,
  error: de.trouble.network,
};

/** Files of the first view besides municipality.json, without which there is no city. */
const files: readonly [file: string, layerTitle: string | null][] = [
  ['contacts.json', null],
  ['statistics/breitbandatlas.csv', null],
  ...layers.map(({ id, title }): [string, string] => [
    id === 'broadband-coverage' ? 'broadband-coverage.cells' : `${id}.geojson`,
    title.de,
  ]),
];

describe('a data file that cannot be used is named, and the others work', () => {
  // Each fault at every file is the next block; here each file fails alone, the faults taking turns.
  const turns = files.map(([file, title], at) => [faults[at % faults.length] as Fault, file, title] as const);
  test.for(turns)('%s: %s', async ([fault, file, title], { visit }) => {
    const story = await visit({ before: (page) => damage(page, [file], fault) });
    if (fault === 'missing' || fault === 'error') story.expectTrouble(/^console error: Failed to load/);
    await the(story.get.troubles()).says(said[fault](file));
    if (title) await the(story.get.troubles()).says(de.trouble.layer(title));
    await the(story.get.troubles().locator('li')).count(1);
    await story.when.openTab('figures');
    await the(story.get.panel()).says('Für wie viele gibt es das?');
  });

  test.for(faults)('every one of them at once: %s', async (fault, { visit }) => {
    const names = files.map(([file]) => file);
    const { get, when, expectTrouble } = await visit({ before: (page) => damage(page, names, fault) });
    if (fault === 'missing' || fault === 'error') expectTrouble(/^console error: Failed to load/);
    await the(get.troubles().locator('li')).count(files.length);
    for (const [file, title] of files) {
      await the(get.troubles()).says(said[fault](file));
      if (title) await the(get.troubles()).says(de.trouble.layer(title));
    }
    for (const tab of ['figures', 'list', 'layers', 'answer'] as const) await when.openTab(tab);
    await the(get.startScreen()).isShown();
  });

  test('without the list of the data everything is read, unproven, and a notice says so', async ({
    visit,
  }) => {
    const story = await visit({ before: (page) => damage(page, ['manifest.json'], 'missing') });
    story.expectTrouble(/^console error: Failed to load/);
    await the(story.get.troubles()).says(de.trouble.noManifest);
    await expectWorkingPage(story);
  });

  test('a truncated file is refused by its content where no checksum can tell', async ({ visit }) => {
    const { get, expectTrouble } = await visit({
      before: async (page) => {
        await damage(page, ['manifest.json'], 'missing');
        await damage(page, ['planned-expansion.geojson'], 'truncated');
      },
    });
    expectTrouble(/^console error: Failed to load/);
    await the(get.troubles()).says('Die Datei planned-expansion.geojson konnte nicht gelesen werden');
  });

  test('without municipality.json there is no city, but a button that tries again', async ({ visit }) => {
    const { page, get, expectTrouble } = await visit({
      before: (page_) => damage(page_, ['municipality.json'], 'missing'),
    });
    expectTrouble(/^console error: Failed to load/);
    await the(get.main()).says(de.trouble.missing('municipality.json'));
    await page.unroute('**/data/municipality.json');
    await get.button(de.trouble.retry).click();
    await the(get.startScreen()).isShown();
  });
});

async function refuse(page: Page, pattern: string): Promise<void> {
  await page.route(pattern, (route) => route.fulfill({ status: 404, body: '' }));
}

async function damage(page: Page, names: readonly string[], fault: Fault): Promise<void> {
  for (const name of names) {
    await page.route(`**/data/${name}`, async (route) => {
      if (fault === 'missing') return route.fulfill({ status: 404, body: '' });
      if (fault === 'error') return route.fulfill({ status: 500, body: '' });
      if (fault === 'html') return route.fulfill({ body: '<!doctype html><title>Anmeldung</title>' });
      const body = await servedData(name);
      return route.fulfill({
        body: fault === 'truncated' ? body.subarray(0, body.length - 20) : changed(body),
      });
    });
  }
}

/** One bit turned in the middle. */
function changed(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

test('while the cells are late, no room says that a line is not known: they are on their way', async ({
  visit,
}) => {
  let letGo: () => void = () => {};
  const come = new Promise<void>((go) => {
    letGo = go;
  });
  const story = await visit({
    at: 'raum=site&objekt=commercial-sites/site-freisenberg&x.firma=3,cloud-erp',
    before: async (page) => {
      await page.route('**/data/broadband-coverage.cells', async (route) => {
        await come;
        await route.continue();
      });
    },
  });
  const { page } = story;
  const room = page.locator('.nuf-room-check');
  const coming = 'Breitband-Versorgung: die Angaben werden geladen und fehlen bis dahin.';
  await the(room).says(coming);
  const text = async () => (await room.innerText()).replaceAll(/\s/g, ' ');
  expect(await text()).not.toContain(checkDe.line.none);
  expect(await text()).not.toContain(checkDe.fit.noLine);
  expect(await text()).not.toContain(checkDe.funding.verdict.unknown);
  // What would be taken away says no later that something was on its way.
  await the(page.getByRole('button', { name: checkDe.site.actions.expose })).isHidden();
  letGo();
  await the(page.getByRole('button', { name: checkDe.site.actions.expose })).isShown();
  await expect.poll(text).not.toContain(coming);
});
