// SPDX-License-Identifier: EUPL-1.2
// `npm run make-country -- --detail 200 --csv`: the made country once more as files that somebody hands to `nuf coverage`,
// zones with many corners as GeoJSON and cells as CSV, laid into the grid of the census. Written piece by piece.

import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Cells } from '../src/core/cells/cells';
import { wholeColumn } from '../src/core/cells/share-column';
import { laeaToLonLat } from '../src/core/crs/lambert-azimuthal';
import { formatRasterId } from '../src/core/geo/grid-id';
import { coverageColumn } from '../src/layers/broadband-coverage';
import { thresholdsMbit } from '../src/layers/speed-thresholds';
import { seeded } from './seeded.mjs';
import { cellM, type Ring, wavyRing } from './synthetic';

/** From the middle of the made country in UTM to the one of EPSG:3035, in whole cells. */
const [eastM, northM] = [3_761_000, -2_450_000];
/** Seed of the zones' places and outlines. */
const zoneSeed = 41;
/** Zones have between 0.3 and 2.4 times the mean number of corners, each ratio as often as another. */
const [fewest, spread] = [0.297, 8];

interface Place {
  readonly x: number;
  readonly y: number;
  readonly reachM: number;
}

/**
 * Writes `zones.geojson` (one feature a line, seven decimals, `detail` corners in the mean; every tenth zone in two parts, one in
 * seven with a hole) and `cells.csv` (shares of households in per cent) into a folder. The same arguments give the same bytes.
 */
export function writeGiven(
  folder: string,
  { towns, cells }: { readonly towns: readonly Place[]; readonly cells: Cells },
  { zones, detail }: { readonly zones: number; readonly detail: number },
): void {
  mkdirSync(folder, { recursive: true });
  writePieces(join(folder, 'zones.geojson'), zonePieces(towns, zones, detail));
  writePieces(join(folder, 'cells.csv'), cellPieces(cells));
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
  } finally {
    closeSync(file);
  }
}

function* zonePieces(towns: readonly Place[], count: number, detail: number): Iterable<string> {
  const random = seeded(zoneSeed);
  yield '{"type":"FeatureCollection","features":[\n';
  for (let z = 0; z < count; z++) {
    const { x, y, reachM } = towns[z % towns.length]!;
    const [angle, far] = [random() * 2 * Math.PI, (0.2 + random()) * reachM];
    const radiusM = 160 * Math.exp(1.2 * (random() - 0.5));
    const corners = Math.max(8, Math.floor(fewest * detail * spread ** random()));
    const middle = [x + eastM + far * Math.cos(angle), y + northM + far * Math.sin(angle)] as const;
    const geometry = outline(random, middle, radiusM, corners);
    const properties = `{"id":"z${z}"}`;
    yield `{"type":"Feature","id":"z${z}","properties":${properties},"geometry":${geometry}}${z + 1 < count ? ',' : ''}\n`;
  }
  yield ']}\n';
}

function outline(
  random: () => number,
  [x, y]: readonly [number, number],
  radiusM: number,
  corners: number,
): string {
  const kind = random();
  if (kind < 0.1) {
    const parts = [-1, 1].map(
      (side) => `[${ringText(wavyRing(random, x + side * radiusM, y, radiusM * 0.5, corners >> 1))}]`,
    );
    return `{"type":"MultiPolygon","coordinates":[${parts.join(',')}]}`;
  }
  const rings = [wavyRing(random, x, y, radiusM, corners)];
  if (kind < 0.25) rings.push(wavyRing(random, x, y, radiusM * 0.15, Math.max(8, corners >> 3)).reverse());
  return `{"type":"Polygon","coordinates":[${rings.map(ringText).join(',')}]}`;
}

function ringText(ring: Ring): string {
  const positions = ring.map(([x, y]) => {
    const [lon, lat] = laeaToLonLat(x, y);
    return `[${Math.round(lon * 1e7) / 1e7},${Math.round(lat * 1e7) / 1e7}]`;
  });
  return `[${positions.join(',')}]`;
}

function* cellPieces({ count, column, row, percent }: Cells): Iterable<string> {
  const names = thresholdsMbit.map((mbit) => coverageColumn('hh', 'alle', mbit));
  const shares = names.map((name) => wholeColumn(percent.get(name)!));
  yield `raster_id;${names.join(';')}\n`;
  for (let from = 0; from < count; from += 10_000) {
    let piece = '';
    for (let i = from; i < Math.min(count, from + 10_000); i++) {
      const cell = {
        crs: 'EPSG:3035',
        cellM,
        column: column[i]! + eastM / cellM,
        row: row[i]! + northM / cellM,
      } as const;
      // 65,535 is a cell without households: no figure.
      const figures = shares.map((share) => (share[i]! > 10_065 ? '' : share[i]! / 100));
      piece += `${formatRasterId(cell)};${figures.join(';')}\n`;
    }
    yield piece;
  }
}
