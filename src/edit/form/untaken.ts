// SPDX-License-Identifier: EUPL-1.2
// Texts that were typed and not taken, because they cannot be read yet: kept while the page is open, so that nobody loses
// them by looking at another feature.

/** Kept for all: by file, feature and field; as many as were typed and cannot be read. */
const texts = new Map<string, string>();

const nameOf = (file: string, key: number, field: string) => `${file}\n${key}\n${field}`;

export function untakenText(file: string, key: number, field: string): string | null {
  return texts.get(nameOf(file, key, field)) ?? null;
}

/** Null forgets it. */
export function keepUntaken(file: string, key: number, field: string, text: string | null): void {
  if (text === null) texts.delete(nameOf(file, key, field));
  else texts.set(nameOf(file, key, field), text);
}
