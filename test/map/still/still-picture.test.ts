// SPDX-License-Identifier: EUPL-1.2
// The still picture draws the same style as the map proper: values, places and answers agree with the specification's
// own evaluator, with MapLibre's projection and with each other.

import { createPropertyExpression, featureFilter, latest } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test, vi } from 'vitest';
import { cellsView } from '../../../src/analysis/coverage/cells-for-map';
import { unknownClass } from '../../../src/core/cells/cells-view';
import type { City, FeatureId } from '../../../src/core/city/city';
import type { View } from '../../../src/core/city/view';
import { toPlane } from '../../../src/core/geo/projection';
import { cellAppearance, cellLook } from '../../../src/map/cells/cell-symbology';
import { regionZoom } from '../../../src/map/contract/map-contract';
import { drawnLayer } from '../../../src/map/still/drawn-layer';
import { type CornerOf, cellCorners, drawStillCells } from '../../../src/map/still/still-cells';
import { pickStill } from '../../../src/map/still/still-pick';
import { isLarge, stillSteps } from '../../../src/map/still/still-picture';
import { cameraFor, movedCamera, stillFrame } from '../../../src/map/still/still-viewport';
import { styleValue } from '../../../src/map/still/style-expressions';
import { cameraAfterKey } from '../../../src/map/still/use-still-gestures';
import { idOfDrawn } from '../../../src/map/style/drawn-id';
import { mapSources, selectionFeatures } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import { aCity, atMetres, everySpeed } from '../../a-city';
import { view } from '../a-view';

const city = aCity()
  .withBoundary([0, 0, 5000, 5000])
  .withZone('Römerweg', 'industrial', [100, 100, 500, 500])
  .withZone('Höh', 'residential', [1000, 1000, 800, 800])
  .withPlan('Glasfaser', [1000, 1000, 400, 400], { funding: 'federal' })
  .withCells(0, 0, 2, 2, {})
  .build();
const styleOf = (
  changed: Partial<View>,
  scheme: 'light' | 'dark' = 'light',
  hits: ReadonlySet<string> | null = null,
  of: City = city,
): StyleSpecification =>
  mapStyle({
    sources: mapSources(of),
    selection: selectionFeatures(city, { point: { lon: 7.6, lat: 51.2 }, feature: null }),
    view: { ...view, ...changed },
    scheme,
    language: 'de',
    fonts: { regular: 'r', strong: 's' },
    background: null,
    hits,
  });
function withZones(count: number): City {
  const builder = aCity();
  for (let z = 0; z < count; z++) builder.withZone(`Zone ${z}`, 'industrial', [z * 10, 0, 8, 8]);
  return builder.build();
}

const specifications = latest as never as Record<string, Record<string, object>>;
const found = new Set(['commercial-sites/a', 'startup-buildings/b']);
/** Lists that are no expressions. */
const plainLists = new Set(['line-dasharray', 'text-font', 'text-offset']);
const nameless = (look: string) => ({ look, kind: look, name: '', nameEn: '', demo: false, year: '' });
/** Where a name may stand, at each zoom another place. */
const freePlaces = Object.fromEntries(
  [11, 12, 13, 14, 15, 16, 17, 18].flatMap((zoom) => [
    [`free${zoom}`, zoom !== 12],
    [`places${zoom}`, ['left', [zoom, 0.5], 'top', [0, 1]]],
  ]),
);
const kinds: Feature[] = (
  ['industrial', 'residential', 'mixed', 'federal', 'motorway', 'district', '*'] as const
)
  .flatMap((look) => [
    { look, kind: look, name: 'Höh', nameEn: 'Höh', demo: true, year: '2026', part: 'cell' },
    { look, kind: look, name: 'Brügge', nameEn: 'Brügge', demo: false, year: '', part: 'point' },
    { ...nameless(look), part: 'corner', selected: true, ends: false },
    { ...nameless(look), part: 'corner', selected: false, ends: true },
    { ...nameless(look), part: 'middle', fromZoom: 12 },
  ])
  .flatMap((properties) =>
    (['Point', 'LineString', 'Polygon', 'MultiPolygon'] as const).map(
      (type) =>
        ({
          type: 'Feature',
          properties: { lines: 'Höh', linesEn: 'Höh', letter: 'G', ...freePlaces, ...properties },
          geometry: { type, coordinates: [] },
        }) as unknown as Feature,
    ),
  );

