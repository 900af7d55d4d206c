// SPDX-License-Identifier: EUPL-1.2
// The 100 m cells of the Breitbandatlas (EPSG:25832) over the city: which are settled, and how much of each lies in a zone.

import proj4 from 'proj4';
import { chance } from './seeded.mjs';

const utm32 = proj4('+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs');
const cellM = 100;

/** A cell counts as settled from this share of its area inside zones. */
const settledShare = 0.3;

const toPlane = (ring) => ring.map((position) => utm32.forward(position.slice(0, 2)));

/** The cell's outline in WGS84: closed, counter-clockwise from its lower-left corner, 7 decimals. */
export function cellRing({ column, row }) {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  return corners.map(([dx, dy]) => gridCorner([column + dx, row + dy]));
}

/** A corner of the grid, `[column, row]`, in WGS84 with 7 decimals. */
export function gridCorner([column, row]) {
  return utm32.inverse([column * cellM, row * cellM]).map((value) => Number(value.toFixed(7)));
}

/** `100mN56751E4043`: lower-left corner in hundreds of metres. */
export const rasterId = ({ column, row }) => `100mN${row}E${column}`;

/**
 * Every cell wholly inside the boundary that is settled, from north to south and west to east: `{ column, row, zones }`
 * where `zones` maps a zone id to the share (0-1) of the cell's area inside it. Hamlet cells have no zone.
 */
export function settledCells(boundary, zones) {
  const border = toPlane(boundary.coordinates[0]);
  const shapes = zones
    .filter((zone) => zone.geometry)
    .map((zone) => ({ id: zone.id, rings: zone.geometry.coordinates.map(toPlane) }));
  const inside = new Map();
  for (const cell of cellsIn(border)) inside.set(rasterId(cell), { ...cell, zones: new Map() });
  for (const shape of shapes) {
    for (const cell of cellsAround(shape.rings[0])) {
      const known = inside.get(rasterId(cell));
      const share = known ? shareInside(cell, shape.rings) : 0;
      if (share > 1e-9) known.zones.set(shape.id, share);
    }
  }
  const settled = [...inside.values()].filter((cell) => zoneShare(cell) >= settledShare);
  return [...settled, ...hamlets(inside, settled)].sort((a, b) => b.row - a.row || a.column - b.column);
}

const zoneShare = (cell) => [...cell.zones.values()].reduce((a, b) => a + b, 0);

/** Scattered houses outside all zones: small clusters at chance places, because no source says where they are. */
function hamlets(inside, settled) {
  const taken = new Set(settled.map(rasterId));
  const near = (column, row, reach) => {
    for (let dy = -reach; dy <= reach; dy++) {
      for (let dx = -reach; dx <= reach; dx++) {
        if (taken.has(rasterId({ column: column + dx, row: row + dy }))) return true;
      }
    }
    return false;
  };
  const found = [];
  for (const centre of inside.values()) {
    if (chance(centre.column, centre.row, 41) > 0.018 || near(centre.column, centre.row, 4)) continue;
    for (let step = 0; step < 9; step++) {
      const cell = inside.get(
        rasterId({ column: centre.column - 1 + (step % 3), row: centre.row - 1 + Math.floor(step / 3) }),
      );
      if (!cell || (step !== 4 && chance(cell.column, cell.row, 42) > 0.45)) continue;
      found.push(cell);
      taken.add(rasterId(cell));
    }
  }
  return found;
}

/** Cells that lie wholly inside a ring: all four corners inside and no edge of the ring through them. */
function* cellsIn(ring) {
  for (const cell of cellsAround(ring)) {
    if (shareInside(cell, [ring]) > 1 - 1e-9) yield cell;
  }
}

function* cellsAround(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  for (let row = Math.floor(Math.min(...ys) / cellM); row * cellM < Math.max(...ys); row++) {
    for (let column = Math.floor(Math.min(...xs) / cellM); column * cellM < Math.max(...xs); column++) {
      yield { column, row };
    }
  }
}

/** Exact share of a cell inside a polygon with holes: each ring is cut with the four edge lines of the square. */
function shareInside({ column, row }, rings) {
  const [left, low] = [column * cellM, row * cellM];
  const areas = rings.map((ring) => {
    let cut = ring.slice(0, -1).map(([x, y]) => [x - left, y - low]);
    cut = keep(cut, 0, (p) => p[0]);
    cut = keep(cut, cellM, (p) => p[0], -1);
    cut = keep(cut, 0, (p) => p[1]);
    return Math.abs(area(keep(cut, cellM, (p) => p[1], -1)));
  });
  return (areas[0] - areas.slice(1).reduce((a, b) => a + b, 0)) / (cellM * cellM);
}

/** Sutherland and Hodgman's cut with one line: keeps the part where `sign * (of(p) - limit) >= 0`. */
function keep(points, limit, of, sign = 1) {
  const out = [];
  points.forEach((point, at) => {
    const before = points.at(at - 1);
    const here = sign * (of(point) - limit);
    const there = sign * (of(before) - limit);
    if (here >= 0 !== there >= 0) {
      const t = there / (there - here);
      out.push([before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])]);
    }
    if (here >= 0) out.push(point);
  });
  return out;
}

function area(points) {
  let twice = 0;
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length];
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}
