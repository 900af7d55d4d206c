// SPDX-License-Identifier: EUPL-1.2
// In an English view, texts of the files that are German must say so (WCAG 3.1.2): finds those that do not. A name inside
// an English sentence is a proper name and may stay; a name that stands alone, a source or a remark may not.

import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Page } from './harness';

const layers = [
  'broadband-coverage',
  'commercial-sites',
  'industrial-zones',
  'planned-expansion',
  'residential-zones',
  'startup-buildings',
];
const tables = [
  'business-requirements',
  'contacts',
  'council-facts',
  'federal-rules',
  'land-demand-defaults',
  'municipality',
];
const prose = ['source', 'credit', 'note', 'contractor', 'floorNote', 'decision'];
/** Shorter ones and single words are names such as "Telekom" or addresses of websites, the same in every language. */
const shortest = 12;

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}`, 'utf8'));
const files = (): unknown[] => [
  ...layers.map((layer) =>
    (read(`${layer}.geojson`) as FeatureCollection).features.map((one) => one.properties),
  ),
  ...tables.map((table) => read(`${table}.json`)),
];

interface GermanTexts {
  readonly quoted: readonly string[];
  readonly names: readonly string[];
}

/** Read once for all views: the files stay the same, and the cells alone are thousands of lines. */
let known: GermanTexts | null = null;

function germanTexts(): GermanTexts {
  const all = files();
  return { quoted: [...new Set(germanOf(all, prose))], names: [...new Set(germanOf(all, ['name']))] };
}

/** Texts under these keys that have no English text beside them, each once. */
function germanOf(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => germanOf(one, keys));
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Readonly<Record<string, unknown>>;
  return Object.entries(own).flatMap(([key, one]) => {
    if (typeof one !== 'string') return germanOf(one, keys);
    const isText = one.length >= shortest && one.includes(' ');
    return keys.includes(key) && !own[`${key}En`] && isText ? [one] : [];
  });
}

/** Texts on the page that quote a German text of the files in full, or are a name of them, and do not say so. */
export async function unmarkedGerman(page: Page): Promise<string[]> {
  known ??= germanTexts();
  return page.evaluate(({ quoted, names }) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const shown = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!element || element.closest('[lang]')?.getAttribute('lang') === 'de') continue;
      if (element.closest('script, style, textarea, code, svg, option, datalist')) continue;
      const text = names.includes(shown) ? shown : quoted.find((one) => shown.includes(one));
      if (text) found.add(`not marked as German: ${element.tagName}.${element.className}: ${text}`);
    }
    return [...found];
  }, known);
}
