// SPDX-License-Identifier: EUPL-1.2
// The laboratory as somebody plays with it: slider by key, back to the defaults, saved and opened again, on a phone.

import { expect } from 'vitest';
import { checkWordsOf } from '../../src/words/business';
import { shipped } from '../business/land-demand/chosen-demand';
import { test, textOf, the } from './driver';

const words = checkWordsOf('de');
const at = 'raum=site&x.teil=bedarf';
const { scenarios } = shipped;

test('a slider says in words what it answers, and one press brings the defaults back', async ({
  revisit,
}) => {
  const { page } = await revisit({ at, width: 390 });
  const reset = page.getByRole('button', { name: words.lab.resetAssumptions });
  await the(reset).count(0);
  const halls = page.getByRole('slider', { name: words.lab.halls });
  await halls.press('Home');
  expect(await halls.getAttribute('aria-valuetext')).toBe(`${words.lab.hallsSaid.shrink} (0)`);
  await halls.press('End');
  expect(await halls.getAttribute('aria-valuetext')).toBe(`${words.lab.hallsSaid.grow} (1,25)`);
  await reset.press('Enter');
  await the(reset).count(0);
  await the(page.getByRole('slider', { name: words.lab.automation })).hasFocus();
  expect(page.url()).not.toContain('x.annahmen');
});

test('a saved example is still an example when it is opened again, with the same numbers', async ({
  revisit,
}) => {
  const { page } = await revisit({ at: `${at}&x.annahmen=rho/0.5,epsilon/0` });
  const answer = page.locator('.nuf-lab__answer');
  await the(answer).says(words.lab.ofExample(''));
  // What a screen reader is told of a change comes a second later, and is no part of what is seen.
  const seen = () => answer.locator(':scope > :not([role="status"])').allInnerTexts();
  const before = await seen();
  expect(before.length).toBeGreaterThan(2);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: words.lab.json, exact: true }).click();
  const buffer = Buffer.from(await textOf(await coming));
  await page.getByRole('button', { name: words.lab.resetAssumptions }).click();
  await page
    .locator('input[type="file"][accept*="json"]')
    .setInputFiles({ name: 'annahmen.json', mimeType: 'application/json', buffer });
  await the(page.getByRole('button', { name: words.lab.reset })).count(1);
  expect(await seen()).toEqual(before);
  await the(page.locator('.nuf-lab .nuf-caution')).says(words.lab.example);
});

test.for([390, 1440])('no number lies over another text, at %i px', async (width, { revisit }) => {
  const { page } = await revisit({ at, width });
  const items = page.locator('.nuf-references li');
  await the(items).count(3);
  const over = await items.evaluateAll((all) =>
    all.flatMap((item) => {
      const [number, said] = [item.querySelector('strong > *'), item.querySelector(':scope > span')];
      const range = document.createRange();
      range.selectNodeContents(number!);
      return range.getBoundingClientRect().right > said!.getBoundingClientRect().left
        ? [item.textContent]
        : [];
    }),
  );
  expect(over).toEqual([]);
});

test.for([390, 1440])(
  'no line of the yearly chart runs through a word, at %i px',
  async (width, { revisit }) => {
    const { page } = await revisit({ at, width });
    const chart = page.getByRole('img', { name: words.lab.curveChart });
    await chart.scrollIntoViewIfNeeded();
    const { lines, texts, struck, over } = await chart.evaluate((svg) => {
      const paths = [...svg.querySelectorAll<SVGPathElement>('path[stroke-width], g[stroke-width="2"] path')];
      const labels = [...svg.querySelectorAll('text')];
      const through = labels.filter((label) => {
        const box = label.getBoundingClientRect();
        return paths.some((path) => {
          const onScreen = path.getScreenCTM()!;
          return Array.from({ length: 301 }, (_, at) =>
            path.getPointAtLength((path.getTotalLength() * at) / 300).matrixTransform(onScreen),
          ).some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        });
      });
      const boxes = labels.map((label) => label.getBoundingClientRect());
      // Lines of type that follow each other touch by a pixel or two.
      const over = labels.filter((_, at) =>
        boxes
          .slice(0, at)
          .some(
            ({ left, right, top, bottom }) =>
              left < boxes[at]!.right &&
              right > boxes[at]!.left &&
              top + 4 < boxes[at]!.bottom &&
              bottom - 4 > boxes[at]!.top,
          ),
      );
      return {
        over: over.map(({ textContent }) => textContent),
        lines: paths.length,
        texts: labels.map(({ textContent }) => textContent ?? ''),
        struck: through.map(({ textContent }) => textContent),
      };
    });
    expect(lines).toBe(5);
    expect(struck).toEqual([]);
    expect(over).toEqual([]);
    for (const { title } of scenarios) expect(texts.join('; ')).toContain(title.de);
  },
);
