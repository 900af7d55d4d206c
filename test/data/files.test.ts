// SPDX-License-Identifier: EUPL-1.2
// Form and honesty of the committed layer files.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contactsSchema } from '../../src/core/city/contacts';
import { municipalitySchema } from '../../src/core/city/municipality';
import { ruleKit } from '../../src/core/schema/rule-kit';
import { layers } from '../../src/layers';
import { fieldsOf } from '../../src/layers/definition';
import { filesDe } from '../../src/words/edit/files-de';
import { filesEn } from '../../src/words/edit/files-en';
import { federalRules } from '../federal-rules';
import { dataFile, featuresOf, textOf } from './data-folder';

describe.each(layers.map((layer) => [layer.id, layer] as const))('%s', (id, layer) => {
  const text = textOf(`${id}.geojson`);
  const features = featuresOf(id);

  test('has one feature a line, in the spelling that JSON.stringify gives', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe('{"type":"FeatureCollection","features":[');
    expect(lines.slice(-2)).toEqual([']}', '']);
    expect(lines.slice(1, -2).map((line) => line.replace(/,$/, ''))).toEqual(
      features.map((feature) => JSON.stringify(feature)),
    );
  });

  test('every feature fits the definition of its layer', () => {
    for (const feature of features) {
      const result = layer.properties(ruleKit).safeParse(feature.properties);
      expect(result.error?.issues, feature.id).toBeUndefined();
    }
  });

  test('properties stand in the order of the definition and none is unknown', () => {
    const order = Object.keys(fieldsOf(layer));
    for (const feature of features) {
      const names = Object.keys(feature.properties);
      expect(names, feature.id).toEqual(order.filter((name) => names.includes(name)));
    }
  });

  test('shapes are those of the layer, and only layers that may lack a place do', () => {
    for (const { id: featureId, geometry } of features) {
      if (geometry === null) expect(layer.mayLackGeometry, featureId).toBe(true);
      else expect(layer.shapes as readonly string[], featureId).toContain(geometry.type);
    }
  });

  test('coordinates have at most 7 decimals', () => {
    for (const feature of features) {
      const numbers = JSON.stringify(feature.geometry?.type === 'GeometryCollection' ? [] : feature.geometry);
      expect(numbers, feature.id).not.toMatch(/\.\d{8,}/);
    }
  });

  test('a drawn shape is demo, a point says how rough it is, a missing place claims no basis', () => {
    for (const { id: featureId, geometry, properties } of features) {
      const { geometryBasis, confidence, uncertaintyM } = properties;
      if (geometry === null) expect(geometryBasis, featureId).toBeNull();
      else expect(geometryBasis, featureId).not.toBeNull();
      if (geometryBasis === 'demo-outline') expect(confidence, featureId).toBe('demo');
      if (geometryBasis === 'estimated-point') expect(uncertaintyM, featureId).toBeGreaterThan(0);
    }
  });

  test('a German note has an English one', () => {
    for (const { id: featureId, properties } of features) {
      expect(properties.note === null, featureId).toBe(properties.noteEn === null);
    }
  });
});

test('no id is used twice, not even in two layers', () => {
  const ids = layers.flatMap((layer) => featuresOf(layer.id).map((feature) => feature.id));
  expect(ids.length).toBeGreaterThan(3000);
  expect(new Set(ids).size).toBe(ids.length);
});

test('zoning codes are null everywhere, because none is published', () => {
  for (const id of ['residential-zones', 'industrial-zones', 'commercial-sites'] as const) {
    for (const feature of featuresOf(id)) expect(feature.properties.code, feature.id).toBeNull();
  }
});

test('municipality and contacts fit their schemas', () => {
  const municipality = municipalitySchema.parse(JSON.parse(textOf('municipality.json')));
  expect(municipality.census?.households).toBe(35378);
  const { contacts } = contactsSchema.parse(JSON.parse(textOf('contacts.json')));
  expect(contacts.map((contact) => contact.id)).toContain('seg');
});

test('funding rules follow each other without overlap; no threshold was read for the first quarter of 2023 only', () => {
  const { fundingRules } = federalRules;
  expect(fundingRules[0]?.from).toBeNull();
  expect(fundingRules.at(-1)?.until).toBeNull();
  const joints = fundingRules.slice(1).map((rule, at) => [fundingRules[at]?.until, rule.from]);
  expect(joints).toEqual([
    ['2021-04-26', '2021-04-26'],
    ['2023-01', '2023-03-31'],
  ]);
});

test("every file that is no layer has a name in the planners' room, in both languages", () => {
  const layerFiles = layers.map(({ id }) => `${id}.geojson`);
  const others = readdirSync(dataFile(''), { recursive: true })
    .map(String)
    .filter((name) => /\.(json|csv)$/.test(name) && !layerFiles.includes(name))
    .sort();
  expect(others.length).toBeGreaterThan(5);
  for (const { contents } of [filesDe, filesEn]) expect(Object.keys(contents).sort()).toEqual(others);
});
