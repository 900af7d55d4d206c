// SPDX-License-Identifier: EUPL-1.2
// The council report says the same numbers everywhere, each with a proof that leads back to it.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/analysis/report/report';
import { ReportView } from '../../src/council/report-view';
import { aboutOf } from '../../src/frame/proof/proof-dialog';
import { councilReport } from '../../src/report/council-report';
import { figuresIn, partsOf, say, sentence } from '../../src/report/document/document';
import { plainQuestion, type ReportMaterial, type ReportQuestion } from '../../src/report/document/given';
import { reportHtml } from '../../src/report/output/html';
import { reportMarkdown, text } from '../../src/report/output/markdown';
import { commandOf } from '../../src/reproduce/command';
import { linkOfFigure } from '../../src/reproduce/link';
import { stateFrom } from '../../src/session/permalink';
import { figureText } from '../../src/words/number/figure-text';
import { aCouncilCity, committedMaterial, sectionText, someFacts } from './a-council';
import { jqValue } from './jq';

const small = { city: aCouncilCity(), facts: someFacts, changes: null };
const committed = committedMaterial();
const report = councilReport(committed, plainQuestion);
const figures = figuresIn(report);
const asFile = { served: null, page: null };

/** Shown numbers with their ids in reading order. */
function shownIn(markup: string, tag: string): [string, string][] {
  const pattern = new RegExp(`<${tag}[^>]*data-figure="([^"]*)"[^>]*>([^<]*)</${tag}>`, 'g');
  return [...markup.matchAll(pattern)].map(([, id = '', text = '']) => [id, text.replace('&lt;', '<')]);
}

describe('the same numbers', () => {
  const parts = report.sections.flatMap(({ blocks }) => blocks.flatMap(partsOf));
  const said = parts.flatMap((part) =>
    part.kind === 'figure' ? [[part.id, figureText(part.figure, 'de')] as [string, string]] : [],
  );

  test('stand on the page and in the HTML file, in the same order', () => {
    expect(said.length).toBeGreaterThan(500);
    expect(shownIn(renderToStaticMarkup(<ReportView report={report} />), 'button')).toEqual(said);
    expect(shownIn(reportHtml(report, asFile), 'a')).toEqual(said);
  });

  test('stand in the Markdown in the same order', () => {
    const markdown = reportMarkdown(report);
    let at = 0;
    for (const [id, text] of said) {
      const found = markdown.indexOf(text, at);
      expect(found, `${id} ${text}`).toBeGreaterThanOrEqual(at);
      at = found + text.length;
    }
  });

  test('stand in both languages under the same ids with the same values', () => {
    const english = figuresIn(councilReport(committed, { ...plainQuestion, language: 'en' }));
    const values = (all: typeof figures) => [...all].map(([id, { value, unit }]) => [id, value, unit]);
    expect(values(english)).toEqual(values(figures));
  });

  test('one id is one number', () => {
    const values = new Map(said);
    for (const [id, text] of said) expect(text, id).toBe(values.get(id));
  });
});

describe('the button of a number', () => {
  const markup = renderToStaticMarkup(<ReportView report={report} />);

  test('in a table says what it is of after the number that is seen: row and column', () => {
    const pattern = /<button[^>]*data-figure="([^"]*)"[^>]*aria-label="([^"]*)"[^>]*>([^<]*)</g;
    const names = [...markup.matchAll(pattern)];
    expect(names.length).toBeGreaterThan(500);
    for (const [, id, name = '', seen] of names) expect(name.startsWith(`${seen} – `), id).toBe(true);
    const share = names.find(([, id]) => id === 'share.industrial.businesses.alle.30');
    expect(share?.[2]).toContain(' – beste Technik, ab 30\u00a0Mbit/s');
  });
});

test('the proof of a number that nothing around it explains is headed by what was published or computed', () => {
  const about = (id: string) => aboutOf({ id, figure: figures.get(id)! }, 'de');
  expect(about('fact.estates-firms')).toBe(figures.get('fact.estates-firms')?.proof.inputs[0]?.label.de);
  expect(about('expansion.done')).toMatch(/^gezählt/);
  expect(aboutOf({ id: 'x', figure: figures.get('expansion.done')!, about: 'so' }, 'de')).toBe('so');
});

