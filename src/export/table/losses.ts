// SPDX-License-Identifier: EUPL-1.2
// What a format could not hold of the features that were written in it. Nothing is lost without standing here.

export type LossCode =
  | 'characters'
  | 'collections'
  | 'empties'
  | 'formulas'
  | 'heights'
  | 'ids-are-text'
  | 'in-degrees'
  | 'json-text'
  | 'kinds-apart'
  | 'kinds-changed'
  | 'mixed-text'
  | 'names-changed'
  | 'numbers-beyond'
  | 'numbers-rounded'
  | 'places-empty'
  | 'places-too-long'
  | 'points-beside'
  | 'rows-numbered'
  | 'second-id'
  | 'texts-cut'
  | 'texts-trimmed'
  | 'values-are-text';

export interface Loss {
  readonly code: LossCode;
  /** Values, features or names that it concerns. */
  readonly count: number;
  /** Columns that it concerns, in the order in which they were met; of a changed name `old → new`. */
  readonly names: readonly string[];
}

/** Losses by code, while a file is written. */
export class Losses {
  readonly #found = new Map<LossCode, { count: number; names: Set<string> }>();

  /** Nothing is said for a count of 0. */
  say(code: LossCode, name: string | null = null, count = 1): void {
    if (count === 0) return;
    const found = this.#found.get(code) ?? { count: 0, names: new Set() };
    this.#found.set(code, found);
    found.count += count;
    if (name !== null) found.names.add(name);
  }

  /** In the order of the codes. */
  get list(): readonly Loss[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, { count, names }]) => ({ code, count, names: [...names] }));
  }
}

type Sentence = (count: number) => string;

const words: Readonly<Record<LossCode, { readonly de: Sentence; readonly en: Sentence }>> = {
  characters: {
    de: (n) => `${n} Zeichen, die das Format nicht kennt, stehen als „\ufffd“`,
    en: (n) => `${n} characters that the format does not know stand as "\ufffd"`,
  },
  collections: {
    de: (n) => `${n} gemischte Geometrien haben keine Lage, weil das Format sie nicht kennt`,
    en: (n) => `${n} collections of geometries have no place, because the format does not know them`,
  },
  empties: {
    de: (n) => `${n} fehlende Werte oder leere Texte stehen wie null`,
    en: (n) => `${n} missing values or empty texts stand as null does`,
  },
  formulas: {
    de: (n) => `${n} Texte, die wie eine Formel beginnen, haben einen Apostroph davor`,
    en: (n) => `${n} texts that begin like a formula have an apostrophe in front`,
  },
  heights: {
    de: (n) => `Höhen von ${n} Objekten fehlen`,
    en: (n) => `heights of ${n} features are left out`,
  },
  'in-degrees': {
    de: (n) =>
      `alle Positionen stehen in Grad (EPSG:4326), weil ${n} für eine UTM-Zone zu weit entfernt liegen`,
    en: (n) => `all positions stand in degrees (EPSG:4326), because ${n} lie too far away for one UTM zone`,
  },
  'json-text': {
    de: (n) => `${n} Listen oder Objekte stehen als JSON-Text`,
    en: (n) => `${n} lists or objects stand as JSON text`,
  },
  'kinds-apart': {
    de: (n) => `die Arten der Geometrie stehen in ${n} Dateien`,
    en: (n) => `the kinds of geometry stand in ${n} files`,
  },
  'kinds-changed': {
    de: (n) => `${n} Geometrien aus einem Teil oder aus Teilen einer Art stehen ohne ihre Klammer`,
    en: (n) => `${n} geometries of one part or of parts of one kind stand without what holds them together`,
  },
  'mixed-text': {
    de: (n) => `${n} Zahlen oder Wahrheitswerte stehen als Text, weil ihre Spalte auch Text enthält`,
    en: (n) => `${n} numbers or booleans stand as text, because their column holds text too`,
  },
  'names-changed': {
    de: (n) => `${n} Spalten heißen anders`,
    en: (n) => `${n} columns have another name`,
  },
  'numbers-rounded': {
    de: (n) => `${n} Zahlen sind gerundet, weil die Spalte nicht mehr Stellen fasst`,
    en: (n) => `${n} numbers are rounded, because the column holds no more digits`,
  },
  'places-empty': {
    de: (n) => `${n} leere Geometrien stehen wie keine`,
    en: (n) => `${n} empty geometries stand as none`,
  },
  'places-too-long': {
    de: (n) => `${n} Geometrien fehlen, weil ihr Text für eine Zelle zu lang ist`,
    en: (n) => `${n} geometries are left out, because their text is too long for a cell`,
  },
  'rows-numbered': {
    de: (n) => `${n} Zeilen tragen eine Nummer, weil eine leere Zeile keine wäre`,
    en: (n) => `${n} rows bear a number, because an empty row would be none`,
  },
  'second-id': {
    de: (n) => `${n} Objekte haben neben ihrer Kennung eine andere Eigenschaft „id“, die fehlt`,
    en: (n) => `${n} features have another property "id" beside their id, which is left out`,
  },
  'texts-cut': {
    de: (n) => `${n} Texte sind gekürzt`,
    en: (n) => `${n} texts are cut`,
  },
  'texts-trimmed': {
    de: (n) => `${n} Texte verlieren Leerzeichen oder Zeilenwechsel an ihren Enden`,
    en: (n) => `${n} texts lose blanks or line breaks at their ends`,
  },
  'ids-are-text': {
    de: (n) => `${n} Kennungen, die Zahlen waren, stehen als Text`,
    en: (n) => `${n} ids that were numbers stand as text`,
  },
  'numbers-beyond': {
    de: (n) => `${n} ganze Zahlen jenseits von 2⁵³ liest manches Programm gerundet oder als Text`,
    en: (n) => `${n} whole numbers beyond 2⁵³ are read rounded or as text by some programs`,
  },
  'points-beside': {
    de: (n) => `${n} Sammlungen aus Flächen und Punkten kommen beim Lesen als ihre Flächen wieder`,
    en: (n) => `${n} collections of areas and points come back as their areas when they are read`,
  },
  'values-are-text': {
    de: (n) => `${n} Zahlen oder Wahrheitswerte stehen als Text`,
    en: (n) => `${n} numbers or booleans stand as text`,
  },
};

/** One loss as a sentence without a full stop. */
export function lossText({ code, count, names }: Loss, language: 'de' | 'en'): string {
  const where = names.length > 0 ? ` (${names.join(', ')})` : '';
  return `${words[code][language](count)}${where}`;
}
