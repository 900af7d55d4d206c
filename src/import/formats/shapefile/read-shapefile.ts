// SPDX-License-Identifier: EUPL-1.2
// A shapefile: geometries in .shp, properties in .dbf, their code page in .cpg, the coordinate system in .prj.

import { readWktCrs } from '../../../core/crs/wkt-crs';
import {
  type CrsStatement,
  type FormatReader,
  type LayerContent,
  layerName,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
} from '../../reader/format';
import { type Dbf, readDbf } from './read-dbf';
import { readShapes } from './read-shapes';

export const shapefile: FormatReader = {
  read(file, context) {
    return [{ name: layerName(file), count: null, load: () => load(file, context) }];
  },
};

function load(file: SourceFile, context: ReadContext): LayerContent {
  const { log } = context;
  const shapes = readShapes(file.bytes, context);
  const table = file.sibling?.('dbf') ?? null;
  // dBASE 7 has another head; read as the others its names and values would be bytes of each other.
  if (table !== null && (table[0]! & 7) === 4) {
    log.say('import-other-format', { found: 'dBASE 7 (.dbf)', expected: 'dBASE III, dBASE IV' });
  }
  const dbf = table && !log.isFileRefused ? readDbf(table, textOf(file.sibling?.('cpg')), context) : null;
  if (!table) log.say('import-part-missing', { found: file.name, expected: '.dbf' });
  else if (dbf && dbf.count !== shapes.count) {
    log.say('import-counts-differ', { found: `.dbf ${dbf.count}`, expected: `.shp ${shapes.count}` });
  }
  if (shapes.hasMeasures) log.say('import-measures-dropped');
  const { features, deleted } = featuresOf(shapes.geometries, dbf, context);
  dbf?.tell();
  if (deleted > 0) log.say('import-rows-deleted', { found: String(deleted) });
  return {
    features,
    crs: crsOf(textOf(file.sibling?.('prj'))),
    encoding: dbf?.encoding ?? 'utf-8',
    encodingFrom: dbf?.encodingFrom ?? 'no .dbf',
    ringsAreReversed: true,
  };
}

function featuresOf(
  geometries: ReturnType<typeof readShapes>['geometries'],
  dbf: Dbf | null,
  { log }: ReadContext,
): { features: SourceFeature[]; deleted: number } {
  const features: SourceFeature[] = [];
  let deleted = 0;
  geometries.forEach((geometry, i) => {
    const row = dbf && i < dbf.count ? dbf.row(i) : {};
    if (row === null) {
      deleted++;
      return;
    }
    const path = `record ${i + 1}`;
    const isSound = typeof geometry !== 'string';
    if (!isSound) log.refuse('import-shape-refused', features.length, { path, found: geometry });
    features.push({ id: null, properties: row, geometry: isSound ? geometry : null, path });
  });
  return { features, deleted };
}

function textOf(bytes: Uint8Array | null | undefined): string | null {
  return bytes ? new TextDecoder().decode(bytes) : null;
}

function crsOf(prj: string | null): CrsStatement {
  if (prj === null || prj.trim() === '') return { kind: 'none' };
  const read = readWktCrs(prj);
  return read.kind === 'known'
    ? { kind: 'parameters', crs: read.crs, from: '.prj' }
    : { kind: 'unknown', name: `${read.name} (${read.what})`, from: '.prj' };
}
