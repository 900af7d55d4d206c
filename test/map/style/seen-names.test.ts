// SPDX-License-Identifier: EUPL-1.2
// From near by, when the label of an area is out of view, what is seen of it has its name.

import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import { expect, test } from 'vitest';
import { pictureSeen } from '../../../src/map/contract/map-contract';
import { seenIn, stillFrame } from '../../../src/map/still/still-viewport';
import { mapSources } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import { nothingSeen, seenNames, withSeenNames } from '../../../src/map/style/seen-names';
import { aCity, atMetres } from '../../a-city';
import { view } from '../a-view';

const insets = { top: 0, right: 0, bottom: 0, left: 0 };
const city = aCity()
  .withZone('Freisenberg', 'industrial', [0, 0, 2000, 2000])
  .withZone('Höh', 'residential', [2100, 0, 2000, 2000])
  .build();
const sources = mapSources(city);
const named = (x: number, y: number, zoom: number, over = insets) => {
  const [lon, lat] = atMetres(x, y) as [number, number];
  const frame = stillFrame({ lon, lat, zoom }, 800, 600);
  const { features } = seenNames(sources, new Set(), seenIn(frame, over));
  return features.map(({ geometry, properties }) => {
    const [px, py] = frame.toPixel(...((geometry as Point).coordinates as [number, number]));
    return { name: properties?.lines, letter: properties?.letter, x: Math.round(px), y: Math.round(py) };
  });
};

test('what is seen of an area bears its name and letter where its label is out of view', () => {
  expect(named(300, 300, 17)).toEqual([{ name: 'Freisenberg', letter: 'G', x: 400, y: 210 }]);
  // Both parts of a picture across the border, each in its own area.
  const both = named(2050, 300, 16);
  expect(both.map(({ name }) => name).sort()).toEqual(['Freisenberg', 'Höh']);
  for (const { name, x } of both) expect(x < 400).toBe(name === 'Freisenberg');
});

test('a name stands clear of what lies over the picture, and nowhere where it has no room', () => {
  const [clear] = named(300, 300, 17, { ...insets, left: 300, bottom: 200 });
  expect(clear?.x).toBe(550);
  expect(clear?.y).toBe(140);
  // A strip of some pixels at the edge.
  expect(named(-600, 300, 15).map(({ name }) => name)).toEqual([]);
});

test('a name stands beside the outline of a plan, not across it', () => {
  const place = (sides: typeof city) => {
    const [lon, lat] = atMetres(300, 300) as [number, number];
    const frame = stillFrame({ lon, lat, zoom: 17 }, 800, 600);
    const [name] = seenNames(mapSources(sides), new Set(), seenIn(frame, insets)).features;
    return frame
      .toPixel(...(((name as Feature).geometry as Point).coordinates as [number, number]))
      .map(Math.round);
  };
  const zone = () => aCity().withZone('Freisenberg', 'industrial', [0, 0, 2000, 2000]);
  expect(place(zone().build())).toEqual([400, 210]);
  // Its eastern side runs down through the middle of the picture.
  const [x, y] = place(zone().withPlan('Glasfaser', [-900, -900, 1200, 2400], {}).build());
  expect(Math.abs((x as number) - 400)).toBeGreaterThan(60);
  expect(y).toBe(210);
});

test('from afar, of hidden areas and where the name is written already nothing is said twice', () => {
  expect(named(300, 300, 13)).toEqual([]);
  const [lon, lat] = atMetres(300, 300) as [number, number];
  const { width, height, camera, toPlace } = stillFrame({ lon, lat, zoom: 17 }, 800, 600);
  const picture = pictureSeen({ width, height, zoom: camera.zoom, toPlace }, insets);
  expect(seenNames(sources, new Set(['industrial-zones']), picture)).toBe(nothingSeen);
  const withMark = aCity()
    .withZone('Freisenberg', 'industrial', [0, 0, 2000, 2000])
    .withFeature(
      'commercial-sites',
      'mark',
      { type: 'Point', coordinates: [lon, lat] },
      { name: 'Freisenberg', kind: 'estate' },
    )
    .build();
  expect(seenNames(mapSources(withMark), new Set(), picture)).toBe(nothingSeen);
  expect(seenNames(mapSources(withMark), new Set(['commercial-sites']), picture).features).toHaveLength(1);
});

test('these names are a source of the style, which another place of the camera alone changes', () => {
  const style = mapStyle({
    sources,
    selection: nothingSeen,
    view,
    scheme: 'dark',
    language: 'de',
    fonts: { regular: 'r', strong: 's' },
    background: null,
    hits: null,
  });
  expect(validateStyleMin(style as never)).toEqual([]);
  const data = { ...nothingSeen };
  const moved = withSeenNames(style, data);
  expect(moved.layers).toBe(style.layers);
  const changed = Object.keys(moved.sources).filter((id) => moved.sources[id] !== style.sources[id]);
  expect(changed).toEqual(['seen-names']);
});
