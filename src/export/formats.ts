// SPDX-License-Identifier: EUPL-1.2
// The formats that are written. A writer and its library are loaded when a file is asked for.

import type { WriteFormat } from './table/writer';

export interface ExportFormat {
  readonly id: string;
  /** As a menu names it. */
  readonly title: { readonly de: string; readonly en: string };
  /** Of the file name, with its dot; the first is the one that a download gets. */
  readonly endings: readonly [string, ...string[]];
  readonly mediaType: string;
  load(): Promise<WriteFormat>;
}

const same = (name: string) => ({ de: name, en: name });

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'geojson',
    title: same('GeoJSON'),
    endings: ['.geojson', '.json'],
    mediaType: 'application/geo+json',
    load: async () => (await import('./write-geojson')).writeGeojson,
  },
  {
    id: 'geopackage',
    title: same('GeoPackage'),
    endings: ['.gpkg'],
    mediaType: 'application/geopackage+sqlite3',
    load: async () => (await import('./write-geopackage')).writeGeopackage,
  },
  {
    id: 'shapefile',
    title: same('Shapefile (ZIP)'),
    endings: ['.zip'],
    mediaType: 'application/zip',
    load: async () => (await import('./shapefile/write-shapefile')).writeShapefile,
  },
  {
    id: 'flatgeobuf',
    title: same('FlatGeobuf'),
    endings: ['.fgb'],
    mediaType: 'application/flatgeobuf',
    load: async () => (await import('./write-flatgeobuf')).writeFlatgeobuf,
  },
  {
    id: 'geoparquet',
    title: same('GeoParquet'),
    endings: ['.parquet', '.geoparquet'],
    mediaType: 'application/vnd.apache.parquet',
    load: async () => (await import('./write-geoparquet')).writeGeoparquet,
  },
  {
    id: 'kml',
    title: same('KML'),
    endings: ['.kml'],
    mediaType: 'application/vnd.google-earth.kml+xml',
    load: async () => (await import('./write-kml')).writeKml,
  },
  {
    id: 'csv',
    title: { de: 'CSV (deutsch: Semikolon, Komma)', en: 'CSV (German: semicolon, comma)' },
    endings: ['.csv'],
    mediaType: 'text/csv',
    load: async () => (await import('./write-csv')).writeGermanCsv,
  },
  {
    id: 'csv-international',
    title: { de: 'CSV (international: Komma, Punkt)', en: 'CSV (international: comma, point)' },
    endings: ['.csv'],
    mediaType: 'text/csv',
    load: async () => (await import('./write-csv')).writeInternationalCsv,
  },
  {
    id: 'xlsx',
    title: { de: 'Excel (XLSX)', en: 'Excel (XLSX)' },
    endings: ['.xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx/write-xlsx')).writeXlsx,
  },
];

/** The format of a file name by its ending; undefined where none is written so. CSV is the German one. */
export function formatOfName(name: string): ExportFormat | undefined {
  return exportFormats.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending)));
}
