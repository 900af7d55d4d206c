// SPDX-License-Identifier: EUPL-1.2
// The generated coverage cells: on the official grid, consistent in themselves, and the same on every run.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as turf from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { parseUtmRasterId } from '../../src/core/geo/grid-id';
import { toPlane } from '../../src/core/geo/projection';
import { coverageColumn, coverageGroups, coverageTechnologies } from '../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { dataFile, outlined, type ZoneFeature } from './data-folder';

const cells = outlined('broadband-coverage');
const percent = (cell: ZoneFeature, ...[group, technology, mbit]: Parameters<typeof coverageColumn>) =>
  cell.properties[coverageColumn(group, technology, mbit)] as number | undefined;
const total = (name: 'households' | 'businesses') =>
  cells.reduce((sum, cell) => sum + Number(cell.properties[name]), 0);

describe('coverage cells', () => {
  test('hold the 35,378 households of the census', () => {
    expect(total('households')).toBe(35378);
    expect(cells.length).toBeGreaterThan(2500);
    expect(cells.length).toBeLessThan(4000);
  });

  test('lie where their id says: lower-left corner in hundreds of metres of EPSG:25832', () => {
    for (const cell of cells) {
      const { row, column } = parseUtmRasterId(String(cell.properties.raster_id))!;
      expect(cell.id).toBe(cell.properties.raster_id);
      const corners = cell.geometry.coordinates[0]!.map(([lon, lat]) => toPlane('EPSG:25832', lon!, lat!));
      const wanted = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ];
      corners.forEach(([x, y], at) => {
        expect(Math.abs(x - (column + wanted[at]![0]!) * 100)).toBeLessThan(0.02);
        expect(Math.abs(y - (row + wanted[at]![1]!) * 100)).toBeLessThan(0.02);
      });
    }
  });

  test('a share never rises with the speed', () => {
    for (const cell of cells) {
      for (const group of coverageGroups) {
        for (const technology of coverageTechnologies) {
          const shares = thresholdsMbit.map((mbit) => percent(cell, group, technology, mbit) ?? 0);
          expect(shares, cell.id).toEqual([...shares].sort((a, b) => b - a));
        }
      }
    }
  });

  test('the best of all lies between the largest technology and their sum', () => {
    for (const cell of cells) {
      for (const group of coverageGroups) {
        for (const mbit of thresholdsMbit) {
          const [best, ...each] = coverageTechnologies.map((technology) =>
            percent(cell, group, technology, mbit),
          );
          if (best === undefined) continue;
          expect(best, cell.id).toBeGreaterThanOrEqual(Math.max(...each.map(Number)));
          // Three shares are each rounded to two decimals.
          expect(best, cell.id).toBeLessThanOrEqual(
            Math.min(
              100,
              each.map(Number).reduce((a, b) => a + b, 0.02),
            ),
          );
        }
      }
    }
  });

  test('a group has figures exactly where it has units; estates repeat the firms of the cell', () => {
    for (const cell of cells) {
      const { households, businesses } = cell.properties;
      expect(percent(cell, 'hh', 'alle', 30) !== undefined, cell.id).toBe(Number(households) > 0);
      expect(percent(cell, 'gew', 'alle', 30) !== undefined, cell.id).toBe(Number(businesses) > 0);
      const inEstate = percent(cell, 'gwg', 'alle', 100);
      if (inEstate !== undefined) expect(inEstate, cell.id).toBe(percent(cell, 'gew', 'alle', 100));
    }
  });

  test('a share is a whole number of units', () => {
    for (const cell of cells) {
      const households = Number(cell.properties.households);
      const share = percent(cell, 'hh', 'fttc', 100);
      if (share === undefined) continue;
      const count = (share * households) / 100;
      expect(Math.abs(count - Math.round(count)), cell.id).toBeLessThanOrEqual(0.00005 * households + 1e-9);
    }
  });

  test('all cells have 4G as the whole district has; of 5G its 88.77 % say nothing of a single cell', () => {
    expect(cells.every((cell) => cell.properties.verf_4g === 1)).toBe(true);
    expect(cells.every((cell) => cell.properties.verf_5g === null)).toBe(true);
  });

  test('every cell says that it is demo and what its totals match', () => {
    for (const cell of cells) {
      expect(cell.properties.confidence).toBe('demo');
      expect(cell.properties.note).toContain('treffen den Breitbandatlas von Mitte 2021');
    }
  });

  test('all lie inside the boundary', () => {
    const boundary = outlined('boundary')[0]!;
    for (const cell of cells) {
      for (const corner of cell.geometry.coordinates[0]!) {
        expect(turf.booleanPointInPolygon(corner, boundary), cell.id).toBe(true);
      }
    }
  });

  test('the generator writes the committed file again, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nuf-coverage-'));
    const out = join(folder, 'cells.geojson');
    const script = fileURLToPath(new URL('../../scripts/make-data/main.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--out', out]);
    const same = readFileSync(out).equals(readFileSync(dataFile('broadband-coverage.geojson')));
    rmSync(folder, { recursive: true });
    expect(same, 'run: node scripts/make-data/main.mjs').toBe(true);
  });
});
