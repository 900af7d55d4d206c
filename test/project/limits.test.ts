// SPDX-License-Identifier: EUPL-1.2
// Every limit of what is let in, or from which something is done another way, stands in one file with its meaning. What bounds
// something and stands elsewhere is named in no-limits.ts, by the reason why it is none.

import { describe, expect, test } from 'vitest';
import { noLimits } from './no-limits';
import { projectFiles, readText } from './repository';
import { writtenBounds } from './written-bounds';

const theFile = 'src/core/limits/limits.ts';
const sources = projectFiles().filter((file) => /^src\/.*\.tsx?$/.test(file));

test('limits stand in one file, and what bounds something elsewhere is named with the reason why it is none', () => {
  const elsewhere = sources.filter((file) => file !== theFile);
  expect(elsewhere.length).toBeGreaterThan(800);
  const found = writtenBounds(new Map(elsewhere.map((file) => [file, readText(file)])));
  expect(found.length).toBeGreaterThan(300);
  const named = Object.values(noLimits)
    .flat()
    .flatMap((line) => {
      const [path, ...ones] = line.split(' ');
      return ones.map((one) => `${path} ${one}`);
    });
  expect(found).toEqual(named.sort());
});

describe('a limit is found', () => {
  const found = (text: string, other = '') =>
    writtenBounds(
      new Map([
        ['src/a.ts', text],
        ['src/b.tsx', other],
      ]),
    );

  test.each([
    ['whatever the constant is called', 'const reach = 2_000_000;\nif (x <= reach) go();', 'a reach'],
    ['where it is what holds unless told', 'const few = 100;\nfunction f(most = few) {}', 'a few'],
    ['where a list may have as many', 'const few = 50;\nif (list.size === few) go();', 'a few'],
    ['in hexadecimal', 'const end = 0x1000;\nif (x > end) go();', 'a end'],
    ['as a member', 'const times = { start: 20_000 };', 'a times.start'],
    ['as a wait', 'const calmMs = 5;', 'a calmMs'],
    ['in a condition', 'if (x > 5000) go();', 'a 5000'],
    ['in a condition with types', 'if ((x as number)! > 8 << 10) go();', 'a 8192'],
    ['in a cut', 'const f = (text: string) => text.slice(0, 20_000);', 'a 20000'],
    ['in a bound', 'const f = (x: number) => Math.min(x, 2048);', 'a 2048'],
    ['in a wait', 'setTimeout(go, 700);', 'a 700'],
    ['in a sum', 'const f = (x: number) => (x > y ? 60_000 + x / 1000 : null);', 'a 60000'],
    ['in a choice', 'const f = (all: boolean) => (all ? 60_000 : null);', 'a 60000'],
    ['in what is handed over', 'ask({ patience: 9000 }, () => ({ patience: 3000 }));', 'a 3000'],
  ])('%s', (_, text, name) => expect(found(text)).toEqual([name]));

  test('where another module compares with it', () => {
    const use = "import { few } from './a';\nconst Row = () => (n >= few ? <b>{n}</b> : null);";
    expect(found('export const few = 100;', use)).toEqual(['a few']);
    expect(found('const few = 100;', use)).toEqual([]);
  });

  test('and what is no bound is left alone: factors, tables, the parts of a pair, codes of bytes, the globe, pixels', () => {
    const text = [
      'const names = { 4326: 1, a: 20_000 };',
      'const f = (x: number) => x * 1000 + y / 86_400;',
      'if (ring.length < 4 || byte >= 0x80 || Math.abs(lat) > 90) go();',
      'type Wide = 5000;',
      'const gapPx = 24;\nif (y > gapPx) go();',
    ].join('\n');
    expect(found(text)).toEqual([]);
  });

  test('a text that is no TypeScript is refused', () =>
    expect(() => found('const = 5')).toThrow('src/a.ts: '));
});

test('each limit has its meaning before it, and its name is given to nothing else', () => {
  const text = readText(theFile);
  const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(60);
  const withMeaning = [...text.matchAll(/\*\/\nexport const (\w+)/g)].map(([, name]) => name!);
  expect(names.filter((name) => !withMeaning.includes(name))).toEqual([]);
  const defined = new RegExp(`^(?:export )?const (?:${names.join('|')}) =`, 'm');
  const repeating = sources.filter((file) => file !== theFile && defined.test(readText(file)));
  expect(repeating).toEqual([]);
});
