// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The security policy, once. Headers of the server, of static hosts and of nginx and the meta tag are made from it.

import { watchdogHash } from './watchdog.mjs';

/** Directive -> sources. `frame-ancestors` is known to a header only, not to a meta tag. */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // The one inline style is the watchdog of the start, which must work when no file of the build arrives.
  'style-src': ["'self'", watchdogHash],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
};

/** Directives that a background of another server needs: its style and tiles are fetched, or shown as pictures. */
const openToBackgrounds = ['connect-src', 'img-src'];

/** What a browser does not take from a meta tag. */
const headerOnly = ['frame-ancestors'];

/**
 * The Content-Security-Policy as one line.
 * @param {{ origins?: readonly string[], meta?: boolean }} [options] `origins`: further servers (scheme and host) that
 *   backgrounds may be fetched from, default none; `meta`: the form for a meta tag.
 */
export function contentSecurityPolicy({ origins = [], meta = false } = {}) {
  for (const origin of origins) {
    if (!/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin)) {
      throw new Error(`policy: ${origin} found, expected an origin such as https://tiles.example.org`);
    }
  }
  return Object.entries(directives)
    .filter(([name]) => !(meta && headerOnly.includes(name)))
    .map(([name, sources]) =>
      [name, ...sources, ...(openToBackgrounds.includes(name) ? origins : [])].join(' '),
    )
    .join('; ');
}

/**
 * Every header that each response carries, in a fixed order.
 * @param {readonly string[]} [origins] further servers for backgrounds, default none
 * @returns {Record<string, string>}
 */
export function securityHeaders(origins = []) {
  return {
    'Content-Security-Policy': contentSecurityPolicy({ origins }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
    // Browsers heed it over https only, so it does no harm on loopback.
    'Strict-Transport-Security': 'max-age=31536000',
  };
}

/**
 * How long a browser may keep what, first match wins. `prefix` ends with a slash, `path` is one file.
 * @type {readonly ({ path: string, cache: string } | { prefix: string, cache: string })[]}
 */
export const cacheRules = [
  // The file that tells an old state of the data from a new one must never come out of a cache.
  { path: '/data/manifest.json', cache: 'no-store' },
  // Names in assets/ carry a hash of the content.
  { prefix: '/assets/', cache: 'public, max-age=31536000, immutable' },
  { prefix: '/', cache: 'no-cache' },
];

/**
 * Cache-Control for a path such as `/assets/index-1a2b3c4d.js`.
 * @param {string} path
 */
export function cacheControl(path) {
  const rule = cacheRules.find((rule) =>
    'path' in rule ? path === rule.path : path.startsWith(rule.prefix),
  );
  return rule?.cache ?? 'no-cache';
}

/**
 * The file `_headers` that many static hosts read: a path, then its headers, indented.
 * @param {readonly string[]} [origins]
 */
export function headersFile(origins = []) {
  const block = (/** @type {string} */ path, /** @type {[string, string][]} */ headers) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const caches = cacheRules
    .filter((rule) => !('prefix' in rule && rule.prefix === '/'))
    .map((rule) => block('path' in rule ? rule.path : `${rule.prefix}*`, [['Cache-Control', rule.cache]]));
  return [block('/*', Object.entries(securityHeaders(origins))), ...caches].join('\n');
}

/**
 * A snippet for nginx' `server` block. nginx drops inherited `add_header` lines wherever a block sets its own, so the
 * cache rule is a variable and all headers stand in one place.
 * @param {readonly string[]} [origins]
 */
export function nginxSnippet(origins = []) {
  const pattern = (/** @type {(typeof cacheRules)[number]} */ rule) =>
    'path' in rule ? `~^${escapeDots(rule.path)}$` : `~^${rule.prefix}`;
  const map = cacheRules.map((rule) => `#     "${pattern(rule)}" "${rule.cache}";`);
  return [
    '# Made by `npm run deploy-files` from scripts/policy.mjs; edit there.',
    '# Put this map into the http block, without the leading number signs:',
    '# map $uri $nuf_cache {',
    ...map,
    '# }',
    '# and the rest into the server block:',
    'root /srv/netz-und-flaeche/dist;',
    'index index.html;',
    'charset utf-8;',
    'gzip_static on;',
    'location / { try_files $uri $uri/ =404; }',
    'location = /_headers { return 404; }',
    // Not `types { }`: that would replace the whole list of nginx instead of adding to it.
    'location ~ \\.geojson$ { default_type application/geo+json; }',
    'location ~ \\.webmanifest$ { default_type application/manifest+json; }',
    // Without `always`: the answer that a file is missing must not be kept for a year.
    'add_header Cache-Control $nuf_cache;',
    ...Object.entries(securityHeaders(origins)).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    ),
    '',
  ].join('\n');
}

/** @param {string} text */
function escapeDots(text) {
  return text.replaceAll('.', '\\.');
}
