// SPDX-License-Identifier: EUPL-1.2
// An open layer as the table that every list of the page is made of, from the texts of the draft.

import type { FeatureKey } from '../../core/edit/document/edit';
import type { LayerDocument } from '../../core/edit/document/layer-document';
import { type Table, tableOf } from '../../core/write/table';
import type { LayerId } from '../../layers';
import type { Language } from '../../words/number/format';
import { layerOf } from '../context/names';

/**
 * The table of a document; a row's `id` is the feature's handle as text, because ids may be missing or repeated. A value that
 * is of another kind than its field stands there as it is.
 */
export function draftTable(document: LayerDocument, language: Language): Table {
  const layer = (layerOf(document.file)?.id ?? '') as LayerId;
  const features = document.keys().map((key, index) => {
    const { geometry, properties } = document.feature(key).value;
    return { layer, id: String(key), index, geometry: geometry ?? null, properties: properties ?? {} };
  });
  const table = tableOf({ layers: { [layer]: features }, cells: null } as never, layer, language);
  // Where each value comes from stands in the form; the list is for finding an object.
  const last = layerOf(document.file)?.columns.at(-1);
  return {
    ...table,
    columns: table.columns.slice(0, table.columns.findIndex(({ key }) => key === last) + 1),
  };
}

/** The handle of a row. */
export const keyOf = (row: { readonly id: string }): FeatureKey => Number(row.id);
