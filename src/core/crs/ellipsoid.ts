// SPDX-License-Identifier: EUPL-1.2
// The figures of the earth that coordinate systems stand on.

export interface Ellipsoid {
  readonly semiMajorM: number;
  /** 0 for a sphere. */
  readonly flattening: number;
}

export const grs80: Ellipsoid = { semiMajorM: 6378137, flattening: 1 / 298.257222101 };
export const wgs84: Ellipsoid = { semiMajorM: 6378137, flattening: 1 / 298.257223563 };
/** Bessel 1841 as EPSG:7004: the figure of DHDN, the datum of Gauß-Krüger. */
export const bessel1841: Ellipsoid = { semiMajorM: 6377397.155, flattening: 1 / 299.1528128 };
export const krassowsky: Ellipsoid = { semiMajorM: 6378245, flattening: 1 / 298.3 };
