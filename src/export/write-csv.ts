// SPDX-License-Identifier: EUPL-1.2
// Features as a table of text: places as two columns for points and as WKT for everything else.

import type { Feature, Geometry, Position } from 'geojson';
import { neutraliseCell } from '../core/export/csv';

/** German: semicolons and decimal commas, as Excel opens them here. International: commas and points (RFC 4180). */
export type CsvDialect = 'german' | 'international';

/** The text, with a byte order mark so that Excel sees UTF-8, and CRLF. Null and missing values are empty cells. */
export function writeCsv(features: readonly Feature[], dialect: CsvDialect): string {
  const [separator, decimal] = dialect === 'german' ? [';', ','] : [',', '.'];
  const arePoints = features.every(({ geometry }) => !geometry || geometry.type === 'Point');
  const columns = columnsOf(features);
  const number = (value: number) => String(value).replace('.', decimal);
  const cellOf = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return number(value);
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return quoted(neutraliseCell(text), separator);
  };
  const placeHead = arePoints ? ['lon', 'lat'] : ['wkt'];
  const head = ['id', ...columns, ...placeHead].map((name) => quoted(neutraliseCell(name), separator));
  const lines = features.map((feature) => {
    const { properties } = feature;
    const geometry = feature.geometry as Geometry | null;
    const places = arePoints
      ? pointCells(geometry).map((value) => (value === null ? '' : number(value)))
      : [geometry ? quoted(wktOf(geometry), separator) : ''];
    return [cellOf(feature.id), ...columns.map((name) => cellOf(properties?.[name])), ...places].join(
      separator,
    );
  });
  return `\ufeff${[head.join(separator), ...lines].join('\r\n')}\r\n`;
}

/** Names of all properties, in the order in which they first occur; `id` is the feature's own. */
export function columnsOf(features: readonly Feature[]): string[] {
  const names = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties ?? {})) names.add(name);
  return [...names].filter((name) => name !== 'id');
}

function pointCells(geometry: Geometry | null): (number | null)[] {
  return geometry?.type === 'Point' ? geometry.coordinates.slice(0, 2) : [null, null];
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Well-known text of a geometry, heights left out. */
export function wktOf(geometry: Geometry): string {
  const at = ([x, y]: Position) => `${x} ${y}`;
  const line = (positions: readonly Position[]) => `(${positions.map(at).join(',')})`;
  const lines = (parts: readonly Position[][]) => `(${parts.map(line).join(',')})`;
  switch (geometry.type) {
    case 'Point':
      return `POINT(${at(geometry.coordinates)})`;
    case 'MultiPoint':
      return `MULTIPOINT${line(geometry.coordinates)}`;
    case 'LineString':
      return `LINESTRING${line(geometry.coordinates)}`;
    case 'MultiLineString':
      return `MULTILINESTRING${lines(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON${lines(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON(${geometry.coordinates.map(lines).join(',')})`;
    case 'GeometryCollection':
      return `GEOMETRYCOLLECTION(${geometry.geometries.map(wktOf).join(',')})`;
  }
}
