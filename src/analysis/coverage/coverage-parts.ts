// SPDX-License-Identifier: EUPL-1.2
// The figures of coverage.ts. Only which part of which cell lies in which zone is kept, and a share is added up when somebody
// asks for it: the first look at a city asks for two of hundreds, and sums of all 194 weights of a country take gigabytes.

import type { Geometry } from 'geojson';
import type { Cells } from '../../core/cells/cells';
import type { City, CityFeature } from '../../core/city/city';
import { keptPer, oncePer } from '../../core/memo/memo';
import {
  type CoverageTechnology,
  coverageTechnologies,
  type ShareUnit,
} from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../../layers/speed-thresholds';
import { clean, makeShare, type Share } from '../figure/share';
import { featuresOfRole, zonesOf } from '../roles/zones';
import { type CellFractions, cellFractions } from '../zonal/cell-fractions';
import { packZones } from '../zonal/packed-polygons';
import { amountsOfParts, isCountKnown, type Lift, type Parts, totalOfParts } from './coverage-weights';
import type { Figures, ShareTable } from './figures';

/** The parts of cells in each of some shapes; an empty entry for a shape that is no area. */
export function partsOf(cells: Cells, geometries: readonly (Geometry | null)[]): CellFractions {
  return cellFractions(packZones(geometries, cells.crs), cells);
}

// By the places alone: further columns of the same cells change no part. The parts of the layers asked for last are kept.
const lastParts = keptPer<
  Cells['column'],
  { readonly shapes: readonly CityFeature[]; readonly parts: CellFractions }
>();

/** The shapes that `partsOfCity` has parts of: every zone of `zonesOf`, then every boundary. */
export function shapesOfCity(city: Pick<City, 'layers'>): CityFeature[] {
  return [...zonesOf(city).map(({ feature }) => feature), ...featuresOfRole(city, 'boundary')];
}

/** Takes parts over that were computed elsewhere, such as in a worker, from the same shapes and cells. */
export function takeParts(city: Pick<City, 'layers'>, cells: Cells, parts: CellFractions): void {
  lastParts(cells.column).value = { shapes: shapesOfCity(city), parts };
}

/** The parts of cells in every one of `shapesOfCity`; computed once for the same layers and cells. */
export function partsOfCity(city: Pick<City, 'layers'>, cells: Cells): CellFractions {
  const shapes = shapesOfCity(city);
  const last = lastParts(cells.column);
  const before = last.value;
  const isSame =
    before?.shapes.length === shapes.length && shapes.every((one, z) => one === before.shapes[z]);
  if (before && isSame) return before.parts;
  const parts = partsOf(
    cells,
    shapes.map(({ geometry }) => geometry),
  );
  last.value = { shapes, parts };
  return parts;
}

/** Parts in the plane of the cells, and how many square metres of the ground one of the plane is there. */
export interface ShapeParts extends Parts {
  readonly ground: number;
}

/** The parts of one shape, sharing memory with all. */
export function partsOfShape(all: CellFractions, z: number): ShapeParts {
  const [from, to] = [all.start[z]!, all.start[z + 1]!];
  const cells = { cell: all.cell.subarray(from, to), part: all.fraction.subarray(from, to) };
  return { ...cells, area: all.area[z]!, ground: all.ground[z]! };
}

const groupsOf = oncePer((_all: CellFractions) => new Map<GroupChoice, ShapeParts>());

/** The parts of a group of a city's shapes, added up once: the same for every date. */
export function partsOfGroup(all: CellFractions, group: GroupChoice, shapes: readonly number[]): ShapeParts {
  const known = groupsOf(all);
  const parts = known.get(group) ?? addedUp(all, shapes);
  known.set(group, parts);
  return parts;
}

/** Several shapes as one; where they overlap the overlap counts twice, as everywhere. */
export function addedUp(all: CellFractions, shapes: readonly number[]): ShapeParts {
  if (shapes.length === 1) return partsOfShape(all, shapes[0]!);
  const lengthOf = (z: number) => all.start[z + 1]! - all.start[z]!;
  const length = shapes.reduce((sum, z) => sum + lengthOf(z), 0);
  const cell = new Uint32Array(length);
  const part = new Float64Array(length);
  let [at, area, onGround] = [0, 0, 0];
  for (const z of shapes) {
    const one = partsOfShape(all, z);
    cell.set(one.cell, at);
    part.set(one.part, at);
    at += lengthOf(z);
    area += one.area;
    onGround += one.area * one.ground;
  }
  return { cell, part, area, ground: area > 0 ? onGround / area : 1 };
}

