// SPDX-License-Identifier: EUPL-1.2
// The policy is written once and says the same wherever it is told.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backgroundOrigins } from '../../scripts/background-origins.mjs';
import { nginxSnippet } from '../../scripts/nginx.mjs';
import {
  cacheControl,
  contentSecurityPolicy,
  headersFile,
  policyOf,
  securityHeaders,
} from '../../scripts/policy.mjs';
import { builtFiles, parseHeaderRules } from '../../scripts/serve/built-files.mjs';
import { watchdogHash, watchdogStyle } from '../../scripts/watchdog.mjs';
import { fromRoot, readText } from './repository';

const policy = contentSecurityPolicy();
const municipality = fromRoot('data/municipality.json');

describe('the policy', () => {
  test('forbids everything and then allows only the own server', () => {
    expect(policy.startsWith("default-src 'none'; ")).toBe(true);
    const sources = policy.split(/[; ]+/).filter((word) => !/^[a-z-]+$/.test(word));
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'script'", watchdogHash]));
  });

  test('knows no unsafe-…, no blob:, no data:, no other server', () => {
    expect(policy).not.toMatch(/unsafe|blob:|data:|https?:|\*/);
  });

  test('opens connections and pictures to named servers only, and only to origins', () => {
    const open = contentSecurityPolicy({ origins: ['https://tiles.example.org'] });
    const changed = open.split('; ').filter((directive) => directive.includes('example.org'));
    expect(changed).toEqual([
      "connect-src 'self' https://tiles.example.org",
      "img-src 'self' https://tiles.example.org",
    ]);
    for (const origin of [
      'http://tiles.example.org',
      'https://*',
      'https://a.example/path',
      "'unsafe-inline'",
    ]) {
      expect(() => contentSecurityPolicy({ origins: [origin] }), origin).toThrow('expected an origin');
    }
  });
});

test('rules for static hosts do not overlap in any header, because hosts join what matches', () => {
  const rules = parseHeaderRules(
    headersFile(['assets/', 'engines/', 'data/', '.well-known/', 'index.html', 'index.html.br', '_headers']),
  );
  const value = (path: string, name: string) =>
    rules
      .filter(({ pattern }) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
      )
      .flatMap(({ headers }) => headers.filter(([key]) => key === name).map(([, told]) => told));
  for (const path of [
    '/',
    '/index.html',
    '/assets/a.js',
    '/engines/a.js',
    '/data/manifest.json',
    '/.well-known/security.txt',
  ]) {
    expect([path, value(path, 'Cache-Control')]).toEqual([path, [cacheControl(path)]]);
    for (const [name, told] of Object.entries(securityHeaders())) {
      const own = name === 'Content-Security-Policy' ? policyOf(path) : told;
      expect([path, name, value(path, name)]).toEqual([path, name, [own]]);
    }
  }
  expect(rules.map(({ pattern }) => pattern)).not.toContain('/index.html.br');
});

