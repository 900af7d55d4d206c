// SPDX-License-Identifier: EUPL-1.2
// The page runs in the browsers that it names: the build's syntax is theirs, and every place names the same.

import { existsSync, readdirSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { buildTarget, oldestBrowsers, syntaxYear } from '../../scripts/oldest-browsers.mjs';
import { fromRoot, readText } from './repository';

const { chrome, firefox, safari } = oldestBrowsers;

test('the page and the documentation name the browsers that it is built for', () => {
  const page = readText('index.html');
  expect(page).toContain(`Chrome oder Edge ab ${chrome}, Firefox ab ${firefox} oder Safari ab ${safari}`);
  expect(page).toContain(`Chrome or Edge ${chrome}, Firefox ${firefox} or Safari ${safari}, or newer`);
  const docs = readText('docs/browsers.md');
  for (const row of [`Chrome, Edge | ${chrome}`, `Firefox | ${firefox}`, `Safari, iOS | ${safari}`])
    expect(docs).toContain(row);
  expect(buildTarget).toContain(`safari${safari}`);
});

const syntaxError = (code: string, sourceType: 'module' | 'script', ecmaVersion: 5 | 2022) => {
  try {
    parse(code, { ecmaVersion, sourceType });
    return null;
  } catch (error) {
    return String(error);
  }
};

test('syntax that is too new is found', () => {
  expect(syntaxYear).toBe(2022);
  expect(syntaxError('const a = /[\\p{L}--a]/v', 'module', syntaxYear)).not.toBeNull();
  expect(syntaxError('using a = b()', 'module', syntaxYear)).not.toBeNull();
  expect(syntaxError('class A { static { a ??= 1 } #b; }', 'module', syntaxYear)).toBeNull();
});

test('what browsers without modules are told is written in their language', () => {
  expect(syntaxError(readText('public/old-browser.js'), 'script', 5)).toBeNull();
});

describe.skipIf(!existsSync(fromRoot('dist/index.html')))('the build', () => {
  const scripts = existsSync(fromRoot('dist/assets'))
    ? readdirSync(fromRoot('dist/assets')).filter((name) => name.endsWith('.js'))
    : [];

  test(`has no syntax younger than ES${syntaxYear}`, () => {
    expect(scripts.length).toBeGreaterThan(20);
    const wrong = scripts.flatMap((name) => {
      const error = syntaxError(readText(`dist/assets/${name}`), 'module', syntaxYear);
      return error === null ? [] : [`${name}: ${error}`];
    });
    expect(wrong).toEqual([]);
  });

  test('calls nothing that the oldest browsers lack, unless it asks first', () => {
    // Names of interfaces younger than scripts/oldest-browsers.mjs; a call behind `?.` or `typeof` is asked for.
    const young =
      /\b(Promise\.(try|withResolvers)|(Object|Map)\.groupBy|Array\.fromAsync|AbortSignal\.any|URL\.(canParse|parse)|Iterator\.from|Uint8Array\.fromBase64|Math\.sumPrecise)\(|\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/;
    const wrong = scripts.filter((name) => young.test(readText(`dist/assets/${name}`)));
    expect(wrong).toEqual([]);
  });
});
