// SPDX-License-Identifier: EUPL-1.2
// The nearest fibre is the nearest of all who are counted, whoever leads there; and what was built since is told with its own source and date, not
// with those of the data that know nothing of it.

import { bboxPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { nearestLines } from '../../../src/analysis/place/nearest-line';
import { countedUnits } from '../../../src/analysis/place/subject';
import type { SiteTarget } from '../../../src/analysis/site-check/site-check';
import { checkedSite, featureOf } from '../a-checked-site';

function rowsOf(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const label = language === 'de' ? 'Nächste Glasfaser' : 'Nearest fibre';
  const { check, facts } = checkedSite(target, { language });
  const rows = facts.filter((fact) => fact.label === label);
  return {
    check,
    rows,
    said: rows.map(({ value }) => value?.replaceAll('\u00a0', ' ') ?? null),
  };
}

test('Bierbaum: that fibre is in this very cell for households stands beside the 2.9 km to that of businesses', () => {
  const target: SiteTarget = { kind: 'point', lon: 7.6539, lat: 51.19841 };
  expect(rowsOf(target).said).toEqual([
    'Mitte 2021: 2,9 km Luftlinie bis zum nächsten Feld, in dem mindestens die Hälfte der Betriebe sie mit Gigabit hat; mindestens die Hälfte der Haushalte hat sie schon hier, in diesem 100-Meter-Feld (0 m)',
    'seit Dezember 2022 weitgehend gebaut („Telekom-Glasfaser Altstadt“): 1,9 km Luftlinie (± 400 m)',
  ]);
  expect(rowsOf(target, 'en').said[0]).toBe(
    'In mid-2021: 2.9 km straight line to the nearest cell in which at least half of the businesses have it with gigabit; at least half of the households have it already here, in this 100 m cell (0 m)',
  );
});

test('an outline in which nobody is counted: 50 m to the fibre of households are told beside the 950 m', () => {
  const target: SiteTarget = {
    kind: 'outline',
    geometry: bboxPolygon([7.71226, 51.22608, 7.71826, 51.22968]).geometry,
  };
  const [said] = rowsOf(target).said;
  expect(said).toMatch(
    /^Mitte 2021: 9\d0 m Luftlinie bis .* der Betriebe sie mit Gigabit hat; mindestens die Hälfte der Haushalte hat sie schon nach \d\d m Luftlinie$/,
  );
});

test('over a grid of points: no cell that is nearer for anybody is left out', () => {
  let told = 0;
  for (let lon = 7.56; lon < 7.72; lon += 0.01) {
    for (let lat = 51.18; lat < 51.26; lat += 0.01) {
      const { check, rows } = rowsOf({ kind: 'point', lon, lat });
      if (!check.answer || !check.nearestFibre || check.answer.insideMunicipality === false) continue;
      const all = nearestLines(check.answer.nearest, countedUnits).fibre.map(({ distanceM }) => distanceM);
      const said = [check.nearestFibre, check.nearestFibreOfOthers].flatMap((one) => one?.distanceM ?? []);
      expect(Math.min(...said)).toBe(Math.min(...all));
      const isSaid = rows.some(({ value }) => /hat sie schon/.test(value ?? ''));
      expect(isSaid).toBe(check.nearestFibreOfOthers !== null);
      told += isSaid ? 1 : 0;
    }
  }
  expect(told).toBeGreaterThan(5);
});

test.each(['building-pc', 'building-forum', 'site-turck'])(
  '%s: that fibre was built in December 2022 is from who reported it, not from the data of mid-2021',
  (id) => {
    const { rows } = rowsOf(featureOf(id));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.value).toMatch(/^seit Dezember 2022 /);
    expect(rows[0]?.source).toContain('come-on');
    expect(rows[0]?.asOf).toMatch(/^2022-12/);
  },
);

test('what was built nearby has a row of its own, with its own source', () => {
  const { rows } = rowsOf({ kind: 'point', lon: 7.629, lat: 51.22 });
  expect(rows.map(({ value, asOf }) => [value?.slice(0, 10), asOf?.slice(0, 4)])).toEqual([
    ['Mitte 2021', '2021'],
    ['seit Dezem', '2022'],
  ]);
  expect(rows[0]?.source).not.toBe(rows[1]?.source);
});
