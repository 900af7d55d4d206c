// SPDX-License-Identifier: EUPL-1.2
// The houses of a town: what a number is, the file they are kept in, and how one is found by what somebody types.

import { describe, expect, test } from 'vitest';
import { gridCellAt } from '../../../src/core/geo/grid-id';
import { toPlane, utm32ToLonLat } from '../../../src/core/geo/projection';
import { findHouses, isAddressLike, isHouse } from '../../../src/core/houses/find-houses';
import { type House, houseBook, housePoint, houseSquare } from '../../../src/core/houses/house-book';
import { formatHouseNumber, readHouseNumber } from '../../../src/core/houses/house-number';
import { readHousesFile, writeHousesFile } from '../../../src/core/houses/houses-file';
import { withHouses } from '../../../src/core/houses/with-houses';
import type { Found } from '../../../src/core/search/find-places';
import type { PlaceHit } from '../../../src/core/search/place-index';

describe('a house number', () => {
  test.each([
    ['12', '', '12'],
    ['012', '', '12'],
    ['12', 'A', '12 A'],
    ['12a', '', '12 a'],
    ['12', '-14', '12–14'],
    ['12 - 14 b', '', '12–14 b'],
    ['12', '1/2', '12 1/2'],
    ['12½', '', '12 1/2'],
    ['16 ½', '', '16 1/2'],
    ['7', '¾', '7 3/4'],
    ['24+26', '', '24–26'],
    // Tables that were numbers once.
    ['12.0', '', '12'],
    ['12,00', 'a', '12 a'],
    ...['NULL', 'nan', 'None', 'n/a', 'k.A.', 'k. A.', '0', '0.0', '-', '–', '*', '...'].map((none) => [
      '12',
      none,
      '12',
    ]),
  ])('of "%s" and "%s" is %s', (number, addition, shown) => {
    expect(formatHouseNumber(readHouseNumber(number, addition)!)).toBe(shown);
  });

  test.each(['', '*', '0', 'o. Nr.', '123456', '12 Hinterhaus links', '20,5', '22.1'])(
    'is none in "%s"',
    (text) => {
      expect(readHouseNumber(text)).toBeNull();
    },
  );
});

/** Houses ten metres apart along a line, one for each number. */
const along = (street: string, numbers: readonly string[], east = 404_000, streetKey = ''): House[] =>
  numbers.map((text, i) => ({
    street,
    streetKey,
    ...readHouseNumber(text)!,
    eastDm: (east + i * 10) * 10 + 3,
    northDm: 5_675_000 * 10 + i,
  }));

const about = { source: 'Vermessungsamt', asOf: '2026-07' };
const houses = [
  ...along('Höher Weg', ['1', '3', '12', '12 a', '12 b', '20–24']),
  ...along('Heedfelder Straße', ['2', '4', '50'], 405_000),
  ...along('Straße des 17. Juni', ['135'], 406_000),
  ...along('Hauptstr.', ['5'], 407_000, '1'),
  ...along('Hauptstr.', ['5'], 409_000, '2'),
];
const book = houseBook(houses, about);
const names = (typed: string) => findHouses(book, typed).hits.map(({ name }) => name);

describe('the file of houses', () => {
  test('gives the same book back, and the same bytes for the same houses in any order', () => {
    const bytes = writeHousesFile(book);
    expect(readHousesFile(bytes)).toEqual({ book, refused: null });
    expect(writeHousesFile(houseBook([...houses].reverse(), about))).toEqual(bytes);
    // As a part of a larger memory, as a server's answer may be.
    const within = new Uint8Array(bytes.length + 7);
    within.set(bytes, 7);
    expect(readHousesFile(within.subarray(7)).book?.streets).toEqual(book.streets);
  });

  test('holds a house once that is listed twice at one place', () => {
    expect(houseBook([...houses, ...houses], about).number).toHaveLength(houses.length);
  });

  test('of no house is one too', () => {
    const empty = houseBook([], about);
    expect(readHousesFile(writeHousesFile(empty)).book).toEqual(empty);
    expect(findHouses(empty, 'Höher Weg 3')).toEqual({ hits: [], near: [], first: [] });
  });

  test('is refused wherever one byte differs, and never throws', () => {
    const bytes = writeHousesFile(book);
    const taken = [...bytes].flatMap((byte, at) => {
      const changed = bytes.slice();
      changed[at] = byte ^ 0x41;
      const { book: read } = readHousesFile(changed);
      // The text of the head has no checksum; what it says of the houses must still fit.
      return read && String(read.number) !== String(book.number) ? [at] : [];
    });
    expect(taken).toEqual([]);
    for (let length = 0; length < bytes.length; length++)
      expect(readHousesFile(bytes.subarray(0, length)).book).toBeNull();
  });
});

