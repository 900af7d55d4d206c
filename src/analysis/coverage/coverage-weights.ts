// SPDX-License-Identifier: EUPL-1.2
// What a figure of a cell means for all shares: for each unit, technology and threshold the amount served and the amount that
// has a figure, beside the totals.

import { businessGroups, wholeShare } from '../../core/cells/cell-share';
import { type Cells, noFigure, type PercentColumn } from '../../core/cells/cells';
import { stretchAt } from '../../core/cells/share-column';
import { keptPer, oncePer } from '../../core/memo/memo';
import {
  type CoverageGroup,
  type CoverageTechnology,
  coverageColumn,
  coverageTechnologies,
  type ShareUnit,
} from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';

/** What the expansion adds with one technology: fractions 0–1 of the cells newly served. Any other cell has 0. */
export interface Raised {
  /** Cells that projects touch, in order. */
  readonly cells: readonly number[];
  /** `speed` is an index of `thresholdsMbit`. */
  readonly fraction: (cell: number, speed: number) => number;
}
export type Lift = ReadonlyMap<CoverageTechnology, Raised>;

const speeds = thresholdsMbit.length;

/** Numbers of one share before they are divided; households, businesses or m². */
export interface Amounts {
  readonly served: number;
  readonly withFigure: number;
  readonly total: number;
}

/** Cells with the part of each that counts: of one shape, or of several added up. */
export interface Parts {
  readonly cell: ArrayLike<number>;
  readonly part: ArrayLike<number>;
  /** Area of the shape in cells, also outside the cells. */
  readonly area: number;
}

const homesOnly = ['hh'] as const satisfies readonly CoverageGroup[];

/** Shapes of fewer parts are added up anew: what is kept costs more than it saves. */
const worthKeeping = 10_000;
const lastAmounts = keptPer<
  Parts,
  { readonly percent: Cells['percent']; readonly amounts: Map<string, Amounts> }
>();

/**
 * The amounts of one question, straight from the columns. An unknown count has no weight: its households are in no sum, its
 * land is. What stands for the land of a cell is said at `cellShares`. What an expansion adds is added to what is there
 * today, which is kept for large shapes: the curve of a country asks for the same sum at every date.
 */
export function amountsOfParts(parts: Parts, question: PartsQuestion, lift: Lift | null): Amounts {
  const today = amountsToday(parts, question);
  const raised = lift?.get(question.technology);
  if (!raised) return today;
  const { served } = addUp(parts, question, new Gain(raised, question.speed));
  return { ...today, served: today.served + served };
}

/** What is asked of some parts of cells. */
export interface PartsQuestion {
  readonly cells: Cells;
  readonly unit: ShareUnit;
  /** A commercial area: its businesses are told by the columns of such areas first, see `businessGroups`. */
  readonly estates: boolean;
  readonly technology: CoverageTechnology;
  /** Index of the threshold in `thresholdsMbit`. */
  readonly speed: number;
}

function amountsToday(parts: Parts, question: PartsQuestion): Amounts {
  if (parts.cell.length < worthKeeping) return addUp(parts, question, null);
  const { percent } = question.cells;
  const last = lastAmounts(parts);
  const before = last.value;
  const { amounts } = before?.percent === percent ? before : { amounts: new Map<string, Amounts>() };
  last.value = { percent, amounts };
  const key = [question.unit, question.estates, question.technology, question.speed].join();
  const made = amounts.get(key) ?? addUp(parts, question, null);
  amounts.set(key, made);
  return made;
}

/**
 * One loop without a call for each cell, because a country asks for millions of them at once (a fifth of the time). With a
 * gain only what it adds is added up, in the cells that have one.
 */
