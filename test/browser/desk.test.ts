// SPDX-License-Identifier: EUPL-1.2
// The planners' desk as a planner works: by keyboard alone from an empty map to the line in the data folder, with a
// colleague who was faster, and with a folder instead of a server. The server and its folder are real, the folder is a copy.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { deskHandler } from '../../scripts/desk/desk-server.mjs';
import { checkFile } from '../../src/core/validation/check-file';
import { plannedExpansion } from '../../src/layers/planned-expansion';
import { editWordsOf } from '../../src/words/edit';
import { handWordsOf } from '../../src/words/hand';
import { de } from '../../src/words/page/de';
import { accessibilityFindings } from './axe';
import { test } from './driver';
import type { Page } from './harness';
import { beginCheck, holdCheck } from './hold-check';
import { offerFolder } from './offer-folder';
import { coveredFocus, sidewaysParts } from './page-faults';

const words = editWordsOf('de');
const hand = handWordsOf('de');
const plans: string = 'planned-expansion.geojson';
const estates: string = 'industrial-zones.geojson';
const folder = mkdtempSync(join(tmpdir(), 'nuf-desk-'));
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder }).toString();
const file = () => readFileSync(join(folder, plans), 'utf8');

let server: Server;
beforeAll(async () => {
  cpSync('data', folder, { recursive: true });
  git('init', '--quiet');
  git('config', 'user.name', 't');
  git('config', 'user.email', 't@example.org');
  commit();
  const check = (files: readonly { name: string; bytes: Uint8Array }[]) =>
    files.flatMap(({ name, bytes }) =>
      checkFile(bytes, name).findings.map((one) => ({ file: name, ...one })),
    );
  server = createServer(deskHandler({ folder, check }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function commit(): void {
  git('add', plans, estates);
  git('commit', '--quiet', '--allow-empty', '--message', 'as it is');
}

/** The desk server answers below the page's own address. */
async function withDesk(page: Page): Promise<void> {
  const { port } = server.address() as AddressInfo;
  await page.route('**/desk/**', async (route) => {
    const request = route.request();
    const [, path] = /(\/desk\/.*)$/.exec(request.url())!;
    const body = request.postData();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: request.method(), body });
    const headers = { 'content-type': answer.headers.get('content-type') ?? '' };
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
}

const at = 'raum=care&karte=15.00/51.22500/7.63000';
/** The list of a layer; a tab that stays open stays at the one of its last test. */
const layerOf = (page: Page) => page.locator('.nuf-desk > .nuf-field select');
const corners = (page: Page) => page.locator('.nuf-hand-vertex');
const says = (page: Page, text: string) =>
  expect.poll(() => page.locator('.nuf-hand-said').textContent()).toContain(text);
const answers = (page: Page, text: string) =>
  expect.poll(() => page.locator('.nuf-review__said').textContent()).toContain(text);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
const field = (page: Page, name: string) => page.locator(`.nuf-desk-form [data-field="${name}"]`);

/** Types into a field over what stands there, and takes it. */
async function type(page: Page, name: string, text: string): Promise<void> {
  const input = field(page, name).locator('input, textarea');
  await input.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('ControlOrMeta+Enter');
}

/** Until the rules have spoken. */
const isJudged = (page: Page) =>
  expect.poll(() => page.getByText(words.review.checking).count(), { timeout: 15_000 }).toBe(0);

async function publish(page: Page): Promise<void> {
  await page.locator('.nuf-review textarea').fill('Vorlage 12/2026');
  await isJudged(page);
  await press(page, words.review.publish);
}

test('by keyboard alone: an area with a hole, its values and a date are drawn, corrected, reviewed and one line of the data', async ({
  stay,
}) => {
  const { page } = await stay({ at, width: 1024, height: 700 });
  await withDesk(page);
  expect(await layerOf(page).inputValue()).toBe(plans);
  const picture = page.locator('.nuf-map__still');
  /** Pans under the cross-hair by keys, then sets. */
  const set = async (...ways: readonly string[]) => {
    await picture.focus();
    for (const way of ways) await page.keyboard.press(way);
    await page.keyboard.press('Enter');
  };
  await press(page, hand.tool.area);
  await set();
  await says(page, 'Ecke 1 gesetzt');
  await set('ArrowRight', 'ArrowRight');
  await set('ArrowDown', 'ArrowDown');
  await says(page, 'Ecke 3 gesetzt');
  await page.keyboard.press('Enter');
  await says(page, 'Fläche gezeichnet');
  expect(await corners(page).count()).toBe(3);

  // A corner by arrows, 10 m to the east, and by typed numbers.
  await corners(page).first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await says(page, 'verschoben');
  const [latitude, longitude] = [0, 1].map((n) => page.locator('.nuf-hand-coordinates input').nth(n));
  const before = await corners(page).first().textContent();
  await latitude!.fill('51,2251');
  await page.keyboard.press('Enter');
  await expect.poll(() => corners(page).first().textContent()).not.toBe(before);
  expect(await corners(page).first().textContent()).toContain('51.2251000');

  await press(page, hand.tool.hole);
  const place = (await corners(page).allTextContents()).map((text) => text.match(/\d+\.\d{7}/g)!.map(Number));
  const middle = [0, 1].map((n) => place.reduce((sum, one) => sum + one[n]!, 0) / 3) as [number, number];
  for (const [north, east] of [
    [0, 0],
    [0, 0.0002],
    [0.0001, 0],
  ] as const) {
    await latitude!.fill((middle[0] + north).toFixed(7));
    await longitude!.fill((middle[1] + east).toFixed(7));
    await page.keyboard.press('Enter');
  }
  await page.locator('.nuf-hand-coordinates').getByRole('button', { name: hand.finish }).press('Enter');
  await says(page, 'Loch gezeichnet');
  expect(await corners(page).count()).toBe(6);
  expect(await page.locator('.nuf-hand-coordinates input:focus').count()).toBe(1);

  await type(page, 'name', 'Neuer Ausbau');
  await field(page, 'kind').locator('select').focus();
  await page.keyboard.type('Ausbauprojekt');
  await type(page, 'source', 'Vorlage 12/2026');
  await field(page, 'confidence').locator('select').focus();
  await page.keyboard.type('in der Quelle');
  // A number that can be read in two ways is asked back; a count has no decimals, so that it cannot.
  await type(page, 'households', '1.010');
  await type(page, 'routeKm', '1.234');
  await field(page, 'routeKm').getByRole('button', { name: '1,234' }).press('Enter');

  const dates = field(page, 'announcements');
  await dates.getByRole('button', { name: words.form.add }).press('Enter');
  await dates.locator('select').focus();
  await page.keyboard.type('Fertigstellung');
  const parts = dates.locator('fieldset label');
  const part = (label: string) => parts.filter({ hasText: label }).locator('input');
  await part('Quelle').fill('Vorlage 12/2026');
  await part('für').fill('3. Quartal 2027');
  await page.keyboard.press('Enter');
  await dates.getByText('3. Quartal 2027').waitFor();
  await dates.getByRole('button', { name: words.form.correct }).press('Enter');
  await part('für').fill('4. Quartal 2027');
  await page.keyboard.press('Enter');
  await dates.getByText('4. Quartal 2027').waitFor();
  await expect
    .poll(() => page.locator('.nuf-desk-bar__state').textContent())
    .toMatch(/12 Änderungen.*gespeichert um/);

  // A press while the check runs is carried out once it has spoken.
  await page.evaluate(holdCheck);
  await press(page, words.review.open);
  await page.locator('.nuf-review').getByText('Neuer Ausbau').first().waitFor();
  await page.locator('.nuf-review textarea').fill('Vorlage 12/2026');
  await press(page, words.review.publish);
  await answers(page, words.review.pressKept);
  await page.evaluate(beginCheck);
  await answers(page, words.review.done(plans));
  expect(git('diff', '--numstat', '--', plans).trim()).toBe(`1\t0\t${plans}`);
  const [, line] = /^\+(\{.*)$/m.exec(git('diff', '--unified=0'))!;
  const feature = JSON.parse(line!.replace(/,$/, ''));
  expect(feature.geometry.coordinates.map((ring: unknown[]) => ring.length)).toEqual([4, 4]);
  expect(feature.properties).toMatchObject({
    name: 'Neuer Ausbau',
    kind: 'project',
    households: 1010,
    routeKm: 1.234,
  });
  expect(feature.properties.announcements).toMatchObject([{ event: 'completion', announcedFor: '2027-Q4' }]);
});

test('on a phone: an estate is drawn by finger, what is typed is taken or kept, and after the tab died it is found, reviewed and written', async ({
  stay,
}) => {
  const { page } = await stay({ at: 'raum=care&karte=15.00/51.22780/7.61100', width: 390, height: 844 });
  await withDesk(page);
  commit();
  const layer = layerOf(page);
  const rows = page.locator('.nuf-desk-rows tbody button');
  const picture = page.locator('.nuf-map__still');
  const finger = await page.context().newCDPSession(page);
  const tap = async (east: number, south: number) => {
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await picture.boundingBox())!;
    const at = { x: x + width / 2 + east, y: y + height / 2 + south };
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await layer.selectOption(estates);
  await press(page, hand.tool.rectangle);
  await tap(0, 0);
  await says(page, 'Ecke 1 gesetzt');
  await tap(40, 30);
  await says(page, 'gezeichnet');
  // By single presses, for who cannot drag.
  const corner = corners(page).first();
  await corner.click();
  const stood = await corner.textContent();
  await page.locator('.nuf-hand-arrow[data-direction="north"]').click();
  await says(page, 'verschoben');
  expect(await corner.textContent()).not.toBe(stood);
  await type(page, 'name', 'Am neuen Wege');

  await layer.selectOption(plans);
  await rows.first().click();
  const length = field(page, 'routeKm').locator('input');
  const was = await length.inputValue();
  await type(page, 'routeKm', 'etwa zwei');
  for (const at of [1, 0]) {
    await page.getByRole('button', { name: words.form.toList }).click();
    await rows.nth(at).click();
    if (at === 1) await expect.poll(() => length.inputValue()).not.toBe('etwa zwei');
  }
  await expect.poll(() => length.inputValue()).toBe('etwa zwei');
  await length.press('Escape');
  expect(await length.inputValue()).toBe(was);
  const dates = field(page, 'announcements');
  await dates.getByRole('button', { name: words.form.add }).click();
  await dates.locator('select').selectOption({ label: 'Fertigstellung' });
  const part = (label: string) => dates.locator('fieldset label').filter({ hasText: label }).locator('input');
  await part('Quelle').fill('Vorlage 12/2026');
  await part('für').fill('November 2027');
  await page.keyboard.press('Enter');
  await dates.getByText('November 2027').waitFor();
  await expect.poll(() => page.locator('.nuf-desk-bar__state').textContent()).toMatch(/gespeichert um/);

  await page.reload();
  await page.getByRole('heading', { name: words.recovery.heading }).waitFor();
  await press(page, words.recovery.goOn);
  await press(page, words.review.open);
  const review = page.locator('.nuf-review');
  await review.getByText('Am neuen Wege').first().waitFor();
  await review.getByText(words.review.checking).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.review.heading);
  await review.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height });
    expect(await page.evaluate(sidewaysParts)).toEqual([]);
  }
  // By Tab through all of it, in the order in which it is seen, and never under the bar.
  const stops = await review.locator('button:enabled, summary, textarea, a[href]').count();
  const seen: number[] = [];
  for (let at = 0; at < stops; at++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(coveredFocus)).toEqual([]);
    seen.push(
      await page.evaluate(() => scrollY + (document.activeElement?.getBoundingClientRect().top ?? 0)),
    );
  }
  expect(seen.slice(1).filter((top, at) => top < seen[at]! - 30)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFindings(page)).toEqual([]);
  }

  // What stops the publication leads to its object.
  await review.getByText(words.review.errorsStop(2)).waitFor();
  // The rules ran in their worker: the page has not even asked for them.
  expect(page.workers().filter((worker) => worker.url().includes('/rules-worker-'))).toHaveLength(1);
  expect(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))).toEqual(
    expect.not.arrayContaining([expect.stringContaining('/run-rules-')]),
  );
  await review
    .getByRole('button', { name: words.findings.show('Am neuen Wege') })
    .first()
    .press('Enter');
  await type(page, 'source', 'Vorlage 12/2026');
  await field(page, 'confidence').locator('select').selectOption({ label: 'in der Quelle gelesen' });
  await press(page, words.review.open);
  await publish(page);
  await answers(page, words.review.done(`${estates}, ${plans}`));
  expect(git('diff', '--numstat').trim().split('\n')).toEqual([`1\t0\t${estates}`, `1\t1\t${plans}`]);
});

