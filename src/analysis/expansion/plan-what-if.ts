// SPDX-License-Identifier: EUPL-1.2
// What one project would change if its area were another, or a line of one's own in a drawn area: the share of the whole
// municipality or of one group of zones now, and with the line in the outline. The same numbers as a scenario (coverage.ts) in which the project has that outline and is
// in service, summed over the few cells it touches, so that a corner can be dragged while they are shown.

import type { Geometry } from 'geojson';
import { businessShares, cellShares, type ShareReader, sharesOf } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import { oncePer } from '../../core/memo/memo';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { isAssumedCount } from '../coverage/assumed-counts';
import { coverageShares, shareIn } from '../coverage/coverage';
import { groupWords, shareFormulas, shareInputs } from '../coverage/coverage-figures';
import type { Parts, Raised } from '../coverage/coverage-weights';
import { liftOf, packCells } from '../coverage/scenario';
import { type Figure, makeFigure, type NamedFigure, type ProofInput } from '../figure/figure';
import type { SiteQuestion } from '../figure/reproduction';
import type { Share } from '../figure/share';
import { type Plan, speedsReached } from '../roles/service-date';
import { featuresOfRole, zoneGroups, zonesOf } from '../roles/zones';
import { packZones } from '../zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../zonal/polygon-overlay';

/** One share of the whole municipality, and what the project adds to its numerator. */
export interface PlanGain {
  readonly now: Share;
  readonly built: Share;
  /** Households, businesses or m² that the project would newly serve, of those with a figure. */
  readonly gained: number;
  /** False where no share of today is known, or where nobody gains of whom there is a figure and others have none: 0 is not known then. */
  readonly isKnown: boolean;
}

export interface PlanWhatIf {
  /** Thresholds that the project reaches, the slowest first; none for a project without a speed. */
  readonly reached: readonly ThresholdMbit[];
  /** Whether whole cells are supposed to have it, those of a place without an outline. */
  readonly isOfCells: boolean;
  gain(unit: ShareUnit, mbit: ThresholdMbit): PlanGain;
}

/** Of each cell asked for so far the part inside the municipality or a group; NaN for those that nobody has asked for. */
const insidesOf = oncePer((_city: City) => new Map<GroupChoice, Float64Array>());

/** A line of one's own as a project: everybody in its area gets it. */
export function ownLine(technology: OwnLine['technology'], downMbit: ThresholdMbit): Plan {
  const name = 'eigene Annahme';
  const properties = { name, technology, downMbit, source: name, confidence: 'inferred' };
  return {
    type: 'Feature',
    layer: 'planned-expansion',
    id: 'own-line',
    geometry: null,
    properties,
  } as unknown as Plan;
}

/** What somebody supposes of a drawn area: who has it how fast. The upload is in no column, so nothing can follow from it. */
export interface OwnLine {
  readonly technology: (typeof ownTechnologies)[number];
  readonly downMbit: ThresholdMbit;
}

export const ownTechnologies = ['ftthb', 'hfc', 'fttc'] as const;

/** `ftthb/1000` as the link and `nuf site --line` have it; null for anything else. */
export function ownLineFrom(text: string | undefined): OwnLine | null {
  const [name, mbit] = (text ?? '').split('/');
  const technology = ownTechnologies.find((one) => one === name);
  const downMbit = thresholdsMbit.find((one) => String(one) === mbit);
  return technology && downMbit ? { technology, downMbit } : null;
}

/** Where everybody is supposed to have the line: in an outline, or in these parts of cells. */
export type WhatIfExtent = Geometry | Parts;

