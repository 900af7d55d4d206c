// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The security policy and the rules of caching, once. The server, static hosts, nginx and the meta tag are told from here.

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

/**
 * Where the one file lies that may compile WebAssembly: the worker of the planners' overlays (GEOS). A worker is bound by
 * the policy of its own response, so no page and no other worker gains anything. It may load code of this build and
 * nothing else.
 */
const engineFolder = '/engines/';
const engineDirectives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/** Directives that a background of another server needs: its style and tiles are fetched, or shown as pictures. */
const openToBackgrounds = ['connect-src', 'img-src'];

/** The header that differs by path. */
export const policyHeader = 'Content-Security-Policy';

/** What a browser does not take from a meta tag. */
const headerOnly = ['frame-ancestors'];

/** Where the view lies that the town's other pages may show in a frame. */
const embeddedFolder = '/einbetten/';

/**
 * The Content-Security-Policy as one line.
 * @param {{ origins?: readonly string[], meta?: boolean, ancestors?: readonly string[] }} [options] `origins`: further servers
 *   (scheme and host) that backgrounds may be fetched from, default none; `meta`: the form for a meta tag; `ancestors`: who may
 *   show it in a frame, default nobody.
 */
export function contentSecurityPolicy({ origins = [], meta = false, ancestors = [] } = {}) {
  for (const origin of [...origins, ...ancestors]) {
    if (!/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin)) {
      throw new Error(`policy: ${origin} found, expected an origin such as https://tiles.example.org`);
    }
  }
  return Object.entries(directives)
    .filter(([name]) => !(meta && headerOnly.includes(name)))
    .map(([name, sources]) =>
      name === 'frame-ancestors' && ancestors.length > 0
        ? [name, ...ancestors].join(' ')
        : [name, ...sources, ...(openToBackgrounds.includes(name) ? origins : [])].join(' '),
    )
    .join('; ');
}

/**
 * The policies by the beginning of the path whose response they come with; every other path has the page's. No prefix
 * begins another one.
 * @type {readonly { prefix: string, policy: string }[]}
 */
export const policyRules = [
  {
    prefix: engineFolder,
    policy: Object.entries(engineDirectives)
      .map(([name, sources]) => [name, ...sources].join(' '))
      .join('; '),
  },
];

/**
 * The policies of a town: browsers that know `frame-ancestors` heed it before `X-Frame-Options`, the others show no frame.
 * @param {readonly string[]} origins further servers for backgrounds
 * @param {readonly string[]} ancestors who may show the embedded view in a frame; without one it has the page's policy
 */
export function policiesOf(origins, ancestors) {
  const embedded = { prefix: embeddedFolder, policy: contentSecurityPolicy({ origins, ancestors }) };
  return ancestors.length > 0 ? [...policyRules, embedded] : policyRules;
}

/**
 * The policy of a file of the build; what is refused carries the page's, wherever it was looked for.
 * @param {string} path such as `/assets/index-1a2b3c4d.js`
 * @param {readonly string[]} [origins] further servers for backgrounds, default none
 * @param {readonly string[]} [ancestors] who may show the embedded view in a frame, default nobody
 */
export function policyOf(path, origins = [], ancestors = []) {
  const own = policiesOf(origins, ancestors).find(({ prefix }) => path.startsWith(prefix));
  return own?.policy ?? contentSecurityPolicy({ origins });
}

/**
 * Every header that each response carries, in a fixed order. The policy is the page's; a file has the one of `policyOf`.
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
 * How long a browser may keep what, by the beginning of its path. No prefix begins another one: hosts that read `_headers`
 * join the values of all rules that fit.
 * @type {readonly { prefix: string, cache: string }[]}
 */
export const cacheRules = [
  // Names in assets/ carry a hash of the content.
  { prefix: '/assets/', cache: 'public, max-age=31536000, immutable' },
  { prefix: engineFolder, cache: 'public, max-age=31536000, immutable' },
];

/** Everything else is asked for anew each time, above all the manifest that tells an old state of the data from a new one. */
export const otherCache = 'no-cache';

/** What is missing now may be there with the next release. */
export const refusalCache = 'no-store';

/**
 * Cache-Control for a path such as `/assets/index-1a2b3c4d.js`.
 * @param {string} path
 */
export function cacheControl(path) {
  return cacheRules.find(({ prefix }) => path.startsWith(prefix))?.cache ?? otherCache;
}

/**
 * The file `_headers` that many static hosts read: a path, then its headers, indented. Hosts join the values of a header
 * that several rules set, so no two rules that fit one path set the same header.
 * @param {readonly string[]} names what lies at the top of the build, a folder with a slash at its end
 * @param {readonly string[]} [origins]
 * @param {readonly string[]} [ancestors]
 */
export function headersFile(names, origins = [], ancestors = []) {
  const block = (/** @type {string} */ path, /** @type {[string, string][]} */ headers) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  const paths = [
    '/',
    ...names.filter((name) => !/^_headers$|\.(br|gz)$/.test(name)).map((name) => `/${name}`),
  ];
  const { [policyHeader]: _, ...everywhere } = securityHeaders(origins);
  const each = paths.sort().map((path) =>
    block(path.endsWith('/') && path !== '/' ? `${path}*` : path, [
      ['Cache-Control', cacheControl(path)],
      [policyHeader, policyOf(path, origins, ancestors)],
    ]),
  );
  return [block('/*', Object.entries(everywhere)), ...each].join('\n');
}
