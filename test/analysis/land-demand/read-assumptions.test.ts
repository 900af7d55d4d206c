// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLandDemandInput } from '../../../src/analysis/land-demand/read-assumptions';
import { readSectorsCsv } from '../../../src/analysis/land-demand/read-sectors';

const good = () => ({
  horizonYears: 20,
  reuseOn: 'relocations',
  sectors: [{ name: 'toy', E: 10_000, a: 1, v: 0.007, n: 0.0015, w: 0, f: 225 }],
  automation: { s: 0.5, rho: 1, epsilon: 0, g: 0, delta: 0, mu: 1 },
});

/** Sets one value by a path such as `sectors.0.v`. */
function withValue(path: string, value: unknown) {
  const input: unknown = good();
  const keys = path.split('.');
  let inner = input as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) inner = inner[key] as Record<string, unknown>;
  inner[keys.at(-1)!] = value;
  return input;
}

function fieldsRefused(input: unknown) {
  const reading = readLandDemandInput(input);
  return reading.ok ? [] : reading.problems.map(({ code, field }) => `${field} ${code}`);
}

test('a complete input is read as it is', () => {
  expect(readLandDemandInput(good())).toEqual({ ok: true, value: good() });
});

describe('bad values are refused with the name of their field', () => {
  const numbers = ['E', 'a', 'v', 'n', 'w', 'f'].map((letter) => [
    `sectors.0.${letter}`,
    `sectors[0].${letter}`,
  ]);
  numbers.push(...['s', 'rho', 'epsilon', 'mu'].map((key) => [`automation.${key}`, `automation.${key}`]));
  numbers.push(['horizonYears', 'horizonYears']);

  test.each(numbers as [string, string][])('%s: NaN, infinite, text, null', (path, field) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '1', null]) {
      expect(fieldsRefused(withValue(path, value)).some((text) => text.startsWith(`${field} `))).toBe(true);
    }
    expect(fieldsRefused(withValue(path, undefined))).toEqual([`${field} missing`]);
  });

  test.each(numbers as [string, string][])('%s: negative', (path, field) => {
    expect(fieldsRefused(withValue(path, -1))).toEqual([`${field} too-small`]);
  });

  test.each([
    ['sectors.0.a', 1.1, 'sectors[0].a too-large'],
    ['sectors.0.w', 2, 'sectors[0].w too-large'],
    ['automation.g', -1, 'automation.g too-small'],
    ['automation.delta', Number.NaN, 'automation.delta not-a-number'],
    ['horizonYears', 12.5, 'horizonYears not-whole'],
    ['reuseOn', 'some', 'reuseOn not-offered'],
    ['sectors', [], 'sectors too-small'],
    ['netToGross', 0.9, 'netToGross too-small'],
    ['automation.tau', 1, 'automation.tau unknown-key'],
    ['sectors.0.jobs', 1, 'sectors[0].jobs unknown-key'],
    ['horizon', 20, 'horizon unknown-key'],
  ])('%s = %s', (path, value, wanted) => {
    expect(fieldsRefused(withValue(path, value))).toEqual([wanted]);
  });

  test('automation that leaves no job (k ≤ 0)', () => {
    const input = { ...good(), automation: { ...good().automation, s: 1, rho: 1 } };
    expect(fieldsRefused(input)).toEqual(['automation.rho k-not-positive']);
    expect(fieldsRefused({ ...good(), automation: { ...good().automation, s: 2, rho: 1 } })).toEqual([
      'automation.s too-large',
      'automation.rho k-not-positive',
    ]);
  });

  test('a series that is too short, and growth beside a series', () => {
    const short = { form: 'linear', series: [{ year: 2020, jobs: 5 }] };
    expect(fieldsRefused(withValue('sectors.0.trend', short))).toEqual([
      'sectors[0].trend.series too-few-years',
    ]);
    const long = {
      form: 'linear',
      series: Array.from({ length: 8 }, (_, i) => ({ year: 2010 + i, jobs: 5 })),
    };
    const grows = withValue('sectors.0.trend', long) as ReturnType<typeof good>;
    expect(fieldsRefused(grows)).toEqual([]);
    grows.automation.g = 0.01;
    expect(fieldsRefused(grows)).toEqual(['automation.g growth-twice']);
  });
});

test('whatever is handed in, reading never throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      readLandDemandInput(value);
      readLandDemandInput({ ...good(), automation: value, sectors: [value] });
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

describe('sectors from a CSV', () => {
  test('semicolons, decimal comma, byte order mark and a quoted name', () => {
    const csv = '\uFEFFname;E;a;v;n;w;f\r\n"Metall; Draht";7228;1;0,007;0,003;0,25;148\r\n';
    expect(readSectorsCsv(csv)).toEqual({
      ok: true,
      value: [{ name: 'Metall; Draht', E: 7228, a: 1, v: 0.007, n: 0.003, w: 0.25, f: 148 }],
    });
  });

  test('columns in another order, commas between them', () => {
    const reading = readSectorsCsv('f,w,n,v,a,E,name\n148,0,.003,.007,.4,12452,trade\n');
    expect(reading.ok && reading.value[0]).toEqual({
      name: 'trade',
      E: 12_452,
      a: 0.4,
      v: 0.007,
      n: 0.003,
      w: 0,
      f: 148,
    });
  });

  test.each([
    ['', 'line 1, column name'],
    ['name;E;a;v;n;w\nx;1;1;0;0;0', 'line 1, column f'],
    ['name;E;a;v;n;w;f;g\n', 'line 1, column g'],
    ['name;E;a;v;n;w;f', 'line 2'],
    ['name;E;a;v;n;w;f\n\nx;1;1;0;0;0;', 'line 3, column f'],
    ['name;E;a;v;n;w;f\nx;-1;1;0;0;0;1', 'line 2, column E'],
    ['name;E;a;v;n;w;f\nx;many;1;0;0;0;1', 'line 2, column E'],
    ['name;E;a;v;n;w;f\nx;12.452;1;0;0;0;1', 'line 2, column E'],
    ['name;E;a;v;n;w;f\n;1;1;0;0;0;1', 'line 2, column name'],
    ['name;E;a;v;n;w;f\nx;1;1;0;0;0;1;7', 'line 2'],
    ['name;E;a;v;n;w;f\nx;1;1;0;0;0;1\nSumme;1;1;0;0;0;1', 'line 3, column name'],
    ['name;E;a;v;n;w;f\nx;1;1;0;0;0;1\nx;1;1;0;0;0;1', 'line 3, column name'],
    ['Branchen;;;;;;\nname;E;a;v;n;w;f\nx;1;1;0;0;0;1', 'line 1'],
  ])('%j is refused and the place is named', (csv, field) => {
    const reading = readSectorsCsv(csv);
    expect(reading.ok ? null : reading.problems[0]!.field).toBe(field);
  });

  test('blank rows and columns of a spreadsheet are no sectors', () => {
    const reading = readSectorsCsv('name;E;a;v;n;w;f;;\nx;1;1;0;0;0;1;;\n;;;;;;;;\n');
    expect(reading.ok && reading.value).toHaveLength(1);
  });

  test('a column of another name is one problem that says which was probably meant', () => {
    const reading = readSectorsCsv('Name;E;a;v;n;w;f\nx;1;1;0;0;0;1\n');
    expect(reading.ok ? [] : reading.problems.map(({ code, expected }) => [code, expected])).toEqual([
      ['missing', 'Name → name'],
    ]);
  });
});
