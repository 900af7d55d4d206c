// SPDX-License-Identifier: EUPL-1.2
// @ts-check
// `npm run budgets`: what the built page costs before the first answer can be read, beside what is allowed. Figures are
// of the gzip files of dist/; ends with 1 where one is over its budget.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const budgets = {
  scriptKb: 150, // JavaScript before the first answer, without the map (issue A, §7)
  dataKb: 400, // all data of the first view (issue A, §7)
};

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(join(dist, 'index.html'))) {
  console.error(`${dist}: no build found; run npm run build first`);
  process.exit(1);
}

const scripts = startScripts();
const data = readdirSync(join(dist, 'data'), { recursive: true })
  .map(String)
  // The GeoJSON of the coverage is for downloading; the page reads the packed cells.
  .filter((name) => /\.(json|geojson|csv|cells)$/.test(name) && name !== 'broadband-coverage.geojson')
  .map((name) => `data/${name}`);

const results = [
  line('JavaScript before the first answer', scripts, budgets.scriptKb),
  line('Data of the first view', data, budgets.dataKb),
];
process.exitCode = results.every(Boolean) ? 0 : 1;

/** The scripts that index.html names and everything that they import at once, not on demand. */
function startScripts() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const found = new Set(queue);
  for (const file of queue) {
    const code = readFileSync(join(dist, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) {
      const next = `assets/${name}`;
      if (!found.has(next)) {
        found.add(next);
        queue.push(next);
      }
    }
  }
  return [...found];
}

/** @param {string} name @param {readonly string[]} files @param {number} budgetKb */
function line(name, files, budgetKb) {
  const sizes = files.map((file) => ({ file, kb: packedBytes(file) / 1000 })).sort((a, b) => b.kb - a.kb);
  const sum = sizes.reduce((total, { kb }) => total + kb, 0);
  const fits = sum <= budgetKb;
  console.log(
    `${fits ? '✓' : '✗'} ${name}: ${sum.toFixed(1)} kB gzip of ${budgetKb} kB (${files.length} files)`,
  );
  for (const { file, kb } of sizes.slice(0, 6)) console.log(`    ${kb.toFixed(1).padStart(7)} kB  ${file}`);
  return fits;
}

/** @param {string} file size in bytes as it is sent with gzip */
function packedBytes(file) {
  const path = join(dist, file);
  return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
}
