// SPDX-License-Identifier: EUPL-1.2
// Keys for rows that are known by what they say: two that say the same would else share one, and React leave the second standing.

/** Each item behind its key: its text, from the second of the same text on with its number behind it. Keeps the order. */
export function keyed<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): readonly (readonly [key: string, item: Item])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const text = textOf(item);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return [times === 1 ? text : `${text}\n${times}`, item] as const;
  });
}
