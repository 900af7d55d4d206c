// SPDX-License-Identifier: EUPL-1.2
// What people come for: reading the answer, changing the question, passing the link on.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { type Locator, storyOf, test, textIn, the } from './driver';
import type { Page } from './harness';
import { onPaper } from './on-paper';
import { withDatedPlan, withPlans } from './other-data';

test('the question stands in the page before its program is asked for', async ({ visit }) => {
  const { page, get } = await visit();
  await the(get.startScreen()).says('Welche Leitungen sind in Lüdenscheid bekannt?');
  const { shown, asked } = await page.evaluate(() => ({
    shown: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    asked: performance.getEntriesByType('resource').find(({ name }) => /\/main-[^/]*\.js$/.test(name))
      ?.startTime,
  }));
  expect(asked).toBeGreaterThan(shown);
  const html = await (await page.request.get(page.url().split('#')[0] as string)).text();
  expect(html).toContain('Welche Leitungen sind in Lüdenscheid bekannt?');
});

describe('the first look', () => {
  test('shows two shares with their denominators', async ({ revisit }) => {
    const { get } = await revisit();
    await the(get.startScreen()).says('Welche Leitungen sind in Lüdenscheid bekannt?');
    await the(get.bigNumber('Gewerbegebieten')).matches(/\d+,\d %/);
    await the(get.bigNumber('Wohngebieten')).matches(/\d+,\d %/);
    await the(get.startScreen()).matches(/von [\d.]+ Betrieben[\s\S]+von [\d.]+ Haushalten/);
    await the(get.demoBanner()).says('Demo-Daten');
  });

  test('an example answers with one click', async ({ revisit }) => {
    const { page, get } = await revisit();
    await page.locator('.nuf-examples button').first().click();
    await the(get.verdict()).matches(/^Mitte 2021 war in .* verfügbar/);
  });
});

describe('the link', () => {
  const links = [
    'ort=7.61250,51.24750&gruppe=industrial&technik=ftthb&tempo=100',
    'bereich=figures&gruppe=residential&technik=hfc&tempo=400&stand=2026-Q4',
    'bereich=list&breit=1&liste=planned-expansion',
    'bereich=layers&bild=reach&aus=commercial-sites,startup-buildings',
    'raum=care&sprache=en',
    'seite=privacy',
    'objekt=planned-expansion/plan-telekom-altstadt&karte=13.50/51.21582/7.63358',
  ];
  test.for(links)('%s reopens exactly what was open', async (link, { visit }) => {
    const first = await visit({ at: link });
    const url = new URL(first.page.url());
    expect(decodeURIComponent(url.hash.slice(1))).toBe(link);
    const second = await visit({ at: link });
    // Charts of a room come after its text: both pages are read again until they stand.
    await expect.poll(() => textIn(second.get.main())).toBe(await textIn(first.get.main()));
    await expect.poll(() => checkedBoxes(second.page)).toEqual(await checkedBoxes(first.page));
  });

  test('of a damaged address opens a usable page', async ({ visit }) => {
    const { get } = await visit({ at: 'ort=abc,%E0%A4%A&bereich=__proto__&tempo=7&karte=9/9&x.a=1' });
    await the(get.startScreen()).isShown();
  });

  test('is stepped back by the back button', async ({ visit }) => {
    const { when, get } = await visit();
    await when.search('Freisenberg');
    await the(get.answer()).says('Freisenberg');
    await when.openTab('figures');
    await the(get.panel()).says('Für wie viele gibt es das?');
    await when.openPage('privacy');
    await the(get.main()).says('Datenschutz');
    await when.goBack();
    await the(get.panel()).says('Für wie viele gibt es das?');
    await when.goBack();
    await the(get.answer()).says('Freisenberg');
    await when.goBack();
    await the(get.startScreen()).isShown();
  });
});

