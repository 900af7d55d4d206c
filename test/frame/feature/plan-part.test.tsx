// SPDX-License-Identifier: EUPL-1.2
// Planned projects: one that covers a part of what was asked says which part, of whom.

import { bboxPolygon, center } from '@turf/turf';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { coveredSince } from '../../../src/analysis/place/built-since';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature, subjectOfOutline, subjectOfPoint } from '../../../src/analysis/place/subject';
import { plansOf } from '../../../src/analysis/roles/zones';
import { SheetPlans } from '../../../src/browse/paper/sheet-plans';
import type { City, CityFeature } from '../../../src/core/city/city';
import { PlanList } from '../../../src/frame/feature/plan-list';
import { planPartText } from '../../../src/frame/feature/plan-part';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { wordsOf } from '../../../src/words';
import { builtSinceText } from '../../../src/words/answer/built-since';
import { aSession } from '../../a-session';
import { theCity as city } from '../../the-city';

function subjectOf(id: string) {
  const layers = Object.values(city.layers).flatMap((layer) => layer as readonly CityFeature[]);
  return subjectOfFeature(city, layers.find((one) => one.id === id)!)!;
}

function said(id: string, project: string, language: 'de' | 'en' = 'de') {
  const subject = subjectOf(id);
  const plan = plansOf(city).find((one) => one.id === project)!;
  return (
    planPartText({ city, subject }, plan, wordsOf(language), language)?.replaceAll('\u00a0', ' ') ?? null
  );
}
const centre = 'plan-telekom-innenstadt';

test.each([
  ['residential-hoeh', 'In einem Teil (Umriss gezeichnet, ± 500 m): 28 von 1.532 Haushalten (1,8 %)'],
  ['residential-honsel', 'In einem Teil (Umriss gezeichnet, ± 500 m): 299 von 1.311 Haushalten (22,8 %)'],
  ['residential-tinsberg', 'In einem Teil (Umriss gezeichnet, ± 500 m): 74 von 2.743 Haushalten (2,7 %)'],
  ['residential-wefelshohl', 'In einem Teil (Umriss gezeichnet, ± 500 m): 24,1 % von 1.941 Haushalten'],
  [
    'building-villa-hueck',
    'In einem Teil des Umkreises (Umriss gezeichnet, ± 500 m): 352 von 1.119 Betrieben (31,5 %)',
  ],
])('%s', (id, text) => expect(said(id, centre)).toBe(text));

test('in English too, and with firms where they lead', () => {
  expect(said('residential-hoeh', centre, 'en')).toBe(
    'In a part of it (outline drawn, ± 500 m): 28 of 1,532 households (1.8%)',
  );
  expect(said('residential-kreishaus', centre)).toBe(
    'In einem Teil (Umriss gezeichnet, ± 500 m): 11,6 % von 385 Haushalten, 9,0 % von 202 Betrieben',
  );
});

test('the check of a business tells firms, also where households lead', () => {
  const subject = subjectOf('residential-hoeh');
  const plan = plansOf(city).find(({ id }) => id === centre)!;
  const text = planPartText({ city, subject, units: ['businesses'] }, plan, wordsOf('de'), 'de');
  expect(text?.replaceAll('\u00a0', ' ')).toBe(
    'In einem Teil (Umriss gezeichnet, ± 500 m): 3,1 % von 140 Betrieben',
  );
});

test('a project that stands as a point or a line includes nobody for sure', () => {
  expect(said('building-villa-hueck', 'plan-baustelle-lennekreuz')).toBe(
    'Ob dieser Ort dazugehört, ist nicht bekannt: Die Lage des Vorhabens ist nur ungefähr bekannt (±450 m)',
  );
});

test('just outside a drawn outline nobody knows, further away than it may be wrong nothing is said', () => {
  const plan = plansOf(city).find(({ id }) => id === centre)!;
  const at = (lon: number, lat: number, of: City = city) => {
    const subject = subjectOfPoint(of, lon, lat)!;
    const here = placeAnswer(of, lon, lat, subject).plansHere.find((one) => one.plan.id === centre);
    return { here, text: here && planPartText({ city: of, subject }, here.plan, wordsOf('de'), 'de') };
  };
  const beside = at(7.65043, 51.21905);
  expect(beside.here).toMatchObject({ isUndecided: true });
  expect(beside.here!.distanceM).toBeGreaterThan(0);
  expect(beside.text).toBe(
    'Ob dieser Ort dazugehört, ist nicht bekannt: Der Umriss des Vorhabens ist nur gezeichnet (±\u00a0500\u00a0m)',
  );
  expect(at(7.57, 51.215).here).toBeUndefined();
  // A published outline decides.
  const published = {
    ...plan,
    properties: { ...plan.properties, geometryBasis: 'official-generalised' as const },
  };
  const layers = { ...city.layers, 'planned-expansion': [published] };
  expect(at(7.65043, 51.21905, { ...city, layers }).here).toBeUndefined();
});

