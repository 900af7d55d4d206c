// SPDX-License-Identifier: EUPL-1.2
// The rules of the printed exposé: what is left out step by step is never the size of its type.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exposePage, foldedCount, foldOf, lastFold } from '../../../src/business/site/expose-page';

const css = ['site/sheet.css', 'site/sheet-steps.css', 'land-demand/demand-sheet.css']
  .map((path) => readFileSync(`src/business/${path}`, 'utf8'))
  .join('\n')
  .replaceAll(/\/\*.*?\*\//gs, '');
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  body,
}));
/** Sources with their numbers are looked up, not read. */
const smallPrint = ['.nuf-sheet sup', '.nuf-sheet__foot'];

test('no type of the sheet is below 9 pt, its small print not below 8, and none depends on what is left out', () => {
  const inPoints = rules.flatMap(({ selector, body }) => {
    const size = /font-size: ([\d.]+)pt/.exec(body)?.[1];
    return size === undefined ? [] : [{ selector, size: Number(size) }];
  });
  expect(inPoints.length).toBeGreaterThan(6);
  for (const { selector, size } of inPoints)
    expect(size, selector).toBeGreaterThanOrEqual(smallPrint.includes(selector) ? 8 : 9);
  // Sizes in other units are those of a narrow screen, which is no paper.
  const others = rules.filter(({ body }) => /font-size: [\d.]+(?!pt)[a-z]/.test(body));
  for (const { selector } of others) expect(selector).toContain(':not([data-fitting])');
  for (const { selector, body } of rules.filter((one) => one.selector.includes('[data-short')))
    expect(body, selector).not.toContain('font');
});

test('each step leaves something out, and nothing is left out at a step that is never taken', () => {
  const named = new Set([...css.matchAll(/data-short~="([a-z]+)"/g)].map(([, step]) => step));
  expect([...named].sort()).toEqual([...exposePage.steps].sort());
});

test('what a step folds is counted, and each group keeps its first rows', () => {
  expect(foldOf('contact', 0)).toBeUndefined();
  expect(Array.from({ length: 9 }, (_none, at) => foldOf('line', at)).filter(Boolean)).toHaveLength(
    foldedCount('line', 9),
  );
  expect(foldedCount('line', 9)).toBeGreaterThan(0);
  expect(foldedCount('line', 1)).toBe(0);
});

test('a source goes with the last of the rows that rest on it', () => {
  expect(lastFold(['size', 'fit'])).toBe('fit');
  expect(lastFold(['fit', 'size'])).toBe('fit');
  expect(lastFold(['size', undefined])).toBeUndefined();
});
