// SPDX-License-Identifier: EUPL-1.2
// Features as a zipped shapefile. A shapefile holds one kind of geometry, so each kind has its own files; what the format
// cannot hold stands in the archive too.

import type { Feature, Geometry } from 'geojson';
import { type MapPlane, utmZone } from '../../core/geo/projection';
import { zipFiles } from '../file/zip';
import { meridianOf, planeFor } from '../geometry/map-plane';
import { type ExportTarget, type FeatureTable, featureTable, flatGeometry } from '../table/feature-table';
import { lossText } from '../table/loss-words';
import { Losses } from '../table/losses';
import { DoesNotFit, type WriteFormat } from '../table/writer';
import { writeDbf } from './write-dbf';
import { type ShapeKind, shapeKindOf, writeShapes } from './write-shapes';

/** A system as Esri writes it. */
const prj = (plane: MapPlane, isInDegrees: boolean) =>
  isInDegrees
    ? 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
    : `PROJCS["ETRS_1989_UTM_Zone_${utmZone(plane)}N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridianOf(plane)}.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;

const suffixes: Readonly<Record<ShapeKind, string>> = {
  point: 'punkte',
  multipoint: 'punktgruppen',
  line: 'linien',
  area: 'flaechen',
};

/** Both the file of shapes and the table are limited to 2 GB by the programs that read them. */
const mostBytes = 2 ** 31 - 1;

export const writeShapefile: WriteFormat = (features, target) => {
  const losses = new Losses();
  // Texts end at their last sign that is no blank.
  const holds = { empties: ['missing', 'text', 'blank'], trims: /^\ufeff|[ \0]$/ } as const;
  const table = featureTable(features, target, holds, losses);
  const inDegrees = features.map((feature) => placeOf(feature, losses));
  const plane = planeFor(target.plane, inDegrees);
  losses.say('in-degrees', null, plane.beyond);
  const geometries = inDegrees.map((geometry) => geometry && plane.place(geometry));
  const groups = groupsOf(geometries, target);
  if (groups.length > 1) losses.say('kinds-apart', null, groups.length);
  const files: Record<string, Uint8Array> = {};
  const encoder = new TextEncoder();
  const dbf = writeDbf(table, losses);
  for (const { kind, indexes } of groups) {
    const name = groups.length > 1 ? `${target.title}-${suffixes[kind]}` : target.title;
    const shapes = writeShapes(
      kind,
      indexes.map((i) => geometries[i] ?? null),
    );
    const rows = dbf(indexes);
    const bytes = Math.max(shapes.shp.length, rows.length);
    if (bytes > mostBytes) throw new DoesNotFit('fileBytes', bytes, mostBytes);
    files[`${name}.shp`] = shapes.shp;
    files[`${name}.shx`] = shapes.shx;
    files[`${name}.dbf`] = rows;
    files[`${name}.prj`] = encoder.encode(prj(target.plane, plane.beyond > 0));
    files[`${name}.cpg`] = encoder.encode('UTF-8');
  }
  files['LIESMICH.txt'] = encoder.encode(readme(table, plane.srid, losses));
  return { bytes: zipFiles(files), losses: losses.list };
};

function placeOf(feature: Feature, losses: Losses): Geometry | null {
  const geometry = flatGeometry(feature, losses);
  if (geometry === null) return null;
  // Lines and areas of one part are read as such.
  const isMulti = geometry.type === 'MultiLineString' || geometry.type === 'MultiPolygon';
  if (isMulti && geometry.coordinates.length === 1) losses.say('kinds-changed');
  if (geometry.type !== 'GeometryCollection') return geometry;
  losses.say('collections');
  return null;
}

interface Group {
  readonly kind: ShapeKind;
  readonly indexes: readonly number[];
}

/** Features by kind, in their order; those without a place stand with the first one. */
function groupsOf(geometries: readonly (Geometry | null)[], { layer }: ExportTarget): Group[] {
  const [shape = 'Point'] = layer?.shapes ?? [];
  const ofLayer = { Point: 'point', LineString: 'line', Polygon: 'area' } as const;
  const found = geometries.flatMap((geometry) => (geometry ? [shapeKindOf(geometry)] : []));
  const kinds = [...new Set(found)];
  const [first = ofLayer[shape]] = kinds;
  return (kinds.length > 0 ? kinds : [first]).map((kind) => ({
    kind,
    indexes: geometries.flatMap((geometry, i) =>
      (geometry ? shapeKindOf(geometry) : first) === kind ? [i] : [],
    ),
  }));
}

function readme({ columns }: FeatureTable, srid: number, losses: Losses): string {
  const list = (language: 'de' | 'en') =>
    losses.list.map((loss) => `- ${lossText(loss, language)}\r\n`).join('');
  return [
    `EPSG:${srid}, UTF-8.\r\n\r\n`,
    `Was sich als Shapefile ändert oder verloren geht:\r\n${list('de') || '- nichts\r\n'}\r\n`,
    `What changes or is lost as a shapefile:\r\n${list('en') || '- nothing\r\n'}\r\n`,
    `Spalten / columns: ${columns.map(({ name }) => name).join(', ')}\r\n`,
  ].join('');
}
