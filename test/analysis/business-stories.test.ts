// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessFit } from '../../src/analysis/site-check/business-fit';
import { siteCheck } from '../../src/analysis/site-check/site-check';
import { founderPlaces, matchFounders } from '../../src/analysis/site-search/founders-space';
import { siteCandidates } from '../../src/analysis/site-search/site-candidate';
import { findSites } from '../../src/analysis/site-search/site-finder';
import { businessRequirementsSchema } from '../../src/core/city/business-requirements';
import { federalRules } from '../federal-rules';
import { theCity } from '../the-city';

const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const table = businessRequirementsSchema.parse(json('business-requirements'));
const tables = federalRules;
const city = theCity;
const siteNamed = (name: string) =>
  city.layers['commercial-sites'].find((one) => one.properties.name === name)!;
const checkSite = (name: string) =>
  siteCheck(city, { kind: 'feature', feature: siteNamed(name) as never }, '2026-11-22', tables);

describe('a foundry with 80 people on the Freisenberg', () => {
  const check = checkSite('Freisenberg');

  test('learns what it needs, whether the line fits, and that nobody knows of a second network', () => {
    const ids = ['cloud-erp', 'shift-iot', 'voip', 'offsite-backup'].map((id) => ({ id }));
    const fit = businessFit(
      { headcount: 80, activities: ids, mustNotFail: true },
      check,
      check.comingLines,
      table,
    );
    expect(fit.need.downMbit).toBeCloseTo((80 + 10 + 4) * 1.25, 9);
    const redundancy = fit.best!.reasons.find(({ about }) => about === 'redundancy');
    expect(redundancy).toMatchObject({ answer: 'unknown', code: 'not-known' });
    expect(fit.fit).not.toBe('fits');
  });

  test('stands in a zone whose code nobody published, so nothing is said to be permitted', () => {
    expect(check.zones.map((zone) => zone.name)).toContain('Freisenberg');
    expect(check.permission.code).toBeNull();
    expect(check.permission.noise).toBeNull();
  });

  test('is told the junction next to it, as the crow flies and how unsure', () => {
    expect(check.distances!.motorway!.name).toContain('Lüdenscheid-Nord');
    expect(check.distances!.motorway!.uncertaintyM).toBeGreaterThan(0);
  });

  test('finds rule, source and what is not known of public funding', () => {
    expect(check.funding!.rule!.id).toBe('gigabit-richtlinie-2');
    expect(check.funding!.missing).toContain('upload');
    expect(check.funding!.factsAreOlder).toBe(true);
  });

  test('is not told of consulting grants and far-away work sites as lines to come', () => {
    const names = check.comingLines.map(({ project }) => project);
    expect(names.some((name) => /Beratung|Tümpel/.test(name))).toBe(false);
  });
});

test('a software firm of three anywhere in the city: each line it is offered has an upload that must be assured', () => {
  const [lon, lat] = city.municipality.centre;
  // Beside the middle of the town, which is the town as a whole.
  const check = siteCheck(city, { kind: 'point', lon: lon + 0.001, lat }, '2026-11-22', tables);
  const firm = {
    headcount: 3,
    activities: [{ id: 'video', amount: 3 }, { id: 'cad-upload' }],
    mustNotFail: false,
  };
  const fit = businessFit(firm, check, check.comingLines, table);
  expect(fit.lines.length).toBeGreaterThan(0);
  for (const { reasons } of fit.lines) {
    expect(reasons.find(({ about }) => about === 'up')!.available).toBeNull();
  }
});

describe('a logistics firm that needs 2 ha', () => {
  const candidates = siteCandidates(city);

  test('finds land that is known to be free in Rosmart only, which is outside the city', () => {
    const { shown } = findSites(candidates, { areaFromM2: 20_000 }, true);
    expect(shown.map(({ candidate }) => candidate.name)).toEqual(['Märkischer Gewerbepark Rosmart']);
    expect(shown[0]!.candidate.insideCity).toBe(false);
  });

  test('finds nothing known in the city, and is told that the area excludes most', () => {
    const search = findSites(candidates, { areaFromM2: 20_000, insideCity: true }, true);
    expect(search.shown).toEqual([]);
    expect(search.excludesMost).toBe('areaFromM2');
    expect(
      findSites(candidates, { areaFromM2: 20_000, insideCity: true }, false).shown.length,
    ).toBeGreaterThan(0);
  });

  test('a full estate has no land, an estate without a figure is not called full', () => {
    const found = findSites(candidates, { areaFromM2: 20_000 }, false).shown.map(
      ({ candidate }) => candidate.name,
    );
    expect(found).not.toContain('Freisenberg');
    expect(found).toContain('Bellmerei');
  });
});

test('a smart-home start-up sees candidates with reasons, and that rent, free floor and zone are known nowhere', () => {
  const need = { use: 'workshop', floorM2: 150, fibre: true, stopWithinM: 800, rentToEurPerM2: 10 } as const;
  const matches = matchFounders(founderPlaces(city), need, tables.permissibility);
  expect(matches[0]!.place.stage).toBe('usable');
  // Of what is neither a house nor land nobody can ask for a rent.
  const isSomewhere = ({ place }: (typeof matches)[number]) =>
    place.use !== 'programme' && place.land !== 'not-named';
  expect(matches.filter(isSomewhere).length).toBeGreaterThan(20);
  for (const { reasons } of matches.filter(isSomewhere)) {
    const open = reasons.filter(({ answer }) => answer === 'unknown').map(({ criterion }) => criterion);
    expect(open).toEqual(expect.arrayContaining(['rentToEurPerM2', 'use']));
  }
});
