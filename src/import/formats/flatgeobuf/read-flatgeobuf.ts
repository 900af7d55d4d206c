// SPDX-License-Identifier: EUPL-1.2
// FlatGeobuf by its own package. The chain of features is measured before it is walked, because the package reads on
// where a file is cut off.

import type { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { deserialize, type FromFeatureFn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { viewOf } from '../../../core/bytes/data-view';
import { readWktCrs } from '../../../core/crs/wkt-crs';
import { geometryPacker } from '../../geometry/packed-geometry';
import type { Budget } from '../../reader/budget';
import {
  type CrsStatement,
  Damaged,
  type FormatReader,
  type LayerContent,
  layerName,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
} from '../../reader/format';
import { PlainValues } from '../../reader/plain-values';
import { type FeatureShape, shapeOf } from './feature-shape';
import { valuesOf } from './feature-values';
import { verifyFeature, verifyHeader } from './verify-lists';

export const flatgeobuf: FormatReader = {
  read(file, context) {
    return [{ name: layerName(file), count: null, load: () => load(file, context) }];
  },
};

async function load(file: SourceFile, context: ReadContext): Promise<LayerContent> {
  // The package makes arrays of eight bytes in place, which wants a beginning that eight divides.
  const bytes = file.bytes.byteOffset % 8 === 0 ? file.bytes : file.bytes.slice();
  checkHeader(bytes, context.budget);
  let header: HeaderMeta | null = null;
  const headerMetaFn = (meta: HeaderMeta) => {
    header = meta;
    if (checkChain(bytes, meta, context.budget) === 0) throw new Empty();
  };
  const features: SourceFeature[] = [];
  const fromFeature = contentOf as unknown as FromFeatureFn;
  // Lists of positions that wait to be placed would need four and a half times the memory.
  const pack = geometryPacker();
  const plain = new PlainValues(context.log);
  try {
    for await (const feature of deserialize(bytes, { headerMetaFn, fromFeature })) {
      const { values, shape } = feature as unknown as FeatureContent;
      context.budget.feature();
      const path = `feature ${features.length + 1}`;
      if (shape.hasMeasures) context.log.once('measures', 'import-measures-dropped');
      if (shape.unread !== null) {
        const found = `FlatGeobuf: ${shape.unread}`;
        context.log.refuse('import-shape-refused', features.length, { path, found });
      }
      const properties = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, plain.of(value, name)]),
      );
      const place = placeOf(shape.geometry);
      features.push({ id: null, properties, geometry: place && pack(place), path });
    }
  } catch (error) {
    if (error instanceof Empty) return nothing(header);
    if (error instanceof Error && /^(Damaged|BudgetExceeded)$/.test(error.name)) throw error;
    throw new Damaged(`FlatGeobuf: ${error instanceof Error ? error.message : String(error)}`);
  }
  plain.tell();
  return { ...nothing(header), features };
}

interface FeatureContent {
  readonly values: Readonly<Record<string, unknown>>;
  readonly shape: FeatureShape;
}

/** In place of the package's own, which takes no feature without a place. */
const contentOf = (_: number, feature: Feature, { columns, geometryType }: HeaderMeta): FeatureContent => ({
  values: valuesOf(feature.propertiesArray() ?? new Uint8Array(), columns ?? []),
  shape: shapeOf(feature.geometry(), geometryType),
});

/** Ends the reading of a file without features, whose index the package would measure for ever. */
class Empty extends Error {}

function nothing(header: HeaderMeta | null): LayerContent {
  const crs = crsOf(header?.crs ?? null);
  return { features: [], crs, encoding: 'utf-8', encodingFrom: 'FlatGeobuf', ringsAreReversed: true };
}

const magicBytes = 8;
const lengthBytes = 4;
const boxBytes = 40;

function checkHeader(bytes: Uint8Array, budget: Budget): void {
  const view = viewOf(bytes);
  const begin = magicBytes + lengthBytes;
  const end = begin <= bytes.length ? begin + view.getUint32(magicBytes, true) : Number.POSITIVE_INFINITY;
  if (end > bytes.length) throw new Damaged(`FlatGeobuf: ${bytes.length} B, header ends at ${end} B`);
  verifyHeader(view, begin, end, budget);
}

/**
 * Every feature states its length; the last one has to end where the file does, and what a feature lists lies within it.
 * Returns how many there are. Throws `Damaged`.
 */
function checkChain(bytes: Uint8Array, { featuresCount, indexNodeSize }: HeaderMeta, budget: Budget): number {
  const view = viewOf(bytes);
  if (indexNodeSize === 1) throw new Damaged('FlatGeobuf: index_node_size 1');
  const begin = magicBytes + lengthBytes + view.getUint32(magicBytes, true);
  let at = begin + indexBytes(featuresCount, indexNodeSize);
  let count = 0;
  while (at + lengthBytes <= bytes.length) {
    const end = at + lengthBytes + view.getUint32(at, true);
    if (end > bytes.length) break;
    verifyFeature(view, at + lengthBytes, end, budget);
    at = end;
    count++;
  }
  // Without a count there is no index.
  const isCounted = featuresCount > 0 ? count === featuresCount : count === 0 || indexNodeSize === 0;
  if (at !== bytes.length || !isCounted) {
    throw new Damaged(`FlatGeobuf: ${bytes.length} B, ${count} of ${featuresCount} features end at ${at} B`);
  }
  return count;
}

/** Size of the packed tree before the features (specification of FlatGeobuf 3). */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize < 2 || count < 1) return 0;
  let [level, nodes] = [count, count];
  do {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  } while (level !== 1);
  return nodes * boxBytes;
}

function crsOf(crs: HeaderMeta['crs']): CrsStatement {
  const from = 'header';
  if (!crs || (crs.code === 0 && !crs.wkt && !crs.code_string)) return { kind: 'none' };
  const read = crs.wkt ? readWktCrs(crs.wkt) : null;
  if (read?.kind === 'known') return { kind: 'parameters', crs: read.crs, from };
  const code = crs.code > 0 ? String(crs.code) : crs.code_string;
  if (code) return { kind: 'named', name: `${crs.org ?? 'EPSG'}:${code}`, from };
  return { kind: 'unknown', name: crs.name ?? 'WKT', from };
}

function placeOf(geometry: FeatureShape['geometry']): FeatureShape['geometry'] {
  if (geometry === null) return null;
  const parts: unknown = geometry.type === 'GeometryCollection' ? geometry.geometries : geometry.coordinates;
  return Array.isArray(parts) && parts.length > 0 ? geometry : null;
}
