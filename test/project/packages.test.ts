// SPDX-License-Identifier: EUPL-1.2
// What the project builds on: exact, checked, few, free to use, and nothing of it runs at installation.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromRoot, lockedPackages, readText } from './repository';

const manifest = JSON.parse(readText('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const packages = lockedPackages();
const shipped = packages.filter(({ dev, devOptional }) => !dev && !devOptional);

describe('the lockfile', () => {
  test('names a checksum for every package', () => {
    expect(
      packages.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ place }) => place),
    ).toEqual([]);
  });

  test('names no address to fetch from, so that any registry serves', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ place }) => place)).toEqual([]);
  });

  test('holds every optional package of every platform, without which npm ci refuses it', () => {
    const lock = JSON.parse(readText('package-lock.json')).packages as Record<
      string,
      { optionalDependencies?: Record<string, string> }
    >;
    const missing = Object.entries(lock).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => {
        // The nearest node_modules upwards wins, as in Node.
        const parts = place.split(/(?=\/node_modules\/)/);
        const folders = parts.map((_, i) => parts.slice(0, parts.length - i).join(''));
        return ![...folders, ''].some((folder) => lock[`${folder ? `${folder}/` : ''}node_modules/${name}`]);
      }),
    );
    expect(missing).toEqual([]);
  });

  test('needs no newer Node than the project promises', () => {
    const tooNew = packages.filter(({ engines }) => {
      const alternatives = (engines?.node ?? '*').split('||').map((part) => part.trim());
      return !alternatives.some(acceptsNode20);
    });
    expect(tooNew.map(({ place, engines }) => `${place} ${engines?.node}`)).toEqual([]);
  });
});

describe('the dependencies', () => {
  test('are given by exact version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  /** Each reads or writes one family of foreign files, is loaded with such a file only, and has its record in docs/decisions. */
  const readers = ['fflate', 'saxes', 'flatgeobuf', 'hyparquet', 'hyparquet-writer'];

  /** Computes what own code should not; comes with the first job only, in a worker (docs/decisions/0020). */
  const engines = ['geos-wasm'];

  /** Hashes what is never whole in memory; comes with an import only (docs/decisions/0028). */
  const checksums = ['@noble/hashes'];

  test('are few at run time: the nine that the owner fixed or the look needs, zod, the QR code, readers of formats, an engine, a checksum', () => {
    const onDemand = [...readers, ...engines, ...checksums];
    const others = Object.keys(manifest.dependencies).filter((name) => !onDemand.includes(name));
    expect(others.length).toBeLessThanOrEqual(11);
  });

  test('run nothing at installation', () => {
    expect(shipped.filter(({ hasInstallScript }) => hasInstallScript).map(({ place }) => place)).toEqual([]);
  });

  test('are free to use together with the EUPL', () => {
    const refused = shipped.filter((about) => !isFree(about.name, about.license));
    expect(refused.map(({ place, license }) => `${place}: ${license ?? 'no licence named'}`)).toEqual([]);
  });

  test('include MapLibre from the version on that cleans attributions safely', () => {
    const [major = 0, minor = 0, patch = 0] = (manifest.dependencies['maplibre-gl'] ?? '')
      .split('.')
      .map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(6_011_001);
  });
});

const freeLicences = new Set([
  // Of packages that ol may want beside FlatGeobuf; none of them reaches a bundle.
  'CC0-1.0',
  'MIT AND BSD-3-Clause',
  '(MIT AND Zlib)',
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'EUPL-1.2',
  '(MIT OR Apache-2.0)',
  'MIT OR Apache-2.0',
  // A choice: the Eclipse Distribution License 1.0 is the 3-clause BSD text.
  '(EDL-1.0 OR EPL-1.0)',
]);

/** Licences that need a second look, by package, with what was found. */
const lookedAt: Readonly<Record<string, { readonly licence: string | undefined; readonly proof: RegExp }>> = {
  // LGPL-3 is in the EUPL's list of compatible licences; it is used unchanged, by one file, and can be exchanged.
  'geojson-validation': { licence: 'LGPL-3', proof: /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/ },
  // The package names LGPL-3.0-or-later and brings the text of GEOS, LGPL-2.1; both are in the EUPL's list of compatible
  // licences. Used unchanged, by one file, in a chunk of its own, and can be exchanged.
  'geos-wasm': {
    licence: 'LGPL-3.0-or-later',
    proof: /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/,
  },
  // A misspelling of the package's author; the text of its licence is the 3-clause BSD one.
  'splaytree-ts': { licence: 'BDS-3-Clause', proof: /Redistributions in binary form|BDS-3-Clause/ },
  // Names its licence in an old field that npm does not read; the file says BSD.
  arc: { licence: undefined, proof: /Redistributions in binary form/ },
  // Version 2.0.3 of the same authors names MIT; part of a command line that is installed but not shipped.
  '@mapbox/jsonlint-lines-primitives': {
    licence: undefined,
    proof: /"name": "@mapbox\/jsonlint-lines-primitives"/,
  },
};

function isFree(name: string, licence: string | undefined): boolean {
  if (licence !== undefined && freeLicences.has(licence)) return true;
  const seen = lookedAt[name];
  return seen !== undefined && seen.licence === licence && seen.proof.test(licenceText(name));
}

/** Text of the package's licence file, or of its package.json where it brings none. */
function licenceText(name: string): string {
  const names = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'LICENSE_EDLv1.txt', 'package.json'];
  const file = names.map((file) => fromRoot(`node_modules/${name}/${file}`)).find(existsSync);
  return file ? readFileSync(file, 'utf8') : '';
}

/** Whether a range such as `^20.19.0` or `>= 18` takes Node 20.19; ranges met so far, not all there are. */
function acceptsNode20(range: string): boolean {
  const match = /^(>=|\^|~|>)?\s*v?(\d+)(?:\.(\d+|x))?/.exec(range);
  if (!match) return range === '*' || range === '';
  const [, sign, major, minor] = match;
  const at = Number(major) * 100 + (Number(minor) || 0);
  if (sign === '>=' || sign === '>') return at <= 2019;
  return Number(major) === 20 && at <= 2019;
}
