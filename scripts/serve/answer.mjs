// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// One request, one answer: a file, a part of it, "you have it", or a refusal that carries every header, too.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { pipeline } from 'node:stream';
import { refusalText } from '../media-types.mjs';
import { commonHeaders } from './built-files.mjs';
import { chooseEncoding, isKnown, pathOf, rangeOf } from './request.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./built-files.mjs').BuiltFiles} BuiltFiles
 * @typedef {import('./built-files.mjs').Variant} Variant
 * @typedef {import('../media-types.mjs').Refusal} Refusal
 */

/** Files up to this many bytes are kept in memory once they were asked for: the page and its program, not a country. */
const keptBytes = 2_000_000;

/** @param {Request} request @param {Response} response @param {BuiltFiles} built */
export function answer(request, response, built) {
  const { method, url = '/', headers } = request;
  // A body is of no use to anybody here: it is not read, and the connection ends with the answer.
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined)
    response.shouldKeepAlive = false;
  if (!namesOneHost(request)) return refuse(response, built, 400);
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, built, 405, ['Allow', 'GET, HEAD']);
  // Most addresses are a path as it stands.
  let entry = built.entries.get(url);
  if (!entry) {
    const path = pathOf(url);
    if (path === null) return refuse(response, built, 400);
    entry = built.entries.get(path);
    if (!entry && built.folders.has(path)) return redirect(response, built, path, url);
    if (!entry) return refuse(response, built, 404);
  }
  const encoding = chooseEncoding(String(headers['accept-encoding'] ?? ''), entry);
  const variant = (encoding && entry[encoding]) || entry.plain;
  if (isKnown(headers, variant)) return void response.writeHead(304, variant.known).end();
  // Ranges of the plain form only: a part of a packed one would be of no use to anybody.
  const range = encoding || !headers.range ? null : rangeOf(headers, variant.size, variant);
  if (range === 'outside') return refuse(response, built, 416, ['Content-Range', `bytes */${variant.size}`]);
  const { start, end } = range ?? { start: 0, end: variant.size - 1 };
  const ranges = encoding ? [] : ['Accept-Ranges', 'bytes'];
  const more = range ? ['Content-Range', `bytes ${start}-${end}/${variant.size}`] : ranges;
  response.writeHead(range ? 206 : 200, [
    ...variant.headers,
    ...more,
    'Content-Length',
    String(end - start + 1),
  ]);
  if (method === 'HEAD' || end < start) return void response.end();
  send(response, variant, start, end);
}

/** @param {Response} response @param {Variant} variant @param {number} start @param {number} end both included */
function send(response, variant, start, end) {
  if (variant.bytes) return void response.end(variant.bytes.subarray(start, end + 1));
  if (variant.size <= keptBytes) return void keepAndSend(response, variant, start, end);
  // Closes the file with the connection, whoever ends first: else each download that is dropped costs a handle for ever.
  // A file that a new build has just removed ends the connection, and the server lives on.
  pipeline(createReadStream(variant.file, { start, end }), response, () => {});
}

/** @param {Response} response @param {Variant} variant @param {number} start @param {number} end */
async function keepAndSend(response, variant, start, end) {
  try {
    const bytes = await readFile(variant.file);
    if (bytes.length !== variant.size) throw new Error('another file than at the start');
    variant.bytes = bytes;
    response.end(bytes.subarray(start, end + 1));
  } catch {
    response.destroy();
  }
}

/** HTTP/1.1 asks for exactly one Host (RFC 9112, 3.2); Node itself takes the first of several. @param {Request} request */
function namesOneHost({ rawHeaders, httpVersion }) {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (/^host$/i.test(rawHeaders[i] ?? '')) hosts++;
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0');
}

/** Relative links of a folder's page need its slash. @param {Response} response @param {BuiltFiles} built @param {string} path @param {string} url */
function redirect(response, built, path, url) {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const location = `${path.split('/').map(encodeURIComponent).join('/')}/${query}`;
  response.writeHead(301, [...commonHeaders(built, 301), 'Location', location, 'Content-Length', '0']).end();
}

/** @param {Response} response @param {BuiltFiles} built @param {Refusal} status @param {readonly string[]} [more] */
export function refuse(response, built, status, more = []) {
  response.writeHead(status, refusalHeaders(built, status, more)).end(refusalText(status));
}

/** @param {BuiltFiles} built @param {Refusal} status @param {readonly string[]} more */
function refusalHeaders(built, status, more) {
  const length = String(Buffer.byteLength(refusalText(status)));
  const about = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', length];
  return [...commonHeaders(built, status), ...about, ...more];
}

/**
 * The same refusal for a connection that never became a request: written as it is, then the connection ends.
 * @param {import('node:stream').Duplex} socket @param {BuiltFiles} built @param {Refusal} status
 * @param {readonly string[]} [more]
 */
export function refuseRaw(socket, built, status, more = []) {
  if (!socket.writable) return void socket.destroy();
  const headers = [...refusalHeaders(built, status, more), 'Connection', 'close'];
  const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1]}`] : []));
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${refusalText(status)}`,
    () => socket.destroy(),
  );
}
