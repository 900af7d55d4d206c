// SPDX-License-Identifier: EUPL-1.2
// Geometries from the system of their file to longitude and latitude; every position is looked at once.

import type { Geometry, Position } from 'geojson';
import type { CrsParameters } from '../../core/crs/crs-parameters';
import { toLonLatOf } from '../../core/crs/to-lon-lat';
import type { Budget } from '../reader/budget';
import type { ResolvedCrs } from './resolve-crs';

/** A tenth of a millimetre: what was exact in metres stays exact to the millimetre in degrees. */
export const decimals = 9;

/** A position that is not on Earth or not of its system, thrown for its feature. */
export class OffEarth extends Error {
  override readonly name = 'OffEarth';
}

/** A list of positions, rings or parts that has nothing in it, thrown for its feature. */
export class EmptyPart extends Error {
  override readonly name = 'EmptyPart';
}

/** Metres from the meridian of a zone beyond which nobody works in it; its neighbour's number before an easting is a million. */
const reachM = 2_000_000;

/**
 * Whether a position can be one of a system. UTM and Gauß-Krüger give every number a place: an easting with another zone's
 * number lies in Asia, and degrees, like the 0, 0 of what is not known, in the Gulf of Guinea.
 */
function reachOf(crs: CrsParameters): (x: number, y: number) => boolean {
  if (crs.method !== 'transverse-mercator') return () => true;
  const { unit, falseEastingM, falseNorthingM, lat0 } = crs;
  const countsFromEquator = lat0 === 0 && falseNorthingM === 0;
  return (x, y) =>
    Math.abs(x * unit - falseEastingM) <= reachM &&
    !(countsFromEquator && Math.abs(x) <= 360 && Math.abs(y) <= 90);
}

/** A function that turns geometries of one system into degrees. Heights are kept, anything after them is not. */
export function toDegrees({ crs, isSwapped }: ResolvedCrs, budget: Budget): (geometry: Geometry) => Geometry {
  const isDegrees = crs.method === 'degrees' && crs.shift === null && crs.unit === 1;
  const toLonLat = isDegrees ? null : toLonLatOf(crs);
  const isWithin = reachOf(crs);
  const round = 10 ** decimals;
  const place = (position: Position): Position => {
    const [first, second, height] = position as [number, number, number?];
    const [x, y] = isSwapped ? [second, first] : [first, second];
    if (!isWithin(x, y)) throw new OffEarth(`${crs.name} [${x}, ${y}]`);
    const [lon, lat] = toLonLat ? toLonLat(x, y) : [x, y];
    // Longitudes may run on past the antimeridian; NaN fails both.
    if (!(Math.abs(lon) <= 360 && Math.abs(lat) <= 90)) throw new OffEarth(`[${x}, ${y}]`);
    const flat = toLonLat ? [Math.round(lon * round) / round, Math.round(lat * round) / round] : [lon, lat];
    if (height !== undefined && Number.isFinite(height)) flat.push(height);
    return flat;
  };
  const some = <T>(list: readonly T[], what: string): readonly T[] => {
    if (list.length === 0) throw new EmptyPart(`${what}: 0`);
    return list;
  };
  const line = (positions: readonly Position[]) => {
    some(positions, 'positions');
    budget.vertices(positions.length);
    return positions.map(place);
  };
  const convert = (geometry: Geometry): Geometry => {
    switch (geometry.type) {
      case 'Point':
        budget.vertices(1);
        return { type: geometry.type, coordinates: place(geometry.coordinates) };
      case 'MultiPoint':
      case 'LineString':
        return { type: geometry.type, coordinates: line(geometry.coordinates) };
      case 'MultiLineString':
      case 'Polygon':
        return { type: geometry.type, coordinates: some(geometry.coordinates, 'parts').map(line) };
      case 'MultiPolygon':
        return {
          type: geometry.type,
          coordinates: some(geometry.coordinates, 'parts').map((rings) => some(rings, 'rings').map(line)),
        };
      case 'GeometryCollection':
        return { type: geometry.type, geometries: geometry.geometries.map(convert) };
    }
  };
  return convert;
}
