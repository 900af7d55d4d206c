// SPDX-License-Identifier: EUPL-1.2
// The page reads a file as the command line does: same verdict, same bytes; and what the page adds around it.

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { askImportWorker } from '../../../src/edit/import/ask-import-worker';
import { answersOf, sourcesOf } from '../../../src/edit/import/given-files';
import { doImportJob } from '../../../src/edit/import/import-job';
import type { ImportDone, ImportJob } from '../../../src/edit/import/import-order';
import { rememberedMapping, rememberMapping } from '../../../src/edit/import/mapping-memory';
import { toldFindings } from '../../../src/edit/import/told-findings';
import type { OwnWorker } from '../../../src/session/load/ask-worker';
import { importDe } from '../../../src/words/import/de';
import { runNuf } from '../../cli/run-nuf';
import { geopackageOf } from '../../import/a-geopackage';
import { aJob } from './a-job';

const job = (name: string, text: string, more: Partial<ImportJob> = {}) => aJob(new File([text], name), more);
const table = 'Name;Rechtswert;Hochwert\nBrügge;404325;5675182\nWehberg;404425;5675282\n';

describe('a job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuf-import-job-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives the report and the bytes of nuf import, with their checksum', async () => {
    writeFileSync(join(folder, 'orte.csv'), table);
    const args = [
      'import',
      'orte.csv',
      '--layer',
      'base-neighbours',
      '--crs',
      'EPSG:25832',
      '-o',
      'base-neighbours.geojson',
      '--json',
    ];
    const { code, out } = await runNuf(args, folder);
    const done = await doImportJob(job('orte.csv', table, { layer: 'base-neighbours', crs: 'EPSG:25832' }));
    if (done.kind !== 'read') throw new Error(done.kind);
    const bytes = readFileSync(join(folder, 'base-neighbours.geojson'));
    expect(code).toBe(0);
    expect(await done.content.text()).toBe(bytes.toString());
    expect(done.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const { read, kept, repaired, refused, counts } = JSON.parse(out);
    expect(done.report).toMatchObject({ read, kept, repaired, refused, counts });
    expect(done.columns[0]).toEqual({ name: 'Name', samples: ['Brügge', 'Wehberg'] });
  });

  test('knows the town: what lies far away or is swapped is told as by nuf import', async () => {
    const surroundings = [11.4, 50.8, 11.8, 51.1] as const;
    const text = 'name;lat;lon\nA;11,58;50,93\nB;51,22;7,63\nC;50,92;11,6\n';
    const done = await doImportJob(job('orte.csv', text, { layer: 'places', surroundings }));
    if (done.kind !== 'read') throw new Error(done.kind);
    expect(done.report.counts).toMatchObject({ 'axes-swapped': 1, 'far-from-city': 1 });
  });

  test('a table beside a layer is named without an option that the page has not, and read where it is chosen', async () => {
    const table = {
      name: 'einwohner',
      sql: 'CREATE TABLE einwohner (id INTEGER PRIMARY KEY, name TEXT)',
      rows: [[null, 'A']],
    };
    const bytes = geopackageOf({ l: [] }, '"name" TEXT', ['WGS', null, 'EPSG', 4326, 'undefined'], {
      more: [table],
      contents: [['einwohner', 'attributes']],
    });
    const file = new File([bytes as Uint8Array<ArrayBuffer>], 'x.gpkg');
    const { report } = (await doImportJob(aJob(file))) as ImportDone & { kind: 'read' };
    const { message } = toldFindings(report, 'de').find(({ first }) => first.code === 'import-tables-left')!;
    expect(message).toMatch(
      /nicht gelesen wurden: einwohner\..*wählen Sie die Tabelle als Ebene der Datei\.$/,
    );
    expect(importDe.facts.sourceLayer).toBe('Ebene der Datei');
    const alone = await doImportJob(aJob(file, { sourceLayer: 'einwohner' }));
    expect(alone.kind === 'read' && alone.report).toMatchObject({ sourceLayer: 'einwohner', kept: 1 });
  });

  test('the system in which a file lies in the town is asked for first', async () => {
    const text = 'Name;Rechtswert;Hochwert\nA;322200;5647000\n';
    const choicesIn = async (surroundings: ImportJob['surroundings']) => {
      const done = await doImportJob(job('orte.csv', text, { layer: 'places', surroundings }));
      return done.kind === 'question' ? done.choices : [];
    };
    expect((await choicesIn(null))[0]).toBe('EPSG:25832');
    expect((await choicesIn([12.3, 50.8, 12.6, 51.1]))[0]).toBe('EPSG:25833');
  });

  test('an unknown system is a question with a picture of each answer', async () => {
    const done = await doImportJob(job('orte.csv', table, { layer: 'places' }));
    if (done.kind !== 'question') throw new Error(done.kind);
    expect(done.about).toBe('crs');
    expect(done.previews.map(({ choice }) => choice)).toEqual(done.choices);
    const right = done.previews.find(({ choice }) => choice === 'EPSG:25832')!;
    expect(right.positions[0]![0]).toBeCloseTo(7.63, 4);
    expect(right.positions[0]![1]).toBeCloseTo(51.22, 4);
  });

  test('joins the pages of one answer as nuf import does, and says alike what is missing between them', async () => {
    const page = (from: number, to: number) =>
      JSON.stringify({
        type: 'FeatureCollection',
        numberMatched: 7,
        links: [{ rel: 'self', href: `https://example.org/items?limit=2&offset=${from}` }],
        features: Array.from({ length: to - from }, (_, i) => ({
          type: 'Feature',
          id: `p${from + i}`,
          properties: { name: `Ort ${from + i}` },
          geometry: { type: 'Point', coordinates: [7.6 + (from + i) / 100, 51.2] },
        })),
      });
    const pages = [page(0, 3), page(2, 4), page(5, 7)];
    const names = pages.map((_, i) => `seite${i + 1}.json`);
    for (const [i, text] of pages.entries()) writeFileSync(join(folder, names[i]!), text);
    const { out } = await runNuf(
      ['import', ...names, '--layer', 'base-neighbours', '-o', 'seiten.geojson', '--json'],
      folder,
    );
    const [first, ...others] = pages.map((text, i) => new File([text], names[i]!));
    const done = await doImportJob(job(first!.name, pages[0]!, { layer: 'base-neighbours', pages: others }));
    if (done.kind !== 'read') throw new Error(done.kind);
    const bytes = readFileSync(join(folder, 'seiten.geojson'));
    expect(await done.content.text()).toBe(bytes.toString());
    expect(done.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(done.report.counts).toEqual(JSON.parse(out).counts);
    expect(done.report).toMatchObject({ read: 6, kept: 6 });
    expect(done.report.findings.find(({ code }) => code === 'import-page-missing')?.found).toBe('5');
  });

  test('holds areas against their neighbours as nuf import does, and says of which file it could not', async () => {
    const zone = (id: string, west: number, use: string) => ({
      type: 'Feature' as const,
      id,
      properties: { name: id, use },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [west, 51.21],
            [west + 0.003, 51.21],
            [west + 0.003, 51.212],
            [west, 51.212],
            [west, 51.21],
          ],
        ],
      },
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [zone('wohnen', 7.63, 'residential')],
    });
    const there = zone('gewerbe', 7.632, 'industrial');
    const town = mkdtempSync(join(folder, 'town-'));
    writeFileSync(join(town, 'neu.geojson'), text);
    const nuf = async (neighbour: string) => {
      writeFileSync(join(town, 'industrial-zones.geojson'), neighbour);
      const { out } = await runNuf(
        ['import', 'neu.geojson', '--layer', 'residential-zones', '-o', 'a.geojson', '--json', '--force'],
        town,
      );
      return JSON.parse(out);
    };
    const page = async (beside: ImportJob['beside']) => {
      const done = await doImportJob(job('neu.geojson', text, { layer: 'residential-zones', beside }));
      if (done.kind !== 'read') throw new Error(done.kind);
      return done;
    };
    const both = await page({ 'industrial-zones': [there] });
    expect(both.report.findings.find(({ code }) => code === 'import-overlap')).toMatchObject({
      featureId: 'wohnen',
      expected: 'industrial-zones/gewerbe',
    });
    writeFileSync(join(town, 'da.geojson'), JSON.stringify({ type: 'FeatureCollection', features: [there] }));
    await runNuf(['import', 'da.geojson', '--layer', 'industrial-zones', '-o', 'sound.geojson'], town);
    const told = await nuf(readFileSync(join(town, 'sound.geojson'), 'utf8'));
    expect(both.report.counts).toEqual(told.counts);
    expect(told.findings.map(({ code }: { code: string }) => code)).toEqual(
      both.report.findings.map(({ code }) => code),
    );
    expect(await both.content.text()).toBe(readFileSync(join(town, 'a.geojson'), 'utf8'));
    // Where it gives way, as with --trim, nothing lies over another any more.
    const beside = { 'industrial-zones': [there] };
    const trimmed = await doImportJob(
      job('neu.geojson', text, { layer: 'residential-zones', beside, trims: true }),
    );
    const trim = ['--layer', 'residential-zones', '--trim', '-o', 'a.geojson', '--force'];
    expect((await runNuf(['import', 'neu.geojson', ...trim], town)).code).toBe(0);
    if (trimmed.kind !== 'read') throw new Error(trimmed.kind);
    expect(trimmed.report.counts).toEqual({
      ...told.counts,
      'import-overlap': undefined,
      'import-trimmed': 1,
    });
    expect(await trimmed.content.text()).toBe(readFileSync(join(town, 'a.geojson'), 'utf8'));
    const unread = await page({ 'industrial-zones': null });
    expect(unread.report.counts).toMatchObject({ 'import-neighbour-unread': 1 });
    expect(unread.report.counts).toEqual((await nuf('{"type":')).counts);
    expect((await page({ 'industrial-zones': [] })).report.counts).not.toHaveProperty('import-overlap');
  });

  test('a municipal table becomes a row of the series', async () => {
    const text = 'AGS;leitungsg. Technologien ≥ 30 Mbit/s\n05962032;97,4\n';
    const done = await doImportJob(job('privat_2021_mitte.csv', text, { layer: 'official-series' }));
    expect(done.kind === 'read' && (await done.content.text())).toMatch(/\nhouseholds;2021-H1;97\.4;/);
  });
});

