// SPDX-License-Identifier: EUPL-1.2
// A straight-line distance as figures with their proof: how far, and how unsure.

import type { CityFeature } from '../../core/city/city';
import { leastSure, type NamedFigure, type ProofInput } from '../figure/figure';
import type { StraightDistance } from './site-distances';
import { type SiteOrigin, siteNumber } from './site-figure';

export interface DistanceFigures {
  readonly distance: NamedFigure;
  /** Null where neither end says how unsure it is. */
  readonly uncertainty: NamedFigure | null;
}

const formula = {
  de: 'Kürzeste Strecke vom Rand der Fläche (oder vom Punkt) zum Ziel, Luftlinie in der Ebene der UTM-Zone des Ortes, auf 0,1 % genau.',
  en: 'Shortest line from the border of the area (or from the point) to the target, as the crow flies in the plane of the UTM zone of the place, right to 0.1 %.',
};
const doubtFormula = {
  de: 'Wie ungenau die Lage des einen und des anderen Endes ist, zusammengezählt.',
  en: 'How unsure the position of the one and of the other end is, added up.',
};

/** `own` is the feature that the distance starts at; null for a point or an outline. */
export function distanceFigures(
  origin: SiteOrigin,
  id: string,
  to: Pick<StraightDistance, 'name' | 'feature' | 'distanceM' | 'uncertaintyM'>,
  own: CityFeature | null,
): DistanceFigures {
  const { name, feature, distanceM, uncertaintyM } = to;
  const ends = own ? [own, feature] : [feature];
  const given = {
    asOf: feature.properties.asOf,
    confidence: leastSure(ends.map(({ properties }) => properties.confidence)),
  };
  const target: ProofInput = {
    label: { de: 'Ziel', en: 'Target' },
    value: name,
    unit: null,
    source: feature.properties.source,
  };
  const doubts = ends.map(({ properties }, end): ProofInput => {
    const isTarget = end === ends.length - 1;
    return {
      label: isTarget
        ? { de: 'Lage des Ziels ungenau um', en: 'Position of the target unsure by' }
        : { de: 'Lage des Standorts ungenau um', en: 'Position of the site unsure by' },
      value: properties.uncertaintyM,
      unit: 'm',
      source: properties.source,
    };
  });
  return {
    distance: siteNumber(origin, id, distanceM, {
      unit: 'm',
      formula,
      inputs: [target, ...doubts],
      ...given,
    }),
    uncertainty:
      uncertaintyM === null
        ? null
        : siteNumber(origin, `${id}.uncertainty`, uncertaintyM, {
            unit: 'm',
            formula: doubtFormula,
            inputs: doubts,
            ...given,
          }),
  };
}
