// SPDX-License-Identifier: EUPL-1.2
// Cells too many for one reading, as of a large county: they come by range and through a worker, and what has not come yet is
// never said to be unknown.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { publishCity } from '../../scripts/vite/publish-city';
import { report } from '../../src/cli/report';
import { readCellsHead } from '../../src/core/cells/cells-file-head';
import { columnRanges, isPackedCells } from '../../src/core/cells/cells-file-ranges';
import { technologyWords } from '../../src/layers/broadband-coverage';
import { formatShare } from '../../src/words/number/format';
import { cellsName, countryFolder, serve } from './a-country';
import { test, the } from './driver';
import type { Page } from './harness';

let folder: string;
let published: ReadonlyMap<string, Uint8Array>;
let report30: (group: string, unit: string, technology: string) => number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-country-'));
  const files = countryFolder();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  published = publishCity(files, null).files;
  let out = '';
  await report.run(['--json', '--data', folder], {
    cwd: process.cwd(),
    packageDir: process.cwd(),
    lang: 'de',
    out: (text) => {
      out += text;
    },
    err: () => {},
  });
  const { coverage } = JSON.parse(out);
  report30 = (group, unit, technology) => coverage[group][unit][technology]['1000'];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the best line first, the others when they are asked for, and until then they are on their way', async ({
  visit,
}) => {
  const cells = published.get(`data/${cellsName}`)!;
  expect(isPackedCells(cells)).toBe(true);
  const [fibre] = columnRanges(readCellsHead(cells, cells.length).head!, ['ftthb'], false);
  let letGo = () => {};
  const until = new Promise<void>((go) => {
    letGo = go;
  });
  const workers: string[] = [];
  const before = async (page: Page) => {
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.route('**/data/**', (route) => serve(published, route, fibre!.from, until));
  };
  const { when, get, page, words, expectTrouble } = await visit({ at: 'bereich=figures', before });
  // This folder has three layers; the browser says of each other one that it is not there.
  expectTrouble(/status of 404/);
  const whole = get.shareOf(words.view.groupsLong.all);
  await the(whole).says(formatShare(report30('all', 'households', 'any'), 'de'));
  expect(workers.some((url) => /\/assets\/cells-worker-[\w-]+\.js$/.test(url))).toBe(true);

  // A number of many cells has a proof of few lines, which says how many they are.
  await whole.getByRole('button').first().click();
  await the(page.getByRole('dialog')).says(`${words.proof.inputs} (3)`);
  await when.press('Escape');

  await when.chooseTechnology('ftthb');
  const status = page
    .getByRole('status')
    .filter({ hasText: words.loading.columns(technologyWords.ftthb.de) });
  await the(status).says(words.loading.cells(0));
  await the(whole).says(words.loading.soon);
  expect(await whole.textContent()).not.toContain(words.unknown);

  await page.getByRole('button', { name: words.loading.cancel }).click();
  await the(page.getByText(words.loading.columnsStopped(technologyWords.ftthb.de))).isShown();
  await page.getByRole('button', { name: words.loading.again }).click();
  letGo();
  await the(whole).says(formatShare(report30('all', 'households', 'ftthb'), 'de'));
  expect(await status.count()).toBe(0);
});

test('its first view comes before cells and zones, and whatever else is asked waits for them', async ({
  visit,
}) => {
  let letGo = () => {};
  const until = new Promise<void>((go) => {
    letGo = go;
  });
  const before = async (page: Page) => {
    await page.route('**/data/**', async (route) => {
      if (/\.cells$|-zones\.geojson$/.test(route.request().url())) await until;
      return serve(published, route);
    });
  };
  const { when, page, words, expectTrouble } = await visit({ before });
  expectTrouble(/status of 404/);
  const number = page.locator('.nuf-big-number').filter({ hasText: words.start.residential });
  const said = formatShare(report30('residential', 'households', 'any'), 'de');
  await the(number).says(said);
  await page.locator('#suche').fill('Mus');
  await the(page.getByRole('status').filter({ hasText: words.loading.soon })).isShown();

  await when.openTab('figures');
  await the(page.locator('main[aria-busy="true"]')).isShown();
  letGo();
  await the(page.locator('.nuf-share__value').first()).isShown();
  await when.openTab('answer');
  await the(number).says(said);
});
