// SPDX-License-Identifier: EUPL-1.2
// Real land use as zones: how many areas each file has, how many of them lie on another, and what shares a border badly. A change
// of the rule is seen in these counts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { checkTilings, type TiledFeature } from '../../src/core/validation/check-tiling';
import { importFile } from '../../src/import/import-file';
import { theCity } from '../the-city';

const folder = '../shared/data/staedte';

/** Pairs that overlap, pairs with slits and with corners of one owner. */
function flaws(features: readonly TiledFeature[]) {
  const codes = [...checkTilings(features).values()].flat().map(({ code }) => code);
  const count = (wanted: string) => codes.filter((code) => code === wanted).length;
  return {
    areas: features.length,
    overlaps: count('zones-overlap'),
    slits: count('zones-slit'),
    loneCorners: count('zones-lone-corner'),
  };
}

const tiled = (layer: TiledFeature['layer'], geometries: readonly (Geometry | null)[]): TiledFeature[] =>
  geometries.map((geometry, index) => ({ layer, id: `${layer}-${index}`, index, geometry }));

async function areasOf(file: string): Promise<(Geometry | null)[]> {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const outcome = await importFile({ name: file, bytes });
  return outcome.kind === 'read' ? outcome.features.map(({ geometry }) => geometry) : [];
}

const jena = ['residential', 'industrial', 'commercial', 'retail', 'brownfield'].map(
  (kind) => `jena/landuse.${kind}.geojson`,
);

describe.skipIf(!existsSync(folder))('land use of the shared files', () => {
  test.each([
    [jena.slice(0, 1), { areas: 96, overlaps: 0, slits: 2, loneCorners: 0 }],
    [jena.slice(1, 2), { areas: 35, overlaps: 2, slits: 0, loneCorners: 1 }],
    [jena.slice(2, 3), { areas: 25, overlaps: 1, slits: 0, loneCorners: 0 }],
    [jena, { areas: 165, overlaps: 10, slits: 5, loneCorners: 3 }],
    [['berlin/moabit_landuse.gpkg'], { areas: 408, overlaps: 115, slits: 12, loneCorners: 31 }],
  ])('%s', async (files, counts) => {
    const areas = (await Promise.all(files.map(areasOf))).flat();
    expect(flaws(tiled('residential-zones', areas))).toEqual(counts);
  });
});

test("today's zones divide the ground without a flaw", () => {
  const { layers } = theCity;
  const zones = (['residential-zones', 'industrial-zones'] as const).flatMap((layer) =>
    tiled(
      layer,
      layers[layer].map(({ geometry }) => geometry),
    ),
  );
  expect(flaws(zones)).toEqual({ areas: 53, overlaps: 0, slits: 0, loneCorners: 0 });
});
