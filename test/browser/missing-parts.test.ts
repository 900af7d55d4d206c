// SPDX-License-Identifier: EUPL-1.2
// The page never goes white: a part of the program that does not arrive is missed by itself, says so, and comes when it is
// asked for again; a start that fails ends in a sentence.

import { describe, expect, onTestFinished } from 'vitest';
import { oldestBrowsers } from '../../scripts/oldest-browsers.mjs';
import { checkDe } from '../../src/words/business/de';
import { downloadWordsOf } from '../../src/words/download';
import { de } from '../../src/words/page/de';
import { en } from '../../src/words/page/en';
import { type Story, test, the } from './driver';
import { type Page, siteUrl, type Visit } from './harness';

const everyFile = '**/assets/**';
const lost = /^console error: |^page error: /;

/** From here on no file of the program arrives, as when the line is cut or a new release has removed it. */
async function cut(page: Page, files = everyFile): Promise<void> {
  // A worker of the page that takes over meanwhile would answer from what it keeps.
  const session = await page.context().newCDPSession(page);
  onTestFinished(() => session.detach());
  await session.send('Network.enable');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  await page.route(files, (route) => route.abort('connectionfailed'));
}

const mend = (page: Page) => page.unrouteAll();

/** Goes on only where the page stands and the part says that it is missing. */
async function expectMissing({ page }: Story): Promise<void> {
  await page.locator('.nuf-part-missing').first().waitFor();
  expect(await page.locator('.nuf-header').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: de.trouble.reload, exact: true }).count()).toBeGreaterThan(0);
}

async function tryAgain({ page }: Story): Promise<void> {
  await mend(page);
  for (const button of await page.getByRole('button', { name: de.trouble.again, exact: true }).all())
    await button.click();
  await expect.poll(() => page.locator('.nuf-part-missing').count(), { timeout: 15_000 }).toBe(0);
}

describe('a part of the program that does not arrive', () => {
  test('leaves the citizens’ room standing, and comes at the second asking', async ({ visit }) => {
    const story = await visit({ at: 'ort=7.64570,51.21690', touch: true });
    const { page, when, get } = story;
    story.expectTrouble(lost);
    await the(get.verdict()).isShown();
    await cut(page);
    await get.button(de.answer.reportError).click();
    await expectMissing(story);
    for (const tab of ['figures', 'list', 'layers'] as const) {
      await when.openTab(tab);
      await expectMissing(story);
    }
    // The place is kept, and with it the answer.
    await when.openTab('answer');
    await the(get.verdict()).isShown();
    await when.openTab('figures');
    await expectMissing(story);
    await tryAgain(story);
    await the(get.shareOf('Ganze Stadt')).matches(/\d %/);
    for (const tab of ['list', 'layers'] as const) {
      await when.openTab(tab);
      await expect.poll(() => page.locator('.nuf-part-missing, .nuf-skeleton').count()).toBe(0);
    }
    expect(page.url()).toContain('ort=');
    // What comes later in a part that is there: the proof of a number, the formats of a download.
    await cut(page);
    await when.openTab('list');
    await page.getByText(downloadWordsOf('de').heading).click();
    await expectMissing(story);
    await when.openTab('figures');
    await page.locator('.nuf-proof-button').first().click();
    await expectMissing(story);
    await tryAgain(story);
    await page.locator('.nuf-proof-dialog[open]').waitFor();
  });

  test('leaves the answer standing where what its file says of a place does not come', async ({ visit }) => {
    const story = await visit({ at: 'seite=help', touch: true });
    const { page, get } = story;
    story.expectTrouble(lost);
    // The answer's sheet of paper fetches it soon after the answer is shown.
    await cut(page, '**/assets/feature-card-*.js');
    await page.evaluate(() => {
      window.location.hash = 'objekt=industrial-zones/industrial-freisenberg';
    });
    await the(get.verdict()).isShown();
    const about = page.locator('details', { hasText: de.answer.about });
    await page.getByText(de.answer.about, { exact: true }).click();
    await expectMissing(story);
    await the(get.verdict()).isShown();
    await tryAgain(story);
    await the(about.locator('.nuf-facts')).isShown();
  });

  test('leaves header and footer of every other room and page, each with its way back', async ({ visit }) => {
    const story = await visit({ touch: true });
    const { page, get } = story;
    story.expectTrouble(lost);
    await cut(page);
    for (const room of [de.rooms.site, de.rooms.care, de.rooms.report]) {
      await get.link(room).click();
      await expectMissing(story);
    }
    for (const name of ['help', 'sources', 'imprint', 'privacy', 'accessibility'] as const) {
      await page.locator('.nuf-footer').getByRole('button', { name: de.footer[name] }).click();
      await expectMissing(story);
    }
    // The other language stays away too, and says so in the one that is there.
    await get.button('English').click();
    await the(page.locator('.nuf-part-missing[data-over]')).says(de.trouble.otherLanguage);
    await page.locator('.nuf-part-missing[data-over]').getByRole('button', { name: de.close }).click();
    await tryAgain(story);
    await the(page.locator('.nuf-page__text')).isShown();
    await get.button('English').click();
    await the(get.link(en.rooms.map)).isShown();
    await get.button('Deutsch').click();
    await get.link(de.rooms.map).click();
    await the(get.startScreen()).isShown();
  });

  test('leaves the businesses’ room standing in each of its parts', async ({ visit }) => {
    const story = await visit({ at: 'raum=site', touch: true });
    const { page } = story;
    story.expectTrouble(lost);
    await page.locator('.nuf-room-check .nuf-tab').first().waitFor();
    await cut(page);
    const { find, found, demand, check } = checkDe.tabs;
    for (const part of [find, found, demand]) {
      await page.getByRole('tab', { name: part, exact: true }).click();
      await expectMissing(story);
    }
    await tryAgain(story);
    await page.getByRole('tab', { name: check, exact: true }).click();
    await expect.poll(() => page.locator('.nuf-part-missing').count()).toBe(0);
  });
});

