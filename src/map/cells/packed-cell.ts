// SPDX-License-Identifier: EUPL-1.2
// What the graphics card knows of a cell, in one number: from below the class of each technology (three bits each, while there
// are at most seven classes), three for the groups, eight for the quarter of announced works. A pixel reads one texel, whatever a
// person has chosen. The file of a country from afar holds the same numbers (far-cells.ts).

import { type CellsView, classCount, unknownClass } from '../../core/cells/cells-view';
import { cellsPerStep } from '../../core/limits/limits';
import type { Steps } from '../../core/time/steps';
import { coverageTechnologies } from '../../layers/broadband-coverage';

/** Bits of a class, as many as keep one number free beside the classes. */
export const classBits = 32 - Math.clz32(classCount);
/** The class of a cell without a figure: all bits, which no class of a speed has. */
export const unknownInWord = 2 ** classBits - 1;
export const groupShift = classBits * coverageTechnologies.length;
export const plannedShift = Math.max(16, groupShift + 3);
/** Bits of a word that are used: with seven classes three bytes. */
export const wordBits = plannedShift + 8;

/** Words of the cells that `order` names, in its order; `length` at least as many, what is over stays 0. */
export function* wordSteps(view: CellsView, order: Uint32Array, length: number): Steps<Uint32Array> {
  const words = new Uint32Array(length);
  // What the view works out when it is asked is asked for once.
  const { classes, groups, plannedFrom } = view;
  for (let from = 0; from < order.length; from += cellsPerStep) {
    packSome({ classes, groups, plannedFrom }, order, from, words);
    yield;
  }
  return words;
}

function packSome(view: CellsView, order: Uint32Array, from: number, words: Uint32Array): void {
  const { groups, plannedFrom } = view;
  const [first, second, third, fourth] = coverageTechnologies.map((technology) => view.classes[technology]);
  // A word at a time in one loop: a country has millions.
  const inWord = (column: Uint8Array | undefined, cell: number) =>
    Math.min(column?.[cell] ?? unknownInWord, unknownInWord);
  for (let at = from; at < Math.min(order.length, from + cellsPerStep); at++) {
    const cell = order[at] as number;
    words[at] =
      inWord(first, cell) |
      (inWord(second, cell) << classBits) |
      (inWord(third, cell) << (2 * classBits)) |
      (inWord(fourth, cell) << (3 * classBits)) |
      ((groups[cell] as number) << groupShift) |
      ((plannedFrom[cell] as number) << plannedShift);
  }
}

/** Class of a technology (place in coverageTechnologies), or `unknownClass`. */
export function classOfWord(word: number, technology: number): number {
  const inWord = (word >>> (classBits * technology)) & unknownInWord;
  return inWord === unknownInWord ? unknownClass : inWord;
}

/** `groupBits` of the cell. */
export function groupOfWord(word: number): number {
  return (word >>> groupShift) & 7;
}

/** Quarter of announced works, 0 for none. */
export function plannedFromOfWord(word: number): number {
  return word >>> plannedShift;
}
