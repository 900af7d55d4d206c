// SPDX-License-Identifier: EUPL-1.2
// Which versions of others the steps of a draft have merged in: undo takes them back with the step.

import type { Desk, OpenFile } from '../../core/edit/desk';
import type { Step } from '../../core/edit/document/edit';
import type { KeptStep } from '../../core/edit/draft/draft';

export class MergedVersions {
  /** Bytes by file name. */
  readonly #of = new WeakMap<Step, ReadonlyMap<string, Uint8Array>>();

  /** A step merges these in. */
  remember(step: Step, versions: readonly OpenFile[]): void {
    if (versions.length > 0) this.#of.set(step, new Map(versions.map(({ name, bytes }) => [name, bytes])));
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

  /** The latest of a file that is merged into the desk as it is; null where none is. */
  latest(desk: Desk | null, file: string): Uint8Array | null {
    const merge = desk?.past.findLast((step) => this.#of.get(step)?.has(file));
    return (merge && this.#of.get(merge)?.get(file)) ?? null;
  }
}
