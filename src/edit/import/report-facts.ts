// SPDX-License-Identifier: EUPL-1.2
// What an import found out of a file, in the words of somebody who knows the labels of the layer and no format.

import type { ImportReport } from '../../import/import-report';
import { layerById } from '../../layers';
import { fieldsOf } from '../../layers/definition';
import { type ImportWords, importWordsOf } from '../../words/import';
import { formatNumber, type Language } from '../../words/number/format';

export type Fact = readonly [label: string, value: string];

/** Format, coordinate system, encoding, shapes and fields of the file; what is not known of it is left out. */
export function factsOf(report: ImportReport, language: Language): Fact[] {
  const words = importWordsOf(language);
  const { format, sourceLayer, crs, crsFrom, accuracyM, encoding, encodingFrom, largestShiftMm } = report;
  const accuracy = accuracyM === null ? '' : `, ${words.accuracy(formatNumber(accuracyM, language, 3))}`;
  const shapes = Object.entries(report.geometryTypes).map(
    ([type, count]) => `${formatNumber(count, language)} × ${shapeWord(type, words)}`,
  );
  const labels = labelsOf(report, language);
  const fields = Object.entries(report.fields).map(
    ([field, column]) => `${column} → ${labels[field] ?? field}`,
  );
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [words.facts.format, format],
    [words.facts.sourceLayer, sourceLayer],
    [words.facts.crs, crs && words.from(crs, `${causeWord(crsFrom, words)}${accuracy}`)],
    [words.facts.encoding, encoding && words.from(encoding, causeWord(encodingFrom, words))],
    [words.facts.shapes, shapes.join(', ') || null],
    [words.facts.fields, fields.join(', ') || null],
    [words.facts.shift, largestShiftMm > 0 ? `${formatNumber(largestShiftMm, language, 1)} mm` : null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function causeWord(cause: string | null, { causes, chosen }: ImportWords): string {
  if (cause === '--crs' || cause === '--encoding') return chosen;
  return (causes as Readonly<Record<string, string>>)[cause ?? ''] ?? cause ?? '';
}

function shapeWord(type: string, { shapeTypes, withoutPlace }: ImportWords): string {
  return type === 'null' ? withoutPlace : ((shapeTypes as Readonly<Record<string, string>>)[type] ?? type);
}

function labelsOf({ becomes }: ImportReport, language: Language): Readonly<Record<string, string>> {
  const layer = becomes === null ? undefined : layerById(becomes);
  if (!layer) return {};
  return Object.fromEntries(
    Object.entries(fieldsOf(layer)).map(([field, { label }]) => [field, label[language]]),
  );
}
