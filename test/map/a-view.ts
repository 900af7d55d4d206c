// SPDX-License-Identifier: EUPL-1.2
// The view that the tests of the picture start from: all areas, every technology, speeds, the state of the data.

import type { View } from '../../src/core/city/view';

export const view: View = {
  group: 'all',
  technology: 'alle',
  thresholdMbit: 100,
  colouring: 'speed',
  quarter: null,
  hidden: new Set(),
  background: null,
};
