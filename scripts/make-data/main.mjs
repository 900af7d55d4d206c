// SPDX-License-Identifier: EUPL-1.2
// Writes data/broadband-coverage.geojson from the zones, the census and the official mid-2021 figures. The other files of
// data/ are sources and are never written here. Usage: node scripts/make-data/main.mjs [--out file]

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { firmsInCity } from './assumptions.mjs';
import { cellRing, rasterId, settledCells } from './cells.mjs';
import { settle } from './settle.mjs';
import { scoreCells, sharesOf, supply, supplyFirms, unitsOf } from './supply.mjs';
import { amounts, readTargets } from './targets.mjs';

const dataFolder = new URL('../../data/', import.meta.url);
const sources = {
  municipality: 'municipality.json',
  boundary: 'boundary.geojson',
  residential: 'residential-zones.geojson',
  industrial: 'industrial-zones.geojson',
  figures: 'statistics/breitbandatlas.csv',
};
const inputs = Object.values(sources).map((name) => fileURLToPath(new URL(name, dataFolder)));
const read = (name) => readFileSync(new URL(name, dataFolder), 'utf8');
const featuresOf = (name) => JSON.parse(read(name)).features;

function makeCoverage() {
  const municipality = JSON.parse(read(sources.municipality));
  const [boundary] = featuresOf(sources.boundary);
  const zones = [...featuresOf(sources.residential), ...featuresOf(sources.industrial)];
  const targets = readTargets(read(sources.figures));

  const cells = settledCells(boundary.geometry, zones);
  settle(cells, zones, municipality.census.households);
  scoreCells(cells);
  const homes = unitsOf(cells, (cell) => cell.households);
  supply(homes, amounts(targets.households, homes.length), { fibreAlsoDsl: false });
  const firms = supplyFirms(cells, targets);

  const homesOf = byCell(homes);
  const firmsOf = byCell(firms);
  return cells.map((cell) => feature(cell, homesOf.get(cell), firmsOf.get(cell), municipality.ags));
}

function byCell(units) {
  const groups = new Map();
  for (const unit of units) {
    const group = groups.get(unit.cell);
    if (group) group.push(unit);
    else groups.set(unit.cell, [unit]);
  }
  return groups;
}

function feature(cell, homes, firms, ags) {
  const properties = {
    raster_id: rasterId(cell),
    ags,
    households: cell.households,
    businesses: cell.businesses,
    verf_4g: 1,
    // Published are the district's shares alone: 100 % with 4G hold for each cell, the 88.77 % with 5G for none.
    verf_5g: null,
  };
  const groups = { hh: homes, gew: firms, gwg: cell.estateShare > 0 ? firms : undefined };
  for (const [group, units] of Object.entries(groups)) {
    if (!units) continue;
    for (const [column, percent] of sharesOf(units)) properties[`down_fn_${group}_${column}`] = percent;
  }
  Object.assign(properties, {
    source:
      'Breitbandatlas Mitte 2021 (Betriebe in Gewerbegebieten: Zählung Mitte 2019, Betriebe der Stadt insgesamt: angenommen), Zensus 2022; Verteilung erfunden',
    sourceUrl: 'https://gigabitgrundbuch.bund.de',
    asOf: '2021-H1',
    confidence: 'demo',
    geometryBasis: 'demo-outline',
    uncertaintyM: null,
    note: `Die Summen treffen den Breitbandatlas von Mitte 2021 und den Zensus 2022; die Verteilung auf die Felder ist erfunden. Angenommen: ${firmsInCity.toLocaleString('de-DE')} Betriebe in der ganzen Stadt (die in Gewerbegebieten sind gezählt, Mitte 2019). 4G nach dem Wert für den Kreis (100 %); 5G ist je Feld nicht bekannt.`,
    noteEn: `The totals match the Breitbandatlas of mid-2021 and the 2022 census; how they are spread over the cells is invented. Assumed: ${firmsInCity.toLocaleString('en-GB')} businesses in the whole city (those in commercial areas were counted in mid-2019). 4G follows the figure for the county (100%); 5G is not known for a cell.`,
  });
  const geometry = { type: 'Polygon', coordinates: [cellRing(cell)] };
  return { type: 'Feature', id: properties.raster_id, properties, geometry };
}

const outAt = process.argv.indexOf('--out');
const target =
  outAt > 0 ? process.argv[outAt + 1] : fileURLToPath(new URL('broadband-coverage.geojson', dataFolder));
const writing = fileURLToPath(new URL('../../src/cli/disk/output-file.ts', import.meta.url));
const { module: disk } = await runnerImport(writing, { configFile: false, logLevel: 'error' });
const here = { cwd: process.cwd(), lang: 'en' };
try {
  disk.refuseInput(target, inputs, here);
  const lines = makeCoverage().map((one) => JSON.stringify(one));
  disk.writeOutput(target, `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`, here);
  console.log(`${target}: ${lines.length} cells`);
} catch (error) {
  console.error(`make-data: ${error.message}`);
  process.exitCode = 2;
}
