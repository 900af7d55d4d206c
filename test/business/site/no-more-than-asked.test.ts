// SPDX-License-Identifier: EUPL-1.2
// A yes speaks for no more than a no would, a result is told of nobody who is not there, and an assumed number is called one.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageShares, shareIn } from '../../../src/analysis/coverage/coverage';
import { builtSinceIn } from '../../../src/analysis/place/built-since';
import { type PlaceAnswer, placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature, subjectOfPoint } from '../../../src/analysis/place/subject';
import { subjectAnswer } from '../../../src/analysis/place/subject-answer';
import { zonesOf } from '../../../src/analysis/roles/zones';
import { businessFit } from '../../../src/analysis/site-check/business-fit';
import { firmFrom } from '../../../src/analysis/site-check/firm-link';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import { placeHeadline } from '../../../src/browse/answer/place-headline';
import { resultHeading } from '../../../src/business/number/funding-verdict';
import { otherDayText } from '../../../src/business/site/built-since-text';
import { fitVerdict } from '../../../src/business/site/fit-text';
import { businessRequirementsSchema } from '../../../src/core/city/business-requirements';
import type { CityFeature } from '../../../src/core/city/city';
import { cornersFrom, soundOutline } from '../../../src/core/outline/outline';
import { findPlaces } from '../../../src/core/search/find-places';
import { buildPlaceIndex } from '../../../src/core/search/place-index';
import { wordsOf } from '../../../src/words';
import { builtSinceRow, builtSinceText } from '../../../src/words/answer/built-since';
import { checkWordsOf } from '../../../src/words/business';
import { searchWordsOf } from '../../../src/words/search';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';

const requirements = businessRequirementsSchema.parse(
  JSON.parse(readFileSync('data/business-requirements.json', 'utf8')),
);
const today = '2026-11-22';
const feature = (id: string) =>
  Object.values(city.layers)
    .flatMap((layer) => layer as readonly CityFeature[])
    .find((one) => one.id === id)!;

function verdict(target: SiteTarget, firm: string, language: 'de' | 'en' = 'de') {
  const check = siteCheck(city, target, today, federalRules);
  const fit = businessFit(firmFrom(firm, requirements), check, check.comingLines, requirements);
  return fitVerdict(fit, check, checkWordsOf(language));
}

test('where a place is known only roughly a yes is of its surroundings, as a no is', () => {
  const eibach = { kind: 'feature', feature: feature('site-eot-eibach') } as const;
  expect(verdict(eibach, '25,cloud-erp,voip,shift-iot')).toMatch(
    /^Passt unter Bedingungen für .* im Umkreis, soweit er in der Stadt liegt$/,
  );
  expect(verdict(eibach, '25,cloud-erp,voip,shift-iot', 'en')).toMatch(
    /around it, as far as that lies in the city$/,
  );
  // Whole in the town.
  const kimw = { kind: 'feature', feature: feature('building-kimw') } as const;
  expect(verdict(kimw, '25,cloud-erp', 'en')).not.toMatch(/lies in the city/);
});

test('a yes of what lies in the town in part is of that part', () => {
  const rosmart = { kind: 'feature', feature: feature('site-rosmart-2') } as const;
  expect(verdict(rosmart, '2,voip')).toMatch(/soweit er in der Stadt liegt$/);
  const [west, south, east, north] = [7.6, 51.2, 7.76, 51.24];
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: 'Polygon', coordinates: [corners] } as const;
  expect(verdict({ kind: 'outline', geometry } as never, '2,voip')).toMatch(
    /in dem Teil, der in der Stadt liegt/,
  );
});

test('in a single cell a yes is of that cell, as a no is', () => {
  const point = { kind: 'point', lon: 7.64805, lat: 51.20284 } as const;
  expect(verdict(point, '2,voip')).toMatch(/^Passt.* in diesem 100-Meter-Feld$/);
});

test('of an area that is known the yes is of the area', () => {
  const timberg = { kind: 'feature', feature: feature('industrial-timberg') } as const;
  expect(verdict(timberg, '80,cloud-erp')).not.toMatch(/Umkreis|Feld/);
});

