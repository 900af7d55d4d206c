// SPDX-License-Identifier: EUPL-1.2
// Attributes that programs write into the HTML of a KML description: GeoServer as spans, ArcGIS as rows of a table.

import { mostDescriptionCharacters } from '../../../core/limits/limits';
import { withoutEntities } from './html-entities';

export interface Description {
  /** In their order; a name may stand twice. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** What stands beside the attributes as plain text, without markup; empty when all of it was attributes. */
  readonly text: string;
}

const span =
  /<span class="atr-name">([^<]*)<\/span>\s*:?\s*(?:<\/strong>)?\s*:?\s*<span class="atr-value">([\s\S]*?)<\/span>/g;
const row =
  /<tr[^>]*>\s*<t[dh][^>]*>((?:(?!<\/?t[drh])[\s\S])*)<\/t[dh]>\s*<td[^>]*>((?:(?!<\/?t[drh])[\s\S])*)<\/td>\s*<\/tr>/gi;

/** The row above a table of attributes that calls its two columns something. */
const headings = /<tr[^>]*>\s*(?:<th[^>]*>(?:(?!<\/?t[drh])[\s\S])*<\/th>\s*){2}<\/tr>/gi;

/** Where a text leads and where a picture lies: nobody would see that they were there. */
const link = /<a\b[^>]*?\bhref\s*=\s*(["'])([^"']*)\1[^>]*>((?:(?!<\/?a\b)[\s\S])*)<\/a>/gi;
const picture = /<img\b[^>]*?\bsrc\s*=\s*(["'])([^"']*)\1[^>]*>/gi;

/** The attributes in a description and the rest of it. Markup never leaves this function. */
export function descriptionOf(html: string): Description {
  if (html.length > mostDescriptionCharacters) return { attributes: [], text: html.trim() };
  // Text without markup keeps its lines.
  if (!html.includes('<')) return { attributes: [], text: withoutEntities(html).trim() };
  for (const pattern of [span, row]) {
    const attributes = [...html.matchAll(pattern)].map(
      ([, name, value]) => [plainText(name!), plainText(value!)] as const,
    );
    if (attributes.length === 0) continue;
    const text = plainText(html.replace(pattern, ' ').replace(headings, ' '));
    return { attributes, text: attributes.some(([, value]) => value === text) ? '' : text };
  }
  return { attributes: [], text: plainText(html) };
}

function plainText(html: string): string {
  const bare = html
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/gi, ' ')
    .replace(link, (_, _quote, address: string, text: string) =>
      text.includes(address) ? text : `${text} (${address})`,
    )
    .replace(picture, (_, _quote, address: string) => (/^data:/i.test(address) ? ' ' : ` ${address} `))
    .replace(/<[^>]*>/g, ' ');
  return withoutEntities(bare).replace(/\s+/g, ' ').trim();
}
