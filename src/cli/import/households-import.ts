// SPDX-License-Identifier: EUPL-1.2
// `nuf import --layer census-households`: households of the census into the coverage that is there; nothing else of it changes.

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import {
  type CellHouseholds,
  censusBoxOf,
  householdsFromCensus,
} from '../../analysis/coverage/census-households';
import type { SortedCells } from '../../analysis/zonal/summed-grid';
import { sourceOf } from '../../core/bytes/byte-source';
import type { Cells } from '../../core/cells/cells';
import { type CensusGrid, type CensusRead, readCensusGrid } from '../../core/cells/census-grid';
import { writePublishedCells } from '../../core/cells/packed-cells';
import { wholeCounts } from '../../core/cells/share-column';
import { asUtf8 } from '../../core/csv/csv-text';
import { Desk } from '../../core/edit/desk';
import { setProperties } from '../../core/edit/operations/set-properties';
import { findingMessage } from '../../core/findings/finding-words';
import { parseUtmRasterId } from '../../core/geo/grid-id';
import { atlasPlane } from '../../core/geo/projection';
import { cellsFile, readCells } from '../../core/read/read-document';
import { checkFile } from '../../core/validation/check-file';
import { readInput } from '../disk/input-file';
import { writeOutput } from '../disk/output-file';
import { type Here, WrongUse } from '../disk/wrong-use';
import type { SourceOptions } from './source-options';

interface Streams extends Here {
  out(text: string): void;
  err(text: string): void;
}

export interface HouseholdsValues {
  readonly column?: string | undefined;
  readonly json?: boolean | undefined;
  readonly 'accept-refusals'?: boolean | undefined;
}

const file = 'broadband-coverage.geojson';
/** A thousandth of a household: sums of a town stay exact to the household. */
const decimals = 1000;

/** Renews the households of the coverage `target`. Returns the exit code. Throws `WrongUse`. */
export function runHouseholdsImport(
  { path, bytes }: SourceOptions,
  values: HouseholdsValues,
  target: string | null,
  io: Streams,
): number {
  const { column, json } = values;
  const coverage = coverageOf(target, io);
  const { cells, before } = coverage;
  const read = readCensusGrid(asUtf8(sourceOf(bytes)), column ?? null, censusBoxOf(cells));
  const name = basename(path);
  if (read.grid === null) throw new WrongUse(`${name}: ${missing(read, column ?? null, io)}`);
  if (read.grid.count === 0) throw new WrongUse(`${name}: ${elsewhere(read.grid, io)}`);
  const moved = householdsFromCensus(read.grid, cells);
  const renewed = coverage.renew((i) =>
    moved.isOutside[i] ? undefined : Math.round(moved.households[i]! * decimals) / decimals,
  );
  const said = summary(read.grid, moved, before, renewed.count);
  const isRefused = read.grid.unreadable > 0 && values['accept-refusals'] !== true;
  const isWritten = renewed.count > 0 && !isRefused;
  if (isWritten) writeOutput(target!, renewed.bytes(), io);
  if (json)
    io.out(`${JSON.stringify({ file: name, ...said, written: isWritten ? target : null }, null, 2)}\n`);
  else io.err(textOf(name, target!, { ...said, isRefused }, io));
  if (coverage.packed !== null && !isRefused) io.err(packedBeside(coverage.packed, target!, io));
  return isRefused ? 1 : 0;
}

/** Households of the cell at `i`: NaN for not known, undefined where it stays as it is. */
type NewHouseholds = (i: number) => number | undefined;

interface Coverage {
  readonly cells: SortedCells;
  /** Households of all cells until now. */
  readonly before: number;
  /** The packed coverage of an earlier day in the same folder, which does not count beside this one; null without one. */
  readonly packed: string | null;
  /** How many cells change, and the file with them changed. */
  renew(households: NewHouseholds): { readonly count: number; bytes(): Uint8Array };
}

function packedBeside(packed: string, target: string, { lang }: Here): string {
  const again = `nuf pack ${target} -o ${packed}`;
  return lang === 'de'
    ? `  Daneben liegt ${packed}, noch mit den Zahlen von vorher. Sie zählt nicht, solange es ${target} gibt. Entfernen Sie sie, oder packen Sie neu: ${again}\n`
    : `  Beside it lies ${packed}, still with the figures of before. It does not count as long as there is ${target}. Remove it, or pack anew: ${again}\n`;
}

