// SPDX-License-Identifier: EUPL-1.2
// Every rule that a layer declares, seen red on a changed copy of data/ and silent on the data of today.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNuf } from './run-nuf';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-rules-'));
  cpSync('data', join(folder, 'data'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Feature {
  id: string;
  geometry: { type: string; coordinates: number[][][] } | null;
  properties: Record<string, unknown>;
}

const read = (layer: string): { features: Feature[] } =>
  JSON.parse(readFileSync(join(folder, 'data', `${layer}.geojson`), 'utf8'));

/** Changes the features of a layer, checks the layer's file (or the whole folder) and says what was found. */
async function changed(
  layer: string,
  change: (features: Feature[]) => Feature[] | undefined,
  ...more: string[]
) {
  const file = read(layer);
  const features = change(file.features) ?? file.features;
  writeFileSync(join(folder, 'data', `${layer}.geojson`), JSON.stringify({ ...file, features }));
  const paths = more.length > 0 ? more : [`${layer}.geojson`];
  const { code, out } = await runNuf(
    ['check', '--json', '--today', '2026-11-29', ...paths.map((path) => join('data', path))],
    folder,
  );
  const findings = (
    JSON.parse(out) as { files: { findings: { code: string; severity: string; message: string }[] }[] }
  ).files
    .flatMap((one) => one.findings)
    .filter(({ severity }) => severity !== 'notice');
  return {
    code,
    codes: findings.map((finding) => finding.code),
    said: findings.map(({ message }) => message).join('\n'),
  };
}

test('the data of today are silent', async () => {
  const { code, out } = await runNuf(['check', '--quiet', '--today', '2026-11-29', 'data'], folder);
  expect([code, out.trim().split('\n').at(-1)]).toEqual([0, expect.stringMatching(/Dateien geprüft/)]);
  expect(out).not.toMatch(/Fehler|Warnung/);
});

describe('zones', () => {
  const both = ['industrial-zones.geojson', 'residential-zones.geojson'];
  const zone = (features: Feature[]) => features.find(({ geometry }) => geometry?.type === 'Polygon')!;
  const moved = (feature: Feature, east: number, north: number): Feature => ({
    ...feature,
    id: 'moved',
    geometry: {
      type: 'Polygon',
      coordinates: feature.geometry!.coordinates.map((ring) => ring.map(([x, y]) => [x! + east, y! + north])),
    },
  });
  const around: Feature['geometry'] = {
    type: 'Polygon',
    coordinates: [
      [
        [7.56, 51.16],
        [7.71, 51.16],
        [7.71, 51.27],
        [7.56, 51.27],
        [7.56, 51.16],
      ],
    ],
  };

  test.each<[string, (features: Feature[]) => Feature[]]>([
    ['again under a new id', (list) => [...list, { ...zone(list), id: 'again' }]],
    ['shifted by some metres', (list) => [...list, moved(zone(list), 0.0005, 0)]],
    ['around all others', (list) => [...list, { ...zone(list), id: 'around', geometry: around }]],
  ])('that count twice are an error with both ids and hectares: %s', async (_, change) => {
    const { code, codes, said } = await changed('industrial-zones', change, ...both);
    expect(code).toBe(1);
    expect(codes).toContain('zones-overlap');
    expect(said).toMatch(
      /industrial-zones\/[\w-]+, (industrial|residential)-zones\/[\w-]+ überlappen sich auf \d+\.\d+ ha/,
    );
  });

  test('of two layers are held against each other', async () => {
    const { codes, said } = await changed(
      'residential-zones',
      (list) => [
        ...list,
        { ...zone(list), id: 'double', geometry: zone(read('industrial-zones').features).geometry },
      ],
      ...both,
    );
    expect(codes).toContain('zones-overlap');
    expect(said).toMatch(
      /(residential-zones\/double.*industrial-zones|industrial-zones.*residential-zones\/double)/,
    );
  });

  test.each<[string, (east: number) => number[][]]>([
    // Half a metre of nothing between the two: one degree of longitude is 69.9 km here.
    [
      'zones-slit',
      (east) => [
        [east + 0.5 / 69_900, 51.2],
        [east + 0.01, 51.2],
        [east + 0.01, 51.21],
        [east + 0.5 / 69_900, 51.21],
      ],
    ],
    // A corner in the middle of the common border that the neighbour lacks.
    [
      'zones-lone-corner',
      (east) => [
        [east, 51.2],
        [east + 0.01, 51.2],
        [east + 0.01, 51.21],
        [east, 51.21],
        [east, 51.205],
      ],
    ],
  ])('whose borders do not meet are a warning: %s', async (code, corners) => {
    const area = (id: string, ring: number[][]): Feature => ({
      id,
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      properties: zone(read('industrial-zones').features).properties,
    });
    const found = await changed('industrial-zones', ([first]) =>
      [
        area('left', [
          [7.6, 51.2],
          [7.61, 51.2],
          [7.61, 51.21],
          [7.6, 51.21],
        ]),
        area('right', corners(7.61)),
      ].map((one) => ({ ...first!, ...one })),
    );
    expect([found.code, found.codes]).toEqual([0, [code]]);
    expect(found.said).toMatch(/industrial-zones\/left, industrial-zones\/right/);
  });

  test('with more people than the town are an error', async () => {
    const { code, codes } = await changed('residential-zones', (list) => {
      list.find(({ properties }) => properties.population)!.properties.population = 8_810_000;
      return undefined;
    });
    expect([code, codes]).toEqual([1, ['above-town']]);
  });
});

describe('the boundary', () => {
  test('twice is an error', async () => {
    const { code, codes } = await changed('boundary', (list) => [...list, { ...list[0]!, id: 'again' }]);
    expect([code, codes]).toEqual([1, ['zones-overlap']]);
  });

  test.each([
    ['of another area', { areaKm2: 132 }],
    ['of another key', { ags: '05962004' }],
    ['of a key without its zero', { ags: '5962032' }],
  ])('%s than municipality.json says is a warning with both', async (_, values) => {
    const { code, codes, said } = await changed('boundary', (list) => {
      Object.assign(list[0]!.properties, values);
      return undefined;
    });
    expect([code, codes]).toEqual([0, ['town-differs']]);
    expect(said).toContain(String(Object.values(values)[0]));
  });
});

describe('coverage', () => {
  const cells = (change: (properties: Record<string, unknown>, index: number) => void) =>
    changed('broadband-coverage', (list) => {
      list.forEach(({ properties }, index) => {
        change(properties, index);
      });
      return undefined;
    });

  test('with one cell twice is an error', async () => {
    const { code, codes } = await changed('broadband-coverage', (list) => [
      ...list,
      { ...list[0]!, id: 'again', properties: { ...list[0]!.properties, households: 99 } },
    ]);
    expect([code, codes]).toEqual([1, ['cell-twice']]);
  });

  test('whose shares are fractions is an error', async () => {
    const { code, codes } = await cells((properties) => {
      for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith('down_') && typeof value === 'number') properties[name] = value / 100;
      }
    });
    expect([code, codes]).toEqual([1, ['shares-too-small']]);
  });

  test('whose households are too few is a warning with both sums', async () => {
    const { codes, said } = await cells((properties) => {
      if (typeof properties.households === 'number') properties.households /= 1000;
    });
    expect(codes).toEqual(['sum-off']);
    expect(said).toMatch(/35\.38.*35378/);
  });

  test('of two dates is a warning with the oldest and the newest', async () => {
    const { codes, said } = await cells((properties, index) => {
      if (index === 7) properties.asOf = '2026-06';
    });
    expect(codes).toEqual(['dates-mixed']);
    expect(said).toMatch(/2021-H1 \(2760\).*2026-06 \(1\)/);
  });

  test('without the zeros of its key is one warning', async () => {
    const { codes, said } = await cells((properties) => {
      properties.ags = '5962032';
    });
    expect(codes).toEqual(['town-differs']);
    expect(said).toMatch(/2761-mal/);
  });
});

