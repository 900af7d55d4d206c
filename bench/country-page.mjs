// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:country-page -- <folder of a build> <folder of another>`: how builds of a country's page open, in turn, without
// WebGL: when the two numbers stand, what the page worked until then and 15 s later, and what it then keeps in memory.
// docs/scale.md says how the builds are made that were compared.

import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';

const flags = [
  '--no-sandbox',
  '--disable-3d-apis',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const turns = 2;
const afterMs = 15_000;
const patienceMs = 120_000;

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error(
    'bench:country-page: no folder given; expected one or more folders of a build (index.html in it)',
  );
  process.exit(2);
}
for (let turn = 0; turn < turns; turn++) {
  for (const dir of folders) console.log(JSON.stringify({ dir, ...(await opening(dir)) }));
}

/** Times in milliseconds and seconds of processor time, memory in megabytes, of the process that shows the page. */
async function opening(dir) {
  const server = await startServer({ dir });
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    const cdp = await browser.newBrowserCDPSession();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const begun = performance.now();
    await page.goto(server.url, { timeout: patienceMs });
    const numbers = page.locator('.nuf-share__value').filter({ hasText: '%' });
    await numbers.nth(1).waitFor({ timeout: patienceMs });
    const numbersMs = Math.round(performance.now() - begun);
    const atNumbers = await busiest(cdp);
    await page.waitForTimeout(afterMs);
    const later = await busiest(cdp);
    return { numbersMs, numbersCpuS: atNumbers.cpuS, laterCpuS: later.cpuS, laterMb: later.residentMb };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Of several renderers the one that keeps the most: the others are the browser's own. */
async function busiest(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ cpuS: Math.round(cpuTime * 100) / 100, residentMb: residentMb(id) }));
  return renderers.sort((a, b) => b.residentMb - a.residentMb)[0];
}

function residentMb(pid) {
  const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kb) / 1024);
}
