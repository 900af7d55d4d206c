// SPDX-License-Identifier: EUPL-1.2
// "12 of 27 households (44.4%)": who divides finds the share that is told beside it; else the share alone is told, of how many.

import { expect, test } from 'vitest';
import { lineRows } from '../../../src/analysis/place/line-rows';
import { subjectOfFeature, subjectOfPoint } from '../../../src/analysis/place/subject';
import type { CityFeature } from '../../../src/core/city/city';
import { howMany } from '../../../src/frame/feature/how-many';
import { wordsOf } from '../../../src/words';
import { theCity as city } from '../../the-city';

const amount = (reached: number, counted: number, withoutFigure = 0) => ({
  unit: 'households' as const,
  share: reached / counted,
  reached,
  counted,
  withoutFigure,
});
const said = (...of: Parameters<typeof amount>) =>
  howMany([amount(...of)], wordsOf('de'), 'de').replaceAll('\u00a0', ' ');

test.each([
  [said(289, 413), '289 von 413 Haushalten (70,0 %)'],
  [said(11.1, 26.6), '41,7 % von 27 Haushalten'],
  [said(0.62, 6), 'weniger als 1 von 6 Haushalten (geschätzt 10,3 %)'],
  [said(2.7, 27.3, 1), '9,9 % von 27 Haushalten; 1 ohne Angabe'],
  [said(12, 27), '12 von 27 Haushalten (44,4 %)'],
  [said(0.92, 1532), 'weniger als 1 von 1.532 Haushalten (geschätzt 0,06 %)'],
  [said(0.36, 3), 'weniger als 1 von 3 Haushalten (geschätzt 12,0 %)'],
  [said(2.7, 3, 2), '90,0 % von 3 Haushalten; 2 ohne Angabe'],
  [said(0.1, 0.4), '25,0 % von < 1 Haushalten'],
  [said(0, 5, 4), '0 von 5 Haushalten (0,0 %; 4 ohne Angabe)'],
  [said(5, 5), '5 von 5 Haushalten (100,0 %)'],
])('%s', (is, expected) => expect(is).toBe(expected));

test('how many of how many stay on one line', () => {
  const text = (language: 'de' | 'en', reached: number) =>
    howMany([amount(reached, 27)], wordsOf(language), language);
  expect(text('de', 12)).toMatch(/^12\u00a0von\u00a027 Haushalten/);
  expect(text('en', 12)).toMatch(/^12\u00a0of\u00a027 households/);
  expect(text('de', 11.4)).toBe('42,2\u00a0%\u00a0von\u00a027 Haushalten');
  expect(text('en', 11.4)).toBe('42.2%\u00a0of\u00a027 households');
});

test('no amount of any area, site, building and cell of a sample is refuted by its share', () => {
  const areas = (['residential-zones', 'industrial-zones', 'startup-buildings', 'commercial-sites'] as const)
    .flatMap((layer) => city.layers[layer] as readonly CityFeature[])
    .map((feature) => subjectOfFeature(city, feature));
  const points = Array.from({ length: 200 }, (_, at) =>
    subjectOfPoint(city, 7.58 + (at % 20) * 0.006, 51.19 + Math.floor(at / 20) * 0.006),
  );
  let told = 0;
  let shareOnly = 0;
  for (const subject of [...areas, ...points]) {
    if (!subject) continue;
    for (const technology of ['ftthb', 'hfc', 'fttc'] as const) {
      for (const { amounts } of lineRows(city, subject, technology).rows) {
        const text = howMany(amounts, wordsOf('en'), 'en');
        expect(text).not.toContain('about');
        if (/%\u00a0of\u00a0/.test(text)) shareOnly++;
        for (const [whole, part, all, percent] of text.matchAll(
          /([\d,]+)\u00a0of\u00a0([\d,]+) \w+ \(([\d.]+)%/g,
        )) {
          told++;
          const number = (digits: string | undefined) => Number(digits?.replaceAll(',', ''));
          const divided = ((number(part) / number(all)) * 100).toFixed(1);
          if (!(percent === '99.9' || percent === '0.1'))
            expect(divided, whole).toBe(Number(percent).toFixed(1));
        }
      }
    }
  }
  expect(told).toBeGreaterThan(100);
  expect(shareOnly).toBeGreaterThan(0);
});