/** The coverage that is renewed, with its cells sorted. */
function coverageOf(target: string | null, io: Here): Coverage {
  const say = (de: string, en: string) => new WrongUse(io.lang === 'de' ? de : en);
  if (target === null || !existsSync(resolve(io.cwd, target))) {
    throw say(
      '-o: gebraucht wird die Datei der Versorgung, in die die Haushalte eingetragen werden, etwa data/broadband-coverage.geojson',
      '-o: the coverage file into which the households are put is needed, such as data/broadband-coverage.geojson',
    );
  }
  const bytes = readInput(resolve(io.cwd, target), io, target);
  if (extname(target) === extname(cellsFile)) {
    const { value, findings } = readCells(bytes);
    if (value !== null) return packedCoverage(value);
    const why = findings.map((finding) => findingMessage(finding, io.lang)).join(' ');
    throw say(`-o ${target}: ${why} Geschrieben wurde nichts.`, `-o ${target}: ${why} Nothing was written.`);
  }
  const desk = new Desk([{ name: file, bytes }]);
  const document = desk.document(file);
  const { findings } = checkFile(bytes, file);
  if (document.readOnly !== null || findings.some(({ severity }) => severity === 'error')) {
    throw say(
      `-o ${target}: Die vorhandene Datei hat Fehler; nuf check nennt sie. Geschrieben wurde nichts.`,
      `-o ${target}: the existing file has errors; nuf check names them. Nothing was written.`,
    );
  }
  const rows = document.keys().flatMap((key) => {
    const properties = (document.feature(key).value.properties ?? {}) as Readonly<Record<string, unknown>>;
    const cell = parseUtmRasterId(String(properties.raster_id));
    return cell ? [{ key, cell, households: Number(properties.households ?? 0) }] : [];
  });
  rows.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  const packed = join(dirname(target), cellsFile);
  return {
    cells: {
      crs: atlasPlane,
      cellM: 100,
      count: rows.length,
      column: Int32Array.from(rows, ({ cell }) => cell.column),
      row: Int32Array.from(rows, ({ cell }) => cell.row),
    },
    before: rows.reduce((sum, { households }) => sum + households, 0),
    packed: existsSync(resolve(io.cwd, packed)) ? packed : null,
    renew(households) {
      const changes = rows.flatMap(({ key }, i) => {
        const value = households(i);
        if (value === undefined) return [];
        return [{ file, key, set: { households: Number.isNaN(value) ? null : value } }];
      });
      const { step } = setProperties(desk, changes);
      if (step) desk.perform(step);
      return { count: step?.edits.length ?? 0, bytes: () => desk.document(file).bytes() };
    },
  };
}

function packedCoverage(cells: Cells): Coverage {
  return {
    cells,
    before: wholeCounts(cells.households).reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0),
    packed: null,
    renew(households) {
      const renewed = Float64Array.from(cells.households, (before, i) => households(i) ?? before);
      const count = renewed.reduce(
        (sum, value, i) => sum + (Object.is(value, cells.households[i]) ? 0 : 1),
        0,
      );
      return { count, bytes: () => writePublishedCells({ ...cells, households: renewed }) };
    },
  };
}

/** Where the rows of a file lie that reaches no cell of the coverage. */
function elsewhere({ extent: { column0, row0, column1, row1 } }: CensusGrid, { lang }: Here): string {
  const place = `N${row0}–${row1}, E${column0}–${column1}`;
  return lang === 'de'
    ? `keine Zelle der Datei liegt bei der Versorgung; die Zellen der Datei sind ${place}. Prüfen Sie, ob es die richtige Datei ist und ob Nord und Ost vertauscht sind`
    : `no cell of the file lies near the coverage; the cells of the file are ${place}. Check whether it is the right file, and whether north and east are swapped`;
}