describe('every number', () => {
  /** What `nuf report --json` prints for a question. */
  function printedFor(material: ReportMaterial, question: ReportQuestion): unknown {
    const asked = figuresIn(councilReport(material, question));
    const values = [...asked].map(([id, { value }]) => [id, { value }]);
    return {
      ...buildReport(material.city, { quarter: question.quarter }),
      figures: Object.fromEntries(values),
    };
  }
  /** Reads the options of a command as `nuf report` does. */
  function printedBy(material: ReportMaterial, options: string, printed: Map<string, unknown>): unknown {
    const of = (name: string) => new RegExp(`--${name} ([\\w-]+)`).exec(options)?.[1] ?? null;
    const json =
      printed.get(options) ??
      printedFor(material, {
        language: 'de',
        quarter: of('quarter'),
        rule: of('rule'),
        unit: of('unit') as ReportQuestion['unit'],
      });
    printed.set(options, json);
    return json;
  }
  // In the committed city cable has a gigabit nearly everywhere; here a project moves every share and every spot.
  const moving = { ...small, city: aCouncilCity({ announcedFor: '2024-Q2' }) };
  const questions: readonly (readonly [string, ReportMaterial, Partial<ReportQuestion>])[] = [
    ['of the report', committed, {}],
    ['of the report by area', committed, { unit: 'area' }],
    ['of a scenario', committed, { quarter: '2022-Q4' }],
    ['of a scenario of a small city', moving, { quarter: '2024-Q2' }],
    [
      'of the same by households under an older rule',
      moving,
      { quarter: '2024-Q2', unit: 'households', rule: 'weiss' },
    ],
  ];

  test.each(questions)('%s is given again by the command of its proof', (_, material, question) => {
    const asked = figuresIn(councilReport(material, { ...plainQuestion, ...question }));
    expect(asked.size).toBeGreaterThan(100);
    const printed = new Map<string, unknown>();
    for (const [id, { value, proof }] of asked) {
      const cli = commandOf(proof.reproduce);
      const [, options = '', path = ''] =
        /^nuf report --json((?: --(?:rule|unit|quarter) [\w-]+)*) \| jq '(.+)'$/.exec(cli) ?? [];
      expect(path, `${id}: ${cli}`).not.toBe('');
      const found = jqValue(printedBy(material, options, printed), path);
      if (value === null) expect(found ?? null, `${id}: ${cli}`).toBeNull();
      else expect(found, `${id}: ${cli}`).toBeCloseTo(value, 8);
    }
  });

  test.each(questions)(
    '%s stands where the link of its proof leads, or that opens its figures',
    (_, material, question) => {
      const reports = new Map<string, ReturnType<typeof councilReport>>();
      for (const [id, { value, proof }] of figuresIn(
        councilReport(material, { ...plainQuestion, ...question }),
      )) {
        const { room, tab, view, extra } = stateFrom(linkOfFigure(proof.reproduce));
        if (room !== 'report') {
          const [, group, , technology, mbit, quarter] = id.split('.');
          expect([tab, view.group, view.technology, String(view.thresholdMbit)], id).toEqual([
            'figures',
            group,
            technology,
            mbit,
          ]);
          if (id.startsWith('curve.')) expect(view.quarter ?? 'data', id).toBe(quarter);
          continue;
        }
        const { nenner, regel, quartal, teil } = extra;
        const asked = { unit: nenner ?? null, rule: regel ?? null, quarter: quartal ?? null };
        const key = JSON.stringify(asked);
        const there =
          reports.get(key) ?? councilReport(material, { ...asked, language: 'de' } as ReportQuestion);
        reports.set(key, there);
        const parts = there.sections.find((section) => section.id === teil)?.blocks.flatMap(partsOf) ?? [];
        const found = parts.find((part) => part.kind === 'figure' && part.id === id);
        expect(found, `${id}: ${linkOfFigure(proof.reproduce)}`).toMatchObject({ figure: { value } });
      }
    },
  );

  test('has its proof in the HTML file, and the link to it leads there', () => {
    const html = reportHtml(report, asFile);
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
    expect([...html.matchAll(/<li id="p-/g)]).toHaveLength(figures.size);
    expect(anchors.size).toBe([...html.matchAll(/ id="/g)].length);
  });

  test('is refused in a sentence unless it is a figure; also the number of a question', () => {
    expect(() => say('etwa 40 Betriebe')).toThrow('expected a figure');
    expect(() => say('Ratsfrage 9 a) und 10')).toThrow('expected a figure');
    expect(() => sentence('{share} haben es', {})).toThrow('asks for {share}');
  });
});

describe('what is uncertain', () => {
  test('a mark is a word of its own beside the name, on the page and in the file', () => {
    for (const markup of [renderToStaticMarkup(<ReportView report={report} />), reportHtml(report, asFile)]) {
      const marks = [...markup.matchAll(/(.)<span class="(?:nuf-report__)?mark/g)];
      expect(marks.length).toBeGreaterThan(50);
      expect(marks.filter(([, before]) => before !== ' ')).toEqual([]);
    }
  });

  test('a table with one demo number says so, the official series never does', () => {
    const html = reportHtml(report, asFile);
    const captions = [...html.matchAll(/<table id="t-([\w-]+)"><caption>(.*?)<\/caption>/g)];
    const marked = (kind: string) =>
      captions.filter((match) => match[2]?.includes(`mark ${kind}`)).map((match) => match[1] ?? '');
    expect(marked('demo')).toEqual(
      expect.arrayContaining(['technology-industrial', 'zones-residential', 'spots']),
    );
    expect(marked('official')).toEqual([
      'official-households',
      'official-firms',
      'official-firmsInEstates',
      'official-comparison-households',
      'official-comparison-firmsInEstates',
      'official-comparison-firms',
    ]);
    expect(marked('demo').filter((id) => id.startsWith('official'))).toEqual([]);
  });

  test('the head names demo and stale layers', () => {
    const tones = report.notes.map((note) => (note.kind === 'note' ? note.tone : null));
    expect(tones).toEqual(['demo', 'stale']);
  });

  test('what nobody published reads "nicht bekannt", never 0', () => {
    const text = sectionText(councilReport(small, plainQuestion), 'land');
    expect(text).toContain('Bedarf');
    expect(text).toContain('nicht bekannt');
  });
});

describe('a table', () => {
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

  test('has no two columns of one name, unless a difference follows each', () => {
    for (const { id, head } of tables) {
      const names = head.map((parts) => text(parts, 'de')).filter((name) => name !== 'Unterschied');
      expect(new Set(names).size, id).toBe(names.length);
    }
  });

  test('speeds in the inputs of its numbers are written as everywhere', () => {
    const labels = [...figures.values()].flatMap(({ proof }) => proof.inputs.map(({ label }) => label.de));
    expect(labels.filter((label) => label.includes('1.000\u00a0Mbit/s')).length).toBeGreaterThan(10);
    expect(labels.filter((label) => /1000.Mbit/.test(label))).toEqual([]);
  });
});

describe('what a count counts', () => {
  const namesIn = (id: string) =>
    figures
      .get(id)
      ?.proof.inputs.slice(1)
      .map(({ label }) => label.de) ?? [];

  test.each(['building', 'done', 'overdue', 'undated', 'withoutArea'])('%s is named in its proof', (key) => {
    const names = namesIn(`expansion.${key}`);
    expect(names).toHaveLength(figures.get(`expansion.${key}`)?.value ?? -1);
    expect(names.length).toBeGreaterThan(0);
  });

  test('what its source calls largely done is not counted as done, and nobody is said to have reported an end', () => {
    expect(namesIn('expansion.done').join()).not.toContain('Altstadt');
    expect(namesIn('expansion.building')).toContain(
      'Telekom-Glasfaser Altstadt, Hausanschlüsse, weitgehend fertig',
    );
    expect(sectionText(report, 'expansion').replaceAll('\u00a0', ' ')).toContain(
      'Hausanschlüsse (Dezember 2022), weitgehend fertig Dezember 2022',
    );
  });

  test('land of which the source gives no number says why', () => {
    expect(sectionText(report, 'summary').replaceAll('\u00a0', ' ')).toMatch(
      /Nicht bekannt: Städtische Gewerbeflächen im Angebot \(2024: Die SEG nennt die städtischen Gebiete voll belegt/,
    );
  });

  test('of the buildings in use only the founders’ centres are founders’ centres', () => {
    expect(namesIn('buildings.incubators')).toEqual(['EGC Entwicklungs- und GründerCentrum']);
    expect(figures.get('buildings.usable')?.value).toBeGreaterThan(1);
  });

  test('projects without a published area or date are named above the table of the effect', () => {
    const blocks = report.sections.find(({ id }) => id === 'effect')?.blocks ?? [];
    const [before, table] = blocks.slice(-2);
    expect([before?.kind, table?.kind]).toEqual(['list', 'table']);
    expect(sectionText(report, 'effect')).toMatch(/kein Gebiet bekannt.*nur eine Linie oder ein Punkt/s);
  });
});

describe('a small city', () => {
  const document = councilReport(small, plainQuestion);
  const value = (id: string) => figuresIn(document).get(id)?.value;

  test('has a report that reads like this', async () => {
    await expect(reportMarkdown(document)).toMatchFileSnapshot('council-report.expected.md');
  });

  test('an estate is counted in firms, a housing area in households', () => {
    expect(value('zone.Hammer.businesses.alle.100')).toBeCloseTo(0.75, 9);
    expect(value('zone.Berg.households.alle.1000')).toBeCloseTo(0.5, 9);
  });

  test('the denominator that is asked for is used everywhere', () => {
    const byArea = figuresIn(councilReport(small, { ...plainQuestion, unit: 'area' }));
    expect([...byArea.keys()].filter((id) => id.startsWith('zone.Hammer'))).toEqual([
      'zone.Hammer.area.alle.100',
      'zone.Hammer.area.alle.1000',
      'zone.Hammer.area.ftthb.1000',
      'zone.Hammer.area.basis',
    ]);
  });

  test('whom a line passes is counted: the connected and the connectable, never called published', () => {
    const all = figuresIn(report);
    expect(all.get('fact.estates-passed')).toMatchObject({
      value: 783 + 504,
      proof: { confidence: 'inferred' },
    });
    expect(all.get('fact.estates-passed.share')?.value).toBeCloseTo((783 + 504) / 1652, 12);
  });

  test('federal and state money stand with their part of the cost', () => {
    expect([value('money.Aufruf.federalShare'), value('money.Aufruf.stateShare')]).toEqual([0.5, 0.4]);
  });

  test('the own share is computed: a hundred million minus fifty minus forty', () => {
    expect(value('money.Aufruf.ownEur')).toBe(10_000_000);
    expect(value('money.Aufruf.ownShare')).toBeCloseTo(0.1, 12);
  });

  test('a promise that moved from May to December 2025 slipped by seven months', () => {
    expect(value('slip.Aufruf.1')).toBe(7);
    expect(sectionText(document, 'promises')).toMatch(/7\sMonate/);
  });

  test('an undated project is shown as an assumption with the points it would bring', () => {
    // Half of the only housing cell: (100 − 10) · ½ = 45 points more fibre.
    expect(value('effect.residential.households.ftthb.1000.assumed.points')).toBeCloseTo(0.45, 9);
    expect(sectionText(document, 'effect')).toContain('Annahme dieses Berichts');
  });

  test('the proof of those points has the assumption, the project and the sources of both shares', () => {
    const { proof } = figuresIn(document).get('effect.residential.households.ftthb.1000.assumed.points')!;
    expect(proof.formula.de).toContain('Annahme: Auch Vorhaben ohne Termin');
    expect(proof.inputs.map(({ label }) => label.de)).toEqual([
      'vorher',
      'nachher',
      'als gebaut gerechnet: Nordnetz',
    ]);
    const now = figuresIn(document).get('effect.residential.households.ftthb.1000.now')!;
    expect(proof.sources).toEqual(expect.arrayContaining([...now.proof.sources]));
    expect(proof.confidence).toBe('demo');
  });

  test('what a drawn outline holds is held against the number published for the project', () => {
    // Half of the only housing cell with its 200 households.
    const { city } = small;
    const plans = city.layers['planned-expansion'].map((plan) =>
      plan.id === 'Nordnetz'
        ? {
            ...plan,
            properties: { ...plan.properties, households: 1234, geometryBasis: 'demo-outline' as const },
          }
        : plan,
    );
    const layers = { ...city.layers, 'planned-expansion': plans };
    const told = councilReport({ ...small, city: { ...city, layers } }, plainQuestion);
    expect(sectionText(told, 'effect')).toMatch(
      /Nordnetz: veröffentlicht 1\.234 Haushalte, im gezeichneten Umriss 100(?!\d)/,
    );
    expect(figuresIn(told).get('effect.drawn.Nordnetz')?.proof).toMatchObject({ confidence: 'demo' });
    expect(sectionText(document, 'effect')).not.toContain('im gezeichneten Umriss 100');
  });

  test('another funding rule gives other spots', () => {
    const white = councilReport(small, { ...plainQuestion, rule: 'weiss' });
    expect(figuresIn(white).get('spots.weiss.all.households.greyAtMost')?.value).toBe(0);
    expect(value('spots.gigabit.all.households.greyAtMost')).toBeCloseTo(210 * 0.4, 6);
  });

  test('without coverage, facts and history there is still a report', () => {
    const { city } = small;
    const bare = councilReport({ city: { ...city, cells: null }, facts: null, changes: null }, plainQuestion);
    expect(bare.sections.map(({ id }) => id)).toEqual(document.sections.map(({ id }) => id));
    expect(sectionText(bare, 'changes')).toContain('nuf report --since');
    const unchanged = councilReport({ ...small, changes: [] }, plainQuestion);
    expect(sectionText(unchanged, 'changes')).toContain('keine früheren Dateien');
  });
});

test('names with markup stay text', () => {
  const { city } = small;
  const name = '<img src=x onerror=alert(1)> & "Co"';
  const html = reportHtml(
    councilReport(
      { ...small, city: { ...city, municipality: { ...city.municipality, name } } },
      plainQuestion,
    ),
    asFile,
  );
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
});
