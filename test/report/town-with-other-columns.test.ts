// SPDX-License-Identifier: EUPL-1.2
// The grid of another town lacks a speed, a technology or a count, or is newer: what the report does not know it calls neither a
// nought nor nothing, and what it knows in one place it does not call unknown in another.

import { describe, expect, test } from 'vitest';
import { noFigure } from '../../src/core/cells/cells';
import { unusedBy } from '../../src/council/unused-by';
import { councilReport } from '../../src/report/council-report';
import type { ReportDocument } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { reportMarkdown } from '../../src/report/output/markdown';
import type { LoadTrouble } from '../../src/session/load/manifest';
import type { Language } from '../../src/words/number/format';
import { committedMaterial, sectionText } from './a-council';

const committed = committedMaterial();
type Cells = NonNullable<(typeof committed.city)['cells']>;

function reportOf(change: (cells: Cells) => Partial<Cells>, language: Language = 'de'): ReportDocument {
  const cells = committed.city.cells!;
  const city = { ...committed.city, cells: { ...cells, ...change(cells) } };
  return councilReport({ ...committed, city }, { ...plainQuestion, language });
}

const only =
  (fits: (column: string) => boolean) =>
  ({ percent }: Cells) => ({ percent: new Map([...percent].filter(([column]) => fits(column))) });
const uncounted =
  (unit: 'households' | 'businesses') =>
  ({ count }: Cells) => ({ [unit]: new Float64Array(count).fill(Number.NaN) });

const towns = {
  'without 30 Mbit/s': only((column) => !column.endsWith('_30')),
  'with 50 and 1,000 Mbit/s alone': only((column) => /_(50|1000)$/.test(column)),
  'with 50 Mbit/s alone': only((column) => column.endsWith('_50')),
  'without technologies': only((column) => column.includes('_alle_')),
  'with fibre alone': only((column) => column.includes('_ftthb_')),
  'without households': uncounted('households'),
  'without businesses': uncounted('businesses'),
};

describe.each(Object.entries(towns))('a town %s', (_, change) => {
  test.each(['de', 'en'] as const)('no sentence makes a share of what is not known (%s)', (language) => {
    const report = reportOf(change, language);
    const paragraphs = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.parts] : [])),
    );
    const saidUnknown = paragraphs.filter((parts) =>
      parts.some((part, at) => {
        const before = parts[at - 1];
        const isNamed = before?.kind === 'text' && before.text.endsWith(': ');
        return part.kind === 'figure' && part.figure.value === null && !isNamed;
      }),
    );
    expect(saidUnknown).toEqual([]);
  });

  test('what a table shows is not called unknown above it', () => {
    const text = sectionText(reportOf(change), 'coverage');
    expect(text).toMatch(/\d\s%/);
    expect(text).not.toContain('Für diese Gebiete ist keine Versorgung bekannt');
    expect(sectionText(reportOf(change), 'summary')).not.toContain('keine Versorgung bekannt');
  });
});

test('who has no figure for 30 Mbit/s is not counted below it', () => {
  for (const name of ['without 30 Mbit/s', 'with 50 and 1,000 Mbit/s alone'] as const) {
    const report = reportOf(towns[name]);
    const spots = report.sections.find(({ id }) => id === 'spots')!;
    const table = spots.blocks.find((block) => block.kind === 'table');
    const values = table?.rows.map(({ cells }) =>
      cells.slice(1, 4).map(([part]) => (part?.kind === 'figure' ? part.figure.value : part)),
    );
    expect(values?.length).toBeGreaterThan(6);
    expect(values?.flat().every((value) => value === null)).toBe(true);
  }
});

test('the answer names the speed and the count that are known', () => {
  expect(sectionText(reportOf(towns['with 50 Mbit/s alone']), 'summary')).toContain(
    'Mitte 2021 gab es eine Leitung mit 50\u00a0Mbit/s für 95,1\u00a0% der Betriebe',
  );
  const fifty = sectionText(reportOf(towns['with 50 and 1,000 Mbit/s alone'], 'en'), 'coverage');
  expect(fifty).toContain(
    'In mid-2021, a line with at least 50\u00a0Mbit/s was available to 95.1% of the businesses, one with 1,000\u00a0Mbit/s to 46.6%; fibre',
  );
  const bestAlone = sectionText(reportOf(towns['without technologies']), 'coverage');
  expect(bestAlone).toContain('Der Anteil mit Glasfaser und 1.000\u00a0Mbit/s ist nicht bekannt.');
  const byFirms = sectionText(reportOf(towns['without households']), 'coverage');
  expect(byFirms).toContain('Für Haushalte ist hier keine Versorgung bekannt');
});

