// SPDX-License-Identifier: EUPL-1.2
// Checks a big file from elsewhere while its features pass one after the other, so that none of them is held.

import type { Feature, Geometry } from 'geojson';
import { layerOfFile } from '../../layers/layer-of-file';
import type { ByteSource } from '../bytes/byte-source';
import { idColumns } from '../cells/cell-columns';
import { FindingList } from '../findings/finding-list';
import { type CheckOptions, defaultLimit, type FileReport, reportOf } from '../validation/check-file';
import { checkGeometry } from '../validation/check-geometry';
import { IdCheck, isPlainlyPlaced } from '../validation/check-plausibility';
import type { PlacedFeature } from '../validation/check-structure';
import { checkTexts } from '../validation/check-text';
import { boxOfShape } from './columns';
import { geometryOf } from './feature-values';
import { type PassingFeature, visitPlainFeatures } from './plain-features';

/**
 * The report of `checkBigFile`, findings of geometry, of ids and of texts among it. Null where that has to be asked, because the
 * file is no plain one (`visitPlainFeatures`) or there is something to say that takes a look at several features: a layer with its
 * rules, a feature that lies far off, figures of cells, more findings than are listed beside one of the file.
 */
export function checkPassingFile(
  source: ByteSource,
  name: string,
  options: CheckOptions = {},
): FileReport | null {
  if (layerOfFile(name) !== null || options.trust) return null;
  const limit = options.limit ?? defaultLimit;
  // In the order of `checkContent`; of the last two each has findings of one kind.
  const [ofShapes, ofIds, ofTexts] = [0, 1, 2].map(() => new FindingList(limit, false)) as [
    FindingList,
    FindingList,
    FindingList,
  ];
  const ids = new IdCheck(ofIds);
  let total = 0;
  const ofFile = visitPlainFeatures(source, name, (feature) => {
    const properties = feature.properties();
    if (hasFigures(properties)) return false;
    total++;
    const placed = placedFeature(feature, properties);
    ids.add(placed);
    checkTexts([placed], ofTexts);
    return checkShape(feature, placed, options, ofShapes);
  });
  if (ofFile === null || total === 0) return null;
  const lists = [ofFile, ofShapes, ofIds, ofTexts];
  // Which findings give way in a full list depends on all that were added before; what was added to an empty one is the same.
  const isFull = lists.reduce((sum, { listed }) => sum + listed.length, 0) > limit;
  if (isFull && ofFile.listed.length > 0) return null;
  const findings = new FindingList(limit, false);
  for (const list of lists) findings.take(list);
  return reportOf(name, null, total, findings);
}

function placedFeature(feature: PassingFeature, properties: Feature['properties']): PlacedFeature {
  const { index } = feature;
  const id = feature.id();
  const path = `features[${index}]`;
  // The types know no feature without a place.
  const geometry = null as unknown as Geometry;
  return {
    feature: { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry },
    index,
    path,
    geometryPath: `${path}.geometry`,
  };
}

/** Adds what is wrong with the shape; false where it does not lie where it may be expected. */
function checkShape(
  { shape }: PassingFeature,
  placed: PlacedFeature,
  { surroundings }: CheckOptions,
  findings: FindingList,
): boolean {
  const geometry = geometryOf(shape);
  if (geometry === null) return true;
  if (!isPlainlyPlaced(boxOfShape(shape), surroundings ?? null)) return false;
  checkGeometry([{ ...placed, feature: { ...placed.feature, geometry } }], findings);
  return true;
}

/** Whether `checkGivenFigures` has something to look at. */
function hasFigures(properties: object): boolean {
  return Object.keys(properties).some((key) => {
    const name = key.toLowerCase();
    return idColumns.includes(name) || name === 'downmbit';
  });
}
