// SPDX-License-Identifier: EUPL-1.2
// The slider's count of what no scenario holds is the curve's list of the same.

import { expect, test } from 'vitest';
import { coverageShares } from '../../../src/analysis/coverage/coverage';
import { addedKind } from '../../../src/analysis/coverage/scenario';
import { curveOf } from '../../../src/analysis/expansion/curve';
import {
  lacksArea,
  plansWithoutAreaOrDate,
  scenarioCount,
} from '../../../src/analysis/expansion/uncounted-projects';
import { pictureWordsOf } from '../../../src/words/picture';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';

const city = theCity;

test('what lacks area or date is counted as often as the list names it, finished projects among them', () => {
  const listed = curveOf(city).notCounted.filter(
    ({ reasons }) => lacksArea(reasons) || reasons.includes('no-date'),
  );
  const counted = plansWithoutAreaOrDate(city).map(({ id }) => id);
  expect(counted).toEqual(listed.map(({ plan }) => plan.id));
  expect(counted).toContain('plan-bund-3-aufruf');
  expect(counted).not.toContain('plan-rwp-gewerbegebiete');
  // Where it works is known, how far around is not.
  const works = listed.find(({ plan }) => plan.id === 'plan-baustelle-lennekreuz');
  expect(works?.reasons).toEqual(['no-outline']);
});

test('what is finished is no scenario: it is none of the announced that a moment counts, and none of those that are left', () => {
  expect(city.layers['planned-expansion']).toHaveLength(12);
  for (const quarter of ['2022-Q4', '2023-Q4', '2026-Q4']) {
    // Of the twelve one is elsewhere, one is closed and one is built.
    expect(scenarioCount(city, quarter)).toEqual({ built: 1, announced: 0, all: 9, left: 9 });
    expect(addedKind(city, quarter)).toBe('built');
    expect(coverageShares(city, { quarter })).toMatchObject({
      scenario: false,
      plansCounted: ['plan-telekom-altstadt'],
    });
  }
  expect(addedKind(city, '2021-Q4')).toBeNull();
  expect(addedKind(city, null)).toBeNull();
});

test('what is announced is a scenario from its quarter on, beside what is built', () => {
  const town = aCity()
    .asOf('2021-H1')
    .withZone('Tal', 'mixed', [0, 0, 400, 100])
    .withCells(0, 0, 4, 1, { households: 10, hh: { alle_30: 100 } })
    .withPlan('Alt', [0, 0, 100, 100], { completedOn: '2022-12', technology: 'ftthb' })
    .withPlan('Neu', [100, 0, 100, 100], {
      technology: 'ftthb',
      announcements: [
        {
          announcedOn: null,
          event: 'completion',
          announcedFor: '2030-12',
          source: 'test',
          note: null,
          noteEn: null,
        },
      ],
    })
    .build();
  expect([null, '2022-Q3', '2022-Q4', '2030-Q4'].map((quarter) => addedKind(town, quarter))).toEqual([
    null,
    null,
    'built',
    'both',
  ]);
  expect(scenarioCount(town, '2030-Q4')).toEqual({ built: 1, announced: 1, all: 1, left: 0 });
  expect(coverageShares(town, { quarter: '2030-Q4' }).scenario).toBe(true);
});

test('a moment without anything but what is built is no scenario by name, in either language', () => {
  const count = { built: 1, announced: 0, all: 9, left: 9 };
  const [de, en] = (['de', 'en'] as const).map((language) => pictureWordsOf(language).time);
  expect(de!.scenario('4. Quartal 2022', count)).toBe(
    '4. Quartal 2022: mitgezählt ist 1 (weitgehend) fertig gemeldetes Vorhaben; von 9 nicht als fertig gemeldeten zählt keines mit',
  );
  expect(en!.scenario('Q4 2022', count)).toBe(
    'Q4 2022: 1 project reported as (largely) done is counted; none of the 9 that are not reported as done is',
  );
  const later = { ...count, announced: 2, left: 7 };
  expect(de!.scenario('4. Quartal 2030', later)).toBe(
    'Szenario 4. Quartal 2030: mit 2 von 9 nicht als fertig gemeldeten Vorhaben und 1 (weitgehend) fertig gemeldeten, 7 ohne Fläche oder Termin',
  );
  expect(en!.scenario('Q4 2030', later)).toContain(
    'with 2 of 9 projects that are not reported as done and 1 reported as (largely) done',
  );
});
