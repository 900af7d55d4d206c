// SPDX-License-Identifier: EUPL-1.2
// The coordinate system of a layer: whose word counts, what is asked, and what is told.

import { describe, expect, test } from 'vitest';
import type { CrsParameters } from '../../../src/core/crs/crs-parameters';
import { crsOfEpsg } from '../../../src/core/crs/epsg';
import { resolveCrs } from '../../../src/import/georeference/resolve-crs';
import type { Point } from '../../../src/import/georeference/sample';
import type { CrsStatement } from '../../../src/import/reader/format';
import { ImportLog } from '../../../src/import/reader/import-log';

const metres: Point = [404_000, 5_675_000];
const degrees: Point = [7.6, 51.2];
const crs = (code: number): CrsParameters => crsOfEpsg(code)!;
const named = (name: string): CrsStatement => ({ kind: 'named', name, from: '.prj' });
const none: CrsStatement = { kind: 'none' };
const byRule: CrsStatement = { kind: 'degrees-by-rule', from: 'RFC 7946' };

function resolved(
  statement: CrsStatement,
  points: readonly Point[],
  { asked = null, areOpen = false }: { asked?: CrsParameters | null; areOpen?: boolean } = {},
) {
  const log = new ImportLog();
  const answer = resolveCrs(statement, asked, { points, areAxesOpen: areOpen }, log);
  const said = log.findings.map(({ code, found, expected }) => [code, found, expected]);
  const short =
    answer.kind === 'known'
      ? { name: answer.of.crs.name, from: answer.of.crsFrom, isSwapped: answer.of.isSwapped }
      : { asked: answer.asked, choices: answer.choices };
  return { ...short, said };
}
const offered = [25832, 25833, 4647, 31466, 31467, 3035, 4326].map((code) => `EPSG:${code}`);

describe('the word of the file', () => {
  test('holds by its name or by its parameters', () => {
    const known = { name: 'EPSG:25832', from: '.prj', isSwapped: false, said: [] };
    expect(resolved(named('EPSG:25832'), [metres])).toEqual(known);
    expect(resolved({ kind: 'parameters', crs: crs(25832), from: '.prj' }, [metres])).toEqual(known);
    expect(resolved(named('EPSG:25832'), [])).toEqual(known);
  });

  test('that nobody knows is asked, with the likeliest answer first and each once', () => {
    expect(resolved(named('EPSG:99999'), [metres])).toEqual({
      asked: 'EPSG:99999 [404000, 5675000]',
      choices: offered,
      said: [],
    });
    expect(resolved({ kind: 'unknown', name: 'Gauss', from: '.prj' }, [[5_404_000, 5_675_000]])).toEqual({
      asked: 'Gauss [5404000, 5675000]',
      choices: ['EPSG:31469', ...offered],
      said: [],
    });
    expect(resolved(named('lokal'), [[4_404_000, 2_675_000]]).choices).toEqual([
      'EPSG:3035',
      ...offered.filter((code) => code !== 'EPSG:3035'),
    ]);
  });

  test('without a place to go by is asked by its name alone, with the usual answers', () => {
    expect(resolved(named('lokal'), [])).toEqual({ asked: 'lokal', choices: offered, said: [] });
    expect(resolved(named('lokal'), [[12, 34]])).toMatchObject({ choices: offered });
  });

  test.each([
    ['metres that are degrees', 'EPSG:25832', degrees],
    ['degrees that are metres', 'EPSG:4326', metres],
  ])('that the values contradict is asked again: %s', (_, name, point) => {
    const { asked, said } = resolved(named(name), [point]);
    expect(asked).toBe(`${name} [${point.join(', ')}]`);
    expect(said).toEqual([['import-crs-contradicts', name, `[${point.join(', ')}]`]]);
  });

  test('is not contradicted by degrees whose latitude stands first', () => {
    expect(resolved(named('EPSG:4326'), [[80, 170]])).toMatchObject({ name: 'EPSG:4326', said: [] });
  });

  test('on the order of the axes holds where the format leaves it open, and the values come before it', () => {
    const urn = named('urn:ogc:def:crs:EPSG::4326');
    expect(resolved(urn, [[40, -75]], { areOpen: true })).toMatchObject({
      isSwapped: true,
      said: [['import-axes-unclear', expect.anything(), 'lat, lon']],
    });
    expect(resolved(urn, [degrees], { areOpen: true })).toMatchObject({ isSwapped: false, said: [] });
    expect(resolved(named('EPSG:25832'), [[5_675_000, 404_000]])).toMatchObject({
      isSwapped: true,
      said: [['import-axes-swapped', expect.anything(), null]],
    });
  });

  test('on an older datum is told with how exactly it leads to the new one', () => {
    const shifted = crs(31467);
    expect(resolved(named('EPSG:31467'), [[3_404_000, 5_675_000]]).said).toEqual([
      ['import-crs-shifted', 'EPSG:31467', String(shifted.accuracyM)],
    ]);
  });
});

