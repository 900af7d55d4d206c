// SPDX-License-Identifier: EUPL-1.2
// The council report as a document: sections of text, tables and maps in one language. Page, print, HTML and Markdown are
// drawn from it, so that their numbers cannot differ. A number can stand in it only as a figure with its proof.

import type { CurveMark, CurvePicture } from '../../analysis/expansion/curve-picture';
import type { ReportFigure } from '../../analysis/figure/named-figure';
import type { ThresholdMbit } from '../../layers/speed-thresholds';
import { formatDataDate, formatDate, formatMbit, type Language } from '../../words/number/format';
import type { Excerpt } from './excerpt';

/** A piece of a sentence. `text` is made by the functions below only, each of which says where its digits come from. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly lang?: 'de' }
  | { readonly kind: 'figure'; readonly id: string; readonly figure: ReportFigure['figure'] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };
export type Parts = readonly Part[];

export type Mark = 'demo' | 'stale' | 'inferred' | 'official' | 'scenario';

export interface Row {
  readonly head: Parts;
  readonly cells: readonly Parts[];
  readonly marks: readonly Mark[];
}

export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  /** Set where the numbers are official and not the program's own. */
  readonly official: boolean;
  readonly head: readonly Parts[];
  readonly rows: readonly Row[];
  /** Entries of the files from which words and dates of the table were read; figures bring their own. */
  readonly read?: readonly ReadFrom[];
}

/** What an entry of the files says of itself. */
export interface ReadFrom {
  readonly source: string | null;
  readonly asOf: string | null;
  readonly confidence: ReportFigure['figure']['proof']['confidence'];
}

export type Block =
  | Table
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly parts: Parts;
      /** Adds to the answer before it, and is shown smaller. */
      readonly isDetail?: boolean;
    }
  | { readonly kind: 'note'; readonly tone: 'demo' | 'stale' | 'scenario' | 'caution'; readonly parts: Parts }
  | { readonly kind: 'list'; readonly items: readonly Parts[]; readonly isNumbered?: boolean }
  | { readonly kind: 'map'; readonly excerpt: Excerpt }
  | { readonly kind: 'curves'; readonly pictures: readonly CurvePicture[]; readonly legend: CurveLegend };

/** What the signs of the pictures mean, in reading order. */
export type CurveLegend = readonly { readonly kind: CurveMark; readonly label: string }[];

export interface Section {
  /** Part of the page's link (`x.teil`). */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Behind the pages that are read first: folds on a phone, begins on a sheet of its own. */
  readonly isAnnex?: boolean;
}

export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** What it answers, in a sentence. */
  readonly lead: string;
  /** Name and value, such as the dates of the data. */
  readonly facts: readonly (readonly [string, string])[];
  readonly notes: readonly Block[];
  readonly sections: readonly Section[];
  /** The data folder as the commands of the proofs name it; null where a command finds it by itself. */
  readonly dataFolder: string | null;
  /** How the numbers of the tables are computed, each way once: its place is the number by which a table refers to it. */
  readonly methods: readonly string[];
}

/**
 * Words of the interface.
 * @throws when they hold a number: that must be a figure, a date, a speed or a quotation.
 */
export function say(text: string): Part {
  if (/\d/.test(text)) throw new Error(`report: "${text}" holds a number; expected a figure with its proof`);
  return { kind: 'text', text };
}

/** A name, note or source that the files have in German only: in a report of another language it says so. */
export function german(text: string): Part {
  return { kind: 'text', text, lang: 'de' };
}

/** A name, a note or a source, as the files have it, with whatever digits. */
export function quote(text: string): Part {
  return { kind: 'text', text };
}

export function date(text: string, language: Language): Part {
  return onOneLine(formatDate(text, language));
}

/** The date of data; half a year has one name everywhere, that of the release: `Mitte 2021`. */
export function dataDate(asOf: string, language: Language): Part {
  return onOneLine(formatDataDate(asOf, language));
}

/** Day and month stay on one line of a narrow column. */
function onOneLine(day: string): Part {
  return { kind: 'text', text: day.replace(/^(\d{1,2}\.?) /, '$1\u00a0') };
}

export function speed(mbit: ThresholdMbit, language: Language): Part {
  return { kind: 'text', text: formatMbit(mbit, language) };
}

export function number({ id, figure }: ReportFigure): Part {
  return { kind: 'figure', id, figure };
}

/**
 * A sentence of the word list with `{names}` replaced by parts.
 * @throws when the sentence holds a number or a name that is not given.
 */
export function sentence(text: string, parts: Readonly<Record<string, Part | Parts>> = {}): Part[] {
  return text.split(/(\{\w+\})/).flatMap((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === '' ? [] : [say(piece)];
    const part = parts[name];
    if (!part)
      throw new Error(`report: "${text}" asks for {${name}}; given: ${Object.keys(parts).join(', ')}`);
    return Array.isArray(part) ? part : [part as Part];
  });
}

/** Every figure of a document with its id, in reading order, each id once. */
export function figuresIn(document: ReportDocument): Map<string, ReportFigure['figure']> {
  const found = new Map<string, ReportFigure['figure']>();
  for (const section of document.sections) {
    for (const part of section.blocks.flatMap(partsOf)) {
      if (part.kind === 'figure') found.set(part.id, part.figure);
    }
  }
  return found;
}

/** Every part of a block in reading order. */
export function partsOf(block: Block): Part[] {
  switch (block.kind) {
    case 'table':
      return [...block.head.flat(), ...block.rows.flatMap(({ head, cells }) => [...head, ...cells.flat()])];
    case 'paragraph':
    case 'note':
      return [...block.parts];
    case 'list':
      return block.items.flat();
    case 'heading':
    case 'map':
    case 'curves':
      return [];
  }
}
