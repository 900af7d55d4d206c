// SPDX-License-Identifier: EUPL-1.2
// `nuf check`: reads files and folders and says what is wrong with them.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyLayersLine, missingLayerFiles } from '../core/read/empty-layers';
import { datePattern } from '../layers/field';
import { checkFiles } from './check/check-files';
import { formerFindings } from './check/former-version';
import { checkedAsJson, checkedAsText, errorsOf } from './check/print-findings';
import { type Command, type Io, type Lang, WrongUse } from './command';
import { unreadable } from './disk/input-file';
import { dataFolder, filesBelow, namesBelow } from './folder/data-folder';

export const check: Command = {
  name: 'check',
  summary: {
    de: 'prüft Dateien und Ordner und sagt, was zu tun ist',
    en: 'checks files and folders and says what to do',
  },
  usage: {
    de: `nuf check - prüft Geodaten

AUFRUF
  nuf check [--json] [--quiet] [--all] [--before ORDNER] [--lang de|en] [Pfad…]

BESCHREIBUNG
  Prüft Dateien und, mit Unterordnern, Ordner. Ohne Pfad: der Ordner der
  Variable NUF_DATA, sonst data/ im aktuellen Ordner, sonst die Daten des Pakets.
  Geprüft wird in Stufen: Bytes, Text, Tiefe und Größe, JSON, Aufbau (GeoJSON, RFC 7946), Angaben
  (Pflicht, Art, erlaubte Werte), Umrisse, Sinn. Heißt eine Datei wie eine Ebene (etwa
  industrial-zones.geojson), gilt deren Format; data/README.md beschreibt es.
  Liegt municipality.json daneben oder darüber, werden auch Lage, Summen und Schlüssel geprüft;
  Gebiete mehrerer Ebenen eines Ordners dürfen sich nicht überlappen.

  In einem Ordner werden Dateien mit diesen Endungen gelesen:
  .geojson .json .csv .cells .kml .kmz .gml .gpkg .shp .zip .gz .ndjson .topojson

OPTIONEN
  --json         Ergebnis als JSON:
                 {"compared","files":[{"file","features","findings":[{"code","severity",
                 "count","label","message","offer",
                 "places":[{"featureId","index","path","coordinate","line"}]}]}]}
  --all          nennt jede Fundstelle einzeln; sonst steht, was sich wiederholt, einmal mit Anzahl
  --before ORDNER  Ordner mit einem früheren Stand (sonst: der letzte Commit in git); es zeigt
                 verlorene Objekte und Termine, geleerte Ebenen, null → false, gerundete Zahlen
  -q, --quiet    nur Fehler und Warnungen, keine Hinweise, keine fehlerfreien Dateien
  --today TAG    Stichtag JJJJ-MM-TT: Nichts, was geschehen ist, darf danach liegen (sonst: heute)
  --lang de|en   Sprache der Meldungen
  -h, --help     diese Hilfe

RÜCKGABEWERT
  0  keine Fehler (Warnungen und Hinweise sind möglich)
  1  mindestens ein Fehler; diese Datei wird nicht verwendet
  2  falscher Aufruf oder Pfad nicht lesbar

BEISPIELE
  nuf check
  nuf check data/residential-zones.geojson
  nuf check --json export.geojson | jq '.files[].findings[].message'
`,
    en: `nuf check - checks geodata

SYNOPSIS
  nuf check [--json] [--quiet] [--all] [--before FOLDER] [--lang de|en] [path…]

DESCRIPTION
  Checks files, and folders with their subfolders. Without a path: the folder of the variable
  NUF_DATA, otherwise data/ in the current folder, otherwise the data of the package.
  Checks are made in stages: bytes, text, depth and size, JSON, structure (GeoJSON, RFC 7946),
  values (required, kind, allowed), outlines, sense. A file named like a layer (such as
  industrial-zones.geojson) must follow its format, described in data/README.md.
  With a municipality.json beside or above it, positions, sums and keys are checked as well; zones
  of several layers in one folder must not overlap.

  In a folder, files with these endings are read:
  .geojson .json .csv .cells .kml .kmz .gml .gpkg .shp .zip .gz .ndjson .topojson

OPTIONS
  --json         result as JSON:
                 {"compared","files":[{"file","features","findings":[{"code","severity",
                 "count","label","message","offer",
                 "places":[{"featureId","index","path","coordinate","line"}]}]}]}
  --all          names every place by itself; otherwise what repeats is said once, with its count
  --before FOLDER  folder with an earlier version (otherwise: the last git commit); reported are
                 lost features and dates, emptied layers, null → false, rounded numbers
  -q, --quiet    errors and warnings only, no notices, no clean files
  --today DAY    YYYY-MM-DD: nothing that has happened may lie after this day (default: today)
  --lang de|en   language of the messages
  -h, --help     this help

EXIT STATUS
  0  no errors (there may be warnings and notices)
  1  at least one error; that file is not used
  2  wrong use, or a path that cannot be read

EXAMPLES
  nuf check
  nuf check data/residential-zones.geojson
  nuf check --json export.geojson | jq '.files[].findings[].message'
`,
  },
  run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        quiet: { type: 'boolean', short: 'q' },
        all: { type: 'boolean' },
        today: { type: 'string' },
        before: { type: 'string' },
      },
    });
    const paths =
      positionals.length > 0 ? positionals.map((path) => resolve(io.cwd, path)) : [dataFolder(undefined, io)];
    const today = todayOf(values.today, io);
    const files = paths.flatMap((path) => filesOf(path, io));
    for (const path of files) if (!existsSync(path)) throw unreadable(path, { code: 'ENOENT' }, io);
    const former = formerFindings(files, values.before, io);
    const reports = checkFiles(files, today, former, io);
    if (values.json)
      io.out(`${JSON.stringify(checkedAsJson(reports, former.comparedWith, io.lang), null, 2)}\n`);
    else {
      const empty = values.quiet ? [] : paths.flatMap((path) => emptyLayersOf(path, io.lang));
      if (!values.quiet && former.hasLayers && former.comparedWith === null) empty.push(notCompared[io.lang]);
      io.out(
        checkedAsText(reports, empty, io.lang, { quiet: values.quiet ?? false, all: values.all ?? false }),
      );
    }
    return reports.some((report) => errorsOf(report) > 0) ? 1 : 0;
  },
};

