// SPDX-License-Identifier: EUPL-1.2
// The driver speaks the domain: what a person does (`when`), what they look at (`get`), what it should say (`the`). The
// names of the controls come from the catalogue of words, so that one story runs in both languages.

import type { Download, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { CoverageTechnology } from '../../src/layers/broadband-coverage';
import { type Words, wordsOf } from '../../src/words';
import { downloadWordsOf } from '../../src/words/download';
import { formatNumber } from '../../src/words/number/format';
import { test as harnessed, type OpenOptions, type Page, type StayOptions, type Visit } from './harness';

export type { Locator };

/** How long a page on a busy machine may take for one step; nothing waits longer than it must. */
const patience = { timeout: 15_000, interval: 50 };

export interface StoryOptions extends OpenOptions {
  /** Part of the address behind the #, such as `bereich=figures`. */
  readonly at?: string;
  /** True: the story begins when the picture of the map is complete. */
  readonly drawn?: boolean;
}

/** A window for a desktop with few pixels, where a software renderer draws them. */
const drawnSize = { width: 1024, height: 600 };

/** An open page with its driver. */
export interface Story extends Visit {
  readonly when: ReturnType<typeof whenOf>;
  readonly get: ReturnType<typeof getOf>;
  readonly words: Words;
}

export interface Fixtures {
  visit: (options?: StoryOptions) => Promise<Story>;
  revisit: (options?: StayOptions) => Promise<Story>;
}

/**
 * A test whose `visit` opens the page as a person meets it: the city is read, the search stands. Its `revisit` follows a
 * link in the page where the last test of the file followed one, which costs a tenth; for what a view shows and does, not
 * for how the page begins, what it keeps or how it goes back.
 */
export const test = harnessed.extend<Fixtures>({
  revisit: async ({ stay }, use) => {
    await use(async (options = {}) => {
      const visit = await stay(options);
      visit.page.setDefaultTimeout(patience.timeout);
      return storyOf(visit, languageOf(options.at ?? ''));
    });
  },
  visit: async ({ open }, use) => {
    await use(async ({ at, drawn = false, ...options } = {}) => {
      const visit = await open({
        // Without a picture most things are the same and half as slow.
        webgl: drawn,
        ...(drawn ? drawnSize : {}),
        ...options,
        ...(at === undefined ? {} : { path: `${options.path ?? ''}#${at}` }),
      });
      const story = storyOf(visit, languageOf(at ?? ''));
      visit.page.setDefaultTimeout(patience.timeout);
      await visit.page.locator('main:not([aria-busy])').waitFor();
      if (drawn) await story.when.drawn();
      return story;
    });
  },
});

const languageOf = (at: string) => (/(^|&)sprache=en/.test(at) ? 'en' : 'de');

/** The driver for a visit whose interface speaks `language`. */
export function storyOf(visit: Visit, language: 'de' | 'en'): Story {
  const words = wordsOf(language);
  return { ...visit, words, get: getOf(visit.page, words), when: whenOf(visit.page, words, language) };
}

function getOf(page: Page, words: Words) {
  return {
    answer: () => page.getByRole('article', { name: words.answer.label }),
    verdict: () => page.locator('.nuf-answer__verdict'),
    startScreen: () => page.locator('.nuf-start'),
    bigNumber: (of: string) => page.locator('.nuf-big-number', { hasText: of }).locator('.nuf-share__value'),
    shareOf: (group: string) => page.locator('.nuf-share-table tbody tr', { hasText: group }),
    panel: () => page.locator('.nuf-panel'),
    tab: (name: keyof Words['tabs'] & string) =>
      page.getByRole('tab', { name: String(words.tabs[name]), exact: true }),
    searchField: () => page.locator('#suche[role="combobox"]'),
    suggestions: () => page.locator('.nuf-search__popup').getByRole('option'),
    rows: () => page.locator('.nuf-list tbody tr'),
    rowCount: () => page.locator('.nuf-list__count'),
    time: () => page.getByRole('slider'),
    timeSays: () => page.locator('.nuf-time output'),
    troubles: () => page.locator('.nuf-troubles'),
    mapNote: () => page.locator('.nuf-stage__note'),
    mapGone: () => page.locator('.nuf-stage__note'),
    canvas: () => page.locator('canvas.maplibregl-canvas'),
    mapButton: (name: string) => page.locator('.nuf-map-buttons').getByRole('button', { name }),
    demoBanner: () => page.locator('.nuf-demo-banner'),
    main: () => page.locator('main'),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    link: (name: string) => page.getByRole('link', { name, exact: true }),
  };
}

function whenOf(page: Page, words: Words, language: 'de' | 'en') {
  const get = getOf(page, words);
  const press = (key: string) => page.keyboard.press(key);
  const choose = async (group: string, option: string) => {
    const field = page.getByRole('group', { name: group });
    await field.getByRole('radio', { name: option, exact: true }).check();
  };
  return {
    /** Types a name and takes the first suggestion. */
    search: async (text: string) => {
      await get.searchField().fill(text);
      await get.suggestions().first().waitFor();
      await get.searchField().press('Enter');
      await get.verdict().waitFor();
    },
    type: (text: string) => get.searchField().fill(text),
    openTab: (name: keyof Words['tabs'] & string) => get.tab(name).click(),
    chooseThreshold: (mbit: number) => choose(words.view.threshold, formatNumber(mbit, language)),
    chooseTechnology: (technology: CoverageTechnology) =>
      choose(words.view.technology, words.view.technologies[technology]),
    chooseGroup: (group: keyof Words['view']['groups']) => choose(words.view.group, words.view.groups[group]),
    moveTimeToTheEnd: () => get.time().press('End'),
    moveTimeBack: () => get.time().press('Home'),
    /** A place in the picture by its share of width and height, 0–1. */
    clickMap: async (across: number, down: number) => {
      const box = await get.canvas().boundingBox();
      if (!box) throw new Error('clickMap: no picture of the map found');
      await page.mouse.click(box.x + across * box.width, box.y + down * box.height);
    },
    filterList: (text: string) => page.locator('.nuf-list input[type="search"]').fill(text),
    sortListBy: (column: string) => page.locator('.nuf-sort', { hasText: column }).click(),
    pickRow: (name: string) => get.rows().locator('button', { hasText: name }).first().click(),
    saveCsv: async (): Promise<string> => {
      const coming = page.waitForEvent('download');
      await get.button(words.list.csv).click();
      return textOf(await coming);
    },
    /** Saves the list in the format of this name; the file's name. */
    saveListAs: async (format: string): Promise<string> => {
      const form = page.locator('.nuf-download');
      if ((await form.count()) === 0) await page.getByText(downloadWordsOf(language).heading).click();
      await form.getByRole('combobox').selectOption({ label: format });
      const coming = page.waitForEvent('download');
      await form.getByRole('button').click();
      return (await coming).suggestedFilename();
    },
    openPage: (page_: keyof Words['pages']) =>
      page.locator('.nuf-footer').getByRole('button', { name: words.footer[page_] }).click(),
    switchLanguage: () =>
      page.getByRole('button', { name: language === 'de' ? 'English' : 'Deutsch' }).click(),
    press,
    goBack: () => page.goBack(),
    /** Does something that changes the picture, and waits until the new one is complete. */
    redrawn: async (act: () => Promise<unknown>) => {
      const before = await page.evaluate(() => (globalThis as unknown as Watched).nufDrawing.draws);
      await act();
      await page.waitForFunction(
        (draws) => {
          const seen = (globalThis as unknown as Watched).nufDrawing;
          return seen.draws > draws && seen.settled();
        },
        before,
        { timeout: 40_000, polling: 100 },
      );
    },
    /** Until the picture is complete and nothing was drawn for a while. */
    drawn: async () => {
      await page.locator('.nuf-stage[data-picture="map"]').waitFor({ timeout: 40_000 });
      await page.waitForFunction(() => (globalThis as unknown as Watched).nufDrawing.settled(), null, {
        timeout: 40_000,
        polling: 100,
      });
    },
  };
}

/** What `watch-drawing.ts` puts into the page. */
export interface Watched {
  readonly nufDrawing: {
    settled(): boolean;
    readonly draws: number;
    readonly cellPictures: string[];
    readonly dataMessages: number;
    readonly featuresAtOnce: number;
    readonly drawsWhole: number;
    readonly drawsSmall: number;
    readonly roomMessages: number;
    readonly cellUploads: number;
  };
}

/** What a download holds, as text. */
export async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** The picture of the map as PNG, without what lies over it (buttons, notes, legend). */
export async function pictureOf(page: Page): Promise<Buffer> {
  // Through the nodes themselves: a style element of the test would break the page's policy.
  const show = (visibility: string) =>
    page.locator('.nuf-stage > :not(.nuf-stage__layer)').evaluateAll((parts, value) => {
      for (const part of parts) (part as HTMLElement).style.visibility = value;
    }, visibility);
  await show('hidden');
  const clip = await page.locator('.nuf-stage__layer .nuf-map').boundingBox();
  if (!clip) throw new Error('pictureOf: no picture of the map found');
  const picture = await page.screenshot({ clip, animations: 'allow', caret: 'initial', timeout: 60_000 });
  await show('');
  return picture;
}

/** Expectations in words; each waits until it is met, and says what was there instead if it is not. */
export function the(place: Locator) {
  const text = async () =>
    (await place.count()) > 0 ? spaced((await place.allInnerTexts()).join('\n')) : '(not there)';
  return {
    says: (expected: string) => expect.poll(text, patience).toContain(spaced(expected)),
    saysNot: (unexpected: string) => expect.poll(text, patience).not.toContain(spaced(unexpected)),
    matches: (pattern: RegExp) => expect.poll(text, patience).toMatch(pattern),
    count: (expected: number) => expect.poll(() => place.count(), patience).toBe(expected),
    hasFocus: () =>
      expect
        .poll(
          () => place.evaluate((node) => node === document.activeElement || node.outerHTML.slice(0, 80)),
          {
            ...patience,
          },
        )
        .toBe(true),
    isShown: () => expect.poll(() => place.first().isVisible(), patience).toBe(true),
    isHidden: () => expect.poll(() => place.first().isVisible(), patience).toBe(false),
  };
}

/** The text as it is now, with plain spaces. */
export async function textIn(place: Locator): Promise<string> {
  return spaced(await place.innerText());
}

/** Numbers and units are set with narrow and unbreakable spaces; people and tests read plain ones. */
function spaced(text: string): string {
  return text.replace(/[\u00A0\u202F\u2009]/g, ' ');
}
