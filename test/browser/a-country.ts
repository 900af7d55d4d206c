// SPDX-License-Identifier: EUPL-1.2
// Cells as many as a large county has, around a small city, and a web host that answers for them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cells } from '../../src/core/cells/cells';
import { writePublishedCells } from '../../src/core/cells/packed-cells';
import { coverageColumn } from '../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../src/layers/speed-thresholds';
import type { Page } from './harness';

export type Route = Parameters<Parameters<Page['route']>[1]>[0];

export const cellsName = 'broadband-coverage.cells';
const [width, height] = [640, 500];
/** The tables and the layers of the small city that is in the middle of these cells. */
const taken = [
  'municipality.json',
  ...['federal-rules', 'business-requirements', 'land-demand-defaults'].map((table) => `${table}.json`),
  ...['boundary', 'industrial-zones', 'residential-zones'].map((layer) => `${layer}.geojson`),
];

/** A data folder; `municipality` are fields that it has instead of the city's own. */
export function countryFolder(municipality: object = {}): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>(
    taken.map((name) => [name, new Uint8Array(readFileSync(join('data', name)))]),
  );
  const own = JSON.parse(new TextDecoder().decode(files.get('municipality.json')));
  files.set('municipality.json', textBytes(JSON.stringify({ ...own, ...municipality })));
  files.set(cellsName, writePublishedCells(makeCells()));
  files.set('contacts.json', textBytes('{ "contacts": [] }'));
  return files;
}

const textBytes = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** A rectangle of cells around the city, with households by two technologies. */
function makeCells(): Cells {
  const count = width * height;
  const at = (k: number) => [k % width, Math.floor(k / width)] as const;
  const share = (step: number) =>
    Uint16Array.from({ length: count }, (_, k) => ((at(k)[0] * 7 + at(k)[1] * 13) * step) % 10_001);
  const percent = new Map(
    thresholdsMbit.flatMap((mbit) => [
      [coverageColumn('hh', 'alle', mbit), share(31)] as const,
      [coverageColumn('hh', 'ftthb', mbit), share(17)] as const,
    ]),
  );
  return {
    crs: 'EPSG:25832',
    cellM: 100,
    count,
    column: Int32Array.from({ length: count }, (_, k) => 4040 - width / 2 + at(k)[0]),
    row: Int32Array.from({ length: count }, (_, k) => 56_750 - height / 2 + at(k)[1]),
    households: Float64Array.from({ length: count }, (_, k) => 1 + (k % 9)),
    businesses: new Float64Array(count),
    percent,
    mobile4g: new Uint8Array(count),
    mobile5g: new Uint8Array(count),
    about: { source: 'test', asOf: '2026-01-01', confidence: 'demo', note: 'Probe', noteEn: 'trial' },
  };
}

/** Answers as a web host would, ranges too; what lies behind `held` waits for `until`. */
export async function serve(
  published: ReadonlyMap<string, Uint8Array>,
  route: Route,
  held = Number.POSITIVE_INFINITY,
  until: Promise<unknown> = Promise.resolve(),
): Promise<void> {
  const name = new URL(route.request().url()).pathname.replace(/^.*\/(?=data\/)/, '');
  const bytes = published.get(name);
  if (!bytes) return route.fulfill({ status: 404 });
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers().range ?? '') ?? [];
  if (from === undefined) return route.fulfill({ body: Buffer.from(bytes) });
  if (Number(from) >= held) await until;
  const body = Buffer.from(bytes.subarray(Number(from), Number(to) + 1));
  const said = `bytes ${from}-${Number(from) + body.length - 1}/${bytes.length}`;
  return route.fulfill({ status: 206, body, headers: { 'Content-Range': said } });
}

/** Fields of a municipality around which the cells are seen as those of a country are: less than half a pixel each. */
export const wideCountry = { startZoom: 7, bbox: [6.2, 50.2, 9, 52.2], surroundings: [5, 49, 10, 53] };

/** For a visit: a page of a published country that notes which files it reads; those in `without` are not there. */
export function readingOf(
  published: ReadonlyMap<string, Uint8Array>,
  asked: string[],
  without: readonly string[] = [],
) {
  return async (page: Page) => {
    // The tested build is that of a town, whose page has all files under way before it asks.
    await page.route(/\/(#.*)?$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<link rel="preload" as="fetch"[^>]*>/g, '');
      await route.fulfill({ response, body });
    });
    await page.route('**/data/**', (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^.*\/data\//, '');
      asked.push(name);
      return without.includes(name) ? route.fulfill({ status: 404 }) : serve(published, route);
    });
  };
}

/** Of these files those that a picture from afar does without. */
export const largeOf = (asked: readonly string[]) =>
  asked.filter((name) => name === cellsName || name.endsWith('-zones.geojson'));
