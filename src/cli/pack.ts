// SPDX-License-Identifier: EUPL-1.2
// `nuf pack`: coverage cells from GeoJSON into the compact file that the browser loads.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writePublishedCells } from '../core/cells/packed-cells';
import { findingMessage } from '../core/findings/finding-words';
import { cellsFromFeatures } from '../core/read/cells-from-features';
import { readLayer } from '../core/read/read-city';
import { type Command, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { refuseInput, writeOutput } from './disk/output-file';

export const pack: Command = {
  name: 'pack',
  summary: { de: 'packt Versorgungszellen für den Browser', en: 'packs coverage cells for the browser' },
  usage: {
    de: `nuf pack - Versorgungszellen als kompakte Datei

AUFRUF
  nuf pack VERSORGUNG.geojson -o DATEI.cells

BESCHREIBUNG
  Liest die Ebene broadband-coverage und schreibt alle Spalten in eine Binärdatei (Aufbau: Kopf von
  src/core/cells/cells-file.ts). Dieselben Zellen geben dieselben Bytes. Was GeoJSON ist, bleibt die Quelle.

OPTIONEN
  -o, --output DATEI   wohin geschrieben wird
  --lang de|en         Sprache der Meldungen

RÜCKGABEWERT
  0  geschrieben
  1  die Datei hat Fehler oder keine Zelle; nichts wurde geschrieben
  2  falscher Aufruf, oder nicht lesbar oder schreibbar

BEISPIEL
  nuf pack data/broadband-coverage.geojson -o coverage.cells
`,
    en: `nuf pack - coverage cells as a compact file

SYNOPSIS
  nuf pack COVERAGE.geojson -o FILE.cells

DESCRIPTION
  Reads the layer broadband-coverage and writes all its columns into a binary file (layout: head of
  src/core/cells/cells-file.ts). The same cells give the same bytes. The GeoJSON remains the source.

OPTIONS
  -o, --output FILE    where to write
  --lang de|en         language of the messages

EXIT STATUS
  0  written
  1  the file has errors or no cell; nothing was written
  2  wrong use, or a file that cannot be read or written

EXAMPLE
  nuf pack data/broadband-coverage.geojson -o coverage.cells
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' } },
    });
    const [source, ...more] = positionals;
    if (!source || more.length > 0 || !values.output) {
      throw new WrongUse(
        io.lang === 'de'
          ? 'gebraucht werden eine Datei und -o mit dem Ziel'
          : 'one file and -o with the target are needed',
      );
    }
    refuseInput(values.output, [source], io);
    const bytes = readInput(resolve(io.cwd, source), io, source);
    const { features, findings } = readLayer('broadband-coverage', bytes);
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const finding of errors.slice(0, 10))
      io.err(`nuf pack: ${source}: ${findingMessage(finding, io.lang)}\n`);
    if (errors.length > 0) return 1;
    const cells = cellsFromFeatures(features);
    if (!cells) {
      io.err(io.lang === 'de' ? `nuf pack: ${source}: keine Zelle\n` : `nuf pack: ${source}: no cell\n`);
      return 1;
    }
    const file = writePublishedCells(cells);
    const target = values.output;
    writeOutput(target, file, io);
    io.out(
      io.lang === 'de'
        ? `${target}: ${cells.count} Zellen, ${file.length} Bytes\n`
        : `${target}: ${cells.count} cells, ${file.length} bytes\n`,
    );
    return 0;
  },
};
