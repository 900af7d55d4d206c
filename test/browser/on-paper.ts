// SPDX-License-Identifier: EUPL-1.2
// The page as it is printed. The browser tells the page of the other medium with its next picture, so a test that looks at
// once would still see the colours of the screen.

import type { Page } from './harness';

/** Shows the page as paper has it, and waits until it wears the light scheme. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.locator('html[data-kern-theme="light"]').waitFor();
}

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/**
 * Letters on paper that are smaller than so many points, as "7.5 pt: its text"; those of a picture as large as it is drawn.
 * @param small selectors of small print that may be smaller
 */
export function smallerThan(page: Page, leastPt: number, small: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    ([least, exempt]) => {
      const found = new Set<string>();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const { parentElement: one } = node;
        const text = node.textContent?.trim() ?? '';
        if (!one || text === '' || !one.checkVisibility({ visibilityProperty: true })) continue;
        if (one.closest('.kern-sr-only, script, style, noscript, title, desc')) continue;
        if (exempt !== '' && one.closest(exempt)) continue;
        const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.d ?? 1) : 1;
        const sizePt = Number.parseFloat(getComputedStyle(one).fontSize) * scale * 0.75;
        if (sizePt < least - 0.05) found.add(`${sizePt.toFixed(1)} pt: ${text.slice(0, 60)}`);
      }
      return [...found];
    },
    [leastPt, small.join(', ')] as const,
  );
}
