// SPDX-License-Identifier: EUPL-1.2
// Whatever of the interface comes later is asked for in one of two ways, which ask twice and let nothing fall: `onDemand`
// says in its place what is missing, `quietly` leaves that to the caller.

import { expect, test } from 'vitest';
import { projectFiles, readText } from './repository';

const rooms = /^src\/(?:app\.tsx|(?:browse|business|council|edit|frame)\/.*\.tsx?)$/;

/** Asked for ahead of its time or for comfort alone: without it everything is as it would be. */
const dispensable = ['./frame/device/keep-focus'];

test('no part of the interface is fetched without a second try and an answer to its absence', () => {
  const found: string[] = [];
  let parts = 0;
  for (const file of projectFiles().filter((one) => rooms.test(one))) {
    const text = readText(file);
    for (const { 0: call, 1: part = '', index } of text.matchAll(/(?<!typeof )\bimport\('([^']+)'\)/g)) {
      parts++;
      const isCaught = text.slice(index + call.length).startsWith('.catch(');
      if (isCaught || dispensable.includes(part)) continue;
      if (!callersOf(text, index).some((name) => name === 'onDemand' || name === 'quietly'))
        found.push(`${file}: ${part}`);
    }
  }
  expect(found).toEqual([]);
  expect(parts).toBeGreaterThan(30);
});

/** Names of the calls that a place stands in, the innermost first. */
function callersOf(text: string, at: number): string[] {
  const names: string[] = [];
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (text[i] === ')') depth++;
    else if (text[i] === '(' && depth-- === 0) {
      names.push(/(\w+)(?:<[^<>]*>)?$/.exec(text.slice(0, i))?.[1] ?? '');
      depth = 0;
    }
  }
  return names;
}
