// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  businessFit,
  type FitReason,
  type LineFacts,
  lineFit,
} from '../../../src/analysis/site-check/business-fit';
import type { Need } from '../../../src/analysis/site-check/business-need';
import { fitFigures } from '../../../src/analysis/site-check/fit-figures';
import { type SiteTarget, shapeOf, siteCheck } from '../../../src/analysis/site-check/site-check';
import { siteFigures } from '../../../src/analysis/site-check/site-figures';
import { loadTables } from '../../../src/business/context/rule-tables';
import { plainly } from '../../../src/business/number/figure-sentence';
import { fundingVerdict } from '../../../src/business/number/funding-verdict';
import { factsCsv, factsGeoJson } from '../../../src/business/site/facts-files';
import { afterSentence, reasonSentence } from '../../../src/business/site/fit-text';
import { siteFacts } from '../../../src/business/site/site-facts';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity } from '../../the-city';

const json = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
const tables = {
  requirements: businessRequirementsSchema.parse(json('business-requirements')),
  permissibility: federalRules.permissibility,
  eligibility: federalRules.eligibility,
};
const city = theCity;
const saying = (language: 'de' | 'en') => ({
  words: checkWordsOf(language),
  all: wordsOf(language),
  language,
  today: '2026-11-22',
});
const foundry = {
  headcount: 80,
  activities: [{ id: 'cloud-erp' }, { id: 'offsite-backup', amount: 200 }],
  mustNotFail: true,
};

function factsOf(target: SiteTarget, language: 'de' | 'en' = 'de') {
  const check = siteCheck(city, target, '2026-11-22', tables);
  const fit = businessFit(foundry, check, check.comingLines, tables.requirements);
  const origin = { site: { subject: { kind: 'nothing' as const } }, dataAsOf: '2026-11-22' };
  const figures = {
    site: siteFigures(check, shapeOf(target), tables, origin),
    fit: fitFigures(fit.need, tables.requirements, origin),
  };
  return { check, figures, facts: siteFacts({ check, fit, figures }, tables, saying(language)) };
}
const freisenberg = city.layers['commercial-sites'].find(({ id }) => id === 'site-freisenberg')! as never;

