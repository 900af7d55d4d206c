// SPDX-License-Identifier: EUPL-1.2
// Sites as rows for machines: numbers alone in their columns, unit and date beside them, no words of the interface.

import type { City } from '../../core/city/city';
import { anchorOf } from '../../core/geo/anchor-point';
import type { NamedFigure } from '../figure/figure';
import { shapeOf } from '../site-check/site-check';
import type { BuiltLine } from '../site-check/site-lines';
import { type CandidateFigures, candidateFigures } from './candidate-figures';
import { saidKind } from './kind-and-side';
import { type ComparedFact, type ComparedPlace, isOwnPlace } from './site-comparison';
import type { FoundSite } from './site-finder';

type Value = string | number | boolean | null;
type Columns = Readonly<Record<string, Value>>;

interface Listed {
  readonly place: ComparedPlace;
  readonly figures: CandidateFigures;
}

/** The columns that the file has of each fact of the comparison, in its order: the compiler asks for those of a further one. */
const columnsOf: Readonly<Record<ComparedFact['fact'], (listed: Listed) => Columns>> = {
  kind: ({ place }) => ({ kind: saidKind<string>(place) }),
  areaM2: ({ figures }) => ({
    ...measured('area', figures.areaM2 ?? figures.drawnM2, 'm2'),
    ...measured('area_least', figures.leastM2, 'm2'),
    ...measured('area_most', figures.mostM2, 'm2'),
    ...measured('drawn_area', figures.drawnM2, 'm2'),
    ...measured('plot', figures.plotM2, 'm2'),
  }),
  freeM2: ({ figures }) => measured('free_area', figures.freeM2, 'm2'),
  priceEurPerM2: ({ figures }) => measured('price', figures.priceEurPerM2, 'EUR/m2'),
  downMbit: ({ place: { builtSince, named }, figures }) => ({
    ...measured('down', figures.downMbit, 'Mbit/s'),
    // Where nobody has even the lowest class the place has 0, and its figure that class; where a part has one, it and its share.
    ...(figures.downShare?.figure.value === 0 ? { down: 0 } : {}),
    ...measured('down_share', figures.downShare, '1'),
    ...builtColumns(builtSince, figures),
    // Projects to come that name the street of the place.
    named_by: named.map(({ plan }) => `planned-expansion/${plan.id}`).join(' ') || null,
  }),
  motorwayM: ({ figures: { motorway } }) => ({
    ...measured('motorway', motorway?.distance ?? null, 'm'),
    ...measured('motorway_uncertainty', motorway?.uncertainty ?? null, 'm'),
  }),
  planningStage: ({ place }) => ({ planning_stage: place.planningStage }),
  code: ({ place }) => ({ land_use_code: place.code }),
  availability: ({ place }) => ({ availability: place.availability }),
  insideCity: ({ place }) => ({ inside_city: place.insideCity }),
  // Of the site itself: how sure each number is stands beside it.
  confidence: ({ place }) => ({ confidence: place.confidence }),
};

/**
 * A candidate, or a place of one's own, with stable English keys; null is "not known". Areas in whole m², distances in whole m,
 * degrees with five decimals.
 * @param ownName what the page calls a place that was only drawn or picked: else its row has no name
 */
export function hitRow(city: City, place: ComparedPlace, ownName: string | null = null): Columns {
  const target = isOwnPlace(place) ? place.target : { kind: 'feature' as const, feature: place.feature };
  const listed = { place, figures: candidateFigures(city, place) };
  const { confidence, ...facts } = columnsOf;
  const point = anchorOf(shapeOf(target));
  const about = place.feature?.properties ?? null;
  return {
    id: place.key,
    name: place.name || ownName,
    ...Object.assign({}, ...Object.values(facts).map((columns) => columns(listed))),
    lon: rounded(point?.lon),
    lat: rounded(point?.lat),
    source: about?.source ?? null,
    as_of: about?.asOf ?? null,
    ...confidence(listed),
  };
}

/** A hit of a search as a row: whether it fits what was asked stands first, as a list without it tells all of them as fitting. */
export function foundRow(
  city: City,
  { candidate, answer }: Pick<FoundSite, 'candidate' | 'answer'>,
): Columns {
  return { answer, ...hitRow(city, candidate) };
}

/**
 * What was built after the day of `down`, which lacks it: the project that reaches most of those counted; empty where none was, and of
 * what has no position, where it is not known whether it was built there.
 */
function builtColumns(built: readonly BuiltLine[], { builtInside }: CandidateFigures): Columns {
  const here = built.filter(({ town }) => town === null);
  const [most] = here.toSorted((one, other) => (other.inside ?? 0) - (one.inside ?? 0));
  return {
    built_since: most?.plan.properties.completedOn ?? null,
    built_state: most?.plan.properties.state ?? null,
    built_technology: most?.line.technology ?? null,
    built_project: most ? `planned-expansion/${most.plan.id}` : null,
    ...measured('built_share', (most && builtInside.get(most.plan.id)) ?? null, '1'),
  };
}

/**
 * All that was built at a place after the day of its line, as the page tells it; `share`: 0–1 of those counted there, null where that is
 * not known; `town`: in whose part it was built, where the place itself has no position, else null. Empty where none was.
 */
export function builtRows(
  built: readonly BuiltLine[],
  { builtInside }: Pick<CandidateFigures, 'builtInside'>,
): readonly object[] {
  return built.map(({ plan, line, covers, town }) => ({
    id: `planned-expansion/${plan.id}`,
    completedOn: plan.properties.completedOn,
    state: plan.properties.state,
    technology: line.technology,
    covers,
    town,
    share: builtInside.get(plan.id)?.figure.value ?? null,
  }));
}

/** A number alone in its column; beside it unit, date and how sure it is: a speed of a drawn cell is a demo, however well the site itself is published. */
function measured(column: string, number: NamedFigure | null, unit: string): Columns {
  const { value = null, proof = null } = number?.figure ?? {};
  return {
    // A straight line is no more exact than its metre, a drawn area no more than its square metre.
    [column]: value !== null && (unit === 'm' || unit === 'm2') ? Math.round(value) : value,
    [`${column}_unit`]: unit,
    [`${column}_as_of`]: proof?.asOf ?? null,
    [`${column}_confidence`]: proof?.confidence ?? null,
  };
}

const rounded = (degrees: number | undefined) =>
  degrees === undefined ? null : Math.round(degrees * 1e5) / 1e5;
