// SPDX-License-Identifier: EUPL-1.2
// What the worker of an import keeps while it writes its result: no more than a piece of it, and nothing of the file any more.

import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { askImportWorker } from '../../../src/edit/import/ask-import-worker';
import { doImportJob } from '../../../src/edit/import/import-job';
import type { ImportJob } from '../../../src/edit/import/import-order';
import { putAside } from '../../../src/edit/import/put-aside';
import type { OwnWorker } from '../../../src/session/load/ask-worker';
import { shpOf } from '../../import/a-shapefile';
import { aJob } from './a-job';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
afterEach(() => vi.unstubAllGlobals());

/** Tells of each Blob that is made of bytes. */
function hearOfBlobs(tell: (bytes: number) => void): void {
  const Real = Blob;
  vi.stubGlobal(
    'Blob',
    class extends Real {
      constructor(parts: BlobPart[] = []) {
        super(parts);
        if (!(parts[0] instanceof Real)) tell(this.size);
      }
    },
  );
}

test('a result is the pieces one after the other in UTF-8, with the checksum of all of them', async () => {
  const pieces = ['Lüden', 'scheid \u{1F3D9}\n', '', 'Brügge'];
  const { content, hash } = putAside(pieces);
  expect(await content.text()).toBe(pieces.join(''));
  expect(hash).toBe(createHash('sha256').update(pieces.join('')).digest('hex'));
  expect(putAside([]).hash).toBe(createHash('sha256').digest('hex'));
});

test('each piece is put aside before the next is made', () => {
  const heard: string[] = [];
  hearOfBlobs((bytes) => heard.push(`${bytes} B`));
  const pieces = function* () {
    for (const text of ['a', 'ä', 'abc']) {
      heard.push(text);
      yield text;
    }
  };
  putAside(pieces());
  expect(heard).toEqual(['a', '1 B', 'ä', '2 B', 'abc', '3 B']);
});

test('a large result is never one piece', async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => `Ort ${i} ${'x'.repeat(200)};7.6;51.2`);
  const sizes: number[] = [];
  hearOfBlobs((bytes) => sizes.push(bytes));
  const done = await doImportJob(aJob(new File([`name;lon;lat\n${rows.join('\n')}\n`], 'orte.csv')));
  if (done.kind !== 'read') throw new Error(done.kind);
  expect(done.content.size).toBeGreaterThan(3_000_000);
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBe(done.content.size);
  expect(Math.max(...sizes)).toBeLessThan(done.content.size / 2);
});

const ring = Array.from({ length: 401 }, (_, i) => {
  const angle = (-2 * Math.PI * (i % 400)) / 400;
  return [404_000 + 500 * Math.cos(angle), 5_675_000 + 500 * Math.sin(angle)];
});

test('of a file that was read nothing is held while its result is written', async () => {
  let bytes: WeakRef<ArrayBuffer> | null = null;
  let isFree: boolean | null = null;
  const file = {
    name: 'x.shp',
    size: 100,
    slice: () => new Blob(),
    arrayBuffer: async () => {
      const { buffer } = shpOf([{ type: 5, points: ring }]).slice();
      bytes = new WeakRef(buffer as ArrayBuffer);
      // What a reference is made of stays until the turn of the event loop ends.
      await new Promise((resolve) => setTimeout(resolve));
      return buffer as ArrayBuffer;
    },
  };
  hearOfBlobs(() => {
    collect();
    isFree = bytes!.deref() === undefined;
  });
  const done = await doImportJob(aJob(file, { crs: 'EPSG:25832' }));
  expect(done.kind === 'read' && done.report.kept).toBe(1);
  expect(isFree).toBe(true);
});

test('a file is handed to the worker unread: the page looks at its first bytes alone', async () => {
  const posted: ImportJob[] = [];
  const worker = { postMessage: (job: ImportJob) => posted.push(job), terminate: () => {} };
  const file = new File(['Name;lon;lat\nA;7,6;51,2\n'], 'orte.csv');
  const reads = vi.spyOn(file, 'arrayBuffer');
  const slices = vi.spyOn(file, 'slice');
  const controller = new AbortController();
  const asked = askImportWorker(
    aJob(file),
    controller.signal,
    () => {},
    () => worker as unknown as OwnWorker,
  );
  expect(posted[0]!.file).toBe(file);
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  expect(await asked).toBeNull();
  expect(reads).not.toHaveBeenCalled();
  expect(slices.mock.calls.every(([from, to]) => from === 0 && to! <= 16)).toBe(true);
});

test('a file that the browser can read no more is named, be it one beside the first', async () => {
  const file = (name: string) => new File(['x'], name);
  const lost = file('x.dbf');
  vi.spyOn(lost, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  const gone = { kind: 'gone', file: 'x.dbf' };
  expect(await doImportJob(aJob(lost))).toEqual(gone);
  expect(await doImportJob(aJob(file('x.shp'), { siblings: { dbf: lost } }))).toEqual(gone);
  expect(await doImportJob(aJob(file('x.gml'), { pages: [lost] }))).toEqual(gone);
  vi.spyOn(lost, 'arrayBuffer').mockRejectedValue(new RangeError('Array buffer allocation failed'));
  await expect(doImportJob(aJob(lost))).rejects.toThrow('allocation failed');
});
