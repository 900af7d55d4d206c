// SPDX-License-Identifier: EUPL-1.2
// `npm run make-country -- --cells 3600000 --zones 39592 --out <folder>`: a data folder as large as a country, drawn from
// seeds, to be opened in the page and computed on the command line. The same arguments give the same bytes. Everything
// in it is demo and says so; no real place is meant. With `--csv --detail 200` besides as files for `nuf coverage`.

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceFile } from '../src/cli/disk/safe-write';
import { type Cells, noFigure } from '../src/core/cells/cells';
import { writePublishedCells } from '../src/core/cells/packed-cells';
import { utm32ToLonLat } from '../src/core/geo/projection';
import {
  type CoverageColumn,
  type CoverageGroup,
  type CoverageTechnology,
  coverageColumn,
} from '../src/layers/broadband-coverage';
import { thresholdsMbit } from '../src/layers/speed-thresholds';
import { writeGiven } from './given-country';
import { seeded } from './seeded.mjs';
import { apart, cellM, type Ring, wavyRing } from './synthetic';

const options = {
  cells: { type: 'string', default: '3600000' },
  zones: { type: 'string', default: '39592' },
  out: { type: 'string', default: 'build/country' },
  /** Besides, zones and cells as somebody's own files in `<out>-given`, for `nuf coverage`. */
  csv: { type: 'boolean', default: false },
  /** Corners of a zone in those files, in the mean. */
  detail: { type: 'string', default: '13' },
} as const;

/** The middle of the made country in metres of EPSG:25832; about the middle of Germany, so that projections are fair. */
const [middleX, middleY] = [560_000, 5_660_000];
/** One place of the lattice in so many is settled, as in Germany. */
const placesPerCell = 10;
const householdsPerTown = 3_000;
const asOf = '2026-11-22';
const words = {
  source: 'npm run make-country (aus Zufallszahlen, kein wirklicher Ort)',
  note: 'Synthetisch: aus Zufallszahlen gezeichnet, um die Größe eines Landes zu erproben. Kein wirklicher Ort.',
  noteEn: 'Synthetic: drawn from random numbers to try out the size of a country. No real place.',
};
const demo = {
  source: words.source,
  sourceUrl: null,
  asOf,
  confidence: 'demo',
  geometryBasis: 'demo-outline',
  uncertaintyM: 1000,
  note: null,
  noteEn: null,
};

interface Town {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly reachM: number;
  /** What was built: how far each technology goes, 0–1. */
  readonly fibre: number;
  readonly cable: number;
}

