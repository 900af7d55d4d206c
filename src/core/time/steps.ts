// SPDX-License-Identifier: EUPL-1.2
// Long work as a generator that stops now and then, so that a page can do it in slices and everybody else at once.

/** How far some work is: so many of its steps are done. They take about as long as each other, no more is promised. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Work that gives way at every `yield` and returns its result; where it yields something, it says how far it is. */
export type Steps<Result> = Generator<Progress | undefined, Result>;

/** All of it at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
