// SPDX-License-Identifier: EUPL-1.2
// Who goes from place to place in one tab reads of each what its link shows when it is opened: nothing of the place before stays.

import { expect } from 'vitest';
import { type Fixtures, test } from './driver';
import type { Page } from './harness';

type Visit = Fixtures['visit'];

const firm = 'x.firma=20,shop,voip/5';
const walk = [
  'residential-zones/residential-innenstadt',
  'startup-buildings/building-sauerland-center',
  'startup-buildings/building-innovation-factory',
  'planned-expansion/plan-telekom-innenstadt',
  'industrial-zones/industrial-timberg',
  'places/place-strasse-altenaer-strasse',
  'commercial-sites/site-freisenberg',
];

/** All lines of the answer, what is folded too, once they no longer change. */
async function linesOf(page: Page): Promise<string[]> {
  const read = () =>
    page.locator('main').evaluate((main) => {
      for (const one of main.querySelectorAll('details')) one.open = true;
      return (main as HTMLElement).innerText.split('\n').filter((line) => line.trim() !== '');
    });
  let lines = await read();
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(150);
    const now = await read();
    same = now.join('\n') === lines.join('\n') ? same + 1 : 0;
    lines = now;
  }
  return lines;
}

async function compareWalk(visit: Visit, linkOf: (id: string) => string) {
  const { page } = await visit({ at: linkOf(walk.at(-1)!) });
  for (const id of walk) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, linkOf(id));
    const moved = await linesOf(page);
    const { page: fresh } = await visit({ at: linkOf(id) });
    expect(moved, id).toEqual(await linesOf(fresh));
  }
}

test('in the business room each place of a walk says what its own link says', async ({ visit }) => {
  await compareWalk(visit, (id) => `raum=site&objekt=${id}&${firm}`);
});

test('on the map each place of a walk says what its own link says', async ({ visit }) => {
  await compareWalk(visit, (id) => `objekt=${id}`);
});
