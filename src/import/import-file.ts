// SPDX-License-Identifier: EUPL-1.2
// One file from elsewhere: recognised, read, placed, checked and counted. Content never throws; what a file leaves open
// (its layer, its coordinate system) comes back as a question with choices.

import type { Feature } from 'geojson';
import type { CrsParameters } from '../core/crs/crs-parameters';
import { codeOfName, crsOfEpsg } from '../core/crs/epsg';
import { toLonLatOf } from '../core/crs/to-lon-lat';
import type { RowAnswer } from '../core/difference/same-object';
import { FindingList } from '../core/findings/finding-list';
import { type Box, boxesMeet } from '../core/geo/box';
import type { NumberFormat } from '../core/number/number-column';
import { checkGeometry } from '../core/validation/check-geometry';
import { checkPositions, checkSense } from '../core/validation/check-plausibility';
import { layerDecimals } from '../core/write/write-geojson';
import type { LayerId } from '../layers';
import type { LayerDefinition } from '../layers/definition';
import type { Confidence } from '../layers/honesty';
import { type ChosenLayer, chooseLayer } from './choose-layer';
import { placeFeatures } from './georeference/place-features';
import { samplePoints } from './georeference/sample';
import { emptyHead, type ImportReport, type ReportedLayer, type ReportHead, reportOf } from './import-report';
import { contentWithPages } from './join-pages';
import { fitLayer } from './layer/fit-layer';
import { hasNamedColumns } from './layer/mapped-columns';
import { type Mapping, noMapping } from './layer/mapping';
import { type Neighbour, settleOverlaps } from './layer/overlaps';
import { largestRoundingMm } from './layer/rounding-shift';
import { openSource } from './open-source';
import { Budget, BudgetExceeded, type BudgetKind, type ImportLimits } from './reader/budget';
import {
  Damaged,
  type ReadContext,
  type SourceFeature,
  type SourceFile,
  type SourceLayer,
} from './reader/format';
import { ImportLog } from './reader/import-log';

export interface ImportOptions {
  /** The system of the coordinates, where the user names it. */
  readonly crs?: CrsParameters | null;
  /** Label of an encoding (`encodingLabel`), where the user names it. */
  readonly encoding?: string | null;
  /** Layer of the source to read, where it has several. */
  readonly sourceLayer?: string | null;
  /** Further pages of the same answer of a server, in their order; the file is the first. */
  readonly pages?: readonly SourceFile[];
  /** The layer that the features are to become; null: they stay as they are. */
  readonly layer?: LayerDefinition | null;
  /** Which columns become which fields of that layer, beside those that are called alike. */
  readonly mapping?: Mapping;
  /** How sure all of it is, such as `demo` for data that somebody made up; null: as the file says, else `found`. */
  readonly confidence?: Confidence | null;
  /** Areas that share the ground with this layer and are there already. */
  readonly neighbours?: readonly Neighbour[];
  /** By what an update knows those of its own layer that it renews: `id`, as without it, or a property. */
  readonly updateKey?: string;
  /** Whether a person said that objects of one number are the same. */
  readonly rows?: RowAnswer | null;
  /** Areas that overlap one that is there, or one before them in the file, give way to it; else they are named. */
  readonly trims?: boolean;
  /** What the user said of decimal and thousands marks; without it each column decides. */
  readonly numbers?: NumberFormat;
  /** Where features of the town may lie; absent where no town is known. A layer alone is held against it. */
  readonly surroundings?: Box | null;
  readonly limits?: Partial<ImportLimits>;
  /** Milliseconds; without a clock the time is not limited. */
  readonly now?: () => number;
  readonly isCancelled?: () => boolean;
  /** Told now and then how many features were looked at; every feature is looked at twice, read and placed. */
  readonly onProgress?: (features: number) => void;
}

/** A column of the source, with its first different values. */
export interface SourceColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

/** Where positions of the file would lie in a coordinate system that may be chosen: longitude and latitude. */
export interface CrsPreview {
  readonly choice: string;
  readonly positions: readonly (readonly [lon: number, lat: number])[];
}

/** What only the user knows: with the answers to choose from. */
export interface ImportQuestion<About extends string> {
  readonly kind: 'question';
  readonly about: About;
  readonly choices: readonly string[];
  /** For a coordinate system, in the order of the choices; else empty. */
  readonly previews: readonly CrsPreview[];
  readonly report: ImportReport;
}

export type ImportOutcome =
  /** `features` in the order of the file, without those that were refused. */
  | {
      readonly kind: 'read';
      readonly features: readonly Feature[];
      /** Where each of them stood among those that were read: `index` of their findings. */
      readonly indexes: readonly number[];
      readonly columns: readonly SourceColumn[];
      readonly report: ImportReport;
    }
  | { readonly kind: 'refused'; readonly report: ImportReport }
  | ImportQuestion<'layer' | 'crs'>;

