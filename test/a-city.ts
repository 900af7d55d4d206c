// SPDX-License-Identifier: EUPL-1.2
// Builds small cities for tests: a situation in a few words, in metres from a corner of the grid.

import type { Geometry, Position } from 'geojson';
import { type Cells, noFigure } from '../src/core/cells/cells';
import type { City, CityFeature, FeatureId } from '../src/core/city/city';
import { utm32ToLonLat } from '../src/core/geo/projection';
import { ruleKit } from '../src/core/schema/rule-kit';
import { type LayerId, layerById, layers } from '../src/layers';
import {
  type CoverageColumn,
  type CoverageGroup,
  type CoverageTechnology,
  coverageColumn,
  coverageGroups,
  coverageTechnologies,
} from '../src/layers/broadband-coverage';
import type { ZoneGroup } from '../src/layers/definition';
import { type ThresholdMbit, thresholdsMbit } from '../src/layers/speed-thresholds';

/** Corner of the test grid: lower-left corner of cell column 4040, row 56750 of EPSG:25832. */
export const origin = { column: 4040, row: 56750, x: 404_000, y: 5_675_000 } as const;

/** A rectangle in metres from the origin, or a ring of such points (closed by the builder). */
export type Place = readonly [x: number, y: number, width: number, height: number] | readonly Position[];

/** Per cent by `<technology>_<mbit>`; what is left out has no figure. */
export type Percent = Partial<Record<`${CoverageTechnology}_${ThresholdMbit}`, number>>;

export interface CellWords {
  readonly households?: number | null;
  readonly businesses?: number | null;
  readonly hh?: Percent;
  readonly gew?: Percent;
  readonly gwg?: Percent;
  readonly mobile4g?: number;
  readonly mobile5g?: number;
}

/** The same percentage for each threshold of a technology. */
export function everySpeed(technology: CoverageTechnology, percent: number): Percent {
  return Object.fromEntries(thresholdsMbit.map((mbit) => [`${technology}_${mbit}`, percent]));
}

/** Longitude and latitude of a point in metres from the origin. */
export function atMetres(x: number, y: number): [lon: number, lat: number] {
  return utm32ToLonLat(origin.x + x, origin.y + y);
}

/** A polygon around a place. */
export function polygonAt(place: Place, holes: readonly Place[] = []): Geometry {
  return { type: 'Polygon', coordinates: [ringAt(place), ...holes.map(ringAt)] };
}

function ringAt(place: Place): Position[] {
  const points = isRectangle(place) ? corners(place) : place;
  const ring = points.map((point) => atMetres(point[0]!, point[1]!));
  return [...ring, ring[0]!];
}

const isRectangle = (place: Place): place is readonly [number, number, number, number] =>
  typeof place[0] === 'number';