function missing(read: Extract<CensusRead, { grid: null }>, column: string | null, { lang }: Here): string {
  const de = lang === 'de';
  const { missing: what, names } = read;
  const list = names.slice(0, 40).join(', ');
  if (what === 'rows')
    return de ? 'keine Zeile nennt eine Zelle des Zensusgitters' : 'no row names a cell of the census grid';
  if (what === 'id') {
    return de
      ? `keine Spalte GITTER_ID_100m, die Spalten sind: ${list}`
      : `no column GITTER_ID_100m, the columns are: ${list}`;
  }
  if (read.missing === 'single') {
    return de
      ? `Zellen kommen mehrfach mit verschiedenen Zahlen vor; filtern Sie die Datei auf die Summe (INSGESAMT). Die erste: Zeile ${read.line}`
      : `cells occur several times with different figures; filter the file to the total (INSGESAMT). The first: line ${read.line}`;
  }
  if (what === 'figures') {
    const [of, which] =
      column === null ? ['', ''] : [` der Spalte „${column}“`, ` of the column “${column}”`];
    return de ? `keine Zahl${of} ist lesbar` : `no figure${which} can be read`;
  }
  if (column !== null) {
    return de
      ? `keine Spalte „${column}“, die Spalten sind: ${list}`
      : `no column “${column}”, the columns are: ${list}`;
  }
  return de
    ? `in keiner Spalte sind sicher Haushalte gezählt. Nennen Sie eine mit --column: ${list}`
    : `no column is certain to count households. Specify one with --column: ${list}`;
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function summary(grid: CensusGrid, moved: CellHouseholds, before: number, renewed: number) {
  const { households, isOutside, placed, nearby } = moved;
  const count = (is: (i: number) => boolean) => households.reduce((sum, _, i) => sum + (is(i) ? 1 : 0), 0);
  return {
    column: grid.name,
    rows: grid.rows,
    oddRows: grid.odd,
    firstOddRow: grid.firstOdd,
    unreadableFigures: grid.unreadable,
    firstUnreadableRow: grid.firstUnreadable,
    firstUnreadableText: grid.unreadableText,
    cells: households.length,
    renewed,
    notKnown: count((i) => !isOutside[i] && Number.isNaN(households[i])),
    left: count((i) => isOutside[i] === 1),
    householdsBefore: rounded(before),
    householdsOfCensus: rounded(placed),
    householdsOfTouchedCensusCells: rounded(nearby),
  };
}

function textOf(
  name: string,
  target: string,
  said: ReturnType<typeof summary> & { readonly isRefused: boolean },
  { lang }: Here,
): string {
  const n = (value: number) => value.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB');
  const counted = (count: number, first: string, row: number | null, found = '') =>
    row === null ? n(count) : `${n(count)} (${first} ${row}${found})`;
  const odd = (first: string) => counted(said.oddRows, first, said.firstOddRow);
  const quoted = lang === 'de' ? `: „${said.firstUnreadableText}“` : `: “${said.firstUnreadableText}”`;
  const unreadable = (first: string) =>
    counted(said.unreadableFigures, first, said.firstUnreadableRow, quoted);
  const refused =
    lang === 'de'
      ? 'Nichts wurde geschrieben. Eine Zählung ist eine ganze Zahl; berichtigen Sie die Zeilen. Mit --accept-refusals gelten sie als nicht bekannt.'
      : 'Nothing was written. A count is a whole number; correct the rows. With --accept-refusals they count as not known.';
  const lines =
    lang === 'de'
      ? [
          `Spalte: ${said.column}`,
          `Zeilen: ${n(said.rows)}, davon ohne Zelle des Gitters: ${odd('die erste: Zeile')}`,
          `nicht lesbare Zahlen: ${unreadable('die erste: Zeile')}`,
          `Felder der Versorgung: ${n(said.cells)}, aktualisiert ${n(said.renewed)}, geheim oder nicht lesbar und deshalb nicht bekannt ${n(said.notKnown)}, außerhalb der Datei und unverändert ${n(said.left)}`,
          `Haushalte: bisher ${n(said.householdsBefore)}; aus dem Zensus ${n(said.householdsOfCensus)} von ${n(said.householdsOfTouchedCensusCells)} in den Zensuszellen, die ein Feld berühren`,
          said.isRefused ? refused : said.renewed > 0 ? `geschrieben: ${target}` : 'nichts zu ändern',
        ]
      : [
          `column: ${said.column}`,
          `rows: ${n(said.rows)}, of them without a cell of the grid: ${odd('the first: line')}`,
          `figures that cannot be read: ${unreadable('the first: line')}`,
          `cells of the coverage: ${n(said.cells)}, updated ${n(said.renewed)}, kept secret or not readable and therefore not known ${n(said.notKnown)}, outside the file and left as they are ${n(said.left)}`,
          `households: before ${n(said.householdsBefore)}; of the census ${n(said.householdsOfCensus)} of ${n(said.householdsOfTouchedCensusCells)} in the census cells that touch a cell of the coverage`,
          said.isRefused ? refused : said.renewed > 0 ? `written: ${target}` : 'nothing to change',
        ];
  return `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
