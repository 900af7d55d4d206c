// SPDX-License-Identifier: EUPL-1.2
// What one project would change if its area were another: the share of the whole municipality now, and with the project in
// the outline that is being drawn. The same numbers as a scenario (coverage.ts) in which the project has that outline and is
// in service, summed over the few cells it touches, so that a corner can be dragged while they are shown.

import type { Geometry } from 'geojson';
import { businessShares, cellShares, type ShareReader, sharesOf } from '../core/cell-share';
import type { Cells } from '../core/cells';
import type { City } from '../core/city';
import type { ShareUnit } from '../core/view';
import { type ThresholdMbit, thresholdsMbit } from '../layers/broadband-coverage';
import { coverageShares, shareIn } from './coverage';
import { shareFormulas, shareInputs } from './coverage-figures';
import type { OutlineOrigin } from './outline-figures';
import { packZones } from './packed-zones';
import { type Figure, makeFigure } from './proof';
import { liftOf, packCells } from './scenario';
import { type Plan, speedsReached } from './service-date';
import type { Share } from './share';
import { areaByClass, classedPolygons } from './slab';
import { featuresOfRole } from './zones';

/** One share of the whole municipality, and what the project adds to its numerator. */
export interface PlanGain {
  readonly now: Share;
  readonly built: Share;
  /** Households, businesses or m² that the project would newly serve. */
  readonly gained: number;
}

export interface PlanWhatIf {
  /** Thresholds that the project reaches, the slowest first; none for a project without a speed. */
  readonly reached: readonly ThresholdMbit[];
  gain(unit: ShareUnit, mbit: ThresholdMbit): PlanGain;
}

/** Of each cell asked for so far the part inside the municipality; NaN for those that nobody has asked for. */
const insides = new WeakMap<City, Float64Array>();

/** Null without coverage cells. Best line of any technology, at the date of the data. */
export function planWhatIf(city: City, plan: Plan, geometry: Geometry): PlanWhatIf | null {
  const { cells } = city;
  if (cells === null) return null;
  const raised = liftOf(cells, [{ ...plan, geometry } as Plan])?.get('alle') ?? null;
  const inside = insideOf(city, cells, raised?.cells ?? []);
  const coverage = coverageShares(city);
  return {
    reached: thresholdsMbit.slice(0, speedsReached(plan)),
    gain(unit, mbit) {
      const now = shareIn(coverage, 'all', unit, 'alle', mbit);
      const speed = thresholdsMbit.indexOf(mbit);
      const share = shareReader(cells, unit, mbit);
      let gained = 0;
      for (const i of raised?.cells ?? []) {
        const has = share(i);
        if (has === null) continue;
        gained += inside[i]! * amountOf(cells, unit, i) * (1 - has) * raised!.fraction(i, speed);
      }
      const numerator = Math.min(now.denominator, now.numerator + gained);
      const value = now.value === null ? null : numerator / now.denominator;
      return { now, built: { ...now, numerator, value }, gained };
    },
  };
}

function shareReader(cells: Cells, unit: ShareUnit, mbit: ThresholdMbit): ShareReader {
  if (unit === 'area') return cellShares(cells, 'alle', mbit);
  return unit === 'households'
    ? sharesOf(cells, 'hh', 'alle', mbit)
    : businessShares(cells, 'all', 'alle', mbit);
}

function amountOf(cells: Cells, unit: ShareUnit, i: number): number {
  return unit === 'area' ? cells.cellM ** 2 : cells[unit][i]! || 0;
}

/** Of these cells the part inside the municipality; 0 without a boundary, as every share of it is then unknown. */
function insideOf(city: City, cells: Cells, touched: readonly number[]): Float64Array {
  const inside = insides.get(city) ?? new Float64Array(cells.count).fill(Number.NaN);
  insides.set(city, inside);
  const asked = touched.filter((i) => Number.isNaN(inside[i]));
  if (asked.length === 0) return inside;
  const boundary = packZones(
    featuresOfRole(city, 'boundary').map(({ geometry }) => geometry),
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
  de: 'Zähler von heute und dazu, über alle Felder: Anteil des Feldes im Umriss × Menge im Feld × Anteil, der diese Leitung noch nicht hat; geteilt durch denselben Nenner. Annahme: Im Umriss werden alle angeschlossen.',
  en: 'Numerator of today and, over all cells: part of the cell inside the outline × amount in the cell × share that has not got this line yet; divided by the same denominator. Assumption: everybody inside is connected.',
};
const gainFormula = {
  de: 'Summe über alle Felder: Anteil des Feldes im Umriss × Menge im Feld × Anteil, der diese Leitung noch nicht hat.',
  en: 'Sum over all cells: part of the cell inside the outline × amount in the cell × share that has not got this line yet.',
};

/** The gain of one unit and threshold as three figures: share now, share then, amount newly served. */
export function planGainFigures(
  city: City,
  whatIf: PlanWhatIf,
  choice: { readonly unit: ShareUnit; readonly mbit: ThresholdMbit },
  plan: Plan,
  origin: OutlineOrigin,
): { readonly now: Figure; readonly built: Figure; readonly gained: Figure } {
  const { unit, mbit } = choice;
  const { now, built, gained } = whatIf.gain(unit, mbit);
  const about = city.cells?.about;
  const source = about?.source ?? '–';
  const whole = { de: 'ganze Stadt', en: 'whole municipality' };
  const given = { asOf: about?.asOf ?? null, sources: [source] };
  const report = `jq '.coverage.all.${unit}.any."${mbit}"'`;
  const asked = { unit, technology: 'alle', mbit } as const;
  // The command needs the outline where the files keep it, and a date from which the project counts.
  const edited = `nuf report --json --quarter 2099-Q4  # ${plan.layer}.geojson: only ${plan.id}, geometry of ${origin.file}, "completedOn": "2099"`;
  const changed = {
    ...given,
    sources: [...new Set([source, origin.source, plan.properties.source])],
    confidence: about?.confidence === 'demo' ? ('demo' as const) : ('inferred' as const),
    reproduce: { query: origin.query, cli: edited },
  };
  return {
    now: makeFigure(now.value, 'share', {
      ...given,
      formula: shareFormulas[unit],
      inputs: shareInputs(now, whole, asked, source),
      confidence: about?.confidence ?? 'demo',
      reproduce: { query: `bereich=figures&tempo=${mbit}`, cli: `nuf report --json | ${report}` },
    }),
    built: makeFigure(built.value, 'share', {
      ...changed,
      formula,
      inputs: shareInputs(built, whole, asked, source),
    }),
    gained: makeFigure(gained, unit === 'area' ? 'm2' : unit, {
      ...changed,
      formula: gainFormula,
      inputs: shareInputs(built, whole, asked, source),
    }),
  };
}
