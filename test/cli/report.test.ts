// SPDX-License-Identifier: EUPL-1.2
// `nuf report` over the committed data: one object, the same bytes each time, the same numbers as the page.

import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { coverageShares, shareIn } from '../../src/analysis/coverage/coverage';
import { WrongUse } from '../../src/cli/command';
import { readDataFolder } from '../../src/cli/folder/data-folder';
import { report } from '../../src/cli/report';
import { readCity } from '../../src/core/read/read-city';

const data = resolve('data');

async function run(args: readonly string[], lang: 'de' | 'en' = 'de') {
  const said = { out: '', err: '' };
  const code = await report.run([...args, '--data', data], {
    cwd: process.cwd(),
    packageDir: process.cwd(),
    lang,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

describe('as JSON', () => {
  let text = '';
  beforeAll(async () => {
    const { code, out, err } = await run(['--json']);
    expect([code, err]).toEqual([0, '']);
    text = out;
  });

  test('has a number or null for each group, unit, technology and threshold', () => {
    const { coverage } = JSON.parse(text);
    for (const group of ['industrial', 'residential', 'mixed', 'all']) {
      for (const unit of ['area', 'households', 'businesses']) {
        for (const technology of ['any', 'ftthb', 'hfc', 'fttc']) {
          const speeds = coverage[group][unit][technology];
          expect(Object.keys(speeds)).toEqual(['30', '50', '100', '200', '400', '1000']);
          for (const share of Object.values(speeds)) {
            expect(share === null || (typeof share === 'number' && share >= 0 && share <= 1)).toBe(true);
          }
        }
      }
    }
  });

  test('says its date, its sources and that it rests on demo data', () => {
    const made = JSON.parse(text);
    expect(made).toMatchObject({ schemaVersion: 1, demo: true, scenario: false, asOf: '2021-H1' });
    expect(made.demoLayers).toContain('broadband-coverage');
    expect(made.sources.length).toBeGreaterThan(0);
    expect(made.official.rows).toHaveLength(15);
    expect(made.contacts.length).toBeGreaterThan(0);
  });

  test('has the numbers of the page, to nine decimals', () => {
    const { city } = readCity(readDataFolder(data), { trust: true });
    const share = shareIn(coverageShares(city), {
      group: 'industrial',
      unit: 'businesses',
      technology: 'ftthb',
      mbit: 1000,
    });
    const made = JSON.parse(text);
    expect(made.coverage.industrial.businesses.ftthb['1000']).toBeCloseTo(share.value!, 9);
    expect(made.amounts.industrial.businesses.ftthb['1000'].denominator).toBeCloseTo(share.denominator, 8);
  });

  test('has the whole curve: the data first, each later date as its own quarter gives it', async () => {
    const { curve, coverage, expansion } = JSON.parse(text);
    expect(curve.dates.map(({ date }: { date: string }) => date)).toEqual(['2021-H1', '2022-Q4', '2026-Q4']);
    expect(curve.dates[1].plansAdded).toEqual(['plan-telekom-altstadt']);
    const then = JSON.parse((await run(['--json', '--quarter', '2022-Q4'])).out);
    const at = ({ shares }: typeof curve, date: number) => shares.all.households.ftthb['1000'][date];
    expect(at(curve, 0)).toBe(coverage.all.households.ftthb['1000']);
    expect(at(curve, 1)).toBe(then.coverage.all.households.ftthb['1000']);
    expect(at(curve, 1)).toBeGreaterThan(at(curve, 0));
    expect(then.curve).toEqual(curve);
    const named = [...curve.dates.flatMap((date: { plansAdded: string[] }) => date.plansAdded)];
    named.push(...curve.notCounted.map(({ id }: { id: string }) => id));
    expect(named.sort()).toEqual(expansion.map(({ id }: { id: string }) => id).sort());
    expect(curve.officialUnits.industrial).toEqual({
      households: null,
      businesses: 'firmsInEstates',
      area: null,
    });
  });

  test('gives the same bytes again', async () => {
    expect((await run(['--json'])).out).toBe(text);
  });

  test('keeps zones that are known by name only, without inventing figures', () => {
    const { zones } = JSON.parse(text);
    const nameless = zones.filter((zone: { coverage: unknown }) => zone.coverage === null);
    for (const zone of nameless) expect(zone).toMatchObject({ areaM2: null, households: null });
  });
});

test('as text prints the denominator of every line and marks demo data', async () => {
  const { out } = await run([]);
  expect(out).toContain('DEMO');
  expect(out).toMatch(/ganze Stadt, Haushalte.* von 35\.378\n/);
  // How many businesses the city has is published by nobody; those of its estates were counted.
  expect(out).toMatch(/ganze Stadt, Betriebe.* von 6\.674\s\(angenommen\)\n/);
  expect(out).toMatch(/Gewerbe, Betriebe.* von 1\.652\n/);
  expect((await run([], 'en')).out).toMatch(/whole city, households.* of 35,378/);
  // As the language writes numbers, and 100 only where it is exact.
  expect(out).toMatch(/Gewerbe, Betriebe +95,1 /);
  expect((await run([], 'en')).out).toMatch(/industrial, businesses +95\.1 /);
});

test('what was added to the data stands in the line that says their day', async () => {
  const head = async (args: readonly string[], lang: 'de' | 'en' = 'de') =>
    (await run(args, lang)).out.split('\n')[0];
  expect(await head([])).toMatch(/, Stand Mitte 2021$/);
  expect(await head(['--quarter', '2026-Q4'])).toMatch(/, Stand Mitte 2021, ergänzt für 2026-Q4$/);
  expect(await head(['--quarter', '2026-Q4'], 'en')).toMatch(/, as of mid-2021, with additions for 2026-Q4$/);
});

test('a quarter that is none is wrong use', async () => {
  await expect(async () => run(['--quarter', '2026'])).rejects.toThrow(WrongUse);
});

test('a folder that is not there is wrong use', () => {
  const io = {
    cwd: process.cwd(),
    packageDir: process.cwd(),
    lang: 'de',
    out: () => {},
    err: () => {},
  } as const;
  expect(() => report.run(['--data', 'gibt-es-nicht'], io)).toThrow(WrongUse);
});
