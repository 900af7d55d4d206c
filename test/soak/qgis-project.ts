// SPDX-License-Identifier: EUPL-1.2
// The project of `nuf qgis` in the real QGIS: every layer opens, forms are as the definitions say, and saving a form that
// nobody touched changes nothing. The picture stays for people to look at.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readDataFolder, readFiles } from '../../src/cli/folder/data-folder';
import { qgisFiles } from '../../src/cli/qgis';

interface Said {
  readonly crs: string;
  readonly topological: boolean;
  readonly absolute: boolean;
  readonly snapping: readonly unknown[];
  readonly layers: Readonly<
    Record<
      string,
      { readonly tabs: number; readonly formChanged: readonly string[]; readonly widgets: object }
    >
  >;
}

/**
 * Writes the project into `folder`, opens and draws it.
 * @returns how many layers QGIS opened
 * @throws Error where QGIS understood something else
 */
export function openedProject(python: string, folder: string): number {
  const target = join(folder, 'qgis');
  mkdirSync(target);
  const { city } = readFiles(readDataFolder(resolve('data')));
  for (const [name, text] of qgisFiles(city!, `${resolve('data')}/`)) writeFileSync(join(target, name), text);
  const picture = resolve('build/qgis-project.png');
  mkdirSync(resolve('build'), { recursive: true });
  const script = resolve('test/soak/qgis-project.py');
  const run = spawnSync(python, [script, join(target, 'netz-und-flaeche.qgs'), picture], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the project: ${run.stderr.slice(-600)}`);
  const said = JSON.parse(run.stdout) as Said;
  const { crs, topological, absolute, snapping, layers } = said;
  const found = JSON.stringify({ crs, topological, absolute, snapping });
  const expected = JSON.stringify({
    crs: 'EPSG:25832',
    topological: true,
    absolute: false,
    snapping: [true, 12, 2, 3],
  });
  if (found !== expected) throw new Error(`the project: found ${found}, expected ${expected}`);
  for (const [id, { tabs, formChanged, widgets }] of Object.entries(layers)) {
    const isPlain = Object.values(widgets).some((widget) => widget === '');
    if (tabs !== 2 || formChanged.length > 0 || isPlain) {
      throw new Error(`${id}: ${JSON.stringify({ tabs, formChanged, widgets })}`);
    }
  }
  console.log(`QGIS opened ${Object.keys(layers).length} layers; look at ${picture}`);
  return Object.keys(layers).length;
}
