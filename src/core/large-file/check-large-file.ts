// SPDX-License-Identifier: EUPL-1.2
// Checks a big file: the scanner reads it, goes on behind what is broken, and its sound features pass the other stages.

import { layerOfFile } from '../../layers/layer-of-file';
import {
  type CheckOptions,
  checkContent,
  checkFile,
  convertCrs,
  defaultLimit,
  type FileReport,
  reportOf,
  withoutCollection,
} from '../validation/check-file';
import type { PlacedFeature } from '../validation/check-structure';
import { featureAt } from './feature-values';
import type { FileScan } from './file-scan';
import { scanWithFindings } from './scan-file';

/**
 * The report of `checkFile`, except that a place which is no JSON refuses its feature only, and all others are checked.
 * Findings about structure have their line. Heights are not looked at beyond the structure.
 */
export function checkBigFile(bytes: Uint8Array, name: string, options: CheckOptions = {}): FileReport {
  const { scan, findings } = scanWithFindings(bytes, name, { limit: options.limit ?? defaultLimit })!;
  // Written anew: no collection of features, and small enough for JSON.parse to have read it.
  if (scan.source !== bytes) return withoutCollection(checkFile(bytes, name, options));
  const layer = layerOfFile(name);
  const { features: total } = scan.report;
  if (total > 0) {
    const structure = convertCrs({ features: placedFeatures(scan), total, crs: scan.crs }, findings);
    checkContent(structure, layer, options, findings);
  }
  return reportOf(name, layer, total, findings);
}

function placedFeatures(scan: FileScan): PlacedFeature[] {
  return Array.from({ length: scan.columns.length }, (_, i) => {
    const index = scan.columns.index[i]!;
    const path = `features[${index}]`;
    return { feature: featureAt(scan, i), index, path, geometryPath: `${path}.geometry` };
  });
}
