// SPDX-License-Identifier: EUPL-1.2
// What stands in a field and is not taken: told before anything is published, and neither lost with the tab nor to another one.

import { expect } from 'vitest';
import { editWordsOf } from '../../src/words/edit';
import { bulkWordsOf } from '../../src/words/edit/bulk';
import { test } from './driver';
import type { Page } from './harness';
import { offerFolder } from './offer-folder';

const words = editWordsOf('de');
const many = bulkWordsOf('de');
const view = { path: '#raum=care', webgl: false, width: 1280, height: 900 };
const waiting = (page: Page) => page.getByRole('region', { name: words.untaken.label });
const input = (page: Page, name: string) =>
  page.locator(`.nuf-desk-form [data-field="${name}"]`).locator('input, textarea');
const isTold = (page: Page, text: string) =>
  expect
    .poll(() =>
      waiting(page)
        .innerText()
        .catch(() => ''),
    )
    .toContain(text);

async function openSite(page: Page): Promise<void> {
  await page.locator('.nuf-desk > .nuf-field select').selectOption('commercial-sites.geojson');
  await page.locator('.nuf-desk-rows tbody button').first().click();
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await input(page, name).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

test('a value that waits for an answer stops the publication, is told with its place, and is there after a reload', async ({
  open,
}) => {
  const { page, expectTrouble } = await open({
    ...view,
    before: async (page) => {
      await page.addInitScript(offerFolder, ['commercial-sites.geojson', '{}'] as const);
    },
  });
  // No server of the desk: it is asked for, and then the folder stands there.
  expectTrouble(/404/);
  await openSite(page);
  await type(page, 'owner', 'Stadt');
  await page.keyboard.press('ControlOrMeta+Enter');
  await type(page, 'areaHa', '1.250');
  await page.getByRole('button', { name: words.review.open }).click();
  await isTold(page, '1.250');
  const review = page.locator('.nuf-review');
  await review.locator('textarea').fill('Vorlage 12/2026');
  await expect.poll(() => page.getByText(words.review.checking).count(), { timeout: 15_000 }).toBe(0);
  await review.getByRole('button', { name: words.review.toFolder }).click();
  await expect.poll(() => review.locator('.nuf-review__said').innerText()).toBe(words.untaken.stops(1));

  await page.reload();
  await page.getByRole('button', { name: words.recovery.goOn }).click();
  await isTold(page, '1.250');
  await waiting(page).getByRole('button', { name: words.untaken.show }).click();
  expect(await input(page, 'areaHa').inputValue()).toBe('1.250');
  await page.getByRole('button', { name: '1,25', exact: true }).click();
  await page.locator('.nuf-desk-rows tbody button').nth(1).click();
  expect(await waiting(page).count()).toBe(0);
});

test('text that is being typed goes with the writing to another tab, and comes back with it', async ({
  open,
}) => {
  const { page: left } = await open(view);
  await openSite(left);
  await type(left, 'owner', 'Stadt');
  await left.keyboard.press('ControlOrMeta+Enter');
  await type(left, 'note', 'langer Satz');
  const right = await left.context().newPage();
  await right.goto(left.url());
  const takeOver = (page: Page) => page.getByRole('button', { name: words.bar.takeOver }).click();
  await takeOver(right);
  await isTold(right, 'langer Satz');
  await expect
    .poll(() => left.locator('.nuf-desk-note[role=alert]').innerText())
    .toContain(words.stop['taken-over']);
  expect(await input(left, 'note').inputValue()).toBe('langer Satz');
  // While the desk is taking over it may let go of what was opened a moment before: shown, and taken, as soon as it stays.
  let shown = '';
  await expect
    .poll(
      async () => {
        const press = (button: ReturnType<Page['getByRole']>) =>
          button.click({ timeout: 2000 }).catch(() => undefined);
        const show = waiting(right).getByRole('button', { name: words.untaken.show });
        if ((await show.count()) > 0) await press(show);
        if ((await input(right, 'note').count()) > 0) shown = await input(right, 'note').inputValue();
        const take = right.getByRole('button', { name: words.form.take });
        if ((await take.count()) > 0) await press(take);
        return right.locator('.nuf-desk-bar__state').innerText();
      },
      { timeout: 30_000 },
    )
    .toContain(words.bar.changes(2));
  expect(shown).toBe('langer Satz');
  await expect.poll(() => right.locator('.nuf-desk-bar__state').innerText()).toContain('gespeichert um');
  await takeOver(left);
  await openSite(left);
  expect(await input(left, 'note').inputValue()).toBe('langer Satz');
  expect(await waiting(left).count()).toBe(0);
  await right.close();
});

test('what is typed for many objects at once is there after another room and a reload, and is told until it is put away', async ({
  open,
}) => {
  const { page } = await open(view);
  const bulk = page.locator('.nuf-desk-bulk');
  await page.locator('.nuf-desk > .nuf-field select').selectOption('commercial-sites.geojson');
  await page.locator('.nuf-desk-table summary', { hasText: 'Viele auf einmal' }).click();
  await bulk.getByLabel(many.replace).check();
  await bulk.getByLabel(many.find).fill('Lüdensheid');
  await bulk.getByLabel(many.by).fill('Lüdenscheid');
  const room = (name: string) => page.evaluate((to) => location.assign(`#raum=${to}`), name);
  await room('check');
  await expect.poll(() => page.locator('.nuf-care').count()).toBe(0);
  await room('care');
  await isTold(page, 'Lüdensheid · Lüdenscheid');
  await page.reload();
  await isTold(page, 'Lüdensheid · Lüdenscheid');
  await waiting(page).getByRole('button', { name: words.untaken.showMany }).click();
  await expect.poll(() => bulk.getByLabel(many.find).inputValue()).toBe('Lüdensheid');
  expect(await bulk.getByLabel(many.by).inputValue()).toBe('Lüdenscheid');
  await waiting(page).getByRole('button', { name: words.untaken.discard }).click();
  expect(await bulk.getByLabel(many.find).inputValue()).toBe('');
  expect(await waiting(page).count()).toBe(0);
});
