// SPDX-License-Identifier: EUPL-1.2
// What changed, in sentences; every number in them is given again by `nuf diff`.

import { expect, test } from 'vitest';
import { diffCities } from '../../src/analysis/report/data-diff';
import type { City } from '../../src/core/city/city';
import { councilReport } from '../../src/report/council-report';
import { type Change, plainQuestion } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { changeSentences } from '../../src/report/sections/changes-section';
import { commandOf } from '../../src/reproduce/command';
import { aCity, everySpeed } from '../a-city';
import { sectionText } from './a-council';
import { jqValue } from './jq';

const cityWith = (percent: number, completion: string | null, building: string) =>
  aCity()
    .withBoundary([0, 0, 200, 100])
    .withZone('Hammer', 'industrial', [0, 0, 100, 100])
    .withZone('Berg', 'residential', [100, 0, 100, 100])
    .withCells(0, 0, 2, 1, {
      households: 10,
      businesses: 10,
      hh: { ...everySpeed('alle', percent), ...everySpeed('ftthb', percent / 2) },
      gew: { ...everySpeed('alle', percent), ...everySpeed('ftthb', percent / 2) },
    })
    .withPlan('Aufruf', null, {
      announcements: completion
        ? [{ announcedOn: null, event: 'completion', announcedFor: completion, source: 'test' }]
        : [],
    })
    .withFeature('startup-buildings', building, null, { name: building })
    .build();

const changeOf = (before: City, after: City): Change => ({
  before: 'a'.repeat(40),
  revision: 'b'.repeat(40),
  date: '2026-11-22',
  beforeDate: '2026-10-05',
  diff: diffCities(before, after),
});
const before = cityWith(40, '2026-12', 'Alte Halle');
const later = changeOf(before, cityWith(60, '2027-03', 'Neue Halle'));
const said = (change: Change, language: 'de' | 'en' = 'de') =>
  changeSentences(change, language).map((parts) => text(parts, language).replaceAll('\u00a0', ' '));

test('a council member reads who is newly served, what slipped, what came and went', () => {
  expect(said(later).slice(0, 9)).toEqual([
    'Demo: Die Versorgungsfelder sind gezeichnet. Wo sich ihre Anteile ändern, wurde anders gezeichnet; gebaut wurde deshalb nichts.',
    'Berg: nach den neuen Angaben (Stand Juni 2021) mindestens 100 Mbit/s für mehr als die Hälfte der Haushalte verfügbar (40,0 % → 60,0 %).',
    'Berg: nach den neuen Angaben (Stand Juni 2021) mindestens 1.000 Mbit/s für mehr als die Hälfte der Haushalte verfügbar (40,0 % → 60,0 %).',
    'Hammer: nach den neuen Angaben (Stand Juni 2021) mindestens 100 Mbit/s für mehr als die Hälfte der Betriebe verfügbar (40,0 % → 60,0 %).',
    'Hammer: nach den neuen Angaben (Stand Juni 2021) mindestens 1.000 Mbit/s für mehr als die Hälfte der Betriebe verfügbar (40,0 % → 60,0 %).',
    'Aufruf: das Ende ist um 3 Monate verschoben, von Dezember 2026 auf März 2027.',
    'Neu in den Daten (Gebäude für Gründer): Neue Halle.',
    'Nicht mehr in den Daten (Gebäude für Gründer): Alte Halle.',
    'Angaben geändert (Geplanter Ausbau): Aufruf.',
  ]);
});

test('the same in English', () => {
  expect(said(later, 'en')).toContain(
    'Aufruf: the end has slipped by 3 months, from December 2026 to March 2027.',
  );
});

test.each([
  ['2026-11', 'Aufruf: das Ende ist um 1 Monat vorgezogen, von Dezember 2026 auf November 2026.'],
  ['2026-12-10', 'Aufruf: der Termin ist genauer angegeben, Dezember 2026 heißt jetzt 10. Dezember 2026.'],
  [null, 'Aufruf: Der Termin Dezember 2026 ist weggefallen.'],
])('an end that is now %s', (completion, sentence) => {
  expect(said(changeOf(before, cityWith(40, completion, 'Alte Halle')))).toContain(sentence);
});

test.each([
  ['inService', '2026-09', 'Aufruf: als fertig gemeldet, September 2026; zuvor war Dezember 2026 genannt.'],
  ['inService', '2026-12', 'Aufruf: als fertig gemeldet, Dezember 2026.'],
  [
    'houseConnections',
    '2027-01',
    'Aufruf: als weitgehend fertig gemeldet, Januar 2027; zuvor war Dezember 2026 genannt.',
  ],
])('a project that is now %s since %s is told as done, not as moved', (state, completedOn, sentence) => {
  const done = aCity().withPlan('Aufruf', null, { state, completedOn }).build();
  const coming = aCity()
    .withPlan('Aufruf', null, {
      announcements: [{ announcedOn: null, event: 'completion', announcedFor: '2026-12', source: 'test' }],
    })
    .build();
  const lines = said(changeOf(coming, done));
  expect(lines).toContain(sentence);
  expect(lines.join()).not.toMatch(/das Ende ist um/);
});

test('of coverage that could not be read no newer date is told', () => {
  const change = changeOf(before, aCity().withoutCells().build());
  const diff = { ...change.diff, notComparable: ['broadband-coverage'] as const };
  expect(said({ ...change, diff }).join()).not.toContain('einen neuen Stand');
  expect(said(change).join()).toContain('einen neuen Stand');
});

