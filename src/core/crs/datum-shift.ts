// SPDX-License-Identifier: EUPL-1.2
// The way from an old German datum to WGS84 with seven parameters: over geocentric coordinates, turned, moved, scaled.

import { type Ellipsoid, wgs84 } from './ellipsoid';

/** Seven parameters as TOWGS84 writes them (position vector): metres, seconds of arc, parts per million. */
export interface Helmert {
  readonly parameters: readonly [
    dx: number,
    dy: number,
    dz: number,
    rx: number,
    ry: number,
    rz: number,
    ppm: number,
  ];
  /** How far off its results may lie, in metres. */
  readonly accuracyM: number;
}

/** DHDN to WGS84 for all of Germany (EPSG:1777, accuracy 3 m): what is right without the grid BeTA2007. */
export const dhdnToWgs84: Helmert = {
  parameters: [598.1, 73.7, 418.2, 0.202, 0.045, -2.455, 6.7],
  accuracyM: 3,
};
/** RD/83 in Saxony to ETRS89 (EPSG:15868, 1 m). */
export const rd83ToWgs84: Helmert = {
  parameters: [612.4, 77, 440.2, -0.054, 0.057, -2.797, 2.55],
  accuracyM: 1,
};
/** S42/83 (Pulkovo) in the east of Germany to ETRS89 (EPSG:1674, 2 m; its rotations turned into position vector). */
export const s4283ToWgs84: Helmert = {
  parameters: [24, -123, -94, 0.02, -0.25, -0.13, 1.1],
  accuracyM: 2,
};
/** MGI in Austria to WGS84 (EPSG:1618, 1.5 m). */
export const mgiToWgs84: Helmert = {
  parameters: [577.326, 90.129, 463.919, 5.137, 1.474, 5.297, 2.4232],
  accuracyM: 1.5,
};

const radians = Math.PI / 180;

/** A function from degrees on one datum to degrees on WGS84; heights are taken as 0 on the datum's own ellipsoid. */
export function datumShift(
  from: Ellipsoid,
  { parameters }: Helmert,
): (lon: number, lat: number) => [number, number] {
  const [dx, dy, dz, rx, ry, rz, ppm] = parameters;
  const [turnX, turnY, turnZ] = [rx, ry, rz].map((seconds) => (seconds / 3600) * radians) as [
    number,
    number,
    number,
  ];
  const scale = 1 + ppm * 1e-6;
  const e2 = from.flattening * (2 - from.flattening);
  const target = wgs84.flattening * (2 - wgs84.flattening);
  return (lon, lat) => {
    const [sin, cos] = [Math.sin(lat * radians), Math.cos(lat * radians)];
    const normal = from.semiMajorM / Math.sqrt(1 - e2 * sin * sin);
    const x = normal * cos * Math.cos(lon * radians);
    const y = normal * cos * Math.sin(lon * radians);
    const z = normal * (1 - e2) * sin;
    const X = dx + scale * (x - turnZ * y + turnY * z);
    const Y = dy + scale * (turnZ * x + y - turnX * z);
    const Z = dz + scale * (-turnY * x + turnX * y + z);
    const distance = Math.hypot(X, Y);
    let phi = Math.atan2(Z, distance * (1 - target));
    // Converges by a factor of e² a step; five steps are below a nanometre on the ground.
    for (let step = 0; step < 5; step++) {
      const s = Math.sin(phi);
      phi = Math.atan2(Z + (target * wgs84.semiMajorM * s) / Math.sqrt(1 - target * s * s), distance);
    }
    return [Math.atan2(Y, X) / radians, phi / radians];
  };
}
