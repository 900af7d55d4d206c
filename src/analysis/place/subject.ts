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
import { isBuilding } from '../roles/building-kind';
import { isGrantAlone, type Plan } from '../roles/service-date';
import { featuresOfRole, nameEnOf, nameOf, type Zone, zonesOf } from '../roles/zones';
import { containsPoint } from './distance';
import { isElsewhere } from './elsewhere';
import { circleOf, leastPart, lengthPart, overlapPart } from './extent';

/** Those who are counted. Of households and businesses a share can be said; land is not asked for here. */
export const countedUnits = ['households', 'businesses'] as const;
export type CountedUnit = (typeof countedUnits)[number];

/**
 * `cell`: a point that is known exactly, answered by its cell. `circle`: a place known to `radiusM`, answered by every cell
 * that the circle touches. `line`: a street, answered by every cell within `radiusM` of it. `corridor`: a line whose file doubts
 * where it lies by `radiusM`, answered like a circle by every cell that it may touch. `area`: exactly what lies inside.
 * `building`: what its file records, then the circle around it.
 */
export type SubjectKind = 'cell' | 'circle' | 'line' | 'corridor' | 'area' | 'building';

export interface Subject {
  readonly kind: SubjectKind;
  /** `layer/id` of the feature whose outline, line or point it is; else `point`, `outline` or `municipality`. */
  readonly id: string;
  /** As the file names it; null for a point and a drawn outline. */
  readonly name: string | null;
  /** Its English name, where the file has one. */
  readonly nameEn: string | null;
  readonly geometry: Geometry;
  /** Reach of a circle, a line, a corridor or a building; 0 for a cell and an area. */
  readonly radiusM: number;
  /** Whose column speaks for the businesses (`businessGroups`). */
  readonly group: GroupChoice;
  /** Who is answered first: households in housing, businesses in estates and on sites, else both. */
  readonly leads: readonly CountedUnit[];
  /** What was asked for, where its own extent is not known and this answers instead; else null. */
  readonly insteadOf: string | null;
  /** The English name of that, where the file has one. */
  readonly insteadOfEn: string | null;
  /** Which extent of that is not known: where it lies at all, or the outline or area around a point or name. Null for no other. */
  readonly lacking: Lacking | null;
  /** The municipality's outline, where the extent reaches beyond it: only what lies inside answers. Null where all of it does. */
  readonly within: Geometry | null;
  /** The municipality's outline, where its estates answer for one whose place is not known, which may lie in any project of the whole. Else null. */
  readonly town: Geometry | null;
}

/** Whether it is known only to `radiusM` where it lies: the cells that it may touch answer, and which of them it has nobody knows. */
export const isRough = ({ kind }: Pick<Subject, 'kind'>) =>
  kind === 'circle' || kind === 'corridor' || kind === 'building';

/** Whether it goes along a line, which has a length and no one position. */
export const isAlong = (kind: SubjectKind | undefined) => kind === 'line' || kind === 'corridor';

/** What is not known of it; or that there is none: a project without a building, a grant with which nothing is built. */
export type Lacking = 'place' | 'outline' | 'area' | 'building' | 'works';

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

/**
 * The whole municipality, also `asked` for something whose extent is not known; for an estate or a site all estates that are drawn. Null
 * where the boundary is not in the files.
 */
export function subjectOfCity(city: City, asked: CityFeature | null = null): Subject | null {
  const geometry = wholeOf(city.layers);
  if (!geometry) return null;
  const { name: insteadOf, nameEn: insteadOfEn } = asked ? namesOf(asked) : noNames;
  const whole = area('municipality', { ...noNames, name: city.municipality.name }, geometry, 'all');
  const named = { insteadOf, insteadOfEn, lacking: asked && lackingOf(asked) };
  // Who asks about an estate is told of the businesses in estates, of which fewer have a line than of all.
  const isOfEstate = asked?.layer === 'industrial-zones' || asked?.layer === 'commercial-sites';
  const estates = isOfEstate ? estatesOf(city.layers) : null;
  const isOfBusiness = isOfEstate || asked?.layer === 'startup-buildings';
  if (!estates) return { ...whole, ...(isOfBusiness && { leads: leadsOf.industrial }), ...named };
  const { name } = city.municipality;
  return { ...area('estates', { ...noNames, name }, estates, 'industrial'), ...named, town: geometry };
}

