// SPDX-License-Identifier: EUPL-1.2
// `nuf import --layer house-coordinates`: addresses become the file in which the page looks up house numbers.

import { basename, resolve } from 'node:path';
import { writeHousesFile } from '../../core/houses/houses-file';
import type { HouseColumns } from '../../import/houses/house-columns';
import { type HousesOutcome, importGebref, importHouses } from '../../import/import-houses';
import { datePattern } from '../../layers/field';
import { piecesOfFile, readInput } from '../disk/input-file';
import { writeOutput } from '../disk/output-file';
import { readInTime } from '../disk/time-limit';
import { type Here, type Lang, WrongUse } from '../disk/wrong-use';
import { importJson, importText } from './print-report';
import { townBeside } from './series-import';
import type { SourceOptions } from './source-options';

interface Streams extends Here {
  out(text: string): void;
  err(text: string): void;
}

export interface HousesValues {
  readonly ags?: string | undefined;
  readonly from?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly mapping?: string | undefined;
  readonly json?: boolean | undefined;
  readonly 'accept-refusals'?: boolean | undefined;
}

/** Runs the import. Returns the exit code. Throws `WrongUse`. */
export async function runHousesImport(
  source: SourceOptions,
  values: HousesValues,
  target: string | null,
  io: Streams,
): Promise<number> {
  const path = target === null ? null : resolve(io.cwd, target);
  const town = path === null ? null : townBeside(path, io.lang);
  const ags = agsOption(values.ags, io.lang) ?? town?.ags ?? null;
  const { crs, encoding, sourceLayer } = source;
  const options = {
    ...{ crs, encoding, sourceLayer, ags, pages: source.pages },
    surroundings: town?.ags === ags ? town.surroundings : null,
    about: { source: values.from ?? null, asOf: dateOption(values['as-of'], io.lang) },
    columns: values.mapping === undefined ? null : columnsOption(values.mapping, io),
    now: () => performance.now(),
  };
  const name = basename(source.path);
  const outcome =
    importGebref(pieced(source, name, io), options) ??
    (await readInTime(source, io, () =>
      importHouses({ name, bytes: source.bytes, sibling: source.sibling }, options),
    ));
  const { report } = outcome;
  const isWhole = report.refused === 0 || values['accept-refusals'] === true;
  const file = outcome.kind === 'read' && isWhole ? writeHousesFile(outcome.book) : null;
  const written = file !== null && path !== null ? target : null;
  if (file !== null && path !== null) writeOutput(path, file, io);
  if (values.json) io.out(importJson(report, written, io.lang));
  else {
    io.err(importText(report, io.lang));
    io.err(`  ${lastLine(outcome, file, target, io.lang)}\n`);
  }
  return outcome.kind === 'question' ? 2 : file === null ? 1 : 0;
}

function pieced({ path }: SourceOptions, name: string, io: Here) {
  const pieces = () => piecesOfFile(path, io, name);
  let first = new Uint8Array(0);
  for (const piece of pieces()) {
    first = piece.slice(0, 4096);
    break;
  }
  return { name, first, pieces };
}

function agsOption(ags: string | undefined, lang: Lang): string | null {
  if (ags === undefined || /^\d{8}$/.test(ags)) return ags ?? null;
  throw new WrongUse(
    lang === 'de'
      ? `--ags ${ags}: gebraucht werden die acht Ziffern der Gemeinde`
      : `--ags ${ags}: the eight digits of the municipality are needed`,
  );
}

function dateOption(date: string | undefined, lang: Lang): string | null {
  if (date === undefined || datePattern.test(date)) return date ?? null;
  throw new WrongUse(
    lang === 'de'
      ? `--as-of ${date}: gebraucht wird ein Stand wie 2026, 2026-07 oder 2026-07-01`
      : `--as-of ${date}: a date such as 2026, 2026-07 or 2026-07-01 is needed`,
  );
}

/** `{"street": "STRNAME", "number": "HSNR", "addition": "HSNRZU"}`; the addition may be left out. */
function columnsOption(file: string, io: Here): HouseColumns {
  const bytes = readInput(resolve(io.cwd, file), io, file);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new WrongUse(`--mapping ${file}: ${(error as Error).message}`);
  }
  const { street, number, addition = null } = (value ?? {}) as Record<string, unknown>;
  const isText = typeof street === 'string' && typeof number === 'string';
  if (isText && (addition === null || typeof addition === 'string')) return { street, number, addition };
  const expected = '{"street": "…", "number": "…", "addition": "…"}';
  throw new WrongUse(
    io.lang === 'de'
      ? `--mapping ${file}: erwartet wird ${expected}`
      : `--mapping ${file}: expected ${expected}`,
  );
}

function lastLine(
  outcome: HousesOutcome,
  file: Uint8Array | null,
  target: string | null,
  lang: Lang,
): string {
  const de = lang === 'de';
  if (file !== null && outcome.kind === 'read') {
    const { number, streets } = outcome.book;
    const size = de
      ? `${number.length} Häuser in ${streets.length} Straßen, ${file.length} Bytes`
      : `${number.length} houses in ${streets.length} streets, ${file.length} bytes`;
    if (target !== null) return de ? `geschrieben: ${target}: ${size}` : `written: ${target}: ${size}`;
    return de ? `${size}; geschrieben wird mit -o` : `${size}; -o writes it`;
  }
  const nothing = de ? 'Nichts wurde geschrieben.' : 'Nothing was written.';
  if (outcome.kind === 'question') {
    const option = outcome.about === 'layer' ? 'source-layer' : outcome.about;
    return `${nothing} ${de ? 'Wählen Sie' : 'Choose'}: ${outcome.choices.map((one) => `--${option} ${one}`).join(de ? ' oder ' : ' or ')}`;
  }
  if (outcome.kind === 'refused') return nothing;
  return de
    ? `${nothing} Mit --accept-refusals wird das Übrige geschrieben.`
    : `${nothing} With --accept-refusals the rest is written.`;
}
