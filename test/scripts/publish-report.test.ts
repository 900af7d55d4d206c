// SPDX-License-Identifier: EUPL-1.2
// What the build adds for the council: the page without scripts, the changes, the feed.

import { beforeAll, describe, expect, test } from 'vitest';
import { lastOfEachDay } from '../../scripts/vite/data-history';
import {
  changesOf,
  feedOf,
  type LandedChange,
  type PastState,
  publishReport,
} from '../../scripts/vite/publish-report';
import { readCity } from '../../src/core/read/read-city';
import { committedFiles } from '../report/a-council';

const now = committedFiles();
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const changed = (file: string, from: string, to: string) =>
  new Map(now).set(file, new TextEncoder().encode(text(now.get(file)).replaceAll(from, to)));
const state = (revision: string, day: string, files: ReadonlyMap<string, Uint8Array>): PastState => ({
  revision,
  at: `${day}T10:00:00Z`,
  files,
});

const plans = 'planned-expansion.geojson';
const earlier = changed(plans, '"announcedFor":"2026-12"', '"announcedFor":"2026-06"');
const broken = changed(plans, '"FeatureCollection"', '"Nothing"');
const history = [
  state('ccc3', '2026-11-22', now),
  state('bbb2', '2026-11-21', broken),
  state('aaa1', '2026-11-20', earlier),
];

describe('the changes', () => {
  const changes = changesOf(history);

  test('a state that is refused is passed over, not told as everything gone', () => {
    expect(changes.map(({ revision, before }) => [revision, before])).toEqual([['ccc3', 'aaa1']]);
    expect(changes[0]).toMatchObject({ date: '2026-11-22', beforeDate: '2026-11-20' });
    expect(changes[0]?.diff.removed).toEqual([]);
    expect(changes[0]?.diff.dates).toMatchObject([{ before: '2026-06', after: '2026-12', months: 6 }]);
  });

  test('states in which nothing changed give no entry; one state gives none', () => {
    expect(changesOf([state('b', '2026-11-22', now), state('a', '2026-11-21', now)])).toEqual([]);
    expect(changesOf([state('a', '2026-11-21', now)])).toEqual([]);
  });
});

test('of a day with many edits only the last state counts', () => {
  const landed = [
    '2026-11-28T09:00:00Z',
    '2026-11-28T07:00:00Z',
    '2026-11-22T23:59:59Z',
    '2026-11-22T01:00:00Z',
  ];
  const kept = lastOfEachDay(landed.map((at) => ({ revision: at, at })));
  expect(kept.map(({ at }) => at)).toEqual(['2026-11-28T09:00:00Z', '2026-11-22T23:59:59Z']);
});

describe('the files', () => {
  let files = new Map<string, string>();
  let landed: readonly LandedChange[] = [];
  beforeAll(() => {
    landed = changesOf(history);
    files = publishReport(now, landed);
  });

  test('are the same each time', () => {
    expect([...publishReport(now, changesOf(history))]).toEqual([...files]);
  });

  test('the feed has an entry for the change, with its time and its sentence', () => {
    const feed = files.get('feed.xml') ?? '';
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">');
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed.match(/<updated>2026-11-22T10:00:00Z<\/updated>/g)).toHaveLength(2);
    expect(feed).toMatch(/das Ende ist um 6\sMonate verschoben, von Juni 2026 auf Dezember 2026/);
    const ids = [...feed.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(2);
    // A later state of the same day is the same entry for whoever has subscribed.
    const again = landed.map((change) => ({ ...change, revision: 'ddd4' }));
    const { city } = readCity(now, { trust: true });
    expect([...feedOf(city, again).matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1])).toEqual(ids);
  });

  test('the page asks for nothing that the policy forbids', () => {
    const page = files.get('bericht/index.html') ?? '';
    expect(page).toContain('<link rel="stylesheet" href="bericht.css">');
    expect(page).not.toMatch(/<style|<script| style=| on\w+=|https?:\/\/[^"]*\.(js|css)/);
    expect(page).toContain('<html lang="de">');
    expect(files.get('bericht/en.html')).toContain('<html lang="en">');
  });

  test('the page tells the change', () => {
    expect(files.get('bericht/index.html')).toMatch(
      /Stand vom 22\.\sNovember 2026, verglichen mit dem Stand vom 20\.\sNovember 2026:/,
    );
  });

  test('without a history there is an empty list, and a feed with the day of the data', () => {
    const bare = publishReport(now, []);
    expect(JSON.parse(bare.get('data/changes.json') ?? '')).toEqual({ version: 1, changes: [] });
    expect(bare.get('feed.xml')).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  });
});
