// SPDX-License-Identifier: EUPL-1.2
// From near by, when the label of an area is out of view, what is seen of it has its name.

import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import { expect, test } from 'vitest';
import { pictureSeen } from '../../../src/map/contract/map-contract';
import { seenIn, stillFrame } from '../../../src/map/still/still-viewport';
import { mapSources } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import {
  type CoveredBox,
  edgePx,
  nothingSeen,
  roomTaken,
  seenNames,
  withSeenNames,
} from '../../../src/map/style/seen-names';
import { roomPx } from '../../../src/map/style/symbols';
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

test('a district whose name lies under a panel is named where it is seen, and never twice', () => {
  const town = aCity()
    .withZone('Knapp', 'residential', [0, 0, 1000, 1000])
    .withFeature(
      'places',
      'knapp',
      { type: 'Point', coordinates: atMetres(500, 500) as [number, number] },
      { name: 'Knapp', kind: 'district' },
    )
    .build();
  const [lon, lat] = atMetres(500, 500) as [number, number];
  const frame = stillFrame({ lon, lat, zoom: 15 }, 800, 600);
  const names = (...covered: CoveredBox[]) =>
    seenNames(mapSources(town), new Set(), seenIn(frame, insets, covered)).features;
  expect(names()).toEqual([]);
  // Beside it, and over so little of it that another place of the name is seen whole.
  expect(names([0, 0, 300, 600])).toEqual([]);
  const panel: CoveredBox = [280, 180, 520, 420];
  const [name, ...more] = names(panel);
  expect([name?.properties?.lines, more]).toEqual(['Knapp', []]);
  const [x, y] = frame.toPixel(...((name!.geometry as Point).coordinates as [number, number]));
  expect(x > panel[0] && x < panel[2] && y > panel[1] && y < panel[3]).toBe(false);
});

test('no name fits under a panel or across an edge without touching the room that is taken', () => {
  const [width, height] = [390, 420];
  const panels: CoveredBox[] = [
    [330, 10, 378, 250],
    [10, 340, 144, 384],
    [0, 400, 390, 420],
  ];
  const taken = roomTaken(width, height, panels);
  const touched = ([left, top, right, bottom]: CoveredBox) =>
    taken.some(({ x, y, isEdge }) => {
      const half = (isEdge ? edgePx : roomPx) / 2;
      return x + half > left && x - half < right && y + half > top && y - half < bottom;
    });
  const crosses = (box: CoveredBox) =>
    box[0] < 0 ||
    box[1] < 0 ||
    box[2] > width ||
    box[3] > height ||
    panels.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3]);
  const seen = { free: 0, taken: 0 };
  for (let left = -40; left < width; left += 3) {
    for (let top = -11; top < height; top += 3) {
      const box: CoveredBox = [left, top, left + 41, top + 12];
      // The edge itself is a pixel or two wide.
      const isNear = left < 3 || top < 3 || left + 41 > width - 3 || top + 12 > height - 3;
      if (crosses(box)) expect(touched(box), String(box)).toBe(true);
      else if (!isNear) expect(touched(box), String(box)).toBe(false);
      seen[crosses(box) ? 'taken' : 'free']++;
    }
  }
  expect(Math.min(seen.free, seen.taken)).toBeGreaterThan(1000);
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

test('an area that fills but a corner of the box around it has its name there, and beside the outline of a plan', () => {
  const [lon, lat] = atMetres(300, 300) as [number, number];
  const frame = stillFrame({ lon, lat, zoom: 16 }, 800, 600);
  // Of its box, which is far wider, the picture holds a strip at its right edge.
  const withSide = (side: number) =>
    aCity().withFeature(
      'residential-zones',
      'corner',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-900, -900],
            [side, -900],
            [side, 1500],
            [2000, 1500],
            [2000, -1500],
            [-900, -1500],
            [-900, -900],
          ].map(([x, y]) => atMetres(x as number, y as number)),
        ],
      },
      { name: 'Innenstadt', use: 'residential' },
    );
  const place = (town: typeof city) => {
    const [name] = seenNames(mapSources(town), new Set(), seenIn(frame, insets)).features;
    return frame.toPixel(...(((name as Feature).geometry as Point).coordinates as [number, number]))[0];
  };
  const pixelAt = (x: number) => frame.toPixel(...(atMetres(x, 300) as [number, number]))[0];
  expect(place(withSide(500).build())).toBeGreaterThan(pixelAt(500) + 35);
  const planned = withSide(440).withPlan('Glasfaser', [-900, -900, 1400, 3000], {});
  expect(place(planned.build())).toBeGreaterThan(pixelAt(500) + 35);
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
