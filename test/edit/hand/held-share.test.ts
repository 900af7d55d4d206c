// SPDX-License-Identifier: EUPL-1.2
// What is told of an outline in the hand: the share of those with a figure, and no others beside it.

import { expect, test } from 'vitest';
import { distributionOf } from '../../../src/analysis/place/distribution';
import { subjectOfOutline } from '../../../src/analysis/place/subject';
import { sharesOf } from '../../../src/edit/hand/held-share';
import { aCity, everySpeed, polygonAt } from '../../a-city';
import { deskOf, fileOf } from '../../core/edit/a-desk';

const place = polygonAt([0, 0, 300, 100]);
const city = aCity()
  .withBoundary([-100, -100, 2000, 500])
  .withCell(0, 0, { households: 40, businesses: 4, hh: everySpeed('alle', 100), gew: everySpeed('alle', 50) })
  .withCell(1, 0, { households: 40, businesses: 4, hh: everySpeed('alle', 0), gew: everySpeed('alle', 50) })
  .withCell(2, 0, { households: 20, businesses: 2 })
  .build();

/** The only outline of a file. */
function heldIn(file: string, properties: object) {
  const desk = deskOf({ [file]: fileOf({ a: place }, { name: 'x', ...properties }) });
  const lines = desk.shapes.shape(file, 0)!.lines;
  return sharesOf({ file, key: 0, lines }, { desk }, city, { technology: 'alle', thresholdMbit: 1000 });
}

test('a share stands beside how many have a figure, and those without are told apart', () => {
  const [homes] = heldIn('residential-zones.geojson', { use: 'residential' });
  const { households } = distributionOf(city, subjectOfOutline(place), 'alle');
  expect(homes).toEqual({ unit: 'households', now: 0.5, before: 0.5, counted: 80, withoutFigure: 20 });
  const { share, counted, withoutFigure } = households.at[1000];
  expect(homes).toMatchObject({ now: share, counted: Math.round(counted!), withoutFigure });
});

test('estates tell of businesses, housing of households, a mixed area of both', () => {
  const units = (file: string, use?: string) => heldIn(file, { use }).map(({ unit }) => unit);
  expect(units('industrial-zones.geojson')).toEqual(['businesses']);
  expect(units('residential-zones.geojson', 'residential')).toEqual(['households']);
  expect(units('residential-zones.geojson', 'mixed')).toEqual(['households', 'businesses']);
});
