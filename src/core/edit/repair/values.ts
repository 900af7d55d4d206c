// SPDX-License-Identifier: EUPL-1.2
// Values and ids as `nuf format` would read them, one field of one feature at a time; everything else keeps its text.

import { layerById } from '../../../layers';
import { fieldsOf } from '../../../layers/definition';
import { layerOfFile } from '../../../layers/layer-of-file';
import { mendLayer } from '../../write/mend-layer';
import type { FeatureText } from '../document/feature-text';
import { membersOf } from '../document/feature-text';
import type { LayerDocument } from '../document/layer-document';
import { type JsonValue, withMember, withProperty } from '../operations/set-properties';
import type { TextRepair } from './repair-note';

/** A list where null or a list's text stands, a number or date where its text stands; null where the text has no one reading. */
export function retyped(file: string, feature: FeatureText, field: string): TextRepair | null {
  const { value, kinds } = mended(file, feature, field);
  const was = propertiesOf(feature)[field];
  const text = withProperty(feature.text, field, value);
  if (kinds.has('list-null')) return { text, note: { code: 'list-null', field } };
  if (kinds.has('list-text') && Array.isArray(value))
    return { text, note: { code: 'list-text', field, entries: value.length } };
  if (kinds.has('number-text') && typeof value === 'number')
    return { text, note: { code: 'number-text', field, text: String(was), value } };
  if (kinds.has('date-text') && typeof value === 'string')
    return { text, note: { code: 'date-text', field, text: String(was), date: value } };
  return null;
}

/** Null instead of an empty text, where the field may be unknown. */
export function emptied(file: string, feature: FeatureText, field: string): TextRepair | null {
  if (propertiesOf(feature)[field] !== '' || fieldsIn(file)[field]?.required !== false) return null;
  return { text: withProperty(feature.text, field, null), note: { code: 'empty-text', field } };
}

/** The field under its own name instead of one in other letters; null where both are there. */
export function renamed(feature: FeatureText, name: string, field: string): TextRepair | null {
  const properties = feature.members.find((member) => member.name === 'properties');
  if (!properties || feature.properties === null) return null;
  const { members } = membersOf(feature.text, properties.valueStart);
  const found = members.find((member) => member.name === name);
  if (!found || members.some((member) => member.name === field)) return null;
  const after = feature.text.slice(found.start).replace(/^"(?:[^"\\]|\\.)*"/, () => JSON.stringify(field));
  return { text: feature.text.slice(0, found.start) + after, note: { code: 'field-case', field, name } };
}

/**
 * The id among the properties as that of the feature, a whole number digit by digit; null where another feature has it, or one
 * stands there already.
 */
export function liftedId(document: LayerDocument, feature: FeatureText, self: number): TextRepair | null {
  const { id: value } = propertiesOf(feature);
  const own = feature.value.id;
  const id = typeof value === 'string' ? value : wholeNumberIn(feature, feature.properties);
  if (!id || (own !== undefined && own !== '') || isTaken(document, id, self)) return null;
  const named = withMember(feature.text, 0, { name: 'id', json: JSON.stringify(id) }, ['type', 'id']);
  return { text: withProperty(named, 'id', undefined), note: { code: 'id-lifted', id } };
}

/** A whole number as an id in quotation marks, digit by digit as it is written. */
export function idAsText(document: LayerDocument, feature: FeatureText, self: number): TextRepair | null {
  const member = feature.members.find(({ name }) => name === 'id');
  const id = wholeNumberIn(feature, feature.members);
  if (!member || id === null || isTaken(document, id, self)) return null;
  const text = `${feature.text.slice(0, member.valueStart)}"${id}"${feature.text.slice(member.end)}`;
  return { text, note: { code: 'id-text', id } };
}

/** The member that a feature has to have, or a wrong box taken away. */
export function withMembers(feature: FeatureText, code: string): TextRepair | null {
  const has = (name: string) => feature.members.some((member) => member.name === name);
  const put = (name: string, json: string | undefined) => withMember(feature.text, 0, { name, json });
  if (code === 'properties-missing' && !has('properties'))
    return { text: put('properties', '{}'), note: { code: 'properties-added' } };
  if (code === 'geometry-missing' && !has('geometry'))
    return { text: put('geometry', 'null'), note: { code: 'place-open' } };
  return code === 'bbox-wrong' && has('bbox')
    ? { text: put('bbox', undefined), note: { code: 'box-removed' } }
    : null;
}

/** The digits of an id as they are written: of many no number keeps all. Null for anything else. */
function wholeNumberIn({ text }: FeatureText, members: FeatureText['properties']): string | null {
  const member = members?.find(({ name }) => name === 'id');
  return /^-?\d+$/.exec(member ? text.slice(member.valueStart, member.end) : '')?.[0] ?? null;
}

function isTaken(document: LayerDocument, id: string, self: number): boolean {
  return document.keys().some((key) => key !== self && String(document.idOf(key)) === id);
}

function fieldsIn(file: string) {
  const id = layerOfFile(file);
  const layer = id === null ? undefined : layerById(id);
  return layer ? fieldsOf(layer) : {};
}

function mended(file: string, feature: FeatureText, field: string) {
  const id = layerOfFile(file);
  const layer = id === null ? undefined : layerById(id);
  const { features, steps } = layer ? mendLayer([feature.value], layer, false) : { features: [], steps: [] };
  const properties = features[0]?.properties as Readonly<Record<string, JsonValue>> | undefined;
  const kinds = new Set(steps.filter((step) => step.field === field).map(({ kind }) => kind));
  return { value: properties?.[field], kinds };
}

function propertiesOf({ value }: FeatureText): Readonly<Record<string, unknown>> {
  const { properties } = value;
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? (properties as Record<string, unknown>)
    : {};
}
