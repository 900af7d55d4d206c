// SPDX-License-Identifier: EUPL-1.2
// Asking for a place: by its name, an address, coordinates, a click, the position of the device.

import { describe, expect } from 'vitest';
import { test, the } from './driver';

describe('asking for a place', () => {
  test.for([
    ['its name', 'Freisenberg', 'Freisenberg'],
    ['one letter wrong', 'Freisenbreg', 'Freisenberg'],
    ['an umlaut written out', 'bruegge', 'Brügge'],
    ['an umlaut left out', 'brugge', 'Brügge'],
    ['a postcode', '58511', '58511 Lüdenscheid'],
    ['a public building', 'rathaus', 'Rathaus'],
  ] as const)('by %s answers', async ([, typed, found], { revisit }) => {
    const { when, get } = await revisit();
    await when.type(typed);
    await the(get.suggestions().first()).says(found);
    await when.press('Enter');
    await the(get.answer()).says('Was gibt es hier?');
    await the(get.answer()).says(found);
  });

  test.for([
    ['degrees', '51.2475 7.6125'],
    ['degrees with a comma', '51,2475; 7,6125'],
    ['UTM', '32U 403160 5678263'],
  ] as const)('by coordinates in %s answers for that point', async ([, typed], { revisit }) => {
    const { when, get } = await revisit();
    await when.search(typed);
    await the(get.answer()).matches(/\(51\.247\d+, 7\.61\d+\)/);
  });

  test('that does not exist says so and suggests what sounds alike, or what else to do', async ({
    revisit,
  }) => {
    const { when, page, words } = await revisit();
    const status = page.locator('.nuf-search__status');
    await when.type('Xqzwv');
    await the(status).says(`Kein Treffer. ${words.search.noneWhy}`);
    await when.type('Freisenburk');
    await the(status).says(`Kein Treffer. ${words.search.didYouMean}`);
  });

  test('as a whole address finds its street and says that no house is listed', async ({ revisit }) => {
    const { when, get, page, words } = await revisit();
    await when.type('Altenaer Str. 12, Lüdenscheid');
    await the(page.locator('.nuf-search__status')).says(words.search.withoutNumber);
    await the(get.suggestions().first()).says('Altenaer Straße');
  });

  test('for a street without a known place, or a neighbour, says what is known of it', async ({
    revisit,
  }) => {
    const { when, get, page, words } = await revisit();
    await when.search('Talstraße');
    await the(get.verdict()).says('in Lüdenscheid');
    await the(get.answer()).says('Wie weit „Talstraße“ reicht, ist nicht bekannt');
    await the(get.answer()).says(words.verdicts.noPointHint);
    await when.search('Halver');
    await the(get.verdict()).says(words.verdicts.neighbour('Halver', 'Lüdenscheid'));
    await the(get.answer()).says(
      'Für Nachbargemeinden führt der Märkische Kreis einen eigenen Glasfaseratlas',
    );
    expect(page.url()).toContain('objekt=places/place-nachbar-halver');
  });

  test('outside the city names the neighbour', async ({ revisit }) => {
    const { get } = await revisit({ at: 'ort=7.67,51.30' });
    await the(get.verdict()).matches(/gehört nicht zur Stadt, er liegt bei Altena/);
  });

  test('by a click on the map answers for the point that was hit', async ({ visit }) => {
    const { when, get, page } = await visit({ drawn: true, at: 'karte=14.00/51.21582/7.63358' });
    await when.clickMap(0.5, 0.5);
    await the(get.answer()).says('Was gibt es hier?');
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/ort=7\.633\d+,51\.215\d+/);
  });

  test('by the position of the device, which is asked for only then', async ({ visit }) => {
    const { get } = await visit({ drawn: true, position: { lon: 7.6125, lat: 51.2475 } });
    await the(get.startScreen()).isShown();
    await get.mapButton('Wo bin ich?').click();
    await the(get.answer()).says('51.24750, 7.61250');
  });

  test('by a position that the device does not give says what to do instead', async ({ visit }) => {
    const { get, page } = await visit({ drawn: true });
    await get.mapButton('Wo bin ich?').click();
    await the(page.locator('.nuf-locate-note')).says('Der Standort wurde nicht freigegeben');
  });

  test('by a position far away says that it is outside', async ({ visit }) => {
    const { get, page } = await visit({ drawn: true, position: { lon: 13.4, lat: 52.5 } });
    await get.mapButton('Wo bin ich?').click();
    await the(page.locator('.nuf-locate-note')).says('weit außerhalb');
  });
});