/** Null without coverage cells. Best line of any technology, at the date of the data. */
export function planWhatIf(
  city: City,
  plan: Plan,
  extent: WhatIfExtent,
  group: GroupChoice = 'all',
): PlanWhatIf | null {
  const { cells } = city;
  if (cells === null) return null;
  const isOfCells = 'cell' in extent;
  const raised = isOfCells
    ? raisedCells(plan, extent)
    : (liftOf(cells, [{ ...plan, geometry: extent } as Plan])?.get('alle') ?? null);
  const inside = insideOf(city, cells, raised?.cells ?? [], group);
  const coverage = coverageShares(city);
  const { groundPerPlane } = coverage.groups[group];
  return {
    reached: thresholdsMbit.slice(0, speedsReached(plan)),
    isOfCells,
    gain(unit, mbit) {
      const now = shareIn(coverage, { group, unit, technology: 'alle', mbit });
      const speed = thresholdsMbit.indexOf(mbit);
      const share = shareReader(cells, group, unit, mbit);
      let [gained, withoutFigure] = [0, 0];
      for (const i of raised?.cells ?? []) {
        const has = share(i);
        const amount = inside[i]! * amountOf(cells, unit, i, groundPerPlane) * raised!.fraction(i, speed);
        if (has === null) withoutFigure += amount;
        else gained += amount * (1 - has);
      }
      const numerator = Math.min(now.denominator, now.numerator + gained);
      const value = now.value === null ? null : numerator / now.denominator;
      const isKnown = value !== null && (gained > 0 || withoutFigure === 0);
      return { now, built: { ...now, numerator, value }, gained, isKnown };
    },
  };
}

/** The parts of cells as a project has them that raises its own speeds there. */
function raisedCells(plan: Plan, { cell, part }: Parts): Raised {
  const at = new Map(Array.from(cell, (i, k) => [i, part[k]!] as const));
  const speeds = speedsReached(plan);
  return {
    cells: Array.from(cell),
    fraction: (i, speed) => (speed < speeds ? (at.get(i) ?? 0) : 0),
  };
}

function shareReader(cells: Cells, group: GroupChoice, unit: ShareUnit, mbit: ThresholdMbit): ShareReader {
  if (unit === 'area') return cellShares(cells, 'alle', mbit);
  return unit === 'households'
    ? sharesOf(cells, 'hh', 'alle', mbit)
    : businessShares(cells, group, 'alle', mbit);
}

function amountOf(cells: Cells, unit: ShareUnit, i: number, groundPerPlane: number): number {
  return unit === 'area' ? cells.cellM ** 2 * groundPerPlane : cells[unit][i]! || 0;
}

/** Of these cells the part inside the municipality (or the zones of a group); 0 without a boundary, as every share is then unknown. */
function insideOf(city: City, cells: Cells, touched: readonly number[], group: GroupChoice): Float64Array {
  const ofCity = insidesOf(city);
  const inside = ofCity.get(group) ?? new Float64Array(cells.count).fill(Number.NaN);
  ofCity.set(group, inside);
  const asked = touched.filter((i) => Number.isNaN(inside[i]));
  if (asked.length === 0) return inside;
  const areas =
    group === 'all'
      ? featuresOfRole(city, 'boundary')
      : zonesOf(city).flatMap((zone) => (zone.group === group ? [zone.feature] : []));
  const boundary = packZones(
    areas.map(({ geometry }) => geometry),
    cells.crs,
  );
  const table = classedPolygons(boundary, new Uint8Array(boundary.count).fill(1));
  const squares = packCells(cells, asked);
  asked.forEach((cell, z) => {
    const area = areaByClass(squares, z, table);
    inside[cell] = Math.min(1, (area[1] ?? 0) / area[0]!);
  });
  return inside;
}

const formula = {
  de: 'Zähler von heute und dazu, über alle Felder: Teil des Feldes in der Gemeinde (oder den Gebieten der Gruppe) × Anteil des Feldes im Umriss × Menge im Feld × Anteil, für den diese Leitung noch nicht verfügbar ist; was der Umriss außerhalb berührt, zählt nicht; geteilt durch denselben Nenner. Annahme: Im Umriss wird sie für alle verfügbar.',
  en: 'Numerator of today and, over all cells: part of the cell in the municipality (or in the areas of the group) × part of the cell inside the outline × amount in the cell × share to which this line is not available yet; what the outline touches outside does not count; divided by the same denominator. Assumption: it becomes available to everybody inside.',
};
const gainFormula = {
  de: 'Summe über alle Felder: Teil des Feldes in der Gemeinde (oder den Gebieten der Gruppe) × Anteil des Feldes im Umriss × Menge im Feld × Anteil, für den diese Leitung noch nicht verfügbar ist; was der Umriss außerhalb berührt, zählt nicht.',
  en: 'Sum over all cells: part of the cell in the municipality (or in the areas of the group) × part of the cell inside the outline × amount in the cell × share to which this line is not available yet; what the outline touches outside does not count.',
};

