// SPDX-License-Identifier: EUPL-1.2
// Web Mercator as MapLibre uses it: the world is a square from 0 to 1, y grows to the south.

/** Mercator x and y (0..1, y down) of a longitude and latitude in degrees. */
export function mercatorOf(lon: number, lat: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Longitude in degrees of a Mercator x. */
export function longitudeOf(x: number): number {
  return (x - 0.5) * 360;
}

/** Latitude in degrees of a Mercator y. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
