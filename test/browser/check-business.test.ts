// SPDX-License-Identifier: EUPL-1.2
// The businesses' room in a browser: three firms, a founder and a planner, as they would use it.

import { readFileSync } from 'node:fs';
import type { FeatureCollection, Point } from 'geojson';
import { describe, expect } from 'vitest';
import { landDemand } from '../../src/analysis/land-demand/land-demand';
import { readLandDemandInput } from '../../src/analysis/land-demand/read-assumptions';
import { wordsOf } from '../../src/words';
import { checkWordsOf } from '../../src/words/business';
import { formatFigure } from '../../src/words/number/figure-text';
import { formatNumber } from '../../src/words/number/format';
import { accessibilityFindings } from './axe';
import { type Locator, test, textOf, the } from './driver';
import type { Page } from './harness';
import { onPaper, pagesOf } from './on-paper';

const words = checkWordsOf('de');
const rosmart = placeOf('site-rosmart');
const foundry = 'x.firma=80,cloud-erp,shift-iot,voip,offsite-backup/200,!';
const freisenberg = `raum=site&objekt=commercial-sites/site-freisenberg&${foundry}`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const fitAnswer = (page: Page) => page.locator('.nuf-fit');

describe('a number', () => {
  test('opens its proof by key, says how it comes again, and has the focus again afterwards', async ({
    visit,
  }) => {
    const { page } = await visit({ at: freisenberg });
    const need = fitAnswer(page).locator('[data-figure="fit.need.down"]').first();
    await need.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await the(dialog.getByRole('heading')).says((await need.textContent()) ?? '');
    await the(dialog.locator('.nuf-proof-dialog__about')).says((await need.textContent()) ?? '');
    await the(dialog).says(`Eingaben (${await dialog.locator('li').count()})`);
    // The way out stays while the proof is read to its end.
    await dialog.evaluate((one) => one.scrollTo(0, one.scrollHeight));
    expect(await dialog.getByRole('button', { name: 'Schließen' }).evaluate(isInWindow)).toBe(true);
    await the(dialog).says(`nuf site --id commercial-sites/site-freisenberg --firm '80,`);
    await page.keyboard.press('Escape');
    await the(need).hasFocus();
    const small = await page
      .locator('.nuf-answer .nuf-number')
      .evaluateAll(
        (numbers) =>
          numbers.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24).length,
      );
    expect(small).toBe(0);
  });
});

