// SPDX-License-Identifier: EUPL-1.2
// Gives every household and business its lines. Each is one unit with a best speed per technology, so that all shares of
// a cell fit each other by construction: cumulative, and the best of all between the largest and the sum.

import { chance, landscape } from './seeded.mjs';
import { amounts, technologies, thresholds } from './targets.mjs';

/**
 * Chooses lines for `units` (each `{ cell, weight, serial }`) so that their weights add up to `wanted`
 * (technology -> threshold -> amount). Better places, by the cell's scores, come first. `fibreAlsoDsl`: whether fibre
 * without cable stands where DSL is good too (estates) or where it is bad (funded white spots).
 */
export function supply(units, wanted, { fibreAlsoDsl }) {
  for (const unit of units) Object.assign(unit, { hfc: 0, ftthb: 0, fttc: 0 });
  layCable(units, wanted.hfc);
  layFibre(units, wanted);
  layDsl(units, wanted, fibreAlsoDsl);
}

/** Weight of the units that have a technology (or the best of all) at `mbit` or more. */
function reached(units, technology, mbit, weightOf = (unit) => unit.weight) {
  let sum = 0;
  for (const unit of units) if (speed(unit, technology) >= mbit) sum += weightOf(unit);
  return sum;
}

const speed = (unit, technology) =>
  technology === 'alle' ? Math.max(unit.hfc, unit.ftthb, unit.fttc) : unit[technology];

// Houses of one cell differ a little, so that a border of supply runs through cells and not only between them.
const jitter = (unit, seed) =>
  (chance(unit.serial, unit.cell.column * 8192 + unit.cell.row, seed) - 0.5) * 0.12;

function inOrder(units, score, seed) {
  const scored = units.map((unit) => [unit.cell.scores[score] + jitter(unit, seed), unit]);
  scored.sort((a, b) => b[0] - a[0] || a[1].serial - b[1].serial);
  return scored.map(([, unit]) => unit);
}

/** The first units until `amount` is reached as nearly as whole units allow. */
function first(ordered, amount) {
  const taken = [];
  let sum = 0;
  for (const unit of ordered) {
    if (sum + unit.weight / 2 > amount) break;
    taken.push(unit);
    sum += unit.weight;
  }
  return taken;
}

function layCable(units, wanted) {
  const cabled = first(inOrder(units, 'cable', 71), wanted[30]);
  const upgraded = inOrder(cabled, 'node', 72);
  for (const unit of cabled) unit.hfc = 200;
  for (const unit of first(upgraded, wanted[400])) unit.hfc = 400;
  for (const unit of first(upgraded, wanted[1000])) unit.hfc = 1000;
}

/** Fibre where it adds to cable as much as the best of all is above cable, the rest beside gigabit cable. */
function layFibre(units, { hfc, ftthb, alle }) {
  const bare = inOrder(
    units.filter((unit) => unit.hfc < 400),
    'fibre',
    73,
  );
  const slow = inOrder(
    units.filter((unit) => unit.hfc === 400),
    'fibre',
    73,
  );
  const fast = inOrder(
    units.filter((unit) => unit.hfc === 1000),
    'fibre',
    73,
  );
  const extra400 = Math.max(0, alle[400] - hfc[400]);
  const extra1000 = Math.max(0, alle[1000] - hfc[1000]);
  const bare1000 = Math.min(extra1000, extra400 * 0.87);
  const beside = ftthb[1000] - extra1000;
  for (const unit of first(slow, ftthb[200] - extra400 - beside)) unit.ftthb = 200;
  for (const unit of first(slow, ftthb[400] - extra400 - beside)) unit.ftthb = 400;
  for (const unit of first(slow, extra1000 - bare1000)) unit.ftthb = 1000;
  for (const unit of first(bare, extra400)) unit.ftthb = 400;
  for (const unit of first(bare, bare1000)) unit.ftthb = 1000;
  for (const unit of first(fast, beside)) unit.ftthb = 1000;
}