describe('WebAssembly', () => {
  const engine = policyOf('/engines/overlay-worker-1a2b3c4d.js');

  test('may be compiled by the one engine’s folder, which may load code of the build and nothing else', () => {
    expect(engine).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ");
    expect(engine).not.toMatch(/'unsafe-|https?:|blob:|data:|\*|connect-src/);
    const open = { origins: ['https://tiles.example.org'] };
    expect(policyOf('/engines/a.js', open.origins)).toBe(engine);
    expect(policyOf('/', open.origins)).toBe(contentSecurityPolicy(open));
    for (const path of [
      '/',
      '/engines',
      '/enginesx/a.js',
      '/assets/engines/a.js',
      '/data/engines/',
      '/sw.js',
    ])
      expect([path, policyOf(path)]).toEqual([path, policy]);
  });

  test.skipIf(!existsSync(fromRoot('dist/index.html')))(
    'is in the policy of one file of the build, which carries every other header, too, and of no refusal',
    () => {
      const { entries, common } = builtFiles(fromRoot('dist'));
      const allowed = [...entries].filter(([, { plain, br, gzip }]) =>
        [plain, br, gzip].some((one) => one?.headers.some((value) => value.includes('wasm-unsafe-eval'))),
      );
      expect(allowed.map(([path]) => path)).toEqual([
        expect.stringMatching(/^\/engines\/overlay-worker-[\w-]+\.js$/),
      ]);
      const headers = allowed[0]![1].plain.headers;
      const value = (name: string) => headers.filter((_, i) => headers[i - 1] === name);
      for (const [name, told] of Object.entries(securityHeaders()))
        expect([name, value(name)]).toEqual([name, [name === 'Content-Security-Policy' ? engine : told]]);
      expect(common).toContain(policy);
      expect(common.join()).not.toContain('wasm');
    },
  );
});

test.skipIf(!existsSync(fromRoot('dist/sw.js')))('devices keep the engine only once it was used', () => {
  const { files } = JSON.parse(/^self\.nufRelease=(.*);$/m.exec(readText('dist/sw.js'))?.[1] ?? 'null') as {
    files: { path: string; onRead?: true }[];
  };
  const engine = files.filter(({ path }) => /^engines\/|geos/.test(path));
  expect(engine.map(({ onRead }) => onRead)).toEqual([true, true]);
});

describe('the embedded view', () => {
  const town = ['https://www.example.de', 'https://rat.example.de'];

  test('may be shown in a frame by those that the town names, under a policy that is the same otherwise', () => {
    const told = policyOf('/einbetten/index.html', [], town);
    expect(told).toContain('; frame-ancestors https://www.example.de https://rat.example.de; ');
    expect(told.replace(/frame-ancestors [^;]+/, "frame-ancestors 'none'")).toBe(policy);
    for (const path of ['/', '/index.html', '/einbetten', '/data/einbetten/'])
      expect([path, policyOf(path, [], town)]).toEqual([path, policy]);
  });

  test('by nobody unless the town names somebody, and by no address that is none', () => {
    expect(policyOf('/einbetten/index.html')).toBe(policy);
    expect(nginxSnippet()).not.toContain('einbetten');
    for (const wrong of ['*', 'http://a.example', 'https://a.example/x', "'self'"])
      expect(() => contentSecurityPolicy({ ancestors: [wrong] })).toThrow('expected an origin');
  });

  test('is told alike by nginx and by static hosts', () => {
    const told = policyOf('/einbetten/', [], town);
    expect(nginxSnippet([], town)).toContain(`#     "~^/einbetten/" "${told}";`);
    const rules = parseHeaderRules(headersFile(['einbetten/', 'data/'], [], town));
    const own = rules.find(({ pattern }) => pattern === '/einbetten/*');
    expect(own?.headers).toContainEqual(['Content-Security-Policy', told]);
  });
});

describe('the policy is told alike', () => {
  test('by the file for static hosts, at every path once', () => {
    const rules = parseHeaderRules(headersFile(['data/', 'index.html']));
    const { 'Content-Security-Policy': _, ...everywhere } = securityHeaders();
    expect(rules.map(({ pattern }) => pattern)).toEqual(['/*', '/', '/data/*', '/index.html']);
    expect(rules[0]!.headers).toEqual(Object.entries(everywhere));
    for (const { headers } of rules.slice(1))
      expect(headers.filter(([name]) => name !== 'Cache-Control')).toEqual([
        ['Content-Security-Policy', policy],
      ]);
  });

  test('by the snippet for nginx, as it stands in the repository', () => {
    expect(readText('deploy/nginx.conf'), 'npm run deploy-files writes it anew').toBe(nginxSnippet());
    for (const [name, value] of Object.entries(securityHeaders())) {
      const told = name === 'Content-Security-Policy' ? '$nuf_policy' : `"${value}"`;
      expect(nginxSnippet()).toContain(`add_header ${name} ${told} always;`);
    }
    expect(nginxSnippet()).toContain(`#     "~^/engines/" "${policyOf('/engines/')}";`);
    expect(nginxSnippet().split(`"${policy}"`)).toHaveLength(3);
  });

  test.skipIf(!existsSync(fromRoot('dist/index.html')))('by the built page and its headers', () => {
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      readText('dist/index.html'),
    );
    const content = meta?.[1]?.replaceAll('&#39;', "'");
    expect(content).toBe(contentSecurityPolicy({ meta: true }));
    expect(`${content}; frame-ancestors 'none'`.split('; ').sort()).toEqual(policy.split('; ').sort());
    const top = readdirSync(fromRoot('dist'), { withFileTypes: true });
    const names = top.map((entry) => entry.name + (entry.isDirectory() ? '/' : ''));
    expect(readText('dist/_headers')).toBe(headersFile(names));
  });

  test('its one inline style is the watchdog’s, to the letter', () => {
    const digest = createHash('sha256').update(watchdogStyle).digest('base64');
    expect(policy).toContain(`style-src 'self' 'sha256-${digest}'`);
  });

  test.skipIf(!existsSync(fromRoot('dist/index.html')))('and it stands in the built page unchanged', () => {
    const styles = [...readText('dist/index.html').matchAll(/<style>([^<]*)<\/style>/g)].map(
      ([, css]) => css,
    );
    expect(styles).toEqual([watchdogStyle]);
  });
});

test('the state of the data is asked anew each time, hashed files are kept, the page is checked', () => {
  expect(cacheControl('/data/manifest.json')).toBe('no-cache');
  expect(cacheControl('/assets/index-1a2b3c4d.js')).toContain('immutable');
  expect(cacheControl('/')).toBe('no-cache');
  expect(cacheControl('/data/boundary.geojson')).toBe('no-cache');
});

describe('backgrounds of other servers', () => {
  test('are closed unless the build is told otherwise', () => {
    expect(backgroundOrigins({}, municipality)).toEqual([]);
    expect(backgroundOrigins({ NUF_BACKGROUNDS: '0' }, municipality)).toEqual([]);
  });

  test('opened, are exactly the origins that the municipality names', () => {
    const origins = backgroundOrigins({ NUF_BACKGROUNDS: '1' }, municipality);
    const named = JSON.parse(readText('data/municipality.json')).backgrounds as { url: string }[];
    expect(origins).toEqual([...new Set(named.map(({ url }) => new URL(url).origin))].sort());
    expect(contentSecurityPolicy({ origins })).toContain(`connect-src 'self' ${origins.join(' ')}`);
  });

  test('a misspelt setting is refused', () => {
    expect(() => backgroundOrigins({ NUF_BACKGROUNDS: 'yes' }, municipality)).toThrow(
      'yes found, expected 1',
    );
  });
});
