// SPDX-License-Identifier: EUPL-1.2
// House coordinates become the file of a town's houses, from any format that has points with street and number, or from the
// `gebref` text of a Land, read piece by piece.

import { joinBytes } from '../core/bytes/join-bytes';
import { crsOfEpsg } from '../core/crs/epsg';
import { toLonLatOf } from '../core/crs/to-lon-lat';
import type { HouseBook } from '../core/houses/house-book';
import { quotedCharacters } from '../core/limits/limits';
import { isZip, unzip } from './archive/unzip';
import { type CollectedHouses, HouseCollector } from './houses/collect-houses';
import { GebrefReader, isGebref } from './houses/gebref';
import { type HouseColumns, houseColumns, townColumn, townKey } from './houses/house-columns';
import {
  type ImportOptions,
  type ImportOutcome,
  type ImportQuestion,
  importFile,
  sayWhy,
} from './import-file';
import { emptyHead, type ImportReport, type ReportHead, reportOf, withFindings } from './import-report';
import { Budget } from './reader/budget';
import { columnsOf } from './reader/columns';
import type { ReadContext, SourceFile } from './reader/format';
import { ImportLog } from './reader/import-log';

export interface HousesOptions extends Omit<ImportOptions, 'layer' | 'mapping'> {
  /** Key of the municipality whose houses are wanted, eight digits; null: the file must be of one only. */
  readonly ags: string | null;
  /** Where the houses come from and of when they are, for the reader of an answer; null: the name of the file, not known. */
  readonly about: { readonly source: string | null; readonly asOf: string | null };
  readonly columns?: HouseColumns | null;
}

/** A file in pieces: its first bytes, and all of them one after the other, those among them. */
export interface PiecedFile {
  readonly name: string;
  readonly first: Uint8Array;
  pieces(): Iterable<Uint8Array>;
}

export type HousesOutcome =
  | { readonly kind: 'read'; readonly book: HouseBook; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly report: ImportReport }
  | ImportQuestion<'layer' | 'crs' | 'ags'>;

/** A decimetre square has its corners this far from its middle, which stands for the house. */
const squareShiftMm = 71;
/** Municipalities that a question names. */
const shownTowns = 10;

/** Reads `gebref` text or a ZIP of it in pieces, those of further files after them; null when it is neither. Never throws on content. */
export function importGebref(file: PiecedFile, options: HousesOptions): HousesOutcome | null {
  const log = new ImportLog();
  const head = emptyHead(file.name, 'gebref');
  const budget = new Budget(options.limits, options.now, options.isCancelled, options.onProgress);
  try {
    const pieces = textOf(file, budget);
    if (pieces === null) return null;
    const further = (options.pages ?? []).map((page) => {
      const text = textOf(piecedPage(page), budget);
      if (text === null) log.refuseRow('import-houses-line', { found: page.name, expected: '1' });
      return text ?? [];
    });
    return readGebref(lineByLine([pieces, ...further]), file.name, options, { budget, log });
  } catch (error) {
    sayWhy(error, log);
    return { kind: 'refused', report: reportOf(head, null, log) };
  }
}

const piecedPage = ({ name, bytes }: SourceFile): PiecedFile => {
  return { name, first: bytes.subarray(0, 4096), pieces: () => [bytes] };
};

function textOf(file: PiecedFile, budget: Budget): Iterable<Uint8Array> | null {
  return isGebref(file.first) ? file.pieces() : isZip(file.first) ? packedText(file, budget) : null;
}

const lineEnd = new Uint8Array([10]);

/** Texts one after the other, each begun on a line of its own. */
function* lineByLine(texts: readonly Iterable<Uint8Array>[]): Generator<Uint8Array> {
  for (const [at, text] of texts.entries()) {
    if (at > 0) yield lineEnd;
    yield* text;
  }
}

/** The texts of a ZIP that begin as `gebref` does, one after the other; null where there is none. */
function packedText(file: PiecedFile, budget: Budget): Iterable<Uint8Array> | null {
  const packed = [...file.pieces()];
  const bytes = joinBytes(packed);
  const texts = unzip(bytes, budget).filter(
    ({ name, first }) => /\.(txt|csv|asc)$/i.test(name) && isGebref(first()),
  );
  if (texts.length === 0) return null;
  return (function* () {
    for (const text of texts) yield* text.pieces();
  })();
}