/** The figures of one shape or group. Each share is computed at its first reading; `keep` it where the shape is large. */
export function figuresOfParts(ground: Ground, keep: boolean): Figures {
  return new FiguresOnDemand(ground, keep ? new Map() : null);
}

/** What figures are made from; `lift` null: nothing is announced. */
export interface Ground {
  readonly parts: ShapeParts;
  readonly cells: Cells;
  readonly lift: Lift | null;
  readonly group: GroupChoice;
}

function shareOf(
  { parts, cells, lift, group }: Ground,
  unit: ShareUnit,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): Share {
  const speed = thresholdsMbit.indexOf(mbit);
  const estates = group === 'industrial';
  const amounts = amountsOfParts(parts, { cells, unit, estates, technology, speed }, lift);
  const { served, withFigure, total } = amounts;
  if (unit !== 'area') return makeShare(served, withFigure, total, withFigure);
  return onGround(makeShare(served, withFigure, total, total), parts.ground);
}

/** A share of land is a ratio in the plane of the cells; the land itself is told as it lies on the ellipsoid. */
export function onGround(share: Share, groundPerPlane: number): Share {
  return {
    ...share,
    numerator: share.numerator * groundPerPlane,
    denominator: share.denominator * groundPerPlane,
    withoutFigure: share.withoutFigure * groundPerPlane,
  };
}

/**
 * A table that asks for each value when it is read. The getters stand on the prototype, once for all: 40,000 zones with 72
 * getters of their own each would be larger than what they save.
 */
function askedBy<Key extends string | number, Value>(keys: readonly Key[]) {
  class Asked {
    readonly #ask: (key: Key) => Value;

    constructor(ask: (key: Key) => Value) {
      this.#ask = ask;
    }

    static {
      for (const key of keys)
        Object.defineProperty(Asked.prototype, key, {
          get(this: Asked) {
            return this.#ask(key);
          },
        });
    }
  }
  return Asked as unknown as new (
    ask: (key: Key) => Value,
  ) => Readonly<Record<Key, Value>>;
}

const OfThresholds = askedBy<ThresholdMbit, Share>(thresholdsMbit);
const OfTechnologies = askedBy<CoverageTechnology, Readonly<Record<ThresholdMbit, Share>>>(
  coverageTechnologies,
);
const OfUnits = askedBy<ShareUnit, ShareTable[ShareUnit]>(['households', 'businesses', 'area']);

/** A table whose shares are made when they are read, and not kept. */
export function sharesOnDemand(
  ask: (unit: ShareUnit, technology: CoverageTechnology, mbit: ThresholdMbit) => Share,
): ShareTable {
  return new OfUnits(
    (unit) => new OfTechnologies((technology) => new OfThresholds((mbit) => ask(unit, technology, mbit))),
  );
}

class FiguresOnDemand implements Figures {
  readonly #ground: Ground;
  readonly #kept: Map<string, Share> | null;

  constructor(ground: Ground, kept: Map<string, Share> | null) {
    this.#ground = ground;
    this.#kept = kept;
  }

  get areaM2() {
    const { parts, cells } = this.#ground;
    return clean(parts.area * cells.cellM ** 2 * parts.ground);
  }

  get groundPerPlane() {
    return this.#ground.parts.ground;
  }

  get households() {
    return this.#counted('households');
  }

  get businesses() {
    return this.#counted('businesses');
  }

  get shares() {
    return sharesOnDemand((unit, technology, mbit) => this.#ask(unit, technology, mbit));
  }

  #counted(unit: 'households' | 'businesses'): number | null {
    const { parts, cells } = this.#ground;
    return isCountKnown(parts, cells, unit) ? clean(totalOfParts(parts, cells, unit)) : null;
  }

  #ask(unit: ShareUnit, technology: CoverageTechnology, mbit: ThresholdMbit): Share {
    const key = this.#kept ? `${unit} ${technology} ${mbit}` : '';
    const share = this.#kept?.get(key) ?? shareOf(this.#ground, unit, technology, mbit);
    this.#kept?.set(key, share);
    return share;
  }
}