describe('the rows behind exposé, CSV and GeoJSON', () => {
  test('outside the town nothing is said of projects and funding, as on the page', () => {
    const rosmart = city.layers['commercial-sites'].find(({ id }) => id === 'site-rosmart')! as never;
    const groupsOf = (target: SiteTarget) => new Set(factsOf(target).facts.map(({ group }) => group));
    const outside = groupsOf({ kind: 'feature', feature: rosmart });
    expect([...outside].filter((group) => group === 'coming' || group === 'funding')).toEqual([]);
    const inside = groupsOf({ kind: 'feature', feature: freisenberg });
    expect(inside).toContain('coming');
    expect(inside).toContain('funding');
  });

  test('say for what the answer holds where that is not the place as it was asked, and only there', () => {
    const extentOf = (target: SiteTarget, language: 'de' | 'en') => {
      const { check, facts } = factsOf(target, language);
      const label = checkWordsOf(language).line.extent;
      const csv = factsCsv(facts, saying(language));
      const values = facts.flatMap((fact) => (fact.label === label ? [fact.value] : []));
      expect(csv.includes(label)).toBe(values.length > 0);
      return { check, values };
    };
    // A third of it lies in the town, and a postcode without an outline has no place of its own.
    const across = city.layers['commercial-sites'].find(({ id }) => id === 'site-rosmart-2')! as never;
    const postcode = city.layers.places.find(({ properties }) => properties.kind === 'postcode')! as never;
    for (const language of ['de', 'en'] as const) {
      const part = extentOf({ kind: 'feature', feature: across }, language);
      expect(part.values).toEqual([wordsOf(language).headline.cityPart(part.check.cityPart!)]);
      const nowhere = extentOf({ kind: 'feature', feature: postcode }, language);
      expect(nowhere.values).toEqual([checkWordsOf(language).site.noOutline]);
      expect(extentOf({ kind: 'feature', feature: freisenberg }, language).values).toEqual([]);
    }
  });

  test('what nobody knows is a row without a value, never left out', () => {
    const { facts } = factsOf({ kind: 'feature', feature: freisenberg });
    const unknown = facts.filter(({ value }) => value === null).map(({ label }) => label);
    expect(unknown).toEqual([
      'Preis',
      'Adresse',
      'Eigentümer',
      'Upload',
      'Anbieter',
      'Zwei getrennte Wege',
      'Art nach BauNVO',
      'Richtwerte für Lärm (TA Lärm)',
      'Planungsstand',
      'Fläche',
      'Umfang',
    ]);
  });

  test('what hangs on a drawn cell says so in its own sentence and is marked', () => {
    const { check, facts } = factsOf({ kind: 'feature', feature: freisenberg });
    const funding = facts.find(({ group }) => group === 'funding');
    expect(funding?.value).toMatch(
      /^Nach den Demo-Feldern schließt für fast alle hier eine Regel .* 2 oder mehr Netze ab 30.Mbit\/s Mitte 2021: mindestens 96,8.% der Betriebe\./,
    );
    const real = { ...check, answer: check.answer && { ...check.answer, about: { confidence: 'found' } } };
    expect(fundingVerdict(real as never, checkWordsOf('de'))).toBe(
      'Für fast alle hier schließt eine Regel Förderung aus; für die anderen ist es nicht bekannt.',
    );
    const ofLine = facts.filter(({ group, label }) => group === 'fit' && label !== 'Bedarf');
    expect(new Set(ofLine.map(({ certainty }) => certainty))).toEqual(new Set(['demo']));
  });

  test('the way to the next fibre is as unsure as the place', () => {
    const value = (target: SiteTarget) =>
      factsOf(target).facts.find(({ label }) => label === 'Nächste Glasfaser')?.value;
    const rough = city.layers['commercial-sites'].find(({ id }) => id === 'site-rosmart-2')! as never;
    expect(value({ kind: 'feature', feature: rough })).toMatch(
      /^Mitte 2021: \d+\u00a0m Luftlinie \(±\u00a0800\u00a0m\) bis zum nächsten Feld/,
    );
    expect(value({ kind: 'feature', feature: freisenberg })).toBe(
      'Mitte 2021: ganz oder zum Teil innerhalb (0\u00a0m, ±\u00a0600\u00a0m) liegt ein Feld, in dem mindestens die Hälfte der Betriebe sie mit Gigabit hat',
    );
    // A route has no inside, and its 0 m are as unsure as it is.
    const route = city.layers['planned-expansion'].find(({ id }) => id === 'plan-baustelle-b229')! as never;
    expect(value({ kind: 'feature', feature: route })).toMatch(
      /hat sie schon in einem Feld an der Strecke \(0\u00a0m, ±\u00a0700\u00a0m\)/,
    );
    expect(value({ kind: 'point', lon: 7.6273, lat: 51.2197 })).toMatch(/km Luftlinie bis/);
  });

  test('a site says what is free, for how much and since when that is known, and whom to ask', () => {
    const rosmart = city.layers['commercial-sites'].find(({ id }) => id === 'site-rosmart')! as never;
    const { facts } = factsOf({ kind: 'feature', feature: rosmart });
    const value = (label: string) => facts.find((fact) => fact.label === label)?.value;
    expect(value('Freie Fläche')).toBe('13\u00a0ha (Stand 31. Dezember 2022)');
    expect(value('Preis')).toBe('65\u00a0€/m² (Stand 2015)');
    expect(facts.filter(({ group }) => group === 'contact').length).toBeGreaterThan(0);
  });

  test('in English a project has its English name, in its row and in the sentence of the fit', () => {
    const building = city.layers['startup-buildings'].find(({ id }) => id === 'building-altenaer-1')!;
    const { check, figures, facts } = factsOf({ kind: 'feature', feature: building as never }, 'en');
    const labels = facts.filter(({ group }) => group === 'coming').map(({ label }) => label);
    expect(labels).toEqual(['Telekom fibre, town centre', 'Projects whose area is not known']);
    const { project } = check.comingLines[0]!;
    expect(project).toBe('Telekom-Glasfaser Innenstadt');
    const reached = { project, expected: null, fit: { fit: 'fits', reasons: [] } } as unknown as Parameters<
      typeof afterSentence
    >[0];
    const after = afterSentence(reached, figures.site, check.comingLines, saying('en'))(plainly('en'));
    expect(after).toContain('Telekom fibre, town centre');
    expect(facts.find(({ label }) => label === 'Floor area, remark')?.value).toContain('803 m²');
  });

  test('where nothing is left the free area is not asked for', () => {
    const { facts } = factsOf({ kind: 'feature', feature: freisenberg });
    expect(facts.some(({ label }) => label === 'Freie Fläche')).toBe(false);
    expect(facts.find(({ label }) => label === 'Verfügbarkeit')?.value).toBe('voll belegt (Stand 2024)');
  });

  test('demo coverage is called demo and carries source and date', () => {
    const { facts } = factsOf({ kind: 'feature', feature: freisenberg });
    const cable = facts.find(({ label }) => label === 'Kabel');
    expect(cable).toMatchObject({ certainty: 'demo', asOf: '2021-H1' });
    expect(cable!.source).toContain('Breitbandatlas');
  });

  test('the funding answer says that the facts are older than the day asked for', () => {
    const { facts } = factsOf({ kind: 'feature', feature: freisenberg });
    const funding = facts.find(({ label }) => label.startsWith('Kann der Ausbau'));
    expect(funding!.value).toContain('Mitte 2021');
  });

  test('both languages have the same rows', () => {
    const target: SiteTarget = { kind: 'point', lon: 7.6296, lat: 51.2185 };
    const shape = (language: 'de' | 'en') =>
      factsOf(target, language).facts.map(({ group, value, asOf }) => [group, value === null, asOf]);
    expect(shape('en')).toEqual(shape('de'));
  });

  test('a CSV is one row a fact, and a value that looks like a formula is harmless', () => {
    const { facts } = factsOf({ kind: 'feature', feature: freisenberg });
    const evil = { ...facts[0]!, value: '=1+1' };
    const lines = factsCsv([evil, ...facts.slice(1)], saying('de'))
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(facts.length + 1);
    expect(lines[1]).toContain(";'=1+1;");
    expect(lines.join()).toContain('nicht bekannt');
  });

  test('a GeoJSON carries the outline that was checked', () => {
    const geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [7.61, 51.24],
          [7.62, 51.24],
          [7.62, 51.25],
          [7.61, 51.24],
        ],
      ],
    } as const;
    const { check, facts } = factsOf({ kind: 'outline', geometry: geometry as never });
    const [feature] = JSON.parse(factsGeoJson(check, 'Umriss', facts, geometry)).features;
    expect(feature.geometry).toEqual(geometry);
    expect(feature.properties.facts).toHaveLength(facts.length);
    expect(facts.find(({ label }) => label === 'Fläche')!.value).toContain('aus dem Umriss gerechnet');
  });
});

