// SPDX-License-Identifier: EUPL-1.2
// A large cell file by ranges, over a web server that keeps count and may fail in every way.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Cells } from '../../../src/core/cells/cells';
import { readCellsFile, writeCellsFile } from '../../../src/core/cells/cells-file';
import { readCellsHead } from '../../../src/core/cells/cells-file-head';
import { columnRanges } from '../../../src/core/cells/cells-file-ranges';
import type { Fetch } from '../../../src/session/load/fetch-file';
import { type CellsOpening, type OpenCellsFile, openCellsFile } from '../../../src/session/load/read-cells';
import { aCity, everySpeed } from '../../a-city';

const made = aCity();
for (let cell = 0; cell < 400; cell++) {
  made.withCell(cell % 20, Math.floor(cell / 20), {
    households: cell,
    businesses: cell % 7,
    hh: { ...everySpeed('alle', cell % 101), ...everySpeed('ftthb', cell % 31), ...everySpeed('fttc', 50) },
    gew: everySpeed('alle', (cell * 7) % 101),
    gwg: everySpeed('alle', (cell * 3) % 101),
  });
}
const cells = made.build().cells!;
const file = writeCellsFile(cells);

interface Served {
  readonly fetchFile: Fetch;
  /** Ranges that were answered, as `from-to`. */
  readonly asked: string[];
  bytes: Uint8Array;
  tag: string;
}

/** A server with one file that answers ranges; `answer` may replace a response. */
function server(answer: (range: string, response: Response) => Response = (_, response) => response): Served {
  const served: Served = { asked: [], bytes: file, tag: '"one"', fetchFile: async () => Response.error() };
  const fetchFile: Fetch = async (_name, options) => {
    const headers = new Headers(options?.headers);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.get('Range') ?? '') ?? [];
    served.asked.push(`${from}-${to}`);
    const { bytes, tag } = served;
    const other = headers.has('If-Range') && headers.get('If-Range') !== tag;
    const end = Math.min(Number(to), bytes.length - 1);
    const said = { 'Content-Range': `bytes ${from}-${end}/${bytes.length}`, ETag: tag };
    const part = bytes.slice(Number(from), end + 1);
    const response = other ? new Response(bytes.slice()) : new Response(part, { status: 206, headers: said });
    return answer(`${from}-${to}`, response);
  };
  return Object.assign(served, { fetchFile });
}

async function opened(served: Served): Promise<OpenCellsFile> {
  const file = await openCellsFile(served.fetchFile, 'x.cells', null);
  if (!('read' in file)) throw new Error(`not opened: ${JSON.stringify(file)}`);
  return file;
}

const only = (all: Cells, technology: string) =>
  new Map([...all.percent].filter(([name]) => name.split('_')[3] === technology));

describe('a cell file read by ranges', () => {
  test('has the cells of the whole file, but only the columns asked for', async () => {
    const file = await opened(server());
    expect(file.technologies).toEqual(['alle', 'ftthb', 'fttc']);
    const read = await file.read(['alle'], null);
    expect(read).toEqual({ cells: { ...cells, percent: only(cells, 'alle') } });
  });

  test('is complete, and equal to the file read whole, once every technology was asked for', async () => {
    const file = await opened(server());
    const first = await file.read(['alle'], null);
    if (!('cells' in first)) throw new Error('not read');
    const all = await file.read(['ftthb', 'fttc'], first.cells);
    expect(all).toEqual({ cells: readCellsFile(writeCellsFile(cells)).cells });
    // What is known is taken over, not read again.
    if ('cells' in all) expect(all.cells.row).toBe(first.cells.row);
  });

  test('asks for every byte at most once after the head, and columns that lie together with one request', async () => {
    const served = server();
    const file = await opened(served);
    expect(served.asked).toEqual(['0-16383']);
    await file.read(['alle'], null);
    const read = served.asked.slice(1).map((range) => range.split('-').map(Number) as [number, number]);
    expect(read).toHaveLength(1);
    const [from, to] = read[0]!;
    expect(to - from + 1).toBeLessThan(served.bytes.length);
    await file.read(['ftthb'], cells);
    expect(served.asked).toHaveLength(3);
  });

  test('a head longer than the first request is fetched again as a whole', async () => {
    const long = { ...cells, about: { ...cells.about, note: 'x'.repeat(20_000) } };
    const served = Object.assign(server(), { bytes: writeCellsFile(long) });
    const file = await opened(served);
    expect(served.asked).toHaveLength(2);
    const read = await file.read(['alle'], null);
    expect('cells' in read && read.cells.about.note).toBe(long.about.note);
  });

  test('a server without ranges gives the whole file', async () => {
    const whole: Fetch = async () => new Response(file.slice());
    const got = await openCellsFile(whole, 'x.cells', null);
    expect('whole' in got && got.whole).toEqual(file);
  });
});

