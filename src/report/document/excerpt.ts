// SPDX-License-Identifier: EUPL-1.2
// A map excerpt as plain shapes: small enough for paper, the same on screen and in a file, without a map library.

import type { Geometry, Position } from 'geojson';
import type { Coverage } from '../../analysis/coverage/coverage';
import { ownUnit } from '../../analysis/report/data-diff';
import { plansOf } from '../../analysis/roles/zones';
import type { City } from '../../core/city/city';
import { polygonsOf } from '../../core/geo/geometry-parts';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import type { Language } from '../../words/number/format';

/** How much of a zone is served: `none` without a figure, else five steps from 0 (below a fifth) to 4. */
export type Step = 'none' | 0 | 1 | 2 | 3 | 4;

export interface ExcerptShape {
  readonly kind: 'boundary' | 'zone' | 'plan';
  readonly path: string;
  readonly name: string;
  readonly step: Step | null;
}

export interface Excerpt {
  readonly caption: string;
  readonly legend: readonly { readonly step: Step; readonly label: string }[];
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ExcerptShape[];
}

const width = 760;
/** A zone whose longer side is shorter than this in the picture is not drawn. */
const leastPx = 1;

/** Zones by the share of their own unit (firms in estates, else households) that has a class; plans as outlines. */
export function zonesExcerpt(
  city: City,
  coverage: Coverage,
  mbit: ThresholdMbit,
  words: { readonly caption: string; readonly legend: readonly string[]; readonly language: Language },
): Excerpt {
  const [west, south, east, north] = city.municipality.bbox;
  // Degrees of longitude are shorter than those of latitude by the cosine of the latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  const at = ([lon = 0, lat = 0]: Position) =>
    `${((lon - west) * squeeze * scale).toFixed(1)} ${((north - lat) * scale).toFixed(1)}`;
  const shape = (kind: ExcerptShape['kind'], geometry: Geometry | null, name: string, step: Step | null) => {
    const path = polygonsOf(geometry)
      .flat()
      .map((ring) => `M${ring.map(at).join('L')}Z`);
    return path.length === 0 ? [] : [{ kind, path: path.join(''), name, step }];
  };
  const nameIn = ({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }) =>
    (words.language === 'en' ? nameEn : null) ?? name;
  // A country's zones are smaller than a dot of the picture.
  const isVisible = (geometry: Geometry | null) => {
    const [lons, lats] = [0, 1].map((axis) =>
      polygonsOf(geometry)
        .flat()
        .flatMap((ring) => ring.map((p) => p[axis]!)),
    );
    const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    return Math.max(span(lons!) * squeeze, span(lats!)) * scale >= leastPx;
  };
  const zones = coverage.zones.flatMap(({ zone, figures }) => {
    if (!isVisible(zone.feature.geometry)) return [];
    const value = figures?.shares[ownUnit(zone.group)].alle[mbit].value ?? null;
    const step: Step = value === null ? 'none' : (Math.min(4, Math.floor(value * 5)) as Step);
    return shape('zone', zone.feature.geometry, zone.name, step);
  });
  const steps: readonly Step[] = [0, 1, 2, 3, 4, 'none'];
  return {
    caption: words.caption,
    legend: steps.map((step, i) => ({ step, label: words.legend[i] ?? '' })),
    width,
    height: Math.round((north - south) * scale),
    shapes: [
      ...city.layers.boundary.flatMap((one) => shape('boundary', one.geometry, nameIn(one.properties), null)),
      ...zones,
      ...plansOf(city).flatMap((one) => shape('plan', one.geometry, nameIn(one.properties), null)),
    ],
  };
}
