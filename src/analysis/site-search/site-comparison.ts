// SPDX-License-Identifier: EUPL-1.2
// Sites side by side, fact by fact: those of the files, and beside them any other place that somebody asks about (a drawn
// outline, a point, an area of the map), with the same facts from the same functions.

import type { Geometry } from 'geojson';
import type { City, CityFeature } from '../../core/city/city';
import { featureById, featureKey, featureNamed } from '../../core/city/feature-index';
import { planeOf } from '../../core/city/town-plane';
import { longestInLink } from '../../core/limits/limits';
import { cornersFrom, soundOutline } from '../../core/outline/outline';
import { layerById } from '../../layers';
import { thresholdsMbit } from '../../layers/speed-thresholds';
import type { SiteQuestion } from '../figure/reproduction';
import { isElsewhere } from '../place/elsewhere';
import { placeAtPoint, saidName } from '../place/subject';
import { isTaken } from '../roles/site-availability';
import { nameOf } from '../roles/zones';
import {
  placed,
  type SiteCheck,
  type SiteTarget,
  shapeOf,
  statedAreaM2,
  subjectOfTarget,
} from '../site-check/site-check';
import { siteSize } from '../site-check/site-distances';
import { saidKind } from './kind-and-side';
import { placeFacts, type SiteCandidate } from './site-candidate';

/** A site of the files, or a place of one's own, whose `target` says what it is. */
export type ComparedPlace = SiteCandidate | OwnPlace;

/** What is no site of the files and stands beside one: nobody offers it, so price, stage and free land are not known; of an area the file may say whether it is full. */
export interface OwnPlace
  extends Omit<SiteCandidate, 'feature' | 'kind' | 'confidence' | 'building' | 'availability'> {
  /** Empty for a drawn outline, and for a point at which no place of the files stands. */
  readonly name: string;
  readonly kind: 'outline' | 'point' | 'area' | 'project' | 'place';
  readonly availability: SiteCandidate['availability'] | 'some';
  readonly target: SiteTarget;
  /** How the proofs of its numbers name it. */
  readonly subject: SiteQuestion['subject'];
  /** Whose source stands below: the feature, or for a point the place of the files that stands there; null: the user's own. */
  readonly feature: CityFeature | null;
  /** Null: the user's own. */
  readonly confidence: SiteCandidate['confidence'] | null;
}

/** Whether what is compared is no site of the files. */
export function isOwnPlace(place: ComparedPlace): place is OwnPlace {
  return 'target' in place;
}

/** Under this key stands the outline that is open; there is one. */
const outlineKey = 'umriss';

/** Under this, with its corners (`umriss/<lon>/<lat>_<lon>/<lat>_…`), one that is open no more. */
const keptOutline = /^umriss\/(.+)$/;

/** Corners of an outline that stands in a comparison after it was cleared, as the link writes corners; null for any other key. */
export function keptCorners(key: string): string | null {
  return keptOutline.exec(key)?.[1]?.replaceAll('_', ',') ?? null;
}

/**
 * A comparison (its keys as the link has them) after the open outline changed: one that is cleared keeps its place in it by its
 * corners, and gives the place back when it comes again. Corners as the link has them, null for none.
 */
export function afterOutline(
  compared: string,
  { before, after }: { readonly before: string | null; readonly after: string | null },
): string {
  const keys = compared.split(',');
  const keyOf = (corners: string) => `${outlineKey}/${corners.replaceAll(',', '_')}`;
  const swapped = (from: string, to: string) => keys.map((key) => (key === from ? to : key)).join(',');
  if (after === null && before !== null && keys.includes(outlineKey)) {
    const next = swapped(outlineKey, keyOf(before));
    return next.length <= longestInLink ? next : compared;
  }
  if (before !== null || after === null || keys.includes(outlineKey)) return compared;
  return swapped(keyOf(after), outlineKey);
}

const pointPattern = /^punkt\/(-?\d{1,3}\.\d{1,6})\/(-?\d{1,2}\.\d{1,6})$/;

/**
 * The key under which a comparison keeps what is checked: `umriss`, `punkt/<lon>/<lat>` (degrees) or `<layer>/<id>`; null for
 * what has neither an entry in the files nor a position.
 */
export function comparedKey({
  feature,
  size,
  point,
}: Pick<SiteCheck, 'feature' | 'size' | 'point'>): string | null {
  if (feature) return featureKey(feature);
  // A point has no size.
  if (size) return outlineKey;
  return point && `punkt/${point.lon.toFixed(5)}/${point.lat.toFixed(5)}`;
}

/** Where the places of a comparison are looked up, besides the files. */
export interface ComparedWith {
  /** Sites and buildings of the files. */
  readonly candidates: readonly SiteCandidate[];
  /** The outline of the key, with its name for proofs; null for none. */
  readonly outline: { readonly geometry: Geometry; readonly subject: SiteQuestion['subject'] } | null;
}

/** The keys that still have a place, in their order: a comparison holds that many. */
export function standingKeys(
  city: City,
  keys: readonly string[],
  /** Whether one is open; asked only where the comparison holds it. */
  hasOutline: () => boolean,
): readonly string[] {
  return keys.filter((key) => {
    if (key === outlineKey) return hasOutline();
    const kept = keptCorners(key);
    if (kept !== null) return soundOutline(cornersFrom(kept)) !== null;
    return pointOf(key) !== null || featureById(city, featureNamed(key)) !== null;
  });
}

