// SPDX-License-Identifier: EUPL-1.2
// Several saved pages of one answer of a server become one; what is repeated, missing or changed between them is said.

import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file';
import { layerById } from '../../src/layers';

const place = (id: string | null, lon: number, name = 'x') => ({
  type: 'Feature',
  ...(id !== null && { id }),
  properties: { name },
  geometry: { type: 'Point', coordinates: [lon, 51] },
});
const json = (features: readonly object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', features, ...more });
const link = (rel: string, start: number) => ({
  rel,
  href: `https://example.org/items?limit=2&offset=${start}`,
});
const gml = (start: number, ids: readonly number[], matched: number | 'unknown') => {
  const at = (name: string, n: number) => `${name}="https://example.org/wfs?COUNT=2&amp;STARTINDEX=${n}"`;
  const members = ids.map(
    (id) =>
      `<wfs:member><c:Z gml:id="z.${id}"><c:n>${id}</c:n><c:g><gml:Point srsName="EPSG:25832"><gml:pos>${404000 + id} 5675000</gml:pos></gml:Point></c:g></c:Z></wfs:member>`,
  );
  const before = start > 0 ? at('previous', Math.max(0, start - 2)) : '';
  const after = matched !== 'unknown' && start + 2 < matched ? at('next', start + 2) : '';
  return `<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="w" xmlns:c="c" xmlns:gml="g" numberMatched="${matched}" numberReturned="${ids.length}" ${before} ${after}>${members.join('')}</wfs:FeatureCollection>`;
};

async function read(ending: string, texts: readonly string[]) {
  const files = texts.map((text, i) => ({
    name: `seite${i + 1}.${ending}`,
    bytes: new TextEncoder().encode(text),
  }));
  const outcome = await importFile(files[0]!, { pages: files.slice(1) });
  const features: readonly Feature[] = outcome.kind === 'read' ? outcome.features : [];
  const { report } = outcome;
  expect(report.read).toBe(report.kept + report.repaired + report.refused);
  const of = (code: string) => report.findings.find((finding) => finding.code === code);
  return { features, report, of, codes: Object.keys(report.counts) };
}
const pageCodes = (codes: readonly string[]) =>
  codes.filter((code) => code.startsWith('import-page-') || code === 'import-page');

test('what brings no source of its own has the file that it stands in as its source', async () => {
  const layer = layerById('commercial-sites')!;
  const files = ['a', 'b'].map((id, i) => ({
    name: `seite${i + 1}.csv`,
    bytes: new TextEncoder().encode(`id;name;kind;lat;lon\n${id};Halle ${id};land;51.2${i};7.6\n`),
  }));
  const outcome = await importFile(files[0]!, { layer, pages: files.slice(1) });
  const features = outcome.kind === 'read' ? outcome.features : [];
  expect(features.map(({ id, properties }) => [id, properties!.source])).toEqual([
    ['a', 'seite1.csv'],
    ['b', 'seite2.csv'],
  ]);
});

describe('OGC API', () => {
  test('all pages are the answer, in the order of the files', async () => {
    const { features, of, codes } = await read('json', [
      json([place('a', 7), place('b', 7.1)], { numberMatched: 3, links: [link('self', 0), link('next', 2)] }),
      json([place('c', 7.2)], { numberMatched: 3, links: [link('self', 2)] }),
    ]);
    expect(features.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(of('import-pages-joined')).toMatchObject({ found: 'seite1.json, seite2.json', expected: '2' });
    expect(pageCodes(codes)).toEqual([]);
  });

  test('a page in between that is missing is named by its features', async () => {
    const { of } = await read('json', [
      json([place('a', 7), place('b', 7.1)], { numberMatched: 7, links: [link('self', 0), link('next', 2)] }),
      json([place('e', 7.2), place('f', 7.3)], {
        numberMatched: 7,
        links: [link('self', 4), link('next', 6)],
      }),
    ]);
    expect(of('import-page-missing')).toMatchObject({ found: '3–4, 7', expected: '7' });
  });

  test('what stands alike on two pages comes once; what differs is kept and said', async () => {
    const { features, of, report } = await read('json', [
      json([place('a', 7), place('b', 7.1), place(null, 7.3)]),
      json([place('b', 7.1), place('a', 7, 'anders'), place(null, 7.3)]),
    ]);
    expect(features.map(({ id, properties }) => [id, properties?.name])).toEqual([
      ['a', 'x'],
      ['b', 'x'],
      [undefined, 'x'],
      ['a', 'anders'],
      [undefined, 'x'],
    ]);
    expect(report.read).toBe(5);
    expect(of('import-page-repeated')).toMatchObject({ found: '1', expected: 'b' });
    expect(of('import-page-conflict')).toMatchObject({ found: '1', expected: 'a' });
  });

  test('what has no id and stands alike on two pages is said, not what one page repeats itself', async () => {
    const page = json([place(null, 7), place(null, 7)]);
    const { features, of } = await read('json', [page, page]);
    expect(features).toHaveLength(4);
    expect(of('import-page-alike')).toMatchObject({ found: '2', expected: 'seite2.json: features[0]' });
    expect((await read('json', [page, json([place(null, 7.1)])])).of('import-page-alike')).toBeUndefined();
  });

  test('fewer features than the file says it returned are said', async () => {
    const { of } = await read('json', [json([place('a', 7)], { numberReturned: 5 })]);
    expect(of('import-page')).toMatchObject({ found: '1' });
    const [cut] = [gml(0, [1, 2, 3], 3).replace(/<wfs:member>.*?<\/wfs:member>/, '')];
    expect((await read('gml', [cut!])).of('import-page')).toMatchObject({ found: '2', expected: '3' });
  });

  test('a feature that is wrong is named with its page, also behind one that is left out', async () => {
    const wrong = { ...place('w', 7), geometry: { type: 'Point', coordinates: ['x', 1] } };
    const { report, features } = await read('json', [
      json([place('a', 7)]),
      json([place('a', 7), wrong, place('c', 7.3)]),
    ]);
    expect(features.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(report).toMatchObject({ read: 3, kept: 2, refused: 1 });
    expect(report.findings[0]).toMatchObject({
      index: 1,
      path: expect.stringMatching(/^seite2\.json: features\[1\]/),
    });
  });

  test('totals that differ, a last page that is none, and a file that is no page', async () => {
    const other = await read('json', [
      json([place('a', 7)], { numberMatched: 1 }),
      json([], { numberMatched: 2 }),
    ]);
    expect(other.of('import-page-other-count')?.found).toBe('1, 2');
    expect(other.of('import-page')).toMatchObject({ found: '1', expected: '2' });
    const cut = { exceededTransferLimit: true };
    const open = await read('json', [json([place('a', 7)], cut), json([place('b', 7.1)], cut)]);
    expect(open.of('import-page')).toMatchObject({ found: '2', expected: 'an unknown number' });
    const broken = await read('json', [json([place('a', 7)]), '{"type":']);
    expect(broken.report).toMatchObject({ read: 0, kept: 0 });
    expect(broken.report.findings[0]).toMatchObject({ severity: 'error', path: 'seite2.json' });
  });
});

test('WFS: pages by the links of the collection, ids by gml:id, one system for all', async () => {
  const whole = await read('gml', [gml(0, [1, 2], 3), gml(2, [3], 3)]);
  expect(whole.features.map(({ id }) => id)).toEqual(['z.1', 'z.2', 'z.3']);
  expect([whole.report.crs, pageCodes(whole.codes)]).toEqual(['EPSG:25832', []]);
  const gap = await read('gml', [gml(0, [1, 2], 6), gml(4, [5, 6], 6)]);
  expect(gap.of('import-page-missing')).toMatchObject({ found: '3–4', expected: '6' });
  const twice = await read('gml', [gml(0, [1, 2], 'unknown'), gml(2, [2, 3], 'unknown')]);
  expect(twice.features).toHaveLength(3);
  // A server that counts nothing and links nothing leaves it open whether that was all; one that links says it.
  const alone = (ids: readonly number[]) => gml(0, ids, 'unknown');
  expect((await read('gml', [alone([1, 2])])).of('import-page-open')?.found).toBe('2');
  expect((await read('gml', [alone([1, 2]), alone([3])])).of('import-page-open')?.found).toBe('3');
  expect(pageCodes(whole.codes)).toEqual([]);
});

test('a page whose format leaves the axes open is read as it would be alone, also behind one that does not', async () => {
  const latitudeFirst = gml(0, [1], 1)
    .replace('EPSG:25832', 'EPSG:4326')
    .replace(/<gml:pos>.*<\/gml:pos>/, '<gml:pos>51.2 7.6</gml:pos>');
  const files = [
    { name: 'a.json', bytes: new TextEncoder().encode(json([place('a', 7)])) },
    { name: 'b.gml', bytes: new TextEncoder().encode(latitudeFirst) },
  ];
  for (const [first, second] of [files, [...files].reverse()]) {
    const outcome = await importFile(first!, { pages: [second!] });
    expect(outcome.report.bbox).toEqual([7, 51, 7.6, 51.2]);
  }
});