describe('the worker', () => {
  /** A worker that never answers by itself. */
  const silent = () => {
    const calls: string[] = [];
    const worker = {
      postMessage: () => calls.push('post'),
      terminate: () => calls.push('end'),
      onmessage: null,
      onerror: null,
    } as unknown as OwnWorker;
    return { worker, calls };
  };
  const say = (worker: OwnWorker, data: unknown) =>
    worker.onmessage!.call(worker as Worker, { data } as MessageEvent);

  test('is ended at once by whoever cancels, wherever it is', async () => {
    const { worker, calls } = silent();
    const controller = new AbortController();
    const asked = askImportWorker(
      job('x', ''),
      controller.signal,
      () => {},
      () => worker,
    );
    controller.abort();
    expect(calls).toEqual(['post', 'end']);
    expect(await asked).toBeNull();
  });

  test('is ended when a reader without a clock stays busy', async () => {
    vi.useFakeTimers();
    const { worker, calls } = silent();
    const signal = new AbortController().signal;
    const asked = askImportWorker(
      job('x.parquet', 'PAR1'),
      signal,
      () => {},
      () => worker,
    );
    const failed = expect(asked).rejects.toThrow('x.parquet: not read after 60 s');
    await vi.advanceTimersByTimeAsync(60_001);
    await failed;
    expect(calls).toEqual(['post', 'end']);
    vi.useRealTimers();
  });

  test('tells how far it is, and what broke it breaks nothing else', async () => {
    const { worker, calls } = silent();
    const heard: number[] = [];
    const asked = askImportWorker(
      job('x', ''),
      new AbortController().signal,
      (n) => heard.push(n),
      () => worker,
    );
    say(worker, { kind: 'progress', features: 4096 });
    say(worker, { kind: 'failed', why: 'out of memory' });
    await expect(asked).rejects.toThrow('out of memory');
    expect([heard, calls]).toEqual([[4096], ['post', 'end']]);
  });
});

