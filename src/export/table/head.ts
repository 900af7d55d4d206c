// SPDX-License-Identifier: EUPL-1.2
// The names of columns as a head that is read back as it was written.

import type { Column } from './feature-table';
import type { Losses } from './losses';

/**
 * Names for a head: without blanks at their ends, runs of blanks as one, none empty, none twice. Readers of tables and of XML
 * would make the same of them, each in its own way; what changes is told to `losses` as `old → new`.
 */
export function headOf(columns: readonly Column[], losses: Losses): string[] {
  const plain = columns.map(({ name }) => name.trim().replace(/\s+/g, ' '));
  const used = new Set<string>();
  return plain.map((found, i) => {
    const base = found === '' || found === '__proto__' ? `column_${i + 1}` : found;
    let name = base;
    // A name that stands so in the file is not taken from its column by one that only came to it.
    const isOthers = () => used.has(name) || (name !== columns[i]!.name && plain.indexOf(name, i + 1) >= 0);
    for (let n = 2; isOthers(); n++) name = `${base}_${n}`;
    used.add(name);
    if (name !== columns[i]!.name) losses.say('names-changed', `${columns[i]!.name} → ${name}`);
    return name;
  });
}
