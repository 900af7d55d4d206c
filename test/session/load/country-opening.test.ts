// SPDX-License-Identifier: EUPL-1.2
// A country opens with what the build has put aside, and says of it what the whole city says.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { farCellsOf, openingOf } from '../../../scripts/vite/write-opening';
import { coverageShares, groupChoices, shareUnits } from '../../../src/analysis/coverage/coverage';
import { shareFigure } from '../../../src/analysis/coverage/coverage-figures';
import { startExamples } from '../../../src/browse/panel/start-examples';
import type { City } from '../../../src/core/city/city';
import { coverageTechnologies } from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { isFarCells } from '../../../src/map/cells/read-far-cells';
import type { LoadedCity } from '../../../src/session/load/load-city';
import { loadFirst } from '../../../src/session/load/load-first';
import type { Manifest } from '../../../src/session/load/manifest';
import { isFirstView, startState } from '../../../src/session/state';
import { openCity } from '../../../src/session/use-city';
import { aCity, everySpeed } from '../../a-city';
import { theCity } from '../../the-city';

let city: City;
let files: ReadonlyMap<string, string>;
beforeAll(() => {
  const made = aCity().withBoundary([-50, -50, 1100, 1100]);
  for (let cell = 0; cell < 100; cell++)
    made.withCell(cell % 10, Math.floor(cell / 10), {
      households: cell % 4 === 0 ? 0 : cell,
      businesses: cell % 7,
      hh: { ...everySpeed('alle', cell), ...everySpeed('ftthb', cell % 31) },
      gew: everySpeed('alle', (cell * 7) % 101),
    });
  const built = made
    .withZone('Süd', 'industrial', [0, 0, 250, 330])
    .withZone('Nord', 'mixed', [310, 350, 800, 720])
    .withZone('Ost', 'residential', [500, 0, 300, 300])
    .withZone('West', 'residential', [0, 500, 300, 300])
    .build();
  const named = <Zone extends { properties: object }>(zone: Zone, at: number) => ({
    ...zone,
    properties: { ...zone.properties, name: `Gebiet ${at + 1}` },
  });
  const { 'industrial-zones': estates, 'residential-zones': homes } = built.layers;
  city = {
    ...built,
    layers: {
      ...built.layers,
      'industrial-zones': estates.map(named),
      'residential-zones': homes.map(named),
    },
  };
  const municipality = { ...theCity.municipality, fundingRules: [] };
  files = new Map(
    Object.entries({
      'opening.json': openingOf(city, 50),
      'municipality.json': municipality,
      'boundary.geojson': { type: 'FeatureCollection', features: city.layers.boundary },
      'broadband-coverage.cells': 'large',
      'from-afar.cells': 'cells',
      'industrial-zones.geojson': 'large',
      'residential-zones.geojson': 'large',
    }).map(([name, content]) => [name, typeof content === 'string' ? content : JSON.stringify(content)]),
  );
});

/** A server that notes what it is asked for. */
function serverOf(changed: Readonly<Record<string, string>> = {}) {
  const listed = [...files].map(([name, text]) => ({
    name,
    layer: null,
    bytes: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    asOf: null,
    features: null,
  }));
  const manifest: Manifest = { version: 1, dataAsOf: '2026-01-01', files: listed };
  const asked: string[] = [];
  const load = (isFirst = true): Promise<LoadedCity> =>
    loadFirst(
      isFirst,
      async (name) => {
        asked.push(name);
        const text = name === 'manifest.json' ? JSON.stringify(manifest) : (changed[name] ?? files.get(name));
        return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
      },
      () => {},
      { afterMs: 1000, onJoined: () => {} },
    );
  return { asked, load };
}

