// SPDX-License-Identifier: EUPL-1.2
// The scanner for big files says what the small-file path says, loads the features that it would keep, and goes on
// where the small-file path stops.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/findings/finding';
import { geometryTypes } from '../../../src/core/geo/geometry-types';
import { featureAt } from '../../../src/core/large-file/feature-values';
import type { FileScan } from '../../../src/core/large-file/file-scan';
import { scanFile } from '../../../src/core/large-file/scan-file';
import { isStrictUtf8 } from '../../../src/core/large-file/source-text';
import { checkFile, withoutCollection } from '../../../src/core/validation/check-file';
import { expectAlike } from '../../alike';
import { sharedData } from '../expected';
import { elsewhere, readSmall } from './small-path';

const seeded = { seed: 20261122 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function scan(text: string, options = {}): FileScan {
  return scanFile(bytesOf(text), elsewhere, options)!;
}

const isJsonError = ({ code }: Finding) =>
  /^json-(syntax|truncated|trailing-comma|comment|not-a-number)$|^format-lines$|^merge-markers$/.test(code);
const isRefusedNumberOrDepth = ({ code }: Finding) => /^json-(number-too-large|too-deep)$/.test(code);

/** A finding without its line, which only the scanner gives to findings about structure. */
const plain = ({ line: _, column: __, ...finding }: Finding) => finding;

function flat(geometry: Geometry | null): unknown {
  if (geometry === null) return null;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap((member) => flat(member));
  const cut = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? value.slice(0, 2).map((v) => v + 0)
      : (value as unknown[]).map(cut);
  return [{ type: geometry.type, coordinates: cut(geometry.coordinates) }];
}

const essence = ({ id, properties, geometry }: Feature) => ({ id, properties, geometry: flat(geometry) });

function loaded(scanned: FileScan) {
  const { columns } = scanned;
  return Array.from({ length: columns.length }, (_, i) => ({
    index: columns.index[i]!,
    feature: featureAt(scanned, i),
  }));
}

/** Compares both paths on one file; returns what the scanner said. */
function expectAgreement(bytes: Uint8Array): FileScan {
  const scanned = scanFile(bytes, elsewhere)!;
  const { checked, kept } = readSmall(bytes);
  const broken = checked.findings.find((finding) => isJsonError(finding) || isRefusedNumberOrDepth(finding));
  if (broken) {
    const { index: _, path: __, ...words } = broken;
    const same = scanned.report.findings.find((finding) => finding.code === broken.code);
    expect(same).toMatchObject(isJsonError(broken) ? words : { code: broken.code });
    if (isJsonError(broken)) expect(scanned.report.findings.find(isJsonError)).toMatchObject(words);
    expect(scanned.isRefused).toBe(true);
    return scanned;
  }
  expect(scanned.report.features).toBe(checked.features);
  const ofStructure = checked.findings.filter(({ code }) => !code.startsWith('crs-'));
  expectAlike(scanned.report.findings.map(plain), ofStructure.map(plain));
  expectAlike(scanned.report.unlisted, checked.unlisted);
  const both = [loaded(scanned), kept].map((features) =>
    features.map(({ index, feature }) => ({ index, ...essence(feature) })),
  );
  expectAlike(both[0], both[1]);
  return scanned;
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
}

describe('the scanner agrees with the small-file path', () => {
  test.each(filesBelow('test/fixtures'))('on %s', (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    expectAgreement(bytes);
    const { checked } = readSmall(bytes);
    expect(checked).toEqual(withoutCollection(checkFile(bytes, elsewhere, { trust: true })));
  });

  const city = readdirSync('data').filter((file) => file.endsWith('.geojson'));
  test.each(city)('on data/%s', (file) => {
    expectAgreement(new Uint8Array(readFileSync(`data/${file}`)));
  });

  const isJson = (path: string) => /json$/i.test(path);
  test.skipIf(!existsSync(sharedData))('on every JSON file of the test bed', () => {
    for (const path of filesBelow(sharedData).filter(isJson)) {
      const bytes = new Uint8Array(readFileSync(path));
      try {
        expectAgreement(bytes);
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`);
      }
    }
  });
});

const position = (least: number) =>
  fc.array(
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -180, max: 180 }),
      fc.integer({ min: -90, max: 90 }),
    ),
    { minLength: least, maxLength: 4 },
  );
const positions = fc.array(position(2), { maxLength: 6 });
const ring = positions.map((list) => (list.length > 0 ? [...list, list[0]!] : list));
const coordinates = fc.oneof(
  position(0),
  positions,
  ring,
  fc.array(ring, { maxLength: 3 }),
  fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }),
);
const type = fc.constantFrom(...geometryTypes, 'Circle');
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant('Feature'));
const anyOf = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk });

const simple = fc.record(
  {
    type: anyOf(type),
    coordinates: anyOf(coordinates),
    bbox: anyOf(positions.map((p) => p.flat())),
    name: junk,
    geometry: junk,
  },
  { requiredKeys: [] },
);
const geometry = fc.oneof(
  { weight: 6, arbitrary: simple as fc.Arbitrary<unknown> },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('GeometryCollection'),
      geometries: anyOf(fc.array(simple, { maxLength: 3 })),
    }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
const feature = fc.record(
  {
    type: fc.oneof(
      { weight: 12, arbitrary: fc.constant('Feature') as fc.Arbitrary<unknown> },
      { weight: 1, arbitrary: junk },
    ),
    id: anyOf(fc.oneof(fc.string(), fc.integer())),
    properties: anyOf(
      fc.oneof(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 })),
        fc.constant(null),
      ),
    ),
    geometry: anyOf(geometry),
    bbox: anyOf(fc.array(fc.integer(), { minLength: 4, maxLength: 6 })),
    place: junk,
    attributes: junk,
  },
  { requiredKeys: ['type'] },
);
const file = fc.record(
  {
    type: anyOf(fc.constant('FeatureCollection')),
    features: anyOf(fc.array(anyOf(feature), { maxLength: 6 })),
    name: junk,
    bbox: junk,
  },
  { requiredKeys: ['type', 'features'] },
);

describe('with files made at random the scanner agrees', () => {
  test('on what is wrong in their structure, and on what is kept', () => {
    fc.assert(
      fc.property(file, fc.nat(2), (value, indent) => {
        expectAgreement(bytesOf(JSON.stringify(value, null, indent)));
      }),
      { ...seeded, numRuns: 600 },
    );
  });

  test('whichever member comes first', () => {
    fc.assert(
      fc.property(file, (value) => {
        const text = JSON.stringify(value, (_, inside: unknown) =>
          typeof inside === 'object' && inside !== null && !Array.isArray(inside)
            ? Object.fromEntries(Object.entries(inside).reverse())
            : inside,
        );
        expectAgreement(bytesOf(text));
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  test('on the first place that is no JSON, whatever byte was changed, and it never throws', () => {
    fc.assert(
      fc.property(
        file,
        fc.array(
          fc.tuple(fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...bytesOf('{}[]",:\\u0eE+-.tfn \n')))),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        (value, changes) => {
          const bytes = bytesOf(JSON.stringify({ ...value, type: 'FeatureCollection' }));
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          expectAgreement(bytes);
        },
      ),
      { ...seeded, numRuns: 1200 },
    );
  });

  test('with a limit of few findings the others are counted alike', () => {
    fc.assert(
      fc.property(file, fc.nat(3), (value, limit) => {
        const bytes = bytesOf(JSON.stringify(value));
        const checked = checkFile(bytes, elsewhere, { trust: true, limit });
        fc.pre(!checked.findings.some(isJsonError));
        const scanned = scanFile(bytes, elsewhere, { limit })!;
        expectAlike(scanned.report.findings.map(plain), checked.findings.map(plain));
        expectAlike(scanned.report.unlisted, checked.unlisted);
        expect(scanned.report.refused).toBe(checked.refused);
      }),
      { ...seeded, numRuns: 800 },
    );
  });
});

describe('many like features, which are read by short ways, the scanner agrees', () => {
  const ring = (x: string) => `[[[${x},51],[7.25,51],[7.25,-51.0009],[${x},51]]]`;
  const like = (i: number, x: string) =>
    `{"type":"Feature","id":${i},"properties":{"id":"E${i}","down30":${i * 40},"class":0},` +
    `"geometry":{"type":"Polygon","coordinates":${ring(x)}}}`;
  const start = '{"type":"FeatureCollection","features":[';

  test('whatever byte of the third is another one', () => {
    const before = `${start}${like(0, '7')},${like(1, '7.0014')},`;
    const third = like(2, '123456789.5');
    const changes = ['"', ',', '}', ']', '0', '-', ' ', '\\', '\u0007'];
    for (let at = 0; at < third.length; at++) {
      for (const change of changes)
        expectAgreement(bytesOf(`${before}${third.slice(0, at)}${change}${third.slice(at + 1)}]}`));
    }
  });

  test('whatever number stands in it', () => {
    for (const x of [
      '0',
      '-0',
      '-7.5',
      '00',
      '07',
      '7.',
      '.5',
      '-',
      '999999999',
      '9999999999',
      '0.0000000001',
    ])
      expectAgreement(bytesOf(`${start}${like(0, '7')},${like(1, '8')},${like(2, x)},${like(3, '9')}]}`));
    for (const value of ['01', '-1', '1.5', '1e400', '1e2', `1${'0'.repeat(400)}`, '', 'null', '"\\u00e4"']) {
      const third = like(2, '7').replace('"down30":80', `"down30":${value}`);
      expectAgreement(bytesOf(`${start}${like(0, '7')},${like(1, '8')},${third},${like(3, '9')}]}`));
    }
  });
});

const point = (id: number, coordinates = `[${id},51]`) =>
  `{"type":"Feature","id":${id},"properties":{"n":"Ä ${id}"},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;

describe('names that stand twice or in disguise', () => {
  const name = fc.constantFrom(
    '"a"',
    '"b"',
    '"c"',
    '"ab"',
    '"\\u0061"',
    '"__proto__"',
    '"\\u005f_proto__"',
    '"\\ud83d"',
  );
  const { object } = fc.letrec<{ object: string; value: string }>((tie) => ({
    object: fc
      .array(fc.tuple(name, tie('value')), { maxLength: 4 })
      .map((members) => `{${members.map(([key, value]) => `${key}:${value}`).join()}}`),
    value: fc.oneof({ depthSize: 'small' }, fc.constant('1'), tie('object')),
  }));

  test('are found alike, whatever names the object before had', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 8 }), object, (objects, ofFile) => {
        const features = objects.map(
          (properties) => `{"type":"Feature","properties":${properties},"geometry":null}`,
        );
        expectAgreement(bytesOf(collection(...features).replace('{', `{"name":${ofFile},`)));
      }),
      { ...seeded, numRuns: 800 },
    );
  });

  test('in the members of a feature or geometry the last one counts', () => {
    const member = fc.constantFrom(
      '"type":"Feature"',
      '"type":"feature"',
      '"id":1',
      '"id":null',
      '"properties":{"a":1}',
      '"properties":null',
      '"geometry":{"type":"Point","coordinates":[7,51]}',
      '"geometry":{"coordinates":[8,51],"type":"Polygon","type":"Point"}',
      '"\\u0067eometry":{"type":"Point","coordinates":[9,51],"coordinates":[9,52]}',
      '"geometry":null',
      '"geometry":5',
    );
    fc.assert(
      fc.property(fc.array(fc.array(member, { maxLength: 6 }), { maxLength: 4 }), (features) => {
        expectAgreement(bytesOf(collection(...features.map((members) => `{${members.join()}}`))));
      }),
      { ...seeded, numRuns: 800 },
    );
  });

  test('of a hundred and fifty a hundred are told, as the small-file path does', () => {
    const feature = '{"type":"Feature","properties":{"a":1,"a":2,"a":3,"a":4},"geometry":null}';
    const { report } = expectAgreement(bytesOf(collection(...Array.from({ length: 50 }, () => feature))));
    expect(report.findings).toHaveLength(100);
  });
});

