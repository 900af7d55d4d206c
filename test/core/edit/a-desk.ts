// SPDX-License-Identifier: EUPL-1.2
// Builds open files shorter than what a test says of them, and reads them back.

import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { Desk, type Outcome } from '../../../src/core/edit/desk';
import type { VertexRef } from '../../../src/core/edit/tiling/shape-index';
import { tilingsOf } from '../../../src/core/edit/tiling/tilings';
import { layers } from '../../../src/layers';

export const bytesOf = (text: string) => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A closed square (or rectangle) with its corners in thousandths of a degree from 7.6, 51.2. */
export function square(west: number, south: number, east: number, north: number): Position[] {
  const at = (x: number, y: number) => [
    Number((7.6 + x / 1000).toFixed(7)),
    Number((51.2 + y / 1000).toFixed(7)),
  ];
  return [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
}

export const polygon = (...coordinates: Position[][]) => ({ type: 'Polygon', coordinates });

/** A file with one feature a line; each value is a geometry by its feature's id. */
export function fileOf(
  geometries: Readonly<Record<string, unknown>>,
  properties: unknown = { name: 'x' },
): string {
  const lines = Object.entries(geometries).map(([id, geometry]) =>
    JSON.stringify({ type: 'Feature', id, properties, geometry }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

export const zoneFiles = ['residential-zones.geojson', 'industrial-zones.geojson'] as const;

/** The two zone layers of data/, which tile the same ground. */
export function zoneDesk(): Desk {
  const files = zoneFiles.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`data/${name}`)) }));
  return new Desk(files, tilingsOf(layers));
}

/** A desk of files by name, all of them one tiling. */
export function deskOf(files: Readonly<Record<string, string>>, isTiling = true): Desk {
  const open = Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) }));
  return new Desk(open, isTiling ? [Object.keys(files)] : []);
}

/** Does what an operation answers. @throws with the code of a refusal. */
export function doIt(desk: Desk, { step, refusal }: Outcome): void {
  if (refusal) throw new Error(`refused: ${refusal.code}${refusal.finding ? ` (${refusal.finding})` : ''}`);
  desk.perform(step);
}

export const vertex = (file: string, key: number, at: number, line = 0): VertexRef => ({
  file,
  key,
  line,
  at,
});

/** Lines of a file that differ from those as opened: as `git diff --numstat` counts them where none moved. */
export function changedLines(desk: Desk, file: string): { removed: number; added: number } {
  const document = desk.document(file);
  return lineDifference(textOf(document.base), textOf(document.bytes()));
}

export function lineDifference(before: string, after: string): { removed: number; added: number } {
  const count = (text: string) => {
    const found = new Map<string, number>();
    for (const line of text.split('\n')) found.set(line, (found.get(line) ?? 0) + 1);
    return found;
  };
  const [was, is] = [count(before), count(after)];
  const surplus = (a: Map<string, number>, b: Map<string, number>) =>
    [...a].reduce((sum, [line, n]) => sum + Math.max(0, n - (b.get(line) ?? 0)), 0);
  return { removed: surplus(was, is), added: surplus(is, was) };
}
