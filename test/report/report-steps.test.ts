// SPDX-License-Identifier: EUPL-1.2
// The report of a country in slices: the same document, one sum over the cells of a group at a time, and it can be left.

import { expect, test, vi } from 'vitest';
import { councilReport, reportSteps } from '../../src/report/council-report';
import { plainQuestion } from '../../src/report/document/given';
import { inSlices } from '../../src/session/load/yield-to-input';
import { aCity, everySpeed } from '../a-city';
import { someFacts } from './a-council';

/** Made anew each time: sums are remembered by city. */
function material() {
  const builder = aCity().withBoundary([0, 0, 2000, 3000]);
  for (const [at, group] of (['industrial', 'residential', 'mixed'] as const).entries()) {
    for (let z = 0; z < 3; z++) {
      const [column, row] = [z * 2, at * 2];
      builder.withZone(`${group} ${z}`, group, [column * 100, row * 100, 100, 100]);
      const hh = { ...everySpeed('alle', 30 * z + at), ...everySpeed('ftthb', 20 * z) };
      builder.withCell(column, row, { households: 10 + z, businesses: 2, hh, gew: everySpeed('alle', 50) });
    }
  }
  builder.withCells(0, 10, 20, 20, { households: 3, businesses: 1, hh: everySpeed('alle', 80) });
  builder.withPlan('Glasfaser', [0, 0, 500, 500], { fibre: 'yes', announcements: [] });
  return { city: builder.build(), facts: someFacts, changes: null };
}

test('the report in slices is the report at once', async () => {
  for (const question of [plainQuestion, { ...plainQuestion, unit: 'area' as const }]) {
    const sliced = await inSlices(reportSteps(material(), question));
    expect(JSON.stringify(sliced)).toBe(JSON.stringify(councilReport(material(), question)));
    expect(sliced?.sections).toHaveLength(20);
  }
});

test('no step adds more than one share of a group up', () => {
  const { city, ...rest } = material();
  const { cells } = city;
  let reads = 0;
  const counting = <A extends object>(of: A): A =>
    new Proxy(of, {
      get: (column, key) => {
        reads += 1;
        return Reflect.get(column, key);
      },
    });
  const percent = new Map([...cells!.percent].map(([name, column]) => [name, counting(column)]));
  const steps = reportSteps({ city: { ...city, cells: { ...cells!, percent } }, ...rest }, plainQuestion);
  const read: number[] = [];
  for (let done = false; !done; read.push(reads)) {
    reads = 0;
    done = steps.next().done === true;
  }
  expect(read.filter((one) => one >= cells!.count).length).toBeGreaterThan(20);
  // Each cell once or, where two columns may speak for its businesses, twice.
  expect(Math.max(...read)).toBeLessThan(3 * cells!.count);
});

test('says how far it is: step by step from none to the last, of a number that stays', () => {
  for (const question of [plainQuestion, { ...plainQuestion, unit: 'area' as const }]) {
    const told = [...reportSteps(material(), question)].filter((progress) => progress !== undefined);
    expect(told.map(({ done }) => done)).toEqual(told.map((_, at) => at));
    expect(new Set(told.map(({ of }) => of))).toEqual(new Set([told.length]));
    // More than the sums of a country's shares take is hidden in no single step.
    expect(told.length).toBeGreaterThan(100);
  }
});

test('who waits is told once a slice at most', async () => {
  const told: number[] = [];
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  await inSlices(reportSteps(material(), plainQuestion), undefined, ({ done }) => void told.push(done));
  clock.mockRestore();
  expect(told.length).toBeGreaterThan(2);
  expect(told.length).toBeLessThan(now / 10);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test('who leaves gets none, and hears no more of it', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await inSlices(reportSteps(material(), plainQuestion), stop.signal)).toBeNull();
  const leaving = new AbortController();
  const told: number[] = [];
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const result = await inSlices(reportSteps(material(), plainQuestion), leaving.signal, ({ done }) => {
    told.push(done);
    leaving.abort();
  });
  clock.mockRestore();
  expect(result).toBeNull();
  expect(told).toHaveLength(1);
});
