// SPDX-License-Identifier: EUPL-1.2
// What part of a street a project tells in its own words: its name, or the entry of its list of streets.

import type { Language } from '../number/format';

/** The shape is that of the properties of a project. */
export interface TellsStreets {
  readonly name: string;
  readonly nameEn: string | null;
  readonly streets: string | null;
}

/** House numbers at its beginning, or from where to where. */
const tellsPart = /^\d|\b(nr|nos?|bis|zwischen|from|to|between)\b/i;
const year = /\b(19|20)\d\d\b/;

/**
 * `80–86` of “Lennekreuz: Altenaer Straße 80–86 / Lennestraße”, as it stands there; null where the project names the street and no
 * part of it. A year is a date and no part.
 */
export function namedPart(project: TellsStreets, street: string, language: Language): string | null {
  return partsOf(project, street, language).find((part) => part !== null) ?? null;
}

/** For each place where a project names a street the part that stands there; null for the street without one. */
function partsOf(
  { name, nameEn, streets }: TellsStreets,
  street: string,
  language: Language,
): readonly (string | null)[] {
  const title = language === 'en' ? (nameEn ?? name) : name;
  // A number behind a comma goes on with the street before it: „Weststraße 2, 4“ is one entry.
  return [title, ...(streets ?? '').split(/[;]|,(?!\s*\d)/)].flatMap((text) => {
    const pieces = text.split(new RegExp(escaped(street), 'iu'));
    return pieces.slice(1).flatMap((after, at) => {
      // In whole words: „Weststraße“ is none of „Nordweststraße 5“.
      if (/\p{L}$/u.test(pieces[at]!) || /^\p{L}/u.test(after)) return [];
      const part = after
        .split(/ \/ |;/)[0]!
        .replace(/^[\s,:]+/, '')
        .trim();
      return [tellsPart.test(part) && !year.test(part) ? part : null];
    });
  });
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/**
 * Whether the part of a street that a project tells holds a house of it (`Altenaer Straße 60`). Null where nobody knows: without a part,
 * for one that is told by more than plain numbers, for a number with a letter between them, and for the other side of a street of
 * which only one side is told.
 */
export function holdsHouse(
  project: TellsStreets,
  street: string,
  language: Language,
  house: string,
): boolean | null {
  const answers = partsOf(project, street, language).map((part) => part && heldBy(part, house));
  if (answers.length > 0 && answers.every((answer) => answer === false)) return false;
  return answers.length === 1 && answers[0] === true ? true : null;
}

const houseNumber = /(\d{1,4})\s?(\p{L})?(?:\s?[-–]\s?(\d{1,4}))?$/u;
const numbers = /^(?:nr\.?|nos?\.?)?\s*(\d{1,4})(?:\s*(?:[-–]|bis|to)\s*(?:nr\.?|no\.?)?\s*(\d{1,4}))?$/i;

/** `80–86`, `12`, `2, 4 und 10–14`: each of the numbers alone, or from where to where. */
function heldBy(part: string, house: string): boolean | null {
  const [, first, letter, last = first] = houseNumber.exec(house) ?? [];
  if (first === undefined) return null;
  const [from, to] = [Number(first), Number(last)];
  let isBeside = true;
  for (const piece of part.split(/\s*(?:,|\+|&|\bund\b|\band\b)\s*/)) {
    const [, start, end = start] = numbers.exec(piece) ?? [];
    if (start === undefined) return null;
    const [least, most] = [Math.min(+start, +end!), Math.max(+start, +end!)];
    // From an even to an even number it is the even side; whether the other one belongs to it stands nowhere.
    const isSameSide = (most - least) % 2 === 1 || [from, to].every((one) => (one - least) % 2 === 0);
    if (least <= from && to <= most && letter === undefined && isSameSide) return true;
    if (from <= most && least <= to) isBeside = false;
  }
  return isBeside ? false : null;
}

/** Several streets for a sentence that puts one in quotation marks: `Wilhelmstraße“ und „Sternplatz`. */
export function streetsJoined(streets: readonly string[], language: Language): string {
  return streets.join(language === 'de' ? '“ und „' : '” and “');
}

/** What is said of a street that a project names. They come with the projects: the first answer of most places needs none. */
export const namedStreetWords = {
  de: {
    /** `part`: of the street, as the project tells it. */
    named: (street: string, part: string | null) =>
      `Das Vorhaben nennt „${street}“${part === null ? '; welcher Teil davon dazugehört, ist nicht bekannt' : `, und zwar „${part}“`}`,
    /** Behind the part, whether it holds the house that was asked for; null where nobody knows. */
    house: (number: string, isHeld: boolean | null) =>
      isHeld === null
        ? `; ob auch Nr.\u00a0${number} dazugehört, ist nicht bekannt`
        : isHeld
          ? `, also auch Nr.\u00a0${number}`
          : `, also nicht Nr.\u00a0${number}`,
    /** What of the surroundings of a street it is, which another project lists. */
    around: (part: string, street: string, other: string) =>
      `${part}; ob „${street}“ selbst dazugehört, ist nicht bekannt: „${other}“ nennt „${street}“`,
    /** A street that another project lists, in the drawn outline of this one. */
    ofAnother: (street: string, other: string, metres: string | null) =>
      `Ob „${street}“ dazugehört, ist nicht bekannt: „${other}“ nennt „${street}“, von diesem Vorhaben ist nur ein Umriss gezeichnet${metres === null ? '' : ` (±${metres})`}`,
  },
  en: {
    named: (street: string, part: string | null) =>
      `The project names “${street}”${part === null ? '; which part of it is included is not known' : `, namely “${part}”`}`,
    house: (number: string, isHeld: boolean | null) =>
      isHeld === null
        ? `; whether No.\u00a0${number} is included is not known`
        : isHeld
          ? `, so No.\u00a0${number} as well`
          : `, so not No.\u00a0${number}`,
    around: (part: string, street: string, other: string) =>
      `${part}; whether “${street}” itself is included is not known: “${other}” names “${street}”`,
    ofAnother: (street: string, other: string, metres: string | null) =>
      `Whether “${street}” is included is not known: “${other}” names “${street}”, and of this project only an outline is drawn${metres === null ? '' : ` (±${metres})`}`,
  },
} as const;

/**
 * That a project names a street, with the part that it tells, or that this is not known. Where a house was asked for (`Altenaer Straße 60`)
 * whose street answers, also whether that part holds it: the street is not the house.
 */
export function namedStreetSaid(
  project: TellsStreets,
  street: string,
  language: Language,
  house: string | null = null,
): string {
  const say = namedStreetWords[language];
  const part = namedPart(project, street, language);
  const number = house && houseNumber.exec(house)?.[0];
  const named = say.named(street, part);
  if (!number || !house || part === null) return named;
  return `${named}${say.house(number, holdsHouse(project, street, language, house))}`;
}
