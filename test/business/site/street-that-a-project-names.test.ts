// SPDX-License-Identifier: EUPL-1.2
// A project whose source names the street is told in the businesses' room as on the map: also of what has no position, and in the verdict.

import { expect, test } from 'vitest';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { isToCome } from '../../../src/analysis/roles/service-date';
import { plansOf } from '../../../src/analysis/roles/zones';
import type { CityFeature } from '../../../src/core/city/city';
import { planPartText } from '../../../src/frame/feature/plan-part';
import { wordsOf } from '../../../src/words';
import { runNuf } from '../../cli/run-nuf';
import { theCity as city } from '../../the-city';
import { checkedFor, featureOf } from '../a-checked-site';

const firm = '12,cloud-erp,public-server';

/** The verdict, and the rows of what is announced, by project. */
function told(id: string, language: 'de' | 'en' = 'de') {
  const { facts, check } = checkedFor(firm, featureOf(id), { language });
  const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null;
  const coming = facts.filter(({ group }) => group === 'coming');
  return {
    verdict: plain(facts.find(({ group }) => group === 'fit')?.value),
    coming: Object.fromEntries(coming.map(({ label, value }) => [label, plain(value)])),
    check,
  };
}

const innenstadt = 'Telekom-Glasfaser Innenstadt';
const inStreet = (street: string) =>
  `as Vorhaben nennt „${street}“; welcher Teil davon dazugehört, ist nicht bekannt`;

test.each([
  ['place-strasse-loher-strasse', innenstadt, 'Loher Straße'],
  ['site-loher-strasse', innenstadt, 'Loher Straße'],
  ['industrial-loher-strasse', innenstadt, 'Loher Straße'],
  ['place-strasse-reckenstrasse', innenstadt, 'Reckenstraße'],
  ['place-strasse-zum-tuempel', 'Zum Tümpel', 'Zum Tümpel'],
])('%s has no position, and the project that names it is announced there', (id, project, street) => {
  const { coming, verdict } = told(id);
  expect(coming).toEqual({ [project]: expect.stringContaining(`d${inStreet(street)}`) });
  expect(verdict).toContain(
    `Das Vorhaben „${project}“, mit dem es unter Bedingungen (zu klären: Upload, Symmetrie, Ersatzweg, Verfügbarkeit) passen würde, nennt „${street}“; welcher Teil davon dazugehört, ist nicht bekannt; `,
  );
});

test('everything without a position is told of the same coming projects as on the map', () => {
  const lost = (Object.values(city.layers).flat() as CityFeature[]).filter(
    (one) => one.geometry === null && subjectOfFeature(city, one)?.insteadOf,
  );
  let named = 0;
  for (const feature of lost) {
    const subject = subjectOfFeature(city, feature)!;
    const onMap = plansOf(city).filter((plan) =>
      planPartText({ city, subject }, plan, wordsOf('de'), 'de')?.startsWith('Das Vorhaben nennt'),
    );
    const { check } = told(feature.id);
    expect([feature.id, check.comingLines.flatMap(({ plan, named }) => (named ? [plan.id] : []))]).toEqual([
      feature.id,
      onMap.filter(isToCome).map(({ id }) => id),
    ]);
    named += onMap.length;
  }
  expect(named).toBeGreaterThan(17);
});

test('who asks for a project without a position learns no less of it than who asks for its street', () => {
  expect(told('plan-baustelle-zum-tuempel').verdict).toBe(
    'Nicht bekannt, ob es passt. Gefragt ist das Vorhaben „Zum Tümpel“ selbst; für wen damit eine Leitung passt, ist nicht bekannt: angekündigt für 29. August 2025; das Ende wurde nicht gemeldet.',
  );
  expect(told('plan-baustelle-zum-tuempel', 'en').verdict).toContain(
    '“Zum Tümpel” itself is what was asked about',
  );
  // A call for grants builds no line that could fit.
  expect(told('plan-bund-6-aufruf').verdict).toBe('Nicht bekannt, ob es passt');
});

