// SPDX-License-Identifier: EUPL-1.2
// Every view in both schemes, both languages and two widths has nothing that axe objects to, or cannot decide, without a
// reason written down in axe-allowed.ts; in English views, German texts of the files say that they are German; and no line
// ends in a unit.

import { describe, expect } from 'vitest';
import { accessibilityFindings } from './axe';
import { type AllowedFinding, allowedWhileHitsAreOpen } from './axe-allowed';
import { test } from './driver';
import { unmarkedGerman } from './german';
import { atRest, type Page } from './harness';
import { breakableUnits } from './units-in-one';

interface View {
  readonly name: string;
  /** Address behind the #. */
  readonly at: string;
  /** What is to be seen before the view counts as open. */
  readonly sign: string;
  readonly also?: (page: Page) => Promise<void>;
  readonly allowed?: readonly AllowedFinding[];
}

const openProof = async (page: Page) => {
  await page.locator('.nuf-proof-button').first().click();
  await page.locator('.nuf-proof-dialog[open]').waitFor();
};

const openSuggestions = async (page: Page) => {
  await page.locator('#suche[role="combobox"]').pressSequentially('Brü');
  await page.locator('.nuf-search__popup [role="option"]').first().waitFor();
  // How many there are is announced only once the typing rests; it is judged with the rest.
  await page.locator('.nuf-search__status .kern-sr-only:not(:empty)').waitFor({ state: 'attached' });
};

/** It stays open for the views that follow. */
const openLegend = async (page: Page) => {
  const toggle = page.locator('.nuf-legend > .nuf-legend__toggle[aria-expanded="false"]');
  if (await toggle.isVisible()) await toggle.click();
};

/** Rows are made alike and axe takes its time for hundreds of them; report.test.ts asks about all. The last is often a sum. */
const shortenTables = async (page: Page) => {
  await page.locator('tbody tr:nth-child(n + 3):not(:last-child)').evaluateAll((rows) => {
    for (const row of rows) row.remove();
  });
};

const checkedSite = 'raum=site&objekt=commercial-sites/site-freisenberg&x.firma=80,cloud-erp,voip/200,!';

const views: readonly View[] = [
  { name: 'start with an open proof', at: '', sign: '.nuf-start', also: openProof },
  { name: 'gigabit answer', at: 'ort=7.64570,51.21690', sign: '.nuf-lines' },
  { name: 'answer outside the city', at: 'ort=7.67,51.30', sign: '.nuf-answer' },
  { name: 'answer without a figure', at: 'ort=7.70,51.19', sign: '.nuf-answer' },
  {
    name: 'a project',
    at: 'objekt=planned-expansion/plan-telekom-altstadt',
    sign: '.nuf-plan[data-selected]',
  },
  { name: 'figures', at: 'bereich=figures', sign: '.nuf-chart svg' },
  { name: 'list', at: 'bereich=list&liste=planned-expansion', sign: '.nuf-list tbody' },
  {
    name: 'wide list',
    at: 'bereich=list&liste=planned-expansion&breit=1',
    sign: '[data-wide] .nuf-list tbody',
  },
  { name: 'layers', at: 'bereich=layers', sign: '.nuf-layers', also: openLegend },
  { name: 'help', at: 'seite=help', sign: '.nuf-page__text' },
  { name: 'sources', at: 'seite=sources', sign: '.nuf-sources' },
  { name: 'imprint', at: 'seite=imprint', sign: '.nuf-page__text' },
  { name: 'privacy', at: 'seite=privacy', sign: '.nuf-page__text' },
  { name: 'accessibility statement', at: 'seite=accessibility', sign: '.nuf-page__text' },
  { name: 'upkeep', at: 'raum=care', sign: '.nuf-care:not([aria-busy]) .nuf-desk__list' },
  {
    name: 'search with suggestions',
    at: '',
    sign: '.nuf-start',
    also: openSuggestions,
    allowed: allowedWhileHitsAreOpen,
  },
  { name: 'check a site', at: 'raum=site', sign: '.nuf-room-check .nuf-start' },
  { name: 'a checked site', at: checkedSite, sign: '.nuf-room-check .nuf-fit' },
  { name: 'find a site', at: 'raum=site&x.teil=finden', sign: 'ul.nuf-found' },
  { name: 'found in one', at: 'raum=site&x.teil=gruenden', sign: 'ol.nuf-found' },
  { name: 'land that will be needed', at: 'raum=site&x.teil=bedarf', sign: '.nuf-lab__answer' },
  // The last one: it takes rows away that React still counts on.
  { name: 'report', at: 'raum=report', sign: '.nuf-report [data-figure]', also: shortenTables },
];

/**
 * Each language, width and scheme once. Two of them with a picture, so that each view is seen both ways, in both languages,
 * schemes and widths; with a picture another scheme would be drawn anew for each view, which costs more than another page.
 */
const states = [
  { language: 'de', width: 1280, scheme: 'light', webgl: true },
  { language: 'de', width: 1280, scheme: 'dark', webgl: false },
  { language: 'de', width: 320, scheme: 'light and dark', webgl: false },
  { language: 'en', width: 1280, scheme: 'light and dark', webgl: false },
  { language: 'en', width: 320, scheme: 'light', webgl: false },
  { language: 'en', width: 320, scheme: 'dark', webgl: true },
] as const;

/**
 * A view is judged by all rules in the scheme in which it opens. A second scheme is judged by the rules that look at colours,
 * once it is sure that nothing but colours is another in it; the two take turns at opening.
 */
