// SPDX-License-Identifier: EUPL-1.2
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { City } from '../../../src/core/city/city';
import type { MapPlane } from '../../../src/core/geo/projection';
import { findPlaces as findNear, nearestNames, searchPlaces } from '../../../src/core/search/find-places';
import { buildPlaceIndex, latePlaceIndex, type PlaceIndex } from '../../../src/core/search/place-index';
import { readCoordinate } from '../../../src/core/search/typed-coordinate';
import { foldName } from '../../../src/core/text/fold-name';
import { layerById } from '../../../src/layers';
import { aCity } from '../../a-city';

function placesCalled(...names: string[]): Pick<City, 'layers' | 'municipality'> {
  const place = (name: string, index: number) => ({
    layer: 'places',
    id: `p${index}`,
    index,
    geometry: { type: 'Point', coordinates: [7.6, 51.2] },
    properties: {
      name,
      kind: name === 'Lüdenscheid' ? 'city' : 'district',
      aliases: [],
      address: null,
      district: null,
    },
  });
  const empty = {
    'residential-zones': [],
    'industrial-zones': [],
    'commercial-sites': [],
    'startup-buildings': [],
    'planned-expansion': [],
  };
  return {
    municipality: { ags: '05962032' },
    layers: { places: names.map(place), ...empty },
  } as unknown as Pick<City, 'layers' | 'municipality'>;
}

const index = buildPlaceIndex(
  placesCalled(
    'Lüdenscheid',
    'Freisenberg',
    'Höh',
    'Lösenbacher Landstraße',
    'Brügge',
    'Brüninghausen',
    'PLZ 58507',
  ),
);
const findPlaces = (of: PlaceIndex, typed: string) => findNear(of, typed, () => false);
const found = (typed: string) => searchPlaces(index, typed).map((hit) => hit.name);

