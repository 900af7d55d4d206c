// SPDX-License-Identifier: EUPL-1.2
// Numbers in a column of a source, read by the one grammar and told in its sentences: the column as a whole decides what points
// and commas mean, and a code for "no data" is no figure.

import type { Feature } from 'geojson';
import { FindingList } from '../../core/findings/finding-list';
import { factorBetween, unitInCell, withoutOwnUnit } from '../../core/number/measure-units';
import { isNoDataCode, NumberColumn, type NumberFormat } from '../../core/number/number-column';
import { readNumberText } from '../../core/number/number-text';
import { ruleKit } from '../../core/schema/rule-kit';
import type { Field } from '../../layers/field';
import type { ImportLog } from '../reader/import-log';

/** A column of a source as numbers. */
export interface NumberTexts {
  /** The figure of a cell; NaN for none, null where the value is refused: no number, or one of two. */
  read(value: string | number): number | null;
  /** Whether a cell bears a unit of its own that measures the same as that of the field, by another size. */
  isOfOtherUnit(value: string | number): boolean;
}

interface Source {
  /** Null where a feature was refused before. */
  readonly features: readonly (Feature | null)[];
  /** Where each feature stands in the file, such as `line 2`. */
  readonly paths: readonly string[];
  /** What a person said of the marks; empty: the column decides. */
  readonly format: NumberFormat;
  /** By which the figures become those of the field. */
  readonly factor: number;
  /** The unit behind each of them, which the factor takes account of; absent where none is stated. */
  readonly unit?: string | undefined;
}

/** Units of fields that a text may carry. */
const unitsOfText: Readonly<Record<string, 'percent' | 'rate' | undefined>> = {
  '%': 'percent',
  'Mbit/s': 'rate',
};

/** Looks over a column of the source, settles what its marks mean, and says once what is no figure and what may be two. */
export function numberTexts(column: string, field: Field, source: Source, log: ImportLog): NumberTexts {
  const { features, paths, format, factor, unit: stated } = source;
  const takesNegative = field.schema(ruleKit).safeParse(-9999).success;
  // Of a head that names another unit no cell may name a third.
  const unit = factor === 1 ? unitsOfText[field.unit ?? ''] : undefined;
  // `1,25 ha` in a column of hectares is a number; `12.500 m²` is not converted, as the numbers beside it bear no unit.
  const bare = factor === 1 && !unitsOfText[field.unit ?? ''] ? field.unit : undefined;
  const plain = (value: string | number) =>
    typeof value === 'string' ? withoutOwnUnit(value, stated ?? bare) : value;
  const rule = {
    name: column,
    least: takesNegative ? Number.NEGATIVE_INFINITY : 0,
    most: (field.most ?? Number.POSITIVE_INFINITY) / factor,
    codesFrom: Number.POSITIVE_INFINITY,
    isWhole: field.whole === true,
    ...(unit && { unit }),
  };
  const first = readAll(new NumberColumn(rule, format));
  const verdict = first.decide();
  const reader = verdict === 'again' ? readAll(first.withThousands()) : first;
  const findings = new FindingList(1000, false);
  reader.report(findings);
  // A figure outside the field's range is the layer's own finding, with what the field allows.
  log.takeOfColumn(findings, ['number-out-of-range']);

  function readAll(into: NumberColumn): NumberColumn {
    features.forEach((feature, index) => {
      const line = /^line (\d+)$/.exec(paths[index] ?? '')?.[1];
      const value: unknown = feature?.properties?.[column];
      if ((typeof value === 'string' || typeof value === 'number') && !isOfOtherUnit(value, bare))
        into.read(plain(value), line === undefined ? { index } : { line: Number(line) });
    });
    return into;
  }

  return {
    isOfOtherUnit: (value) => isOfOtherUnit(value, bare),
    read(given) {
      const value = plain(given);
      const number = reader.read(value, {});
      const reading = typeof value === 'string' ? readNumberText(value) : null;
      if (reading?.kind === 'text' || (reading?.kind === 'ambiguous' && verdict === 'refuse')) return null;
      if (!Number.isNaN(number)) return number;
      if (reading !== null && reading.kind !== 'number') return Number.NaN;
      if (reading !== null && reading.unit !== null && reading.unit !== unit) return null;
      const figure = reading === null ? Number(value) : reading.value;
      if (figure >= rule.least && figure <= rule.most) return null; // it contradicts what a person said of the marks
      return isNoDataCode(figure) ? Number.NaN : figure;
    },
  };
}

function isOfOtherUnit(value: string | number, wanted: string | undefined): boolean {
  const cell = typeof value === 'string' && wanted !== undefined ? unitInCell(value) : null;
  const factor = cell && factorBetween(cell.unit, wanted);
  return factor !== null && factor !== 1;
}
