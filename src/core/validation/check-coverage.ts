// SPDX-License-Identifier: EUPL-1.2
// Sense of coverage cells: the id names the square that is drawn, and the shares fit together ("at least" is cumulative).

import { coverageColumn, coverageGroups, coverageTechnologies } from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { type FindingList, type FindingPlace, quote } from '../findings/finding-list';
import { formatRasterId, type GridCell, parseUtmRasterId } from '../geo/grid-id';
import { fromPlane } from '../geo/projection';
import { formatPosition } from './check-geometry-structure';
import type { PlacedFeature } from './check-structure';
import { within } from './members';

/** Official shares have two decimals; a difference below this is rounding. */
const tolerancePercent = 0.011;
/** Degrees; about two metres, far less than a cell and more than seven decimals lose. */
const toleranceDegrees = 2e-5;

/**
 * Holds each cell of a coverage layer against its `raster_id` (corner within 2e-5 degrees) and its shares against each
 * other.
 */
export function checkCells(features: readonly PlacedFeature[], findings: FindingList): void {
  for (const { feature, index, path, geometryPath } of features) {
    const featureId = feature.id === undefined ? null : String(feature.id);
    const place = { index, featureId };
    const at = within(path, 'properties');
    const properties = feature.properties ?? {};
    const id: unknown = properties.raster_id;
    const cell = typeof id === 'string' ? parseUtmRasterId(id) : null;
    if (!cell) {
      const words = { found: quote(id), expected: '100mN56751E4043' };
      findings.add('raster-id-wrong', { ...place, path: within(at, 'raster_id'), ...words });
    } else if (feature.geometry?.type === 'Polygon') {
      checkCorner(
        cell,
        feature.geometry.coordinates[0] ?? [],
        { ...place, path: geometryPath || null },
        findings,
      );
    }
    checkShares(properties, at, place, findings);
  }
}

/** The four corners of the ring must be those of the cell, whichever comes first. */
function checkCorner(
  cell: GridCell,
  ring: readonly (readonly number[])[],
  place: FindingPlace,
  findings: FindingList,
): void {
  const corners = [0, 1].flatMap((dx) =>
    [0, 1].map((dy) => fromPlane(cell.crs, (cell.column + dx) * cell.cellM, (cell.row + dy) * cell.cellM)),
  );
  const isNear = ([x, y]: readonly number[], [lon, lat]: readonly [number, number]) =>
    Math.abs(x! - lon) < toleranceDegrees && Math.abs(y! - lat) < toleranceDegrees;
  const fits = corners.every((corner) => ring.some((position) => isNear(position, corner)));
  if (fits && ring.every((position) => corners.some((corner) => isNear(position, corner)))) return;
  const [x = 0, y = 0] = ring[0] ?? [];
  findings.add('raster-id-elsewhere', {
    ...place,
    coordinate: [x, y],
    found: formatRasterId(cell),
    expected: formatPosition(corners[0]!),
  });
}

/** The columns of each group and technology from slow to fast, with that of all technologies beside each. */
const series = coverageGroups.flatMap((group) =>
  coverageTechnologies.map((technology) =>
    thresholdsMbit.map((mbit) => ({
      name: coverageColumn(group, technology, mbit),
      all: coverageColumn(group, 'alle', mbit),
    })),
  ),
);

function checkShares(
  properties: Readonly<Record<string, unknown>>,
  path: string,
  place: FindingPlace,
  findings: FindingList,
): void {
  for (const columns of series) {
    let slower: { name: string; value: number } | null = null;
    for (const { name, all } of columns) {
      const value = properties[name];
      if (typeof value !== 'number') continue;
      const found = `${name} = ${value}`;
      if (value > 100) findings.add('share-above-100', { ...place, path: within(path, name), found });
      if (slower && value > slower.value + tolerancePercent) {
        const expected = `≤ ${slower.name} = ${slower.value}`;
        findings.add('shares-rise', { ...place, path: within(path, name), found, expected });
      }
      const best = properties[all];
      if (typeof best === 'number' && value > best + tolerancePercent) {
        const expected = `≤ ${all} = ${best}`;
        findings.add('share-above-all', { ...place, path: within(path, name), found, expected });
      }
      slower = { name, value };
    }
  }
}
