// SPDX-License-Identifier: EUPL-1.2
// The places of features as columns of a table.

import type { Feature, Geometry } from 'geojson';
import { wktOf } from '../shape/write-wkt';
import { type Cell, flatGeometry } from './feature-table';
import type { Losses } from './losses';

/** Places of a table: two columns for points, well-known text for everything else. */
export function placeColumns(features: readonly Feature[], losses: Losses) {
  const geometries: (Geometry | null)[] = features.map((feature) => flatGeometry(feature, losses));
  const arePoints = geometries.every((geometry) => geometry === null || geometry.type === 'Point');
  return {
    names: arePoints ? ['lon', 'lat'] : ['wkt'],
    cells(i: number): Cell[] {
      const geometry = geometries[i] ?? null;
      if (!arePoints) return [geometry && wktOf(geometry)];
      return geometry?.type === 'Point' ? [...geometry.coordinates] : [null, null];
    },
  };
}
