// SPDX-License-Identifier: EUPL-1.2
// Cells too many for one reading, as of a large county: they come by range and through a worker, and what has not come yet is
// never said to be unknown.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { publishCity } from '../../scripts/vite/publish-city';
import { report } from '../../src/cli/report';
import type { Cells } from '../../src/core/cells/cells';
import { readCellsHead } from '../../src/core/cells/cells-file-head';
import { columnRanges, isPackedCells } from '../../src/core/cells/cells-file-ranges';
import { writePublishedCells } from '../../src/core/cells/packed-cells';
import { coverageColumn, technologyWords, thresholdsMbit } from '../../src/layers/broadband-coverage';
import { formatShare } from '../../src/words/number/format';
import { test, the } from './driver';
import type { Page } from './harness';

type Route = Parameters<Parameters<Page['route']>[1]>[0];

const [width, height] = [640, 500];
const cellsName = 'broadband-coverage.cells';
/** The layers of the small city that is in the middle of these cells. */
const taken = [
  'municipality.json',
  ...['boundary', 'industrial-zones', 'residential-zones'].map((layer) => `${layer}.geojson`),
];

let folder: string;
let published: ReadonlyMap<string, Uint8Array>;
let report30: (group: string, unit: string, technology: string) => number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-country-'));
  const files = new Map<string, Uint8Array>(
    taken.map((name) => [name, new Uint8Array(readFileSync(join('data', name)))]),
  );
  files.set(cellsName, writePublishedCells(makeCells()));
  files.set('contacts.json', new TextEncoder().encode('{ "contacts": [] }'));
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

/** A rectangle of cells around the city, with households by two technologies. */
function makeCells(): Cells {
  const count = width * height;
  const at = (k: number) => [k % width, Math.floor(k / width)] as const;
  const share = (step: number) =>
    Uint16Array.from({ length: count }, (_, k) => ((at(k)[0] * 7 + at(k)[1] * 13) * step) % 10_001);
  const percent = new Map(
    thresholdsMbit.flatMap((mbit) => [
      [coverageColumn('hh', 'alle', mbit), share(31)] as const,
      [coverageColumn('hh', 'ftthb', mbit), share(17)] as const,
    ]),
  );
  return {
    crs: 'EPSG:25832',
    cellM: 100,
    count,
    column: Int32Array.from({ length: count }, (_, k) => 4040 - width / 2 + at(k)[0]),
    row: Int32Array.from({ length: count }, (_, k) => 56_750 - height / 2 + at(k)[1]),
    households: Float64Array.from({ length: count }, (_, k) => 1 + (k % 9)),
    businesses: new Float64Array(count),
    percent,
    mobile4g: new Uint8Array(count),
    mobile5g: new Uint8Array(count),
    about: { source: 'test', asOf: '2026-01-01', confidence: 'demo', note: 'Probe', noteEn: 'trial' },
  };
}

/** Answers as a web host would, ranges too; what lies behind `held` waits for `until`. */
async function serve(route: Route, held: number, until: Promise<unknown>): Promise<void> {
  const name = new URL(route.request().url()).pathname.replace(/^.*\/(?=data\/)/, '');
  const bytes = published.get(name);
  if (!bytes) return route.fulfill({ status: 404 });
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers().range ?? '') ?? [];
  if (from === undefined) return route.fulfill({ body: Buffer.from(bytes) });
  if (Number(from) >= held) await until;
  const body = Buffer.from(bytes.subarray(Number(from), Number(to) + 1));
  const said = `bytes ${from}-${Number(from) + body.length - 1}/${bytes.length}`;
  return route.fulfill({ status: 206, body, headers: { 'Content-Range': said } });
}

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
    await page.route('**/data/**', (route) => serve(route, fibre!.from, until));
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
      return serve(route, Number.POSITIVE_INFINITY, until);
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