describe('without a word of the file', () => {
  test('degrees are taken for WGS84: told, unless they are a rule of the format', () => {
    expect(resolved(none, [degrees])).toEqual({
      name: 'EPSG:4326',
      from: 'values',
      isSwapped: false,
      said: [['import-crs-assumed', 'EPSG:4326', null]],
    });
    expect(resolved(byRule, [degrees])).toEqual({
      name: 'EPSG:4326',
      from: 'RFC 7946',
      isSwapped: false,
      said: [],
    });
  });

  test('no place, nothing assumed and nothing asked', () => {
    expect(resolved(none, [])).toEqual({ name: 'EPSG:4326', from: 'values', isSwapped: false, said: [] });
  });

  test.each([none, byRule])('metres are asked for, also of one place among many (%o)', (statement) => {
    const question = { asked: '[404000, 5675000]', choices: offered, said: [] };
    expect(resolved(statement, [metres])).toEqual(question);
    expect(resolved(statement, [degrees, metres])).toMatchObject({ asked: '[7.6, 51.2]', said: [] });
  });

  test.each([
    [360, 90, true],
    [-360, -90, true],
    [360.1, 0, false],
    [-360.1, 0, false],
    [0, 90.1, false],
    [0, -90.1, false],
  ])('[%d, %d] are degrees: %s', (x, y, areDegrees) => {
    expect('name' in resolved(byRule, [[x, y]])).toBe(areDegrees);
  });
});

describe('the word of the user', () => {
  test('comes before that of the file, which is told where they differ', () => {
    expect(resolved(named('EPSG:25833'), [metres], { asked: crs(25832) })).toEqual({
      name: 'EPSG:25832',
      from: '--crs',
      isSwapped: false,
      said: [['import-crs-overruled', 'EPSG:25833', 'EPSG:25832']],
    });
  });

  test('overrules nobody who says the same, nothing, or only a rule', () => {
    const asked = crs(25832);
    for (const statement of [named('EPSG:25832'), named('EPSG:99999'), byRule, none]) {
      expect(resolved(statement, [metres], { asked })).toEqual({
        name: 'EPSG:25832',
        from: '--crs',
        isSwapped: false,
        said: [],
      });
    }
    // Degrees by rule of the format, and other degrees by the user.
    expect(resolved(byRule, [degrees], { asked: crs(4258) })).toMatchObject({ name: 'EPSG:4258', said: [] });
  });

  test('that the values contradict is asked again, and it says nothing on the order of axes', () => {
    expect(resolved(none, [degrees], { asked: crs(25832) })).toMatchObject({
      asked: 'EPSG:25832 [7.6, 51.2]',
      said: [['import-crs-contradicts', 'EPSG:25832', '[7.6, 51.2]']],
    });
    const urn = named('urn:ogc:def:crs:EPSG::4326');
    expect(resolved(urn, [[40, -75]], { asked: crs(4326), areOpen: true })).toMatchObject({
      isSwapped: false,
      said: [['import-axes-unclear', expect.anything(), 'lon, lat']],
    });
  });
});
