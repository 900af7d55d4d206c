// SPDX-License-Identifier: EUPL-1.2
// Puts households and businesses into the settled cells, so that their sums are the published ones.

import { centreZones, firmsInCity, firmsInEstates, firmWeights, inhabitantsPerKm2 } from './assumptions.mjs';
import { chance, landscape, shareOut } from './seeded.mjs';

const isEstate = (zoneId) => zoneId.startsWith('industrial-');

/** Adds `households`, `businesses` and `estateShare` (0-1 of the cell's area inside estates) to every cell. */
export function settle(cells, zones, households) {
  const zoneById = new Map(zones.map((zone) => [zone.id, zone]));
  const cellsOfZone = new Map();
  for (const cell of cells) {
    for (const [id, share] of cell.zones) cellsOfZone.set(id, (cellsOfZone.get(id) ?? 0) + share);
    cell.estateShare = [...cell.zones].reduce((sum, [id, share]) => sum + (isEstate(id) ? share : 0), 0);
  }
  const densityOf = (id) => {
    const people = zoneById.get(id).properties.population;
    return people === null ? (inhabitantsPerKm2[id] ?? 0) / 100 : people / cellsOfZone.get(id);
  };
  const homes = shareOut(
    households,
    cells.map((cell) => homeWeight(cell, densityOf)),
    1,
  );
  const firms = placeFirms(cells, zoneById);
  cells.forEach((cell, at) => {
    cell.households = homes[at];
    cell.businesses = firms[at];
  });
}

const uneven = (cell, seed) =>
  0.35 + 0.8 * landscape(cell.column, cell.row, 4, seed) + 0.5 * chance(cell.column, cell.row, seed + 1);

function homeWeight(cell, densityOf) {
  if (cell.zones.size === 0) return 2.5 * uneven(cell, 51);
  let people = 0;
  for (const [id, share] of cell.zones) if (!isEstate(id)) people += share * densityOf(id);
  return people * uneven(cell, 53);
}

/** Businesses per cell: estates first, so that the area-weighted sum inside them is the published count; then the rest. */
function placeFirms(cells, zoneById) {
  const wish = cells.map((cell) => cell.estateShare * uneven(cell, 57));
  const scale = firmsInEstates / cells.reduce((sum, cell, at) => sum + cell.estateShare * wish[at], 0);
  const inEstates = wish.map((weight, at) =>
    cells[at].estateShare > 0
      ? Math.max(cells[at].estateShare >= 0.3 ? 1 : 0, Math.round(weight * scale))
      : 0,
  );
  meetWeightedSum(inEstates, cells);
  const left = firmsInCity - inEstates.reduce((a, b) => a + b, 0);
  const elsewhere = shareOut(
    left,
    cells.map((cell) => (cell.estateShare > 0 ? 0 : firmWeight(cell, zoneById))),
  );
  return inEstates.map((count, at) => count + elsewhere[at]);
}

/** One business more or less per step, in the cell whose share comes nearest to what is missing. */
function meetWeightedSum(counts, cells) {
  for (let step = 0; step < 200; step++) {
    const missing = firmsInEstates - counts.reduce((sum, n, at) => sum + n * cells[at].estateShare, 0);
    let best = -1;
    let bestGap = Math.abs(missing);
    counts.forEach((n, at) => {
      if (n < 2 || (cells[at].touched ?? 0) > 1) return;
      const gap = Math.abs(Math.abs(missing) - cells[at].estateShare);
      if (gap < bestGap - 1e-6) [best, bestGap] = [at, gap];
    });
    if (best < 0) break;
    counts[best] += Math.sign(missing);
    cells[best].touched = (cells[best].touched ?? 0) + 1;
  }
}

function firmWeight(cell, zoneById) {
  if (cell.zones.size === 0) return firmWeights.hamlet * chance(cell.column, cell.row, 61);
  let weight = 0;
  for (const [id, share] of cell.zones) {
    const use = centreZones.includes(id) ? 'centre' : zoneById.get(id).properties.use;
    weight += share * firmWeights[use];
  }
  return weight * uneven(cell, 63);
}
