// SPDX-License-Identifier: EUPL-1.2
// The order of dates that the layer of projects declares, finding by finding.

import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { FindingList } from '../../../src/core/findings/finding-list';
import { applyLayerRules } from '../../../src/core/validation/apply-layer-rules';
import { layerById } from '../../../src/layers';

describe('dates of a project', () => {
  const plan = layerById('planned-expansion')!;
  const ofPlan = (properties: object, layer = plan) => {
    const findings = new FindingList(100, false);
    const feature = { type: 'Feature', id: 'p', geometry: null, properties } as unknown as Feature;
    applyLayerRules([{ feature, index: 0, path: 'features[0]', geometryPath: '' }], layer, {}, findings);
    return findings.listed.map(({ code, path }) => [code, path]);
  };
  const announced = (announcedOn: unknown, announcedFor: unknown) => ({ announcedOn, announcedFor });

  test.each([
    ['the end a year before the start', '2026', '2025', true],
    ['both in one year', '2026', '2026', false],
    ['the start in the year of the end, of which the month is known', '2026', '2026-01', false],
    ['the start a day after the end', '2026-02-02', '2026-02-01', true],
    ['on one day', '2026-02-01', '2026-02-01', false],
    ['the start not known', null, '2025', false],
    ['the end not known', '2026', null, false],
    ['no date at all', 'soon', '2025', false],
  ])('%s', (_, startedOn, completedOn, isWrong) => {
    const expected = isWrong ? [['dates-out-of-order', 'features[0].properties.completedOn']] : [];
    expect(ofPlan({ startedOn, completedOn })).toEqual(expected);
  });

  test('something is not announced after it is to happen', () => {
    const announcements = [announced('2025', '2027'), announced('2026-05', '2026-04')];
    expect(ofPlan({ announcements })).toEqual([
      ['dates-out-of-order', 'features[0].properties.announcements[1].announcedFor'],
    ]);
    expect(ofPlan({ announcements: [announced('2026-05', '2026-05')] })).toEqual([]);
  });

  test('lists stand in the order of time; the first that does not is named', () => {
    const history = ['2024', '2026', '2025', '2023'].map((date) => ({ date }));
    expect(ofPlan({ history })).toEqual([['history-out-of-order', 'features[0].properties.history[2]']]);
    const announcements = [announced('2026', null), announced('2025', null)];
    expect(ofPlan({ announcements })).toEqual([
      ['history-out-of-order', 'features[0].properties.announcements[1]'],
    ]);
    expect(ofPlan({ history: [{ date: '2024' }, { date: '2024' }, { date: '2025' }] })).toEqual([]);
  });

  test('what is no list, or no entry, was told by the schema and is passed over', () => {
    expect(ofPlan({ history: 'none', announcements: [null, 7, { announcedOn: '2025' }] })).toEqual([]);
  });

  test('are told with the project that they are of and both dates', () => {
    const findings = new FindingList(100, false);
    const wrong = { startedOn: '2026', completedOn: '2025', history: [{ date: '2026' }, { date: '2025' }] };
    const features = ['p', undefined].map((id, index) => {
      const feature = { type: 'Feature', ...(id && { id }), geometry: null, properties: wrong };
      return { feature: feature as unknown as Feature, index, path: `features[${index}]`, geometryPath: '' };
    });
    applyLayerRules(features, plan, {}, findings);
    const order = { code: 'dates-out-of-order', found: 'startedOn "2026", completedOn "2025"' };
    const history = { code: 'history-out-of-order', found: '2026 > 2025' };
    expect(findings.listed).toMatchObject([
      { ...order, expected: 'startedOn ≤ completedOn', index: 0, featureId: 'p' },
      { ...history, index: 0, featureId: 'p' },
      { ...order, index: 1, featureId: null },
      { ...history, index: 1, featureId: null },
    ]);
  });

  test('a number is no date, and a project without properties has none', () => {
    expect(ofPlan({ startedOn: 2026, completedOn: 2025 })).toEqual([]);
    expect(ofPlan(null as never)).toEqual([]);
  });

  test('of another layer are none of its business', () => {
    expect(ofPlan({ startedOn: '2026', completedOn: '2025' }, layerById('places')!)).toEqual([]);
  });
});
