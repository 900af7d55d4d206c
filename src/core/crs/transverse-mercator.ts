// SPDX-License-Identifier: EUPL-1.2
// Transverse Mercator on any ellipsoid: UTM and Gauß-Krüger. Krüger's series in the third flattening n, sixth order
// (Karney 2011, eq. 35 and 36).

import type { Ellipsoid } from './ellipsoid';

export interface TransverseMercator {
  readonly ellipsoid: Ellipsoid;
  /** Central meridian and latitude of origin, in degrees. */
  readonly lon0: number;
  readonly lat0: number;
  /** Scale on the central meridian. */
  readonly scale: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
}

const radians = Math.PI / 180;

/** Both directions of the projection, in metres and degrees of its own datum; better than 1 µm some 20° around `lon0`. */
export function transverseMercator(parameters: TransverseMercator) {
  const { flattening, semiMajorM } = parameters.ellipsoid;
  const { falseEastingM } = parameters;
  const e2 = flattening * (2 - flattening);
  const e = Math.sqrt(e2);
  const n = flattening / (2 - flattening);
  const centralMeridian = parameters.lon0 * radians;
  const rectifyingRadius = (semiMajorM / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
  const scaledRadius = parameters.scale * rectifyingRadius;
  const forwardSeries = forwardSeriesOf(n);
  const inverseSeries = inverseSeriesOf(n);
  const northingAtOrigin =
    parameters.lat0 === 0 ? 0 : scaledRadius * northAngle(parameters.lat0 * radians, 0)[0];
  const falseNorthingM = parameters.falseNorthingM - northingAtOrigin;

  /** The rectified complex latitude of a point, in radians. */
  function northAngle(lat: number, dLon: number): [north: number, east: number] {
    const sinLat = Math.sin(lat);
    const cosLon = Math.cos(dLon);
    const conformal = Math.sinh(Math.atanh(sinLat) - e * Math.atanh(e * sinLat));
    const xi = Math.atan2(conformal, cosLon);
    const eta = Math.asinh(Math.sin(dLon) / Math.hypot(conformal, cosLon));
    const [north, east] = sumOfSines(forwardSeries, xi, eta);
    return [xi + north, eta + east];
  }

  /** tan(latitude) from tan(conformal latitude): Newton after Karney 2011, eq. 19-21; two steps reach 1e-15. */
  function tanFromConformal(target: number): number {
    let tan = target / (1 - e2);
    for (let step = 0; step < 3; step++) {
      const secant = Math.hypot(1, tan);
      const sigma = Math.sinh(e * Math.atanh((e * tan) / secant));
      const here = tan * Math.hypot(1, sigma) - sigma * secant;
      tan +=
        (((target - here) / Math.hypot(1, here)) * (1 + (1 - e2) * tan * tan)) /
        ((1 - e2) * Math.hypot(1, tan));
    }
    return tan;
  }

  return {
    fromLonLat(lon: number, lat: number): [x: number, y: number] {
      const [north, east] = northAngle(lat * radians, lon * radians - centralMeridian);
      return [falseEastingM + scaledRadius * east, falseNorthingM + scaledRadius * north];
    },
    /** Positions `from` … `to` of `lonLat` (longitude and latitude in turn) as metres in turn into `xy`, at `start`. */
    // biome-ignore lint/complexity/useMaxParams: the loop over all positions of a file
    fromLonLats(lonLat: Float64Array, from: number, to: number, xy: Float64Array, start: number): void {
      for (let i = from * 2, o = start; i < to * 2; i += 2, o += 2) {
        const [north, east] = northAngle(lonLat[i + 1]! * radians, lonLat[i]! * radians - centralMeridian);
        xy[o] = falseEastingM + scaledRadius * east;
        xy[o + 1] = falseNorthingM + scaledRadius * north;
      }
    },
    toLonLat(x: number, y: number): [lon: number, lat: number] {
      const xi = (y - falseNorthingM) / scaledRadius;
      const eta = (x - falseEastingM) / scaledRadius;
      const [north, east] = sumOfSines(inverseSeries, xi, eta);
      const xi0 = xi - north;
      const sinhEta = Math.sinh(eta - east);
      const cosXi = Math.cos(xi0);
      const lat = Math.atan(tanFromConformal(Math.sin(xi0) / Math.hypot(sinhEta, cosXi)));
      return [(centralMeridian + Math.atan2(sinhEta, cosXi)) / radians, lat / radians];
    },
  };
}

const forwardSeriesOf = (n: number): readonly number[] => [
  n / 2 -
    (2 * n ** 2) / 3 +
    (5 * n ** 3) / 16 +
    (41 * n ** 4) / 180 -
    (127 * n ** 5) / 288 +
    (7891 * n ** 6) / 37800,
  (13 * n ** 2) / 48 -
    (3 * n ** 3) / 5 +
    (557 * n ** 4) / 1440 +
    (281 * n ** 5) / 630 -
    (1983433 * n ** 6) / 1935360,
  (61 * n ** 3) / 240 - (103 * n ** 4) / 140 + (15061 * n ** 5) / 26880 + (167603 * n ** 6) / 181440,
  (49561 * n ** 4) / 161280 - (179 * n ** 5) / 168 + (6601661 * n ** 6) / 7257600,
  (34729 * n ** 5) / 80640 - (3418889 * n ** 6) / 1995840,
  (212378941 * n ** 6) / 319334400,
];
const inverseSeriesOf = (n: number): readonly number[] => [
  n / 2 -
    (2 * n ** 2) / 3 +
    (37 * n ** 3) / 96 -
    n ** 4 / 360 -
    (81 * n ** 5) / 512 +
    (96199 * n ** 6) / 604800,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440 + (46 * n ** 5) / 105 - (1118711 * n ** 6) / 3870720,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840 - (209 * n ** 5) / 4480 + (5569 * n ** 6) / 90720,
  (4397 * n ** 4) / 161280 - (11 * n ** 5) / 504 - (830251 * n ** 6) / 7257600,
  (4583 * n ** 5) / 161280 - (108847 * n ** 6) / 3991680,
  (20648693 * n ** 6) / 638668800,
];

/** Sum of series[j] * sin(2(j+1)(x + iy)), by Clenshaw's recurrence over a complex angle. */
function sumOfSines(series: readonly number[], x: number, y: number): [re: number, im: number] {
  const sin = Math.sin(2 * x);
  const cos = Math.cos(2 * x);
  const sinh = Math.sinh(2 * y);
  const cosh = Math.cosh(2 * y);
  const re = 2 * cos * cosh;
  const im = -2 * sin * sinh;
  let r1 = 0;
  let i1 = 0;
  let r2 = 0;
  let i2 = 0;
  for (let j = series.length - 1; j >= 0; j--) {
    const r = re * r1 - im * i1 - r2 + series[j]!;
    const i = re * i1 + im * r1 - i2;
    r2 = r1;
    i2 = i1;
    r1 = r;
    i1 = i;
  }
  const sinRe = sin * cosh;
  const sinIm = cos * sinh;
  return [r1 * sinRe - i1 * sinIm, r1 * sinIm + i1 * sinRe];
}
