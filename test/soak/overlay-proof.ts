// SPDX-License-Identifier: EUPL-1.2
// Overlays of neighbours with the engine of the page: whatever line or area comes, a step leaves valid areas that are still
// one coverage after rounding, and undo leaves the bytes. What is refused is counted by its reason; nothing throws.

import type { Polygon, Position } from 'geojson';
import { Desk } from '../../src/core/edit/desk';
import type { OverlayRequest } from '../../src/core/edit/gesture/hand';
import type { RefusalCode } from '../../src/core/edit/tiling/judge';
import { startGeosOverlay } from '../../src/edit/overlay/geos-overlay';
import { seeded } from '../analysis/degenerate-zones';
import { type Geos, startGeos } from '../analysis/geos-oracle';
import { bytesOf, fileOf, polygon, textOf } from '../core/edit/a-desk';
import { type Engine, overlaid } from '../core/edit/overlay/an-overlay';
import { mixed, type Prove } from './proof';

const zones = 'residential-zones.geojson';
const plans = 'planned-expansion.geojson';
/** Cells of a side of the ground; a cell is some 140 m wide. */
const side = 3;
const cell = 0.002;

export interface OverlayCounts {
  done: number;
  readonly refused: Map<RefusalCode, number>;
}

/** One ground of nine neighbours a seed, and an overlay of each kind on it; `counts` grows with what comes of them. */
export function overlaysOfNeighbours(geos: Geos, engine: Engine, counts: OverlayCounts): Prove {
  return (seed) => {
    const random = seeded(mixed(seed));
    // One ground in four has more decimals than new corners get, as other programs write them.
    const cells = groundOf(random, random() < 0.25 ? 12 : 7);
    const made = cells.map((ring) => geos.make([[ring]]));
    const isSound = made.every((one) => geos.isValid(one)) && geos.isCoverage(made);
    geos.free(...made);
    if (!isSound) return 0;
    const text = fileOf(Object.fromEntries(cells.map((ring, i) => [`z${i}`, polygon(ring)])));
    const plan = starOf(random, cells);
    const cut = zone(random);
    const requests: OverlayRequest[] = [
      { do: 'split', feature: cut, line: lineOver(random, [cells[cut.key]!]) },
      { do: 'merge', ...distinct(random) },
      { do: 'difference', feature: zone(random), others: [{ file: plans, key: 0 }] },
      { do: 'clip', file: zones, geometry: polygon(starOf(random, cells)) as Polygon, into: null },
    ];
    for (const request of requests) {
      const files = { [zones]: text, [plans]: fileOf({ p: polygon(plan) }) };
      const open = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
      // The plans lie on the zones, as they may.
      prove(geos, engine, new Desk(open, [[zones]]), request, counts);
    }
    return requests.length;
  };
}

/** The same with an engine of its own, saying at its end what was refused and how often. */
export async function plannerOverlays(): Promise<Prove> {
  const counts: OverlayCounts = { done: 0, refused: new Map() };
  const prove = overlaysOfNeighbours(await startGeos(), await startGeosOverlay(), counts);
  process.once('exit', () => {
    const refused = [...counts.refused].map(([code, count]) => `${code} ${count}`).join(', ');
    console.log(`planner: ${counts.done} overlays done, refused: ${refused || 'none'}`);
  });
  return prove;
}

function prove(geos: Geos, engine: Engine, desk: Desk, request: OverlayRequest, counts: OverlayCounts): void {
  const before = textOf(desk.document(zones).bytes());
  const { outcome } = overlaid(desk, engine, request);
  const again = JSON.stringify(request);
  if (outcome.refusal) {
    const { code } = outcome.refusal;
    if (process.env.SHOW)
      console.log(request.do, JSON.stringify(outcome.refusal), again.length < 900 ? again : '');
    counts.refused.set(code, (counts.refused.get(code) ?? 0) + 1);
    return;
  }
  desk.perform(outcome.step);
  counts.done++;
  const now = textOf(desk.document(zones).bytes());
  const geometries = polygonsIn(now).map((polygons) => geos.make(polygons));
  try {
    geometries.forEach((one, at) => {
      if (!geos.isValid(one)) throw new Error(`area ${at} is not valid after ${again}`);
    });
    if (!geos.isCoverage(geometries)) throw new Error(`no coverage after ${again}`);
  } finally {
    geos.free(...geometries);
  }
  for (const [value] of now.matchAll(/-?\d+\.\d+/g))
    if (Number(Number(value).toFixed(7)) !== Number(value) && !before.includes(value))
      throw new Error(`${value} after ${again}`);
  desk.undo();
  if (textOf(desk.document(zones).bytes()) !== before) throw new Error(`other bytes after undo of ${again}`);
}

type Ring = Position[];
type Random = () => number;

const round = ([x, y]: readonly [number, number], decimals = 7): Position => [
  Number(x.toFixed(decimals)),
  Number(y.toFixed(decimals)),
];
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
const zone = (random: Random) => ({ file: zones, key: Math.floor(random() * side * side) });

