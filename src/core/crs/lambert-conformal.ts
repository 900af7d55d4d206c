// SPDX-License-Identifier: EUPL-1.2
// Lambert's conformal cone with one or two standard parallels (Snyder 1987, ch. 15): France, the planes of US states.

import type { CrsParameters } from './crs-parameters';

const radians = Math.PI / 180;

/** From metres of the plane to degrees on the datum of the system. */
export function lambertToLonLat(crs: CrsParameters): (x: number, y: number) => [lon: number, lat: number] {
  const { semiMajorM, flattening } = crs.ellipsoid;
  const e2 = flattening * (2 - flattening);
  const e = Math.sqrt(e2);
  const m = (lat: number) => Math.cos(lat) / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const t = (lat: number) => {
    const sin = e * Math.sin(lat);
    return Math.tan(Math.PI / 4 - lat / 2) / ((1 - sin) / (1 + sin)) ** (e / 2);
  };
  const [lat0, lat1, lat2] = [crs.lat0 * radians, crs.lat1 * radians, crs.lat2 * radians];
  const n =
    Math.abs(lat1 - lat2) < 1e-10
      ? Math.sin(lat1)
      : (Math.log(m(lat1)) - Math.log(m(lat2))) / (Math.log(t(lat1)) - Math.log(t(lat2)));
  const factor = (m(lat1) / (n * t(lat1) ** n)) * semiMajorM * crs.scale;
  const rho0 = factor * t(lat0) ** n;
  return (x, y) => {
    const dx = x - crs.falseEastingM;
    const dy = rho0 - (y - crs.falseNorthingM);
    const sign = Math.sign(n);
    const rho = sign * Math.hypot(dx, dy);
    const target = (rho / factor) ** (1 / n);
    let lat = Math.PI / 2 - 2 * Math.atan(target);
    for (let step = 0; step < 8; step++) {
      const sin = e * Math.sin(lat);
      lat = Math.PI / 2 - 2 * Math.atan(target * ((1 - sin) / (1 + sin)) ** (e / 2));
    }
    return [Math.atan2(sign * dx, sign * dy) / n / radians + crs.lon0, lat / radians];
  };
}
