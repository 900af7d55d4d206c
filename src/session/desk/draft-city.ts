// SPDX-License-Identifier: EUPL-1.2
// The city as the draft would make it, for its figures: the open texts read by the same reader as everything else.

import type { Geometry } from 'geojson';
import { type City, type CityFeature, type FeatureId, membersBeside } from '../../core/city/city';
import type { OpenFile } from '../../core/edit/desk';
import { LayerDocument } from '../../core/edit/document/layer-document';
import { ruleKit } from '../../core/schema/rule-kit';
import { type LayerId, layerById } from '../../layers';
import type { ChangedFile } from './changed-files';

const layerIn = (file: string) => file.replace(/\.geojson$/, '') as LayerId;

/**
 * The city with some of its layers as these files have them. Features that break a rule are there, too, as they are written:
 * whoever reviews a change has to see it, and the rules say separately what is wrong.
 */
function cityWith(city: City, files: readonly OpenFile[]): City {
  const read = files.map(({ name, bytes }) => [layerIn(name), featuresOf(name, bytes)]);
  return { ...city, layers: { ...city.layers, ...Object.fromEntries(read) } };
}

function featuresOf(name: string, bytes: Uint8Array): readonly CityFeature[] {
  const layer = layerIn(name);
  const schema = layerById(layer)?.properties(ruleKit);
  const document = new LayerDocument(name, bytes);
  return document.keys().map((key, index) => {
    const { value } = document.feature(key);
    const { id, geometry, properties } = value;
    const read = schema?.safeParse(properties ?? {});
    return {
      layer,
      id: String(id) as FeatureId,
      index,
      geometry: (geometry ?? null) as Geometry | null,
      properties: (read?.success ? read.data : (properties ?? {})) as CityFeature['properties'],
      ...membersBeside(value),
    };
  });
}

/** The city before and after the changes that are open. */
export function citiesOf(
  city: City,
  changed: readonly ChangedFile[],
): { readonly before: City; readonly after: City } {
  return {
    before: cityWith(
      city,
      changed.map(({ document, before }) => ({ name: document.file, bytes: before })),
    ),
    after: cityWith(
      city,
      changed.map(({ document }) => ({ name: document.file, bytes: document.bytes() })),
    ),
  };
}
