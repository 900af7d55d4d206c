// SPDX-License-Identifier: EUPL-1.2
// The help texts of `nuf` as a whole; each command brings its own.

import type { Command, Lang } from './command';

const general = {
  de: {
    head: `nuf - Breitband und Flächen einer Gemeinde auf der Kommandozeile

AUFRUF
  nuf <Befehl> [Optionen] [Pfad…]
  nuf <Befehl> --help
  nuf --version

BEFEHLE
`,
    foot: `
OPTIONEN
  --lang de|en   Sprache der Meldungen (vorbelegt: de, oder die Variable NUF_LANG)
  -h, --help     diese Hilfe, nach einem Befehl dessen Hilfe
  -V, --version  Name und Version

DATENORDNER
  Die Option --data oder ein Pfad, sonst die Variable NUF_DATA (bezogen auf den aktuellen Ordner),
  sonst data/ im aktuellen Ordner, sonst die Daten des Pakets.

RÜCKGABEWERT
  0  in Ordnung, auch mit Warnungen
  1  Fehler gefunden
  2  falscher Aufruf oder Pfad nicht lesbar

BEISPIELE
  nuf check                  prüft alle Dateien des Datenordners
  nuf check meine.geojson    prüft eine Datei
  nuf check --json | jq .    dasselbe für Programme
`,
  },
  en: {
    head: `nuf - broadband and land of a municipality on the command line

SYNOPSIS
  nuf <command> [options] [path…]
  nuf <command> --help
  nuf --version

COMMANDS
`,
    foot: `
OPTIONS
  --lang de|en   language of the messages (default: de, or the variable NUF_LANG)
  -h, --help     this help; after a command, the help of that command
  -V, --version  name and version

DATA FOLDER
  The option --data or a path, otherwise the variable NUF_DATA (relative to the current folder),
  otherwise data/ in the current folder, otherwise the data of the package.

EXIT STATUS
  0  in order, even with warnings
  1  errors found
  2  wrong use, or a path that cannot be read

EXAMPLES
  nuf check                  checks all files in the data folder
  nuf check mine.geojson     checks one file
  nuf check --json | jq .    the same for programs
`,
  },
} as const;

/** The text of `nuf --help`. */
export function generalHelp(commands: readonly Command[], lang: Lang): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[lang]}\n`);
  return general[lang].head + rows.join('') + general[lang].foot;
}

/** The text of `nuf <command> --help`, ending in one line end. */
export function commandHelp(command: Command, lang: Lang): string {
  const text = typeof command.usage === 'string' ? command.usage : command.usage[lang];
  return `${text.trimEnd()}\n`;
}
