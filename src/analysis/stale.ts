// SPDX-License-Identifier: EUPL-1.2
// Which facts are older than the interval that their layer states, seen from the day the files were last worked on.

import type { City, CityFeature } from '../core/city';
import { monthsBetween } from '../core/date';
import { type LayerId, layers } from '../layers';

export type Age = 'fresh' | 'stale' | 'undated';

/** How a date stands to an interval in months on the day `today`; a coarse date counts from its last month. */
export function ageOf(asOf: string | null, intervalMonths: number, today: string): Age {
  if (asOf === null) return 'undated';
  return monthsBetween(asOf, today) > intervalMonths ? 'stale' : 'fresh';
}

export interface LayerAge {
  readonly layer: LayerId;
  readonly intervalMonths: number;
  readonly features: number;
  readonly stale: number;
  readonly undated: number;
  /** Oldest date of the layer; null where none has one. */
  readonly oldest: string | null;
}

/** Every layer that answers a question, in the order of the layers; the sketch behind the map is left out. */
export function layerAges(city: City): LayerAge[] {
  const today = city.municipality.dataAsOf;
  return layers
    .filter(({ role }) => role !== 'base')
    .map(({ id, intervalMonths }) => {
      const dates = datesOf(city, id);
      const ages = dates.map((asOf) => ageOf(asOf, intervalMonths, today));
      return {
        layer: id,
        intervalMonths,
        features: dates.length,
        stale: ages.filter((age) => age === 'stale').length,
        undated: ages.filter((age) => age === 'undated').length,
        oldest: dates.filter((date) => date !== null).sort()[0] ?? null,
      };
    });
}

function datesOf(city: City, layer: LayerId): (string | null)[] {
  if (layer === 'broadband-coverage' && city.cells) {
    const { asOf } = city.cells.about;
    return Array.from({ length: city.cells.count }, () => asOf);
  }
  return (city.layers[layer] as readonly CityFeature[]).map(({ properties }) => properties.asOf);
}
