// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run publish -- <folder>`: puts the finished build into a web server's folder so that nobody notices but by what is
// new. Files of the program come before the page that names them, and those of the release before stay for open tabs.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What visitors and workers are sent to the rest by comes last, in this order: the list of the data behind all data. */
const last = ['data/manifest.json', 'sw.js', 'release.json', 'index.html'];

/**
 * Copies the build `from` into `to`. Of what is in `to` already only `assets/` is ever deleted from: what neither this
 * release nor the one before it has. Each file is there whole or not at all.
 * @param {string} from a finished build @param {string} to is made where it is missing
 * @returns {{ copied: number, kept: number, removed: string[] }} `kept`: files of the release before that stay
 * @throws when `from` holds no release, or `to` holds other things than a release of this page
 */
export function publish(from, to) {
  const names = listed(from);
  if (!names.includes('release.json'))
    throw new Error(`${from}: no release found; build first with \`npm run build\``);
  const there = existsSync(to) ? listed(to) : [];
  if (there.length > 0 && !there.includes('release.json') && !there.includes('data/manifest.json'))
    throw new Error(
      `${to}: ${there.length} files found, expected an empty folder or an earlier release of this page`,
    );
  const before = assetsOf(to);
  const isSame = existsSync(join(to, 'release.json')) && textOf(to) === textOf(from);
  const rank = (/** @type {string} */ name) => last.indexOf(name.replace(/\.(br|gz)$/, ''));
  for (const name of names.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))) copy(from, to, name);
  const own = new Set(names);
  // Published once more, a release is not its own past: what stayed the first time stays.
  const removed = isSame
    ? []
    : there.filter((name) => name.startsWith('assets/') && !own.has(name) && !before.has(name));
  for (const name of removed) rmSync(join(to, name));
  const kept = there.filter(
    (name) => name.startsWith('assets/') && !own.has(name) && before.has(name),
  ).length;
  return { copied: names.length, kept, removed };
}

/** @param {string} dir */
const textOf = (dir) => readFileSync(join(dir, 'release.json'), 'utf8');

/** The program's files of the release that lies in a folder, packed forms included: those that its worker lists. @param {string} dir */
function assetsOf(dir) {
  const worker = join(dir, 'sw.js');
  if (!existsSync(worker)) return new Set(existsSync(dir) ? listed(dir) : []);
  const [, list] = /^self\.nufRelease=(.*);\n/.exec(readFileSync(worker, 'utf8')) ?? [];
  /** @type {{ files: { path: string }[] } | null} */
  const release = list ? JSON.parse(list) : null;
  // A release that is switched off lists nothing: then all of it stays once.
  if (!release) return new Set(listed(dir));
  return new Set(release.files.flatMap(({ path }) => [path, `${path}.br`, `${path}.gz`]));
}

/** @param {string} dir @returns {string[]} */
function listed(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** @param {string} from @param {string} to @param {string} name */
function copy(from, to, name) {
  const target = join(to, name);
  mkdirSync(dirname(target), { recursive: true });
  const beside = `${target}.nuf-new`;
  try {
    copyFileSync(join(from, name), beside);
    if (statSync(beside).size !== statSync(join(from, name)).size)
      throw new Error(`${target}: not written whole`);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, ...more] = process.argv.slice(2);
  if (!folder || more.length > 0) {
    console.error(
      'npm run publish -- <folder>: one folder expected, that of the web server. NUF_DIST names another build than dist/.',
    );
    process.exitCode = 2;
  } else {
    try {
      const from = process.env.NUF_DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
      const { copied, kept, removed } = publish(from, resolve(folder));
      console.log(
        `${folder}: ${copied} files of this release; ${kept} of the one before stay for open tabs, ${removed.length} older ones are removed`,
      );
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 2;
    }
  }
}
