// SPDX-License-Identifier: EUPL-1.2
// `nuf convert`: a file of any format that is read becomes one of the formats that other programs want.

import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { type CsvDialect, writeCsv } from '../export/write-csv';
import { writeGeopackage } from '../export/write-geopackage';
import { writeKml } from '../export/write-kml';
import { type ImportOutcome, importFile } from '../import/import-file';
import { writeFeatures } from '../import/write-features';
import { type Command, type Io, WrongUse } from './command';
import { writeOutput } from './disk/output-file';
import { convertUsage } from './import/convert-help';
import { importJson, importText } from './import/print-report';
import { checkOutput, sourceArguments, sourceOptions } from './import/source-options';

type Read = ImportOutcome & { kind: 'read' };
type Writer = (read: Read, title: string, dialect: CsvDialect) => string | Uint8Array;

/** By the ending of the output. */
const writers: Readonly<Record<string, Writer>> = {
  '.geojson': ({ features }) => writeFeatures(features),
  '.json': ({ features }) => writeFeatures(features),
  '.csv': ({ features }, _, dialect) => writeCsv(features, dialect),
  '.kml': ({ features }, title) => writeKml(features, title),
  '.gpkg': ({ features }, title) => writeGeopackage(features, title),
};

export const convert: Command = {
  name: 'convert',
  summary: {
    de: 'wandelt Dateien in GeoJSON, GeoPackage, CSV oder KML um',
    en: 'converts files to GeoJSON, GeoPackage, CSV or KML',
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
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        'accept-refusals': { type: 'boolean' },
      },
    });
    const target = values.output;
    const write = writers[extname(target ?? '').toLowerCase()];
    if (target === undefined || !write) throw wrongTarget(target, io);
    const dialect = dialectOption(values.csv, io);
    const source = sourceOptions(positionals, values, io);
    checkOutput(target, source.path, values.force ?? false, io);
    const outcome = await importFile(
      { name: basename(source.path), bytes: source.bytes, sibling: source.sibling },
      { ...source, now: () => performance.now() },
    );
    const accepts = values['accept-refusals'] ?? false;
    const isWritten = outcome.kind === 'read' && (outcome.report.refused === 0 || accepts);
    if (isWritten) writeOutput(target, write(outcome, basename(target, extname(target)), dialect), io);
    if (values.json) io.out(importJson(outcome.report, isWritten ? target : null, io.lang));
    else {
      io.err(importText(outcome.report, io.lang));
      io.err(`  ${lastLine(outcome, isWritten, target, io)}\n`);
    }
    return isWritten ? 0 : outcome.kind === 'question' ? 2 : 1;
  },
};

function lastLine(outcome: ImportOutcome, isWritten: boolean, target: string, io: Io): string {
  const de = io.lang === 'de';
  if (isWritten) return de ? `geschrieben: ${target}` : `written: ${target}`;
  const nothing = de ? 'Nichts wurde geschrieben.' : 'Nothing was written.';
  if (outcome.kind !== 'question') return nothing;
  const option = outcome.about === 'crs' ? '--crs' : '--source-layer';
  return `${nothing} ${de ? 'Wählen Sie' : 'Choose'}: ${outcome.choices.map((choice) => `${option} ${choice}`).join(de ? ' oder ' : ' or ')}`;
}

function wrongTarget(target: string | undefined, io: Io): WrongUse {
  const known = Object.keys(writers).join(', ');
  return new WrongUse(
    io.lang === 'de'
      ? `-o ${target ?? ''}: Die Endung des Ziels bestimmt das Format; möglich sind ${known}.`
      : `-o ${target ?? ''}: the ending of the target decides the format; possible are ${known}.`,
  );
}

function dialectOption(value: string | undefined, io: Io): CsvDialect {
  if (value === undefined || value === 'german') return 'german';
  if (value === 'international') return value;
  throw new WrongUse(
    io.lang === 'de'
      ? `--csv ${value}: möglich sind german, international.`
      : `--csv ${value}: possible are german, international.`,
  );
}
