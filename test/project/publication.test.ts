// SPDX-License-Identifier: EUPL-1.2
// What a public administration looks for in a repository: licence texts, publiccode.yml, a changelog, one version.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stateFrom } from '../../src/session/permalink';
import { rooms, startState } from '../../src/session/state';
import { fromRoot, projectFiles, readText } from './repository';

const { version, license } = JSON.parse(readText('package.json')) as { version: string; license: string };

test('version and licence are the same in package.json, publiccode.yml and the changelog', () => {
  const publiccode = readText('publiccode.yml');
  expect(publiccode).toContain(`softwareVersion: ${version}\n`);
  expect(publiccode).toContain(`license: ${license}\n`);
  expect(readText('CHANGELOG.md')).toContain(`## ${version} `);
});

test('publiccode.yml has the fields that its standard asks for', () => {
  const keys = new Set([...readText('publiccode.yml').matchAll(/^([a-zA-Z]+):/gm)].map((match) => match[1]));
  const asked = [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
  ];
  expect([...asked, 'legal', 'maintenance', 'localisation'].filter((key) => !keys.has(key))).toEqual([]);
});

test('short descriptions in publiccode.yml stay below 150 characters', () => {
  const short = [...readText('publiccode.yml').matchAll(/shortDescription: (.+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(short).toHaveLength(2);
  expect(short.filter((text) => text.length > 150)).toEqual([]);
});

test('every licence that REUSE.toml or a header names has its text', () => {
  const named = [...readText('REUSE.toml').matchAll(/SPDX-License-Identifier = "([^"]+)"/g)];
  const ids = new Set(named.flatMap((match) => (match[1] ?? '').split(' AND ')));
  expect(ids.size).toBeGreaterThan(3);
  expect([...ids].filter((id) => !existsSync(fromRoot(`LICENSES/${id}.txt`)))).toEqual([]);
});

test('the text of the EUPL is whole: fifteen articles and the list of compatible licences', () => {
  const text = readText('LICENSES/EUPL-1.2.txt');
  const articles = [...text.matchAll(/^## (\d+)\. /gm)].map((match) => Number(match[1]));
  expect(articles).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  expect(text).toContain('## Anhang');
});

test('every file of the repository falls under a licence of REUSE.toml', () => {
  const patterns = [...readText('REUSE.toml').matchAll(/^path = (.+)$/gm)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/"([^"]+)"/g)].map((path) => path[1] ?? ''),
  );
  const covered = (file: string) =>
    patterns.some((pattern) =>
      pattern.endsWith('/**')
        ? file.startsWith(pattern.slice(0, -2))
        : pattern === '*'
          ? !file.includes('/')
          : file === pattern,
    );
  const header = (file: string) => readText(file).slice(0, 200).includes('SPDX-License-Identifier');
  const bare = projectFiles().filter(
    (file) => !file.startsWith('LICENSES/') && !covered(file) && !header(file),
  );
  expect(bare).toEqual([]);
});

test('the page can be installed: icons that are there in their size, and a way into every room', () => {
  const manifest = JSON.parse(readText('public/manifest.webmanifest')) as {
    display: string;
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.display).toBe('standalone');
  const sizes = manifest.icons.map(({ src, sizes: said }) => {
    const bytes = readFileSync(fromRoot(`public/${src}`));
    // Width and height of a PNG stand at fixed places of its head.
    return said === 'any' ? said : [said, `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`];
  });
  expect(sizes).toEqual(['any', ['192x192', '192x192'], ['512x512', '512x512'], ['512x512', '512x512']]);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  const ways = manifest.shortcuts.map(({ url }) => stateFrom(url.slice(3), startState).room);
  expect(ways).toEqual([...rooms]);
});
