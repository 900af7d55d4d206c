// SPDX-License-Identifier: EUPL-1.2
// Rules of the federation are one file that all towns share; a town's own stand beside them, and what is missing decides nothing.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCity } from '../../../src/core/read/read-city';
import { federalRules } from '../../federal-rules';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const municipality = JSON.parse(readFileSync('data/municipality.json', 'utf8'));
const own = { ...federalRules.fundingRules[0]!, id: 'own', from: '2030', until: null };
const town = bytes({ ...municipality, fundingRules: [own] });
const federal = ['federal-rules.json', bytes(federalRules)] as const;
const rulesOf = (...files: (readonly [string, Uint8Array])[]) => {
  const { city, reports } = readCity(new Map(files));
  const told = reports.find(({ file }) => file === 'federal-rules.json')!.findings.map(({ code }) => code);
  return [city.municipality.fundingRules.map(({ id }) => id), told];
};

test('the rules of the federation go before those of the town', () => {
  const ids = federalRules.fundingRules.map(({ id }) => id);
  expect(rulesOf(['municipality.json', town], federal)).toEqual([[...ids, 'own'], []]);
  expect(rulesOf(['municipality.json', bytes(municipality)], federal)).toEqual([ids, []]);
});

test('without them only the town’s own are left, and it is told', () => {
  expect(rulesOf(['municipality.json', town])).toEqual([['own'], ['file-missing']]);
  const cut = ['federal-rules.json', bytes({ verifiedOn: '2026' })] as const;
  expect(rulesOf(['municipality.json', town], cut)[0]).toEqual(['own']);
});
