// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// A small static server for dist/ with the production headers: for `npm start`, for the browser tests, for trying out.

import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ file: string, size: number, etag: string }} Variant one stored form of a file */
/** @typedef {{ type: string, plain: Variant, br?: Variant, gzip?: Variant }} Entry one file and its packed forms */
/** @typedef {{ pattern: string, headers: [string, string][] }} HeaderRule */

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
});

/**
 * Starts the server and resolves once it listens. Only files that are in `dir` at the start are served, each under its
 * own path, so no request can name anything else.
 * @param {{ dir: string, port?: number, host?: string }} options `port` 0, the default, takes a free one; `host` is
 *   loopback unless told otherwise
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws when `dir` holds no build, or the port is taken (error code EADDRINUSE)
 */
export async function startServer({ dir, port = 0, host = '127.0.0.1' }) {
  const entries = listEntries(dir);
  const rules = readHeaderRules(dir);
  const server = createServer((request, response) => answer(request, response, entries, rules));
  // Longer than a browser or a proxy keeps a connection for its next question: else both may end it in the same moment.
  server.keepAliveTimeout = 65_000;
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(undefined));
  });
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${used}/`,
    port: used,
    close: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * Starts on `port`, or on the next free one of twenty, and says so.
 * @param {{ dir: string, port: number, host?: string }} options
 */
export async function startServerNear({ dir, port, host }) {
  for (let candidate = port; ; candidate++) {
    try {
      return await startServer({ dir, port: candidate, ...(host ? { host } : {}) });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate - port >= 20 || candidate >= 65535) throw error;
      console.log(`Port ${candidate} is taken, trying ${candidate + 1}.`);
    }
  }
}

/**
 * The port asked for by the variable PORT, else 4173.
 * @throws when PORT is not a port
 */
export function portFromEnvironment() {
  const text = process.env.PORT ?? '4173';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`PORT: ${text} found, expected a number from 0 to 65535`);
  return port;
}

/** @param {string} dir @returns {Map<string, Entry>} */
function listEntries(dir) {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new Error(`${dir}: no index.html found; build first with \`npm run build\``);
  }
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const known = new Set(files);
  const entries = new Map();
  for (const file of files) {
    const packed = /\.(br|gz)$/.exec(file);
    const path = `/${relative(dir, file).split(sep).join('/')}`;
    if (path === '/_headers' || (packed && known.has(file.slice(0, -packed[0].length)))) continue;
    /** @type {Entry} */
    const entry = { type: types[extname(file)] ?? 'application/octet-stream', plain: variant(file, '') };
    if (known.has(`${file}.br`)) entry.br = variant(`${file}.br`, '-br');
    if (known.has(`${file}.gz`)) entry.gzip = variant(`${file}.gz`, '-gzip');
    entries.set(path, entry);
  }
  entries.set('/', entries.get('/index.html'));
  return entries;
}

/** @param {string} file @param {string} suffix @returns {Variant} */
function variant(file, suffix) {
  const { size, mtimeMs } = statSync(file);
  return { file, size, etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${suffix}"` };
}

/**
 * Reads the `_headers` of the build, so that what is served here is what a static host is told.
 * @param {string} dir @returns {HeaderRule[]}
 */
function readHeaderRules(dir) {
  const file = join(dir, '_headers');
  if (!existsSync(file)) throw new Error(`${file}: not found; build again with \`npm run build\``);
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {Map<string, Entry>} entries @param {HeaderRule[]} rules
 */
function answer(request, response, entries, rules) {
  const path = pathOf(request.url ?? '/');
  response.setHeader('Cache-Control', 'no-cache');
  for (const rule of rules) {
    const fits = rule.pattern.endsWith('*')
      ? path?.startsWith(rule.pattern.slice(0, -1))
      : path === rule.pattern;
    if (fits || rule.pattern === '/*')
      for (const [name, value] of rule.headers) response.setHeader(name, value);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered here.');
  }
  const entry = path === null ? undefined : entries.get(path);
  if (!entry) {
    response.setHeader('Cache-Control', 'no-store');
    if (path === null) return refuse(response, 400, 'The address cannot be read: its % signs are wrong.');
    return refuse(response, 404, 'No such file.');
  }
  send(request, response, entry);
}

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {Entry} entry
 */
function send(request, response, entry) {
  const encoding = chooseEncoding(String(request.headers['accept-encoding'] ?? ''), entry);
  const { file, size, etag } = (encoding && entry[encoding]) || entry.plain;
  response.setHeader('Content-Type', entry.type);
  response.setHeader('ETag', etag);
  if (entry.br || entry.gzip) response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag))
    return void response.writeHead(304).end();
  if (encoding) response.setHeader('Content-Encoding', encoding);
  // Ranges of the plain form only: a part of a packed one would be of no use to anybody.
  const range = encoding ? null : rangeOf(request.headers, size, etag);
  if (!encoding) response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'outside') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416, 'The file ends before.');
  }
  if (range) {
    response.statusCode = 206;
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  }
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : size);
  if (request.method === 'HEAD') return void response.end();
  // A file that a new build has just removed: the connection ends, the server lives on.
  createReadStream(file, range ?? {})
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * The one range that is asked for (RFC 9110, 14.2), both ends included. Null for the whole file: none asked, several, no
 * valid one, or the file is another than `If-Range` names.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {number} size @param {string} etag
 * @returns {{ start: number, end: number } | 'outside' | null}
 */
export function rangeOf(headers, size, etag) {
  const found = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  const asked = headers['if-range'];
  if (!found || (asked !== undefined && asked !== etag)) return null;
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
  const takes = (/** @type {string} */ name) =>
    accepted.split(',').some((part) => {
      const [coding, ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return coding === name && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    });
  if (entry.br && takes('br')) return 'br';
  return entry.gzip && takes('gzip') ? 'gzip' : null;
}

/** @param {string} url @returns {string | null} decoded path, null where it cannot be decoded */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
  } catch {
    return null;
  }
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} sentence */
function refuse(response, status, sentence) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status} ${sentence}\n`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const dir = fileURLToPath(new URL('../dist/', import.meta.url));
  try {
    const { url } = await startServerNear({ dir, port: portFromEnvironment() });
    console.log(`Netz & Fläche: ${url}  (Ctrl+C stops it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
