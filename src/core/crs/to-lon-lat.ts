// SPDX-License-Identifier: EUPL-1.2
// From coordinates of a system to longitude and latitude on WGS84.

import type { CrsParameters } from './crs-parameters';
import { datumShift } from './datum-shift';
import { laeaToLonLat } from './lambert-azimuthal';
import { lambertToLonLat } from './lambert-conformal';
import { transverseMercator } from './transverse-mercator';

export type ToLonLat = (x: number, y: number) => [lon: number, lat: number];

const sphereRadiusM = 6378137;

/** EPSG:3857, spherical by definition. */
const fromWebMercator: ToLonLat = (x, y) => [
  ((x / sphereRadiusM) * 180) / Math.PI,
  ((2 * Math.atan(Math.exp(y / sphereRadiusM)) - Math.PI / 2) * 180) / Math.PI,
];

/** The way from (easting, northing) in the file's units to degrees on WGS84. The order of the axes is the caller's. */
export function toLonLatOf(crs: CrsParameters): ToLonLat {
  const plane = planeToLonLat(crs);
  const { unit } = crs;
  const inMetres: ToLonLat = unit === 1 ? plane : (x, y) => plane(x * unit, y * unit);
  if (crs.shift === null) return inMetres;
  const shift = datumShift(crs.ellipsoid, crs.shift);
  return (x, y) => {
    const [lon, lat] = inMetres(x, y);
    return shift(lon, lat);
  };
}

function planeToLonLat(crs: CrsParameters): ToLonLat {
  switch (crs.method) {
    case 'degrees':
      return (x, y) => [x, y];
    case 'transverse-mercator':
      return transverseMercator(crs).toLonLat;
    case 'lambert-conformal':
      return lambertToLonLat(crs);
    case 'europe-equal-area':
      return laeaToLonLat;
    case 'spherical-mercator':
      return fromWebMercator;
  }
}
