// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { councilReport } from '../../src/report/council-report';
import { figuresIn } from '../../src/report/document/document';
import { plainQuestion } from '../../src/report/document/given';
import { committedMaterial, sectionText } from './a-council';

const committed = committedMaterial();
const report = councilReport(committed, plainQuestion);
const figures = figuresIn(report);

test('no project without a building and no sum of empty shops is counted as a building', () => {
  const entries = committed.city.layers['startup-buildings'].map(({ properties }) => properties);
  const of = (stage: string, isBuilding: boolean) =>
    entries.filter(
      ({ stage: own, use }) => own === stage && (use === 'programme' || use === 'premises') !== isBuilding,
    ).length;
  for (const stage of ['usable', 'candidate', 'gone'])
    expect([
      stage,
      figures.get(`buildings.${stage}`)?.value,
      figures.get(`buildings.other.${stage}`)?.value,
    ]).toEqual([stage, of(stage, true), of(stage, false)]);
  expect(sectionText(report, 'summary').replaceAll('\u00a0', ' ')).toMatch(
    /5 Gebäude in Betrieb \(davon Gründerzentren: 1, Institute oder Hochschulen: 4\), 0 vorgesehene und 3 mögliche;.*Außerdem bekannte Gebäude: 1 aufgegeben, 3 ohne bekannten Stand\..*Vorhaben ohne Gebäude \(4\)/s,
  );
});

test('the answer names every entry of the layer once: buildings by their stage, and what is no building', () => {
  const { length } = committed.city.layers['startup-buildings'];
  const ids = ['usable', 'designated', 'candidate', 'gone', 'unknown', 'programme', 'premises'];
  const told = ids.map((id) => figures.get(`buildings.${id}`)?.value ?? 0);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(length);
});
