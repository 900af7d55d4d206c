// SPDX-License-Identifier: EUPL-1.2
// Which files the draft changes: those that differ from the version the changes are made against, be it the one that was
// opened or a later one of others that was merged in.

import type { Desk } from '../../core/edit/desk';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { sameJson } from '../../core/text/same-json';

export interface ChangedFile {
  readonly document: LayerDocument;
  /** The version that the changes are made against. */
  readonly before: Uint8Array;
}

/** @param baseOf the version that a file's changes are made against; null: as opened */
export function changedFiles(desk: Desk | null, baseOf: (file: string) => Uint8Array | null): ChangedFile[] {
  return [...(desk?.documents.values() ?? [])].flatMap((document) => {
    const before = baseOf(document.file) ?? document.base;
    return document.isChanged || !sayTheSame(before, document.base) ? [{ document, before }] : [];
  });
}

/** A value that is set back to what was opened after others changed it is a change, too; another order of the objects is none. */
const sayTheSame = (a: Uint8Array, b: Uint8Array) => a === b || sameJson(saidIn(a), saidIn(b));

function saidIn(bytes: Uint8Array): unknown {
  const { features, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as { features?: unknown };
  if (!Array.isArray(features)) return { features, ...rest };
  const named = features.map(
    (one) => [JSON.stringify((one as { id?: unknown } | null)?.id ?? null), one] as const,
  );
  // Stable, so that objects of one id (or of none) stay in their order.
  return { features: named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one), ...rest };
}
