// SPDX-License-Identifier: EUPL-1.2
// The council's report in a browser: read it, open a proof, follow its link, change the denominator, print it.

import { describe, expect } from 'vitest';
import { reportWordsOf } from '../../src/words/report';
import { curveWordsOf } from '../../src/words/report/curve';
import { accessibilityFindings } from './axe';
import { test, the } from './driver';
import type { Page } from './harness';
import { onPaper, pagesOf } from './on-paper';

const words = reportWordsOf('de');
const number = (page: Page, id: string) => page.locator(`[data-figure="${id}"]`).first();
const at = 'raum=report';

describe('a council member', () => {
  test('opens the proof of a number, closes it with Escape and is back at the number', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at });
    const share = number(page, 'share.industrial.businesses.alle.1000');
    const text = await share.textContent();
    await share.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const heading = await dialog.getByRole('heading').textContent();
    expect(heading).toMatch(new RegExp(`^${words.proofHeading}: ${text} – Mitte 2021 gab es`));
    // Read from its start: the browser's own choice is the link below everything.
    await the(dialog.getByRole('heading')).hasFocus();
    expect(await dialog.textContent()).toContain('nuf report --json | jq');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-figure'))).toBe(
      'share.industrial.businesses.alle.1000',
    );
  });

  test('follows the link of a proof to its section', async ({ revisit }) => {
    const { page } = await revisit({ at });
    await number(page, 'slip.plan-bund-6-aufruf.1').click();
    await page.getByRole('dialog').getByRole('link').click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('#raum=report&x.teil=promises');
    await page.waitForFunction(() => document.activeElement?.id === 'h-promises');
  });

  test('leads from the contents to the same section as often as it is asked for', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const entry = page.locator('.nuf-report__contents').getByRole('button', { name: words.promises.heading });
    for (const time of ['once', 'again']) {
      await entry.click();
      expect(await page.evaluate(() => document.activeElement?.id), time).toBe('h-promises');
      await entry.focus();
    }
  });

  test('names every funding rule whole, and counts by the chosen one', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const rules = page.getByRole('group', { name: words.rule }).getByRole('radio');
    await the(rules).count(3);
    await page.getByRole('radio', { name: 'Weiße Flecken: unter 30 Mbit/s' }).check();
    expect(page.url()).toContain('x.regel=weisse-flecken');
  });

  test('changes the denominator, and the link keeps it', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const zone = page.locator('[data-table="zones.industrial"] [data-figure]').first();
    expect(await zone.getAttribute('data-figure')).toContain('.businesses.');
    await page.getByLabel(words.denominator).selectOption('area');
    expect(await zone.getAttribute('data-figure')).toContain('.area.');
    expect(page.url()).toContain('x.nenner=area');
  });

  test('asks for what is built by a quarter, and the link keeps it', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const fibre = number(page, 'share.mixed.households.ftthb.1000');
    const now = await fibre.textContent();
    await page.getByLabel(words.moment).selectOption('2022-Q4');
    await page.getByText(words.head.builtNote.split('{')[0] ?? '').waitFor();
    expect(await fibre.textContent()).not.toBe(now);
    expect(await fibre.textContent()).toBe(
      await number(page, 'curve.mixed.households.ftthb.1000.2022-Q4').textContent(),
    );
    expect(page.url()).toContain('x.quartal=2022-Q4');
  });

  test('finds under each picture of the curve the table that says the same', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const section = page.locator('#teil-curve');
    await section.locator('svg[role="img"]').first().waitFor();
    const captions = await section.locator('figcaption').allTextContents();
    const pictures = await section
      .locator('svg[role="img"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const tables = await section.locator('table caption').allTextContents();
    expect(captions).toHaveLength(4);
    captions.forEach((caption, at) => {
      const group = caption.slice(0, caption.lastIndexOf(':'));
      expect(pictures[at]).toContain(group);
      expect(tables[at]).toContain(group);
    });
    const order = await section
      .locator('figure svg, table')
      .evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(order.lastIndexOf('svg')).toBeLessThan(order.indexOf('TABLE'));
  });

  test('hears the sections in the order of the contents, each table with its name', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const contents = await page
      .getByRole('navigation', { name: words.contents })
      .getByRole('button')
      .allTextContents();
    expect(await page.locator('main h2').allTextContents()).toEqual(contents);
    expect(contents.length).toBeGreaterThan(10);
    const names = await page
      .locator('main table')
      .evaluateAll((tables) =>
        tables.map((table) => [
          table.querySelector('caption')?.textContent?.trim() !== '',
          table.querySelectorAll('tbody tr > th[scope="row"]').length ===
            table.querySelectorAll('tbody tr').length,
        ]),
      );
    expect(names.filter(([named, headed]) => !named || !headed)).toEqual([]);
    expect(names.length).toBeGreaterThan(15);
  });

  test('sees the first answer on the first screen, contents and settings beside it', async ({ revisit }) => {
    const { page } = await revisit({ at, width: 1440 });
    const answers = page.locator('#h-summary');
    await answers.waitFor();
    const [heading, contents] = [
      await answers.boundingBox(),
      await page.locator('.nuf-report__contents').boundingBox(),
    ];
    expect(heading!.y).toBeLessThan(800);
    expect(contents!.x + contents!.width).toBeLessThanOrEqual(heading!.x);
    expect(contents!.y).toBeLessThan(heading!.y);
  });

  test('finds contents and settings folded on a phone, so that the answers come first', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at, width: 390 });
    await page.locator('#h-summary').waitFor();
    for (const part of ['contents', 'tools'])
      expect(
        await page.locator(`.nuf-report__${part}`).evaluate((one) => (one as HTMLDetailsElement).open),
      ).toBe(false);
  });

  test('jumps from the contents to a section', async ({ revisit }) => {
    const { page } = await revisit({ at });
    await page.getByRole('navigation', { name: words.contents }).getByText(words.age.heading).click();
    await page.waitForFunction(() => document.activeElement?.id === 'h-age');
  });

  test('reads headings in the order of their ranks', async ({ revisit }) => {
    const { page } = await revisit({ at });
    const ranks = await page
      .locator('main :is(h1, h2, h3)')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    expect(ranks[0]).toBe(1);
    const leaps = ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1);
    expect(leaps).toEqual([]);
  });

  test('prints pages of A4 without the switches', async ({ revisit }) => {
    const { page } = await revisit({ at });
    await number(page, 'spots.gigabit-richtlinie-2.all.households.white').waitFor();
    await onPaper(page);
    expect(await page.locator('.nuf-report__tools').isVisible()).toBe(false);
    expect(await page.locator('.nuf-header').isVisible()).toBe(false);
    expect(await page.getByText(words.sources.unnamed).isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = new Set(
      [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => `${w}×${h}`),
    );
    expect([...sizes].map((size) => size.split('×').map((side) => Math.round(Number(side))))).toEqual([
      [595, 842],
    ]);
  });

  test('prints as many pages in English, none of them empty', async ({ revisit }) => {
    const { page } = await revisit({ at: `${at}&sprache=en` });
    await number(page, 'spots.gigabit-richtlinie-2.all.households.white').waitFor();
    await onPaper(page);
    const printed = async () => pagesOf(await page.pdf({ preferCSSPageSize: true }));
    const pages = await printed();
    // An empty sheet comes where a part of the page asks for another kind of sheet than the rest.
    await page.evaluate(() => document.styleSheets[0]?.insertRule('* { page: auto !important; }'));
    expect(pages).toBe(await printed());
  });

  test.for(['de', 'en'] as const)(
    'has the paper on two sheets before the annex, in %s',
    async (language, { revisit }) => {
      const { page } = await revisit({ at: `${at}&sprache=${language}` });
      await page.locator('[data-table="states"]').waitFor();
      await onPaper(page);
      await page.evaluate(() => {
        for (const annex of document.querySelectorAll('[data-annex]')) annex.remove();
      });
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
    },
  );

  test('finds the annex folded on a phone, opens a section from the contents, and prints all of it', async ({
    revisit,
  }) => {
    const { page } = await revisit({ at, width: 390 });
    const folds = page.locator('details.nuf-fold');
    await folds.first().waitFor();
    expect(await folds.evaluateAll((all) => all.filter((one) => (one as HTMLDetailsElement).open))).toEqual(
      [],
    );
    await page.locator('.nuf-report__contents > summary').click();
    await page.getByRole('navigation', { name: words.contents }).getByText(words.age.heading).click();
    await page.locator('[data-table="age"]').waitFor();
    const open = await page.evaluate(() =>
      ['beforeprint', 'afterprint'].map((moment) => {
        window.dispatchEvent(new Event(moment));
        return document.querySelectorAll('details.nuf-fold[open]').length;
      }),
    );
    expect(open).toEqual([await folds.count(), 1]);
  });

  test('meets a named gap where the facts are missing', async ({ visit }) => {
    const { page, expectTrouble } = await visit({
      at,
      before: async (opened) => {
        await opened.route('**/data/council-facts.json', (route) => route.fulfill({ status: 404 }));
      },
    });
    expectTrouble(/^console error: Failed to load resource: .* 404/);
    await page.getByText(words.missing('council-facts.json')).waitFor();
    await number(page, 'share.industrial.businesses.alle.1000').waitFor();
  });
});

