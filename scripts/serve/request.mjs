// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// What a request asks for: path, stored form, part, and whether the browser has it already. Pure.

import { posix } from 'node:path';

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

/**
 * The decoded path without dot segments and doubled slashes, of `/x?y` as of `http://host/x` (RFC 9112, 3.2.2).
 * @param {string} target @returns {string | null} null where it cannot be read or leads above the root
 */
export function pathOf(target) {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target)?.[0] ?? '';
  const [coded = ''] = target.slice(absolute.length).split(/[?#]/);
  if (coded === '' && absolute !== '') return '/';
  const path = decoded(coded);
  if (path === null || !path.startsWith('/') || path.includes('\0')) return null;
  return leavesRoot(path) ? null : posix.normalize(path);
}

/** @param {string} coded */
function decoded(coded) {
  if (/%(?![0-9a-f]{2})/i.test(coded)) return null;
  try {
    return decodeURIComponent(coded);
  } catch {
    // Bytes that are no UTF-8 are the name of no file of a build.
    return coded;
  }
}

/** @param {string} path */
function leavesRoot(path) {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/**
 * Whether the browser has this state already (RFC 9110, 13.1): a tag goes before a time, and `W/` makes no difference here.
 * @param {Headers} headers @param {{ etag: string, modified: number }} variant `modified` in milliseconds, whole seconds
 */
export function isKnown(headers, { etag, modified }) {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return since >= modified;
}

/**
 * The one range that is asked for (RFC 9110, 14.2), both ends included. Null for the whole file: none asked, several, no
 * valid one, or the file is another than `If-Range` names by tag or time.
 * @param {Headers} headers @param {number} size @param {{ etag: string, modified: number }} variant
 * @returns {{ start: number, end: number } | 'outside' | null}
 */
export function rangeOf(headers, size, { etag, modified }) {
  const found = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  const asked = headers['if-range'];
  if (!found || (asked !== undefined && asked !== etag && Date.parse(String(asked)) !== modified))
    return null;
  const [first, last] = [found[1] ?? '', found[2] ?? ''];
  if (first === '') {
    if (last === '') return null;
    return Number(last) === 0 ? 'outside' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'outside';
  return { start, end: last === '' ? size - 1 : Math.min(size - 1, Number(last)) };
}

/**
 * The best stored form that the browser takes: Brotli, then gzip, else null for the plain file.
 * @param {string} accepted value of Accept-Encoding @param {{ br?: unknown, gzip?: unknown }} entry
 * @returns {'br' | 'gzip' | null}
 */
export function chooseEncoding(accepted, entry) {
  if (entry.br && takes(accepted, 'br')) return 'br';
  return entry.gzip && takes(accepted, 'gzip') ? 'gzip' : null;
}

/** @param {string} accepted @param {string} name */
function takes(accepted, name) {
  return accepted.split(',').some((part) => {
    const [coding, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
