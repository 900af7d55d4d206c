// SPDX-License-Identifier: EUPL-1.2
// The planner's desk: the open files, which of them tile the same ground, and what was done, in both directions.

import { type FeatureEdit, inverse, type Step } from './document/edit';
import { LayerDocument } from './document/layer-document';
import type { Refusal } from './tiling/judge';
import { ShapeIndex } from './tiling/shape-index';

/** What an operation answers: a step to do, or why there is none. Nothing has happened yet. */
export type Outcome =
  | { readonly step: Step; readonly refusal: null }
  | { readonly step: null; readonly refusal: Refusal };

export interface OpenFile {
  /** Name relative to the data folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Open files with one undo list for all of them. `perform`, `undo` and `redo` are the only things that change it; each
 * does all of a step or, when it throws, nothing.
 */
export class Desk {
  readonly documents: ReadonlyMap<string, LayerDocument>;
  readonly shapes: ShapeIndex;
  readonly #tilings: readonly (readonly string[])[];
  #past: Step[] = [];
  #future: Step[] = [];
  #version = 0;

  /** `tilings`: files whose areas share the ground without overlap; see `tilingsOf`. Files that are not open count nothing. */
  constructor(files: readonly OpenFile[], tilings: readonly (readonly string[])[] = []) {
    this.documents = new Map(files.map(({ name, bytes }) => [name, new LayerDocument(name, bytes)]));
    this.shapes = new ShapeIndex(this.documents);
    this.#tilings = tilings.map((tiling) => tiling.filter((file) => this.documents.has(file)));
  }

  /** Steps done, the latest last. Those taken back are not among them. */
  get past(): readonly Step[] {
    return this.#past;
  }

  /** Steps taken back, the one to do again next last. */
  get future(): readonly Step[] {
    return this.#future;
  }

  /** Grows with every step, also of undo and redo; for a page that draws when something changed. */
  get version(): number {
    return this.#version;
  }

  /** @throws when no such file is open. */
  document(file: string): LayerDocument {
    const document = this.documents.get(file);
    if (!document) throw new Error(`${file}: not open; open are ${[...this.documents.keys()].join(', ')}`);
    return document;
  }

  /** The files that tile the ground together with this one; none for a layer whose areas may lie on each other. */
  tiling(file: string): readonly string[] {
    return this.#tilings.find((tiling) => tiling.includes(file)) ?? [];
  }

  /** The files whose areas may become one with areas of this file: those of its tiling, or itself alone. */
  ground(file: string): readonly string[] {
    const tiling = this.tiling(file);
    return tiling.length > 0 ? tiling : [file];
  }

  /** Does a step; what had been taken back can no longer be done again. @throws when it does not fit. */
  perform(step: Step): void {
    this.#applyAll(step.edits);
    this.#past = [...this.#past, step];
    this.#future = [];
  }

  /**
   * The edits of several steps, each made for what those before it leave; a maker that answers null adds nothing. Nothing
   * has happened afterwards.
   */
  gather(makers: readonly (() => Step | null)[]): readonly FeatureEdit[] {
    const edits: FeatureEdit[] = [];
    try {
      for (const make of makers) {
        const step = make();
        if (step === null) continue;
        this.#applyAll(step.edits);
        edits.push(...step.edits);
      }
    } finally {
      this.#applyAll(inverse({ note: { code: 'several', features: 0 }, edits }).edits);
    }
    return edits;
  }

  /** Takes the last step back and answers with it; null when there is none. */
  undo(): Step | null {
    const step = this.#past.at(-1);
    if (!step) return null;
    this.#applyAll(inverse(step).edits);
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    return step;
  }

  /** Does again what was taken back last and answers with it; null when there is nothing. */
  redo(): Step | null {
    const step = this.#future.at(-1);
    if (!step) return null;
    this.#applyAll(step.edits);
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    return step;
  }

  #applyAll(edits: readonly FeatureEdit[]): void {
    let done = 0;
    try {
      for (; done < edits.length; done++) this.document(edits[done]!.file).apply(edits[done]!);
    } catch (error) {
      const undone = inverse({ note: { code: 'several', features: 0 }, edits: edits.slice(0, done) });
      for (const edit of undone.edits) this.document(edit.file).apply(edit);
      throw error;
    } finally {
      for (const { file, key } of edits) this.shapes.refresh(file, key);
      this.#version++;
    }
  }
}
