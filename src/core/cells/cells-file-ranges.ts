// SPDX-License-Identifier: EUPL-1.2
// Where in a cell file (layout: cells-file.ts) the columns of some technologies lie, for whoever fetches no others, and those
// shares read alone.

import { type CoverageTechnology, coverageTechnologies } from '../../layers/broadband-coverage';
import type { Cells } from './cells';
import { Columns, readShares, reasonOf } from './cells-file-columns';
import {
  allChunks,
  type CellsHead,
  type ChunkSpan,
  type ColumnHeader,
  chunkStarts,
  magic,
  packedVersion,
} from './cells-file-head';

/** Technologies that have a column in the file. */
export function technologiesIn({ header }: CellsHead): CoverageTechnology[] {
  return coverageTechnologies.filter((technology) =>
    header.columns.some(({ name }) => technologyOf(name) === technology),
  );
}

/** The technology that a column tells of; null for places, counts and mobile coverage. */
function technologyOf(name: string): CoverageTechnology | null {
  const [, technology] = /^down_fn_[a-z]+_([a-z]+)_\d+$/.exec(name) ?? [];
  return coverageTechnologies.find((known) => known === technology) ?? null;
}

/** Where a column lies in the file: from its first byte up to, not including, `to`. */
export interface ColumnRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The columns of some technologies; with `common` also those that every cell has (place, counts, mobile). The bases of a
 * column are of its own technology, so each set can be read without the others. With `chunks` only a stretch of each.
 */
export function columnRanges(
  { header, start }: CellsHead,
  technologies: readonly CoverageTechnology[],
  common: boolean,
  chunks: ChunkSpan = allChunks(header),
): ColumnRange[] {
  const wanted = ({ name }: ColumnHeader) => {
    const technology = technologyOf(name);
    return technology === null ? common : technologies.includes(technology);
  };
  return header.columns.filter(wanted).map((column) => {
    const starts = chunkStarts(header, column);
    const at = start + column.at;
    return { name: column.name, from: at + starts[chunks.from]!, to: at + starts[chunks.to]! };
  });
}

/**
 * The share columns alone, without the cells that they belong to. Never throws: where they cannot be read `percent` is null and
 * `refused` says why; `isDamaged` where a checksum does not fit, so that another try may help.
 */
export function readShareColumns(
  head: CellsHead,
  bodies: ReadonlyMap<string, Uint8Array>,
): { percent: Cells['percent'] | null; refused: string | null; isDamaged: boolean } {
  try {
    const columns = new Columns(head.header, bodies, allChunks(head.header));
    return { percent: readShares(columns, null), refused: null, isDamaged: false };
  } catch (error) {
    return { percent: null, ...reasonOf(error) };
  }
}

/** Whether these are the first bytes of a cell file of version 3, to be read by range whatever its length. */
export function isPackedCells(bytes: Uint8Array): boolean {
  return magic.every((byte, i) => bytes[i] === byte) && bytes[4] === packedVersion;
}
