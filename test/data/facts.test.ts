// SPDX-License-Identifier: EUPL-1.2
// What the fact base names stands in the files, and what it calls unknown stays unknown.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officialColumns } from '../../src/core/city/official-series';
import { readOfficialSeries } from '../../src/core/read/read-official-series';
import { findPlaces } from '../../src/core/search/find-places';
import { buildPlaceIndex } from '../../src/core/search/place-index';
import type { LayerId } from '../../src/layers';
import { theCity } from '../the-city';
import { featuresOf, textOf } from './data-folder';

const names = (layer: LayerId) => featuresOf(layer).map((feature) => String(feature.properties.name));
const one = (layer: LayerId, id: string) => featuresOf(layer).find((feature) => feature.id === id)!;
const facts = new URL('../../../shared/facts/luedenscheid.md', import.meta.url);
const knownPlaces = new URL('../../../shared/facts/places.json', import.meta.url);

describe('official series', () => {
  const { series, findings } = readOfficialSeries(textOf('statistics/breitbandatlas.csv'));
  const cells = series.rows.flatMap((row) => officialColumns.map((column) => row.percent[column]));

  test('has exactly 180 cells, none empty', () => {
    expect(findings.listed.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(cells.filter((value) => value !== null)).toHaveLength(180);
  });

  test.skipIf(!existsSync(facts))('repeats the table of the fact base', () => {
    const table = readFileSync(facts, 'utf8')
      .split('\n')
      .filter((line) => /^\| (private households|all firms|firms inside estates).*\| (end|mid) /.test(line))
      .map((line) => line.split('|').slice(3, -1).map(Number));
    expect(table).toHaveLength(15);
    expect(cells).toEqual(table.flat());
  });
});

describe('planned expansion', () => {
  test('every programme, project and work site of the fact base is there', () => {
    expect(featuresOf('planned-expansion').map((feature) => feature.id)).toEqual([
      'plan-rwp-gewerbegebiete',
      'plan-beratung-bund',
      'plan-bund-3-aufruf',
      'plan-bund-6-aufruf',
      'plan-dunkelgraue-flecken',
      'plan-telekom-altstadt',
      'plan-telekom-innenstadt',
      'plan-baustelle-loesenbacher-1',
      'plan-baustelle-loesenbacher-2',
      'plan-baustelle-zum-tuempel',
      'plan-baustelle-lennekreuz',
      'plan-baustelle-b229',
    ]);
  });

  test('the programme that left the city out says so', () => {
    expect(one('planned-expansion', 'plan-rwp-gewerbegebiete').properties.coversCity).toBe('no');
  });

  test('the sixth call keeps both announced end dates and no figure for the city', () => {
    const { announcements, countsAreForCity, completedOn } = one('planned-expansion', 'plan-bund-6-aufruf')
      .properties as { announcements: { announcedFor: string }[] } & Record<string, unknown>;
    expect(announcements.map((item) => item.announcedFor)).toEqual(['2025-05', '2025-12']);
    expect([countsAreForCity, completedOn]).toEqual([false, null]);
  });

  test('the third call was paid by federation, state and municipalities in full', () => {
    const plan = one('planned-expansion', 'plan-bund-3-aufruf').properties;
    const parts = [plan.federalEur, plan.stateEur, plan.publishedOwnEur].map(Number);
    // The parts are published to 50,000 euros.
    expect(Math.abs(parts.reduce((a, b) => a + b, 0) - Number(plan.costEur))).toBeLessThanOrEqual(50_000);
  });

  test('programmes without a published area have no place', () => {
    for (const { id, properties, geometry } of featuresOf('planned-expansion')) {
      if (properties.kind === 'programme') expect(geometry, id).toBeNull();
    }
  });
});

describe('land and buildings', () => {
  test('every estate is there, also those that are known by name only', () => {
    expect(names('industrial-zones')).toEqual([
      'Bellmerei',
      'Brüninghausen / Platehof',
      'Freisenberg',
      'Loher Straße',
      'Rahmedetal / Altenaer Straße',
      'Römerweg',
      'Timberg',
      'Wibschla',
      'Wiesenstraße',
    ]);
    const unplaced = featuresOf('industrial-zones').filter((zone) => zone.geometry === null);
    expect(unplaced.map((zone) => zone.properties.name)).toEqual([
      'Loher Straße',
      'Wibschla',
      'Wiesenstraße',
    ]);
  });

  test('Rosmart is outside the city, and nothing inside it is for sale', () => {
    const rosmart = one('commercial-sites', 'site-rosmart').properties;
    expect([rosmart.insideCity, rosmart.areaHa, rosmart.freeAsOf]).toEqual([false, 40, '2022-12-31']);
    const forSale = featuresOf('commercial-sites').filter(
      (site) => site.properties.availability === 'available',
    );
    expect(forSale.map((site) => site.id)).toEqual(['site-rosmart']);
  });

  test('the single sites and brownfields of the fact base are there', () => {
    expect(names('commercial-sites')).toEqual(
      expect.arrayContaining([
        'Brügge-Ost (früheres Bahngelände)',
        'EOT Eibach, Golsberger Straße (Erweiterung 2019)',
        'Gill-Thermoplaste',
        'Kleinhuis, An der Steinert',
        'P.C. Turck, Gasstraße',
        'Piepersloh, Treckinghauser Straße (Planung 2019)',
        'Rosmart 2.0 („Südlich Gewerbepark Rosmart“)',
        'Gemeinsames Gewerbegebiet mit Schalksmühle',
        'Bräuckenstraße / Bräuckenkreuz',
        'Heedfelder Straße (Kreishaus)',
      ]),
    );
  });

  test('seventeen buildings are listed; both readings of Sinn/Leffers are noted; no rent is invented', () => {
    expect(featuresOf('startup-buildings')).toHaveLength(17);
    const pc = one('startup-buildings', 'building-pc').properties;
    expect(pc.note).toContain('Zwei Lesarten');
    // A name says what stands there; what somebody read into it stands in the note.
    expect([pc.name, pc.nameEn].join()).not.toMatch(/Sinn|gelesen|read as/);
    expect(pc.note).toContain('abgeleitet');
    expect(pc.noteEn).toContain('inferred');
    // Found under the name that people say, it tells in its note that the name is a reading.
    for (const typed of ['Sinn Leffers', 'SinnLeffers', 'Sinn/Leffers', 'Sinn-Leffers'])
      expect(findPlaces(buildPlaceIndex(theCity), typed, () => false).hits[0]?.feature?.id, typed).toBe(
        'building-pc',
      );
    for (const { id, properties } of featuresOf('startup-buildings')) {
      expect([properties.rentEurPerM2, properties.freeFloorM2, properties.fibre], id).toEqual([
        null,
        null,
        null,
      ]);
    }
  });
});

describe('places', () => {
  test('have the five postcodes and every kind of thing people look for', () => {
    const count = (kind: string) =>
      featuresOf('places').filter((place) => place.properties.kind === kind).length;
    expect(count('postcode')).toBe(5);
    expect(count('neighbour')).toBe(8);
    expect(count('district')).toBeGreaterThanOrEqual(40);
    expect(count('street')).toBeGreaterThanOrEqual(45);
  });

  test.skipIf(!existsSync(knownPlaces))('every district of the fact base is a place and a zone', () => {
    const known = JSON.parse(readFileSync(knownPlaces, 'utf8')) as {
      kind: string;
      name: string;
      lon: number;
      lat: number;
    }[];
    const districts = known.filter((place) => place.kind === 'district');
    expect(districts).toHaveLength(33);
    const byName = new Map(featuresOf('places').map((place) => [place.properties.name, place]));
    for (const { name, lon, lat } of districts) {
      const label = name.replace(/ \(.*\)/, '');
      expect(byName.get(label)?.geometry, name).toEqual({ type: 'Point', coordinates: [lon, lat] });
      expect(names('residential-zones'), name).toContain(label);
    }
  });
});
