// SPDX-License-Identifier: EUPL-1.2
// Not known is not no: `nuf coverage` says how many its shares do not speak for.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { polygonAt } from '../../a-city';
import { runNuf } from '../run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-gap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one, two] = ['100mN56750E4040', '100mN56750E4041'];

async function coverage(shares: readonly [string, string], more: readonly string[] = []) {
  const zone = { type: 'Feature', id: 'A', properties: {}, geometry: polygonAt([0, 0, 200, 200]) };
  writeFileSync(join(folder, 'z.geojson'), JSON.stringify(zone));
  const head = 'raster_id;households;businesses;down_fn_hh_alle_1000;down_fn_gew_alle_1000';
  const rows = [`${one};10;2;${shares[0]};${shares[0]}`, `${two};30;2;${shares[1]};${shares[1]}`];
  writeFileSync(join(folder, 'c.csv'), `${[head, ...rows].join('\n')}\n`);
  const asked = ['--zones', 'z.geojson', '--coverage', 'c.csv', '--thresholds', '1000', ...more];
  return runNuf(['coverage', ...asked], folder);
}

test('a share of households says how many have no figure, and nothing where it speaks for all', async () => {
  const asked = ['--weight', 'households'] as const;
  const gap = await coverage(['ca. 50 %', '0'], [...asked, '--json']);
  expect(JSON.parse(gap.out)).toMatchObject([{ share: { 1000: 0 }, withoutFigure: { 1000: 10 } }]);
  expect(gap.err).toContain(
    'In 1 von 1 Gebieten stehen Haushalte ohne Angabe; der Anteil gilt für die mit Angabe. Am meisten in A: 10 von 40 (25,00\u00a0%) ab 1000 Mbit/s.',
  );
  const all = await coverage(['100', '0'], [...asked, '--json']);
  expect([all.code, all.err]).toEqual([0, '']);
  expect(JSON.parse(all.out)).toMatchObject([{ withoutFigure: { 1000: 0 } }]);
});

test('businesses are called so, in English too; an area counts nobody', async () => {
  const gap = await coverage(['100', ''], ['--weight', 'businesses', '--lang', 'en']);
  expect(gap.err).toBe(
    'nuf coverage: In 1 of 1 zones there are businesses without a figure; the share is of those with one. Most in A: 2 of 4 (50.00%) from 1000 Mbit/s. With --json the number stands at each zone (withoutFigure).\n',
  );
  const area = await coverage(['100', ''], ['--json']);
  expect(JSON.parse(area.out)[0]).not.toHaveProperty('withoutFigure');
});
