// SPDX-License-Identifier: EUPL-1.2
// The places of features as columns of a table, beside properties that are called or look like places.

import type { Feature, Geometry } from 'geojson';
import { placeNames, wktStart } from '../../core/csv/place-names';
import { wktOf } from '../geometry/write-wkt';
import { type Cell, type FeatureTable, flatGeometry } from './feature-table';
import { headOf } from './head';
import type { Losses } from './losses';

export interface PlacedTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether a column holds the place. */
  isPlace(column: number): boolean;
}

/**
 * A table with its places: two columns at its end for points, well-known text for everything else. Where a property could be
 * taken for the place, the places come first and as well-known text, which readers ask for before any other. A table of one
 * column, or with a row that would be blank, gets numbers: a reader passes over a blank row.
 */
export function placedTable(
  features: readonly Feature[],
  { columns, rows }: FeatureTable,
  losses: Losses,
): PlacedTable {
  const geometries = features.map((feature) => flatGeometry(feature, losses));
  const arePoints = geometries.every((geometry) => geometry === null || geometry.type === 'Point');
  const head = headOf(columns, losses);
  const isTaken = head.some((name, k) => isTakenForPlace(name, rows, k));
  const asText = isTaken || !arePoints;
  const names = asText ? [freeName(head)] : ['lon', 'lat'];
  const placeOf = (geometry: Geometry | null): Cell[] => {
    if (asText) return [geometry && wktOf(geometry)];
    return geometry?.type === 'Point' ? [...geometry.coordinates] : [null, null];
  };
  const placed = rows.map((row, i): Cell[] => {
    const place = placeOf(geometries[i] ?? null);
    return isTaken ? [...place, ...row] : [...row, ...place];
  });
  const from = isTaken ? 0 : head.length;
  const table = {
    names: isTaken ? [...names, ...head] : [...head, ...names],
    rows: placed,
    isPlace: (column: number) => column >= from && column < from + names.length,
  };
  const isBare = table.names.length === 1 || placed.some((row) => row.every(isBlank));
  return isBare ? numbered(table, losses) : table;
}

function isBlank(value: Cell): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** Row numbers as the last column, so that the first stays what it is. */
function numbered({ names, rows, isPlace }: PlacedTable, losses: Losses): PlacedTable {
  let fid = 'fid';
  for (let n = 2; names.includes(fid); n++) fid = `fid_${n}`;
  losses.say('rows-numbered', fid, rows.length);
  return { names: [...names, fid], rows: rows.map((row, i) => [...row, i + 1]), isPlace };
}

const { lon, lat, cell, shape } = placeNames;

function isTakenForPlace(name: string, rows: FeatureTable['rows'], column: number): boolean {
  const small = name.toLowerCase();
  if ([lon, lat, cell, shape].some((pattern) => pattern.test(small))) return true;
  return rows.some((row) => typeof row[column] === 'string' && wktStart.test(row[column]));
}

/** A name that readers know for well-known text and that no property has. */
function freeName(head: readonly string[]): string {
  const used = new Set(head.map((name) => name.toLowerCase()));
  let name = 'wkt';
  for (let n = 1; used.has(name); n++) name = n === 1 ? 'wkt_geom' : `wkt_geom_${n}`;
  return name;
}
