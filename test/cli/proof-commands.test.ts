// SPDX-License-Identifier: EUPL-1.2
// Promise 1 in the businesses' room: every number that it shows comes again from the command of its proof.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rankFigures, trendFigure } from '../../src/analysis/coverage/comparison-figures';
import { comparisonOf } from '../../src/analysis/coverage/official-comparison';
import { ownLine, whatIfFigures } from '../../src/analysis/expansion/plan-what-if';
import type { NamedFigure } from '../../src/analysis/figure/figure';
import type { SiteQuestion } from '../../src/analysis/figure/reproduction';
import { demandFigures, figuresOfDemand } from '../../src/analysis/land-demand/demand-figures';
import { landReserve, sitesOf } from '../../src/analysis/land-demand/land-reserve';
import {
  allReserveFigures,
  figuresOfReserve,
  monitoringFigures,
} from '../../src/analysis/land-demand/reserve-figures';
import { speedsReached } from '../../src/analysis/roles/service-date';
import { plansOf } from '../../src/analysis/roles/zones';
import { businessFit } from '../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../src/analysis/site-check/firm-link';
import { figuresOfFit, fitFigures } from '../../src/analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../src/analysis/site-check/site-check';
import { figuresOfSite, siteFigures } from '../../src/analysis/site-check/site-figures';
import {
  candidateFigures,
  figuresOfCandidate,
  figuresOfSearch,
  searchFigures,
} from '../../src/analysis/site-search/candidate-figures';
import {
  figuresOfFounderPlace,
  figuresOfMatches,
  founderFigures,
  matchFigures,
} from '../../src/analysis/site-search/founder-figures';
import { founderPlaces, matchFounders } from '../../src/analysis/site-search/founders-space';
import { askedText, needFrom, stagesFrom, wishFrom } from '../../src/analysis/site-search/search-link';
import { siteCandidates } from '../../src/analysis/site-search/site-candidate';
import { findSites } from '../../src/analysis/site-search/site-finder';
import { demandInput, demandQuestion, startAssumptions } from '../../src/business/land-demand/demand-link';
import { run } from '../../src/cli';
import { businessRequirementsSchema } from '../../src/core/city/business-requirements';
import type { CityFeature } from '../../src/core/city/city';
import { comparedColumns } from '../../src/core/city/compared-places';
import { landDemandDefaultsSchema } from '../../src/core/city/land-demand-defaults';
import { comparisonFrom } from '../../src/core/read/read-document';
import { commandOf } from '../../src/reproduce/command';
import { linkOfFigure } from '../../src/reproduce/link';
import { stateFrom } from '../../src/session/permalink';
import { federalRules } from '../federal-rules';
import { committedFiles } from '../report/a-council';
import { jqValue } from '../report/jq';
import { theCity } from '../the-city';

const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const requirements = businessRequirementsSchema.parse(json('business-requirements'));
const tables = federalRules;
const defaults = landDemandDefaultsSchema.parse(json('land-demand-defaults'));
const city = theCity;
const { dataAsOf } = city.municipality;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nuf-proof-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const printed = new Map<string, unknown>();

/** What a command prints, run once however many figures name it. */
async function outputOf(command: string): Promise<unknown> {
  if (!printed.has(command)) {
    const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    let out = '';
    const io = { cwd: folder, packageDir: process.cwd(), lang: 'de' as const };
    const code = await run(args, { ...io, out: (text) => (out += text), err: (text) => (out += text) });
    expect(`${code} ${code === 0 ? '' : out}`).toBe('0 ');
    printed.set(command, JSON.parse(out));
  }
  return printed.get(command);
}

/** Twelve digits: a printed report has nine decimals, a percentage divided by a hundred has seventeen digits. */
const printedValue = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

async function expectAllAgain(figures: readonly NamedFigure[], least: number) {
  expect(figures.length).toBeGreaterThanOrEqual(least);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  for (const { id, figure } of figures) {
    const [, command = '', program = ''] =
      /^nuf (.+) \| jq '(.+)'$/.exec(commandOf(figure.proof.reproduce)) ?? [];
    const again = jqValue(await outputOf(command), program);
    expect(`${id}: ${printedValue(again ?? null)}`).toBe(`${id}: ${printedValue(figure.value)}`);
  }
}

const firm = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!';

