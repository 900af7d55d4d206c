// SPDX-License-Identifier: EUPL-1.2
// `nuf format`: brings layer files into the house format after QGIS or another program has saved them.

import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../core/findings/finding';
import { type FindingCode, findingMessage } from '../core/findings/finding-words';
import { checkFormer } from '../core/validation/check-former';
import { formatLayer } from '../core/write/format-layer';
import type { LayerId } from '../layers';
import { layerOfFile } from '../layers/layer-of-file';
import { type Command, type Io, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { isOpenElsewhere } from './disk/open-elsewhere';
import { writeOutput, writeOutputInPlace } from './disk/output-file';
import { readCommitted } from './folder/git-folder';
import { stepText } from './words/format-words';

export const format: Command = {
  name: 'format',
  summary: {
    de: 'schreibt Ebenen in die Form, die git gut vergleichen kann',
    en: 'writes layers in the form that git compares well',
  },
  usage: {
    de: `nuf format - bringt Ebenendateien in Form

AUFRUF
  nuf format [--dry-run] [--lift-ids] [--lang de|en] Datei…

BESCHREIBUNG
  Schreibt Dateien, die wie eine Ebene heißen, so neu: ein Objekt je Zeile, Schlüssel in der
  Reihenfolge der Definition, sieben Nachkommastellen. Was QGIS und verwandte Programme
  hinterlassen, wird berichtigt und einzeln gesagt: Kennungen aus properties.id, leere Lagen (null),
  leere Listen ([]), Zahlen als Text, Daten wie 31.12.2024 oder 12/2024, MultiPolygone mit einem
  Teil, Feldnamen in Kleinbuchstaben.
  Sonst ändert sich der Inhalt nicht. Eine Datei mit Fehlern, mit doppelten Schlüsseln oder mit
  Angaben, die verloren gingen, bleibt, wie sie ist; ebenso eine leere, deren Objekte der letzte
  git-Stand noch hat. Geschrieben wird neben die Datei und dann umbenannt; hat ein anderes
  Programm sie offen, wird sie an Ort und Stelle überschrieben, damit es den neuen Stand sieht.

OPTIONEN
  --lift-ids     properties.id gilt auch da, wo das Objekt schon eine andere Kennung hat
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
  nuf format [--dry-run] [--lift-ids] [--lang de|en] file…

DESCRIPTION
  Rewrites files named like a layer: one feature a line, keys in the order of the definition,
  seven decimals. What QGIS and its relatives leave behind is mended and told: ids from
  properties.id, empty places (null), empty lists ([]), numbers as text, dates such as 31.12.2024 or
  12/2024, MultiPolygons of one part, field names in small letters. Nothing else of the content
  changes. A file with errors, with a key that stands twice, or with members that would be lost stays
  as it is; so does an empty one whose features the last git commit still has. The text is written
  beside the file, then renamed; while another program has the file open it is overwritten in place,
  so that it sees the new content.

OPTIONS
  --lift-ids     properties.id counts also where the feature already has another id
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
      options: { 'dry-run': { type: 'boolean', short: 'n' }, 'lift-ids': { type: 'boolean' } },
    });
    if (positionals.length === 0) {
      throw new WrongUse(io.lang === 'de' ? 'Es fehlt eine Datei.' : 'A file is missing.');
    }
    const asked = { isDry: values['dry-run'] ?? false, liftIds: values['lift-ids'] ?? false };
    const isFormed = positionals.map((path) => formatFile(resolve(io.cwd, path), asked, io));
    return isFormed.every(Boolean) ? 0 : 1;
  },
};

const words = {
  de: {
    lost: (list: string) =>
      `nicht geschrieben, das ginge verloren: ${list}. Löschen Sie diese Angaben, oder schreiben Sie sie unter „properties“.`,
    leftOut: (list: string) => `ohne ${list}`,
    inPlace:
      'an Ort und Stelle überschrieben, weil ein anderes Programm die Datei offen hat; laden Sie sie dort neu',
  },
  en: {
    lost: (list: string) =>
      `not written, this would be lost: ${list}. Delete these members, or write them under “properties”.`,
    leftOut: (list: string) => `without ${list}`,
    inPlace: 'overwritten in place, because another program has the file open; reload it there',
  },
} as const;

interface Asked {
  readonly isDry: boolean;
  readonly liftIds: boolean;
}

/** False when the file has an error, or something would be lost, and it was left alone. */
function formatFile(path: string, { isDry, liftIds }: Asked, io: Io): boolean {
  const shown = relative(io.cwd, path) || '.';
  const layer = layerOfFile(path);
  if (layer === null) {
    throw new WrongUse(
      `${shown}: ${io.lang === 'de' ? 'heißt nicht wie eine Ebene' : 'is not named like a layer'}`,
    );
  }
  const bytes = readInput(path, io, shown);
  const { text, findings, lost, leftOut, steps } = formatLayer(bytes, basename(path), { liftIds });
  if (text === null) {
    for (const finding of findings) io.err(`${shown}: ${findingMessage(finding, io.lang)}\n`);
    if (lost.length > 0) io.err(`${shown}: ${words[io.lang].lost(lost.join(', '))}\n`);
    return false;
  }
  const emptied = emptiedSince(path, layer, bytes);
  if (emptied) {
    io.err(`${shown}: ${findingMessage(emptied, io.lang)}\n`);
    return false;
  }
  const isSame = Buffer.from(bytes).equals(Buffer.from(text));
  const isInPlace = !isSame && !isDry && isOpenElsewhere(path);
  if (isInPlace) writeOutputInPlace(shown, text, io);
  else if (!isSame && !isDry) writeOutput(shown, text, io);
  const word = isSame
    ? ['unverändert', 'unchanged']
    : isDry
      ? ['würde geändert', 'would change']
      : ['geschrieben', 'written'];
  const said = !isSame && leftOut.length > 0 ? `, ${words[io.lang].leftOut(leftOut.join(', '))}` : '';
  io.out(`${shown}: ${word[io.lang === 'de' ? 0 : 1]}${said}\n`);
  for (const step of steps) io.out(`  ${stepText(step, layer, io.lang)}\n`);
  if (isInPlace) io.out(`  ${words[io.lang].inPlace}\n`);
  return true;
}

/** The finding that the file lost all its features since the last commit; null where it did not. */
function emptiedSince(path: string, layer: LayerId, now: Uint8Array): Finding<FindingCode> | null {
  // A file with features is longer than this; git is asked only where it may not be.
  if (now.length > mostEmptyBytes) return null;
  const before = readCommitted(dirname(path), [basename(path)])?.get(basename(path));
  const found = before && checkFormer(layer, before, now);
  return found?.find(({ code }) => code === 'layer-emptied') ?? null;
}

const mostEmptyBytes = 2000;