/** Reads the bytes of one file, and lets go of them when all that is kept of it was made. Never throws on content. */
export async function importFile(file: SourceFile, options: ImportOptions = {}): Promise<ImportOutcome> {
  const log = new ImportLog();
  const becomes = (options.layer?.id ?? null) as LayerId | null;
  let head = { ...emptyHead(file.name, null), becomes };
  try {
    const budget = new Budget(options.limits, options.now, options.isCancelled, options.onProgress);
    const context: ReadContext = { encoding: options.encoding ?? null, budget, log };
    budget.file(sizeOf(file));
    const found = await layerOf(file, options.sourceLayer ?? null, context);
    if (found === null) return { kind: 'refused', report: reportOf(head, null, log) };
    const { format, layers } = found;
    head = { ...head, format, layers };
    if (found.chosen === null) {
      const report = reportOf(head, null, log);
      const { choices } = found;
      return choices.length > 0
        ? { kind: 'question', about: 'layer', choices, previews: [], report }
        : { kind: 'refused', report };
    }
    head = { ...head, sourceLayer: found.chosen.name };
    return await readChosen({ file, found }, head, options, context);
  } catch (error) {
    sayWhy(error, log);
    return { kind: 'refused', report: reportOf(head, null, log) };
  }
}

/** Apart from who waits for its readers, and would hold what it asked for until they are done. */
const sizeOf = ({ bytes }: SourceFile) => bytes.length;

/** What a file holds; its readers keep the bytes of it, and are let go before the features are judged. */
interface Found extends Pick<ChosenLayer, 'choices'> {
  readonly format: string;
  readonly layers: readonly ReportedLayer[];
  /** Null after a finding, and once it was read. */
  chosen: SourceLayer | null;
}

/** The layers of a file and the one to read; null after a finding where the file is of no format that is read. */
async function layerOf(file: SourceFile, asked: string | null, context: ReadContext): Promise<Found | null> {
  const opened = await openSource(file, context);
  if (opened === null) return null;
  const layers = opened.layers.map(({ name, count }) => ({ name, features: count }));
  return { format: opened.format, layers, ...chooseLayer(opened.layers, asked, context.log) };
}

/** A file and the layer of it that is to be read. */
interface Source {
  readonly file: SourceFile;
  readonly found: Found;
}

/** What stays of a layer once its features have their places: nothing of it needs the bytes of the file any more. */
interface Taken {
  readonly kind: 'taken';
  readonly head: ReportHead;
  /** Null where one was refused. */
  readonly features: readonly (Feature | null)[];
  /** Where each of them stands in the file. */
  readonly paths: readonly string[];
  /** The file of each of them: pages are files of their own. */
  readonly files: readonly string[];
  readonly columns: readonly SourceColumn[];
  readonly placeColumns: readonly string[];
  readonly statesUnits: boolean;
}

async function readChosen(
  source: Source,
  before: ReportHead,
  options: ImportOptions,
  context: ReadContext,
): Promise<ImportOutcome> {
  const { log } = context;
  const taken = await takeFeatures(source, before, options, context);
  if (taken.kind !== 'taken') return taken;
  const { head, features, paths, files, columns, placeColumns, statesUnits } = taken;
  const { layer, mapping = noMapping } = options;
  if (layer && !hasNamedColumns(features, mapping, log))
    return { kind: 'refused', report: reportOf(head, null, log) };
  const fit = {
    mapping,
    source: before.file,
    files,
    sourceLayer: before.sourceLayer!,
    confidence: options.confidence ?? null,
    ...(options.numbers && { numbers: options.numbers }),
    placeColumns,
    statesUnits,
    surroundings: options.surroundings ?? null,
  };
  const fitted = layer
    ? fitLayer(features, paths, { ...fit, layer }, log)
    : { features, filtered: 0, fields: {} };
  if (features.length === 0) log.say('import-empty');
  if (!layer) checkShapes(features, paths, log);
  const { neighbours = [], trims = false, updateKey = 'id', rows = null } = options;
  const settled = layer
    ? await settleOverlaps(fitted.features, layer, { neighbours, trims, updateKey, rows }, log)
    : fitted.features;
  const isKept = (feature: Feature | null, i: number): feature is Feature =>
    feature !== null && !log.isRefused(i);
  const kept = settled.filter(isKept);
  const indexes = settled.flatMap((feature, i) => (isKept(feature, i) ? [i] : []));
  const read = features.length + log.unplaced - fitted.filtered;
  const largestShiftMm = layer ? largestRoundingMm(kept) : 0;
  const counted = { read, kept, largestShiftMm, fields: fitted.fields };
  // What is wrong with all of them together, as shares that are fractions, is wrong in each.
  if (log.isFileRefused) return { kind: 'refused', report: reportOf(head, { ...counted, kept: [] }, log) };
  return { kind: 'read', features: kept, indexes, columns, report: reportOf(head, counted, log) };
}

