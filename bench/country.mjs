// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:country`: a whole country in the browser: how long until each answer, and the longest blocks of the main
// thread meanwhile. Needs the folder of `npm run make-country` and builds the page with it (a minute of processor time);
// NUF_COUNTRY_PAGE names a page that is already built. Without WebGL the map's software renderer drowns nothing else.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';
import { quietFlags } from './quiet-flags.mjs';
import { isAlone, printTable, skipped } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(root, 'build/country');
const patience = { timeout: 180_000 };

/** @returns {Promise<import('./table.mjs').Line[]>} */
async function measureCountry() {
  const executablePath = findChromium();
  if (!executablePath) return [skipped('a country in the page', 'no Chromium found')];
  const built = process.env.NUF_COUNTRY_PAGE ?? join(root, 'build/country-page');
  if (!process.env.NUF_COUNTRY_PAGE) {
    if (!existsSync(data)) return [skipped('a country in the page', 'run npm run make-country first')];
    execFileSync(
      'npx',
      ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'error', '--outDir', built],
      {
        cwd: root,
        env: { ...process.env, NUF_DATA: data },
        stdio: 'inherit',
      },
    );
  }
  const server = await startServer({ dir: built });
  const webgl = process.argv.includes('--webgl')
    ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
    : ['--disable-3d-apis'];
  const browser = await chromium.launch({ executablePath, args: [...quietFlags, ...webgl] });
  try {
    return await visit(await browser.newPage({ viewport: { width: 1440, height: 900 } }), server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright-core').Page} page @param {string} url */
async function visit(page, url) {
  await page.addInitScript(() => {
    globalThis.blocks = [];
    new PerformanceObserver((list) =>
      globalThis.blocks.push(...list.getEntries().map((entry) => Math.round(entry.duration))),
    ).observe({ type: 'longtask', buffered: true });
  });
  /** @type {import('./table.mjs').Line[]} */
  const lines = [];
  const step = async (/** @type {string} */ what, /** @type {() => Promise<unknown>} */ act) => {
    const start = performance.now();
    await act();
    const ms = performance.now() - start;
    // What was put off until after the answer counts too.
    await page.waitForTimeout(3000);
    const blocks = (await page.evaluate(() => globalThis.blocks.splice(0))).sort((a, b) => b - a);
    const note = `longest blocks ${blocks.slice(0, 4).join(', ') || 'none'} ms of ${blocks.length}`;
    lines.push({ what, size: '3.6 million cells', ms, ratio: null, goal: '', note });
  };
  const share = page.locator('.nuf-share__value').filter({ hasText: '%' });
  const settled = () => page.waitForFunction(() => !document.querySelector('.nuf-waiting'), null, patience);
  await step('page opens: the two numbers of the country', async () => {
    await page.goto(url, patience);
    await share.nth(1).waitFor(patience);
  });
  await step('all figures', async () => {
    await page.getByRole('tab', { name: 'Zahlen' }).click(patience);
    await page.locator('.nuf-zones li').first().waitFor(patience);
    await settled();
  });
  for (const speed of ['100', '400'])
    await step(`another threshold, ${speed} Mbit/s, with all figures`, async () => {
      await page.getByRole('radio', { name: speed, exact: true }).check({ force: true, ...patience });
      await settled();
    });
  await step('a place, and the columns of all other technologies', async () => {
    await page.locator('.nuf-zones button').first().click(patience);
    await page.locator('.nuf-lines').waitFor(patience);
    await page.getByText('werden geladen').waitFor({ state: 'detached', ...patience });
  });
  return lines;
}

if (isAlone(import.meta.url)) printTable(await measureCountry());