describe('behind a place that is no JSON', () => {
  const idsOf = (scanned: FileScan) => loaded(scanned).map(({ index, feature: { id } }) => `${index}:${id}`);

  test.each([
    ['a letter inside a position', point(2, '[2,5x1]')],
    ['a missing bracket', point(2, '[2,51')],
    ['a missing brace', point(2).slice(0, -1)],
    ['two missing braces', point(2).slice(0, -2)],
    ['a quotation mark too few', point(2).replace('"properties"', '"properties')],
    ['a quotation mark too few in a value', point(2).replace('Ä 2"', 'Ä 2')],
    ['a decimal comma and a comment', point(2, '[2 /* here */,51]')],
    ['NaN', point(2, '[NaN,51]')],
    ['a brace too many', `${point(2)}}`],
    ['a comma before a brace', point(2).replace('51]}', '51],}')],
    ['a raw line break in a text', point(2).replace('Ä', '\n')],
  ])('%s spoils one feature', (_, broken) => {
    const scanned = scan(collection(point(1), broken, point(3), point(4)));
    expect(idsOf(scanned)).toEqual(expect.arrayContaining(['0:1', '2:3', '3:4']));
    expect(scanned.columns.length).toBeLessThanOrEqual(4);
    expect(scanned.report.findings.filter(isJsonError)).toHaveLength(1);
    expect(scanned.isRefused).toBe(true);
  });

  test('the finding has the line of the place and the index of its feature', () => {
    const { report } = scan(collection(point(1), point(2, '[2,5x1]')));
    expect(report.findings).toEqual([
      expect.objectContaining({ code: 'json-syntax', index: 1, path: 'features[1]', line: 3, column: 95 }),
    ]);
    expect(report).toMatchObject({ features: 2, refused: 1 });
  });

  test('a comma too few or too many between features spoils none', () => {
    const few = scan(collection(`${point(1)} ${point(2)}`, point(3)));
    expect(idsOf(few)).toEqual(['0:1', '1:2', '2:3']);
    const many = scan(collection(point(1), point(2)).replace('\n]}', ',\n]}'));
    expect(idsOf(many)).toEqual(['0:1', '1:2']);
    expect(many.report.findings.map(({ code }) => code)).toEqual(['json-trailing-comma']);
  });

  test('the features before the cut of a truncated file are offered', () => {
    const text = collection(point(1), point(2), point(3));
    const scanned = scan(text.slice(0, text.length - 40));
    expect(idsOf(scanned)).toEqual(['0:1', '1:2']);
    expect(scanned.report.findings.map(({ code }) => code)).toEqual(['json-truncated']);
  });

  test('a number beyond the range and a nest too deep refuse their feature only', () => {
    const deep = `{"type":"Feature","properties":{"a":${'['.repeat(80)}${']'.repeat(80)}},"geometry":null}`;
    const scanned = scan(collection(point(1, '[1e999,51]'), deep, point(3)));
    expect(idsOf(scanned)).toEqual(['2:3']);
    expect(scanned.report.findings.map(({ code, index }) => `${code} ${index}`)).toEqual([
      'json-number-too-large 0',
      'json-too-deep 1',
    ]);
  });

  test('members of the file behind its features still count', () => {
    const text = `{"features":[${point(1)}],"crs":{"type":"name"},"type":"FeatureCollection"}`;
    expect(scan(text).crs).toEqual([{ type: 'name' }]);
    expect(scan(text).columns.length).toBe(1);
  });
});

