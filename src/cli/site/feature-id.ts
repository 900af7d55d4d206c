// SPDX-License-Identifier: EUPL-1.2
// The feature that `nuf site --id` names, and what may have been meant where there is none of that name.

import type { City, CityFeature } from '../../core/city/city';
import { featureById, featureKey, featureNamed } from '../../core/city/feature-index';
import { editDistance } from '../../core/search/find-places';
import { layers } from '../../layers';
import type { Io } from '../disk/io';
import { WrongUse } from '../disk/wrong-use';
import { siteWords } from '../words/site-words';

const mostOffered = 3;
/** Share of its letters that an id may have wrong and still be meant. */
const mostWrong = 0.3;

/** @throws WrongUse with the nearest ids of this folder; where none is near, with the first, to show what one looks like. */
export function featureAsked(city: City, id: string, io: Io): CityFeature {
  const feature = featureById(city, featureNamed(id));
  if (feature) return feature;
  const all = layers.flatMap((layer) => (city.layers[layer.id] as readonly CityFeature[]).map(featureKey));
  const near = nearestIds(all, id);
  throw new WrongUse(siteWords[io.lang].unknown(id, near.length > 0 ? near : all.slice(0, 1)));
}

/** An id without its layer comes first, then those with the fewest letters wrong. */
function nearestIds(all: readonly string[], asked: string): string[] {
  const most = Math.max(1, Math.floor(asked.length * mostWrong));
  const own = (key: string) => key.slice(key.indexOf('/') + 1);
  const far = (key: string) =>
    own(key) === asked ? 0 : Math.min(...[key, own(key)].map((text) => editDistance(text, asked, most)));
  return all
    .map((key) => ({ key, distance: far(key) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostOffered)
    .map(({ key }) => key);
}
