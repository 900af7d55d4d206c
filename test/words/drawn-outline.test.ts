// SPDX-License-Identifier: EUPL-1.2
// Whatever is told as here by an outline that somebody drew says so in the same sentence, and how unsure the outline is.

import { expect, test } from 'vitest';
import { coveredSince } from '../../src/analysis/place/built-since';
import { isDrawn } from '../../src/analysis/place/drawn-outline';
import { placeAnswer } from '../../src/analysis/place/place-answer';
import { cellSubject } from '../../src/analysis/place/subject';
import { plansOf } from '../../src/analysis/roles/zones';
import { answerOf } from '../../src/cli/site-answer';
import { planPartText } from '../../src/frame/feature/plan-part';
import { geometryBases } from '../../src/layers/honesty';
import { wordsOf } from '../../src/words';
import { builtSinceRow, builtSinceText } from '../../src/words/answer/built-since';
import { outlineSaid } from '../../src/words/answer/drawn-outline';
import { theCity as city } from '../the-city';

const de = wordsOf('de');
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const [lon, lat] = [7.62761, 51.21609];
const subject = cellSubject(city, lon, lat);
const [since] = coveredSince(subject, placeAnswer(city, lon, lat, subject));
const oldTown = since!.plan;

test('a cell in the drawn old town is told as built by the outline, in page, table and command line', () => {
  const said =
    'Seit Dezember 2022 ist hier (Umriss gezeichnet, ± 400 m) Glasfaser weitgehend gebaut; in den Zahlen ist das noch nicht enthalten';
  expect(plain(builtSinceText(since!, de, 'de'))).toBe(said);
  expect(plain(answerOf(city, subject, 'de').lines.join(' '))).toContain(said);
  expect(plain(builtSinceRow(since!, de, 'de'))).toBe(
    'seit Dezember 2022 weitgehend gebaut (Umriss gezeichnet, ± 400 m), in den Daten nicht enthalten',
  );
  expect(plain(builtSinceRow({ ...since!, covers: 'part' }, de, 'de'))).toContain(
    '(in einem Teil, Umriss gezeichnet, ± 400 m)',
  );
  expect(plain(builtSinceText(since!, wordsOf('en'), 'en'))).toContain('here (outline drawn, ± 400 m);');
});

test('a project that holds the cell as a whole says so by its outline alone', () => {
  expect(plain(planPartText({ city, subject }, oldTown, de, 'de'))).toBe(
    'Dieser Ort liegt im gezeichneten Umriss (± 400 m)',
  );
});

test('an outline that was published needs no such words', () => {
  const published = {
    ...oldTown,
    properties: { ...oldTown.properties, geometryBasis: 'official-generalised' as const },
  };
  expect(plain(builtSinceText({ ...since!, plan: published }, de, 'de'))).toMatch(
    /^Seit Dezember 2022 ist hier Glasfaser/,
  );
  expect(planPartText({ city, subject }, published, de, 'de')).toBeNull();
});

test('words and analysis hold the same bases for drawn', () => {
  for (const basis of [...Object.keys(geometryBases), null] as (keyof typeof geometryBases | null)[]) {
    const plan = { ...oldTown, properties: { ...oldTown.properties, geometryBasis: basis } };
    expect([basis, outlineSaid(plan.properties, de, 'de') !== null]).toEqual([basis, isDrawn(plan)]);
  }
  expect(plansOf(city).some(isDrawn)).toBe(true);
  const unknownDoubt = { geometryBasis: 'demo-outline', uncertaintyM: null };
  expect(outlineSaid(unknownDoubt, de, 'de')).toBe('Umriss gezeichnet');
});
