// SPDX-License-Identifier: EUPL-1.2
// Numbers that stand as text in a column of a source: the column as a whole decides what points and commas mean.

import type { Feature } from 'geojson';
import { NumberColumn } from '../../core/number/number-column';
import { readNumberText } from '../../core/number/number-text';

/** A column of text as numbers: the value of each feature's cell, NaN where there is no figure. */
export interface NumberTexts {
  /** The figure of a cell; NaN for none, null for a text that is no number or could be two. */
  read(value: string): number | null;
}

/** Looks over a column of the source and settles what its marks mean. */
export function numberTexts(features: readonly (Feature | null)[], column: string): NumberTexts {
  const rule = {
    name: column,
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    codesFrom: Number.POSITIVE_INFINITY,
  };
  let reader = new NumberColumn(rule);
  for (const feature of features) {
    const value: unknown = feature?.properties?.[column];
    if (typeof value === 'string') reader.read(value, {});
  }
  const verdict = reader.decide();
  if (verdict === 'again') reader = reader.withThousands();
  return {
    read(value) {
      const kind = readNumberText(value).kind;
      if (kind === 'empty' || kind === 'no-figure') return Number.NaN;
      if (kind === 'ambiguous' && verdict === 'refuse') return null;
      const number = reader.read(value, {});
      return Number.isNaN(number) ? null : number;
    },
  };
}