describe('axe finds nothing in any view', () => {
  // Two of them look at each view twice.
  const options = { timeout: 480_000 };
  test.for(states)('$language, $scheme, $width px, WebGL $webgl', options, async (state, { visit }) => {
    const { language, width, webgl } = state;
    let schemes = state.scheme.split(' and ') as ('light' | 'dark')[];
    const at = `sprache=${language}`;
    const { page } = await visit({
      at,
      scheme: schemes[0]!,
      width,
      height: width === 320 ? 640 : 800,
      webgl,
      drawn: webgl,
    });
    const findings: string[] = [];
    for (const view of views) {
      await page.evaluate((hash) => (location.hash = hash), `sprache=${language}&${view.at}`);
      await page.locator(view.sign).first().waitFor();
      await view.also?.(page);
      await openDetails(page);
      const [scheme, other] = schemes;
      const tell = (lines: readonly string[], of = scheme) =>
        findings.push(...lines.map((line) => `${view.name}, ${of}: ${line}`));
      tell(await accessibilityFindings(page, view.allowed));
      if (language === 'en') tell(await unmarkedGerman(page));
      tell(await breakableUnits(page));
      if (other === undefined) continue;
      await page.evaluate(atRest);
      await page.evaluate(keepParts);
      await page.emulateMedia({ colorScheme: other });
      await page.evaluate(atRest);
      tell(await page.evaluate(otherParts), other);
      tell(await accessibilityFindings(page, view.allowed, 'colours'), other);
      schemes = [other, scheme!];
    }
    expect(findings).toEqual([]);
  });

  test('a part that is another one or lies elsewhere in the other scheme is told', async ({ revisit }) => {
    const { page } = await revisit({ at: 'seite=imprint' });
    await page.evaluate(keepParts);
    expect(await page.evaluate(otherParts)).toEqual([]);
    await page.locator('.nuf-page__text h1').evaluate((heading) => {
      heading.style.setProperty('padding-left', '7px');
      heading.setAttribute('lang', 'la');
    });
    expect(await page.evaluate(otherParts)).toEqual([
      expect.stringMatching(/^H1 .* became H1 .* lang=la Impressum/),
    ]);
    await page.locator('.nuf-page__text h1').evaluate((heading) => heading.remove());
    expect((await page.evaluate(otherParts))[0]).toMatch(/^\d+ parts became \d+$/);
  });

  test('what is announced late is no other part, what is seen of it is', async ({ revisit }) => {
    const { page } = await revisit({ at: 'seite=imprint' });
    const says = (text: string, where: string) =>
      page.evaluate(([said, at]) => (document.querySelector(at!)!.textContent = said!), [text, where]);
    await page.evaluate(() => {
      const status = document.createElement('p');
      status.id = 'late';
      status.setAttribute('role', 'status');
      for (const name of ['kern-sr-only', 'seen']) {
        const part = status.appendChild(document.createElement('span'));
        part.className = name;
        part.textContent = '1';
      }
      document.body.append(status);
    });
    await page.evaluate(keepParts);
    await says('8', '#late .kern-sr-only');
    expect(await page.evaluate(otherParts)).toEqual([]);
    await says('8', '#late .seen');
    expect(await page.evaluate(otherParts)).toEqual([expect.stringMatching(/^SPAN .*=seen 1 became .* 8$/)]);
  });
});

/** What the two functions below keep in the page. */
interface WithParts {
  nufParts?: () => string[];
  nufPartsBefore?: string[];
}

/**
 * Runs in the page. Keeps of every part but the picture of the map what it is, what it says, where it lies, whether it is
 * seen. What is only announced comes after a pause of its own and is seen in neither scheme: its words are left out.
 */
function keepParts(): void {
  const colours = new Set(['style', 'fill', 'stroke']);
  const own = globalThis as WithParts;
  own.nufParts = () =>
    [...document.querySelectorAll('body, body *')]
      .filter((one) => !one.closest('.nuf-map'))
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const said = [...one.attributes].filter(({ name }) => !colours.has(name));
        const isOnlyAnnounced = one.closest('.kern-sr-only')?.closest('[role="status"], [aria-live]');
        const text = isOnlyAnnounced ? [] : [...one.childNodes].filter((node) => node instanceof Text);
        return [
          one.tagName,
          ...[x, y, width, height].map(Math.round),
          getComputedStyle(one).visibility,
          ...said.map(({ name, value }) => `${name}=${value}`),
          ...text.map(({ data }) => data),
        ].join(' ');
      });
  own.nufPartsBefore = own.nufParts();
}

/** Runs in the page. The parts that are others than they were when they were kept. */
function otherParts(): string[] {
  const { nufParts = () => [], nufPartsBefore: before = [] } = globalThis as WithParts;
  const after = nufParts();
  if (before.length !== after.length) return [`${before.length} parts became ${after.length}`];
  return before.flatMap((line, at) => (line === after[at] ? [] : [`${line} became ${after[at]}`]));
}

describe('axe finds nothing where something failed', () => {
  test.for([
    ['light', 1280],
    ['dark', 320],
  ] as const)('a layer or the whole city is missing, %s, %i px', async ([scheme, width], { visit }) => {
    const without = (name: string) => async (page: Page) => {
      await page.route(`**/data/${name}`, (route) => route.fulfill({ status: 404 }));
    };
    const missing = /^console error: Failed to load resource: .* 404/;
    for (const file of ['planned-expansion.geojson', 'municipality.json']) {
      const { page, expectTrouble } = await visit({ scheme, width, before: without(file) });
      expectTrouble(missing);
      await page.locator('.nuf-troubles').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    }
  });
});

async function openDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  // What comes when it is unfolded is judged when it has come.
  await page.waitForFunction(() => document.querySelector('details [aria-busy="true"]') === null);
}