/** The features of the chosen layer in degrees; after it the bytes of the file are held by nobody here. */
async function takeFeatures(
  { file, found }: Source,
  before: ReportHead,
  options: ImportOptions,
  context: ReadContext,
): Promise<Taken | ImportOutcome> {
  const { budget, log } = context;
  const content = await contentWithPages(found.chosen!, before.file, options.pages ?? [], context);
  found.chosen = null;
  file.release?.();
  let head: ReportHead = { ...before, encoding: content.encoding, encodingFrom: content.encodingFrom };
  if (log.isFileRefused) return { kind: 'refused', report: reportOf(head, null, log) };
  const placed = placeFeatures(
    content,
    { asked: options.crs ?? null, decimals: options.layer ? layerDecimals : null },
    budget,
    log,
  );
  if (placed.kind === 'question') {
    const all = placed.choices.map((choice) => previewOf(choice, content.features));
    const previews = likeliestFirst(all, options.surroundings ?? null);
    const choices = previews.map(({ choice }) => choice);
    log.say('import-crs-question', { found: placed.asked, expected: choices[0]! });
    return { kind: 'question', about: 'crs', choices, previews, report: reportOf(head, null, log) };
  }
  // A table says nothing of where it lies.
  if (!content.isTable) head = { ...head, ...placed.head };
  return {
    kind: 'taken',
    head,
    features: placed.features,
    paths: content.features.map(({ path }) => path),
    files: content.features.map(({ page }) => page ?? before.file),
    columns: sourceColumns(content.features),
    placeColumns: content.placeColumns ?? [],
    statesUnits: content.statesUnits === true,
  };
}

/** Features by which columns and places are shown before anything is decided. */
const shownFeatures = 200;
const shownValues = 3;
const longestSample = 60;

function previewOf(choice: string, features: readonly SourceFeature[]): CrsPreview {
  const crs = crsOfEpsg(codeOfName(choice)!.code)!;
  const toLonLat = toLonLatOf(crs);
  const step = Math.max(1, Math.floor(features.length / shownFeatures));
  const shown = features.filter((_, i) => i % step === 0).slice(0, shownFeatures);
  const positions = samplePoints(shown)
    .map(([x, y]) => toLonLat(x, y))
    .filter(([lon, lat]) => Math.abs(lon) <= 360 && Math.abs(lat) <= 90);
  return { choice, positions };
}

/** Those by which most of what is shown lies near the town before the others; without a town, and among equals, as they are. */
function likeliestFirst(previews: readonly CrsPreview[], near: Box | null): CrsPreview[] {
  if (near === null) return [...previews];
  const share = ({ positions }: CrsPreview) =>
    positions.filter(([lon, lat]) => boxesMeet([lon, lat, lon, lat], near)).length /
    Math.max(1, positions.length);
  return [...previews].sort((a, b) => share(b) - share(a));
}

function sourceColumns(features: readonly SourceFeature[]): SourceColumn[] {
  const columns = new Map<string, Set<string>>();
  for (const { properties } of features.slice(0, shownFeatures)) {
    for (const [name, value] of Object.entries(properties)) {
      const samples = columns.get(name) ?? new Set();
      columns.set(name, samples);
      const isValue = value !== null && value !== undefined && value !== '';
      if (isValue && samples.size < shownValues) {
        samples.add(
          (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, longestSample),
        );
      }
    }
  }
  return [...columns].map(([name, samples]) => ({ name, samples: [...samples] }));
}

/** What the checks of the core say of the shapes; they name faults and refuse nothing here. */
function checkShapes(features: readonly (Feature | null)[], paths: readonly string[], log: ImportLog): void {
  const findings = new FindingList(1000, false);
  const placed = features.flatMap((feature, index) => {
    const path = paths[index]!;
    return feature === null ? [] : [{ feature, index, path, geometryPath: path }];
  });
  if (checkPositions(placed, null, findings)) checkGeometry(placed, findings);
  checkSense(placed, null, findings);
  log.take(findings);
}

const units: Record<BudgetKind, string> = {
  bytes: 'bytes',
  unpackedBytes: 'bytes unpacked',
  ratio: 'unpacked bytes for each packed one',
  entries: 'entries in the archive',
  depth: 'levels of nesting',
  features: 'features',
  vertices: 'corners',
  milliseconds: 'milliseconds',
  cancelled: '',
};

/** An error of a reader as a finding; anything that is no fault of the file is thrown on. */
export function sayWhy(error: unknown, log: ImportLog): void {
  if (error instanceof BudgetExceeded) {
    if (error.kind === 'cancelled') log.say('import-cancelled');
    else {
      const unit = units[error.kind];
      log.say('import-budget', { found: `${error.found} ${unit}`, expected: `${error.limit} ${unit}` });
    }
  } else if (error instanceof Damaged) {
    log.say(/ encrypted$/.test(error.message) ? 'import-encrypted' : 'import-damaged', {
      found: error.message,
    });
  } else throw error;
}
