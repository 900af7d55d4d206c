// SPDX-License-Identifier: EUPL-1.2
// A street that the source of one project names is not counted as built by the outline that was drawn for another one.

import { expect, test } from 'vitest';
import { builtSince } from '../../../src/analysis/place/built-since';
import { isLeftOpen, namedByAnother } from '../../../src/analysis/place/named-street';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { planReach } from '../../../src/analysis/place/plan-reach';
import { isRough, subjectOfFeature } from '../../../src/analysis/place/subject';
import { plansOf } from '../../../src/analysis/roles/zones';
import { answerOf } from '../../../src/cli/site-answer';
import type { City, CityFeature } from '../../../src/core/city/city';
import { planPartText } from '../../../src/frame/feature/plan-part';
import { wordsOf } from '../../../src/words';
import { theCity } from '../../the-city';

const asked = (id: string, city: City = theCity) => {
  const place = city.layers.places.find((one) => one.id === id) as CityFeature;
  const subject = subjectOfFeature(city, place)!;
  const answer = placeAnswer(city, 7.63, 51.22, subject);
  const plan = plansOf(city).find((one) => one.id === 'plan-telekom-altstadt')!;
  return { subject, answer, plan, city };
};

/** Every street and square that the town centre's project lists and the files have, with an extent of its own or without. */
const listed = () => {
  const { streets } = plansOf(theCity).find(({ id }) => id === 'plan-telekom-innenstadt')!.properties;
  return theCity.layers.places.filter(
    ({ properties: { kind, name } }) => kind !== 'district' && streets!.split(', ').includes(name),
  );
};

test('of no street that the town centre lists the drawn outline of the old town says that it is built itself', () => {
  const ids = listed().map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'place-strasse-koelner-strasse',
      'place-strasse-werdohler-strasse',
      'place-strasse-wilhelmstrasse',
      'place-sternplatz',
    ]),
  );
  let around = 0;
  for (const id of ids) {
    const { subject, answer, plan, city } = asked(id);
    const text = answerOf(city, subject, 'de').lines.join(' ');
    const [since] = builtSince(answer);
    if (!since) {
      expect([id, text]).toEqual([id, expect.not.stringContaining('gebaut')]);
      continue;
    }
    // It answers by all around it, or by the town: the outline holds a part of that, and whether the street is in it nobody knows.
    expect([id, isRough(subject) || subject.insteadOf !== null]).toEqual([id, true]);
    expect(text).toMatch(/Seit Dezember 2022 ist in einem Teil (davon|von Lüdenscheid) \(Umriss gezeichnet/);
    expect(planPartText({ city, subject }, plan, wordsOf('de'), 'de')).toMatch(
      new RegExp(
        `^In einem Teil .*; ob „${subject.insteadOf ?? subject.name}“ (selbst )?dazugehört, ist nicht bekannt`,
      ),
    );
    around += 1;
  }
  expect(around).toBeGreaterThan(5);
});

test('a street that is answered for itself is left open', () => {
  const { subject, plan, city } = asked('place-strasse-koelner-strasse');
  const itself = { ...subject, kind: 'line' as const, radiusM: 50 };
  expect(isLeftOpen(city, itself, plan)).toBe(true);
  expect(isLeftOpen(city, subject, plan)).toBe(false);
  expect(planReach(city, itself, plan)).toBeNull();
  const at = placeAnswer(city, 7.63, 51.22, itself);
  expect(builtSince(at)).toEqual([]);
  const text = planPartText({ city, subject: itself }, plan, wordsOf('de'), 'de')?.replaceAll('\u00a0', ' ');
  expect(text).toBe(
    'Ob „Kölner Straße“ dazugehört, ist nicht bekannt: „Telekom-Glasfaser Innenstadt“ nennt „Kölner Straße“, von diesem Vorhaben ist nur ein Umriss gezeichnet (±400 m)',
  );
});

test('that such a street is included is told as not known, with the reason', () => {
  const { subject, plan, city } = asked('place-strasse-koelner-strasse');
  const said = (language: 'de' | 'en') =>
    planPartText({ city, subject }, plan, wordsOf(language), language)?.replaceAll('\u00a0', ' ');
  expect(said('de')).toMatch(
    /^In einem Teil des Umkreises \(Umriss gezeichnet, ± 400 m\): .* von 3\.455 Haushalten.*; ob „Kölner Straße“ selbst dazugehört, ist nicht bekannt: „Telekom-Glasfaser Innenstadt“ nennt „Kölner Straße“$/,
  );
  expect(said('en')).toMatch(
    /^In a part of the surroundings .*; whether “Kölner Straße” itself is included is not known: “Telekom fibre, town centre” names/,
  );
  const centre = plansOf(city).find(({ id }) => id === 'plan-telekom-innenstadt')!;
  expect(planPartText({ city, subject }, centre, wordsOf('de'), 'de')).toMatch(
    /^Das Vorhaben nennt „Kölner Straße“; in einem Teil des Umkreises \(Umriss gezeichnet/,
  );
});

test('the project that names the street speaks of it, and a street that nobody names is told by the outline', () => {
  const { subject, city, answer } = asked('place-strasse-koelner-strasse');
  const centre = plansOf(city).find(({ id }) => id === 'plan-telekom-innenstadt')!;
  expect(namedByAnother(city, subject, centre)).toBeNull();
  expect(planReach(city, subject, centre)).not.toBeNull();
  expect(answer.plansHere.find(({ plan }) => plan === centre)?.isUndecided).toBe(false);
  const rathaus = asked('place-luedenscheid');
  expect(builtSince(rathaus.answer).map(({ id }) => id)).toEqual(['plan-telekom-altstadt']);
});

test('an outline that was published decides also of a street that another project names', () => {
  const { subject, plan, city } = asked('place-strasse-koelner-strasse');
  const published = {
    ...plan,
    properties: { ...plan.properties, geometryBasis: 'official-generalised' as const },
  };
  expect(namedByAnother(city, subject, published)).toBeNull();
});
