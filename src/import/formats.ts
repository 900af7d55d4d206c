// SPDX-License-Identifier: EUPL-1.2
// The formats that are read, and which one a file is. Bytes decide; the ending only where they leave it open. A reader
// and its library are loaded when a file needs them.

import { windows1252 } from '../core/text/windows-1252';
import type { FormatReader, SourceFile } from './reader/format';

export interface Format {
  readonly id: string;
  /** As a sentence names it. */
  readonly title: string;
  load(): Promise<FormatReader>;
}

export const formats = [
  {
    id: 'geojson',
    title: 'GeoJSON',
    load: async () => (await import('./formats/geojson/read-geojson')).geojson,
  },
  {
    id: 'shapefile',
    title: 'Shapefile',
    load: async () => (await import('./formats/shapefile/read-shapefile')).shapefile,
  },
  {
    id: 'geopackage',
    title: 'GeoPackage',
    load: async () => (await import('./formats/geopackage/read-geopackage')).geopackage,
  },
  {
    id: 'csv',
    title: 'CSV',
    load: async () => (await import('./formats/csv/read-csv')).csv,
  },
  {
    id: 'kml',
    title: 'KML/KMZ',
    load: async () => (await import('./formats/kml/read-kml')).kml,
  },
  {
    id: 'gml',
    title: 'GML/XPlanGML',
    load: async () => (await import('./formats/gml/read-gml')).gml,
  },
  {
    id: 'flatgeobuf',
    title: 'FlatGeobuf',
    load: async () => (await import('./formats/flatgeobuf/read-flatgeobuf')).flatgeobuf,
  },
  {
    id: 'geoparquet',
    title: 'GeoParquet',
    load: async () => (await import('./formats/geoparquet/read-geoparquet')).geoparquet,
  },
  {
    id: 'xlsx',
    title: 'XLSX',
    load: async () => (await import('./formats/xlsx/read-xlsx')).xlsx,
  },
] as const satisfies readonly Format[];

/** What a file is: a format that is read, one that is known by name only, or nothing known (null). */
export type Recognised = { readonly format: Format } | { readonly other: string } | null;

const codesOf = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const magic: readonly (readonly [bytes: readonly number[], id: string, title: string])[] = [
  [codesOf('SQLite format 3'), 'geopackage', 'GeoPackage (SQLite)'],
  [[0x00, 0x00, 0x27, 0x0a], 'shapefile', 'Shapefile'],
  [[0x50, 0x41, 0x52, 0x31], 'geoparquet', 'GeoParquet'],
  [[0x66, 0x67, 0x62, 0x03], 'flatgeobuf', 'FlatGeobuf'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf', 'PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls', 'Excel (.xls)'],
  [[0x89, 0x50, 0x4e, 0x47], 'png', 'PNG'],
  [[0xff, 0xd8, 0xff], 'jpeg', 'JPEG'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff', 'TIFF (GeoTIFF)'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff', 'TIFF (GeoTIFF)'],
  [codesOf('CDF'), 'netcdf', 'netCDF'],
  [[0x89, ...codesOf('HDF')], 'netcdf', 'netCDF/HDF5'],
  [codesOf('AC10'), 'dwg', 'AutoCAD (.dwg)'],
  [codesOf('AutoCAD Binary DXF'), 'dxf', 'DXF'],
  [[0x00, 0x01, 0x00, 0x00, ...codesOf('Standard')], 'access', 'Access (.mdb, .accdb)'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z', '7-Zip (.7z)'],
  [codesOf('Rar!'), 'rar', 'RAR'],
];

/** Of formats that are text: how they begin. */
const beginnings: readonly (readonly [start: RegExp, title: string])[] = [
  [/^!table\s/i, 'MapInfo (.tab)'],
  [/^version\s+\d+\s+charset\s/i, 'MapInfo (.mif)'],
  [/^(999\s[^\n]*\s+)*0\s+SECTION\s/, 'DXF'],
  [/^# @VGMT/, 'GMT'],
  [/^ncols\s+\d/i, 'ASCII-Grid (.asc)'],
];

/** Recognises a file by its first bytes; archives and compressed files are unpacked before this is asked. */
export function recognise({ name, bytes }: SourceFile): Recognised {
  const binary = magic.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (binary) return formatOr(binary[1], binary[2]);
  const start = startOf(bytes);
  if (start.startsWith('version https://git-lfs.github.com/spec/')) return { other: 'Git LFS pointer' };
  const known = beginnings.find(([beginning]) => beginning.test(start));
  if (known) return { other: known[1] };
  if (/^(<!doctype html|<html)/i.test(start)) return { other: 'HTML' };
  if (start.startsWith('<')) return xmlFormat(start);
  if (/\.(csv|tsv|txt)$/i.test(name)) return formatOr('csv', 'CSV');
  // A sequence after RFC 8142 begins with a record separator.
  if (/^\s*[[{]/.test(start.replace('\u001e', '')) || /\.(geo)?json[ls]?$/i.test(name))
    return formatOr('geojson', 'GeoJSON');
  return null;
}

/** The format of an id; undefined for one that is not read. */
export function formatById(id: string): Format | undefined {
  return (formats as readonly Format[]).find((candidate) => candidate.id === id);
}

function formatOr(id: string, title: string): Recognised {
  const format = formatById(id);
  return format ? { format } : { other: title };
}

const startBytes = 16_384;

/** The first characters, whatever the encoding: enough for words of ASCII. */
function startOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  const text = windows1252.decode(bytes.subarray(0, startBytes));
  return (isWide ? text.replace(/[\0\u00fe\u00ff]/g, '') : text.replace(/^ï»¿/, '')).trimStart();
}

function xmlFormat(start: string): Recognised {
  if (/<kml[\s>]|opengis\.net\/kml|earth\.google\.com\/kml/i.test(start)) return formatOr('kml', 'KML');
  if (/xplanung\.de\/xplangml|<xplan:/i.test(start)) return formatOr('gml', 'XPlanGML (GML)');
  if (/opengis\.net\/gml|<gml:|opengis\.net\/wfs/i.test(start)) return formatOr('gml', 'GML');
  // A server says so in words of its own, and the reader of GML knows them.
  if (/<(?:\w+:)?(?:Service)?Exception(?:Report)?[\s>]/.test(start)) return formatOr('gml', 'GML');
  if (/<gpx[\s>]/i.test(start)) return { other: 'GPX' };
  if (/<osm[\s>]/i.test(start)) return { other: 'OSM-XML' };
  return { other: 'XML' };
}

/** Names of all formats that are read, for a sentence. */
export function formatTitles(): string {
  return formats.map(({ title }) => title).join(', ');
}
