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

interface Running {
  readonly name: string;
  readonly prove: Prove | ProveLater;
  cases: number;
  /** Of all rounds until now: what hangs shows here, on a busy machine too. */
  longestS: number;
  longestSeed: number;
}

/** Runs rounds of all proofs; returns the exit code: 1 at the first disagreement, said with how to have it again. */
export async function soak(proofs: readonly Proof[], { seed, goesOn, print }: SoakOptions): Promise<number> {
  const running: Running[] = [];
  for (const { name, start } of proofs)
    running.push({ name, prove: await start(), cases: 0, longestS: 0, longestSeed: seed });
  print(`seed ${seed}, ${running.map(({ name }) => name).join(', ')}`);
  let round = 0;
  for (; goesOn(round); round++) {
    for (const one of running) {
      const began = process.cpuUsage();
      try {
        one.cases += await one.prove(seed + round);
      } catch (error) {
        print(`${one.name}: ${error instanceof Error ? error.message : String(error)}`);
        print(`again: npm run soak -- --proof ${one.name} --seed ${seed + round} --rounds 1`);
        return 1;
      }
      const { user, system } = process.cpuUsage(began);
      const took = (user + system) / 1e6;
      if (took > one.longestS) Object.assign(one, { longestS: took, longestSeed: seed + round });
    }
  }
  for (const { name, cases, longestS, longestSeed } of running) {
    const longest = `the longest round took ${longestS.toFixed(2)} s of processor time (seed ${longestSeed})`;
    print(`${name}: ${cases.toLocaleString('en')} cases, all agree; ${longest}`);
  }
  print(`${round.toLocaleString('en')} rounds from seed ${seed} to ${seed + round - 1}`);
  return 0;
}
