// SPDX-License-Identifier: EUPL-1.2
// Findings at the desk speak the words of the form, name objects by their names, and offer what one click mends.

import { expect, test } from 'vitest';
import { checkDraft } from '../../../src/edit/findings/check-draft';
import { deskOf, fileOf, polygon, square } from '../../core/edit/a-desk';
import { theCity as city } from '../../the-city';

const [homes, works] = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const facts = { use: 'residential', source: 'Amt', confidence: 'demo' };
const today = '2026-11-29';

test('a field is called by its label, an object by its name; a repair says what it does in both languages', () => {
  const desk = deskOf({
    [homes]: fileOf({ a: polygon(square(0, 0, 10, 10)) }, { ...facts, name: 'Nord', population: '1 250' }),
    [works]: fileOf({ b: polygon(square(10.005, 0, 20, 10)) }, { ...facts, use: 'industrial', name: 'Ost' }),
  });
  const [number] = checkDraft(city, desk, homes, today).filter(({ code }) => code === 'value-type');
  expect(number!.said.de.label).toBe('Einwohner');
  expect(number!.said.en.label).toBe('Inhabitants');
  expect(number!.repair!.said).toEqual({
    de: 'Einwohner: Aus dem Text „1 250“ wird die Zahl 1.250.',
    en: 'Inhabitants: the text “1 250” becomes the number 1,250.',
  });
  desk.perform(number!.repair!.make().step!);
  // A second press finds nothing to do any more.
  expect(number!.repair!.make().refusal).toMatchObject({ code: 'changed-meanwhile' });
  const slit = checkDraft(city, desk, works, today).find(({ code }) => code === 'zones-slit')!;
  expect(slit.said.de.message).toContain(
    'Zwischen „Nord“ und „Ost“ bleibt ein Spalt von höchstens 0,35\u00a0m.',
  );
  expect(slit.repair!.said.de).toBe('2 Ecken rücken auf die Grenze von „Nord“, höchstens 0,35\u00a0m.');
  // Whoever drew the other layer is told at their own object.
  const here = checkDraft(city, desk, homes, today).find(({ code }) => code === 'zones-slit')!;
  expect(here).toMatchObject({ key: 0, featureId: 'a' });
  expect(here.repair!.said.de).toContain('auf die Grenze von „Ost“');
});

test('no key of the file stands in a sentence: neither of a missing field nor of a part of a list nor of a code', () => {
  const history = [
    { date: '2025', state: 'closed' },
    { date: '2026', state: 'announced' },
  ];
  const file = 'planned-expansion.geojson';
  const desk = deskOf({
    [file]: fileOf({ p: null }, { name: 'Ausbau', state: 'closed', kind: 'canal', history }),
  });
  const found = checkDraft(city, desk, file, today);
  const texts = found.flatMap(({ said }) => [said.de.label, said.de.message]).join(' ');
  expect(found.length).toBeGreaterThan(1);
  expect(texts).not.toMatch(/\b(state|history|closed|announced|confidence|source|project)\b/);
});
