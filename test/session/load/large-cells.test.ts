// SPDX-License-Identifier: EUPL-1.2
// The cells of a country are read and worked out by a worker, or by the page where none starts: the same either way.

import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cellsView } from '../../../src/analysis/coverage/cells-for-map';
import { coverageShares, groupChoices, shareUnits } from '../../../src/analysis/coverage/coverage';
import { partsOf, partsOfCity, shapesOfCity } from '../../../src/analysis/coverage/coverage-parts';
import type { Figures } from '../../../src/analysis/coverage/figures';
import { writeCellsFile } from '../../../src/core/cells/cells-file';
import { writePackedCells } from '../../../src/core/cells/packed-cells';
import type { City } from '../../../src/core/city/city';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { coverageTechnologies } from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import {
  askCellsWorker,
  type CellsReply,
  type CellsWorker,
} from '../../../src/session/load/ask-cells-worker';
import { buffersOf, doCellsJob } from '../../../src/session/load/cells-jobs';
import type { Fetch } from '../../../src/session/load/fetch-file';
import { openLargeCells, prepareCountry } from '../../../src/session/load/large-cells';
import { aCity, everySpeed } from '../../a-city';

let city: City;
let file: Uint8Array;
beforeEach(() => {
  const made = aCity().withBoundary([-50, -50, 1100, 1100]);
  for (let cell = 0; cell < 100; cell++) {
    const hh = { ...everySpeed('alle', cell), ...everySpeed('ftthb', cell % 31), ...everySpeed('fttc', 50) };
    made.withCell(cell % 10, Math.floor(cell / 10), {
      households: cell % 4 === 0 ? 0 : cell,
      businesses: cell % 7,
      hh,
      gew: everySpeed('alle', (cell * 7) % 101),
    });
  }
  const plan = { technology: 'ftthb', downMbit: 1000, completedOn: '2026-06', coversCity: 'yes' };
  made.withZone('Süd', 'industrial', [0, 0, 250, 330]).withZone('Nord', 'mixed', [310, 350, 800, 720]);
  city = made.withPlan('Glas', [200, 200, 300, 300], plan).build();
  file = writeCellsFile(city.cells!, 32);
});

const fetchFile: Fetch = async (_, options) => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(options?.headers).get('Range') ?? '') ?? [];
  const end = Math.min(Number(to), file.length - 1);
  const headers = { 'Content-Range': `bytes ${from}-${end}/${file.length}` };
  return new Response(file.slice(Number(from), end + 1), { status: 206, headers });
};

/** A worker that is none: it answers with copies, as the real one would by another thread. */
function workerOf(behave: (worker: CellsWorker, say: (reply: CellsReply) => void) => void) {
  const worker: CellsWorker = { onmessage: null, onerror: null, terminate: vi.fn(), postMessage: vi.fn() };
  const say = (data: CellsReply) =>
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent<CellsReply>);
  queueMicrotask(() => behave(worker, say));
  return worker;
}

const broken = () =>
  workerOf((worker) => worker.onerror?.call(worker as Worker, { message: '' } as ErrorEvent));

const able = () =>
  workerOf(async (worker, say) => {
    say({ kind: 'started' });
    const [{ job }] = vi.mocked(worker.postMessage).mock.calls[0]! as never as [{ job: never }];
    const done = await doCellsJob(structuredClone(job) as never, fetchFile, () => {});
    say({ kind: 'done', done: structuredClone(done, { transfer: buffersOf(done) }) });
  });

const source = { name: 'x.cells', head: null };

