// SPDX-License-Identifier: EUPL-1.2
// Geometries as well-known binary (ISO 13249, little endian), heights left out.

import type { Geometry, Position } from 'geojson';

const typeNumbers = {
  Point: 1,
  LineString: 2,
  Polygon: 3,
  MultiPoint: 4,
  MultiLineString: 5,
  MultiPolygon: 6,
  GeometryCollection: 7,
} as const;

/** The bytes of a geometry. */
export function writeWkb(geometry: Geometry): Uint8Array {
  const writer = new WkbWriter(sizeOf(geometry));
  writer.geometry(geometry);
  return writer.bytes;
}

function sizeOf(geometry: Geometry): number {
  const line = (positions: readonly Position[]) => 4 + positions.length * 16;
  const rings = (parts: readonly Position[][]) => parts.reduce((sum, part) => sum + line(part), 4);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 4);
  switch (geometry.type) {
    case 'Point':
      return 21;
    case 'MultiPoint':
      return 5 + 4 + geometry.coordinates.length * 21;
    case 'LineString':
      return 5 + line(geometry.coordinates);
    case 'MultiLineString':
      return 5 + sum(geometry.coordinates.map((part) => 5 + line(part)));
    case 'Polygon':
      return 5 + rings(geometry.coordinates);
    case 'MultiPolygon':
      return 5 + sum(geometry.coordinates.map((part) => 5 + rings(part)));
    case 'GeometryCollection':
      return 5 + sum(geometry.geometries.map(sizeOf));
  }
}

class WkbWriter {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  geometry(geometry: Geometry): void {
    switch (geometry.type) {
      case 'Point':
        this.#head('Point');
        this.#position(geometry.coordinates);
        return;
      case 'LineString':
        this.#head('LineString');
        this.#line(geometry.coordinates);
        return;
      case 'Polygon':
        this.#head('Polygon');
        this.#list(geometry.coordinates, (ring) => this.#line(ring));
        return;
      case 'MultiPoint':
        this.#members(
          'MultiPoint',
          geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates })),
        );
        return;
      case 'MultiLineString':
        this.#members(
          'MultiLineString',
          geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates })),
        );
        return;
      case 'MultiPolygon':
        this.#members(
          'MultiPolygon',
          geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })),
        );
        return;
      case 'GeometryCollection':
        this.#members('GeometryCollection', geometry.geometries);
        return;
    }
  }

  #members(type: keyof typeof typeNumbers, members: readonly Geometry[]): void {
    this.#head(type);
    this.#list(members, (member) => this.geometry(member));
  }

  #head(type: keyof typeof typeNumbers): void {
    this.#view.setUint8(this.#at, 1);
    this.#view.setUint32(this.#at + 1, typeNumbers[type], true);
    this.#at += 5;
  }

  #line(positions: readonly Position[]): void {
    this.#list(positions, (position) => this.#position(position));
  }

  #list<T>(items: readonly T[], write: (item: T) => void): void {
    this.#view.setUint32(this.#at, items.length, true);
    this.#at += 4;
    for (const item of items) write(item);
  }

  #position(position: Position): void {
    this.#view.setFloat64(this.#at, position[0]!, true);
    this.#view.setFloat64(this.#at + 8, position[1]!, true);
    this.#at += 16;
  }
}
