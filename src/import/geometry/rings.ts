// SPDX-License-Identifier: EUPL-1.2
// Rings as GeoJSON wants them: closed, shells counterclockwise, holes clockwise (RFC 7946 § 3.1.6).

import type { Geometry, Position } from 'geojson';

/**
 * Twice the signed area of a ring; positive when it runs counterclockwise. Relative to its first position, so that metres
 * of seven digits lose nothing.
 */
export function doubleArea(ring: readonly Position[]): number {
  const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** The geometry with its rings turned where they run the wrong way; the same object where none does. */
export function windRings(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon': {
      const coordinates = windPolygon(geometry.coordinates);
      return coordinates === geometry.coordinates ? geometry : { ...geometry, coordinates };
    }
    case 'MultiPolygon': {
      const coordinates = geometry.coordinates.map(windPolygon);
      const isSame = coordinates.every((part, i) => part === geometry.coordinates[i]);
      return isSame ? geometry : { ...geometry, coordinates };
    }
    case 'GeometryCollection': {
      const geometries = geometry.geometries.map(windRings);
      const isSame = geometries.every((member, i) => member === geometry.geometries[i]);
      return isSame ? geometry : { ...geometry, geometries };
    }
    default:
      return geometry;
  }
}

function windPolygon(rings: Position[][]): Position[][] {
  const isWrong = rings.map((ring, i) => {
    const area = doubleArea(ring);
    return i === 0 ? area < 0 : area > 0;
  });
  return isWrong.some(Boolean) ? rings.map((ring, i) => (isWrong[i] ? [...ring].reverse() : ring)) : rings;
}

/**
 * Closes the rings of a geometry of unknown soundness in place and returns whether any was open. Only rings of at least
 * four sound positions are closed, since three may as well be a triangle cut short; everything else is left to the check of structure.
 */
export function closeRings(geometry: unknown): boolean {
  if (typeof geometry !== 'object' || geometry === null) return false;
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    return geometries.map(closeRings).some(Boolean);
  }
  if (!Array.isArray(coordinates)) return false;
  if (type === 'Polygon') return coordinates.map(closeRing).some(Boolean);
  if (type !== 'MultiPolygon') return false;
  return coordinates.map((part) => Array.isArray(part) && part.map(closeRing).some(Boolean)).some(Boolean);
}

function closeRing(ring: unknown): boolean {
  if (!Array.isArray(ring) || ring.length < 4) return false;
  const isSound = ring.every(
    (position) => Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]),
  );
  if (!isSound) return false;
  const [first, last] = [ring[0] as number[], ring[ring.length - 1] as number[]];
  if (first[0] === last[0] && first[1] === last[1]) return false;
  ring.push([...first]);
  return true;
}
