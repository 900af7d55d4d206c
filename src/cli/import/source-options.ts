// SPDX-License-Identifier: EUPL-1.2
// What `nuf import` and `nuf convert` are told: the options that both know, read and checked before a file is opened.

import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CrsParameters } from '../../core/crs/crs-parameters';
import { codeOfName, crsOfEpsg } from '../../core/crs/epsg';
import { encodingLabel } from '../../import/reader/encoding';
import type { SourceFile } from '../../import/reader/format';
import { readInput } from '../disk/input-file';
import { refuseInput } from '../disk/output-file';
import { type Here, WrongUse } from '../disk/wrong-use';

export interface SourceOptions {
  readonly path: string;
  /** The file for a reader: its bytes are let go of once the reader says that it needs them no more. */
  readonly file: SourceFile;
  /** Further files that are pages of the same answer; empty where only one is named. */
  readonly pages: readonly SourceFile[];
  readonly bytes: Uint8Array;
  /** A file beside it with the same name and this ending, in any case of letters. */
  sibling(ending: string): Uint8Array | null;
  readonly crs: CrsParameters | null;
  readonly encoding: string | null;
  readonly sourceLayer: string | null;
}

/** Options of parseArgs that say how a source is read. */
export const sourceArguments = {
  crs: { type: 'string' },
  encoding: { type: 'string' },
  'source-layer': { type: 'string' },
} as const;

interface SourceValues {
  readonly crs?: string | undefined;
  readonly encoding?: string | undefined;
  readonly 'source-layer'?: string | undefined;
}

/** The source of a call; more than one file only where `takesPages`. Throws `WrongUse` with what to choose. */
export function sourceOptions(
  positionals: readonly string[],
  values: SourceValues,
  here: Here,
  takesPages = false,
): SourceOptions {
  const [name, ...more] = positionals;
  if (name === undefined || (more.length > 0 && !takesPages)) {
    throw new WrongUse(
      here.lang === 'de'
        ? `Gebraucht wird genau eine Datei, genannt sind ${positionals.length}.`
        : `Exactly one file is needed, ${positionals.length} are named.`,
    );
  }
  const path = resolve(here.cwd, name);
  let bytes: Uint8Array | null = null;
  const pages = more.map((page) => ({
    name: basename(page),
    bytes: readInput(resolve(here.cwd, page), here, page),
  }));
  const file: SourceFile = {
    name: basename(path),
    // Read when they are asked for: who reads a file in pieces does not want it whole.
    get bytes() {
      bytes ??= readInput(path, here, name);
      return bytes;
    },
    sibling: (ending) => siblingOf(path, ending, here),
    release() {
      bytes = null;
    },
  };
  return {
    path,
    file,
    pages,
    get bytes() {
      return file.bytes;
    },
    sibling: file.sibling!,
    crs: values.crs === undefined ? null : crsOption(values.crs, here),
    encoding: values.encoding === undefined ? null : encodingOption(values.encoding, here),
    sourceLayer: values['source-layer'] ?? null,
  };
}

/** What is said of how a source is read, without its bytes, which who reads it need not hold. */
export function readingOf({
  pages,
  crs,
  encoding,
  sourceLayer,
}: SourceOptions): Pick<SourceOptions, 'pages' | 'crs' | 'encoding' | 'sourceLayer'> {
  return { pages, crs, encoding, sourceLayer };
}

function siblingOf(path: string, ending: string, here: Here): Uint8Array | null {
  const wanted = `${basename(path).replace(/\.[^.]+$/, '')}.${ending}`.toLowerCase();
  const found = readdirSync(dirname(path)).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? null : readInput(join(dirname(path), found), here, found);
}

function crsOption(name: string, here: Here): CrsParameters {
  const code = codeOfName(name)?.code;
  const crs = code === undefined ? null : crsOfEpsg(code);
  if (crs) return crs;
  const known = 'EPSG:25831, 25832, 25833, 4647, 5650, 31466, 31467, 31468, 31469, 3035, 3857, 4326, 4258';
  throw new WrongUse(
    here.lang === 'de'
      ? `--crs ${name}: Dieses Koordinatensystem ist nicht bekannt. Bekannt sind: ${known}.`
      : `--crs ${name}: this coordinate system is not known. Known are: ${known}.`,
  );
}

function encodingOption(name: string, here: Here): string {
  const label = encodingLabel(name);
  if (label !== null) return label;
  throw new WrongUse(
    here.lang === 'de'
      ? `--encoding ${name}: Diese Zeichencodierung ist nicht bekannt. Möglich sind etwa utf-8, windows-1252, iso-8859-15, utf-16le.`
      : `--encoding ${name}: this encoding is not known. Possible are for example utf-8, windows-1252, iso-8859-15, utf-16le.`,
  );
}

/** Refuses an output that is the input, or that exists already unless `isForced`. Throws `WrongUse`. */
export function checkOutput(output: string, source: string, isForced: boolean, here: Here): void {
  refuseInput(output, [source], here);
  const old = statSync(resolve(here.cwd, output), { throwIfNoEntry: false });
  // A pipe or a device is written to, as any program would.
  if (isForced || !old?.isFile()) return;
  throw new WrongUse(
    here.lang === 'de'
      ? `-o ${output}: Die Datei gibt es schon. Nennen Sie eine andere, oder überschreiben Sie sie mit --force.`
      : `-o ${output}: the file exists already. Name another one, or overwrite it with --force.`,
  );
}
