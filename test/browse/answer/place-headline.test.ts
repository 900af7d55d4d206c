// SPDX-License-Identifier: EUPL-1.2
// The panel says what `nuf site` says, and tells beside it what was built since.

import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfFeature, subjectOfPoint } from '../../../src/analysis/place/subject';
import { placeHeadline } from '../../../src/browse/answer/place-headline';
import { readDataFolder } from '../../../src/cli/folder/data-folder';
import { answerOf } from '../../../src/cli/site-answer';
import type { City, CityFeature } from '../../../src/core/city/city';
import { anchorOf } from '../../../src/core/geo/anchor-point';
import { readCity } from '../../../src/core/read/read-city';
import { nameIn } from '../../../src/report/document/given';
import { comingTechnologies } from '../../../src/session/coming';
import { troubleWith } from '../../../src/session/load/manifest';
import { wordsOf } from '../../../src/words';
import { builtSinceText } from '../../../src/words/answer/built-since';
import { aCity, atMetres, everySpeed } from '../../a-city';
import { seeded } from '../../analysis/degenerate-zones';

const today = '2026-11-22';
const said = (city: City, lon: number, lat: number, language: 'de' | 'en', feature?: CityFeature) => {
  const subject = feature ? subjectOfFeature(city, feature) : subjectOfPoint(city, lon, lat);
  const answer = placeAnswer(city, lon, lat, subject);
  const shown = placeHeadline(city, answer, wordsOf(language), { today });
  const since = shown.since.map(
    (one) =>
      `${builtSinceText(one, wordsOf(language), language)} (${nameIn(one.plan.properties, language)}).`,
  );
  return { subject, point: { lon, lat }, shown, text: [shown.headline, ...shown.further], since };
};

test.for(['de', 'en'] as const)('cells that are on their way are not unknown, in %s', (language) => {
  const city = aCity().withoutCells().build();
  const [lon, lat] = atMetres(50, 50);
  const answer = placeAnswer(city, lon, lat, subjectOfPoint(city, lon, lat));
  const words = wordsOf(language);
  expect(placeHeadline(city, answer, words, { today, notYetRead: [] }).headline).toContain(words.unknown);
  const late = { more: null, troubles: [troubleWith('broadband-coverage.cells', 'late')] };
  const { headline, further } = placeHeadline(city, answer, words, {
    today,
    notYetRead: comingTechnologies(late),
  });
  expect([headline, ...further]).toEqual([words.verdicts.coming]);
  const lost = { more: null, troubles: [troubleWith('broadband-coverage.cells', 'network')] };
  expect(comingTechnologies(lost)).toEqual([]);
});

describe('the panel makes the claims of the command line', () => {
  const { city } = readCity(readDataFolder('data'), { trust: true });
  const layers = [
    'places',
    'commercial-sites',
    'startup-buildings',
    'industrial-zones',
    'residential-zones',
    'planned-expansion',
  ] as const;

  test.for(['de', 'en'] as const)('of every feature and of 300 points, in %s', (language) => {
    const features = layers.flatMap((layer) => city.layers[layer] as readonly CityFeature[]);
    const random = seeded(7);
    const [west, south, east, north] = city.municipality.bbox;
    const points = Array.from(
      { length: 300 },
      () => [west + random() * (east - west), south + random() * (north - south)] as const,
    );
    const asked = [
      ...points.map(([lon, lat]) => said(city, lon, lat, language)),
      ...features.map((feature) => {
        const point = anchorOf(feature.geometry) ?? { lon: 7.63, lat: 51.21 };
        return said(city, point.lon, point.lat, language, feature);
      }),
    ].filter(({ subject }) => subject !== null);
    expect(asked.length).toBeGreaterThan(300);
    for (const { subject, point, text, since } of asked) {
      const { lines } = answerOf(city, subject, language, { point });
      // The page says Demo by a badge at each claim, the command in a line of its own.
      const claims = lines.filter((line) => line !== '' && !/^(Demo|Angenommen|Assumed): /.test(line));
      expect([subject?.id, ...text]).toEqual([subject?.id, ...claims.slice(0, text.length)]);
      // Behind them the command names the projects that name the street; the page has a list of projects.
      const isNamed = (line: string) => /: (Das Vorhaben nennt|The project names) /.test(line);
      const behind = claims.slice(text.length);
      expect(behind.filter((line) => !isNamed(line))).toEqual(since);
      expect(behind.slice(0, since.length)).toEqual(since);
      if (text.length > 0) expect(lines.some((line) => line.startsWith('Demo: '))).toBe(true);
    }
  });
});