describe('places in the text', () => {
  test.each(['\n', '\r\n', '\r'])('lines that end with %j are counted alike', (end) => {
    const text = collection(point(1), point(2), point(3)).replaceAll('\n', end);
    expect(scan(text).report.findings).toEqual([]);
    const broken = scan(text.replace('"properties":{"n":"Ä 3"}', '"properties":3'));
    expect(broken.report.findings.at(-1)).toMatchObject({ index: 2, line: 4, column: 1 });
  });
});

describe('the encoding', () => {
  test('is UTF-8 exactly where a strict decoder accepts the bytes, wherever they lie in memory', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
    );
    const lead = fc.constantFrom(0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5);
    const second = fc.constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0);
    const sequence = fc.tuple(lead, second, fc.constant(0x80), fc.constantFrom(0x80, 0x41));
    const character = fc.string({ unit: 'binary', maxLength: 3 }).map((text) => [...bytesOf(text)]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(character, sequence, fc.tuple(byte)), { maxLength: 9 }),
        fc.nat(3),
        (parts, from) => {
          const bytes = Uint8Array.from(parts.flat()).subarray(from);
          let isValid = true;
          try {
            strict.decode(bytes);
          } catch {
            isValid = false;
          }
          expect(isStrictUtf8(bytes)).toBe(isValid);
        },
      ),
      { ...seeded, numRuns: 1500 },
    );
  });
});

