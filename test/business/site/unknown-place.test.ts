// SPDX-License-Identifier: EUPL-1.2
// What is not located has no line of its own: the business reads what the map says, the town's figures as the town's.

import { expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature } from '../../../src/analysis/place/subject';
import { ageOfCoverage, subjectAnswer } from '../../../src/analysis/place/subject-answer';
import { type SiteTarget, siteCheck } from '../../../src/analysis/site-check/site-check';
import { ownPlace } from '../../../src/analysis/site-search/site-comparison';
import { placeHeadline } from '../../../src/browse/answer/place-headline';
import { noLineSaid } from '../../../src/business/site/fit-text';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { answerSentences } from '../../../src/words/answer/headline';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';
import { checkedSite, featureOf } from '../a-checked-site';

const day = city.municipality.dataAsOf;
const check = (target: SiteTarget) => siteCheck(city, target, day, federalRules);
const feature = (id: string): CityFeature =>
  (Object.values(city.layers).flat() as CityFeature[]).find((one) => one.id === id)!;
const isPast = ageOfCoverage(city.cells?.about.asOf ?? null, day)?.isPast ?? false;

const unknown = (Object.values(city.layers).flat() as CityFeature[]).filter(
  (one) => one.geometry === null && subjectOfFeature(city, one)?.insteadOf,
);

test.each(['de', 'en'] as const)(
  '%s: everything without a position is told in the words of the map, and nothing is judged',
  (language) => {
    expect(unknown.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['site-wibschla', 'site-wiesenstrasse', 'place-strasse-wiesenstrasse']),
    );
    const words = wordsOf(language);
    for (const one of unknown) {
      const result = check({ kind: 'feature', feature: one });
      const onMap = answerSentences(
        subjectAnswer(city, subjectOfFeature(city, one)!),
        words.headline,
        isPast,
      );
      const told = noLineSaid(city, result, words, language);
      expect(told.slice(0, onMap.length)).toEqual(onMap);
      // What was built since stands on the map too, as part of the town, beside whose estates it is.
      if (one.id === 'site-wibschla' || one.id === 'industrial-wibschla') {
        const subject = subjectOfFeature(city, one);
        const { since } = placeHeadline(city, placeAnswer(city, 7.63, 51.22, subject), words, { today: day });
        expect(told.length - onMap.length).toBe(since.length);
        expect(told.at(-1)).toMatch(
          language === 'de'
            ? /^Seit Dezember 2022 ist in einem Teil von Lüdenscheid .* Glasfaser weitgehend gebaut; keines der gezählten Gebiete liegt darin/
            : /^Since December 2022, fibre has been largely built in a part of Lüdenscheid .*; none of the areas counted lies in it/i,
        );
      }
      expect(onMap.join(' ')).toMatch(/keine eigene Leitung|no line of its own/);
      expect(result).toMatchObject({ answer: null, supply: null, lines: [], funding: null });
      // Nobody draws a conclusion from an outline; a project whose source names the street is told.
      expect(result.comingLines.filter(({ named, isAsked }) => named === null && !isAsked)).toEqual([]);
    }
  },
);

test('a sheet that counts no areas does not say where they lie', () => {
  for (const id of ['site-wibschla', 'site-wiesenstrasse', 'place-strasse-wiesenstrasse']) {
    const built = checkedSite(featureOf(id)).facts.find(
      ({ group, value }) => group === 'line' && value?.includes('gebaut'),
    );
    expect(built?.value).toMatch(
      /weitgehend gebaut \(in einem Teil von Lüdenscheid, .*\), in den Daten nicht enthalten\.$/,
    );
  }
});

test('the middle of the town is the town and no site: nobody reads of all its firms as those of an area', () => {
  const [lon, lat] = [7.63358, 51.21582];
  const middle = { kind: 'point', lon, lat } as const;
  expect(check(middle)).toMatchObject({ instead: { id: 'municipality', insteadOf: null }, lines: [] });
  const compared = ownPlace(city, { key: '', target: middle, subject: middle });
  expect(compared).toMatchObject({ name: city.municipality.name, supply: null, downMbit: null });
});

test('a street that only the map has a rough line of is checked in every cell that this may touch', () => {
  const line = city.layers.places.find(
    (one) => one.geometry === null && subjectOfFeature(city, one as CityFeature)?.kind === 'corridor',
  );
  const result = check({ kind: 'feature', feature: line as CityFeature });
  expect(result.supply?.subject.kind).toBe('corridor');
  // How far apart the cells lie in which it may run.
  expect(result.supply?.spread?.alle[1000]?.low).toBeLessThan(1);
  expect(result.distances?.motorway).not.toBeNull();
  expect(result.lines.length).toBeGreaterThan(0);
});

test('what is not known of a postcode is its outline, of a programme its area', () => {
  const said = (id: string) =>
    answerSentences(
      subjectAnswer(city, subjectOfFeature(city, feature(id))!),
      wordsOf('de').headline,
      isPast,
    )[1];
  expect(said('place-plz-58511')).toMatch(/^Der Umriss von „58511 Lüdenscheid“ ist nicht bekannt/);
  expect(said('plan-bund-6-aufruf')).toMatch(/^Das Gebiet von „6\. Förderaufruf/);
  expect(said('site-wibschla')).toMatch(/^Die genaue Lage von „Wibschla“ ist nicht bekannt/);
});

test('a programme that does not concern the town answers for nothing of it', () => {
  expect(subjectOfFeature(city, feature('plan-rwp-gewerbegebiete'))).toBeNull();
  expect(check({ kind: 'feature', feature: feature('plan-rwp-gewerbegebiete') })).toMatchObject({
    answer: null,
    instead: null,
    lines: [],
  });
});
