// SPDX-License-Identifier: EUPL-1.2
// Thousands of damaged files: nothing throws, every feature is either accepted or named, nothing is half used.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFile, type FileCheck } from '../../src/core/validation/check-file';

const layer = 'industrial-zones';
const good = readFileSync(`data/${layer}.geojson`);
const collection = JSON.parse(good.toString('utf8'));
const seeded = { seed: 20261122 };
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** What must hold of any file whatever. */
function expectSound({ findings, unlisted, features, refused, collection: used }: FileCheck) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(used === null).toBe(errors.length + unlisted.error > 0);
  const named = new Set(errors.flatMap(({ index }) => (index === null ? [] : [index])));
  expect(named.size).toBeLessThanOrEqual(refused);
  if (unlisted.error === 0) expect(named.size).toBe(refused);
  expect(refused).toBeLessThanOrEqual(features);
  if (used !== null) expect(used).toHaveLength(features);
}

describe.each([`${layer}.geojson`, 'elsewhere.geojson'])('a damaged %s', (name) => {
  test('with bytes changed is judged without throwing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = new Uint8Array(good);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        expectSound(checkFile(bytes, name));
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test('with its end cut off is incomplete, wherever the cut is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: good.length - 3 }), (length) => {
        const result = checkFile(new Uint8Array(good.subarray(0, length)), name);
        expectSound(result);
        expect(result.collection).toBeNull();
        expect(result.findings.map(({ code }) => code)).toContain('json-truncated');
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('with any part replaced by any JSON value accepts or names every feature', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        fc.jsonValue({ maxDepth: 3 }),
        (steps, value) => {
          const copy = structuredClone(collection);
          replaceAt(copy, steps, value);
          const result = checkFile(bytesOf(copy), name);
          expectSound(result);
          if (Array.isArray(copy.features)) {
            const isGeoJson = result.findings.every(
              ({ index, severity }) => index !== null || severity !== 'error',
            );
            if (isGeoJson) expect(result.features).toBe(copy.features.length);
          }
        },
      ),
      { ...seeded, numRuns: 1500 },
    );
  });
});

/** Walks down by `steps` (each modulo the number of members) and replaces what is there. */
function replaceAt(root: unknown, steps: readonly number[], value: unknown): void {
  let inside = root as Record<string, unknown>;
  steps.forEach((step, i) => {
    const keys = Object.keys(inside);
    const key = keys[step % keys.length]!;
    const next = inside[key];
    const goesOn =
      i + 1 < steps.length && typeof next === 'object' && next !== null && Object.keys(next).length > 0;
    if (!goesOn) {
      inside[key] = value;
      inside = { end: null };
    } else inside = next as Record<string, unknown>;
  });
}

test('the first thousand findings are listed, all are counted', () => {
  const features = Array.from({ length: 2500 }, () => ({ type: 'Feature', properties: 1, geometry: null }));
  const {
    findings,
    unlisted,
    refused,
    features: total,
  } = checkFile(bytesOf({ type: 'FeatureCollection', features }), 'x');
  expect(findings).toHaveLength(1000);
  expect(unlisted).toEqual({ error: 1500, warning: 0, notice: 0 });
  expect([refused, total]).toEqual([2500, 2500]);
});

test('keys that name prototypes load and change none', () => {
  const text =
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":1}}]}';
  const { collection: used, findings } = checkFile(new TextEncoder().encode(text), 'x.geojson');
  expect(findings.map(({ code }) => code)).toEqual(['json-proto-key']);
  expect(used![0]!.properties).toHaveProperty('a', 1);
  expect(Object.hasOwn(used![0]!.properties!, '__proto__')).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a type that names a member of every object is no geometry', () => {
  for (const type of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    expect(checkFile(bytesOf({ type, coordinates: [7, 51] }), 'x.geojson').collection).toBeNull();
  }
});