test('in an outline without anybody no rule comes out for the households here', () => {
  const geometry = soundOutline(cornersFrom('7.655/51.188,7.662/51.188,7.662/51.192,7.655/51.192'))!;
  const check = siteCheck(city, { kind: 'outline', geometry }, today, federalRules);
  expect(check.supply!.of.alle.total).toBeLessThan(0.5);
  expect(resultHeading(check, checkWordsOf('de'))).toBe('Ergebnis');
  const bierbaum = siteCheck(
    city,
    { kind: 'feature', feature: feature('residential-bierbaum') },
    today,
    federalRules,
  );
  expect(resultHeading(bierbaum, checkWordsOf('de'))).toBe('Ergebnis für die Betriebe hier');
});

test('the answer says where the number of businesses is an assumption, and where it is none', () => {
  const assumed = (id: string) => {
    const subject = subjectOfFeature(city, feature(id))!;
    return assumedAt(placeAnswer(city, 7.6273, 51.2197, subject));
  };
  const assumedAt = (answer: PlaceAnswer) =>
    placeHeadline(city, answer, wordsOf('de'), { today }).assumesBusinesses;
  expect(assumed('residential-innenstadt')).toBe(true);
  // Where households lead, the table tells the businesses too. Of an estate they were counted.
  expect([assumed('residential-bruegge'), assumed('industrial-timberg')]).toEqual([true, false]);
  // In an empty cell those of the nearest settled one are told.
  const [lon, lat] = [7.59357, 51.21232];
  expect(assumedAt(placeAnswer(city, lon, lat, subjectOfPoint(city, lon, lat)))).toBe(true);
  const none = {
    ...city,
    municipality: { ...city.municipality, businessesAssumedIn: ['industrial' as const] },
  };
  expect(
    placeHeadline(none, placeAnswer(none, lon, lat, subjectOfPoint(none, lon, lat)), wordsOf('de'), { today })
      .assumesBusinesses,
  ).toBe(false);
});

test('a house number behind a name that is no street is not answered with a street', () => {
  const { hits, withoutNumber } = findPlaces(buildPlaceIndex(city), 'Augustenthal 5', () => false);
  expect([hits.map(({ name }) => name), withoutNumber]).toEqual([['Augustenthal'], true]);
  expect(searchWordsOf('de').withoutNumber).not.toMatch(/Straße/);
  expect(searchWordsOf('en').withoutNumber).not.toMatch(/street/i);
});

test('for an estate without a position the estates of the city answer, with the quantifier of the start screen', () => {
  const question = { group: 'industrial', unit: 'businesses', technology: 'alle', mbit: 1000 } as const;
  const whole = shareIn(coverageShares(city), question);
  for (const id of [
    'industrial-loher-strasse',
    'industrial-wibschla',
    'site-wibschla',
    'site-wiesenstrasse',
  ]) {
    const subject = subjectOfFeature(city, feature(id))!;
    const [gigabit] = subjectAnswer(city, subject).claims;
    expect([id, subject.id, subject.leads]).toEqual([id, 'estates', ['businesses']]);
    expect(gigabit!.counted).toBeCloseTo(whole.denominator, 6);
    expect(gigabit!.share).toBeCloseTo(whole.value!, 6);
  }
  expect(subjectOfFeature(city, feature('place-plz-58511'))!.leads).toEqual(['households', 'businesses']);
  const said = (language: 'de' | 'en') =>
    placeHeadline(
      city,
      placeAnswer(city, 7.63, 51.22, subjectOfFeature(city, feature('industrial-wibschla'))),
      wordsOf(language),
      { today },
    );
  expect(said('de').headline).toMatch(
    /^Mitte 2021 war in den Gewerbegebieten von Lüdenscheid Gigabit für einen Teil der Betriebe verfügbar \(46,6\s%\svon\s1\.652\)/,
  );
  expect(said('de').further[0]).toMatch(
    /die Antwort gilt für alle Gewerbegebiete von Lüdenscheid, die in den Daten einen Umriss haben\.$/,
  );
  // What was built lies in none of the estates whose figures answer, and each way of telling it says so.
  expect(said('de').since.map(({ town, meetsCounted }) => [town, meetsCounted])).toEqual([
    ['Lüdenscheid', false],
  ]);
  const [since] = said('de').since;
  expect(builtSinceText(since!, wordsOf('de'), 'de')).toMatch(
    /^Seit Dezember 2022 ist in einem Teil von Lüdenscheid .*gebaut; keines der gezählten Gebiete liegt darin$/,
  );
  expect(builtSinceRow(since!, wordsOf('en'), 'en')).toMatch(/; none of the areas counted lies in it$/);
  const town = builtSinceIn(city, subjectOfFeature(city, feature('place-plz-58511'))!);
  expect(builtSinceText(town[0]!, wordsOf('de'), 'de')).toMatch(
    /; in den Zahlen ist das noch nicht enthalten$/,
  );
  expect(said('en').headline).toMatch(
    /to some .*businesses in the industrial estates of Lüdenscheid \(46\.6% of 1,652\)/,
  );
});

