// SPDX-License-Identifier: EUPL-1.2
// The assumptions on land that the project ships, and the same with what a council is taken to have chosen.

import { readFileSync } from 'node:fs';
import {
  type LandDemandDefaults,
  landDemandDefaultsSchema,
} from '../../../src/core/city/land-demand-defaults';

export const shipped = landDemandDefaultsSchema.parse(
  JSON.parse(readFileSync('data/land-demand-defaults.json', 'utf8')),
);

type Chosen = NonNullable<LandDemandDefaults['chosen']>;

/** Chosen on 3 November 2026 for 15 years of one sector; `more` of the input beside it. */
export function chosenDemand(more: Partial<Chosen['input']> = {}) {
  return {
    ...shipped,
    chosen: {
      chosenOn: '2026-11-03',
      chosenBy: 'Bauausschuss',
      note: { de: 'Vorlage', en: 'Paper' },
      input: {
        horizonYears: 15,
        reuseOn: 'all',
        sectors: [{ name: 'Gießereien', E: 4200, a: 1, v: 0.006, n: 0.002, w: 0.2, f: 180 }],
        ...more,
      },
    },
  };
}
