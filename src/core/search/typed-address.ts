// SPDX-License-Identifier: EUPL-1.2
// What somebody types as an address, in whatever order: `58511 Lüdenscheid, Kölner Str. 1` and `Kölner Str. 1, 58511 Lüdenscheid`.

import { foldName } from '../text/fold-name';

/** A street, a district or another town of an address. */
export interface TypedName {
  /** As typed, with a house number. */
  readonly written: string;
  /** The same without it. */
  readonly name: string;
}

export interface TypedAddress {
  /** What is named besides postcode and the town itself, what has a house number first, else in the order of the text. */
  readonly names: readonly TypedName[];
  /** Five digits that stand for themselves; null for none. */
  readonly postcode: string | null;
  /** The town itself, as typed; null where it is not named. */
  readonly town: string | null;
}

/** Between a house number, or two (`5–7`), and the postcode, town or district that follows without a comma. */
const behindNumber =
  /(\p{L}\.?\s\(?\d+\s?[a-z]?(?:\s?[-–/+]\s?\d*\s?[a-z]?)?\)?)\s+(?=\d{5}(?!\d)|\p{L}{3,})/giu;

/** A house number behind a name, and all that follows it. */
const numberAtEnd = /(?<=\D)\s+\d.*$/;

/** What may be written before a house number. */
const numberWord = /\b(?:haus)?(?:nr|nummer|no)\.?\s*(?=\d)/giu;

/** A number that clings to its street: `Str.84`, `Wilhelmstraße5`; a road (`B229`) has fewer letters. */
const clinging = /(\p{L}{3}\.?)(?=\d)/gu;

/** A number before its street; one with a dot is an ordinal. */
const numberBefore = /^(\d{1,4}[a-z]?)\s+(\p{L}[^,\d]*)/iu;

/** An address with its house number where it belongs: `Loher Straße Hausnr. 6`, `Loher Str.6` and `6 Loher Straße` are one. */
export function withPlainNumber(typed: string): string {
  return typed
    .trim()
    .replace(numberWord, '')
    .replace(clinging, '$1 ')
    .replace(numberBefore, (_, number: string, street: string) => `${street.trim()} ${number}`);
}

/** Fewer letters before a number are a road (`A 45`) and no street. */
const leastLetters = 3;

/** Reads a text as an address. `isTown`: whether a folded name is the town's own. */
export function typedAddress(typed: string, isTown: (folded: string) => boolean): TypedAddress {
  const names: TypedName[] = [];
  let [postcode, town] = [null as string | null, null as string | null];
  for (const part of typed.replace(behindNumber, '$1, ').split(',')) {
    const [, before, own, after] = /^(?:(.*\D)\s)?(\d{5})(?:\s+(\D.*))?$/.exec(part.trim()) ?? [];
    postcode ??= own ?? null;
    for (const text of own === undefined ? [part] : [before ?? '', after ?? '']) {
      const written = withoutTown(text.trim(), isTown);
      if (written !== text.trim() || isTown(foldName(written))) town ??= text.trim();
      const street = written.replace(numberAtEnd, '');
      const name = lettersOf(street) < leastLetters ? written : street;
      if (name !== '' && !isTown(foldName(name))) names.push({ written, name });
    }
  }
  const isNumbered = ({ name, written }: TypedName) => name !== written;
  return {
    names: [...names.filter(isNumbered), ...names.filter((one) => !isNumbered(one))],
    postcode,
    town,
  };
}

/** Whether a postcode may be one of the town's, whose folded names are `ours`: none was typed, or the town lists none. */
export function isOwnPostcode(postcode: string | null, ours: readonly string[]): boolean {
  return postcode === null || ours.length === 0 || ours.some((name) => name.includes(postcode));
}

const lettersOf = (text: string) => text.replace(/\P{L}/gu, '').length;

/** `Lüdenscheid Altenaer Straße`, `Lüdenscheid-Brügge`, `Sternplatz Lüdenscheid` without the town. */
function withoutTown(text: string, isTown: (folded: string) => boolean): string {
  for (const { index } of text.matchAll(/[\s-]+/g)) {
    const [before, behind] = [text.slice(0, index), text.slice(index).replace(/^[\s-]+/, '')];
    if (isTown(foldName(before)) && lettersOf(behind) >= leastLetters) return behind;
    if (isTown(foldName(behind)) && lettersOf(before) >= leastLetters) return before;
  }
  return text;
}
