// SPDX-License-Identifier: EUPL-1.2
// What was asked has an extent: a cell, a circle, a line, an area or a building. Whoever answers says it of this and of
// nothing smaller or larger.

import type { Geometry } from 'geojson';
import type { City, CityFeature } from '../../core/city/city';
import { featureById } from '../../core/city/feature-index';
import type { Selection } from '../../core/city/view';
import { isArea, polygonsOf } from '../../core/geo/geometry-parts';
import { oncePer } from '../../core/memo/memo';
import { foldName } from '../../core/text/fold-name';
import type { GroupChoice } from '../../layers/definition';
import { featuresOfRole, nameEnOf, nameOf, type Zone, zonesOf } from '../roles/zones';
import { containsPoint } from './distance';

/** Those who are counted. Of households and businesses a share can be said; land is not asked for here. */
export const countedUnits = ['households', 'businesses'] as const;
export type CountedUnit = (typeof countedUnits)[number];

/**
 * `cell`: a point that is known exactly, answered by its cell. `circle`: a place known to `radiusM`, answered by every cell
 * that the circle touches. `line`: a street, answered by every cell within `radiusM` of it. `area`: exactly what lies inside.
 * `building`: what its file records, then the circle around it.
 */
export type SubjectKind = 'cell' | 'circle' | 'line' | 'area' | 'building';

export interface Subject {
  readonly kind: SubjectKind;
  /** `layer/id` of the feature whose outline, line or point it is; else `point`, `outline` or `municipality`. */
  readonly id: string;
  /** As the file names it; null for a point and a drawn outline. */
  readonly name: string | null;
  /** Its English name, where the file has one. */
  readonly nameEn: string | null;
  readonly geometry: Geometry;
  /** Reach of a circle, a line or a building; 0 for a cell and an area. */
  readonly radiusM: number;
  /** Whose column speaks for the businesses (`businessGroups`). */
  readonly group: GroupChoice;
  /** Who is answered first: households in housing, businesses in estates and on sites, else both. */
  readonly leads: readonly CountedUnit[];
  /** What was asked for, where its own extent is not known and this answers instead; else null. */
  readonly insteadOf: string | null;
  /** The English name of that, where the file has one. */
  readonly insteadOfEn: string | null;
}

type Names = Pick<Subject, 'name' | 'nameEn'>;

const namesOf = (feature: CityFeature): Names => ({ name: nameOf(feature), nameEn: nameEnOf(feature) });
const noNames: Names = { name: null, nameEn: null };

/** Houses stand on both sides of a street: half a cell. */
const besideStreetM = 50;

/** Who is answered first in a zone of a group, and of the whole. */
export const leadsOf: Readonly<Record<GroupChoice, readonly CountedUnit[]>> = {
  industrial: ['businesses'],
  residential: ['households'],
  mixed: countedUnits,
  all: countedUnits,
};

/** The whole municipality, also `asked` for something whose extent is not known; null where its boundary is not in the files. */
export function subjectOfCity(city: City, asked: CityFeature | null = null): Subject | null {
  const geometry = wholeOf(city.layers);
  if (!geometry) return null;
  const { name: insteadOf, nameEn: insteadOfEn } = asked ? namesOf(asked) : noNames;
  const whole = area('municipality', { ...noNames, name: city.municipality.name }, geometry, 'all');
  return { ...whole, insteadOf, insteadOfEn };
}

/** One and the same object for a city, so that what lies in it is found once. */
const wholeOf = oncePer((layers: City['layers']): Geometry | null => {
  const polygons = featuresOfRole({ layers }, 'boundary').flatMap(({ geometry }) => polygonsOf(geometry));
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
});

/**
 * A point in degrees: the place of the files that stands exactly there (as after a search for it), else its cell. Null
 * outside the municipality.
 */
export function subjectOfPoint(city: City, lon: number, lat: number): Subject | null {
  const boundary = featuresOfRole(city, 'boundary');
  if (boundary.length > 0 && !boundary.some(({ geometry }) => containsPoint(geometry, lon, lat))) return null;
  const place = placeAtPoint(city, lon, lat);
  return place ? subjectOfFeature(city, place as CityFeature) : cellSubject(city, lon, lat);
}

/** A house is answered by its cell, also where a place of the files stands at the same point; null outside. */
export function subjectOfHouse(city: City, lon: number, lat: number): Subject | null {
  return subjectOfPoint(city, lon, lat) && cellSubject(city, lon, lat);
}

/** The cell around a point, whatever stands there; its group is that of the zones around the point where they agree. */
export function cellSubject(city: City, lon: number, lat: number): Subject {
  const here = new Set(
    zonesOf(city)
      .filter(({ feature }) => containsPoint(feature.geometry, lon, lat))
      .map(({ group }) => group),
  );
  const [only = 'all'] = here;
  const group: GroupChoice = here.size === 1 ? only : 'all';
  const geometry: Geometry = { type: 'Point', coordinates: [lon, lat] };
  const leads = leadsOf[group];
  return { kind: 'cell', id: 'point', ...noNames, geometry, radiusM: 0, group, leads, ...itself };
}

/** Degrees between a place and its own link, which is rounded to five decimals. */
const samePoint = 6e-6;

/** The place that stands at exactly this point (degrees), also when a link to it was opened; null for none. */
export function placeAtPoint(city: City, lon: number, lat: number): CityFeature<'places'> | null {
  const same = ([x = 0, y = 0]: readonly number[]) =>
    Math.abs(x - lon) < samePoint && Math.abs(y - lat) < samePoint;
  return (
    city.layers.places.find(({ geometry }) => geometry?.type === 'Point' && same(geometry.coordinates)) ??
    null
  );
}

