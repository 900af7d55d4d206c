// SPDX-License-Identifier: EUPL-1.2
// One import as the page asks for it and gets it back: plain values that a worker can be sent. The same functions as
// `nuf import`, so that the same file gives the same verdict and the same bytes.

import { codeOfName, crsOfEpsg } from '../../core/crs/epsg';
import { importFile } from '../../import/import-file';
import { withFindings } from '../../import/import-report';
import { importSeries } from '../../import/import-series';
import { noMapping, readMapping } from '../../import/layer/mapping';
import { neighboursBeside } from '../../import/layer/neighbours';
import type { SourceFile } from '../../import/reader/format';
import { ImportLog } from '../../import/reader/import-log';
import { importedPieces } from '../../import/write-features';
import { layerById } from '../../layers';
import type { GivenFile } from './given-files';
import { type ImportDone, type ImportJob, seriesLayer } from './import-order';
import { putAside } from './put-aside';

/** Does a job. Never throws on content. */
export async function doImportJob(
  job: ImportJob,
  onProgress: (features: number) => void = () => {},
): Promise<ImportDone> {
  try {
    return await readJob(job, onProgress);
  } catch (error) {
    if (error instanceof Gone) return { kind: 'gone', file: error.file };
    throw error;
  }
}

async function readJob(job: ImportJob, onProgress: (features: number) => void): Promise<ImportDone> {
  const file = await openFile(job.file, job.siblings);
  const code = job.crs === null ? undefined : codeOfName(job.crs)?.code;
  const options = {
    crs: code === undefined ? null : crsOfEpsg(code),
    encoding: job.encoding,
    sourceLayer: job.sourceLayer,
    now: () => performance.now(),
    onProgress,
  };
  if (job.layer === seriesLayer) {
    const unit = job.unit as 'households' | 'firms' | 'firmsInEstates' | null;
    const outcome = await importSeries(file, { ...options, ags: job.ags, unit, asOf: job.asOf });
    return outcome.kind === 'read'
      ? { kind: 'read', ...putAside([outcome.text]), columns: [], report: outcome.report }
      : outcome;
  }
  const layer = job.layer === null ? null : (layerById(job.layer) ?? null);
  const mapping = layer && job.mapping !== null ? readMapping(job.mapping, layer) : noMapping;
  const log = new ImportLog();
  const pages = await Promise.all(job.pages.map((page) => openFile(page)));
  const alone = await importFile(file, {
    ...options,
    pages,
    layer,
    neighbours: layer ? neighboursBeside(layer, null, (id) => job.beside[id] ?? null, log) : [],
    trims: job.trims,
    mapping: typeof mapping === 'string' ? noMapping : { ...mapping, isBeside: true },
    surroundings: job.surroundings,
  });
  const report = withFindings(alone.report, log);
  if (alone.kind !== 'read') return { ...alone, report };
  const { features, columns } = alone;
  return { kind: 'read', ...putAside(importedPieces(features, layer)), columns, report };
}

/** A file with those beside it, whose bytes are let go of once its reader says that it needs them no more. */
async function openFile(
  given: GivenFile,
  beside: Readonly<Record<string, GivenFile>> = {},
): Promise<SourceFile> {
  let bytes: Uint8Array | null = await bytesOf(given);
  let siblings: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
    await Promise.all(
      Object.entries(beside).map(async ([ending, part]) => [ending, await bytesOf(part)] as const),
    ),
  );
  return {
    name: given.name,
    get bytes() {
      return bytes!;
    },
    sibling: (ending) => siblings[ending.toLowerCase()] ?? null,
    release() {
      bytes = null;
      siblings = {};
    },
  };
}

class Gone extends Error {
  readonly file: string;
  constructor(file: string) {
    super(`${file}: not to be read`);
    this.file = file;
  }
}

async function bytesOf(file: GivenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // Memory that does not suffice is no fault of the file.
    if (error instanceof RangeError) throw error;
    throw new Gone(file.name);
  }
}
