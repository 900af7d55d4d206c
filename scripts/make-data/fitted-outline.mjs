// SPDX-License-Identifier: EUPL-1.2
// An outline that holds a published number of households: whole settled cells, those nearest to what the source names
// first. Drawn, not surveyed: the cells and their households are themselves demo.

/** A fitted outline holds the published number within this part of it. */
const within = 0.02;

/**
 * The cells that come first by `distance` until their households are as near to `households` as whole cells allow. A cell
 * joins only beside one that is already in; those at distance 0 are in from the start.
 * @param {readonly { column: number, row: number, households: number }[]} cells settled cells
 * @param {{ households: number, distance: (cell: { column: number, row: number }) => number, taken?: ReadonlySet<string> }} wanted `taken` holds
 *   `column/row` of cells that belong to another project
 * @returns the cells, or null where they cannot hold the number within 2 %: then nothing is fitted
 */
export function fittedCells(cells, { households, distance, taken = new Set() }) {
  const free = new Map(
    cells
      .filter((cell) => !taken.has(keyOf(cell)))
      .map((cell) => [keyOf(cell), { cell, far: distance(cell) }]),
  );
  const nearer = (a, b) => a.far - b.far || b.cell.row - a.cell.row || a.cell.column - b.cell.column;
  const inside = new Map();
  let sum = 0;
  for (;;) {
    const next = [...free.values()]
      .filter(({ cell, far }) => far === 0 || inside.size === 0 || touches(cell, inside))
      .sort(nearer)[0];
    if (!next) break;
    const after = sum + next.cell.households;
    if (Math.abs(after - households) > Math.abs(sum - households)) break;
    inside.set(keyOf(next.cell), next.cell);
    free.delete(keyOf(next.cell));
    sum = after;
  }
  return Math.abs(sum - households) <= within * households ? [...inside.values()] : null;
}

export const keyOf = ({ column, row }) => `${column}/${row}`;

function touches({ column, row }, inside) {
  return [
    [column + 1, row],
    [column - 1, row],
    [column, row + 1],
    [column, row - 1],
  ].some(([x, y]) => inside.has(`${x}/${y}`));
}

/**
 * The border of cells as rings of grid corners `[column, row]`, closed, corners only where it bends: a polygon for each part
 * that hangs together by its sides, outer ring first, counter-clockwise, its holes clockwise. Where two cells meet in one
 * corner alone, the rings touch there and do not cross.
 */
export function borderOf(cells) {
  const inside = new Set(cells.map(keyOf));
  const from = new Map();
  const side = (other, start, end) => {
    if (inside.has(`${other[0]}/${other[1]}`)) return;
    const key = start.join('/');
    from.set(key, [...(from.get(key) ?? []), { start, end }]);
  };
  for (const { column: x, row: y } of cells) {
    side([x, y - 1], [x, y], [x + 1, y]);
    side([x + 1, y], [x + 1, y], [x + 1, y + 1]);
    side([x, y + 1], [x + 1, y + 1], [x, y + 1]);
    side([x - 1, y], [x, y + 1], [x, y]);
  }
  const rings = [];
  for (const sides of from.values()) {
    while (sides.length > 0) rings.push(...loops(ringFrom(sides.pop(), from)).map(bends));
  }
  const outer = rings.filter((ring) => area(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => area(ring) < 0)) {
    outer.find(([ring]) => holds(ring, hole))?.push(hole);
  }
  return outer.sort(([a], [b]) => area(b) - area(a));
}

/** Follows the sides with the cells on the left; where two go on, the left turn keeps parts apart that only touch. */
function ringFrom(first, from) {
  const ring = [first.start];
  let at = first;
  while (keyOfCorner(at.end) !== keyOfCorner(first.start)) {
    ring.push(at.end);
    const on = from.get(keyOfCorner(at.end));
    const turn = on.findIndex((next) => cross(at, next) > 0);
    [at] = on.splice(Math.max(turn, 0), 1);
  }
  return ring;
}

/** A ring that meets itself in corners, as rings that do not: a pocket that is closed by two cells meeting becomes a hole. */
function loops(ring) {
  const done = [];
  const open = [];
  for (const corner of ring) {
    const met = open.findIndex((one) => keyOfCorner(one) === keyOfCorner(corner));
    if (met >= 0) done.push(open.splice(met));
    open.push(corner);
  }
  return [...done, open];
}

const keyOfCorner = (corner) => corner.join('/');
const cross = (a, b) =>
  (a.end[0] - a.start[0]) * (b.end[1] - b.start[1]) - (a.end[1] - a.start[1]) * (b.end[0] - b.start[0]);

/** The ring without corners on a straight line, beginning at its lowest, leftmost corner; closed. */
function bends(ring) {
  const kept = ring.filter((corner, at) => {
    const [before, after] = [ring.at(at - 1), ring[(at + 1) % ring.length]];
    return cross({ start: before, end: corner }, { start: corner, end: after }) !== 0;
  });
  const first = kept.indexOf([...kept].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0]);
  const turned = [...kept.slice(first), ...kept.slice(0, first)];
  return [...turned, turned[0]];
}

function area(ring) {
  return ring.slice(1).reduce((sum, [x, y], at) => sum + ring[at][0] * y - x * ring[at][1], 0) / 2;
}

/** Whether the middle of the cell inside the first corner of a hole lies in a ring: even and odd crossings to the east. */
function holds(ring, hole) {
  // A hole begins at its lowest, leftmost corner: the missing cell lies above and to the right of it.
  const [x, y] = [hole[0][0] + 0.5, hole[0][1] + 0.5];
  return (
    ring.slice(1).filter(([toX, toY], at) => {
      const [fromX, fromY] = ring[at];
      return fromX === toX && fromX > x && fromY > y !== toY > y;
    }).length %
      2 ===
    1
  );
}
