// SPDX-License-Identifier: EUPL-1.2
// Each way through the scanner by a file of a few features, with what it must say reckoned by hand. What it says of every
// file, beside the small reader, is the matter of scan-file.test.ts, which takes longer.

import { describe, expect, test } from 'vitest';
import { featureAt } from '../../../src/core/large-file/feature-values';
import { scanFile, scanWithFindings } from '../../../src/core/large-file/scan-file';
import { elsewhere } from './small-path';
import { bytesOf, collection, deep, latin, one, place, scan } from './told-of-scan';

describe('a plain collection', () => {
  test('is read in one pass, every feature with its bytes', () => {
    const text = collection(one('a'), one('b'));
    const { scanned, ...rest } = scan(text);
    expect(rest).toEqual({
      found: [],
      ids: ['0:a', '1:b'],
      features: 2,
      isRefused: false,
      isInOnePass: true,
    });
    const { start, end } = scanned.columns;
    expect([text.slice(start[0], end[0]), text.slice(start[1], end[1])]).toEqual([one('a'), one('b')]);
    expect([scanned.encoding, scanned.crs]).toEqual(['utf-8', []]);
  });

  test('that is empty is told of', () => {
    expect(scan(collection())).toMatchObject({ found: ['no-features'], features: 0, isInOnePass: true });
  });

  test('may have its other members on either side, and between blanks', () => {
    const text = ` { "name" : {"x":[1]} , "features" : [ ${one('a')} ] , "crs" : "EPSG:25832" , "type" : "FeatureCollection" } \n`;
    const { scanned, ...rest } = scan(text);
    expect(rest).toMatchObject({ found: [], ids: ['0:a'], isInOnePass: true });
    expect(scanned.crs).toEqual(['EPSG:25832']);
  });

  test('may write its name with an escape', () => {
    const text = collection(one('a')).replace('features', 'f\\u0065atures');
    expect(scan(text)).toMatchObject({ found: [], ids: ['0:a'] });
  });

  test('tells of a box of its own that is none', () => {
    const text = collection(one('a')).replace('{', '{"bbox":[7,52,8,51],');
    expect(scan(text)).toMatchObject({ found: ['bbox-wrong'], ids: ['0:a'], isInOnePass: true });
  });
});

describe('coordinate systems are gathered, the file first', () => {
  test('from the file and from each feature', () => {
    const odd = one('a').replace('{', '{"crs":"of a",');
    const other = one('b').replace('{', '{"coordRefSys":"of b",');
    const text = collection(odd, other).replace('{', '{"coordRefSys":"of the file",');
    expect(scan(text).scanned.crs).toEqual(['of the file', 'of a', 'of b']);
  });
});

describe('what is no text to be scanned', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['no byte', '', 'file-empty'],
    ['an archive', Uint8Array.of(0x1f, 0x8b, 8, 0), 'format-compressed'],
    ['a page', '<!doctype html><title>x</title>', 'format-html'],
  ])('%s is named, and nothing is loaded', (_, given, code) => {
    expect(scan(given)).toMatchObject({ found: [code], ids: [], features: 0, isInOnePass: true });
  });

  test('blanks alone are an empty file', () => {
    expect(scan(' \n ')).toMatchObject({ found: ['file-empty'], ids: [], features: 0 });
  });
});

test('a table by the name of its file is none of ours, whatever it holds', () => {
  expect(scan(collection(one('a')), {}, 'list.csv')).toMatchObject({ found: ['format-other'], ids: [] });
});

