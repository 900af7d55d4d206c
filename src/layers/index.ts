// SPDX-License-Identifier: EUPL-1.2
// The layers, bottom of the map first. This list is the order of drawing, of the layer switch and of the data README.

import { baseNeighbours, baseRail, baseRoads, baseWater } from './base';
import { boundary } from './boundary';
import { broadbandCoverage } from './broadband-coverage';
import { commercialSites } from './commercial-sites';
import type { LayerDefinition } from './definition';
import { industrialZones } from './industrial-zones';
import { places } from './places';
import { plannedExpansion } from './planned-expansion';
import { residentialZones } from './residential-zones';
import { startupBuildings } from './startup-buildings';

export const layers = [
  baseWater,
  baseRoads,
  baseRail,
  baseNeighbours,
  boundary,
  broadbandCoverage,
  residentialZones,
  industrialZones,
  plannedExpansion,
  commercialSites,
  startupBuildings,
  places,
] as const;

export type Layers = typeof layers;
export type LayerId = Layers[number]['id'];

const byId = new Map<string, LayerDefinition>(
  layers.map((layer) => [layer.id, layer as unknown as LayerDefinition]),
);

/** The definition of a layer; undefined for an id that no definition names. */
export function layerById(id: string): LayerDefinition | undefined {
  return byId.get(id);
}

export type LayerOf<Id extends LayerId> = Extract<Layers[number], { id: Id }>;