test('a citizen opens the table under the curve and the proof of a point', async ({ revisit }) => {
  const { page } = await revisit({ at: 'bereich=figures&technik=ftthb' });
  const { heading } = curveWordsOf('de');
  const curve = page.locator('section', { has: page.getByRole('heading', { name: heading }) }).last();
  await curve.getByText('Tabelle zur Grafik').click();
  const altstadt = curve.getByRole('row').filter({ hasText: 'Telekom-Glasfaser Altstadt' });
  const mixed = altstadt.getByRole('cell').nth(2);
  await mixed.getByRole('button').click();
  const proof = await mixed.locator('.nuf-proof').textContent();
  expect(proof).toContain('--quarter 2022-Q4');
  expect(proof).toContain('Telekom-Glasfaser Altstadt, weitgehend fertig gemeldet: Dezember 2022');
  expect(await accessibilityFindings(page)).toEqual([]);
});

describe('axe finds nothing', () => {
  test.for([
    ['de', 'light', 1280],
    ['de', 'dark', 390],
    ['en', 'light', 390],
    ['en', 'dark', 320],
  ] as const)(
    'in the report and an open proof, %s, %s, %i px',
    async ([language, scheme, width], { revisit }) => {
      const { page } = await revisit({ at: `${at}&sprache=${language}`, scheme, width });
      await number(page, 'share.all.households.alle.30').waitFor({ state: 'attached' });
      await page.locator('details.nuf-fold').evaluateAll((folds) => {
        for (const fold of folds) (fold as HTMLDetailsElement).open = true;
      });
      expect(await accessibilityFindings(page)).toEqual([]);
      await number(page, 'share.all.households.alle.30').click();
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    },
  );

  test.for(['light', 'dark'] as const)('on paper, where the device is %s', async (scheme, { revisit }) => {
    const { page } = await revisit({ at, scheme });
    await number(page, 'share.all.households.alle.30').waitFor();
    // A sheet is laid out as soon as its listeners have been told; they have no later moment.
    const dressed = await page.evaluate(() =>
      ['beforeprint', 'afterprint'].map((moment) => {
        window.dispatchEvent(new Event(moment));
        return document.documentElement.dataset.kernTheme;
      }),
    );
    expect(dressed).toEqual(['light', scheme]);
    await onPaper(page);
    const findings = await accessibilityFindings(page);
    // Nobody presses paper.
    expect(findings.filter((finding) => !finding.startsWith('violation target-size'))).toEqual([]);
  });

  test('in the page without scripts', async ({ visit }) => {
    const { page } = await visit({ at, width: 390 });
    await page.goto(new URL('bericht/', page.url()).href);
    await page.locator('#proofs').waitFor();
    // On a phone the annex folds by a box to tick, so that paper and wide screens have it open without a script.
    const table = page.locator('#t-age');
    expect(await page.locator('#t-states').isVisible()).toBe(true);
    expect(await table.isVisible()).toBe(false);
    await page.getByLabel(words.annex.open(words.age.heading)).check();
    expect(await table.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#t-projects').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await page.locator('#t-projects').isVisible()).toBe(true);
    // All proofs are made alike, and axe takes its time for hundreds of them.
    await page.locator('#proofs li:nth-child(n + 20)').evaluateAll((rest) => {
      for (const item of rest) item.remove();
    });
    await page.locator('tbody tr:nth-child(n + 6)').evaluateAll((rest) => {
      for (const row of rest) row.remove();
    });
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
