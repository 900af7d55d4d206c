// SPDX-License-Identifier: EUPL-1.2
// Asking for a place: by its name, an address, coordinates, a click, the position of the device; taking a list along.

import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { houseBook, houseSquare } from '../../src/core/houses/house-book';
import { housesFile, writeHousesFile } from '../../src/core/houses/houses-file';
import type { Manifest } from '../../src/session/load/manifest';
import { formatDataDate } from '../../src/words/number/format';
import { searchWordsOf } from '../../src/words/search';
import { test, the } from './driver';
import type { Page } from './harness';
import { servedData } from './other-data';

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
    await the(get.answer()).says('Was gab es hier?');
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
    const { when, page } = await revisit();
    const status = page.locator('.nuf-search__status');
    await when.type('Xqzwv');
    await the(status).says(`Kein Treffer. ${searchWordsOf('de').noneWhy}`);
    await when.type('Freisenburk');
    await the(status).says(`Kein Treffer. ${searchWordsOf('de').didYouMean}`);
    await when.type('Bahnhof Brügge Hellersen');
    await the(status).says(
      '„Bahnhof Brügge“ liegt nach den Daten in Brügge, nicht in Hellersen. Meinten Sie:',
    );
  });

  test('that is pasted and not listed is not answered for a district that is only offered', async ({
    revisit,
  }) => {
    const { when, get, page } = await revisit();
    await when.type('Bier');
    await the(get.suggestions().first()).says('Bierbaum');
    await when.type('Xqzwv');
    await the(get.suggestions().first()).says('Innenstadt');
    await when.press('Enter');
    await the(page.locator('.nuf-search__item[data-highlighted]')).count(0);
    await the(get.verdict()).count(0);
    await the(get.suggestions().first()).says('Innenstadt');
    await when.press('ArrowDown');
    await when.press('Enter');
    await get.verdict().waitFor();
  });

  test('as a whole address finds its street, says that no house is listed, and keeps the number', async ({
    revisit,
  }) => {
    const { when, get, page, words } = await revisit();
    await when.type('Altenaer Str. 12, Lüdenscheid');
    await the(page.locator('.nuf-search__status')).says(searchWordsOf('de').withoutNumber);
    await the(get.suggestions().first()).says('Altenaer Straße');
    await when.press('Enter');
    await the(get.answer()).says('Altenaer Straße 12');
    expect(await get.searchField().inputValue()).toBe('Altenaer Straße 12');
    await the(get.answer()).says(words.search.numberUnlisted);
    await page.reload();
    await the(get.answer()).says('Altenaer Straße 12');
  });

  test('as a whole address finds the house where the town has house coordinates, and a link names it again', async ({
    visit,
  }) => {
    const asked: string[] = [];
    const { when, get, page, words } = await visit({ before: (opened) => withHouses(opened, asked) });
    const status = page.locator('.nuf-search__status');
    await when.type('Altenaer Str');
    await the(get.suggestions().first()).says('Altenaer Straße');
    expect(asked).toEqual([]);
    await when.type('Altenaer Str. 14, Lüdenscheid');
    await the(status).says(searchWordsOf('de').numberMissing);
    await when.type('altenaer str 12a, Lüdenscheid');
    await the(get.suggestions().first()).says('Altenaer Straße 12 a');
    await when.press('Enter');
    await the(get.answer()).says('Altenaer Straße 12 a');
    await the(get.answer()).says(words.answer.houseFrom('Kataster', formatDataDate('2026-07', 'de')));
    expect(asked).toHaveLength(1);
    const named = new URL(page.url()).hash.slice(1);
    expect(decodeURIComponent(named)).toContain('haus=Altenaer Straße 12 a');

    // A street that no list of places has.
    await when.type('Kiefernsteig');
    await the(status).says(searchWordsOf('de').numberNeeded);
    await the(get.suggestions().first()).says('Kiefernsteig 7');

    // A name that the town's houses do not have at this point is not believed.
    const forged = named.replace(/haus=[^&]*/, 'haus=Rathaus%201');
    const other = await visit({ at: forged, before: (opened) => withHouses(opened, asked) });
    await the(other.get.answer()).says('Was gab es hier?');
    await the(other.get.answer()).saysNot('Rathaus 1');
  });

  test('for a street without a known place, or a neighbour, says what is known of it', async ({
    revisit,
  }) => {
    const { when, get, page, words } = await revisit();
    await when.search('Talstraße');
    await the(get.verdict()).says('in Lüdenscheid');
    await the(get.answer()).says('Die genaue Lage von „Talstraße“ ist nicht bekannt');
    await the(get.answer()).says(words.verdicts.noPointHint);
    await when.search('Halver');
    await the(get.verdict()).says(words.verdicts.neighbour('Halver', 'Lüdenscheid', false));
    await the(get.answer()).says(
      'Für Nachbargemeinden führt der Märkische Kreis einen eigenen Glasfaseratlas',
    );
    expect(page.url()).toContain('objekt=places/place-nachbar-halver');
  });

  test('outside the city names the neighbour', async ({ revisit }) => {
    const { get } = await revisit({ at: 'ort=7.67,51.30' });
    await the(get.verdict()).matches(/gehört nicht zur Stadt, er liegt bei Altena/);
  });

  test('by a click on the map answers for the point that was hit; a position that the device does not give says what to do instead', async ({
    visit,
  }) => {
    const { when, get, page } = await visit({ drawn: true, at: 'karte=14.00/51.21582/7.63358' });
    await when.clickMap(0.5, 0.5);
    await the(get.answer()).says('Was gab es hier?');
    expect(decodeURIComponent(new URL(page.url()).hash)).toMatch(/ort=7\.633\d+,51\.215\d+/);
    await get.mapButton('Wo bin ich?').click();
    await the(page.locator('.nuf-locate-note')).says('Der Standort wurde nicht freigegeben');
  });

  test('by the position of the device, which is asked for only then', async ({ visit }) => {
    const { get } = await visit({ drawn: true, position: { lon: 7.6125, lat: 51.2475 } });
    await the(get.startScreen()).isShown();
    await get.mapButton('Wo bin ich?').click();
    await the(get.answer()).says('51.24750, 7.61250');
  });

  test('by a position far away says that it is outside', async ({ visit }) => {
    const { get, page } = await visit({ drawn: true, position: { lon: 13.4, lat: 52.5 } });
    await get.mapButton('Wo bin ich?').click();
    await the(page.locator('.nuf-locate-note')).says('weit außerhalb');
  });
});

