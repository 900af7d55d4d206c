// SPDX-License-Identifier: EUPL-1.2
// What one import may use at most, so that a hostile or broken file ends as a sentence and not as a frozen machine.

import { harmlessBytes, importLimits, parquetBytesPerMs, parquetPatienceMs } from '../../core/limits/limits';

export interface ImportLimits {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes of everything that is unpacked from it. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for one packed byte; deflate itself reaches 1032, geodata 20 at most. */
  readonly ratio: number;
  /** Members of an archive. */
  readonly entries: number;
  /** Levels of nesting in JSON, XML and collections. */
  readonly depth: number;
  readonly features: number;
  readonly vertices: number;
  readonly milliseconds: number;
}

export type BudgetKind = keyof ImportLimits | 'cancelled';

/** Thrown inside a reader and caught by `importFile`; nothing of the file is kept then. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded';
  readonly kind: BudgetKind;
  readonly found: number;
  readonly limit: number;
  constructor(kind: BudgetKind, found: number, limit: number) {
    super(`${kind}: ${found} > ${limit}`);
    this.kind = kind;
    this.found = found;
    this.limit = limit;
  }
}

/** How many features or vertices pass between two looks at the clock. */
const ticksBetweenLooks = 4096;

export class Budget {
  readonly limits: ImportLimits;
  readonly #now: () => number;
  readonly #begin: number;
  readonly #isCancelled: () => boolean;
  readonly #onProgress: (features: number) => void;
  #unpacked = 0;
  #features = 0;
  #vertices = 0;
  #ticks = 0;

  /** `now` gives milliseconds; without it time is not limited. */
  constructor(
    limits: Partial<ImportLimits> = {},
    now: () => number = () => 0,
    isCancelled: () => boolean = () => false,
    onProgress: (features: number) => void = () => {},
  ) {
    this.limits = { ...importLimits, ...limits };
    this.#now = now;
    this.#begin = now();
    this.#isCancelled = isCancelled;
    this.#onProgress = onProgress;
  }

  file(bytes: number): void {
    this.#atMost('bytes', bytes);
  }

  entries(count: number): void {
    this.#atMost('entries', count);
  }

  depth(levels: number): void {
    if (levels > this.limits.depth) this.#atMost('depth', levels);
  }

  /** To be asked before anything is unpacked: sizes as the archive states them. */
  unpack(packedBytes: number, unpackedBytes: number): void {
    this.#unpacked += unpackedBytes;
    this.#atMost('unpackedBytes', this.#unpacked);
    const ratio = unpackedBytes / Math.max(1, packedBytes);
    if (unpackedBytes > harmlessBytes) this.#atMost('ratio', Math.round(ratio));
    this.look();
  }

  feature(): void {
    if (++this.#features > this.limits.features) this.#atMost('features', this.#features);
    this.#tick(1);
  }

  vertices(count: number): void {
    this.#vertices += count;
    if (this.#vertices > this.limits.vertices) this.#atMost('vertices', this.#vertices);
    this.#tick(count);
  }

  /** Ends the import where its time is over or somebody has cancelled it. */
  look(): void {
    if (this.#isCancelled()) throw new BudgetExceeded('cancelled', 0, 0);
    this.#atMost('milliseconds', this.#now() - this.#begin);
    this.#onProgress(this.#features);
  }

  #tick(count: number): void {
    this.#ticks += count;
    if (this.#ticks < ticksBetweenLooks) return;
    this.#ticks = 0;
    this.look();
  }

  #atMost(kind: keyof ImportLimits, found: number): void {
    const limit = this.limits[kind];
    if (found > limit) throw new BudgetExceeded(kind, found, limit);
  }
}

/**
 * Milliseconds after which whoever started the import ends it from outside; null where the reader ends by itself.
 * @param start the first four bytes of the file at least
 * @param size bytes of the whole of it
 */
export function patienceMs(start: Uint8Array, size: number): number | null {
  const isParquet = start[0] === 0x50 && start[1] === 0x41 && start[2] === 0x52 && start[3] === 0x31; // "PAR1"
  return isParquet ? parquetPatienceMs + size / parquetBytesPerMs : null;
}
