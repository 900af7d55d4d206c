// SPDX-License-Identifier: EUPL-1.2
// Small screens, big type, wide spacing, forced colours: nothing scrolls sideways, nothing is cut off, all can be hit.

import { describe, expect } from 'vitest';
import { wordsOf } from '../../src/words';
import { test, the } from './driver';
import type { Page } from './harness';
import { clippedTexts, sidewaysParts, smallTargets } from './page-faults';
import { labelsIn } from './words-on-screen';

const views = [
  ['', '.nuf-start'],
  ['ort=7.64570,51.21690', '.nuf-lines'],
  ['objekt=planned-expansion/plan-telekom-altstadt', '.nuf-plan'],
  ['bereich=figures', '.nuf-chart svg'],
  ['bereich=list&liste=planned-expansion', '.nuf-list tbody'],
  ['bereich=list&liste=planned-expansion&breit=1', '.nuf-list tbody'],
  ['bereich=layers', '.nuf-layers'],
  ['seite=sources', '.nuf-sources'],
  ['seite=privacy', '.nuf-page__text'],
  ['raum=care', '.nuf-care'],
  ['raum=site', '.nuf-room-check .nuf-start'],
  ['raum=site&objekt=commercial-sites/site-freisenberg&x.firma=80,cloud-erp,voip/200,!', '.nuf-fit'],
  ['raum=site&x.teil=finden', 'ul.nuf-found'],
  ['raum=site&x.teil=gruenden', 'ol.nuf-found'],
  ['raum=site&x.teil=bedarf', '.nuf-lab__answer'],
  ['raum=report', '.nuf-report [data-figure]'],
] as const;

/** A window or a wish of its reader, and what must not be found in it. */
interface Way {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly type?: 'twice as large' | 'spaced';
  readonly faults: (page: Page) => Promise<readonly string[]>;
}

const sideways = (page: Page) => page.evaluate(sidewaysParts);
const cutOrSideways = async (page: Page) => [
  ...(await page.evaluate(clippedTexts)),
  ...(await sideways(page)),
];
const small = (page: Page) => page.evaluate(smallTargets, 24);

/** On both sides of the width from which the panel stands beside the map: a page crosses it only when it is opened anew. */
const ways: Readonly<Record<'narrow' | 'wide', readonly Way[]>> = {
  narrow: [
    { name: 'a small phone', width: 320, height: 640, faults: sideways },
    { name: 'a desktop at 400 %', width: 320, height: 256, faults: sideways },
    { name: 'a desktop at 200 %', width: 640, height: 480, faults: sideways },
    { name: 'twice the type', width: 390, height: 844, type: 'twice as large', faults: sideways },
    { name: 'the spacing of WCAG 1.4.12', width: 320, height: 800, type: 'spaced', faults: cutOrSideways },
    { name: 'targets of 24 px', width: 320, height: 800, faults: small },
  ],
  wide: [
    { name: 'the spacing of WCAG 1.4.12', width: 1280, height: 800, type: 'spaced', faults: cutOrSideways },
    { name: 'targets of 24 px', width: 1280, height: 800, faults: small },
    { name: 'twice the type', width: 1280, height: 800, type: 'twice as large', faults: sideways },
  ],
};

/** Every view in turn on one page, each in all ways. */
async function through(page: Page, all: readonly Way[]): Promise<string[]> {
  const found: string[] = [];
  for (const [view, sign] of views) {
    await page.evaluate((hash) => (location.hash = hash), `sprache=de&${view}`);
    await page.locator(sign).first().waitFor();
    for (const { name, width, height, type, faults } of all) {
      await page.setViewportSize({ width, height });
      await page.evaluate(setType, type ?? null);
      found.push(...(await faults(page)).map((line) => `${view || 'start'}, ${name}: ${line}`));
    }
  }
  return found;
}

/** Opens all there is to open, and sets the type of the page; null as the page has it. */
function setType(type: Way['type'] | null): void {
  for (const one of document.querySelectorAll('details')) one.open = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  );
  document.adoptedStyleSheets = type === 'spaced' ? [sheet] : [];
  document.documentElement.style.setProperty('font-size', type === 'twice as large' ? '200%' : '');
}

test.for(['narrow', 'wide'] as const)(
  'nothing scrolls sideways, is cut off or too small to be hit in a %s window',
  async (side, { visit }) => {
    const [{ width, height }] = ways[side] as [Way];
    const { page } = await visit({ width, height });
    expect(await through(page, ways[side])).toEqual([]);
  },
);

