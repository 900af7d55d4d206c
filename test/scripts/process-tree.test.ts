// SPDX-License-Identifier: EUPL-1.2
// What a process cost is read right: its own time, that of what it started, and that of what has ended meanwhile.

import { describe, expect, test } from 'vitest';
import { processOf, secondsOfTree } from '../../scripts/test-cost/process-tree.mjs';

/** A line of /proc/<id>/stat, times in hundredths of a second. */
const line = (id: number, name: string, parent: number, times: readonly [number, number, number, number]) =>
  `${id} (${name}) S ${parent} 1 1 0 -1 4194560 7 8 9 10 ${times.join(' ')} 20 0 11 0 12345`;

describe('the time of a process', () => {
  test('is user and system, and apart from it that of the children that it waited for', () => {
    expect(processOf(line(7, 'node', 3, [150, 25, 400, 50]))).toEqual({
      id: 7,
      parent: 3,
      own: 1.75,
      ended: 4.5,
    });
  });

  test('is read behind a name with blanks and brackets', () => {
    expect(processOf(line(8, 'a) S 99 (b', 7, [100, 0, 0, 0]))).toMatchObject({ parent: 7, own: 1 });
  });
});

test('a tree costs what its processes and theirs used, and nothing of its neighbours', () => {
  const all = [
    line(1, 'init', 0, [9900, 0, 9900, 0]),
    line(7, 'node', 1, [100, 0, 200, 0]),
    line(8, 'chromium', 7, [300, 100, 0, 0]),
    line(9, 'renderer', 8, [500, 0, 50, 0]),
    line(10, 'another', 1, [7700, 0, 0, 0]),
    // Its parent ended and is not in the list.
    line(11, 'orphan', 6, [7700, 0, 0, 0]),
  ].map(processOf);
  expect(secondsOfTree(7, all)).toBeCloseTo(12.5, 9);
});
