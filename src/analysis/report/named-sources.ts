// SPDX-License-Identifier: EUPL-1.2
// Whom the files themselves name as their source, where the municipality has listed none: a licence wants it said.

import type { City, CityFeature } from '../../core/city/city';
import { type LayerId, layers } from '../../layers';

interface NamedSource {
  readonly source: string;
  /** Layers that name it, in the order of the layers. */
  readonly layers: readonly LayerId[];
}

/** Sources that features, cells and the official series name, each once, in the order of the layers; the series comes last. */
function namedSources(city: City): readonly NamedSource[] {
  const named = new Map<string, LayerId[]>();
  const name = (source: string | null | undefined, layer: LayerId | null) => {
    if (!source) return;
    const of = named.get(source) ?? [];
    if (layer !== null && !of.includes(layer)) of.push(layer);
    named.set(source, of);
  };
  for (const { id, role } of layers) {
    for (const { properties } of city.layers[id] as readonly CityFeature[]) name(properties.source, id);
    if (role === 'coverage') name(city.cells?.about.source, id);
  }
  if (city.statistics.rows.length > 0) name(city.statistics.source, null);
  return [...named].map(([source, of]) => ({ source, layers: of }));
}

/** What a page says of them: the layers' titles and the source, as `Wohngebiete: © OpenStreetMap`; empty where the town lists its own. */
export function unlistedSources(city: City, language: 'de' | 'en'): readonly string[] {
  if (city.municipality.sources.length > 0) return [];
  const titleOf = new Map(layers.map(({ id, title }) => [id as LayerId, title[language]]));
  return namedSources(city).map(({ source, layers: of }) =>
    of.length === 0 ? source : `${of.map((id) => titleOf.get(id)).join(', ')}: ${source}`,
  );
}
