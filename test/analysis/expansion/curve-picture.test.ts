// SPDX-License-Identifier: EUPL-1.2
// The picture of the curve: steps and single marks, nothing invented between them.

import { describe, expect, test } from 'vitest';
import {
  type CurveLine,
  type CurveShape,
  curvePictures,
} from '../../../src/analysis/expansion/curve-picture';

const words = {
  caption: 'Stadt',
  label: 'Stadt, Haushalte',
  scenario: 'Szenario',
  unknown: 'nicht bekannt',
  percent: String,
};
const line = (name: string, own: CurveLine['own'], official: CurveLine['official'] = []): CurveLine => ({
  name,
  own,
  official,
});
const own = [
  { date: '2021-H1', value: 0.5 },
  { date: '2023-Q1', value: 0.75 },
  { date: '2026-Q4', value: 0.75 },
];
const published = [
  { date: '2018-H2', value: 0.25 },
  { date: '2019-H1', value: null },
  { date: '2020-H2', value: 0.4 },
];
const draw = (...lines: readonly CurveLine[]) => curvePictures([{ ...words, lines }])[0]!.shapes;
const marks = (shapes: readonly CurveShape[], kind: string) =>
  shapes.flatMap((shape) => (shape.kind === kind && 'path' in shape ? [shape.path] : []));
const texts = (shapes: readonly CurveShape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('a line', () => {
  const shapes = draw(line('Glasfaser', own, published));

  test('goes in steps from the data on: along, then up', () => {
    expect(marks(shapes, 'scenario')).toEqual([expect.stringMatching(/^M[\d.]+ [\d.]+(H[\d.]+V[\d.]+){2}$/)]);
    expect(marks(shapes, 'data')).toHaveLength(1);
  });

  test('has one mark for each published value and joins none of them', () => {
    const rings = marks(shapes, 'official');
    expect(rings).toHaveLength(2);
    expect(rings.every((path) => !/[HVL]/.test(path))).toBe(true);
  });

  test('begins its scenario where the data end', () => {
    const [band = ''] = marks(shapes, 'band');
    const [scenario = ''] = marks(shapes, 'scenario');
    expect(/^M[\d.]+/.exec(band)?.[0]).toBe(/^M[\d.]+/.exec(scenario)?.[0]);
  });

  test('without a value is not drawn', () => {
    const empty = draw(line('Kabel', [{ date: '2021-H1', value: null }]));
    expect([...marks(empty, 'data'), ...marks(empty, 'scenario')]).toEqual([]);
  });
});

describe('the years before the data', () => {
  const pictures = curvePictures([
    { ...words, lines: [line('Glasfaser', own, published)] },
    { ...words, lines: [line('Glasfaser', own)] },
  ]);

  test('say "nicht bekannt" where nothing was published, and only there', () => {
    expect(pictures.map(({ shapes }) => texts(shapes).includes('nicht bekannt'))).toEqual([false, true]);
  });

  test('are the same in all pictures, so that they can be compared', () => {
    const years = pictures.map(({ shapes }) => texts(shapes).filter((text) => /^\d{4}$/.test(text)));
    expect(years[0]?.[0]).toBe('2018');
    expect(years[1]).toEqual(years[0]);
  });
});

test('nothing announced is no scenario', () => {
  const shapes = draw(line('Glasfaser', own.slice(0, 1), published));
  expect([...marks(shapes, 'band'), ...marks(shapes, 'scenario')]).toEqual([]);
  expect(texts(shapes)).not.toContain('Szenario');
});

test('two names that end close to each other do not lie on each other', () => {
  const shapes = draw(
    line('oben', [
      { date: '2021', value: 0.52 },
      { date: '2026', value: 0.52 },
    ]),
    line('unten', [
      { date: '2021', value: 0.5 },
      { date: '2026', value: 0.5 },
    ]),
  );
  const [above, below] = ['oben', 'unten'].map((name) =>
    shapes.find((shape) => shape.kind === 'text' && shape.text === name),
  );
  const y = (shape: CurveShape | undefined) => (shape?.kind === 'text' ? shape.y : Number.NaN);
  expect(y(below) - y(above)).toBeGreaterThan(14);
});
