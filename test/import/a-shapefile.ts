// SPDX-License-Identifier: EUPL-1.2
// A small shapefile as its format says, byte by byte, so that tests need no program that writes one.

export type Shape = { type: number; points: number[][]; parts?: number[] } | null;

/** The .shp of shapes: 1 point, 3 line, 5 polygon, null a null shape. */
export function shpOf(shapes: readonly Shape[]): Uint8Array {
  const records = shapes.map((shape) =>
    shape === null
      ? 4
      : shape.type === 1
        ? 20
        : 44 + (shape.parts?.length ?? 1) * 4 + shape.points.length * 16,
  );
  const total = 100 + records.reduce((sum, bytes) => sum + bytes + 8, 0);
  const view = new DataView(new ArrayBuffer(total));
  view.setInt32(0, 9994);
  view.setInt32(24, total / 2);
  view.setInt32(28, 1000, true);
  let at = 100;
  shapes.forEach((shape, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, records[i]! / 2);
    at += 8;
    view.setInt32(at, shape?.type ?? 0, true);
    if (shape?.type === 1)
      shape.points[0]!.forEach((value, k) => void view.setFloat64(at + 4 + k * 8, value, true));
    else if (shape) {
      const parts = shape.parts ?? [0];
      view.setInt32(at + 36, parts.length, true);
      view.setInt32(at + 40, shape.points.length, true);
      parts.forEach((part, k) => void view.setInt32(at + 44 + k * 4, part, true));
      const from = at + 44 + parts.length * 4;
      shape.points.forEach(([x, y], k) => {
        view.setFloat64(from + k * 16, x!, true);
        view.setFloat64(from + k * 16 + 8, y!, true);
      });
    }
    at += records[i]!;
  });
  return new Uint8Array(view.buffer);
}

type Column = readonly [name: string, type: string, length: number];

/** The .dbf of rows; `encode` turns text into the bytes of a code page. A row that is null is marked as deleted. */
export function dbfOf(
  columns: readonly Column[],
  rows: readonly (readonly string[] | null)[],
  encode: (text: string) => readonly number[],
  language = 0,
): Uint8Array {
  const rowBytes = 1 + columns.reduce((sum, [, , length]) => sum + length, 0);
  const headerBytes = 33 + columns.length * 32;
  const bytes = new Uint8Array(headerBytes + rows.length * rowBytes).fill(0x20);
  bytes.fill(0, 0, headerBytes);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  bytes[29] = language;
  columns.forEach(([name, type, length], i) => {
    bytes.set(encode(name), 32 + i * 32);
    bytes[32 + i * 32 + 11] = type.charCodeAt(0);
    bytes[32 + i * 32 + 16] = length;
  });
  bytes[headerBytes - 1] = 0x0d;
  rows.forEach((row, i) => {
    let at = headerBytes + i * rowBytes;
    if (row === null) bytes[at] = 0x2a;
    at++;
    columns.forEach(([, , length], k) => {
      bytes.set(encode(row?.[k] ?? '').slice(0, length), at);
      at += length;
    });
  });
  return bytes;
}

export const utf8 = (text: string) => [...new TextEncoder().encode(text)];
export const latin1 = (text: string) => [...text].map((c) => c.charCodeAt(0));
