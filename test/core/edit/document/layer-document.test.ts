// SPDX-License-Identifier: EUPL-1.2
// A file that is opened and saved is the same file, whatever it holds; a change costs the lines that it means.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../../../src/core/edit/desk';
import { LayerDocument } from '../../../../src/core/edit/document/layer-document';
import { addFeature } from '../../../../src/core/edit/operations/add-feature';
import { moveVertex } from '../../../../src/core/edit/operations/move-vertex';
import { removeFeature } from '../../../../src/core/edit/operations/remove-feature';
import { setId } from '../../../../src/core/edit/operations/set-id';
import { setProperties } from '../../../../src/core/edit/operations/set-properties';
import { bytesOf, changedLines, deskOf, doIt, fileOf, polygon, square, textOf, vertex } from '../a-desk';

const shared = '../shared/data';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /json$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

/** Values as JSON.parse reads them; null for what is no plain collection of features. */
function plainFeatures(bytes: Uint8Array): Record<string, unknown>[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value = JSON.parse(text) as { type?: unknown; features?: unknown };
    return value.type === 'FeatureCollection' && Array.isArray(value.features) ? value.features : null;
  } catch {
    return null;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.from(a.buffer, a.byteOffset, a.length).equals(b);

/** Opens, looks at everything, changes and takes back, and compares the bytes. */
function proveIdentity(bytes: Uint8Array): 'same' | 'read-only' {
  const file = 'a.geojson';
  const desk = new Desk([{ name: file, bytes }]);
  const document = desk.document(file);
  expect(isSame(document.bytes(), bytes)).toBe(true);
  if (document.readOnly !== null) return 'read-only';
  const features = plainFeatures(bytes);
  // What stands in one feature and is no JSON closes this feature only.
  if (features === null)
    expect(document.keys().map((key) => document.feature(key).readOnly)).toContain('no-json');
  else expect(document.size).toBe(features.length);
  const few = bytes.length > 100_000 ? [0, 1, document.size - 1] : [...document.keys()];
  for (const key of document.keys()) {
    const feature = features?.[key];
    if (!feature) continue;
    const { id } = feature;
    expect(document.idOf(key)).toBe(typeof id === 'string' || typeof id === 'number' ? id : null);
    if (few.includes(key)) expect(JSON.parse(document.textOf(key))).toEqual(feature);
  }
  for (const key of few.filter((one) => document.has(one))) {
    const { step } = setProperties(desk, [{ file, key, set: { name: `neu ${key} ß` } }]);
    if (step) desk.perform(step);
    const removed = key % 3 === 0 ? removeFeature(desk, file, key).step : null;
    if (removed) desk.perform(removed);
    const now = features && plainFeatures(document.bytes());
    if (!now) continue;
    expect(now).toHaveLength(document.size);
    const changed = now[document.keys().indexOf(key)];
    if (!removed && step) expect(changed).toMatchObject({ properties: { name: `neu ${key} ß` } });
  }
  while (desk.undo());
  expect(document.pieces()).toHaveLength(1);
  expect(isSame(document.bytes(), bytes)).toBe(true);
  return 'same';
}

describe('a file opened and saved is the same bytes', () => {
  test.each(['data', 'test/fixtures'])('every file of %s', (folder) => {
    const answers = filesBelow(folder).map((path) => proveIdentity(new Uint8Array(readFileSync(path))));
    expect(answers).toContain('same');
  });

  test.skipIf(!existsSync(shared))(
    'every GeoJSON of the trial data that loads, and those that do not are left alone',
    () => {
      const files = filesBelow(shared);
      const answers = files.map((path) => {
        const bytes = new Uint8Array(readFileSync(path));
        return proveIdentity(bytes);
      });
      expect(answers.filter((answer) => answer === 'same').length).toBeGreaterThan(30);
    },
  );

  const oddities = [
    '{"type":"Feature","id":12345678901234567890,"properties":{"n":12.50,"big":98765432109876543210,"e":1e5,"neg":-0},"geometry":{"type":"Point","coordinates":[7.60,51.200,312.0]}}',
    '{ "properties" : {"__proto__":{"a":1},"constructor":null,"u":"\\u00fc\\/"} , "type":"Feature", "geometry": null, "title": [ ] }',
    '{"type":"Feature","id":"doppelt","properties":null,"geometry":{"type":"Polygon","coordinates":[[[7.6,51.2],[7.61,51.2],[7.61,51.21],[7.6,51.2]]]},"bbox":[7.6,51.2,7.61,51.21]}',
    '{"type":"Feature","id":"doppelt","properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[7.6,51.2]]}]}}',
  ];
  const collection = (features: string[], end = '\n') =>
    [
      `{"name":"x","type":"FeatureCollection","features":[`,
      `${features.join(`,${end}`)}`,
      '],"crs":null,"x":{"features":[]}}',
      '',
    ].join(end);
  const spellings: [string, Uint8Array][] = [
    ['lines', bytesOf(collection(oddities))],
    ['CRLF', bytesOf(collection(oddities, '\r\n'))],
    ['a byte order mark', bytesOf(`\ufeff${collection(oddities)}`)],
    ['one line', bytesOf(collection(oddities, ''))],
    ['no features', bytesOf(collection([]))],
    ['pretty print', bytesOf(JSON.stringify(JSON.parse(collection(oddities)), null, 2))],
    ['tabs and no last line end', bytesOf(JSON.stringify(JSON.parse(collection(oddities)), null, '\t'))],
  ];
  test.each(spellings)('%s', (_, bytes) => {
    expect(proveIdentity(bytes)).toBe('same');
  });

  test.each([
    ['no-json', '{"type":"FeatureCollection","features":[{"a":[1}'],
    ['no-json', '<html>'],
    ['no-json', ''],
    ['no-json', '{"type":"FeatureCollection","features":[]} x'],
    ['no-feature-collection', '{"type":"Feature","properties":null,"geometry":null}'],
    ['no-feature-collection', '{"type":"FeatureCollection"}'],
    ['no-feature-collection', '{"type":"FeatureCollection","features":[1]}'],
    ['repeated-key', '{"type":"FeatureCollection","features":[],"features":[]}'],
    ['repeated-key', '{"type":"FeatureCollection","type":"FeatureCollection","features":[]}'],
    [
      'other-crs',
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:25832"}},"features":[]}',
    ],
  ])('%s: read only, and still the same bytes', (reason, text) => {
    const document = new LayerDocument('a.geojson', bytesOf(text));
    expect(document.readOnly).toBe(reason);
    expect(textOf(document.bytes())).toBe(text);
    expect(document.keys()).toEqual([]);
  });

  test('Windows-1252 is read only: a new ü would be written in another encoding', () => {
    const bytes = Uint8Array.from(fileOf({ a: null }, { name: 'Straße' }), (c) => c.charCodeAt(0));
    const document = new LayerDocument('a.geojson', bytes);
    expect(document.readOnly).toBe('not-utf-8');
    expect(document.bytes()).toBe(bytes);
  });
});

describe('a change costs the lines that it means', () => {
  const file = 'zones.geojson';
  const zones = fileOf({
    a: polygon(square(0, 0, 10, 10)),
    b: polygon(square(20, 0, 30, 10)),
    c: polygon(square(40, 0, 50, 10)),
  });

  test('one vertex moved: one line removed, one added, and all other numbers as written', () => {
    const written = zones.replace('7.62,51.2', '7.620,51.20');
    const desk = deskOf({ [file]: written });
    doIt(desk, moveVertex(desk, { vertex: vertex(file, 1, 2), to: [7.6312345678, 51.21] }));
    expect(changedLines(desk, file)).toEqual({ removed: 1, added: 1 });
    expect(textOf(desk.document(file).bytes())).toBe(written.replace('7.63,51.21]', '7.6312346,51.21]'));
  });

  test('a new feature stands before the last one: one added line', () => {
    for (const end of ['\n', '\r\n']) {
      const desk = deskOf({ [file]: zones.replaceAll('\n', end) });
      doIt(desk, addFeature(desk, { file, id: 'd', properties: { name: 'Neu' }, geometry: null }));
      expect(changedLines(desk, file)).toEqual({ removed: 0, added: 1 });
      const { features } = JSON.parse(textOf(desk.document(file).bytes()));
      expect(features.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'd', 'c']);
      desk.undo();
      expect(textOf(desk.document(file).bytes())).toBe(zones.replaceAll('\n', end));
    }
  });

  test.each([
    ['one feature', fileOf({ a: null }), { removed: 0, added: 1 }],
    ['no feature', fileOf({}).replace('\n\n', '\n'), { removed: 0, added: 1 }],
    ['no feature and no line', '{"type":"FeatureCollection","features":[]}', { removed: 1, added: 1 }],
    [
      'pretty print',
      JSON.stringify(JSON.parse(fileOf({ a: null, b: null })), null, 2),
      { removed: 0, added: 1 },
    ],
  ])('into a file of %s', (_, text, lines) => {
    const desk = deskOf({ [file]: text });
    const before = JSON.parse(text).features.length;
    for (let n = 1; n <= 3; n++) {
      doIt(desk, addFeature(desk, { file, id: `new-${n}`, properties: {}, geometry: null }));
      if (n === 1) expect(changedLines(desk, file)).toEqual(lines);
      expect(JSON.parse(textOf(desk.document(file).bytes())).features).toHaveLength(before + n);
    }
    while (desk.undo());
    expect(textOf(desk.document(file).bytes())).toBe(text);
  });

  test('a feature removed: one line, and all of them leave an empty list', () => {
    const desk = deskOf({ [file]: zones });
    doIt(desk, removeFeature(desk, file, 1));
    expect(changedLines(desk, file)).toEqual({ removed: 1, added: 0 });
    doIt(desk, removeFeature(desk, file, 2));
    doIt(desk, removeFeature(desk, file, 0));
    expect(JSON.parse(textOf(desk.document(file).bytes())).features).toEqual([]);
    while (desk.undo());
    expect(textOf(desk.document(file).bytes())).toBe(zones);
  });

  test('boxes that were there follow the positions, and none is added', () => {
    const boxed = zones
      .replace(
        '{"type":"FeatureCollection",',
        '{"type":"FeatureCollection","bbox":[7.60, 51.2, 7.65, 51.21],',
      )
      .replace('{"type":"Feature","id":"c"', '{"type":"Feature","bbox":[7.64,51.2,7.65,51.21],"id":"c"');
    const desk = deskOf({ [file]: boxed });
    doIt(desk, moveVertex(desk, { vertex: vertex(file, 2, 1), to: [7.66, 51.2] }));
    const after = textOf(desk.document(file).bytes());
    expect(after).toContain('"bbox":[7.60, 51.2, 7.66, 51.21]');
    expect(after).toContain('"bbox":[7.64,51.2,7.66,51.21]');
    expect(after.match(/bbox/g)).toHaveLength(2);
    desk.undo();
    expect(textOf(desk.document(file).bytes())).toBe(boxed);
  });

  test('a feature with a repeated key is read only and says so; the others can be changed', () => {
    const desk = deskOf({ [file]: zones.replace('"name":"x"', '"name":"x","name":"y"') });
    const [first, second] = [0, 1].map((key) => setProperties(desk, [{ file, key, set: { name: 'z' } }]));
    expect(first!.refusal?.code).toBe('read-only');
    expect(desk.document(file).feature(0).readOnly).toBe('repeated-key');
    expect(second!.refusal).toBeNull();
    expect(moveVertex(desk, { vertex: vertex(file, 0, 0), to: [7.5, 51] }).refusal?.code).toBe('no-vertex');
  });

  test('an edit for another state is refused and changes nothing', () => {
    const desk = deskOf({ [file]: zones });
    const { step } = setProperties(
      desk,
      [0, 1].map((key) => ({ file, key, set: { name: 'z' } })),
    );
    doIt(desk, setProperties(desk, [{ file, key: 1, set: { name: 'other' } }]));
    const before = textOf(desk.document(file).bytes());
    expect(() => desk.perform(step!)).toThrow('expected');
    expect(textOf(desk.document(file).bytes())).toBe(before);
  });
});

test('a feature is found by the text of its id, the first of two, and after every change as it is now', () => {
  const file = 'a.geojson';
  const desk = deskOf({ [file]: fileOf({ a: null, b: null, c: null }).replace('"id":"c"', '"id":7') });
  const document = desk.document(file);
  expect(['a', 'b', '7', 'c', 'null'].map((id) => document.keyOf(id))).toEqual([
    0,
    1,
    2,
    undefined,
    undefined,
  ]);
  doIt(desk, removeFeature(desk, file, 0));
  doIt(desk, setId(desk, file, 1, 'a'));
  expect(['a', 'b'].map((id) => document.keyOf(id))).toEqual([1, undefined]);
  desk.undo();
  desk.undo();
  expect(['a', 'b'].map((id) => document.keyOf(id))).toEqual([0, 1]);
});