describe('a house is found', () => {
  test.each([
    ['Höher Weg 3', 'Höher Weg 3'],
    ['hoeher weg 3', 'Höher Weg 3'],
    ['Höher Weg 3, 58511 Lüdenscheid', 'Höher Weg 3'],
    ['Höher Weg 3 58511 Lüdenscheid', 'Höher Weg 3'],
    ['Höher Weg 3 Lüdenscheid', 'Höher Weg 3'],
    ['Höher Weg Nr. 3', 'Höher Weg 3'],
    ['3 Höher Weg', 'Höher Weg 3'],
    ['12 a, Höher Weg', 'Höher Weg 12 a'],
    ['12a Höher Weg, 58511 Lüdenscheid', 'Höher Weg 12 a'],
    ['20–24 Höher Weg', 'Höher Weg 20–24'],
    ['Lüdenscheid, Höher Weg 3', 'Höher Weg 3'],
    ['58511 Lüdenscheid, Höher Weg 3', 'Höher Weg 3'],
    ['Höher Weg 12a', 'Höher Weg 12 a'],
    ['Höher Weg 12 A', 'Höher Weg 12 a'],
    ['Höher Weg 20-24', 'Höher Weg 20–24'],
    ['Höher Weg 22', 'Höher Weg 20–24'],
    ['Heedfelderstr. 4', 'Heedfelder Straße 4'],
    ['Heedfeldr Straße 4', 'Heedfelder Straße 4'],
    ['Heedf 4', 'Heedfelder Straße 4'],
    ['Straße des 17. Juni 135', 'Straße des 17. Juni 135'],
    // One typing error wherever it is: in a short word, between words, in a sign that folding takes for two.
    ['Höher Wge 3', 'Höher Weg 3'],
    ['HöherWeg 3', 'Höher Weg 3'],
    ['Höhe rWeg 3', 'Höher Weg 3'],
    ['Hauptst.r 5', 'Hauptstr. 5'],
    ['Straße eds 17. Juni 135', 'Straße des 17. Juni 135'],
    ['Heedfelder Srtaße 4', 'Heedfelder Straße 4'],
    ['Heedfelder Sttr. 4', 'Heedfelder Straße 4'],
    ['Hehdfelder Sraße 4', undefined],
    ['Weh 3', undefined],
  ])('by "%s"', (typed, name) => {
    expect(names(typed)[0]).toBe(name);
  });

  test('with its additions behind it, and as several where several are typed', () => {
    expect(names('Höher Weg 12')).toEqual(['Höher Weg 12', 'Höher Weg 12 a', 'Höher Weg 12 b']);
    expect(names('Heedfelder Straße 2–4')).toEqual(['Heedfelder Straße 2', 'Heedfelder Straße 4']);
    // 21 is on the other side of the street.
    expect(names('Höher Weg 21')).toEqual([]);
  });

  test('without the addition that is not there, and twice where two streets have one name', () => {
    expect(names('Heedfelder Straße 50 c')).toEqual(['Heedfelder Straße 50']);
    expect(names('Hauptstraße 5')).toEqual(['Hauptstr. 5', 'Hauptstr. 5']);
    expect(new Set(findHouses(book, 'Hauptstraße 5').hits.map(({ point }) => point.lon)).size).toBe(2);
  });

  test('or else its neighbours are named; two typing errors are another street', () => {
    const { hits, near } = findHouses(book, 'Höher Weg 5');
    expect([hits, near.map(({ name }) => name)]).toEqual([
      [],
      ['Höher Weg 1', 'Höher Weg 3', 'Höher Weg 12'],
    ]);
    expect(findHouses(book, 'Heidfeldr Straße 4')).toEqual({ hits: [], near: [], first: [] });
  });

  test('by its street alone as one of the first, of several streets the first of each', () => {
    const first = (typed: string) => findHouses(book, typed).first.map(({ name }) => name);
    expect(first('höher weg')).toEqual(['Höher Weg 1', 'Höher Weg 3', 'Höher Weg 12']);
    expect(first('Heedfeldr Str., 58511 Lüdenscheid')).toEqual([
      'Heedfelder Straße 2',
      'Heedfelder Straße 4',
      'Heedfelder Straße 50',
    ]);
    expect(first('Hauptstraße')).toEqual(['Hauptstr. 5', 'Hauptstr. 5']);
    expect([first('He'), first(''), first('Talstraße'), first('Höher Weg 3')]).toEqual([[], [], [], []]);
  });

  test('only where a number stands behind a name or before it', () => {
    const typed = ['Höher Weg 3', 'Weg3', 'Höher Weg', '58511', '51.22, 7.63', '404325 5675182', '', ' 3'];
    const swapped = ['12 a Höher Weg', '3, Höher Weg', '58511 Lüdenscheid', '17. Juni'];
    expect([...typed, ...swapped].filter(isAddressLike)).toEqual([
      'Höher Weg 3',
      'Weg3',
      '12 a Höher Weg',
      '3, Höher Weg',
    ]);
  });

  test('and a link may only call a point what it is', () => {
    const [hit] = findHouses(book, 'Höher Weg 12 a').hits;
    expect(isHouse(book, 'Höher Weg 12 a', hit!.point)).toBe(true);
    expect(isHouse(book, 'Höher Weg 12', hit!.point)).toBe(false);
    expect(isHouse(book, 'Bundeskanzleramt', hit!.point)).toBe(false);
  });
});