function corners([x, y, width, height]: readonly [number, number, number, number]): Position[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

const honesty = { source: 'test', confidence: 'demo' };

interface CellEntry {
  readonly column: number;
  readonly row: number;
  readonly words: CellWords;
}

class CityBuilder {
  private readonly features = new Map<LayerId, CityFeature[]>();
  private readonly cellEntries: CellEntry[] = [];
  private cellsKnown = true;
  private cellsAsOf: string | null = '2021-06';

  /** Any feature of any layer; properties are completed by the layer's own rules. */
  withFeature(layer: LayerId, id: string, geometry: Geometry | null, properties: object): this {
    const list = this.features.get(layer) ?? [];
    const complete = layerById(layer)!
      .properties(ruleKit)
      .parse({ ...honesty, ...properties });
    list.push({
      layer,
      id: id as FeatureId,
      index: list.length,
      geometry,
      properties: complete,
    } as unknown as CityFeature);
    this.features.set(layer, list);
    return this;
  }

  withBoundary(place: Place): this {
    return this.withFeature('boundary', 'boundary', polygonAt(place), { name: 'Teststadt' });
  }

  withZone(
    name: string,
    group: ZoneGroup,
    place: Place | null,
    options: { holes?: readonly Place[]; geometry?: Geometry } = {},
  ): this {
    const geometry = options.geometry ?? (place ? polygonAt(place, options.holes) : null);
    if (group === 'industrial') return this.withFeature('industrial-zones', name, geometry, { name });
    return this.withFeature('residential-zones', name, geometry, { name, use: group });
  }

  withPlan(name: string, place: Place | null, properties: object = {}): this {
    const geometry = place ? polygonAt(place) : null;
    return this.withFeature('planned-expansion', name, geometry, { name, kind: 'project', ...properties });
  }

  /** A cell by its place in the grid from the origin: column 0, row 0 is the square of 100 m at the origin. */
  withCell(column: number, row: number, words: CellWords): this {
    this.cellEntries.push({ column, row, words });
    return this;
  }

  /** A block of equal cells. */
  withCells(column: number, row: number, width: number, height: number, words: CellWords): this {
    for (let r = 0; r < height; r++) {
      for (let c = 0; c < width; c++) this.withCell(column + c, row + r, words);
    }
    return this;
  }

  withoutCells(): this {
    this.cellsKnown = false;
    return this;
  }

  asOf(date: string | null): this {
    this.cellsAsOf = date;
    return this;
  }

  build(): City {
    const listed = layers.map((layer) => [layer.id, this.features.get(layer.id) ?? []] as const);
    return deepFreeze({
      municipality: {
        name: 'Teststadt',
        ags: '05962032',
        state: 'Nordrhein-Westfalen',
        district: null,
        centre: [7.63, 51.22],
        startZoom: 11.5,
        bbox: [7.5, 51.1, 7.8, 51.3],
        surroundings: [7.3, 50.9, 8, 51.5],
        census: null,
        officialAreaKm2: null,
        links: [],
        backgrounds: [],
        fundingRules: [],
        sources: [],
        dataAsOf: '2026-11-22',
      },
      contacts: [],
      statistics: { rows: [], source: 'test' },
      layers: Object.fromEntries(listed) as unknown as City['layers'],
      cells: this.cellsKnown ? buildCells(this.cellEntries, this.cellsAsOf) : null,
    });
  }
}

/** Begins a city without anything in it. */
export function aCity(): CityBuilder {
  return new CityBuilder();
}

function buildCells(entries: readonly CellEntry[], asOf: string | null): Cells {
  const sorted = [...entries].sort((a, b) => a.row - b.row || a.column - b.column);
  const number = (value: number | null | undefined) => value ?? Number.NaN;
  const percent = new Map<CoverageColumn, Uint16Array>();
  for (const group of coverageGroups) {
    for (const technology of coverageTechnologies) {
      for (const mbit of thresholdsMbit) {
        const column = Uint16Array.from(sorted, ({ words }) => figure(words, group, technology, mbit));
        if (column.some((value) => value !== noFigure))
          percent.set(coverageColumn(group, technology, mbit), column);
      }
    }
  }
  return {
    crs: 'EPSG:25832',
    cellM: 100,
    count: sorted.length,
    column: Int32Array.from(sorted, (cell) => origin.column + cell.column),
    row: Int32Array.from(sorted, (cell) => origin.row + cell.row),
    households: Float64Array.from(sorted, ({ words }) => number(words.households)),
    businesses: Float64Array.from(sorted, ({ words }) => number(words.businesses)),
    percent,
    mobile4g: Uint8Array.from(sorted, ({ words }) => words.mobile4g ?? 255),
    mobile5g: Uint8Array.from(sorted, ({ words }) => words.mobile5g ?? 255),
    about: { source: 'test', asOf, confidence: 'demo', note: null, noteEn: null },
  };
}

function figure(
  words: CellWords,
  group: CoverageGroup,
  technology: CoverageTechnology,
  mbit: ThresholdMbit,
): number {
  const percent = words[group]?.[`${technology}_${mbit}`];
  return percent === undefined ? noFigure : Math.round(percent * 100);
}

/** A test that changes what it was given fails at once. Typed arrays cannot be frozen. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
