// SPDX-License-Identifier: EUPL-1.2
// Sites as rows for machines: numbers alone in their columns, unit and date beside them, no words of the interface.

import type { City } from '../../core/city/city';
import { anchorOf } from '../../core/geo/anchor-point';
import { shapeOf } from '../site-check/site-check';
import { candidateFigures } from './candidate-figures';
import { type ComparedPlace, isOwnPlace } from './site-comparison';

type Value = string | number | boolean | null;

/**
 * A candidate, or a place of one's own, with stable English keys; null is "not known", and so is the name of what was only
 * drawn or picked. Areas in m², distances in m, degrees with five decimals.
 */
export function hitRow(city: City, candidate: ComparedPlace): Readonly<Record<string, Value>> {
  const { key, name, kind, code, availability, planningStage, insideCity, confidence } = candidate;
  const target = isOwnPlace(candidate)
    ? candidate.target
    : { kind: 'feature' as const, feature: candidate.feature };
  const figures = candidateFigures(city, candidate);
  const point = anchorOf(shapeOf(target));
  const numbers = [
    ['area', figures.areaM2?.figure, 'm2'],
    ['free_area', figures.freeM2?.figure, 'm2'],
    ['price', figures.priceEurPerM2?.figure, 'EUR/m2'],
    ['down', figures.downMbit?.figure, 'Mbit/s'],
    ['down_share', figures.downShare?.figure, '1'],
    ['motorway', figures.motorway?.distance.figure, 'm'],
    ['motorway_uncertainty', figures.motorway?.uncertainty?.figure, 'm'],
  ] as const;
  const about = target.kind === 'feature' ? target.feature.properties : null;
  return {
    id: key,
    name: name || null,
    kind,
    ...Object.fromEntries(
      numbers.flatMap(([column, figure, unit]): [string, Value][] => [
        // Not even the lowest class is 0, as the candidate has it.
        [column, column === 'down' ? candidate.downMbit : wholeMetres(figure?.value, unit)],
        [`${column}_unit`, unit],
        [`${column}_as_of`, figure?.proof.asOf ?? null],
        // A speed of a drawn cell is a demo, however well the site itself is published.
        [`${column}_confidence`, figure?.proof.confidence ?? null],
      ]),
    ),
    planning_stage: planningStage,
    land_use_code: code,
    availability,
    inside_city: insideCity,
    lon: rounded(point?.lon),
    lat: rounded(point?.lat),
    source: about?.source ?? null,
    as_of: about?.asOf ?? null,
    confidence,
  };
}

/** A straight line is no more exact than its metre. */
const wholeMetres = (value: number | null | undefined, unit: string) =>
  value == null ? null : unit === 'm' ? Math.round(value) : value;

const rounded = (degrees: number | undefined) =>
  degrees === undefined ? null : Math.round(degrees * 1e5) / 1e5;
