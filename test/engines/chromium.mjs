// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// Chromium, beside the two others.

import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';

/** @typedef {import('./run.mjs').Engine} Engine @param {{ scheme?: 'light' | 'dark' }} options @returns {Promise<Engine | null>} null where there is no Chromium */
export async function startChromium({ scheme = 'light' }) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const args = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--disable-quic'];
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-background-networking'],
  });
  const context = await browser.newContext({ locale: 'de', colorScheme: scheme });
  const page = await context.newPage();
  return {
    name: 'chromium',
    open: async (url, size) => {
      await page.setViewportSize(size);
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (script) => page.evaluate(`(${script})()`),
    type: (text) => page.keyboard.type(text),
    picture: () => page.screenshot(),
    print: () => page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true }),
    close: () => browser.close(),
  };
}
