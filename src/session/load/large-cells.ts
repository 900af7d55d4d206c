// SPDX-License-Identifier: EUPL-1.2
// Opens the cells of a country: a worker reads them by range and works out what the map and the sums need, while the page
// goes on; what must happen on the page happens in slices.

import { groupBitsOf, type KnownView } from '../../analysis/coverage/cells-for-map';
import { shapesOfCity, takeParts } from '../../analysis/coverage/coverage-parts';
import { type PackedZones, packZones } from '../../analysis/zonal/packed-polygons';
import type { Cells } from '../../core/cells/cells';
import { columnsOfParts } from '../../core/cells/packed-cells';
import type { City, CityFeature } from '../../core/city/city';
import { shapesPerStep } from '../../core/limits/limits';
import { latePlaceIndex, type PlaceIndex } from '../../core/search/place-index';
import type { Steps } from '../../core/time/steps';
import { layers } from '../../layers';
import { type AskOptions, askCellsWorker } from './ask-cells-worker';
import type { CellsSource, ShapesJob } from './cells-jobs';
import type { Fetch } from './fetch-file';
import type { LoadTrouble, MoreCells } from './manifest';
import type { CellsTrouble } from './read-cells';
import { inSlices } from './yield-to-input';

/** How the jobs are given away; a test hands in a worker of its own, or none. */
export interface LargeOptions extends Pick<AskOptions, 'start' | 'onProgress'> {
  /** Address of the data folder. */
  readonly base: string;
}

/** Cells with the columns of the first view, and how the others are had. */
export interface LargeCells {
  readonly cells: Cells;
  readonly view: KnownView;
  readonly more: MoreCells | null;
}

export async function openLargeCells(
  source: CellsSource,
  fetchFile: Fetch,
  options: LargeOptions,
): Promise<LargeCells | { readonly whole: Uint8Array } | LoadTrouble> {
  const done = (await askCellsWorker({ kind: 'open', ...source }, options.base, { ...options, fetchFile }))!;
  if ('whole' in done) return done;
  if ('kind' in done) return troubleOf(source, done);
  const technologies = done.technologies.filter((technology) => technology !== 'alle');
  const { classes } = done;
  const cells = { ...done.cells, percent: columnsOfParts(done.percent) };
  const load: MoreCells['load'] = async (city, asked) => {
    const { households, businesses } = cells;
    const job = { kind: 'columns', ...source, technologies } as const;
    const settled = { households: whetherAny(households), businesses: whetherAny(businesses) };
    const read = await askCellsWorker({ ...job, ...settled }, options.base, {
      ...options,
      ...asked,
      fetchFile,
    });
    if (read === null) return null;
    if ('kind' in read) return troubleOf(source, read);
    const percent = new Map([...city.cells!.percent, ...columnsOfParts(read.percent)]);
    return { city: { ...city, cells: { ...city.cells!, percent } }, classes: read.classes };
  };
  return { cells, view: { classes }, more: technologies.length > 0 ? { technologies, load } : null };
}

function troubleOf({ name }: CellsSource, found: CellsTrouble): LoadTrouble {
  return { ...found, file: name, layer: 'broadband-coverage' };
}

/** 0 where there is nobody, 1 where there is somebody or nobody knows. */
function whetherAny(counts: Cells['households']): Uint8Array {
  const some = new Uint8Array(counts.length);
  for (let i = 0; i < some.length; i++) some[i] = counts[i] === 0 ? 0 : 1;
  return some;
}

/** What of an opened country is known before it is shown. */
export interface PreparedCountry {
  readonly view: KnownView;
  readonly index: PlaceIndex;
}

/** Works out what would hold up the page at its first questions: which cell lies in which zone. The search's index is for who searches. */
export async function prepareCountry(
  city: City,
  cells: Cells,
  fetchFile: Fetch,
  options: LargeOptions,
): Promise<PreparedCountry> {
  const shapes = shapesOfCity(city);
  const packs = (await inSlices(packSteps(shapes, cells.crs)))!;
  const { parts, groups, plannedFrom } = (await askCellsWorker(shapesJob(city, cells, packs), options.base, {
    ...options,
    fetchFile,
  }))!;
  takeParts(city, cells, parts);
  return { view: { groups, plannedFrom }, index: latePlaceIndex(city) };
}

function shapesJob(city: City, cells: Cells, packs: readonly PackedZones[]): ShapesJob {
  const { crs, cellM, count, column, row, about } = cells;
  const ofPlans = layers.filter(({ role }) => role === 'plan').map(({ id }) => [id, city.layers[id]]);
  const places = { crs, cellM, count, column, row, about };
  return {
    kind: 'shapes',
    cells: places,
    packs,
    bits: groupBitsOf(city),
    plans: Object.fromEntries(ofPlans),
  };
}

function* packSteps(shapes: readonly CityFeature[], crs: Cells['crs']): Steps<PackedZones[]> {
  const packs: PackedZones[] = [];
  for (let at = 0; at < shapes.length; at += shapesPerStep) {
    const some = shapes.slice(at, at + shapesPerStep);
    packs.push(
      packZones(
        some.map(({ geometry }) => geometry),
        crs,
      ),
    );
    yield;
  }
  return packs;
}
