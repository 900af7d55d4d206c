// SPDX-License-Identifier: EUPL-1.2
// An import that a planner asks for, with nothing chosen but what a test says.

import type { ImportJob } from '../../../src/edit/import/import-order';

export const aJob = (file: ImportJob['file'], more: Partial<ImportJob> = {}): ImportJob => ({
  file,
  siblings: {},
  pages: [],
  layer: null,
  beside: {},
  crs: null,
  encoding: null,
  sourceLayer: null,
  trims: false,
  mapping: null,
  ags: '05962032',
  surroundings: null,
  unit: null,
  asOf: null,
  ...more,
});
