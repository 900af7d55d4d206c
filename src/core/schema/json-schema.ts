// SPDX-License-Identifier: EUPL-1.2
// A layer's file as JSON Schema (draft 2020-12), derived from its definition and published under /schema/<layer>.json.

import * as z from 'zod/mini';
import type { LayerDefinition, Shape } from '../../layers/definition';
import { ruleKit } from './rule-kit';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a whole file of this layer. What schemas cannot say (closed rings, order of dates) `nuf check` does. */
export function jsonSchemaOf(
  layer: Pick<LayerDefinition, 'id' | 'title' | 'about' | 'shapes' | 'mayLackGeometry' | 'properties'>,
): JsonSchema {
  const { $schema: _, ...properties } = z.toJSONSchema(layer.properties(ruleKit), {
    io: 'input',
    unrepresentable: 'any',
  });
  const shapes = layer.shapes.flatMap((shape) => [geometrySchema(shape, false), geometrySchema(shape, true)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${layer.id}.json`,
    title: layer.title.de,
    description: layer.about.de,
    type: 'object',
    required: ['type', 'features'],
    properties: {
      type: { const: 'FeatureCollection' },
      features: {
        type: 'array',
        items: {
          type: 'object',
          required: ['type', 'id', 'properties', 'geometry'],
          properties: {
            type: { const: 'Feature' },
            id: { type: 'string', minLength: 1 },
            properties,
            geometry: { oneOf: layer.mayLackGeometry ? [{ type: 'null' }, ...shapes] : shapes },
          },
        },
      },
    },
  };
}

const longitude = { type: 'number', minimum: -180, maximum: 180 };
const latitude = { type: 'number', minimum: -90, maximum: 90 };
const position = {
  type: 'array',
  prefixItems: [longitude, latitude],
  items: { type: 'number' },
  minItems: 2,
};

function listOf(items: JsonSchema, minItems: number): JsonSchema {
  return { type: 'array', items, minItems };
}

const coordinates: Readonly<Record<Shape, JsonSchema>> = {
  Point: position,
  LineString: listOf(position, 2),
  Polygon: listOf(listOf(position, 4), 1),
};

function geometrySchema(shape: Shape, isMulti: boolean): JsonSchema {
  return {
    type: 'object',
    required: ['type', 'coordinates'],
    properties: {
      type: { const: isMulti ? `Multi${shape}` : shape },
      coordinates: isMulti ? listOf(coordinates[shape], 1) : coordinates[shape],
    },
  };
}
