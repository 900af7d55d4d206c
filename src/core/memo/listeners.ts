// SPDX-License-Identifier: EUPL-1.2
// Who wants to hear that a store has changed, as React's `useSyncExternalStore` asks for it.

export class Listeners {
  readonly #all = new Set<() => void>();

  /** Answers with what ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => void this.#all.delete(listener);
  };

  tell(): void {
    for (const listener of this.#all) listener();
  }
}
