// SPDX-License-Identifier: EUPL-1.2
// Findings about the bytes of a big file as JSON, in the words of the small-file path: the part in question is decoded
// and shown to the exact scanner, as if it stood alone in its list of features.

import type { FindingList } from '../findings/finding-list';
import { mostJsonDepth, mostOddities } from '../limits/limits';
import { type JsonOddity, lineAndColumn, scanJson } from '../text/json-lint';
import { errorCodes, oddityCodes } from '../text/read-json';
import { suspicion } from './byte-cursor';
import type { ScannedText } from './source-text';

const before = '{"features":[';
const after = ']}';
/** How much of the text behind an error is shown to the scanner: more than any word it quotes. */
const contextBytes = 64;

const suspicionOf: Readonly<Record<JsonOddity['kind'], number>> = {
  'duplicate-key': suspicion.duplicateKey,
  'proto-key': suspicion.protoKey,
  'lone-surrogate': suspicion.surrogate,
  'number-too-large': suspicion.numberTooLarge,
  'number-inexact': suspicion.numberInexact,
  'too-deep': 0,
};

export class JsonReporter {
  /** Whether some of the bytes are no JSON. */
  hasError = false;
  readonly #text: ScannedText;
  readonly #findings: FindingList;
  readonly #seen = new Map<JsonOddity['kind'], number>();

  constructor(text: ScannedText, findings: FindingList) {
    this.#text = text;
    this.#findings = findings;
  }

  /**
   * Reports the error at `error` in the item of the list that begins at `start`; `index` is null for what stands
   * between two features. Once the list of findings is full it is only counted, as broken syntax.
   */
  reportError(start: number, error: number, index: number | null): void {
    this.hasError = true;
    if (this.#isFull) {
      // Counted only: no path is made for nobody.
      this.#findings.add('json-syntax', { index });
      return;
    }
    const path = index === null ? null : `features[${index}]`;
    const text = this.#text.slice(start, error + contextBytes);
    // Behind the end of the list there is nothing of the list to begin with.
    const scan = scanJson(before + text);
    const { kind, offset, found, expected } = scan.error ?? {
      kind: 'syntax',
      offset: before.length,
      found: JSON.stringify(text.slice(0, 1)),
      expected: 'a value',
    };
    const place = this.#placeIn(text, start, offset - before.length);
    this.#findings.add(errorCodes[kind], { index, path, ...place, found, expected });
  }

  /** Reports what JSON.parse would let pass in the feature from `start` to `end`. */
  reportOddities(start: number, end: number, index: number, suspicions: number): void {
    if ((suspicions & suspicion.numberTooLarge) !== 0) this.#findings.refused.add(index);
    const isExhausted = Object.entries(suspicionOf).every(
      ([kind, bit]) => (suspicions & bit) === 0 || this.#count(kind as JsonOddity['kind']) >= mostOddities,
    );
    if (isExhausted) return;
    this.#addOddities(this.#text.slice(start, end), start, index);
  }

  /** Reports a feature that nests too deep, or is no JSON behind that place. */
  reportTooDeep(start: number, end: number, index: number): void {
    this.#findings.refused.add(index);
    const text = this.#text.slice(start, end);
    if (scanJson(before + text + after).error) this.reportError(start, end, index);
    else if (this.#count('too-deep') < mostOddities) this.#addOddities(text, start, index);
  }

  #addOddities(text: string, start: number, index: number): void {
    for (const { kind, offset, path, found } of scanJson(before + text + after).oddities) {
      const seen = this.#count(kind) + 1;
      this.#seen.set(kind, seen);
      if (seen > mostOddities) continue;
      const isError = kind === 'number-too-large' || kind === 'too-deep';
      this.#findings.add(oddityCodes[kind], {
        ...this.#placeIn(text, start, offset - before.length),
        index: isError ? index : null,
        path: path.replace('features[0]', `features[${index}]`),
        found,
        expected: String(mostJsonDepth),
      });
    }
  }

  get #isFull(): boolean {
    return this.#findings.listed.length >= this.#findings.limit;
  }

  #count(kind: JsonOddity['kind']): number {
    return this.#seen.get(kind) ?? 0;
  }

  /** Line and column of an offset in a part of the text that begins at `start`. */
  #placeIn(text: string, start: number, offset: number): { line: number; column: number } {
    const first = this.#text.locator.locate(start);
    const inside = lineAndColumn(text, offset);
    if (inside.line === 1) return { line: first.line, column: first.column + inside.column - 1 };
    return { line: first.line + inside.line - 1, column: inside.column };
  }
}