test('the parts of a shapefile are one source, everything else stands for itself', () => {
  const file = (name: string) => new File(['x'], name);
  const sources = sourcesOf(['A.SHP', 'a.dbf', 'A.prj', 'b.dbf', 'b.csv', 'README'].map(file));
  expect(sources.map(({ file: { name }, siblings }) => [name, Object.keys(siblings)])).toEqual([
    ['A.SHP', ['dbf', 'prj']],
    ['b.dbf', []],
    ['b.csv', []],
    ['README', []],
  ]);
});

test('files of one ending may be the pages of one answer, in the order of the numbers in their names', () => {
  const file = (name: string) => new File(['x'], name);
  const names = ['seite10.json', 'seite2.json', 'a.gml', 'x.csv', 'y.csv', 'seite1.json'];
  const sources = sourcesOf(names.map(file));
  const answers = answersOf(sources);
  const called = answers.map(({ file: first, pages }) => [first, ...pages].map(({ name }) => name));
  expect(called).toEqual([['seite1.json', 'seite2.json', 'seite10.json']]);
  expect(answersOf(answers)).toEqual([]);
});

describe('a mapping', () => {
  test('of the form stands beside what is known of the source: what does not belong stays out, and the rest is derived', async () => {
    const ring = [7.6, 7.61, 7.61, 7.6].map((x, i) => [x, i === 2 ? 51.21 : 51.2]);
    const features = ['residential', 'farmland'].map((landuse, i) => ({
      type: 'Feature',
      id: `way/${i}`,
      properties: { landuse, loc_name: `Hang ${i}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }));
    const text = JSON.stringify({ type: 'FeatureCollection', features });
    const mapping = { fields: { name: 'loc_name' } };
    const done = await doImportJob(job('osm.geojson', text, { layer: 'residential-zones', mapping }));
    if (done.kind !== 'read') throw new Error(done.kind);
    const read = JSON.parse(await done.content.text()) as { features: { properties: object }[] };
    expect(read.features.map(({ properties }) => properties)).toMatchObject([
      { name: 'Hang 0', use: 'residential', source: '© OpenStreetMap (ODbL)' },
    ]);
  });

  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      kept,
    } as unknown as Storage & { kept: Map<string, string> };
  };

  test('is there again for the same layer and columns, in whatever order, and for no other', () => {
    const store = storage();
    rememberMapping(store, 'places', ['GEN', 'TYP'], { name: 'GEN' });
    expect(rememberedMapping(store, 'places', ['TYP', 'GEN'])).toEqual({ name: 'GEN' });
    expect(rememberedMapping(store, 'commercial-sites', ['TYP', 'GEN'])).toEqual({});
    expect(rememberedMapping(store, 'places', ['TYP'])).toEqual({});
    // What the page can list and delete begins with its name.
    expect([...store.kept.keys()]).toEqual(['nuf-import-mappings']);
  });

  test('that is no mapping is left out, and without storage there is none', () => {
    const store = storage();
    store.setItem('nuf-import-mappings', '[{"name":"[\\"places\\",[]]","fields":{"name":1}},7]');
    expect(rememberedMapping(store, 'places', [])).toEqual({});
    store.setItem('nuf-import-mappings', '{');
    expect(rememberedMapping(store, 'places', [])).toEqual({});
    expect(rememberedMapping(null, 'places', [])).toEqual({});
  });
});
