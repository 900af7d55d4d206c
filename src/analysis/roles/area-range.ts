// SPDX-License-Identifier: EUPL-1.2
// A site of which the file gives no area but the bounds that its sources leave: „2,5 bis 2,9 ha“.

import type { CityFeature } from '../../core/city/city';

/** Bounds of an area in m², both inclusive; null: no bound on that side. */
export interface AreaRange {
  readonly leastM2: number | null;
  readonly mostM2: number | null;
}

/** The bounds that the file of a site gives; null where it states the area itself, and where it gives neither. */
export function areaRangeOf(feature: CityFeature | null): AreaRange | null {
  const { areaHa, areaLeastHa, areaMostHa } = (feature?.properties ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const inM2 = (ha: unknown) => (typeof ha === 'number' ? ha * 10_000 : null);
  const [leastM2, mostM2] = [inM2(areaLeastHa), inM2(areaMostHa)];
  return typeof areaHa === 'number' || (leastM2 === null && mostM2 === null) ? null : { leastM2, mostM2 };
}
