// SPDX-License-Identifier: EUPL-1.2
// What `nuf site` is asked about: a place by id, point, outline or name, with what is asked of it; nothing of it is dropped unsaid.

import { resolve } from 'node:path';
import type { Geometry } from 'geojson';
import { type NamedKind, subjectNamed } from '../../analysis/place/named-subject';
import { type Subject, subjectOfCity } from '../../analysis/place/subject';
import { featuresOfRole } from '../../analysis/roles/zones';
import { type SiteTarget, subjectOfTarget } from '../../analysis/site-check/site-check';
import type { City } from '../../core/city/city';
import { planeOf } from '../../core/city/town-plane';
import { readOutline } from '../../core/read/read-outline';
import { readCoordinate } from '../../core/search/typed-coordinate';
import { datePattern } from '../../layers/field';
import { searchWordsOf } from '../../words/search';
import { usable } from '../disk/bad-file';
import { readInput } from '../disk/input-file';
import type { Io } from '../disk/io';
import { WrongUse } from '../disk/wrong-use';
import { siteWords } from '../words/site-words';
import { featureAsked } from './feature-id';
import { houseNamed, type NamedHouse } from './house';

export type Values = Partial<
  Record<
    'id' | 'at' | 'outline' | 'street' | 'district' | 'postcode' | 'firm' | 'date' | 'line' | 'plan',
    string | undefined
  >
>;

/** What is asked of a place beyond its answer. */
const more = ['firm', 'line', 'plan', 'date'] as const;
export const isAskedMore = (values: Values) => more.some((name) => values[name] !== undefined);

/** Nothing that is asked for may go unanswered without a word. */
export function refuseWhatIsDropped(
  values: Values & { readonly find?: string; readonly found?: string },
  io: Io,
) {
  const say = siteWords[io.lang];
  const search = (['find', 'found'] as const).find((name) => values[name] !== undefined);
  const dropped = more.find((name) => values[name] !== undefined);
  if (search && dropped) throw new WrongUse(say.notOfSearch(dropped, search));
  if (values.line !== undefined && values.plan !== undefined) throw new WrongUse(say.oneSupposed);
  if (values.date !== undefined && !datePattern.test(values.date)) throw new WrongUse(say.date(values.date));
}

/** The house that is meant; null where `--street` names a street as it stands in the files, or no house. */
export function houseOf(city: City, folder: string, street: string | undefined, io: Io): NamedHouse | null {
  if (street === undefined) return null;
  const { subject, isOutside, unlistedHouse } = subjectNamed(city, 'street', street);
  if (isOutside || (subject && unlistedHouse === null)) return null;
  return houseNamed(folder, street, io);
}

/** What is asked for by its name; null for everything else. */
export function named(values: Values): readonly [kind: NamedKind, name: string] | null {
  for (const kind of ['street', 'district', 'postcode'] as const) {
    const name = values[kind];
    if (name !== undefined) return [kind, name];
  }
  return null;
}

/** What is asked about: what the answer is of, and what the files have of it. */
export interface Asked {
  /** Null for something outside. */
  readonly subject: Subject | null;
  /** Null for a street that is a line of the map alone. */
  readonly target: SiteTarget | null;
  readonly unlistedHouse: string | null;
}

/** The subject of a name, or of the city. A street that is a line of the map alone is asked nothing more. */
export function namedSubject(city: City, values: Values, io: Io): Asked {
  const say = siteWords[io.lang];
  const asked = named(values);
  if (!asked) {
    const whole = subjectOfCity(city);
    const [feature] = featuresOfRole(city, 'boundary');
    if (!whole || !feature) throw new WrongUse(say.noCity);
    return { subject: whole, target: { kind: 'feature', feature }, unlistedHouse: null };
  }
  const [kind, name] = asked;
  const { subject, feature, isOutside, nearest, apart, unlistedHouse } = subjectNamed(city, kind, name);
  if (apart) throw new WrongUse(searchWordsOf(io.lang).apart(apart.street, apart.stated, apart.district));
  if (!subject && !isOutside) throw new WrongUse(say.name(name, nearest));
  const dropped = more.find((option) => values[option] !== undefined);
  if (!feature && dropped) throw new WrongUse(say.lineOfMap(dropped, name));
  return { subject, target: feature && { kind: 'feature', feature }, unlistedHouse };
}

export function targetAsked(city: City, values: Values, io: Io): Asked {
  const target = targetOf(city, values, io);
  return { subject: subjectOfTarget(city, target), target, unlistedHouse: null };
}

function targetOf(city: City, { id, at, outline }: Values, io: Io): SiteTarget {
  const say = siteWords[io.lang];
  if (id !== undefined) return { kind: 'feature', feature: featureAsked(city, id, io) };
  if (at !== undefined) {
    // Read as the page's search reads it: a country's latitudes and longitudes cannot be confused, so no order is a place in Africa.
    const point = readCoordinate(at, planeOf(city.municipality));
    if (!point) throw new WrongUse(say.at(at));
    return { kind: 'point', ...point };
  }
  const file = outline ?? '';
  const { geometry, findings, more } = readOutline(readInput(resolve(io.cwd, file), io, file));
  const taken: Geometry = usable(geometry, findings, { command: 'site', path: file }, io);
  if (more > 0) io.err(`nuf site: ${say.moreAreas(file, more)}\n`);
  return { kind: 'outline', geometry: taken };
}
