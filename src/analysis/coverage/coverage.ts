// SPDX-License-Identifier: EUPL-1.2
// Council item 9: how many have which line, in industrial, residential and mixed zones and in the whole municipality.
// Map, panel, table, report and command line all read their numbers from here, so that they cannot differ.
//
// What a share is (f = exact fraction of a cell inside the polygon, in the plane of the cells):
//   households  Σ f·households·share / Σ f·households, over cells whose households and share have a figure
//   businesses  the same, by the column that `businessGroups` (core/cells/cell-share.ts) names: in the industrial group that of
//               commercial areas (gwg) where a cell has one, as `nuf coverage --group industrial` does
//   area        Σ f·cell area·share of the cell / whole area of the polygon: land without a cell or without a figure counts
//               as not covered, and its area is given apart. A ratio in the plane; square metres are those of the ellipsoid
// Zones of one group are added up: they do not overlap in checked data, and where they did, the overlap would count twice.

import type { Geometry } from 'geojson';
import type { Cells } from '../../core/cells/cells';
import type { City, FeatureId } from '../../core/city/city';
import { measuringPlane } from '../../core/geo/projection';
import { oncePer } from '../../core/memo/memo';
import type { ShareUnit } from '../../layers/broadband-coverage';
import type { GroupChoice } from '../../layers/definition';
import { clean, makeShare, type Share } from '../figure/share';
import { featuresOfRole, type Zone, zoneGroups, zonesOf } from '../roles/zones';
import { groundScale } from '../zonal/ground-scale';
import { packZones } from '../zonal/packed-polygons';
import { summedGrid } from '../zonal/summed-grid';
import { sumOverZones } from '../zonal/zonal-sums';
import {
  figuresOfParts,
  partsOf,
  partsOfCity,
  partsOfGroup,
  partsOfShape,
  sharesOnDemand,
} from './coverage-parts';
import type { Lift } from './coverage-weights';
import type { CoverageQuery, Figures, ShareTable } from './figures';
import { addedKind, liftOf, plansAdded } from './scenario';

export const shareUnits = ['households', 'businesses', 'area'] as const satisfies readonly ShareUnit[];
export const groupChoices = [...zoneGroups, 'all'] as const satisfies readonly GroupChoice[];

export interface ZoneFigures {
  readonly zone: Zone;
  /** Null where the zone is known by name only. */
  readonly figures: Figures | null;
}

export interface Coverage {
  /** Date of the data, null where the file has none. */
  readonly asOf: string | null;
  /** True when projects are counted that are announced and not done: "if everything announced is built". */
  readonly scenario: boolean;
  readonly quarter: string | null;
  /** The projects that are added to the data: done since, or announced. */
  readonly plansCounted: readonly FeatureId[];
  /** `all` is the whole municipality, inside zones or not. */
  readonly groups: Readonly<Record<GroupChoice, Figures>>;
  /** Every zone in the order of the files. */
  readonly zones: readonly ZoneFigures[];
}

/** Coverage made ready for any number of shapes: cells with their weights at one date. */
export interface PreparedCoverage {
  /** Null without cells. */
  readonly weights: Weights | null;
  readonly plansCounted: readonly FeatureId[];
}

interface Weights {
  readonly cells: Cells;
  readonly lift: Lift | null;
}

interface Memo {
  readonly prepared: Map<string, PreparedCoverage>;
  readonly results: Map<string, Coverage>;
}
/** Of each city the cells of the data and of one scenario, and the results of each quarter asked for. */
const memoOf = oncePer((_city: City): Memo => ({ prepared: new Map(), results: new Map() }));

/**
 * All shares of a city, at the date of its data or, with `quarter` (such as `2026-Q4`), as a scenario. Without cells every
 * share is null. Made once for each city and set of projects; a share is added up when it is read, because the first look
 * reads two of hundreds.
 */
export function coverageShares(city: City, options: { readonly quarter?: string | null } = {}): Coverage {
  const quarter = options.quarter ?? null;
  const { results } = memoOf(city);
  const key = quarter ?? '';
  const known = results.get(key);
  if (known) return known;
  const prepared = prepareCoverage(city, quarter);
  // Quarters between two completions have the same figures.
  const same = [...results.values()].find((r) => r.plansCounted.join() === prepared.plansCounted.join());
  const added = addedKind(city, quarter);
  const scenario = added !== null && added !== 'built';
  const coverage = { ...(same ?? computeCoverage(city, prepared)), quarter, scenario };
  results.set(key, coverage);
  return coverage;
}

/** Takes over what was computed elsewhere of a city at the date of its data: `coverageShares` gives it from now on. */
export function takeCoverage(city: City, coverage: Coverage): void {
  memoOf(city).results.set('', coverage);
}

/** Shares as a scenario at the end of a quarter: the data plus the projects in service by then. */
export function coverageAt(city: City, quarter: string): Coverage {
  return coverageShares(city, { quarter });
}

/**
 * The cells of a city with all weights, at the date of the data or (`quarter`, such as `2026-Q4`) of a scenario; for figures of
 * shapes being drawn. Without coverage its `weights` are null, and only areas can be known.
 */
