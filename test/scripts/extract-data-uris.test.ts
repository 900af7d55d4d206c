// SPDX-License-Identifier: EUPL-1.2
// Icons of stylesheets become files, so that the policy needs no `data:`.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { extractDataAddresses } from '../../scripts/vite/extract-data-uris';

const require = createRequire(import.meta.url);

test('an icon becomes a file beside the stylesheet, named by its content', () => {
  const { css, icons } = extractDataAddresses(`a{mask:url("data:image/svg+xml,%3Csvg fill='%23fff'/%3E")}`);
  expect(icons).toEqual([
    { name: expect.stringMatching(/^icon-[0-9a-f]{8}\.svg$/), source: "<svg fill='#fff'/>" },
  ]);
  expect(css).toBe(`a{mask:url(${icons[0]?.name})}`);
});

test('the same icon twice is one file', () => {
  const icon = `url('data:image/svg+xml;utf8,<svg/>')`;
  const { css, icons } = extractDataAddresses(`a{mask:${icon}}b{mask:${icon}}`);
  expect(icons).toHaveLength(1);
  expect(css).not.toContain('data:');
});

test('base64, umlauts, brackets inside quotes and stray per cent signs survive', () => {
  const source = (address: string) => String(extractDataAddresses(`a{mask:${address}}`).icons[0]?.source);
  expect(source(`url(data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')})`)).toBe('<svg/>');
  expect(source(`url("data:image/svg+xml,<svg width='100%'><g transform='rotate(45)'/></svg>")`)).toBe(
    "<svg width='100%'><g transform='rotate(45)'/></svg>",
  );
  expect(source(`url("data:image/svg+xml,%3Ctitle%3EFl%C3%A4che%3C/title%3E")`)).toBe(
    '<title>Fläche</title>',
  );
});

test('an address of an unknown kind stops the build instead of slipping through', () => {
  expect(() => extractDataAddresses('a{src:url(data:text/html,x)}')).toThrow('expected one of image/svg+xml');
});

test('other addresses stay as they are', () => {
  const css = 'a{background:url(x.svg)}b{src:url("fonts/y.woff2")}';
  expect(extractDataAddresses(css)).toEqual({ css, icons: [] });
});

describe('the stylesheets in use', () => {
  test.each([
    ['@kern-ux/native/dist/kern.min.css', 94],
    ['maplibre-gl/dist/maplibre-gl.css', 39],
  ])('%s has %i icons, and none is left', (file, count) => {
    const text = readFileSync(require.resolve(file), 'utf8');
    expect(
      text.split('url("data:').length + text.split("url('data:").length + text.split('url(data:').length - 3,
    ).toBe(count);
    const { css, icons } = extractDataAddresses(text);
    expect(css).not.toContain('data:');
    for (const { source } of icons) expect(String(source)).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
  });

  const assets = new URL('../../dist/assets/', import.meta.url);
  test.skipIf(!existsSync(assets))(
    'the built ones hold no data: address, and every icon they name is there',
    () => {
      const files = readdirSync(assets);
      const sheets = files.filter((file) => file.endsWith('.css'));
      expect(sheets.length).toBeGreaterThan(0);
      for (const sheet of sheets) {
        const css = readFileSync(new URL(sheet, assets), 'utf8');
        expect(css.includes('data:'), sheet).toBe(false);
        const named = [...css.matchAll(/url\((icon-[^)]+)\)/g)].map((match) => match[1]);
        expect(named.filter((name) => !files.includes(name ?? ''))).toEqual([]);
      }
    },
  );
});