test('the point of a house is written in a link and stays in the cell of the house', () => {
  // Along a border of cells, some within the rounding of a link.
  const squares = Array.from({ length: 400 }, (_, i) => ({
    east: 404_000 + (i - 200) / 50,
    north: 5_675_000 + i / 7,
  }));
  const beside = squares.map(({ east, north }, i): House => {
    const [lon, lat] = utm32ToLonLat(east, north);
    return { street: 'Rand', streetKey: '', number: i + 1, addition: '', ...houseSquare(lon, lat) };
  });
  const made = houseBook(beside, about);
  const cellOf = (east: number, north: number) => {
    const { column, row } = gridCellAt('EPSG:25832', 100, east, north);
    return `${column} ${row}`;
  };
  const wrong = squares.filter(({ east, north }, i) => {
    const { lon, lat } = housePoint(made, i);
    const [x, y] = toPlane('EPSG:25832', Number(lon.toFixed(5)), Number(lat.toFixed(5)));
    return cellOf(x, y) !== cellOf(east, north) || Math.hypot(x - east, y - north) > 1.5;
  });
  expect(wrong).toEqual([]);
});

describe('in the search field', () => {
  const place = (name: string): PlaceHit => ({
    ...{ key: name, name, kind: { de: 'Straße', en: 'street' }, detail: null },
    ...{ point: { lon: 7, lat: 51 }, feature: null },
  });
  const street: Found = { hits: [place('Höher Weg')], withoutNumber: true, guesses: [] };
  const none: Found = { hits: [], withoutNumber: false, guesses: [place('Höhenweg')] };
  const shown = (found: Found, typed: string | null) => {
    const { hits, ...rest } = withHouses(found, typed === null ? null : findHouses(book, typed));
    return [hits.map(({ name, house }) => [name, house]), rest];
  };

  test('nothing changes where a town has no house coordinates', () => {
    expect(withHouses(street, null)).toEqual({ ...street, numberMissing: false, numberNeeded: false });
  });

  test('houses come before their street, and bring their name along', () => {
    expect(shown(street, 'Höher Weg 3')).toEqual([
      [
        ['Höher Weg 3', 'Höher Weg 3'],
        ['Höher Weg', undefined],
      ],
      { withoutNumber: false, numberMissing: false, numberNeeded: false, guesses: [] },
    ]);
  });

  test('a street that only its houses know gives them and asks for a number, but not where a place is found', () => {
    expect(shown(none, 'Heedfelder Straße')).toEqual([
      ['2', '4', '50'].map((number) => Array(2).fill(`Heedfelder Straße ${number}`)),
      { withoutNumber: false, numberMissing: false, numberNeeded: true, guesses: [] },
    ]);
    expect(shown(street, 'Höher Weg')[0]).toEqual([['Höher Weg', undefined]]);
  });

  test('a number that is missing is said, with its neighbours or the street alone', () => {
    const [near, said] = shown(none, 'Höher Weg 5');
    expect([near, said]).toEqual([
      [
        ['Höher Weg 1', 'Höher Weg 1'],
        ['Höher Weg 3', 'Höher Weg 3'],
        ['Höher Weg 12', 'Höher Weg 12'],
      ],
      { withoutNumber: false, numberMissing: true, numberNeeded: false, guesses: [] },
    ]);
    expect(shown({ ...street, hits: [place('Anders')] }, 'Anders 5')).toEqual([
      [['Anders', undefined]],
      { withoutNumber: false, numberMissing: true, numberNeeded: false, guesses: [] },
    ]);
    expect(shown(none, 'Xyz 5')).toEqual([
      [],
      { withoutNumber: false, numberMissing: false, numberNeeded: false, guesses: none.guesses },
    ]);
  });
});