describe('the search', () => {
  test.each([
    ['Lüdenscheid'],
    ['luedenscheid'],
    ['ludenscheid'],
    ['LÜDENSCHEID'],
    ['Lüdenschied'],
    ['Lüdnscheid'],
    ['Lüdensscheid'],
  ])('finds Lüdenscheid when "%s" is typed', (typed) => expect(found(typed)[0]).toBe('Lüdenscheid'));

  test('finds a street by its abbreviation and by a part of its name', () => {
    expect(found('Lösenbacher Landstr.')[0]).toBe('Lösenbacher Landstraße');
    expect(found('loesenbacher land')[0]).toBe('Lösenbacher Landstraße');
    expect(found('landstrasse')[0]).toBe('Lösenbacher Landstraße');
  });

  test('puts the whole name before a longer one', () => {
    expect(found('Brü')).toEqual(['Brügge', 'Brüninghausen']);
    expect(found('Höh')).toEqual(['Höh']);
  });

  // Folded, all of them begin alike, and the shorter name would come first.
  test.each([
    ['P&C', ['P&C-Gebäude, Wilhelmstraße', 'P.C. Turck']],
    ['p & c', ['P&C-Gebäude, Wilhelmstraße', 'P.C. Turck']],
    ['P.C.', ['P.C. Turck', 'P&C-Gebäude, Wilhelmstraße']],
  ])('puts the name that is written as typed first: %s', (typed, names) => {
    const both = buildPlaceIndex(placesCalled('P.C. Turck', 'P&C-Gebäude, Wilhelmstraße'));
    const reversed = buildPlaceIndex(placesCalled('P&C-Gebäude, Wilhelmstraße', 'P.C. Turck'));
    for (const one of [both, reversed])
      expect(searchPlaces(one, typed).map((hit) => hit.name)).toEqual(names);
  });

  test('puts a name with the whole word before one in which the word goes on', () => {
    const places = buildPlaceIndex(placesCalled('Rahmedetalbrücke', 'Rahmedetal / Altenaer Straße'));
    expect(searchPlaces(places, 'Rahmedetal').map((hit) => hit.name)).toEqual([
      'Rahmedetal / Altenaer Straße',
      'Rahmedetalbrücke',
    ]);
  });

  test('a whole name stays before a longer one that is written as typed', () => {
    const both = buildPlaceIndex(placesCalled('Muehle am Hoh', 'Mühle'));
    expect(searchPlaces(both, 'Muehle').map((hit) => hit.name)).toEqual(['Mühle', 'Muehle am Hoh']);
  });

  test('finds nothing for nothing and for what is far from every name', () => {
    expect(found('')).toEqual([]);
    expect(found('   ')).toEqual([]);
    expect(found('Qxzvw')).toEqual([]);
    expect(nearestNames(index, 'Freisenburk')[0]?.name).toBe('Freisenberg');
  });

  test('guesses no name that is mostly another', () => {
    const streets = buildPlaceIndex(placesCalled('Gasstraße', 'Jahnstraße', 'Talstraße', 'Parkweg'));
    const guessed = (typed: string) => nearestNames(streets, typed).map((hit) => hit.name);
    expect(guessed('Parkstraße')).toEqual([]);
    expect(guessed('Jahmstraße')).toEqual(['Jahnstraße']);
    expect(guessed('Tal')).toEqual(['Talstraße']);
    expect(guessed('xy')).toEqual([]);
  });

  test.each([
    ['Lösenbacher Landstraße 12', true],
    ['lösenbacher landstr. 12a', true],
    ['Lösenbacher Landstraße 12, 58507 Lüdenscheid', true],
    ['Lösenbacher Landstraße 12 Lüdenscheid', true],
    ['Lösenbacher Landstraße, Lüdenscheid', false],
    ['Lösenbacher Landstraße Lüdenscheid', false],
    ['Lösenbacher Landstraße', false],
  ])('finds the street of "%s", and says whether no house is listed', (typed, withoutNumber) => {
    const { hits, ...rest } = findPlaces(index, typed);
    expect(hits[0]?.name).toBe('Lösenbacher Landstraße');
    expect(rest).toEqual({ withoutNumber, guesses: [] });
  });

  test('finds the postcode before the name of the town', () => {
    const { hits, withoutNumber } = findPlaces(index, '58507 Lüdenscheid');
    expect([hits[0]?.name, withoutNumber]).toEqual(['PLZ 58507', false]);
  });

  test('of an address with a typo guesses the street', () => {
    const { hits, guesses } = findPlaces(index, 'Lösanbocher Landstraße 7');
    expect(hits).toEqual([]);
    expect(guesses.map(({ name }) => name)).toEqual(['Lösenbacher Landstraße']);
  });

  test('finds nothing for a house number alone, and no coordinate becomes a street', () => {
    expect(findPlaces(index, ' 12')).toEqual({ hits: [], withoutNumber: false, guesses: [] });
    expect(findPlaces(index, '51.22, 7.63').hits[0]?.feature).toBeNull();
  });

  test('forgives no typo in three letters, where everything would match', () => {
    expect(found('Hah')).toEqual([]);
  });

  test('leads to what is known of a place without a position, and to the point of one that has it', () => {
    const { layers, municipality } = placesCalled('Halver', 'Brügge');
    const [halver, brügge] = layers.places as unknown as [{ geometry: unknown }, unknown];
    const found = buildPlaceIndex({
      municipality,
      layers: { ...layers, places: [{ ...halver, geometry: null }, brügge] as never },
    }).entries.map(({ hit }) => [hit.point, hit.feature]);
    expect(found).toEqual([
      [null, { layer: 'places', id: 'p0' }],
      [{ lon: 7.6, lat: 51.2 }, null],
    ]);
  });

  test('finds a postcode', () => expect(found('58507')[0]).toBe('PLZ 58507'));

  test.each([['58577'], ['58508'], ['58570'], ['58579, Lüdenscheid']])(
    '%s is the postcode of another town, not a typing error',
    (typed) => {
      const { hits, guesses } = findPlaces(index, typed);
      expect([...hits, ...guesses].map(({ name }) => name)).not.toContain('PLZ 58507');
    },
  );
});