/** What a subject is called, with what was asked for where another answers; null for a point and a drawn outline. */
export function saidName({ name, insteadOf }: Subject): string | null {
  return insteadOf ? `${insteadOf} (${name})` : name;
}

/** An area that somebody drew. */
export function subjectOfOutline(geometry: Geometry): Subject {
  return area('outline', noNames, geometry, 'all');
}

/**
 * A feature of the files. A district or an estate that stands there as a point is answered by the outline of the same name; a
 * street by the line of the same name; what has neither outline nor point by the municipality, which then says so. Null for
 * a neighbour and for a place outside, and where not even the municipality's outline is known.
 */
export function subjectOfFeature(city: City, feature: CityFeature): Subject | null {
  const { layer, geometry } = feature;
  const id = `${layer}/${feature.id}`;
  const zone = zonesOf(city).find((one) => one.feature === feature);
  if (zone) return ofZone(city, zone);
  if (layer === 'boundary') return subjectOfCity(city);
  if (layer === 'places') return ofPlace(city, feature as CityFeature<'places'>);
  if (isArea(geometry))
    return {
      ...area(id, namesOf(feature), geometry, 'all'),
      leads: layer === 'commercial-sites' ? ['businesses'] : countedUnits,
    };
  if (layer === 'startup-buildings') {
    if (!geometry) return subjectOfCity(city, feature);
    return { ...around(feature, geometry), kind: 'building', leads: ['businesses'] };
  }
  if (layer === 'commercial-sites') {
    const named = zoneNamed(city, nameOf(feature));
    if (named) return ofZone(city, named);
    if (!geometry) return subjectOfCity(city, feature);
    return isInside(city, geometry) ? { ...around(feature, geometry), leads: ['businesses'] } : null;
  }
  return geometry ? around(feature, geometry) : subjectOfCity(city, feature);
}

/** Whether a hit of the search is answered for itself: it has a point, or its outline or line is drawn under its name. */
export function hasOwnExtent(
  city: City,
  { point, feature }: { readonly point: unknown; readonly feature: Selection['feature'] },
): boolean {
  if (point !== null) return true;
  const found = featureById(city, feature);
  const subject = found && subjectOfFeature(city, found as CityFeature);
  return subject !== null && subject.insteadOf === null;
}

function ofZone(city: City, { feature, group }: Zone): Subject | null {
  if (!feature.geometry) return subjectOfCity(city, feature);
  return area(`${feature.layer}/${feature.id}`, namesOf(feature), feature.geometry, group);
}

function ofPlace(city: City, feature: CityFeature<'places'>): Subject | null {
  const place = feature as CityFeature;
  const { kind, name } = feature.properties;
  const outline = feature.geometry as Geometry | null;
  if (isArea(outline)) return area(`places/${feature.id}`, namesOf(place), outline, 'all');
  switch (kind) {
    case 'neighbour':
      return null;
    case 'city':
      return subjectOfCity(city);
    case 'postcode':
      return subjectOfCity(city, place);
    case 'street': {
      const line = streetLine(city, name);
      if (line) return line;
      break;
    }
    default: {
      const zone = zoneNamed(city, name);
      if (zone) return ofZone(city, zone);
    }
  }
  const { geometry } = feature;
  if (!geometry) return subjectOfCity(city, place);
  return isInside(city, geometry) ? around(place, geometry) : null;
}

/** A point with what its file says of its uncertainty; a line with half a cell on both sides. */
function around(feature: CityFeature, geometry: Geometry): Subject {
  const { uncertaintyM } = feature.properties;
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const radiusM = isPoint ? (uncertaintyM ?? 0) : besideStreetM;
  const kind = !isPoint ? 'line' : radiusM > 0 ? 'circle' : 'cell';
  const id = `${feature.layer}/${feature.id}`;
  const names = namesOf(feature);
  return { kind, id, ...names, geometry, radiusM, group: 'all', leads: countedUnits, ...itself };
}

function area(id: string, names: Names, geometry: Geometry, group: GroupChoice): Subject {
  return { kind: 'area', id, ...names, geometry, radiusM: 0, group, leads: leadsOf[group], ...itself };
}

/** What answers for nothing else. */
const itself = { insteadOf: null, insteadOfEn: null } as const;

/** The drawn zone of a name; null for none. Spelling as in the search field. */
function zoneNamed(city: City, name: string): Zone | null {
  const folded = foldName(name);
  return (
    zonesOf(city).find((zone) => zone.feature.geometry !== null && foldName(zone.name) === folded) ?? null
  );
}

/** The line of a street, all of its parts; its name may stand in brackets behind the number of a road. */
export function streetLine(city: City, name: string): Subject | null {
  const folded = foldName(name);
  const parts = city.layers['base-roads'].filter(({ properties }) =>
    namesOfRoad(String(properties.name)).includes(folded),
  );
  const lines = parts.flatMap(({ geometry }) =>
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [],
  );
  const [first] = parts;
  if (!first || lines.length === 0) return null;
  const line = around(first as CityFeature, { type: 'MultiLineString', coordinates: lines });
  return { ...line, name, nameEn: null };
}

/** `L 694 (Höhenstraße)` is known by both names. */
function namesOfRoad(name: string): string[] {
  const [, number = name, street] = /^(.+?)\s*\((.+)\)$/.exec(name) ?? [];
  return [number, ...(street === undefined ? [] : [street])].map(foldName);
}

function isInside(city: City, geometry: Geometry): boolean {
  const boundary = featuresOfRole(city, 'boundary');
  if (boundary.length === 0 || geometry.type !== 'Point') return true;
  const [lon = 0, lat = 0] = geometry.coordinates;
  return boundary.some((one) => containsPoint(one.geometry, lon, lat));
}
