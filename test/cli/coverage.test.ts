// SPDX-License-Identifier: EUPL-1.2
// `nuf coverage` over files made here: cells in both grids, CSV in its dialects, overlapping polygons, and bad files.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  coverageShares,
  figuresOfShape,
  prepareCoverage,
  shareIn,
} from '../../src/analysis/coverage/coverage';
import { siteSize } from '../../src/analysis/site-check/site-distances';
import { WrongUse } from '../../src/cli/command';
import { coverage } from '../../src/cli/coverage';
import { pack } from '../../src/cli/pack';
import { readCellsFile } from '../../src/core/cells/cells-file';
import type { City } from '../../src/core/city/city';
import { laeaToLonLat } from '../../src/core/crs/lambert-azimuthal';
import type { GroupChoice } from '../../src/layers/definition';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { aCity, atMetres, polygonAt } from '../a-city';
import { expectAlike } from '../alike';
import { theCity } from '../the-city';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-coverage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const feature = (geometry: object | null, properties: object = {}, id?: string | number) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
});

async function run(
  files: Record<string, string | Uint8Array>,
  args: readonly string[],
  lang: 'de' | 'en' = 'de',
) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const said = { out: '', err: '' };
  const io = {
    cwd: folder,
    packageDir: folder,
    lang,
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = await coverage.run(args, io);
  return { code, ...said, rows: said.out.startsWith('[') ? JSON.parse(said.out) : null };
}

const asked = ['--zones', 'z.geojson', '--coverage'];
const zone = collection(feature(polygonAt([75, 0, 125, 100]), { name: 'Tal' }));

describe('businesses whose column in commercial areas differs from that of all', () => {
  // Two cells: the second has no figure of commercial areas.
  const cells =
    'raster_id;businesses;down_fn_gew_alle_30;down_fn_gwg_alle_30\n100mN56750E4040;10;10;40\n100mN56750E4041;10;20;\n';
  const square = polygonAt([0, 0, 200, 100]);
  const shareOf = async (zones: string, more: readonly string[] = []) => {
    const { rows } = await run({ [zones]: collection(feature(square)), 'c.csv': cells }, [
      ...['--zones', zones, '--coverage', 'c.csv', '--weight', 'businesses', '--thresholds', '30', '--json'],
      ...more,
    ]);
    return rows[0].share['30'];
  };
  const city = aCity()
    .withCell(0, 0, { businesses: 10, gew: { alle_30: 10 }, gwg: { alle_30: 40 } })
    .withCell(1, 0, { businesses: 10, gew: { alle_30: 20 } })
    .build();
  const ofPage = (group: GroupChoice) =>
    figuresOfShape(prepareCoverage(city), square, group).shares.businesses.alle[30].value;

  test.each([
    ['industrial', 0.3],
    ['mixed', 0.15],
    ['all', 0.15],
  ] as const)('are counted as the page counts them, in the group %s', async (group, share) => {
    expect(await shareOf('z.geojson', ['--group', group])).toBeCloseTo(share, 12);
    expect(ofPage(group)).toBeCloseTo(share, 12);
  });

  test('have the group of the layer that the file is named after; without one all businesses come first', async () => {
    expect(await shareOf('industrial-zones.geojson')).toBeCloseTo(0.3, 12);
    expect(await shareOf('z.geojson')).toBeCloseTo(0.15, 12);
    await expect(shareOf('z.geojson', ['--group', 'woods'])).rejects.toThrow('woods');
  });
});

