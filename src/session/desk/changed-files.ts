// SPDX-License-Identifier: EUPL-1.2
// Which files the draft changes: those that differ from the version the changes are made against, be it the one that was
// opened or a later one of others that was merged in.

import type { Desk } from '../../core/edit/desk';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { keptPer } from '../../core/memo/memo';
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
    return (before === document.base ? document.isChanged : differs(document, before))
      ? [{ document, before }]
      : [];
  });
}

interface Compared {
  readonly before: Uint8Array;
  readonly version: number;
  readonly isOther: boolean;
}

/** What was found of a document last: asked with every step, and by several. */
const compared = keptPer<LayerDocument, Compared>();

/**
 * Whether a document says otherwise than the version of others that was merged into it. A value that is set back to what was
 * opened does; what only they changed does not, nor does another order of the objects.
 */
function differs(document: LayerDocument, before: Uint8Array): boolean {
  const { version } = document;
  const last = compared(document);
  if (last.value?.before === before && last.value.version === version) return last.value.isOther;
  const isOther = !sameJson(saidIn(before), saidIn(document.bytes()));
  last.value = { before, version, isOther };
  return isOther;
}

function saidIn(bytes: Uint8Array): unknown {
  const { features, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as { features?: unknown };
  if (!Array.isArray(features)) return { features, ...rest };
  const named = features.map(
    (one) => [JSON.stringify((one as { id?: unknown } | null)?.id ?? null), one] as const,
  );
  // Stable, so that objects of one id (or of none) stay in their order.
  return { features: named.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one), ...rest };
}
