// SPDX-License-Identifier: EUPL-1.2
// Sentences and lines of the report against the numbers from which they are made, in both languages.

import { describe, expect, test } from 'vitest';
import { comparisonOf, fallsOf } from '../../src/analysis/coverage/official-comparison';
import { officialGap } from '../../src/analysis/coverage/official-gap';
import { expansionLedger } from '../../src/analysis/expansion/expansion';
import { isBuilding } from '../../src/analysis/roles/building-kind';
import { councilReport } from '../../src/report/council-report';
import { figuresIn, partsOf, type ReportDocument } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { tableProof } from '../../src/report/output/proof-text';
import { formatFigure } from '../../src/words/number/figure-text';
import { committedMaterial } from './a-council';

const committed = committedMaterial();
const { city } = committed;
const alone = { ...committed, city: { ...city, statistics: { ...city.statistics, rows: [] } } };
const languages = ['de', 'en'] as const;
const reportOf = (language: 'de' | 'en', material = committed) =>
  councilReport(material, { ...plainQuestion, language });
const reports = { de: reportOf('de'), en: reportOf('en') };
const tablesOf = (report: ReportDocument) =>
  report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
const textOf = (report: ReportDocument, section: string) =>
  text(report.sections.find(({ id }) => id === section)?.blocks.flatMap(partsOf) ?? [], report.language);
const notesOf = (report: ReportDocument) =>
  report.notes.map((note) => text(partsOf(note), report.language)).join('\n');

describe('the head of the report', () => {
  test('says by how much the drawn shares differ from the official ones, from the shares themselves', () => {
    const gap = officialGap(city);
    const figures = figuresIn(reports.de);
    expect(gap?.largest.figure.value).toBe(0.001);
    expect(gap?.pairs.figure.value).toBeGreaterThan(30);
    expect(figures.get('official.gap')?.value).toBe(0.001);
    expect(textOf(reports.de, 'official')).toContain('um höchstens 0,1\u00a0Punkte ab');
    expect(notesOf(reports.de)).toContain('unter „Amtliche Reihe“');
    const moved = city.statistics.rows.map((row) => ({
      ...row,
      percent: { ...row.percent, alle_1000: row.percent.alle_1000 && row.percent.alle_1000 - 3 },
    }));
    const other = { ...city, statistics: { ...city.statistics, rows: moved } };
    expect(officialGap(other)?.largest.figure.value).toBeCloseTo(0.031, 9);
  });

  test.each(languages)('a town without a series is told that there is none, in %s', (language) => {
    expect(officialGap(alone.city)).toBeNull();
    const notes = notesOf(reportOf(language, alone));
    expect(notes).toContain(language === 'de' ? 'ist nicht bekannt; für das einzelne' : 'No official share');
    expect(notes).not.toMatch(/Amtliche Reihe|Official series/);
    expect(textOf(reportOf(language, alone), 'official')).not.toMatch(/höchstens|at most/);
  });
});

test.each(languages)('no range in a table has the same number at both ends, in %s', (language) => {
  const cells = tablesOf(reports[language]).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const ranges = cells.map((cell) => text(cell, language).split(' – ')).filter(({ length }) => length === 2);
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.filter(([low, high]) => low === high)).toEqual([]);
});

