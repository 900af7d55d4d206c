// SPDX-License-Identifier: EUPL-1.2
// What the engine of overlays is asked: plain values, so that they can be sent to a worker. And from which features.

import type { Geometry, Position } from 'geojson';
import type { Desk } from '../desk';
import type { FeatureRef, OverlayRequest } from '../gesture/hand';
import { decimals, rounded } from '../operations/line-edit';
import { partsOf } from '../operations/parts';
import { refused } from '../operations/redraw';
import type { Refusal } from '../tiling/judge';

/** Polygons as rings of positions in degrees, the shell of each first. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

/** Size of the grid that everything in a job lies on, and has to lie on in its answer, in degrees. */
export const gridDegrees = 10 ** -decimals;

/**
 * All on the grid: borders with more decimals are rounded for the engine, and their corners come back as they stood
 * (`withKeptRings`). The answer of a split are all pieces; of the others the polygons of what is left.
 */
export type OverlayJob =
  | { readonly do: 'split'; readonly area: Polygons; readonly line: readonly Position[] }
  | { readonly do: 'merge'; readonly areas: readonly Polygons[] }
  | { readonly do: 'difference'; readonly area: Polygons; readonly others: readonly Polygons[] };

/** What came of a job. `invalid`: one of the areas it was given is none by the engine's rules. */
export type OverlayAnswer =
  | { readonly kind: 'parts'; readonly parts: Polygons }
  | { readonly kind: 'invalid' };

export type OverlayPlan =
  | { readonly job: OverlayJob; readonly refusal: null }
  | { readonly job: null; readonly refusal: Refusal };

/**
 * The job of a request. Refused for what is no area or cannot be changed, for areas that are to be merged and do not tile the same ground,
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
    const neighbours = neighboursOf(desk, request).map(onGrid);
    return { job: { do: 'difference', area: onGrid(area), others: neighbours }, refusal: null };
  }
  const area = areaOf(desk, request.feature);
  const further = others.map((one) => areaOf(desk, one));
  if (area === null || further.some((one) => one === null)) return no('no-area');
  const own = onGrid(area);
  if (request.do === 'split') {
    const line = request.line.map((place) => [...rounded(place)]);
    return { job: { do: 'split', area: own, line }, refusal: null };
  }
  const areas = further.filter((one) => one !== null).map(onGrid);
  if (request.do === 'difference')
    return { job: { do: 'difference', area: own, others: areas }, refusal: null };
  const ground = desk.ground(request.feature.file);
  if (others.some(({ file }) => !ground.includes(file))) return no('other-layer');
  return { job: { do: 'merge', areas: [own, ...areas] }, refusal: null };
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

/** The polygons of an area, in degrees; null for any other geometry. */
export function polygonsOf(geometry: Geometry): Polygons | null {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : null;
}

/** Areas that a merge or a difference of this feature can mean: of the layers that tile its ground, or of all, whose boxes meet its box. */
export function candidatesOf(desk: Desk, feature: FeatureRef, tool: 'merge' | 'difference'): FeatureRef[] {
  const shape = desk.shapes.shape(feature.file, feature.key);
  if (!shape) return [];
  const files = tool === 'merge' ? desk.ground(feature.file) : [...desk.documents.keys()];
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

/** On the grid of the last decimal, longitude and latitude alone. */
const onGrid = (polygons: Polygons): Polygons =>
  polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [...rounded([lon!, lat!])])));
