// SPDX-License-Identifier: EUPL-1.2
// The one function that every answer about a place asks: for a subject and a technology, how many of those counted there
// have which speed, for how many there is no figure, and where in it the line is best and worst.

import { businessShares, halfOfCell, sharesOf } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import type { City } from '../../core/city/city';
import { formatRasterId } from '../../core/geo/grid-id';
import { fromPlane } from '../../core/geo/projection';
import { oncePer } from '../../core/memo/memo';
import type { CoverageTechnology, ShareUnit } from '../../layers/broadband-coverage';
import { byThreshold, type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { prepareCoverage, type ZoneFigures } from '../coverage/coverage';
import { amountsOfParts, type Parts, totalOfParts } from '../coverage/coverage-weights';
import { clean, makeShare } from '../figure/share';
import { containsPoint } from './distance';
import { type CountedUnit, countedUnits, type Subject, subjectOfFeature } from './subject';
import { partsOfSubject } from './subject-parts';

/** How many have a speed, of whom. */
export interface Reached {
  /** 0–1 of those with a figure; null where nobody has one. Exactly 0 and 1 only where nobody and everybody has it. */
  readonly share: number | null;
  readonly reached: number;
  /** Households or businesses with a figure; null in a cell whose share is known and whose count is not. */
  readonly counted: number | null;
  /** Households or businesses without a figure for this technology and speed. */
  readonly withoutFigure: number;
}

export interface UnitDistribution {
  /** Counted here, with a figure or without. */
  readonly total: number;
  /** Cells here that do not say how many there are: `total` lacks them. */
  readonly uncountedCells: number;
  readonly at: Readonly<Record<ThresholdMbit, Reached>>;
}

/** A cell of the subject. */
export interface SubjectPart {
  readonly rasterId: string;
  /** In degrees: the middle of the cell or, where that lies outside the area asked about, a point of the cell inside it. */
  readonly lon: number;
  readonly lat: number;
  /** Highest threshold that at least half of it has, of the first leading unit that is counted there; 0: below the lowest. */
  readonly downMbit: ThresholdMbit | 0;
  /** Lowest threshold of which the data tell there: with `downMbit` 0 it is slower than this, and no more is known. */
  readonly lowestMbit: ThresholdMbit;
}

export interface Distribution {
  readonly technology: CoverageTechnology;
  /** Cells of which something lies in the subject. */
  readonly cells: number;
  /** Of these, where a household or a business is counted. */
  readonly settledCells: number;
  readonly households: UnitDistribution;
  readonly businesses: UnitDistribution;
  /**
   * Of the settled cells with a figure; null where none has one. Among equals one that lies at least half inside,
   * then the one where most are counted, then the first.
   */
  readonly best: SubjectPart | null;
  readonly worst: SubjectPart | null;
}

/** Of each subject one distribution for each technology and quarter, for the cells asked for last. */
const madeOf = oncePer(
  (_subject: Subject) => new Map<string, { readonly cells: Cells | null; readonly made: Distribution }>(),
);

/** The distribution at the date of the data or, with `quarter`, of the scenario. Without coverage nobody is counted. */
export function distributionOf(
  city: City,
  subject: Subject,
  technology: CoverageTechnology,
  quarter: string | null = null,
): Distribution {
  const bySubject = madeOf(subject);
  const key = `${technology} ${quarter ?? ''}`;
  const before = bySubject.get(key);
  if (before?.cells === city.cells) return before.made;
  const made = makeDistribution(city, subject, technology, quarter);
  bySubject.set(key, { cells: city.cells, made });
  return made;
}

function makeDistribution(
  city: City,
  subject: Subject,
  technology: CoverageTechnology,
  quarter: string | null,
): Distribution {
  const { cells } = city;
  if (!cells) return nobody(technology);
  const parts = partsOfSubject(cells, subject);
  const lift = prepareCoverage(city, quarter).weights?.lift ?? null;
  const ofUnit = (unit: CountedUnit): UnitDistribution => ({
    total: clean(totalOfParts(parts, cells, unit)),
    uncountedCells: countOf(parts, (i) => Number.isNaN(cells[unit][i])),
    at: byThreshold((mbit, speed) => {
      const alone = subject.kind === 'cell' ? parts.cell[0] : undefined;
      if (alone !== undefined && Number.isNaN(cells[unit][alone]))
        return ofUncounted(readerOf(cells, subject.group, { unit, technology, mbit })(alone));
      const estates = subject.group === 'industrial';
      const { served, withFigure, total } = amountsOfParts(
        parts,
        { cells, unit, estates, technology, speed },
        lift,
      );
      // What adding up fractions leaves of nothing must not turn everybody into nearly everybody.
      const whole = clean(withFigure - served) === 0 ? withFigure : served;
      const share = makeShare(whole, withFigure, total, withFigure);
      return {
        share: share.value,
        reached: share.numerator,
        counted: share.denominator,
        withoutFigure: share.withoutFigure,
      };
    }),
  });
  const settled = (i: number) => cells.households[i]! > 0 || cells.businesses[i]! > 0;
  return {
    technology,
    cells: parts.cell.length,
    settledCells: countOf(parts, settled),
    households: ofUnit('households'),
    businesses: ofUnit('businesses'),
    ...extremes(cells, subject, technology, parts),
  };
}

function nobody(technology: CoverageTechnology): Distribution {
  const none = { share: null, reached: 0, counted: 0, withoutFigure: 0 };
  const unit = { total: 0, uncountedCells: 0, at: byThreshold(() => none) };
  return {
    technology,
    cells: 0,
    settledCells: 0,
    households: unit,
    businesses: unit,
    best: null,
    worst: null,
  };
}

/** Smallest and largest share of the counted cells of a subject with at least `mbit`; null where none has a figure. */
export function spreadOf(
  { cells }: City,
  subject: Subject,
  { unit, technology, mbit }: CountedLine,
): { readonly low: number; readonly high: number } | null {
  if (!cells) return null;
  const read = readerOf(cells, subject.group, { unit, technology, mbit });
  const shares = Array.from(partsOfSubject(cells, subject).cell).flatMap((i) =>
    cells[unit][i]! > 0 ? (read(i) ?? []) : [],
  );
  return shares.length === 0 ? null : { low: Math.min(...shares), high: Math.max(...shares) };
}

/** The share of one cell that does not say how many live or work there. */
function ofUncounted(share: number | null): Reached {
  return { share, reached: 0, counted: share === null ? 0 : null, withoutFigure: 0 };
}

/** A unit that is counted, and the line that it may have. */
export interface CountedLine {
  readonly unit: CountedUnit;
  readonly technology: CoverageTechnology;
  readonly mbit: ThresholdMbit;
}

function readerOf(cells: Cells, group: Subject['group'], { unit, technology, mbit }: CountedLine) {
  return unit === 'households'
    ? sharesOf(cells, 'hh', technology, mbit)
    : businessShares(cells, group, technology, mbit);
}

function countOf({ cell }: Parts, fits: (i: number) => boolean): number {
  let count = 0;
  for (let k = 0; k < cell.length; k++) if (fits(cell[k]!)) count++;
  return count;
}

/**
 * Best and worst settled cell by the class of those who lead; where none of them is counted, by that of the others. A cell
 * that does not say how many they are and has a share of them speaks for them too: it must not drop out as the worst.
 */
function extremes(
  cells: Cells,
  subject: Subject,
  technology: CoverageTechnology,
  { cell, part }: Parts,
): Pick<Distribution, 'best' | 'worst'> {
  const { group, leads } = subject;
  const readerFor = (unit: CountedUnit) => {
    const counts = cells[unit];
    const shares = thresholdsMbit.map((mbit) => readerOf(cells, group, { unit, technology, mbit }));
    const speaks = (i: number) =>
      counts[i]! > 0 || (Number.isNaN(counts[i]) && shares.some((share) => share(i) !== null));
    return { counts, shares, speaks };
  };
  const isTold = ({ speaks }: ReturnType<typeof readerFor>) => Array.prototype.some.call(cell, speaks);
  const leading = leads.map(readerFor);
  const readers = leading.some(isTold) ? leading : countedUnits.map(readerFor);
  const found: Ranked[] = [];
  for (let k = 0; k < cell.length; k++) {
    const i = cell[k]!;
    const reader = readers.find(({ speaks }) => speaks(i));
    const lowest = reader?.shares.findIndex((share) => share(i) !== null) ?? -1;
    if (!reader || lowest < 0) continue;
    const speed = reader.shares.findLastIndex((share) => (share(i) ?? 0) >= halfOfCell);
    const isInside = part[k]! >= 0.5;
    const isUncounted = Number.isNaN(reader.counts[i]);
    const count = isUncounted ? 0 : reader.counts[i]!;
    // Of how many nobody knows: one in the middle of the place counts, one that only touches it does not.
    const countInside = isUncounted ? (isInside ? Number.POSITIVE_INFINITY : 0) : count * part[k]!;
    found.push({ i, speed, lowest, isInside, count, countInside });
  }
  // A sliver of a cell in which nobody whole lives or works is no part of the place that could be its best.
  const whole = found.filter(({ countInside }) => countInside > 1 - 1e-6);
  const told = whole.length > 0 ? whole : found;
  const first = (isBefore: (one: Ranked, other: Ranked) => boolean): SubjectPart | null => {
    if (told.length === 0) return null;
    const { i, speed, lowest } = told.reduce((kept, one) =>
      isBefore(one, kept) || (one.speed === kept.speed && isNearer(one, kept)) ? one : kept,
    );
    const downMbit = speed < 0 ? 0 : thresholdsMbit[speed]!;
    return partOf(cells, i, { subject, downMbit, lowestMbit: thresholdsMbit[lowest]! });
  };
  return {
    best: first((one, other) => one.speed > other.speed),
    worst: first((one, other) => one.speed < other.speed),
  };
}

/** A cell with the index of its class, -1 below the lowest, that of the lowest with a figure, whether most of it is asked about, and how many it counts, all and inside. */
interface Ranked {
  readonly i: number;
  readonly speed: number;
  readonly lowest: number;
  readonly isInside: boolean;
  readonly count: number;
  readonly countInside: number;
}

function isNearer(one: Ranked, other: Ranked): boolean {
  return one.isInside === other.isInside ? one.count > other.count : one.isInside;
}

function partOf(
  cells: Cells,
  i: number,
  { subject, ...told }: { readonly subject: Subject } & Pick<SubjectPart, 'downMbit' | 'lowestMbit'>,
): SubjectPart {
  const { crs, cellM } = cells;
  const [column, row] = [cells.column[i]!, cells.row[i]!];
  const at = ([x, y]: readonly [number, number]) => fromPlane(crs, (column + x) * cellM, (row + y) * cellM);
  // A neighbour's name would stand above the answer for a point of its own.
  const inside =
    subject.kind === 'area' &&
    fromMiddle
      .map(at)
      .find(([lon, lat]) =>
        [subject.geometry, subject.within].every((area) => !area || containsPoint(area, lon, lat)),
      );
  const [lon, lat] = inside || at([0.5, 0.5]);
  return { rasterId: formatRasterId({ crs, cellM, column, row }), lon, lat, ...told };
}

/** Points of a cell as shares of it, the middle first, none on its border. */
const fromMiddle = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95]
  .flatMap((x, _at, all) => all.map((y): [number, number] => [x, y]))
  .sort((a, b) => awayOf(a) - awayOf(b));

function awayOf([x, y]: readonly [number, number]): number {
  return Math.hypot(x - 0.5, y - 0.5);
}

/**
 * Whether every cell of a zone says how many there are, and that is none: then no share of them is lacking. False by area,
 * without cells, for a zone without an outline, and where a cell does not say how many.
 */
export function hasNobody(city: City, { zone, figures }: ZoneFigures, unit: ShareUnit): boolean {
  if (!city.cells || !figures || unit === 'area' || figures[unit] !== 0) return false;
  const subject = subjectOfFeature(city, zone.feature);
  if (!subject) return false;
  const { total, uncountedCells } = distributionOf(city, subject, 'alle')[unit];
  return total === 0 && uncountedCells === 0;
}
