// SPDX-License-Identifier: EUPL-1.2
// One table of the analysis kernels: processor time, and how many times as long a ready-made way takes in the same run.
// `--large` adds the lattice of a whole state (3.4 million slots, 39,592 zones, about 2 GB of memory).

import { cellAtPoint, nearestCell } from '../src/analysis/place/cell-lookup';
import { coveredZones, withPolygonMoved, withZoneMoved } from '../src/analysis/zonal/covered-zones';
import { type PackedZones, packPolygons } from '../src/analysis/zonal/packed-polygons';
import { areaByClass, classedPolygons } from '../src/analysis/zonal/polygon-overlay';
import { summedGrid } from '../src/analysis/zonal/summed-grid';
import { sumOverZones } from '../src/analysis/zonal/zonal-sums';
import { type Cells, noFigure } from '../src/core/cells/cells';
import { toPlane } from '../src/core/geo/projection';
import { benchEditing } from './editing';
import { growth } from './growth';
import { benchHouses } from './houses';
import { cpuMs, median, medianMs } from './measure';
import { clipperPeer, geosPeer, type Peer, turfCells } from './peers';
import { seeded } from './seeded.mjs';
import {
  cellM,
  makeClasses,
  makeProviders,
  makeZones,
  originX,
  originY,
  type Ring,
  type Size,
  settledCells,
  sizes,
  wavyRing,
  type ZoneRings,
} from './synthetic';
import { type Line, printTable } from './table.mjs';

const lines: Line[] = [];
const line = (what: string, size: string, ms: number, ratio: number | null = null, goal = '', note = '') =>
  lines.push({ what, size, ms, ratio, goal, note });

const large = process.argv.includes('--large');
const peers = await startPeers();

for (const size of large ? [sizes.city, sizes.county, sizes.state] : [sizes.city, sizes.county])
  benchLattice(size);
lines.push(...growth(large));
benchOverlaps(sizes.city);
benchDrag();
benchPoints(sizes.city);
lines.push(...benchEditing());
lines.push(...(await benchHouses()));
lines.push(...(await part('scan.mjs', 'measureScan')));
lines.push(...(await part('given.mjs', 'measureGiven')));
lines.push(...(await part('import.mjs', 'measureImport')));
lines.push(...(await part('map.mjs', 'measureMap')));
lines.push(...(await part('page.mjs', 'measurePage')));
lines.push(...(await part('load.mjs', 'measureLoad')));
lines.push(...(await part('../scripts/budgets.mjs', 'measureBudgets')));
console.log(
  `Node ${process.version}; processor time in Node, wall time in the browser, medians. A ratio says how many times as long the peer takes.\n`,
);
printTable(lines);

/** Files that are not bundled, because they start processes, browsers and builds, and run alone as well. */
async function part(file: string, measure: string): Promise<Line[]> {
  const { href } = new URL(`../../bench/${file}`, import.meta.url);
  const module = (await import(/* @vite-ignore */ href)) as Record<string, () => Promise<Line[]>>;
  return module[measure]!();
}

async function startPeers(): Promise<Peer[]> {
  const started: Peer[] = [];
  for (const start of [geosPeer, clipperPeer]) {
    try {
      started.push(await start());
    } catch (error) {
      line(`${start.name.replace('Peer', '')}`, '-', Number.NaN, null, '', String(error).slice(0, 60));
    }
  }
  return started;
}

function benchLattice(size: Size): void {
  const zones = makeZones(size);
  const classes = makeClasses(size);
  const packed = packPolygons(zones);
  const { cells, planes } = settledCells(size, classes);
  const table = summedGrid(cells, planes);
  const ownMs = medianMs(() => sumOverZones(packed, table));
  const shown = `${size.name}: ${zones.length} zones, ${(packed.xy.length / 2).toLocaleString('en')} vertices`;
  line('grid shares, 6 thresholds, sums kept', shown, ownMs, 1);
  const build = medianMs(() => summedGrid(cells, planes), 3);
  line('  making the sums', shown, build, build / ownMs, '', `${cells.count} cells`);
  if (size.zones > sizes.county.zones) return;
  // A peer that takes minutes for a county shows its ratio on a sample with as many towns among the zones as the county has.
  const few =
    size === sizes.city ? zones : [...zones.slice(0, 100), ...zones.slice(size.zones, size.zones + 1)];
  const packedFew = packPolygons(few);
  const ownFew = sumOverZones(packedFew, table);
  const fewMs = medianMs(() => sumOverZones(packedFew, table));
  const compare = (name: string, work: () => Float64Array, goal: string) => {
    let answer: Float64Array = new Float64Array(0);
    const ms = cpuMs(() => {
      answer = work();
    });
    line(
      `  ${name}`,
      `${size.name}: ${few.length} zones`,
      ms,
      ms / fewMs,
      goal,
      differenceOf(ownFew, answer, cellM * cellM),
    );
  };
  compare('turf bboxClip per cell', () => turfCells(few, classes, size), '≥ 100×');
  const geos = peers.find((peer) => peer.name === 'geos-wasm');
  if (geos?.cells) compare('geos-wasm ClipByRect per cell', () => geos.cells!(few, classes, size), '≥ 100×');
}

/** Largest difference of two answers as a part of the zone; an answer that differs is no peer. */
function differenceOf(own: Float64Array, other: Float64Array, m2: number): string {
  let worst = 0;
  for (let k = 0; k < other.length; k++) {
    const area = own[k - (k % 7)]!;
    // Plane 0 of a peer holds only the part inside the window.
    if (k % 7 > 0) worst = Math.max(worst, Math.abs(own[k]! - other[k]!) / Math.max(area, 1 / m2));
  }
  return `largest difference ${worst.toExponential(0)} of the zone`;
}

