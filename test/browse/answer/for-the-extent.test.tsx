// SPDX-License-Identifier: EUPL-1.2
// The parts below the headline speak of the extent that was asked, and leave nobody without a way to go on.

import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { placeAnswer } from '../../../src/analysis/place/place-answer';
import { subjectOfCity, subjectOfPoint } from '../../../src/analysis/place/subject';
import { CoverageHere } from '../../../src/browse/answer/coverage-here';
import { LandHere } from '../../../src/browse/answer/land-here';
import type { CityFeature } from '../../../src/core/city/city';
import { ContactItem } from '../../../src/frame/feature/contact-item';
import { type LoadTrouble, troubleWith } from '../../../src/session/load/manifest';
import { CityProvider, type OpenCity } from '../../../src/session/use-city';
import { SessionProvider } from '../../../src/session/use-session';
import { wordsOf } from '../../../src/words';
import { aCity, atMetres } from '../../a-city';
import { aSession } from '../../a-session';
import { theCity as city } from '../../the-city';

const shown = (element: ReactElement, troubles: readonly LoadTrouble[] = [], of = city) =>
  renderToStaticMarkup(
    <SessionProvider value={aSession()}>
      <CityProvider value={{ city: of, troubles, more: null } as unknown as OpenCity}>{element}</CityProvider>
    </SessionProvider>,
  );

const { answer: words } = wordsOf('de');

describe('which area is this', () => {
  test('is no question for the whole town, which a postcode without an outline stands for', () => {
    const [lon, lat] = city.municipality.centre;
    const postcode = city.layers.places.find(({ properties }) => properties.kind === 'postcode')!;
    const answer = placeAnswer(city, lon, lat, subjectOfCity(city, postcode as CityFeature));
    expect(shown(<LandHere answer={answer} />)).toBe('');
  });

  test('says of a point in no area that none lies here', () => {
    const [lon, lat] = [7.6, 51.19];
    const answer = placeAnswer(city, lon, lat, subjectOfPoint(city, lon, lat));
    expect(answer.subject?.kind).toBe('cell');
    expect(answer.zones).toEqual([]);
    expect(shown(<LandHere answer={answer} />)).toContain(words.landNone);
    // While its file is on its way nobody knows that.
    const late = shown(<LandHere answer={answer} />, [troubleWith('industrial-zones.geojson', 'late')]);
    expect(late).not.toContain(words.landNone);
    expect(late).toContain('Gewerbe- und Industriegebiete: die Angaben werden geladen');
  });
});

test('a line of which the data tell from 30 Mbit/s on is denied from there on; fibre, which none is slower than, as a whole', () => {
  const slow = aCity()
    .withBoundary([-100, -100, 500, 500])
    .withCell(0, 0, { households: 2, businesses: 0, hh: { alle_30: 0, ftthb_30: 0, hfc_30: 0, fttc_30: 0 } })
    .build();
  const [lon, lat] = atMetres(50, 50);
  const answer = placeAnswer(slow, lon, lat, subjectOfPoint(slow, lon, lat));
  const rows = shown(<CoverageHere answer={answer} since={[]} />, [], slow)
    .split('<tr')
    .slice(2, 5);
  const said = rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, text]) => text!.replace(/<[^>]+>|\s/g, '')),
  );
  expect(said).toEqual([
    ['Glasfaser', 'niemand'],
    ['Kabel', 'ab30Mbit/s', 'niemand'],
    ['DSL', 'ab30Mbit/s', 'niemand'],
  ]);
});

test('beside what was built since, the row of the same technology says of which day it is, and no other row does', () => {
  const built = aCity()
    .withBoundary([-100, -100, 500, 500])
    .withPlan('Netz', [0, 0, 100, 100], {
      technology: 'ftthb',
      completedOn: '2022-12',
      state: 'houseConnections',
    })
    .withCell(0, 0, {
      households: 20,
      businesses: 0,
      hh: { alle_30: 0, ftthb_30: 0, hfc_30: 0, fttc_30: 50 },
    })
    .withCell(1, 0, {
      households: 20,
      businesses: 0,
      hh: { alle_30: 50, ftthb_30: 50, hfc_30: 0, fttc_30: 0 },
    })
    .asOf('2021-H1')
    .build();
  const cellsOf = (x: number, plan: boolean) => {
    const [lon, lat] = atMetres(x, 50);
    const answer = placeAnswer(built, lon, lat, subjectOfPoint(built, lon, lat));
    const [project] = built.layers['planned-expansion'];
    const since = plan
      ? [{ plan: project as never, covers: 'whole' as const, town: null, meetsCounted: true }]
      : [];
    const html = shown(<CoverageHere answer={answer} since={since} />, [], built);
    return html.split('<tr').map((row) =>
      row
        .replace(/^[^>]*>|<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  };
  expect(cellsOf(50, true)).toContain('Glasfaser Mitte 2021: niemand');
  expect(cellsOf(50, true).join()).toContain('Glasfaser seit Dezember 2022 weitgehend gebaut');
  expect(cellsOf(50, true)).toContain('Kabel ab 30 Mbit/s niemand');
  expect(cellsOf(50, false)).toContain('Glasfaser niemand');
  expect(cellsOf(150, true).join()).toMatch(/Glasfaser ab 30 Mbit\/s Mitte 2021: 10 von 20/);
});

test('every contact says how to reach it, or that nobody has said it', () => {
  let unknown = 0;
  for (const contact of city.contacts) {
    const html = shown(<ContactItem contact={contact} />);
    const ways = [
      contact.phone,
      contact.email,
      contact.address,
      contact.url && new URL(contact.url).hostname,
    ];
    for (const way of ways) if (way) expect(html).toContain(way);
    const isUnknown = ways.every((way) => !way);
    expect(html.includes(words.noWay), contact.id).toBe(isUnknown);
    if (isUnknown) unknown++;
  }
  expect(city.contacts.length).toBeGreaterThan(unknown);
  expect(unknown).toBeGreaterThan(0);
});
