// SPDX-License-Identifier: EUPL-1.2
// The search of a house in a city's addresses: 2,000 seeded searches a kind, each with its own processor
// time. The real addresses of Essen where they lie beside this folder, else as many made up.

import { existsSync, readFileSync } from 'node:fs';
import { type FoundHouses, findHouses, foldStreets } from '../src/core/houses/find-houses';
import { type HouseBook, houseBook, houseName } from '../src/core/houses/house-book';
import { importHouses } from '../src/import/import-houses';
import { cpuMs, median } from './measure';
import { seeded } from './seeded.mjs';
import type { Line } from './table.mjs';

const real = '../shared/data/adressen/hauskoordinaten_essen_4647.zip';
const searches = 2000;
/** As many as Essen has. */
const [madeStreets, madeHouses] = [3_400, 99_581];

type Draw = () => number;

/** What somebody types who means this house: `street` and `number` of its own, `draw` gives numbers from 0 up to 1. */
type Typing = (street: string, number: string, draw: Draw) => string;

const typings: readonly (readonly [what: string, typing: Typing])[] = [
  ['as the file has it', (street, number) => `${street} ${number}`],
  ['one typing error in the street', (street, number, draw) => `${withTypo(street, draw)} ${number}`],
  [
    'one typing error, an addition that is not there',
    (street, number, draw) => `${withTypo(street, draw)} ${number.split(/\D/)[0]} y`,
  ],
  [
    'one typing error, several houses, postcode and town',
    (street, number, draw) => {
      const first = Number.parseInt(number, 10);
      return `${withTypo(street, draw)} ${first}-${first + 2}, 45131 Essen`;
    },
  ],
  [
    'letters of a street, no number',
    (street, _number, draw) => street.slice(0, 3 + Math.floor(draw() * (street.length - 2))),
  ],
];

/** Folding the names, the first search, then of each kind of typing the median, and the slowest of all its searches. */
export async function benchHouses(): Promise<Line[]> {
  const [book, whose] = await bookOf();
  const count = (value: number) => value.toLocaleString('en');
  const size = `${whose}: ${count(book.number.length)} houses, ${count(book.streets.length)} streets`;
  const line = (what: string, ms: number, note: string): Line => {
    return { what, size, ms, ratio: null, goal: '≤ 20 ms', note };
  };
  const folded = cpuMs(() => foldStreets(book));
  const first = cpuMs(() => void findHouses(book, `${withTypo(book.streets[0]!, seeded(1))} 1`));
  const kinds = typings.flatMap(([what, typing], at) => {
    const draw = seeded(15 + at);
    const typed = Array.from({ length: searches }, () => {
      const house = Math.floor(draw() * book.number.length);
      const street = streetOf(book, house);
      const name = book.streets[street]!;
      return typing(name, houseName(book, street, house).slice(name.length + 1), draw);
    });
    const found = typed.filter((text) => isAnything(findHouses(book, text))).length;
    const took = typed.map((text) => leastMs(() => void findHouses(book, text)));
    const slowest = Math.max(...took);
    return [
      line(`house: ${what}`, median(took), `median; something is found for ${count(found)}`),
      line('  slowest', slowest, `of ${count(searches)}: “${typed[took.indexOf(slowest)]}”`),
    ];
  });
  const folding = line('house: folding the names of all streets', folded, 'once, when the file is opened');
  return [{ ...folding, goal: '' }, line('house: the first search', first, 'once'), ...kinds];
}

const isAnything = ({ hits, near, first }: FoundHouses) => hits.length + near.length + first.length > 0;

/** Of three turns the least: what the engine tidies up meanwhile is not this search's. */
function leastMs(work: () => void): number {
  return Math.min(cpuMs(work), cpuMs(work), cpuMs(work));
}

async function bookOf(): Promise<readonly [HouseBook, string]> {
  if (!existsSync(real)) return [madeBook(), 'made up'];
  const about = { source: null, asOf: null };
  const outcome = await importHouses({ name: 'houses.zip', bytes: readFileSync(real) }, { ags: null, about });
  if (outcome.kind !== 'read') throw new Error(`bench: the addresses of Essen are not read: ${outcome.kind}`);
  return [outcome.book, 'Essen'];
}

/** Names of one to three words, of syllables, so that many are alike. */
function madeBook(): HouseBook {
  const draw = seeded(3);
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)]!;
  const syllables = [
    'hein',
    'berg',
    'lin',
    'den',
    'wald',
    'au',
    'gers',
    'hof',
    'stein',
    'mühl',
    'kirch',
    'rott',
  ];
  const name = () => {
    const word = Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(syllables)).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const streets = Array.from({ length: madeStreets }, () =>
    draw() < 0.4 ? `${name()}str.` : draw() < 0.6 ? `${name()} Weg` : `Am ${name()} ${name()}`,
  );
  const houses = Array.from({ length: madeHouses }, (_, i) => {
    const at = i % madeStreets;
    const addition = draw() < 0.1 ? pick(['a', 'b', 'c']) : '';
    const number = 1 + Math.floor(i / madeStreets);
    return {
      street: streets[at]!,
      streetKey: String(at),
      number,
      addition,
      eastDm: 4_040_000 + i,
      northDm: 56_750_000 + i,
    };
  });
  return houseBook(houses, { source: 'made up', asOf: null });
}

function streetOf({ start }: HouseBook, house: number): number {
  let street = 0;
  while (start[street + 1]! <= house) street++;
  return street;
}

/** One letter left out, doubled, exchanged with the next, or another one; never the first. */
function withTypo(name: string, draw: Draw): string {
  const at = 1 + Math.floor(draw() * (name.length - 1));
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
  const typed = [
    before + after,
    before + letter + letter + after,
    before + (after[0] ?? '') + letter + after.slice(1),
    `${before}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(draw() * 26)]}${after}`,
  ];
  return typed[Math.floor(draw() * typed.length)]!;
}
