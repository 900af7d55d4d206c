// SPDX-License-Identifier: EUPL-1.2
// Every view in both schemes, both languages and two widths has nothing that axe objects to, or cannot decide, without a
// reason written down in axe-allowed.ts; in English views, German texts of the files say that they are German; and no line
// ends in a unit.

import { describe, expect } from 'vitest';
import { accessibilityFindings } from './axe';
import { type AllowedFinding, allowedWhileHitsAreOpen } from './axe-allowed';
import { test } from './driver';
import { unmarkedGerman } from './german';
import type { Page } from './harness';
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
};

/** It stays open for the views that follow. */
const openLegend = async (page: Page) => {
  const toggle = page.locator('.nuf-legend > .nuf-legend__toggle[aria-expanded="false"]');
  if (await toggle.isVisible()) await toggle.click();
};

/** Rows are made alike and axe takes its time for hundreds of them; report.test.ts asks about all. */
const shortenTables = async (page: Page) => {
  await page.locator('tbody tr:nth-child(n + 5)').evaluateAll((rows) => {
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

const states = (['de', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    ([1280, 320] as const).map((width) => ({
      language,
      scheme,
      width,
      // Two states with a picture, so that each view is seen both ways, in both languages, schemes and widths.
      webgl:
        (language === 'de' && scheme === 'light' && width === 1280) ||
        (language === 'en' && scheme === 'dark' && width === 320),
    })),
  ),
);

describe('axe finds nothing in any view', () => {
  test.for(states)('$language, $scheme, $width px, WebGL $webgl', async (state, { visit }) => {
    const { language, scheme, width, webgl } = state;
    const at = `sprache=${language}`;
    const { page } = await visit({
      at,
      scheme,
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
      const unmarked = language === 'en' ? await unmarkedGerman(page) : [];
      findings.push(
        ...[
          ...(await accessibilityFindings(page, view.allowed)),
          ...unmarked,
          ...(await breakableUnits(page)),
        ].map((line) => `${view.name}: ${line}`),
      );
    }
    expect(findings).toEqual([]);
  });
});

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
