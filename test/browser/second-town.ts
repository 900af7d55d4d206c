// SPDX-License-Identifier: EUPL-1.2
// A second town, made up whole and as small as a town can be, and the standing build as if it had been made for it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Polygon } from 'geojson';
import { inject } from 'vitest';
import { readFolder } from '../../scripts/vite/city-data';
import { filesAhead } from '../../scripts/vite/first-paint';
import { publishCity } from '../../scripts/vite/publish-city';
import { publishReport } from '../../scripts/vite/publish-report';
import { newTown } from '../../src/cli/new';
import { writeCellsFile } from '../../src/core/cells/cells-file';
import { coverageColumn } from '../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import { de } from '../../src/words/page/de';
import type { Page } from './harness';

export const townName = 'Kleinwerda';
const firstName: string = JSON.parse(readFileSync('data/municipality.json', 'utf8')).name;

/** Where its industrial zone lies, and a place inside its boundary for which it has no coverage. */
export const inIndustry = '9.00300,51.00000';
export const notCovered = '9.00950,51.00650';

/** Files of the published town below the site's root: `nuf new`, two zones, a hundred cells. Throws where it is refused. */
export function publishTown(): ReadonlyMap<string, string | Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-second-'));
  try {
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
    const outline = join(folder, 'outline.geojson');
    writeFileSync(outline, JSON.stringify(box(8.99, 50.993, 9.01, 51.007)));
    let said = '';
    const io = {
      cwd: folder,
      packageDir: process.cwd(),
      lang: 'de' as const,
      out: () => {},
      err: (text: string) => {
        said += text;
      },
    };
    const where = ['--boundary', outline, '--source', 'Probe'];
    if (newTown.run(['town', '--name', townName, '--ags', '06999001', ...where], io) !== 0)
      throw new Error(`nuf new: ${said}`);
    write(
      'town/residential-zones.geojson',
      zone('residential', 'Auwinkel', box(8.995, 50.997, 8.999, 51.003)),
    );
    write(
      'town/industrial-zones.geojson',
      zone('industrial', 'Ziegelbreite', box(9.001, 50.997, 9.005, 51.003)),
    );
    write('town/broadband-coverage.cells', townCells());
    const files = readFolder(join(folder, 'town'));
    const { refused, reports, files: published } = publishCity(files, null);
    if (refused) throw new Error(JSON.stringify(reports.flatMap(({ findings }) => findings)));
    return new Map<string, string | Uint8Array>([...published, ...publishReport(files, [])]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function box(west: number, south: number, east: number, north: number): Polygon {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

function zone(use: 'residential' | 'industrial', name: string, geometry: Polygon): string {
  const about = { source: 'Probe', sourceUrl: null, asOf: '2026-01-01', confidence: 'demo' };
  const drawn = { geometryBasis: 'demo-outline', uncertaintyM: 300, note: 'gezeichnet', noteEn: 'drawn' };
  const known =
    use === 'residential'
      ? { use, population: null, populationAsOf: null, statisticalDistrict: null }
      : { availability: null, availabilityAsOf: null, firms: null };
  const properties = { name, code: null, publishedAreaHa: null, ...known, ...about, ...drawn };
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: `${use}-one`, properties, geometry }],
  };
  return JSON.stringify(collection);
}

/** Ten by ten cells in the middle; the meridian of 9° is the easting of 500 km. */
function townCells(): Uint8Array {
  const count = 100;
  const each = (of: (k: number) => number) => Int32Array.from({ length: count }, (_, k) => of(k));
  const columns = thresholdsMbit.flatMap((mbit) =>
    (['hh', 'gew'] as const).map((unit) => coverageColumn(unit, 'alle', mbit)),
  );
  return writeCellsFile({
    crs: 'EPSG:25832',
    cellM: 100,
    count,
    column: each((k) => 4995 + (k % 10)),
    row: each((k) => 56_493 + Math.floor(k / 10)),
    households: Float64Array.from(each((k) => 1 + (k % 9))),
    businesses: Float64Array.from(each((k) => k % 3)),
    percent: new Map(
      columns.map((column, at) => [column, Uint16Array.from(each((k) => 9000 - 300 * at - 10 * k))]),
    ),
    mobile4g: new Uint8Array(count).fill(1),
    mobile5g: new Uint8Array(count),
    about: { source: 'Probe', asOf: '2026-01-01', confidence: 'demo', note: 'Probe', noteEn: 'trial' },
  });
}

