// SPDX-License-Identifier: EUPL-1.2
// EPSG:3035, Lambert azimuthal equal-area on the ellipsoid (Snyder 1987, ch. 24).

import { grs80 } from './ellipsoid';

// WGS84 differs from GRS80 by 0.1 mm in the semi-minor axis.
const { semiMajorM, flattening } = grs80;
const e2 = flattening * (2 - flattening);
const e = Math.sqrt(e2);
const radians = Math.PI / 180;

const centreLat = 52 * radians;
const centreLon = 10 * radians;
const centreEasting = 4_321_000;
const centreNorthing = 3_210_000;

/** Snyder's q, proportional to the area between the equator and a latitude. */
function areaOf(sinLat: number): number {
  return (
    (1 - e2) * (sinLat / (1 - e2 * sinLat * sinLat) - Math.log((1 - e * sinLat) / (1 + e * sinLat)) / (2 * e))
  );
}
const areaAtPole = areaOf(1);
const sinBeta0 = areaOf(Math.sin(centreLat)) / areaAtPole;
const cosBeta0 = Math.sqrt(1 - sinBeta0 * sinBeta0);
const authalicRadius = semiMajorM * Math.sqrt(areaAtPole / 2);
const stretch =
  (semiMajorM * Math.cos(centreLat)) /
  (Math.sqrt(1 - e2 * Math.sin(centreLat) ** 2) * authalicRadius * cosBeta0);

/** Degrees to metres of EPSG:3035 (ETRS89-LAEA, EPSG method 9820); better than 1 µm within Europe. */
export function lonLatToLaea(lon: number, lat: number): [x: number, y: number] {
  const dLon = lon * radians - centreLon;
  const sinBeta = areaOf(Math.sin(lat * radians)) / areaAtPole;
  const cosBeta = Math.sqrt(1 - sinBeta * sinBeta);
  const cosLon = Math.cos(dLon);
  const scale = authalicRadius * Math.sqrt(2 / (1 + sinBeta0 * sinBeta + cosBeta0 * cosBeta * cosLon));
  return [
    centreEasting + scale * stretch * cosBeta * Math.sin(dLon),
    centreNorthing + (scale / stretch) * (cosBeta0 * sinBeta - sinBeta0 * cosBeta * cosLon),
  ];
}

/** Inverse of `lonLatToLaea`, in degrees. */
export function laeaToLonLat(x: number, y: number): [lon: number, lat: number] {
  const dx = (x - centreEasting) / stretch;
  const dy = (y - centreNorthing) * stretch;
  const distance = Math.hypot(dx, dy);
  if (distance === 0) return [centreLon / radians, centreLat / radians];
  const angle = 2 * Math.asin(distance / (2 * authalicRadius));
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const lon = centreLon + Math.atan2(dx * sin, distance * cosBeta0 * cos - dy * sinBeta0 * sin);
  const sinBeta = cos * sinBeta0 + (dy * sin * cosBeta0) / distance;
  return [lon / radians, latitudeFromArea(sinBeta * areaAtPole) / radians];
}

/** Latitude from Snyder's q, by Newton's method (eq. 3-16); three steps are exact to the last bit in Europe. */
function latitudeFromArea(area: number): number {
  let lat = Math.asin(area / areaAtPole);
  for (let step = 0; step < 3; step++) {
    const sin = Math.sin(lat);
    const width = 1 - e2 * sin * sin;
    lat += ((area - areaOf(sin)) / (1 - e2)) * ((width * width) / (2 * Math.cos(lat)));
  }
  return lat;
}
