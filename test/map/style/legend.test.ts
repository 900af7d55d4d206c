// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { CoverageTechnology } from '../../../src/layers/broadband-coverage';
import { thresholdsMbit } from '../../../src/layers/speed-thresholds';
import { type LegendRow, legendRows } from '../../../src/map/style/legend';
import { palettes } from '../../../src/map/style/palette';
import { view } from '../a-view';

const says = (rows: LegendRow[]) => rows.map((row) => `${row.kind}: ${row.label.replaceAll('\u202f', ' ')}`);
const speedsOf = (...technologies: CoverageTechnology[]) =>
  new Map(technologies.map((technology) => [technology, thresholdsMbit] as const));
const row = (rows: LegendRow[], id: string) => rows.find((candidate) => candidate.id === id);

describe('the legend of one technology', () => {
  const fibre = { ...view, technology: 'ftthb' } as const;

  test('names it, and its lowest class is “none or below 30”, not “below 30”', () => {
    const said = says(legendRows(fibre, 'light', 'de', { known: speedsOf('alle', 'ftthb') }));
    expect(said[0]).toBe('heading: Glasfaser: schnellste Leitung');
    expect(said).toContain('fill: Glasfaser nicht oder unter 30 Mbit/s');
    const english = says(legendRows(fibre, 'light', 'en'));
    expect(english[0]).toBe('heading: Fibre: fastest line');
    expect(english.find((row) => row.includes(' or below '))).toMatch(/^fill: no fibre or below 30/);
    const dsl = says(legendRows({ ...view, technology: 'fttc' }, 'light', 'en'));
    expect(dsl.find((row) => row.includes(' or below '))).toMatch(/^fill: no DSL or below 30/);
  });

  test('that the data do not have is not known, and no class is shown', () => {
    const said = says(legendRows(fibre, 'light', 'de', { known: speedsOf('alle') }));
    expect(said.slice(0, 4)).toEqual([
      'heading: Glasfaser: schnellste Leitung',
      'fill: Glasfaser steht nicht in den Daten: nicht bekannt',
      'note: Ein Quadrat ist 100 m breit; seine Farbe gilt für mindestens die Hälfte darin.',
      'heading: Gebiete',
    ]);
  });
});

describe('the legend of data without a column of some speeds', () => {
  const known = new Map([['alle', [50, 1000]] as const]);

  test('names no class that no cell can have, and the slowest by the lowest speed that is known', () => {
    const said = says(legendRows(view, 'light', 'de', { known }));
    expect(said.slice(1, 4)).toEqual([
      'fill: ab 1.000 Mbit/s',
      'fill: ab 50 Mbit/s',
      'fill: unter 50 Mbit/s',
    ]);
    expect(said[4]).toBe('fill: nicht bekannt');
  });

  test('says of a speed without a column that it may not be known', () => {
    const of = (thresholdMbit: 30 | 50, language: 'de' | 'en') =>
      row(
        legendRows({ ...view, colouring: 'reach', thresholdMbit }, 'light', language, { known }),
        'coverage-no',
      )?.label.replaceAll('\u202f', ' ');
    expect(of(30, 'de')).toBe('unter 30 Mbit/s, oder nicht bekannt');
    expect(of(30, 'en')).toBe('below 30 Mbit/s, or not known');
    expect(of(50, 'de')).toBe('unter 50 Mbit/s');
  });
});

