// SPDX-License-Identifier: EUPL-1.2
// Reading damaged files: the scanner judges JSON as JSON.parse does, and no check of any file ever throws.

import { readdirSync, readFileSync } from 'node:fs';
import { checkBigFile } from '../../src/core/large-file/check-large-file';
import { scanJson } from '../../src/core/text/json-lint';
import { checkFile, type FileCheck } from '../../src/core/validation/check-file';
import { seeded } from '../analysis/degenerate-zones';
import { expectedRows, sharedData } from '../core/expected';
import { readDamaged, readerFamilies } from '../import/damaged-file';
import { mixed, type Prove, type ProveLater } from './proof';

/** Larger files would make a case slow without making it different. */
const largestBytes = 60_000;

/** Committed files and fixtures, and those of the test bed where it is there: [name, content]. */
export function filesToDamage(): (readonly [string, Uint8Array])[] {
  const fixtures = readdirSync('test/fixtures', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  const committed = readdirSync('data')
    .filter((file) => file.endsWith('.geojson'))
    .map((file) => `data/${file}`);
  const shared = expectedRows().map(({ file }) => `${sharedData}/${file}`);
  return [...fixtures, ...committed, ...shared]
    .map((path) => [path, new Uint8Array(readFileSync(path))] as const)
    .filter(([, bytes]) => bytes.length > 0 && bytes.length <= largestBytes);
}

const pieces = [
  ...'{}[]",:\\ue0129E+-.tfnul/* \n\r\t\u0000aNI',
  '"type"',
  'null',
  '1e400',
  '[[',
  '\ud83d',
  '\ufeff',
  '\u2028',
];

/** One to six places of a text changed: a piece put in, taken out, put instead, or a stretch of it again. */
function damagedText(random: () => number, text: string): string {
  let damaged = text;
  for (let k = 1 + Math.floor(random() ** 3 * 6); k > 0; k--) {
    const at = Math.floor(random() * (damaged.length + 1));
    const stretch = Math.floor(random() ** 4 * 60) + 1;
    const piece =
      random() < 0.15 ? damaged.slice(at, at + stretch) : pieces[Math.floor(random() * pieces.length)]!;
    const until = random() < 0.4 ? at : at + stretch;
    damaged = damaged.slice(0, at) + (random() < 0.3 ? '' : piece) + damaged.slice(until);
  }
  return random() < 0.05 ? damaged.slice(0, Math.floor(random() * damaged.length)) : damaged;
}

/** Fifty texts a seed, each JSON with damage: the scanner finds an error exactly where JSON.parse does. */
export function scannerAgainstParse(files: readonly (readonly [string, Uint8Array])[]): Prove {
  const texts = files.map(([, bytes]) => new TextDecoder().decode(bytes)).filter(isJson);
  return (seed) => {
    const random = seeded(mixed(seed));
    for (let k = 0; k < 50; k++) {
      const text = texts[Math.floor(random() * texts.length)]!;
      const from = Math.floor(random() * Math.max(1, text.length - 300));
      const damaged = damagedText(
        random,
        random() < 0.5 ? text.slice(0, 2000) : text.slice(from, from + 300),
      );
      const accepted = scanJson(damaged).error === null;
      if (accepted !== isJson(damaged)) {
        const verdict = accepted ? 'the scanner accepts what JSON.parse refuses' : 'the scanner refuses JSON';
        throw new Error(`text ${k}: ${verdict}: ${JSON.stringify(damaged.slice(0, 400))}`);
      }
    }
    return 50;
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** One file a seed with damage to its text or its bytes, read by both paths: each gives a sound report and never throws. */
export function checksNeverThrow(files: readonly (readonly [string, Uint8Array])[]): Prove {
  return (seed) => {
    const random = seeded(mixed(seed));
    const [path, bytes] = files[Math.floor(random() * files.length)]!;
    const damaged =
      random() < 0.5 ? damagedBytes(random, bytes) : inBytes(damagedText(random, asText(bytes)));
    const name = random() < 0.5 ? path.slice(path.lastIndexOf('/') + 1) : 'elsewhere.geojson';
    try {
      mustBeSound(checkFile(damaged, name));
      checkBigFile(damaged, name);
    } catch (error) {
      throw new Error(`${path} as ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 1;
  };
}

/** One damaged file of each family of readers a seed. */
export const importsEndInAReport: ProveLater = async (seed) => {
  for (const family of readerFamilies) await readDamaged(family, seed);
  return readerFamilies.length;
};

const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const inBytes = (text: string) => new TextEncoder().encode(text);

function damagedBytes(random: () => number, bytes: Uint8Array): Uint8Array {
  const damaged = bytes.slice();
  for (let k = 1 + Math.floor(random() * 8); k > 0; k--) {
    damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
  }
  return damaged;
}

/** A file is used or it has an error, and every feature that is refused is named or counted. */
function mustBeSound({ findings, unlisted, features, refused, collection }: FileCheck): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length + unlisted.error;
  if ((collection === null) !== errors > 0)
    throw new Error(`${errors} errors, but used: ${collection !== null}`);
  if (collection !== null && collection.length !== features) {
    throw new Error(`${features} features, ${collection.length} of them used`);
  }
  if (refused > features) throw new Error(`${refused} features refused of ${features}`);
}
