// SPDX-License-Identifier: EUPL-1.2
// The rules of the printed answer: what is left out step by step is never the size of its type.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerPage } from '../../../src/browse/paper/answer-page';

const { steps } = answerPage;
const css = readFileSync('src/browse/paper/answer-sheet.css', 'utf8');

test('no type of the sheet is below 9 pt, and none depends on what is left out', () => {
  const sizes = [...css.matchAll(/font-size: ([^;]+);/g)].map(([, size = '']) => size);
  expect(sizes).toContain('9pt');
  for (const size of sizes.filter((one) => one !== 'inherit')) {
    expect(size).toMatch(/^[\d.]+pt$/);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(9);
  }
  const rules = [...css.matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  const short = rules.filter(([, selector = '']) => selector.includes('[data-short'));
  expect(short.length).toBeGreaterThanOrEqual(steps.length);
  for (const [, selector, body] of short) expect(body, selector).not.toContain('font');
});

test('each step leaves something out, and nothing is left out at a step that is never taken', () => {
  const named = new Set([...css.matchAll(/data-short~="([a-z]+)"/g)].map(([, step]) => step));
  expect([...named].sort()).toEqual([...steps].sort());
});
