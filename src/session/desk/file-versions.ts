// SPDX-License-Identifier: EUPL-1.2
// Which versions of the files there are beside the one that is worked on: as the page has them, as the changes are made
// against, as others published them and a step merged them in.

import type { Desk, OpenFile } from '../../core/edit/desk';
import type { Step } from '../../core/edit/document/edit';
import type { KeptStep } from '../../core/edit/draft/draft';
import { isSame } from './same-bytes';
import type { TheirFile } from './take-in';

export class FileVersions {
  /** As the page has them, without any draft. */
  #published: readonly OpenFile[] = [];
  #writtenHere: ReadonlySet<string> = new Set();
  /** What a step has merged in, by file name: undo takes it back with the step. */
  readonly #mergedBy = new WeakMap<Step, ReadonlyMap<string, Uint8Array>>();

  /** The layers as the page has them, without any draft. */
  get published(): readonly OpenFile[] {
    return this.#published;
  }

  /** Files whose published version is newer than the page's own data, because it was published from here. */
  get writtenHere(): ReadonlySet<string> {
    return this.#writtenHere;
  }

  /** The page has read these, and no others. */
  open(files: readonly OpenFile[]): void {
    this.#published = files;
  }

  /** These were published from here. */
  publish(files: readonly OpenFile[]): void {
    const now = new Map(this.#published.map(({ name, bytes }) => [name, bytes]));
    for (const { name, bytes } of files) now.set(name, bytes);
    this.#writtenHere = new Set([...this.#writtenHere, ...files.map(({ name }) => name)]);
    this.#published = [...now].map(([name, bytes]) => ({ name, bytes }));
  }

  /** A step merges these in. */
  remember(step: Step, versions: readonly OpenFile[]): void {
    if (versions.length > 0)
      this.#mergedBy.set(step, new Map(versions.map(({ name, bytes }) => [name, bytes])));
  }

  /**
   * A step of an earlier time: what it merged in is known by its hash. Where the bytes are gone the merge can only be made once
   * more.
   */
  recall(step: KeptStep, versions: ReadonlyMap<string, Uint8Array>): void {
    const known = (step.versions ?? []).flatMap(({ name, hash }) => {
      const bytes = versions.get(hash);
      return bytes ? [{ name, bytes }] : [];
    });
    this.remember(step, known);
  }

  /**
   * The version of a file that the changes of a desk are made against: as opened, or what others published and was merged in. Null
   * without such a file.
   */
  baseOf(desk: Desk | null, file: string): Uint8Array | null {
    const merge = desk?.past.findLast((step) => this.#mergedBy.get(step)?.has(file));
    return (merge && this.#mergedBy.get(merge)?.get(file)) ?? desk?.documents.get(file)?.base ?? null;
  }

  /**
   * Files of the page that are newer than what the changes are made against, as after a draft of an earlier day: whoever
   * puts changed files there by hand would take back what others published since.
   */
  movedOn(desk: Desk | null): TheirFile[] {
    return this.#published.flatMap(({ name, bytes }) => {
      const base = this.baseOf(desk, name);
      return base && !isSame(base, bytes) ? [{ name, bytes, base: null }] : [];
    });
  }
}
