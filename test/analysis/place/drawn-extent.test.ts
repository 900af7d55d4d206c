// SPDX-License-Identifier: EUPL-1.2
// What is counted in an outline that somebody drew is as drawn as the outline, however well the cells are known.

import { expect, test } from 'vitest';
import { headlineClaims } from '../../../src/analysis/place/claim';
import { subjectOfCity, subjectOfFeature, subjectOfOutline } from '../../../src/analysis/place/subject';
import { answerOf } from '../../../src/cli/site-answer';
import type { City, CityFeature } from '../../../src/core/city/city';
import { aCity, everySpeed, polygonAt } from '../../a-city';

test('a claim is demo where the extent is drawn in which measured cells are counted, and not where both are found', () => {
  const figures = { hh: everySpeed('alle', 100), gew: everySpeed('alle', 100) };
  const built = aCity()
    .withCell(0, 0, { households: 50, businesses: 20, ...figures })
    .withBoundary([0, 0, 100, 100])
    .withZone('Berg', 'residential', [0, 0, 100, 100])
    .withZone('Werk', 'industrial', [0, 0, 100, 100])
    .build();
  const found = (properties: object) => {
    const sure = (features: readonly object[]) =>
      features.map((one) => ({ ...one, properties: { ...(one as CityFeature).properties, ...properties } }));
    const layers = {
      ...built.layers,
      'residential-zones': sure(built.layers['residential-zones']),
      'industrial-zones': sure(built.layers['industrial-zones']),
      boundary: sure(built.layers.boundary),
    } as unknown as City['layers'];
    const cells = { ...built.cells!, about: { ...built.cells!.about, confidence: 'found' as const } };
    const city = { ...built, layers, cells };
    const [zone] = layers['residential-zones'];
    const estate = { ...layers['industrial-zones'][0]!, id: 'x', geometry: null } as unknown as CityFeature;
    const subjects = [
      subjectOfFeature(city, zone as CityFeature)!,
      subjectOfCity(city)!,
      subjectOfCity(city, estate)!,
      subjectOfOutline(polygonAt([0, 0, 100, 100])),
    ];
    return subjects.map((subject) => {
      const demo = new Set(headlineClaims(city, subject).map((claim) => claim.demo));
      const note = answerOf(city, subject, 'de').lines.filter((line) => line.startsWith('Demo: '));
      return [subject.id, [...demo], note];
    });
  };
  const note = 'Demo: Wo das Gefragte liegt, ist gezeichnet, weil Daten fehlen.';
  const drawn = [
    [expect.stringContaining('residential-zones/'), [true], [note]],
    ['municipality', [true], [note]],
    ['estates', [true], [note]],
    ['outline', [false], []],
  ];
  expect(found({ confidence: 'demo' })).toEqual(drawn);
  expect(found({ confidence: 'inferred', geometryBasis: 'fitted-outline' })).toEqual(drawn);
  expect(found({ confidence: 'found', geometryBasis: null })).toEqual(drawn.map(([id]) => [id, [false], []]));
});
