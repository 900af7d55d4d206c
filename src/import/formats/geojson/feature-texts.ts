// SPDX-License-Identifier: EUPL-1.2
// The features of a large collection one by one: all of them as lists at once would need five times the memory of their text.

/** A collection without its features, and the text of each of them, from its first letter to behind its last. */
export interface FeatureTexts {
  readonly root: Readonly<Record<string, unknown>>;
  readonly places: readonly (readonly [from: number, to: number])[];
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * The places of the features in text that is known to be sound JSON and to name no member twice; null where its root is no object
 * with a list `features`. `JSON.parse` of each place gives what it would give of the whole.
 */
export function featureTexts(text: string): FeatureTexts | null {
  let at = afterBlanks(text, 0);
  if (text.charCodeAt(at) !== openObject) return null;
  at = afterBlanks(text, at + 1);
  while (text.charCodeAt(at) === quote) {
    const nameEnd = afterString(text, at);
    const name: unknown = JSON.parse(text.slice(at, nameEnd));
    const value = afterBlanks(text, afterBlanks(text, nameEnd) + 1);
    if (name === 'features') return text.charCodeAt(value) === openList ? textsAt(text, value) : null;
    at = afterBlanks(text, afterValue(text, value));
    if (text.charCodeAt(at) === comma) at = afterBlanks(text, at + 1);
  }
  return null;
}

function textsAt(text: string, list: number): FeatureTexts {
  const places: [number, number][] = [];
  let at = afterBlanks(text, list + 1);
  while (text.charCodeAt(at) !== closeList) {
    const end = afterValue(text, at);
    places.push([at, end]);
    at = afterBlanks(text, end);
    if (text.charCodeAt(at) === comma) at = afterBlanks(text, at + 1);
  }
  return { root: JSON.parse(`${text.slice(0, list)}[]${text.slice(at + 1)}`), places };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Behind the quotation mark that ends a text; `from` is the one that begins it. */
function afterString(text: string, from: number): number {
  let at = from + 1;
  for (; text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++;
  return at + 1;
}

/** Behind a value of any kind. */
function afterValue(text: string, from: number): number {
  let [at, depth] = [from, 0];
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) at = afterString(text, at) - 1;
    else if (code === openList || code === openObject) depth++;
    else if (code === closeList || code === closeObject) {
      // The end of what holds a number or a word.
      if (depth === 0) return at;
      depth--;
    } else {
      if (depth === 0 && code === comma) return at;
      continue;
    }
    if (depth === 0) return at + 1;
  }
  return at;
}
