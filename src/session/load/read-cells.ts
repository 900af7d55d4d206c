// SPDX-License-Identifier: EUPL-1.2
// A large cell file by ranges: its head first, then the columns of the technologies that are asked for, each technology
// once. A server that does not answer ranges sends the whole file, which is then used.

import type { Cells } from '../../core/cells/cells';
import { readCellColumns } from '../../core/cells/cells-file-columns';
import { type CellsHead, readCellsHead } from '../../core/cells/cells-file-head';
import {
  type ColumnRange,
  columnRanges,
  readShareColumns,
  technologiesIn,
} from '../../core/cells/cells-file-ranges';
import { readPackedColumns, readPackedShares } from '../../core/cells/packed-cells';
import type { CoverageTechnology } from '../../layers/broadband-coverage';
import type { Fetch } from './fetch-file';
import type { FileHead, TroubleKind } from './manifest';
import { sha256 } from './sha256';

/** What is fetched first where nobody has said how long the head is: enough for a county, a country asks twice. */
const firstBytes = 16_384;
/** Columns that lie no further apart are one request: less than what a request costs. */
const gapBytes = 65_536;

/** How often a reading tells how far it is: after so many bytes, on a slow line after so long. */
const toldBytes = 1_000_000;
const toldMs = 1_000;

export interface CellsTrouble {
  readonly kind: Extract<TroubleKind, 'missing' | 'network' | 'html' | 'hash' | 'refused'>;
  readonly detail: string | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes received so far, and how many there are. */
  readonly onProgress?: (read: number, of: number) => void;
}

/** A file whose head is known; each reading adds columns to the cells. */
export interface OpenCellsFile {
  readonly technologies: readonly CoverageTechnology[];
  /** Cells with the columns of these technologies, and of those that `known` (an earlier reading) has. */
  readonly read: (
    technologies: readonly CoverageTechnology[],
    known: Cells | null,
    options?: ReadOptions,
  ) => Promise<{ readonly cells: Cells } | CellsTrouble>;
  /** The share columns of these technologies alone. */
  readonly readShares: (
    technologies: readonly CoverageTechnology[],
    options?: ReadOptions,
  ) => Promise<Pick<Cells, 'percent'> | CellsTrouble>;
}

export type CellsOpening = OpenCellsFile | { readonly whole: Uint8Array } | CellsTrouble;

/**
 * Opens the file, whose head the list of the build may have described. Nothing is thrown: what cannot be had or read is
 * said, and `hash` is what another file, or a damaged one, comes to.
 */
export async function openCellsFile(
  fetchFile: Fetch,
  name: string,
  listed: FileHead | null,
): Promise<CellsOpening> {
  const first = await fetchRange(fetchFile, name, { from: 0, to: listed?.bytes ?? firstBytes });
  if (!('bytes' in first)) return first;
  const { fileBytes, tag } = first;
  const digest = listed && (await sha256(first.bytes));
  if (digest && digest !== listed.sha256) return { kind: 'hash', detail: null };
  let read = readCellsHead(first.bytes, fileBytes);
  if (read.head === null && read.refused === null) {
    const more = await fetchRange(fetchFile, name, { from: 0, to: read.needs, tag });
    if (!('bytes' in more)) return more;
    read = readCellsHead(more.bytes, fileBytes);
  }
  const { head } = read;
  if (head === null) return { kind: 'refused', detail: read.refused ?? 'the head is cut' };
  const fetchBodies = (
    technologies: readonly CoverageTechnology[],
    common: boolean,
    { signal, onProgress }: ReadOptions,
  ) => {
    const stretches = merged(columnRanges(head, technologies, common));
    const all = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    let come = 0;
    const onBytes = (bytes: number) => {
      come += bytes;
      onProgress?.(come, all);
    };
    return Promise.all(
      stretches.map(async ({ from, to, columns }) => {
        const part = await fetchRange(fetchFile, name, { from, to, tag }, { signal, onBytes });
        return 'bytes' in part ? cut(part.bytes, from, columns) : part;
      }),
    );
  };
  return {
    technologies: technologiesIn(head),
    read: async (technologies, known, options = {}) =>
      assembled(head, await fetchBodies(technologies, known === null, options), known),
    readShares: async (technologies, options = {}) => {
      const read = await fetchBodies(technologies, false, options);
      return bodiesOf(read, (bodies) => {
        const { percent, refused, isDamaged } = (head.isPacked ? readPackedShares : readShareColumns)(
          head,
          bodies,
        );
        if (percent) return { percent };
        return { kind: isDamaged ? 'hash' : 'refused', detail: refused };
      });
    },
  };
}

type Bodies = ReadonlyMap<string, Uint8Array>;

