// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run budgets`: what the built page costs before the first answer can be read, beside what is allowed. Figures are
// of the gzip files of dist/; ends with 1 where one is over its budget.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const budgets = {
  scriptKb: 150, // JavaScript before the first answer in one language, without the map
  dataKb: 400, // all data of the first view
  plannerKb: 120, // what the planners' room adds to what is there before, without engines that come on demand
};

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * @typedef {{ what: string, files: { file: string, kb: number }[], kb: number, allowedKb: number }} Budget
 * @typedef {import('../bench/table.mjs').Line} Line
 */

/** Null where nothing is built. @returns {Budget[] | null} */
export function budgetsOfBuild() {
  if (!existsSync(join(dist, 'index.html'))) return null;
  const data = readdirSync(join(dist, 'data'), { recursive: true })
    .map(String)
    // The GeoJSON of the coverage is for downloading; the page reads the packed cells.
    .filter((name) => /\.(json|geojson|csv|cells)$/.test(name) && name !== 'broadband-coverage.geojson')
    .map((name) => `data/${name}`);
  return [
    budget('JavaScript before the first answer in German', startScripts('de'), budgets.scriptKb),
    budget('JavaScript before the first answer in English', startScripts('en'), budgets.scriptKb),
    budget('data of the first view', data, budgets.dataKb),
    budget('JavaScript that the planners’ room adds', plannerScripts(), budgets.plannerKb),
  ];
}

/** The budgets as lines of the benchmarks' table. @returns {Promise<Line[]>} */
export async function measureBudgets() {
  const measured = budgetsOfBuild();
  if (!measured) {
    const note = 'no build found; run npm run build first';
    return [{ what: 'budgets of the page', size: '', ms: Number.NaN, ratio: null, goal: '', note }];
  }
  return measured.map(({ what, files, kb, allowedKb }) => ({
    what,
    size: `${files.length} files`,
    ms: `${kb.toFixed(1)} kB`,
    ratio: null,
    goal: `≤ ${allowedKb} kB`,
    note: 'gzip',
  }));
}

/**
 * The scripts that index.html names, the program that these start after the first picture (main), and everything that they
 * import at once, not on demand. Of the words, those of one language.
 * @param {string} language
 */
function startScripts(language) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"(?: hreflang="(\w+)")?/g)];
  return withImports(
    named.filter(([, , spoken]) => (spoken ?? language) === language).map((match) => match[1] ?? ''),
  );
}

/** The chunk of the planners' room and what it imports at once, less what every visitor has already. */
function plannerScripts() {
  const before = new Set([...startScripts('de'), ...startScripts('en')]);
  const own = readdirSync(join(dist, 'assets')).filter((name) => /^planner-room-.*\.js$/.test(name));
  return withImports(own.map((name) => `assets/${name}`)).filter((file) => !before.has(file));
}

/** @param {string[]} queue */
function withImports(queue) {
  const found = new Set(queue);
  for (const file of queue) {
    const code = readFileSync(join(dist, file), 'utf8');
    for (const [, named, started] of code.matchAll(
      /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']|\bimport\(["'`]\.\/(main-[^"'`]+\.js)["'`]\)/g,
    )) {
      const next = `assets/${named ?? started}`;
      if (!found.has(next)) {
        found.add(next);
        queue.push(next);
      }
    }
  }
  return [...found];
}

/** @param {string} what @param {readonly string[]} names @param {number} allowedKb @returns {Budget} */
function budget(what, names, allowedKb) {
  const files = names.map((file) => ({ file, kb: packedBytes(file) / 1000 })).sort((a, b) => b.kb - a.kb);
  return { what, files, kb: files.reduce((total, { kb }) => total + kb, 0), allowedKb };
}

/** @param {string} file size in bytes as it is sent with gzip */
function packedBytes(file) {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const measured = budgetsOfBuild();
  if (!measured) console.error(`${dist}: no build found; run npm run build first`);
  for (const { what, files, kb, allowedKb } of measured ?? []) {
    const mark = kb <= allowedKb ? '✓' : '✗';
    console.log(`${mark} ${what}: ${kb.toFixed(1)} kB gzip of ${allowedKb} kB (${files.length} files)`);
    for (const one of files.slice(0, 6)) console.log(`    ${one.kb.toFixed(1).padStart(7)} kB  ${one.file}`);
  }
  process.exitCode = measured?.every(({ kb, allowedKb }) => kb <= allowedKb) ? 0 : 1;
}
