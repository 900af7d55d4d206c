// SPDX-License-Identifier: EUPL-1.2
// What no file of the project may hold, and what every file of code opens with.

import { describe, expect, test } from 'vitest';
import { projectFiles, readText } from './repository';

const files = projectFiles();
const isCode = (file: string) => /\.(ts|tsx|mjs|js|css)$/.test(file) && !file.endsWith('.d.ts');
const code = files.filter((file) => isCode(file) && /^(src|test|scripts|bin|bench)\//.test(file));
const source = code.filter((file) => file.startsWith('src/') && /\.tsx?$/.test(file));

describe('what no file may hold', () => {
  test('every file of code opens with its licence and one sentence on its matter', () => {
    const wrong = code.filter((file) => {
      const [first = '', second = '', third = ''] = readText(file).split('\n');
      const [licence, matter] = first.startsWith('#!') ? [second, third] : [first, second];
      if (!/^(\/\/|\/\*) SPDX-License-Identifier: EUPL-1\.2\b/.test(licence)) return true;
      // A layer's declaration says what it is in `title` and `about`, a test in its names.
      const speaksForItself = /^(src\/layers|test)\//.test(file) || file.endsWith('.css');
      return !speaksForItself && !/^(\/\/|\/\*)/.test(matter);
    });
    expect(wrong).toEqual([]);
  });

  test('no room or file without a matter: utils, helpers, common', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[jt]sx?$)/i.test(file)),
    ).toEqual([]);
  });

  test('file names are in kebab case', () => {
    const odd = source.filter(
      (file) => !/^src\/([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(file),
    );
    expect(odd).toEqual([]);
  });

  test('no HTML from strings and no code from strings', () => {
    const sinks =
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|setHTML\(|\beval\(|new Function\(/;
    expect(source.filter((file) => sinks.test(readText(file)))).toEqual([]);
  });

  test('no path of one machine and no host of a package registry', () => {
    const text = files.filter((file) => !/\.(png|jpg|woff2|ico|cells)$/.test(file));
    // Written in parts, because this file is looked at as well.
    const forbidden = new RegExp(
      [
        '/wo' + 'rk/(main|shared)',
        '/home/[a-z]+/',
        '/Users/[a-z]+/',
        'regis' + 'try\\.(npm' + 'js|yarn)',
      ].join('|'),
    );
    expect(text.filter((file) => forbidden.test(readText(file)))).toEqual([]);
  });

  test('no test is skipped, focused or left to do without a condition', () => {
    const tests = code.filter((file) => file.startsWith('test/'));
    const wrong = tests.filter((file) =>
      /\b(it|test|describe)\.(skip|only|todo)\b(?!If)/.test(readText(file)),
    );
    expect(wrong).toEqual([]);
  });
});
