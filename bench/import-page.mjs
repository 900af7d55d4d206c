// SPDX-License-Identifier: EUPL-1.2
// `npm run bench:import-page -- [--turns 2] [--draft] <folder of a build> <folder of another>`: how builds of the page read the shapefile
// of 101 MB that `npm run bench:import` makes (`-- --only zip` suffices), as a ZIP and as loose files, in turn: what the process of
// the page holds at most, what the browser's own process takes beside it (it keeps the result of an import), the processor time
// of the page, and the checksum that it tells. With --draft the ZIP's result is opened as a draft, too.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.mjs';
import { startServer } from '../scripts/serve.mjs';
import { quietFlags } from './quiet-flags.mjs';

const flags = [
  ...quietFlags,
  // The map is no part of this.
  '--disable-3d-apis',
];
const given = process.env.NUF_IMPORT ?? fileURLToPath(new URL('../build/import-given', import.meta.url));
const inputs = {
  zip: ['areas.zip'],
  loose: ['areas.shp', 'areas.dbf', 'areas.prj', 'areas.cpg'],
};
const patienceMs = 600_000;
const betweenLooksMs = 25;
/** After the result stands, until what nobody holds any more may be collected. */
const afterMs = 10_000;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { draft: { type: 'boolean', default: false }, turns: { type: 'string', default: '1' } },
});
if (folders.length === 0 || !existsSync(join(given, 'areas.zip'))) {
  console.error(
    folders.length === 0
      ? 'bench:import-page: no folder given; expected one or more folders of a build (index.html in it)'
      : `bench:import-page: ${given} has no areas.zip; run npm run bench:import -- --only zip first`,
  );
  process.exit(2);
}
for (let turn = 0; turn < Number(values.turns); turn++) {
  for (const [kind, files] of Object.entries(inputs)) {
    for (const dir of folders) console.log(JSON.stringify({ dir, kind, ...(await imported(dir, files)) }));
  }
}

/** Megabytes and seconds of one import in a browser of its own. */
async function imported(dir, files) {
  const server = await startServer({ dir });
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    const cdp = await browser.newBrowserCDPSession();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${server.url}#raum=care`);
    await page.locator('main:not([aria-busy])').waitFor();
    await page.getByText('Dateien einlesen', { exact: true }).click();
    await page.locator('.nuf-import input[type=file]').setInputFiles(files.map((name) => join(given, name)));
    await page.locator('.nuf-import__file select').first().selectOption('industrial-zones');
    const pids = await processes(cdp);
    const before = look(pids);
    const [peak, end] = watch(pids);
    const begun = performance.now();
    await page.getByRole('button', { name: 'Einlesen', exact: true }).click();
    await page.getByText('30.000 gelesen').waitFor();
    const seconds = (performance.now() - begun) / 1000;
    const { cpuS } = look(pids);
    const hash = /\b[0-9a-f]{64}\b/.exec(await page.locator('.nuf-import__report').innerText())?.[0] ?? null;
    await page.waitForTimeout(afterMs);
    const later = look(pids);
    end();
    const told = {
      pageMb: { before: before.pageMb, peak: peak.pageMb, later: later.pageMb },
      browserMb: { before: before.browserMb, peak: peak.browserMb, later: later.browserMb },
      bothPeakMb: peak.bothMb,
      seconds: Math.round(seconds * 10) / 10,
      cpuS: Math.round((cpuS - before.cpuS) * 10) / 10,
      hash: hash?.slice(0, 12) ?? null,
    };
    return values.draft && files.length === 1 ? { ...told, draft: await drafted(page, pids) } : told;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The same until the result stands as a draft. */
async function drafted(page, pids) {
  const before = look(pids);
  const [peak, end] = watch(pids);
  const begun = performance.now();
  await page.getByRole('button', { name: 'Als Entwurf öffnen', exact: true }).click();
  await page.getByText('Im Entwurf:').waitFor();
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  end();
  return { seconds, cpuS: Math.round((look(pids).cpuS - before.cpuS) * 10) / 10, pagePeakMb: peak.pageMb };
}

/** The process of the browser and, of those that show pages, the one that worked most: the others are the browser's own. */
async function processes(cdp) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const page = renderers.sort((a, b) => b.cpuTime - a.cpuTime)[0].id;
  return { page, browser: processInfo.find(({ type }) => type === 'browser').id };
}

function look({ page, browser }) {
  const fields = readFileSync(`/proc/${page}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  // Hundredths of a second, user and system.
  const cpuS = (Number(fields[11]) + Number(fields[12])) / 100;
  return { pageMb: residentMb(page), browserMb: residentMb(browser), cpuS };
}

/** The most that was seen so far, and what ends the looking. */
function watch(pids) {
  const peak = { pageMb: 0, browserMb: 0, bothMb: 0 };
  const timer = setInterval(() => {
    const [pageMb, browserMb] = [residentMb(pids.page), residentMb(pids.browser)];
    peak.pageMb = Math.max(peak.pageMb, pageMb);
    peak.browserMb = Math.max(peak.browserMb, browserMb);
    peak.bothMb = Math.max(peak.bothMb, pageMb + browserMb);
  }, betweenLooksMs);
  timer.unref();
  return [peak, () => clearInterval(timer)];
}

/** 0 for a process that has ended, so that what ended it is told and not this. */
function residentMb(pid) {
  if (!existsSync(`/proc/${pid}/status`)) return 0;
  const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round((Number(kb) * 1024) / 1e6);
}