function addUp({ cell, part, area }: Parts, question: PartsQuestion, gain: Gain | null): Amounts {
  const { cells, unit, estates, technology, speed } = question;
  const asked = columnsOf(cells, technology, speed);
  const { households, businesses } = cells;
  const ofArea = unit === 'area';
  const counts = unit === 'households' ? households : businesses;
  const [one = 'hh', other] =
    unit === 'households' ? homesOnly : businessGroups(estates ? 'industrial' : 'all');
  const columns = ofArea ? [asked.hh, asked.gew, asked.gwg] : [asked[one], other && asked[other]];
  // As much of the columns as lies in one piece around the cell: all of them, or a chunk that had to be unpacked.
  let [from, to] = [0, 0];
  let [first, second, third]: readonly (Uint16Array | undefined)[] = [];
  let [served, withFigure, total] = [0, 0, 0];
  for (let k = 0; k < cell.length; k++) {
    const i = cell[k]!;
    if (gain !== null && gain.before <= i && i < gain.next) continue;
    if (i < from || i >= to) {
      const stretch = stretchAt(columns, i);
      ({ from, to } = stretch);
      [first, second, third] = stretch.values;
    }
    const at = i - from;
    let amount = 1;
    let word = noFigure;
    if (ofArea) {
      if (first !== undefined && households[i] !== 0) word = first[at]!;
      if (word === noFigure && businesses[i] !== 0) {
        if (second !== undefined) word = second[at]!;
        if (word === noFigure && third !== undefined) word = third[at]!;
      }
    } else {
      amount = counts[i]! || 0;
      if (first !== undefined) word = first[at]!;
      if (word === noFigure && second !== undefined) word = second[at]!;
    }
    const weight = part[k]! * amount;
    total += weight;
    if (word === noFigure) continue;
    const here = (word < wholeShare ? word : wholeShare) / wholeShare;
    served += weight * (gain === null ? here : (1 - here) * gain.at(i));
    withFigure += weight;
  }
  if (!ofArea) return { served, withFigure, total };
  const cellM2 = cells.cellM ** 2;
  return { served: served * cellM2, withFigure: withFigure * cellM2, total: area * cellM2 };
}

type ColumnsOf = Readonly<Record<CoverageGroup, PercentColumn | undefined>>;

// Forty thousand zones ask for the same three columns one after another.
const columnsFound = oncePer((_percent: Cells['percent']): ColumnsOf[] => []);

function columnsOf({ percent }: Cells, technology: CoverageTechnology, speed: number): ColumnsOf {
  const known = columnsFound(percent);
  const at = coverageTechnologies.indexOf(technology) * speeds + speed;
  const column = (group: CoverageGroup) =>
    percent.get(coverageColumn(group, technology, thresholdsMbit[speed]!));
  known[at] ??= { hh: column('hh'), gew: column('gew'), gwg: column('gwg') };
  return known[at];
}

/**
 * What the expansion adds, asked in the order of the cells: of millions only few are in a project, so the next of them is
 * remembered. Between `before` and `next` nothing is added.
 */
class Gain {
  /** Cells from here on up to `next` have been passed. */
  before = 0;
  next = Infinity;
  readonly #raised: Raised;
  readonly #speed: number;

  constructor(raised: Raised, speed: number) {
    this.#raised = raised;
    this.#speed = speed;
    this.#seek(0);
  }

  at(cell: number): number {
    if (cell !== this.next) this.#seek(cell);
    return cell === this.next ? this.#raised.fraction(cell, this.#speed) : 0;
  }

  /** The first raised cell at or behind `cell`, and the one before it. */
  #seek(cell: number): void {
    const { cells } = this.#raised;
    let [low, high] = [0, cells.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cells[middle]! < cell) low = middle + 1;
      else high = middle;
    }
    this.before = low > 0 ? cells[low - 1]! + 1 : 0;
    this.next = cells[low] ?? Infinity;
  }
}

/** Households or businesses with a count. */
export function totalOfParts({ cell, part }: Parts, cells: Cells, unit: 'households' | 'businesses'): number {
  const counts = cells[unit];
  let total = 0;
  for (let k = 0; k < cell.length; k++) total += part[k]! * (counts[cell[k]!]! || 0);
  return total;
}

/** Whether any of these cells says how many it counts; also where there is no cell: nobody is counted there. */
export function isCountKnown({ cell }: Parts, cells: Cells, unit: 'households' | 'businesses'): boolean {
  for (let k = 0; k < cell.length; k++) if (!Number.isNaN(cells[unit][cell[k]!])) return true;
  return cell.length === 0;
}