describe('a foundry with 80 people', () => {
  test('opens its example with one click and is told that nobody knows of a second network', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at: 'raum=site' });
    await button(page, words.site.example.foundry('Freisenberg')).click();
    await the(fitAnswer(page)).says(words.fit.about.redundancy);
    await the(fitAnswer(page)).says(
      words.fit.reasons['redundancy/not-known']!({
        needed: () => '',
        available: () => '',
        usual: () => '',
        when: null,
        unit: 'businesses',
      }),
    );
    expect(page.url()).toContain('x.firma=80');
  });

  test('ticks what it does, and the link gives the same answer again', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=site&objekt=commercial-sites/site-freisenberg' });
    await the(page.locator('.nuf-answer')).says(words.fit.nothing);
    await page.getByRole('checkbox', { name: 'Videokonferenzen' }).check();
    await the(fitAnswer(page)).says('7,5 Mbit/s nötig');
    await page.reload();
    await the(fitAnswer(page)).says('7,5 Mbit/s nötig');
  });

  test('asks about funding on another day and gets the rule of that day', async ({ revisit }) => {
    const { page } = await revisit({ at: freisenberg });
    const part = page.locator('section', { hasText: words.funding.heading }).last();
    await the(part).says('15 Mbit/s');
    await page.locator('input[type="date"]').fill('2023-06-01');
    await the(part).says('10 Mbit/s');
    expect(page.url()).toContain('x.tag=2023-06-01');
  });

  test('assumes a kind of zone where none is published: answers, the text they were read in, and the link', async ({
    visit,
  }) => {
    const { page } = await visit({ at: freisenberg });
    const law = page.locator('.nuf-law');
    await the(law.locator('.nuf-uses')).count(0);
    await law.getByRole('combobox', { name: words.law.assume }).selectOption('GE');
    await the(law).says(words.law.assumed);
    await the(law.locator('.nuf-uses li')).count(7);
    await the(law).says('§ 8 Abs. 2 Nr. 2 BauNVO');
    await the(law).says('zuletzt geändert am 3. Juli 2023');
    await the(law).says('Auskunft gibt die Bauaufsicht');
    await the(law.locator('.nuf-uses [data-confidence="believed"]')).count(0);
    expect(page.url()).toContain('x.gebietsart=GE');
  });

  test('prints one A4 page with map, QR code, sources and what is not known', async ({ visit }) => {
    const { page } = await visit({ at: freisenberg, drawn: true });
    // Below the verdict, which comes first.
    const verdict = (await page.locator('.nuf-fit__verdict').first().boundingBox())!;
    const open = button(page, words.site.actions.expose);
    expect((await open.boundingBox())!.y).toBeGreaterThan(verdict.y);
    await open.focus();
    await page.keyboard.press('Enter');
    const sheet = page.locator('.nuf-sheet');
    await the(sheet.getByRole('heading', { level: 1 })).hasFocus();
    const picture = sheet.locator('canvas');
    await picture.waitFor();
    // Two dots a CSS pixel at least, though this screen has one.
    expect(await picture.evaluate((one: HTMLCanvasElement) => one.width / one.clientWidth)).toBeGreaterThan(
      2,
    );
    // What the picture shows and no more: its outlines, few of the seven classes; no circle around what has an outline.
    const explained = sheet.getByRole('list', { name: words.expose.legend });
    await the(explained).says('Gewerbe und Industrie (G)');
    expect(await explained.innerText()).not.toMatch(/gestrichelter Kreis|ab 30\u202fMbit/);
    await the(sheet).says(words.expose.unknownHere);
    await the(sheet).says('Breitbandatlas');
    expect(await sheet.getByRole('img', { name: words.expose.qrLabel }).count()).toBe(1);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.setViewportSize({ width: 390, height: 844 });
    const [legend, facts] = await Promise.all(
      ['legend', 'facts'].map((part) => page.locator(`.nuf-sheet__${part}`).boundingBox()),
    );
    expect(legend!.y + legend!.height).toBeLessThanOrEqual(facts!.y);
    await button(page, words.expose.close).click();
    await the(sheet).count(0);
    await the(open).hasFocus();
  });

  test('has one page also for the place and the firm of which most is to be said', async ({ revisit }) => {
    const all = 'x.firma=80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,public-server,!';
    const { page } = await revisit({ at: `raum=site&objekt=startup-buildings/building-pc&${all}` });
    await button(page, words.site.actions.expose).click();
    const sheet = page.locator('.nuf-sheet');
    await the(sheet).says('Zwei Lesarten');
    // The building stands somewhere in it.
    await the(sheet.getByRole('list', { name: words.expose.legend })).says('gestrichelter Kreis');
    await the(sheet).says(words.contacts);
    await the(sheet).says('Miete');
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  test('saves the facts as CSV and GeoJSON', async ({ revisit }) => {
    const { page } = await revisit({ at: freisenberg });
    for (const [name, pattern] of [
      [words.site.actions.csv, /Zwei getrennte Wege;nicht bekannt/],
      [words.site.actions.geojson, /"type": "FeatureCollection"/],
    ] as const) {
      const coming = page.waitForEvent('download');
      await button(page, name).click();
      expect(await textOf(await coming)).toMatch(pattern);
    }
  });
});