const everyState = [[], ['selected'], ['pointed']].map((names) => ({
  states: new Set(names),
  asObject: Object.fromEntries(names.map((name) => [name, true])),
}));

/** A colour that the specification has parsed is not compared by its text, everything else is. */
function agree(kind: string, mine: unknown, wanted: unknown): boolean {
  if (kind === 'color') return typeof mine === 'string' && mine.startsWith('#');
  if (typeof wanted === 'number') return Math.abs(Number(mine) - wanted) < 1e-9;
  if (typeof wanted === 'boolean') return mine === wanted;
  if (kind === 'variableAnchorOffsetCollection') return JSON.stringify(mine) === String(wanted);
  return String(mine) === String(wanted);
}

describe('a value of the style is worked out as the specification does', () => {
  const groups = ['all', 'industrial', 'residential'] as const;
  test.each(groups)('for every layer, look, zoom and selection while the group is %s', (group) => {
    let compared = 0;
    for (const layer of [...styleOf({ group }).layers, ...styleOf({ group }, 'dark', found).layers]) {
      const filter = 'filter' in layer && layer.filter ? layer.filter : null;
      const passes = filter === null ? null : featureFilter(filter as never, 'filter');
      const properties = (['paint', 'layout'] as const).flatMap((part) =>
        Object.entries(layer[part] ?? {}).flatMap(([name, value]) => {
          if (!Array.isArray(value) || plainLists.has(name)) return [];
          const specification = specifications[`${part}_${layer.type}`]?.[name] as never as { type: string };
          const parsed = createPropertyExpression(value, name, specification as never);
          if (parsed.result !== 'success') throw new Error(`${layer.id} ${name}: not understood`);
          return [{ name, value, kind: specification.type, theirs: parsed.value }];
        }),
      );
      for (const zoom of [8, 10.5, 12, 12.9, 14.25, 17]) {
        for (const feature of kinds) {
          const type = feature.geometry.type.replace('Multi', '') as 'Polygon';
          const asked = { type, properties: feature.properties, geometry: [] } as never;
          if (passes !== null) {
            const mine = styleValue(filter, { zoom, feature, states: new Set() });
            const wanted = passes.filter({ zoom }, asked);
            // An assertion costs more than what it compares: only what differs becomes one.
            if (mine !== wanted) expect.fail(`${layer.id} filter at ${zoom}: ${mine}, wanted ${wanted}`);
          }
          for (const { name, value, kind, theirs } of properties) {
            for (const { states, asObject } of everyState) {
              const wanted = theirs.evaluate({ zoom }, asked, asObject);
              const mine = styleValue(value, { zoom, feature, states });
              compared += 1;
              if (agree(kind, mine, wanted)) continue;
              expect.fail(`${layer.id} ${name} at ${zoom}: ${mine}, wanted ${wanted}`);
            }
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  });

  test('an operator that nobody has written yet is refused by name instead of drawn wrongly', () => {
    expect(() => styleValue(['to-rgba', 'x'], { zoom: 1, feature: null, states: new Set() })).toThrow(
      '"to-rgba"',
    );
  });
});

describe('places in the picture', () => {
  const place = fc.record({
    lon: fc.double({ min: 5.9, max: 15, noNaN: true }),
    lat: fc.double({ min: 47.3, max: 55, noNaN: true }),
    zoom: fc.double({ min: 6, max: 17, noNaN: true }),
  });
  const pixel = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 700 }) });

  test('a pixel leads to a place and the place back to the pixel', () => {
    fc.assert(
      fc.property(place, pixel, (camera, { x, y }) => {
        const frame = stillFrame(camera, 1000, 700);
        const { lon, lat } = frame.toPlace(x, y);
        const [backX, backY] = frame.toPixel(lon, lat);
        expect(Math.hypot(backX - x, backY - y)).toBeLessThan(1e-3);
      }),
      { seed: 7 },
    );
  });

  test('a whole country fits into the picture of a telephone, however far away it is then seen from', () => {
    const [width, height] = [390, 300];
    const padding = { top: 28, right: 80, bottom: 60, left: 28 };
    const camera = cameraFor([5.9, 47.3, 15, 55], { width, height }, padding);
    const { toPixel } = stillFrame(camera, width, height);
    const [left, top] = toPixel(5.9, 55);
    const [right, bottom] = toPixel(15, 47.3);
    expect(Math.min(left - padding.left, top - padding.top)).toBeGreaterThan(-0.01);
    expect(Math.min(width - padding.right - right, height - padding.bottom - bottom)).toBeGreaterThan(-0.01);
  });

  test('what a finger holds stays under it while the picture is moved and zoomed', () => {
    fc.assert(
      fc.property(
        place,
        pixel,
        pixel,
        fc.double({ min: 6, max: 17, noNaN: true }),
        (camera, from, to, zoom) => {
          const frame = stillFrame(camera, 1000, 700);
          const held = frame.toPlace(from.x, from.y);
          const after = stillFrame(movedCamera(frame, from, to, zoom), 1000, 700);
          const [x, y] = after.toPixel(held.lon, held.lat);
          expect(Math.hypot(x - to.x, y - to.y)).toBeLessThan(0.5);
        },
      ),
      { seed: 8 },
    );
  });

  test('a box that is fitted touches the padding on two sides and oversteps it on none', () => {
    const padding = { top: 20, right: 60, bottom: 100, left: 10 };
    const box = [7.5, 51.15, 7.72, 51.27] as const;
    const frame = stillFrame(cameraFor(box, { width: 800, height: 600 }, padding), 800, 600);
    const [left, bottom] = frame.toPixel(box[0], box[1]);
    const [right, top] = frame.toPixel(box[2], box[3]);
    const room = [left - 10, 800 - 60 - right, top - 20, 600 - 100 - bottom];
    for (const side of room) expect(side).toBeGreaterThan(-0.01);
    expect(room.filter((side) => side < 0.01)).toHaveLength(2);
    // In the middle of what is left.
    expect(room[0]).toBeCloseTo(room[1] as number, 3);
    expect(room[2]).toBeCloseTo(room[3] as number, 3);
  });
});

