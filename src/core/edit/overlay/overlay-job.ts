// SPDX-License-Identifier: EUPL-1.2
// What the engine of overlays is asked: plain values, so that they can be sent to a worker. And from which features.

import type { Geometry, Position } from 'geojson';
import type { Desk } from '../desk';
import type { FeatureRef, OverlayRequest } from '../gesture/hand';
import { decimals } from '../operations/line-edit';
import { partsOf } from '../operations/parts';
import { refused } from '../operations/redraw';
import type { Refusal } from '../tiling/judge';

/** Polygons as rings of positions in degrees, the shell of each first. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

/**
 * `grid`: size of the grid in degrees on which everything lies and the answer has to lie; 0 where the input lies on none.
 * The answer of a split are all pieces; of the others the polygons of what is left.
 */
export type OverlayJob = { readonly grid: number } & (
  | { readonly do: 'split'; readonly area: Polygons; readonly line: readonly Position[] }
  | { readonly do: 'merge'; readonly areas: readonly Polygons[] }
  | { readonly do: 'difference'; readonly area: Polygons; readonly others: readonly Polygons[] }
);

/** What came of a job. `invalid`: one of the areas it was given is none by the engine's rules. */
export type OverlayAnswer =
  | { readonly kind: 'parts'; readonly parts: Polygons }
  | { readonly kind: 'invalid' };

export type OverlayPlan =
  | { readonly job: OverlayJob; readonly refusal: null }
  | { readonly job: null; readonly refusal: Refusal };

/**
 * The job of a request. Refused for what is no area or cannot be changed, for areas of several layers that are to be merged,
 * and where a layer has no common tiling to be clipped to.
 */
export function planOverlay(desk: Desk, request: OverlayRequest): OverlayPlan {
  const { feature, others } = featuresOf(request);
  const changed = [...(feature ? [feature] : []), ...(request.do === 'merge' ? others : [])];
  for (const one of changed) {
    const refusal = refusalOf(desk, one);
    if (refusal) return { job: null, refusal };
  }
  const where = feature ?? { file: request.do === 'clip' ? request.file : '', key: -1 };
  const no = (code: Refusal['code']): OverlayPlan => ({ job: null, ...pick(refused({ code, ...where })) });
  if (request.do === 'clip') {
    if (desk.tiling(request.file).length === 0) return no('no-tiling');
    const area = polygonsOf(request.geometry);
    if (area === null) return no('no-area');
    return { job: onGrid({ do: 'difference', area, others: neighboursOf(desk, request) }), refusal: null };
  }
  const area = areaOf(desk, request.feature);
  const further = others.map((one) => areaOf(desk, one));
  if (area === null || further.some((one) => one === null)) return no('no-area');
  const areas = further.filter((one) => one !== null);
  if (request.do === 'split') {
    const line = request.line.map(([lon, lat]) => [lon, lat]);
    return { job: onGrid({ do: 'split', area, line }), refusal: null };
  }
  if (request.do === 'difference')
    return { job: onGrid({ do: 'difference', area, others: areas }), refusal: null };
  if (others.some(({ file }) => file !== request.feature.file)) return no('other-layer');
  return { job: onGrid({ do: 'merge', areas: [area, ...areas] }), refusal: null };
}

/** The feature that a request changes (null: a new one), and the others that it is about. */
export function featuresOf(request: OverlayRequest): {
  readonly feature: FeatureRef | null;
  readonly others: readonly FeatureRef[];
} {
  if (request.do === 'clip') return { feature: request.into, others: [] };
  return { feature: request.feature, others: request.do === 'split' ? [] : request.others };
}

/** The polygons of a feature with everything that stands in their positions; null for no area. */
export function areaOf(desk: Desk, { file, key }: FeatureRef): Polygons | null {
  return desk.documents.get(file)?.has(key) ? (partsOf(desk, file, key)?.parts ?? null) : null;
}

export function polygonsOf(geometry: Geometry): Polygons | null {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : null;
}

/** Areas that a merge or a difference of this feature can mean: of its own layer, or of all, whose boxes meet its box. */
export function candidatesOf(desk: Desk, feature: FeatureRef, tool: 'merge' | 'difference'): FeatureRef[] {
  const shape = desk.shapes.shape(feature.file, feature.key);
  if (!shape) return [];
  const files = tool === 'merge' ? [feature.file] : [...desk.documents.keys()];
  return desk.shapes
    .near(files, shape.bounds)
    .filter(
      ({ file, key, lines }) => lines[0]?.kind === 'ring' && (file !== feature.file || key !== feature.key),
    )
    .map(({ file, key }) => ({ file, key }));
}

function refusalOf(desk: Desk, { file, key }: FeatureRef): Refusal | null {
  const document = desk.documents.get(file);
  if (!document?.has(key)) return { code: 'no-feature', file, key };
  const isReadOnly = document.readOnly !== null || document.feature(key).readOnly !== null;
  return isReadOnly ? { code: 'read-only', file, key } : null;
}

const pick = ({ refusal }: ReturnType<typeof refused>) => ({ refusal: refusal! });

/** Areas of the tiling whose boxes meet what is clipped, besides the feature that is clipped itself. */
export function neighboursOf(
  desk: Desk,
  { file, geometry, into }: Extract<OverlayRequest, { do: 'clip' }>,
): Polygons[] {
  const places = polygonsOf(geometry)?.flat(2) ?? [];
  const [xs, ys] = [places.map(([x]) => x!), places.map(([, y]) => y!)];
  return desk.shapes
    .near(desk.tiling(file), [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    .filter((shape) => shape.file !== into?.file || shape.key !== into.key)
    .map((shape) => areaOf(desk, shape))
    .filter((one) => one !== null);
}

type JobWithoutGrid = OverlayJob extends infer T ? (T extends unknown ? Omit<T, 'grid'> : never) : never;

/** The job in longitudes and latitudes alone, with the grid that all of them lie on. */
function onGrid(job: JobWithoutGrid): OverlayJob {
  const plane = (polygons: Polygons) => polygons.map((rings) => rings.map((ring) => ring.map(planeOf)));
  const flat: JobWithoutGrid =
    job.do === 'merge'
      ? { ...job, areas: job.areas.map(plane) }
      : job.do === 'split'
        ? { ...job, area: plane(job.area) }
        : { ...job, area: plane(job.area), others: job.others.map(plane) };
  const all =
    flat.do === 'merge'
      ? flat.areas.flat(3)
      : flat.do === 'split'
        ? [...flat.area.flat(2), ...flat.line]
        : [...flat.area.flat(2), ...flat.others.flat(3)];
  const isOnGrid = all.every((place) => place.every((value) => Number(value.toFixed(decimals)) === value));
  return { ...flat, grid: isOnGrid ? 10 ** -decimals : 0 } as OverlayJob;
}

const planeOf = ([lon, lat]: Position): Position => [lon!, lat!];
