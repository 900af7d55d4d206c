// SPDX-License-Identifier: EUPL-1.2
// Fits the drawn outlines of projects in data/planned-expansion.geojson to the households that their sources published, and
// leaves every other byte as it is. Usage: node scripts/make-data/outlines.mjs [--out file]

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import proj4 from 'proj4';
import { runnerImport } from 'vite';
import { gridCorner } from './cells.mjs';
import { borderOf, fittedCells, keyOf } from './fitted-outline.mjs';

const dataFolder = new URL('../../data/', import.meta.url);
const read = (name) => readFileSync(new URL(name, dataFolder), 'utf8');
const featuresOf = (name) => JSON.parse(read(name)).features;
const utm32 = proj4('+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs');
const cellM = 100;

/** Of a named street that leads out of town, the part within this distance of the project's middle counts, in metres. */
const townM = 600;

/**
 * In the order of building: a cell of the first is not built a second time. `place` gives the middle: the published point of
 * the part of town that the project is named after. Where the source names streets, the cells nearest to them come first,
 * else those nearest to the middle.
 */
const fitted = [
  { id: 'plan-telekom-altstadt', place: 'place-innenstadt-altstadt' },
  { id: 'plan-telekom-innenstadt', place: 'place-innenstadt-altstadt' },
];

function fitOutlines(text) {
  const cells = featuresOf('broadband-coverage.geojson').map(({ id, properties }) => {
    const [, row, column] = /^100mN(\d+)E(\d+)$/.exec(id);
    return { row: Number(row), column: Number(column), households: properties.households };
  });
  const places = featuresOf('places.geojson');
  const roads = featuresOf('base-roads.geojson');
  const taken = new Set();
  const reserved = new Map();
  const lines = text.split('\n');
  const plans = fitted.map(({ id, place }) => {
    const at = lines.findIndex((line) => line.includes(`"id":"${id}"`));
    const plan = JSON.parse(lines[at].replace(/,$/, ''));
    const middle = planeOf(places.find((one) => one.id === place).geometry)[0];
    return { id, at, plan, middle, named: namedPlaces(plan.properties.streets, places, roads, middle) };
  });
  for (const { id, named } of plans)
    reserved.set(id, new Set(cells.filter(lies(named.filter(({ length }) => length === 1))).map(keyOf)));
  for (const { id, at, plan, middle, named } of plans) {
    // A square that the source of another project names belongs to that one; a street may lead through both.
    const others = [...reserved].filter(([other]) => other !== id).flatMap(([, keys]) => [...keys]);
    const found = fittedCells(cells, {
      households: plan.properties.households,
      distance: (cell) =>
        lies(named)(cell) ? 0 : Math.max(1, distanceTo(named.length > 0 ? named : [[middle]], cell)),
      taken: new Set([...taken, ...others]),
    });
    if (!found)
      throw new Error(`${id}: cells cannot hold ${plan.properties.households} households within 2 %`);
    for (const cell of found) taken.add(keyOf(cell));
    const polygons = borderOf(found).map((rings) => rings.map((ring) => ring.map(gridCorner)));
    const geometry =
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] }
        : { type: 'MultiPolygon', coordinates: polygons };
    const sum = found.reduce((total, cell) => total + cell.households, 0);
    console.log(`${id}: ${found.length} cells, ${sum} of ${plan.properties.households} households`);
    lines[at] = `${JSON.stringify({ ...plan, geometry })}${lines[at].endsWith(',') ? ',' : ''}`;
  }
  return lines.join('\n');
}

/** What a source names and whose position is known, as lines of plane positions; a point is a line of one. */
function namedPlaces(streets, places, roads, middle) {
  const names = (streets ?? '').replace(/ und weitere$/, '').split(', ');
  return names.flatMap((name) => {
    const road = roads.find(({ properties }) => properties.name === name);
    if (road) return [inTown(planeOf(road.geometry), middle)].filter(({ length }) => length > 0);
    const place = places.find(
      ({ properties, geometry }) =>
        geometry && (properties.name === name || properties.aliases.includes(name)),
    );
    return place ? [planeOf(place.geometry)] : [];
  });
}

const planeOf = ({ type, coordinates }) =>
  (type === 'Point' ? [coordinates] : coordinates).map((position) => utm32.forward(position));

/** A line as positions ten metres apart, those within `townM` of the middle. */
function inTown(line, middle) {
  return line
    .slice(1)
    .flatMap((to, at) => {
      const from = line[at];
      const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 10);
      return Array.from({ length: steps }, (_, step) =>
        from.map((value, axis) => value + ((to[axis] - value) * step) / steps),
      );
    })
    .filter(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) <= townM);
}

const lies = (named) => {
  const keys = new Set(
    named.flat().map(([x, y]) => keyOf({ column: Math.floor(x / cellM), row: Math.floor(y / cellM) })),
  );
  return (cell) => keys.has(keyOf(cell));
};

/** Metres from the middle of a cell to the nearest position. */
function distanceTo(named, { column, row }) {
  const [x, y] = [(column + 0.5) * cellM, (row + 0.5) * cellM];
  // Whole centimetres: the last bits of a root are not the same on every machine.
  return Math.round(Math.min(...named.flat().map(([atX, atY]) => Math.hypot(x - atX, y - atY))) * 100) / 100;
}

const outAt = process.argv.indexOf('--out');
const target =
  outAt > 0 ? process.argv[outAt + 1] : fileURLToPath(new URL('planned-expansion.geojson', dataFolder));
const writing = fileURLToPath(new URL('../../src/cli/disk/output-file.ts', import.meta.url));
const { module: disk } = await runnerImport(writing, { configFile: false, logLevel: 'error' });
try {
  const text = fitOutlines(read('planned-expansion.geojson'));
  disk.writeOutput(target, text, { cwd: process.cwd(), lang: 'en' });
} catch (error) {
  console.error(`outlines: ${error.message}`);
  process.exitCode = 2;
}