function readGebref(
  pieces: Iterable<Uint8Array>,
  name: string,
  options: HousesOptions,
  { budget, log }: Pick<ReadContext, 'budget' | 'log'>,
): HousesOutcome {
  const collector = new HouseCollector(options.surroundings);
  const places = new GebrefPlaces(options, name);
  const reader = new GebrefReader(options.ags, {
    odd(line, text) {
      log.refuseRow('import-houses-line', { found: text.slice(0, quotedCharacters), expected: String(line) });
    },
    row({ street, streetKey, number, addition, place }) {
      budget.feature();
      const point = place && places.toLonLat(place[0], place[1]);
      const exchanged = place && point && places.exchanged(place);
      collector.add({ street, streetKey, number, addition, point, exchanged });
    },
  });
  for (const piece of pieces) {
    budget.look();
    reader.push(piece);
  }
  const counts = reader.finish();
  const { encoding, towns } = counts;
  const named = { encoding, encodingFrom: 'bytes', crs: places.crs?.name ?? null, crsFrom: places.crsFrom };
  const head: ReportHead = { ...emptyHead(name, 'gebref'), ...named };
  const question = (about: 'crs' | 'ags', choices: readonly string[]): HousesOutcome => {
    return { kind: 'question', about, choices, previews: [], report: reportOf(head, null, log) };
  };
  const choices = townChoices(towns.keys(), options.ags, log);
  if (choices) return question('ags', choices);
  if (places.asked !== null) {
    log.say('import-crs-question', { found: `– [${places.asked.join(', ')}]`, expected: zones[0]! });
    return question('crs', zones);
  }
  if (counts.poorQuality > 0) log.say('import-houses-quality', { found: String(counts.poorQuality) });
  sayOthers(counts.otherTowns, options.ags, log);
  const collected = collector.finish(aboutOf(options, name), log);
  return outcomeOf(collected, head, log);
}

/** The municipalities to choose from, said; null where one is named or the file is of one only. */
function townChoices(keys: Iterable<string>, ags: string | null, log: ImportLog): readonly string[] | null {
  const towns = [...new Set(keys)].sort();
  if (ags !== null || towns.length < 2) return null;
  const choices = towns.slice(0, shownTowns);
  log.say('import-houses-town', { found: String(towns.length), expected: choices.join(', ') });
  return choices;
}

function sayOthers(rows: number, ags: string | null, log: ImportLog): void {
  if (rows > 0) log.say('import-houses-other-towns', { found: String(rows), expected: ags! });
}

const zones = ['EPSG:25832', 'EPSG:25833'] as const;

/** The easting without the number of its zone, where the system is of that zone and counts without it. */
function withoutZone(x: number, { method, lon0, falseEastingM }: NonNullable<HousesOptions['crs']>): number {
  const zone = Math.floor(x / 1e6);
  const isOwn = method === 'transverse-mercator' && falseEastingM === 500_000 && zone * 6 - 183 === lon0;
  return isOwn ? x - zone * 1e6 : x;
}

/** From the file's metres to degrees: by the user's word, the zone in the easting, or the name of the file. */
class GebrefPlaces {
  crs: HousesOptions['crs'] = null;
  crsFrom: string | null = null;
  /** First place that no system is known for. */
  asked: readonly [number, number] | null = null;
  #convert: ((x: number, y: number) => readonly [number, number]) | null = null;

  constructor({ crs }: HousesOptions, name: string) {
    const code = /EPSG\W?(\d{4,5})|(?<=_)(25831|25832|25833|4647|5650)(?=\D)/i.exec(name);
    const named = code && crsOfEpsg(Number(code[1] ?? code[2]));
    if (crs) this.#know(crs, '--crs');
    else if (named) this.#know(named, 'name');
  }

  #know(crs: NonNullable<HousesOptions['crs']>, from: string): void {
    this.crs = crs;
    this.crsFrom = from;
    this.#convert = toLonLatOf(crs);
  }

  toLonLat(x: number, y: number): readonly [number, number] | null {
    if (this.#convert === null) {
      // Some files write the UTM zone in front of the easting: 32 393 847 m is zone 32, 33 … is zone 33.
      const zone = Math.floor(x / 1e6);
      const withZone = zone === 32 ? crsOfEpsg(4647) : zone === 33 ? crsOfEpsg(5650) : null;
      if (withZone) this.#know(withZone, 'values');
    }
    if (this.#convert === null) {
      this.asked ??= [x, y];
      return null;
    }
    return this.#convert(withoutZone(x, this.crs!), y);
  }

  /** Where a northing that stands first would lie with both exchanged; null where no easting can stand second. */
  exchanged([x, y]: readonly [number, number]): readonly [number, number] | null {
    const isNorthFirst = x > 4_500_000 && x < 7_100_000;
    return isNorthFirst ? this.toLonLat(y, x) : null;
  }
}