/** The point of a key; null for any other key, and for a point that is not on the Earth. */
function pointOf(key: string): { kind: 'point'; lon: number; lat: number } | null {
  const [, lon, lat] = pointPattern.exec(key)?.map(Number) ?? [];
  if (lon === undefined || lat === undefined) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { kind: 'point', lon, lat } : null;
}

/** The place of a key; null where nothing has it (any more). */
export function comparedPlace(
  city: City,
  key: string,
  { candidates, outline }: ComparedWith,
): ComparedPlace | null {
  const listed = candidates.find((one) => one.key === key);
  if (listed) return listed;
  if (key === outlineKey || keptCorners(key) !== null)
    return (
      outline &&
      ownPlace(city, {
        key,
        target: { kind: 'outline', geometry: outline.geometry },
        subject: outline.subject,
      })
    );
  const point = pointOf(key);
  if (point) return ownPlace(city, { key, target: point, subject: point });
  const feature = featureById(city, featureNamed(key));
  if (!feature) return null;
  const { layer, id } = feature;
  const subject = { kind: 'feature', feature: { layer, id } } as const;
  return ownPlace(city, { key, target: { kind: 'feature', feature }, subject });
}

/** The facts of a place that is no site of the files. */
export function ownPlace(
  city: City,
  { key, target, subject }: Pick<OwnPlace, 'key' | 'target' | 'subject'>,
): OwnPlace {
  const asked = target.kind === 'feature' ? target.feature : null;
  const name = asked ? nameOf(asked) : nameOfPoint(city, target);
  const feature =
    target.kind === 'point' && name ? (placeAtPoint(city, target.lon, target.lat) as CityFeature) : asked;
  const size = siteSize(shapeOf(target), planeOf(city.municipality));
  return {
    ...placeFacts(city, target, isOfTown(city, target) ? true : null),
    key,
    target,
    subject,
    name,
    feature,
    kind: feature ? kindOf(feature) : target.kind === 'outline' ? 'outline' : 'point',
    areaM2: statedAreaM2(asked) ?? size?.areaM2 ?? null,
    freeM2: null,
    planningStage: null,
    availability: ((asked?.properties as Readonly<Record<string, unknown>> | undefined)?.availability ??
      null) as OwnPlace['availability'],
    priceEurPerM2: null,
    confidence: feature?.properties.confidence ?? null,
  };
}

/** An area without a position for which the municipality or its estates answer is one of them, wherever it lies. */
function isOfTown(city: City, target: SiteTarget): boolean {
  if (target.kind !== 'feature' || kindOf(target.feature) !== 'area') return false;
  return placed(city, target).instead !== null && !isElsewhere(city, target.feature);
}

function kindOf({ layer }: CityFeature): OwnPlace['kind'] {
  const role = layerById(layer)?.role;
  if (role === 'plan') return 'project';
  return role === 'zone' ? 'area' : 'place';
}

/** As the check names a point at which a place of the files stands; empty for any other, and for an outline. */
function nameOfPoint(city: City, target: SiteTarget): string {
  const subject = target.kind === 'point' ? subjectOfTarget(city, target) : null;
  return (subject && saidName(subject)) ?? '';
}

/** This many fit side by side, also on a phone. */
export const mostCompared = 5;

export const comparedFacts = [
  'kind',
  'areaM2',
  'freeM2',
  'planningStage',
  'code',
  'availability',
  'priceEurPerM2',
  'downMbit',
  'motorwayM',
  'insideCity',
  'confidence',
] as const satisfies readonly (keyof SiteCandidate)[];

export interface ComparedFact {
  readonly fact: (typeof comparedFacts)[number];
  /** One for each place, in their order; null is "not known". */
  readonly values: readonly (string | number | boolean | null)[];
  /** Two known values differ. */
  readonly differs: boolean;
  readonly unknown: number;
}

/** The first five places fact by fact; a value that is not known neither equals nor differs from another. */
export function compareSites(places: readonly ComparedPlace[]): ComparedFact[] {
  const compared = places.slice(0, mostCompared);
  return comparedFacts.map((fact) => {
    const values = compared.map((place) => toldValue(place, fact));
    const known = compared.filter((place) => toldValue(place, fact) !== null);
    const told = new Set(
      known.map((place) => (fact === 'downMbit' ? toldLine(place) : toldValue(place, fact))),
    );
    return { fact, values, differs: told.size > 1, unknown: values.length - known.length };
  });
}

/** A fact as it is told: of what is full or taken that stands where its free land would. */
function toldValue(place: ComparedPlace, fact: ComparedFact['fact']): ComparedFact['values'][number] {
  if (fact === 'kind') return saidKind(place);
  const { freeM2, availability } = place;
  if (fact === 'areaM2' && place.areaM2 === null && place.areaRange)
    return `${place.areaRange.leastM2 ?? ''}–${place.areaRange.mostM2 ?? ''}`;
  return fact === 'freeM2' && freeM2 === null && isTaken(availability) ? availability : place[fact];
}

/**
 * Class and, in tenths of a per cent as it is printed, for how many: the same class for half as many is another line, and so is one
 * beside which more was built since or a project names the street.
 */
function toldLine({ downMbit, supply, builtSince, named }: ComparedPlace): string {
  const at = thresholdsMbit.find((mbit) => mbit === downMbit);
  const share = at && supply?.of.alle.at[at].share;
  const tenths = (part: number | null | undefined) => (part == null ? '' : Math.round(part * 1000));
  const built = builtSince.map(({ plan, inside }) => `/${plan.id}/${tenths(inside)}`);
  const naming = named.map(({ plan }) => `/${plan.id}`);
  return `${downMbit}/${tenths(share)}${built.join('')}${naming.join('')}`;
}