test('of many shares the largest moves are told, the rest is counted', () => {
  const lines = said(later);
  // Best lines moved by twenty points, fibre by ten.
  expect(lines.filter((line) => line.includes('+20,0 Punkte'))).toHaveLength(8);
  expect(lines.filter((line) => line.includes('+10,0 Punkte'))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^und \d+ weitere Anteile/);
});

test('what has an English name has it in an English report', () => {
  const named = (decision: string) =>
    aCity()
      .withPlan('Aufruf', null, { name: 'Aufruf', nameEn: 'Call', source: decision })
      .withFeature('startup-buildings', 'a', null, { name: 'Halle', nameEn: 'Hall', source: decision })
      .build();
  const change = changeOf(named('alt'), named('neu'));
  expect(said(change, 'en')).toEqual([
    'Details changed (Planned expansion): Call.',
    'Details changed (Buildings for founders): Hall.',
  ]);
  expect(said(change)).toContain('Angaben geändert (Gebäude für Gründer): Halle.');
  const report = councilReport(
    { city: named('neu'), facts: null, changes: null },
    { ...plainQuestion, language: 'en' },
  );
  expect(sectionText(report, 'buildings')).toContain('Hall');
  expect(sectionText(report, 'buildings')).not.toContain('Halle');
});

test('the two states are named by their days; what git calls them stands with the commands at the end', () => {
  const sameDay = { ...later, beforeDate: later.date };
  const report = councilReport(
    {
      city: before,
      facts: null,
      changes: [later, sameDay, { ...later, before: 'alt/data', revision: null }],
    },
    plainQuestion,
  );
  const changes = sectionText(report, 'changes').replaceAll('\u00a0', ' ');
  expect(changes).toContain('Stand vom 22. November 2026, verglichen mit dem Stand vom 5. Oktober 2026:');
  expect(changes).toContain(
    'Stand vom 22. November 2026, verglichen mit einem früheren Stand desselben Tages:',
  );
  expect(changes).not.toMatch(/a{7}|b{7}|alt\/data/);
  const commands = sectionText(report, 'sources').replaceAll('\u00a0', ' ');
  expect(commands).toContain('Was sich bis zum 22. November 2026 geändert hat: nuf diff aaaaaaa bbbbbbb.');
  expect(commands).toContain('nuf diff alt/data.');
});

test('nothing changed is said as such', () => {
  expect(said(changeOf(before, before))).toEqual(['Nichts, wonach der Rat fragt.']);
});

test('all households doubled, and cells that changed, came or went, are told where no share moves', () => {
  const town = (households: number, columns: number, percent = 40) =>
    aCity()
      .withBoundary([0, 0, 400, 100])
      .withCells(0, 0, columns, 1, { households, hh: everySpeed('alle', percent) })
      .build();
  expect(said(changeOf(town(10, 2), town(20, 2)))).toEqual([
    expect.stringMatching(/^Demo: /),
    'Ganze Stadt, gezählte Haushalte: 20 → 40.',
    'Versorgungsfelder mit anderen Angaben: 2.',
  ]);
  expect(said(changeOf(town(10, 2), town(10, 3))).slice(1, 3)).toEqual([
    'Ganze Stadt, gezählte Haushalte: 20 → 30.',
    'Neue Versorgungsfelder: 1.',
  ]);
  expect(said(changeOf(town(10, 2, 40), town(10, 2, 40.01)), 'en')).toEqual([
    'Coverage cells with other figures: 2.',
  ]);
  expect(said(changeOf(town(10, 3), town(10, 2)))).toContain('Entfallene Versorgungsfelder: 1.');
  expect(said(changeOf(town(10, 2), town(10, 2)))).toEqual(['Nichts, wonach der Rat fragt.']);
});

test('every number is given again by the command of its proof', () => {
  const early = changeOf(before, cityWith(40, '2026-11', 'Alte Halle'));
  const asIs: Change = { ...later, before: 'alter Ordner/data', revision: null };
  const commands = [
    [later, /^nuf diff a{7} b{7} --json \| jq '(.+)'$/],
    [early, /^nuf diff a{7} b{7} --json \| jq '(.+)'$/],
    [asIs, /^nuf diff 'alter Ordner\/data' --json \| jq '(.+)'$/],
  ] as const;
  for (const [change, command] of commands) {
    const json: unknown = JSON.parse(JSON.stringify(change.diff));
    const figures = changeSentences(change, 'de')
      .flat()
      .flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
    expect(figures.length).toBeGreaterThan(0);
    for (const { value, proof } of figures) {
      const program = command.exec(commandOf(proof.reproduce))?.[1] ?? '';
      expect(jqValue(json, program), program).toBeCloseTo(value ?? Number.NaN, 8);
    }
  }
});

test('the report calls what is still there by its name of today, also where an earlier comparison knew it by another', () => {
  const named = (name: string, stage: string | null) =>
    aCity().withFeature('startup-buildings', 'halle', null, { name, stage }).build();
  const then = changeOf(named('Alter Name', null), named('Alter Name', 'candidate'));
  expect(said(then)).toEqual(['Angaben geändert (Gebäude für Gründer): Alter Name.']);
  const city = named('Neuer Name', 'candidate');
  const report = sectionText(councilReport({ city, facts: null, changes: [then] }, plainQuestion), 'changes');
  expect(report).toContain('Angaben geändert (Gebäude für Gründer): Neuer Name.');
  expect(report).not.toContain('Alter Name');
});
