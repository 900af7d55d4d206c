// SPDX-License-Identifier: EUPL-1.2
// What the page says by itself, and what an answer can be asked for: link, report of an error, proof.

import { describe, expect } from 'vitest';
import { errorReportWordsOf } from '../../src/words/answer/error-report';
import { checkWordsOf } from '../../src/words/business';
import { de } from '../../src/words/page/de';
import { type Story, test, textIn, textOf, the } from './driver';
import type { Page } from './harness';
import { withOtherEdition } from './other-data';

const answer = 'ort=7.64570,51.21690';
const report = errorReportWordsOf('de');

/** One announcement: which region, what, and when on the page's clock in ms. */
interface Said {
  readonly region: number;
  readonly text: string;
  readonly at: number;
}

/** Notes from now on what the live regions say. */
async function listen(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.evaluate(() => {
    const regions: Element[] = [];
    const last = new Map<Element, string>();
    const said: { region: number; text: string; at: number }[] = [];
    const live =
      '[role="status"]:not([aria-live="off"]), [role="alert"], [aria-live="polite"], [aria-live="assertive"], output:not([aria-live="off"])';
    const look = (note: boolean) => {
      for (const region of document.querySelectorAll(live)) {
        if (!regions.includes(region)) regions.push(region);
        const text = region.textContent ?? '';
        if (note && text !== '' && text !== last.get(region))
          said.push({ region: regions.indexOf(region), text, at: performance.now() });
        last.set(region, text);
      }
    };
    look(false);
    new MutationObserver(() => look(true)).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(globalThis, { nufSaid: said });
  });
  return () => page.evaluate(() => (globalThis as unknown as { nufSaid: Said[] }).nufSaid);
}

/** Announcements of one region that follow each other faster than anybody can listen. */
function tooFast(said: readonly Said[]): string[] {
  const leastMs = 400;
  return said.flatMap((one, at) => {
    const before = said.slice(0, at).findLast(({ region }) => region === one.region);
    const gap = before ? one.at - before.at : leastMs;
    return gap < leastMs ? [`"${one.text}" ${Math.round(gap)} ms after "${before?.text}"`] : [];
  });
}

