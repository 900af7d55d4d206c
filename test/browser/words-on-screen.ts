// SPDX-License-Identifier: EUPL-1.2
// How words come out on the screen: how large, on how many lines, whether something cuts them.

import type { Locator } from './driver';

/** The labels of a chart, how large their type comes out on the screen, and whether an edge of the chart cuts them. */
export function labelsIn(chart: SVGElement | HTMLElement) {
  const frame = chart.getBoundingClientRect();
  const scale = frame.width / (chart as SVGSVGElement).viewBox.baseVal.width;
  return [...chart.querySelectorAll('text, tspan')]
    .filter((one) => one.children.length === 0 && one.textContent !== '')
    .map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return {
        text: one.textContent,
        px: Number.parseFloat(getComputedStyle(one).fontSize) * scale,
        isCut: left < frame.left - 1 || right > frame.right + 1,
      };
    });
}

/** The longest word of a text, and on how many lines it stands. */
export function longestWord(place: Locator): Promise<{ word: string; lines: number }> {
  return place.evaluate((node) => {
    const text = document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()!;
    const [word = ''] = text.textContent!.split(' ').sort((one, other) => other.length - one.length);
    const range = document.createRange();
    range.setStart(text, text.textContent!.indexOf(word));
    range.setEnd(text, text.textContent!.indexOf(word) + word.length);
    return { word, lines: range.getClientRects().length };
  });
}
