// SPDX-License-Identifier: EUPL-1.2
// The map shows the state and nothing else: each switch re-colours what the graphics card already has.

import { describe, expect } from 'vitest';
import { partFeatures } from '../../src/map/maplibre/fill-source';
import { pictureOf, type Story, test, the, type Watched } from './driver';
import type { Page } from './harness';
import { withDatedPlan, withOtherEdition } from './other-data';

const closeUp = 'karte=12.80/51.21582/7.63358';

interface Sent {
  readonly dataMessages: number;
  readonly cellUploads: number;
  /** Paths asked for from the server. */
  readonly requests: readonly string[];
}

describe('a switch is drawn without sending data again', () => {
  const switches: [name: string, act: (story: Story) => Promise<void>][] = [
    ['the threshold', ({ when }) => when.chooseThreshold(30)],
    ['the technology', ({ when }) => when.chooseTechnology('ftthb')],
    ['the group', ({ when }) => when.chooseGroup('industrial')],
  ];
  test('threshold, technology and group, each with another picture; a layer is gone and comes back the same', async ({
    visit,
  }) => {
    const story = await visit({ drawn: true, at: `bereich=layers&bild=reach&${closeUp}` });
    const { page, when } = story;
    const count = counter(page);
    const before = await count();
    expect(before.cellUploads).toBe(2);
    expect(before.dataMessages).toBeGreaterThan(0);
    let last = await pictureOf(page);
    for (const [name, act] of switches) {
      await when.redrawn(() => act(story));
      const now = await pictureOf(page);
      expect(now.equals(last), name).toBe(false);
      last = now;
    }
    expect(await count()).toEqual(before);
    const box = page.locator('.nuf-layers__list input[type="checkbox"]').last();
    await when.redrawn(() => box.uncheck());
    expect((await pictureOf(page)).equals(last)).toBe(false);
    await when.redrawn(() => box.check());
    expect((await pictureOf(page)).equals(last)).toBe(true);
  });

  test('the date, where a plan has one', async ({ visit }) => {
    const story = await visit({ drawn: true, at: closeUp, before: withDatedPlan });
    const count = counter(story.page);
    const before = await count();
    const picture = await pictureOf(story.page);
    await story.when.redrawn(() => story.when.moveTimeToTheEnd());
    expect((await pictureOf(story.page)).equals(picture)).toBe(false);
    expect(await count()).toEqual(before);
  });
});

test('thousands of areas are handed over in parts, and the picture is the same', async ({ visit }) => {
  const few = await visit({ drawn: true, at: closeUp });
  const picture = await pictureOf(few.page);
  const many = await visit({ drawn: true, at: closeUp, before: withManyZones });
  const atOnce = await many.page.evaluate(() => (globalThis as unknown as Watched).nufDrawing.featuresAtOnce);
  expect(atOnce).toBe(partFeatures);
  expect((await pictureOf(many.page)).equals(picture)).toBe(true);
});

test('who wants little motion sees one jump to a found place, and who does not a flight', async ({
  visit,
}) => {
  const { page, when, get } = await visit({ drawn: true, reducedMotion: true });
  const before = await placesOfCamera(page);
  await when.redrawn(() => when.search('Brügge'));
  const jumped = await placesOfCamera(page);
  expect(jumped - before).toBe(1);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await when.search('Freisenberg');
  await the(get.answer()).says('Freisenberg');
  await expect
    .poll(async () => (await placesOfCamera(page)) - jumped, { timeout: 15_000 })
    .toBeGreaterThan(1);
});

/** Two and a half parts more of residential zones, all small and far from the close-up. */
function withManyZones(page: Page): Promise<void> {
  type Zone = { id: string; geometry: unknown };
  return withOtherEdition<{ features: Zone[] }>(
    page,
    'residential-zones.geojson',
    ({ features, ...rest }) => {
      const [pattern] = features as [Zone];
      const more = Array.from({ length: 2.5 * partFeatures }, (_, k): Zone => {
        const [west, south] = [7.5 + (k % 60) / 2000, 51.255 + Math.floor(k / 60) / 4000];
        const [east, north] = [west + 1e-4, south + 1e-4];
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ];
        return { ...pattern, id: `more-${k}`, geometry: { type: 'Polygon', coordinates: [ring] } };
      });
      return { ...rest, features: [...features, ...more] };
    },
  );
}

function placesOfCamera(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Watched).nufDrawing.cellPictures.length);
}

/** Counts from now on what goes to the server, and reads what went to worker and graphics card. */
function counter(page: Page): () => Promise<Sent> {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    // Chromium asks for the icon of the tab again whenever the address changes.
    if (pathname !== '/favicon.svg') requests.push(pathname);
  });
  return async () => {
    const { dataMessages, cellUploads } = await page.evaluate(() => {
      const seen = (globalThis as unknown as Watched).nufDrawing;
      return { dataMessages: seen.dataMessages, cellUploads: seen.cellUploads };
    });
    return { dataMessages, cellUploads, requests: [...requests] };
  };
}
