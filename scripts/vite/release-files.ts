// SPDX-License-Identifier: EUPL-1.2
// Names the finished build as a release: its id in index.html, `release.json` for open pages, and the service worker with
// the list of what it keeps. NUF_OFFLINE=0 writes the worker that takes everything off the devices again.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { isPackedCells } from '../../src/core/cells/cells-file-ranges';
import { rangeReadBytes } from '../../src/core/limits/limits';
import type { Release, ReleaseFile, ReleaseNews } from '../../src/offline/release';

/** What no page asks for: read by servers, by people who download, by machines. */
const notKept =
  /^(_headers|robots\.txt|feed\.xml|catalogue\.jsonld|einbetten\/|sw\.js|release\.json|old-browser\.js|schema\/|\.well-known\/)|\.(br|gz)$/;
/** An engine that few people need is kept on a device once somebody there has used it. */
const onlyWhenUsed = /^engines\/|^assets\/geos\b/;
/** The coverage as people edit it; the page reads the packed cells. */
const sourceOnly = 'data/broadband-coverage.geojson';

/**
 * The release of a built folder. Same files, same release: no time and no place goes into it.
 * @param dir absolute path; index.html is counted as it is there, without the id
 */
export function releaseOf(dir: string): Release {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !notKept.test(path) && path !== sourceOnly)
    .sort()
    .map((path) => fileOf(path, readFileSync(join(dir, path))));
  const named = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const { dataAsOf } = JSON.parse(readFileSync(join(dir, 'data/manifest.json'), 'utf8')) as Release;
  return { version: 1, id: hashOf(named).slice(0, 16), dataAsOf, files };
}

function fileOf(path: string, content: Uint8Array): ReleaseFile {
  const large = content.length > rangeReadBytes || isPackedCells(content) || onlyWhenUsed.test(path);
  return { path, bytes: content.length, sha256: hashOf(content), ...(large && { onRead: true as const }) };
}

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** @param isOffline whether devices may keep the page */
export function releaseFiles(isOffline: boolean, worker: string): Plugin {
  let dir = 'dist';
  return {
    name: 'nuf:release-files',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      dir = resolve(config.root, config.build.outDir);
    },
    // Named here, because others list what lies at the top of the build; written when all the rest is.
    generateBundle() {
      for (const fileName of ['release.json', 'sw.js'])
        this.emitFile({ type: 'asset', fileName, source: '' });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        nameRelease(dir, isOffline, await scriptOf(worker));
      },
    },
  };
}

/**
 * Makes a release of a built folder: the id in index.html, `release.json` and `sw.js`.
 * @param script the service worker without its release
 */
export function nameRelease(dir: string, isOffline: boolean, script: string): Release {
  const counted = releaseOf(dir);
  const index = join(dir, 'index.html');
  const html = readFileSync(index, 'utf8').replace(
    '</head>',
    () => `  <meta name="nuf-release" content="${counted.id}">\n  </head>`,
  );
  writeFileSync(index, html);
  // The worker proves index.html as it is served, with the id in it.
  const files = counted.files.map((file) =>
    file.path === 'index.html' ? fileOf(file.path, Buffer.from(html)) : file,
  );
  const { version, id, dataAsOf } = counted;
  const news: ReleaseNews = { version, id, dataAsOf, offline: isOffline };
  writeFileSync(join(dir, 'release.json'), `${JSON.stringify(news)}\n`);
  const release = { ...counted, files };
  writeFileSync(
    join(dir, 'sw.js'),
    `self.nufRelease=${JSON.stringify(isOffline ? release : null)};\n${script}`,
  );
  return release;
}

/** The worker as one classic script: not every browser starts one of modules. */
async function scriptOf(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'nufServiceWorker' },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  return output[0].code;
}