function assembled(
  head: CellsHead,
  parts: readonly FetchedBodies[],
  known: Cells | null,
): { readonly cells: Cells } | CellsTrouble {
  return bodiesOf(parts, (bodies) => {
    const read = (head.isPacked ? readPackedColumns : readCellColumns)(head, bodies, known);
    if (read.cells) return { cells: read.cells };
    return { kind: read.isDamaged ? 'hash' : 'refused', detail: read.refused };
  });
}

type FetchedBodies = Bodies | CellsTrouble | { readonly whole: Uint8Array };

/** All bodies together, or the first trouble of any. */
function bodiesOf<Read>(
  parts: readonly FetchedBodies[],
  read: (bodies: Bodies) => Read | CellsTrouble,
): Read | CellsTrouble {
  const bodies = new Map<string, Uint8Array>();
  for (const part of parts) {
    if (part instanceof Map) for (const [name, body] of part) bodies.set(name, body);
    else if ('kind' in part) return part;
    // With If-Range a whole answer says that the file is another one by now.
    else return { kind: 'refused', detail: 'the file has changed while it was read' };
  }
  return read(bodies);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly ColumnRange[];
}

/** Columns that lie side by side as one stretch; the file's order is that of their places. */
function merged(ranges: readonly ColumnRange[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && range.from - last.to <= gapBytes) {
      const columns = [...last.columns, range];
      stretches[stretches.length - 1] = { from: last.from, to: Math.max(last.to, range.to), columns };
    } else stretches.push({ from: range.from, to: range.to, columns: [range] });
  }
  return stretches;
}

function cut(bytes: Uint8Array, at: number, columns: readonly ColumnRange[]): Bodies {
  return new Map(columns.map(({ name, from, to }) => [name, bytes.subarray(from - at, to - at)]));
}

interface Part {
  readonly bytes: Uint8Array;
  /** Length of the whole file. */
  readonly fileBytes: number;
  /** Names this state of the file; null where the server has no strong name for it. */
  readonly tag: string | null;
}

/** Bytes `from` up to, not including, `to`, of the state of the file that `tag` names. */
interface ByteRange {
  readonly from: number;
  readonly to: number;
  readonly tag?: string | null;
}

/** The bytes of a range; fewer only where the file ends before. `onBytes` is called with each piece received. */
async function fetchRange(
  fetchFile: Fetch,
  name: string,
  { from, to, tag = null }: ByteRange,
  {
    signal,
    onBytes = () => {},
  }: { readonly signal?: AbortSignal | undefined; readonly onBytes?: (bytes: number) => void } = {},
): Promise<Part | { readonly whole: Uint8Array } | CellsTrouble> {
  try {
    const headers = { Range: `bytes=${from}-${to - 1}`, ...(tag === null ? {} : { 'If-Range': tag }) };
    const response = await fetchFile(name, { headers, ...(signal ? { signal } : {}) });
    if (response.status === 404) return { kind: 'missing', detail: null };
    if (!response.ok) return { kind: 'network', detail: null };
    const bytes = await bytesOf(response, onBytes);
    if (response.status !== 206) return { whole: bytes };
    return partOf(bytes, response.headers, from, to);
  } catch {
    return { kind: 'network', detail: null };
  }
}

/** The body, read piece by piece where it is long, so that somebody can be told how far it is. */
async function bytesOf(response: Response, onBytes: (bytes: number) => void): Promise<Uint8Array> {
  const length = Number(response.headers.get('Content-Length') ?? 0);
  if (!response.body || length < toldBytes) return new Uint8Array(await response.arrayBuffer());
  const bytes = new Uint8Array(length);
  let at = 0;
  let told = 0;
  let toldAt = Date.now();
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    // More than was said would be a broken answer; what is missing is found by its length.
    if (at + piece.value.length > length) return bytes.subarray(0, at);
    bytes.set(piece.value, at);
    at += piece.value.length;
    if (at - told < toldBytes && Date.now() - toldAt < toldMs && at < length) continue;
    onBytes(at - told);
    told = at;
    toldAt = Date.now();
  }
  return bytes.subarray(0, at);
}

function partOf(bytes: Uint8Array, headers: Headers, from: number, to: number): Part | CellsTrouble {
  const said = headers.get('Content-Range') ?? 'none';
  const [, first, last, all] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(said) ?? [];
  const fileBytes = Number(all);
  const end = Math.min(to, fileBytes);
  if (!(Number(first) === from && Number(last) === end - 1 && bytes.length === end - from)) {
    const found = `Content-Range ${said} with ${bytes.length} bytes`;
    return { kind: 'refused', detail: `${found}, expected bytes ${from} to ${to - 1}` };
  }
  const tag = headers.get('ETag');
  return { bytes, fileBytes, tag: tag?.startsWith('W/') ? null : tag };
}
