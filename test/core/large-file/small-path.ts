// SPDX-License-Identifier: EUPL-1.2
// The small-file path as the big-file scanner is compared with it: a file is read once for its report and its features.

import type { Feature } from 'geojson';
import { FindingList } from '../../../src/core/findings/finding-list';
import { readJson } from '../../../src/core/text/read-json';
import { isForeignText, readText } from '../../../src/core/text/read-text';
import { convertCrs, defaultLimit, type FileReport, reportOf } from '../../../src/core/validation/check-file';
import { checkStructure } from '../../../src/core/validation/check-structure';

/** A name that stands for no layer. */
export const elsewhere = 'elsewhere.geojson';

/**
 * What the small-file path says of a file of no layer, and what it keeps, also where it then refuses the file because of
 * other features: the stages of checkFile, of which the file is read once; the fixtures show that they are the same.
 */
export function readSmall(bytes: Uint8Array): {
  checked: FileReport;
  kept: { index: number; feature: Feature }[];
} {
  const findings = new FindingList(defaultLimit, false);
  const text = readText(bytes, elsewhere, findings);
  const json = text === null || isForeignText(text, elsewhere, findings) ? null : readJson(text, findings);
  const structure = json && checkStructure(json.value, findings);
  if (structure) convertCrs(structure, findings);
  return {
    checked: reportOf(elsewhere, null, structure?.total ?? 0, findings),
    kept: (structure?.features ?? []).map(({ index, feature }) => ({ index, feature })),
  };
}
