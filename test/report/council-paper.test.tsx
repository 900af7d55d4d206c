// SPDX-License-Identifier: EUPL-1.2
// The pages that a council reads first: its questions, an answer each, the promises with their state; the rest is annex.

import { describe, expect, test } from 'vitest';
import { expansionGroups, expansionLedger } from '../../src/analysis/expansion/expansion';
import { promiseRows } from '../../src/analysis/expansion/promise-state';
import { councilReport } from '../../src/report/council-report';
import { figuresIn, partsOf } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { reportHtml } from '../../src/report/output/html';
import { reportMarkdown } from '../../src/report/output/markdown';
import { formatFigure } from '../../src/words/number/figure-text';
import { committedMaterial, withChosenDemand } from './a-council';

const committed = committedMaterial();
const report = councilReport(committed, plainQuestion);
const ledger = expansionLedger(committed.city);

describe('the paper', () => {
  test('is two sections, and everything after them is annex', () => {
    const first = report.sections.findIndex(({ isAnnex }) => isAnnex);
    expect(report.sections.slice(0, first).map(({ id }) => id)).toEqual(['summary', 'states']);
    expect(report.sections.slice(first).every(({ isAnnex }) => isAnnex)).toBe(true);
    expect(report.sections[first]?.id).toBe('annex');
  });

  test.each(['de', 'en'] as const)(
    'asks each question of the council once and answers with a number, in %s',
    (language) => {
      const [answers] = councilReport(committed, { ...plainQuestion, language }).sections;
      const blocks = answers?.blocks ?? [];
      const questions = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      expect(questions.map((question) => /\d+/.exec(question)?.[0])).toEqual(['6', '9', '10', '16']);
      expect(questions.every((question) => question.endsWith('?'))).toBe(true);
      const first = blocks.filter((_, at) => blocks[at - 1]?.kind === 'heading');
      expect(first).toHaveLength(4);
      for (const answer of first) {
        expect(partsOf(answer).some(({ kind }) => kind === 'figure')).toBe(true);
        // One sentence: what else is known follows, smaller.
        const text = partsOf(answer).map((part) => (part.kind === 'figure' ? '0' : part.text));
        expect(text.join('').match(/[.!?](?= [A-ZÄÖÜ]|$)/g)).toHaveLength(1);
      }
      const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
      expect(paragraphs.filter(({ isDetail }) => !isDetail)).toEqual(first);
    },
  );

  test('says what the programmes of the city cost together, each with its published cost', () => {
    const cost = figuresIn(report).get('expansion.cost');
    // 60.45, about 99 and about 16 million: no more exact than the part that is known roughly.
    expect(cost?.value).toBe(175_000_000);
    expect(cost?.proof.inputs).toHaveLength(3);
  });

  test('speaks of what was built since as built and of no scenario', () => {
    const [answers] = councilReport(committed, { ...plainQuestion, quarter: '2022-Q4' }).sections;
    const text = (answers?.blocks ?? []).flatMap(partsOf).map((part) => ('text' in part ? part.text : ''));
    expect(text.join('')).toMatch(/Nach dem Datenstand Mitte 2021, ergänzt um .*, gab es/);
  });
});

describe('the table of announced ends', () => {
  const rows = promiseRows(ledger);

  test('has every project of the ledger, counted as the answer counts them', () => {
    expect(rows.map(({ entry }) => entry.id)).toEqual(ledger.map(({ id }) => id));
    const groups = expansionGroups(ledger);
    const count = (...states: readonly string[]) => rows.filter(({ state }) => states.includes(state)).length;
    expect(count('done', 'doneUndated')).toBe(groups.done.length);
    expect(count('overdue')).toBe(groups.overdue.length);
    expect(count('undated')).toBe(groups.undated.length);
  });

  test('calls nothing a promise that was announced, on no page and in no language', () => {
    for (const language of ['de', 'en'] as const) {
      const text = reportMarkdown(councilReport(committed, { ...plainQuestion, language }));
      const said = text.match(/[^.|\n]*(zusag|zugesagt|promise)[^.|\n]*/gi) ?? [];
      // That it is none, and the grant that was promised.
      const others = said.filter(
        (one) => !/keine Zusage|Zusage ist das nicht|not a promise|Förderzusage/.test(one),
      );
      expect(others).toEqual([]);
    }
  });

  test('names the first and the last announced end', () => {
    const row = rows.find(({ entry }) => entry.id === 'plan-bund-6-aufruf');
    expect(row).toMatchObject({ state: 'overdue', first: '2025-05', last: '2025-12' });
    expect(rows.find(({ entry }) => entry.id === 'plan-telekom-altstadt')?.state).toBe('mostlyDone');
    expect(rows.find(({ entry }) => entry.id === 'plan-dunkelgraue-flecken')?.state).toBe('partOverdue');
  });
});

