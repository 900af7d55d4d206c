// SPDX-License-Identifier: EUPL-1.2
// `nuf import`: a file from elsewhere becomes a layer of ours or plain GeoJSON, with a report of what happened to it.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Municipality } from '../core/city/municipality';
import type { RowAnswer } from '../core/difference/same-object';
import { checkFile } from '../core/validation/check-file';
import { type ImportOutcome, importFile } from '../import/import-file';
import { withFindings } from '../import/import-report';
import { type Mapping, readMapping } from '../import/layer/mapping';
import { neighboursBeside } from '../import/layer/neighbours';
import type { Neighbour } from '../import/layer/overlaps';
import { ImportLog } from '../import/reader/import-log';
import { importedPieces } from '../import/write-features';
import { type LayerId, layerById, layers } from '../layers';
import type { LayerDefinition } from '../layers/definition';
import { type Confidence, confidences } from '../layers/honesty';
import { municipalityOf } from './check/check-files';
import { type Command, type Io, WrongUse } from './command';
import { readInput } from './disk/input-file';
import { refuseInput, writeOutput } from './disk/output-file';
import { readInTime } from './disk/time-limit';
import { runHouseholdsImport } from './import/households-import';
import { runHousesImport } from './import/houses-import';
import { importUsage } from './import/import-help';
import { importJson, importText } from './import/print-report';
import { runSeriesImport } from './import/series-import';
import { checkOutput, readingOf, sourceArguments, sourceOptions } from './import/source-options';
import { updated, type Written } from './import/update-target';
import { numberFormat, numberOptions } from './numbers/number-options';

/** No layers, but a table and a file of houses that are made like one. */
const [seriesLayer, housesLayer, householdsLayer] = [
  'official-series',
  'house-coordinates',
  'census-households',
];

export const importCommand: Command = {
  name: 'import',
  summary: {
    de: 'liest Dateien anderer Programme ein, auch als Ebene, und berichtet',
    en: 'imports files of other programs, also as a layer, and reports',
  },
  usage: importUsage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...sourceArguments,
        ...numberOptions,
        layer: { type: 'string' },
        mapping: { type: 'string' },
        update: { type: 'string' },
        rows: { type: 'string' },
        ags: { type: 'string' },
        unit: { type: 'string' },
        'as-of': { type: 'string' },
        from: { type: 'string' },
        column: { type: 'string' },
        shares: { type: 'string' },
        trim: { type: 'boolean' },
        confidence: { type: 'string' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        'accept-refusals': { type: 'boolean' },
      },
    });
    const isSeries = values.layer === seriesLayer;
    const isHouses = values.layer === housesLayer;
    const isHouseholds = values.layer === householdsLayer;
    const layer =
      values.layer === undefined || isSeries || isHouses || isHouseholds
        ? null
        : layerOption(values.layer, io);
    const mapping =
      values.mapping === undefined || isHouses ? null : mappingOption(values.mapping, layer, io);
    const target = values.output ?? null;
    const update = updateOption(values.update, values.layer, target, io);
    const rows = rowsOption(values.rows, update, io);
    const source = sourceOptions(positionals, values, io, !isSeries && !isHouseholds);
    if (isHouseholds) return runHouseholdsImport(source, values, target, io);
    if (target !== null) refuseInput(target, positionals, io);
    if (target !== null) checkOutput(target, source.path, (values.force ?? false) || update !== null, io);
    if (isHouses) return runHousesImport(source, values, target, io);
    if (isSeries) return runSeriesImport(source, values, { target, isUpdate: update !== null }, io);
    const beside = new ImportLog();
    const alone = await readInTime(source, io, () =>
      importFile(source.file, {
        ...readingOf(source),
        layer,
        ...(mapping ? { mapping } : {}),
        neighbours: layer && target !== null ? neighboursOf({ target, layer }, update, beside, io) : [],
        updateKey: update ?? 'id',
        rows,
        trims: values.trim ?? false,
        confidence: confidenceOption(values.confidence, io),
        numbers: numberFormat(values, io),
        surroundings: townOf(target, source.path, io)?.surroundings ?? null,
        now: () => performance.now(),
      }),
    );
    const read = { ...alone, report: withFindings(alone.report, beside) };
    const named = [...Object.keys(mapping?.fields ?? {}), ...(values.confidence ? ['confidence'] : [])];
    const outcome =
      update === null || target === null
        ? read
        : updated(read, { key: update, rows, named }, { target, layer: layer! }, io);
    const code = exitCode(outcome, values['accept-refusals'] ?? false);
    const text = code === 0 && outcome.kind === 'read' ? importedPieces(outcome.features, layer) : null;
    if (text !== null && target !== null) {
      writeOutput(target, text, io);
    }
    tell(outcome, { text, target, isJson: values.json ?? false }, io);
    return code;
  },
};

/**
 * The town that a file is read for: of the folder it is written to, else of the folder it lies in, else of the data folder of
 * this place; so that the verdict is the same without an output.
 */
function townOf(target: string | null, source: string, io: Io): Municipality | null {
  const written = target === null ? [] : [dirname(resolve(io.cwd, target))];
  for (const folder of [...written, dirname(source), resolve(io.cwd, io.nufData || 'data')]) {
    const town = municipalityOf(folder);
    if (town) return town;
  }
  return null;
}