describe('sites, buildings and projects', () => {
  const one = (layer: string, match: (properties: Record<string, unknown>) => boolean, values: object) =>
    changed(layer, (list) => {
      Object.assign(list.find(({ properties }) => match(properties))!.properties, values);
      return undefined;
    });
  const history = ({ history: list }: Record<string, unknown>) => Array.isArray(list) && list.length > 1;

  test.each<[string, string, string, (properties: Record<string, unknown>) => boolean, object]>([
    ['more free than there is', 'part-above-whole', 'commercial-sites', () => true, { areaHa: 4, freeHa: 5 }],
    [
      'more free floor than there is',
      'part-above-whole',
      'startup-buildings',
      () => true,
      { floorM2: 400, freeFloorM2: 401 },
    ],
    [
      'more funding than cost',
      'part-above-whole',
      'planned-expansion',
      ({ costEur }) => typeof costEur === 'number',
      { costEur: 100, federalEur: 180 },
    ],
    [
      'parts that sum up to more',
      'part-above-whole',
      'planned-expansion',
      () => true,
      { costEur: 100, federalEur: 60, stateEur: 60 },
    ],
    [
      'a state that the history does not end with',
      'state-not-last',
      'planned-expansion',
      history,
      { state: 'idea' },
    ],
    ['a date of record in the future', 'date-ahead', 'commercial-sites', () => true, { asOf: '2099' }],
    [
      'an entry of the history in the future',
      'date-ahead',
      'planned-expansion',
      () => true,
      { state: 'construction', history: [{ state: 'construction', date: '2030', source: 'x' }] },
    ],
    [
      'a history that goes back',
      'states-backwards',
      'planned-expansion',
      () => true,
      {
        state: 'idea',
        history: [
          { state: 'construction', date: '2020', source: 'x' },
          { state: 'idea', date: '2021', source: 'x' },
        ],
      },
    ],
    [
      'a history out of order',
      'history-out-of-order',
      'planned-expansion',
      () => true,
      {
        state: 'construction',
        history: [
          { state: 'contract', date: '2022', source: 'x' },
          { state: 'construction', date: '2021', source: 'x' },
        ],
      },
    ],
  ])('%s: %s', async (_, code, layer, match, values) => {
    expect((await one(layer, match, values)).codes).toContain(code);
  });

  test('a promise and a building may lie ahead', async () => {
    const promise = { announcedOn: '2026-01', event: 'completion', announcedFor: '2031', source: 'x' };
    expect((await one('planned-expansion', () => true, { announcements: [promise] })).codes).toEqual([]);
    expect((await one('startup-buildings', () => true, { availableFrom: '2030' })).codes).toEqual([]);
  });
});
