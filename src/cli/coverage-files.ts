// SPDX-License-Identifier: EUPL-1.2
// The two files of `nuf coverage`: zones, and what covers them in one of four forms.

import type { Geometry } from 'geojson';
import { type CellTableRead, readCellCsv, readCellFeatures, tableOfCells } from '../core/cells/cell-table';
import type { CellWeight } from '../core/cells/cell-table-builder';
import { readCellsFile } from '../core/cells/cells-file';
import type { Io } from './command';
import { readInput } from './disk/input-file';

/** A file whose content cannot be used: exit 1, not the frame's 2 for wrong use. */
export class BadFile extends Error {}

/** What covers: cells of a grid (CSV, GeoJSON or packed), or polygons with a speed each, null for one without. */
export type CoverageRead =
  | { readonly kind: 'cells'; readonly cells: CellTableRead }
  | {
      readonly kind: 'polygons';
      readonly polygons: readonly { readonly geometry: Geometry | null; readonly downMbit: number | null }[];
    };

/**
 * Reads the coverage; its form is told by its content, not by its name.
 * @throws BadFile for a file that is neither, WrongUse for one that cannot be read.
 */
export function readCoverage(
  asked: {
    readonly coverage: string;
    readonly weight: CellWeight;
    readonly thresholds: readonly number[];
  },
  io: Io,
): CoverageRead {
  const { coverage: path, weight, thresholds } = asked;
  const bytes = readInput(path, io);
  if (String.fromCharCode(...bytes.subarray(0, 4)) === 'NUFC') {
    const { cells, refused } = readCellsFile(bytes);
    if (refused !== null) throw new BadFile(`${path}: ${refused}`);
    return { kind: 'cells', cells: tableOfCells(cells, weight, thresholds) };
  }
  const first = bytes.find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  if (first !== '{'.charCodeAt(0) && first !== '['.charCodeAt(0)) {
    return { kind: 'cells', cells: readCellCsv(bytes, weight, thresholds) };
  }
  const features = parseFeatures(bytes, path, io);
  const isCell = ({ properties }: ZoneFeature) =>
    Object.keys(properties).some((key) => key.toLowerCase() === 'raster_id');
  if (features.some(isCell)) return { kind: 'cells', cells: readCellFeatures(features, weight, thresholds) };
  const polygons = features.map(({ geometry, properties }) => {
    const down = properties.downMbit;
    return { geometry, downMbit: typeof down === 'number' ? down : null };
  });
  if (polygons.every(({ downMbit }) => downMbit === null)) {
    throw new BadFile(
      io.lang === 'de'
        ? `${path}: weder raster_id noch eine Zahl downMbit gefunden; eins von beiden wird gebraucht`
        : `${path}: neither raster_id nor a number downMbit found; one of them is needed`,
    );
  }
  return { kind: 'polygons', polygons };
}

export interface ZoneFeature {
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Features of a GeoJSON file; a bare feature or geometry is a collection of one. */
export function featuresOf(path: string, io: Io): ZoneFeature[] {
  return parseFeatures(readInput(path, io), path, io);
}

function parseFeatures(bytes: Uint8Array, path: string, io: Io): ZoneFeature[] {
  const bad = (de: string, en: string) => new BadFile(`${path}: ${io.lang === 'de' ? de : en}`);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw bad(`kein JSON (${why}); erwartet wird GeoJSON`, `not JSON (${why}); expected GeoJSON`);
  }
  const root = recordOf(json);
  const list = root.type === 'FeatureCollection' && Array.isArray(root.features) ? root.features : [json];
  if (root.type === 'FeatureCollection' && !Array.isArray(root.features)) {
    throw bad('FeatureCollection ohne "features"', 'FeatureCollection without "features"');
  }
  return list.map((member: unknown, i) => {
    const feature = recordOf(member);
    const bare = feature.type !== 'Feature';
    const geometry = geometryOf(bare ? feature : feature.geometry);
    if (geometry === undefined) {
      throw bad(
        `features[${i}]: kein GeoJSON-Objekt; nuf check sagt Genaueres`,
        `features[${i}]: not a GeoJSON feature; nuf check says more`,
      );
    }
    if (geometry && !inDegrees(geometry)) {
      throw bad(
        `features[${i}]: Koordinaten außerhalb von Grad; erwartet werden Länge und Breite (RFC 7946)`,
        `features[${i}]: coordinates beyond degrees; expected longitude and latitude (RFC 7946)`,
      );
    }
    const properties = recordOf(bare ? null : feature.properties);
    const id = [feature.id, properties.id, properties.name].find(
      (v) => typeof v === 'string' || typeof v === 'number',
    );
    return { id: String(id ?? i), geometry, properties };
  });
}

// biome-ignore lint/suspicious/noExplicitAny: what stands in a foreign file; every member is tested before use
const recordOf = (value: unknown): Record<string, any> =>
  typeof value === 'object' && value !== null ? value : {};

/** The geometry where its arrays are nested as its type says, null for none, undefined for anything else. */
function geometryOf(value: unknown): Geometry | null | undefined {
  if (value === null || value === undefined) return null;
  const { type, coordinates, geometries } = recordOf(value);
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[
    type as 'Point'
  ];
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    return geometries.every((member) => geometryOf(member)) ? (value as Geometry) : undefined;
  }
  return depth !== undefined && isNested(coordinates, depth) ? (value as Geometry) : undefined;
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.every((member) => isNested(member, depth - 1));
  return value.length >= 2 && value.every((number) => typeof number === 'number');
}

function inDegrees(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.every(inDegrees);
  const fits = (value: unknown): boolean => {
    if (!Array.isArray(value)) return true;
    if (typeof value[0] === 'number') return Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
    return value.every(fits);
  };
  return fits(geometry.coordinates);
}