const town = (completedOn: string | null, width = 100) =>
  aCity()
    .withCell(0, 0, {
      households: 20,
      businesses: 0,
      hh: { ...everySpeed('alle', 100), ...everySpeed('ftthb', 0) },
    })
    .withBoundary([-100, -100, 1000, 1000])
    .withZone('Höh', 'residential', [0, 0, 100, 100])
    .withPlan('Netz', [0, 0, width, 100], { technology: 'ftthb', completedOn, state: 'inService' })
    .asOf('2021-H1')
    .build();

test('who has an English name is called by it in English, also where the town answers instead', () => {
  const { city } = readCity(readDataFolder('data'), { trust: true });
  const named = [...city.layers['planned-expansion'], ...city.layers['startup-buildings']].filter(
    ({ properties }) => properties.nameEn !== null && properties.nameEn !== properties.name,
  );
  expect(named.length).toBeGreaterThan(10);
  const texts = named.map((feature) => {
    const { name, nameEn } = feature.properties;
    const { lon, lat } = anchorOf(feature.geometry) ?? { lon: 7.63, lat: 51.21 };
    const text = said(city, lon, lat, 'en', feature as CityFeature).text.join(' ');
    expect(text.replaceAll(nameEn!, ''), text).not.toContain(name);
    return text;
  });
  expect(texts.join(' ')).toContain('in the area of the project “Telekom fibre, old town”');
  expect(texts.join(' ')).toContain('“DIAL (lighting technology)”: whether there is fibre');
  expect(texts.join(' ')).toContain('The exact location of “Empty shops in the old town” is not known');
});

test('who asks where fibre was built since the data is told both, each with its day', () => {
  const city = town('2022-12');
  const { shown } = said(city, ...atMetres(50, 50), 'de');
  expect(shown.headline).toBe(
    'Mitte 2021 war hier Gigabit für alle 20 Haushalte verfügbar; Glasfaser für keinen.',
  );
  expect(shown.since).toMatchObject([{ covers: 'whole', plan: { properties: { completedOn: '2022-12' } } }]);
});

test('a project that covers a part of a district is told as a part, one done before the data not at all', () => {
  const since = (completedOn: string | null, width: number) => {
    const city = town(completedOn, width);
    const zone = city.layers['residential-zones'][0] as CityFeature;
    return said(city, ...atMetres(50, 50), 'de', zone).shown.since;
  };
  expect(since('2022-12', 60)).toMatchObject([{ covers: 'part' }]);
  expect(since('2022-12', 100)).toMatchObject([{ covers: 'whole' }]);
  expect(since('2020-12', 100)).toEqual([]);
  expect(since(null, 100)).toEqual([]);
});

test('outside nothing is said but where it is', () => {
  const { shown } = said(town(null), ...atMetres(5000, 50), 'de');
  expect(shown).toMatchObject({ headline: 'Dieser Ort gehört nicht zur Stadt.', further: [] });
});

test('of a technology whose columns are still on their way nothing is said', () => {
  const city = town(null);
  const answer = placeAnswer(city, ...atMetres(50, 50));
  const { headline } = placeHeadline(city, answer, wordsOf('de'), {
    today,
    notYetRead: ['ftthb', 'hfc', 'fttc'],
  });
  expect(headline).toBe('Mitte 2021 war hier Gigabit für alle 20 Haushalte verfügbar.');
});

test('a project without a building and a grant lack no place: they have none', () => {
  const { city } = readCity(readDataFolder('data'), { trust: true });
  const all = [...city.layers['startup-buildings'], ...city.layers['planned-expansion']] as CityFeature[];
  const of = (id: string, language: 'de' | 'en') =>
    said(city, 7.63, 51.21, language, all.find((one) => one.id === id)!).text.join(' ');
  expect(of('building-werkzeugbau', 'en')).toContain(
    '“Toolmaking of the future (KIMW project)” is a project without a building and has no line of its own; the answer is for all of Lüdenscheid.',
  );
  expect(of('plan-beratung-bund', 'de')).toContain(
    '„Beratungsförderung des Bundes“ ist ein Förderprogramm und hat keine eigene Leitung; die Antwort gilt für ganz Lüdenscheid.',
  );
  expect(of('building-altstadt-laeden', 'de')).toContain('Die genaue Lage von „Leere Läden');
});
