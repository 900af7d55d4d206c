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
  onePosition[0] = lon;
  onePosition[1] = lat;
  lonLatsToLaea(onePosition, 0, 1, onePlace, 0);
  return [onePlace[0]!, onePlace[1]!];
}

const onePosition = new Float64Array(2);
const onePlace = new Float64Array(2);

/**
 * Positions `from` … `to` of `lonLat` (longitude and latitude in turn) as metres in turn into `xy`, at `start`. One loop without
 * a call of ours: doubles that are handed over are boxed, and a country has eight million of them.
 */
// biome-ignore lint/complexity/useMaxParams: the loop over all positions of a country
export function lonLatsToLaea(
  lonLat: Float64Array,
  from: number,
  to: number,
  xy: Float64Array,
  start: number,
): void {
  // Series of fdlibm 5.3 (Sun Microsystems 1993) for sine, cosine and logarithm, and its right angle in two parts: V8 and
  // SpiderMonkey reckon with them, other engines with others. Named in here, where they cost no look-up.
  const [sin1, sin2, sin3] = [-0.16666666666666632, 0.00833333333332249, -0.0001984126982985795];
  const [sin4, sin5, sin6] = [0.0000027557313707070068, -2.5050760253406863e-8, 1.58969099521155e-10];
  const [cos1, cos2, cos3] = [0.0416666666666666, -0.001388888888887411, 0.00002480158728947673];
  const [cos4, cos5, cos6] = [-2.7557314351390663e-7, 2.087572321298175e-9, -1.1359647557788195e-11];
  const [log1, log2, log3, log4] = [
    0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784,
  ];
  const [log5, log6, log7] = [0.1818357216161805, 0.15313837699209373, 0.14798198605116586];
  const [rightAngle, rightAngleRest] = [1.5707963267341256, 6.077100506506192e-11];
  const [oneMinusE2, twoE, poleArea] = [1 - e2, 2 * e, areaAtPole];
  const [radius, stretched] = [authalicRadius, stretch];
  const [sinCentre, cosCentre] = [sinBeta0, cosBeta0];
  for (let i = from * 2, o = start; i < to * 2; i += 2, o += 2) {
    const dLon = lonLat[i]! * radians - centreLon;
    const lat = lonLat[i + 1]! * radians;
    let sinLon: number;
    let cosLon: number;
    let sinLat: number;
    let logOfSides: number;
    if (dLon > -nearRadians && dLon < nearRadians && lat > southRadians && lat < northRadians) {
      // What Math.sin, Math.cos and Math.log say in this range, digit by digit (test/core/crs): their calls would be half of all.
      const x2 = dLon * dLon;
      sinLon = dLon + x2 * dLon * (sin1 + x2 * (sin2 + x2 * (sin3 + x2 * (sin4 + x2 * (sin5 + x2 * sin6)))));
      const cosTail = x2 * (cos1 + x2 * (cos2 + x2 * (cos3 + x2 * (cos4 + x2 * (cos5 + x2 * cos6)))));
      cosLon = 1 - (0.5 * x2 - x2 * cosTail);
      // The sine as a cosine: a right angle away, which is taken off in two parts.
      const upper = lat - rightAngle;
      const y = upper - rightAngleRest;
      const rest = upper - y - rightAngleRest;
      const y2 = y * y;
      const tail = y2 * (cos1 + y2 * (cos2 + y2 * (cos3 + y2 * (cos4 + y2 * (cos5 + y2 * cos6)))));
      const quarter = quarterOf(-y);
      sinLat = 1 - quarter - (0.5 * y2 - quarter - (y2 * tail - y * rest));
      const f = (1 - e * sinLat) / (1 + e * sinLat) - 1;
      const s = f / (2 + f);
      const s2 = s * s;
      const s4 = s2 * s2;
      const even = s4 * (log2 + s4 * (log4 + s4 * log6));
      const odd = s2 * (log1 + s4 * (log3 + s4 * (log5 + s4 * log7)));
      logOfSides = f - s * (f - (odd + even));
    } else {
      sinLon = Math.sin(dLon);
      cosLon = Math.cos(dLon);
      sinLat = Math.sin(lat);
      logOfSides = Math.log((1 - e * sinLat) / (1 + e * sinLat));
    }
    const area = oneMinusE2 * (sinLat / (1 - e2 * sinLat * sinLat) - logOfSides / twoE);
    const sinBeta = area / poleArea;
    const cosBeta = Math.sqrt(1 - sinBeta * sinBeta);
    const scale = radius * Math.sqrt(2 / (1 + sinCentre * sinBeta + cosCentre * cosBeta * cosLon));
    xy[o] = centreEasting + scale * stretched * cosBeta * sinLon;
    xy[o + 1] = centreNorthing + (scale / stretched) * (cosCentre * sinBeta - sinCentre * cosBeta * cosLon);
  }
}

/** Radians around the central meridian, and between which latitudes, where the series are those of the engine. */
const nearRadians = 0.29;
const southRadians = 45.01 * radians;
const northRadians = 72 * radians;

/** A quarter of an angle from 0.3 to 0.78125 without the lower half of its digits, beyond that the same number for all. */
function quarterOf(angle: number): number {
  if (angle >= 0.5) {
    const upper = (angle * 2 ** 21) | 0;
    return upper > 0.78125 * 2 ** 21 ? 0.28125 : upper * 2 ** -23;
  }
  return ((angle * 2 ** 22) | 0) * 2 ** -24;
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
