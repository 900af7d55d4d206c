// SPDX-License-Identifier: EUPL-1.2
// What stands around the numbers of an answer: which cells were counted, of which moment, and what a place outside is told.

import { expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { streetLine, subjectOfFeature } from '../../../src/analysis/place/subject';
import { whyOutside } from '../../../src/browse/answer/coverage-here';
import { momentNote, placeHeadline } from '../../../src/browse/answer/place-headline';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { theCity as city } from '../../the-city';

const [de, en] = [wordsOf('de'), wordsOf('en')];
const places = city.layers.places as readonly CityFeature<'places'>[];

test('of a rough point whole cells are counted, and the sentence names the cells', () => {
  const place = places.find(({ id }) => id === 'place-rahmede-quelle')!;
  const subject = subjectOfFeature(city, place as CityFeature)!;
  const answer = placeAnswer(city, 7.643056, 51.228056, subject);
  const said = (words: typeof de) =>
    placeHeadline(city, answer, words, { today: '2026-11-22' }).headline.replaceAll('\u00a0', ' ');
  expect(said(de)).toContain('in den Feldern im Umkreis von 100 m um „Quelle der Rahmede“');
  expect(said(en)).toContain('in the cells within 100 m of “Quelle der Rahmede”');
});

test('while the time slider stands later than the data the answer says that it does not follow it', () => {
  expect(momentNote(city, null, de, 'de')).toBeNull();
  expect(momentNote(city, '2026-Q4', de, 'de')).toBe(
    'Diese Antwort zeigt die Daten, nicht den gewählten Zeitpunkt (4. Quartal 2026); er gilt für Karte und Kennzahlen.',
  );
  expect(momentNote(city, '2026-Q4', en, 'en')).toBe(
    'This answer shows the data, not the moment chosen (Q4 2026); map and figures follow that moment.',
  );
  // At a moment that counts nothing, map and figures are of the data too.
  for (const quarter of ['2018-Q1', '2021-Q2', '2022-Q2']) {
    expect(momentNote(city, quarter, de, 'de')).toMatch(/; auch Karte und Kennzahlen sind die der Daten\.$/);
    expect(momentNote(city, quarter, en, 'en')).toMatch(/; map and figures too are those of the data\.$/);
  }
});

test('only a place beside a neighbour is told where neighbours are answered', () => {
  const { neighbourNote } = city.municipality;
  const told = (lon: number, lat: number) =>
    whyOutside(city, placeAnswer(city, lon, lat).nearestNeighbour, de, 'de');
  expect(told(13.4, 52.5)).toBe('Für diesen Ort hat die Gemeinde keine Daten.');
  expect(told(7.672, 51.2665)).toBe(neighbourNote?.de);
});

test('no street whose course the map draws has a note that its position is not known', () => {
  const drawn = places.filter(
    ({ properties: { kind, name } }) => kind === 'street' && streetLine(city, name) !== null,
  );
  expect(drawn.length).toBeGreaterThan(5);
  const notes = drawn.map(({ properties: { note, noteEn } }) => `${note} ${noteEn}`);
  expect(notes.filter((note) => /nicht bekannt|not known/.test(note))).toEqual([]);
});

test('of a building whose businesses are too few the answer tells the households and that it says nothing of the businesses', () => {
  const building = city.layers['startup-buildings'].find(({ id }) => id === 'building-fh')!;
  const subject = subjectOfFeature(city, building as CityFeature)!;
  const [lon = 0, lat = 0] = (building.geometry as { coordinates: number[] }).coordinates;
  const { headline, further } = placeHeadline(city, placeAnswer(city, lon, lat, subject), de, {
    today: '2026-11-22',
  });
  const said = [headline, ...further].join(' ').replaceAll('\u00a0', ' ');
  expect(said).toMatch(/für die meisten Haushalte verfügbar/);
  expect(said).toMatch(/sind nur 7 Betriebe mit Angabe gezählt: zu wenige, um für das Ganze zu sprechen\./);
});

test('a project for all of some who are counted is not told as one for all who are counted', () => {
  for (const { planForAll } of [de.answer, en.answer])
    expect(planForAll('7/7', null)).not.toMatch(/^(Für alle|For all)/);
});