/** Reads any other file whose features are points with street and number. Never throws on content. */
export async function importHouses(file: SourceFile, options: HousesOptions): Promise<HousesOutcome> {
  const outcome = await importFile(file, { ...options, layer: null });
  if (outcome.kind !== 'read') return outcome;
  return housesOf(outcome, file.name, options);
}

function housesOf(
  { features, report }: Extract<ImportOutcome, { kind: 'read' }>,
  name: string,
  options: HousesOptions,
): HousesOutcome {
  const log = new ImportLog();
  if (features.length === 0) {
    log.say('import-houses-none', { found: String(report.read) });
    return { kind: 'refused', report: withFindings({ ...report, ...none, refused: report.refused }, log) };
  }
  const names = columnsOf(features);
  const columns = options.columns ?? houseColumns(names);
  const missing = columns && [columns.street, columns.number].filter((column) => !names.includes(column));
  if (columns === null || missing!.length > 0) {
    const mapping = '{"street": "…", "number": "…", "addition": "…"}';
    log.say('import-houses-columns', { found: names.join(', '), expected: mapping });
    return { kind: 'refused', report: withFindings({ ...report, ...none, refused: report.read }, log) };
  }
  const town = townColumn(names, features);
  const keys = town === null ? [] : features.map(({ properties }) => townKey(properties?.[town]));
  const choices = townChoices(
    keys.filter((one) => one !== null),
    options.ags,
    log,
  );
  if (choices) {
    const asked = withFindings({ ...report, ...none }, log);
    return { kind: 'question', about: 'ags', choices, previews: [], report: asked };
  }
  if (town === null && options.ags !== null) log.say('import-houses-no-town', { expected: options.ags });
  const isWanted = (_: unknown, i: number) =>
    town === null || options.ags === null || keys[i] === options.ags;
  const wanted = features.filter(isWanted);
  sayOthers(features.length - wanted.length, options.ags, log);
  const key = names.find((column) => /^(strschl|str_?key|strassenschl|sss)/i.test(column)) ?? null;
  const collector = new HouseCollector(options.surroundings);
  for (const { properties, geometry } of wanted) {
    const text = (column: string | null) => (column === null ? '' : String(properties?.[column] ?? ''));
    collector.add({
      street: text(columns.street),
      streetKey: text(key),
      number: text(columns.number),
      addition: text(columns.addition),
      point: geometry?.type === 'Point' ? [geometry.coordinates[0]!, geometry.coordinates[1]!] : null,
    });
  }
  const { street, number, addition } = columns;
  const fields = { street, number, ...(addition === null ? {} : { addition }) };
  const collected = collector.finish(aboutOf(options, name), log);
  const outcome = outcomeOf(collected, report, log);
  // What the reader of the format said of it stands behind.
  const whole = withFindings({ ...report, ...onlyCounts(outcome.report), fields }, log);
  return { ...outcome, report: { ...whole, refused: outcome.report.refused + report.refused } };
}

const none = { kept: 0, repaired: 0, bbox: null, geometryTypes: {}, largestShiftMm: 0 };

const onlyCounts = ({ read, kept, repaired, refused, bbox, geometryTypes, largestShiftMm }: ImportReport) => {
  return { read, kept, repaired, refused, bbox, geometryTypes, largestShiftMm };
};

function outcomeOf({ book, read, bbox }: CollectedHouses, head: ReportHead, log: ImportLog) {
  const kept = book.number.length;
  if (kept === 0 && log.refused === 0) log.say('import-houses-none', { found: String(read) });
  const report: ImportReport = {
    ...reportOf(head, null, log),
    read: kept + log.refused,
    kept,
    repaired: 0,
    refused: log.refused,
    bbox,
    geometryTypes: kept === 0 ? {} : { Point: kept },
    largestShiftMm: kept === 0 ? 0 : squareShiftMm,
  };
  return kept === 0 ? ({ kind: 'refused', report } as const) : ({ kind: 'read', book, report } as const);
}

function aboutOf({ about }: HousesOptions, name: string) {
  return { source: about.source ?? name, asOf: about.asOf };
}
