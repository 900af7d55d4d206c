// SPDX-License-Identifier: EUPL-1.2
// The page that a proof leads to. That every command prints its number again is shown in test/cli/proof-commands.test.ts.

import { expect, test } from 'vitest';
import { makeFigure } from '../../src/analysis/figure/figure';
import type { Reproduction, SiteQuestion } from '../../src/analysis/figure/reproduction';
import type { FeatureId } from '../../src/core/city/city';
import { commandOf, savedFirst } from '../../src/reproduce/command';
import { figureJson } from '../../src/reproduce/figure-json';
import { linkOfFigure } from '../../src/reproduce/link';
import { stateFrom } from '../../src/session/permalink';

const zone = { layer: 'industrial-zones', id: 'a/b' as FeatureId } as const;
const site = (question: SiteQuestion): Reproduction => ({ by: 'site', figure: 'x', site: question });
const opened = (how: Reproduction) => stateFrom(linkOfFigure(how));

test('a share opens the figures with its choice and its quarter', () => {
  const { tab, view } = opened({
    by: 'share',
    group: 'mixed',
    unit: 'area',
    technology: 'hfc',
    mbit: 200,
    quarter: '2026-Q4',
  });
  expect([tab, view.group, view.technology, view.thresholdMbit, view.quarter]).toEqual([
    'figures',
    'mixed',
    'hfc',
    200,
    '2026-Q4',
  ]);
});

test('a place opens the check of just this place, on the day and for the firm that were asked', () => {
  const asked = { date: '2022-07-01', firm: '80,voip/4,!' };
  const feature = opened(site({ subject: { kind: 'feature', feature: zone }, ...asked }));
  expect(feature).toMatchObject({ room: 'site', selection: { feature: zone, point: null } });
  expect(feature.extra).toEqual({ tag: asked.date, firma: asked.firm });
  const point = opened(site({ subject: { kind: 'point', lon: 7.6273, lat: 51.2197 } }));
  expect(point).toMatchObject({
    room: 'site',
    selection: { point: { lon: 7.6273, lat: 51.2197 } },
    extra: {},
  });
});

test('an outline opens with its corners and the feature that it was taken from, not with a selection', () => {
  const state = opened(
    site({
      subject: { kind: 'outline', file: 'u.geojson', corners: '1,2;3,4' },
      model: zone,
      line: 'ftthb/1000',
    }),
  );
  expect(state.extra).toEqual({ umriss: '1,2;3,4', vorlage: 'industrial-zones/a/b', wenn: 'ftthb/1000' });
  const copied = opened(site({ subject: { kind: 'feature', feature: zone }, model: zone, plan: 'p' }));
  expect(copied).toMatchObject({ selection: { feature: null }, extra: { vorlage: 'industrial-zones/a/b' } });
});

test('what is left out of a question is left out of link and command', () => {
  const how = site({ subject: { kind: 'feature', feature: zone } });
  expect(linkOfFigure(how)).toBe('raum=site&objekt=industrial-zones/a/b');
  expect(commandOf(how)).toBe(`nuf site --id industrial-zones/a/b --json | jq '.figures["x"].value'`);
});

test('a state of the data that is no plain word is quoted for the shell', () => {
  const how = { by: 'change', before: "alter 'Ordner'", after: 'a1b2c3d', filter: '.x' } as const;
  expect(commandOf(how)).toBe(String.raw`nuf diff 'alter '\''Ordner'\''' a1b2c3d --json | jq '.x'`);
});

test('only a command that reads saved assumptions says that they are to be saved first', () => {
  expect(savedFirst({ by: 'demand', figure: 'x', asked: {} })).toBe('annahmen-flaechenbedarf.json');
  expect(savedFirst({ by: 'arithmetic', expression: '1', asked: {} })).toBeNull();
});

test('as JSON a proof says link and command as texts', () => {
  const how = { by: 'report', figure: 'x', section: 'spots', asked: { rule: 'grau' } } as const;
  const words = { de: 'x', en: 'x' };
  const figure = makeFigure(1, 'count', {
    formula: words,
    inputs: [{ label: words, value: 1, unit: null, source: 's' }],
    sources: ['s'],
    asOf: null,
    confidence: 'found',
    reproduce: how,
  });
  expect(figureJson(figure).proof.reproduce).toEqual({
    query: 'raum=report&x.regel=grau&x.teil=spots',
    cli: `nuf report --json --rule grau | jq '.figures["x"].value'`,
  });
});