describe('a haulier that needs 2 ha', () => {
  test('keeps unknown sites in the list until it hides them', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=finden&x.f-ab=20000' });
    const rows = page
      .locator('.nuf-found > li[data-selected], .nuf-found > li')
      .filter({ has: page.locator('.nuf-badge') });
    await the(rows.first()).says('Rosmart');
    // A short number is as wide as a finger needs and moves no word: its sentence begins where the line begins.
    const short = page.locator('.nuf-number[data-short]').first();
    const [number, line, digits] = await short.evaluate((one) => {
      const text = document.createRange();
      text.selectNodeContents(one);
      return [one, one.closest('p')!, text].map((part) => part.getBoundingClientRect().toJSON() as DOMRect);
    });
    expect(number!.width).toBeGreaterThanOrEqual(24);
    expect(Math.abs(digits!.left - line!.left)).toBeLessThan(2);
    expect(await rows.count()).toBeGreaterThan(10);
    await page.getByRole('checkbox', { name: words.find.hideUnknown }).check();
    await the(rows).count(1);
  });

  test('ticks several zones, and the link opens the same ticks', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=site&x.teil=finden' });
    const choice = page.locator('.nuf-choice[data-filter="codes"]');
    await page.locator('.nuf-more > summary', { hasText: words.find.filters }).first().click();
    await choice.locator('summary').click();
    await choice.getByRole('checkbox', { name: /^GE:/ }).check();
    await choice.getByRole('checkbox', { name: /^GI:/ }).check();
    await the(choice.locator('summary')).says('GE: Gewerbegebiet, GI: Industriegebiet');
    expect(page.url()).toContain('x.f-baunvo=GE,GI');
    await page.reload();
    await the(choice.locator('summary')).says('GE: Gewerbegebiet, GI: Industriegebiet');
  });

  test('sees row and mark light up together, and picks either', async ({ visit }) => {
    const at = `raum=site&x.teil=finden&x.f-ab=20000&karte=14.00/${rosmart.lat}/${rosmart.lon}`;
    const { page, get } = await visit({ at, drawn: true });
    const row = page.locator('.nuf-found > li', { hasText: 'Rosmart' }).first();
    await the(row).isShown();
    const canvas = (await get.canvas().boundingBox())!;
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
    await the(page.locator('.nuf-found > li[data-pointed]')).says('Rosmart');
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2 + 150);
    await the(page.locator('.nuf-found > li[data-pointed]')).count(0);
    await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
    await the(page.locator('.nuf-found > li[data-selected]')).says('Rosmart');
    const others = page.locator('.nuf-found > li button[aria-pressed="false"].nuf-textlink').first();
    await others.focus();
    await the(page.locator('.nuf-found > li[data-pointed]')).count(1);
  });

  test('is told when the picked mark is none of the hits', async ({ revisit }) => {
    const at = 'raum=site&x.teil=finden&x.f-ab=90000000&x.f-offen=aus&objekt=commercial-sites/site-rosmart';
    const { page } = await revisit({ at });
    await the(page.locator('.nuf-hits')).says('steht nicht in der Liste');
    await page.locator('.nuf-hits').getByRole('button', { name: words.find.open }).click();
    await the(page.locator('.nuf-answer__verdict')).says('Rosmart');
  });

  test('learns which filter excludes most, and drops it', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=finden&x.f-ab=20000&x.f-preis=10&x.f-offen=aus' });
    await the(page.locator('.nuf-nothing')).says(words.find.strictest(words.find.label.priceToEurPerM2));
    await button(page, words.find.relax(words.find.label.priceToEurPerM2)).click();
    await the(page.locator('.nuf-found').first()).says('Rosmart');
  });

  test('remembers a site on this device only', async ({ visit }) => {
    const { page } = await visit({ at: 'raum=site&objekt=commercial-sites/site-rosmart' });
    await button(page, words.site.actions.watch).click();
    await page.reload();
    await the(button(page, words.site.actions.unwatch)).isShown();
    expect(page.url()).not.toContain('merk');
  });
});

describe('a founder', () => {
  test('who has not said what is needed sees no count of reasons', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=gruenden' });
    const places = page.locator('.nuf-found');
    await the(places).says(words.found.label.stage);
    expect(await places.textContent()).not.toContain('dafür ·');
  });

  test('sees reasons for, against and open for each place, and what to do', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=gruenden&x.g-nutzung=workshop&x.g-flaeche=200' });
    const first = page.locator('.nuf-found > li').first();
    await the(first).matches(/\d+ dafür · 0 dagegen · \d+ nicht bekannt/);
    await the(first).says(words.found.tasks['ask-building-authority']);
  });

  test('is told the whole of a building as the whole where no file says what of it is free', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=gruenden&x.g-flaeche=900' });
    const villa = page.locator('.nuf-found > li', { hasText: 'Villa Hueck' }).first();
    await the(villa).matches(/Insgesamt 958\sm²; wie viel davon frei ist, steht nicht in den Daten\./);
  });
});