test('a date that was inferred, and a number of the whole project, say so in the tables of the report', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const text = plain(reportMarkdown(report));
  expect(text).toContain('| 29. August 2025 (abgeleitet) |');
  expect(text).toContain('(etwa 2.815 Haushalte; ganzes Vorhaben)');
  const english = plain(reportMarkdown(councilReport(committed, { ...plainQuestion, language: 'en' })));
  expect(english).toContain('| 29 August 2025 (inferred) |');
  expect(english).toContain('(about 2,815 households; whole project)');
});

test('a section of the annex folds in the page without scripts; the paper does not', () => {
  const html = reportHtml(report, { served: null, page: null });
  const sections = html.split('<section ').slice(1);
  const folds = sections.filter((section) => section.includes('<input type="checkbox">'));
  const annex = report.sections.filter(({ isAnnex, id }) => isAnnex && id !== 'annex');
  // The list of proofs at the end folds, too.
  expect(folds).toHaveLength(annex.length + 1);
  expect(sections.slice(0, 2).join('')).not.toContain('checkbox');
});

test('a town without a district is compared with its state alone, and no bracket is empty', () => {
  const { city } = committed;
  const alone = { ...city, municipality: { ...city.municipality, ags: '05111000' } };
  for (const language of ['de', 'en'] as const) {
    const text = reportMarkdown(councilReport({ ...committed, city: alone }, { ...plainQuestion, language }));
    expect(text).toMatch(
      language === 'de'
        ? /\d+ von 396 Gemeinden \(Nordrhein-Westfalen\)/
        : /\d+ of 396 municipalities \(North Rhine-Westphalia\)/,
    );
    expect(text).not.toMatch(/\(\)/);
  }
});

test('an English report calls country and Land by their English names, and towns by their own', () => {
  const text = reportMarkdown(councilReport(committed, { ...plainQuestion, language: 'en' }));
  expect(text).toMatch(/\| North Rhine-Westphalia /);
  expect(text).toMatch(/\| Germany /);
  expect(text).toMatch(/\| Märkischer Kreis /);
  expect(text).not.toMatch(/\| (Nordrhein-Westfalen|Deutschland) /);
});

