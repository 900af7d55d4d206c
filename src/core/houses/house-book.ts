// SPDX-License-Identifier: EUPL-1.2
// The houses of a town in columns, sorted by street, number and addition.

import { gridCellAt } from '../geo/grid-id';
import { type Crs, toPlane, utm32ToLonLat } from '../geo/projection';
import { foldAddition, formatHouseNumber, type HouseNumber } from './house-number';

export interface HousesAbout {
  readonly source: string;
  /** As coarse as it is known, such as 2026-07; null where nothing says it. */
  readonly asOf: string | null;
}

export interface HouseBook {
  readonly about: HousesAbout;
  /** In the order of their code units; a name may stand twice where a town has two streets of that name. */
  readonly streets: readonly string[];
  /** First house of each street, and behind the last street the number of all houses. */
  readonly start: Uint32Array;
  readonly number: Uint32Array;
  /** Index into `additions`. */
  readonly addition: Uint16Array;
  readonly additions: readonly string[];
  /** Corner of the square decimetre the house point lies in, in decimetres of EPSG:25832: never in another cell than it. */
  readonly eastDm: Int32Array;
  readonly northDm: Int32Array;
}

/** One house on its way into the book; `streetKey` tells streets of one name apart. */
export interface House extends HouseNumber {
  readonly street: string;
  readonly streetKey: string;
  readonly eastDm: number;
  readonly northDm: number;
}

const plane = 'EPSG:25832' satisfies Crs;
/** A point that went through degrees comes back a hair beside itself; a millimetre below a line counts as on it. */
const snapM = 0.001;

/** The square decimetre of a position in degrees. */
export function houseSquare(lon: number, lat: number): Pick<House, 'eastDm' | 'northDm'> {
  const [east, north] = toPlane(plane, lon, lat);
  return { eastDm: Math.floor((east + snapM) * 10), northDm: Math.floor((north + snapM) * 10) };
}

/** Houses as a book; the same houses in any order give the same one. Equal ones at one place are one. */
export function houseBook(houses: readonly House[], about: HousesAbout): HouseBook {
  const sorted = [...houses].sort(compareHouses);
  const kept = sorted.filter((house, i) => i === 0 || compareHouses(sorted[i - 1]!, house) !== 0);
  const additions = [...new Set(kept.map(({ addition }) => addition))].sort();
  const at = new Map(additions.map((addition, i) => [addition, i]));
  const streets: string[] = [];
  const start: number[] = [];
  kept.forEach(({ street, streetKey }, i) => {
    const before = kept[i - 1];
    if (before?.street === street && before.streetKey === streetKey) return;
    streets.push(street);
    start.push(i);
  });
  return {
    about,
    streets,
    start: Uint32Array.from([...start, kept.length]),
    number: Uint32Array.from(kept, ({ number }) => number),
    addition: Uint16Array.from(kept, ({ addition }) => at.get(addition)!),
    additions,
    eastDm: Int32Array.from(kept, ({ eastDm }) => eastDm),
    northDm: Int32Array.from(kept, ({ northDm }) => northDm),
  };
}

function compareHouses(a: House, b: House): number {
  return (
    compareTexts(a.street, b.street) ||
    compareTexts(a.streetKey, b.streetKey) ||
    a.number - b.number ||
    compareTexts(foldAddition(a.addition), foldAddition(b.addition)) ||
    a.eastDm - b.eastDm ||
    a.northDm - b.northDm
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Number and addition of a house. */
export function numberOf({ number, addition, additions }: HouseBook, house: number): HouseNumber {
  return { number: number[house]!, addition: additions[addition[house]!]! };
}

/** `Aachener Str. 12 a`. */
export function houseName(book: HouseBook, street: number, house: number): string {
  return `${book.streets[street]} ${formatHouseNumber(numberOf(book, house))}`;
}

/** Decimals of a point in a link: a metre. */
const linkDecimals = 1e5;

/**
 * Where the map shows a house, in degrees as a link writes them: the nearest such point that lies in the cell of the house,
 * so that a link gives the same answer as the search did.
 */
export function housePoint({ eastDm, northDm }: HouseBook, house: number): { lon: number; lat: number } {
  const [x, y] = [eastDm[house]! / 10 + 0.05, northDm[house]! / 10 + 0.05];
  const cell = gridCellAt(plane, 100, x, y);
  const [lon, lat] = utm32ToLonLat(x, y).map((degrees) => degrees * linkDecimals) as [number, number];
  const isInCell = (point: { lon: number; lat: number }) => {
    const at = gridCellAt(plane, 100, ...toPlane(plane, point.lon, point.lat));
    return at.column === cell.column && at.row === cell.row;
  };
  const near = [-1, 0, 1]
    .flatMap((dx) => [-1, 0, 1].map((dy) => [Math.round(lon) + dx, Math.round(lat) + dy] as const))
    .sort((a, b) => Math.hypot(a[0] - lon, a[1] - lat) - Math.hypot(b[0] - lon, b[1] - lat))
    .map(([east, north]) => ({ lon: east / linkDecimals, lat: north / linkDecimals }));
  return near.find(isInCell) ?? near[0]!;
}
