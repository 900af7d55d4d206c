// SPDX-License-Identifier: EUPL-1.2
// A new release lands beside the last one: an open tab still finds its files, and nothing older is left.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../scripts/publish.mjs';

const root = mkdtempSync(join(tmpdir(), 'nuf-publish-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A build whose one script has a name of its own. */
function aBuild(name: string): string {
  const dir = join(root, name);
  const files = ['index.html', `assets/main-${name}.js`, 'assets/same-1.js', 'data/manifest.json'];
  const list = { files: files.map((path) => ({ path })) };
  const contents = {
    ...Object.fromEntries(files.map((path) => [path, `${path} of ${name}`])),
    [`assets/main-${name}.js.br`]: 'packed',
    'release.json': name,
    'sw.js': `self.nufRelease=${JSON.stringify(list)};\n`,
  };
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

const [one, two, three] = ['one', 'two', 'three'].map(aBuild) as [string, string, string];
const assets = (dir: string) => readdirSync(join(dir, 'assets')).sort();

test('the release before stays beside the new one, those older go', () => {
  const site = join(root, 'site');
  publish(one, site);
  expect(publish(two, site)).toMatchObject({ kept: 2, removed: [] });
  expect(assets(site)).toEqual([
    'main-one.js',
    'main-one.js.br',
    'main-two.js',
    'main-two.js.br',
    'same-1.js',
  ]);
  const { removed } = publish(three, site);
  expect(removed).toEqual(['assets/main-one.js', 'assets/main-one.js.br']);
  expect(assets(site)).toContain('main-two.js');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('index.html of three');
});

test('published twice, a release takes nothing from the one before it', () => {
  const site = join(root, 'twice');
  publish(one, site);
  publish(two, site);
  publish(two, site);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('index.html of two');
  expect(assets(site)).toEqual(expect.arrayContaining(['main-one.js', 'main-two.js']));
});

test('the page comes after everything that it names', () => {
  const site = join(root, 'blocked');
  publish(one, site);
  // A folder stands where a file of the new release must go.
  mkdirSync(join(site, 'assets/main-two.js/x'), { recursive: true });
  expect(() => publish(two, site)).toThrow();
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('index.html of one');
  expect(readdirSync(join(site, 'assets')).filter((name) => name.endsWith('.nuf-new'))).toEqual([]);
});

test('the list of the data comes after all data, whatever their names, and before the page', () => {
  const site = join(root, 'listed');
  const late = aBuild('late');
  writeFileSync(join(late, 'data/zones.geojson'), 'zones of late');
  publish(one, site);
  mkdirSync(join(site, 'data/zones.geojson/x'), { recursive: true });
  expect(() => publish(late, site)).toThrow();
  expect(readFileSync(join(site, 'data/manifest.json'), 'utf8')).toBe('data/manifest.json of one');
  rmSync(join(site, 'data/zones.geojson'), { recursive: true });
  mkdirSync(join(site, 'sw.js.nuf-new'));
  expect(() => publish(late, site)).toThrow();
  expect(readFileSync(join(site, 'data/manifest.json'), 'utf8')).toBe('data/manifest.json of late');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('index.html of one');
});

test('a folder of other things, and one that is no build, are refused', () => {
  const other = join(root, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'letter.txt'), 'x');
  expect(() => publish(one, other)).toThrow('1 files found, expected an empty folder');
  expect(readdirSync(other)).toEqual(['letter.txt']);
  expect(() => publish(other, join(root, 'new'))).toThrow('no release found; build first');
});