describe('what is no plain collection is read as objects', () => {
  test.each<[string, string, string[], string[]]>([
    ['a list', '[1]', ['not-geojson'], []],
    ['a number', '7', ['not-geojson'], []],
    ['an empty object', '{}', ['type-missing'], []],
    ['no list of features', '{"type":"FeatureCollection"}', ['features-not-a-list'], []],
    ['features that are no list', '{"type":"FeatureCollection","features":7}', ['features-not-a-list'], []],
    ['a single feature', one('a'), ['not-a-collection'], ['0:a']],
    ['another type of file', '{"type":"Something","features":[]}', ['type-unknown'], []],
    ['no type', `{"features":[${one('a')}]}`, ['type-missing'], []],
    [
      'a second list, which counts',
      collection(one('a')).replace(/\}$/, `,"features":[${one('b')}]}`),
      ['json-duplicate-key'],
      ['0:b'],
    ],
    [
      'a type that stands twice, of which the last counts',
      collection(one('a')).replace('{', '{"type":"Topology",'),
      ['json-duplicate-key'],
      ['0:a'],
    ],
    [
      'a nest too deep before the list',
      collection(one('a')).replace('{', `{"x":${deep},`),
      ['json-too-deep'],
      [],
    ],
    [
      'a nest too deep behind the list',
      collection(one('a')).replace(/\}$/, `,"x":${deep}}`),
      ['json-too-deep'],
      [],
    ],
    ['a break before the list', '{"x":?,"features":[]}', ['json-syntax'], []],
    ['a name without its quotation marks', '{x:1,"features":[]}', ['json-syntax'], []],
  ])('%s', (_, text, found, ids) => {
    const { scanned, ...rest } = scan(text);
    expect(rest).toMatchObject({ found, ids });
    expect(scanned.crs).toEqual([]);
  });

  test('its features are written anew, with the bytes that they then have', () => {
    const { scanned, isInOnePass } = scan(one('a'));
    expect(isInOnePass).toBe(false);
    const text = new TextDecoder().decode(scanned.source);
    expect(JSON.parse(text)).toEqual({ type: 'FeatureCollection', features: [JSON.parse(one('a'))] });
    expect(JSON.parse(text.slice(scanned.columns.start[0], scanned.columns.end[0]))).toEqual(
      JSON.parse(one('a')),
    );
    expect(scanned.encoding).toBe('utf-8');
  });

  test('a feature that was left out keeps its number, and the systems are told once', () => {
    const second = collection('5', one('b').replace('{', '{"crs":"of b",')).slice(1);
    const text = `{"type":"FeatureCollection","crs":"of the file",${second}`;
    const { scanned, ...rest } = scan(text);
    expect(rest).toMatchObject({
      found: ['feature-not-an-object 0', 'json-duplicate-key'],
      ids: ['1:b'],
      features: 2,
      isRefused: true,
      isInOnePass: false,
    });
    expect(scanned.crs).toEqual(['of the file', 'of b']);
  });

  test('in a layer an encoding other than UTF-8 refuses the file', () => {
    const text = latin(collection(one('Lüd')));
    const { scanned, ...layer } = scan(text, {}, 'commercial-sites.geojson');
    expect(layer).toMatchObject({ found: ['text-windows-1252'], ids: [], features: 0, isRefused: true });
    expect(scanned.report.layer).toBe('commercial-sites');
    const other = scan(text);
    expect(other).toMatchObject({ found: ['text-windows-1252'], ids: ['0:Lüd'], isInOnePass: true });
    expect(other.scanned.encoding).toBe('windows-1252');
  });
});

describe('JSON of other families is named', () => {
  test.each([
    ['Esri JSON', 'its first feature', collection('{"attributes":{"a":1}}', one('b'))],
    ['JSON-FG', 'any feature', collection(one('a'), one('b').replace('{', '{"place":{},'))],
    [
      'Overpass JSON (OpenStreetMap)',
      'the file',
      collection(one('a')).replace('{', '{"elements":[],"version":1,'),
    ],
  ])('%s by %s', (found, _, text) => {
    const { scanned, ...rest } = scan(text);
    expect(rest).toMatchObject({ found: ['format-other'], ids: [], features: 0, isInOnePass: true });
    expect(scanned.report.findings[0]).toMatchObject({ found });
  });

  test.each<[string, string, string[]]>([
    ['attributes beside properties', collection(one('a').replace('{', '{"attributes":{},')), ['0:a']],
    [
      'attributes without properties in a later feature',
      collection(one('a'), `{"type":"Feature","attributes":{},${place}}`),
      ['0:a', '1:undefined'],
    ],
    ['a place that is null', collection(one('a').replace('{', '{"place":null,')), ['0:a']],
  ])('but not for %s', (_, text, ids) => {
    expect(scan(text)).toMatchObject({ ids, isInOnePass: true });
    expect(scan(text).found).not.toContain('format-other');
  });
});

describe('what is odd in a feature is judged as an object', () => {
  test('with the line of the feature, and it is kept where it is no error', () => {
    const odd = `{"type":"Feature","id":"b","properties":{"k":1,"k":2},${place}}`;
    const { scanned, ...rest } = scan(collection(one('a'), `\n\n${odd}`));
    expect(rest).toMatchObject({ found: ['json-duplicate-key'], ids: ['0:a', '1:b'], isInOnePass: true });
    expect(featureAt(scanned, 1).properties).toEqual({ k: 2 });
  });

  test('a member that stands twice counts as it stands last', () => {
    const odd = one('a').replace('"id":"a"', '"geometry":null,"id":"x","id":"z"');
    expect(scan(collection(odd)).ids).toEqual(['0:z']);
  });

  test('of two places the last one counts, also where that is none', () => {
    const odd = one('a').replace(/\}$/, ',"geometry":null}');
    const { scanned } = scan(collection(odd));
    expect(featureAt(scanned, 0).geometry).toBeNull();
    expect([...scanned.columns.lonLat]).toEqual([]);
  });

  test('an error in its structure leaves it out, told once with its line', () => {
    const wrong = one('b').replace('[7,51]', '[7,"51"]');
    const { scanned, ...rest } = scan(collection(one('a'), `\n${wrong}`, one('c')));
    expect(rest).toMatchObject({ found: ['position-not-a-number 1'], ids: ['0:a', '2:c'], isRefused: true });
    expect(scanned.report.findings[0]).toMatchObject({ line: 2, column: 1, featureId: 'b' });
  });

  test('a warning alone leaves it in', () => {
    const bare = `{"type":"Feature","id":"a",${place}}`;
    expect(scan(collection(bare, one('b')))).toMatchObject({
      found: ['properties-missing 0'],
      ids: ['0:a', '1:b'],
      isRefused: false,
    });
  });

  test('what is no object and crs of what is none are passed', () => {
    expect(scan(collection('null', '5', one('c')))).toMatchObject({
      found: ['feature-not-an-object 0', 'feature-not-an-object 1'],
      ids: ['2:c'],
    });
  });

  test('a __proto__ is no property', () => {
    const odd = one('a').replace('"n":1', '"__proto__":{"x":1},"n":1').replace('{', '{"crs":"X",');
    const { scanned, found } = scan(collection(odd));
    expect(found).toEqual(['json-proto-key']);
    expect(Object.keys(featureAt(scanned, 0).properties ?? {})).toEqual(['n']);
  });
});

