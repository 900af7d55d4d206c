// SPDX-License-Identifier: EUPL-1.2
// What changed between two states of a city's files.

import { describe, expect, test } from 'vitest';
import { diffCities, isUnchanged } from '../../../src/analysis/report/data-diff';
import { text } from '../../../src/report/output/markdown';
import { changeSentences } from '../../../src/report/sections/changes-section';
import { aCity } from '../../a-city';

const until = (announcedFor: string) => ({
  announcements: [{ announcedOn: null, event: 'completion', announcedFor, source: 'test' }],
});
const slow = { alle_100: 40, alle_1000: 0 };
const fast = { alle_100: 90, alle_1000: 60 };
const estate = (gew: typeof slow, businesses = 20) =>
  aCity()
    .withBoundary([0, 0, 100, 100])
    .withZone('Hammer', 'industrial', [0, 0, 100, 100])
    .withCell(0, 0, { businesses, gew });

test('a city has not changed against itself', () => {
  const city = estate(slow).withPlan('Aufruf', null, until('2025')).build();
  expect(isUnchanged(diffCities(city, city))).toBe(true);
});

test('what is new, gone or changed is told by its name', () => {
  const before = aCity().withPlan('alt', null).withPlan('bleibt', null).build();
  const after = aCity().withPlan('bleibt', null, { operator: 'Stadtwerke' }).withPlan('neu', null).build();
  const diff = diffCities(before, after);
  expect(diff.added.map(({ name }) => name)).toEqual(['neu']);
  expect(diff.removed.map(({ name }) => name)).toEqual(['alt']);
  expect(diff.changed).toMatchObject([{ name: 'bleibt', fields: ['operator'] }]);
});

test('a feature that is the same under another id is renamed, neither gone nor new', () => {
  const [before, after] = ['alt', 'neu'].map((id) =>
    aCity().withFeature('startup-buildings', id, null, { name: 'Halle' }).build(),
  );
  const diff = diffCities(before!, after!);
  expect(diff).toMatchObject({
    added: [],
    removed: [],
    renamed: [{ name: 'Halle', formerId: 'alt', id: 'neu' }],
  });
  expect(isUnchanged(diff)).toBe(false);
});

test('one whose id and a value changed is probably the same, with what changed', () => {
  const [before, after] = [
    ['alt', 'Idee'],
    ['neu', 'geplant'],
  ].map(([id, note]) => aCity().withFeature('startup-buildings', id!, null, { name: 'Halle', note }).build());
  const diff = diffCities(before!, after!);
  expect(diff).toMatchObject({
    added: [],
    removed: [],
    renamed: [{ formerId: 'alt', id: 'neu', differences: [{ name: 'note', before: 'Idee' }] }],
  });
  const change = { before: 'a', revision: null, date: '2026-12', beforeDate: '2026-11', diff };
  expect(changeSentences(change, 'de').map((parts) => text(parts, 'de'))).toEqual([
    'Halle: vermutlich dasselbe Objekt wie zuvor, mit geänderten Angaben; es heißt in den Dateien jetzt neu, vorher alt.',
  ]);
});

test('of a layer that could not be read nothing is said, and no share is compared without its areas', () => {
  const whole = estate(slow).build();
  const without = aCity()
    .withBoundary([0, 0, 100, 100])
    .withCell(0, 0, { businesses: 20, gew: slow })
    .build();
  expect(diffCities(whole, without).removed).toHaveLength(1);
  const diff = diffCities(whole, without, { notComparable: ['industrial-zones'] });
  expect(diff).toMatchObject({ removed: [], shares: [], zones: [], notComparable: ['industrial-zones'] });
});

test('a moved outline is a change of the geometry', () => {
  const at = (x: number) => aCity().withZone('Hammer', 'industrial', [x, 0, 100, 100]).build();
  expect(diffCities(at(0), at(50)).changed).toMatchObject([{ fields: ['geometry'] }]);
});

describe('a promised date', () => {
  const moved = (from: object, to: object) =>
    diffCities(aCity().withPlan('Aufruf', null, from).build(), aCity().withPlan('Aufruf', null, to).build())
      .dates;

  test('that moved from May to December slipped by seven months', () => {
    expect(moved(until('2025-05'), until('2025-12'))).toMatchObject([
      { name: 'Aufruf', before: '2025-05', after: '2025-12', months: 7 },
    ]);
  });
  test('that came or went has no number of months', () => {
    expect(moved({}, until('2025'))).toMatchObject([{ before: null, after: '2025', months: null }]);
    expect(moved(until('2025'), {})).toMatchObject([{ before: '2025', after: null, months: null }]);
  });
});

describe('coverage', () => {
  const diff = diffCities(estate(slow).build(), estate(fast).build());
  test('an estate in which now more than half have it is newly served', () => {
    expect(diff.zones.map(({ name, mbit, served }) => [name, mbit, served])).toEqual([
      ['Hammer', 100, true],
      ['Hammer', 1000, true],
    ]);
  });
  test('every watched share that moved stands with both values', () => {
    const firms = diff.shares.filter(({ group, unit }) => group === 'industrial' && unit === 'businesses');
    expect(firms).toMatchObject([
      { mbit: 100, before: 0.4, after: 0.9 },
      { mbit: 1000, before: 0, after: 0.6 },
    ]);
  });
  test('a move too small to be seen is none', () => {
    const nearly = diffCities(estate(slow).build(), estate({ ...slow, alle_100: 40.04 }).build());
    expect(nearly.shares).toEqual([]);
  });
  test('of nine firms nothing is said, of ten it is; half of them are not more than half', () => {
    const zones = (firms: number, share: number) =>
      diffCities(estate(slow, firms).build(), estate({ ...slow, alle_100: share }, firms).build()).zones;
    expect(zones(9, 90)).toEqual([]);
    expect(zones(10, 90)).toHaveLength(1);
    expect(zones(10, 50)).toEqual([]);
  });
  test('the other way round an estate is no longer served', () => {
    const back = diffCities(estate(fast).build(), estate(slow).build());
    expect(back.zones.map(({ served }) => served)).toEqual([false, false]);
  });
});