describe('a typed coordinate', () => {
  test.each([
    ['51.22, 7.63', 7.63, 51.22],
    ['7.63 51.22', 7.63, 51.22],
    ['51,22 7,63', 7.63, 51.22],
    ['51,22, 7,63', 7.63, 51.22],
    ['51,22 N; 7,63 O', 7.63, 51.22],
    ['7,63 O 51,22 N', 7.63, 51.22],
    ['51.22° N, 7.63° E', 7.63, 51.22],
  ])('"%s" is read as degrees', (typed, lon, lat) =>
    expect(readCoordinate(typed, 'EPSG:25832')).toEqual({ lon, lat }),
  );

  test.each([
    ['51° 12′ 57″ N, 7° 38′ 1″ O'],
    ['51°12\'57"N 7°38\'1"E'],
    ["N 51° 12.950' O 007° 38.020'"],
    ['7° 38,0167′ O 51° 12,95′ N'],
  ])('"%s" has minutes', (typed) => {
    const point = readCoordinate(typed, 'EPSG:25832');
    expect(point?.lat).toBeCloseTo(51 + 12.95 / 60, 4);
    expect(point?.lon).toBeCloseTo(7 + 38.017 / 60, 4);
  });

  test.each([['51° 72′ N, 7° 38′ O'], ['51° 12′ 99″ N, 7° 38′ O']])(
    '"%s" has more minutes than an angle',
    (typed) => expect(readCoordinate(typed, 'EPSG:25832')).toBeNull(),
  );

  test.each([['404325 5675182'], ['5675182, 404325'], ['32404325 5675182'], ['32U 404325 5675182']])(
    '"%s" is read as UTM',
    (typed) => {
      // Reference point measured with GDAL, to the metre.
      const point = readCoordinate(typed, 'EPSG:25832');
      expect(point?.lon).toBeCloseTo(7.63, 4);
      expect(point?.lat).toBeCloseTo(51.22, 4);
    },
  );

  test('is read in the zone of the municipality, unless it names one itself', () => {
    // 411000 5672000 in zone 33 by PROJ 9.1.1: in Saxony, and in zone 32 it would be in Westphalia.
    const inZone33 = [13.726_345, 51.192_474];
    const near = (typed: string, plane: MapPlane) => {
      const { lon, lat } = readCoordinate(typed, plane)!;
      return Math.hypot(lon - inZone33[0]!, lat - inZone33[1]!) < 1e-6;
    };
    expect(near('411000 5672000', 'EPSG:25833')).toBe(true);
    expect(near('411000 5672000', 'EPSG:25832')).toBe(false);
    expect(near('33411000 5672000', 'EPSG:25832')).toBe(true);
    expect(near('33U 411000 5672000', 'EPSG:25832')).toBe(true);
    expect(buildPlaceIndex({ ...placesCalled('Radebeul'), municipality: { ags: '14627210' } }).plane).toBe(
      'EPSG:25833',
    );
  });

  test.each([['58507'], ['51.22'], ['1 2'], ['51.22 7.63 3'], ['Freisenberg 12'], ['']])(
    '"%s" is none',
    (typed) => expect(readCoordinate(typed, 'EPSG:25832')).toBeNull(),
  );
});

test('an index finds a point for what is shown alone: of a country half of its making would be points', () => {
  const { municipality, layers } = aCity()
    .withZone('Rahmede', 'industrial', [0, 0, 400, 400])
    .withZone('Höh', 'industrial', [900, 0, 400, 400])
    .build();
  let looked = 0;
  const zones = layers['industrial-zones'].map((zone) => {
    const { coordinates } = zone.geometry as Polygon;
    const geometry = {
      type: 'Polygon' as const,
      get coordinates() {
        looked++;
        return coordinates;
      },
    };
    return { ...zone, geometry };
  });
  const made = buildPlaceIndex({ municipality, layers: { ...layers, 'industrial-zones': zones } });
  const [hit] = searchPlaces(made, 'rahmede');
  expect([hit?.name, looked]).toEqual(['Rahmede', 0]);
  expect([hit?.point !== null, looked]).toEqual([true, 1]);
  // One point for all who ask: who compares it finds the same.
  expect(hit?.point).toBe(hit?.point);
});

test('a late index reads no name before somebody searches, goes on from what was made ahead, and is the same', () => {
  const names = Array.from({ length: 2500 }, (_, i) => `Ort ${i}`);
  const city = placesCalled(...names);
  let read = 0;
  for (const place of city.layers.places) {
    const { properties } = place;
    Object.defineProperty(place, 'properties', {
      get() {
        read++;
        return properties;
      },
    });
  }
  const late = latePlaceIndex(city);
  expect(late.plane).toEqual(buildPlaceIndex(placesCalled()).plane);
  expect(searchPlaces(late, '51.22, 7.63')).toHaveLength(1);
  expect(read).toBe(0);
  late.ahead!.next();
  const [ahead, each] = [read, read / 999];
  expect(ahead).toBeGreaterThan(0);
  expect(searchPlaces(late, 'Ort 2499')[0]!.name).toBe('Ort 2499');
  expect(read).toBe(each * names.length);
  expect(late.ahead!.next().done).toBe(true);
  expect(late.entries).toEqual(buildPlaceIndex(placesCalled(...names)).entries);
});

test('folding joins the spellings of one name', () => {
  expect(foldName('Möllenhoffstraße')).toBe(foldName('moellenhoffstr.'));
  expect(foldName('Schloß Neuenhof')).toBe(foldName('schloss neuenhof'));
});

test.for(['startup-buildings', 'commercial-sites'] as const)('%s are found by a former name', (layer) => {
  const house = {
    layer,
    id: 'h',
    index: 0,
    geometry: { type: 'Point', coordinates: [7.6, 51.2] },
    properties: { name: 'Haus am Markt', aliases: ['Alt/Neu', 'AltNeu'], address: null },
  };
  const city = placesCalled('Altenau');
  const found = buildPlaceIndex({ ...city, layers: { ...city.layers, [layer]: [house] } } as never);
  for (const typed of ['Alt Neu', 'Alt/Neu', 'altneu', 'Alt-Neu'])
    expect(searchPlaces(found, typed)[0]?.name, typed).toBe('Haus am Markt');
  expect(layerById(layer)?.fields.aliases?.kind).toBe('list');
});
