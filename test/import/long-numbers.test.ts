// SPDX-License-Identifier: EUPL-1.2
// Whole numbers of GeoJSON with more digits than a number keeps, as ids and as values: none is changed, and it is said.

import { expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { importedText } from '../../src/import/write-features';
import { layerById } from '../../src/layers';

const point = '"geometry":{"type":"Point","coordinates":[7.63,51.22]}';
const feature = (id: string, parcel: string) =>
  `{"type":"Feature","id":${id},"properties":{"name":"A ${id}","kind":"land","parcel":${parcel}},${point}}`;
const two = [
  feature('9007199254740993', '12345678901234567168'),
  feature('9007199254740992', '9007199254740992'),
];
const collection = `{"type":"FeatureCollection","features":[\n${two.join(',\n')}\n]}`;

async function read(text: string, layer: string | null = 'commercial-sites') {
  const bytes = new TextEncoder().encode(text);
  const of = layer === null ? null : layerById(layer)!;
  const outcome = await importFile({ name: 'x.geojson', bytes }, { layer: of });
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const { features, report } = outcome;
  return { report, text: importedText(features, of), ids: features.map(({ id }) => id), features };
}

test.each([
  ['a collection', collection],
  ['a sequence', `${two.join('\n')}\n`],
])(
  '%s: two ids that are one floating-point number stay two, and values keep their digits',
  async (_, text) => {
    const { ids, features, report } = await read(text);
    expect(ids).toEqual(['9007199254740993', '9007199254740992']);
    expect(features.map(({ properties }) => properties?.parcel)).toEqual([
      '12345678901234567168',
      9007199254740992,
    ]);
    expect(report.counts).toMatchObject({ 'import-number-as-text': 2 });
    expect(report.counts).not.toHaveProperty('json-number-inexact');
    expect(report.counts).not.toHaveProperty('import-id-repeated');
  },
);

test('as plain GeoJSON, too', async () => {
  const { text } = await read(collection, null);
  expect(text).toContain('"id":"9007199254740993"');
  expect(text).toContain('"parcel":"12345678901234567168"');
  expect(text).toContain('"parcel":9007199254740992}');
});

test('what is odd in the text of a record of a sequence is said with its line', async () => {
  const odd = `{"type":"Feature","id":1,"properties":{"name":"A","name":"B","kind":"land"},${point}}`;
  const { report } = await read(`${two[0]}\n${odd}\n`);
  expect(report.findings).toContainEqual(
    expect.objectContaining({ code: 'json-duplicate-key', path: 'name', line: 2 }),
  );
});