test('where the town answers for a place whose position nobody knows, the part is one of the town', () => {
  const old = 'plan-telekom-altstadt';
  expect(said('place-hulsberg', old)).toMatch(
    /^In einem Teil von Lüdenscheid \(Umriss gezeichnet, ± 400 m\): .* von 35\.378 Haushalten.*; ob „Hulsberg“ dazugehört, ist nicht bekannt$/,
  );
  expect(said('place-plz-58509', old, 'en')).toMatch(
    /^In a part of Lüdenscheid .*; whether “58509 Lüdenscheid” is included is not known$/,
  );
  const subject = subjectOf('place-plz-58509');
  const [since] = coveredSince(subject, placeAnswer(city, 7.63, 51.22, subject));
  expect(builtSinceText(since!, wordsOf('de'), 'de')).toMatch(
    /^Seit Dezember 2022 ist in einem Teil von Lüdenscheid \(/,
  );
});

test('nothing is said of the project that was asked for, nor of one for the whole city', () => {
  expect(said(centre, centre)).toBeNull();
  expect(said('residential-hoeh', 'plan-beratung-bund')).toBeNull();
});

test('the panel, the check and the printed answer show it', () => {
  const subject = subjectOf('residential-tinsberg');
  const shown = (element: ReactElement) =>
    renderToStaticMarkup(
      <SessionProvider value={aSession()}>
        <CityProvider value={{ city, troubles: [], more: null } as unknown as OpenCity}>
          {element}
        </CityProvider>
      </SessionProvider>,
    ).replaceAll('\u00a0', ' ');
  const plans = plansOf(city).filter(({ id }) => id === centre);
  const part = 'In einem Teil (Umriss gezeichnet, ± 500 m): 74 von 2.743 Haushalten (2,7 %)';
  expect(shown(<PlanList plans={plans} asked={{ city, subject }} />)).toContain(part);
  expect(shown(<PlanList plans={plans} />)).not.toContain('In einem Teil');
  const [lon, lat] = city.municipality.centre;
  expect(shown(<SheetPlans answer={placeAnswer(city, lon, lat, subject)} selected={null} />)).toContain(part);
});

test('an outline that holds a work site wherever it is says that it lies in it, one at its rim does not know', () => {
  const ask = (west: number, south: number, east: number, north: number, language: 'de' | 'en' = 'de') => {
    const subject = subjectOfOutline(bboxPolygon([west, south, east, north]).geometry);
    const plan = plansOf(city).find(({ id }) => id === 'plan-baustelle-loesenbacher-1')!;
    return planPartText({ city, subject }, plan, wordsOf(language), language);
  };
  expect(ask(7.55, 51.155, 7.71, 51.275)).toMatch(
    /^Liegt in diesem Gebiet; wo genau, ist nur ungefähr bekannt \(±\d+\sm\)$/u,
  );
  expect(ask(7.55, 51.155, 7.71, 51.275, 'en')).toMatch(/^Lies in this area; where exactly/);
  const [lon = 0, lat = 0] = middleOf('plan-baustelle-loesenbacher-1');
  // A hundred metres around where it stands are less than it is unsure by.
  expect(ask(lon - 0.0015, lat - 0.001, lon + 0.0015, lat + 0.001)).toMatch(/^Ob dieser Ort dazugehört/);
  // Estates have outlines of their own, which are unsure as well.
  expect(said('residential-hoeh', 'plan-baustelle-loesenbacher-1')).not.toMatch(/^Liegt in/);
});

function middleOf(id: string): readonly number[] {
  const { geometry } = plansOf(city).find((plan) => plan.id === id)!;
  return geometry!.type === 'Point' ? geometry!.coordinates : center(geometry!).geometry.coordinates;
}
