// SPDX-License-Identifier: EUPL-1.2
// Of what is still on its way nothing is said to be unknown: cells, the areas of a group, projects of a later date.

import { expect, test } from 'vitest';
import { layersOfGroup, zoneLayers } from '../../src/analysis/roles/zones';
import type { LayerId } from '../../src/layers';
import { comingLayers, comingTechnologies, isShareComing } from '../../src/session/coming';
import { troubleWith } from '../../src/session/load/manifest';

const without = (...files: readonly string[]) => ({
  more: null,
  troubles: files.map((file) => troubleWith(file, 'late')),
});
const atDate = { technology: 'alle', quarter: null } as const;

test('a group is counted from the layers that may hold it, the city from its boundary', () => {
  expect(layersOfGroup('industrial')).toEqual(['industrial-zones']);
  expect(layersOfGroup('residential')).toEqual(['residential-zones']);
  expect(layersOfGroup('mixed')).toEqual(['residential-zones']);
  expect(layersOfGroup('all')).toEqual(['boundary']);
  expect([...zoneLayers].sort()).toEqual(['industrial-zones', 'residential-zones']);
});

test('a share waits for the areas of its own group, and for no other', () => {
  const open = without('industrial-zones.geojson');
  expect(isShareComing(open, { group: 'industrial', ...atDate })).toBe(true);
  for (const group of ['residential', 'mixed', 'all'] as const)
    expect(isShareComing(open, { group, ...atDate })).toBe(false);
  expect(isShareComing(without('boundary.geojson'), { group: 'all', ...atDate })).toBe(true);
});

test('projects that are late hold up a later date and not the data’s own', () => {
  const open = without('planned-expansion.geojson');
  expect(isShareComing(open, { group: 'all', technology: 'alle', quarter: '2027-Q4' })).toBe(true);
  expect(isShareComing(open, { group: 'all', ...atDate })).toBe(false);
});

test('late cells hold up every share; a file that is lost holds up none', () => {
  expect(isShareComing(without('broadband-coverage.cells'), { group: 'all', ...atDate })).toBe(true);
  expect(comingTechnologies(without('broadband-coverage.cells'))).toContain('ftthb');
  const lost = { more: null, troubles: [troubleWith('broadband-coverage.cells', 'network')] };
  expect(isShareComing(lost, { group: 'all', ...atDate })).toBe(false);
});

test('of the layers that a part speaks of those on their way are named', () => {
  const asked: readonly LayerId[] = ['planned-expansion', 'commercial-sites'];
  expect(comingLayers(without('planned-expansion.geojson', 'places.geojson'), asked)).toEqual([
    'planned-expansion',
  ]);
});
