// SPDX-License-Identifier: EUPL-1.2
// The long proofs: one after the other, seed after seed, until the time is over or something disagrees.

import type { Proof, Prove, ProveLater } from './proof';

export interface SoakOptions {
  /** Of the first case; case k has the seed after k others. */
  readonly seed: number;
  /** Whether to go on after so many rounds (a round is one seed for every proof). */
  readonly goesOn: (rounds: number) => boolean;
  readonly print: (line: string) => void;
}

/** Runs rounds of all proofs; returns the exit code: 1 at the first disagreement, said with how to have it again. */
export async function soak(proofs: readonly Proof[], { seed, goesOn, print }: SoakOptions): Promise<number> {
  const running: { readonly name: string; readonly prove: Prove | ProveLater; cases: number }[] = [];
  for (const { name, start } of proofs) running.push({ name, prove: await start(), cases: 0 });
  print(`seed ${seed}, ${running.map(({ name }) => name).join(', ')}`);
  let round = 0;
  for (; goesOn(round); round++) {
    for (const one of running) {
      try {
        one.cases += await one.prove(seed + round);
      } catch (error) {
        print(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
        print(`again: npm run soak -- --proof ${one.name} --seed ${seed + round} --rounds 1`);
        return 1;
      }
    }
  }
  for (const { name, cases } of running) print(`${name}: ${cases.toLocaleString('en')} cases, all agree`);
  print(`${round.toLocaleString('en')} rounds from seed ${seed} to ${seed + round - 1}`);
  return 0;
}
