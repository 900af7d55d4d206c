// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The files of a build as they are served: under which path, in which packed forms, with which headers.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { mediaTypes, otherMediaType } from '../media-types.mjs';
import { otherCache, refusalCache } from '../policy.mjs';

/**
 * One stored form of a file. `modified`: milliseconds, whole seconds, as a header can say it; `known`: headers of "you have
 * it"; `headers`: those of the whole file; `bytes`: what it holds, once it was asked for and if it is small.
 * @typedef {{ file: string, size: number, etag: string, modified: number, known: string[], headers: string[], bytes?: Buffer }} Variant
 * @typedef {{ plain: Variant, br?: Variant, gzip?: Variant }} Entry one file and its packed forms
 * @typedef {{ entries: Map<string, Entry>, folders: Set<string>, common: string[] }} BuiltFiles
 *   `common`: headers of every answer that is not a file
 * @typedef {{ pattern: string, headers: [string, string][] }} HeaderRule
 */

/**
 * Only files that are in `dir` now are served, each under its own path, so no request can name anything else.
 * @param {string} dir @returns {BuiltFiles}
 * @throws when it holds no build
 */
export function builtFiles(dir) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`${dir}: no index.html found; build first with \`npm run build\``);
  }
  const rules = headerRules(dir);
  const listed = readdirSync(dir, { recursive: true, withFileTypes: true });
  const pathOf = (/** @type {string} */ file) => `/${relative(dir, file).split(sep).join('/')}`;
  const files = listed.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(files);
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const file of files) {
    const path = pathOf(file);
    if (path === '/_headers' || /\.(br|gz)$/.test(file)) continue;
    const [br, gzip] = [`${file}.br`, `${file}.gz`].map((packed) => known.has(packed));
    const headers = ['Content-Type', mediaTypes[extname(file)] ?? otherMediaType, ...headersOf(path, rules)];
    if (br || gzip) headers.push('Vary', 'Accept-Encoding');
    /** @type {Entry} */
    const entry = { plain: variant(file, headers) };
    if (br) entry.br = variant(`${file}.br`, [...headers, 'Content-Encoding', 'br']);
    if (gzip) entry.gzip = variant(`${file}.gz`, [...headers, 'Content-Encoding', 'gzip']);
    entries.set(path, entry);
    if (path.endsWith('/index.html')) entries.set(path.slice(0, -'index.html'.length), entry);
  }
  const folders = listed
    .filter((entry) => entry.isDirectory())
    .map((entry) => pathOf(join(entry.parentPath, entry.name)));
  // What is no file has the page's policy.
  const common = pairs(headersOf('/', rules)).filter(([name]) => name !== 'Cache-Control');
  return { entries, folders: new Set(folders), common: common.flat() };
}

/** What an answer without a file carries. @param {BuiltFiles} built @param {number} status */
export function commonHeaders({ common }, status) {
  return [...common, 'Cache-Control', status < 400 ? otherCache : refusalCache];
}

/** @param {string} file @param {string[]} headers @returns {Variant} */
function variant(file, headers) {
  const { size, mtimeMs } = statSync(file);
  const seconds = Math.floor(mtimeMs / 1000);
  // As nginx makes it, so that a browser may ask either of the two again.
  const etag = `"${seconds.toString(16)}-${size.toString(16)}"`;
  const state = ['ETag', etag, 'Last-Modified', new Date(seconds * 1000).toUTCString()];
  const all = [...headers, ...state];
  // A 304 says nothing of the content that it does not send.
  const known = pairs(all)
    .filter(([name]) => !name.startsWith('Content-') || name === 'Content-Security-Policy')
    .flat();
  return { file, size, etag, modified: seconds * 1000, known, headers: all };
}

/**
 * Headers of a path as a host makes them of `_headers`: values of rules that set the same one are joined.
 * @param {string} path @param {readonly HeaderRule[]} rules
 */
function headersOf(path, rules) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { pattern, headers } of rules) {
    const fits = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!fits) continue;
    for (const [name, value] of headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  if (!found.has('Cache-Control')) found.set('Cache-Control', otherCache);
  return [...found].flat();
}

/**
 * Reads the `_headers` of the build, so that what is served here is what a static host is told.
 * @param {string} dir @returns {HeaderRule[]}
 */
function headerRules(dir) {
  const file = join(dir, '_headers');
  if (!existsSync(file)) throw new Error(`${file}: not found; build again with \`npm run build\``);
  return parseHeaderRules(readFileSync(file, 'utf8'));
}

/** @param {string} text of a file `_headers` @returns {HeaderRule[]} */
export function parseHeaderRules(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** @param {readonly string[]} flat @returns {[string, string][]} */
function pairs(flat) {
  return flat.flatMap((name, i) =>
    i % 2 === 0 ? [/** @type {[string, string]} */ ([name, flat[i + 1] ?? ''])] : [],
  );
}
