// SPDX-License-Identifier: EUPL-1.2
// `nuf check`: reads files and folders and says what is wrong with them.

import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding, Severity } from '../core/findings/finding';
import { type FindingCode, findingMessage } from '../core/findings/finding-words';
import { emptyLayersLine, missingLayerFiles } from '../core/read/empty-layers';
import type { FileReport } from '../core/validation/check-file';
import { datePattern } from '../layers/field';
import { checkFiles } from './check/check-files';
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
  nuf check [--json] [--quiet] [--lang de|en] [Pfad…]

BESCHREIBUNG
  Prüft Dateien und, mit Unterordnern, Ordner. Ohne Pfad: der Ordner der
  Variable NUF_DATA, sonst data/ im aktuellen Ordner, sonst die Daten des Pakets.
  Geprüft wird in Stufen: Bytes, Text, Tiefe und Größe, JSON,
  Aufbau (GeoJSON, RFC 7946), Schema, Geometrie, Sinn. Heißt eine Datei wie eine Ebene
  (etwa industrial-zones.geojson), gilt deren Format; data/README.md beschreibt es.
  Liegt municipality.json daneben oder darüber, werden auch Lage, Summen und Schlüssel geprüft;
  Gebiete mehrerer Ebenen eines Ordners dürfen sich nicht überlappen.

  In einem Ordner werden Dateien mit diesen Endungen gelesen:
  .geojson .json .csv .cells .kml .kmz .gml .gpkg .shp .zip .gz .ndjson .topojson

OPTIONEN
  --json         Ergebnis als JSON:
                 {"files":[{"file","features","findings":[{"code","severity","featureId",
                 "index","path","coordinate","message"}]}]}
  -q, --quiet    nur Fehler und Warnungen, keine Hinweise, keine fehlerfreien Dateien
  --today TAG    Tag, nach dem kein Datum einer Tatsache liegen darf (sonst: heute)
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
  nuf check [--json] [--quiet] [--lang de|en] [path…]

DESCRIPTION
  Checks files and folders (recursively). Without a path: the folder of the variable
  NUF_DATA, else data/ of the current folder, else the data of the package.
  Checking goes in stages: bytes, text, depth and size, JSON,
  structure (GeoJSON, RFC 7946), schema, geometry, sense. A file named like a layer
  (such as industrial-zones.geojson) must follow its format, described in data/README.md.
  With a municipality.json beside or above it, position, sums and keys are checked as well; zones
  of several layers in one folder must not overlap.

  In a folder, files with these endings are read:
  .geojson .json .csv .cells .kml .kmz .gml .gpkg .shp .zip .gz .ndjson .topojson

OPTIONS
  --json         result as JSON:
                 {"files":[{"file","features","findings":[{"code","severity","featureId",
                 "index","path","coordinate","message"}]}]}
  -q, --quiet    errors and warnings only, no notices, no clean files
  --today DAY    day after which no date of a fact may lie (default: today)
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
        today: { type: 'string' },
      },
    });
    const paths =
      positionals.length > 0 ? positionals.map((path) => resolve(io.cwd, path)) : [dataFolder(undefined, io)];
    const today = todayOf(values.today, io);
    const reports = checkFiles(
      paths.flatMap((path) => filesOf(path, io)),
      today,
      io,
    );
    if (values.json) io.out(`${JSON.stringify(asJson(reports, io.lang), null, 2)}\n`);
    else {
      const empty = values.quiet ? [] : paths.flatMap((path) => emptyLayersOf(path, io.lang));
      io.out(asText(reports, empty, io.lang, values.quiet ?? false));
    }
    return reports.some((report) => countOf(report).error > 0) ? 1 : 0;
  },
};

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

function asJson(reports: readonly FileReport[], lang: Lang): unknown {
  return {
    files: reports.map(({ file, features, findings, unlisted }) => ({
      file,
      features,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: finding.severity,
        featureId: finding.featureId,
        index: finding.index,
        path: finding.path,
        coordinate: finding.coordinate,
        message: findingMessage(finding, lang),
      })),
      ...(unlisted.error + unlisted.warning + unlisted.notice > 0 ? { unlisted } : {}),
    })),
  };
}

const severityWords: Record<Lang, Record<Severity, string>> = {
  de: { error: 'Fehler', warning: 'Warnung', notice: 'Hinweis' },
  en: { error: 'error', warning: 'warning', notice: 'notice' },
};

function asText(
  reports: readonly FileReport[],
  empty: readonly string[],
  lang: Lang,
  quiet: boolean,
): string {
  const blocks = reports.map((report) => fileText(report, lang, quiet)).filter((block) => block !== '');
  return [...blocks, ...empty, '\n', summaryText(reports, lang)].join('');
}

function fileText(report: FileReport, lang: Lang, quiet: boolean): string {
  const findings = quiet ? report.findings.filter(({ severity }) => severity !== 'notice') : report.findings;
  const { unlisted } = report;
  const more = unlisted.error + unlisted.warning + (quiet ? 0 : unlisted.notice);
  if (findings.length === 0 && more === 0 && quiet) return '';
  const one = report.features === 1;
  const objects = lang === 'de' ? (one ? 'Objekt' : 'Objekte') : one ? 'feature' : 'features';
  const head = `${report.file}: ${report.features > 0 ? `${report.features} ${objects}, ` : ''}${verdict(report, lang)}\n`;
  const lines = findings.map((finding) => `  ${findingText(finding, lang)}\n`);
  if (more > 0) lines.push(lang === 'de' ? `  … und ${more} weitere\n` : `  … and ${more} more\n`);
  return head + lines.join('');
}

function findingText(finding: Finding<FindingCode>, lang: Lang): string {
  const where = [finding.featureId, finding.path].filter(Boolean).join(' ');
  const word = severityWords[lang][finding.severity];
  return `${word} [${finding.code}]${where === '' ? '' : ` ${where}`}\n    ${findingMessage(finding, lang)}`;
}

function countOf({ findings, unlisted }: FileReport): Record<Severity, number> {
  const count = { ...unlisted };
  for (const { severity } of findings) count[severity]++;
  return count;
}

function verdict(report: FileReport, lang: Lang): string {
  const count = countOf(report);
  if (count.error + count.warning + count.notice === 0) return lang === 'de' ? 'in Ordnung' : 'clean';
  return countText(count, lang);
}

function countText(count: Record<Severity, number>, lang: Lang): string {
  const plural: Record<Lang, Record<Severity, string>> = {
    de: { error: 'Fehler', warning: 'Warnungen', notice: 'Hinweise' },
    en: { error: 'errors', warning: 'warnings', notice: 'notices' },
  };
  return (['error', 'warning', 'notice'] as const)
    .filter((severity) => count[severity] > 0)
    .map(
      (severity) => `${count[severity]} ${(count[severity] === 1 ? severityWords : plural)[lang][severity]}`,
    )
    .join(', ');
}

function summaryText(reports: readonly FileReport[], lang: Lang): string {
  const total = { error: 0, warning: 0, notice: 0 };
  for (const report of reports) {
    const count = countOf(report);
    for (const severity of ['error', 'warning', 'notice'] as const) total[severity] += count[severity];
  }
  const files =
    lang === 'de'
      ? `${reports.length} ${reports.length === 1 ? 'Datei' : 'Dateien'} geprüft`
      : `${reports.length} ${reports.length === 1 ? 'file' : 'files'} checked`;
  const counts = countText(total, lang) || (lang === 'de' ? 'alles in Ordnung' : 'all clean');
  return `${files}: ${counts}\n`;
}
