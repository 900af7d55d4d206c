// SPDX-License-Identifier: EUPL-1.2
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { differenceSentences } from '../../../src/core/difference/difference-words';
import { featureDifferences, sameGeometry } from '../../../src/core/difference/feature-difference';
import type { LayerId } from '../../../src/layers';
import { valueWriter } from '../../../src/words/number/value-text';

const ring = [
  [7.6, 51.2],
  [7.61, 51.2],
  [7.61, 51.21],
  [7.6, 51.21],
  [7.6, 51.2],
];
const area = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates }) as Geometry;
const said = (
  before: object,
  after: object,
  language: 'de' | 'en' = 'de',
  layer: LayerId = 'residential-zones',
) =>
  featureDifferences(
    { geometry: null, properties: {}, ...before },
    { geometry: null, properties: {}, ...after },
  ).flatMap((one) =>
    differenceSentences(one, layer, language, valueWriter).map((text) => text.replaceAll('\u00a0', ' ')),
  );

describe('the same geometry', () => {
  test.each([
    ['another start of its ring', area([...ring.slice(2, 4), ...ring.slice(0, 3)])],
    ['its ring turned round', area(ring.toReversed())],
    ['its ring begun elsewhere and turned round', area([...ring.slice(2, 4), ...ring.slice(0, 3)].reverse())],
    ['heights of 0', area(ring.map((position) => [...position, 0]))],
    ['members in another order', { coordinates: [ring], type: 'Polygon' } as Geometry],
  ])('with %s', (_, other) => {
    expect(sameGeometry(area(ring), other)).toBe(true);
    expect(said({ geometry: area(ring) }, { geometry: other })).toEqual([]);
  });

  test('with its parts and holes in another order', () => {
    const small = (x: number) => [[x, 51.201], [x + 0.001, 51.201], [x, 51.202], [x, 51.201]]; // biome-ignore format: one line
    const parts = (...coordinates: number[][][][]) => ({ type: 'MultiPolygon', coordinates }) as Geometry;
    const [part, other] = [[ring, small(7.602), small(7.606)], [small(7.63)]];
    const again = parts(other!, [ring, small(7.606), small(7.602)]);
    expect(said({ geometry: parts(part!, other!) }, { geometry: again })).toEqual([]);
    const moved = parts([small(7.64)], [ring, small(7.606), small(7.602)]);
    expect(said({ geometry: parts(part!, other!) }, { geometry: moved })[0]).toMatch(
      /^Lage: 3 Punkte dazu, 3 Punkte entfallen; /,
    );
  });

  test('is not one with another corner, a height, a hole or a part more', () => {
    const others = [
      area(ring.with(2, [7.61, 51.2100001])),
      area(ring.map((position) => [...position, 300])),
      area(ring, [
        [7.602, 51.202],
        [7.602, 51.204],
        [7.604, 51.204],
        [7.602, 51.202],
      ]),
      { type: 'MultiPolygon', coordinates: [[ring]] } as Geometry,
      null,
    ];
    for (const other of others) expect(sameGeometry(area(ring), other)).toBe(false);
  });
});

