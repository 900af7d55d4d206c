// SPDX-License-Identifier: EUPL-1.2
// Page, report and `nuf report --json` list the areas from worst to best by one rule, and the report says by which.

import { expect, test } from 'vitest';
import { coverageShares } from '../../src/analysis/coverage/coverage';
import { zonesWorstFirst } from '../../src/analysis/coverage/worst-zones';
import { buildReport } from '../../src/analysis/report/report';
import { zoneGroups } from '../../src/analysis/roles/zones';
import { councilReport } from '../../src/report/council-report';
import { partsOf, type ReportDocument, type Table } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { text } from '../../src/report/output/markdown';
import { aCity } from '../a-city';
import { committedMaterial } from './a-council';

const material = committedMaterial();
const { city } = material;
const onPage = (group: (typeof zoneGroups)[number]) =>
  zonesWorstFirst(coverageShares(city), { group, unit: 'lead', technology: 'alle', mbit: 100 });
const committed = councilReport(material, plainQuestion);
const zonesOf = ({ sections }: ReportDocument) => sections.find(({ id }) => id === 'zones')!.blocks;
const tableOf = (group: string, report = committed) =>
  zonesOf(report).find((block) => block.kind === 'table' && block.id === `zones.${group}`) as Table;

test.each(zoneGroups)('%s: the report lists the areas in the order of the page', (group) => {
  const names = onPage(group).map(({ zone }) => zone.name);
  expect(names.length).toBeGreaterThan(3);
  const listed = tableOf(group).rows.map(({ head }) => text(head, 'de'));
  expect(listed).toEqual(names.flatMap((name) => (group === 'mixed' ? [name, name] : [name])));
  expect(
    buildReport(city)
      .zones.filter((zone) => zone.group === group)
      .map(({ name }) => name),
  ).toEqual(names);
});

test('the rule of the order stands above the tables', () => {
  expect(text(zonesOf(committed).flatMap(partsOf), 'de')).toContain(
    'gemischte nach dem kleineren der beiden Anteile',
  );
});

test('of two mixed areas the one with the smaller share of whomever comes first, and each shows both shares', () => {
  const of = (percent: number) => ({ alle_100: percent });
  const built = aCity()
    .withZone('A', 'mixed', [0, 0, 100, 100])
    .withCell(0, 0, { households: 40, businesses: 20, hh: of(60), gew: of(70) })
    .withZone('B', 'mixed', [100, 0, 100, 100])
    .withCell(1, 0, { households: 40, businesses: 20, hh: of(80), gew: of(10) })
    .build();
  expect(buildReport(built).zones.map(({ name }) => name)).toEqual(['B', 'A']);
  const rows = tableOf('mixed', councilReport({ ...material, city: built }, plainQuestion)).rows;
  const said = rows.map(({ head, cells }) => [head, ...cells.slice(0, 2)].map((part) => text(part, 'de')));
  expect(said).toEqual([
    ['B', 'Haushalte', '80,0\u00a0%'],
    ['B', 'Betriebe', '10,0\u00a0%'],
    ['A', 'Haushalte', '60,0\u00a0%'],
    ['A', 'Betriebe', '70,0\u00a0%'],
  ]);
});

test('of an area in which nobody is counted the report says so, and of one whose count is lacking that it is not known', () => {
  const of = { alle_100: 60 };
  const built = aCity()
    .withZone('A', 'industrial', [0, 0, 100, 100])
    .withCell(0, 0, { households: 0, businesses: 20, gew: of })
    .withZone('B', 'industrial', [100, 0, 100, 100])
    .withCell(1, 0, { households: null, businesses: 20, gew: of })
    .build();
  const report = councilReport({ ...material, city: built }, { ...plainQuestion, unit: 'households' });
  const rows = tableOf('industrial', report).rows;
  const said = rows.map(({ head, cells }) =>
    [head, cells[0]!, cells.at(-1)!].map((part) => text(part, 'de')),
  );
  expect(said).toEqual([
    ['A', 'niemand gezählt', '0'],
    ['B', 'nicht bekannt', 'nicht bekannt'],
  ]);
});

test('a mixed area shows the smaller share in every column, whichever unit it is of', () => {
  const of = (hundred: number, gigabit: number) => ({ alle_100: hundred, alle_1000: gigabit });
  const built = aCity()
    .withZone('A', 'mixed', [0, 0, 100, 100])
    .withCell(0, 0, { households: 40, businesses: 20, hh: of(60, 50), gew: of(70, 30) })
    .build();
  const table = tableOf('mixed', councilReport({ ...material, city: built }, plainQuestion));
  const gigabit = table.rows.map(({ cells }) => text(cells[2]!, 'de'));
  expect(gigabit).toEqual(['50,0\u00a0%', '30,0\u00a0%']);
  expect(table.caption).not.toContain('kleinere');
});

test('where no share of 100 Mbit/s is known, the areas stand by gigabit, and without that by name; the report says which', () => {
  const town = (mbit: number) =>
    aCity()
      .withZone('A', 'residential', [0, 0, 100, 100])
      .withCell(0, 0, { households: 40, hh: { [`alle_${mbit}`]: 60 } })
      .withZone('B', 'residential', [100, 0, 100, 100])
      .withCell(1, 0, { households: 40, hh: { [`alle_${mbit}`]: 10 } })
      .build();
  const listed = (mbit: number) => {
    const at = { ...material, city: town(mbit) };
    const report = councilReport(at, plainQuestion);
    const names = tableOf('residential', report).rows.map(({ head }) => text(head, 'de'));
    expect(
      buildReport(at.city)
        .zones.filter(({ group }) => group === 'residential')
        .map(({ name }) => name),
    ).toEqual(names);
    return [names.join(), text(zonesOf(report).flatMap(partsOf), 'de')];
  };
  expect(listed(100)).toEqual([
    'B,A',
    expect.stringMatching(/^Geordnet nach dem Anteil mit mindestens 100\sMbit/),
  ]);
  expect(listed(1000)).toEqual(['B,A', expect.stringMatching(/^Geordnet nach .* mindestens 1\.000\sMbit/)]);
  expect(listed(50)).toEqual(['A,B', expect.stringMatching(/^Die Anteile, .* sie stehen nach dem Namen\./)]);
});
