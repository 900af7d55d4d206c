// SPDX-License-Identifier: EUPL-1.2
// Without a network after the first visit, and what a new, a half, a damaged release and a full device do to it. Against a
// server of its own: the other tests run without a service worker.

import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { startServer } from '../../scripts/serve.mjs';
import { nameRelease } from '../../scripts/vite/release-files';
import { de } from '../../src/words/page/de';
import { deviceWords } from '../../src/words/page/device';
import { en } from '../../src/words/page/en';
import { storyOf, test, the } from './driver';
import type { Page, Visit } from './harness';
import { onPaper, pagesOf } from './on-paper';

const scratch = mkdtempSync(join(tmpdir(), 'nuf-offline-'));
const folder = (name: string) => join(scratch, name);
let running: Awaited<ReturnType<typeof startServer>> | null = null;
let port = 0;

/** The build again, as another release: with a file that only it has, and a mark in its page. */
function buildAnew(name: string, isOffline = true): void {
  const dir = folder(name);
  cpSync(inject('siteFolder'), dir, {
    recursive: true,
    filter: (file) => !/(index\.html|sw\.js)\.(br|gz)$/.test(file),
  });
  const index = join(dir, 'index.html');
  const html = readFileSync(index, 'utf8').replace(/ *<meta name="nuf-release"[^>]*>\n/, '');
  writeFileSync(index, html.replace('</head>', `<!-- ${name} --></head>`));
  writeFileSync(ownFile(name), `// ${name}`);
  const built = readFileSync(join(dir, 'sw.js'), 'utf8');
  nameRelease(dir, isOffline, built.slice(built.indexOf('\n') + 1));
  // As in an image whose files are all of one time: only their content tells two releases apart.
  utimesSync(index, new Date(0), new Date(0));
  utimesSync(join(dir, 'sw.js'), new Date(0), new Date(0));
}

const ownFile = (name: string) => join(folder(name), `assets/${name}-1.js`);

/** What only this release has is another file than its list says. */
function damage(name: string): void {
  buildAnew(name);
  writeFileSync(ownFile(name), '// changed on its way');
}

async function serve(name: string): Promise<void> {
  await running?.close();
  running = await startServer({ dir: folder(name), port });
  port = running.port;
}

async function cutTheLine(): Promise<void> {
  await running?.close();
  running = null;
}

const address = (path = '') => `http://127.0.0.1:${port}/${path}`;

beforeAll(() => {
  buildAnew('one');
  buildAnew('two');
});
afterEach(cutTheLine);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A page of this server in a profile of its own. */
async function begin(open: (options: object) => Promise<Visit>, options: object = {}) {
  const visit = await open({ path: 'robots.txt', webgl: false, touch: true, ...options });
  // Of another port, as the harness knows one server only; and what a cut line says of itself.
  visit.expectTrouble(/^foreign request: http:\/\/127\.0\.0\.1:\d+\/|^console error: /);
  return { visit, page: visit.page, story: storyOf(visit, 'de') };
}

const stands = (page: Page) =>
  page.locator('.nuf-app[data-room] main:not([aria-busy="true"])').first().waitFor();

const releaseShown = (page: Page) =>
  page.evaluate(() => /<!-- (one|two|off|broken) -->/.exec(document.documentElement.outerHTML)?.[1]);

/** What is kept on the device: releases, and how many files of each. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('nuf-release-'));
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  });

/** Whether a release is whole on the device, and no other worker is coming or waiting. */
const takenOver = (page: Page, name: string) =>
  page.evaluate(async (mark) => {
    const worker = await navigator.serviceWorker.getRegistration();
    if (!worker?.active || worker.installing || worker.waiting) return false;
    for (const id of (await caches.keys()).filter((key) => key.startsWith('nuf-release-'))) {
      const cache = await caches.open(id);
      const isWhole = (await cache.keys()).some(({ url }) => url.endsWith('/__whole'));
      const index = await cache.match(new URL('index.html', document.baseURI));
      if (isWhole && (await index?.text())?.includes(mark)) return true;
    }
    return false;
  }, `<!-- ${name} -->`);

/** The view as it is sent to a printer, once what only paper has (`sheet`) is there. */
async function printed(page: Page, view: string, sheet: string): Promise<Buffer> {
  await page.evaluate((hash) => (location.hash = hash), view);
  await stands(page);
  await onPaper(page);
  await page.locator(sheet).first().waitFor();
  await page.emulateMedia({ media: null });
  return page.pdf({ preferCSSPageSize: true });
}

