// SPDX-License-Identifier: EUPL-1.2
// The published JSON Schemas say what the definitions say.

import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../../src/core/schema/json-schema';
import { layerById, layers } from '../../../src/layers';
import { fieldsOf } from '../../../src/layers/definition';

function propertiesSchema(id: string) {
  const schema = jsonSchemaOf(layerById(id)!) as unknown as {
    properties: { features: { items: { properties: Record<string, Record<string, unknown>> } } };
  };
  return schema.properties.features.items.properties;
}

test.each(layers.map(({ id }) => id))('%s names every field and requires the required ones only', (id) => {
  const properties = propertiesSchema(id).properties as { properties: object; required: string[] };
  const fields = Object.entries(fieldsOf(layerById(id)!));
  expect(Object.keys(properties.properties)).toEqual(fields.map(([name]) => name));
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  expect([...properties.required].sort()).toEqual(required.sort());
});

test('a geometry may be null only where a layer allows it', () => {
  const mayBeNull = (id: string) => JSON.stringify(propertiesSchema(id).geometry).includes('"null"');
  expect(mayBeNull('places')).toBe(true);
  expect(mayBeNull('boundary')).toBe(false);
});

test('a schema is plain JSON, the same each time', () => {
  const schema = jsonSchemaOf(layerById('planned-expansion')!);
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  expect(jsonSchemaOf(layerById('planned-expansion')!)).toEqual(schema);
});
