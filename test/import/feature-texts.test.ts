// SPDX-License-Identifier: EUPL-1.2
// Features of a collection read one by one are those that the whole text holds, whatever its layout.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featureTexts } from '../../src/import/formats/geojson/feature-texts';

const together = (text: string) => {
  const texts = featureTexts(text);
  return (
    texts && { ...texts.root, features: texts.places.map(([from, to]) => JSON.parse(text.slice(from, to))) }
  );
};

describe('a collection', () => {
  test('in any layout has the same features and members as read whole', () => {
    // Not `__proto__`: text with that name is no plain one and never comes here.
    const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__'));
    const names = fc.string().filter((name) => name !== 'features' && name !== '__proto__');
    fc.assert(
      fc.property(
        fc.array(values),
        fc.dictionary(names, values),
        values,
        fc.constantFrom('', ' ', '\t', '\r\n  '),
        (features, before, after, space) => {
          const text = space + JSON.stringify({ ...before, features, after }, null, space) + space;
          expect(together(text)).toEqual(JSON.parse(text));
        },
      ),
      { seed: 20_261_130, numRuns: 500 },
    );
  });

  test.each([
    ['brackets, commas and marks in texts', '{"a":"]},\\"[{","features":[{"n":"]}\\\\"},{"n":",\\"]"}]}'],
    ['features that are none', '{"features":[1,null,"x",[],{},true]}'],
    ['an empty list', '{ "type" : "FeatureCollection" , "features" : [ ] }'],
    ['a name in another spelling', '{"f\\u0065atures":[{"a":1}],"b":[2]}'],
    ['a list of the same name deeper', '{"a":{"features":[1]},"features":[2]}'],
  ])('with %s', (_, text) => {
    expect(together(text)).toEqual(JSON.parse(text));
  });
});

test.each([
  ['a list', '[{"features":[]}]'],
  ['a feature', '{"type":"Feature","geometry":null}'],
  ['features that are no list', '{"features":{"a":[1]}}'],
  ['a list deeper alone', '{"a":{"features":[1]}}'],
  ['a number', ' 7'],
])('what is no collection is read as a whole: %s', (_, text) => {
  expect(featureTexts(text)).toBeNull();
});
