// SPDX-License-Identifier: EUPL-1.2
// The zones and the projects of a city by role, whatever layers they come from, and the group each zone is counted in.

import type { City, CityFeature } from '../../core/city/city';
import { type LayerId, layers } from '../../layers';
import type { GroupChoice, LayerDefinition, Role, ZoneGroup } from '../../layers/definition';
import type { Plan } from './service-date';

export const zoneGroups = ['industrial', 'residential', 'mixed'] as const satisfies readonly ZoneGroup[];

export interface Zone {
  readonly feature: CityFeature;
  readonly name: string;
  readonly group: ZoneGroup;
}

function featuresOf(city: Pick<City, 'layers'>, id: LayerId): readonly CityFeature[] {
  // The list of one layer, seen as a list of features of any layer.
  return city.layers[id] as readonly CityFeature[];
}

/** All features of the layers with a role, in the order of layers and files. */
export function featuresOfRole(city: Pick<City, 'layers'>, role: Role): CityFeature[] {
  return layers.filter((layer) => layer.role === role).flatMap((layer) => featuresOf(city, layer.id));
}

/** All projects of the city, those without an area too, in the order of layers and files. */
export function plansOf(city: Pick<City, 'layers'>): Plan[] {
  return featuresOfRole(city, 'plan') as Plan[];
}

/** Without any project in the data nobody knows that nothing is planned or was built. */
export const knowsPlans = (city: Pick<City, 'layers'>): boolean => plansOf(city).length > 0;

/**
 * All zones, those without a geometry too. The group is that of the layer; where the layer leaves it to the feature, it is
 * the field `use`. A zone in no group (possible only in a foreign layer) is left out.
 */
export function zonesOf(city: Pick<City, 'layers'>): Zone[] {
  return layers
    .filter((layer) => layer.role === 'zone')
    .flatMap((layer) => {
      const group = (layer as unknown as LayerDefinition).group;
      return featuresOf(city, layer.id).flatMap((feature) => {
        const own = group ?? groupOf(feature.properties);
        return own ? [{ feature, name: nameOf(feature), group: own }] : [];
      });
    });
}

/** Every layer of zones, whatever groups they are counted in. */
export const zoneLayers: readonly LayerId[] = layers
  .filter(({ role }) => role === 'zone')
  .map(({ id }) => id);

/** The layers that a group's areas come from; of the whole city its boundary. */
export function layersOfGroup(group: GroupChoice): LayerId[] {
  const isOf = ({ role, group: own, fields }: LayerDefinition) => {
    if (group === 'all') return role === 'boundary';
    if (role !== 'zone' || own) return own === group;
    return Object.hasOwn(fields.use?.of ?? {}, group);
  };
  return layers.filter((layer) => isOf(layer as unknown as LayerDefinition)).map(({ id }) => id);
}

function groupOf(properties: object): ZoneGroup | null {
  const use = 'use' in properties ? properties.use : null;
  return zoneGroups.find((group) => group === use) ?? null;
}

/** The name of a feature as its file gives it, else its id. */
export function nameOf(feature: CityFeature): string {
  const { properties } = feature;
  return 'name' in properties && typeof properties.name === 'string' ? properties.name : feature.id;
}

/** Its English name, where its file has one; else null: then the name in German is said. */
export function nameEnOf({ properties }: CityFeature): string | null {
  return 'nameEn' in properties && typeof properties.nameEn === 'string' ? properties.nameEn : null;
}
