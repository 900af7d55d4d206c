// SPDX-License-Identifier: EUPL-1.2
// One import as the page asks for it and gets it back: plain values that a worker can be sent. The same functions as
// `nuf import`, so that the same file gives the same verdict and the same bytes.

import { codeOfName, crsOfEpsg } from '../../core/crs/epsg';
import { importFile, type SourceColumn } from '../../import/import-file';
import { type ImportReport, withFindings } from '../../import/import-report';
import { importSeries } from '../../import/import-series';
import { noMapping, readMapping } from '../../import/layer/mapping';
import { neighboursBeside } from '../../import/layer/neighbours';
import { ImportLog } from '../../import/reader/import-log';
import { importedText } from '../../import/write-features';
import { layerById } from '../../layers';
import { type ImportDone, type ImportJob, seriesLayer } from './import-order';

/** Does a job. Never throws on content; `hashOf` gives the SHA-256 of bytes in hexadecimal, or null. */
export async function doImportJob(
  job: ImportJob,
  hashOf: (bytes: Uint8Array) => Promise<string | null>,
  onProgress: (features: number) => void = () => {},
): Promise<ImportDone> {
  const file = {
    name: job.name,
    bytes: job.bytes,
    sibling: (ending: string) => job.siblings[ending.toLowerCase()] ?? null,
  };
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
    return outcome.kind === 'read' ? done(outcome.text, [], outcome.report, hashOf) : outcome;
  }
  const layer = job.layer === null ? null : (layerById(job.layer) ?? null);
  const mapping = layer && job.mapping !== null ? readMapping(job.mapping, layer) : noMapping;
  const log = new ImportLog();
  const alone = await importFile(file, {
    ...options,
    pages: job.pages,
    layer,
    neighbours: layer ? neighboursBeside(layer, null, (id) => job.beside[id] ?? null, log) : [],
    trims: job.trims,
    mapping: typeof mapping === 'string' ? noMapping : mapping,
    surroundings: job.surroundings,
  });
  const outcome = { ...alone, report: withFindings(alone.report, log) };
  return outcome.kind === 'read'
    ? done(importedText(outcome.features, layer), outcome.columns, outcome.report, hashOf)
    : outcome;
}

async function done(
  text: string,
  columns: readonly SourceColumn[],
  report: ImportReport,
  hashOf: (bytes: Uint8Array) => Promise<string | null>,
): Promise<ImportDone> {
  return { kind: 'read', text, hash: await hashOf(new TextEncoder().encode(text)), columns, report };
}