describe('with a full list of findings', () => {
  const wrong = one('b').replace('[7,51]', '[7,"51"]');
  const bare = `{"type":"Feature","id":"w",${place}}`;

  test('errors and warnings are counted, refused features are left out, warned ones stay', () => {
    const { scanned, ...rest } = scan(collection(wrong, wrong, bare, bare, one('z')), { limit: 1 });
    expect(rest.ids).toEqual(['2:w', '3:w', '4:z']);
    expect(scanned.report.findings).toHaveLength(1);
    expect(scanned.report.unlisted).toEqual({ error: 1, warning: 2, notice: 0 });
    expect(scanned.report.refused).toBe(2);
  });

  test('the limit is a thousand where none is given', () => {
    const { scanned } = scan(collection(...Array.from({ length: 1002 }, () => '5')));
    expect([scanned.report.findings.length, scanned.report.unlisted.error]).toEqual([1000, 2]);
  });
});

describe('progress and cancelling', () => {
  const megabyte = 1 << 20;
  const long = collection(...Array.from({ length: 24 }, (_, i) => one('a'.repeat(100_000 + i))));

  test('progress is told each megabyte and at the end', () => {
    const heard: number[] = [];
    const bytes = bytesOf(long);
    scanFile(bytes, elsewhere, { onProgress: (read) => heard.push(read) });
    expect(heard).toHaveLength(3);
    expect(heard[0]).toBeGreaterThanOrEqual(megabyte);
    expect(heard[0]).toBeLessThan(megabyte + 101_000);
    expect(heard[1]! - heard[0]!).toBeGreaterThanOrEqual(megabyte);
    expect(heard[1]! - heard[0]!).toBeLessThan(megabyte + 101_000);
    expect(heard[2]).toBe(bytes.length);
  });

  test('the features of a file beyond a megabyte are all there', () => {
    expect(scan(long).ids).toHaveLength(24);
  });

  test('a small file tells its size alone, one that is no text as well', () => {
    const heard: number[] = [];
    const options = { onProgress: (read: number) => heard.push(read) };
    scan(collection(one('a')), options);
    scan(Uint8Array.of(0x1f, 0x8b, 8, 0), options);
    expect(heard).toEqual([collection(one('a')).length, 4]);
  });

  test('a signal ends it, and gives neither features nor findings', () => {
    const signal = { aborted: true };
    expect(scanFile(bytesOf(collection(one('a'))), elsewhere, { signal })).toBeNull();
    expect(scanWithFindings(bytesOf(collection(one('a'))), elsewhere, { signal })).toBeNull();
    expect(scanFile(bytesOf(collection(one('a'))), elsewhere, { signal: { aborted: false } })).not.toBeNull();
  });

  test('a signal is looked at inside one long geometry', () => {
    const line = `"geometry":{"type":"LineString","coordinates":[${Array.from({ length: 70_000 }, () => '[7,51]').join()}]}`;
    let asked = 0;
    const signal = {
      get aborted() {
        asked++;
        return false;
      },
    };
    scanFile(bytesOf(collection(one('a').replace(place, line))), elsewhere, { signal });
    expect(asked).toBe(2);
  });

  test('any other failure is not swallowed', () => {
    const onProgress = () => {
      throw new Error('mine');
    };
    expect(() => scanFile(bytesOf(collection()), elsewhere, { onProgress })).toThrow('mine');
  });

  test('the findings are there for those who go on checking', () => {
    const { scan: scanned, findings } = scanWithFindings(bytesOf(collection('5')), elsewhere, {})!;
    expect(findings.hasError).toBe(true);
    expect(findings.listed).toEqual(scanned.report.findings);
  });
});
