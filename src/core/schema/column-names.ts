// SPDX-License-Identifier: EUPL-1.2
// What people call the column of a field in their tables.

import type { Field } from '../../layers/field';

/** The key, the label in either language, and the label with its unit: `areaHa`, `Fläche`, `Fläche (ha)`, `Fläche in ha`. */
export function columnNames(name: string, { label, unit }: Pick<Field, 'label' | 'unit'>): string[] {
  const labels = [label.de, label.en];
  const withUnit = labels.flatMap((one) => [
    `${one} (${unit})`,
    `${one} [${unit}]`,
    `${one} in ${unit}`,
    `${one} ${unit}`,
  ]);
  return [name, ...labels, ...(unit === undefined ? [] : withUnit)];
}
