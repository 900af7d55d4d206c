// SPDX-License-Identifier: EUPL-1.2
// KERN's fonts hold Cyrillic and Greek too, 140 kB a weight. The build makes two faces of each: Latin, a quarter of the
// size, which every page loads, and the whole font, which a browser asks for only when a text needs another letter.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Latin with the letters of Europe's and Turkey's names, and the signs that our texts use. */
const latin: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x17f],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x206f],
  [0x2080, 0x2089],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];
const face = /@font-face\s*\{[^}]*\}/g;
const fontAddress = /url\(["']?([^"')]+\.woff2)["']?\)/;

/** One face for the Latin letters, one for all others. `latinName` is the file of the small font. */
export function splitFace(rule: string, name: string, latinName: string): string {
  const body = rule.replace(/\}\s*$/, '');
  const rest = complement(latin);
  return `${body.replace(name, latinName)};unicode-range:${ranges(latin)}}${body};unicode-range:${ranges(rest)}}`;
}

function complement(sorted: typeof latin): [number, number][] {
  const starts = [0, ...sorted.map(([, to]) => to + 1)];
  const ends = [...sorted.map(([from]) => from - 1), 0x10ffff];
  return starts
    .map((from, index): [number, number] => [from, ends[index] ?? from])
    .filter(([from, to]) => from <= to);
}

function ranges(pairs: readonly (readonly [number, number])[]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return pairs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** The Latin letters of a font, as WOFF2. The same font gives the same bytes. */
export async function latinOf(font: Uint8Array): Promise<Uint8Array> {
  const letters = latin.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, step) => from + step),
  );
  return subsetFont(Buffer.from(font), String.fromCodePoint(...letters), { targetFormat: 'woff2' });
}

/** File name, with a hash of the content, and content of the Latin part of a font. */
interface LatinFont {
  readonly name: string;
  readonly source: Uint8Array;
}

/**
 * Runs over the finished stylesheets of the build, and answers imports of `…/Name.woff2?latin` with the address of the
 * Latin part; the development server uses the whole fonts.
 */
export function subsetFonts(): Plugin {
  const made = new Map<string, Promise<LatinFont>>();
  let folder = 'assets';
  let building = false;
  const latinFont = (name: string, font: () => Uint8Array): Promise<LatinFont> => {
    const known = made.get(name) ?? nameLatin(name, font());
    made.set(name, known);
    return known;
  };
  return {
    name: 'nuf:subset-fonts',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.assetsDir;
      building = config.command === 'build';
    },
    load: {
      order: 'pre',
      filter: { id: /\.woff2\?latin$/ },
      async handler(id) {
        const path = id.slice(0, -'?latin'.length);
        if (!building) return `export { default } from ${JSON.stringify(`${path}?url`)}`;
        const { name, source } = await latinFont(basename(path, '.woff2'), () => readFileSync(path));
        const file = this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
        return `export default import.meta.ROLLUP_FILE_URL_${file}`;
      },
    },
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        let css = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        for (const [rule] of css.matchAll(face)) {
          const whole = fontAddress.exec(rule)?.[1]?.replace(/^\.\//, '');
          const font = whole ? bundle[`${folder}/${whole}`] : undefined;
          if (!whole || font?.type !== 'asset' || typeof font.source === 'string') continue;
          const bytes = font.source;
          const { name, source } = await latinFont(whole.replace(/-[^-]+\.woff2$/, ''), () => bytes);
          if (!bundle[`${folder}/${name}`])
            this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
          css = css.replace(rule, splitFace(rule, whole, name));
        }
        file.source = css;
      }
    },
  };
}

async function nameLatin(name: string, font: Uint8Array): Promise<LatinFont> {
  const source = await latinOf(font);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { name: `${name}-latin-${hash}.woff2`, source };
}