/** Areas that share the ground with the layer: of the files beside the target, and of the target itself where it is renewed. */
function neighboursOf(
  { target, layer }: Written,
  update: string | null,
  log: ImportLog,
  io: Io,
): Neighbour[] {
  const pathOf = (id: string) =>
    id === layer.id ? resolve(io.cwd, target) : join(dirname(resolve(io.cwd, target)), `${id}.geojson`);
  const featuresOf = (id: LayerId) =>
    existsSync(pathOf(id))
      ? checkFile(readInput(pathOf(id), io), `${id}.geojson`, { trust: true }).collection
      : [];
  return neighboursBeside(layer, update, featuresOf, log);
}

/** Findings that refuse a file and that an option answers. */
const answered: readonly string[] = ['import-layer-missing', 'import-update-rows'];

/** 0: everything kept; 1: something refused; 2: a question that an option answers. */
function exitCode(outcome: ImportOutcome, acceptsRefusals: boolean): number {
  switch (outcome.kind) {
    case 'question':
      return 2;
    case 'refused':
      return outcome.report.findings.some(({ code }) => answered.includes(code)) ? 2 : 1;
    case 'read':
      return outcome.report.refused > 0 && !acceptsRefusals ? 1 : 0;
  }
}

interface Said {
  /** What was made, in pieces that can be taken once; null when nothing may be written. */
  readonly text: Iterable<string> | null;
  readonly target: string | null;
  readonly isJson: boolean;
}

/** Without an output the features go to the standard output, and the report to the other stream; JSON goes alone. */
function tell(outcome: ImportOutcome, { text, target, isJson }: Said, io: Io): void {
  const written = text === null ? null : target;
  if (isJson) {
    io.out(importJson(outcome.report, written, io.lang));
    return;
  }
  if (text !== null && target === null) for (const piece of text) io.out(piece);
  io.err(importText(outcome.report, io.lang));
  io.err(`  ${lastLine(outcome, text, target, io)}\n`);
}

function lastLine(
  outcome: ImportOutcome,
  text: Iterable<string> | null,
  target: string | null,
  io: Io,
): string {
  const de = io.lang === 'de';
  if (text !== null && target !== null) return de ? `geschrieben: ${target}` : `written: ${target}`;
  if (text !== null) return de ? 'ausgegeben' : 'printed';
  const nothing = de ? 'Nichts wurde geschrieben.' : 'Nothing was written.';
  if (outcome.kind === 'question') {
    const option = outcome.about === 'crs' ? '--crs' : '--source-layer';
    const choices = outcome.choices.map(
      (choice) => `${option} ${/[\s'"]/.test(choice) ? `'${choice}'` : choice}`,
    );
    return `${nothing} ${de ? 'Wählen Sie' : 'Choose'}: ${choices.join(de ? ' oder ' : ' or ')}`;
  }
  if (outcome.kind === 'read') {
    return de
      ? `${nothing} Mit --accept-refusals wird das Übrige geschrieben.`
      : `${nothing} With --accept-refusals the rest is written.`;
  }
  return nothing;
}

/** The key of an update; null where there is none to be made. */
function updateOption(
  key: string | undefined,
  layer: string | undefined,
  target: string | null,
  io: Io,
): string | null {
  if (key === undefined || (layer !== undefined && target !== null)) return key ?? null;
  throw new WrongUse(
    io.lang === 'de'
      ? '--update braucht --layer und -o: die Ebene und die Datei, die aktualisiert wird.'
      : '--update needs --layer and -o: the layer and the file that is updated.',
  );
}

/** What was said of ids that are only numbers; null where nothing was. */
function rowsOption(value: string | undefined, update: string | null, io: Io): RowAnswer | null {
  if (value === undefined) return null;
  if (update === 'id' && (value === 'same' || value === 'new')) return value;
  throw new WrongUse(
    io.lang === 'de'
      ? `--rows ${value}: möglich sind same und new, neben --update id.`
      : `--rows ${value}: possible values are same and new, beside --update id.`,
  );
}

function confidenceOption(value: string | undefined, io: Io): Confidence | null {
  if (value === undefined || Object.hasOwn(confidences, value))
    return (value as Confidence | undefined) ?? null;
  const known = Object.keys(confidences).join(', ');
  throw new WrongUse(
    io.lang === 'de'
      ? `--confidence ${value}: möglich sind ${known}.`
      : `--confidence ${value}: possible values are ${known}.`,
  );
}

function layerOption(id: string, io: Io): LayerDefinition {
  const layer = layerById(id);
  if (layer) return layer;
  const known = [...layers.map((candidate) => candidate.id), seriesLayer, housesLayer, householdsLayer].join(
    ', ',
  );
  throw new WrongUse(
    io.lang === 'de'
      ? `--layer ${id}: Diese Ebene gibt es nicht. Es gibt: ${known}.`
      : `--layer ${id}: there is no such layer. There are: ${known}.`,
  );
}

function mappingOption(path: string, layer: LayerDefinition | null, io: Io): Mapping {
  if (layer === null) {
    throw new WrongUse(
      io.lang === 'de'
        ? '--mapping braucht --layer: die Ebene, deren Angaben die Zuordnung nennt.'
        : '--mapping needs --layer: the layer whose fields the mapping names.',
    );
  }
  const bytes = readInput(resolve(io.cwd, path), io, path);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new WrongUse(`--mapping ${path}: ${(error as Error).message}`);
  }
  const mapping = readMapping(value, layer);
  if (typeof mapping !== 'string') return mapping;
  throw new WrongUse(
    io.lang === 'de'
      ? `--mapping ${path}: erwartet wird ${mapping}`
      : `--mapping ${path}: expected ${mapping}`,
  );
}