test('0 counted is 0: of an area without a household it is not said that nothing is known of them', () => {
  const nobody = ({ count }: Cells) => ({ households: new Float64Array(count) });
  const said = sectionText(reportOf(nobody), 'coverage');
  expect(said).toContain('Nach den Daten gibt es hier keine Haushalte; gezählt wird darum: Betriebe.');
  expect(said).not.toContain('keine Versorgung bekannt');
  expect(sectionText(reportOf(nobody, 'en'), 'coverage')).toContain('there are no households here');
});

test('an outline whose cells do not say how many live there does not hold nobody', () => {
  const effect = sectionText(reportOf(towns['without households']), 'effect');
  expect(effect).toContain('veröffentlicht 4.927 Haushalte, im gezeichneten Umriss nicht bekannt');
  expect(effect).not.toContain('Umriss 0');
});

test('newer data: an end that was only announced is not told as service, and newer values are not denied', () => {
  const text = reportMarkdown(
    reportOf(({ about }) => ({ about: { ...about, asOf: '2025-H2', confidence: 'found' } })),
  );
  const inService = text.split('\n').find((line) => line.includes('schon in Betrieb:'));
  expect(inService).toContain('3. Förderaufruf');
  expect(inService).not.toMatch(/6\. |Lösenbacher|Zum Tümpel|Altstadt/);
  expect(text).toMatch(/weitgehend fertig: Telekom-Glasfaser Altstadt/);
  expect(text).toMatch(/ob die Daten es enthalten, ist nicht bekannt.*6\. /);
  expect(text).not.toContain('Neuere Werte für die Stadt');
});

test('a town without a list of projects does not say that nothing is announced', () => {
  const layers = { ...committed.city.layers, 'planned-expansion': [] };
  const report = councilReport({ ...committed, city: { ...committed.city, layers } }, plainQuestion);
  expect(sectionText(report, 'curve')).toContain('In den Daten steht kein Vorhaben;');
  expect(sectionText(report, 'effect')).toContain('In den Daten steht kein Vorhaben;');
  expect(reportMarkdown(report)).not.toMatch(/nichts mit Termin angekündigt|Von keinem Vorhaben/);
});

test('a town without the official series does not begin to tell it', () => {
  const city = { ...committed.city, statistics: { ...committed.city.statistics, rows: [] } };
  const text = sectionText(councilReport({ ...committed, city }, plainQuestion), 'official');
  expect(text).toContain('Eine amtliche Reihe für die ganze Stadt ist nicht bekannt.');
  expect(text).not.toContain('Breitbandatlas, ganze Stadt');
});

test('who tells that nothing is free of a site that is full does not take the report back that it is full', () => {
  const sites = committed.city.layers['commercial-sites'].map((site) =>
    site.properties.insideCity && site.properties.availability
      ? { ...site, properties: { ...site.properties, freeHa: 0 } }
      : site,
  );
  const layers = { ...committed.city.layers, 'commercial-sites': sites };
  const said = (city = committed.city) =>
    /als voll oder vergeben gemeldet: \d+ .*?, ohne Angabe: \d+/.exec(
      sectionText(councilReport({ ...committed, city }, plainQuestion), 'summary'),
    )?.[0];
  expect(said()).toContain('gemeldet: 7 Standorte');
  expect(said({ ...committed.city, layers })).toBe(said());
});

test('a rule that is over is told as that, and its beginning only where it is known', () => {
  const spots = (rule: string, language: Language) =>
    sectionText(councilReport(committed, { ...plainQuestion, language, rule }), 'spots');
  expect(spots('weisse-flecken', 'en')).toContain('valid until 26\u00a0April 2021. ');
  expect(spots('weisse-flecken', 'de')).toContain('Diese Regel gilt nicht mehr');
  expect(spots('weisse-flecken', 'de')).toContain('Auskunft nach dieser Regel');
  expect(spots('gigabit-richtlinie-2', 'de')).toMatch(/gültig 31\.\sMärz 2023 bis heute/);
  expect(spots('gigabit-richtlinie-2', 'de')).not.toContain('gilt nicht mehr');
});

