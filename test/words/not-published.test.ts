// SPDX-License-Identifier: EUPL-1.2
// Nobody can know that something was published nowhere: what was not found is "nicht bekannt".

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const claims =
  /kein\w* [^'`.;]{0,30}veröffentlicht|(?<!noch )nicht veröffentlicht\b|(ohne|jeden) veröffentlichte|\bno [^'`.;]{0,30}published\b|\b(is|are|was|were) not published|without (a|any) published/i;

test('no sentence claims that something was not published', () => {
  const rooms = ['answer', 'business', 'picture', 'report', 'page'];
  const lines = rooms
    .flatMap((room) => readdirSync(join('src/words', room)).map((name) => join('src/words', room, name)))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line));
  expect(lines.length).toBeGreaterThan(1000);
  // What a draft of this page has or has not published is known to it.
  const told = lines.filter((line) => claims.test(line) && !/Entwurf|draft|Änderung|change/.test(line));
  expect(told).toEqual([]);
});
