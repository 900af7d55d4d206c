// SPDX-License-Identifier: EUPL-1.2
// The zones of `nuf coverage` with their shares: as they pass where a file allows it, else read as a whole.

import type { Geometry } from 'geojson';
import {
  sharesOver,
  sharesOverCells,
  sharesUnderPolygons,
  unclearOutlines,
  type ZoneShare,
} from '../../analysis/coverage/zone-shares';
import { siteSize } from '../../analysis/site-check/site-distances';
import { PassingZone } from '../../analysis/zonal/passing-zone';
import type { CellTable } from '../../core/cells/cell-table-builder';
import { anchorOf } from '../../core/geo/anchor-point';
import { polygonsOf } from '../../core/geo/geometry-parts';
import { measuringPlane, planeAt } from '../../core/geo/projection';
import { visitGivenFeatures } from '../../core/read/given-features';
import { BadFile, type Saying, usable } from '../disk/bad-file';
import { withSource } from '../disk/input-file';
import { WrongUse } from '../disk/wrong-use';
import { type CoverageRead, zonesOf } from './files';
import type { Options } from './options';
import { percent } from './percent';

export interface ComputedZone {
  readonly id: string;
  /** False for points, lines and features without a place. */
  readonly hasArea: boolean;
  readonly share: ZoneShare;
  /** In UTM; null where nobody asked for it, or there is none. */
  readonly perimeterM: number | null;
}

/** The zones of the file that was asked for, in its order. @throws BadFile, WrongUse */
export function computeZones(
  coverageRead: CoverageRead,
  options: Options,
  io: Saying,
): readonly ComputedZone[] {
  if (coverageRead.kind === 'cells') {
    const { table } = coverageRead;
    checkPlane(table, options, io);
    // A perimeter is measured on the shape itself.
    const passed = options.amounts ? null : passingZones(table, options.zones, io);
    if (passed !== null) return passed;
  }
  const zones = zonesOf(options.zones, io);
  const geometries = zones.map(({ geometry }) => geometry);
  const shares =
    coverageRead.kind === 'cells'
      ? sharesOverCells(geometries, coverageRead.table)
      : underPolygons(geometries, coverageRead.polygons, options, io);
  return zones.map(({ id, geometry }, z) => ({
    id,
    hasArea: polygonsOf(geometry).length > 0,
    share: shares[z]!,
    perimeterM: options.amounts ? perimeterM(geometry) : null,
  }));
}

function perimeterM(geometry: Geometry | null): number | null {
  return geometry && (siteSize(geometry, planeAt(anchorOf(geometry)?.lon ?? 9))?.perimeterM ?? null);
}

/** Zones computed one after the other while the file is read; null where it has to be read as a whole. */
function passingZones(table: CellTable, path: string, io: Saying): readonly ComputedZone[] | null {
  const sharesOf = sharesOver(table);
  const zone = new PassingZone(table.crs);
  const zones: ComputedZone[] = [];
  const findings = withSource(path, io, (source) =>
    visitGivenFeatures(source, (id, shape) => {
      zone.take(shape);
      zones.push({ id, hasArea: zone.isArea, share: sharesOf(zone)[0]!, perimeterM: null });
    }),
  );
  return findings && usable(zones, findings, { command: 'coverage', path }, io);
}

function underPolygons(
  zones: readonly (Geometry | null)[],
  polygons: Extract<CoverageRead, { kind: 'polygons' }>['polygons'],
  { coverage: path, weight, thresholds, crs }: Options,
  io: Saying,
): ZoneShare[] {
  if (weight !== 'area') {
    throw new WrongUse(
      io.lang === 'de'
        ? `--weight ${weight}: Flächen mit downMbit haben keine Zählung; möglich ist area`
        : `--weight ${weight}: areas with downMbit have no counts; area is possible`,
    );
  }
  const plane = crs ?? measuringPlane;
  const [unclear] = unclearOutlines(
    polygons.map(({ geometry, downMbit }) => (downMbit === null ? null : geometry)),
    plane,
  );
  if (unclear) {
    const part = percent(unclear.unclear, io.lang);
    throw new BadFile(
      io.lang === 'de'
        ? `${path}: features[${unclear.index}]: der Umriss kreuzt oder überlappt sich, ${part} der Fläche sind nicht eindeutig; nuf check nennt die Stelle`
        : `${path}: features[${unclear.index}]: the outline crosses or overlaps itself, ${part} of its area are not clear; nuf check names the place`,
    );
  }
  return sharesUnderPolygons(zones, polygons, thresholds, plane);
}

/** @throws WrongUse where the cells lie in another plane than the one that was asked for */
function checkPlane(table: CellTable, { coverage: path, crs }: Options, io: Saying): void {
  if (crs !== null && crs !== table.crs) {
    throw new WrongUse(
      io.lang === 'de'
        ? `--crs ${crs}: die Zellen in ${path} liegen in ${table.crs}`
        : `--crs ${crs}: the cells of ${path} lie in ${table.crs}`,
    );
  }
}