describe('what automation changes in the need for land', () => {
  const figures = figuresIn(report);
  const value = (id: string) => figures.get(`demand.${id}`)?.value ?? Number.NaN;

  test('is told against no automation, and the number of jobs cancels out', () => {
    // Half of 62 % realised evenly over 20 years, land falling with jobs: the mean of k is 1 − 0.31 · 21/40.
    expect(value('scenario.disruptive.relocations.change')).toBeCloseTo(-0.31 * (21 / 40), 9);
    expect(value('scenario.steady.relocations.change')).toBe(0);
    const { landDemand } = committed;
    const more = structuredClone(landDemand!);
    for (const sector of more.example.sectors) sector.E *= 3;
    const other = figuresIn(councilReport({ ...committed, landDemand: more }, plainQuestion));
    for (const id of ['disruptive', 'logistics-heavy'].map(
      (one) => `demand.scenario.${one}.relocations.change`,
    ))
      expect(other.get(id)?.value).toBeCloseTo(figures.get(id)?.value ?? Number.NaN, 9);
  });

  test('the wide range holds every scenario and every end of the tornado', () => {
    const all = [...figures].flatMap(([id, { value: found }]) =>
      /^demand\.(scenario\..*\.demand|tornado\..*\.(low|high))$/.test(id) && found !== null ? [found] : [],
    );
    // What sets ρ or ε is a scenario of its own kind, and not inside the scenarios' range.
    const own = all.filter((found) => found >= value('range.wide.low') && found <= value('range.wide.high'));
    expect(all.length).toBeGreaterThan(20);
    expect(all.length - own.length).toBeLessThanOrEqual(2);
    expect(value('range.wide.low')).toBeLessThan(value('range.low'));
    expect(value('range.wide.high')).toBeGreaterThan(value('range.high'));
  });

  test('land outside the city is no reserve of the city', () => {
    const outside = committed.city.layers['commercial-sites'].filter(
      ({ properties }) => properties.insideCity === false,
    );
    expect(value('reserve.outside.free')).toBe(
      outside.reduce((sum, { properties }) => sum + (properties.freeHa ?? 0), 0),
    );
    expect(value('reserve.outside.free')).toBe(13);
    // Nobody names an area, and that sites are full is none.
    expect(figures.has('demand.reserve.inside.free')).toBe(false);
    expect(value('reserve.inside.taken')).toBeGreaterThan(0);
    expect(value('reserve.inside.unknown')).toBeGreaterThan(0);
  });

  test('the formula of a reserve says which sites it adds up', () => {
    const formula = (id: string) => figures.get(`demand.reserve.${id}`)?.proof.formula;
    expect(formula('inside.taken')?.de).toContain('Standorte in der Stadt');
    expect(formula('inside.unknown')?.en).toContain('sites inside the city');
    expect(formula('outside.free')?.de).toContain('Standorte außerhalb der Stadt');
    for (const [id, { proof }] of figures)
      if (id.startsWith('demand.reserve.')) expect(proof.formula.de).not.toContain('dieses Planungsstands');
  });

  test('a published figure is told as a multiple of the largest own one', () => {
    expect(value('reference.deficit-2021.multiple')).toBeCloseTo(120 / (value('range.high') / 1e4), 1);
    const { unit } = figures.get('demand.reference.deficit-2021.multiple')!;
    expect([2.6, 4].map((times) => formatFigure(times, unit, 'de'))).toEqual(['2,6', '4,0']);
  });

  test('what a municipality has chosen is computed with, named with its day, and is no demo', () => {
    const chosen = councilReport(withChosenDemand(committed), plainQuestion);
    const low = figuresIn(chosen).get('demand.scenario.steady.relocations.demand');
    expect(low?.value).toBeCloseTo(10 * 5000 * (0.0015 + 0.007) * 150, 6);
    expect(low?.proof.confidence).toBe('own-assumption');
    expect(reportMarkdown(chosen)).toContain(
      'am 1.\u00a0Oktober 2026 gewählt wurden (von: Stadtrat): Beschlussvorlage',
    );
    // Half a million jobs need more than any published figure says: no sentence may call those larger.
    const many = withChosenDemand(committed, {
      sectors: [{ name: 'Industrie', E: 500_000, a: 1, v: 0.007, n: 0.0015, w: 0, f: 150 }],
    });
    for (const language of ['de', 'en'] as const) {
      const large = councilReport(many, { ...plainQuestion, language });
      expect(figuresIn(large).get('demand.reference.deficit-2021.multiple')?.value).toBeLessThan(1);
      expect(reportMarkdown(large)).not.toMatch(/Zahlen größer|figures are larger/);
    }
    const unreadable = withChosenDemand(committed);
    unreadable.landDemand!.chosen!.input = { horizonYears: 'viele' };
    const unread = reportMarkdown(councilReport(unreadable, plainQuestion));
    expect(unread).toContain('(von: Stadtrat), kann das Modell nicht lesen: ');
    expect(unread).toContain('Beispielzahlen (Demo)');
    expect(unread).not.toContain('hat keine Annahmen festgelegt');
  });

  test('as long as nobody has chosen, the report says so, and a land that is sold out lasts no range of years', () => {
    for (const [language, said] of [
      ['de', 'Die Stadt hat keine Annahmen festgelegt.'],
      ['en', 'The city has not decided on any assumptions.'],
    ] as const) {
      const text = reportMarkdown(councilReport(committed, { ...plainQuestion, language }));
      expect(text).toContain(said);
      expect(text).not.toMatch(/\b0\s(Jahre|years) –/);
    }
  });
});
