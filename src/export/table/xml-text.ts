// SPDX-License-Identifier: EUPL-1.2
// Any text inside XML.

import type { Losses } from './losses';

/** A reader makes a plain carriage return a line feed (XML 1.0 § 2.11). */
const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text without what XML takes for markup; what it does not allow at all (XML 1.0 § 2.2) becomes U+FFFD, told to `losses` with its column. */
export function xmlText(text: string, losses: Losses, name: string | null = null): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const isAllowed =
      code === 9 ||
      code === 10 ||
      code === 13 ||
      (code >= 32 && (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);
    if (!isAllowed) losses.say('characters', name);
    out += isAllowed ? (marks[char] ?? char) : '\ufffd';
  }
  return out;
}