test.each(languages)('every table has a line of sources or a column of them, in %s', (language) => {
  const bare = tablesOf(reports[language]).filter((table) => {
    const heads = table.head.map((head) => text(head, language));
    return (
      !tableProof(table, { language, dataFolder: null }) &&
      !heads.some((head) => head === 'Quelle' || head === 'Source')
    );
  });
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('the line under the promises names every source that the table was read from', () => {
  for (const id of ['states', 'promises']) {
    const table = tablesOf(reports.de).find((one) => one.id === id);
    const proof = table && tableProof(table, { language: 'de', dataFolder: null });
    const listed = expansionLedger(city).filter(({ announced }) => id === 'states' || announced.length > 0);
    const wanted = listed.flatMap(({ plan, announced }) => [
      ...plan.properties.source.split('; '),
      ...announced.flatMap(({ announcement }) => announcement.source.split('; ')),
    ]);
    expect(proof?.sources).toEqual(expect.arrayContaining(wanted));
    // A year that was inferred is not read.
    expect(proof?.confidence).toBe('inferred');
  }
});

describe.each(languages)('in %s', (language) => {
  test('a share of the data is told of its date, in the past', () => {
    const answers = reports[language].sections
      .find(({ id }) => id === 'coverage')
      ?.blocks.filter(({ kind }) => kind === 'paragraph')
      .map((block) => text(partsOf(block), language));
    expect(answers?.filter((one) => one.includes('2021')).length).toBe(4);
    for (const one of answers ?? []) expect(one).not.toMatch(/ können eine Leitung| can get /);
  });

  test('a fall of the published series is told with both numbers, and that no reason is known', () => {
    const section = reports[language].sections.find(({ id }) => id === 'official');
    const told = section?.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map((item) => text(item, language)) : [],
    );
    const balve = told?.find((one) => one.startsWith('Balve'));
    expect(balve).toMatch(language === 'de' ? /58,6\s%.*10,6\s%/ : /58\.6%.*10\.6%/);
    const found = comparisonOf(committed.comparison!, {
      ags: city.municipality.ags,
      unit: 'households',
      column: 'alle_1000',
    });
    expect(fallsOf(found!).map(({ place }) => place.name)).toEqual([
      'Balve',
      'Neuenrade',
      'Herscheid',
      'Halver',
    ]);
  });
});

test.each([
  [0, '±0,0'],
  [0.0004, 'bis\u00a0+0,1'],
  [-0.0004, 'bis\u00a0−0,1'],
  [0.0006, '+0,1'],
  [1e-12, '±0,0'],
])('a difference of %d is not told as none unless it is none', (value, said) => {
  expect(formatFigure(value, 'points', 'de')).toBe(`${said}\u00a0Punkte`);
  expect(formatFigure(value, 'change', 'de')).toBe(`${said}\u00a0%`);
});

test('a span that is less than a tenth is no span of nothing', () => {
  expect(formatFigure(0.0004, 'span', 'de')).toBe('bis\u00a00,1\u00a0Punkte');
  expect(formatFigure(0, 'span', 'en')).toBe('0.0\u00a0points');
});

describe.each(languages)('in %s', (language) => {
  const said = (section: string) => textOf(reports[language], section).replaceAll('\u00a0', ' ');

  test('the projects of the summary are those that may concern the city, and its counts add up to them', () => {
    const figures = figuresIn(reports[language]);
    const value = (id: string) => figures.get(`expansion.${id}`)?.value ?? Number.NaN;
    const concerned = city.layers['planned-expansion'].filter(
      ({ properties }) => properties.coversCity !== 'no',
    );
    expect(value('all')).toBe(concerned.length);
    expect(value('done') + value('building') + value('rest')).toBe(value('all'));
    // The table of promises marks those that the sentence leaves out.
    const states = tablesOf(reports[language]).find(({ id }) => id === 'states')?.rows ?? [];
    const left = states.filter(({ cells }) =>
      text(cells[0] ?? [], language).includes(
        language === 'de' ? 'betrifft die Stadt nicht' : 'does not concern',
      ),
    );
    expect(states.length - left.length).toBe(value('all'));
    // None but those with an area stands in a share.
    const drawn = concerned.filter(({ geometry }) => geometry?.type.endsWith('Polygon')).length;
    expect(value('withoutArea')).toBe(value('all') - drawn);
  });

  test('outlines are called drawn as far as there are outlines', () => {
    expect(said('zones')).toContain(
      language === 'de'
        ? 'Alle bekannten Umrisse sind gezeichnet; wo keiner bekannt ist, ist auch kein Anteil bekannt.'
        : 'All known outlines are drawn; where none is known, no share is known either.',
    );
  });

  test('what is counted from old data is told in the past, with its date, and white and grey are explained', () => {
    const captions = tablesOf(reports[language]).map(({ caption }) => caption);
    const past =
      language === 'de'
        ? 'Wer unter der Schwelle lag (Mitte 2021)'
        : 'Who was below the threshold (mid-2021)';
    expect(captions).toContain(past);
    expect(captions.filter((caption) => /heute|today|\bnow\b/.test(caption))).toEqual([]);
    expect(said('spots')).toMatch(
      language === 'de' ? /Weiß heißt: unter 30 Mbit\/s/ : /White means: below 30 Mbit\/s/,
    );
  });

  test('founders are told which centre there is, and for how many buildings nobody says what is free', () => {
    const {
      usable = 0,
      designated = 0,
      candidate = 0,
      offered,
      freeUnknown,
    } = Object.fromEntries(
      [...figuresIn(reports[language])].flatMap(([id, { value }]) =>
        id.startsWith('buildings.') ? [[id.slice('buildings.'.length), value ?? 0]] : [],
      ),
    );
    expect(offered).toBe(usable + designated + candidate);
    const silent = city.layers['startup-buildings'].filter(
      ({ properties: { stage, use, freeFloorM2 } }) =>
        isBuilding(use) &&
        (stage === 'usable' || stage === 'designated' || stage === 'candidate') &&
        freeFloorM2 === null,
    );
    expect(freeUnknown).toBe(silent.length);
    expect(said('summary')).toContain('EGC Entwicklungs- und GründerCentrum');
  });

  test('a share that was published in whole per cent is shown without a decimal', () => {
    const cells = tablesOf(reports[language]).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    const shown = cells.map((cell) => text(cell, language).replaceAll('\u00a0', ' '));
    const percent = language === 'de' ? ' %' : '%';
    expect(shown).toContain(`95${percent}`);
    expect(shown.some((one) => one.endsWith(` 88${percent}`))).toBe(true);
    const official = [...figuresIn(reports[language])].filter(([id]) =>
      /^(official|fact|comparison)\./.test(id),
    );
    for (const [id, { value, unit, proof }] of official) {
      if (unit !== 'share' || value === null || id.endsWith('.share')) continue;
      expect(proof.isWholePercent ?? false, id).toBe(Number.isInteger(Math.round(value * 1e9) / 1e7));
    }
    expect(official.length).toBeGreaterThan(100);
  });
});
