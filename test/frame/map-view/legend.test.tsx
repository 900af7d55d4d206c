// SPDX-License-Identifier: EUPL-1.2
// A town without coverage has no ramp of speeds that nothing on its map is drawn in: the legend says so and shows what there is.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Legend } from '../../../src/frame/map-view/legend';
import { troubleWith } from '../../../src/session/load/manifest';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { aCity } from '../../a-city';
import { aSession } from '../../a-session';

const shown = (city: OpenCity['city'], troubles: OpenCity['troubles'] = [], zoom = 12) =>
  renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city, troubles, more: null, rest: null, demo: false } as unknown as OpenCity}>
        <Legend open onToggle={() => {}} zoom={zoom} />
      </CityProvider>
    </SessionProvider>,
  ).replaceAll(/<[^>]*>/g, '|');

test('without cells it says that nothing is known, and shows the signs of the areas at once', () => {
  const text = shown(aCity().withoutCells().build());
  expect(text).toContain('Welche Leitung wo liegt, ist nicht bekannt.');
  expect(text).not.toContain('Schnellste Leitung');
  expect(text.indexOf('Wohnen (W)')).toBeGreaterThan(0);
  expect(text.indexOf('Wohnen (W)')).toBeLessThan(text.indexOf('Alle Zeichen'));
});

test('with cells, and while they are on their way, the ramp comes first', () => {
  const late = [troubleWith('broadband-coverage.cells', 'late')];
  for (const text of [shown(aCity().build()), shown(aCity().withoutCells().build(), late)]) {
    expect(text).toContain('Schnellste Leitung');
    expect(text).toContain('Alle Zeichen');
    expect(text).not.toContain('ist nicht bekannt.');
  }
});

test('near by it says that sketched roads are a sketch of the main ones; of surveyed ones it does not', () => {
  const road = (confidence: 'demo' | 'found') =>
    aCity()
      .withFeature(
        'base-roads',
        'road',
        {
          type: 'LineString',
          coordinates: [
            [7.6, 51.2],
            [7.61, 51.21],
          ],
        },
        { name: 'B 229', kind: 'federal', confidence },
      )
      .build();
  const said = 'Straßen (Skizze): Hauptstraßen zur Orientierung.';
  expect(shown(road('demo'), [], 15)).toContain(said);
  expect(shown(road('demo'), [], 14.9)).not.toContain(said);
  expect(shown(road('found'), [], 17)).not.toContain(said);
});
