// SPDX-License-Identifier: EUPL-1.2
// The city as the map's sources: one collection a layer with the few properties that drawing needs, and a point a
// feature for its letter or year. Made once a city; the objects stay the same until the city changes.

import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { AnyFeature, City, CityFeature } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { circleAround, corridorAround } from '../../core/geo/circle';
import { polygonsOf } from '../../core/geo/geometry-parts';
import { fromPlane, toPlane } from '../../core/geo/projection';
import { keptPer, oncePer } from '../../core/memo/memo';
import { layerById, layers } from '../../layers';
import type { LayerDefinition } from '../../layers/definition';
import { drawnId } from './drawn-id';
import { freeLabels, freeLetters } from './free-labels';
import { labelPoint } from './label-point';
import { outlineOf, outlinesOf } from './outlines';

export type MapSources = Readonly<Record<string, FeatureCollection>>;

/** What drawing needs of a feature. `look` is a key of the definition's looks. */
export interface DrawnProperties {
  /** Of our own (drawn-id.ts), never that of the file. */
  readonly id: number;
  readonly look: string;
  readonly name: string;
  readonly nameEn: string;
  readonly demo: boolean;
  /** Year of a plan, such as "2026"; empty where none is known. */
  readonly year: string;
  /** Of a plan: it was built in that year, not only announced for it. */
  readonly isBuilt?: boolean;
  readonly kind: string;
}

/** Id of the source that holds the letters and years of a layer. */
export function labelSource(id: string): string {
  return `${id}/labels`;
}

export const maskSource = 'outside';
export const selectionSource = 'selection';
/** Corners of the world for Web Mercator. */
const world: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/**
 * Every source but the selection. Features without a place are left out: lists show them, the map cannot. Made once for the
 * same layers: further columns of a country's cells change none of its 40,000 zones.
 */
export function mapSources(city: Pick<City, 'layers'>): MapSources {
  return sourcesOf(city.layers);
}

const sourcesOf = oncePer((layersOfCity: City['layers']): MapSources => {
  const city = { layers: layersOfCity };
  const out: Record<string, FeatureCollection> = { [maskSource]: outsideOf(city) };
  for (const { id } of layers) {
    const layer = layerById(id);
    if (id === 'broadband-coverage' || layer === undefined) continue;
    const features = (city.layers[id] as readonly CityFeature[]).flatMap((feature) => draw(layer, feature));
    out[id] = collect(features);
    if (layer.role === 'zone' || layer.role === 'plan')
      out[labelSource(id)] = collect(features.flatMap(lettered));
  }
  out.places = collect(inOwnAreas(out.places?.features ?? [], zoneLabels(out)));
  return { ...out, ...freeOfOutlines(city, out) };
});

const outlinedRoles: ReadonlySet<string> = new Set(['zone', 'plan', 'site', 'building', 'boundary']);

/** The sources with names of sites, plans and districts, each name with the places where it crosses no outline. */
function freeOfOutlines({ layers: features }: Pick<City, 'layers'>, sources: MapSources): MapSources {
  const geometries = (roles: ReadonlySet<string>) =>
    layers
      .filter(({ role }) => roles.has(role))
      .flatMap(({ id }) => features[id] as readonly CityFeature[])
      .filter(({ geometry }) => geometry !== null);
  const isZone = new Set(geometries(new Set(['zone'])));
  const outlines = outlinesOf(
    geometries(outlinedRoles).flatMap((feature) => outlineOf(feature.geometry, isZone.has(feature))),
  );
  const zones = new Map([...isZone].map(({ id, geometry }) => [drawnId(id), geometry]));
  const zoneAt = new Map(
    zoneLabels(sources).map(({ geometry, properties }) => [geometry, zones.get(properties?.id)]),
  );
  const plans = new Map(geometries(new Set(['plan'])).map(({ id, geometry }) => [drawnId(id), geometry]));
  const areaOfPlan = ({ properties }: Feature) => {
    const area = plans.get(properties?.id) ?? null;
    return area?.type.endsWith('Polygon') ? area : null;
  };
  const free = layers.flatMap(({ id, role }): [string, FeatureCollection][] => {
    if (role === 'site' || role === 'building') return [[id, freeLabels(sources[id], 'site', outlines)]];
    const source = labelSource(id);
    const letters = sources[source];
    if (role === 'zone' && letters) return [[source, freeLetters(letters, outlines)]];
    if (role !== 'plan') return [];
    return [[source, freeLabels(sources[source], 'plan', outlines, areaOfPlan)]];
  });
  const areaOfPlace = ({ geometry }: Feature) => zoneAt.get(geometry) ?? null;
  return {
    ...Object.fromEntries(free),
    places: freeLabels(sources.places, 'district', outlines, areaOfPlace),
  };
}