describe('the legend', () => {
  test('reads so in German', () => {
    expect(
      says(legendRows({ ...view, quarter: '2026-Q4' }, 'light', 'de', { planned: 'announced' })),
    ).toMatchInlineSnapshot(`
      [
        "heading: Schnellste Leitung",
        "fill: ab 1.000 Mbit/s",
        "fill: ab 400 Mbit/s",
        "fill: ab 200 Mbit/s",
        "fill: ab 100 Mbit/s",
        "fill: ab 50 Mbit/s",
        "fill: ab 30 Mbit/s",
        "fill: unter 30 Mbit/s",
        "fill: angekündigt, noch nicht gebaut (gepunktet)",
        "fill: nicht bekannt",
        "note: Ein Quadrat ist 100 m breit; seine Farbe gilt für mindestens die Hälfte darin.",
        "heading: Gebiete",
        "line: Wohnen (W)",
        "line: Gemischt (M)",
        "line: Gewerbe und Industrie (G)",
        "heading: Ausbau",
        "line: Ausbau eigenwirtschaftlich",
        "line: Ausbau gefördert",
        "line: Ausbau, Finanzierung nicht bekannt",
        "heading: Standorte",
        "symbol: Gewerbegebiet",
        "symbol: Brache",
        "symbol: Planung oder einzelne Fläche",
        "symbol: Gründergebäude in Betrieb",
        "symbol: Gründergebäude vorgesehen oder Kandidat",
        "demo: Demo-Daten, fein gestreift",
      ]
    `);
  });

  test('reads so in English with one threshold', () => {
    const rows = legendRows({ ...view, colouring: 'reach', thresholdMbit: 1000 }, 'dark', 'en');
    expect(says(rows).slice(0, 5)).toMatchInlineSnapshot(`
      [
        "heading: Speed reached",
        "fill: at least 1,000 Mbit/s",
        "fill: below 1,000 Mbit/s",
        "fill: not known",
        "note: A square is 100 m wide; its colour holds for at least half of those in it.",
      ]
    `);
  });

  test('every class but the fastest carries the strokes of the map, rising below the threshold', () => {
    const rows = legendRows(view, 'light', 'de');
    const patterns = [0, 1, 2, 3, 6].map((c) => {
      const found = row(rows, `coverage-${c}`);
      if (found?.kind !== 'fill' || found.pattern?.kind !== 'strokes') return null;
      return found.pattern.strokes.isRising ? 'rising' : 'level';
    });
    expect(patterns).toEqual(['rising', 'rising', 'rising', 'level', null]);
  });

  test('colours are those of the palette of the scheme', () => {
    expect(row(legendRows(view, 'dark', 'de'), 'coverage-6')).toMatchObject({
      colour: palettes.dark.speed[6],
    });
  });

  test('the scenario has its row only while one is shown, and never for cable', () => {
    expect(row(legendRows(view, 'light', 'de'), 'coverage-scenario')).toBeUndefined();
    const later = { ...view, quarter: '2026-Q4' };
    expect(row(legendRows(later, 'light', 'de', { planned: 'both' }), 'coverage-scenario')).toBeDefined();
    const cable = { ...later, technology: 'hfc' } as const;
    expect(row(legendRows(cable, 'light', 'de', { planned: 'both' }), 'coverage-scenario')).toBeUndefined();
  });

  test('what is built since the data is not called announced', () => {
    const said = (planned: 'built' | 'announced' | 'both', language: 'de' | 'en') =>
      row(legendRows(view, 'light', language, { planned }), 'coverage-scenario')?.label;
    expect(said('built', 'de')).toBe('seit dem Datenstand gebaut (gepunktet)');
    expect(said('built', 'en')).toBe('built since the date of the data (dotted)');
    expect(said('announced', 'de')).toContain('noch nicht gebaut');
    expect(said('both', 'de')).toBe('seit dem Datenstand gebaut oder angekündigt (gepunktet)');
  });

  test('a hidden layer has no rows and an empty group no heading', () => {
    const hidden = new Set(['planned-expansion', 'broadband-coverage'] as const);
    const ids = legendRows({ ...view, hidden }, 'light', 'de').map(({ id }) => id);
    expect(
      ids.filter((id) => id.startsWith('planned') || id.startsWith('coverage') || id === 'plans'),
    ).toEqual([]);
    expect(ids.at(-1)).toBe('demo');
  });

  test('every row has an id of its own', () => {
    const ids = legendRows({ ...view, quarter: '2026-Q4' }, 'light', 'de').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
