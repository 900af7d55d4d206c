// SPDX-License-Identifier: EUPL-1.2
// Everything by keyboard: a visible focus at each stop, no trap, and never a focus that falls to the top of the page.

import { describe, expect } from 'vitest';
import { type Story, test, the } from './driver';
import type { Page } from './harness';
import { coveredFocus } from './page-faults';

/** What has the focus: a name to read in a message, and how its focus is shown. */
interface Stop {
  readonly name: string;
  readonly isBody: boolean;
  /** Width in px of the outline, or of the ring that stands for it on the labelled part or the map. */
  readonly ringPx: number;
}

function stopOf(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const node = document.activeElement ?? document.body;
    const label = node.getAttribute('aria-label') ?? (node as HTMLElement).innerText ?? '';
    // Hidden radio buttons and the map's canvas show their focus on the part that people see.
    const shown = [node, node.nextElementSibling, node.parentElement, node.closest('.nuf-map')].filter(
      (part): part is Element => part !== null,
    );
    const rings = shown.map((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      const after = getComputedStyle(part, '::after');
      const drawn = after.content === 'none' ? 0 : Number.parseFloat(after.borderTopWidth);
      return Math.max(outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth), drawn);
    });
    const id = node.id ? `#${node.id}` : '';
    const type = node.getAttribute('role') ?? node.getAttribute('type') ?? '';
    const name = `${node.tagName.toLowerCase()}${id} ${type} "${label.slice(0, 40)}"`;
    return { name, isBody: node === document.body, ringPx: Math.max(...rings) };
  });
}

/** Tabs from the top of the page until the focus leaves it; every stop in order. */
async function walk(page: Page, key = 'Tab', most = 700): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop.isBody && stops.length > 0) return stops;
    stops.push(stop);
  }
  throw new Error(`walk: still in the page after ${most} stops, a trap? Last: ${stops.at(-1)?.name}`);
}

/** Rows and hits are made alike; the report alone has seven hundred numbers to stop at. */
async function keepFewRows(page: Page): Promise<void> {
  const rows = '.nuf-report tbody tr:nth-child(n + 4), .nuf-list tbody tr:nth-child(n + 7)';
  await page.locator(`${rows}, .nuf-found > li:nth-child(n + 7)`).evaluateAll((rows) => {
    for (const row of rows) row.remove();
  });
}

function faintRings(stops: readonly Stop[]): string[] {
  return stops.filter(({ ringPx }) => ringPx < 2).map(({ name }) => name);
}

describe('a walk with the Tab key', () => {
  test.for([
    ['the start', '', 1280, 'light'],
    ['an answer', 'ort=7.64570,51.21690', 1280, 'dark'],
    ['the figures', 'bereich=figures&gruppe=industrial', 1280, 'light'],
    ['the layers', 'bereich=layers', 320, 'dark'],
    ['a wide list', 'bereich=list&liste=planned-expansion&breit=1', 1280, 'light'],
    ['a page of text', 'seite=sources', 320, 'light'],
    ['the upkeep', 'raum=care', 1280, 'light'],
    ['a checked site', 'raum=site&objekt=commercial-sites/site-freisenberg', 320, 'light'],
    ['the finder', 'raum=site&x.teil=finden', 1280, 'dark'],
    ['the places for founders', 'raum=site&x.teil=gruenden', 1280, 'light'],
    ['the laboratory', 'raum=site&x.teil=bedarf', 1280, 'dark'],
    ['the report', 'raum=report', 1280, 'light'],
  ] as const)(
    'through %s reaches the end with a visible focus everywhere',
    async ([, at, width, scheme], { visit }) => {
      const { page, get } = await visit({ at, width, scheme });
      await get.main().locator('h1, h2').first().waitFor();
      await keepFewRows(page);
      const stops = await walk(page);
      expect(stops[0]?.name).toContain('Zum Inhalt springen');
      expect(faintRings(stops)).toEqual([]);
      expect(stops.some(({ name }) => name.includes('Barrierefreiheit'))).toBe(true);
    },
  );

  test('through the start with its map passes map, buttons and slider', async ({ visit }) => {
    const { page } = await visit({ drawn: true });
    const stops = await walk(page);
    const names = stops.map(({ name }) => name).join('\n');
    expect(names).toContain('canvas');
    expect(names).toContain('Vergrößern');
    expect(names).toContain('range');
    expect(faintRings(stops)).toEqual([]);
  });
});