describe('sentences for the codes of the analysis', () => {
  const levels = ['no', 'advised', 'required'] as const;
  const speeds: Pick<LineFacts, 'downMbit' | 'belowDownMbit' | 'upMbit'>[] = [
    { downMbit: 1000, belowDownMbit: null, upMbit: 1000 },
    { downMbit: 100, belowDownMbit: 200, upMbit: null },
    { downMbit: 100, belowDownMbit: 200, upMbit: 5 },
    { downMbit: null, belowDownMbit: null, upMbit: null },
  ];

  /** Every reason that the model gives over all its levels, technologies and shares. */
  function allReasons(): { reason: FitReason; fit: ReturnType<typeof lineFit> }[] {
    const out = [];
    for (const technology of ['ftthb', 'hfc', 'fttc', null] as const)
      for (const speed of speeds)
        for (const share of [null, 0, 0.5, 1])
          for (const level of levels)
            for (const second of [true, false, null])
              for (const mbit of [0, 20, 150, 500]) {
                const need: Need = {
                  rows: [],
                  downMbit: mbit,
                  upMbit: mbit,
                  reserveFactor: 1.25,
                  latency: 'realtime',
                  symmetry: level,
                  redundancy: level,
                };
                const fit = lineFit(need, { technology, ...speed, share }, second, tables.requirements);
                out.push(...fit.reasons.map((reason) => ({ reason, fit })));
              }
    return out;
  }

  test.each(['de', 'en'] as const)('none is without words in %s', (language) => {
    const { figures } = factsOf({ kind: 'feature', feature: freisenberg });
    const silent = allReasons()
      .filter(({ reason, fit }) => reasonSentence(reason, fit, figures, saying(language))(() => '1') === '')
      .map(({ reason }) => `${reason.about}/${reason.code}`);
    expect([...new Set(silent)]).toEqual([]);
  });

  test('no sentence is kept that no code needs', () => {
    const given = new Set(allReasons().map(({ reason }) => `${reason.about}/${reason.code}`));
    const kept = Object.keys(checkWordsOf('de').fit.reasons);
    // No technology of today's table is too slow to respond; the data may name one.
    expect(kept.filter((key) => !given.has(key))).toEqual(['latency/too-slow']);
  });
});

describe('the tables of the room', () => {
  const answer = (name: string) => new Response(readFileSync(`data/${name}`));

  test('all are read', async () => {
    const loaded = await loadTables(async (name) => answer(name));
    expect(loaded.troubles).toEqual([]);
    expect(loaded.demand!.scenarios.length).toBeGreaterThan(0);
  });

  test.each([
    ['missing', new Response('', { status: 404 })],
    ['network', new Response('', { status: 500 })],
    ['html', new Response('<!doctype html><title>Portal</title>')],
    ['refused', new Response('{"exclusions":[]}')],
    ['refused', new Response('no JSON')],
  ] as const)('one that is %s is named, the others are used', async (kind, broken) => {
    const loaded = await loadTables(async (name) => (name === 'federal-rules.json' ? broken : answer(name)));
    expect([loaded.eligibility, loaded.permissibility]).toEqual([null, null]);
    expect(loaded.requirements).not.toBeNull();
    expect(loaded.troubles).toMatchObject([{ kind, file: 'federal-rules.json' }]);
  });

  test('a broken connection is a trouble, not an error', async () => {
    const loaded = await loadTables(() => Promise.reject(new TypeError('offline')));
    expect(loaded.troubles.map(({ kind }) => kind)).toEqual(['network', 'network', 'network']);
  });
});
