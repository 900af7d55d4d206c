// SPDX-License-Identifier: EUPL-1.2
// The sources of a picture from afar: instead of each area of a layer some shapes of many, enough to draw and not to ask.

import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { type FarAreas, type FarPicture, type FarStep, ringOfFar } from '../../core/geo/far-areas';
import type { DrawnProperties, MapSources } from './map-sources';

/** Rings of one shape: the still picture draws two hundred shapes in a step. */
const ringsTogether = 25;
/** A step of the lattice that is seen as more pixels than this looks coarse. */
const mostPixels = 2;
/** Pixels of the world's width at zoom 0. */
const worldPx = 512;

/** Whether a picture at this zoom shows no more than the lattice holds. */
export function isSeenFromAfar({ step: [lonStep] }: FarPicture, zoom: number): boolean {
  return (lonStep / 360) * worldPx * 2 ** zoom <= mostPixels;
}

/** The sources with the areas of the picture in the place of what these layers have. */
export function withFarPicture(sources: MapSources, { step, layers }: FarPicture): MapSources {
  const far = Object.entries(layers).map(([id, areas]): [string, FeatureCollection] => [
    id,
    { type: 'FeatureCollection', features: areas.flatMap((some) => shapesOf(some, step)) },
  ]);
  return { ...sources, ...Object.fromEntries(far) };
}

type Shape = Feature<MultiPolygon, Omit<DrawnProperties, 'id'>>;

function shapesOf({ look, demo, rings }: FarAreas, step: FarStep): Shape[] {
  const properties = { look, demo, name: '', nameEn: '', year: '', kind: '' };
  const shapes: Shape[] = [];
  for (let from = 0; from < rings.length; from += ringsTogether) {
    const some = rings.slice(from, from + ringsTogether);
    const coordinates = some.map((ring) => [ringOfFar(ring, step)]);
    shapes.push({ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates }, properties });
  }
  return shapes;
}
