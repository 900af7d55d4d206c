// SPDX-License-Identifier: EUPL-1.2
// The half of the map benchmark that runs in the browser: an empty map, onto which cells come as our layer or as an
// ordinary GeoJSON source. Driven by map.mjs, which also reads the memory of the browser's processes.

import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Cells } from '../src/core/cells/cells';
import type { CellsView } from '../src/core/cells/cells-view';
import { fromPlane } from '../src/core/geo/projection';
import { cellPicture, makeCellLayer } from '../src/map/cells/cell-layer';
import type { CellLook } from '../src/map/cells/cell-symbology';
import { palettes } from '../src/map/style/palette';
import { cellM, makeClasses, originX, originY, type Size, scatteredCells } from './synthetic';

maplibre.setWorkerUrl(workerUrl);

const look: CellLook = {
  technology: 0,
  threshold: 6,
  reachOnly: false,
  groupMask: 0,
  quarter: 0,
  opacity: 1,
  scheme: 'light',
};

let map: maplibre.Map;
let side = 0;
/** Shows another threshold with what stands on the map now. */
let step: (threshold: number) => void = () => {};

const size = (): Size => ({ name: 'bench', side, zones: 0, towns: 0 });

const lonLat = (column: number, row: number) =>
  fromPlane('EPSG:25832', originX + column * cellM, originY + row * cellM);

/** An empty map over a square of `cellsAcross` cells; resolves when it has come to rest. */
async function start(cellsAcross: number): Promise<void> {
  side = cellsAcross;
  map = new maplibre.Map({
    container: 'map',
    style: {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }],
    },
    bounds: [lonLat(0, 0), lonLat(side, side)],
    fadeDuration: 0,
    attributionControl: false,
    canvasContextAttributes: { antialias: false },
  });
  await map.once('load');
  await rest();
}

/** Until everything is drawn and nothing waits; the card has really drawn it, because a pixel is read back. */
async function rest(): Promise<void> {
  map.triggerRepaint();
  await map.once('idle');
  finish();
}

function finish(): void {
  const gl = map.getCanvas().getContext('webgl2')!;
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}

function drawn(work: () => void): Promise<void> {
  work();
  return rest();
}

/** Six frames that show nothing new, each until the card has drawn it. */
async function frames(): Promise<void> {
  for (let frame = 0; frame < 6; frame++) {
    map.triggerRepaint();
    await map.once('render');
    finish();
  }
}

let cells: Cells;
let view: CellsView;
let features: GeoJSON.FeatureCollection;

/** The cells as they come out of a cell file: every place of the square. */
function makeOwn(): void {
  const slots = Int32Array.from({ length: side * side }, (_, slot) => slot);
  keep(
    slots.map((slot) => originX / cellM + (slot % side)),
    slots.map((slot) => originY / cellM + Math.floor(slot / side)),
    makeClasses(size()),
  );
}

/** About `count` cells scattered over the square, as settled land is. */
function makeScattered(count: number): void {
  const { cells, classes } = scatteredCells(size(), count);
  keep(cells.column, cells.row, classes);
}

function keep(column: Int32Array, row: Int32Array, classes: Uint8Array): void {
  const count = column.length;
  cells = {
    crs: 'EPSG:25832',
    cellM,
    count,
    column,
    row,
    households: new Float64Array(0),
    businesses: new Float64Array(0),
    percent: new Map(),
    mobile4g: new Uint8Array(0),
    mobile5g: new Uint8Array(0),
    about: { source: 'made up', asOf: null, confidence: 'demo', note: null, noteEn: null },
  };
  const same = { alle: classes, ftthb: classes, hfc: classes, fttc: classes };
  view = {
    classes: same,
    groups: new Uint8Array(count),
    plannedFrom: new Uint8Array(count),
  };
}

/** From columns in memory to the first picture, everything that is made for the card included. */
function showOwn(): Promise<void> {
  return drawn(() => {
    const picture = cellPicture(cells, view, (x, y) => fromPlane(cells.crs, x, y))!;
    const { layer, show } = makeCellLayer('cells', picture, look);
    step = (threshold) => show({ ...look, threshold });
    map.addLayer(layer);
  });
}

/** The same cells as features, as they come out of a file. */
function makeGeoJson(): void {
  const classes = makeClasses(size());
  const list = Array.from({ length: side * side }, (_, slot): GeoJSON.Feature => {
    const [column, row] = [slot % side, Math.floor(slot / side)];
    const ring = [
      lonLat(column, row),
      lonLat(column + 1, row),
      lonLat(column + 1, row + 1),
      lonLat(column, row + 1),
      lonLat(column, row),
    ];
    const geometry = { type: 'Polygon' as const, coordinates: [ring.map(rounded)] };
    return { type: 'Feature', properties: { class: classes[slot]! }, geometry };
  });
  features = { type: 'FeatureCollection', features: list };
}

function showGeoJson(): Promise<void> {
  step = (threshold) => map.setPaintProperty('cells', 'fill-color', colour(threshold));
  return drawn(() => {
    map.addSource('cells', { type: 'geojson', data: features, tolerance: 0 });
    map.addLayer({
      id: 'cells',
      type: 'fill',
      source: 'cells',
      paint: { 'fill-color': colour(6), 'fill-antialias': false },
    });
  });
}

const rounded = ([lon, lat]: readonly [number, number]): [number, number] => [
  Number(lon.toFixed(6)),
  Number(lat.toFixed(6)),
];

function colour(threshold: number): maplibre.ExpressionSpecification {
  const speeds = palettes.light.speed;
  const steps = speeds.slice(1).flatMap((one, k) => [k + 1, one] as const);
  const reached = ['match', ['get', 'class'], ...steps, speeds[0]!];
  return ['case', ['>=', ['get', 'class'], threshold], reached, '#eeeeee'] as never;
}

/** A town's worth of the square, in its middle. */
function lookClosely(): Promise<void> {
  return drawn(() => map.jumpTo({ center: lonLat(side / 2, side / 2), zoom: 13 }));
}

/** Hides the cells or shows them again: a hidden layer costs what an empty map does. */
function showCells(shown: boolean): Promise<void> {
  return drawn(() => void map.setLayoutProperty('cells', 'visibility', shown ? 'visible' : 'none'));
}

/** Five other thresholds, each until it is drawn and the map has come to rest. */
async function steps(): Promise<void> {
  for (const threshold of [5, 4, 3, 2, 1]) await drawn(() => step(threshold));
}

Object.assign(globalThis, {
  bench: {
    start,
    frames,
    makeOwn,
    makeScattered,
    showOwn,
    makeGeoJson,
    showGeoJson,
    showCells,
    lookClosely,
    steps,
  },
});
