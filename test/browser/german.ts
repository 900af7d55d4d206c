// SPDX-License-Identifier: EUPL-1.2
// In an English view, texts of the files that are German must say so (WCAG 3.1.2): finds those that do not.

import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Page } from './harness';

const layers = [
  'broadband-coverage',
  'commercial-sites',
  'industrial-zones',
  'places',
  'planned-expansion',
  'residential-zones',
  'startup-buildings',
];
const tables = [
  'business-requirements',
  'contacts',
  'council-facts',
  'eligibility',
  'land-demand-defaults',
  'municipality',
  'permissibility',
];

const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}`, 'utf8'));

const germanKeys = new Set([
  'source',
  'credit',
  'name',
  'note',
  'contractor',
  'floorNote',
  'decision',
  'title',
]);

/** All sources, credits and remarks of the files that have no English text beside them; short ones are names, not text. */
export const germanTexts: readonly string[] = [
  ...new Set([
    ...layers.flatMap((layer) =>
      (read(`${layer}.geojson`) as FeatureCollection).features.flatMap(({ properties }) =>
        germanOf(properties),
      ),
    ),
    ...tables.flatMap((table) => germanOf(read(`${table}.json`))),
  ]),
].filter((text) => text.length >= 12);

function germanOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(germanOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Readonly<Record<string, unknown>>;
  return Object.entries(own).flatMap(([key, one]) =>
    typeof one === 'string' ? (germanKeys.has(key) && !own[`${key}En`] ? [one] : []) : germanOf(one),
  );
}

/** Texts on the page that are, or quote in full, a German text of the files and do not say that they are German. */
export async function unmarkedGerman(page: Page): Promise<string[]> {
  return page.evaluate((texts) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const shown = node.textContent ?? '';
      const element = node.parentElement;
      if (shown.length < 12 || !element || element.closest('[lang]')?.getAttribute('lang') === 'de') continue;
      const text = texts.find((one) => shown.includes(one));
      if (text && !element.closest('script, style, textarea, code, svg'))
        found.add(`${element.tagName}.${element.className}: ${text}`);
    }
    return [...found];
  }, germanTexts);
}
