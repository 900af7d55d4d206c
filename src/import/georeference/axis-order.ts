// SPDX-License-Identifier: EUPL-1.2
// Whether easting or northing stands first. Names do not settle it: servers write latitude first under a short name and
// longitude first under a long one, and columns called X hold northings. Where the values tell, the values decide.

import type { CrsParameters } from '../../core/crs/crs-parameters';
import { toLonLatOf } from '../../core/crs/to-lon-lat';
import type { ImportLog } from '../reader/import-log';
import type { Point } from './sample';

export type AxisOrder = 'east-first' | 'north-first';

/** Degrees that a German file can have; the two ranges have nothing in common. */
const germany = { lon: [5, 16], lat: [46, 56] } as const;
/** No zone is wider than this on either side of its meridian. */
const halfZoneM = 450_000;
/** Northings of Central Europe, from Naples to Trondheim. */
const northingsM = [4_500_000, 7_100_000] as const;

/** Whether a position with its first number as easting can be one of a German file. */
function plausible(crs: CrsParameters): (east: number, north: number) => boolean {
  const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  const isInGermany = (lon: number, lat: number) => within(lon, germany.lon) && within(lat, germany.lat);
  if (crs.method === 'degrees') return isInGermany;
  if (crs.method === 'transverse-mercator') {
    return (x, y) =>
      Math.abs(x * crs.unit - crs.falseEastingM) <= halfZoneM && within(y * crs.unit, northingsM);
  }
  // With its axes exchanged no place of Germany is another one: in EPSG:3035 it would lie west of Ireland.
  const toLonLat = toLonLatOf(crs);
  return (x, y) => isInGermany(...toLonLat(x, y));
}

/** Places of a layer, in the file's units. */
export interface LayerPlaces {
  readonly points: readonly Point[];
  /** The format does not settle which axis stands first (GML). */
  readonly areAxesOpen: boolean;
}

/**
 * The order of the axes of a layer. In formats that settle it degrees are left alone, and metres are exchanged only when they
 * can be nothing else.
 * @param hasOfficialAxes the name of the system is spelled as its register does, which has latitude first
 */
export function axesOf(
  crs: CrsParameters,
  hasOfficialAxes: boolean,
  { points, areAxesOpen: isOpen }: LayerPlaces,
  log: ImportLog,
): AxisOrder {
  const fits = plausible(crs);
  if (points.length === 0 || (!isOpen && crs.method === 'degrees')) return 'east-first';
  const asIs = points.filter(([x, y]) => fits(x, y)).length;
  const swapped = points.filter(([x, y]) => fits(y, x)).length;
  if (swapped > asIs) {
    log.say('import-axes-swapped', { found: `${crs.name}, [${points[0]!.join(', ')}]` });
    return 'north-first';
  }
  if (asIs > 0 || !isOpen) return 'east-first';
  // Of the systems in metres the register has the northing first for this one, as INSPIRE's services answer.
  if (crs.method !== 'degrees' && crs.method !== 'europe-equal-area') return 'east-first';
  // Outside Germany the official order of the long names holds, and the short ones are anybody's guess.
  const isLatitude = crs.method !== 'degrees' || points.every(([x]) => Math.abs(x) <= 90);
  const order = hasOfficialAxes && isLatitude ? 'north-first' : 'east-first';
  log.say('import-axes-unclear', {
    found: `${crs.name}, [${points[0]!.join(', ')}]`,
    expected: order === 'north-first' ? 'lat, lon' : 'lon, lat',
  });
  return order;
}