describe('live regions announce at a rate that can be listened to', () => {
  const cases: [name: string, at: string, act: (story: Story) => Promise<void>, last: RegExp][] = [
    [
      'while a list is searched',
      'bereich=list&breit=1&liste=planned-expansion',
      async ({ page }) => {
        await page.locator('.nuf-list input[type="search"]').pressSequentially('altstadt');
      },
      /von \d+ Einträgen/,
    ],
    [
      'while a place is typed',
      '',
      async ({ get }) => {
        await get.searchField().focus();
        await get.searchField().pressSequentially('brügge');
      },
      /Treffer/,
    ],
    [
      'while the time is moved',
      '',
      async ({ get, when }) => {
        await get.time().focus();
        for (const key of ['Home', 'End', 'Home', 'End', 'Home', 'End']) await when.press(key);
      },
      /Seit dem Datenstand gebaut/,
    ],
    [
      'while an assumption of the laboratory is moved',
      'raum=site&x.teil=bedarf',
      async ({ page, when }) => {
        await page.getByRole('slider', { name: checkWordsOf('de').lab.halls }).focus();
        for (let step = 0; step < 8; step++) await when.press('ArrowLeft');
      },
      /ha/,
    ],
  ];
  test.for(cases)('%s', async ([, at, act, last], { visit }) => {
    const story = await visit({ at });
    await story.get.main().locator('h1, h2').first().waitFor();
    const said = await listen(story.page);
    await act(story);
    await expect.poll(async () => (await said()).at(-1)?.text ?? '', { timeout: 15_000 }).toMatch(last);
    expect(tooFast(await said())).toEqual([]);
  });

  test('and a region that does not is found', async ({ visit }) => {
    const { page } = await visit();
    const said = await listen(page);
    await page.evaluate(async () => {
      const region = document.createElement('p');
      region.setAttribute('role', 'status');
      document.body.append(region);
      for (const text of ['eins', 'zwei']) {
        region.textContent = text;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    expect(tooFast(await said())).toEqual([expect.stringMatching(/^"zwei" \d+ ms after "eins"$/)]);
  });
});

test('the link of an answer is copied, which is said, and reopens exactly this', async ({ visit }) => {
  const { page, get } = await visit({ at: `${answer}&tempo=100&technik=ftthb` });
  const shown = await textIn(get.main());
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await get.button(de.answer.copyLink).click();
  await the(page.locator('.nuf-answer [role="status"]')).says(de.answer.copied);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const second = await visit({ at: new URL(link).hash.slice(1) });
  expect(await textIn(second.get.main())).toBe(shown);
});

test('a link that cannot be copied says where it stands', async ({ visit }) => {
  const { page, get } = await visit({
    at: answer,
    before: (page_) =>
      page_
        .addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
        })
        .then(() => undefined),
  });
  await get.button(de.answer.copyLink).click();
  await the(page.locator('.nuf-answer [role="status"]')).says(de.answer.copyFailed);
});

describe('Escape closes the proof of a number and the focus is back on what opened it', () => {
  for (const at of ['', 'bereich=figures']) {
    test(at || 'start', async ({ visit }) => {
      const { page, when } = await visit({ at });
      const opener = page.locator('.nuf-proof-button').first();
      await opener.press('Enter');
      const proof = page.getByRole('dialog', { name: /^Beleg: \d/ });
      await the(proof).isShown();
      expect(await opener.getAttribute('aria-haspopup')).toBe('dialog');
      await proof.getByRole('link').first().focus();
      await when.press('Escape');
      await the(proof).count(0);
      await the(opener).hasFocus();
    });
  }
});

describe('an error can be reported', () => {
  test('with place, answer, source, link, data and date; nobody is named while nobody is known', async ({
    visit,
  }) => {
    const { page, get } = await visit({ at: 'ort=7.61250,51.24750' });
    const verdict = await textIn(get.verdict());
    await get.button(de.answer.reportError).click();
    const part = page.locator('.nuf-error-report');
    await the(part).says('hat noch keine Adresse für solche Berichte genannt');
    const text = (await part.locator('textarea').inputValue()).replace(/[\u00A0\u202F\u2009]/g, ' ');
    expect(text).toContain('Freisenberg');
    expect(text).toContain(verdict);
    expect(text).toContain(page.url());
    expect(text).toMatch(/Quelle: .+100mN\d+E\d+/);
    expect(text).toMatch(/Stand \d+\. \p{L}+ \d{4}, Programm \d+\.\d+\.\d+/u);
    expect(await part.locator('a[href^="mailto:"]').count()).toBe(0);

    const coming = page.waitForEvent('download');
    await get.button(report.save).click();
    expect((await textOf(await coming)).replace(/[\u00A0\u202F\u2009]/g, ' ')).toContain(text);
    await the(part.locator('[role="status"]')).says(report.saved(report.file));
  });

  test('to the address that the municipality names', async ({ visit }) => {
    const { page, get } = await visit({ at: answer, before: withAddress('karten@stadt.example') });
    await get.button(de.answer.reportError).click();
    const link = page.locator('.nuf-error-report a[href^="mailto:"]');
    expect(await link.getAttribute('href')).toMatch(
      /^mailto:karten@stadt\.example\?subject=\S+&body=\S+ort%3D/,
    );
    await the(page.locator('.nuf-error-report')).says(report.sendTo('karten@stadt.example'));
  });
});

/** The city as another edition of municipality.json would have it. */
const withAddress = (email: string) => (page: Page) =>
  withOtherEdition<object>(page, 'municipality.json', (municipality) => ({
    ...municipality,
    errorReport: { email },
  }));
