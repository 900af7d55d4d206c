// SPDX-License-Identifier: EUPL-1.2
// A Kreis is a county in English: “district” is the word for an Ortsteil, and one page says both (44,650 households “for the
// whole district” stood below a district of 1,532).

import { expect, test } from 'vitest';
import { projectFiles, readText } from '../project/repository';

/** Where an Ortsteil is meant. */
const ofOrtsteil = [
  "district: { de: 'Ortsteil', en: 'district' }",
  "district: text({ de: 'Ortsteil', en: 'District' })",
  "en: 'Statistical district'",
  "placeholder: 'Street, district, estate …'",
  'Search for the district or click the map.',
  '  --district NAME          a district: what lies in its outline',
];

/** Lines with a text of the reader that says “district”: among other words, or as the value of `en` and of a scope. */
const saying = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .filter((line) =>
      /['"`][^'"`{]*(\w[ ,]+\bdistricts?\b|\bdistricts? [a-z])[^'"`]*['"`]|(en|district): .?'districts?'|^\s+--district NAME {10}/i.test(
        line,
      ),
    );

test('English says county of a Kreis, and district only of an Ortsteil', () => {
  const words = projectFiles().filter((file) =>
    /^src\/(words|layers|analysis|report|cli)\/.*\.tsx?$/.test(file),
  );
  const lines = words.flatMap((file) => saying(readText(file)).map((line) => `${file}: ${line.trim()}`));
  expect(lines.filter((line) => !ofOrtsteil.some((known) => line.includes(known.trim())))).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(ofOrtsteil.length);
});

test('so do the texts of the files', () => {
  const files = projectFiles().filter((file) => /^data\/[^/]*\.(geo)?json$/.test(file));
  const said = files.flatMap((file) => [
    ...readText(file).matchAll(/"(?:en|noteEn|nameEn)":\s*"[^"]*(?<!statistical )\bdistrict[^"]*"/gi),
  ]);
  expect([...new Set(said.map(([text]) => text))]).toEqual([]);
  expect(files.some((file) => readText(file).includes('the county'))).toBe(true);
});
