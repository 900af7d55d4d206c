// SPDX-License-Identifier: EUPL-1.2
// What a councillor who opens every number, and a mayor with ten minutes, stumbled over in the report.

import { describe, expect, test } from 'vitest';
import { councilReport } from '../../src/report/council-report';
import { figuresIn, partsOf, type ReportDocument } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { reportMarkdown, text } from '../../src/report/output/markdown';
import { committedMaterial, withChosenDemand } from './a-council';

const committed = committedMaterial();
const languages = ['de', 'en'] as const;
const reports = {
  de: councilReport(committed, plainQuestion),
  en: councilReport(committed, { ...plainQuestion, language: 'en' }),
};

const summaryOf = ({ sections, language }: ReportDocument) =>
  sections
    .find(({ id }) => id === 'summary')!
    .blocks.flatMap((block) => (block.kind === 'paragraph' ? [text(block.parts, language)] : []));

describe.each(languages)('the paper in %s', (language) => {
  test('lists nothing as published of which no number is known', () => {
    const published = summaryOf(reports[language]).filter((said) => /veröffentlicht:|^Published/.test(said));
    expect(published).toHaveLength(1);
    expect(published[0]).not.toMatch(/nicht bekannt|not known/);
    expect(summaryOf(reports[language]).join('\n')).toMatch(
      language === 'de' ? /^Nicht bekannt: Städtische/m : /^Not known: Municipal/m,
    );
  });

  test('says that a reserve of which nothing is known lasts not known, never at least nothing', () => {
    const markdown = reportMarkdown(reports[language]);
    expect(markdown).not.toMatch(/(mindestens|at least) 0\s(Jahre|years)/);
    expect(markdown).toMatch(
      language === 'de'
        ? /\| in der Stadt \| nicht bekannt \| 7 \| 3 \| 7 \| nicht bekannt \|/
        : /\| in the city \| not known \| 7 \| 3 \| 7 \| not known \|/,
    );
  });

  test('no land is called free, and none not free, of which no file tells an area; what was free has its day', () => {
    const said = summaryOf(reports[language]).join('\n').replaceAll('\u00a0', ' ');
    expect(said).toContain(
      language === 'de'
        ? 'In der Stadt nennt keine Quelle eine freie Fläche; als voll oder vergeben gemeldet: 7 Standorte (Meldungen von 2011 bis 2024), als nicht im Angebot gemeldet: 3 (Meldungen von 2019 bis 2020), ohne Angabe: 7. Außerhalb der Stadt waren 13 ha frei (Stand: 31. Dezember 2022).'
        : 'Inside the city no source names free land; reported full or taken: 7 sites (reports of 2011 to 2024), reported not on offer: 3 (reports of 2019 to 2020), without a report: 7. Outside the city 13 ha were free (as of 31 December 2022).',
    );
    const figures = figuresIn(reports[language]);
    expect(figures.get('demand.reserve.inside.free')).toBeUndefined();
    // The taken sites of the city are those of the file, and none of them is an input with an area of 0.
    const { value, proof } = figures.get('demand.reserve.inside.taken')!;
    expect(proof.inputs.map(({ label }) => label.de)).toContain('Freisenberg');
    expect([value, proof.inputs.length, proof.asOf]).toEqual([7, 1 + 7, '2011']);
    const notOnOffer = figures.get('demand.reserve.inside.notOnOffer')!.proof.inputs.slice(1);
    expect(notOnOffer.map(({ label }) => label.de)).toContainEqual(expect.stringContaining('Turck'));
    const outside = figures.get('demand.reserve.outside.free')!.proof;
    expect([outside.inputs.map((input) => input.value), outside.asOf]).toEqual([[13], '2022-12-31']);
  });

  test('land that is said to lie in several towns, the city among them, is partly in the city and not of unknown place', () => {
    const row = reportMarkdown(reports[language])
      .split('\n')
      .find((line) =>
        line.startsWith(language === 'de' ? '| zum Teil in der Stadt' : '| partly in the city'),
      );
    expect(row?.split(' | ').slice(2, 5)).toEqual(['0', '1', '0']);
    const inputs = figuresIn(reports[language]).get('demand.reserve.partly.notOnOffer')!.proof.inputs;
    expect(inputs.at(-1)!.label.de).toContain('Rosmart 2.0');
  });

  test('the sentence on land says which amount is net and which gross, with the factor, and ends what was noted with a point', () => {
    const chosen = withChosenDemand(committed, { netToGross: 1.2 });
    const report = councilReport(chosen, { ...plainQuestion, language });
    const said = summaryOf(report).join('\n');
    const figures = figuresIn(report);
    const at = (id: string) => figures.get(`demand.${id}`)!.value!;
    expect(at('range.gross.high')).toBeCloseTo(at('range.high') * 1.2, 6);
    expect(said.replaceAll('\u00a0', ' ')).toMatch(
      language === 'de'
        ? /wären netto, also ohne .*nötig\. Brutto, .*\(Faktor 1,2\), sind das .*\(Faktor 1 bis 1,25\), .* ha brutto\./
        : /needed net, that is without .*\. Gross, .*\(factor 1\.2\), this is .*\(1 to 1\.25\), .* ha gross\./,
    );
    expect(said).toMatch(/Beschlussvorlage\. Auf|Paper of the council\. Over/);
    // Where nothing is added both are the same amount, and no sentence says that something was.
    const plain = summaryOf(reports[language]).join('\n').replaceAll('\u00a0', ' ');
    expect(plain).toMatch(
      language === 'de'
        ? /nötig\. Ein Zuschlag dafür ist nicht angesetzt \(Faktor 1\), brutto sind es deshalb ebenso .* ha bis .* ha;/
        : /needed net, .*\. Nothing is added for them \(factor 1\), so gross it is the same .* ha to .* ha;/,
    );
    expect(plain).not.toMatch(/mit dem Zuschlag dafür \(|with what is added for them \(/);
    // A file that says nothing of automation leaves the scenarios what they are, as the page reads it.
    const change = figuresIn(report).get('demand.scenario.disruptive.relocations.change')!;
    expect(change.value).toBeCloseTo(-0.5 * 0.62 * (11 / 20), 9);
    const years = figuresIn(report).get('demand.horizon')!;
    expect(years.proof.sources).toEqual(['Stadtrat, 2026-10-01']);
  });
});

describe('the proof of a number', () => {
  const figures = figuresIn(reports.de);

  test('that is not known says neither published nor read', () => {
    const unknown = [...figures].filter(
      ([id, { value }]) => value === null && /^(fact|plan|money|official|comparison)\./.test(id),
    );
    expect(unknown.length).toBeGreaterThan(10);
    for (const [id, { proof }] of unknown) {
      expect(`${id}: ${proof.formula.de}`).not.toContain('veröffentlicht, nicht gerechnet');
      if (proof.formula.de.includes('keine Zahl'))
        expect(`${id}: ${proof.confidence}`).toBe(`${id}: unknown`);
    }
  });

  test('of the months after which a layer is checked has these months as input, not the entries', () => {
    const months = [...figures].filter(([id]) => id.endsWith('.intervalMonths'));
    expect(months.length).toBeGreaterThan(5);
    for (const [, { value, proof }] of months)
      expect(proof.inputs).toEqual([expect.objectContaining({ value, unit: 'months' })]);
  });

  test('of a share of land says whose share of a cell counts', () => {
    const { formula } = figures.get('share.all.area.alle.1000')!.proof;
    expect(formula.de).toContain('Anteil seiner Haushalte');
    expect(formula.en).toContain('share of its households');
  });

  test('of the horizon names the example, not a page on which nobody typed anything', () => {
    expect(figures.get('demand.horizon')?.proof.sources).toEqual([
      'Beispielzahlen des Projekts, keine Daten der Stadt',
    ]);
    const asked = [...figures].filter(([, { proof }]) =>
      proof.sources.includes('Angabe auf der Seite „Flächenbedarf“'),
    );
    expect(asked.map(([id]) => id)).toEqual([]);
  });
});

test('no part of the paper is empty', () => {
  for (const { sections } of Object.values(reports))
    for (const block of sections.flatMap(({ blocks }) => blocks))
      if (block.kind === 'paragraph') expect(partsOf(block).length).toBeGreaterThan(0);
});

test('the English paper says that names, addresses and sources are quoted in German, the German one has no need to', () => {
  const said = 'Names, addresses, sources';
  expect(reports.en.facts.find(([name]) => name === said)?.[1]).toBe('in German, as the files have them');
  expect(reportMarkdown(reports.en)).toContain(said);
  expect(reports.en.facts).toHaveLength(reports.de.facts.length + 1);
});
