// SPDX-License-Identifier: EUPL-1.2
// Words that were translated word by word, or that only an office understands, do not come back.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const clumsy = [
  /\boperating office\b/i,
  /\b(rules|those) of the federation\b/i,
  /\bof the Land\b/,
  /\b(is|stands) in no file\b/i,
  /\b(rule|service) is on file\b/i,
  /: counted are\b/i,
  /\bnone not met\b/i,
  /\bby the (demo cells|rule)\b/i,
  /\bHow to reach it\b/,
  /\bwie man sie erreicht\b/i,
  /\b(Regel|Mindestversorgung) hinterlegt\b/,
  /\bkalibriert\b|\bcalibrated\b/i,
];

/** Texts between quotation marks, by file and line; comments are no words of the page. */
function textsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line, at) => `${name}:${at + 1} ${line.trim()}`),
    )
    .filter((line) => /['`]/.test(line) && !/^\S+ (\/\/|\/?\*)/.test(line));
}

test('page, command line and formulas say it as somebody would who was born to the language', () => {
  const texts = textsOf('src');
  expect(texts.length).toBeGreaterThan(1000);
  expect(texts.filter((text) => clumsy.some((one) => one.test(text)))).toEqual([]);
});

test('so do the notes of the cells, of which a town sees one in every answer', () => {
  const [first = ''] = readFileSync('data/broadband-coverage.geojson', 'utf8').split('\n').slice(1);
  const { properties } = JSON.parse(first.replace(/,$/, ''));
  const notes = [properties.note, properties.noteEn];
  expect(notes.filter((note) => note && clumsy.some((one) => one.test(note)))).toEqual([]);
  expect(properties.note).toContain('Verteilung');
});
