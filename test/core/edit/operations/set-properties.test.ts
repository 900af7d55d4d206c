// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type JsonValue,
  setProperties,
  withProperty,
} from '../../../../src/core/edit/operations/set-properties';
import { changedLines, deskOf, doIt, fileOf, textOf } from '../a-desk';

const feature = (properties: string) => `{"type":"Feature","properties":${properties},"geometry":null}`;

describe('setting properties', () => {
  test.each([
    ['{"a":1,"b":2.50}', 'a', 3, '{"a":3,"b":2.50}'],
    ['{"a":1,"b":2.50}', 'b', 2.5, '{"a":1,"b":2.50}'],
    ['{ "a" : 1 , "b" : 2 }', 'c', null, '{ "a" : 1 , "b" : 2 , "c" : null }'],
    ['{"a":1,"b":2}', 'a', undefined, '{"b":2}'],
    ['{"a":1,"b":2}', 'b', undefined, '{"a":1}'],
    ['{"a":1}', 'a', undefined, '{}'],
    ['{}', 'ä"', [{ x: 'ß' }], '{"ä\\"":[{"x":"ß"}]}'],
    ['{"a":[1.0, 2.50],"b":1}', 'a', [1, 2.5, 3], '{"a":[1.0, 2.50,3],"b":1}'],
    ['{"a":[ {"n":1.0}\n ]}', 'a', [{ n: 1 }, { n: 2 }], '{"a":[ {"n":1.0}, {"n":2}\n ]}'],
    ['{"a":[1.0,2]}', 'a', [2], '{"a":[2]}'],
    ['null', 'a', 1, '{"a":1}'],
    ['null', 'a', undefined, 'null'],
    ['{"__proto__":1,"constructor":2}', '__proto__', 3, '{"__proto__":3,"constructor":2}'],
  ])('%s, %s = %j', (before, name, value, after) => {
    expect(withProperty(feature(before), name, value as JsonValue)).toBe(feature(after));
  });

  test('pretty print stays pretty', () => {
    const text = JSON.stringify({ type: 'Feature', properties: { a: 1, c: 2 }, geometry: null }, null, 2);
    const expected = JSON.stringify(
      { type: 'Feature', properties: { a: 1, b: 9, c: 2 }, geometry: null },
      null,
      2,
    );
    expect(withProperty(text, 'b', 9, ['a', 'b', 'c'])).toBe(expected);
  });

  test('reads back what was set, whatever it is and wherever it stood', () => {
    const json = fc
      .jsonValue({ maxDepth: 2 })
      .filter((value) => !Object.is(value, -0)) as fc.Arbitrary<JsonValue>;
    const object = fc.dictionary(fc.string(), json, { maxKeys: 5 });
    fc.assert(
      fc.property(object, fc.string(), json, (properties, name, value) => {
        fc.pre(name !== '__proto__' && !Object.hasOwn(properties, '__proto__'));
        const text = withProperty(feature(JSON.stringify(properties)), name, value);
        expect(JSON.parse(text).properties).toEqual({
          ...JSON.parse(JSON.stringify(properties)),
          [name]: value,
        });
      }),
      { seed: 14, numRuns: 300 },
    );
  });

  test('many features are one step; a field stands where its layer has it', () => {
    const file = 'residential-zones.geojson';
    const desk = deskOf({ [file]: fileOf({ a: null, b: null, c: null }, { name: 'x', source: 's' }) });
    const set = { population: 1200, use: 'mixed' };
    doIt(
      desk,
      setProperties(
        desk,
        [0, 2].map((key) => ({ file, key, set })),
      ),
    );
    expect(desk.past.at(-1)!.note).toEqual({
      code: 'set-properties',
      features: 2,
      fields: ['population', 'use'],
    });
    expect(changedLines(desk, file)).toEqual({ removed: 2, added: 2 });
    expect(textOf(desk.document(file).bytes())).toContain(
      '"properties":{"name":"x","use":"mixed","population":1200,"source":"s"}',
    );
    desk.undo();
    expect(desk.document(file).isChanged).toBe(false);
  });

  test('no number, no feature, nothing new: refused', () => {
    const file = 'a.geojson';
    const desk = deskOf({ [file]: fileOf({ a: null }) });
    const codeOf = (key: number, set: Record<string, JsonValue>) =>
      setProperties(desk, [{ file, key, set }]).refusal?.code;
    expect(codeOf(0, { n: Number.NaN })).toBe('bad-value');
    expect(codeOf(0, { n: [{ m: Number.POSITIVE_INFINITY }] })).toBe('bad-value');
    expect(codeOf(7, { n: 1 })).toBe('no-feature');
    expect(codeOf(0, { name: 'x' })).toBe('nothing');
  });
});