/** Country, towns, cells and zones of the asked sizes, written into a folder. */
function main(): void {
  const { values } = parseArgs({ options });
  const count = wholeNumber('--cells', values.cells);
  const zones = wholeNumber('--zones', values.zones);
  const folder = resolve(values.out);
  const radiusM = Math.sqrt((count * placesPerCell * cellM * cellM) / Math.PI);
  const outline = wavyRing(seeded(5), middleX, middleY, radiusM, 900, 0.2);
  const towns = makeTowns(outline, Math.max(1, Math.round(count / householdsPerTown)));
  const cells = makeCells(outline, towns, count);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => {
    replaceFile(join(folder, name), content);
    console.log(`${name}: ${(content.length / 1e6).toFixed(1)} MB`);
  };
  write('broadband-coverage.cells', writePublishedCells(cells));
  write('municipality.json', `${JSON.stringify(municipality(outline, cells), null, 2)}\n`);
  write('contacts.json', '{ "contacts": [] }\n');
  write(
    'boundary.geojson',
    collection([feature('boundary-land', [outline], { name: 'Musterland', ags: null, areaKm2: null })]),
  );
  write('places.geojson', collection(towns.map(place)));
  for (const [name, features] of Object.entries(makeZones(towns, zones)))
    write(`${name}.geojson`, collection(features));
  write('planned-expansion.geojson', collection(makePlans(towns)));
  const detail = wholeNumber('--detail', values.detail);
  if (values.csv) {
    writeGiven(`${folder}-given`, { towns, cells }, { zones, detail });
    console.log(
      `nuf coverage --zones ${values.out}-given/zones.geojson --coverage ${values.out}-given/cells.csv`,
    );
  }
  console.log(`${folder}: ${cells.count} cells, ${zones} zones, ${towns.length} towns, all of it demo`);
  console.log(`NUF_DATA=${values.out} npm start   or   npx nuf report --data ${values.out}`);
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option} ${text}: expected a whole number above 0`);
}

function makeTowns(outline: Ring, count: number): Town[] {
  const random = seeded(17);
  const box = boxOf(outline);
  const towns: Town[] = [];
  while (towns.length < count) {
    const [x, y] = [box[0] + random() * (box[2] - box[0]), box[1] + random() * (box[3] - box[1])];
    const size = 500 + 900 * random() ** 3 * (random() < 0.02 ? 8 : 2);
    const [fibre, cable] = [random() ** 2, random() < 0.5 ? random() : 0];
    if (!inside(outline, x, y)) continue;
    const name = `Musterort ${towns.length + 1}`;
    towns.push({ name, x, y, reachM: size, fibre, cable });
  }
  return towns;
}

/** Even-odd. */
function inside(ring: Ring, x: number, y: number): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
  }
  return odd;
}

function boxOf(ring: Ring): [x0: number, y0: number, x1: number, y1: number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** 0 ≤ x < 1 from a place of the lattice, so that no order of drawing matters. */
function noise(column: number, row: number, kind: number): number {
  let h = Math.imul(column ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(row + kind * 7919, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
}

/** The towns' pull on a grid of one kilometre, and which town pulls most. */
function makePull(box: readonly [number, number, number, number], towns: readonly Town[]) {
  const stepM = 500;
  const [width, height] = [
    Math.ceil((box[2] - box[0]) / stepM) + 2,
    Math.ceil((box[3] - box[1]) / stepM) + 2,
  ];
  const pull = new Float32Array(width * height);
  const strongest = new Float32Array(width * height);
  const nearest = new Uint32Array(width * height);
  towns.forEach(({ x, y, reachM }, t) => {
    const reach = Math.ceil((4 * reachM) / stepM);
    const [ci, cj] = [Math.round((x - box[0]) / stepM), Math.round((y - box[1]) / stepM)];
    for (let j = Math.max(0, cj - reach); j <= Math.min(height - 1, cj + reach); j++) {
      for (let i = Math.max(0, ci - reach); i <= Math.min(width - 1, ci + reach); i++) {
        const squared = (box[0] + i * stepM - x) ** 2 + (box[1] + j * stepM - y) ** 2;
        const here = Math.exp(-squared / (2 * reachM * reachM));
        const k = j * width + i;
        pull[k]! += here;
        if (here > strongest[k]!) [strongest[k], nearest[k]] = [here, t];
      }
    }
  });
  const at = (x: number, y: number) => {
    const [u, v] = [(x - box[0]) / stepM, (y - box[1]) / stepM];
    const [i, j] = [Math.floor(u), Math.floor(v)];
    const [a, b, k] = [u - i, v - j, j * width + i];
    const low = pull[k]! * (1 - a) + pull[k + 1]! * a;
    const high = pull[k + width]! * (1 - a) + pull[k + width + 1]! * a;
    return { pull: low * (1 - b) + high * b, town: nearest[k + (a > 0.5 ? 1 : 0) + (b > 0.5 ? width : 0)]! };
  };
  return at;
}

type Spans = readonly (readonly [from: number, to: number])[];

/** Columns of a row whose middle lies inside the outline, as pairs. */
function spansOf(outline: Ring, row: number): Spans {
  const y = (row + 0.5) * cellM;
  const crossings: number[] = [];
  for (let i = 1; i < outline.length; i++) {
    const [[ax, ay], [bx, by]] = [outline[i - 1]!, outline[i]!];
    if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  crossings.sort((a, b) => a - b);
  return Array.from({ length: crossings.length >> 1 }, (_, k) => [
    Math.ceil(crossings[k * 2]! / cellM - 0.5),
    Math.ceil(crossings[k * 2 + 1]! / cellM - 0.5) - 1,
  ]);
}

const steps = 1 << 16;

/** The `count` places with the strongest pull (and some chance), and what is built there. */
function makeCells(outline: Ring, towns: readonly Town[], count: number): Cells {
  const box = boxOf(outline);
  const pullAt = makePull(box, towns);
  const [row0, row1] = [Math.floor(box[1] / cellM), Math.floor(box[3] / cellM)];
  const strength = (column: number, row: number) => {
    const { pull } = pullAt((column + 0.5) * cellM, (row + 0.5) * cellM);
    return Math.min(steps - 1, Math.floor((Math.min(1, pull) * 0.75 + noise(column, row, 0) * 0.25) * steps));
  };
  const histogram = new Uint32Array(steps);
  const each = (visit: (column: number, row: number) => void) => {
    for (let row = row0; row <= row1; row++)
      for (const [from, to] of spansOf(outline, row)) for (let c = from; c <= to; c++) visit(c, row);
  };
  each((c, r) => void histogram[strength(c, r)]!++);
  let least = steps;
  let above = 0;
  while (least > 0 && above < count) above += histogram[--least]!;
  let spare = above - count;
  const column = new Int32Array(count);
  const row = new Int32Array(count);
  let found = 0;
  each((c, r) => {
    const here = strength(c, r);
    if (here < least || found >= count) return;
    if (here === least && spare-- > 0) return;
    column[found] = c;
    row[found++] = r;
  });
  if (found < count) throw new Error(`${found} places in the country, ${count} cells asked for`);
  return { ...settle({ column, row, count }, towns, pullAt), crs: 'EPSG:25832', cellM, count, column, row };
}

/** Which columns are drawn: those of households for every technology, of businesses for the best one. */
const drawn: readonly (readonly [CoverageGroup, CoverageTechnology])[] = [
  ['hh', 'alle'],
  ['hh', 'ftthb'],
  ['hh', 'hfc'],
  ['hh', 'fttc'],
  ['gew', 'alle'],
];

function settle(
  { column, row, count }: Pick<Cells, 'column' | 'row' | 'count'>,
  towns: readonly Town[],
  pullAt: (x: number, y: number) => { pull: number; town: number },
) {
  const households = new Float64Array(count);
  const businesses = new Float64Array(count);
  const mobile4g = new Uint8Array(count).fill(1);
  const mobile5g = new Uint8Array(count);
  const percent = new Map<CoverageColumn, Uint16Array>();
  const columns = drawn.map(([group, technology]) =>
    thresholdsMbit.map((mbit) => {
      const values = new Uint16Array(count);
      percent.set(coverageColumn(group, technology, mbit), values);
      return values;
    }),
  );
  for (let i = 0; i < count; i++) {
    const [c, r] = [column[i]!, row[i]!];
    const { pull, town } = pullAt((c + 0.5) * cellM, (r + 0.5) * cellM);
    const { fibre, cable } = towns[town]!;
    const [a, b, d] = [noise(c, r, 1), noise(c, r, 2), noise(c >> 2, r >> 2, 3)];
    households[i] = Math.floor(a * a * 40 * Math.min(1, pull) + (a > 0.2 ? 1 : 0));
    businesses[i] = b > 0.7 ? Math.floor(b * 8) : 0;
    mobile5g[i] = b < 0.8 ? 1 : 0;
    const ofFibre = d < fibre ? 100 : fibre > 0.5 ? Math.floor(a * 60) : 0;
    const ofCable = d * 1.3 < cable ? Math.floor(85 + a * 15) : 0;
    const dsl = Math.floor(60 + 40 * Math.min(1, pull));
    const perTechnology: Record<Exclude<CoverageTechnology, 'alle'>, (t: number) => number> = {
      ftthb: () => ofFibre,
      hfc: (t) => (t < 5 ? ofCable : Math.floor(ofCable * 0.9)),
      fttc: (t) => Math.max(0, dsl - t * t * 9 - (t > 3 ? 60 : 0)),
    };
    drawn.forEach(([group, technology], k) => {
      const none = group === 'hh' ? households[i] === 0 : businesses[i] === 0;
      for (let t = 0; t < thresholdsMbit.length; t++) {
        const share =
          technology === 'alle'
            ? Math.max(...Object.values(perTechnology).map((of) => of(t)))
            : perTechnology[technology](t);
        columns[k]![t]![i] = none ? noFigure : share * 100;
      }
    });
  }
  const about = { asOf, confidence: 'demo', ...words } as const;
  return { households, businesses, mobile4g, mobile5g, percent, about };
}

type Feature = Record<string, unknown>;

function feature(id: string, rings: readonly Ring[], properties: object): Feature {
  // Outer rings run against the clock, as RFC 7946 asks: `wavyRing` does.
  const coordinates = rings.map((ring) => ring.map(([x, y]) => lonLat(x, y)));
  return {
    type: 'Feature',
    id,
    properties: { ...properties, ...demo },
    geometry: { type: 'Polygon', coordinates },
  };
}

function lonLat(x: number, y: number): [number, number] {
  const [lon, lat] = utm32ToLonLat(x, y);
  return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
}

function place({ name, x, y }: Town, t: number): Feature {
  const properties = { name, kind: 'city', aliases: [], address: null, district: null, ...demo };
  const geometry = { type: 'Point', coordinates: lonLat(x, y) };
  return {
    type: 'Feature',
    id: `place-${t + 1}`,
    properties: { ...properties, geometryBasis: 'estimated-point' },
    geometry,
  };
}

/** Two fifths industrial, of the rest one in eight mixed; each near a town, of 10 to 16 corners and about 8 ha. */
function makeZones(towns: readonly Town[], count: number) {
  const random = seeded(29);
  const ringApart = apart(random, seeded(31));
  const zones: Record<'industrial-zones' | 'residential-zones', Feature[]> = {
    'industrial-zones': [],
    'residential-zones': [],
  };
  for (let z = 0; z < count; z++) {
    const town = towns[z % towns.length]!;
    const ring = ringApart((draw, tries) => {
      // A small town has no room for all of its zones: they go on around it.
      const reachM = town.reachM * (1 + tries / 50);
      const [angle, far] = [draw() * 2 * Math.PI, (0.2 + draw()) * reachM];
      const radiusM = 160 * Math.exp(0.7 * (draw() - 0.5));
      const [x, y] = [town.x + far * Math.cos(angle), town.y + far * Math.sin(angle)];
      return { x, y, ring: wavyRing(draw, x, y, radiusM, 10 + Math.floor(draw() * 7)) };
    });
    const kind = random();
    const name = `${town.name}, Gebiet ${Math.floor(z / towns.length) + 1}`;
    const common = { name, code: null, publishedAreaHa: null };
    if (kind < 0.4) {
      const own = { availability: null, availabilityAsOf: null, firms: null };
      zones['industrial-zones'].push(feature(`industrial-${z + 1}`, [ring], { ...common, ...own }));
    } else {
      const use = kind < 0.475 ? 'mixed' : 'residential';
      const own = { use, population: null, populationAsOf: null, statisticalDistrict: null };
      zones['residential-zones'].push(feature(`residential-${z + 1}`, [ring], { ...common, ...own }));
    }
  }
  return zones;
}

/** A fibre project in each of the first dozen towns, announced for the years to come. */
function makePlans(towns: readonly Town[]): Feature[] {
  const random = seeded(31);
  return towns.slice(0, 12).map(({ name, x, y, reachM }, p) =>
    feature(`plan-${p + 1}`, [wavyRing(random, x, y, reachM, 40)], {
      name: `Glasfaser ${name}`,
      kind: 'project',
      state: 'announced',
      coversCity: 'yes',
      technology: 'ftthb',
      downMbit: 1000,
      announcements: [
        {
          announcedOn: '2026-01',
          event: 'completion',
          announcedFor: `${2027 + (p % 4)}-12`,
          source: words.source,
        },
      ],
      history: [],
    }),
  );
}

function municipality(outline: Ring, cells: Cells) {
  const corners = outline.map(([x, y]) => lonLat(x, y));
  const ends = (axis: 0 | 1) => [...corners.map((corner) => corner[axis])].sort((a, b) => a - b);
  const [lons, lats] = [ends(0), ends(1)];
  const bbox = [lons[0]!, lats[0]!, lons.at(-1)!, lats.at(-1)!];
  return {
    name: 'Musterland (synthetisch)',
    ags: '99000000',
    state: 'Musterland',
    district: null,
    centre: lonLat(middleX, middleY),
    startZoom: Math.max(5, Math.min(11.5, 16.5 - Math.log2(bbox[2]! - bbox[0]! + 1e-6) - 8.5)),
    bbox,
    surroundings: [bbox[0]! - 1, bbox[1]! - 1, bbox[2]! + 1, bbox[3]! + 1],
    census: null,
    officialAreaKm2: null,
    links: [],
    backgrounds: [],
    fundingRules: [],
    sources: [
      {
        id: 'make-country',
        name: `${cells.count} Zellen aus Zufallszahlen`,
        credit: words.note,
        licence: null,
        licenceUrl: null,
        url: null,
        asOf,
      },
    ],
    dataAsOf: asOf,
  };
}

function collection(features: readonly Feature[]): string {
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  return `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
}

main();
