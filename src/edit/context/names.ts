// SPDX-License-Identifier: EUPL-1.2
// What files, fields, features and steps are called in words.

import type { FeatureKey, Step } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { layerById } from '../../layers';
import { fieldsOf, type LayerDefinition } from '../../layers/definition';
import type { Field } from '../../layers/field';
import type { EditWords } from '../../words/edit';
import type { Language } from '../../words/number/format';

/** The layer of a file of the desk; undefined for a file that no definition names. */
export function layerOf(file: string): LayerDefinition | undefined {
  return layerById(file.replace(/\.geojson$/, ''));
}

export function layerTitle(file: string, language: Language): string {
  return layerOf(file)?.title[language] ?? file;
}

/** The fields that the layer of a file defines, the honesty fields last. */
export function fieldsIn(file: string): Readonly<Record<string, Field>> {
  const layer = layerOf(file);
  return layer ? fieldsOf(layer) : {};
}

/** A feature's properties as the file has them; empty where it has none. */
export function propertiesOf(document: LayerDocument, key: FeatureKey): Readonly<Record<string, unknown>> {
  const { properties } = document.feature(key).value;
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? (properties as Record<string, unknown>)
    : {};
}

/** The name of a feature; without one its id, or that a new one has no name yet. */
export function featureName(document: LayerDocument, key: FeatureKey, words: EditWords): string {
  const { name } = propertiesOf(document, key);
  if (typeof name === 'string' && name !== '') return name;
  // The id of what was just drawn says nothing to anybody yet.
  const id = document.baseTextOf(key) === null ? null : document.idOf(key);
  return String(id ?? words.table.noName);
}

/** What a step did, with the labels of the fields it set: `Angaben geändert · Einwohner`. */
export function stepText({ note, edits }: Step, words: EditWords, language: Language): string {
  const fields = fieldsIn(edits[0]?.file ?? '');
  const labels = (note.fields ?? []).map((name) => fields[name]?.label[language] ?? name);
  return words.stepOf(words.step[note.code], labels, note.features);
}