describe('in words', () => {
  test('fields by their label, values as in the form', () => {
    const before = {
      properties: { name: 'Berg', use: 'mixed', population: 881, publishedAreaHa: 2.5, x: [{ a: 1 }] },
    };
    const after = {
      properties: {
        population: 900,
        name: 'Berg',
        use: 'residential',
        publishedAreaHa: null,
        x: [{ a: 1 }, {}],
        y: true,
      },
    };
    expect(said(before, after)).toEqual([
      'Einwohner: 881 → 900',
      'Gruppe: gemischt → Wohnen',
      'Veröffentlichte Fläche: 2,5 ha → nicht bekannt',
      'x: 1 Eintrag → 2 Einträge',
      'y: nicht bekannt → ja',
    ]);
    expect(said(before, after, 'en')[2]).toBe('Published area: 2.5 ha → not known');
  });

  test('long texts by the place in which they differ, and a foreign list of the same length by its change', () => {
    const note = `${'Lage nach Luftbild geschätzt. '.repeat(9)}Ende offen`;
    const changes = { note: `${note}.`, x: [{ a: 2 }], y: `${'z'.repeat(200)}` };
    expect(
      said({ properties: { note, x: [{ a: 1 }], y: 'z'.repeat(199) } }, { properties: changes }),
    ).toEqual([
      'Anmerkung: „…Lage nach Luftbild geschätzt. Ende offen“ → „…Lage nach Luftbild geschätzt. Ende offen.“',
      'x: „[{"a":1}]“ → „[{"a":2}]“',
      `y: „…${'z'.repeat(40)}“ → „…${'z'.repeat(41)}“`,
    ]);
  });

  const project = (before: object, after: object, language: 'de' | 'en' = 'de') =>
    said({ properties: before }, { properties: after }, language, 'planned-expansion');

  test('numbers, dates and choices as the language writes them', () => {
    const before = {
      costEur: 1234567.89,
      stateAsOf: '2026-10-15',
      startedOn: '2026-H1',
      coversCity: 'partly',
    };
    const after = { costEur: 1300000, stateAsOf: '2026-Q4', startedOn: '2026-03', coversCity: null };
    expect(project(before, after)).toEqual([
      'Kosten: 1.234.567,89 € → 1.300.000 €',
      'Stand des Vorhabens vom: 15. Oktober 2026 → 4. Quartal 2026',
      'Begonnen: 1. Halbjahr 2026 → März 2026',
      'Betrifft die Stadt: zum Teil → nicht bekannt',
    ]);
    expect(project(before, after, 'en').slice(0, 2)).toEqual([
      'Cost: €1,234,567.89 → €1,300,000',
      'State as of: 15 October 2026 → Q4 2026',
    ]);
    expect(project({ x: 0.1234567, y: 1e-7 }, { x: 12345678.9, y: 4e21 })).toEqual([
      'x: 0,1234567 → 12.345.678,9',
      'y: 1e-7 → 4e+21',
    ]);
  });

  test('entries of a list that came, went or were corrected, each as a sentence', () => {
    const entry = (announcedFor: string, announcedOn: string | null = '2026-10-15') => ({
      announcedOn,
      event: 'completion',
      announcedFor,
      source: 'Vorlage 12',
    });
    const [first, second] = [entry('2026-H2'), entry('2027-Q4')];
    const text = 'gesagt am 15. Oktober 2026, was Fertigstellung, angekündigt für';
    const dates = (before: unknown, after: unknown, language?: 'de' | 'en') =>
      project({ announcements: before }, { announcements: after }, language);
    const label = dates([first], [first, second])[0]!.split(',')[0];
    expect(dates([first], [first, second])).toEqual([
      `${label}, neu: ${text} 4. Quartal 2027, Quelle Vorlage 12`,
    ]);
    expect(dates([first, second], [entry('2027-H1'), second])).toEqual([
      `${label}, berichtigt: ${text} 2. Halbjahr 2026, Quelle Vorlage 12 → ${text} 1. Halbjahr 2027, Quelle Vorlage 12`,
    ]);
    expect(dates([first, first], [first])).toEqual([
      `${label}, entfällt: ${text} 2. Halbjahr 2026, Quelle Vorlage 12`,
    ]);
    expect(dates(null, [entry('2027', null)])).toEqual([
      `${label}, neu: was Fertigstellung, angekündigt für 2027, Quelle Vorlage 12`,
    ]);
    expect(dates([first, second], [second, first])).toEqual([`${label}: andere Reihenfolge`]);
    expect(dates([], null)).toEqual([`${label}: kein Eintrag → nicht bekannt`]);
    expect(dates([second], [], 'en')[0]).toMatch(/, gone: said on 15 October 2026, what completion/);
  });

  test('a corner moved: how far, and the area before and after', () => {
    const moved = area(ring.with(2, [7.611, 51.21]));
    expect(said({ geometry: area(ring) }, { geometry: moved })).toEqual([
      'Lage: 1 Punkt verschoben, höchstens 70 m; 77,75 ha → 81,64 ha',
    ]);
    // A ring that is begun elsewhere or turned round besides moves no other corner.
    const [, ...rest] = moved.type === 'Polygon' ? moved.coordinates[0]! : [];
    for (const turned of [area([...rest, rest[0]!]), area([...rest, rest[0]!].reverse())])
      expect(said({ geometry: area(ring) }, { geometry: turned })).toEqual([
        'Lage: 1 Punkt verschoben, höchstens 70 m; 77,75 ha → 81,64 ha',
      ]);
    expect(said({ geometry: area(ring) }, { geometry: area(ring.toSpliced(1, 1)) }, 'en')[0]).toMatch(
      /^Position: 1 point gone; 77\.75 ha → /,
    );
    const more = area(ring.toSpliced(1, 0, [7.605, 51.2]).with(3, [7.6101, 51.21]));
    expect(said({ geometry: area(ring) }, { geometry: more })[0]).toMatch(
      /^Lage: 2 Punkte dazu, 1 Punkt entfallen; 77,75 ha → /,
    );
    const other = area(ring.map(([x, y]) => [x! + 0.1, y!]).toSpliced(1, 1));
    expect(said({ geometry: area(ring) }, { geometry: other })[0]).toMatch(/^Lage: neu gezeichnet; /);
    const first = area([[7.5999, 51.2], ...ring.slice(1, 4), [7.5999, 51.2]]);
    expect(said({ geometry: area(ring) }, { geometry: first })[0]).toMatch(
      /^Lage: 1 Punkt verschoben, höchstens 6,99 m/,
    );
    expect(said({}, { geometry: area(ring) })).toEqual(['Die Lage ist jetzt eingetragen.']);
    expect(
      said(
        { geometry: { type: 'Point', coordinates: [7.6, 51.2] } },
        { geometry: { type: 'Point', coordinates: [7.6, 51.20001] } },
      ),
    ).toEqual(['Lage: 1 Punkt verschoben, höchstens 1,11 m']);
  });

  test('a height by itself, not as corners that moved by nothing; beside a moved corner both', () => {
    const point = (...coordinates: number[]) => ({ geometry: { type: 'Point', coordinates } });
    expect(said(point(7.6, 51.2), point(7.6, 51.2, 321))).toEqual(['Lage: Höhe: keine → 321 m']);
    expect(said(point(7.6, 51.2, 4.5), point(7.6, 51.2), 'en')).toEqual(['Position: height: 4.50 m → none']);
    const lifted = ring.map((position) => [...position, 300]);
    expect(said({ geometry: area(ring) }, { geometry: area(lifted) })).toEqual([
      'Lage: andere Höhe an 4 Punkten',
    ]);
    const moved = area(lifted.with(2, [7.611, 51.21]));
    expect(said({ geometry: area(ring) }, { geometry: moved }, 'en')).toEqual([
      'Position: 1 point moved, by 70 m at most; another height at 3 points; 77.75 ha → 81.64 ha',
    ]);
  });

  test('the same corners in other parts are joined otherwise', () => {
    const far = ring.map(([x, y]) => [x! + 0.1, y!]);
    const parts = (...coordinates: number[][][][]) => ({ geometry: { type: 'MultiPolygon', coordinates } });
    expect(said(parts([ring], [far]), parts([ring, far]))[0]).toMatch(/^Lage: anders verbunden; /);
  });

  test('what stands beside the properties; a box that follows the position is none', () => {
    const box = (...bbox: number[]) => ({ members: { bbox } });
    expect(said({}, { members: { bbox: [1, 2, 3, 4], quelle: 'GIS' } })).toEqual([
      '„bbox“ (neben den Angaben des Objekts): nicht bekannt → 1, 2, 3, 4',
      '„quelle“ (neben den Angaben des Objekts): nicht bekannt → „GIS“',
    ]);
    expect(said({ members: { quelle: 'GIS' } }, {}, 'en')).toEqual([
      '“quelle” (beside the properties of the feature): “GIS” → not known',
    ]);
    const [here, there] = [ring, ring.with(2, [7.611, 51.21])].map((one) => ({ geometry: area(one) }));
    expect(said({ ...here, ...box(1, 2, 3, 4) }, { ...there, ...box(1, 2, 3, 5) })).toHaveLength(1);
    expect(said({ ...here, ...box(1, 2, 3, 4) }, { ...here, ...box(1, 2, 3, 5) })).toHaveLength(1);
  });
});