describe('what goes wrong is said, never thrown', () => {
  const openedWith = (answer: (range: string, response: Response) => Response): Promise<CellsOpening> =>
    openCellsFile(server(answer).fetchFile, 'x.cells', null);

  test('a file that is not there', async () => {
    const got = await openedWith(() => new Response(null, { status: 404 }));
    expect(got).toEqual({ kind: 'missing', detail: null });
  });

  test('a connection that breaks', async () => {
    const got = await openCellsFile(async () => Promise.reject(new TypeError('gone')), 'x.cells', null);
    expect(got).toEqual({ kind: 'network', detail: null });
  });

  test('another part of the file than was asked for', async () => {
    const headers = { 'Content-Range': `bytes 7-16390/${file.length}` };
    const got = await openedWith(() => new Response(file.slice(7, 16_391), { status: 206, headers }));
    expect(got).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('expected bytes 0 to 16383'),
    });
  });

  test('an answer shorter than it says', async () => {
    const got = await openedWith(
      (_, { headers }) => new Response(file.slice(0, 100), { status: 206, headers }),
    );
    expect(got).toMatchObject({ kind: 'refused', detail: expect.stringContaining('with 100 bytes') });
  });

  test('a head that is none, or promises columns beyond the end of the file', async () => {
    const other = Object.assign(server(), {
      bytes: new TextEncoder().encode('{"type":"FeatureCollection"}'),
    });
    const got = await openCellsFile(other.fetchFile, 'x.cells', null);
    expect(got).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('does not begin with NUFC'),
    });
    const cut = Object.assign(server(), { bytes: file.slice(0, file.length - 10) });
    const short = await openCellsFile(cut.fetchFile, 'x.cells', null);
    expect(short).toMatchObject({
      kind: 'refused',
      detail: expect.stringMatching(/ends at byte \d+ of \d+/),
    });
  });

  test('a file that was replaced between head and columns is not mixed with the old one', async () => {
    const served = server();
    const file = await opened(served);
    served.tag = '"two"';
    expect(await file.read(['alle'], null)).toMatchObject({
      kind: 'refused',
      detail: expect.stringContaining('changed'),
    });
  });

  test('columns that fail after the head was read', async () => {
    const served = server((range, response) =>
      range.startsWith('0-') ? response : new Response(null, { status: 503 }),
    );
    const file = await opened(served);
    expect(await file.read(['alle'], null)).toEqual({ kind: 'network', detail: null });
  });

  test('one byte that is another on the way: the column is named, what does not need it is still read', async () => {
    const served = server();
    const file = await opened(served);
    const [fibre] = columnRanges(readCellsHead(served.bytes, served.bytes.length).head!, ['ftthb'], false);
    served.bytes = served.bytes.with(fibre!.from + 5, served.bytes[fibre!.from + 5]! ^ 1);
    const best = await file.read(['alle'], null);
    if (!('cells' in best)) throw new Error('not read');
    expect(await file.read(['ftthb'], best.cells)).toEqual({
      kind: 'hash',
      detail: `column ${fibre!.name}: checksum of chunk 1 of 1 does not fit`,
    });
    expect('cells' in (await file.read(['fttc'], best.cells))).toBe(true);
  });

  test('a head that is not the one of the list of the build', async () => {
    const { start } = readCellsHead(file, file.length).head!;
    const digest = createHash('sha256').update(file.subarray(0, start)).digest('hex');
    const served = server();
    const right = await openCellsFile(served.fetchFile, 'x.cells', { bytes: start, sha256: digest });
    expect('read' in right).toBe(true);
    // The list says how long the head is, so one request is enough for any.
    expect(served.asked).toEqual([`0-${start - 1}`]);
    const other = await openCellsFile(served.fetchFile, 'x.cells', { bytes: start, sha256: '00' });
    expect(other).toEqual({ kind: 'hash', detail: null });
  });
});
