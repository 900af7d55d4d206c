// SPDX-License-Identifier: EUPL-1.2
// Features as KML 2.2: names, properties as ExtendedData, geometries of every type.

import type { Feature, Geometry, Position } from 'geojson';

/** A document named `title`. Null and missing values are left out; lists and objects become JSON text. */
export function writeKml(features: readonly Feature[], title: string): string {
  const placemarks = features.map((feature) => {
    const { id, properties } = feature;
    const geometry = feature.geometry as Geometry | null;
    const name = properties?.name;
    const data = Object.entries(properties ?? {})
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => `<Data name="${escaped(key)}"><value>${escaped(textOf(value))}</value></Data>`);
    return [
      `<Placemark${id === undefined ? '' : ` id="${escaped(String(id))}"`}>`,
      typeof name === 'string' ? `<name>${escaped(name)}</name>` : '',
      data.length > 0 ? `<ExtendedData>${data.join('')}</ExtendedData>` : '',
      geometry ? kmlOf(geometry) : '',
      '</Placemark>',
    ].join('');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escaped(title)}</name>\n${placemarks.join('\n')}\n</Document></kml>\n`;
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Text without what XML takes for markup, or does not allow at all. */
function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);
    out += isAllowed ? (marks[char] ?? char) : '\ufffd';
  }
  return out;
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
