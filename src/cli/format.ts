// SPDX-License-Identifier: EUPL-1.2
// `nuf format`: brings layer files into the house format after QGIS or another program has saved them.

import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatLayer } from '../core/export/format-layer';
import { findingMessage } from '../core/findings/finding-words';
import { layerOfFile } from '../core/validation/check-file';
import { type Command, type Io, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { writeOutput } from './disk/output-file';

export const format: Command = {
  name: 'format',
  summary: {
    de: 'schreibt Ebenen in die Form, die git gut vergleichen kann',
    en: 'writes layers in the form that git compares well',
  },
  usage: {
    de: `nuf format - bringt Ebenendateien in Form

AUFRUF
  nuf format [--dry-run] [--lang de|en] Datei…

BESCHREIBUNG
  Schreibt Dateien, die wie eine Ebene heißen, so neu: ein Objekt je Zeile, Schlüssel in der
  Reihenfolge der Definition, sieben Nachkommastellen. Der Inhalt ändert sich sonst nicht. Eine
  Datei mit Fehlern, mit doppelten Schlüsseln oder mit Angaben, die verloren gingen, bleibt, wie sie ist. Geschrieben wird erst neben die Datei, dann umbenannt.

OPTIONEN
  -n, --dry-run  nur sagen, welche Dateien sich ändern würden
  --lang de|en   Sprache der Meldungen
  -h, --help     diese Hilfe

RÜCKGABEWERT
  0  alles in Form
  1  mindestens eine Datei hat Fehler und blieb unverändert
  2  falscher Aufruf, Datei nicht lesbar oder keine Ebene

BEISPIEL
  nuf format data/industrial-zones.geojson
`,
    en: `nuf format - brings layer files into form

SYNOPSIS
  nuf format [--dry-run] [--lang de|en] file…

DESCRIPTION
  Rewrites files named like a layer: one feature a line, keys in the order of the definition,
  seven decimals. Nothing else of the content changes. A file with errors, with a key that stands
  twice, or with members that would be lost stays as it is.
  The text is first written beside the file, then renamed.

OPTIONS
  -n, --dry-run  only say which files would change
  --lang de|en   language of the messages
  -h, --help     this help

EXIT STATUS
  0  everything in form
  1  at least one file has errors and was left alone
  2  wrong use, a file that cannot be read, or no layer

EXAMPLE
  nuf format data/industrial-zones.geojson
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', short: 'n' } },
    });
    if (positionals.length === 0) {
      throw new WrongUse(io.lang === 'de' ? 'Es fehlt eine Datei.' : 'A file is missing.');
    }
    const isFormed = positionals.map((path) =>
      formatFile(resolve(io.cwd, path), values['dry-run'] ?? false, io),
    );
    return isFormed.every(Boolean) ? 0 : 1;
  },
};

const words = {
  de: {
    lost: (list: string) =>
      `nicht geschrieben, das ginge verloren: ${list}. Löschen Sie diese Angaben, oder schreiben Sie sie unter „properties“.`,
    leftOut: (list: string) => `ohne ${list}`,
  },
  en: {
    lost: (list: string) =>
      `not written, this would be lost: ${list}. Delete these members, or write them under “properties”.`,
    leftOut: (list: string) => `without ${list}`,
  },
} as const;

/** False when the file has an error, or something would be lost, and it was left alone. */
function formatFile(path: string, isDry: boolean, io: Io): boolean {
  const shown = relative(io.cwd, path) || '.';
  const layer = layerOfFile(path);
  if (layer === null) {
    throw new WrongUse(
      `${shown}: ${io.lang === 'de' ? 'heißt nicht wie eine Ebene' : 'is not named like a layer'}`,
    );
  }
  const bytes = readInput(path, io, shown);
  const { text, findings, lost, leftOut } = formatLayer(bytes, basename(path));
  if (text === null) {
    for (const finding of findings) io.err(`${shown}: ${findingMessage(finding, io.lang)}\n`);
    if (lost.length > 0) io.err(`${shown}: ${words[io.lang].lost(lost.join(', '))}\n`);
    return false;
  }
  const isSame = Buffer.from(bytes).equals(Buffer.from(text));
  if (!isSame && !isDry) writeOutput(shown, text, io);
  const word = isSame
    ? ['unverändert', 'unchanged']
    : isDry
      ? ['würde geändert', 'would change']
      : ['geschrieben', 'written'];
  const said = !isSame && leftOut.length > 0 ? `, ${words[io.lang].leftOut(leftOut.join(', '))}` : '';
  io.out(`${shown}: ${word[io.lang === 'de' ? 0 : 1]}${said}\n`);
  return true;
}
