// SPDX-License-Identifier: EUPL-1.2
// The rules of the printed exposé: what is left out step by step is never the size of its type.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exposePage, foldsOf, lastFold } from '../../../src/business/site/expose-page';
import type { SiteFact } from '../../../src/business/site/site-fact';
import { theCity } from '../../the-city';
import { checkedSite, featureOf } from '../a-checked-site';

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

const row = { value: 'ab 400 Mbit/s' };
const isFolded = (folds: ReturnType<typeof foldsOf>) => folds.map((fold) => fold !== undefined);

test('each group keeps its first rows', () => {
  expect(isFolded(foldsOf('contact', [row]))).toEqual([false]);
  expect(foldsOf('line', Array(6).fill(row))).toEqual([...Array(4).fill(undefined), 'line', 'line']);
});

test('a row that is kept for what it says takes the place of another, a long one that of two', () => {
  const since = { value: 'seit Dezember 2022 weitgehend gebaut', isKept: true as const };
  expect(isFolded(foldsOf('line', [row, row, row, row, since]))).toEqual([false, false, false, true, false]);
  const long = { ...since, value: since.value.repeat(3) };
  expect(isFolded(foldsOf('line', [row, row, row, row, long]))).toEqual([false, false, true, true, false]);
});

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const rowsOf = (id: string, group: SiteFact['group']) => {
    const facts = checkedSite(featureOf(id), { language }).facts.filter((one) => one.group === group);
    const printed = facts.filter(({ value }) => value !== null);
    const folds = foldsOf(group, printed);
    return { facts, left: printed.filter((_one, at) => folds[at] === undefined).map(({ value }) => value) };
  };

  test('every building and estate keeps what was built, if what is not yet built is printed', () => {
    const places = [...theCity.layers['startup-buildings'], ...theCity.layers['commercial-sites']];
    const built = places.filter(({ id }) => {
      const { check } = checkedSite(featureOf(id), { language });
      const { left } = rowsOf(id, 'line');
      if (check.builtSince.length > 0)
        expect(left.join(), id).toMatch(/seit Dezember 2022|since December 2022/);
      return check.builtSince.length > 0;
    });
    expect(built.map(({ id }) => id)).toEqual(expect.arrayContaining(['building-pc', 'building-forum']));
  });

  test('no place keeps its distance to the fibre of the data without that to the fibre built since', () => {
    const places = [...theCity.layers['startup-buildings'], ...theCity.layers['commercial-sites']];
    let both = 0;
    for (const { id } of places) {
      const { facts, left } = rowsOf(id, 'size');
      const label = language === 'de' ? 'Nächste Glasfaser' : 'Nearest fibre';
      const [ofData, since] = facts.filter((one) => one.label === label && one.value !== null);
      if (!since || !ofData) continue;
      both++;
      expect(since.value, id).toMatch(/seit Dezember 2022|since December 2022/);
      if (left.includes(ofData.value)) expect(left, id).toContain(since.value);
    }
    expect(both).toBeGreaterThan(3);
  });

  test('of the Forum its demolition is kept, and nobody is sent to ask for its rent', () => {
    const { facts, left } = rowsOf('building-forum', 'site');
    expect(left.join()).toMatch(/Abriss beschlossen 7\.7\.2025|Demolition decided 7 July 2025/);
    expect(facts.filter(({ value }) => value === null)).toEqual([]);
  });

  test('of a building that may still be let what is not known is asked', () => {
    const { facts } = rowsOf('building-pc', 'site');
    expect(facts.filter(({ value }) => value === null).length).toBeGreaterThan(3);
  });
});

test('a source goes with the last of the rows that rest on it', () => {
  expect(lastFold(['size', 'fit'])).toBe('fit');
  expect(lastFold(['fit', 'size'])).toBe('fit');
  expect(lastFold(['size', undefined])).toBeUndefined();
});
