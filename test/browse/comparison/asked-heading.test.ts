// SPDX-License-Identifier: EUPL-1.2
// Only who asked for the comparison is led to its heading, and once.

import { expect, test, vi } from 'vitest';
import { arriveAt, askForHeading } from '../../../src/browse/comparison/asked-heading';

test('the heading takes the focus once after it was asked for, not when the tab is opened otherwise', () => {
  const heading = { focus: vi.fn(), scrollIntoView: vi.fn() };
  arriveAt(heading);
  expect(heading.focus).not.toHaveBeenCalled();
  askForHeading();
  arriveAt(null);
  arriveAt(heading);
  arriveAt(heading);
  expect(heading.scrollIntoView).toHaveBeenCalledOnce();
  expect(heading.focus).toHaveBeenCalledOnce();
});