test('zooming out of the still picture ends at the region, by key, wheel and fingers', () => {
  const leastZoom = regionZoom(city);
  let frame = stillFrame({ lon: 7.6, lat: 51.2, zoom: leastZoom + 1.5 }, 600, 400, leastZoom);
  for (let times = 0; times < 4; times++)
    frame = stillFrame(cameraAfterKey('-', frame)!, 600, 400, frame.leastZoom);
  expect(frame.camera.zoom).toBe(leastZoom);
  expect(leastZoom).toBe(city.municipality.startZoom - 2.5);
  const middle = { x: 300, y: 200 };
  expect(movedCamera(frame, middle, middle, 3).zoom).toBe(leastZoom);
});

describe('a click on the still picture', () => {
  const scene = (zoom: number, changed: Partial<View> = {}) => {
    const [lon, lat] = atMetres(1200, 1200) as [number, number];
    return {
      style: styleOf(changed),
      frame: stillFrame({ lon, lat, zoom }, 600, 400),
      selected: null,
      pointed: null,
    };
  };
  const pickAt = (x: number, y: number, changed: Partial<View> = {}) => {
    const at = scene(15, changed);
    const [lon, lat] = atMetres(x, y) as [number, number];
    return pickStill(at, ...at.frame.toPixel(lon, lat)).feature;
  };
  const idOf = (layer: 'planned-expansion' | 'residential-zones') => city.layers[layer][0]?.id as FeatureId;

  test('names the plan that is drawn over a zone, and the zone where only that is', () => {
    expect(pickAt(1200, 1200)).toEqual({ layer: 'planned-expansion', id: idOf('planned-expansion') });
    expect(pickAt(1600, 1600)).toEqual({ layer: 'residential-zones', id: idOf('residential-zones') });
    expect(pickAt(2500, 2500)).toBeNull();
  });

  test('passes through a layer that is hidden', () => {
    const hidden = new Set(['planned-expansion'] as const);
    expect(pickAt(1200, 1200, { hidden })).toEqual({
      layer: 'residential-zones',
      id: idOf('residential-zones'),
    });
  });
});

