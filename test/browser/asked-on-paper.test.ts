// SPDX-License-Identifier: EUPL-1.2
// On paper nobody fills in a form: what was asked stands there in words, and what was found follows at once.

import { expect } from 'vitest';
import { test, the } from './driver';
import { onPaper, pagesOf } from './on-paper';

const asking = [
  {
    room: 'the founders',
    at: 'raum=site&x.teil=gruenden&x.g-nutzung=workshop&x.g-flaeche=200&x.g-barrierefrei=ja',
    ready: '.nuf-found > li',
    said: 'Was Sie brauchen: Fläche 200 m²; Nutzung: Werkstatt und kleine Fertigung; barrierefrei. Nur diese: schon in Betrieb, vorgesehen, Kandidat.',
    mostPages: 7,
  },
  {
    room: 'the finder',
    at: 'raum=site&x.teil=finden&x.f-ab=20000&x.f-mbit=400&x.f-reihe=flaeche',
    ready: '.nuf-found > li',
    said: 'Filter: Freie Fläche ab 20.000 m²; Leitung ab 400 Mbit/s. Reihenfolge: größte Fläche zuerst.',
    mostPages: 3,
  },
  {
    room: 'the site check',
    at: 'raum=site&objekt=commercial-sites/site-freisenberg&x.firma=80,cloud-erp,!',
    ready: '.nuf-fit',
    said: 'Beschäftigte am Standort: 80; Warenwirtschaft und Büro in der Cloud; Ohne Leitung steht der Betrieb still.',
    mostPages: 13,
  },
  {
    room: 'the list',
    at: 'bereich=list',
    ready: '.nuf-table',
    said: 'Wohn- und Mischgebiete',
    mostPages: 10,
  },
] as const;

test.for(asking)('$room: one line and no form', async ({ at, ready, said, mostPages }, { revisit }) => {
  const { page } = await revisit({ at });
  await page.locator(ready).first().waitFor();
  await the(page.locator('.nuf-asked').first()).isHidden();
  await onPaper(page);
  await the(page.locator('.nuf-asked').first()).isShown();
  expect((await page.locator('.nuf-asked').first().innerText()).replace(/\s/g, ' ')).toContain(said);
  const controls = page.locator(
    '.nuf-panel :is(input, textarea, .nuf-asks select, .nuf-action, .kern-btn, .nuf-found__actions button)',
  );
  expect(
    await controls.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.parentElement?.textContent),
    ),
  ).toEqual([]);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(mostPages);
});

test('a list of twenty columns has all of them between the margins, each value with its name', async ({
  revisit,
}) => {
  const { page } = await revisit({ at: 'bereich=list&liste=commercial-sites' });
  await page.locator('.nuf-table').waitFor();
  // A4 between its margins, in CSS pixels.
  await page.setViewportSize({ width: 688, height: 1000 });
  await onPaper(page);
  const right = await page
    .locator('.nuf-table tbody td')
    .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
  expect(right).toBeLessThanOrEqual(688);
  await the(page.locator('.nuf-table tbody tr').first()).says('Verfügbarkeit');
  await the(page.locator('.nuf-cards__label').first()).isShown();
  await the(page.locator('.nuf-stage')).isHidden();
});

test('the exposé that is printed from a phone says that a place is outside, and cuts nothing off its map', async ({
  revisit,
}) => {
  const at = 'raum=site&x.umriss=7.7000/51.2600,7.7300/51.2600,7.7300/51.2800';
  const { page } = await revisit({ at, width: 390, height: 844 });
  await page.getByRole('button', { name: 'Exposé (A4)', exact: true }).click();
  const canvas = page.locator('.nuf-sheet canvas');
  await canvas.waitFor();
  await the(page.locator('.nuf-sheet__head')).says('liegt außerhalb der Stadt');
  await the(page.locator('.nuf-sheet__facts')).saysNot('gefördert');
  // Who prints waits for no second picture: the frame of the phone has another shape than that of the sheet.
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => canvas.evaluate((one) => getComputedStyle(one).objectFit)).toBe('contain');
});

test('of the choices above the figures paper has the one that was taken', async ({ revisit }) => {
  const { page } = await revisit({ at: 'bereich=figures&tempo=400' });
  await page.locator('.nuf-segments').first().waitFor();
  await onPaper(page);
  const taken = await page.locator('.nuf-view-controls').innerText();
  expect(taken.replace(/\s+/g, ' ')).toContain('400');
  expect(taken).not.toContain('200');
});
