// SPDX-License-Identifier: EUPL-1.2
// Whether a hit of the search lies in another, and the sentence where the district that was typed beside it is not its own.

import { liesIn, statedDistrict, toldDistrict } from '../../analysis/place/around-subject';
import type { City } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import type { Apart, LiesIn } from '../../core/search/beside-name';
import type { PlaceHit } from '../../core/search/place-index';
import type { Language } from '../../words/number/format';
import { searchWordsOf } from '../../words/search';

const featureOf = (city: City, { key }: PlaceHit) => featureById(city, featureNamed(key));

/** For `findPlaces`: by the features of the hits. */
export function hitLiesIn(city: City): LiesIn {
  return (place, area) => {
    const [one, other] = [featureOf(city, place), featureOf(city, area)];
    return one !== null && other !== null && liesIn(city, one, other);
  };
}

/** What the list tells of a hit beside its kind: its address or district; of a street no district that has little of it. */
export function detailOf(city: City, hit: PlaceHit): string | null {
  const feature = featureOf(city, hit);
  const isDistrict = feature !== null && hit.detail !== null && statedDistrict(feature) === hit.detail;
  return isDistrict ? toldDistrict(city, feature) : hit.detail;
}

/** The district that the file of a place states, beside the one that was typed; where it states none, that nobody knows. */
export function apartSaid(city: City, { place, district }: Apart, language: Language): string {
  const feature = featureOf(city, place);
  return searchWordsOf(language).apart(place.name, feature && statedDistrict(feature), district.name);
}
