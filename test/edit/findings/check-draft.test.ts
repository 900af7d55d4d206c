// SPDX-License-Identifier: EUPL-1.2
// Findings at the desk speak the words of the form, name objects by their names, and offer what one click mends.

import { expect, test } from 'vitest';
import type { City } from '../../../src/core/city/city';
import type { Desk } from '../../../src/core/edit/desk';
import { removeFeature } from '../../../src/core/edit/operations/remove-feature';
import { atObjects, withRepairs } from '../../../src/edit/findings/check-draft';
import { mendable, mendTogether, stillThere } from '../../../src/edit/findings/layer-finding';
import { rulesJobOf } from '../../../src/session/desk/rules-job';
import { runRules } from '../../../src/session/desk/run-rules';
import { changedLines, deskOf, fileOf, polygon, square, textOf } from '../../core/edit/a-desk';
import { theCity as city } from '../../the-city';

const [homes, works] = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;
const facts = { use: 'residential', source: 'Amt', confidence: 'demo' };
const today = '2026-11-29';

/** The findings of one open file as the room shows them. */
const checkDraft = (of: City, desk: Desk, file: string, day: string) =>
  withRepairs(desk, file, runRules(rulesJobOf(of, desk, [file], day))[0]!.findings);

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
  expect(slit.repair!.said.de).toBe('2 Ecken rücken auf die Grenze von „Nord“, um höchstens 0,35\u00a0m.');
  // Whoever drew the other layer is told at their own object.
  const here = checkDraft(city, desk, homes, today).find(({ code }) => code === 'zones-slit')!;
  expect(here).toMatchObject({ key: 0, featureId: 'a' });
  expect(here.repair!.said.de).toContain('auf die Grenze von „Ost“');
});

test('numbers, dates and texts that a finding quotes are written as the language does', () => {
  const file = 'planned-expansion.geojson';
  const announcement = { announcedOn: '2028-05-03', event: 'start', announcedFor: '2026-1-5', source: 'Amt' };
  const history = [
    { date: '2026-10', state: 'closed', source: 'Amt' },
    { date: '2024-Q4', state: 'announced', source: 'Amt' },
  ];
  const values = { stateEur: 99999999.25, costEur: 1234567.5, households: 1234.5, downMbit: 123456.5 };
  const dates = { stateAsOf: '2026-02-31', startedOn: '2026-10-15', completedOn: '2025-H1' };
  const other = { name: 'Ausbau', kind: 'project', state: 'closed', source: 'Amt', confidence: 'demo' };
  const desk = deskOf({
    [file]: fileOf({ p: null }, { ...other, ...values, ...dates, history, announcements: [announcement] }),
  });
  const found = checkDraft(city, desk, file, today);
  const texts = (language: 'de' | 'en') =>
    found.map(({ said }) => said[language].message.replaceAll('\u00a0', ' ')).join('\n');
  for (const part of [
    'davon Land 99.999.999,25, erwartet wird ≤ Kosten 1.234.567,5.',
    'Hier steht 1.234,5, erwartet',
    'Der Wert 123.456,5 liegt außerhalb des Erlaubten: ≤ 100.000.',
    'Das Datum 31. Februar 2026 gibt es nicht.',
    'Begonnen 15. Oktober 2026, Fertiggestellt 1. Halbjahr 2025, erwartet',
    'Oktober 2026 > 4. Quartal 2024.',
    'Das Datum 3. Mai 2028 liegt nach heute (29. November 2026)',
    'Der Text „2026-1-5“ hat nicht die erwartete Form: ein Datum wie 2026, 2. Halbjahr 2026, ',
    'widersprechen sich: Stand des Vorhabens abgeschlossen, im Verlauf angekündigt.',
  ])
    expect(texts('de')).toContain(part);
  expect(texts('en')).toContain('The value 123,456.5 is outside what is allowed: ≤ 100,000.');
  expect(texts('en')).toContain('Started 15 October 2026, Completed first half of 2025, expected');
  // The file keeps its own spelling: what `nuf check` and --json say of it is not touched.
  expect(found.find(({ code }) => code === 'value-out-of-range')).toMatchObject({ found: '123456.5' });
});

test('all of a kind are mended as one step, whatever else they have in common; undo brings the bytes back', () => {
  const turned = (west: number) => polygon(square(west, 0, west + 2, 2).reverse());
  const wests = [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44];
  const areas = Object.fromEntries(wests.map((west) => [`z${west}`, turned(west)]));
  // Two slits at one area: the second repair starts from what the first one left.
  const slits = { mid: polygon(square(60, 0, 62, 2)), east: polygon(square(62.001, 0, 64, 2)) };
  const text = fileOf(
    { ...areas, ...slits, west: polygon(square(58, 0, 59.999, 2)) },
    { ...facts, name: 'Nord' },
  );
  const desk = deskOf({ [homes]: text });
  const of = (code: string) => checkDraft(city, desk, homes, today).filter((one) => one.code === code);
  const check = (code: string, count: number) => {
    const found = mendable(of(code));
    expect(found).toHaveLength(count);
    const version = changedLines(desk, homes);
    const { step } = mendTogether(desk, homes, found);
    // Asking alone changes nothing.
    expect(changedLines(desk, homes)).toEqual(version);
    desk.perform(step!);
    expect(of(code)).toEqual([]);
    expect(mendTogether(desk, homes, found).refusal).toMatchObject({ code: 'changed-meanwhile' });
    return step!.note;
  };
  expect(check('ring-winding', 12)).toEqual({ code: 'repair', features: 12 });
  expect(changedLines(desk, homes)).toEqual({ removed: 12, added: 12 });
  expect(check('zones-slit', 2)).toEqual({ code: 'repair', features: 2 });
  expect(desk.past).toHaveLength(2);
  desk.undo();
  expect(of('zones-slit')).toHaveLength(2);
  desk.undo();
  expect(textOf(desk.document(homes).bytes())).toBe(text);
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

test('what an undo took is named by no finding of the check before it', () => {
  const desk = deskOf({ [homes]: fileOf({ a: polygon(square(0, 0, 10, 10)), b: null }, { name: 'Nord' }) });
  const found = checkDraft(city, desk, homes, today);
  const of = (key: number) => stillThere(found, desk.document(homes)).filter((one) => one.key === key);
  const here = of(0).length;
  expect([here, of(1).length]).toEqual([expect.any(Number), here]);
  expect(here).toBeGreaterThan(0);
  desk.perform(removeFeature(desk, homes, 1).step!);
  expect([of(0).length, of(1).length]).toEqual([here, 0]);
});

test('what a server found speaks as the desk does, at the object and with its names', () => {
  const desk = deskOf({ [homes]: fileOf({ a: polygon(square(0, 0, 10, 10)) }, { ...facts, name: 'Nord' }) });
  const place = { featureId: 'a', index: 0, path: 'features[0].properties.population', coordinate: null };
  const sent = {
    ...place,
    code: 'value-type',
    severity: 'error',
    found: '1250.5',
    expected: 'a whole number',
  };
  const [one] = atObjects(desk, homes, JSON.parse(JSON.stringify([sent])));
  expect(one).toMatchObject({ key: 0, repair: null });
  expect(one!.said.de).toEqual({ label: 'Einwohner', message: expect.stringContaining('1.250,5') });
  expect(one!.said.en.message).toContain('1,250.5');
});
