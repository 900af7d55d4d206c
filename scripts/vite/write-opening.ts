// SPDX-License-Identifier: EUPL-1.2
// What the build puts aside for the first view of a country, so that nobody reads a hundred megabytes for two numbers and a
// picture: made with the functions of the page, from the files that it stands for.

import type { Geometry } from 'geojson';
import { cellsView } from '../../src/analysis/coverage/cells-for-map';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { writtenShares } from '../../src/analysis/coverage/written-shares';
import { isNamedArea } from '../../src/analysis/roles/known-name';
import { knownSpeeds } from '../../src/core/cells/cell-share';
import type { City, CityFeature } from '../../src/core/city/city';
import { type FarAreas, type FarPicture, farRings } from '../../src/core/geo/far-areas';
import { countryCells } from '../../src/core/limits/limits';
import { type LayerId, layers } from '../../src/layers';
import { writeFarCells } from '../../src/map/cells/far-cells';
import { type DrawnProperties, mapSources } from '../../src/map/style/map-sources';
import type { CountryOpening } from '../../src/session/load/country-opening';
import { cellsName } from '../../src/session/load/manifest';
import { hasDemo } from '../../src/session/use-city';

/** Layers whose features a country has too many of to read them for a first look. */
const zoneLayers = layers.filter(({ role }) => role === 'zone').map(({ id }) => id as LayerId);
/** Pixels of a picture of the whole country, at a screen's width, that a step of the lattice is. */
const pixelsPerStep = 2;
/** A screen shows a country one level nearer than its start. */
const nearer = 1;
/** Features of a layer that the start screen may name: it asks for the first or the second. */
const examplesKept = 2;

/**
 * Null for a city whose cells are read whole.
 * @param most cells that are no country yet
 */
export function openingOf(city: City, most = countryCells): CountryOpening | null {
  const { cells } = city;
  if (!cells || cells.count <= most) return null;
  const { crs, cellM, count, about } = cells;
  const examples = zoneLayers.map((id) => [id, examplesOf(city.layers[id] as readonly CityFeature[])]);
  return {
    version: 1,
    covers: [cellsName, ...zoneLayers.map((id) => `${id}.geojson`)],
    cells: { crs, cellM, count, about },
    technologies: [...knownSpeeds(cells).keys()],
    shares: writtenShares(coverageShares(city)),
    examples: Object.fromEntries(examples),
    demo: hasDemo(city),
    picture: pictureOf(city),
  };
}

/** The cells of a country as they are seen from afar; null for a city whose cells are read whole. */
export function farCellsOf(city: City, most = countryCells): Uint8Array | null {
  const view = cellsView(city);
  return city.cells && view && city.cells.count > most ? writeFarCells(city.cells, view) : null;
}

function examplesOf(features: readonly CityFeature[]): object[] {
  const named = features.filter((feature) => isNamedArea(feature)).slice(0, examplesKept);
  return named.map(({ id, geometry, properties }) => ({ type: 'Feature', id, geometry, properties }));
}

function pictureOf(city: City): FarPicture {
  const { startZoom, centre } = city.municipality;
  const lonStep = (pixelsPerStep * 360) / (512 * 2 ** (startZoom + nearer));
  // A pixel of the map is as high as it is wide; degrees of latitude are longer on it.
  const step = [lonStep, lonStep * Math.cos((centre[1] * Math.PI) / 180)] as const;
  const sources = mapSources(city);
  const areas = zoneLayers.map((id) => {
    const alike = new Map<string, { look: string; demo: boolean; geometries: Geometry[] }>();
    for (const { geometry, properties } of sources[id]?.features ?? []) {
      const { look, demo } = properties as DrawnProperties;
      const key = `${look} ${demo}`;
      const some = alike.get(key) ?? { look, demo, geometries: [] };
      some.geometries.push(geometry);
      alike.set(key, some);
    }
    const far = [...alike.values()].map(({ look, demo, geometries }): FarAreas => {
      return { look, demo, rings: farRings(geometries, step) };
    });
    return [id, far];
  });
  return { step, layers: Object.fromEntries(areas) };
}
