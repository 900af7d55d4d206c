// SPDX-License-Identifier: EUPL-1.2
// Small files for the scanner, and what it says of one in a form that a test can write down.

import { featureAt } from '../../../src/core/large-file/feature-values';
import type { FileScan, ScanOptions } from '../../../src/core/large-file/file-scan';
import { scanFile } from '../../../src/core/large-file/scan-file';
import { elsewhere } from './small-path';

export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const place = '"geometry":{"type":"Point","coordinates":[7,51]}';
export const one = (id: number | string) => `{"type":"Feature","id":"${id}","properties":{"n":1},${place}}`;
export const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[${features.join()}]}`;
export const deep = `${'['.repeat(80)}${']'.repeat(80)}`;

export function scan(given: string | Uint8Array, options: ScanOptions = {}, name = elsewhere) {
  const bytes = typeof given === 'string' ? bytesOf(given) : given;
  const scanned = scanFile(bytes, name, options)!;
  return { ...told(scanned), scanned, isInOnePass: scanned.source === bytes };
}

function told(scanned: FileScan) {
  const { columns, report } = scanned;
  const found = report.findings.map(({ code, index }) => (index === null ? code : `${code} ${index}`));
  const ids = Array.from(
    { length: columns.length },
    (_, i) => `${columns.index[i]}:${featureAt(scanned, i).id}`,
  );
  return { found, ids, features: report.features, isRefused: scanned.isRefused };
}