export function prepareCoverage(city: City, quarter: string | null = null): PreparedCoverage {
  const plans = quarter === null ? [] : plansAdded(city, quarter);
  const plansCounted = plans.map((plan) => plan.id);
  const { prepared } = memoOf(city);
  const key = plansCounted.join();
  const known = prepared.get(key);
  if (known) return known;
  const made = {
    weights: city.cells ? { cells: city.cells, lift: liftOf(city.cells, plans) } : null,
    plansCounted,
  };
  // The data's own and one scenario are kept, so that a slider does not fill the memory.
  for (const old of prepared.keys()) if (old !== '') prepared.delete(old);
  prepared.set(key, made);
  return made;
}

/** Figures of any shape, such as a zone while its vertex is dragged: one walk along its boundary, below 1 ms in a city. */
export function figuresOfShape(
  prepared: PreparedCoverage,
  geometry: Geometry,
  group: GroupChoice = 'all',
): Figures {
  const { weights } = prepared;
  if (!weights) return figuresWithoutCells([geometry]).ofShape(0, group);
  const parts = partsOfShape(partsOf(weights.cells, [geometry]), 0);
  return figuresOfParts({ parts, cells: weights.cells, lift: weights.lift, group }, true);
}

/** One number of the city with what it is made of. The only way to a share for every part of the program. */
export function shareIn(coverage: Coverage, { group, unit, technology, mbit }: CoverageQuery): Share {
  return coverage.groups[group].shares[unit][technology][mbit];
}

function computeCoverage(city: City, prepared: PreparedCoverage): Coverage {
  const { weights, plansCounted } = prepared;
  const zones = zonesOf(city);
  const boundary = featuresOfRole(city, 'boundary');
  const shapes = [...zones, ...boundary.map((feature) => ({ feature }))].map((z) => z.feature.geometry);
  const numbers = shapes.map((_, z) => z);
  const members = (group: GroupChoice) =>
    group === 'all' ? numbers.slice(zones.length) : numbers.filter((z) => zones[z]?.group === group);
  const figures = weights ? figuresByParts(city, weights) : figuresWithoutCells(shapes);
  return {
    asOf: city.cells?.about.asOf ?? null,
    scenario: false,
    quarter: null,
    plansCounted,
    groups: byKey(groupChoices, (group) => figures.ofGroup(members(group), group)),
    zones: zones.map((zone, z) => ({
      zone,
      figures: zone.feature.geometry ? figures.ofShape(z, zone.group) : null,
    })),
  };
}

/** Figures of single shapes and of several added up, by their numbers. */
interface FiguresOf {
  readonly ofShape: (shape: number, group: GroupChoice) => Figures;
  readonly ofGroup: (shapes: readonly number[], group: GroupChoice) => Figures;
}

/** Only areas can be known: a grid without cells. */
function figuresWithoutCells(shapes: readonly (Geometry | null)[]): FiguresOf {
  const none = {
    crs: measuringPlane,
    cellM: 100,
    count: 0,
    column: new Int32Array(0),
    row: new Int32Array(0),
  } as const;
  const zones = packZones(shapes, none.crs);
  const areas = sumOverZones(zones, summedGrid(none, []));
  const groundCells = (z: number) => areas[z]! * groundScale(zones, z, none.crs);
  const of = (members: readonly number[]) => {
    const onGround = members.reduce((sum, z) => sum + groundCells(z), 0);
    const inPlane = members.reduce((sum, z) => sum + areas[z]!, 0);
    return new FiguresOfArea(clean(onGround * none.cellM ** 2), inPlane > 0 ? onGround / inPlane : 1);
  };
  return {
    ofShape: (shape) => of([shape]),
    ofGroup: of,
  };
}

/** Of 40,000 zones a table each, of which nobody reads most, would be a quarter of a gigabyte. */
class FiguresOfArea implements Figures {
  /** Nobody was counted: not known is not none. */
  readonly households = null;
  readonly businesses = null;

  readonly areaM2: number;
  readonly groundPerPlane: number;

  constructor(areaM2: number, groundPerPlane: number) {
    this.areaM2 = areaM2;
    this.groundPerPlane = groundPerPlane;
  }

  get shares(): ShareTable {
    const totals = { households: 0, businesses: 0, area: this.areaM2 };
    return sharesOnDemand((unit) => makeShare(0, 0, totals[unit], totals[unit]));
  }
}

function figuresByParts(city: City, { cells, lift }: Weights): FiguresOf {
  const parts = partsOfCity(city, cells);
  return {
    ofShape: (shape, group) =>
      figuresOfParts({ parts: partsOfShape(parts, shape), cells, lift, group }, false),
    ofGroup: (members, group) =>
      figuresOfParts({ parts: partsOfGroup(parts, group, members), cells, lift, group }, true),
  };
}

function byKey<K extends string | number, V>(
  keys: readonly K[],
  make: (key: K, at: number) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key, at) => [key, make(key, at)])) as Record<K, V>;
}
