// SPDX-License-Identifier: EUPL-1.2
// Checks a big file from elsewhere while its features pass one after the other, so that none of them is held.

import { layerOfFile } from '../../layers/layer-of-file';
import type { ByteSource } from '../bytes/byte-source';
import { idColumns } from '../cells/cell-columns';
import { FindingList } from '../findings/finding-list';
import { type CheckOptions, defaultLimit, type FileReport, reportOf } from '../validation/check-file';
import { checkGeometry } from '../validation/check-geometry';
import { isPlainlyPlaced } from '../validation/check-plausibility';
import { garbledWord } from '../validation/check-text';
import { boxOfShape } from './columns';
import { geometryOf } from './feature-values';
import { type PassingFeature, visitPlainFeatures } from './plain-features';

/**
 * The report of `checkBigFile`, findings of geometry among it. Null where that has to be asked, because the file is no plain one
 * (`visitPlainFeatures`) or there is something to say that takes a look at several features: a layer with its rules, an id that
 * stands twice, a feature that lies far off, figures of cells, a garbled text, more findings than are listed.
 */
export function checkPassingFile(
  source: ByteSource,
  name: string,
  options: CheckOptions = {},
): FileReport | null {
  if (layerOfFile(name) !== null || options.trust) return null;
  const limit = options.limit ?? defaultLimit;
  const ofShapes = new FindingList(limit, false);
  const ids = new Set<string | number>();
  let total = 0;
  const ofFile = visitPlainFeatures(source, name, (feature) => {
    const id = feature.id();
    if (id !== undefined && ids.size === ids.add(id).size) return false;
    const properties = feature.properties();
    if (hasFigures(properties) || garbledWord(properties) !== null) return false;
    total++;
    return checkShape(feature, id, options, ofShapes);
  });
  if (ofFile === null || total === 0) return null;
  // Which findings give way in a full list depends on all that were added before.
  const isFull = ofFile.listed.length + ofShapes.listed.length > limit;
  if (isFull && ofFile.listed.length > 0) return null;
  const findings = new FindingList(limit, false);
  findings.take(ofFile);
  findings.take(ofShapes);
  return reportOf(name, null, total, findings);
}

/** Adds what is wrong with the shape; false where it does not lie where it may be expected. */
function checkShape(
  { shape, index }: PassingFeature,
  id: string | number | undefined,
  { surroundings }: CheckOptions,
  findings: FindingList,
): boolean {
  const geometry = geometryOf(shape);
  if (geometry === null) return true;
  if (!isPlainlyPlaced(boxOfShape(shape), surroundings ?? null)) return false;
  const path = `features[${index}]`;
  const feature = {
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties: null,
    geometry,
  } as const;
  checkGeometry([{ feature, index, path, geometryPath: `${path}.geometry` }], findings);
  return true;
}

/** Whether `checkGivenFigures` has something to look at. */
function hasFigures(properties: object): boolean {
  return Object.keys(properties).some((key) => {
    const name = key.toLowerCase();
    return idColumns.includes(name) || name === 'downmbit';
  });
}
