// SPDX-License-Identifier: EUPL-1.2
// Another town's page is that town's page: nothing of the first one is left in any room, nothing is asked for in vain.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject } from 'vitest';
import { test } from './driver';
import { atRest } from './harness';
import { onPaper } from './on-paper';
import { firstTownWords, inIndustry, notCovered, publishTown, townName, withTown } from './second-town';

let town: ReadonlyMap<string, string | Uint8Array>;
const ofFirstTown = firstTownWords();
beforeAll(() => {
  town = publishTown();
});

/** Address behind the #, and what is to be seen before the view counts as open. */
const views: readonly (readonly [at: string, sign: string])[] = [
  ['', '.nuf-start'],
  [`ort=${inIndustry}`, '.nuf-answer__verdict'],
  [`ort=${notCovered}`, '.nuf-answer__verdict'],
  ['ort=9.20000,51.20000', '.nuf-answer'],
  ['objekt=industrial-zones/industrial-one', '.nuf-answer'],
  ['bereich=figures', '.nuf-share-table'],
  ['bereich=figures&breit=1', '.nuf-share-table'],
  ['bereich=list', '.nuf-list'],
  ['bereich=list&liste=planned-expansion', '.nuf-list'],
  ['bereich=layers', '.nuf-layers'],
  ['raum=site', '.nuf-room-check'],
  ['raum=site&objekt=industrial-zones/industrial-one', '.nuf-room-check'],
  ['raum=site&x.teil=finden', 'main'],
  ['raum=site&x.teil=gruenden', 'main'],
  ['raum=site&x.teil=bedarf', '.nuf-lab__answer'],
  ['raum=care', '.nuf-care:not([aria-busy]) .nuf-desk__list'],
  ['raum=report', '.nuf-report [data-figure]'],
  ...['help', 'sources', 'imprint', 'privacy', 'accessibility'].map(
    (name) => [`seite=${name}`, '.nuf-page__text'] as const,
  ),
];

describe.for(['de', 'en'] as const)('in %s', (language) => {
  test('no room has a word of the first town, and no link of it leads nowhere', async ({ visit }) => {
    const asked: string[] = [];
    const { page } = await visit({
      at: `sprache=${language}`,
      before: async (page) => {
        page.on('response', (got) => {
          const { pathname } = new URL(got.url());
          if (got.status() >= 400) asked.push(`${got.status()} ${pathname}`);
        });
        await withTown(page, town);
      },
    });
    const wrong: string[] = [];
    const look = async (view: string) => {
      await page.evaluate(atRest);
      const { title, text, links } = await page.evaluate(readPage);
      if (!title.includes(townName)) wrong.push(`${view}: title ${title}`);
      wrong.push(...ofFirstTown(`${title}\n${text}`).map((around) => `${view}: ${around}`));
      wrong.push(...links.filter(leadsNowhere).map((link) => `${view}: leads nowhere: ${link}`));
    };
    for (const [at, sign] of views) {
      await page.evaluate((hash) => (location.hash = hash), `sprache=${language}&${at}`);
      await page.locator(sign).first().waitFor();
      await look(at);
      if (at !== '') continue;
      await page.locator('.nuf-proof-button').first().click();
      await page.locator('.nuf-proof-dialog[open]').waitFor();
      await look(`${at}, a proof`);
      await page.keyboard.press('Escape');
    }
    await onPaper(page);
    await look('on paper');
    expect(wrong).toEqual([]);
    expect(asked).toEqual([]);
  });
});

/** Runs in the page: all that it says, also to those who hear it, and where its own links lead. */
function readPage() {
  const spoken = [
    'aria-label',
    'aria-description',
    'title',
    'alt',
    'placeholder',
    'value',
    'href',
    'content',
  ];
  const parts = [...document.querySelectorAll('*')].flatMap((node) => [
    ...spoken.map((name) => node.getAttribute(name) ?? ''),
    ...(node.matches('input, textarea') ? [(node as HTMLInputElement).value] : []),
    ...[...node.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ textContent }) => textContent ?? ''),
  ]);
  const links = [...document.querySelectorAll('a[href], link[href]')]
    .map((link) => new URL((link as HTMLAnchorElement).href))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => decodeURIComponent(pathname.slice(1)));
  return {
    title: document.title,
    text: parts.filter((part) => part.trim()).join('\n'),
    links: [...new Set(links)],
  };
}

function leadsNowhere(path: string): boolean {
  if (path === '' || town.has(path)) return false;
  return /^(data|schema|bericht|einbetten)\//.test(path) || !existsSync(join(inject('siteFolder'), path));
}

test('the files that the build adds for it have no word of the first town', () => {
  const wrong = [...town].flatMap(([name, content]) =>
    ofFirstTown(Buffer.from(content).toString('utf8')).map((around) => `${name}: ${around}`),
  );
  expect(wrong).toEqual([]);
});
