// SPDX-License-Identifier: EUPL-1.2
// From the features of broadband-coverage.geojson to the columns that analysis and map read.

import {
  type CoverageColumn,
  coverageColumn,
  coverageGroups,
  coverageTechnologies,
} from '../../layers/broadband-coverage';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import { type Cells, type CellsAbout, noFigure } from '../cells/cells';
import type { CityFeature } from '../city/city';
import { type GridCell, parseUtmRasterId } from '../geo/grid-id';
import { compareDates, startOf } from '../time/coarse-date';

type Cell = { readonly cell: GridCell; readonly feature: CityFeature<'broadband-coverage'> };

/** No figure for mobile coverage; the bit field itself needs two bits. */
const noMobile = 255;

/**
 * Cells sorted by row, then column. Features whose raster_id is not of the UTM grid are left out (checking reports
 * them); of two features with the same cell the last one counts. Null without a single cell.
 */
export function cellsFromFeatures(features: readonly CityFeature<'broadband-coverage'>[]): Cells | null {
  const byId = new Map<string, Cell>();
  for (const feature of features) {
    const cell = parseUtmRasterId(feature.properties.raster_id);
    if (cell) byId.set(feature.properties.raster_id, { cell, feature });
  }
  const cells = [...byId.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const first = cells[0];
  if (!first) return null;
  const properties = cells.map(({ feature }) => feature.properties);
  return {
    crs: first.cell.crs,
    cellM: first.cell.cellM,
    count: cells.length,
    column: Int32Array.from(cells, ({ cell }) => cell.column),
    row: Int32Array.from(cells, ({ cell }) => cell.row),
    households: Float64Array.from(properties, ({ households }) => households ?? Number.NaN),
    businesses: Float64Array.from(properties, ({ businesses }) => businesses ?? Number.NaN),
    percent: percentColumns(properties),
    mobile4g: Uint8Array.from(properties, ({ verf_4g }) => verf_4g ?? noMobile),
    mobile5g: Uint8Array.from(properties, ({ verf_5g }) => verf_5g ?? noMobile),
    about: aboutOf(properties),
  };
}

type CellProperties = CityFeature<'broadband-coverage'>['properties'];

/** Only columns in which at least one cell has a figure. */
function percentColumns(cells: readonly CellProperties[]): ReadonlyMap<CoverageColumn, Uint16Array> {
  const columns = new Map<CoverageColumn, Uint16Array>();
  for (const group of coverageGroups) {
    for (const technology of coverageTechnologies) {
      for (const mbit of thresholdsMbit) {
        const name = coverageColumn(group, technology, mbit);
        const value = (cell: CellProperties) => cell[name as keyof CellProperties] as number | null;
        if (cells.every((cell) => value(cell) === null)) continue;
        const hundredths = (cell: CellProperties) => {
          const percent = value(cell);
          return percent === null ? noFigure : Math.round(percent * 100);
        };
        columns.set(name, Uint16Array.from(cells, hundredths));
      }
    }
  }
  return columns;
}

/** A text that every cell has alike; nothing where they differ. */
function ofAllAlike(cells: readonly CellProperties[], key: 'sourceUrl' | 'geometryBasis') {
  const value = cells[0]?.[key] ?? null;
  return value !== null && cells.every((cell) => cell[key] === value) ? { [key]: value } : {};
}

/**
 * What is said once for all cells: the least certain confidence, the first note, and their date; where they have several, the
 * interval of these, and how many cells have each.
 */
function aboutOf(cells: readonly CellProperties[]): CellsAbout {
  const confidence = (['demo', 'inferred', 'found'] as const).find((kind) =>
    cells.some((c) => c.confidence === kind),
  );
  const counts = new Map<string | null, number>();
  for (const { asOf } of cells) counts.set(asOf, (counts.get(asOf) ?? 0) + 1);
  return {
    source: [...new Set(cells.map(({ source }) => source))].join('; '),
    ...datedOf(counts),
    confidence: confidence ?? 'demo',
    note: cells.find(({ note }) => note !== null)?.note ?? null,
    noteEn: cells.find(({ noteEn }) => noteEn !== null)?.noteEn ?? null,
    ...ofAllAlike(cells, 'sourceUrl'),
    ...ofAllAlike(cells, 'geometryBasis'),
  };
}

/** Cells whose date begins after `today` are told without one: nothing was collected on a day that is still to come. */
export function withoutDatesAhead(cells: Cells | null, today: string | undefined): Cells | null {
  if (!cells || today === undefined) return cells;
  const { about, count } = cells;
  const given = about.dates ?? [{ asOf: about.asOf, cells: count }];
  const isAhead = (asOf: string | null) => asOf !== null && startOf(asOf) > today;
  if (!given.some(({ asOf }) => isAhead(asOf))) return cells;
  const counts = new Map<string | null, number>();
  for (const one of given) {
    const asOf = isAhead(one.asOf) ? null : one.asOf;
    counts.set(asOf, (counts.get(asOf) ?? 0) + one.cells);
  }
  const { dates: _, ...same } = about;
  return { ...cells, about: { ...same, ...datedOf(counts) } };
}

/** The date of cells from how many of them have which. */
function datedOf(counts: ReadonlyMap<string | null, number>): Pick<CellsAbout, 'asOf' | 'dates'> {
  const dates = [...counts.keys()].filter((date) => date !== null).sort(compareDates);
  const [first = null] = dates;
  const last = dates.at(-1) ?? null;
  const inOrder = [...dates, ...(counts.has(null) ? [null] : [])];
  return {
    asOf: first === last ? first : `${first}/${last}`,
    ...(inOrder.length > 1 && { dates: inOrder.map((asOf) => ({ asOf, cells: counts.get(asOf)! })) }),
  };
}
