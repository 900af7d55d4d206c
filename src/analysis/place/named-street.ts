// SPDX-License-Identifier: EUPL-1.2
// What a project's source names goes before an outline that somebody drew for another project.

import type { City } from '../../core/city/city';
import { featureById, featureNamed } from '../../core/city/feature-index';
import { isArea } from '../../core/geo/geometry-parts';
import { foldName } from '../../core/text/fold-name';
import type { Plan } from '../roles/service-date';
import { plansOf } from '../roles/zones';
import { isDrawn } from './drawn-outline';
import { isAlong, isRough, type Subject } from './subject';

/** Whether a project names a street, in its name or in its list of streets; in whole words and spelled as in the search field. */
export function namesStreet({ properties: { name, streets } }: Plan, street: string): boolean {
  return isTold(name, street) || isTold(streets, street);
}

/**
 * Whether a project without a place names what was asked: then it is one of that street, and no programme for the whole town. False
 * for an area, which is more than the street of its name.
 */
export function isOfStreet(subject: Subject | null, plan: Plan): boolean {
  if (!subject || plan.geometry !== null || plan.properties.coversCity === 'no') return false;
  const asked = subject.insteadOf ?? (subject.kind === 'area' ? null : subject.name);
  return asked !== null && namesStreet(plan, asked);
}

/**
 * What was asked as a project names it: the street itself, by any name that its file has for it, in the name of the project or in its
 * list of streets, or the street in the address of a
 * building or site, in that list. Null where it does not, for a drawn area, which is more than the street of its name, and for a
 * project, which is no street. Which part of the street belongs to the project, or which house, it does not say.
 */
export function namedIn(city: Pick<City, 'layers'>, subject: Subject, plan: Plan): string | null {
  return allNamedIn(city, subject, plan)[0] ?? null;
}

/** The same with every street of an address at a corner that the project lists; empty where it names none. */
export function allNamedIn(city: Pick<City, 'layers'>, subject: Subject, plan: Plan): readonly string[] {
  const { kind, name, insteadOf, lacking } = subject;
  if (lacking === 'works' || lacking === 'area') return [];
  const street = insteadOf ?? (isAlong(kind) || kind === 'circle' ? name : null);
  const asked = street === null ? [] : [street, ...otherNames(city, subject)];
  const told = asked.find((one) => namesStreet(plan, one));
  if (told !== undefined) return [told];
  const address = kind === 'area' ? null : addressOf(city, subject);
  const listed = address === null ? [] : (plan.properties.streets ?? '').split(/[,;]/);
  // The address has the street by its own name, the project may have it by another.
  const others =
    address === null ? [] : streetsOf(city, address).flatMap(({ properties: { aliases } }) => aliases ?? []);
  const isOfAddress = (one: string) => isTold(address, one) || others.some((other) => isTold(one, other));
  return listed.map((one) => one.trim()).filter((one) => one !== '' && isOfAddress(one));
}

const streetsOf = (city: Pick<City, 'layers'>, address: string) =>
  city.layers.places.filter(({ properties: { kind, name } }) => kind === 'street' && isTold(address, name));

/** What else the file of places calls a street: `Knapp` of „Knapper Straße“; empty for everything else. */
function otherNames(city: Pick<City, 'layers'>, { id }: Subject): readonly string[] {
  const place = city.layers.places.find((one) => `${one.layer}/${one.id}` === id)?.properties;
  return place?.kind === 'street' ? (place.aliases ?? []) : [];
}

/** As the file of a building or site states it; null for everything else. */
function addressOf(city: Pick<City, 'layers'>, { id }: Subject): string | null {
  const properties = featureById(city, featureNamed(id))?.properties;
  return properties && 'address' in properties ? properties.address : null;
}

/** A street as it was asked for, and the project that lists it as its own. */
export interface NamedStreet {
  readonly street: string;
  readonly plan: Plan;
}

/**
 * What was asked, where another project lists it as a street of its own and this one has only a drawn outline, which then decides
 * nothing of it. Null in every other case, and for an area, which is more than the street of its name.
 */
export function namedByAnother(city: Pick<City, 'layers'>, subject: Subject, plan: Plan): NamedStreet | null {
  const asked = subject.insteadOf ?? (subject.kind === 'area' ? null : subject.name);
  if (asked === null || !plan.geometry || !isArea(plan.geometry) || !isDrawn(plan)) return null;
  if (namesStreet(plan, asked)) return null;
  const other = plansOf(city).find(({ properties }) => isTold(properties.streets, asked));
  return other ? { street: asked, plan: other } : null;
}

/**
 * Whether that leaves open what of an answer stands in the drawn outline: of a street that is answered for itself. One that is answered
 * by all around it, or by the town, is told which part of that the outline holds, and that of the street itself it is not known.
 */
export function isLeftOpen(city: Pick<City, 'layers'>, subject: Subject, plan: Plan): boolean {
  return !isRough(subject) && subject.insteadOf === null && namedByAnother(city, subject, plan) !== null;
}

const isTold = (text: string | null, street: string) =>
  text !== null && ` ${foldName(text)} `.includes(` ${foldName(street)} `);
