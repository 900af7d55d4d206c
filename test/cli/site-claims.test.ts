// SPDX-License-Identifier: EUPL-1.2
// `nuf site` makes the claims of the page: 50 seeded places through the command, and what it says of unknown names.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headlineClaims } from '../../src/analysis/place/claim';
import { type Subject, subjectOfFeature, subjectOfPoint } from '../../src/analysis/place/subject';
import type { CityFeature } from '../../src/core/city/city';
import { seeded } from '../analysis/degenerate-zones';
import { theCity } from '../the-city';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-claims-'));
afterAll(() => rmSync(folder, { recursive: true }));
// Packed cells are read ten times as fast, and fifty calls read them fifty times.
beforeAll(async () => {
  cpSync('data', join(folder, 'data'), {
    recursive: true,
    filter: (path) => !path.endsWith('broadband-coverage.geojson'),
  });
  const packed = join(folder, 'data', 'broadband-coverage.cells');
  await runNuf(['pack', join(process.cwd(), 'data/broadband-coverage.geojson'), '-o', packed], folder);
});

const claimsOf = async (args: readonly string[]) => {
  const { code, out, err } = await runNuf(['site', ...args, '--json'], folder);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).claims;
};

test('fifty seeded places: the command prints the claims of the functions', async () => {
  const city = theCity;
  const random = seeded(50);
  const [west, south, east, north] = city.municipality.bbox;
  const layers = [
    'places',
    'commercial-sites',
    'industrial-zones',
    'residential-zones',
    'planned-expansion',
  ] as const;
  const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);
  for (let k = 0; k < 50; k++) {
    let subject: Subject | null;
    let args: string[];
    if (k % 2 === 0) {
      const [lat, lon] = [south + random() * (north - south), west + random() * (east - west)];
      subject = subjectOfPoint(city, lon, lat);
      args = ['--at', `${lat},${lon}`];
    } else {
      const feature = features[Math.floor(random() * features.length)]!;
      subject = subjectOfFeature(city, feature);
      args = ['--id', `${feature.layer}/${feature.id}`];
    }
    const expected = subject ? headlineClaims(city, subject) : [];
    expect([args, await claimsOf(args)]).toEqual([args, JSON.parse(JSON.stringify(expected))]);
  }
});

describe('by place', () => {
  test.each(['7.63358,51.21582', '51,21582 7,63358', '51.21582° N, 7.63358° O'])(
    '%s is the place that is meant, in whatever order',
    async (at) => {
      const claims = await claimsOf(['--at', at]);
      expect(claims.length).toBeGreaterThan(0);
      expect(claims).toEqual(await claimsOf(['--at', '51.21582,7.63358']));
    },
  );

  test.each(['5.1,0.7', '91,7', 'hier'])('%s is no place in Germany', async (at) => {
    const { code, err } = await runNuf(['site', '--at', at], folder);
    expect([code, err]).toEqual([2, expect.stringContaining('ist kein Ort in Deutschland')]);
  });

  test.each([
    ['--at', '51.0,7.5'],
    ['--id', 'commercial-sites/site-rosmart'],
    ['--id', 'base-neighbours/neighbour-altena'],
    ['--id', 'planned-expansion/plan-rwp-gewerbegebiete'],
    ['--street', 'Rosmarter Allee'],
    ['--street', 'Rosmarter Allee 12'],
  ])('%s %s lies outside, and the text begins with that', async (...args) => {
    expect((await runNuf(['site', ...args], folder)).out).toMatch(
      /^Nach den Dateien liegt das Gefragte außerhalb der Gemeinde: /,
    );
    expect(await claimsOf(args)).toEqual([]);
  });
});

describe('by name', () => {
  test('a district, a street, a postcode and the city', async () => {
    const [district] = await claimsOf(['--district', 'bierbaum']);
    expect(district).toMatchObject({
      subject: { kind: 'area', id: 'residential-zones/residential-bierbaum', name: 'Bierbaum' },
      technology: 'alle',
      thresholdMbit: 1000,
      unit: 'households',
      quantifier: 'most',
      withoutFigure: 0,
      asOf: '2021-H1',
      demo: true,
    });
    expect((await claimsOf(['--street', 'Höhenstr.']))[0].subject).toMatchObject({
      kind: 'corridor',
      radiusM: 500,
    });
    const postcode = await claimsOf(['--postcode', '58511']);
    expect(postcode[0].subject).toMatchObject({ id: 'municipality', insteadOf: '58511 Lüdenscheid' });
    const city = await claimsOf(['--city']);
    expect(city[0].share).toBe(postcode[0].share);
  });

  test('an unknown name ends with 2 and the three that come closest', async () => {
    const { code, err } = await runNuf(['site', '--district', 'Birbaum'], folder);
    expect(code).toBe(2);
    expect(err).toContain('„Birbaum“ ist nicht bekannt. Am nächsten kommen: Bierbaum, ');
    expect(err.match(/kommen: (.*)\./)?.[1]?.split(', ')).toHaveLength(3);
  });

  test('as text the sentences come first', async () => {
    const { out } = await runNuf(['site', '--district', 'Hellersen'], folder);
    expect(out).toMatch(
      /^Mitte 2021 war in Hellersen Gigabit über Kabel für die meisten Haushalte verfügbar/,
    );
  });
});

describe('the text of a place', () => {
  const textOf = async (...args: string[]) => (await runNuf(['site', ...args], folder)).out;

  test('says where the number of businesses is an assumption, and not where it was counted', async () => {
    expect(await textOf('--city')).toMatch(/6\.674.*\nAngenommen: /s);
    expect(await textOf('--city', '--lang', 'en')).toContain('\nAssumed: ');
    expect(await textOf('--id', 'commercial-sites/site-freisenberg')).not.toContain('Angenommen');
  });

  test('names the places that a founder finds, not their ids alone', async () => {
    const [first = ''] = (await textOf('--found', 'g-flaeche=100')).split('\n');
    expect(first).toMatch(/^[^·]* · (startup-buildings|commercial-sites)\/[\w-]+$/);
    const { places } = JSON.parse(await textOf('--found', 'g-flaeche=100', '--json')) as {
      places: unknown[];
    };
    expect(places[0]).toMatchObject({ id: first.split(' · ')[1], name: first.split(' · ')[0] });
  });

  test('gives each number its date, and its certainty where it was not simply read', async () => {
    const lines = (await textOf('--id', 'commercial-sites/site-freisenberg')).split('\n');
    expect(lines.find((line) => line.startsWith('find.down:'))).toBe(
      'find.down: 1.000\u00a0Mbit/s (Mitte 2021, Demo: mangels Daten gezeichnet)',
    );
    expect(lines.filter((line) => /^reach\./.test(line)).every((line) => line.includes('Demo'))).toBe(true);
  });
});
