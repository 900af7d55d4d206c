// SPDX-License-Identifier: EUPL-1.2
// Geometries of a placemark.

import type { Geometry, Position } from 'geojson';
import { mostCollectionDepth } from '../../../core/limits/limits';
import type { XmlNode } from '../../xml/xml-tree';

const names = [
  'Point',
  'LineString',
  'LinearRing',
  'Polygon',
  'MultiGeometry',
  'Track',
  'MultiTrack',
  'Model',
];

/** What a placemark shows: its geometry, and the points that stand beside areas and are no part of it. */
export interface PlacemarkShape {
  readonly geometry: Geometry | null;
  readonly points: readonly Position[];
}

/** Thrown for coordinates that are none; becomes the text that `geometryOf` returns. */
class Wrong extends Error {}

/** The shape of a placemark, or a text that says what is wrong with it. */
export function geometryOf(placemark: XmlNode): PlacemarkShape | string {
  try {
    const parts = placemark.children
      .filter(({ name }) => names.includes(name))
      .flatMap((node) => partsOf(node, 0));
    return combined(parts);
  } catch (error) {
    if (error instanceof Wrong) return error.message;
    throw error;
  }
}

/** Simple geometries of an element, in order. */
function partsOf(node: XmlNode, depth: number): Geometry[] {
  if (depth > mostCollectionDepth) throw new Wrong('MultiGeometry: too deep');
  switch (node.name) {
    case 'Point': {
      const [first] = positionsOf(node);
      return first ? [{ type: 'Point', coordinates: first }] : [];
    }
    case 'LineString': {
      const line = positionsOf(node);
      if (line.length === 1) throw new Wrong('LineString: 1');
      return line.length === 0 ? [] : [{ type: 'LineString', coordinates: line }];
    }
    case 'LinearRing': {
      const ring = closed(positionsOf(node));
      return ring.length === 0 ? [] : [{ type: 'LineString', coordinates: ring }];
    }
    case 'Polygon':
      return areaOf(node);
    case 'MultiGeometry':
    case 'MultiTrack':
      return node.children
        .filter(({ name }) => names.includes(name))
        .flatMap((child) => partsOf(child, depth + 1));
    case 'Track': {
      const line = node.children
        .filter(({ name }) => name === 'coord')
        .map(({ text }) => positionOf(text, /\s+/));
      return line.length === 0
        ? []
        : [
            line.length === 1
              ? { type: 'Point', coordinates: line[0]! }
              : { type: 'LineString', coordinates: line },
          ];
    }
    case 'Model':
      throw new Wrong('Model');
    default:
      return [];
  }
}

function areaOf(node: XmlNode): Geometry[] {
  const ringsIn = (name: string) =>
    node.children
      .filter((child) => child.name === name)
      .flatMap((boundary) => boundary.children.filter((child) => child.name === 'LinearRing'))
      .map((ring) => closed(positionsOf(ring)));
  const [shell] = ringsIn('outerBoundaryIs');
  if (!shell || shell.length === 0) return [];
  const rings = [shell, ...ringsIn('innerBoundaryIs').filter((ring) => ring.length > 0)];
  if (rings.some((ring) => ring.length < 4)) throw new Wrong('LinearRing: < 4');
  return [{ type: 'Polygon', coordinates: rings }];
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

function positionsOf(node: XmlNode): Position[] {
  const text = node.children.find(({ name }) => name === 'coordinates')?.text ?? '';
  // Spaces after the commas inside of a position are forbidden, and written all the same.
  const tidy = text.replace(/\s*,\s*/g, ',').trim();
  return tidy === '' ? [] : tidy.split(/\s+/).map((part) => positionOf(part, /,/));
}

function positionOf(text: string, separator: RegExp): Position {
  const parts = text
    .trim()
    .split(separator)
    .filter((part) => part !== '');
  const [lon, lat, height] = parts.map(Number);
  // Decimal commas: "11,58,50,92" would lie at 58° north.
  const hasCommas = parts.length > 3 && parts.every((part) => /^-?\d+$/.test(part));
  if (hasCommas || !Number.isFinite(lon) || !Number.isFinite(lat))
    throw new Wrong(`coordinates: ${text.slice(0, 40)}`);
  return height !== undefined && Number.isFinite(height) ? [lon!, lat!, height] : [lon!, lat!];
}

/**
 * One geometry of the parts. Areas win over points beside them, such as those that GeoServer adds for its labels: two features
 * would count the placemark twice, and no layer takes a collection. The rest is one.
 */
function combined(parts: readonly Geometry[]): PlacemarkShape {
  const areas = parts.filter((part) => part.type === 'Polygon');
  const points = parts.filter((part) => part.type === 'Point').map(({ coordinates }) => coordinates);
  if (areas.length > 0 && points.length > 0 && areas.length + points.length === parts.length) {
    return { geometry: combinedAlike(areas), points };
  }
  return { geometry: combinedAlike(parts), points: [] };
}

function combinedAlike(parts: readonly Geometry[]): Geometry | null {
  const [only, second] = parts;
  if (!only) return null;
  if (!second) return only;
  const areas = parts.filter((part) => part.type === 'Polygon');
  if (areas.length === parts.length) {
    return { type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) };
  }
  const points = parts.filter((part) => part.type === 'Point');
  if (points.length === parts.length) {
    return { type: 'MultiPoint', coordinates: points.map(({ coordinates }) => coordinates) };
  }
  const lines = parts.filter((part) => part.type === 'LineString');
  if (lines.length === parts.length) {
    return { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) };
  }
  return { type: 'GeometryCollection', geometries: [...parts] };
}

/** Points as well-known text, one after the other: only some may have a height. */
export function pointsText(points: readonly Position[]): string {
  const textOf = (point: Position) => `POINT${point.length > 2 ? ' Z' : ''} (${point.join(' ')})`;
  return points.map(textOf).join('; ');
}