async function checkedBoxes(page: Page): Promise<string[]> {
  return page
    .locator('input:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.innerText ?? ''));
}

describe('changing the question', () => {
  test('a lower threshold is reached by more', async ({ revisit }) => {
    const { when, get } = await revisit({ at: 'bereich=figures' });
    const gigabit = await percentIn(get.shareOf('Ganze Stadt'));
    await when.chooseThreshold(30);
    await the(get.panel()).says('Anteil mit mindestens 30 Mbit/s');
    expect(await percentIn(get.shareOf('Ganze Stadt'))).toBeGreaterThan(gigabit);
  });

  test('one technology reaches fewer than the best one', async ({ revisit }) => {
    const { when, get } = await revisit({ at: 'bereich=figures' });
    const best = await percentIn(get.shareOf('Ganze Stadt'));
    await when.chooseTechnology('ftthb');
    await the(get.panel()).says('Glasfaser');
    await expect.poll(() => percentIn(get.shareOf('Ganze Stadt'))).toBeLessThan(best);
  });

  test('a group shows its figures alone', async ({ revisit }) => {
    const { when, get, page } = await revisit({ at: 'bereich=figures' });
    const shares = page.locator('.nuf-share-table');
    await the(shares).matches(/von 1\.652 Betrieben[\s\S]+von 6\.674\sBetrieben\s\(angenommen\)/);
    await when.chooseGroup('industrial');
    await the(get.shareOf('Gewerbe- und Industriegebiete')).count(1);
    await the(get.shareOf('Wohngebiete')).count(0);
  });

  test('the end of the time slider says what was built since, that it is no scenario, and what it cannot count', async ({
    revisit,
  }) => {
    const { when, get, page } = await revisit();
    await when.moveTimeToTheEnd();
    await the(get.timeSays()).matches(
      /^4\. Quartal 20\d\d: mitgezählt ist 1 \(weitgehend\) fertig gemeldetes Vorhaben; von 9 nicht als fertig gemeldeten zählt keines mit$/,
    );
    await the(page.locator('.nuf-time')).says('Seit dem Datenstand gebaut: Telekom-Glasfaser Altstadt');
    await the(page.locator('.nuf-time')).says('zählen zu keinem Zeitpunkt mit, weil Gebiet oder Termin');
    await get.button('Zurück zum Datenstand').click();
    await the(get.timeSays()).says('Datenstand');
    await the(page.locator('.nuf-time')).saysNot('Seit dem Datenstand gebaut');
  });

  test('a plan with area and date counts at the end of the time and in its figures', async ({ visit }) => {
    const { when, get } = await visit({ at: 'bereich=figures&technik=ftthb', before: withDatedPlan });
    await the(get.timeSays()).says('Datenstand Mitte 2021');
    const now = await percentIn(get.shareOf('Ganze Stadt'));
    await when.moveTimeToTheEnd();
    await the(get.timeSays()).matches(
      /^4\. Quartal 20\d\d: mitgezählt sind 2 \(weitgehend\) fertig gemeldete Vorhaben; von 8 nicht/,
    );
    await the(get.panel()).matches(/4\. Quartal 20\d\d: mitgezählt/);
    await expect.poll(() => percentIn(get.shareOf('Ganze Stadt'))).toBeGreaterThan(now);
    await when.moveTimeBack();
    await the(get.timeSays()).says('Datenstand');
    await expect.poll(() => percentIn(get.shareOf('Ganze Stadt'))).toBe(now);
  });

  test('every share on the figures page opens how it was computed', async ({ revisit }) => {
    const { page, get } = await revisit({ at: 'bereich=figures' });
    await get.shareOf('Ganze Stadt').getByRole('button', { name: 'Woher kommt diese Zahl?' }).first().click();
    await the(page.getByRole('dialog')).says('nuf report --json');
  });
});

/** The first percentage in a place. */
async function percentIn(place: Locator): Promise<number> {
  const found = /([\d.,]+) %/.exec(await textIn(place));
  return Number(found?.[1]?.replace('.', '').replace(',', '.'));
}

describe('the list', () => {
  const planned = 'bereich=list&breit=1&liste=planned-expansion';

  test('counts, searches and says when nothing fits', async ({ revisit }) => {
    const { when, get } = await revisit({ at: planned });
    await get.rows().first().waitFor();
    const all = await get.rows().count();
    await the(get.rowCount()).says(`${all} von ${all} Einträgen`);
    await when.filterList('altstadt');
    await the(get.rowCount()).matches(new RegExp(`^(?!0 |${all} )\\d+ von ${all} Einträgen$`));
    await the(get.rows().first()).says('Altstadt');
    await when.filterList('gibt es nicht');
    await the(get.panel()).says('Kein Eintrag passt zur Suche.');
    await get.button('Suche und Filter zurücksetzen').click();
    await the(get.rows()).count(all);
  });

  test('is filtered by a field', async ({ revisit }) => {
    const { page, get } = await revisit({ at: planned });
    await get.rows().first().waitFor();
    const all = await get.rows().count();
    const field = page.locator('.nuf-list__filters select').first();
    await field.selectOption({ index: 1 });
    await expect.poll(() => get.rows().count()).toBeLessThan(all);
    expect(await get.rows().count()).toBeGreaterThan(0);
  });

  test('is sorted up and down by a heading', async ({ revisit }) => {
    const { when, get, page } = await revisit({ at: 'bereich=list&breit=1&liste=residential-zones' });
    const names = () => get.rows().locator('th button').allInnerTexts();
    await when.sortListBy('Gebiet');
    await the(page.locator('th[aria-sort="ascending"]')).count(1);
    const up = await names();
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, 'de')));
    await when.sortListBy('Gebiet');
    await the(page.locator('th[aria-sort="descending"]')).count(1);
    expect(await names()).toEqual([...up].reverse());
  });

  test('is saved as CSV that no spreadsheet runs as a formula', async ({ visit }) => {
    const { when } = await visit({ at: planned, before: withFormulaInPlans });
    const csv = await when.saveCsv();
    expect(csv.startsWith('\uFEFFid;')).toBe(true);
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/(^|[;"\n])[=+@]/m);
  });

  test('saves only what is shown', async ({ revisit }) => {
    const { when, get } = await revisit({ at: planned });
    await when.filterList('altstadt');
    await the(get.rowCount()).matches(/^\d von/);
    const rows = await get.rows().count();
    expect((await when.saveCsv()).trimEnd().split('\r\n')).toHaveLength(rows + 1);
  });

  test('marks the row of what was picked on the map; picks on the map and in the answer what is picked in a row', async ({
    visit,
  }) => {
    const { when, get, page } = await visit({ drawn: true, at: 'karte=15.00/51.24750/7.61250' });
    await when.clickMap(0.5, 0.5);
    await the(get.answer()).says('Freisenberg');
    const picked = /objekt=([\w-]+)\//.exec(decodeURIComponent(page.url()))?.[1];
    await when.openTab('list');
    await page.locator('.nuf-list select').first().selectOption(String(picked));
    await the(page.locator('tr[data-selected]')).says('Freisenberg');

    const elsewhere = 'bereich=list&liste=industrial-zones&karte=12.00/51.20000/7.66000';
    await when.redrawn(() => page.evaluate((hash) => (location.hash = hash), elsewhere));
    await the(page.locator('tr[data-selected]')).count(0);
    await when.redrawn(() => when.pickRow('Freisenberg'));
    await the(page.locator('tr[data-selected]')).says('Freisenberg');
    expect(decodeURIComponent(page.url())).toContain('objekt=industrial-zones/industrial-freisenberg');
    expect(decodeURIComponent(page.url())).toMatch(/karte=1[3-6]\.\d+\/51\.24/);
    await when.openTab('answer');
    await the(get.answer()).says('Freisenberg');
  });

  test('beside the map has cards that are read as a table, sorted by a choice', async ({ visit }) => {
    const { get, page } = await visit({ at: 'bereich=list&liste=planned-expansion' });
    const region = page.locator('.nuf-table-scroll');
    await the(region).says('Stand des Vorhabens');
    expect(await region.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    // Laid out as cards, a browser may forget that rows and cells are ones.
    expect(await rolesIn(page, ['row', 'rowheader', 'cell'])).toEqual(['cell', 'row', 'rowheader']);
    await get.panel().getByLabel('Sortieren nach').selectOption({ label: 'Vorhaben' });
    const names = () => region.locator('tbody th button').allInnerTexts();
    await expect.poll(names).toEqual([...(await names())].sort((a, b) => a.localeCompare(b, 'de')));
    const first = (await names())[0];
    await get.panel().getByRole('button', { name: 'aufsteigend' }).click();
    await expect.poll(async () => (await names()).at(-1)).toBe(first);
  });
});

/** Which of these roles a screen reader finds in the page. */
async function rolesIn(page: Page, wanted: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const found = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value)));
  return wanted.filter((role) => found.has(role) || found.has(`grid${role}`)).sort();
}

