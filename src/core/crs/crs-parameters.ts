// SPDX-License-Identifier: EUPL-1.2
// A coordinate system by its parameters, wherever they were read, and how exactly they lead to WGS84.

import type { Helmert } from './datum-shift';
import type { Ellipsoid } from './ellipsoid';

export type CrsMethod =
  | 'degrees'
  | 'transverse-mercator'
  | 'lambert-conformal'
  | 'europe-equal-area'
  | 'spherical-mercator';

export interface CrsParameters {
  /** How people name it: `EPSG:25832`, or the name that the file gives. */
  readonly name: string;
  readonly method: CrsMethod;
  readonly ellipsoid: Ellipsoid;
  /** Degrees. */
  readonly lon0: number;
  readonly lat0: number;
  /** Standard parallels of Lambert's conformal cone, in degrees. */
  readonly lat1: number;
  readonly lat2: number;
  readonly scale: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
  /** Metres in one unit of the file's coordinates; for `degrees`, degrees in one unit. */
  readonly unit: number;
  /** Shift of the datum to WGS84; null where the datum is taken as WGS84. */
  readonly shift: Helmert | null;
  /** How far from the true place a position may come out because of projection and shift, in metres. */
  readonly accuracyM: number;
}

/** What a transformation to degrees is accurate to where no datum is shifted: the millimetre of the requirements. */
export const exactM = 0.001;

export const noProjection = {
  lon0: 0,
  lat0: 0,
  lat1: 0,
  lat2: 0,
  scale: 1,
  falseEastingM: 0,
  falseNorthingM: 0,
  unit: 1,
} as const;

/** Whether two descriptions lead to the same places, whatever their names. */
export function sameCrs(a: CrsParameters, b: CrsParameters): boolean {
  const near = (x: number, y: number) => Math.abs(x - y) < 1e-9 * Math.max(1, Math.abs(x));
  const shiftA = a.shift?.parameters.join() ?? '';
  const shiftB = b.shift?.parameters.join() ?? '';
  return (
    a.method === b.method &&
    shiftA === shiftB &&
    // WGS84 and GRS80 differ by a tenth of a millimetre.
    Math.abs(a.ellipsoid.semiMajorM - b.ellipsoid.semiMajorM) < 0.01 &&
    Math.abs(a.ellipsoid.flattening - b.ellipsoid.flattening) < 1e-8 &&
    (['lon0', 'lat0', 'lat1', 'lat2', 'scale', 'falseEastingM', 'falseNorthingM', 'unit'] as const).every(
      (key) => near(a[key], b[key]),
    )
  );
}
