// SPDX-License-Identifier: EUPL-1.2
// Whether two texts differ by one typing error: a letter that is wrong, missing, too much, or exchanged with the next.

/** Whether `a` is `b`, or differs by one typing error. */
export function isWithinOneTypo(a: string, b: string): boolean {
  return differsOnce(a, b, (rest, other) => rest === other);
}

/** Whether `word` begins with `typed`, or would but for one typing error. */
export function beginsWithinOneTypo(word: string, typed: string): boolean {
  return differsOnce(word, typed, (rest, other) => rest.startsWith(other));
}

/** The error may be looked for where the texts part: one before that place could as well stand at it. */
function differsOnce(word: string, typed: string, fits: (rest: string, typed: string) => boolean): boolean {
  let at = 0;
  while (at < word.length && at < typed.length && word[at] === typed[at]) at++;
  const [rest, asked] = [word.slice(at), typed.slice(at)];
  if (fits(rest, asked) || fits(rest, asked.slice(1))) return true;
  if (rest === '') return false;
  if (fits(rest.slice(1), asked) || fits(rest.slice(1), asked.slice(1))) return true;
  return rest[0] === asked[1] && rest[1] === asked[0] && fits(rest.slice(2), asked.slice(2));
}