test('who walks back through a checked site sees each stop: the tabs that stay cover none', async ({
  revisit,
}) => {
  const at = 'raum=site&objekt=commercial-sites/site-freisenberg&x.firma=80,cloud-erp';
  const { page } = await revisit({ at, width: 390, height: 844 });
  await page.locator('.nuf-fit').first().waitFor();
  await page.locator('.nuf-panel .nuf-contacts a').last().focus();
  const covered: string[] = [];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('Shift+Tab');
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  expect(covered).toEqual([]);
});

test('who walks back through the desk sees each stop: neither the bar nor the names that stay cover one', async ({
  revisit,
}) => {
  const { page } = await revisit({ at: 'raum=care', width: 390, height: 844 });
  await page.locator('.nuf-desk-rows tbody').waitFor();
  const stops = page.locator(
    '.nuf-desk__list :is(.nuf-desk-rows .nuf-textlink, .nuf-desk-sort, summary, select, input)',
  );
  const covered: string[] = [];
  for (const width of [390, 1280, 1440]) {
    await page.setViewportSize({ width, height: 600 });
    const shown = (await stops.all()).reverse();
    expect(shown.length).toBeGreaterThan(12);
    for (const stop of shown) {
      if (!(await stop.isVisible())) continue;
      // A picture that comes late moves the page below a stop; what the bar itself covers is covered each time.
      let under: readonly string[] = [];
      for (let time = 0; time < 3; time++) {
        await stop.blur();
        await stop.focus();
        under = await page.evaluate(coveredFocus);
        if (under.length === 0) break;
      }
      covered.push(...under);
    }
  }
  expect(covered).toEqual([]);
});

test('a number of a wide table comes out from under the names of the rows when it takes the focus', async ({
  revisit,
}) => {
  const { page } = await revisit({ at: 'bereich=figures', width: 390, height: 844 });
  await page.locator('.nuf-chart svg').first().waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
  const numbers = page.locator('.nuf-table-scroll tr:nth-child(2) td button');
  const count = await numbers.count();
  expect(count).toBeGreaterThan(8);
  const covered: string[] = [];
  for (let at = count - 1; at >= 0; at--) {
    await numbers.nth(at).focus();
    covered.push(...(await page.evaluate(coveredFocus)));
  }
  expect(covered).toEqual([]);
});

test('Escape leaves the exposé for the button that opened it', async ({ revisit }) => {
  const { page } = await revisit({ at: 'raum=site&objekt=commercial-sites/site-freisenberg' });
  const open = page.getByRole('button', { name: 'Exposé (A4)' });
  await open.click();
  await the(page.locator('.nuf-sheet h1')).hasFocus();
  await page.keyboard.press('Escape');
  await the(open).hasFocus();
});

test('the first stop jumps over the header', async ({ visit }) => {
  const { page, get, when } = await visit();
  await when.press('Tab');
  await when.press('Enter');
  await the(get.main()).hasFocus();
  await when.press('Tab');
  expect((await stopOf(page)).name).toContain('#suche');
});

test('a citizen asks, reads, counts and picks from the list without a mouse', async ({ revisit }) => {
  const { page, get, when } = await revisit();
  await get.searchField().focus();
  await page.keyboard.type('Freisenberg');
  await the(get.suggestions().first()).says('Freisenberg');
  await when.press('Enter');
  await the(get.answer()).says('Freisenberg');
  await the(get.searchField()).hasFocus();

  await tabTo(page, 'tab "Antwort"');
  await when.press('ArrowRight');
  await the(get.panel()).says('Für wie viele gibt es das?');
  await the(get.tab('figures')).hasFocus();
  await when.press('ArrowRight');
  await the(get.tab('list')).hasFocus();
  await when.press('End');
  await the(get.tab('layers')).hasFocus();
  await when.press('ArrowRight');
  await the(get.tab('answer')).hasFocus();
  await when.press('ArrowLeft');
  await when.press('ArrowLeft');
  await get.rows().first().waitFor();
  await tabTo(page, 'button "Augustenthal"');
  await when.press('Enter');
  await the(page.locator('tr[data-selected]')).says('Augustenthal');
});

test('a row of the list is picked with Enter and keeps the focus', async ({ revisit }) => {
  const { page, get, when } = await revisit({ at: 'bereich=list&liste=industrial-zones' });
  await get.rows().first().waitFor();
  await get.tab('list').focus();
  await tabTo(page, 'Bellmerei');
  await when.press('Enter');
  await the(page.locator('tr[data-selected]')).says('Bellmerei');
  expect((await stopOf(page)).name).toContain('Bellmerei');
});