/** Puts a formula into the name of the first plan, as a careless import might. */
const withFormulaInPlans = (page: Page) =>
  withPlans(page, ([plan]) => ({ [String(plan?.id)]: { name: '=HYPERLINK("https://elsewhere.invalid")' } }));

describe('English', () => {
  test('is one click away, stays, and comes back', async ({ visit }) => {
    const { when, get, page } = await visit();
    await when.switchLanguage();
    await the(get.startScreen()).says('Which lines are known in Lüdenscheid?');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.reload();
    await the(get.startScreen()).says('Which lines are known in Lüdenscheid?');
    // Nobody loads the words that are not read.
    expect(asked.filter((url) => /assets\/en-/.test(url))).toHaveLength(1);
    expect(asked.filter((url) => /assets\/de-/.test(url))).toEqual([]);
    const english = storyOf({ page, troubles: [], expectTrouble: () => undefined }, 'en');
    await english.when.switchLanguage();
    await the(get.startScreen()).says('Welche Leitungen sind in Lüdenscheid bekannt?');
  });

  const views = [
    '',
    'ort=7.6125,51.2475',
    'objekt=planned-expansion/plan-telekom-altstadt',
    'bereich=figures&stand=2026-Q4',
    'bereich=layers',
    'seite=help',
    'seite=sources',
    'seite=imprint',
    'seite=privacy',
    'seite=accessibility',
    'raum=care',
  ];
  // These quote the data at every line: names and sources stay as they are in the files.
  const quotingViews = [
    'bereich=list&breit=1&liste=planned-expansion',
    'raum=site',
    'raum=site&objekt=commercial-sites/site-freisenberg&x.firma=80,cloud-erp,voip/200,!',
    'raum=site&x.teil=finden',
    'raum=site&x.teil=gruenden',
    'raum=site&x.teil=bedarf',
    'raum=report',
  ];
  // Words that no German sentence of the page does without, and no English one has.
  const german =
    /\b(und|oder|nicht|der|das|für|mit|von|ist|wird|eine?|Haushalten?|Betriebe?n?|Stand|Ebene|Karte|Gebiete|bekannt)\b/g;
  test.for(views)('leaves no German in the view "%s"', async (view, { revisit }) => {
    const { page } = await revisit({ at: `sprache=en&${view}` });
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    const left = await page.evaluate(germanText, german.source);
    expect(left).toEqual([]);
  });

  test.for(quotingViews)(
    'leaves no German in the view "%s" but what it quotes',
    async (view, { revisit }) => {
      const { page } = await revisit({ at: `sprache=en&${view}` });
      await page
        .locator('[data-figure], .nuf-room-map .nuf-tabs__panel h2, .nuf-list tbody tr')
        .first()
        .waitFor();
      const quoted = quotedTexts();
      const own = (text: string) => quoted.reduce((rest, quote) => rest.replaceAll(quote, ''), text);
      const left = (await page.evaluate(germanText, german.source)).filter((text) =>
        new RegExp(german.source).test(own(text)),
      );
      expect(left).toEqual([]);
    },
  );

  test('still finds a German word where there is one', async ({ visit }) => {
    const { page } = await visit();
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    expect((await page.evaluate(germanText, german.source)).length).toBeGreaterThan(5);
  });
});