test('without coverage data no table is spoken of that is not there', () => {
  const report = councilReport({ ...committed, city: { ...committed.city, cells: null } }, plainQuestion);
  for (const id of ['effect', 'spots']) {
    expect(sectionText(report, id)).toMatch(/^Ohne Angaben zur Versorgung ist nicht bekannt/);
    expect(report.sections.find((one) => one.id === id)?.blocks).toHaveLength(1);
  }
});

describe('coverage that cannot be counted is not called none', () => {
  test.each([
    ['de', /Ohne Angaben zur Versorgung/, /in einem bekannten Umriss gezählt/],
    ['en', /Without coverage data/, /counted in a known outline/],
  ] as const)('%s: without counts the spots lack those who are counted', (language, not, said) => {
    const text = sectionText(
      reportOf(
        (cells) => ({ ...uncounted('households')(cells), ...uncounted('businesses')(cells) }),
        language,
      ),
      'spots',
    );
    expect(text).not.toMatch(not);
    expect(text).toMatch(said);
  });

  test('without a boundary the whole city lacks its outline', () => {
    const city = { ...committed.city, layers: { ...committed.city.layers, boundary: [] } };
    const text = sectionText(councilReport({ ...committed, city }, plainQuestion), 'coverage');
    expect(text).not.toContain('Für diese Gebiete ist keine Versorgung bekannt');
    expect(text).toContain('In keiner Datei steht ein Umriss dazu');
  });

  test('where outlines are drawn, the report as a whole is no surer than they', () => {
    const cells = {
      ...committed.city.cells!,
      about: { ...committed.city.cells!.about, confidence: 'found' },
    };
    const city = { ...committed.city, cells } as typeof committed.city;
    const { facts } = councilReport({ ...committed, city }, plainQuestion);
    expect(facts.map(([, value]) => value)).toContain('Demo: mangels Daten gezeichnet');
  });
});

test('where a part of the households has no figure, answers, summary and funding say of how many', () => {
  const gaps = ({ percent }: Cells) => ({
    percent: new Map(
      [...percent].map(([column, values]) => [
        column,
        Uint16Array.from({ length: values.length }, (_, i) => (i % 5 === 0 ? noFigure : values.at(i)!)),
      ]),
    ),
  });
  const report = reportOf(gaps);
  const said = /Gezählt sind nur die mit Angabe: Für [\d.]+ Haushalte in Wohngebieten fehlt sie\./;
  expect(sectionText(report, 'summary')).toMatch(said);
  expect(sectionText(report, 'coverage')).toMatch(said);
  expect(sectionText(report, 'spots')).toMatch(/Für [\d.]+ Haushalte in der ganzen Stadt fehlt sie\./);
  expect(reportMarkdown(reportOf(() => ({})))).not.toContain('nur die mit Angabe');
});

test('files that were not read stand at the head with the reason, before anything is called not known', () => {
  const head = (troubles: readonly Partial<LoadTrouble>[], language: Language) => {
    const unusedFiles = troubles.flatMap((one) => unusedBy({ layer: null, detail: null, ...one } as never));
    const report = councilReport({ ...committed, unusedFiles }, { ...plainQuestion, language });
    return reportMarkdown(report).slice(0, 1500);
  };
  const plans = 'planned-expansion.geojson';
  const refused = { kind: 'refused', file: plans, detail: 'crossing' } as const;
  expect(head([refused], 'de')).toContain(
    `> Nicht gelesen: ${plans} (hat Fehler: crossing). Was darin steht, ist in diesem Bericht nicht enthalten`,
  );
  expect(head([refused], 'de')).toContain('Was bei Fehlern zu tun ist, sagt nuf check.');
  const gone = [
    { kind: 'missing', file: 'places.geojson' },
    { kind: 'hash', file: 'boundary.geojson' },
  ] as const;
  expect(head(gone, 'en')).toContain(
    '> Not read: places.geojson (is missing), boundary.geojson (is not the one that was published). What they say',
  );
  expect(head(gone, 'en')).not.toContain('errors');
  expect(head([], 'de')).not.toContain('Nicht gelesen');
});