const wholeCells = {
  de: 'Das Gefragte hat keinen Umriss: Statt seiner zählen ganze Felder, alle, denen die Antwort gilt.',
  en: 'What is asked about has no outline: instead of it whole cells count, all that the answer is of.',
};
const ofExtent = (said: typeof formula, { isOfCells }: PlanWhatIf) =>
  isOfCells ? { de: `${said.de} ${wholeCells.de}`, en: `${said.en} ${wholeCells.en}` } : said;

const dayOfLines = {
  de: 'Stand der Leitungen vor der Annahme',
  en: 'Day of the lines before the assumption',
};

/** How the numbers of a what-if come again. */
export interface WhatIfOrigin {
  readonly site: SiteQuestion;
  /** Of the outline. */
  readonly source: string;
  /** What is asked for: the numbers of the drawn outline, or of the area in the files. */
  readonly which: 'plan' | 'outline';
}

export interface GainFigures {
  readonly now: NamedFigure;
  readonly built: NamedFigure;
  readonly gained: NamedFigure;
}

interface GainChoice {
  readonly group: GroupChoice;
  readonly unit: ShareUnit;
  readonly mbit: ThresholdMbit;
}

/** A project that is supposed to be built, and who asks. */
interface SupposedPlan {
  readonly whatIf: PlanWhatIf;
  readonly plan: Plan;
  readonly origin: WhatIfOrigin;
}

/** The gain of one group, unit and threshold as three figures: share now, share then, amount newly served. */
export function planGainFigures(
  city: City,
  { whatIf, plan, origin }: SupposedPlan,
  { group, unit, mbit }: GainChoice,
): GainFigures {
  const { now, built, gained, isKnown } = whatIf.gain(unit, mbit);
  const about = city.cells?.about;
  const source = about?.source ?? '–';
  const asked = { unit, technology: 'alle', mbit } as const;
  const isAssumed = isAssumedCount(city.municipality, group, unit);
  const setting = { where: groupWords[group], choice: asked, source, isAssumed };
  const id = `whatif.${origin.which}.${group}.${unit}.${mbit}`;
  const changed = (name: string) => ({
    // What is supposed is of no day: that of the data stands with the lines that it starts from.
    asOf: null,
    sources: [...new Set([source, origin.source, plan.properties.source])],
    confidence: about?.confidence === 'demo' ? ('demo' as const) : ('inferred' as const),
    reproduce: { by: 'site' as const, figure: `${id}.${name}`, site: origin.site },
  });
  const supposed: ProofInput[] = [
    ...shareInputs(built, setting),
    { label: dayOfLines, value: about?.asOf ?? null, unit: null, source },
  ];
  const named = (name: string, figure: Figure): NamedFigure => ({ id: `${id}.${name}`, figure });
  const today = makeFigure(now.value, 'share', {
    asOf: about?.asOf ?? null,
    sources: [source],
    formula: shareFormulas[unit],
    inputs: shareInputs(now, setting),
    confidence: about?.confidence ?? 'demo',
    reproduce: { by: 'share', group, ...asked, quarter: null },
  });
  return {
    now: named('now', today),
    built: named(
      'built',
      makeFigure(isKnown ? built.value : null, 'share', {
        ...changed('built'),
        formula: ofExtent(formula, whatIf),
        inputs: supposed,
      }),
    ),
    gained: named(
      'gained',
      makeFigure(isKnown ? gained : null, unit === 'area' ? 'm2' : unit, {
        ...changed('gained'),
        formula: ofExtent(gainFormula, whatIf),
        inputs: supposed,
      }),
    ),
  };
}

/** Every number of a what-if: groups, units and the thresholds that the line reaches. */
export function whatIfFigures(
  city: City,
  plan: Plan,
  extent: WhatIfExtent,
  origin: WhatIfOrigin,
): NamedFigure[] {
  return (['all', ...zoneGroups] as const).flatMap((group) => {
    const whatIf = planWhatIf(city, plan, extent, group);
    return (whatIf?.reached ?? []).flatMap((mbit) =>
      (['households', 'businesses'] as const).flatMap((unit) =>
        Object.values(planGainFigures(city, { whatIf: whatIf!, plan, origin }, { group, unit, mbit })),
      ),
    );
  });
}
