// SPDX-License-Identifier: EUPL-1.2
// Before all browser tests: serves the production build with its production headers and starts two Chromiums, one with
// WebGL and one without; all end with the tests. NUF_DIST names another folder than dist/ to test.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumMissing, findChromium } from '../../scripts/find-chromium.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { chromiumFlags, withoutWebGl } from './chromium-flags';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served build, with a slash at the end. */
    site: string;
    /** The folder that is served there. */
    siteFolder: string;
    /** Where the running Chromium is reached. */
    chromiumEndpoint: string;
    /** Where the one without WebGL is reached. */
    plainChromiumEndpoint: string;
  }
}

export default async function production(project: TestProject) {
  const chromiumPath = findChromium();
  if (!chromiumPath) throw new Error(chromiumMissing);
  const dir = process.env.NUF_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
  const served = withoutWorker(dir);
  const server = await startServer({ dir: served });
  const launch = (args: readonly string[]) =>
    chromium.launchServer({ executablePath: chromiumPath, args: [...args] });
  const withoutDrivers = chromiumFlags.filter((flag) => !flag.includes('swiftshader'));
  const browser = await launch(chromiumFlags);
  const plain = await launch([...withoutDrivers, ...withoutWebGl]);
  project.provide('site', server.url);
  project.provide('siteFolder', dir);
  project.provide('chromiumEndpoint', browser.wsEndpoint());
  project.provide('plainChromiumEndpoint', plain.wsEndpoint());
  return async () => {
    await plain.close();
    await browser.close();
    await server.close();
    rmSync(served, { recursive: true });
  };
}

/**
 * The same build, whose server tells its pages not to keep themselves: a service worker would come between a test and the
 * files that it replaces. What the worker does is asked in offline.test.ts.
 */
function withoutWorker(dir: string): string {
  const served = mkdtempSync(join(tmpdir(), 'nuf-site-'));
  cpSync(dir, served, { recursive: true, preserveTimestamps: true });
  const news = join(served, 'release.json');
  writeFileSync(news, readFileSync(news, 'utf8').replace('"offline":true', '"offline":false'));
  return served;
}
