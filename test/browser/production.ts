// SPDX-License-Identifier: EUPL-1.2
// Before all browser tests: serves the production build with its production headers and starts one Chromium; both end
// with the tests.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumMissing, findChromium } from '../../scripts/find-chromium.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { chromiumFlags } from './chromium-flags';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served build, with a slash at the end. */
    site: string;
    /** Where the running Chromium is reached. */
    chromiumEndpoint: string;
    /** Path of the Chromium, for tests that need one of their own. */
    chromiumPath: string;
  }
}

export default async function production(project: TestProject) {
  const chromiumPath = findChromium();
  if (!chromiumPath) throw new Error(chromiumMissing);
  const server = await startServer({ dir: fileURLToPath(new URL('../../dist', import.meta.url)) });
  const browser = await chromium.launchServer({ executablePath: chromiumPath, args: [...chromiumFlags] });
  project.provide('site', server.url);
  project.provide('chromiumEndpoint', browser.wsEndpoint());
  project.provide('chromiumPath', chromiumPath);
  return async () => {
    await browser.close();
    await server.close();
  };
}
