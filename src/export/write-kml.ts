// SPDX-License-Identifier: EUPL-1.2
// Features as KML 2.2: names, properties as ExtendedData, geometries of every type.

import type { Geometry, Position } from 'geojson';
import { featureTable, placeOf } from './table/feature-table';
import { headOf } from './table/head';
import { Losses } from './table/losses';
import type { WriteFormat } from './table/writer';
import { xmlText } from './table/xml-text';

/** A document named as the target. What is null is left out, because KML has no word for it. */
export const writeKml: WriteFormat = (features, target) => {
  const losses = new Losses();
  const holds = { empties: ['missing', 'text', 'blank'], trims: /^\s|\s$/ } as const;
  const table = featureTable(features, target, holds, losses);
  const head = headOf(table.columns, losses);
  const escaped = (text: string, name: string | null = null) => xmlText(text, losses, name);
  const placemarks = features.map((feature, i) => {
    const { id, properties } = feature;
    const geometry = placeOf(feature, losses);
    if (geometry && isUnwrapped(geometry)) losses.say('kinds-changed');
    if (geometry && holdsPointsBesideAreas(geometry)) losses.say('points-beside');
    const name = (properties as Readonly<Record<string, unknown>> | null)?.name;
    const data = table.columns.flatMap((column, k) => {
      const value = table.rows[i]![k] ?? null;
      if (value === null) return [];
      if (typeof value !== 'string') losses.say('values-are-text', column.name);
      return `<Data name="${escaped(head[k]!, column.name)}"><value>${escaped(String(value), column.name)}</value></Data>`;
    });
    return [
      `<Placemark${id === undefined ? '' : ` id="${escaped(String(id))}"`}>`,
      typeof name === 'string' ? `<name>${escaped(name)}</name>` : '',
      data.length > 0 ? `<ExtendedData>${data.join('')}</ExtendedData>` : '',
      geometry ? kmlOf(geometry) : '',
      '</Placemark>',
    ].join('');
  });
  // Without a placemark nothing else says that this is a table, and no document that went wrong.
  const schema = features.length === 0 ? '<Schema name="zeilen" id="zeilen"/>' : '';
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escaped(target.title)}</name>${schema}\n${placemarks.join('\n')}\n</Document></kml>\n`;
  return { bytes: new TextEncoder().encode(text), losses: losses.list };
};

/** Servers put a point beside an area for its label, so readers, ours too, keep the areas of such a collection alone. */
function holdsPointsBesideAreas(geometry: Geometry): boolean {
  if (geometry.type !== 'GeometryCollection') return false;
  const kinds = new Set(geometry.geometries.map(({ type }) => type.replace('Multi', '')));
  return kinds.size === 2 && kinds.has('Polygon') && kinds.has('Point');
}

/** A MultiGeometry is read as what its parts are: one as itself, several of a kind as the list of that kind. */
function isUnwrapped(geometry: Geometry): boolean {
  if (geometry.type === 'GeometryCollection') {
    const kinds = new Set(geometry.geometries.map(({ type }) => type.replace('Multi', '')));
    return kinds.size < 2 || geometry.geometries.some(isWrapped);
  }
  return isWrapped(geometry) && geometry.coordinates.length === 1;
}

function isWrapped(geometry: Geometry): boolean {
  return geometry.type.startsWith('Multi') || geometry.type === 'GeometryCollection';
}

function kmlOf(geometry: Geometry): string {
  const coordinates = (positions: readonly Position[]) =>
    `<coordinates>${positions.map((position) => position.slice(0, 3).join(',')).join(' ')}</coordinates>`;
  const many = (parts: readonly string[]) => `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
  const point = (position: Position) => `<Point>${coordinates([position])}</Point>`;
  const line = (positions: readonly Position[]) => `<LineString>${coordinates(positions)}</LineString>`;
  const area = ([shell = [], ...holes]: readonly Position[][]) => {
    const ring = (side: string, positions: readonly Position[]) =>
      `<${side}><LinearRing>${coordinates(positions)}</LinearRing></${side}>`;
    const inner = holes.map((hole) => ring('innerBoundaryIs', hole));
    return `<Polygon>${ring('outerBoundaryIs', shell)}${inner.join('')}</Polygon>`;
  };
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return many(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return many(geometry.coordinates.map(line));
    case 'Polygon':
      return area(geometry.coordinates);
    case 'MultiPolygon':
      return many(geometry.coordinates.map(area));
    case 'GeometryCollection':
      return many(geometry.geometries.map(kmlOf));
  }
}
