// SPDX-License-Identifier: EUPL-1.2
// Every test must assert something: one whose expectations stand in a loop over nothing fails.

import { beforeEach, expect } from 'vitest';

beforeEach(() => {
  expect.hasAssertions();
});
