// SPDX-License-Identifier: EUPL-1.2
// What a reader with a small window, large type or a finger meets as a fault; each runs in the page.

/** Parts that reach beyond the right edge, unless they lie in something that scrolls on purpose (a table, a chart). */
export function sidewaysParts(): string[] {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const scrolls = [
    ...document.querySelectorAll('main, .nuf-panel, .nuf-page, .nuf-header, .nuf-footer'),
  ].filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).display !== 'none');
  // What is cheap to ask comes first: of thousands of parts few lie there.
  const over = [...document.querySelectorAll('body *')].filter((node) => {
    const { right, width, height } = node.getBoundingClientRect();
    if (!(width > 1 && height > 1 && right > innerWidth + 1)) return false;
    if (node.closest('.nuf-table-scroll, .nuf-chart, .nuf-rooms, .nuf-map, svg, .kern-sr-only')) return false;
    // Headings that only screen readers meet are cut down to nothing.
    for (let at: Element | null = node; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath === 'inset(50%)') return false;
    return (node as HTMLElement).checkVisibility();
  });
  return [
    ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
    ...scrolls.map((node) => `${node.className} is ${node.scrollWidth - node.clientWidth} px too wide`),
    ...over.slice(0, 5).map((node) => `${node.tagName} ${node.className} reaches beyond the edge`),
  ];
}

/** Boxes that hide a part of their own text. */
export function clippedTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((node) => {
      // What is cheap to ask comes first: of thousands of boxes few are too small, and the text of each costs a layout.
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = node;
      const isWider = scrollWidth > clientWidth + 1;
      const isHigher = scrollHeight > clientHeight + 1;
      if (clientWidth <= 1 || !(isWider || isHigher)) return false;
      const { overflowX, overflowY } = getComputedStyle(node);
      const cutsX = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll';
      const cutsY = overflowY !== 'visible' && overflowY !== 'auto' && overflowY !== 'scroll';
      return (
        ((cutsX && isWider) || (cutsY && isHigher)) &&
        !node.closest('.kern-sr-only, .nuf-tool__label, svg, select, .nuf-map') &&
        node.checkVisibility() &&
        Boolean(node.innerText?.trim())
      );
    })
    .map((node) => `${node.tagName} ${node.className} cuts "${node.innerText.slice(0, 40)}"`);
}

/** Controls smaller than so many px, except links within a sentence (WCAG 2.5.8 lets them be). */
export function smallTargets(least: number): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [role="tab"]')]
    .filter((node) => node.checkVisibility() && !node.closest('.maplibregl-map, [aria-hidden="true"]'))
    .filter((node) => {
      const inSentence = getComputedStyle(node).display === 'inline' && node.closest('p, li, td, th, dd');
      const box = (node.closest('label') ?? node).getBoundingClientRect();
      // Half a pixel of rounding; a box of nothing belongs to a control that is not laid out.
      const small = Math.min(box.width, box.height) < least - 0.5;
      return (
        small &&
        box.width > 0 &&
        !(inSentence && (inSentence.textContent?.length ?? 0) > node.innerText.length + 3)
      );
    })
    .map((node) => {
      const { width, height } = node.getBoundingClientRect();
      return `${node.tagName} ${node.className} "${node.innerText?.slice(0, 30)}" is ${Math.round(width)} × ${Math.round(height)}`;
    });
}

/** What has the focus, where something lies over the upper part of it. */
export function coveredFocus(): string[] {
  const one = document.activeElement!;
  const { left, width, top, height } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + Math.min(6, height / 2));
  const parts: readonly (Element | null)[] = [one, ...((one as HTMLInputElement).labels ?? [])];
  return !there || parts.some((part) => part?.contains(there) || there.contains(part)) ? [] : [one.outerHTML];
}

/** Lines of the text of a box that something lies over, or that the box or the window does not show when they are scrolled to. */
export function hiddenLines(selector: string): string[] {
  const box = document.querySelector(selector)!;
  const cut = box.scrollHeight - box.clientHeight;
  const text = document.createRange();
  text.selectNodeContents(box.firstElementChild!);
  const found = cut > 1 ? [`${selector} hides ${cut} px of its own`] : [];
  for (let line = 0; line < text.getClientRects().length; line++) {
    const place = () => text.getClientRects()[line]!;
    // To the middle of whatever scrolls, whose upper edge a bar may cover.
    for (let at = box.parentElement; at; at = at.parentElement) {
      const { top, bottom } = at.getBoundingClientRect();
      const middle = at === document.documentElement ? innerHeight / 2 : (top + bottom) / 2;
      at.scrollTop += place().top - middle;
    }
    const { left, right, top, bottom } = place();
    for (const x of [left + 2, (left + right) / 2, right - 2]) {
      const there = document.elementFromPoint(x, (top + bottom) / 2);
      if (!box.contains(there))
        found.push(`line ${line + 1} lies under ${there?.className || there?.tagName}`);
    }
  }
  return found;
}