/** A zone and one to three others, which may lie anywhere. */
function distinct(random: Random) {
  const keys = Array.from({ length: side * side }, (_, key) => key).sort(() => random() - 0.5);
  const [feature, ...others] = keys
    .slice(0, 2 + Math.floor(random() * 3))
    .map((key) => ({ file: zones, key }));
  return { feature: feature!, others };
}

/** Cells of a bent grid with common borders of up to five edges each, some no longer than the last decimals. */
function groundOf(random: Random, decimals: number): Ring[] {
  const bend = () => (random() - 0.5) * cell * 0.4;
  const knots = Array.from(
    { length: (side + 1) ** 2 },
    (_, i): Position =>
      round(
        [7.6 + (i % (side + 1)) * cell + bend(), 51.2 + Math.floor(i / (side + 1)) * cell + bend()],
        decimals,
      ),
  );
  const borders = new Map<string, Ring>();
  /** From one knot up to, but without, the next, the same way for both neighbours. */
  const border = (from: number, to: number): Ring => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const name = `${low} ${high}`;
    const known = borders.get(name) ?? bentEdge(random, decimals, knots[low]!, knots[high]!);
    borders.set(name, known);
    const whole = [knots[low]!, ...known, knots[high]!];
    return (from === low ? whole : whole.toReversed()).slice(0, -1);
  };
  return Array.from({ length: side * side }, (_, i) => {
    const south = Math.floor(i / side) * (side + 1) + (i % side);
    const [a, b, c, d] = [south, south + 1, south + side + 2, south + side + 1] as const;
    const ring = [...border(a, b), ...border(b, c), ...border(c, d), ...border(d, a)];
    return [...ring, ring[0]!];
  });
}

function bentEdge(random: Random, decimals: number, [ax, ay]: Position, [bx, by]: Position): Ring {
  const count = Math.floor(random() * 5);
  const step = 1 / (count + 1);
  const away = pick(random, [0.06, 0.02, 1e-4, 0]);
  // Now and then two corners lie a few units of the last decimal apart.
  const places = Array.from({ length: count }, (_, i) =>
    random() < 0.2 ? i * step + 1e-4 + random() * 1e-3 : (i + 1) * step + (random() - 0.5) * step * 0.5,
  );
  return places
    .sort((a, b) => a - b)
    .map((t) => {
      const off = (random() - 0.5) * away;
      return round(
        [ax! + t * (bx! - ax!) - off * (by! - ay!), ay! + t * (by! - ay!) + off * (bx! - ax!)],
        decimals,
      );
    });
}

/** Places that a hand sets: anywhere around, on a corner, or snapped to an edge. */
function placeNear(random: Random, cells: readonly Ring[]): readonly [number, number] {
  const ring = pick(random, cells);
  const at = Math.floor(random() * (ring.length - 1));
  const [[ax, ay], [bx, by]] = [ring[at]!, ring[at + 1]!];
  const kind = random();
  if (kind < 0.35) return [ax!, ay!];
  const t = random();
  const [x, y] =
    kind < 0.7
      ? [ax! + t * (bx! - ax!), ay! + t * (by! - ay!)]
      : [7.6 + (random() * 1.4 - 0.2) * side * cell, 51.2 + (random() * 1.4 - 0.2) * side * cell];
  return round([x, y]) as [number, number];
}

function lineOver(random: Random, cells: readonly Ring[]): (readonly [number, number])[] {
  const far = round([7.6 + (random() * 2 - 0.5) * side * cell, 51.2 - cell]) as [number, number];
  const between = Array.from({ length: 1 + Math.floor(random() * 3) }, () => placeNear(random, cells));
  const end = round([7.6 + (random() * 2 - 0.5) * side * cell, 51.2 + (side + 1) * cell]) as [number, number];
  return random() < 0.7 ? [far, ...between, end] : [placeNear(random, cells), ...between];
}

/** An area with some of its corners on corners and edges of the ground. */
function starOf(random: Random, cells: readonly Ring[]): Ring {
  const corners = Array.from({ length: 3 + Math.floor(random() * 6) }, () => placeNear(random, cells));
  const middle = (axis: 0 | 1) => corners.reduce((sum, one) => sum + one[axis], 0) / corners.length;
  const [x, y] = [middle(0), middle(1)];
  const angle = ([px, py]: Position) => Math.atan2(py! - y, px! - x);
  const ring = [...new Map(corners.map((one) => [String(one), [...one]])).values()].sort(
    (a, b) => angle(a) - angle(b),
  );
  return [...ring, ring[0]!];
}

function polygonsIn(text: string): Position[][][][] {
  const { features } = JSON.parse(text) as {
    features: { geometry: { type: string; coordinates: Position[][][] | Position[][] } }[];
  };
  return features.map(({ geometry: { type, coordinates } }) =>
    type === 'Polygon' ? [coordinates as Position[][]] : (coordinates as Position[][][]),
  );
}
