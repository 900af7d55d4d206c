// SPDX-License-Identifier: EUPL-1.2
// The model: what one municipality's folder of files holds once it is read. Behind this door nothing is checked again.

import type { Geometry } from 'geojson';
import type * as z from 'zod/mini';
import type { LayerId, LayerOf } from '../../layers';
import type { Cells } from '../cells/cells';
import type { Contact } from './contacts';
import type { Municipality } from './municipality';
import type { OfficialSeries } from './official-series';

declare const brand: unique symbol;
export type FeatureId = string & { readonly [brand]: 'FeatureId' };

export type Properties<Id extends LayerId> = z.output<ReturnType<LayerOf<Id>['properties']>>;

/** One feature of one layer. `geometry` is null where only the name is known. */
export interface CityFeature<Id extends LayerId = LayerId> {
  readonly layer: Id;
  readonly id: FeatureId;
  /** Place in its file, from 0. */
  readonly index: number;
  readonly geometry: Geometry | null;
  readonly properties: Properties<Id>;
  /** What the file says of it beside `properties`, such as `bbox`; not there where it says nothing. */
  readonly members?: Members;
}

/** JSON values by name. */
export type Members = Readonly<Record<string, unknown>>;

/** The members of a feature that no type of GeoJSON features has, and its box; nothing where there are none. */
export function membersBeside(feature: object): { readonly members?: Members } {
  const {
    type: _type,
    id: _id,
    geometry: _geometry,
    properties: _properties,
    ...members
  } = feature as Members;
  return Object.keys(members).length > 0 ? { members } : {};
}

/** A feature of whichever layer. */
export type AnyFeature = { [Id in LayerId]: CityFeature<Id> }[LayerId];

export type CityLayers = { readonly [Id in LayerId]: readonly CityFeature<Id>[] };

export interface City {
  readonly municipality: Municipality;
  readonly contacts: readonly Contact[];
  readonly statistics: OfficialSeries;
  readonly layers: CityLayers;
  /** Coverage as columns; null where the file is missing or was refused. */
  readonly cells: Cells | null;
}