/** Whether the municipality or its estates answer, for themselves or for something whose own extent is not known: no one place. */
export const isOfWholeTown = ({ id }: Pick<Subject, 'id'>) => id === 'municipality' || id === 'estates';

/** A postcode is an outline and a project an area; of everything else it is not known where it lies, if it lies anywhere. */
function lackingOf(feature: CityFeature): Lacking {
  const { layer, properties } = feature;
  if (layer === 'planned-expansion') return isGrantAlone(feature as Plan) ? 'works' : 'area';
  if (layer === 'startup-buildings' && 'use' in properties && properties.use === 'programme')
    return 'building';
  return 'kind' in properties && properties.kind === 'postcode' ? 'outline' : 'place';
}

/** One and the same object for a city, so that what lies in it is found once. */
const wholeOf = oncePer((layers: City['layers']): Geometry | null => {
  const polygons = featuresOfRole({ layers }, 'boundary').flatMap(({ geometry }) => polygonsOf(geometry));
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
});

/** All estates that are drawn as one, and one and the same for a city; null where none is. */
const estatesOf = oncePer((layers: City['layers']): Geometry | null => {
  const drawn = zonesOf({ layers }).filter(({ group }) => group === 'industrial');
  const polygons = drawn.flatMap(({ feature }) => polygonsOf(feature.geometry));
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
});

/**
 * A point in degrees: the place of the files that stands exactly there (as after a search for it), else its cell. Null
 * outside the municipality.
 */
export function subjectOfPoint(city: City, lon: number, lat: number): Subject | null {
  const place = placeAtPoint(city, lon, lat);
  if (place) return subjectOfFeature(city, place as CityFeature);
  const whole = wholeOf(city.layers);
  return whole && !containsPoint(whole, lon, lat) ? null : cellSubject(city, lon, lat);
}

