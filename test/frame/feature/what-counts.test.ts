// SPDX-License-Identifier: EUPL-1.2
// What the time slider says of a moment agrees with the list of what is counted nowhere, and tells nothing to come as built.

import { expect, test } from 'vitest';
import { curveOf } from '../../../src/analysis/expansion/curve';
import { scenarioCount } from '../../../src/analysis/expansion/uncounted-projects';
import { isToCome } from '../../../src/analysis/roles/service-date';
import { whatCounts } from '../../../src/frame/feature/what-counts';
import { pictureWordsOf } from '../../../src/words/picture';
import { theCity as city } from '../../the-city';

const third = '3. Förderaufruf des Bundes';

test('what was reported done by then and has no area is named, before that it is not', () => {
  expect(whatCounts(city, '2022-Q4', 'de')).not.toContain(third);
  const said = whatCounts(city, '2026-Q4', 'de');
  expect(said).toContain(`nicht mitgezählt, weil Gebiet oder Geschwindigkeit nicht bekannt ist: ${third}`);
  expect(said).toContain('Seit dem Datenstand gebaut: Telekom-Glasfaser Altstadt (weitgehend).');
  expect(whatCounts(city, '2026-Q4', 'en')).toContain('Reported as done too, but not counted');
});

test('as many are not counted as the list of them names, those reported done among them', () => {
  const listed = curveOf(city).notCounted.filter(({ plan }) => plan.properties.coversCity !== 'no');
  const done = listed.filter(({ plan }) => !isToCome(plan)).length;
  expect(done).toBe(1);
  for (const quarter of ['2022-Q3', '2022-Q4', '2023-Q4', '2026-Q4']) {
    expect(whatCounts(city, quarter, 'de')).toContain(
      `${listed.length} Vorhaben, darunter 1 als fertig gemeldetes, zählen zu keinem Zeitpunkt mit`,
    );
    // What stands above it counts what is to come alone: both add up.
    expect(scenarioCount(city, quarter).left + done).toBe(listed.length);
  }
});

test('a moment that counts nothing is no scenario by name, and its numbers are those of the data', () => {
  const count = scenarioCount(city, '2022-Q3');
  expect([count.built, count.announced]).toEqual([0, 0]);
  expect(pictureWordsOf('de').time.scenario('3. Quartal 2022', count)).toBe(
    '3. Quartal 2022: mitgezählt ist kein Vorhaben, die Zahlen sind die vom Datenstand',
  );
  expect(pictureWordsOf('en').time.scenario('Q3 2022', count)).not.toMatch(/[Ss]cenario/);
});

test('no moment says that anything is built by then or unfinished: known is only what was reported', () => {
  for (const language of ['de', 'en'] as const) {
    const said = pictureWordsOf(language).time.scenario('4. Quartal 2027', scenarioCount(city, '2027-Q4'));
    expect(said).not.toMatch(/gebaut und|Bis 4|noch nicht fertig|built by|unfinished/i);
    expect(said).toMatch(/\(weitgehend\) fertig gemeldet|reported as \(largely\) done/);
  }
});

test('without a moment nothing is said', () => {
  expect(whatCounts(city, null, 'de')).toBe('');
});

test('a moment before the data is told as one for which nothing is computed, and not as one by which nothing comes', () => {
  for (const quarter of ['2018-Q1', '2021-Q1', '2021-Q2']) {
    expect(whatCounts(city, quarter, 'de')).toMatch(/^Dieser Zeitraum endet nicht nach dem Datenstand: /);
    expect(whatCounts(city, quarter, 'de')).not.toContain('bis dahin');
    expect(whatCounts(city, quarter, 'en')).toMatch(/^This period ends no later than the data: /);
  }
  expect(whatCounts(city, '2021-Q3', 'de')).toMatch(/^Noch ohne Wirkung/);
});