test('of a day before the data the line is not told as that of the day', () => {
  const kluse = { kind: 'feature', feature: feature('residential-kluse') } as const;
  const saying = { words: checkWordsOf('de'), all: wordsOf('de'), language: 'de' } as const;
  const said = (date: string) => otherDayText(siteCheck(city, kluse, date, federalRules), saying);
  expect(said('2020-01-01')).toBe(
    'Die Angaben zur Leitung (Stand: Mitte 2021) sind jünger als dieser Tag; was an ihm lag, ist nicht bekannt.',
  );
  expect(said(today)).toMatch(/^Stand der Leitung: Mitte 2021; seither/);
  // Between the day of the data and that of the building nothing was built.
  expect(said('2022-01-01')).not.toMatch(/Umriss gezeichnet/);
  expect(said(today)).toMatch(/Umriss gezeichnet/);
});

test('where some have no line of any class the download is a reason for them, too', () => {
  const foundry = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!';
  const felde = { kind: 'feature', feature: feature('residential-felde-eicken') } as const;
  expect(verdict(felde, foundry)).toMatch(/\(Grund: Upload; für einen Teil schon der Download\)$/);
  expect(verdict(felde, foundry, 'en')).toMatch(/\(reason: upload; for some already the download\)$/i);
});

test('where some have only a class that ends below the need, the download is a reason for them', () => {
  const foundry = '80,cloud-erp,shift-iot,voip,cad-upload/4,offsite-backup/200,!';
  const firm = firmFrom(foundry, requirements);
  let withoutGap = 0;
  for (const { feature: zone } of zonesOf(city)) {
    const check = siteCheck(city, { kind: 'feature', feature: zone as CityFeature }, today, federalRules);
    const fit = businessFit(firm, check, check.comingLines, requirements);
    if (!check.supply || fit.fit !== 'does-not-fit') continue;
    // The firm needs more than 100 Mbit/s and less than 200.
    const { at } = check.supply.of.alle;
    const lacking = (mbit: 30 | 100) => (at[mbit].counted ?? 0) * (1 - (at[mbit].share ?? 1));
    if (lacking(100) < 1) continue;
    if (lacking(30) < 1) withoutGap += 1;
    expect([zone.id, fitVerdict(fit, check, checkWordsOf('de'))]).toEqual([
      zone.id,
      expect.stringMatching(
        /\(Grund je nach Leitung: Download, |\(Grund: Download|; für einen Teil schon der Download\)$/,
      ),
    ]);
  }
  expect(withoutGap).toBeGreaterThan(0);
});

test('what was built after the day that is asked about leaves nothing open on it', () => {
  const kluse = { kind: 'feature', feature: feature('residential-kluse') } as const;
  const fibreTest = (date: string) =>
    siteCheck(city, kluse, date, federalRules).funding!.tests.find(
      ({ rule }) => rule === federalRules.eligibility.exclusions[0]!.id,
    );
  expect(fibreTest('2022-01-01')).toMatchObject({ result: 'passes', missing: [] });
  // Of a day before the data nobody knows what lay there.
  expect(fibreTest('2020-01-01')).toMatchObject({ result: 'unknown', missing: ['fibre'] });
  expect(fibreTest(today)).toMatchObject({ result: 'unknown', missing: ['fibre'] });
});

test('the reserve beside an answer on funding holds on a day before the directive, too', () => {
  const { caution } = federalRules.eligibility;
  expect(caution.de).toMatch(/^Auskunft, keine Zusage\..* vor ihr galten, ist nicht bekannt/);
  expect(caution.en).toMatch(/^Information, not a promise\..* before it is not known/);
});
