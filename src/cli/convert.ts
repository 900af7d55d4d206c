// SPDX-License-Identifier: EUPL-1.2
// `nuf convert`: a file of any format that is read becomes one of the formats that other programs want.

import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Feature } from 'geojson';
import { anchorOf } from '../core/geo/anchor-point';
import { type MapPlane, mapPlanes, planeAt } from '../core/geo/projection';
import { type ExportFormat, exportFormats, formatOfName } from '../export/formats';
import { excessText } from '../export/table/excess-words';
import { lossText } from '../export/table/loss-words';
import type { Loss } from '../export/table/losses';
import { DoesNotFit, type Written } from '../export/table/writer';
import { type ImportOutcome, importFile } from '../import/import-file';
import { layerById } from '../layers';
import { type Command, type Io, WrongUse } from './command';
import { writeOutput } from './disk/output-file';
import { readInTime } from './disk/time-limit';
import { convertUsage } from './import/convert-help';
import { importJson, importText } from './import/print-report';
import { checkOutput, readingOf, sourceArguments, sourceOptions } from './import/source-options';

export const convert: Command = {
  name: 'convert',
  summary: {
    de: 'wandelt Dateien in GeoPackage, Shapefile, CSV, XLSX und andere Formate um',
    en: 'converts files to GeoPackage, Shapefile, CSV, XLSX and other formats',
  },
  usage: convertUsage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...sourceArguments,
        output: { type: 'string', short: 'o' },
        csv: { type: 'string' },
        'target-crs': { type: 'string' },
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        'accept-refusals': { type: 'boolean' },
      },
    });
    const target = values.output;
    const format = formatOption(target, values.csv, io);
    if (target === undefined || !format) throw wrongTarget(target, io);
    const plane = planeOption(values['target-crs'], io);
    const source = sourceOptions(positionals, values, io);
    checkOutput(target, source.path, values.force ?? false, io);
    const outcome = await readInTime(source, io, () =>
      importFile(source.file, { ...readingOf(source), now: () => performance.now() }),
    );
    const accepts = values['accept-refusals'] ?? false;
    const isWanted = outcome.kind === 'read' && (outcome.report.refused === 0 || accepts);
    const written = isWanted ? await write(outcome, source.path, { format, target, plane }, io) : null;
    const isWritten = written !== null;
    const losses = written?.losses ?? [];
    if (values.json) {
      const said = losses.map((loss) => ({ ...loss, message: lossText(loss, io.lang) }));
      io.out(importJson(outcome.report, isWritten ? target : null, io.lang, { losses: said }));
    } else {
      io.err(importText(outcome.report, io.lang));
      io.err(lossLines(losses, format, io));
      io.err(`  ${lastLine(outcome, isWritten, target, io)}\n`);
    }
    return isWritten ? 0 : outcome.kind === 'question' ? 2 : 1;
  },
};

/** Writes the file; null after a sentence where the features are too many for the format. */
async function write(
  { features }: ImportOutcome & { kind: 'read' },
  source: string,
  {
    format,
    target,
    plane,
  }: { readonly format: ExportFormat; readonly target: string; readonly plane: MapPlane | null },
  io: Io,
): Promise<Written | null> {
  const writer = await format.load();
  try {
    const title = basename(target, extname(target));
    const layer = layerById(basename(source, extname(source))) ?? null;
    const written = writer(features, { title, layer, plane: plane ?? planeOfFeatures(features) });
    writeOutput(target, written.bytes, io);
    return written;
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    const tooMuch = io.lang === 'de' ? 'fasst diese Objekte nicht' : 'cannot hold these features';
    io.err(`  ${format.title[io.lang]} ${tooMuch}. ${excessText(error.excess, io.lang)}\n`);
    return null;
  }
}

/** The zone of UTM in which the first of them lies: a file of its own names no municipality. */
function planeOfFeatures(features: readonly Feature[]): MapPlane {
  for (const { geometry } of features) {
    const anchor = anchorOf(geometry);
    if (anchor) return planeAt(anchor.lon);
  }
  return 'EPSG:25832';
}

function planeOption(named: string | undefined, io: Io): MapPlane | null {
  if (named === undefined) return null;
  const plane = mapPlanes.find((one) => one === named.toUpperCase() || one.endsWith(`:${named}`));
  if (plane) return plane;
  const possible = mapPlanes.join(', ');
  throw new WrongUse(
    io.lang === 'de'
      ? `--target-crs ${named}: möglich sind ${possible}.`
      : `--target-crs ${named}: possible values are ${possible}.`,
  );
}

function lossLines(losses: readonly Loss[], { title }: ExportFormat, { lang }: Io): string {
  if (losses.length === 0) return '';
  const head = lang === 'de' ? 'Was sich ändert oder verloren geht' : 'What changes or is lost';
  const lines = losses.map((loss) => `    ${lossText(loss, lang)}\n`);
  return `  ${head} (${title[lang]}):\n${lines.join('')}`;
}

function lastLine(outcome: ImportOutcome, isWritten: boolean, target: string, io: Io): string {
  const de = io.lang === 'de';
  if (isWritten) return de ? `geschrieben: ${target}` : `written: ${target}`;
  const nothing = de ? 'Nichts wurde geschrieben.' : 'Nothing was written.';
  if (outcome.kind !== 'question') return nothing;
  const option = outcome.about === 'crs' ? '--crs' : '--source-layer';
  return `${nothing} ${de ? 'Wählen Sie' : 'Choose'}: ${outcome.choices.map((choice) => `${option} ${choice}`).join(de ? ' oder ' : ' or ')}`;
}

function wrongTarget(target: string | undefined, io: Io): WrongUse {
  const known = [...new Set(exportFormats.flatMap(({ endings }) => endings))].join(', ');
  const de = io.lang === 'de';
  const found =
    target === undefined
      ? de
        ? 'Es fehlt, wohin geschrieben wird: -o ZIEL.'
        : 'Where to write is missing: -o TARGET.'
      : de
        ? `-o ${target}: Aus dieser Endung ergibt sich kein Format.`
        : `-o ${target}: no format has this ending.`;
  return new WrongUse(
    de
      ? `${found} Die Endung des Ziels bestimmt das Format; möglich sind ${known}.`
      : `${found} The ending of the target decides the format; possible endings are ${known}.`,
  );
}

/** The format of a target; undefined where its ending names none. */
function formatOption(
  target: string | undefined,
  dialect: string | undefined,
  io: Io,
): ExportFormat | undefined {
  const format = formatOfName(target ?? '');
  if (dialect === undefined || dialect === 'german') return format;
  if (dialect === 'international') {
    return format?.id === 'csv' ? exportFormats.find(({ id }) => id === 'csv-international') : format;
  }
  throw new WrongUse(
    io.lang === 'de'
      ? `--csv ${dialect}: möglich sind german, international.`
      : `--csv ${dialect}: possible values are german, international.`,
  );
}