describe('cells from a CSV', () => {
  const csv = [
    'raster_id;ags;households;down_fn_hh_alle_30;down_fn_hh_alle_100;down_fn_gew_alle_30',
    '100mN56750E4040;05962032;10;100.00;50,5;0',
    '100mN56750E4041;05962032;30;20;;',
  ].join('\r\n');

  test('give the share of the area with the exact part of each cell', async () => {
    const { rows, code, err } = await run({ 'z.geojson': zone, 'c.csv': csv }, [
      ...asked,
      'c.csv',
      '--json',
      '--thresholds',
      '30,100',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(rows[0].id).toBe('Tal');
    // A cell of the grid is 10,005.7 m² of the ground here (pyproj).
    expect(rows[0].areaM2 / 12_500).toBeCloseTo(1.00057, 4);
    expect(rows[0].share['30']).toBeCloseTo((0.25 * 1 + 1 * 0.2) / 1.25, 9);
    expect(rows[0].share['100']).toBeCloseTo((0.25 * 0.505) / 1.25, 9);
  });

  test('by households leave out what has no figure', async () => {
    const { rows } = await run({ 'z.geojson': zone, 'c.csv': csv }, [
      ...asked,
      'c.csv',
      '--json',
      '--weight',
      'households',
    ]);
    expect(rows[0].share['30']).toBeCloseTo((2.5 + 6) / 32.5, 9);
    expect(rows[0].share['100']).toBeCloseTo(0.505, 9);
    expect(rows[0].share['1000']).toBeNull();
  });

  test('are read with commas, quotes, a BOM and a column of businesses as well', async () => {
    const other = '\uFEFFraster_id,businesses,down_fn_gew_alle_30\n"100mN56750E4041",4,"75,0"\n';
    const { rows } = await run({ 'z.geojson': zone, 'c.csv': other }, [
      ...asked,
      'c.csv',
      '--json',
      '--weight',
      'businesses',
    ]);
    expect(rows[0].share['30']).toBeCloseTo(0.75, 9);
  });

  test('rows without a readable id are skipped and named, cells that stand there twice count once', async () => {
    const messy = `${csv}\r\nGesamt;;;;;\r\n100mN56750E4041;;30;20;;\r\n`;
    const { rows, err, code } = await run({ 'z.geojson': zone, 'c.csv': messy }, [
      ...asked,
      'c.csv',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(err).toMatch(/1 Zeilen ohne lesbare raster_id \(4\)/);
    expect(err).toMatch(/Doppelt mit denselben Angaben stehen 1 Zellen/);
    expect(rows[0].share['30']).toBeCloseTo((0.25 + 0.2) / 1.25, 9);
  });

  test('of the census grid are measured in its own plane', async () => {
    const corners = [
      [4_155_400, 3_125_900],
      [4_155_450, 3_125_900],
      [4_155_450, 3_126_000],
      [4_155_400, 3_126_000],
      [4_155_400, 3_125_900],
    ].map(([x, y]) => laeaToLonLat(x!, y!));
    const half = collection(feature({ type: 'Polygon', coordinates: [corners] }));
    const census = 'raster_id,down_fn_hh_alle_30\nCRS3035RES100mN3125900E4155400,80\n';
    const { rows } = await run({ 'z.geojson': half, 'c.csv': census }, [...asked, 'c.csv', '--json']);
    expect(rows[0]).toMatchObject({ id: '0' });
    expect(rows[0].areaM2).toBeCloseTo(5000, 4);
    expect(rows[0].share['30']).toBeCloseTo(0.8, 9);
  });
});

describe('polygons that overlap', () => {
  const polygons = collection(
    feature(polygonAt([0, 0, 100, 100]), { downMbit: 50 }),
    feature(polygonAt([50, 0, 100, 100]), { downMbit: 1000 }),
    feature(polygonAt([0, 0, 100, 100]), { downMbit: null }),
  );

  test('count the best where they overlap, each place once', async () => {
    const wide = collection(feature(polygonAt([0, 0, 200, 100]), {}, 7));
    const { rows } = await run({ 'z.geojson': wide, 'c.geojson': polygons }, [
      ...asked,
      'c.geojson',
      '--json',
    ]);
    expect(rows[0].id).toBe('7');
    expect(rows[0].share['30']).toBeCloseTo(0.75, 9);
    expect(rows[0].share['50']).toBeCloseTo(0.75, 9);
    expect(rows[0].share['100']).toBeCloseTo(0.5, 9);
    expect(rows[0].share['1000']).toBeCloseTo(0.5, 9);
  });

  test('have no households to weigh with', async () => {
    await expect(async () =>
      run({ 'z.geojson': zone, 'c.geojson': polygons }, [...asked, 'c.geojson', '--weight', 'households']),
    ).rejects.toThrow(WrongUse);
  });
});

describe('what cannot be used', () => {
  const csv = 'raster_id;down_fn_hh_alle_30\n100mN56750E4040;100\n';

  test.each<[string, string, string, RegExp]>([
    ['zones that are no JSON', '{"type":', csv, /z\.geojson: Die Datei ist unvollständig/],
    ['a CSV without ids', zone, 'ort;wert\nx;1\n', /keine Spalte raster_id/],
    ['a CSV without shares', zone, 'raster_id;ags\n100mN56750E4040;1\n', /keine Spalte down_fn/],
    ['a CSV without cells', zone, 'raster_id;down_fn_hh_alle_30\n', /keine lesbare Zelle/],
    ['two grids in one file', zone, `${csv}100mN31259E41554;5\n`, /zwei Gittern/],
    [
      'coordinates in metres',
      collection(
        feature({
          type: 'Polygon',
          coordinates: [[404, 405, 405, 404].map((x, i) => [x * 1000, 5_675_000 + (i === 2 ? 9 : 0)])],
        }),
      ),
      csv,
      /Grad/,
    ],
    [
      'a damaged geometry',
      collection(feature({ type: 'Polygon', coordinates: [[1, 2]] })),
      csv,
      /features\[0\]/,
    ],
    ['polygons without a speed', zone, zone, /weder raster_id noch/],
  ])('%s: exit 1 and the reason', async (_, zones, cells, reason) => {
    const { code, err, out } = await run({ 'z.geojson': zones, 'c.csv': cells }, [
      ...asked,
      'c.csv',
      '--json',
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
  });

  test.each([
    ['no files', []],
    ['an unknown weight', [...asked, 'c.csv', '--weight', 'people']],
    ['a threshold that is no number', [...asked, 'c.csv', '--thresholds', '30,fast']],
    ['an unknown plane', [...asked, 'c.csv', '--crs', 'EPSG:4326']],
    ['a plane that is not that of the cells', [...asked, 'c.csv', '--crs', 'EPSG:3035']],
    ['a file that is not there', ['--zones', 'nirgends.geojson', '--coverage', 'c.csv']],
  ])('%s is wrong use', async (_, args) => {
    await expect(async () => run({ 'z.geojson': zone, 'c.csv': csv }, args)).rejects.toThrow(WrongUse);
  });

  test('a zone without an area has no share instead of none covered', async () => {
    const point = collection(feature({ type: 'Point', coordinates: atMetres(50, 50) }), feature(null));
    const { rows } = await run({ 'z.geojson': point, 'c.csv': csv }, [...asked, 'c.csv', '--json']);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ areaM2: null, share: { '30': null } });
  });
});

describe('an outline that crosses itself', () => {
  const bowtie = polygonAt([
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ]);
  const csv = 'raster_id;down_fn_hh_alle_30\n100mN56750E4040;100\n';

  test.each([
    ['de', /1 Gebiete nicht gerechnet.*Schleife \((> )?\d+,\d\d\s%\)/],
    ['en', /1 zones not computed.*Schleife \((> )?\d+\.\d\d%\)/],
  ] as const)('is no zone: its row has no numbers, the others have theirs (%s)', async (lang, said) => {
    const zones = collection(
      feature(bowtie, { name: 'Schleife' }),
      feature(polygonAt([0, 0, 100, 100]), { name: 'Tal' }),
    );
    const { rows, err, code } = await run(
      { 'z.geojson': zones, 'c.csv': csv },
      [...asked, 'c.csv', '--json', '--thresholds', '30'],
      lang,
    );
    expect(code).toBe(0);
    expect(err).toMatch(said);
    expect(rows[0]).toEqual({ id: 'Schleife', areaM2: null, share: { '30': null } });
    expect(rows[1].share['30']).toBeCloseTo(1, 9);
    const { out } = await run({}, [...asked, 'c.csv', '--thresholds', '30']);
    expect(out).toMatch(/Schleife +– +–\n/);
  });

  test('is no coverage: exit 1 and which one', async () => {
    const polygons = collection(
      feature(polygonAt([0, 0, 9, 9]), { downMbit: 50 }),
      feature(bowtie, { downMbit: 50 }),
    );
    const { code, err, out } = await run({ 'z.geojson': zone, 'c.geojson': polygons }, [
      ...asked,
      'c.geojson',
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/features\[1\].*kreuzt/);
  });
});

test('a zone in which nothing has a figure has no share; one with a figure of none has', async () => {
  const csv = 'raster_id;down_fn_hh_alle_30\n100mN56750E4040;\n100mN56750E4041;0\n';
  const zones = collection(
    feature(polygonAt([0, 0, 100, 100]), { name: 'unknown' }),
    feature(polygonAt([100, 0, 100, 100]), { name: 'none' }),
    feature(polygonAt([50, 0, 100, 100]), { name: 'both' }),
    feature(polygonAt([0, 900, 100, 100]), { name: 'elsewhere' }),
  );
  const { rows } = await run({ 'z.geojson': zones, 'c.csv': csv }, [...asked, 'c.csv', '--json']);
  expect(
    rows.map((row: { share: object }) => row.share).map((share: Record<string, unknown>) => share['30']),
  ).toEqual([null, 0, 0, null]);
});

describe('over the committed data', () => {
  test('counts with --amounts who lives and works in a zone, and how long its border is', async () => {
    const city = theCity;
    const files = ['--zones', resolve('data/boundary.geojson'), '--coverage'];
    const asked = [...files, resolve('data/broadband-coverage.geojson'), '--json', '--amounts'];
    const { rows } = await run({}, [...asked, '--weight', 'households']);
    expect(rows[0].amount).toBeCloseTo(coverageShares(city).groups.all.households!, 5);
    expect(rows[0].perimeterM).toBeCloseTo(
      siteSize(city.layers.boundary[0]!.geometry, 'EPSG:25832')!.perimeterM,
      5,
    );
    expect((await run({}, asked)).rows[0].amount).toBeNull();
  });

  let city: City;
  beforeAll(() => {
    city = theCity;
  });

  test.each(['industrial-zones', 'residential-zones'])(
    'agrees with the report, zone by zone: %s',
    async (layer) => {
      const of = new Map(coverageShares(city).zones.map(({ zone, figures }) => [zone.feature.id, figures]));
      const files = ['--zones', resolve(`data/${layer}.geojson`)];
      const over = ['--coverage', resolve('data/broadband-coverage.geojson')];
      for (const weight of ['area', 'households'] as const) {
        const { rows } = await run({}, [...files, ...over, '--json', '--weight', weight]);
        expect(rows.length).toBeGreaterThan(5);
        for (const { id, share } of rows) {
          const byReport = of.get(id)?.shares[weight].alle;
          for (const mbit of thresholdsMbit) {
            const value = byReport?.[mbit].value ?? null;
            if (value === null) expect([id, share[mbit]]).toEqual([id, null]);
            else expect(share[mbit]).toBeCloseTo(value, 9);
          }
        }
      }
    },
  );

  test('agrees with the report about the whole municipality', async () => {
    const files = [
      '--zones',
      resolve('data/boundary.geojson'),
      '--coverage',
      resolve('data/broadband-coverage.geojson'),
    ];
    for (const weight of ['area', 'households', 'businesses'] as const) {
      const { rows } = await run({}, [...files, '--json', '--weight', weight]);
      const share = shareIn(coverageShares(city), {
        group: 'all',
        unit: weight,
        technology: 'alle',
        mbit: 100,
      });
      expect(rows[0].share['100']).toBeCloseTo(share.value!, 9);
    }
  });

  test('is packed into a file that holds the same cells', async () => {
    let said = '';
    const io = {
      cwd: folder,
      packageDir: folder,
      lang: 'en',
      out: (t: string) => {
        said += t;
      },
      err: () => {},
    } as const;
    const target = join(folder, 'out.cells');
    expect(await pack.run([resolve('data/broadband-coverage.geojson'), '-o', target], io)).toBe(0);
    expect(said).toMatch(/\d+ cells, \d+ bytes/);
    expectAlike(readCellsFile(new Uint8Array(readFileSync(target))).cells, city.cells);
    expect(await pack.run([join(folder, 'z.geojson'), '-o', join(folder, 'none.cells')], io)).toBe(1);
    expect(existsSync(join(folder, 'none.cells'))).toBe(false);
  });
});
