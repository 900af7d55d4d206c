// SPDX-License-Identifier: EUPL-1.2
// What is said of a project's time agrees with its state: what has begun may be unfinished, what is over is not planned.

import { expect, test } from 'vitest';
import { ledgerEntry } from '../../../src/analysis/expansion/expansion';
import { plansHeading, projectTitle } from '../../../src/browse/answer/plan-heading';
import type { CityFeature } from '../../../src/core/city/city';
import { noDateSaid, pastSaid } from '../../../src/frame/feature/announced-dates';
import { scaleText } from '../../../src/frame/feature/plan-scale';
import { wordsOf } from '../../../src/words';
import { theCity as city } from '../../the-city';

type Plan = CityFeature<'planned-expansion'>;

const [de, en] = [wordsOf('de'), wordsOf('en')];
const plans = city.layers['planned-expansion'];
const planOf = (id: string) => plans.find((plan) => plan.id === id)!;
const withState = (plan: Plan, of: Partial<Plan['properties']>): Plan => ({
  ...plan,
  properties: { ...plan.properties, ...of },
});
const past = (plan: Plan, words = de) => pastSaid(ledgerEntry(plan, '2026-11-28'), words);

test('of a project that was begun only its end is unknown, of one that was only announced also its building', () => {
  const [begun, announced] = [planOf('plan-bund-6-aufruf'), planOf('plan-baustelle-lennekreuz')];
  expect(past(begun)).toBe('Der Termin ist vorbei; ob alles fertig ist, ist nicht bekannt.');
  expect(past(begun, en)).toBe('The date has passed; whether all of it is done is not known.');
  expect(past(announced)).toBe('Der Termin ist vorbei; ob gebaut wurde, ist nicht bekannt.');
});

test('no project of the city that has begun is said to be perhaps not built', () => {
  const begun = plans.filter(({ properties: { startedOn, state } }) => startedOn || state === 'construction');
  expect(begun.length).toBeGreaterThan(3);
  for (const plan of begun) expect(past(plan) ?? '').not.toMatch(/ob gebaut/);
});

test('of a project that is over no passed date is told, and without a date of its end only that', () => {
  const over = withState(planOf('plan-bund-6-aufruf'), { state: 'inService' });
  expect(past(over)).toBeNull();
  const undated = withState(planOf('plan-beratung-bund'), { state: 'cancelled' });
  expect(noDateSaid(ledgerEntry(undated, '2026-11-28'), de)).toBe('Wann es dazu kam, ist nicht bekannt');
});

test('what is over does not stand under a heading of what is planned', () => {
  const [done, coming] = [planOf('plan-bund-3-aufruf'), planOf('plan-telekom-innenstadt')];
  const cancelled = withState(coming, { state: 'cancelled' });
  const headings = [[], [coming], [done], [cancelled], [done, coming], [coming, cancelled]].map((shown) =>
    plansHeading(shown, de),
  );
  expect(headings).toEqual([
    'Was ist geplant?',
    'Was ist geplant?',
    'Was war geplant?',
    'Was war geplant?',
    'Was war und was ist geplant?',
    'Was war und was ist geplant?',
  ]);
});

test.each([
  ['plan-baustelle-loesenbacher-1', '650 m', 'Trassenlänge 0,65 km'],
  ['plan-baustelle-loesenbacher-2', '750 m', 'Trassenlänge 0,75 km'],
])('%s has one length: its note says %s, its numbers say %s', (id, inNote, inNumbers) => {
  expect(planOf(id).properties.note).toContain(inNote);
  expect(scaleText(planOf(id).properties, de, 'de')).toBe(inNumbers);
});

test.each([
  ['plan-telekom-innenstadt', 'Ausbau, als im Bau gemeldet', 'Expansion, reported under construction'],
  ['plan-baustelle-loesenbacher-1', 'Ausbau, als im Bau gemeldet', 'Expansion, reported under construction'],
  ['plan-telekom-altstadt', 'Weitgehend fertiger Ausbau', 'Expansion, largely done'],
  ['plan-beratung-bund', 'Förderprogramm', 'Funding programme'],
  ['plan-baustelle-lennekreuz', null, null],
])('%s is called %s', (id, german, english) => {
  const title = (words: typeof de) => projectTitle(planOf(id), words, '2020-01-01');
  expect([title(de), title(en)]).toEqual([german, english]);
});

test('a project whose last date has passed without a report is not called planned', () => {
  let seen = 0;
  for (const plan of plans) {
    const [before, after] = ['2020-01-01', '2040-01-01'].map((day) => projectTitle(plan, de, day));
    const isPlanned = before === null && ledgerEntry(plan, '2040-01-01').overdue;
    expect([plan.id, after]).toEqual([plan.id, isPlanned ? 'Ausbau, Stand nicht bekannt' : before]);
    if (isPlanned) seen++;
  }
  expect(seen).toBeGreaterThan(0);
});
