// SPDX-License-Identifier: EUPL-1.2
// A town has the layers it has: what a data folder lacks is one notice and no list of faults.

import { layers } from '../../layers';
import { cellsFile, statisticsFile } from './read-document';

/**
 * The files of layers, and of the official series, that a data folder does not hold, in the order of the map. Packed cells
 * stand for the coverage. Empty for a full folder.
 * @param names the folder's files, relative to it with forward slashes
 */
export function missingLayerFiles(names: Iterable<string>): string[] {
  const held = new Set(names);
  const wanted = [...layers.map(({ id }) => `${id}.geojson`), statisticsFile];
  return wanted.filter(
    (name) => !held.has(name) && !(name === 'broadband-coverage.geojson' && held.has(cellsFile)),
  );
}

/** The one line that names them, without a line end; null where nothing is missing. */
export function emptyLayersLine(missing: readonly string[], lang: 'de' | 'en'): string | null {
  if (missing.length === 0) return null;
  const head =
    lang === 'de'
      ? 'Hinweis: ohne Datei und darum leer, was so bleiben darf'
      : 'notice: without a file and so empty, which may stay so';
  return `${head}: ${missing.join(', ')}`;
}
