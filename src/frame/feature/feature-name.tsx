// SPDX-License-Identifier: EUPL-1.2
// What a place of the files is called in the language of the view; a name that is known in German only is marked as German.

import { nameOf } from '../../analysis/roles/zones';
import type { CityFeature } from '../../core/city/city';
import { useSessionState } from '../../session/use-session';
import type { Language } from '../../words/number/format';
import { inLanguage } from '../../words/number/value-in-language';
import { German } from '../elements/german';

/** The German name where no other is given, the id where there is no name. */
export function featureName(feature: CityFeature, language: Language): string {
  const name = inLanguage(feature.properties as never, 'name', language);
  return typeof name === 'string' ? name : nameOf(feature);
}

export function FeatureName({ of }: { readonly of: CityFeature }) {
  const name = featureName(of, useSessionState().language);
  return name === nameOf(of) ? <German>{name}</German> : name;
}