describe.each([
  ['by a worker', able],
  ['by the page, where no worker starts', broken],
  [
    'by the page, where workers are forbidden',
    () => {
      throw new TypeError('trusted types');
    },
  ],
])('the cells of a country, read %s,', (_, start) => {
  const options = { base: 'data/', start };

  test('are those of the file, and so are the map and the parts that are worked out ahead', async () => {
    const opened = await openLargeCells(source, fetchFile, options);
    if (!('cells' in opened)) throw new Error('not opened');
    const first: City = { ...city, cells: opened.cells };
    const { view, index } = await prepareCountry(first, opened.cells, fetchFile, options);
    expect({ entries: index.entries, plane: index.plane }).toEqual(buildPlaceIndex(city));
    expect(partsOfCity(first, opened.cells)).toEqual(
      partsOf(
        city.cells!,
        shapesOfCity(city).map(({ geometry }) => geometry),
      ),
    );
    const loaded = await opened.more!.load(first);
    if (!loaded || !('city' in loaded)) throw new Error('not loaded');
    expect(loaded.city.cells).toEqual(city.cells);
    const known = { ...opened.view, ...view, classes: { ...opened.view.classes, ...loaded.classes } };
    const { classes, groups, plannedFrom } = cellsView(city)!;
    expect(known).toEqual({ groups, plannedFrom, classes: { ...classes, hfc: undefined } });
    expect(cellsView(loaded.city, known)!.classes).toEqual(classes);
  });
});

test('packed cells give the figures and the map of plain ones', async () => {
  file = writePackedCells(city.cells!, 32);
  const options = { base: 'data/', start: able };
  const opened = await openLargeCells(source, fetchFile, options);
  if (!('cells' in opened)) throw new Error('not opened');
  const loaded = await opened.more!.load({ ...city, cells: opened.cells });
  if (!loaded || !('city' in loaded)) throw new Error('not loaded');
  expect([...loaded.city.cells!.percent.values()].some((column) => column instanceof Uint16Array)).toBe(
    false,
  );
  const { groups, zones } = coverageShares(loaded.city);
  const plain = coverageShares(city);
  for (const unit of shareUnits)
    for (const technology of coverageTechnologies)
      for (const mbit of thresholdsMbit) {
        const of = (figures: Figures | null) => figures!.shares[unit][technology][mbit];
        for (const group of groupChoices) expect(of(groups[group])).toEqual(of(plain.groups[group]));
        expect(zones.map(({ figures }) => of(figures))).toEqual(
          plain.zones.map(({ figures }) => of(figures)),
        );
      }
  expect({ ...opened.view.classes, ...loaded.classes, hfc: cellsView(city)!.classes.hfc }).toEqual(
    cellsView(city)!.classes,
  );
});

test('a packed chunk that holds other numbers than its cells is refused before anything is shown', async () => {
  file = writeCellsFile(city.cells!, 32, () => deflateRawSync(Uint8Array.of(1, 2, 3)));
  const opened = await openLargeCells(source, fetchFile, { base: 'data/', start: able });
  expect(opened).toMatchObject({
    kind: 'refused',
    layer: 'broadband-coverage',
    detail: expect.stringContaining('column'),
  });
});

describe('a worker', () => {
  const job = { kind: 'open', ...source } as const;

  test('that is cancelled ends at once, wherever it is', async () => {
    const stop = new AbortController();
    const worker = workerOf((_, say) => say({ kind: 'started' }));
    const asked = askCellsWorker(job, 'data/', { fetchFile, start: () => worker, signal: stop.signal });
    await Promise.resolve();
    stop.abort();
    expect(await asked).toBeNull();
    expect(worker.terminate).toHaveBeenCalled();
  });

  test('says how far it is', async () => {
    const told: number[][] = [];
    const worker = workerOf((_, say) => {
      say({ kind: 'progress', read: 3, of: 7 });
      say({ kind: 'done', done: { kind: 'network', detail: null } });
    });
    const onProgress = (...part: number[]) => told.push(part);
    const done = await askCellsWorker(job, 'data/', { fetchFile, start: () => worker, onProgress });
    expect([done, told]).toEqual([{ kind: 'network', detail: null }, [[3, 7]]]);
  });

  test('that breaks at its work is not taken for one that never started', async () => {
    const worker = workerOf((self, say) => {
      say({ kind: 'started' });
      self.onerror?.call(self as Worker, { message: 'out of memory' } as ErrorEvent);
    });
    const asked = askCellsWorker(job, 'data/', { fetchFile, start: () => worker });
    await expect(asked).rejects.toThrow('open: worker: out of memory');
  });
});
