// SPDX-License-Identifier: EUPL-1.2
// KERN's stylesheet is the whole design system, and a page waits for its stylesheet. The build keeps the classes and
// tokens that our source names, and what these refer to in turn; the development server serves the sheet as it is.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

const kernName = /kern-[\w-]+/g;
const declared = /(--kern-[\w-]+)\s*:([^;}]*)/g;

/**
 * Keeps of a stylesheet what is used of it.
 * @param css KERN's stylesheet
 * @param source all text in which a class (`kern-btn`) or token (`--kern-color-action-default`) may be named
 * @throws where the stylesheet cannot be parsed
 */
export function keepUsedKern(css: string, source: string): string {
  const named = new Set(source.match(kernName));
  const classes = new Set([...css.matchAll(/\.(kern-[\w-]+)/g)].map(([, name]) => name ?? ''));
  const unusedClasses = [...classes].filter((name) => !named.has(name));
  const withoutClasses = shrink(css, unusedClasses);
  return shrink(withoutClasses, unusedTokens(withoutClasses, named));
}

/** Tokens that neither our source nor a rule that was kept asks for, directly or through other tokens. */
function unusedTokens(css: string, named: ReadonlySet<string>): string[] {
  const refersTo = new Map<string, string[]>();
  const outside = css.replace(declared, (_all, token: string, value: string) => {
    refersTo.set(token, [...(refersTo.get(token) ?? []), ...tokensIn(value)]);
    return '';
  });
  const used = new Set([...tokensIn(outside), ...[...named].map((name) => `--${name}`)]);
  for (const token of used) for (const next of refersTo.get(token) ?? []) used.add(next);
  return [...refersTo.keys()].filter((token) => !used.has(token));
}

function tokensIn(text: string): string[] {
  return text.match(/--kern-[\w-]+/g) ?? [];
}

function shrink(css: string, unusedSymbols: string[]): string {
  const { code } = transform({ filename: 'kern.css', code: Buffer.from(css), minify: true, unusedSymbols });
  return code.toString();
}

/** The plugin; `folder` is where our source lies, an absolute path. */
export function usedKern(folder: string): Plugin {
  return {
    name: 'nuf:used-kern',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /@kern-ux\/native\/dist\/kern\.min\.css$/ },
      handler: (css) => ({ code: keepUsedKern(css, sourceText(folder)), map: null }),
    },
  };
}

function sourceText(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|tsx?)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}
