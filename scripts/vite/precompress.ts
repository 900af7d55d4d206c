// SPDX-License-Identifier: EUPL-1.2
// Packs each text of the build once with gzip and Brotli, so that no server has to pack it again for every visitor.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { isPackedCells } from '../../src/core/cells/cells-file-ranges';
import { rangeReadBytes } from '../../src/core/limits/limits';

const packable = /\.(html|js|css|json|jsonld|geojson|csv|svg|webmanifest|txt|cells|houses)$/;
const options = {
  minBytes: 1024, // below this the headers weigh more than what is saved
  slowBytes: 200_000, // above this Brotli's best level takes seconds a file for a few per cent less
};

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Writes `x.br` and `x.gz` beside every packable file of `dir` where they are smaller than `x`. */
export async function precompressFolder(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && packable.test(entry.name));
  await Promise.all(files.map((entry) => packFile(join(entry.parentPath, entry.name))));
}

async function packFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < options.minBytes) return;
  // A packed answer has no ranges, and a large cell file is read by ranges.
  if (file.endsWith('.cells') && (bytes.length > rangeReadBytes || isPackedCells(bytes))) return;
  const quality = bytes.length > options.slowBytes ? 9 : constants.BROTLI_MAX_QUALITY;
  const forms = [
    ['.br', await packBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })],
    ['.gz', await packGzip(bytes, { level: 9 })],
  ] as const;
  for (const [ending, packed] of forms)
    if (packed.length < bytes.length) await writeFile(file + ending, packed);
}

export function precompress(): Plugin {
  let dir = 'dist';
  return {
    name: 'nuf:precompress',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      dir = resolve(config.root, config.build.outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => precompressFolder(dir) },
  };
}