test('a colleague was faster: what differs is merged, what collides is asked, and both stand in the file', async ({
  stay,
}) => {
  const { page, expectTrouble } = await stay({ at, width: 1024, height: 700 });
  await withDesk(page);
  expectTrouble(/status of 412/);
  commit();
  const lines = file().split('\n');
  const noteOf = (line: string, note: string) =>
    line.replace(/"note":(null|"(?:[^"\\]|\\.)*")/, `"note":"${note}"`);
  const noted = lines.flatMap((line, i) => (/"note":/.test(line) ? [i] : [])).slice(0, 2) as [number, number];
  const ids = noted.map((i) => /"id":"([^"]+)"/.exec(lines[i]!)![1]!) as [string, string];
  writeFileSync(
    join(folder, plans),
    lines.map((line, i) => (noted.includes(i) ? noteOf(line, 'Kollegin') : line)).join('\n'),
  );

  await layerOf(page).selectOption(plans);
  const rows = page.locator('.nuf-desk-rows tbody button');
  const names = await rows.allTextContents();
  const { name } = JSON.parse(lines[noted[0]]!.replace(/,$/, '')).properties;
  await rows.nth(names.indexOf(name)).press('Enter');
  await page.getByText(ids[0], { exact: true }).waitFor();
  await type(page, 'note', 'ich selbst');
  await press(page, words.review.open);
  await page.locator('.nuf-review').getByText('ich selbst').first().waitFor();
  await publish(page);
  const collision = page.locator('.nuf-review__collisions');
  await collision.waitFor();
  // Who pressed Enter is still there: nothing else is one key away.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.review.publish);
  expect(await collision.locator('fieldset').count()).toBe(1);
  await collision.getByRole('radio', { name: words.review.mine }).press('Space');
  await press(page, words.review.merge);
  await answers(page, words.review.merged);
  // Who does not wait is told where they are by then, and again in the review.
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/desk/publish', async (route) => {
    await held;
    await route.fallback();
  });
  await publish(page);
  await page.getByRole('link', { name: de.rooms.map, exact: true }).click();
  release();
  await page.locator('.nuf-draft-note').getByText(words.review.done(plans)).waitFor();
  await page.getByRole('link', { name: de.rooms.care, exact: true }).click();
  await page.locator('.nuf-desk-note').getByText(words.review.done(plans)).waitFor();
  await press(page, words.review.open);
  await answers(page, words.review.done(plans));
  expect(await page.locator('.nuf-desk-note').count()).toBe(0);
  const now = file().split('\n');
  expect(now[noted[0]]).toBe(noteOf(lines[noted[0]]!, 'ich selbst'));
  expect(now[noted[1]]).toBe(noteOf(lines[noted[1]]!, 'Kollegin'));
  expect(git('diff', '--numstat', '--', plans).trim()).toBe(`2\t2\t${plans}`);

  // Also who comes back later brings the version before back.
  await press(page, words.review.back);
  await press(page, words.review.open);
  await page.getByText(words.review.earlier).click();
  const { title } = plannedExpansion;
  await press(page, words.review.restoreOf(title.de));
  await answers(page, words.review.restored);
  await page.locator('.nuf-review__changes').getByText('ich selbst').waitFor();
});

test('without a server the planner names a folder: the file there is compared, written and read back', async ({
  stay,
}) => {
  const { page, expectTrouble } = await stay({ at, width: 1024, height: 700 });
  await page.unrouteAll({ behavior: 'wait' });
  expectTrouble(/status of 404/);
  await page.evaluate(offerFolder, [plans, file()] as const);
  await layerOf(page).selectOption(plans);
  await page.locator('.nuf-desk-rows tbody button').first().press('Enter');
  await type(page, 'note', 'in den Ordner');
  await press(page, words.review.open);
  await page.locator('.nuf-review').getByText('in den Ordner').first().waitFor();
  await page.locator('.nuf-review textarea').fill('Vorlage 12/2026');
  await isJudged(page);
  await press(page, words.review.toFolder);
  await answers(page, words.review.written(plans));
  const written = await page.evaluate(
    (name) => (window as never as { textIn(of: string): string }).textIn(name),
    plans,
  );
  const [was, is] = [file(), written].map((text) => text.split('\n'));
  expect(is).toHaveLength(was!.length);
  expect(is!.filter((line, i) => line !== was![i])).toHaveLength(1);
  expect(written).toContain('"note":"in den Ordner"');
});