function benchOverlaps(size: Size): void {
  const zones = makeZones(size);
  const providers = makeProviders(size);
  const packed = packPolygons(zones);
  const polygons = packPolygons(providers.map(({ rings }) => rings));
  const ofClass = Uint8Array.from(providers, (p) => p.ofClass);
  const all = () => {
    const table = classedPolygons(polygons, ofClass);
    const out = new Float64Array(zones.length * 7);
    for (let z = 0; z < zones.length; z++) out.set(areaByClass(packed, z, table), z * 7);
    return out;
  };
  const own = all();
  const ownMs = medianMs(() => void all());
  const shown = `${size.name}: ${providers.length} polygons, ${zones.length} zones`;
  line('overlapping polygons, 6 thresholds', shown, ownMs, 1);
  for (const peer of peers) {
    let answer: Float64Array = new Float64Array(0);
    const ms = cpuMs(() => {
      answer = peer.overlaps(zones, providers);
    });
    line(`  ${peer.name}, union then zones`, shown, ms, ms / ownMs, '≥ 15×', differenceOf(own, answer, 1));
  }
}

function benchDrag(): void {
  const size = sizes.city;
  const classes = makeClasses(size);
  const { cells, planes } = settledCells(size, classes);
  const table = summedGrid(cells, planes);
  const half = (size.side * cellM) / 2;
  const ring = wavyRing(seeded(3), originX + half, originY + half, 2500, 2000);
  const ms = medianMs(() => {
    ring[700] = [ring[700]![0] + 0.1, ring[700]![1]];
    sumOverZones(packPolygons([[[ring]]]), table);
  });
  line('drag step, zone of 2,000 vertices, grid', 'city', ms, null, '≤ 1 ms');
  benchDragUnderPolygons(size, ring);
}

/** The zones of a town under overlapping polygons, one of them as large as a municipality: any vertex may be dragged. */
function benchDragUnderPolygons(size: Size, ring: Ring): void {
  const zones = [...makeZones(size), [[ring]]];
  // The longest edges that there can be: four corners around everything.
  const [x1, y1] = [originX + size.side * cellM, originY + size.side * cellM];
  const around: Ring = [
    [originX, originY],
    [x1, originY],
    [x1, y1],
    [originX, y1],
    [originX, originY],
  ];
  const providers = [...makeProviders(size), { rings: [[around]], ofClass: 4 }];
  const table = classedPolygons(
    packPolygons(providers.map(({ rings }) => rings)),
    Uint8Array.from(providers, (p) => p.ofClass),
  );
  const shown = `${size.name}: ${providers.length} polygons, ${zones.length} zones`;
  const start = coveredZones(packPolygons(zones), table);
  const whole = medianMs(() => void areaByClass(packPolygons([[[ring]]]), 0, table));
  line('drag, overlapping polygons: large zone swept whole', shown, whole, 1);
  for (const byM of [1, 300]) {
    const zoneSteps = zones.map((zone, z) => stepMs(zone, byM, (moved) => withZoneMoved(start, z, moved)));
    const polygonSteps = providers.map(({ rings }, p) =>
      stepMs(rings, byM, (moved) => withPolygonMoved(start, p, moved)),
    );
    for (const [what, steps] of [
      ['zone', zoneSteps],
      ['polygon', polygonSteps],
    ] as const) {
      const worst = Math.max(...steps);
      line(
        `  vertex of a ${what} by ${byM} m, worst of all`,
        shown,
        worst,
        worst / whole,
        '≤ 8 ms',
        `median ${median(steps).toFixed(2)} ms`,
      );
    }
  }
}

/** Processor time of a drag step with a vertex in the middle of an outline, packing included; the median of seven. */
function stepMs(rings: ZoneRings, byM: number, step: (moved: PackedZones) => unknown): number {
  const moved = structuredClone(rings);
  const vertex = moved[0]![0]![moved[0]![0]!.length >> 1]!;
  return median(
    Array.from({ length: 7 }, (_, k) => {
      const there = k % 2 === 0 ? byM : -byM;
      vertex[0] += there;
      vertex[1] -= there / 2;
      return cpuMs(() => step(packPolygons([moved])));
    }),
  );
}

function benchPoints(size: Size): void {
  const classes = makeClasses(size);
  const { cells: settled } = settledCells(size, classes);
  const cells: Cells = {
    ...settled,
    households: new Float64Array(settled.count),
    businesses: new Float64Array(settled.count),
    percent: new Map([['down_fn_hh_alle_30', new Uint16Array(settled.count).fill(noFigure)]]),
    mobile4g: new Uint8Array(settled.count),
    mobile5g: new Uint8Array(settled.count),
    about: { source: 'made up', asOf: null, confidence: 'demo', note: null, noteEn: null },
  };
  const random = seeded(9);
  const points = Array.from({ length: 1000 }, () => [7.45 + random() * 0.1, 51.1 + random() * 0.06] as const);
  let found = 0;
  const query = medianMs(() => {
    for (const [lon, lat] of points) {
      const [x, y] = toPlane('EPSG:25832', lon, lat);
      if (cellAtPoint(cells, x, y) >= 0) found++;
    }
  });
  const one = query / points.length;
  line('cell at longitude and latitude', 'city', one, null, '≤ 1 µs');
  const planar = points.map(([lon, lat]) => toPlane('EPSG:25832', lon, lat));
  const near = medianMs(() => {
    for (const [x, y] of planar.slice(0, 100)) if (nearestCell(cells, x, y, (i) => i % 7 === 0)) found++;
  }, 3);
  line(
    'nearest cell that fits, no index',
    'city',
    near / 100,
    null,
    '',
    `${found > 0 ? settled.count : 0} cells`,
  );
}
