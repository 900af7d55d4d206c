// SPDX-License-Identifier: EUPL-1.2
// Lines of paths, on the text as people and programs write it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfPaths } from '../../../src/core/text/locate-paths';

const text = `{
  "type": "FeatureCollection", "note": "},]{",
  "features": [
    { "id": "a\\"", "properties": { "code": [1,
      {"deep": "x"}], "strange name": 5 } },
    { "id": "b" }
  ]
}`;

test.each([
  ['features', 3],
  ['features[0].id', 4],
  ['features[0].properties.code[1].deep', 5],
  ['features[0].properties["strange name"]', 5],
  ['features[1]', 6],
  // What is missing has the line of what it is missing from.
  ['features[1].properties.name', 6],
  ['features[7]', 3],
])('%s is in line %i', (path, line) => {
  expect(linesOfPaths(text, ['features[1].id', path]).get(path)).toBe(line);
});

test('every member of any JSON stands in the line where it is printed', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]\w*$/), fc.jsonValue({ maxDepth: 2 })), (value) => {
      const printed = JSON.stringify(value, null, 1);
      const lines = linesOfPaths(printed, Object.keys(value));
      for (const name of Object.keys(value)) {
        const at = printed.split('\n').findIndex((line) => line.startsWith(` "${name}":`)) + 1;
        expect(lines.get(name)).toBe(at);
      }
    }),
    { seed: 13, numRuns: 200 },
  );
});
