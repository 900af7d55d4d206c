// SPDX-License-Identifier: EUPL-1.2
// The published council facts: sums that must hold, and figures that the fact base names.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { councilFactsSchema, factOf } from '../../src/core/city/council-facts';
import { textOf } from './data-folder';

const facts = councilFactsSchema.parse(JSON.parse(textOf('council-facts.json')));
const value = (id: string) => factOf(facts, id)?.value ?? Number.NaN;
const base = new URL('../../../shared/facts/luedenscheid.md', import.meta.url);

test('connected, connectable and not connected firms are all firms in estates', () => {
  const parts = ['estates-connected', 'estates-connectable', 'estates-unconnected'].map(value);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(value('estates-firms'));
});

test('no id stands twice', () => {
  const ids = [...facts.facts, ...facts.events].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('events stand in the order of their dates, the undated last', () => {
  const dates = facts.events.map(({ date }) => date ?? '9999');
  expect(dates).toEqual([...dates].sort());
});

test.skipIf(!existsSync(base))('every figure stands in the fact base', () => {
  const text = readFileSync(base, 'utf8').replaceAll(/(\d),(\d{3})/g, '$1$2');
  for (const { id, value: stated, unit } of facts.facts) {
    // A share is published in per cent.
    const figure = unit === 'share' && stated !== null ? Math.round(stated * 1000) / 10 : stated;
    if (figure !== null) expect(text, id).toMatch(new RegExp(`(?<![\\d.])${figure}(?![\\d]|\\.\\d)`));
  }
});
