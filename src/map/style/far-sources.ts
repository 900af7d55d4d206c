// SPDX-License-Identifier: EUPL-1.2
// The sources of a picture from afar: instead of each area of a layer some shapes of many, enough to draw and not to ask.

import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { City } from '../../core/city/city';
import { type FarAreas, type FarPicture, type FarStep, ringOfFar } from '../../core/geo/far-areas';
import { oncePer } from '../../core/memo/memo';
import { type DrawnProperties, type MapSources, mapSources } from './map-sources';

/** Rings of one shape: the still picture draws two hundred shapes in a step. */
const ringsTogether = 25;
/**
 * The sources of a city with the areas of the picture in the place of those of its layers, which nobody looks at: neither
 * their shapes nor where their letters would stand. Made once for the same layers.
 */
export function farSources({ layers }: Pick<City, 'layers'>, picture: FarPicture): MapSources {
  return sourcesWith(picture)(layers);
}

const sourcesWith = oncePer((picture: FarPicture) =>
  oncePer((layers: City['layers']): MapSources => {
    const none = Object.fromEntries(Object.keys(picture.layers).map((id) => [id, []]));
    return withFarPicture(mapSources({ layers: { ...layers, ...none } }), picture);
  }),
);

/** These sources with the areas of the picture in the place of what its layers have. */
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