function zoneLabels(sources: MapSources): readonly Feature[] {
  return (['residential-zones', 'industrial-zones'] as const).flatMap(
    (id) => sources[labelSource(id)]?.features ?? [],
  );
}

/**
 * The name of a district stands at the label point of the area of that name, where there is one, not at that of a lexicon;
 * of several at the nearest, so that an area elsewhere moves no name.
 */
function inOwnAreas(places: readonly Feature[], labels: readonly Feature[]): Feature[] {
  const inside = new Map<unknown, Feature[]>();
  for (const label of labels) {
    const same = inside.get(label.properties?.name);
    if (same) same.push(label);
    else inside.set(label.properties?.name, [label]);
  }
  return places.map((place) => {
    const own = place.properties?.kind === 'district' && inside.get(place.properties.name);
    const from = labelPoint(place.geometry);
    if (!own || !from) return place;
    const away = (label: Feature) => {
      const to = labelPoint(label.geometry) ?? from;
      return Math.hypot((to[0] as number) - (from[0] as number), (to[1] as number) - (from[1] as number));
    };
    return { ...place, geometry: own.reduce((a, b) => (away(b) < away(a) ? b : a)).geometry };
  });
}

function draw(layer: LayerDefinition, feature: CityFeature): Feature<Geometry, DrawnProperties>[] {
  if (feature.geometry === null) return [];
  const properties = feature.properties as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof properties[name] === 'string' ? (properties[name] as string) : '');
  const value = layer.look.by === null ? '*' : text(layer.look.by);
  return [
    {
      type: 'Feature',
      geometry: feature.geometry,
      properties: {
        id: drawnId(feature.id),
        look: value in layer.look.of ? value : '*',
        name: text('name'),
        nameEn: text('nameEn') || text('name'),
        demo: text('confidence') === 'demo' || /^(demo|fitted)-outline$/.test(text('geometryBasis')),
        year: layer.role === 'plan' ? planYear(properties) : '',
        ...(layer.role === 'plan' && text('completedOn') !== '' ? { isBuilt: true } : {}),
        kind: text('kind'),
      },
    },
  ];
}

/** Year in which a plan was finished or is announced to be; the latest announcement counts. */
function planYear(properties: Readonly<Record<string, unknown>>): string {
  const year = (date: unknown) => (typeof date === 'string' ? date.slice(0, 4) : '');
  const announced = Array.isArray(properties.announcements) ? properties.announcements : [];
  const ends = announced.filter(({ event }) => event === 'completion');
  return year(properties.completedOn) || year((ends.at(-1) ?? announced.at(-1))?.announcedFor);
}

function lettered({
  geometry,
  properties,
}: Feature<Geometry, DrawnProperties>): Feature<Geometry, DrawnProperties>[] {
  const at = labelPoint(geometry);
  return at === null ? [] : [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }];
}

/** Everything outside the municipality as one area with the municipality as its hole; empty without a boundary. */
function outsideOf(city: Pick<City, 'layers'>): FeatureCollection {
  const holes = city.layers.boundary.flatMap(({ geometry }) =>
    polygonsOf(geometry).flatMap(([outer]) => (outer ? [outer] : [])),
  );
  if (holes.length === 0) return collect([]);
  return collect([
    { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [world, ...holes] } },
  ]);
}