describe('a page of text on a phone', () => {
  test('ends with the footer, and another one begins at its top', async ({ visit }) => {
    const { page } = await visit({ at: 'seite=help', width: 390, height: 844 });
    const footer = page.locator('.nuf-footer');
    expect((await footer.boundingBox())?.y).toBeGreaterThan(844);
    await footer.getByRole('button', { name: 'Datenschutz' }).click();
    await the(page.locator('.nuf-page__text h1')).says('Datenschutz');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('what scrolls sideways, is cut off or too small is found in the way that shows it', async ({
  visit,
}) => {
  const { page } = await visit({ width: 320, height: 640 });
  await page.evaluate(() => {
    const [wide, cut, tiny] = [
      document.createElement('p'),
      document.createElement('p'),
      document.createElement('button'),
    ];
    wide.style.minWidth = '30rem';
    wide.textContent = 'breit';
    cut.style.cssText = 'width: 12em; height: 1.3em; line-height: 1.3; overflow: hidden; white-space: nowrap';
    cut.textContent = 'gerade noch ganz da';
    tiny.style.cssText = 'width: 20px; height: 20px; min-width: 0; min-height: 0; padding: 0';
    document.querySelector('.nuf-header')?.append(wide, cut, tiny);
  });
  const found: string[] = [];
  for (const { name, width, height, type, faults } of ways.narrow) {
    await page.setViewportSize({ width, height });
    await page.evaluate(setType, type ?? null);
    found.push(...(await faults(page)).map((line) => `${name}: ${line}`));
  }
  expect(found.join('\n')).toMatch(/a small phone: .*(too wide|reaches beyond)/);
  expect(found.join('\n')).toMatch(/twice the type: .*(too wide|reaches beyond)/);
  expect(found.filter((line) => line.includes('cuts "gerade'))).toHaveLength(1);
  expect(found.filter((line) => line.includes('BUTTON') && line.includes('20 × 20'))).toHaveLength(1);
});

describe('targets', () => {
  test('on the map are at least 44 px', async ({ visit }) => {
    const { page } = await visit({ drawn: true, width: 390, height: 844 });
    await page.locator('.nuf-map-button[aria-expanded]').click();
    const sizes = await page.locator('.nuf-map-button, .nuf-legend__toggle').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes).toHaveLength(11);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });

  test('of the desk are at least 44 px high on a phone, and the bar of the draft has one row of buttons', async ({
    visit,
  }) => {
    const { page } = await visit({ at: 'raum=care', width: 390, height: 844 });
    await page.locator('.nuf-desk-rows tbody').waitFor();
    const small = (await page.evaluate(smallTargets, 44)).filter((line) =>
      /x-small|^SUMMARY|nuf-textlink "(?!Hilfe|Quellen|Impressum|Datenschutz|Barriere)/.test(line),
    );
    expect(small).toEqual([]);

    await page.locator('.nuf-desk-rows tbody button').first().click();
    await page.locator('.nuf-desk-form [data-field="note"]').waitFor();
    const low = await page
      .locator('.nuf-care')
      .locator('button, summary, select')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
          .map(({ outerHTML }) => outerHTML),
      );
    expect(low).toEqual([]);
    const bar = page.locator('.nuf-desk-bar');
    expect(await bar.evaluate((node) => node.getBoundingClientRect().height)).toBeLessThan(100);
    const tops = await bar
      .getByRole('button')
      .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().top));
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
  });
});

test('forced colours leave the chosen option and the selected tab to be told apart', async ({ visit }) => {
  const { page, get } = await visit({ forcedColours: true, at: 'bereich=layers' });
  await the(get.panel()).says('Ebenen der Karte');
  const looks = (selector: string) =>
    page.locator(selector).evaluateAll((nodes) =>
      nodes.map((node) => {
        const { backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(node);
        return `${backgroundColor} ${borderBottomWidth} ${borderBottomColor}`;
      }),
    );
  const [chosen] = await looks('.nuf-segment input:checked + span');
  expect(await looks('.nuf-segment input:not(:checked) + span')).not.toContain(chosen);
  const [selected] = await looks('.nuf-tab[aria-selected="true"]');
  expect(await looks('.nuf-tab[aria-selected="false"]')).not.toContain(selected);
});

test('forced colours keep what is drawn: the mark of demo, the bar of a share, the text of a chart', async ({
  visit,
}) => {
  // The page's own scheme stands against the colours that the reader chose.
  const { page } = await visit({ forcedColours: true, scheme: 'dark', at: 'bereich=figures' });
  await page.getByLabel(wordsOf('de').header.appearance).selectOption('light');
  await page.locator('.nuf-chart text').first().waitFor();
  const paint = (selector: string, property: 'background-image' | 'background-color' | 'fill') =>
    page
      .locator(selector)
      .first()
      .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
  // Without its hatching it would be an empty box to tick.
  expect(await paint('.nuf-demo-mark', 'background-image')).toContain('gradient');
  expect(await paint('.nuf-bar span', 'background-color')).not.toBe(
    await paint('.nuf-bar', 'background-color'),
  );
  const ground = await paint('body', 'background-color');
  expect(ground).toBe('rgb(0, 0, 0)');
  expect(await paint('.nuf-chart text', 'fill')).toBe('rgb(255, 255, 255)');
  expect(await paint('.nuf-chart circle', 'fill')).toBe(ground);
  for (const [view, sign] of views) {
    await page.evaluate(
      (hash) => (location.hash = hash),
      `${view}&x.vergleich=commercial-sites/site-rosmart`,
    );
    await page.locator(sign).first().waitFor();
    expect(await page.evaluate(textsOnAGroundOfTheirOwn)).toEqual([]);
  }
});

test.for([
  ['bereich=figures', '.nuf-chart svg', 3],
  ['raum=site&x.teil=bedarf', '.nuf-lab__charts .nuf-chart svg', 2],
] as const)(
  'the labels of the charts in the view "%s" are as large as small type on a phone, and whole',
  async ([at, selector, count], { revisit }) => {
    const { page } = await revisit({ at, width: 390, height: 844 });
    await the(page.locator(selector)).count(count);
    for (const chart of await page.locator(selector).all()) {
      const labels = await chart.evaluate(labelsIn);
      expect(labels.length).toBeGreaterThan(5);
      expect(labels.filter(({ px, isCut }) => px < 13 || isCut)).toEqual([]);
    }
  },
);

/** Texts on another ground than the page's: under each the browser lays the page's ground, on which nothing may be left. */
function textsOnAGroundOfTheirOwn(): string[] {
  const none = 'rgba(0, 0, 0, 0)';
  const grounds = new Set([none, getComputedStyle(document.body).backgroundColor]);
  return [...document.querySelectorAll('body *')]
    .filter((node) => {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(node);
      const isOwn = forcedColorAdjust !== 'none' && !grounds.has(backgroundColor);
      return isOwn && node.checkVisibility() && node.textContent !== '';
    })
    .map((node) => `${node.tagName}.${node.className}`);
}
