// SPDX-License-Identifier: EUPL-1.2
// Long work as a generator that stops now and then, so that a page can do it in slices and everybody else at once.

/** Work that gives way at every `yield` and returns its result. */
export type Steps<Result> = Generator<void, Result>;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
