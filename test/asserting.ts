// SPDX-License-Identifier: EUPL-1.2
// Every test must assert something: one whose expectations stand in a loop over nothing fails. A property of fast-check that
// was tried at least once counts as an assertion.

import fc from 'fast-check';
import { beforeEach, expect } from 'vitest';

beforeEach(() => {
  expect.hasAssertions();
});

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  reporter: (details) => {
    expect(details.numRuns, 'runs of the property').toBeGreaterThan(0);
    if (details.failed) expect.fail(fc.defaultReportMessage(details));
  },
});