test.each<[string, Reproduction, object]>([
  [
    'a zone’s share: the list of zones, with its unit and quarter',
    { by: 'zone-share', zone: 'z', unit: 'businesses', technology: 'alle', mbit: 100, quarter: '2026-Q4' },
    { room: 'report', extra: { quartal: '2026-Q4', nenner: 'businesses', teil: 'zones' } },
  ],
  [
    'an official share: the figures at the date of the data',
    { by: 'official-share', group: 'mixed', unit: 'households', technology: 'hfc', mbit: 30 },
    {
      room: 'map',
      tab: 'figures',
      view: { group: 'mixed', technology: 'hfc', thresholdMbit: 30, quarter: null },
    },
  ],
  [
    'a row of the official series',
    { by: 'official-row', unit: 'households', asOf: '2021-H1', column: 'alle_30' },
    { room: 'report', extra: { teil: 'official' } },
  ],
  [
    'a share of another place: the figures, where the comparison stands',
    { by: 'comparison-row', unit: 'households', ags: '05', asOf: '2019-H1', column: 'alle_1000' },
    { room: 'map', tab: 'figures' },
  ],
  [
    'a change of the data',
    { by: 'change', before: 'a', after: null, filter: '.x' },
    { room: 'report', extra: { teil: 'changes' } },
  ],
  [
    'a number of the finder, with its filters',
    site({ subject: { kind: 'find', wish: 'f-ab=20000&f-stadt=ja' } }),
    { room: 'site', extra: { 'f-ab': '20000', 'f-stadt': 'ja', teil: 'finden' } },
  ],
  [
    'a number of the finder without a filter',
    site({ subject: { kind: 'find', wish: '' } }),
    { room: 'site', extra: { teil: 'finden' } },
  ],
  [
    'a number for founders, with their needs',
    site({ subject: { kind: 'found', wish: 'g-flaeche=100' } }),
    { room: 'site', extra: { 'g-flaeche': '100', teil: 'gruenden' } },
  ],
  [
    'a place without a name',
    site({ subject: { kind: 'nothing' }, date: '2026' }),
    { room: 'site', extra: { tag: '2026' } },
  ],
  [
    'an area of the files',
    {
      by: 'area',
      area: { file: 'f', id: 'a/b', group: 'all', weight: 'area', value: 'areaM2', page: { feature: zone } },
    },
    { room: 'map', selection: { feature: zone, point: null } },
  ],
  [
    'a drawn area',
    {
      by: 'area',
      area: { file: 'f', id: null, group: 'all', weight: 'area', value: 'areaM2', page: { corners: '1/2' } },
    },
    { room: 'site', extra: { umriss: '1/2' } },
  ],
  [
    'a demand, with its assumptions',
    { by: 'demand', figure: 'x', asked: { annahmen: 'T/10' } },
    { room: 'site', extra: { annahmen: 'T/10', teil: 'bedarf' } },
  ],
  [
    'arithmetic over what was typed',
    { by: 'arithmetic', expression: '1', asked: { verkauf: '1 2' } },
    { room: 'site', extra: { verkauf: '1 2', teil: 'bedarf' } },
  ],
])('%s', (_, how, state) => {
  const { extra, ...rest } = opened(how);
  const { extra: wanted, ...others } = state as { extra?: object };
  expect(rest).toMatchObject(others);
  expect(extra).toEqual(wanted ?? {});
});

test.each<[Reproduction, string]>([
  [
    {
      by: 'area',
      area: {
        file: 'f.geojson',
        id: null,
        group: 'industrial',
        weight: 'businesses',
        value: { share: 100 },
        page: { corners: null },
      },
    },
    `nuf coverage --zones f.geojson --coverage data/broadband-coverage.geojson --weight businesses --group industrial --json | jq '.[0].share."100"'`,
  ],
  [
    {
      by: 'area',
      area: {
        file: 'f.geojson',
        id: 'z',
        group: 'all',
        weight: 'area',
        value: 'perimeterM',
        page: { corners: null },
      },
    },
    `nuf coverage --zones f.geojson --coverage data/broadband-coverage.geojson --weight area --json --amounts | jq '.[] | select(.id == "z") | .perimeterM'`,
  ],
  [
    site({
      subject: { kind: 'point', lon: 7.627_304, lat: 51.2 },
      date: '2026',
      firm: '80,!',
      plan: 'p',
      line: 'hfc/100',
    }),
    `nuf site --at 51.2,7.6273 --plan p --line hfc/100 --date 2026 --firm '80,!' --json | jq '.figures["x"].value'`,
  ],
  [
    { by: 'official-share', group: 'all', unit: 'households', technology: 'alle', mbit: 30 },
    'nuf report --json | jq .official',
  ],
  [{ by: 'arithmetic', expression: '1 + 1', asked: {} }, "jq -n '1 + 1'"],
])('the command of %j', (how, command) => {
  expect(commandOf(how)).toBe(command);
});