const notCompared = {
  de: 'Hinweis: nicht verglichen mit einem früheren Stand: Hier gibt es keinen Commit in git, und --before ORDNER ist nicht angegeben.\n',
  en: 'notice: not compared with an earlier version: there is no git commit here, and --before FOLDER was not given.\n',
} as const;

/** The day that dates of record are held against: the one named, else that of the clock. @throws WrongUse for no day */
function todayOf(named: string | undefined, io: Io): string {
  if (named === undefined) return new Date().toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(named) && datePattern.test(named)) return named;
  throw new WrongUse(
    io.lang === 'de' ? `--today ${named}: erwartet JJJJ-MM-TT` : `--today ${named}: expected YYYY-MM-DD`,
  );
}

/** Endings of files that are looked at in a folder; a file named on the command line is always looked at. */
const dataFile = /\.(geojson|json|csv|kml|kmz|gml|gpkg|shp|zip|gz|ndjson|geojsonl|topojson|cells)$/i;

function filesOf(path: string, io: Io): string[] {
  let files: string[];
  try {
    if (!statSync(path).isDirectory()) return [path];
    files = filesBelow(path).filter((file) => dataFile.test(file));
  } catch (error) {
    throw unreadable(path, error, io);
  }
  if (files.length > 0) return files;
  // A check of nothing would read as "all in order".
  throw new WrongUse(
    io.lang === 'de'
      ? `${path}: keine Datei, die geprüft werden kann; erwartet werden Endungen wie .geojson, .json, .csv oder .cells`
      : `${path}: no file that can be checked; expected are endings such as .geojson, .json, .csv or .cells`,
  );
}

/** The line on layers without a file, where the path is a data folder: one with a municipality.json in it. */
function emptyLayersOf(path: string, lang: Lang): string[] {
  if (!existsSync(join(path, 'municipality.json'))) return [];
  const line = emptyLayersLine(missingLayerFiles(namesBelow(path)), lang);
  return line === null ? [] : [`${line}\n`];
}
