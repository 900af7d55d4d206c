// SPDX-License-Identifier: EUPL-1.2
// The steps from one style to the next, so that the map takes only what changed. Data counts as changed when it is
// another object: comparing its content, as the map library would, costs more than sending it.

import type {
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';

export type StyleStep =
  | { readonly do: 'removeLayer'; readonly layer: string }
  | { readonly do: 'removeSource'; readonly source: string }
  | { readonly do: 'addSource'; readonly source: string; readonly as: SourceSpecification }
  | { readonly do: 'addLayer'; readonly layer: LayerSpecification; readonly before: string | null }
  | { readonly do: 'setData'; readonly source: string; readonly data: unknown }
  | { readonly do: 'setFilter'; readonly layer: string; readonly filter: FilterSpecification | null }
  | {
      readonly do: 'setLayout' | 'setPaint';
      readonly layer: string;
      readonly name: string;
      readonly value: unknown;
    };

/**
 * Steps that turn `from` into `to`, in an order the map accepts. Layers that both have must stand in the same order in
 * both (ours always do); font faces and the like are taken as equal.
 */
export function styleDifference(from: StyleSpecification, to: StyleSpecification): StyleStep[] {
  const before = new Map(from.layers.map((layer) => [layer.id, layer]));
  const after = new Set(to.layers.map((layer) => layer.id));
  const removed = from.layers.filter(({ id }) => !after.has(id));
  const added = to.layers.flatMap((layer, at): StyleStep[] => {
    if (before.has(layer.id)) return [];
    const next = to.layers.slice(at + 1).find(({ id }) => before.has(id));
    return [{ do: 'addLayer', layer, before: next?.id ?? null }];
  });
  const changed = to.layers.flatMap((layer) => {
    const old = before.get(layer.id);
    return old === undefined ? [] : layerSteps(old, layer);
  });
  return [
    ...removed.map(({ id }): StyleStep => ({ do: 'removeLayer', layer: id })),
    ...sourceSteps(from.sources, to.sources),
    ...added,
    ...changed,
  ];
}

type Sources = StyleSpecification['sources'];

function sourceSteps(from: Sources, to: Sources): StyleStep[] {
  const steps: StyleStep[] = [];
  for (const source of Object.keys(from)) if (!(source in to)) steps.push({ do: 'removeSource', source });
  for (const [source, next] of Object.entries(to)) {
    const old = from[source];
    if (old === undefined) steps.push({ do: 'addSource', source, as: next });
    else if (old.type === 'geojson' && next.type === 'geojson') {
      if (old.data !== next.data && !(isNothing(old.data) && isNothing(next.data)))
        steps.push({ do: 'setData', source, data: next.data });
    } else if (!equal(old, next)) {
      throw new Error(`source ${source}: only data may change under one id, give the new source another`);
    }
  }
  return steps;
}

/** Whether data are a collection of no feature: sent again, they would cost a picture more and change none. */
function isNothing(data: GeoJSONSourceSpecification['data']): boolean {
  return typeof data === 'object' && data.type === 'FeatureCollection' && data.features.length === 0;
}

interface Parts {
  readonly filter?: FilterSpecification;
  readonly layout?: object;
  readonly paint?: object;
}

function layerSteps(from: LayerSpecification, to: LayerSpecification): StyleStep[] {
  const [old, next] = [from as Parts, to as Parts];
  const steps: StyleStep[] = [];
  if (!equal(old.filter, next.filter))
    steps.push({ do: 'setFilter', layer: to.id, filter: next.filter ?? null });
  for (const [name, value] of changes(old.layout, next.layout)) {
    steps.push({ do: 'setLayout', layer: to.id, name, value });
  }
  for (const [name, value] of changes(old.paint, next.paint)) {
    steps.push({ do: 'setPaint', layer: to.id, name, value });
  }
  return steps;
}

function changes(from: object = {}, to: object = {}): [name: string, value: unknown][] {
  const old = new Map<string, unknown>(Object.entries(from));
  const next = new Map<string, unknown>(Object.entries(to));
  const names = [...new Set([...old.keys(), ...next.keys()])];
  return names.filter((name) => !equal(old.get(name), next.get(name))).map((name) => [name, next.get(name)]);
}

// Style values are small trees of JSON, so their text decides; key order is ours and does not vary.
function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
