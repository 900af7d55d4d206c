// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The sources count for whom a line can be ordered. Who has ordered one, or is connected, stands in none of them.
const owned = [
  /\b(wer|haushalte?|betriebe?|firmen|anteil, der)\b[^.;:]*\b(leitung|gigabit|glasfaser|\w*klasse)\b[^.;:]*\b(hat|hatten?|haben)\b/i,
  /\b(who|they|households?|businesses|firms|share)\b[^.;:]*\b(has|have|had)\b (not )?(got )?(at least )?(a|an|any|no|which|this|that|the)? ?(line|gigabit|fibre|class)\b/i,
  /\b(\w*klasse|class)\b.*(\b(hat|haben|hatten?)\b.*\b(betriebe|haushalte)\b|\b(betriebe|haushalte)\b.*\b(hat|haben|hatten?)\b)/i,
  /\bclass\b.*(\bis had by\b|\b(businesses|households)\b.*\bhave\b)/i,
  /\b(konnten?|können)\b[^.;]*\b(haushalte|betriebe)\b[^.;]*\bhaben\b/i,
  /\b(households|businesses)\b[^.;]*\b(could|can) have\b/i,
  /\b(konnten?|kann|können)\b[^.;]*\bbekommen\b/i,
  /\b(could|can)( now| still)? get\b/i,
  /\b(basic|share|gigabit)\}[^.;]*\{was\} get\b/i,
  /\bthe line that they have\b/i,
  /\b(im Umriss (werden|sind) alle angeschlossen|schließt im Umriss alle an)\b/i,
  /\b(everybody|everyone) inside( the outline)? is connected|connects every(one|body)\b/i,
  /\b(alle|jeder)\b[^.;:]*\b(bekommen|bekommt|erhalten|erhält)\b[^.;:]*\b(leitung|gigabit|glasfaser)\b/i,
  /\b(everyone|everybody|households?|businesses)\b[^.;:]*\b(gets|receives?)\b[^.;:]*\b(line|gigabit|fibre)\b/i,
];
const isOwned = (text: string) => owned.some((one) => one.test(text));

/** Lines of code without those of comments. */
function linesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((line, at) => ({ line, where: `${name}:${at + 1}` })),
    )
    .filter(({ line }) => /['`]/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line))
    .map(({ line, where }) => `${where} ${line.trim()}`);
}

test('no words of page and command line say who has a line where the source says who can order one', () => {
  const lines = linesOf('src');
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter(isOwned)).toEqual([]);
});

test.each([
  ['Wer welche Leitung hat, ist gezeichnet', true],
  ['für den Anteil, der diese Leitung noch nicht hat', true],
  ['Für wen welche Leitung verfügbar ist, ist gezeichnet', false],
  ['Alle im Umriss bekommen diese Leitung', true],
  ['Diese Leitung ist für alle im Umriss verfügbar', false],
  ['everyone inside the outline gets this line', true],
  ['this line is available to everyone inside the outline', false],
  ['Mitte 2021 konnten {gigabit} der Haushalte {thousand} haben, {fibre} über Glasfaser', true],
  ['Mitte 2021 war für {gigabit} der Haushalte eine Leitung mit {thousand} verfügbar', false],
  ['{gigabit} of households could have {thousand}', true],
  ['{name}: Mehr als die Hälfte kann jetzt mindestens {speed} bekommen', true],
  ['{name}: Für mehr als die Hälfte ist jetzt mindestens {speed} verfügbar', false],
  ['How many can get it?', true],
  ['{basic} of the households {was} get a line with at least {hundred}', true],
  ['who has which line is drawn', true],
  ['Share of the businesses that have at least this class', true],
  ['Share of the businesses to which this class is available', false],
])('"%s" is told apart', (text, isWrong) => expect(isOwned(text)).toBe(isWrong));