test('Escape closes the list of hits and keeps the focus; Tab closes it and moves on', async ({
  revisit,
}) => {
  const { page, get, when } = await revisit();
  await get.searchField().focus();
  await page.keyboard.type('Brü');
  await the(get.suggestions().first()).isShown();
  await when.press('Escape');
  await the(get.suggestions()).count(0);
  await the(get.searchField()).hasFocus();
  await page.keyboard.type('gge');
  await the(get.suggestions().first()).isShown();
  await when.press('Tab');
  await the(get.suggestions()).count(0);
  expect(
    await page.evaluate(() => document.activeElement?.closest('[aria-hidden="true"]') ?? null),
  ).toBeNull();
});

test('arrow keys walk through the hits and choose another than the first', async ({ revisit }) => {
  const { page, get, when } = await revisit();
  await get.searchField().focus();
  await page.keyboard.type('Brügge');
  await the(get.suggestions().first()).isShown();
  const second = (await get.suggestions().nth(1).locator('.nuf-search__name').innerText()).trim();
  await when.press('ArrowDown');
  await when.press('Enter');
  await expect.poll(() => get.searchField().inputValue()).toBe(second);
});

test('the map is moved by arrows and asked by Enter at its cross-hair', async ({ visit }) => {
  const { page, get, when } = await visit({ drawn: true, at: 'karte=14.00/51.21582/7.63358' });
  await tabTo(page, 'canvas');
  await the(page.locator('.nuf-map__hint')).isShown();
  await when.press('Enter');
  await the(get.answer()).says('Was gab es hier?');
  const first = page.url();
  await when.redrawn(() => when.press('ArrowRight'));
  await when.press('Enter');
  await expect.poll(() => /ort=([\d.]+)/.exec(page.url())?.[1]).not.toBe(/ort=([\d.]+)/.exec(first)?.[1]);
});

describe('the focus stays in the page after', () => {
  const actions: [name: string, at: string, act: (story: Story) => Promise<void>][] = [
    [
      'lifting the selection',
      'ort=7.64570,51.21690',
      ({ get }) => get.button('Auswahl aufheben').press('Enter'),
    ],
    [
      'clearing the search field',
      '',
      async ({ get, page }) => {
        await get.searchField().focus();
        await page.keyboard.type('Brü');
        await page.locator('.nuf-search__clear').press('Enter');
      },
    ],
    ['choosing an example', '', ({ page }) => page.locator('.nuf-examples button').first().press('Enter')],
    [
      'choosing a zone in the figures',
      'bereich=figures',
      ({ page }) => page.locator('.nuf-zones button').first().press('Enter'),
    ],
    [
      'opening help from the banner',
      '',
      ({ get }) => get.button('Was ist echt, was ist Demo?').press('Enter'),
    ],
    ['going back from a page of text', 'seite=help', ({ get }) => get.button('Zurück').press('Enter')],
    ['changing the room', '', ({ get }) => get.link('Bearbeiten').press('Enter')],
    ['changing the language', '', ({ get }) => get.button('English').press('Enter')],
    [
      'going back to the data date',
      'stand=2026-Q4',
      ({ get }) => get.button('Zurück zum Datenstand').press('Enter'),
    ],
    [
      'resetting the filters',
      'bereich=list&breit=1',
      async ({ when, get }) => {
        await when.filterList('gibt es nicht');
        await get.button('Suche und Filter zurücksetzen').press('Enter');
      },
    ],
    [
      'turning to the last page',
      'bereich=list&breit=1&liste=places',
      async ({ get }) => {
        await get.button('Nächste Seite').press('Enter');
      },
    ],
    ['widening the list', 'bereich=list', ({ get }) => get.button('Breite Ansicht').press('Enter')],
    ['opening a proof', '', ({ page }) => page.locator('.nuf-proof-button').first().press('Enter')],
  ];
  test.for(actions)('%s', async ([, at, act], { revisit }) => {
    const story = await revisit({ at });
    await act(story);
    await expect.poll(async () => (await stopOf(story.page)).name).not.toMatch(/^body/);
    // And it still stands there when everything has come to rest.
    await story.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect((await stopOf(story.page)).name).not.toMatch(/^body/);
  });
});

/** Tabs until the focus is on what is named so. */
test('who points at an example sees its answer from the top, without a ring around it', async ({ visit }) => {
  const { page } = await visit({ at: 'raum=site', height: 640 });
  await page.getByRole('button', { name: /Leuten: Freisenberg/ }).click();
  const panel = page.getByRole('tabpanel');
  await the(panel).says('Reicht die Leitung?');
  await the(panel).hasFocus();
  expect(await panel.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('none');
  expect(await page.locator('.nuf-panel').evaluate((one) => one.scrollTop)).toBe(0);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await panel.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop.name.includes(name)) return;
    passed.push(stop.name);
  }
  throw new Error(`tabTo: ${name} not reached, passed ${passed.join(', ')}`);
}
