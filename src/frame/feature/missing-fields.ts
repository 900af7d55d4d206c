// SPDX-License-Identifier: EUPL-1.2
// What a file leaves open of a feature and somebody would ask for.

import { isTaken, municipalitiesOf } from '../../analysis/roles/site-availability';
import type { Field } from '../../layers/field';

/** Fields that another part of the answer tells better, or that are the other language's text. */
const toldElsewhere: ReadonlySet<string> = new Set([
  'name',
  'nameEn',
  'announcements',
  'history',
  'aliases',
  'approximate',
]);

/** They stand in place of an area: who asks asks for that. */
const areaBounds: ReadonlySet<string> = new Set(['areaLeastHa', 'areaMostHa']);

/** Places that have no address of their own, and those that are no part of one district. */
const unaddressed: ReadonlySet<unknown> = new Set(['city', 'district', 'street', 'postcode', 'neighbour']);
const inNoDistrict: ReadonlySet<unknown> = new Set(['city', 'district', 'postcode', 'neighbour']);

/** Whether a field has a line of its own in a card. */
export function hasLine(key: string): boolean {
  return !toldElsewhere.has(key) && !key.endsWith('En');
}

/** What only a house has in which somebody may still move: nobody is sent to ask for the rent of one that was given up. */
const ofUse = [
  'floorM2',
  'desks',
  'freeFloorM2',
  'rentEurPerM2',
  'fibre',
  'workshop',
  'barrierFree',
  'openSince',
  'availableFrom',
];

/** What only a house has: whoever asks of a project without one is sent to ask for what there is not. */
const ofHouse = [...ofUse, 'plotM2', 'code', 'owner'];

/**
 * Whether a field that a file leaves open is one that the thing cannot have, or no more: of a project without a building what a house has, of
 * a building that was given up what is asked of one to move into.
 */
export function isOfNoHouse(key: string, { use, stage }: Readonly<Record<string, unknown>>): boolean {
  return (use === 'programme' && ofHouse.includes(key)) || (stage === 'gone' && ofUse.includes(key));
}

/**
 * The fields without a value, in the order of the definition. Left out is what nobody need ask: the date of a number that is
 * not known itself, the other language's text, how much is free of a site that is full or taken, whether one that lies in
 * several municipalities lies in the city (in part), what a project without a building has none of, an area of which both bounds are known, a bound by itself, and the address
 * of a district or of which district it is a part.
 */
export function openFields(
  fields: Readonly<Record<string, Field>>,
  properties: Readonly<Record<string, unknown>>,
): Field[] {
  const isOpen = (key: string) => (properties[key] ?? null) === null;
  const isGone = isTaken(properties.availability);
  // One of which only the name is known may come to lie on either side.
  const isShared = municipalitiesOf(properties).length > 1 && !isOpen('geometryBasis');
  const isBounded = !isOpen('areaLeastHa') && !isOpen('areaMostHa');
  const keys = Object.keys(fields);
  return keys
    .filter((key) => isOpen(key) && hasLine(key))
    .filter((key) => !isOfNoHouse(key, properties))
    .filter((key) => !(isGone && key.startsWith('free')))
    .filter((key) => !(isShared && key === 'insideCity'))
    .filter((key) => !areaBounds.has(key) && !(isBounded && key === 'areaHa'))
    .filter((key) => !(key === 'address' && unaddressed.has(properties.kind)))
    .filter((key) => !(key === 'district' && inNoDistrict.has(properties.kind)))
    .filter((key) => {
      if (!key.endsWith('AsOf')) return true;
      const stem = key.slice(0, -'AsOf'.length);
      return !keys.some((other) => other !== key && other.startsWith(stem) && isOpen(other));
    })
    .map((key) => fields[key]!);
}