function figuresAt(target: SiteTarget): NamedFigure[] {
  const subject: SiteQuestion['subject'] =
    target.kind === 'outline' ? { kind: 'outline', file: 'umriss.geojson' } : target;
  const origin = { site: { subject, date: '2022-07-01', firm }, dataAsOf };
  const check = siteCheck(city, target, '2022-07-01', tables);
  const asked = firmFrom(firm, requirements);
  const fit = businessFit(asked, check, check.comingLines, requirements);
  return [
    ...figuresOfSite(siteFigures(check, shapeOf(target), tables, origin)),
    ...figuresOfFit(fitFigures(fit.need, requirements, origin)),
  ];
}

const featureAt = (layer: 'commercial-sites' | 'startup-buildings' | 'industrial-zones', id: string) =>
  (city.layers[layer] as readonly CityFeature[]).find((one) => one.id === id)!;

describe('every number comes again from the command of its proof:', () => {
  test.each([
    ['a site', 'commercial-sites', 'site-freisenberg', 25],
    ['a building', 'startup-buildings', 'building-egc', 25],
  ] as const)('the check of %s', async (_, layer, id, least) => {
    const feature = featureAt(layer, id);
    await expectAllAgain(figuresAt({ kind: 'feature', feature }), least);
  });

  test('the check of a zone with its area and perimeter', async () => {
    const feature = city.layers['industrial-zones'].find(({ geometry }) => geometry !== null)! as CityFeature;
    const figures = figuresAt({ kind: 'feature', feature });
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(['area.drawn', 'perimeter']));
    await expectAllAgain(figures, 25);
  });

  test('the check of a point and of an outline', async () => {
    await expectAllAgain(figuresAt({ kind: 'point', lon: 7.6273, lat: 51.2197 }), 20);
    const geometry = featureAt('industrial-zones', String(city.layers['industrial-zones'][0]!.id)).geometry!;
    const outline = {
      type: 'Polygon' as const,
      coordinates: (geometry as { coordinates: number[][][] }).coordinates,
    };
    writeFileSync(join(folder, 'umriss.geojson'), JSON.stringify(outline));
    await expectAllAgain(figuresAt({ kind: 'outline', geometry: outline }), 20);
  });

  test('the comparison with other places: every share of every release, and the ranks', async () => {
    const comparison = comparisonFrom(committedFiles())!;
    const { rows } = city.statistics;
    const figures = (['households', 'firms', 'firmsInEstates'] as const).flatMap((unit) =>
      comparedColumns.flatMap((column) => {
        const found = comparisonOf(comparison, { ags: city.municipality.ags, unit, column, ownSeries: rows });
        if (!found) return [];
        const question = { unit, column, source: comparison.source, found };
        return [
          // Where only the district's places are in the file, no rank in the state is shown.
          ...(['district', 'state'] as const)
            .filter((where) => where === 'district' || found.inState.of > found.inDistrict.of)
            .flatMap((where) => Object.values(rankFigures(question, where))),
          ...[...found.neighbours, ...found.above].flatMap((place) =>
            place.trend.map((point) => trendFigure(question, place, point, city.statistics)),
          ),
        ];
      }),
    );
    expect(new Set(figures.map(({ figure }) => figure.proof.reproduce.by)).size).toBe(3);
    await expectAllAgain(figures, 400);
  });

  test('what a line would change in a drawn area, or a project in its own', async () => {
    const square: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [7.61, 51.23],
          [7.63, 51.23],
          [7.63, 51.24],
          [7.61, 51.24],
          [7.61, 51.23],
        ],
      ],
    };
    writeFileSync(join(folder, 'umriss.geojson'), JSON.stringify(square));
    const subject = { kind: 'outline', file: 'umriss.geojson' } as const;
    const drawn = { site: { subject, line: 'ftthb/1000' }, source: 'eigene Fläche' };
    const figures = whatIfFigures(city, ownLine('ftthb', 1000), square, { ...drawn, which: 'outline' });
    expect(figures.some(({ id, figure }) => id.endsWith('.gained') && (figure.value ?? 0) > 0)).toBe(true);
    const plan = plansOf(city).find((one) => one.geometry?.type === 'Polygon' && speedsReached(one) > 0)!;
    const own = {
      site: { subject: { kind: 'feature', feature: plan }, plan: plan.id },
      source: '–',
    } as const;
    const ofPlan = whatIfFigures(city, plan, plan.geometry!, { ...own, which: 'plan' });
    // The share of today is the report's; its commands are followed in test/report.
    const ofChange = [...figures, ...ofPlan].filter(({ id }) => !id.endsWith('.now'));
    await expectAllAgain(ofChange, 40);
  });

  test('what finder and founders’ matcher know of a place', async () => {
    for (const key of ['commercial-sites/site-rosmart', 'startup-buildings/building-egc']) {
      const candidate = siteCandidates(city).find((one) => one.key === key)!;
      const place = founderPlaces(city).find((one) => one.key === key)!;
      await expectAllAgain(
        [
          ...figuresOfCandidate(candidateFigures(city, candidate)),
          ...figuresOfFounderPlace(founderFigures(city, place)),
        ],
        5,
      );
    }
  });

  test('how many the finder shows, and its link asks the same filters', async () => {
    const extra = { 'f-ab': '20000', 'f-stadt': 'ja', 'f-baunvo': 'GE,GI', 'f-offen': 'aus' };
    const candidates = siteCandidates(city);
    const search = findSites(candidates, wishFrom(extra), true);
    const figures = figuresOfSearch(
      searchFigures(candidates, search, { asked: askedText(extra, 'f-'), dataAsOf }),
    );
    await expectAllAgain(figures, 15);
    expect(stateFrom(linkOfFigure(figures[0]!.figure.proof.reproduce)).extra).toEqual({
      teil: 'finden',
      ...extra,
    });
  });

  test('how many places founders see, and the reasons for and against each', async () => {
    const extra = {
      'g-flaeche': '100',
      'g-glasfaser': 'ja',
      'g-nutzung': 'workshop',
      'g-haltestelle': '500',
    };
    const places = founderPlaces(city);
    const matches = matchFounders(places, needFrom(extra), tables.permissibility, stagesFrom(extra));
    const figures = matchFigures(matches, places.length, askedText(extra, 'g-'), dataAsOf);
    await expectAllAgain(figuresOfMatches(figures), 20);
  });

  test('the laboratory: range, scenarios, tornado, years, reserve, external figures', async () => {
    const input = demandInput(startAssumptions(defaults), defaults, 'de');
    writeFileSync(join(folder, 'annahmen-flaechenbedarf.json'), JSON.stringify(input));
    const given = { input, defaults, asked: demandQuestion(startAssumptions(defaults), defaults) };
    const figures = demandFigures(given);
    const reserve = allReserveFigures(given, landReserve(sitesOf(city)));
    await expectAllAgain(
      [...figuresOfDemand(figures), ...[...reserve.stages, reserve.sum].flatMap(figuresOfReserve)],
      150,
    );
  });
});

