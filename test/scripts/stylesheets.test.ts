// SPDX-License-Identifier: EUPL-1.2
// What the build leaves out of the design system's stylesheet and fonts is what no page asks for.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { latinOf, splitFace } from '../../scripts/vite/subset-fonts';
import { keepUsedKern } from '../../scripts/vite/used-kern';

const require = createRequire(import.meta.url);

const sheet = `:root{--kern-red:#f00;--kern-danger:var(--kern-red);--kern-blue:#00f;--kern-lonely:1px}
.kern-btn{color:var(--kern-blue)}.kern-card{color:var(--kern-danger)}.kern-btn--big .kern-label{margin:0}p{margin:0}`;

test('a class that our source names stays with the tokens it refers to; the others go', () => {
  const css = keepUsedKern(sheet, 'className="kern-btn"');
  expect(css).toContain('.kern-btn{');
  expect(css).toContain('--kern-blue:');
  expect(css).toContain('p{');
  expect(css).not.toMatch(/kern-card|kern-danger|kern-red|kern-lonely|kern-btn--big/);
});

test('a token that only our own stylesheets use stays, with the token behind it', () => {
  const css = keepUsedKern(sheet, 'a { color: var(--kern-danger) }');
  expect(css).toMatch(/--kern-danger:var\(--kern-red\)/);
  expect(css).toMatch(/--kern-red:/);
  expect(css).not.toContain('--kern-blue');
});

test("KERN's own sheet: the dark scheme and the screen reader's class survive, the grid does not", () => {
  const kern = readFileSync(require.resolve('@kern-ux/native/dist/kern.min.css'), 'utf8');
  const css = keepUsedKern(
    kern,
    '"kern-sr-only kern-btn kern-btn--primary" var(--kern-color-action-default)',
  );
  expect(css).toContain('.kern-sr-only');
  expect(css).toMatch(/\[data-kern-theme="?dark"?\]/);
  expect(css).not.toContain('.kern-accordion');
  expect(css.length).toBeLessThan(kern.length / 5);
  // No reference may point at a token that was taken away; a fallback in the reference is allowed.
  const declared = new Set([...css.matchAll(/(--kern-[\w-]+)\s*:/g)].map(([, name]) => name));
  const dangling = [...css.matchAll(/var\((--kern-[\w-]+)\)/g)].filter(([, name]) => !declared.has(name));
  const before = new Set([...kern.matchAll(/(--kern-[\w-]+)\s*:/g)].map(([, name]) => name));
  expect(dangling.filter(([, name]) => before.has(name))).toEqual([]);
});

test('nothing moves by itself in any stylesheet but the gliding of the page, which who wants little motion is spared', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `src/${name}`);
  const textOf = (ending: RegExp) =>
    files
      .filter((name) => ending.test(name))
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
  const own = textOf(/\.css$/).replace(/\/\*.*?\*\//gs, '');
  const kern = readFileSync(require.resolve('@kern-ux/native/dist/kern.min.css'), 'utf8');
  const all = keepUsedKern(kern, textOf(/\.(tsx?|css)$/)) + own;
  const moving = all.match(/[^{}]*\{[^{}]*(?:scroll-behavior|transition|animation)[\w-]*:[^{}]*\}/g) ?? [];
  expect(moving.map((rule) => rule.trim().split('{')[0]!.trim())).toEqual(['html', 'html']);
  expect(own).toMatch(/@media \(prefers-reduced-motion: reduce\) \{\s*html \{\s*scroll-behavior: auto;/);
});

test('a face becomes one for Latin letters and one for all others, without a gap between them', () => {
  const rule = '@font-face{font-family:Fira Sans;src:url(./Fira-AbC.woff2)format("woff2");font-weight:400}';
  const split = splitFace(rule, 'Fira-AbC.woff2', 'Fira-latin-1.woff2');
  const faces = split.match(/@font-face\{[^}]*\}/g) ?? [];
  expect(faces).toHaveLength(2);
  expect(faces[0]).toContain('Fira-latin-1.woff2');
  expect(faces[1]).toContain('Fira-AbC.woff2');
  const ranges = faces.flatMap((face) => [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)]);
  const sorted = ranges
    .map(([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const)
    .sort(([a], [b]) => a - b);
  expect(sorted[0]?.[0]).toBe(0);
  expect(sorted.at(-1)?.[1]).toBe(0x10ffff);
  for (const [index, [from]] of sorted.entries()) {
    if (index > 0) expect(from).toBe((sorted[index - 1]?.[1] ?? 0) + 1);
  }
});

test('the Latin font is the same bytes each time and a third of the size at most', async () => {
  const font = readFileSync(require.resolve('@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2'));
  const [once, twice] = [await latinOf(font), await latinOf(font)];
  expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
  expect(once.length).toBeLessThan(font.length / 3);
});