describe('a planner in the laboratory', () => {
  test('moves a slider: range, own result and link follow', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=bedarf' });
    const answer = page.locator('.nuf-lab__answer');
    await the(answer).says('23,2 ha bis 30,0 ha netto in 20 Jahren');
    await page.getByRole('slider', { name: words.lab.halls }).press('Home');
    await the(answer).says('Frei werdende Fläche (Potenzial): 33,7 ha');
    expect(page.url()).toContain('x.annahmen=epsilon/0');
  });

  test('prints the assumptions with both charts on two light pages, also from a dark screen', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=bedarf', scheme: 'dark' });
    await page.locator('.nuf-lab .nuf-chart svg').nth(1).waitFor();
    await onPaper(page);
    const sheet = page.locator('.nuf-sheet--demand');
    await the(sheet.locator('svg[role="img"][aria-label]').filter({ visible: true })).count(3);
    await the(sheet).says('23,2 ha bis 30,0 ha netto in 20 Jahren');
    expect(await inkOn(sheet.locator('.nuf-chart text').first(), 'fill')).toBe('rgb(27, 31, 36)');
    expect(await inkOn(sheet, 'backgroundColor')).toBe('rgb(255, 255, 255)');
    await the(page.locator('.nuf-header')).isHidden();
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });

  test('saves the assumptions, and the model gives the result of the page from them', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=bedarf&x.annahmen=T/15,epsilon/0,rho/0.5' });
    const coming = page.waitForEvent('download');
    await button(page, words.lab.json).click();
    const saved = await coming;
    const read = readLandDemandInput(JSON.parse(await textOf(saved)));
    if (!read.ok) throw new Error('the saved assumptions were refused');
    const { demandM2, mobileJobs } = landDemand(read.value);
    const answer = page.locator('.nuf-lab__answer');
    await the(answer).says(`${words.lab.yours}: netto ${formatFigure(demandM2, 'landM2', 'de')}`);
    await the(answer).says(words.lab.mobileJobs(formatNumber(mobileJobs, 'de')));
    // The command of every proof here reads that file, so the proof says to save it first, by the name that it gets.
    await answer.locator('.nuf-number').first().click();
    const dialog = page.getByRole('dialog');
    await the(dialog).says(wordsOf('de').proof.saveFirst(saved.suggestedFilename()));
    await the(dialog).says(`nuf demand --input ${saved.suggestedFilename()} `);
  });

  test('reads own sectors from a CSV, and a wrong line is named', async ({ revisit }) => {
    const { page } = await revisit({ at: 'raum=site&x.teil=bedarf' });
    const input = page.locator('input[type="file"][accept*="csv"]');
    const file = (text: string) => ({
      name: 'branchen.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await input.setInputFiles(file('name;E;a;v;n;w;f\nGießerei;80;1,5;0,007;0,0015;0;225\n'));
    await the(page.locator('.nuf-lab')).says('Zeile 2, Spalte a');
    await input.setInputFiles(file('name;E;a;v;n;w;f\nToy;10000;1;0,007;0,0015;0;225\n'));
    await the(page.locator('.nuf-lab__answer')).says('38,3 ha');
    await the(page.locator('.nuf-lab')).says(words.lab.own);
  });
});

describe('no accessibility findings', () => {
  test.for([
    ['raum=site', 1280, 'light'],
    [freisenberg, 390, 'dark'],
    ['raum=site&x.teil=finden&x.f-ab=900000&x.f-offen=aus', 1280, 'dark'],
    ['raum=site&x.teil=gruenden&x.g-flaeche=200', 390, 'light'],
    ['raum=site&x.teil=bedarf&sprache=en', 1280, 'light'],
  ] as const)('at %s, %i px, %s', async ([at, width, scheme], { revisit }) => {
    const { page } = await revisit({ at, width, scheme });
    await page.locator('.nuf-tabs__panel h2').first().waitFor();
    await page.locator('.nuf-panel details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

/** A colour as the page computes it. */
function inkOn(place: Locator, property: 'color' | 'fill' | 'backgroundColor'): Promise<string> {
  return place.evaluate((node, name) => getComputedStyle(node)[name], property);
}

/** Where a site stands in the city's own file. */
function placeOf(id: string): { lon: number; lat: number } {
  const { features } = JSON.parse(
    readFileSync('data/commercial-sites.geojson', 'utf8'),
  ) as FeatureCollection<Point>;
  const [lon = 0, lat = 0] = features.find((feature) => feature.id === id)?.geometry.coordinates ?? [];
  return { lon, lat };
}

function isInWindow(one: Element): boolean {
  const { top, bottom } = one.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