/** DSL: without cable until the best of all is met, then with cable until DSL itself is met. */
function layDsl(units, { hfc, fttc, alle }, fibreAlsoDsl) {
  const ordered = inOrder(units, 'cabinet', 74);
  const bare = ordered.filter((unit) => unit.hfc === 0);
  if (fibreAlsoDsl) bare.sort((a, b) => Math.sign(b.ftthb) - Math.sign(a.ftthb));
  const cabled = ordered.filter((unit) => unit.hfc > 0);
  for (const mbit of [200, 100, 50, 30]) {
    const missing = alle[mbit] - hfc[mbit] - reached(bare, 'ftthb', mbit);
    let gained = 0;
    for (const unit of bare) {
      const gain = unit.ftthb >= mbit ? 0 : unit.weight;
      if (gained + gain / 2 > missing) break;
      gained += gain;
      unit.fttc = Math.max(unit.fttc, mbit);
    }
    const rest = fttc[mbit] - reached(bare, 'fttc', mbit);
    for (const unit of first(cabled, rest)) unit.fttc = Math.max(unit.fttc, mbit);
  }
}

/** One unit per household or business of the cells. */
export function unitsOf(cells, count, weightOf = () => 1) {
  const units = [];
  for (const cell of cells) {
    for (let n = 0; n < count(cell); n++) units.push({ cell, weight: weightOf(cell), serial: units.length });
  }
  return units;
}

/**
 * Lines of all businesses: first those of cells that touch estates, weighted by the cell's share, so that the estates meet
 * their own row; then the others, so that the whole city meets its row.
 */
export function supplyFirms(cells, targets) {
  const inside = unitsOf(
    cells.filter((cell) => cell.estateShare > 0),
    (cell) => cell.businesses,
    (cell) => cell.estateShare,
  );
  const total = inside.reduce((sum, unit) => sum + unit.weight, 0);
  supply(inside, amounts(targets.firmsInEstates, total), { fibreAlsoDsl: true });
  const outside = unitsOf(
    cells.filter((cell) => cell.estateShare === 0),
    (cell) => cell.businesses,
  );
  const one = () => 1;
  const wanted = amounts(targets.firms, inside.length + outside.length, (technology, mbit) =>
    reached(inside, technology, mbit, one),
  );
  supply(outside, wanted, { fibreAlsoDsl: false });
  return [...inside, ...outside];
}

/** Per cent per technology and threshold of the units of one cell, two decimals. */
export function sharesOf(units) {
  const shares = [];
  for (const technology of technologies) {
    for (const mbit of thresholds) {
      const count = units.filter((unit) => speed(unit, technology) >= mbit).length;
      shares.push([`${technology}_${mbit}`, Math.round((count / units.length) * 10_000) / 100]);
    }
  }
  return shares;
}

/** Scores 0-1 (higher is better) that decide where each technology goes first. */
export function scoreCells(cells) {
  const cabinets = placeCabinets(cells);
  const at = new Map(cells.map((cell) => [cell.row * 10_000 + cell.column, cell]));
  for (const cell of cells) {
    const { column, row } = cell;
    let around = 0;
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const other = at.get((row + dy) * 10_000 + column + dx);
        if (other && dx * dx + dy * dy <= 20) around += other.households + 1.5 * other.businesses;
      }
    }
    const dense = Math.min(1, around / 1400);
    const nearest = Math.min(...cabinets.map((c) => apart(c, cell)));
    cell.scores = {
      cable: dense + 0.25 * landscape(column, row, 9, 81) - 0.2 * cell.estateShare,
      node: landscape(column, row, 16, 82) + 0.35 * dense - 0.25 * cell.estateShare,
      fibre: landscape(column, row, 7, 83) + 0.2 * chance(column, row, 84),
      cabinet: 1 - nearest / 20 + 0.12 * landscape(column, row, 12, 85),
    };
  }
}

/** About a hundred street cabinets (the 2016 roll-out had "more than 100"), at least 350 m apart, at chance places. */
function placeCabinets(cells) {
  const ordered = cells
    .filter((cell) => cell.zones.size > 0 && cell.households + cell.businesses >= 4)
    .map((cell) => [
      chance(cell.column, cell.row, 91) / Math.min(40, cell.households + cell.businesses),
      cell,
    ])
    .sort((a, b) => a[0] - b[0])
    .map(([, cell]) => cell);
  const placed = [];
  for (const cell of ordered) {
    const free = placed.every((other) => apart(other, cell) >= 3.5);
    if (free && placed.length < 110) placed.push(cell);
  }
  return placed;
}

// Not Math.hypot, whose last digit differs between engines.
const apart = (a, b) => Math.sqrt((a.column - b.column) ** 2 + (a.row - b.row) ** 2);
