// SPDX-License-Identifier: EUPL-1.2
// Units with a stroke, "Mbit/s" and "€/m²", in the page as it is now: each stands in what does not break, whatever the engine
// does behind a stroke.

import type { Page } from './harness';

/** Units that a line may end in, each with the text around it. Empty if none. */
export function breakableUnits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unit = /(?<![\p{L}\d./-])[\p{L}€]{1,6}\/[\p{L}²]{1,3}(?![\p{L}\d²/-]|\.\p{L})/u;
    /** One line by their nature, or never seen as lines. */
    const lineless = 'option, select, svg, script, style, title, textarea, .kern-sr-only';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || !unit.test(node.nodeValue ?? '') || holder.closest(lineless)) continue;
      if (getComputedStyle(holder).whiteSpace.startsWith('nowrap')) continue;
      found.push(
        `unit may break in ${holder.localName}.${holder.className}: ${(node.nodeValue ?? '').trim().slice(0, 80)}`,
      );
    }
    return [...new Set(found)];
  });
}
