// SPDX-License-Identifier: EUPL-1.2
// Sentences of the report beside what the files of the city say: what is largely done, what lies where, and of which day they are.

import { expect, test } from 'vitest';
import { builtUncounted } from '../../src/analysis/expansion/uncounted-projects';
import { isBuiltAfter } from '../../src/analysis/roles/service-date';
import { councilReport } from '../../src/report/council-report';
import { partsOf, type ReportDocument } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { aCity, everySpeed } from '../a-city';
import { committedMaterial } from './a-council';

const material = committedMaterial();
const { city } = material;
const reportOf = (of = material, language: 'de' | 'en' = 'de') =>
  councilReport(of, { ...plainQuestion, language });
const report = reportOf();
const blocksOf = ({ sections }: ReportDocument, id: string) =>
  sections.find((section) => section.id === id)?.blocks ?? [];
const said = (of: ReportDocument, id: string) => text(blocksOf(of, id).flatMap(partsOf), of.language);
const rowHeads = (of: ReportDocument, table: string) =>
  of.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' && block.id === table ? block.rows : []))
    .map(({ head }) => text(head, of.language));

test('what its source calls largely done is called that wherever it is counted as built', () => {
  const effect = said(report, 'effect');
  expect(effect).toContain(
    'fertig oder weitgehend fertig gemeldet, darum kein Szenario, und in der Tabelle mitgezählt: Telekom-Glasfaser Altstadt (weitgehend fertig).',
  );
  expect(rowHeads(report, 'curve.all').join()).toContain(
    'neu gezählt: Telekom-Glasfaser Altstadt (weitgehend fertig)',
  );
  expect(said(reportOf(material, 'en'), 'effect')).toContain('(largely done)');
});

test('that what is largely done counts as done is said where it is counted, and only there', () => {
  expect(said(report, 'effect')).toContain(
    'Was erst weitgehend fertig gemeldet ist, zählt dabei als fertig: mit allen, die in seinem Umriss gezählt sind.',
  );
  expect(said(reportOf(material, 'en'), 'effect')).toContain(
    'only been reported largely done counts as done',
  );
  const layers = {
    ...city.layers,
    'planned-expansion': city.layers['planned-expansion'].map((plan) => ({
      ...plan,
      properties: { ...plan.properties, state: plan.properties.completedOn ? 'inService' : null },
    })),
  } as typeof city.layers;
  expect(said(reportOf({ ...material, city: { ...city, layers } }), 'effect')).not.toContain('zählt dabei');
});

test('every project that was reported done since the data stands in one of the two lists of what was built', () => {
  const since = city.layers['planned-expansion'].filter(
    (plan) => plan.properties.coversCity !== 'no' && isBuiltAfter(plan, city.cells!.about.asOf),
  );
  expect(since.length).toBeGreaterThan(1);
  const lists = said(report, 'effect').split('Annahme dieses Berichts')[0];
  for (const { properties } of since) expect(lists).toContain(properties.name);
  expect(builtUncounted(city).map(({ id }) => id)).toEqual(['plan-bund-3-aufruf']);
});

test('a town in which everything built is counted has no second list', () => {
  const built = { technology: 'ftthb', completedOn: '2022-12' };
  const town = aCity()
    .asOf('2021-H1')
    .withBoundary([0, 0, 400, 100])
    .withCells(0, 0, 4, 1, { households: 10, hh: everySpeed('alle', 20) })
    .withPlan('Alt', [0, 0, 100, 100], built)
    .build();
  expect(builtUncounted(town)).toEqual([]);
  const effect = said(reportOf({ ...material, city: town }), 'effect');
  expect(effect).toContain('mitgezählt: Alt.');
  expect(effect).not.toContain('in keinem Anteil gezählt, weil');
});

test('a row of free land is not called after an unknown position where it counts sites whose position is known', () => {
  const unsaid = city.layers['commercial-sites'].filter(({ properties }) => properties.insideCity === null);
  expect(unsaid.some(({ geometry }) => geometry !== null)).toBe(true);
  expect(rowHeads(report, 'demand.reserve')).toEqual([
    'in der Stadt',
    'zum Teil in der Stadt',
    'außerhalb der Stadt',
    'nicht gesagt, ob in der Stadt',
  ]);
});

test('all outlines are called drawn only where every area has one', () => {
  expect(said(report, 'zones')).toContain('Alle bekannten Umrisse sind gezeichnet; wo keiner bekannt ist');
  const withOutline = <Of extends { readonly geometry: unknown }>(zones: readonly Of[]) =>
    zones.filter(({ geometry }) => geometry !== null);
  const { 'industrial-zones': estates, 'residential-zones': homes } = city.layers;
  const layers = {
    ...city.layers,
    'industrial-zones': withOutline(estates),
    'residential-zones': withOutline(homes),
  };
  const whole = said(reportOf({ ...material, city: { ...city, layers } }), 'zones');
  expect(whole).toContain('Alle Umrisse sind gezeichnet.');
});

test('the day of the files is not told as that of their last edit, which the list of changes may refute', () => {
  const facts = report.facts.map(([name]) => name);
  expect(facts).toContain('Stichtag der Angaben');
  for (const language of ['de', 'en'] as const) {
    const of = reportOf(material, language);
    const head = of.facts.map(([name]) => name).join();
    expect(`${head} ${said(of, 'age')}`).not.toMatch(/zuletzt bearbeitet|bearbeitet am|last edited/);
  }
});