/** The page of a town that has house coordinates; `asked` hears of each time their file is fetched. */
async function withHouses(page: Page, asked: string[]): Promise<void> {
  const house = (number: number, addition: string, street = 'Altenaer Straße') => ({
    ...{ street, streetKey: '', number, addition },
    ...houseSquare(7.6412, 51.2214 + number / 10_000),
  });
  const about = { source: 'Kataster', asOf: '2026-07' };
  const body = Buffer.from(
    writeHousesFile(houseBook([house(12, ''), house(12, 'a'), house(7, '', 'Kiefernsteig')], about)),
  );
  const sha256 = createHash('sha256').update(body).digest('hex');
  const listed = { name: housesFile, layer: null, bytes: body.length, sha256, asOf: null, features: null };
  const manifest = JSON.parse(String(await servedData('manifest.json'))) as Manifest;
  await page.route('**/data/manifest.json', (route) =>
    route.fulfill({ json: { ...manifest, files: [...manifest.files, listed] } }),
  );
  await page.route(`**/data/${housesFile}`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body });
  });
}

test('a list is saved for other programs, and what the format cannot hold stands beside it', async ({
  revisit,
}) => {
  const { when, page } = await revisit({ at: 'bereich=list&breit=1&liste=planned-expansion' });
  expect(await when.saveListAs('Shapefile (ZIP)')).toBe('planned-expansion.zip');
  await the(page.locator('.nuf-download [role="status"]')).says(
    '9 Spalten heißen in der Datei anders (completedOn →',
  );
});