describe('numbers', () => {
  test('are the same doubles as those of JSON.parse', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
      fc
        .tuple(
          fc.constantFrom('', '-'),
          fc.bigInt({ min: 0n, max: 10n ** 22n }),
          fc.stringMatching(/^\d{1,20}$/),
        )
        .map(([sign, whole, decimals]) => `${sign}${whole}.${decimals}`),
      fc
        .tuple(fc.nat(999), fc.stringMatching(/^\d{1,12}$/))
        .map(([whole, decimals]) => `${whole}.${decimals}`),
    );
    fc.assert(
      fc.property(number, (text) => {
        const { lonLat } = scan(collection(point(1, `[${text},-0]`))).columns;
        expect([...lonLat]).toEqual([JSON.parse(text), -0]);
      }),
      { ...seeded, numRuns: 1200 },
    );
  });
});

describe('many findings, progress, cancelling', () => {
  test('the first thousand findings are listed, all are counted', () => {
    const text = collection(...Array.from({ length: 2500 }, (_, i) => point(i, '[7,"51"]')));
    const { report } = scan(text);
    expect(report.findings).toHaveLength(1000);
    expect(report.unlisted).toEqual({ error: 1500, warning: 0, notice: 0 });
    expect([report.refused, report.features]).toEqual([2500, 2500]);
  });

  test('the same goes for places that are no JSON', () => {
    const text = collection(...Array.from({ length: 1500 }, (_, i) => point(i, '[7,x]')), point(7));
    const { report, columns } = scan(text);
    expect(report.findings).toHaveLength(1000);
    expect(report.unlisted.error).toBe(500);
    expect(columns.length).toBe(1);
  });

  const long = collection(...Array.from({ length: 40_000 }, (_, i) => point(i)));

  test('progress rises to the size of the file', () => {
    const heard: number[] = [];
    const bytes = bytesOf(long);
    scanFile(bytes, elsewhere, { onProgress: (read) => heard.push(read) });
    expect(heard.length).toBeGreaterThan(bytes.length / 2 ** 20);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(bytes.length);
  });

  test('cancelling ends the work at once, also inside one long geometry', () => {
    const signal = { aborted: false };
    let heard = 0;
    const cancel = () => {
      signal.aborted = true;
      heard++;
    };
    expect(scanFile(bytesOf(long), elsewhere, { signal, onProgress: cancel })).toBeNull();
    expect(heard).toBe(1);
    const ring = `[[${Array.from({ length: 200_000 }, () => '[7,51]').join(',')}]]`;
    const one = collection(
      point(1).replace('"Point","coordinates":[1,51]', `"Polygon","coordinates":${ring}`),
    );
    const asked = {
      times: 0,
      get aborted() {
        return ++this.times > 2;
      },
    };
    expect(scanFile(bytesOf(one), elsewhere, { signal: asked })).toBeNull();
  });
});
