// SPDX-License-Identifier: EUPL-1.2
// Attributes that programs write into the HTML of a KML description: GeoServer as spans, ArcGIS as rows of a table.

import { mostDescriptionCharacters } from '../../../core/limits/limits';

export interface Description {
  readonly attributes: Readonly<Record<string, string>>;
  /** What is left as plain text, without markup; empty when all of it was attributes. */
  readonly text: string;
}

const span =
  /<span class="atr-name">([^<]*)<\/span>\s*:?\s*(?:<\/strong>)?\s*:?\s*<span class="atr-value">([\s\S]*?)<\/span>/g;
const row =
  /<tr[^>]*>\s*<t[dh][^>]*>((?:(?!<\/?t[drh])[\s\S])*)<\/t[dh]>\s*<td[^>]*>((?:(?!<\/?t[drh])[\s\S])*)<\/td>\s*<\/tr>/gi;

/** The attributes in a description and the rest of it. Markup never leaves this function. */
export function descriptionOf(html: string): Description {
  if (html.length > mostDescriptionCharacters || !html.includes('<'))
    return { attributes: {}, text: html.trim() };
  const attributes: Record<string, string> = {};
  for (const pattern of [span, row]) {
    const pairs = [...html.matchAll(pattern)].map(
      ([, name, value]) => [plainText(name!), plainText(value!)] as const,
    );
    for (const [name, value] of pairs) if (name !== '' && name !== '__proto__') attributes[name] = value;
    if (pairs.length > 0) return { attributes, text: '' };
  }
  return { attributes, text: plainText(html) };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plainText(html: string): string {
  return html
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
      if (name.startsWith('#')) {
        const code =
          name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      return entities[name.toLowerCase()] ?? whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
