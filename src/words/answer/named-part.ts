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
export function namedPart(
  { name, nameEn, streets }: TellsStreets,
  street: string,
  language: Language,
): string | null {
  const title = language === 'en' ? (nameEn ?? name) : name;
  for (const text of [title, ...(streets ?? '').split(/[,;]/)]) {
    const [before, after] = text.toLowerCase().split(street.toLowerCase(), 2);
    // In whole words: „Weststraße“ is none of „Nordweststraße 5“.
    if (before === undefined || after === undefined || /\p{L}$/u.test(before) || /^\p{L}/u.test(after))
      continue;
    const from = before.length + street.length;
    const part = text
      .slice(from)
      .split(/ \/ |;/)[0]!
      .replace(/^[\s,:]+/, '')
      .trim();
    if (tellsPart.test(part) && !year.test(part)) return part;
  }
  return null;
}

/** What is said of a street that a project names. They come with the projects: the first answer of most places needs none. */
export const namedStreetWords = {
  de: {
    /** `part`: of the street, as the project tells it. */
    named: (street: string, part: string | null) =>
      `Das Vorhaben nennt „${street}“${part === null ? '; welcher Teil davon dazugehört, ist nicht bekannt' : `, und zwar „${part}“`}`,
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
    around: (part: string, street: string, other: string) =>
      `${part}; whether “${street}” itself is included is not known: “${other}” names “${street}”`,
    ofAnother: (street: string, other: string, metres: string | null) =>
      `Whether “${street}” is included is not known: “${other}” names “${street}”, and of this project only an outline is drawn${metres === null ? '' : ` (±${metres})`}`,
  },
} as const;

/** That a project names a street, with the part that it tells, or that this is not known. */
export function namedStreetSaid(project: TellsStreets, street: string, language: Language): string {
  return namedStreetWords[language].named(street, namedPart(project, street, language));
}
