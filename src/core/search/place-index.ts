// SPDX-License-Identifier: EUPL-1.2
// The search field's index: every named feature. Apart from the finding (find-places.ts), which comes with the field's list.

import { type LayerId, layerById } from '../../layers';
import type { Bilingual } from '../../layers/field';
import type { AnyFeature, City, FeatureId } from '../city/city';
import { featureKey } from '../city/feature-index';
import type { Municipality } from '../city/municipality';
import { planeOf } from '../city/town-plane';
import { anchorOf } from '../geo/anchor-point';
import type { MapPlane } from '../geo/projection';
import { searchedPerStep } from '../limits/limits';
import { foldName } from '../text/fold-name';
import { atOnce, type Steps } from '../time/steps';

export interface PlaceHit {
  readonly key: string;
  readonly name: string;
  /** What it is, in words: "Ortsteil", "Gewerbegebiet". */
  readonly kind: Bilingual;
  readonly detail: string | null;
  /** Where to look; null for what is known by name only. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  readonly feature: { readonly layer: LayerId; readonly id: FeatureId } | null;
  /** A house of the town's house coordinates: its name. */
  readonly house?: string;
}

export interface Entry {
  readonly hit: PlaceHit;
  /** Its name, the English one, other names and address as they are written, the name first. */
  readonly names: readonly string[];
  /** The same, folded. */
  readonly keys: readonly string[];
  readonly order: number;
  /** What kind of place it is by its file; null for what is none. */
  readonly place: Place | null;
}

type Place = City['layers']['places'][number]['properties']['kind'];

export interface PlaceIndex {
  readonly entries: readonly Entry[];
  /** In which typed metres are read that name no zone. */
  readonly plane: MapPlane;
  /** Of an index that is made late: what is left of the making, for who sees a search coming and has time for it. */
  readonly ahead?: Steps<unknown>;
}

/** Layers that can be searched, the most wanted first: equal hits come in this order. */
const searched = [
  'places',
  'residential-zones',
  'industrial-zones',
  'commercial-sites',
  'startup-buildings',
  'planned-expansion',
] as const;

export const pointWords: Bilingual = { de: 'Koordinate', en: 'coordinate' };
/** What a house of the town's house coordinates is. */
export const addressWords: Bilingual = { de: 'Adresse', en: 'address' };

/** What the index needs of a city. */
type SearchedCity = Pick<City, 'layers'> & { readonly municipality: Pick<Municipality, 'crs' | 'ags'> };

/** Builds the index of a city; features with one and the same folded name in one layer stay apart. */
export function buildPlaceIndex(city: SearchedCity): PlaceIndex {
  return atOnce(placeIndexSteps(city));
}

/**
 * An index whose entries are made when they are first asked for: a country has tens of thousands of names, and most of its readers
 * ask without one. What `ahead` has done by then is not done again.
 */
export function latePlaceIndex(city: SearchedCity): PlaceIndex {
  let made: PlaceIndex | null = null;
  const ahead = (function* (): Steps<void> {
    made = yield* placeIndexSteps(city);
  })();
  return {
    get entries() {
      if (made === null) atOnce(ahead);
      return made!.entries;
    },
    plane: planeOf(city.municipality),
    ahead,
  };
}

function* placeIndexSteps(city: SearchedCity): Steps<PlaceIndex> {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  let order = 0;
  for (const layer of searched) {
    for (const feature of city.layers[layer]) {
      if (entries.length % searchedPerStep === searchedPerStep - 1) yield;
      const { names, detail } = namesOf(feature);
      const keys = names.map(foldName);
      // A district stands among the places and again as a zone: one hit is enough, the point of the place is better.
      const name = keys[0] ?? '';
      if (layer === 'residential-zones' && taken.has(name)) continue;
      taken.add(name);
      const place = feature.layer === 'places' ? feature.properties.kind : null;
      entries.push({ hit: hitOf(feature, names[0] ?? '', detail), names, keys, order, place });
    }
    order++;
  }
  return { entries, plane: planeOf(city.municipality) };
}

function namesOf(feature: AnyFeature): { names: string[]; detail: string | null } {
  const p = feature.properties as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof p[key] === 'string' ? (p[key] as string) : null);
  const names = [text('name') ?? String(feature.id)];
  const english = text('nameEn');
  if (english) names.push(english);
  if (Array.isArray(p.aliases)) names.push(...p.aliases.filter((a): a is string => typeof a === 'string'));
  const address = text('address');
  if (address) names.push(address);
  return { names, detail: address ?? text('district') };
}

function hitOf(feature: AnyFeature, name: string, detail: string | null): PlaceHit {
  const layer = feature.layer;
  const definition = layerById(layer);
  const kindField = definition?.fields.kind;
  const value = (feature.properties as Readonly<Record<string, unknown>>).kind;
  const kind = (typeof value === 'string' && kindField?.of?.[value]) || definition?.title || pointWords;
  let known: PlaceHit['point'] | undefined;
  const pointOf = () => {
    known ??= anchorOf(feature.geometry);
    return known;
  };
  // A place is its point; one without is answered by what is said of it.
  const isPlace = layer === 'places' && pointOf() !== null;
  return {
    // Worked out for those that are shown: finding a point inside each of 40,000 areas is half of making an index.
    get key() {
      return featureKey(feature);
    },
    name,
    kind,
    detail,
    get point() {
      return pointOf();
    },
    feature: isPlace ? null : { layer, id: feature.id },
  };
}
