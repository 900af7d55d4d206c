// SPDX-License-Identifier: EUPL-1.2
// The name of a project, with its year below it, lies across no outline of today's city at any zoom at which it is shown, in
// either language. What is written and how large is asked of the style, where the outlines lie of turf.

import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec';
import { booleanDisjoint } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon, Position } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import type { City } from '../../../src/core/city/city';
import { stillFrame } from '../../../src/map/still/still-viewport';
import { planNameZoom } from '../../../src/map/style/free-labels';
import { linesSize } from '../../../src/map/style/label-lines';
import { mapSources } from '../../../src/map/style/map-sources';
import { mapStyle } from '../../../src/map/style/map-style';
import { aCity } from '../../a-city';
import { theCity } from '../../the-city';
import { view } from '../a-view';

const zooms = [12, 12.6, 13, 13.5, 13.99, 14, 14.5, 14.99, 15, 15.7, 16, 16.5, 17, 17.99, 18];
const sidePx = 1200;

/** What the style writes of a label at a zoom: its text, the size of its letters and the places where it may stand. */
function writing(city: City, language: 'de' | 'en') {
  const sources = mapSources(city);
  const style = mapStyle({
    sources,
    selection: { type: 'FeatureCollection', features: [] },
    view,
    scheme: 'light',
    language,
    fonts: { regular: '', strong: '' },
    background: null,
    hits: null,
  });
  const layer = style.layers.find(({ id }) => id === 'planned-expansion/year') as SymbolLayerSpecification;
  const read = (name: 'text-field' | 'text-size' | 'text-variable-anchor-offset') => {
    const parsed = createPropertyExpression(layer.layout?.[name], name, latest.layout_symbol[name] as never);
    if (parsed.result === 'error') throw new Error(parsed.value.join());
    return (feature: Feature, zoom: number) => parsed.value.evaluate({ zoom }, feature as never);
  };
  const [text, size, places] = [read('text-field'), read('text-size'), read('text-variable-anchor-offset')];
  return {
    labels: (sources[layer.source as string] as FeatureCollection<Point>).features,
    at: (label: Feature, zoom: number) => ({
      text: String(text(label, zoom)),
      px: Number(size(label, zoom)),
      places: (places(label, zoom) as { values: (string | [number, number])[] }).values,
    }),
  };
}

/** Every place of a label as a polygon of the ground, worked out from the pixels of a picture. */
function boxes(
  label: Feature<Point>,
  zoom: number,
  { text, px, places }: ReturnType<ReturnType<typeof writing>['at']>,
) {
  const [lon, lat] = label.geometry.coordinates as [number, number];
  const frame = stillFrame({ lon, lat, zoom }, sidePx, sidePx);
  const { width, height } = linesSize(text.split('\n'));
  return places.flatMap((anchor, k): Polygon[] => {
    if (typeof anchor !== 'string') return [];
    const [right, down] = places[k + 1] as [number, number];
    const west = /left/.test(anchor) ? 0 : /right/.test(anchor) ? width : width / 2;
    const north = /top/.test(anchor) ? 0 : /bottom/.test(anchor) ? height : height / 2;
    const corner = (x: number, y: number): Position => {
      const { lon, lat } = frame.toPlace(sidePx / 2 + x * px, sidePx / 2 + y * px);
      return [lon, lat];
    };
    const [left, top] = [right - west, down - north];
    const ring = [
      corner(left, top),
      corner(left, top + height),
      corner(left + width, top + height),
      corner(left + width, top),
      corner(left, top),
    ];
    return [{ type: 'Polygon', coordinates: [ring] }];
  });
}

/** The outlines that the map draws, each ring with its box. */
function outlinesOf(city: City) {
  const layers = [
    'industrial-zones',
    'residential-zones',
    'planned-expansion',
    'boundary',
    'commercial-sites',
    'startup-buildings',
  ] as const;
  return layers.flatMap((id) =>
    city.layers[id].flatMap(({ geometry }): { line: LineString; box: Box }[] => {
      return lines(geometry).map((coordinates) => ({
        line: { type: 'LineString' as const, coordinates },
        box: boxOf(coordinates),
      }));
    }),
  );
}

/** Lines and rings of a geometry; none for a point. */
function lines(geometry: Geometry | null): Position[][] {
  if (geometry === null) return [];
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'Point':
      return [];
    default:
      throw new Error(`an outline is a ${geometry.type}, of which this test knows nothing`);
  }
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(line: readonly Position[]): Box {
  const [lons, lats] = [line.map(([lon]) => lon as number), line.map(([, lat]) => lat as number)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

const apart = (a: Box, b: Box) => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

/** What is written at each zoom, and of it what lies across an outline, as "text at zoom". */
function written(city: City, language: 'de' | 'en') {
  const { labels, at } = writing(city, language);
  const outlines = outlinesOf(city);
  const shown: string[] = [];
  const crossing: string[] = [];
  for (const label of labels) {
    for (const zoom of zooms) {
      const said = at(label, zoom);
      if (said.text === '') continue;
      const name = `${said.text.replaceAll('\n', ' ')} at ${zoom}`;
      shown.push(name);
      for (const box of boxes(label, zoom, said)) {
        const near = outlines.filter((one) => !apart(one.box, boxOf(box.coordinates[0] as Position[])));
        if (near.some(({ line }) => !booleanDisjoint(line, box))) crossing.push(name);
      }
    }
  }
  return { shown, crossing };
}

describe.each(['de', 'en'] as const)("in today's city, in %s", (language) => {
  const { shown, crossing } = written(theCity, language);

  test('no name and no year of a project lies across an outline', () => {
    expect(shown.length).toBeGreaterThan(20);
    expect(crossing).toEqual([]);
  });

  test('every project with a place shows its name from near by', () => {
    const names = writing(theCity, language).labels.map(({ properties }) =>
      String(properties?.[language === 'de' ? 'lines' : 'linesEn']).replaceAll('\n', ' '),
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names)
      expect(shown.filter((one) => one.startsWith(name) && one.endsWith(' at 18'))).toHaveLength(1);
  });

  test(`below zoom ${planNameZoom} a project is its year alone`, () => {
    const early = shown.filter((one) => / at 1[23]/.test(one));
    expect(early.length).toBeGreaterThan(0);
    for (const one of early) expect(one).toMatch(/^(seit|bis|since|by) \d{4} at /);
  });
});

test('a name that would lie across an outline is seen to', () => {
  const city = aCity().withPlan('Ein Vorhaben', [0, 0, 60, 60], { funding: 'federal' }).build();
  const { labels, at } = writing(city, 'de');
  const said = at(labels[0] as Feature, 18);
  const [{ line } = { line: null }] = outlinesOf(city);
  const crosses = (zoom: number) =>
    boxes(labels[0] as Feature<Point>, zoom, { ...said, text: 'Ein Vorhaben', px: 13 }).some(
      (box) => !booleanDisjoint(line as LineString, box),
    );
  expect([crosses(18), crosses(15)]).toEqual([false, true]);
});