/**
 * Gives a page the standing build with the town's files. The build sets a name in two places and lists the data to fetch
 * ahead; both are made anew as the build makes them, so that any other word of the first town would stay and be seen.
 */
export async function withTown(page: Page, town: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const own = /\/((?:data|schema|bericht|einbetten)\/.+|feed\.xml|catalogue\.jsonld)$/;
  await page.route(
    (url) => own.test(url.pathname),
    (route) => {
      const [, name = ''] = own.exec(new URL(route.request().url()).pathname) ?? [];
      const body = town.get(name);
      return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: Buffer.from(body) });
    },
  );
  const sizes = (file: string) => town.get(`data/${file}`)?.length;
  const ahead = filesAhead(sizes).map(
    (name) => `<link rel="preload" as="fetch" href="./data/${name}" crossorigin>`,
  );
  const named = (text: string) => text.replace(de.start.heading(firstName), de.start.heading(townName));
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const html = named(await response.text())
        .replaceAll(/<link rel="preload" as="fetch"[^>]*>/g, '')
        .replace('</template>', () => `${ahead.join('')}</template>`);
      const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
      await route.fulfill({ headers, body: html });
    },
  );
  const assets = join(inject('siteFolder'), 'assets');
  const program = readdirSync(assets).find((name) => /^program-.*\.js$/.test(name))!;
  const script = readFileSync(join(assets, program), 'utf8');
  const body = script.replace(`start.heading(\`${firstName}\`)`, `start.heading(\`${townName}\`)`);
  if (body === script)
    throw new Error(`${program}: the name of the town was not found where the build sets it`);
  await page.route(`**/assets/${program}`, (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
}

/** Words too general to belong to one town, though its files have them as names. */
const general =
  /^(?:Rathaus|Gigabit-Richtlinie 2\.0|Beratungsförderung des Bundes|Finanzamt|Amtsgericht|Altstadt|Innenstadt|Karstadt|Landwehr|Knapp|Wiesenstraße)$/;

/** Finds what belongs to the first town: its name and district in any form, its Land, and the names in its map and its register. */
export function firstTownWords(): (text: string) => string[] {
  const names = readdirSync('data')
    .filter((file) => file.endsWith('.geojson') && !file.startsWith('broadband'))
    .flatMap((file) => (JSON.parse(readFileSync(join('data', file), 'utf8')) as FeatureCollection).features)
    .flatMap(({ properties }) => [properties?.name, properties?.address])
    .filter((name): name is string => typeof name === 'string')
    .flatMap((name) => name.split(/\s*[,/():„“–]\s*/))
    .filter((name) => name.length > 4 && !general.test(name) && /^\p{Lu}/u.test(name));
  const whole = ['A 45', 'NRW', 'Sauerland', 'Arnsberg', ...new Set(names)].map((name) =>
    name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const stems = [
    'l(?:ü|ue)denscheid\\p{L}*',
    'm(?:ä|ae)rkisch\\p{L}*',
    'nordrhein[- ]westfalen',
    'north rhine',
  ];
  const found = new RegExp(`(?<!\\p{L})(?:${whole.join('|')})(?!\\p{L})`, 'gu');
  const foundStem = new RegExp(stems.join('|'), 'giu');
  return (text) => {
    const plain = text.replaceAll(/[\u00A0\u202F\u2009]/g, ' ');
    return [found, foundStem].flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ index }) => plain.slice(Math.max(0, index - 40), index + 50)),
    );
  };
}