describe('what is drawn', () => {
  test('a hidden layer, and one whose zoom is not reached, is not', () => {
    const at = (zoom: number) => stillFrame({ lon: 7.6, lat: 51.2, zoom }, 600, 400);
    const shown = (style: StyleSpecification, zoom: number) =>
      style.layers.flatMap((layer) => {
        const drawn = drawnLayer(layer, { style, frame: at(zoom), selected: null, pointed: null });
        return drawn === null ? [] : [layer.id];
      });
    expect(shown(styleOf({}), 10)).not.toContain('places/district');
    expect(shown(styleOf({}), 12)).toContain('places/district');
    expect(shown(styleOf({ hidden: new Set(['places']) }), 12)).not.toContain('places/district');
  });

  test('of many zones those are looked at that may reach into the picture, and no others', () => {
    // In a row eastwards, ten metres apart; 5,000 of them are 50 km.
    const style = styleOf({}, 'light', null, withZones(5000));
    const sourceId = 'industrial-zones';
    const layer = style.layers.find((one) => one.type === 'fill' && one.source === sourceId)!;
    const zones = (style.sources[sourceId] as { data: FeatureCollection }).data.features;
    const drawn = (lon: number, lat: number) => {
      const frame = stillFrame({ lon, lat, zoom: 15 }, 600, 400);
      return drawnLayer(layer, { style, frame, selected: null, pointed: null })!.features;
    };
    const [lon, lat] = (zones[2500]!.geometry as Polygon).coordinates[0]![0]! as [number, number];
    const near = drawn(lon, lat);
    // The picture is 600 pixels wide, with 256 on both sides: 1.7 km at this zoom and latitude.
    expect(near.length).toBeGreaterThan(150);
    expect(near.length).toBeLessThan(175);
    expect(near.map(({ feature }) => feature)).toContain(zones[2500]);
    expect(drawn(lon, lat + 1)).toEqual([]);
  });

  test('a selected feature has its ring, the others none', () => {
    const style = styleOf({});
    const [plan] = (style.sources['planned-expansion'] as { data: FeatureCollection }).data.features;
    const selected = { layer: 'planned-expansion', id: idOfDrawn(plan?.properties?.id)! } as const;
    const layer = style.layers.find(({ id }) => id === 'selected/planned-expansion/outer');
    const [lon, lat] = (plan!.geometry as Polygon).coordinates[0]![0]! as [number, number];
    const frame = stillFrame({ lon, lat, zoom: 13 }, 600, 400);
    const width = (chosen: typeof selected | null) =>
      drawnLayer(layer as never, { style, frame, selected: chosen, pointed: null })?.features[0]?.value(
        'paint',
        'line-width',
        1,
      );
    expect(width(selected)).toBe(6);
    expect(width(null)).toBe(0);
  });

  test('cells that share a corner share its place, so no gap opens between them', () => {
    const cells = city.cells as NonNullable<typeof city.cells>;
    const cornerOf = cellCorners(cells) as CornerOf;
    // Right neighbour: its lower left corner is the lower right one of the first cell, and so on above.
    expect(cornerOf(1, 0)).toEqual(cornerOf(0, 1));
    expect(cornerOf(1, 3)).toEqual(cornerOf(0, 2));
    const [lon, lat] = cornerOf(0, 0);
    const [x, y] = toPlane(cells.crs, lon, lat);
    expect(x).toBeCloseTo((cells.column[0] as number) * cells.cellM, 3);
    expect(y).toBeCloseTo((cells.row[0] as number) * cells.cellM, 3);
    expect(cellCorners({ ...cells, count: 3_600_000 })).toBeNull();
  });

  test('a cell looks as the shader says: unknown, below the threshold, reached, and served by the scenario', () => {
    const look = cellLook(view, 'light');
    expect(cellAppearance(unknownClass, 0, 0, look)).toMatchObject({
      colour: 'unknownFill',
      over: 'unknownDots',
    });
    expect(cellAppearance(2, 0, 0, look)).toMatchObject({ colour: 'speed', which: 2, over: 'strokes' });
    expect(cellAppearance(3, 0, 0, look)).toMatchObject({ colour: 'speed', which: 3, over: 'strokes' });
    expect(cellAppearance(6, 0, 0, look)).toMatchObject({ colour: 'speed', which: 6, over: null });
    const later = cellLook({ ...view, quarter: '2026-Q4' }, 'light');
    expect(cellAppearance(1, 0, 30, later)).toMatchObject({ colour: 'speed', which: 6, over: 'scenario' });
    const reach = cellLook({ ...view, colouring: 'reach', group: 'industrial' }, 'light');
    expect(cellAppearance(1, 2, 0, reach)).toMatchObject({ colour: 'reachNo', alpha: 0.16 });
    expect(cellAppearance(6, 1, 0, reach)).toMatchObject({ colour: 'reachYes', alpha: 1 });
  });
});