/** A house is answered by its cell, also where a place of the files stands at the same point; null outside. */
export function subjectOfHouse(city: City, lon: number, lat: number): Subject | null {
  return withinCity(city, cellSubject(city, lon, lat));
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

/**
 * A subject as far as the municipality knows of it: what reaches beyond its boundary answers for the part inside, by
 * its extent and not by its middle. Null where nothing of it lies inside; as it is where no boundary is known.
 */
export function withinCity(city: City, subject: Subject): Subject | null {
  const whole = wholeOf(city.layers);
  if (!whole || isOfWholeTown(subject)) return subject;
  const part = partWithin(subject, whole);
  if (part <= leastPart) return null;
  return part > 1 - leastPart ? subject : { ...subject, within: whole };
}

/** Part 0–1 of a subject's extent that lies in an area: of a line by its length, of a circle and an area by land. */
export function partWithin({ kind, geometry, radiusM }: Subject, whole: Geometry): number {
  if (kind === 'area') return overlapPart(geometry, whole);
  if (isAlong(kind)) return lengthPart(geometry, whole);
  const points = geometry.type === 'MultiPoint' ? geometry.coordinates : [];
  const parts = (geometry.type === 'Point' ? [geometry.coordinates] : points).map(([lon = 0, lat = 0]) =>
    radiusM > 0 ? overlapPart(circleOf(lon, lat, radiusM), whole) : Number(containsPoint(whole, lon, lat)),
  );
  return parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** Of an area that somebody drew, which is as exact as it stands. */
export const outlineId = 'outline';

/** An area that somebody drew, whether it lies in the municipality or not. */
export function subjectOfOutline(geometry: Geometry): Subject {
  return area(outlineId, noNames, geometry, 'all');
}

/**
 * A feature of the files. A district or an estate that stands there as a point is answered by the outline of the same name; a
 * street by the line of the same name; what has neither outline nor point by the municipality, which then says so. Null for
 * a neighbour, for what lies outside by its extent or by the word of its file, and where not even the municipality's
 * outline is known.
 */
export function subjectOfFeature(city: City, feature: CityFeature): Subject | null {
  const zone = zonesOf(city).find((one) => one.feature === feature);
  if (zone) return withinZone(city, zone);
  if (feature.layer === 'boundary') return subjectOfCity(city);
  if (isElsewhere(city, feature)) return null;
  const subject = wherever(city, feature);
  return subject && withinCity(city, subject);
}

/** A zone that reaches beyond the boundary answers for the same part as its outline drawn anew does; a zone outside for all of itself. */
function withinZone(city: City, zone: Zone): Subject | null {
  const whole = ofZone(city, zone);
  return whole && (withinCity(city, whole) ?? whole);
}

/** The same wherever it lies. */
function wherever(city: City, feature: CityFeature): Subject | null {
  const { layer, geometry } = feature;
  if (layer === 'places') return ofPlace(city, feature as CityFeature<'places'>);
  if (isArea(geometry))
    return {
      ...area(`${layer}/${feature.id}`, namesOf(feature), geometry, 'all'),
      leads: layer === 'commercial-sites' || layer === 'startup-buildings' ? ['businesses'] : countedUnits,
    };
  if (layer === 'commercial-sites') {
    const named = zoneNamed(city, nameOf(feature));
    if (named) return ofZone(city, named);
  }
  if (!geometry) return subjectOfCity(city, feature);
  const found = around(feature, geometry);
  if (layer === 'startup-buildings') {
    // A project without a building has no house in which fibre could lie: it is answered as the rough place that it is.
    const { use } = (feature as CityFeature<'startup-buildings'>).properties;
    return { ...found, kind: isBuilding(use) ? 'building' : 'circle', leads: ['businesses'] };
  }
  return layer === 'commercial-sites' ? { ...found, leads: ['businesses'] } : found;
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
  return geometry ? around(place, geometry) : subjectOfCity(city, place);
}

/** A point with what its file says of its uncertainty; a line with that too, and with half a cell on both sides at least. */
function around(feature: CityFeature, geometry: Geometry): Subject {
  const { uncertaintyM } = feature.properties;
  const isPoint = geometry.type === 'Point' || geometry.type === 'MultiPoint';
  const radiusM = isPoint ? (uncertaintyM ?? 0) : Math.max(besideStreetM, uncertaintyM ?? 0);
  const ofLine = radiusM > besideStreetM ? 'corridor' : 'line';
  const kind = !isPoint ? ofLine : radiusM > 0 ? 'circle' : 'cell';
  const id = `${feature.layer}/${feature.id}`;
  const names = namesOf(feature);
  return { kind, id, ...names, geometry, radiusM, group: 'all', leads: countedUnits, ...itself };
}

function area(id: string, names: Names, geometry: Geometry, group: GroupChoice): Subject {
  return { kind: 'area', id, ...names, geometry, radiusM: 0, group, leads: leadsOf[group], ...itself };
}

/** What answers for nothing else. */
const itself = { insteadOf: null, insteadOfEn: null, lacking: null, within: null, town: null } as const;

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
  // The part of which least is known says how much is known of all.
  const [first] = parts.toSorted(
    (one, other) => (other.properties.uncertaintyM ?? 0) - (one.properties.uncertaintyM ?? 0),
  );
  if (!first || lines.length === 0) return null;
  const line = around(first as CityFeature, { type: 'MultiLineString', coordinates: lines });
  return { ...line, name, nameEn: null };
}

/** `L 694 (Höhenstraße)` is known by both names. */
function namesOfRoad(name: string): string[] {
  const [, number = name, street] = /^(.+?)\s*\((.+)\)$/.exec(name) ?? [];
  return [number, ...(street === undefined ? [] : [street])].map(foldName);
}
