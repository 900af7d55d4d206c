// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// The configuration for nginx: the same answers as scripts/serve.mjs, from the same rules. test/scripts/serve/twins.test.ts
// starts both and compares.

import { mediaTypes, otherMediaType, refusalText } from './media-types.mjs';
import {
  cacheRules,
  contentSecurityPolicy,
  otherCache,
  policiesOf,
  policyHeader,
  refusalCache,
  securityHeaders,
} from './policy.mjs';

/** @typedef {import('./media-types.mjs').Refusal} Refusal */

/**
 * Two parts in one text: maps for the `http` block (lines that begin with `# `) and the body of a `server` block. nginx
 * drops inherited `add_header` lines wherever a block sets its own, so all headers stand in one place and what differs by
 * path or status is a variable.
 * @param {readonly string[]} [origins] further servers for backgrounds, default none
 * @param {readonly string[]} [ancestors] who may show the embedded view in a frame, default nobody
 */
export function nginxSnippet(origins = [], ancestors = []) {
  return [
    '# Made by `npm run deploy-files` from scripts/policy.mjs; edit there.',
    '# Put these maps into the http block, without the leading number signs:',
    ...nginxMaps(origins, ancestors).map((line) => `# ${line}`),
    '# and the rest into the server block:',
    'root /srv/netz-und-flaeche/dist;',
    'index index.html;',
    'server_tokens off;',
    'absolute_redirect off;',
    'if_modified_since before;',
    'max_ranges 1;',
    '# What the build has packed is sent packed. Brotli needs the module brotli_static (Debian: libnginx-mod-http-brotli-static).',
    'gzip off;',
    'gzip_static on;',
    'gzip_proxied any;',
    'gzip_vary on;',
    '# brotli_static on;',
    '# Who is slow, idle or gone frees its place.',
    'client_header_timeout 15s;',
    'keepalive_timeout 65s;',
    'send_timeout 60s;',
    'charset off;',
    `default_type ${otherMediaType};`,
    'types {',
    ...typeLines(),
    '}',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    'location / { try_files $uri $uri/ @missing; }',
    'location = /_headers { return 404; }',
    'location ~ \\.(br|gz)$ { return 404; }',
    ...refusal('@missing', 404, [403, 404]),
    // Not a named place: nginx has no address to go there with when it could not read the one that was asked for.
    ...refusal('= /refused-400', 400, [400]),
    ...refusal('@method', 405, [405]),
    ...refusal('@beyond', 416, [416]),
    'add_header Cache-Control $nuf_cache always;',
    'add_header Allow $nuf_allow always;',
    ...Object.entries(securityHeaders(origins)).map(
      ([name, value]) => `add_header ${name} ${name === policyHeader ? '$nuf_policy' : `"${value}"`} always;`,
    ),
    '',
  ].join('\n');
}

/** Lines of the maps, as they stand in the http block. @param {readonly string[]} [origins] as for the snippet @param {readonly string[]} [ancestors] */
export function nginxMaps(origins = [], ancestors = []) {
  const policy = contentSecurityPolicy({ origins });
  return [
    'map $uri $nuf_file_cache {',
    ...cacheRules.map(({ prefix, cache }) => `    "~^${prefix}" "${cache}";`),
    `    default "${otherCache}";`,
    '}',
    'map $status $nuf_cache {',
    `    "~^[45]" "${refusalCache}";`,
    '    default $nuf_file_cache;',
    '}',
    'map $uri $nuf_file_policy {',
    ...policiesOf(origins, ancestors).map(({ prefix, policy: own }) => `    "~^${prefix}" "${own}";`),
    `    default "${policy}";`,
    '}',
    'map $status $nuf_policy {',
    `    "~^[45]" "${policy}";`,
    '    default $nuf_file_policy;',
    '}',
    'map $status $nuf_allow {',
    '    405 "GET, HEAD";',
    '    default "";',
    '}',
  ];
}

function typeLines() {
  /** @type {Map<string, string[]>} */
  const endings = new Map();
  for (const [ending, type] of Object.entries(mediaTypes))
    endings.set(type, [...(endings.get(type) ?? []), ending.slice(1)]);
  return [...endings].map(([type, names]) => `    "${type}" ${names.join(' ')};`);
}

/** @param {string} name @param {Refusal} status @param {readonly number[]} instead statuses of nginx that it stands for */
function refusal(name, status, instead) {
  const text = refusalText(status).replace('\n', '\\n');
  return [
    `error_page ${instead.join(' ')} = ${name.replace(/^= /, '')};`,
    `location ${name} { ${name.startsWith('@') ? '' : 'internal; '}types { } default_type "text/plain; charset=utf-8"; return ${status} "${text}"; }`,
  ];
}
