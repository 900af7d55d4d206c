// SPDX-License-Identifier: EUPL-1.2
// `nuf import --layer official-series`: a municipal table into `statistics/breitbandatlas.csv`.

import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Municipality, municipalitySchema } from '../../core/city/municipality';
import type { OfficialUnit } from '../../core/city/official-series';
import { importSeries, type SeriesOutcome } from '../../import/import-series';
import { seriesTexts } from '../../import/series/series-row';
import { readInput } from '../disk/input-file';
import { writeOutput } from '../disk/output-file';
import { readInTime } from '../disk/time-limit';
import { type Lang, WrongUse } from '../disk/wrong-use';
import { readTable } from '../folder/data-folder';
import { importJson, importText } from './print-report';
import type { SourceOptions } from './source-options';

interface Streams {
  readonly cwd: string;
  readonly lang: Lang;
  out(text: string): void;
  err(text: string): void;
}

export interface SeriesValues {
  readonly ags?: string | undefined;
  readonly unit?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly shares?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Runs the import; `target` keeps its other rows where `isUpdate`. Returns the exit code. Throws `WrongUse`. */
export async function runSeriesImport(
  source: SourceOptions,
  values: SeriesValues,
  { target, isUpdate }: { readonly target: string | null; readonly isUpdate: boolean },
  io: Streams,
): Promise<number> {
  const path = target === null ? null : resolve(io.cwd, target);
  const ags = values.ags ?? (path === null ? null : (townBeside(path, io.lang)?.ags ?? null));
  if (ags === null || !/^\d{8}$/.test(ags)) {
    throw new WrongUse(
      io.lang === 'de'
        ? `--ags ${ags ?? 'fehlt'}: gebraucht werden die acht Ziffern der Gemeinde, oder ein Ziel in ihrem Datenordner`
        : `--ags ${ags ?? 'is missing'}: the eight digits of the municipality are needed, or a target in its data folder`,
    );
  }
  const before = isUpdate && path !== null && existsSync(path) ? textOf(path, io) : null;
  if (before !== null && before.trim() !== '' && seriesTexts(before) === null) {
    throw new WrongUse(
      io.lang === 'de'
        ? `-o ${target}: Die Datei beginnt nicht mit der Kopfzeile der Reihe (unit;asOf;alle_30;…). Nennen Sie eine andere Datei.`
        : `-o ${target}: the file does not begin with the header row of the series (unit;asOf;alle_30;…). Name another file.`,
    );
  }
  const outcome = await readInTime(source, io, () =>
    importSeries(
      { name: basename(source.path), bytes: source.bytes, sibling: source.sibling },
      {
        ...source,
        ags,
        before,
        unit: unitOption(values.unit, io.lang),
        asOf: halfYearOption(values['as-of'], io.lang),
        isPercent: isPercentOption(values.shares, io.lang),
        now: () => performance.now(),
      },
    ),
  );
  const isWritten = outcome.kind === 'read' && path !== null;
  if (isWritten) {
    if (existsSync(dirname(dirname(path)))) mkdirSync(dirname(path), { recursive: true });
    writeOutput(path, outcome.text, io);
  }
  if (values.json) io.out(importJson(outcome.report, isWritten ? target : null, io.lang));
  else {
    if (outcome.kind === 'read' && path === null) io.out(outcome.text);
    io.err(importText(outcome.report, io.lang));
    io.err(`  ${lastLine(outcome, target, io.lang)}\n`);
  }
  return outcome.kind === 'read' ? 0 : outcome.kind === 'question' ? 2 : 1;
}

function textOf(path: string, io: Streams): string {
  return new TextDecoder().decode(readInput(path, io));
}

/** The town of the data folder that a file is written into; null where there is none. */
export function townBeside(path: string, lang: Lang): Municipality | null {
  const file = [dirname(path), dirname(dirname(path))]
    .map((folder) => join(folder, 'municipality.json'))
    .find((candidate) => existsSync(candidate));
  return file === undefined ? null : readTable(file, municipalitySchema, lang);
}

const units: readonly OfficialUnit[] = ['households', 'firms', 'firmsInEstates'];

function unitOption(value: string | undefined, lang: Lang): OfficialUnit | null {
  const unit = units.find((candidate) => candidate === value);
  if (value === undefined || unit) return unit ?? null;
  const known = units.join(', ');
  throw new WrongUse(
    lang === 'de'
      ? `--unit ${value}: möglich sind ${known}.`
      : `--unit ${value}: possible values are ${known}.`,
  );
}

function isPercentOption(value: string | undefined, lang: Lang): boolean {
  if (value === undefined || value === 'percent') return value === 'percent';
  throw new WrongUse(
    lang === 'de'
      ? `--shares ${value}: möglich ist percent. Bruchteile multiplizieren Sie in der Tabelle mit 100.`
      : `--shares ${value}: possible is percent. Multiply fractions by 100 in the table.`,
  );
}

function halfYearOption(value: string | undefined, lang: Lang): string | null {
  if (value === undefined || /^\d{4}-H[12]$/.test(value)) return value ?? null;
  throw new WrongUse(
    lang === 'de'
      ? `--as-of ${value}: gebraucht wird ein Halbjahr wie 2021-H1.`
      : `--as-of ${value}: a half-year such as 2021-H1 is needed.`,
  );
}

function lastLine(outcome: SeriesOutcome, target: string | null, lang: Lang): string {
  const de = lang === 'de';
  if (outcome.kind === 'read') {
    const row = `${outcome.row.unit}, ${outcome.row.asOf}`;
    if (target === null) return de ? `ausgegeben: ${row}` : `printed: ${row}`;
    return de ? `geschrieben: ${row} in ${target}` : `written: ${row} to ${target}`;
  }
  const nothing = de ? 'Nichts wurde geschrieben.' : 'Nothing was written.';
  if (outcome.kind !== 'question') return nothing;
  const option = outcome.about === 'layer' ? 'source-layer' : outcome.about;
  const choices = outcome.choices.map(
    (choice) => `--${option} ${/\s/.test(choice) ? `'${choice}'` : choice}`,
  );
  return `${nothing} ${de ? 'Wählen Sie' : 'Choose'}: ${choices.join(de ? ' oder ' : ' or ')}`;
}
