// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// What kind of file the build holds under which ending, once: for the server and for nginx.

/** @type {Readonly<Record<string, string>>} */
export const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** For every other ending, such as `.cells`. */
export const otherMediaType = 'application/octet-stream';

/** Text of an answer that is not a file: what happened and, where there is one, what to do. */
export const refusals = /** @type {const} */ ({
  400: 'The request cannot be read.',
  404: 'No such file.',
  405: 'Only GET and HEAD are answered here.',
  408: 'The request did not come in time.',
  416: 'The file ends before.',
  417: 'Nothing is expected of this server but its files.',
  431: 'The head of the request is too long.',
});

/** @typedef {keyof typeof refusals} Refusal */

/** Body of a refusal, as plain text. @param {Refusal} status */
export function refusalText(status) {
  return `${status} ${refusals[status]}\n`;
}
