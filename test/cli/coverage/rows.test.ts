// SPDX-License-Identifier: EUPL-1.2
// The JSON of `nuf coverage` is put together by hand and in pieces, and is what JSON.stringify writes.

import { expect, test } from 'vitest';
import type { Options } from '../../../src/cli/coverage/options';
import { rowsAsJson } from '../../../src/cli/coverage/rows';
import type { ComputedZone } from '../../../src/cli/coverage/zones';

const zone = (
  id: string,
  areaM2: number | null,
  share: number | null,
  withoutFigure: readonly number[] | null = null,
): ComputedZone => ({
  id,
  hasArea: areaM2 !== 7,
  share: { areaM2, unclear: 0, shares: [share, 0.1 + 0.2, -0], amount: 12.5, withoutFigure },
  perimeterM: share,
});

test.each([0, 1, 3, 1000, 2001])('of %i zones', (count) => {
  for (const amounts of [false, true]) {
    const options = { thresholds: [0.5, 30, 1000], amounts } as unknown as Options;
    const zones = Array.from({ length: count }, (_, i) =>
      i % 3 === 0
        ? zone(`"ä"\n${i}`, 1e21 / 3, null)
        : i % 3 === 1
          ? zone(String(i), null, 1e-13)
          : zone('', 7, 1 / 3, [0, 1 / 3, 12.5]),
    );
    const fine = (value: number | null) => value && Math.round(value * 1e6) / 1e6;
    const rows = zones.map(({ id, hasArea, share, perimeterM }) => ({
      id,
      areaM2: hasArea ? fine(share.areaM2) : null,
      share: Object.fromEntries(
        options.thresholds.map((mbit, t) => {
          const value = share.shares[t] ?? null;
          return [String(mbit), value === null ? null : Math.round(value * 1e12) / 1e12];
        }),
      ),
      ...(share.withoutFigure
        ? {
            withoutFigure: Object.fromEntries(
              options.thresholds.map((mbit, t) => [String(mbit), fine(share.withoutFigure![t]!)]),
            ),
          }
        : {}),
      ...(amounts ? { amount: fine(share.amount), perimeterM: fine(perimeterM) } : {}),
    }));
    expect([...rowsAsJson(zones, options)].join('')).toBe(`${JSON.stringify(rows, null, 2)}\n`);
  }
});
