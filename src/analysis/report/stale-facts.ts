// SPDX-License-Identifier: EUPL-1.2
// Which facts are older than the interval that their layer states, seen from the day as of which the files speak.

import type { City, CityFeature } from '../../core/city/city';
import { monthsBetween } from '../../core/time/coarse-date';
import { type LayerId, layers } from '../../layers';

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
  /** Oldest date that an entry or one of its fields (`populationAsOf`) bears; null where none has one. */
  readonly oldest: string | null;
}

/** Every layer that answers a question, in the order of the layers; the sketch behind the map is left out. */
export function layerAges(city: City): LayerAge[] {
  const today = city.municipality.dataAsOf;
  return layers
    .filter(({ role }) => role !== 'base')
    .map(({ id, intervalMonths }) => {
      const dates = datesOf(city, id);
      const counted = (wanted: (date: string | null) => boolean) =>
        [...dates].reduce((sum, [date, count]) => sum + (wanted(date) ? count : 0), 0);
      return {
        layer: id,
        intervalMonths,
        features: counted(() => true),
        stale: counted((date) => ageOf(date, intervalMonths, today) === 'stale'),
        undated: counted((date) => ageOf(date, intervalMonths, today) === 'undated'),
        oldest:
          [...dates.keys(), ...datesOfFields(city, id)].filter((date) => date !== null).sort()[0] ?? null,
      };
    });
}

/** The dates of single fields, such as that of a district's inhabitants; “vor 2010” is no day that can be compared. */
function datesOfFields(city: City, layer: LayerId): string[] {
  if (layer === 'broadband-coverage') return [];
  return (city.layers[layer] as readonly CityFeature[]).flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, value]) =>
      name.endsWith('AsOf') && typeof value === 'string' && /^\d{4}/.test(value) ? [value] : [],
    ),
  );
}

/** How many features have which date; cells have their dates counted already, or one for all. */
function datesOf(city: City, layer: LayerId): ReadonlyMap<string | null, number> {
  if (layer === 'broadband-coverage' && city.cells) {
    const { about, count } = city.cells;
    if (about.dates) return new Map(about.dates.map(({ asOf, cells }) => [asOf, cells]));
    return new Map(count > 0 ? [[about.asOf, count]] : []);
  }
  const dates = new Map<string | null, number>();
  for (const { properties } of city.layers[layer] as readonly CityFeature[]) {
    dates.set(properties.asOf, (dates.get(properties.asOf) ?? 0) + 1);
  }
  return dates;
}