let quotedOnce: readonly string[] | null = null;

/** Names, sources and addresses of all data files, the longest first; read once for all views. */
function quotedTexts(): readonly string[] {
  quotedOnce ??= readQuotedTexts();
  return quotedOnce;
}

function readQuotedTexts(): string[] {
  const quoted = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'string' && quotedKeys.has(key)) quoted.add(part);
      collect(part);
    }
  };
  for (const file of readdirSync('data').filter((name) => /json$/.test(name)))
    collect(JSON.parse(readFileSync(`data/${file}`, 'utf8')));
  return [...quoted].filter((text) => text.length > 3).sort((a, b) => b.length - a.length);
}

const quotedKeys = new Set([
  'name',
  'source',
  'credit',
  'operator',
  'contractor',
  'address',
  'street',
  'owner',
]);

/** Pieces of text and names with a German word, outside of what says by `lang="de"` that it is German. */
function germanText(source: string): string[] {
  const pattern = new RegExp(source);
  const texts = [...document.querySelectorAll('body *')]
    .filter((node) => !node.closest('[lang="de"], script, style, [hidden]'))
    .flatMap((node) => [
      ...[...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.nodeValue ?? ''),
      ...['aria-label', 'title', 'placeholder', 'aria-valuetext'].map(
        (name) => node.getAttribute(name) ?? '',
      ),
    ]);
  return texts.filter((text) => pattern.test(text));
}

test('paper gets the answer without the controls', async ({ revisit }) => {
  const { page, get } = await revisit({ at: 'ort=7.6125,51.2475' });
  await the(get.answer()).isShown();
  await onPaper(page);
  await the(page.locator('.nuf-paper .nuf-answer__verdict')).isShown();
  await the(get.searchField()).isHidden();
  await the(get.tab('figures')).isHidden();
  await the(page.locator('.nuf-header__tools')).isHidden();
  await the(page.locator('.nuf-actions')).isHidden();
  await the(page.locator('.nuf-footer ul')).isHidden();
});
