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
    said: 'Was Sie brauchen: Fläche 200 m²; Nutzung: Werkstatt und kleine Fertigung; barrierefrei. Gezeigt werden: schon in Betrieb, vorgesehen, Kandidat, und Orte, deren Stand nicht bekannt ist.',
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
    mostPages: 15,
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

test.for(['de', 'en'])(
  'the start is one page in %s, without what is to be pressed',
  async (language, { revisit }) => {
    const { page, words } = await revisit({ at: `sprache=${language}` });
    await page.locator('.nuf-big-number .nuf-share__value').nth(1).waitFor();
    const examples = page.getByRole('heading', { name: words.start.examples });
    await the(examples).isShown();
    await onPaper(page);
    await the(examples).isHidden();
    await the(page.locator('.nuf-big-numbers')).isShown();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toBe(1);
  },
);

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

test('paper has a light map and a light legend, also from a dark screen', async ({ revisit }) => {
  const at = 'raum=site&objekt=commercial-sites/site-freisenberg';
  const { page } = await revisit({ at, scheme: 'dark', width: 1440, height: 900 });
  // As wide as this the legend stands open.
  await page.locator('.nuf-site, .nuf-fit, .nuf-panel h2').first().waitFor();
  await page.locator('.nuf-stage canvas').first().waitFor();
  const lightOf = () =>
    page.evaluate(() => {
      // Cells and names are darker than the ground: its colour alone says in which scheme a map is drawn.
      const seen = document.querySelector<HTMLCanvasElement>('.nuf-stage .nuf-map__paper--light');
      const pixels = seen?.getContext('2d')?.getImageData(0, 0, seen.width, seen.height).data ?? [];
      let sum = 0;
      for (let at = 0; at < pixels.length; at += 4) sum += pixels[at + 1]!;
      return pixels.length === 0 ? null : sum / (pixels.length / 4);
    });
  const groundOfSigns = async () => {
    const fill = await page.locator('.nuf-legend .nuf-swatch rect').first().getAttribute('fill');
    return Number.parseInt(fill?.slice(3, 5) ?? '', 16);
  };
  expect(await lightOf()).toBeNull();
  expect(await groundOfSigns()).toBeLessThan(60);
  await onPaper(page);
  await expect.poll(lightOf).toBeGreaterThan(120);
  expect(await groundOfSigns()).toBeGreaterThan(200);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(lightOf).toBeNull();
});

test('the whole picture of a phone lies on white paper, with a legend that nobody has to unfold', async ({
  revisit,
}) => {
  const at = 'raum=site&ort=7.62990,51.21750';
  const { page } = await revisit({ at, width: 390, height: 844 });
  const canvas = page.locator('.nuf-stage canvas').first();
  await canvas.waitFor();
  const legend = page.locator('section.nuf-legend');
  await the(legend).saysNot('ab 400');
  await onPaper(page);
  for (const sign of ['ab 400', 'Demo-Daten', 'Gewerbegebiet']) await the(legend).says(sign);
  await the(legend.getByText('Brache')).isShown();
  const beside = (await legend.getByText('ab 400').boundingBox())!;
  const picture = (await canvas.boundingBox())!;
  expect(beside.x).toBeGreaterThan(picture.x + picture.width);
  expect(beside.y).toBeLessThan(picture.y + picture.height);
  expect(await canvas.evaluate((one) => getComputedStyle(one).objectFit)).toBe('contain');
  // What is taller than the rest of a page leaves it to the ground of the room.
  for (const ground of ['.nuf-room-map', '.nuf-stage', '.nuf-map'])
    expect(
      await page
        .locator(ground)
        .first()
        .evaluate((one) => getComputedStyle(one).backgroundColor),
    ).toBe('rgba(0, 0, 0, 0)');
});

test('a list has all its rows on paper, and of very many says how many are missing', async ({ revisit }) => {
  const { page } = await revisit({ at: 'bereich=list&liste=places' });
  const rows = page.locator('.nuf-table tbody tr');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(50);
  const [all = 0] = (await page.locator('.nuf-list__count').innerText()).match(/\d+/g)!.map(Number);
  expect(all).toBeGreaterThan(50);
  await onPaper(page);
  await the(rows).count(all);
  await the(page.locator('.nuf-pages')).count(0);
  await page.emulateMedia({ media: 'screen' });
  await the(rows).count(50);
  const { page: cells } = await revisit({ at: 'bereich=list&liste=broadband-coverage' });
  await cells.locator('.nuf-table tbody tr').first().waitFor();
  await onPaper(cells);
  await the(cells.locator('.nuf-table tbody tr')).count(1000);
  await the(cells.locator('.nuf-list__count')).says('Auf Papier stehen die ersten 1.000');
});

test('an outline on paper has its figures and corners, and nothing to drag, press or take away', async ({
  revisit,
}) => {
  const square = '7.62000/51.21500,7.63500/51.21500,7.63500/51.22300,7.62000/51.22300';
  const { page } = await revisit({ at: `raum=site&x.umriss=${square}`, width: 390 });
  const outline = page.locator('.nuf-outline');
  await the(outline).says('Ziehen Sie an einer Ecke');
  await onPaper(page);
  await the(outline).says('4 Ecken.');
  await the(outline).says('Ecke 4');
  expect(await outline.innerText()).not.toMatch(/Ziehen Sie|Pfeiltasten/);
  expect(
    await outline.locator('button svg').evaluateAll((all) => all.some((one) => one.checkVisibility())),
  ).toBe(false);
});