test('the reader of an outline, and the exposé, leave the checked site standing and come when asked again', async ({
  visit,
}) => {
  const story = await visit({ at: 'raum=site&objekt=commercial-sites/site-freisenberg', touch: true });
  const { page, get } = story;
  story.expectTrouble(lost);
  await page.locator('.nuf-actions').first().waitFor();
  await cut(page);
  await page.locator('.nuf-outline > summary').click();
  await page.locator('.nuf-outline input[type="file"]').setInputFiles({
    name: 'feld.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from('{ "type": "Polygon", "coordinates": [] }'),
  });
  await the(page.locator('.nuf-outline')).says(checkDe.outline.noReader('feld.geojson'));
  await get.button(checkDe.site.actions.expose).click();
  await expectMissing(story);
  await tryAgain(story);
  await the(page.locator('.nuf-expose')).isShown();
  await get.button(checkDe.expose.close).click();
});

test('the list of the search leaves a field that is typed in', async ({ visit }) => {
  const story = await visit({
    touch: true,
    before: async (page) => {
      await page.route('**/assets/search-combobox-*.js', (route) => route.abort('connectionfailed'));
    },
  });
  story.expectTrouble(lost);
  await expectMissing(story);
  await story.page.locator('#suche').fill('Brügge');
  await story.page.unroute('**/assets/search-combobox-*.js');
  await story.page.getByRole('button', { name: de.trouble.again, exact: true }).click();
  await story.page.locator('[role="combobox"]#suche').waitFor();
  expect(await story.page.locator('#suche').inputValue()).toBe('Brügge');
});

/** Opens the page with some files refused; not by the fixture, which waits for a program that never comes. */
async function startWithout(visit: Visit, refused: string): Promise<Page> {
  const { page } = visit;
  visit.expectTrouble(lost);
  await page.route(refused, (route) => route.abort('connectionfailed'));
  await page.goto(siteUrl('#ort=7.64570,51.21690'));
  return page;
}

test('a data file that keeps the page waiting holds back nothing but itself, and joins when it comes', async ({
  visit,
}) => {
  let letGo = () => {};
  const { page, get, when } = await visit({
    before: async (page_) => {
      await page_.route('**/data/commercial-sites.geojson', async (route) => {
        await new Promise<void>((go) => {
          letGo = go;
        });
        await route.continue();
      });
    },
  });
  await the(get.troubles()).says(de.trouble.late('commercial-sites.geojson'));
  await when.search('Brügge');
  await the(get.answer()).says('Was gab es hier?');
  letGo();
  await the(get.troubles()).isHidden();
  await when.openTab('list');
  await page.getByRole('combobox', { name: de.list.layer }).selectOption('commercial-sites');
  await the(get.rowCount()).matches(/[1-9]\d* von \d+ Einträgen/);
});

describe('a start that fails ends in a sentence and the way to the report', () => {
  const told = (page: Page) => page.locator('.nuf-late');

  test.for([
    ['the program', '**/assets/program-*.js'],
    ['the library', '**/assets/library-*.js'],
    ['what starts the page', '**/assets/main-*.js'],
    ['the words', '**/assets/de-*.js'],
    ['the first stylesheet', '**/assets/index-*.css'],
    ['the program’s stylesheet', '**/assets/program-*.css'],
  ] as const)('at once without %s', async ([, refused], { open }) => {
    const page = await startWithout(await open({ path: 'robots.txt', webgl: false, touch: true }), refused);
    await the(told(page)).says('Die Karte ist nicht angekommen.');
    await the(told(page)).says('The map did not arrive.');
    expect(await page.locator('.nuf-soon').first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Bericht an den Rat' }).click();
    await page.waitForURL('**/bericht/index.html');
  });

  test('after its patience where no file arrives at all, and not before', async ({ open }) => {
    const page = await startWithout(
      await open({ path: 'robots.txt', webgl: false, touch: true }),
      '**/assets/**',
    );
    const at = (seconds: number) =>
      page.evaluate((ms) => {
        for (const animation of document.getAnimations()) animation.currentTime = ms;
        return document.querySelector('.nuf-late')?.checkVisibility({ visibilityProperty: true });
      }, seconds * 1000);
    expect(await at(11)).toBe(false);
    expect(await at(15)).toBe(true);
    await the(told(page)).says('Die Karte ist nicht angekommen.');
  });

  test('at once in a browser that lacks something, which is told that it is too old', async ({ open }) => {
    const visit = await open({ path: 'robots.txt', webgl: false, touch: true });
    const { page } = visit;
    visit.expectTrouble(lost);
    await page.addInitScript(() => Object.defineProperty(window, 'ResizeObserver', { value: undefined }));
    await page.goto(siteUrl());
    await the(told(page)).says('Ihr Browser ist für die Karte zu alt.');
    await the(told(page)).says(`Firefox ab ${oldestBrowsers.firefox}`);
    expect(await told(page).innerText()).not.toContain('nicht angekommen');
    expect(visit.troubles.join()).toContain('browser too old: ResizeObserver not found');
  });
});