describe('what a proof says beside the command', () => {
  test('names formula, inputs, source and day of the files in both languages', () => {
    const figures = figuresAt({ kind: 'feature', feature: featureAt('commercial-sites', 'site-rosmart') });
    for (const { figure } of figures) {
      const { formula, inputs, sources } = figure.proof;
      expect(formula.de.length * formula.en.length).toBeGreaterThan(0);
      expect(inputs.at(-1)).toMatchObject({ label: { de: 'Stand der Dateien' }, value: dataAsOf });
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('a need of assumptions is an own assumption; sectors made up as an example are demo, one’s own are not', () => {
    const figures = figuresAt({ kind: 'point', lon: 7.6273, lat: 51.2197 });
    const need = figures.find(({ id }) => id === 'fit.need.down')!;
    expect(need.figure.proof.confidence).toBe('own-assumption');
    const input = demandInput(startAssumptions(defaults), defaults, 'de');
    const sureOf = (sectors: typeof input.sectors) =>
      demandFigures({ input: { ...input, sectors }, defaults, asked: {} }).yours.demand.figure.proof
        .confidence;
    expect(sureOf(input.sectors)).toBe('demo');
    expect(sureOf([{ name: 'own', E: 100, a: 1, v: 0.007, n: 0, w: 0, f: 150 }])).toBe('own-assumption');
  });

  test('past sales that somebody typed come again by the arithmetic itself', () => {
    const input = demandInput(startAssumptions(defaults), defaults, 'de');
    const asked = {
      yearlyTakeUpM2: [10_000, 20_000],
      horizonYears: 10,
      allowance: 0.1,
      creditedReservesM2: 5000,
    };
    const { remaining } = monitoringFigures({ input, defaults, asked: {} }, asked, {
      meanYearlyTakeUpM2: 15_000,
      demandM2: 165_000,
      remainingM2: 160_000,
    });
    expect(commandOf(remaining.figure.proof.reproduce)).toBe(
      "jq -n '([10000, 20000] | add / length) * 10 * (1 + 0.1) - 5000'",
    );
  });
});
