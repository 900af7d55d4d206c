// SPDX-License-Identifier: EUPL-1.2
// What the rules are asked about some of the open files, as plain values that a worker can be handed.

import type { City } from '../../core/city/city';
import type { Municipality } from '../../core/city/municipality';
import type { Desk, OpenFile } from '../../core/edit/desk';
import type { LayerDocument } from '../../core/edit/document/layer-document';

export interface RulesJob {
  /** The files that are judged. */
  readonly names: readonly string[];
  /** Those files, and those that tile the same ground; in the order of the map. No array is shared with the desk. */
  readonly files: readonly OpenFile[];
  readonly municipality: Municipality;
  /** As YYYY-MM-DD, for dates that lie ahead. */
  readonly today: string;
}

/** The job for some of the open files as they are now. */
export function rulesJobOf(
  { municipality }: Pick<City, 'municipality'>,
  desk: Desk,
  names: readonly string[],
  today: string,
): RulesJob {
  // In the order of the map, so that a finding stands at the same one of two as everywhere else.
  const needed = new Set(names.flatMap((name) => [...desk.tiling(name), name]));
  const files = [...needed].map((name) => ({ name, bytes: ownBytes(desk.document(name)) }));
  return { names, files, municipality, today };
}

/** The bytes of a file as it stands, which may be given away: the desk goes on with its own. */
function ownBytes(document: LayerDocument): Uint8Array {
  const bytes = document.bytes();
  return bytes.buffer === document.base.buffer ? bytes.slice() : bytes;
}

/** The arrays of a job, to be handed over without a copy. */
export const buffersOf = ({ files }: RulesJob): ArrayBuffer[] =>
  files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
