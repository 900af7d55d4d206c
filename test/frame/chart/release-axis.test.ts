// SPDX-License-Identifier: EUPL-1.2
// Every year of the data has its place under the axis, whichever they are.

import { expect, test } from 'vitest';
import { releaseAxis } from '../../../src/frame/chart/release-axis';

test.for([
  [['2018-H2', '2021-H1'], 800, [2019, 2020, 2021]],
  [['2018-H2', '2021-H1'], 400, [2019, 2021]],
  [['2018-H2', '2025-H2'], 800, [2019, 2021, 2023, 2025]],
  [['2021-H1'], 800, []],
] as const)('%j on %d px: %j', ([releases, width, ticks]) => {
  const axis = releaseAxis(releases, 'Ende', width);
  expect(axis.ticks).toEqual(ticks);
  expect(axis.tickFormat(2019)).toBe('Ende 2018');
});
