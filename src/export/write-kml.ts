// SPDX-License-Identifier: EUPL-1.2
// Features as KML 2.2: names, properties as ExtendedData, geometries of every type.

import type { Geometry, Position } from 'geojson';
import { featureTable } from './table/feature-table';
import { Losses } from './table/losses';
import type { WriteFormat } from './table/writer';
import { xmlText } from './table/xml-text';

/** A document named as the target. What is null is left out, because KML has no word for it. */
export const writeKml: WriteFormat = (features, target) => {
  const losses = new Losses();
  const table = featureTable(features, target, ['missing', 'text'], losses);
  const escaped = (text: string) => xmlText(text, losses);
  const placemarks = features.map((feature, i) => {
    const { id, properties } = feature;
    const geometry = feature.geometry as Geometry | null;
    const name = (properties as Readonly<Record<string, unknown>> | null)?.name;
    const data = table.columns.flatMap((column, k) => {
      const value = table.rows[i]![k] ?? null;
      if (value === null) return [];
      if (typeof value !== 'string') losses.say('values-are-text', column.name);
      return `<Data name="${escaped(column.name)}"><value>${escaped(String(value))}</value></Data>`;
    });
    return [
      `<Placemark${id === undefined ? '' : ` id="${escaped(String(id))}"`}>`,
      typeof name === 'string' ? `<name>${escaped(name)}</name>` : '',
      data.length > 0 ? `<ExtendedData>${data.join('')}</ExtendedData>` : '',
      geometry ? kmlOf(geometry) : '',
      '</Placemark>',
    ].join('');
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escaped(target.title)}</name>\n${placemarks.join('\n')}\n</Document></kml>\n`;
  return { bytes: new TextEncoder().encode(text), losses: losses.list };
};

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
