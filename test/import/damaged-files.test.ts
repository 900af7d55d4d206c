// SPDX-License-Identifier: EUPL-1.2
// Damaged files for each family of readers: each ends in an outcome with a report, none throws, and what was read is kept,
// repaired or refused by name. `npm run soak -- --proof imports` goes on with other seeds.

import { expect, test } from 'vitest';
import { readDamaged, readerFamilies } from './damaged-file';

/** Of each family, some seconds. */
const times = 5000;

test.for(readerFamilies)(
  '%s: thousands of damaged files end in a report',
  { timeout: 300_000 },
  async (family) => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < times; seed++) kinds.add(await readDamaged(family, seed));
    expect(kinds.has('read') && kinds.size > 1).toBe(true);
  },
);