/**
 * The picked point and, where the city has cells, the outline of the grid square around it; a selected zone or street; for a selected
 * point or line that is not known exactly, the circle or strip in which it may lie.
 */
export function selectionFeatures(city: City, selection: Selection): FeatureCollection {
  const point = selection.point ?? placeOf(city, selection.feature);
  const around = [...selectedShape(city, selection.feature), ...uncertaintyOf(city, selection.feature)];
  if (point === null) return collect(around);
  const pin: Feature = {
    type: 'Feature',
    properties: { part: 'point' },
    geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
  };
  if (city.cells === null) return collect([...around, pin]);
  const { crs, cellM } = city.cells;
  const [x, y] = toPlane(crs, point.lon, point.lat).map((metres) => Math.floor(metres / cellM) * cellM) as [
    number,
    number,
  ];
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([i, j]) => fromPlane(crs, x + (i as number) * cellM, y + (j as number) * cellM));
  const square: Feature = {
    type: 'Feature',
    properties: { part: 'cell' },
    geometry: { type: 'Polygon', coordinates: [corners] },
  };
  return collect([...around, square, pin]);
}

/** Where a place stands that is selected by its name: it has no mark of its own. */
function placeOf(city: City, selected: Selection['feature']): Selection['point'] {
  const found = selected?.layer === 'places' ? featureById(city, selected) : null;
  if (found?.geometry?.type !== 'Point') return null;
  const [lon = 0, lat = 0] = found.geometry.coordinates;
  return { lon, lat };
}

/** A zone, or a street with all parts of its name. */
function selectedShape(city: City, selected: Selection['feature']): Feature[] {
  const found = selected && featureById(city, selected);
  if (!found) return [];
  const isRoad = found.layer === 'base-roads';
  if (!isRoad && layerById(found.layer)?.role !== 'zone') return [];
  const parts = isRoad ? partsOfRoad(city, found) : [found.geometry];
  return parts.flatMap((geometry): Feature[] =>
    geometry ? [{ type: 'Feature', properties: { part: 'area' }, geometry }] : [],
  );
}

/** All parts of the same name. */
function partsOfRoad(city: City, road: AnyFeature): (Geometry | null)[] {
  return city.layers['base-roads']
    .filter(({ properties: { name } }) => name === (road as CityFeature<'base-roads'>).properties.name)
    .map(({ geometry }) => geometry);
}

function uncertaintyOf(city: City, selected: Selection['feature']): Feature[] {
  const feature = featureById(city, selected);
  const geometry = feature ? whereItMayLie(city, feature) : null;
  return geometry ? [{ type: 'Feature', properties: { part: 'uncertainty' }, geometry }] : [];
}

/**
 * Where a feature may lie that is a point or a line: a circle, a strip along all lines of its name. Null for areas, and where the place is
 * exact or not known.
 */
export function whereItMayLie(city: City, feature: AnyFeature): Polygon | MultiPolygon | null {
  const { geometry, properties } = feature;
  const uncertaintyM = properties.uncertaintyM ?? 0;
  if (geometry?.type === 'Point') {
    const [lon, lat] = geometry.coordinates as [number, number];
    return circleAround(lon, lat, uncertaintyM);
  }
  const lines = linesIn(geometry);
  if (lines.length === 0 || !(uncertaintyM > 0)) return null;
  const kept = stripOf(feature);
  const all = feature.layer === 'base-roads' ? partsOfRoad(city, feature).flatMap(linesIn) : lines;
  kept.value ??= corridorAround(all, uncertaintyM);
  return kept.value;
}

/** A strip is joined from many pieces, and asked for by picture, frame and legend. */
const stripOf = keptPer<AnyFeature, Polygon | MultiPolygon>();

function linesIn(geometry: Geometry | null): readonly (readonly Position[])[] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  return geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
}

function collect(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