/** Until the service worker answers for the page. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });

async function firstVisit(page: Page): Promise<void> {
  await page.goto(address());
  await stands(page);
  await isKept(page);
}

describe('after the first visit the page works without a network', () => {
  test('it opens, searches, answers, counts, lists, and says of when its data are', async ({ open }) => {
    await serve('one');
    const { page, story } = await begin(open);
    await firstVisit(page);
    expect((await kept(page))[0]).toBeGreaterThan(90);
    await cutTheLine();
    await page.reload();
    await stands(page);
    await the(page.locator('.nuf-release')).says('Ohne Verbindung zum Server: Sie sehen die Daten mit Stand');
    await story.when.search('Brügge');
    await the(story.get.answer()).says('Was gab es hier?');
    await story.when.openTab('figures');
    await the(story.get.shareOf('Ganze Stadt')).matches(/\d %/);
    await story.when.openTab('list');
    await the(story.get.rowCount()).matches(/\d+ von \d+ Einträgen/);
    await the(story.get.troubles()).isHidden();
    // What is printed asks for parts of its own: the sheet of an answer, the report with its charts.
    expect(pagesOf(await printed(page, 'ort=7.63361,51.21611', '.nuf-paper'))).toBe(1);
    expect(pagesOf(await printed(page, 'raum=report', '.nuf-report__paper'))).toBeGreaterThan(5);
    await the(story.get.troubles()).isHidden();
    await page.evaluate(() => (location.hash = 'raum=care&sprache=de'));
    await page.locator('.nuf-desk-rows tbody tr').first().waitFor();
    // The other language was never read on this device, and is there.
    await story.when.switchLanguage();
    await the(story.get.link(en.rooms.report)).isShown();
    await page.getByRole('button', { name: 'Deutsch', exact: true }).click();
    await the(story.get.link(de.rooms.report)).isShown();
    await page.goto(address('bericht/index.html'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The line comes back, and the page says nothing more of it.
    await serve('one');
    await page.goto(address());
    await stands(page);
    await page.waitForTimeout(2500);
    await the(page.locator('.nuf-release')).isHidden();
    // The browser clears what was kept away, as one does that needs the room; the next visit has it kept again.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.reload();
    await stands(page);
    await expect.poll(() => takenOver(page, 'one'), { timeout: 30_000, interval: 500 }).toBe(true);
    await cutTheLine();
    await page.reload();
    await stands(page);
  });
});

describe('a new release', () => {
  test('is noticed by an open page, which goes on, and offers to reload', async ({ open }) => {
    await serve('one');
    const { page, story } = await begin(open);
    await firstVisit(page);
    await serve('two');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await the(page.locator('.nuf-release')).says('Es gibt eine neue Fassung dieser Seite.');
    await story.when.openTab('figures');
    await the(story.get.shareOf('Ganze Stadt')).matches(/\d %/);
    await page.locator('.nuf-release').getByRole('button', { name: de.trouble.reload }).click();
    await expect
      .poll(
        async () => {
          await page.reload();
          return releaseShown(page);
        },
        { timeout: 120_000, interval: 4000 },
      )
      .toBe('two');
    // It is shown from the second visit on, from the server; it is on the device when it is whole and its worker has taken over.
    await expect.poll(() => takenOver(page, 'two'), { timeout: 90_000, interval: 1000 }).toBe(true);
    await cutTheLine();
    await page.reload();
    await stands(page);
    expect(await releaseShown(page)).toBe('two');
  });

  test('that never comes whole is shown from the second visit on, and the old one stays for the time without a network', async ({
    open,
  }) => {
    damage('broken');
    await serve('one');
    const { page } = await begin(open);
    await firstVisit(page);
    await serve('broken');
    await page.reload();
    await stands(page);
    await expect
      .poll(
        async () => {
          await page.reload();
          return releaseShown(page);
        },
        { timeout: 120_000, interval: 4000 },
      )
      .toBe('broken');
    await stands(page);
    await cutTheLine();
    await page.reload();
    await stands(page);
    expect(await releaseShown(page)).toBe('one');
  });
});

describe('a device that keeps nothing', () => {
  test('because a file is not what its checksum says: the page works as without', async ({ open }) => {
    damage('broken');
    await serve('broken');
    const { page, story } = await begin(open);
    await page.goto(address());
    await stands(page);
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
    await story.when.search('Brügge');
    await the(story.get.answer()).says('Was gab es hier?');
  });

  test('because it is full: nothing is left behind, and the page works as without', async ({ open }) => {
    await serve('one');
    const { page, story } = await begin(open);
    await page.goto(address());
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: address().slice(0, -1), quotaSize: 400_000 });
    await stands(page);
    await page.waitForTimeout(5000);
    expect(await kept(page)).toEqual([]);
    await story.when.search('Brügge');
    await the(story.get.answer()).says('Was gab es hier?');
  });
});

describe('everything is taken off the device', () => {
  test('by the reader, on the page about privacy', async ({ open }) => {
    await serve('one');
    const { page, story } = await begin(open);
    await firstVisit(page);
    await page.evaluate(() => localStorage.setItem('nuf.language', 'de'));
    await page.locator('.nuf-footer').getByRole('button', { name: de.footer.privacy }).click();
    await story.get.button(deviceWords.de.erase).click();
    await story.get.button(deviceWords.de.yes).click();
    await the(page.getByText(deviceWords.de.done)).isShown();
    expect(await kept(page)).toEqual([]);
    const left = () => page.evaluate(async () => [localStorage.length, (await caches.keys()).length]);
    expect(await left()).toEqual([0, 0]);
  });

  test('by a release that switches it off: the next visits are the server’s alone', async ({ open }) => {
    buildAnew('off', false);
    await serve('one');
    const { page } = await begin(open);
    await firstVisit(page);
    await serve('off');
    await expect
      .poll(
        async () => {
          await page.reload();
          await stands(page);
          return page.evaluate(async () => [
            /<!-- off -->/.test(document.documentElement.outerHTML),
            (await navigator.serviceWorker.getRegistration()) === undefined,
            (await caches.keys()).length,
          ]);
        },
        { timeout: 120_000, interval: 4000 },
      )
      .toEqual([true, true, 0]);
  });
});
