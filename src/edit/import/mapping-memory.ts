// SPDX-License-Identifier: EUPL-1.2
// Mappings as templates: what a person chose for a layer and a set of columns is there again for the next file with them.
// Kept in this browser only, among the data of the device that the page can list and delete.

export type ChosenColumns = Readonly<Record<string, string>>;

const key = 'nuf-import-mappings';
/** The latest ones; a town hall has a handful of sources. */
const mostKept = 50;

/** The mapping of the last file with these columns for this layer; empty without one, or where nothing can be kept. */
export function rememberedMapping(
  storage: Storage | null,
  layer: string,
  columns: readonly string[],
): ChosenColumns {
  const kept = read(storage).find(({ name }) => name === nameOf(layer, columns));
  return kept
    ? Object.fromEntries(Object.entries(kept.fields).filter(([, from]) => columns.includes(from)))
    : {};
}

export function rememberMapping(
  storage: Storage | null,
  layer: string,
  columns: readonly string[],
  fields: ChosenColumns,
): void {
  const name = nameOf(layer, columns);
  const others = read(storage).filter((one) => one.name !== name);
  try {
    storage?.setItem(key, JSON.stringify([{ name, fields }, ...others].slice(0, mostKept)));
  } catch {
    // Full or forbidden: the mapping holds for this visit.
  }
}

interface Kept {
  readonly name: string;
  readonly fields: ChosenColumns;
}

function read(storage: Storage | null): readonly Kept[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const { name, fields } = (value ?? {}) as Partial<Kept>;
  return (
    typeof name === 'string' &&
    typeof fields === 'object' &&
    fields !== null &&
    Object.values(fields).every((from) => typeof from === 'string')
  );
}

function nameOf(layer: string, columns: readonly string[]): string {
  return JSON.stringify([layer, [...columns].sort()]);
}