test('where the source names the street nobody is told that it is not known whether the project includes it', () => {
  for (const id of ['place-strasse-wilhelmstrasse', 'building-pc']) {
    const { verdict, coming } = told(id);
    expect(verdict).toMatch(
      /Das Vorhaben „Telekom-Glasfaser Innenstadt“, mit dem es unter denselben Bedingungen passen würde, nennt „Wilhelmstraße“; welcher Teil davon dazugehört, ist nicht bekannt; es umfasst \d+ von \d+ Betrieben im Umkreis/,
    );
    expect(verdict).not.toContain('diesen Ort umfasst');
    // The address of the building is at a corner, and the project lists both of its streets.
    const streets = id === 'building-pc' ? '„Wilhelmstraße“ und „Sternplatz“' : '„Wilhelmstraße“';
    expect(coming[innenstadt]).toMatch(
      new RegExp(`; das Vorhaben nennt ${streets}; für \\d+ von \\d+ Betrieben`),
    );
  }
  // The project lists Knapper Straße as „Knapp“.
  expect(told('building-forum').coming[innenstadt]).toMatch(
    /; das Vorhaben nennt „Sternplatz“ und „Knapp“; für /,
  );
  expect(told('place-strasse-wilhelmstrasse', 'en').verdict).toMatch(
    /The project “Telekom fibre, town centre”, with which it would fit under the same conditions, names “Wilhelmstraße”; which part of it is included is not known; it includes \d+ of \d+ businesses/,
  );
  // Of a street that no source names it stays open.
  expect(told('place-strasse-hoehenstrasse').verdict).toContain('diesen Ort umfasst, ist nicht bekannt');
});

test.each([
  [['--street', 'Loher Straße'], innenstadt, 'Loher Straße', 'plan-telekom-innenstadt'],
  [['--id', 'commercial-sites/site-loher-strasse'], innenstadt, 'Loher Straße', 'plan-telekom-innenstadt'],
  [['--id', 'startup-buildings/building-pc'], innenstadt, 'Wilhelmstraße', 'plan-telekom-innenstadt'],
  [['--street', 'Zum Tümpel'], 'Zum Tümpel', 'Zum Tümpel', 'plan-baustelle-zum-tuempel'],
] as const)('nuf site %j says so too', async (asked, project, street, id) => {
  const { out } = await runNuf(['site', ...asked], '.');
  expect(out.split('\n')).toContain(`${project}: D${inStreet(street)}.`);
  const { out: json } = await runNuf(['site', ...asked, '--json'], '.');
  const streets = asked[1] === 'startup-buildings/building-pc' ? [street, 'Sternplatz'] : [street];
  expect(JSON.parse(json).named).toEqual(
    streets.map((one) => ({ id: `planned-expansion/${id}`, street: one })),
  );
});

test('nuf site tells of no project where none names the street, nor of a project itself', async () => {
  for (const asked of [
    ['--street', 'Höhenstraße'],
    ['--id', 'planned-expansion/plan-baustelle-zum-tuempel'],
    ['--city'],
  ]) {
    const { out } = await runNuf(['site', ...asked, '--json'], '.');
    expect([asked, JSON.parse(out).named]).toEqual([asked, []]);
  }
});

test('the map says of a building that the project names the street of its address', () => {
  const feature = featureOf('building-pc').feature;
  const subject = subjectOfFeature(city, feature)!;
  const plan = plansOf(city).find(({ properties }) => properties.name === innenstadt)!;
  expect(planPartText({ city, subject }, plan, wordsOf('de'), 'de')).toMatch(
    /^Das Vorhaben nennt „Wilhelmstraße“ und „Sternplatz“; in einem Teil des Umkreises/,
  );
});

test('what is coming stays in the verdict where a line fits for a few per cent', () => {
  expect(told('plan-baustelle-loesenbacher-1').verdict).toMatch(
    /3,6 %.*Gefragt ist das Vorhaben „Lösenbacher Landstraße, von Nr\. 44 bis Ortsrand Brügge“ selbst; für wen damit eine Leitung passt, ist nicht bekannt/,
  );
  expect(told('place-strasse-werdohler-strasse').verdict).toMatch(
    /4,0 %.*nennt „Werdohler Straße“.*es umfasst 284 von 1\.524/,
  );
});

test('what was built in the town stands on the sheet of what has no position, and judges nothing', () => {
  const { facts, fit } = checkedFor(firm, featureOf('building-altstadt-laeden'));
  expect(facts.find(({ label }) => label === 'Seither gebaut')?.value).toMatch(
    /^Glasfaser, seit Dezember 2022 weitgehend gebaut \(in einem Teil von Lüdenscheid, /,
  );
  expect(fit.since).toBeNull();
});
