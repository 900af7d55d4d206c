// SPDX-License-Identifier: EUPL-1.2
// Whatever the picture shows can be said: name, kind and what is known, in the words of legend and fields.

import { expect, test } from 'vitest';
import { cellsView } from '../../../../src/analysis/coverage/cells-for-map';
import { wordsAt } from '../../../../src/frame/map-view/stage/words-at';
import { layerById, layers } from '../../../../src/layers';
import { drawnAtStill } from '../../../../src/map/still/still-pick';
import { stillFrame } from '../../../../src/map/still/still-viewport';
import { legendRows } from '../../../../src/map/style/legend';
import { mapSources, selectionFeatures } from '../../../../src/map/style/map-sources';
import { mapStyle } from '../../../../src/map/style/map-style';
import { aCity, atMetres, everySpeed } from '../../../a-city';
import { view } from '../../../map/a-view';

const at = (x: number, y: number) => ({ type: 'Point' as const, coordinates: [...atMetres(x, y)] });
const line = (...places: [number, number][]) => ({
  type: 'LineString' as const,
  coordinates: places.map((place) => [...atMetres(...place)]),
});
const city = aCity()
  .withBoundary([-1000, -1000, 9000, 9000])
  .withZone('Römerweg', 'industrial', [0, 0, 900, 900])
  .withPlan('Glasfaser Römerweg', [0, 0, 450, 900], { funding: 'federal' })
  .withCells(0, 0, 9, 9, { households: 5, hh: everySpeed('alle', 100) })
  .withFeature('startup-buildings', 'shop', at(700, 700), {
    name: 'Ladenlokal',
    nameEn: 'Shop',
    stage: 'candidate',
    use: 'retail',
  })
  .withFeature('commercial-sites', 'site', at(2500, 2500), { name: 'Gewerbepark', kind: 'estate' })
  .withFeature('base-roads', 'road', line([1000, 2000], [3000, 2000]), { name: 'B 229', kind: 'federal' })
  .withFeature('base-rail', 'rail', line([1000, 3000], [3000, 3000]), { name: 'Volmetalbahn' })
  .withFeature('base-water', 'water', line([1000, 3500], [3000, 3500]), { name: 'Rahmede' })
  .withFeature('base-neighbours', 'altena', at(4000, 4000), { name: 'Altena' })
  .withFeature('places', 'hoeh', at(5000, 5000), { name: 'Höh', kind: 'district' })
  .build();
const pointed = (x: number, y: number, language: 'de' | 'en' = 'de', changed: Partial<typeof view> = {}) => {
  const seen = { ...view, ...changed };
  const [lon, lat] = atMetres(x, y) as [number, number];
  const frame = stillFrame({ lon, lat, zoom: 15 }, 800, 600);
  const style = mapStyle({
    sources: mapSources(city),
    selection: selectionFeatures(city, { point: null, feature: null }),
    view: seen,
    scheme: 'light',
    language,
    fonts: { regular: '', strong: '' },
    background: null,
    hits: null,
  });
  const drawn = drawnAtStill({ style, frame, selected: null, pointed: null }, 400, 300);
  return wordsAt(drawn, { city, cellsView: cellsView(city), view: seen, language, known: null });
};
const told = (...asked: Parameters<typeof pointed>) =>
  pointed(...asked).map(({ name, lines }) => [name, ...lines].join(' | '));

test('a mark without a name on the map says its name, its kind and what is known of it', () => {
  expect(told(700, 700)[0]).toBe(
    'Ladenlokal | Gründergebäude vorgesehen oder Kandidat | Stand: Kandidat | Nutzung: Handel',
  );
  expect(told(700, 700, 'en')[0]).toBe(
    'Shop | Founders’ building designated or candidate | Stage: candidate | Use: retail',
  );
});

test('over each other lie a plan, its estate and the cell, and all three are said', () => {
  const [plan, zone, cell] = told(250, 250);
  expect(plan).toMatch(/^Glasfaser Römerweg \| Ausbau gefördert/);
  expect(zone).toMatch(/^Römerweg \| Gewerbe und Industrie \(G\)/);
  expect(cell).toMatch(/Schnellste Leitung für mindestens die Hälfte: /);
  expect(pointed(250, 250).every(({ isDemo }) => isDemo)).toBe(true);
});

test('a cell is told in the words of its row of the legend, whatever is chosen', () => {
  for (const changed of [{}, { colouring: 'reach' as const }, { technology: 'ftthb' as const }]) {
    const cell = pointed(850, 100, 'de', changed).at(-1)!;
    const rows = legendRows({ ...view, ...changed }, 'light', 'de');
    const row = rows.find(({ id }) => id === cell.key);
    expect(cell.lines).toEqual([`${rows[0]?.label} für mindestens die Hälfte: ${row?.label}`]);
  }
  expect(told(850, 100, 'de', { hidden: new Set(['broadband-coverage'] as const) })).toHaveLength(1);
});

test('every layer that is drawn says what it is', () => {
  const places: Record<string, [number, number]> = {
    boundary: [-1000, 3000],
    'industrial-zones': [700, 200],
    'planned-expansion': [200, 200],
    'commercial-sites': [2500, 2500],
    'startup-buildings': [700, 700],
    'base-roads': [2000, 2000],
    'base-rail': [2000, 3000],
    'base-water': [2000, 3500],
    'base-neighbours': [4000, 4000],
    places: [5000, 5000],
  };
  const missing = layers
    .map(({ id }) => id)
    .filter((id) => id !== 'broadband-coverage' && id !== 'residential-zones')
    .filter((id) => {
      const said = pointed(...(places[id] as [number, number])).find(({ key }) => key.startsWith(`${id}/`));
      const labels = Object.values(layerById(id)?.look.of ?? {}).map(({ label }) => label.de);
      return said?.name == null || !labels.includes(said.lines[0] as string);
    });
  expect(missing).toEqual([]);
  // Bare ground of the town shows nothing.
  expect(told(6500, 6500)).toEqual([]);
});