describe('the first picture', () => {
  test('is made in many short steps, and its cells in steps of a few hundred', () => {
    class Path {
      moveTo() {}
      lineTo() {}
      arc() {}
      closePath() {}
    }
    vi.stubGlobal('Path2D', Path);
    vi.stubGlobal(
      'ImageData',
      class extends Array {
        data = { set: () => undefined };
      },
    );
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
    const many = aCity()
      .withCells(0, 0, 60, 60, { households: 1, hh: everySpeed('alle', 100) })
      .build();
    const calls: string[] = [];
    const context = new Proxy({} as Record<string, unknown>, {
      get: (_, name) => () => {
        calls.push(String(name));
        return null;
      },
      set: () => true,
    }) as unknown as CanvasRenderingContext2D;
    const frame = stillFrame({ lon: 7.63, lat: 51.21, zoom: 12 }, 400, 700);
    const corners = cellCorners(many.cells!)!;
    const cells = () =>
      drawStillCells(context, frame, {
        cells: many.cells!,
        view: cellsView(many)!,
        cornerOf: corners,
        look: cellLook(view, 'light'),
      });
    expect([...cells()].length).toBeGreaterThanOrEqual(3600 / 500);
    const style = styleOf({});
    const scene = { style, frame, selected: null, pointed: null, drawCells: () => [undefined, undefined] };
    // A step a layer, one for its few features, two that the cells gave away, and the whole is drawn by them.
    const filled = style.layers.filter((layer) => drawnLayer(layer, scene)?.features.length).length;
    expect([...stillSteps(context, scene)]).toHaveLength(style.layers.length + filled + 2);
    expect(calls).toContain('fill');
    const drawnAtOnce: number[] = [];
    calls.length = 0;
    const around = stillFrame({ ...frame.camera, zoom: 11 }, 400, 700);
    const ofMany = { ...scene, frame: around, style: styleOf({}, 'light', null, withZones(900)) };
    for (const _ of stillSteps(context, ofMany)) {
      drawnAtOnce.push(calls.splice(0).filter((call) => call === 'fill').length);
    }
    expect(Math.max(...drawnAtOnce)).toBeLessThanOrEqual(200);
    expect(drawnAtOnce.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(900);
    vi.unstubAllGlobals();
  });

  test('of a county of zones is drawn in steps also in the hand, of a city at once', () => {
    expect(isLarge(styleOf({}))).toBe(false);
    expect(isLarge(styleOf({}, 'light', null, withZones(5001)))).toBe(true);
  });
});
