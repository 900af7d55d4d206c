// SPDX-License-Identifier: EUPL-1.2
// The long jobs around the cells of a country, each of them one call with everything it needs: a worker does them, and where
// none starts the page itself, with the same results.

import { groupsOfCells, plannedFrom } from '../../analysis/coverage/cells-for-map';
import { type CellFractions, cellFractions } from '../../analysis/zonal/cell-fractions';
import { joinZones, type PackedZones } from '../../analysis/zonal/packed-polygons';
import type { SortedCells } from '../../analysis/zonal/summed-grid';
import { type ClassedCells, speedClassColumn } from '../../core/cells/cell-share';
import type { Cells } from '../../core/cells/cells';
import { type PackedParts, partsOfColumns } from '../../core/cells/packed-cells';
import type { City } from '../../core/city/city';
import type { CoverageColumn, CoverageTechnology } from '../../layers/broadband-coverage';
import type { Fetch } from './fetch-file';
import type { Classes, FileHead } from './manifest';
import { type CellsTrouble, openCellsFile } from './read-cells';

/** A packed file and what the list of the build says of its head. */
export interface CellsSource {
  readonly name: string;
  readonly head: FileHead | null;
}

/** Reads the cells with the columns of the best technology. */
export interface OpenJob extends CellsSource {
  readonly kind: 'open';
}

/** Reads the columns of further technologies. */
export interface ColumnsJob extends CellsSource {
  readonly kind: 'columns';
  readonly technologies: readonly CoverageTechnology[];
  /** 0 where a cell has no households or businesses, else 1: the classes need no more of them. */
  readonly households: Uint8Array;
  readonly businesses: Uint8Array;
}

/** Works out which part of which cell lies in which shape, and what the map says of zones and projects. */
export interface ShapesJob {
  readonly kind: 'shapes';
  readonly cells: SortedCells & Pick<Cells, 'about'>;
  /** `shapesOfCity` in their order, in as many packs as the page likes. */
  readonly packs: readonly PackedZones[];
  /** `groupBitsOf` the zones. */
  readonly bits: Uint8Array;
  /** The layers of projects alone. */
  readonly plans: Partial<City['layers']>;
}

export type CellsJob = OpenJob | ColumnsJob | ShapesJob;

/** Columns as they go from a worker to the page. */
export type SentColumns = ReadonlyMap<CoverageColumn, Uint16Array | PackedParts>;

export interface OpenDone {
  /** Without their shares. */
  readonly cells: Cells;
  readonly percent: SentColumns;
  readonly technologies: readonly CoverageTechnology[];
  readonly classes: Classes;
}

export interface ColumnsDone {
  readonly percent: SentColumns;
  readonly classes: Classes;
}

export interface ShapesDone {
  readonly parts: CellFractions;
  readonly groups: Uint8Array;
  readonly plannedFrom: Uint8Array;
}

export type CellsDone<Job extends CellsJob> = Job extends OpenJob
  ? OpenDone | { readonly whole: Uint8Array } | CellsTrouble
  : Job extends ColumnsJob
    ? ColumnsDone | CellsTrouble
    : ShapesDone;

/** Called with the bytes received so far, and how many there are. */
export type Progress = (read: number, of: number) => void;

/** Does one job. Rejects only where memory does not suffice; what a file has wrong is in the answer. */
export async function doCellsJob<Job extends CellsJob>(
  job: Job,
  fetchFile: Fetch,
  onProgress: Progress,
  signal?: AbortSignal,
): Promise<CellsDone<Job>> {
  const done: OpenDone | { whole: Uint8Array } | ColumnsDone | CellsTrouble | ShapesDone =
    job.kind === 'open'
      ? await open(job, fetchFile, onProgress, signal)
      : job.kind === 'columns'
        ? await moreColumns(job, fetchFile, onProgress, signal)
        : shapes(job);
  return done as CellsDone<Job>;
}

async function open(job: OpenJob, fetchFile: Fetch, onProgress: Progress, signal?: AbortSignal) {
  const file = await openCellsFile(fetchFile, job.name, job.head);
  if (!('read' in file)) return file;
  const read = await file.read(['alle'], null, { onProgress, signal });
  if ('kind' in read) return read;
  const { cells } = read;
  return classed(cells, ['alle'], (classes) => ({
    cells: { ...cells, percent: new Map() },
    percent: partsOfColumns(cells.percent),
    technologies: file.technologies,
    classes,
  }));
}

async function moreColumns(job: ColumnsJob, fetchFile: Fetch, onProgress: Progress, signal?: AbortSignal) {
  const { technologies, households, businesses } = job;
  const file = await openCellsFile(fetchFile, job.name, job.head);
  if ('kind' in file) return file;
  if ('whole' in file) return { kind: 'refused', detail: 'the server has stopped answering ranges' } as const;
  const read = await file.readShares(technologies, { onProgress, signal });
  if ('kind' in read) return read;
  const { percent } = read;
  const counted = { count: households.length, percent, households, businesses };
  return classed(counted, technologies, (classes) => ({ percent: partsOfColumns(percent), classes }));
}

/** What is made with the speed classes; working them out looks at every packed chunk, of which one may be no chunk. */
function classed<Done>(
  cells: ClassedCells,
  technologies: readonly CoverageTechnology[],
  done: (classes: Classes) => Done,
): Done | CellsTrouble {
  try {
    const classes = technologies.map((technology) => [technology, speedClassColumn(cells, technology)]);
    return done(Object.fromEntries(classes) as Classes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return { kind: 'refused', detail: error instanceof Error ? error.message : String(error) };
  }
}

function shapes({ cells, packs, bits, plans }: ShapesJob): ShapesDone {
  const parts = cellFractions(joinZones(packs), cells);
  // Only the layers of projects are asked for.
  const planned = { layers: plans as City['layers'], cells };
  return { parts, groups: groupsOfCells(cells, parts, bits), plannedFrom: plannedFrom(planned, cells) };
}

/** The memory of a job's answer, which goes from one side to the other without being copied. */
export function buffersOf(done: CellsDone<CellsJob>): ArrayBuffer[] {
  const found = new Set<ArrayBufferLike>();
  const look = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) found.add(value.buffer);
    else if (value instanceof Map) for (const one of value.values()) look(one);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) look(one);
  };
  look(done);
  return [...found] as ArrayBuffer[];
}
