// SPDX-License-Identifier: EUPL-1.2
// Broken files of a few features: what the scanner says of the place, and which of the others it loads, reckoned by hand.

import { describe, expect, test } from 'vitest';
import { collection, deep, one, scan } from './told-of-scan';

describe('what is broken is told with its feature, and the rest is loaded', () => {
  const bad = one('x').replace('[7,51]', '[7,?]');

  test.each<[string, string, string[], string[], number]>([
    ['inside a feature', collection(one('a'), bad, one('c')), ['json-syntax 1'], ['0:a', '2:c'], 3],
    ['in the last feature', collection(one('a'), bad), ['json-syntax 1'], ['0:a'], 2],
    [
      'in a feature without its end: the next one begins inside it',
      collection(one('a'), one('x').slice(0, -1), one('c')),
      ['json-syntax 1'],
      ['0:a', '2:c'],
      3,
    ],
    [
      'in a feature behind which none can be found',
      `{"type":"FeatureCollection","features":[${one('a')},${one('x').slice(0, -9)}`,
      ['json-truncated 1'],
      ['0:a'],
      2,
    ],
    [
      'between features: a comma is missing',
      collection(`${one('a')} ${one('b')}`, one('c')),
      ['json-syntax'],
      ['0:a', '1:b', '2:c'],
      3,
    ],
    [
      'between features: a letter, and the next begins behind it',
      collection(`${one('a')} x`, one('b')),
      ['json-syntax'],
      ['0:a', '1:b'],
      2,
    ],
    [
      'between features: two commas',
      collection(`${one('a')},`, one('b')),
      ['json-trailing-comma'],
      ['0:a', '1:b'],
      2,
    ],
    ['a comma behind the last', collection(`${one('a')} , `), ['json-trailing-comma'], ['0:a'], 1],
    [
      'the list has no end',
      `{"type":"FeatureCollection","features":[${one('a')}`,
      ['json-truncated'],
      ['0:a'],
      1,
    ],
    [
      'a nest too deep',
      collection(one('a').replace('1}', `${deep}}`), one('b')),
      ['json-too-deep 0'],
      ['1:b'],
      2,
    ],
    [
      'a nest too deep, behind which there is nothing',
      `{"type":"FeatureCollection","features":[${one('a')},${one('x').replace('1}', deep)}`,
      ['json-truncated 1'],
      ['0:a'],
      2,
    ],
    [
      'a number too large',
      collection(one('a').replace('[7', '[1e999'), one('b')),
      ['json-number-too-large 0'],
      ['1:b'],
      2,
    ],
    ['behind the file', `${collection(one('a'))} x`, ['json-syntax'], ['0:a'], 1],
    [
      'in a member behind the list',
      collection(one('a')).replace(/\}$/, ',"crs":?}'),
      ['json-syntax'],
      ['0:a'],
      1,
    ],
  ])('%s', (_, text, found, ids, features) => {
    expect(scan(text)).toMatchObject({ found, ids, features, isRefused: true, isInOnePass: true });
  });

  test('a comma behind the last feature leaves the members behind the list', () => {
    const text = `{"features":[${one('a')},],"crs":"X","type":"FeatureCollection"}`;
    const { scanned, ...rest } = scan(text);
    expect(rest).toMatchObject({ found: ['json-trailing-comma'], ids: ['0:a'] });
    expect(scanned.crs).toEqual(['X']);
  });

  test('a file that broke before its type is one by its list, one of another type is none', () => {
    expect(scan(`{"features":[${one('a')},${bad},${one('c')}`)).toMatchObject({ ids: ['0:a', '2:c'] });
    const other = scan(`{"type":"Other","features":[${bad},${one('c')}]}`);
    expect(other).toMatchObject({ found: ['json-syntax 0'], ids: [], features: 0, isInOnePass: true });
  });

  test('a key that stands twice is passed over where the file is broken anyway', () => {
    const text = collection(one('a'), bad).replace('{', '{"name":1,"name":2,');
    expect(scan(text)).toMatchObject({ found: ['json-syntax 1'], ids: ['0:a'], isInOnePass: true });
  });

  test('the line is that of the place', () => {
    const { scanned } = scan(collection(one('a'), `\n${bad}`));
    expect(scanned.report.findings[0]).toMatchObject({ line: 2, index: 1, path: 'features[1]' });
  });

  test('behind the list of features the place is told as an editor counts it', () => {
    for (const text of [collection(), collection(one('a')), collection(one('a'), one('b'))]) {
      const [found] = scan(`${text} x`).scanned.report.findings.filter(({ code }) => code !== 'no-features');
      expect(found).toMatchObject({ code: 'json-syntax', line: 1, column: text.length + 2 });
      expect(found).toMatchObject({ found: '"x"', expected: 'the end of the file' });
    }
  });

  test('behind a letter in place of a comma the end of the list is lost, and what stands there', () => {
    const { scanned, ...rest } = scan(collection(`${one('a')} x`).replace(/\}$/, ',"crs":"X"}'));
    expect(rest).toMatchObject({ found: ['json-syntax'], ids: ['0:a'] });
    expect(scanned.crs).toEqual([]);
  });
});
