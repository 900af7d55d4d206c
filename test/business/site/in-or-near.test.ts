// SPDX-License-Identifier: EUPL-1.2
// A place outside lies in the municipality that its file names, and land that is itself reported free is no unknown.

import { expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfPoint } from '../../../src/analysis/place/subject';
import { siteCheck } from '../../../src/analysis/site-check/site-check';
import { placeHeadline } from '../../../src/browse/answer/place-headline';
import { outsideText, ownFreeText } from '../../../src/business/site/feature-facts';
import { answerOf } from '../../../src/cli/site-answer';
import type { CityFeature } from '../../../src/core/city/city';
import { wordsOf } from '../../../src/words';
import { checkWordsOf } from '../../../src/words/business';
import { federalRules } from '../../federal-rules';
import { theCity as city } from '../../the-city';
import { checkedSite } from '../a-checked-site';

const site = (id: string) => city.layers['commercial-sites'].find((one) => one.id === id)! as CityFeature;
const check = (id: string) =>
  siteCheck(city, { kind: 'feature', feature: site(id) }, city.municipality.dataAsOf, federalRules);
const words = checkWordsOf('de');

test('an estate of which the file says in which town it lies is in that town; a mere point is near one', () => {
  expect(outsideText(check('site-rosmart'), words, wordsOf('de'))).toContain(
    'außerhalb der Stadt, in Altena.',
  );
  const { lon, lat } = check('site-rosmart').point!;
  const answer = placeAnswer(city, lon, lat, null);
  const headline = (asked: CityFeature | null) =>
    placeHeadline(city, answer, wordsOf('de'), { today: '2026-11-22', asked }).headline;
  expect(headline(site('site-rosmart'))).toBe('Dieser Ort gehört nicht zur Stadt, er liegt in Altena.');
  expect(headline(null)).toMatch(/er liegt bei \p{L}+\.$/u);
});

test('without an outline of the town nobody says that a place lies outside', () => {
  const layers = { ...city.layers, boundary: [] };
  const answer = placeAnswer({ ...city, layers }, 7.6336, 51.2158, null);
  const { headline } = placeHeadline(city, answer, wordsOf('de'), { today: '2026-11-22' });
  expect(headline).toBe('Ob dieser Ort zur Stadt gehört, ist nicht bekannt: Ihr Umriss fehlt in den Daten.');
});

test('land reported free says so of itself, before the nearest other; of any other place nothing is said', () => {
  expect(ownFreeText(check('site-rosmart'), words, 'de')).toBe(
    'dieser Ort selbst (frei gemeldet: 31. Dezember 2022)',
  );
  expect(check('site-rosmart').distances?.freeSite).toBeNull();
  expect(ownFreeText(check('site-freisenberg'), words, 'de')).toBeNull();
  expect(check('site-freisenberg').distances?.freeSite?.feature.id).toBe('site-rosmart');
});

test('whether a point belongs to the town is not known where the boundary may lie as far off, in the map and in the check', () => {
  const at = (lon: number, lat: number) => {
    const point = siteCheck(city, { kind: 'point', lon, lat }, city.municipality.dataAsOf, federalRules);
    const answer = placeAnswer(city, lon, lat);
    const { headline, further } = placeHeadline(city, answer, wordsOf('de'), { today: '2026-11-22' });
    return { answer, headline, further, check: outsideText(point, words, wordsOf('de')) };
  };
  const beside = at(7.59119, 51.25354);
  expect(beside.answer).toMatchObject({ insideMunicipality: false, besideBoundary: { uncertaintyM: 300 } });
  expect(beside.headline).toMatch(
    /^Ob dieser Ort zur Stadt gehört, ist nicht bekannt: Er liegt [1-9]\d\sm außerhalb der vereinfachten Stadtgrenze, die bis zu 300\sm daneben liegen kann\.$/u,
  );
  expect(beside.check).toBe(`${beside.headline} Leitungen sind hier nicht bekannt.`);
  // Nor is it then known that another town would be the one to ask.
  const contactsAt = (lon: number, lat: number) =>
    checkedSite({ kind: 'point', lon, lat }).facts.flatMap(({ group, value }) =>
      group === 'contact' ? [value] : [],
    );
  expect(contactsAt(7.59119, 51.25354)).not.toContain(words.contactsOutside);
  expect(contactsAt(7.56082, 51.18785)).toContain(words.contactsOutside);
  // On the other side of the same line, where nobody is counted.
  const inside = at(7.68894, 51.15645);
  expect(inside.answer).toMatchObject({ insideMunicipality: true, besideBoundary: { isInside: true } });
  expect(inside.further.at(-1)).toMatch(
    /^Ob dieser Ort zur Stadt gehört, ist nicht bekannt: Er liegt \d+\sm innerhalb der vereinfachten Stadtgrenze/u,
  );
  for (const [lon, lat] of [
    [7.59119, 51.25354],
    [7.68894, 51.15645],
  ] as const) {
    const subject = subjectOfPoint(city, lon, lat);
    expect(answerOf(city, subject, 'de', { point: { lon, lat } }).lines.join(' ')).toContain(
      'Ob dieser Ort zur Stadt gehört, ist nicht bekannt',
    );
  }
  const far = at(7.56082, 51.18785);
  expect(far.answer.besideBoundary).toBeNull();
  expect(far.headline).toMatch(/^Dieser Ort gehört nicht zur Stadt/);
  expect(at(7.6273, 51.2197).answer.besideBoundary).toBeNull();
});
