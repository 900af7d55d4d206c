// SPDX-License-Identifier: EUPL-1.2
// `nuf site --street "Name 12"` finds the house that the page's search finds, and answers for its place.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHouses } from '../../src/core/houses/find-houses';
import { type House, houseBook, houseSquare } from '../../src/core/houses/house-book';
import { housesFile, writeHousesFile } from '../../src/core/houses/houses-file';
import { runNuf } from './run-nuf';

const folder = mkdtempSync(join(tmpdir(), 'nuf-site-house-'));
afterAll(() => rmSync(folder, { recursive: true }));

const house = (street: string, number: number, addition = '', key = street): House => ({
  ...{ street, streetKey: key, number, addition, to: null },
  ...houseSquare(7.63 + number / 10_000, key === 'other' ? 51.23 : 51.22),
});
const book = houseBook(
  [
    ...[2, 12, 14, 20].map((number) => house('Probeweg', number)),
    house('Probeweg', 12, 'a'),
    house('Probeweg', 30, 'a'),
    house('Probeweg', 30, 'b'),
    house('Doppelgasse', 1),
    house('Doppelgasse', 1, '', 'other'),
  ],
  { source: 'Kreis', asOf: '2026-07' },
);
beforeAll(() => {
  for (const name of ['town', 'without'])
    cpSync('data', join(folder, name), {
      recursive: true,
      filter: (path) => !path.includes('broadband-coverage'),
    });
  writeFileSync(join(folder, 'town', housesFile), writeHousesFile(book));
});

const site = (street: string, ...more: string[]) =>
  runNuf(['site', '--street', street, '--data', 'town', ...more], folder);

test('without a list of houses the street answers, as on the page, and says that it dropped the number', async () => {
  const street = await runNuf(['site', '--street', 'Altenaer Straße', '--data', 'without'], folder);
  const typed = ['site', '--street', 'altenaer str. 105, 58507 Lüdenscheid', '--data', 'without'];
  const { code, out } = await runNuf(typed, folder);
  expect(code).toBe(0);
  const [first = '', ...rest] = out.split('\n');
  expect(first).toBe(
    'Altenaer Straße 105: Die Hausnummer steht in keiner Adressliste; die Antwort gilt nicht für dieses Haus allein.',
  );
  const named = 'nennt „Altenaer Straße“, und zwar „80–86“';
  expect(rest.join('\n')).toBe(street.out.replace(named, `${named}, also nicht Nr.\u00a0105`));
  expect(street.out).toContain(named);
  const json = JSON.parse((await runNuf([...typed, '--json'], folder)).out);
  expect(json).toMatchObject({ unlistedHouse: 'Altenaer Straße 105', subject: { kind: 'corridor' } });
  expect(json.named).toEqual([expect.objectContaining({ street: 'Altenaer Straße', namesHouse: false })]);
  for (const other of ['58507 Lüdenscheid, Altenaer Str. 105', 'Altenaer Straße Nr. 105']) {
    const same = await runNuf(['site', '--street', other, '--data', 'without'], folder);
    expect([other, same.out]).toEqual([other, out]);
  }
  // A street of that name in another town is another one.
  for (const other of [
    'Altenaer Straße 5, Altena',
    'Altenaer Straße 5, 50667 Köln',
    'Altenaer Str. 5, Hagen',
  ]) {
    const refused = await runNuf(['site', '--street', other, '--data', 'without'], folder);
    expect([other, refused.code]).toEqual([other, 2]);
    expect(refused.err).toContain('Altenaer Straße');
  }
  const unknown = await runNuf(['site', '--street', 'Nirgendsweg 3', '--data', 'without'], folder);
  expect(unknown.code).toBe(2);
});

describe('a house number behind a street', () => {
  test.each(['Probeweg 12', 'probeweg 12', 'Probewg 12', 'Probeweg 12, 58511 Lüdenscheid'])(
    '"%s" is the house of the search, and the answer that of its point',
    async (typed) => {
      const { point, name } = findHouses(book, typed).hits[0]!;
      const { code, out, err } = await site(typed, '--json');
      if (typed === 'Probewg 12') {
        // A typing error leaves it open whether 12 or 12 a is meant.
        expect([code, err]).toEqual([2, expect.stringContaining('Probeweg 12 a (--at 51.22')]);
        return;
      }
      expect([code, err, name]).toEqual([0, '', 'Probeweg 12']);
      const { house: found, ...answer } = JSON.parse(out);
      expect(found).toEqual({ name, ...point, source: 'Kreis', asOf: '2026-07' });
      const at = await runNuf(
        ['site', '--at', `${point.lat},${point.lon}`, '--data', 'town', '--json'],
        folder,
      );
      expect(answer).toEqual(JSON.parse(at.out));
    },
  );

  test('without a number, a street that only the houses know asks for one and names its first', async () => {
    const { code, err } = await site('Probeweg');
    expect([code, err]).toEqual([2, expect.stringContaining('etwa: Probeweg 2, Probeweg 12')]);
    // What nobody knows stays not known.
    expect((await site('Nirgendwozeile')).err).toContain('ist nicht bekannt');
  });

  test('an addition is found with or without a blank, and the text names the house and its source', async () => {
    for (const typed of ['Probeweg 12a', 'Probeweg 12 A']) {
      const { code, out } = await site(typed);
      expect([code, out.split('\n')[0]]).toEqual([
        0,
        'Probeweg 12 a (Hauskoordinaten: Kreis, Stand Juli 2026)',
      ]);
    }
  });

  test('a number that the street has not: exit 2 with the nearest', async () => {
    const { code, out, err } = await site('Probeweg 16');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /„Probeweg 16“ ist nicht bekannt\. Am nächsten kommen: Probeweg 12, Probeweg 12 a, Probeweg 14\./,
    );
  });

  test('several that may be meant: exit 2 with each and its place', async () => {
    expect((await site('Probeweg 30')).err).toMatch(
      /mehrere Häuser meinen: Probeweg 30 a \(--at 51\.22.*30 b/,
    );
    const { code, err } = await site('Doppelgasse 1', '--lang', 'en');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/Doppelgasse 1 \(--at 51\.2.*Doppelgasse 1 \(--at 51\.23/),
    ]);
  });

  test('a street that no file has is told as one, with and without house coordinates', async () => {
    const { code, err } = await site('Nirgendsallee 3');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('„Nirgendsallee 3“ ist nicht bekannt. Am nächsten'),
    ]);
    const bare = await runNuf(['site', '--street', 'Probeweg 12', '--data', 'without'], folder);
    expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('„Probeweg 12“ ist nicht bekannt')]);
  });

  test('a damaged file of houses: exit 1 and why', async () => {
    const path = join(folder, 'without', housesFile);
    writeFileSync(path, writeHousesFile(book).subarray(0, 80));
    const { code, err } = await runNuf(['site', '--street', 'Probeweg 12', '--data', 'without'], folder);
    expect([code, err]).toEqual([1, expect.stringContaining(housesFile)]);
    rmSync(path);
  });
});