describe('the first view of a country', () => {
  test('reads neither cells nor zones, and has every share of every group with its proof', async () => {
    const { asked, load } = serverOf();
    const { city: opened, rest, troubles } = await load();
    expect(asked.toSorted()).toEqual([
      'boundary.geojson',
      'manifest.json',
      'municipality.json',
      'opening.json',
    ]);
    expect(troubles).toEqual([]);
    expect(rest).not.toBeNull();
    const [known, whole] = [coverageShares(opened!), coverageShares(city)];
    for (const group of groupChoices) {
      const { shares: _, ...totals } = known.groups[group];
      expect(whole.groups[group]).toMatchObject(totals);
      for (const unit of shareUnits)
        for (const technology of coverageTechnologies)
          for (const mbit of thresholdsMbit) {
            const query = { group, unit, technology, mbit };
            expect(shareFigure(opened!, known, query)).toEqual(
              shareFigure({ ...city, municipality: opened!.municipality }, whole, query),
            );
          }
    }
    expect(known.asOf).toBe(whole.asOf);
  });

  test('names the examples that the whole city names, its demo data and technologies, and draws each layer of zones', async () => {
    const loaded = await serverOf().load();
    const page = openCity(loaded)!;
    const names = (of: City) => startExamples(of.layers).map((feature) => feature?.id);
    expect(names(page.city)).toEqual(names(city));
    expect(names(city).filter(Boolean)).toHaveLength(2);
    expect(page.demo).toBe(true);
    expect(page.rest?.technologies).toEqual(['alle', 'ftthb']);
    expect(Object.keys(page.far!.layers)).toEqual(
      expect.arrayContaining(['industrial-zones', 'residential-zones']),
    );
    expect(page.far!.layers['industrial-zones']![0]!.rings).toHaveLength(1);
    // A number that was not read is an error, not one that is not known.
    expect(() => page.city.cells!.households[0]).toThrow('before they were read');
  });

  test('has the cells from afar fetched once and only when a map asks; a file that is not as listed is none', async () => {
    const { asked, load } = serverOf();
    const { far } = await load();
    expect(asked).not.toContain('from-afar.cells');
    const [first, second] = await Promise.all([far!.cells(), far!.cells()]);
    expect(new TextDecoder().decode(first!)).toBe('cells');
    expect(second).toBe(first);
    expect(asked.filter((name) => name === 'from-afar.cells')).toHaveLength(1);
    const damaged = await serverOf({ 'from-afar.cells': 'others' }).load();
    expect(await damaged.far!.cells()).toBeNull();
  });

  test('is not for a link to anything else, nor where a file is not as the list says: then all is read', async () => {
    const other = serverOf();
    expect((await other.load(false)).rest).toBeNull();
    expect(other.asked).toContain('industrial-zones.geojson');
    expect(other.asked).not.toContain('opening.json');
    for (const name of ['opening.json', 'boundary.geojson']) {
      const { asked, load } = serverOf({ [name]: '{"version":1}' });
      const { rest, troubles } = await load();
      expect(rest).toBeNull();
      expect(asked).toContain('industrial-zones.geojson');
      expect(troubles.some(({ file }) => file === name)).toBe(name !== 'opening.json');
    }
  });

  test('answers no other room, tab, page, place or date', () => {
    const { view } = startState;
    expect(isFirstView({ ...startState, view: { ...view, technology: 'ftthb', thresholdMbit: 30 } })).toBe(
      true,
    );
    for (const other of [
      { room: 'report' as const },
      { tab: 'list' as const },
      { page: 'sources' as const },
      { wide: true },
      { selection: { point: { lon: 7, lat: 51 }, feature: null } },
      { view: { ...view, quarter: '2027-Q1' } },
    ])
      expect(isFirstView({ ...startState, ...other })).toBe(false);
  });
});

test('a city whose cells are read whole has nothing put aside', () => {
  expect(openingOf(city)).toBeNull();
  expect(openingOf({ ...city, cells: null }, 0)).toBeNull();
  expect(farCellsOf(city)).toBeNull();
  expect(farCellsOf({ ...city, cells: null }, 0)).toBeNull();
  expect(isFarCells(farCellsOf(city, 50)!)).toBe(true);
});
